"""The digest travels on the message that shows it: as a file of that message, read back when a button is pressed.

Weighed, and decided:

- *On the message, not in a store here.* It survives restarts, moves between hosts and shards with Discord, and is
  deleted with the message: nothing about an article is kept by the bot, and there is nothing to clean up or forget.
  The file is `digest.json`, the same contract as everywhere. A message of components shows only those files that a
  component refers to, so that nobody sees it unless the export shows it.
- *The whole article text is in it.* Leaving out what no passage needs was weighed: items and their paragraphs are
  most of an article, what is left of the hash and the offsets would be wrong, and everybody who can read the file may
  open the same passages with the buttons. A private digest and every private page carry it where only one person is.
- *Not compressed.* An article of 60,000 characters makes about 300 KB, Discord takes 10 MB; and a file that people
  can read keeps nothing secret from them.
- *Trusted like any input.* Read only from messages of the bot itself, never larger than what is written, of this schema
  version, and valid: `Digest` refuses what is not verbatim. Whatever else comes back is told in one sentence.
- *No cache.* A press costs one request to Discord's storage (tens of milliseconds), after it was acknowledged.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from io import BytesIO
from typing import TypeVar

import aiohttp
import discord
from pydantic import BaseModel, ValidationError

from bot.errors import DigestGoneError, DigestLateError, OldDigestError
from bot.rendering.attachments import COMPARISON_JSON, JSON_NAME
from extractors.comparison import SCHEMA_VERSION as COMPARISON_SCHEMA_VERSION
from extractors.comparison import Comparison
from extractors.digest import SCHEMA_VERSION, Digest

# Ten times what the longest article makes. Past it a reply goes without buttons: laying out a list of hostile text
# took 0.35 s at this size, for which the event loop answers nobody else.
LIMIT = 3 * 1024 * 1024

# A comparison holds the digests of ten articles: what ten of the longest make, within what Discord takes.
COMPARISON_LIMIT = 6 * 1024 * 1024

# A file made for people is indented, which at most triples it.
INDENTED_LIMIT = 3 * LIMIT

# A digest up to this many bytes is read on the event loop, in three milliseconds or so; a larger one in a thread, so
# that others are answered meanwhile.
AT_ONCE = 256 * 1024

# Discord's own storage answers in well under a second.
FETCH_SECONDS = 20.0


Told = TypeVar("Told", Digest, Comparison)


class _Stamp(BaseModel):
    """The one field that every version has."""

    schema_version: int


@dataclass(frozen=True, slots=True)
class Carried:
    """A digest and the bytes in which it travels."""

    digest: Digest
    data: bytes

    def file(self) -> discord.File:
        """Return a new file: each can be sent only once."""
        return discord.File(BytesIO(self.data), filename=JSON_NAME)


@dataclass(frozen=True, slots=True)
class CarriedComparison:
    """A comparison, with the digests that it compares, and the bytes in which it travels."""

    comparison: Comparison
    data: bytes

    def file(self) -> discord.File:
        """Return a new file: each can be sent only once."""
        return discord.File(BytesIO(self.data), filename=COMPARISON_JSON)


def carry(digest: Digest) -> Carried | None:
    """Return the digest as it travels; None where it is too large to."""
    data = digest.model_dump_json().encode()
    return Carried(digest, data) if len(data) <= LIMIT else None


def carry_comparison(comparison: Comparison) -> CarriedComparison | None:
    """Return the comparison as it travels; None where it is too large to."""
    data = comparison.model_dump_json().encode()
    return CarriedComparison(comparison, data) if len(data) <= COMPARISON_LIMIT else None


async def recover(message: discord.Message | None, me: discord.abc.Snowflake | None) -> Carried:
    """Read the digest that a message of the bot carries.

    Raises:
        DigestGoneError: it carries none, or not any more.
        OldDigestError: it is not one of this version's.
        DigestLateError: Discord fails to hand it out.
    """
    data = await _fetched(_attached(message, me, JSON_NAME))
    return Carried(await _digest_in(data), data)


async def recover_any(
    message: discord.Message | None, me: discord.abc.Snowflake | None
) -> Carried | CarriedComparison:
    """Read the digest or the comparison that a message of the bot carries.

    Raises:
        DigestGoneError, OldDigestError, DigestLateError: as for a digest.
    """
    attached = _attached(message, me, JSON_NAME, COMPARISON_JSON)
    data = await _fetched(attached)
    if attached.filename == JSON_NAME:
        return Carried(await _digest_in(data), data)
    # Ten articles in one: too much for the event loop.
    comparison = await asyncio.to_thread(_read, data, Comparison, COMPARISON_SCHEMA_VERSION)
    return CarriedComparison(comparison, data)


def _attached(
    message: discord.Message | None, me: discord.abc.Snowflake | None, *names: str
) -> discord.Attachment:
    if message is None or me is None or message.author.id != me.id:
        raise DigestGoneError
    attached = next((one for one in message.attachments if one.filename in names), None)
    if attached is None:
        raise DigestGoneError
    return attached


async def _fetched(attached: discord.Attachment) -> bytes:
    if attached.size > INDENTED_LIMIT:
        raise OldDigestError
    try:
        async with asyncio.timeout(FETCH_SECONDS):
            return await attached.read()
    except (discord.NotFound, discord.Forbidden):
        raise DigestGoneError from None
    except (TimeoutError, discord.HTTPException, aiohttp.ClientError):
        raise DigestLateError from None


async def _digest_in(data: bytes) -> Digest:
    if len(data) <= AT_ONCE:
        return _read(data, Digest, SCHEMA_VERSION)
    return await asyncio.to_thread(_read, data, Digest, SCHEMA_VERSION)


def _read(data: bytes, kind: type[Told], version: int) -> Told:
    try:
        if _Stamp.model_validate_json(data).schema_version != version:
            raise OldDigestError
        return kind.model_validate_json(data)
    except ValidationError:
        # The reason stays here: it could quote the article.
        raise OldDigestError from None
