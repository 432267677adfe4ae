"""Who posts: the owner of a social-media account."""

from __future__ import annotations

import re

from extractors.attribution import Attribution
from extractors.digest import Span
from extractors.sources.cast import UNKNOWN
from extractors.sources.character import Character
from extractors.sources.phrases import parse
from extractors.sources.reading import Reading
from extractors.sources.scene import Choice

_POST = 0.95
# Behind an account's name: "(@handle)", or a line of its own.
_ACCOUNT = re.compile(r"\s{0,3}(?:\(@(?P<bracketed>[^)\s]{1,80})\)|@(?P<plain>[\w.-]{1,60}))")


def of_account(reading: Reading, item: Attribution) -> Choice:
    """The owner of a social-media account: somebody named in the article, or a new source."""
    account = item.source[0] if item.source else None
    if account is None:
        return Choice(None, UNKNOWN, "unclear:account")
    phrase = parse(reading.text, account, reading.inside(account))
    character = reading.characters.named(account.of(reading.text))
    if character is None and phrase.name is not None:
        character = reading.characters.at(phrase.name)
    handle = _handle(reading.text, account)
    if character is None and handle is not None:
        character = _who_posts(reading, handle, account)
    if character is None:
        character = reading.new(phrase, Character(kind="organization"))
    reading.note(character, phrase)
    character.handle = character.handle or handle
    return Choice(character, _POST, "account")


def _who_posts(reading: Reading, handle: str, account: Span) -> Character | None:
    """Whom a sentence of the article gives the handle: "Ann Roe, who posts as @annroe"."""
    for match in re.finditer(rf"(?<!\w)@{re.escape(handle)}\b", reading.text):
        if account.start <= match.start() <= account.end + len(handle) + 4:
            continue
        here = reading.scene.sentence(match.start())
        near = [one for one in reading.scene.recent(match.start(), 0) if one.sentence == here]
        people = [one.character for one in near if one.character.kind == "person"]
        if people:
            return people[0]
    return None


def _handle(text: str, account: Span) -> str | None:
    found = _ACCOUNT.match(text, account.end)
    return None if found is None else found["bracketed"] or found["plain"]
