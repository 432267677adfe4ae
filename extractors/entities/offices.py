"""Titles, ranks and offices in a run: "former Deputy Prime Minister Ann Roe" names Ann Roe alone.

In: the words of a run. Out: where the office in it ends, and the run without what is no part of a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.entities.tokens import Token
from extractors.inflection import singular
from extractors.nouns import (
    COURTESIES,
    ORGANIZATION_NOUNS,
    PORTFOLIOS,
    TITLE_MODIFIERS,
    TITLES,
    is_demonym,
    is_people,
)
from extractors.vocabulary import words

# Offices that stand with a capital before a name; not those that are first names or surnames as well.
_OFFICES = (
    TITLES
    | words(
        """spokesman spokeswoman spokesperson adviser advisor strategist economist analyst researcher lawyer
        prosecutor trustee envoy negotiator quarterback goalie defenseman midfielder deputy"""
    )
) - words(
    "dean earl baron duke whip marshal bishop chef king prince queen page major general private rector"
)
_CROWNED = words("king queen prince princess duke duchess pope sultan emir sheikh emperor empress")
_BEFORE_OFFICES = words("former acting interim deputy then late")
# Letters of police ranks: constable, sergeant, inspector, chief and superintendent.
_DETECTIVES = frozenset(["DC", "DS", "DI", "DCI", "DSI"])


def last_office(run: Sequence[Token]) -> int | None:
    """Where the title or office ends after which a person's name begins; the last place where none follows."""
    found = None
    for place, token in enumerate(run):
        office = token.lower in _OFFICES or token.lower in COURTESIES or _is_rank(run, place)
        if office and not _after_link(run, place):
            found = place
        elif found is not None and place == found + 1 and token.form in ("of", "for"):
            found = _past_portfolio(run, place)
            if found is None:
                return None
    if found is None or found + 1 == len(run):
        return found
    last = run[-1].lower
    body = last in ORGANIZATION_NOUNS or singular(last) in ORGANIZATION_NOUNS or is_people(last)
    return None if body or run[found + 1].is_link else found


def is_office(run: Sequence[Token]) -> bool:
    """Whether a run is an office with its field, and nobody's name: "Minister for Foreign Affairs"."""
    held = any(token.lower in _OFFICES for token in run)
    return held and all(_is_of_office(token) for token in run)


def is_adjective(token: Token) -> bool:
    """Whether the word is that of a people or of a rank."""
    return token.lower in TITLE_MODIFIERS or is_demonym(token.lower)


def without_rank(text: str, run: list[Token]) -> list[Token]:
    """A run without a detective's rank by its letters, where the article has the rank in full: "DC Roe"."""
    ranked = len(run) > 1 and run[0].form in _DETECTIVES
    return run[1:] if ranked and "Detective" in text else run


def without_modifiers(run: list[Token]) -> list[Token]:
    """The words before an office without those that belong to it: "Ely Council's former Deputy"."""
    while run and (run[-1].lower in TITLE_MODIFIERS or run[-1].lower in _OFFICES):
        run = run[:-1]
    while run and run[0].lower in _BEFORE_OFFICES:
        run = run[1:]
    return run


def without_links(run: list[Token]) -> list[Token]:
    """A run without the small words and the article at its ends."""
    while run and run[-1].is_link:
        run = run[:-1]
    while run and (run[0].is_link or run[0].form == "The"):
        run = run[1:]
    return run


def _is_of_office(token: Token) -> bool:
    known = token.lower in _OFFICES or token.lower in PORTFOLIOS
    return known or token.is_link or is_adjective(token)


def _is_rank(run: Sequence[Token], place: int) -> bool:
    """Whether a word that may be a name is a rank here: "Inspector General Ann Roe", "Saudi Prince Omar"."""
    before = run[place - 1].lower if place else ""
    if run[place].lower in ("general", "major", "private"):
        return before in _OFFICES | TITLE_MODIFIERS or (place == 0 and len(run) > 2)
    if run[place].lower == "executive":  # "Chief Executive Ann Roe"
        return before == "chief"
    crowned = place == 0 or is_demonym(before)
    return run[place].lower in _CROWNED and crowned and place + 1 < len(run)


def _after_link(run: Sequence[Token], place: int) -> bool:
    return place > 0 and run[place - 1].form in ("of", "for")


def _past_portfolio(run: Sequence[Token], link: int) -> int | None:
    """The last word of "of State", "for Foreign Affairs"; None where no name follows."""
    place = link
    while place + 1 < len(run) and (
        run[place + 1].lower in PORTFOLIOS or run[place + 1].form in ("the", "and", "&")
    ):
        place += 1
    # "Secretary of the NPC": no portfolio, and nobody's name
    return place if link < place < len(run) - 1 and run[place].form != "the" else None
