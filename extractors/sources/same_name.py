"""Whether two names may be one character's.

In: two names as words, and whose the one is. Out: whether the other may be theirs too: a surname, an acronym, a branch,
a shortened form.
"""

from __future__ import annotations

from extractors.digest import Span
from extractors.naming import LINKS, acronym
from extractors.nouns import (
    ORGANIZATION_NOUNS,
    ORGANIZATION_SUFFIXES,
    PARTICLES,
    PLACES,
    is_person_noun,
)
from extractors.sources.character import Character
from extractors.vocabulary import words

# Says only what kind of body a name is of: "Department of Energy" is "Energy" to its own account.
_GENERIC = words(
    "department ministry office agency bureau administration service us u.s uk u.k united states"
)


def may_be_one(tokens: tuple[str, ...], known: tuple[str, ...], one: Character) -> bool:
    """Whether two names, as words, may be those of one character."""
    if not tokens or not known:
        return False
    if tokens == known:
        return True
    if one.is_place:
        return False
    if one.kind == "organization":
        return _same_body(tokens, known) or _same_body(known, tokens)
    if _same_person(tokens, known) or _same_person(known, tokens):
        return True
    return one.kind is None and (_same_body(tokens, known) or _same_body(known, tokens))


def ends_in(one: Character, name: str) -> bool:
    """Whether one of the character's names has this last word: a surname, and no middle name."""
    return any(known[-1:] == (name,) for known in one.names.values())


def comes_later(tokens: tuple[str, ...], one: Character, span: Span) -> bool:
    """Whether a single name is only a middle one of somebody who is named in full further down."""
    if len(tokens) > 1 or one.mentions[0].start < span.start:
        return False
    return not any(tokens[0] in (known[0], known[-1]) for known in one.names.values())


def _same_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if (
        len(short) > len(long)
        or "the" in short
        or (long[-1] in ORGANIZATION_NOUNS and len(short) < len(long))
    ):
        return False
    if len(short) == 1:
        # "Ruben Ibarra Quesada" goes by the first of his two surnames; a particle is no name
        return len(short[0]) > 1 and short[0] not in PARTICLES and short[0] in long
    if short == long[-len(short) :]:
        return True
    first = short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    return first and short[-1] == long[-1]


def _same_body(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is an acronym, a branch or a shortened form of `long`."""
    full = [token for token in long if token not in LINKS]
    if len(short) == 1 and len(full) > 1 and short[0] == acronym(long):
        return True
    plain = [token for token in short if token not in LINKS]
    if len(plain) >= 2 and [token for token in full if token not in _GENERIC] == [
        token for token in plain if token not in _GENERIC
    ]:
        return True
    if len(short) == 1 and short[0] in ORGANIZATION_NOUNS:  # "the Commission", "the Assembly"
        return short[0] == long[-1] or (short[0] == long[0] and long[1:2] in (("of",), ("for",)))
    rest = long[len(short) :]
    # "Kelver Dock", the "Kelver Dock Company"
    if len(short) > 1 and rest and long[: len(short)] == short:
        return all(token in ORGANIZATION_NOUNS | ORGANIZATION_SUFFIXES for token in rest)
    if len(short) == 1 and len(long) > 1 and long[0] == short[0] and short[0] not in PLACES:
        suffix = long[1:]
        branch = len(suffix) <= 2 and not any(
            token in ORGANIZATION_NOUNS or is_person_noun(token) for token in suffix
        )
        return branch or all(token in ORGANIZATION_SUFFIXES for token in suffix)
    return False
