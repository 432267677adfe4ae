"""Which months and days are names: May and August are people as well.

In: the tokens of an article. Out: the months that it has as names ("Theresa May"), and whether a word is a date.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractors.entities.tokens import Token, gap
from extractors.nouns import COURTESIES, ORGANIZATION_NOUNS, PLACE_HEADS, PLACES, is_demonym
from extractors.vocabulary import (
    FUNCTION_WORDS,
    MONTHS,
    SENTENCE_STARTERS,
    SHORT_MONTHS,
    WEEKDAYS,
    words,
)

DATES = frozenset((*WEEKDAYS, *MONTHS, *SHORT_MONTHS))

# Months, in full or shortened, that are names of people as well; what stands beside them tells.
_MONTH_NAMES = words("april may june august jan mar")
_BEFORE_DATES = words(
    """in since of by until till from through to before after during between on this last next late early mid every each
    past and or late-"""
)
_NO_NAMES = DATES | SENTENCE_STARTERS | FUNCTION_WORDS | PLACES | COURTESIES
_HEADS = ORGANIZATION_NOUNS | PLACE_HEADS


def month_names(text: str, sentences: Sequence[Sequence[Token]]) -> set[str]:
    """The months, as they are written, that are somebody's name in the article."""
    return {
        token.form
        for tokens in sentences
        for place, token in enumerate(tokens)
        if token.lower in _MONTH_NAMES and _names(text, tokens, place)
    }


def is_date(text: str, tokens: Sequence[Token], place: int, months: Collection[str]) -> bool:
    """Whether a word is a month or a day, and none of the `months` that are names."""
    token = tokens[place]
    if token.lower not in DATES:
        return False
    if token.form not in months:
        return True
    before, after = _around(text, tokens, place)
    return before.lower() in _BEFORE_DATES - {"and", "to"} or after[:1].isdigit()


def _names(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a month's word is part of a person's name here: capitals beside it, no date."""
    token = tokens[place]
    before, after = _around(text, tokens, place)
    if not token.is_capital or before.lower() in _BEFORE_DATES or after[:1].isdigit():
        return False
    surname = place > 0 and _is_first_name(before)
    return surname or (token.form.istitle() and _is_first_name(after))


def _around(text: str, tokens: Sequence[Token], place: int) -> tuple[str, str]:
    """The words right beside one, with nothing but a space between; empty where there is none."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return (
        before.form if before is not None and gap(text, before, token) == " " else "",
        after.form if after is not None and gap(text, token, after) == " " else "",
    )


def _is_first_name(form: str) -> bool:
    """Whether a word beside a month's may be part of a name with it: a capital, and no word of dates or places."""
    word = form.rstrip(".").lower()
    common = word in _NO_NAMES or word in _HEADS or is_demonym(word)
    return len(form) > 1 and form.istitle() and not common
