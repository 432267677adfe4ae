"""What can go wrong between a person and a digest, each with a stable code and one sentence.

`explain` is the single place where an exception becomes something that a person reads. Order of precedence:

1. an `ExtractionError` or a `RequestError` speaks for itself;
2. Discord refusing or failing is said to be Discord's;
3. anything else is a mistake of ours: the person gets a reference, the log gets the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import aiohttp
import discord

from bot.language import ENGLISH, Catalogue
from extractors.errors import ExtractionError


class RequestError(Exception):
    """The base of the family. `code` is stable; `str(error)` is the sentence."""

    code: ClassVar[str] = "request_failed"
    sentence: ClassVar[str] = "I could not do that; please try again."

    def __init__(self, **details: object) -> None:
        """Fill the sentence's blanks with `details`; none of them may be article text."""
        self.details = details
        super().__init__(self.sentence.format(**details))


class NothingGivenError(RequestError):
    """A command, a form or a message without anything to read."""

    code = "nothing_given"
    sentence = "I found no article there; please paste its text or attach it as a file."


class HiddenMessageError(RequestError):
    """Discord leaves out the content of a message the bot was not addressed in."""

    code = "hidden_message"
    sentence = (
        "Discord does not let me see the message you replied to; "
        "please open its menu and choose Apps, then Digest article."
    )


class OwnMessageError(RequestError):
    """A message of the bot's own in place of an article: what it carries was an article once."""

    code = "own_message"
    sentence = "That message is one of mine; the buttons below a digest show everything else in its article."


class LinkGivenError(RequestError):
    """A link instead of an article: nothing is fetched from anywhere but Discord."""

    code = "link_given"
    sentence = (
        "I do not open links; please paste the article's text, or attach the page as a saved file."
    )


class FileTooLargeError(RequestError):
    """An attachment over the operator's limit; it is not even fetched."""

    code = "file_too_large"
    sentence = (
        "That file is too large (at most {limit} MB are read); "
        "please attach the article's text alone."
    )


class FileGoneError(RequestError):
    """An attachment could not be fetched from Discord."""

    code = "file_gone"
    sentence = "Discord did not hand me that file in time; please attach it again."


class BusyError(RequestError):
    """The queue is full."""

    code = "busy"
    sentence = "More articles are waiting than I can take; please try again in a minute."


class TooMuchWaitingError(RequestError):
    """One person has more bytes waiting than they may."""

    code = "too_much_waiting"
    sentence = (
        "You have files of {limit} MB waiting already; please send this one when they are done."
    )


class StoppingError(RequestError):
    """The bot is about to stop and takes nothing new."""

    code = "stopping"
    sentence = "I am just being restarted; please try again in a minute."


class TookTooLongError(RequestError):
    """A document went over the time limit, and its worker was ended."""

    code = "took_too_long"
    sentence = (
        "That took longer than I am allowed to spend on one article; please send a shorter part."
    )


class WorkerDiedError(RequestError):
    """A document ended its worker: out of memory, as a rule."""

    code = "worker_died"
    sentence = "That document was more than I can handle; please paste the article's text instead."


class DigestGoneError(RequestError):
    """A button under a message that carries no digest: deleted meanwhile, or its file taken away."""

    code = "digest_gone"
    sentence = "This digest is no longer there; please digest the article again."


class DigestLateError(RequestError):
    """Discord's storage did not hand the digest out."""

    code = "digest_late"
    sentence = "Discord did not hand me this digest in time; please try again in a minute."


class OldDigestError(RequestError):
    """A message of another version of the bot, or one that somebody changed."""

    code = "old_digest"
    sentence = (
        "This digest was made by another version of me, and I cannot read it any more; "
        "please digest the article again."
    )


class OldButtonError(RequestError):
    """A button or menu that the message does not have any more, or that an older version of the bot made."""

    code = "old_button"
    sentence = "That button belongs to an earlier state of this message; please use its buttons as they are now."


class OldCommandError(RequestError):
    """A command as Discord still shows it, and as the bot does not have it: one of another version's."""

    code = "old_command"
    sentence = (
        "That command is from another version of me; please reload Discord and choose it again."
    )


class NotYoursError(RequestError):
    """Something that only the person who asked for the digest may do, or a moderator."""

    code = "not_yours"
    sentence = (
        "Only the person who asked for this digest can do that, or a moderator of this server."
    )


class ReportLostError(RequestError):
    """The operator's channel for reports takes no message."""

    code = "report_lost"
    sentence = "Your report could not be delivered; please tell the operator of this bot directly."


class PlaceClosedError(RequestError):
    """Moderators do not want the bot in this channel."""

    code = "place_closed"
    sentence = (
        "The moderators of this server have switched me off in this channel; "
        "please ask in another one, or write to me directly."
    )


class RoleMissingError(RequestError):
    """Moderators have kept the bot for certain roles."""

    code = "role_missing"
    sentence = (
        "Only certain roles may use me in this server; "
        "please ask somebody who has one, or write to me directly."
    )


class DirectMessagesClosedError(RequestError):
    """A private answer to a message, to somebody whom the bot cannot write to."""

    code = "direct_messages_closed"
    sentence = (
        "Digests are private here, and I cannot write to you directly; "
        "please use /digest, or allow direct messages from this server."
    )


class NotAManagerError(RequestError):
    """Settings, and somebody who may not manage the server."""

    code = "not_a_manager"
    sentence = "Only members who may manage this server can do that."


class NoServerError(RequestError):
    """Settings outside of servers, or in one where the bot is no member."""

    code = "no_server"
    sentence = "Settings belong to a server that I am a member of; please use this command there."


class MessageGoneError(RequestError):
    """The message that a digest was offered for was deleted."""

    code = "message_gone"
    sentence = "That message is no longer there, so there is nothing to read."


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person is told, and whether it is news to the operator."""

    code: str
    sentence: str
    is_ours: bool


# What the English sentence is where no error of ours carries it.
FORBIDDEN = (
    "I am not allowed to post here; please ask a moderator to let me send messages "
    "and attach files in this channel."
)
DISCORD_FAILED = "Discord did not take my answer; please try again in a minute."
INTERNAL = (
    "Something broke on my side; please try again, "
    "and tell the operator the reference below if it happens twice."
)


def explain(error: BaseException, said: Catalogue = ENGLISH) -> Explanation:
    """Turn any exception into a code and a sentence in somebody's language."""
    match error:
        case ExtractionError() | RequestError():
            is_ours = type(error) is ExtractionError
            return Explanation(error.code, _translated(error, said), is_ours)
        case discord.Forbidden():
            code, sentence, is_ours = "forbidden", FORBIDDEN, False
        case discord.DiscordException() | aiohttp.ClientError():
            code, sentence, is_ours = "discord_failed", DISCORD_FAILED, False
        case _:
            code, sentence, is_ours = "internal", INTERNAL, True
    return Explanation(code, said.errors.get(code, sentence), is_ours)


def _translated(error: ExtractionError | RequestError, said: Catalogue) -> str:
    details = dict(error.details)
    seconds = details.get("seconds")
    if isinstance(seconds, int):
        details["wait"] = said.duration(seconds)
    return said.errors.get(error.code, error.sentence).format(**details)
