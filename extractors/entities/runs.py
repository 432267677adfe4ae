"""Where a name may begin and how far it goes: words with capitals in a row, and the small words that join them.

In: the tokens of a sentence. Out: its runs, each with titles and offices still in it; two names that stand side by side
are in one run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from extractors.entities.dates import DATES, is_date
from extractors.entities.tokens import Token, gap
from extractors.inflection import singular
from extractors.naming import SUFFIXES
from extractors.nouns import ORGANIZATION_NOUNS, PARTICLES, PLACES
from extractors.vocabulary import FUNCTION_WORDS, SENTENCE_STARTERS, words

# Of the small words inside the names of people, those that may also begin a surname.
_LEADING_PARTICLES = words("de van von bin ibn della di du da del dos ter al el")
# Nouns after which "on", "in" or "to" may stand in the name of a body, and those before "of" and "for".
_TAKES_ON = words("committee commission campaign council conference panel subcommittee")
_TAKES_OF = ORGANIZATION_NOUNS | words(
    """secretary speaker minister chair attorney-general lord house bank city republic kingdom state princess prince
    duke society friends sons daughters women men mothers fathers students teachers americans citizens
    democrats republicans veterans doctors physicians lawyers journalists reporters workers writers union fund appeals
    commissioner representative representatives trades chamber knights order isle gulf bay cape university district"""
)
_TAKES_OF_AND = ORGANIZATION_NOUNS | words("centers secretary")
# The longest nickname, with its closing mark; how many words may follow "and" in a body's name.
_LONGEST_NICKNAME = 24
_LONGEST_AFTER_AND = 3


class Run(NamedTuple):
    """Words that may be a name. The first of them proves nothing where it only opens a sentence or a quotation."""

    tokens: list[Token]
    opens: bool

    @property
    def proven(self) -> list[Token]:
        """The words whose capitals tell that they are names."""
        return self.tokens[self.opens :]


class Runs:
    """The runs of an article, in which `months` are somebody's names."""

    def __init__(self, text: str, months: Collection[str]) -> None:
        self._text = text
        self._months = months

    def of(self, tokens: Sequence[Token]) -> Iterator[Run]:
        """The runs in one sentence."""
        run: Run | None = None
        for place, token in enumerate(tokens):
            if run is not None and not self._joins(run.tokens, tokens, place):
                yield run
                run = None
            if run is not None:
                run.tokens.append(token)
            elif not token.form.islower() or token.form in _LEADING_PARTICLES:
                opens = place == 0 or self._opens(tokens[place - 1], token)
                if self._starts(tokens, place, opens=opens):
                    run = Run([token], opens)
        if run is not None:
            yield run

    def _opens(self, before: Token, token: Token) -> bool:
        """Whether a capital proves nothing here: after a quotation mark, a colon, a dash, a full stop."""
        between = self._text[before.end : token.start]
        return between.endswith(" - ") or (
            between != " " and any(mark in between for mark in '“"‘:—–.?!…•')
        )

    def _starts(self, tokens: Sequence[Token], place: int, *, opens: bool) -> bool:
        token = tokens[place]
        if self._is_date(tokens, place) or token.form == "I" or token.form.startswith(("I’", "I'")):
            return False
        if token.form in _LEADING_PARTICLES and place + 1 < len(tokens):
            following = tokens[place + 1]
            return following.is_capital and self._gap(token, following) == " "
        if not token.is_capital:
            return False
        if token.form in self._months:
            return True
        return not (token.lower in SENTENCE_STARTERS or token.lower in FUNCTION_WORDS) or (
            not opens and token.form.isupper() and len(token.form) > 1
        )

    def _joins(self, run: Sequence[Token], tokens: Sequence[Token], place: int) -> bool:
        """Whether the word at `place` continues the run."""
        last, token = run[-1], tokens[place]
        between = self._gap(last, token)
        if between == " & " and token.is_capital:
            between = " "  # firms are written so, two names in a row are not
        if between in ("’ ", "' ") and self._is_of_many(run, tokens[place:]):
            return True
        if between not in (" ", ' "', " “", '" ', "” ", ".") or self._is_date(tokens, place):
            return between == ", " and token.lower in SUFFIXES
        if last.possessive and not (last.lower.endswith("s") or token.lower in ORGANIZATION_NOUNS):
            return False
        if between.strip() and not self._is_nickname(run, tokens, place):
            return False
        if token.is_capital:
            return token.lower not in SENTENCE_STARTERS or token.form.isupper()
        return self._links(run, tokens, place)

    def _links(self, run: Sequence[Token], tokens: Sequence[Token], place: int) -> bool:
        """Whether a small word belongs to a name: "van" in a person's, "of" in a body's."""
        passed = ("the", "la", "der", "den")
        following = next(
            (later for later in tokens[place + 1 : place + 3] if later.lower not in passed), None
        )
        named = following is not None and following.is_capital and following.lower not in DATES
        if not named or self._gap(tokens[place], tokens[place + 1]) != " ":
            return False
        word, last = tokens[place].form, run[-1]
        match word:
            case "the":
                return last.form in ("of", "for", "on", "in", "to")
            case "and" | "&":
                return self._joins_two(run, tokens, place)
            case "of" | "for":
                return last.lower in _TAKES_OF or singular(last.lower) in _TAKES_OF
            case "on" | "in" | "to":
                return last.lower in _TAKES_ON
        return (word in PARTICLES and not last.possessive) or (word, last.form) == ("an", "Mac")

    def _joins_two(self, run: Sequence[Token], tokens: Sequence[Token], place: int) -> bool:
        """Whether "and" joins two words of one name, not two names."""
        rest: list[Token] = []
        of_many = False
        for token in tokens[place + 1 :]:
            between = " " if not rest else self._gap(rest[-1], token)
            many = between in ("’ ", "' ") and self._is_of_many([*run, *rest], [token])
            if not token.is_capital or not (between == " " or many):
                break
            of_many = of_many or many
            rest.append(token)
        if not rest or of_many:  # "the Allied Foundry and Metal Workers’ Union"
            return of_many
        initials = "".join(token.form[0] for token in [*run, *rest] if token.is_capital)
        after = self._text[rest[-1].end : rest[-1].end + len(initials) + 3]
        if f"({initials}" in after:
            return True
        if any(token.form in ("of", "for") for token in run) and run[0].lower in _TAKES_OF_AND:
            return len(rest) <= _LONGEST_AFTER_AND
        last_word = singular(rest[-1].lower)
        return (
            len(run) == 1
            and len(rest) > 1
            and last_word in ORGANIZATION_NOUNS - {"news"}  # "ABC and Harbour News" are two
            and run[0].lower not in PLACES
        )

    def _is_of_many(self, run: Sequence[Token], rest: Sequence[Token]) -> bool:
        """Whether a plural possessive is in a body's name: "the Users’ League", not "Ann Sanders’ Senate office"."""
        article = self._text[max(0, run[0].start - 4) : run[0].start].lower()
        return run[-1].lower.endswith("s") and article == "the " and _heads_body(rest)

    def _is_nickname(self, run: Sequence[Token], tokens: Sequence[Token], place: int) -> bool:
        """Whether the word is inside, or follows, a nickname in quotation marks: Ada "Sky" Moreno."""
        between = self._gap(run[-1], tokens[place])
        if between in ('" ', "” "):
            return any(mark in self._text[run[0].start : run[-1].start] for mark in '“"')
        ending = self._text.find("”" if "“" in between else '"', tokens[place].start)
        after = self._text[ending + 1 : ending + 3]
        return (
            ending - tokens[place].start < _LONGEST_NICKNAME
            and len(after) == 2
            and after[0] == " "
            and after[1].isupper()
            and self._text[ending - 1].isalpha()
        )

    def _gap(self, one: Token, other: Token) -> str:
        return gap(self._text, one, other)

    def _is_date(self, tokens: Sequence[Token], place: int) -> bool:
        return is_date(self._text, tokens, place, self._months)


def _heads_body(tokens: Sequence[Token]) -> bool:
    """Whether one of the next few words with capitals says what kind of body this is."""
    names = takewhile(lambda token: token.is_capital, tokens[:3])
    return any(token.lower in ORGANIZATION_NOUNS for token in names)
