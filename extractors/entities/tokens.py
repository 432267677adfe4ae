"""The words of a sentence, as names are looked for in them.

In: a text and its sentences. Out: the tokens of each sentence, without possessive endings but where one belongs to a
brand ("McDonald’s said"), and whether a sentence is a headline, whose capitals tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.digest import Span
from extractors.naming import LINKS
from extractors.nouns import COURTESIES, PARTICLES, TITLES
from extractors.vocabulary import FUNCTION_WORDS, words

BEFORE_NAMES = TITLES | COURTESIES

_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}(?!\w)|[^\W_][\w&]*(?:(?<=\w)[’'.\-‑](?=\w)[\w&]+)*\.?")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_PREFIXED = re.compile(r"(?:al|el|an|as|ad|ar|ash|at|d|l|mc)[’'-][A-Z]")
# Written with a full stop that does not end the sentence.
_STOPPED = BEFORE_NAMES | words("jr sr st inc corp co ltd")
_SUBJECT_VERBS = words(
    "said says told announced reported declined confirmed has had will would plans"
)
# How much of a line is in capitals when it is a headline, and how many long words it has then.
_HEADLINE_SHARE = 0.7
_HEADLINE_WORDS = 4


class Token(NamedTuple):
    """A word: its place, its form without a possessive ending, and whether it had one.

    `lower` is what it is looked up by: small, without a full stop.
    """

    start: int
    end: int
    form: str
    lower: str
    possessive: bool

    @property
    def bare(self) -> str:
        """The form without a full stop."""
        return self.form.rstrip(".")

    @property
    def is_capital(self) -> bool:
        """Whether the word is written as names are: "Roe", "al-Roe", "iRoe"."""
        form = self.form
        inside = len(form) > 2 and form[0].islower() and form[1].isupper()
        return form[0].isupper() or inside or _PREFIXED.match(form) is not None

    @property
    def is_link(self) -> bool:
        """Whether it is one of the small words inside the names of bodies."""
        return self.form in LINKS


def tokenize(text: str, sentences: Sequence[Span]) -> tuple[list[list[Token]], set[str]]:
    """The words of each sentence, and the brands among them."""
    spoken = [list(_tokens(text, span)) for span in sentences]
    brands = {text[token.start : token.end + 2] for one in spoken for token in _acting(text, one)}
    return [[_as_brand(text, token, brands) for token in one] for one in spoken], brands


def gap(text: str, one: Token, other: Token) -> str:
    """What stands between two words, without a possessive ending; of a line break no more than that."""
    between = text[one.end : other.start]
    for ending in ("’s", "'s"):
        if between.startswith(ending) and one.possessive:
            return between[2:]
    if one.possessive and between[:1] in "’'":
        return between[1:]
    return "\n" if "\n" in between else between


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether a line is written with capitals throughout, so that a capital tells nothing."""
    long = [token.form for token in tokens if len(token.form) > 3 and token.form[0].isalpha()]
    small = (token.form for token in tokens if token.form.islower())
    if any(form not in FUNCTION_WORDS and form not in PARTICLES for form in small):
        return False
    capitals = sum(form[0].isupper() for form in long)
    return len(long) >= _HEADLINE_WORDS and capitals / len(long) > _HEADLINE_SHARE


def _tokens(text: str, sentence: Span) -> Iterator[Token]:
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        form = match.group()
        start = match.start()
        possessive = False
        if not form.isalpha():  # most words are
            if form[-1] == "." and not _keeps_stop(form):
                form = form[:-1]
            ending = _POSSESSIVE.search(form)
            possessive = ending is not None
            form = form[: ending.start()] if ending else form
        yield Token(start, start + len(form), form, form.rstrip(".").lower(), possessive)


def _keeps_stop(form: str) -> bool:
    bare = form[:-1].lower()
    return "." in form[:-1] or len(bare) == 1 or bare in _STOPPED


def _acting(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Words with a capital and a possessive ending that are the subject of a verb of saying or an auxiliary."""
    for token, after in pairwise(tokens):
        between = text[token.end : after.start]
        named = token.possessive and token.is_capital and between in ("’s ", "'s ")
        if named and after.form in _SUBJECT_VERBS:
            yield token


def _as_brand(text: str, token: Token, brands: Collection[str]) -> Token:
    form = text[token.start : token.end + 2]
    if not token.possessive or form not in brands:
        return token
    return Token(token.start, token.end + 2, form, form.lower(), possessive=False)
