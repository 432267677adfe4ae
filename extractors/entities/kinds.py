"""What a name is of: a person, a body, a place or a thing, as far as its form and its neighbours tell.

In: the words of a name. Out: its kind, or None where the text leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from extractors.entities.tokens import Token
from extractors.entities.types import EntityKind
from extractors.inflection import singular
from extractors.naming import SUFFIXES, modifies
from extractors.nouns import (
    CIVIC_NOUNS,
    COMMERCIAL_NOUNS,
    COUNTRIES,
    COURTESIES,
    DOCUMENT_NOUNS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_SUFFIXES,
    PARTICLES,
    PERSON_NOUNS,
    PLACE_HEADS,
    PLACES,
    is_people,
    is_person_noun,
)
from extractors.vocabulary import words

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]")
_ACRONYM = re.compile(r"[A-Z][A-Z&.\d-]{1,7}")
_LAST_WORD = re.compile(r"([\w-]+)\.?\s+\Z")
_PERSON_AFTER = re.compile(r",? (?:who|whose)\b|, \d\d,| \([RD]-|, Jr")
# "The airline, Skylark,": a body's noun, a comma, the name.
_SET_BESIDE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\w-]+ ){0,3}(?:"
    + "|".join(sorted(COMMERCIAL_NOUNS | CIVIC_NOUNS))
    + r"), \Z"
)
# Second words of places that are surnames too, and what stands before them in a place's name.
_SECOND_OF_PLACES = words("york jersey hampshire mexico virginia francisco diego antonio salvador")
_FIRST_OF_PLACES = words("new north south east west san el saint st port fort")
_THINGS = words(
    "election elections awards war wars olympics festival cup series season championship revolution"
)


class Kinds:
    """The kinds of the names in one article.

    `brands` and `months` are those that it has as names; `small` says how often it writes a word without a capital.
    """

    def __init__(
        self, text: str, brands: Collection[str], months: Collection[str], small: Mapping[str, int]
    ) -> None:
        self._text = text
        self._brands = brands
        self._months = months
        self._small = small

    def of(self, name: Sequence[Token]) -> EntityKind | None:
        """What the words of a name, and the words beside it, say about its kind."""
        return self._by_form(name) or _by_head(name) or self._beside(name)

    def _by_form(self, name: Sequence[Token]) -> EntityKind | None:
        written = self._text[name[0].start : name[-1].end]
        if written.rstrip(".").lower() in COUNTRIES:
            return "location"
        if len(name) > 1 and name[0].form in self._months:
            return "person"
        # "Amalgamated Coach Workers", "Carrow & Finch"
        union = len(name) > 2 and is_people(name[-1].lower) and not is_people(name[0].lower)
        if union or " & " in written or any(token.form in self._brands for token in name):
            return "organization"
        after = self._text[name[-1].end : name[-1].end + 12]
        abbreviated = len(name) > 1 and f"({_initials(name)})" in after
        if name[-1].lower in ORGANIZATION_SUFFIXES or abbreviated:
            return "organization"
        initial = len(name) > 1 and _INITIAL.fullmatch(name[0].form)
        acronym = _ACRONYM.fullmatch(name[0].form) and name[0].form.isupper() and not initial
        return "organization" if acronym and name[0].lower not in COUNTRIES else None

    def _beside(self, name: Sequence[Token]) -> EntityKind | None:
        start, end = name[0].start, name[-1].end
        word = _LAST_WORD.search(self._text, max(0, start - 40), start)
        before = word.group(1).lower() if word is not None else ""
        if before in PERSON_NOUNS or before in COURTESIES:
            return "person"
        adjoins = word is not None and word.group() == f"{before} "  # small, and in one sentence
        if (adjoins and _is_body_noun(before)) or self._is_set_beside(start, end):
            return "organization"  # "lift maker Kosk-Rao", "the airline, Skyhigh"
        if _PERSON_AFTER.match(self._text, end):
            return "person"
        if before == "the" and not modifies(self._text, end):
            return "other"
        if any(_INITIAL.fullmatch(token.form) for token in name) and len(name) > 1:
            return "person"
        # A name made of words that the article also writes small is no person's.
        common = all(self._small[token.lower] for token in name if len(token.form) > 2)
        return "other" if len(name) > 1 and common else None

    def _is_set_beside(self, start: int, end: int) -> bool:
        closed = self._text[end : end + 1] in tuple(",.;:)—")
        return closed and _SET_BESIDE.search(self._text, max(0, start - 60), start) is not None


def _is_body_noun(word: str) -> bool:
    """Whether a noun is for bodies alone; "operator" and "publisher" may be a person or a body."""
    return (word in ORGANIZATION_NOUNS and not is_person_noun(word)) or word.endswith("maker")


def _by_head(name: Sequence[Token]) -> EntityKind | None:
    """What the head of a name says: its last word, or the one before "of"."""
    links = (place for place, token in enumerate(name) if token.form in ("of", "for", "on"))
    head = name[next(links, len(name)) - 1].lower
    named_after = len(name) > 1 and head in PLACE_HEADS
    if head in _SECOND_OF_PLACES and name[0].lower not in _FIRST_OF_PLACES:
        named_after = False  # Byron York
    if head in PLACES or named_after:
        return "location"
    if head in ORGANIZATION_NOUNS or singular(head) in ORGANIZATION_NOUNS:
        return "organization"
    if len(name) > 1 and (head in _THINGS or singular(head) in DOCUMENT_NOUNS):
        return "other"
    lineage = any(token.lower in PARTICLES or token.lower in SUFFIXES for token in name[1:])
    return "person" if lineage else None


def _initials(name: Sequence[Token]) -> str:
    return "".join(token.form[0] for token in name if token.form[0].isupper())
