"""Whose a bare surname is that several in an article have.

In: those whom it may stand for, and where it stands. Out: the one who is meant: by what stands beside it, or else who
was named last; None where the article leaves it open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from extractors.body import Body
from extractors.digest import Span
from extractors.naming import tokens_of
from extractors.nouns import FEMALE_NOUNS, MALE_NOUNS, is_person_noun
from extractors.sources.character import MOST_READ, Character
from extractors.sources.given_names import gender_of

_COURTESY = re.compile(r"\b(Mrs?|Ms|Miss|Sir|Lord|Lady|Dame)\.?\s\Z", re.IGNORECASE)
_PRONOUN_NEAR = re.compile(r"[^.!?\n]*?\b(he|his|him|she|her)\b", re.IGNORECASE)
_PRONOUN_NEXT = re.compile(r"[^.!?\n]*[.!?]”? (he|his|she|her)\b", re.IGNORECASE)
# How far behind a name, in characters, "she" may still be whoever has it.
_NEAR = 120
# How far back, in paragraphs, a surname reaches when two have it; how near to a name a noun stands beside it.
_REACH = 2
_BESIDE = 60
_WOMAN = FEMALE_NOUNS | {"she", "her"}
_MAN = MALE_NOUNS | {"he", "his"}
_WORD_BEFORE = re.compile(r"\b(\w+)[.,]?\s\Z")
_APPOSITION = re.compile(r", (?:an?|the) ([^,.;:!?\n]{3,60})(?=[,.;])")
# "Harrow said she": of whom else would she speak first?
_SAID_SHE = re.compile(
    r"(?:, [^,.;:!?\n]{2,60},)? (?:said|says|added|told \w+) (?:that )?(she|he|her|his)\b"
)
# Before the subject of a sentence: its role at most, and what was quoted first.
_ROLE_BEFORE = re.compile(
    r"(?:[^\n]*[”\"][\s,]*)?(?:(?:said|says|added)\s+)?"
    r"(?:(?!(?:by|with|to|from|and|than|told|asked|met)\s)[\w.’'-]+,?\s+){0,6}"
)
# So often by the first name alone, and more than twice as often as a namesake: the surname is the other's.
_OFTEN_BY_FIRST = 3


class Surnames:
    """The surnames in one article; `alone` says how often a name stands there by itself."""

    def __init__(self, body: Body, alone: Mapping[str, int]) -> None:
        self._text = body.text
        self._sentences = sorted({span.start for span in (*body.sentences, *body.paragraphs)})
        self._paragraphs = [span.start for span in body.paragraphs]
        self._alone = alone

    def whose(self, people: Sequence[Character], span: Span) -> Character | None:
        """Of several with one surname, who is meant here; None where the article leaves it open.

        Only those named before can be. What the article says beside the name tells them apart first ("Mrs.", "the
        assemblywoman", "said she"), then who was named last.
        """
        told = [one for one in people if one.mentions[0].start < span.start]
        if len(told) < 2:
            return told[0] if told else None
        for one in told:
            one.shares_surname = True
        told = self._by_surname(told)
        if len(told) == 1:
            return told[0]
        told = self._of_gender(told, _gender_told(self._text, span))
        told = self._in_apposition(told, span) or told
        return told[0] if len(told) == 1 else self._last_named(told, span)

    def _of_gender(self, told: list[Character], gender: int) -> list[Character]:
        """Those who can be "Mrs. Lunt": whom the article calls "she", or else whom it does not call "he"."""
        near = {id(one): self._gender_near(one) * gender for one in told} if gender else {}
        called = [one for one in told if near.get(id(one), 0) > 0]
        return called or [one for one in told if near.get(id(one), 0) >= 0] or told

    def _by_surname(self, told: list[Character]) -> list[Character]:
        """Those who are called by their surname: relatives go by their first names, so that "Mr. Lunt" is one man."""
        called = {id(one): self._alone.get(one.names[one.name][0], 0) for one in told}
        fewest = min(called.values())
        if max(called.values()) < max(_OFTEN_BY_FIRST, 2 * (fewest + 1)):
            return told
        return [one for one in told if called[id(one)] == fewest]

    def _gender_near(self, one: Character) -> int:
        """Above zero where what stands around the name says "she" more often than "he", else below."""
        score = gender_of(one.names[one.name])
        for span in one.mentions[:MOST_READ]:
            score += _gender_told(self._text, span)
            stop = span.end + _NEAR
            following = _PRONOUN_NEAR.match(self._text, span.end, stop)
            following = following or _PRONOUN_NEXT.match(self._text, span.end, stop)
            if following is not None:
                score += 1 if following.group(1).lower() in ("she", "her") else -1
        return score

    def _in_apposition(self, told: Sequence[Character], span: Span) -> list[Character]:
        """Those beside whose full names the noun stands that stands beside this one: "Harrow, the assemblywoman"."""
        beside = _APPOSITION.match(self._text, span.end)
        nouns = {noun for noun in _words(beside) if is_person_noun(noun)}
        around = {
            id(one): self._text[max(0, name.start - _BESIDE) : name.end + _BESIDE].lower()
            for one in told
            for name in one.mentions[:1]
        }
        return [one for one in told if any(noun in around[id(one)] for noun in nouns)]

    def _last_named(self, told: Sequence[Character], span: Span) -> Character | None:
        """Who was named last within a few paragraphs; of two in one sentence, who comes first there.

        Somebody whom the article called by the bare surname before it named the others keeps it, until another becomes
        the subject of a sentence.
        """
        first, *others = sorted(told, key=lambda one: one.mentions[0].start)
        keeps = first if self._is_bare(first, others[0].mentions[0].start) else None
        last = {id(one): self._mention_before(one, span) for one in told}
        latest = max(last.values(), key=lambda name: name.start)
        away = self._paragraph(span) - self._paragraph(latest)
        if away > _REACH:
            return keeps
        together = [one for one in told if self._sentence(last[id(one)]) == self._sentence(latest)]
        nearest = min(together, key=lambda one: last[id(one)].start)
        if keeps in (None, nearest):
            return nearest
        bare = len(tokens_of(latest.of(self._text))) == 1
        titled = _COURTESY.search(self._text, max(0, span.start - 8), span.start) is not None
        if away <= 1 and (bare or titled or self._opens(last[id(nearest)])):
            return nearest
        return keeps if away > 1 else None

    def _is_bare(self, one: Character, before: int) -> bool:
        return any(
            span.start < before and len(tokens_of(span.of(self._text))) == 1
            for span in one.mentions[:MOST_READ]
        )

    def _mention_before(self, one: Character, span: Span) -> Span:
        place = bisect_left(one.mentions, span.start, key=lambda name: name.start)
        return one.mentions[max(0, place - 1)]

    def _opens(self, name: Span) -> bool:
        """Whether nothing but a role stands before the name in its sentence."""
        start = self._sentences[max(0, self._sentence(name) - 1)] if self._sentences else 0
        return _ROLE_BEFORE.fullmatch(self._text, start, name.start) is not None

    def _sentence(self, name: Span) -> int:
        return bisect_right(self._sentences, name.start)

    def _paragraph(self, name: Span) -> int:
        return bisect_right(self._paragraphs, name.start)


def _gender_told(text: str, span: Span) -> int:
    """1 where the words right beside a name say that it is a woman's, -1 where they say a man's, else 0."""
    before = _WORD_BEFORE.search(text, max(0, span.start - 24), span.start)
    beside = _APPOSITION.match(text, span.end)
    after = _SAID_SHE.match(text, span.end, span.end + _NEAR)
    for match in (before, beside, after):
        told = _words(match)
        score = len(told & _WOMAN) - len(told & _MAN)
        if score:
            return 1 if score > 0 else -1
    return 0


def _words(match: re.Match[str] | None) -> set[str]:
    return set() if match is None else set(re.findall(r"[\w-]+", match.group(1).lower()))
