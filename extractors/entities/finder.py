"""Names by rule: by their capitals, with no list of names.

What is written with capitals in the middle of a sentence is a name, a title or an office noun in front of it is not
part of it, and what stands around it tells its kind. The data goes through

    tokens      the words of each sentence
    dates       which months are names in this article
    runs        words with capitals in a row
    offices     what in a run is a title or an office
    kinds       what the names left are of

In: an article's body. Out: its names, in order, none overlapping.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractors.body import Body
from extractors.digest import Span
from extractors.entities import offices
from extractors.entities.dates import month_names
from extractors.entities.kinds import Kinds
from extractors.entities.runs import Run, Runs
from extractors.entities.tokens import BEFORE_NAMES, Token, is_headline, tokenize
from extractors.entities.types import Entity, EntityKind
from extractors.nouns import (
    LETTERS,
    ORGANIZATION_NOUNS,
    PARTICLES,
    PARTIES,
    PERSON_NOUNS,
    PLACES,
    is_demonym,
    is_people,
)

# Stand before a person's name, and are no part of it: "Republican Lunt", "then Mayor Lunt".
_BEFORE_PEOPLE = PARTIES | {"then"}
_SAYS = ("said", "says", "told", "wrote", "added", "noted", "tweeted", "also said")
# In words, of the names looked for in headlines.
_LONGEST_IN_HEADLINE = 6


def find(body: Body) -> tuple[Entity, ...]:
    """The names in `body`, in order, none overlapping."""
    return _Finder(body).entities()


class _Finder:
    """One pass over the sentences, then a second over what only the rest of the article can decide."""

    def __init__(self, body: Body) -> None:
        self._text = body.text
        sentences, brands = tokenize(body.text, body.sentences)
        small = Counter(token.form for one in sentences for token in one if token.form.islower())
        months = month_names(body.text, sentences)
        runs = Runs(body.text, months)
        headlines = [is_headline(tokens) for tokens in sentences]
        every = list(zip(sentences, headlines, strict=True))
        self._small = small
        self._kinds = Kinds(body.text, brands, months, small)
        self._headlines = [tokens for tokens, headline in every if headline]
        self._runs = [run for tokens, headline in every if not headline for run in runs.of(tokens)]
        # What is written with a capital in the middle of a sentence, and there first or last in a run.
        proven = [run.proven for run in self._runs]
        self._inside = {token.bare for one in proven for token in one if not token.form.islower()}
        self._edges = {token.bare for one in proven for token in (*one[:1], *one[-1:])}

    def entities(self) -> tuple[Entity, ...]:
        """The names of the article."""
        found = [entity for run in self._runs for entity in self._named(self._without_opening(run))]
        known = {entity.span.of(self._text): entity.kind for entity in found}
        for tokens in self._headlines:
            found += self._in_headline(tokens, known)
        return tuple(apart(sorted(found, key=lambda entity: entity.span.start)))

    def _without_opening(self, run: Run) -> list[Token]:
        """The run without a first word that only opens its sentence."""
        tokens = run.tokens
        if not run.opens:
            return tokens
        word = tokens[0]
        if len(tokens) == 1:
            acronym = word.form.isupper() and len(word.form) > 1
            return tokens if word.bare in self._edges or acronym or self._speaks(word) else []
        if word.lower in PERSON_NOUNS or word.form in PARTICLES or tokens[1].is_link:
            return tokens
        common = self._small[word.lower] > 0 or word.lower.endswith(("ing", "ly"))
        return tokens[1:] if common and word.bare not in self._inside else tokens

    def _speaks(self, word: Token) -> bool:
        """Whether a lone first word is a name: the article never writes it small, and it is no plural."""
        if self._small[word.lower] or word.lower in PERSON_NOUNS | ORGANIZATION_NOUNS:
            return False
        after = self._text[word.end : word.end + 12].lstrip("’'s ")
        return not word.lower.endswith(("s", "ly", "ing", "ed")) and after.startswith(_SAYS)

    def _named(self, run: list[Token]) -> Iterator[Entity]:
        """The names in a run: titles and offices inside it stand between two names."""
        run = offices.without_rank(self._text, offices.without_links(run))
        office = offices.last_office(run)
        if office is None:
            yield from self._name([] if offices.is_office(run) else run, None)
            return
        before = offices.without_modifiers(run[:office])
        if before and not all(offices.is_adjective(token) for token in before):
            yield from self._named(before)
        yield from self._name(run[office + 1 :], "person")

    def _name(self, run: list[Token], kind: EntityKind | None) -> Iterator[Entity]:
        """The name in a run without offices, once parties, letters and peoples are taken off; at most one."""
        run = self._without_party(run)
        while len(run) > 2 and run[-1].form.isupper() and run[-1].lower in LETTERS:
            run, kind = run[:-1], "person"
        while len(run) > 1 and kind is None and self._is_of_somebody(run):
            run = run[:-1]  # "the Ohio Republican" names Ohio
        adjective = len(run) == 1 and (offices.is_adjective(run[0]) or is_people(run[0].lower))
        if run and not (adjective and kind is None):
            yield self._entity(run, kind)

    def _without_party(self, run: list[Token]) -> list[Token]:
        """A run without the party before a person: "Republican Ada Lunt", or "Republican Lunt" where she is named."""
        alone = len(run) == 2 and not is_people(run[1].lower) and run[1].form in self._edges
        person = len(run) > 2 or alone
        if not person or run[0].lower not in _BEFORE_PEOPLE or run[1].is_link:
            return run
        return run if run[-1].lower in ORGANIZATION_NOUNS else run[1:]

    def _is_of_somebody(self, run: Sequence[Token]) -> bool:
        """Whether a name ends in a people's for somebody unnamed: "the Ohio Republican", not "Bryan English"."""
        if not is_demonym(run[-1].lower):
            return False
        start, before = run[0].start, run[-2].lower
        article = self._text[max(0, start - 4) : start].lower() == "the "
        return article or before in PLACES or is_demonym(before) or len(run) > 3

    def _entity(self, run: Sequence[Token], kind: EntityKind | None) -> Entity:
        last = run[-1]
        # "met Dean." is no "Dean."
        stopped = last.form.endswith(".") and last.lower in BEFORE_NAMES
        span = Span(start=run[0].start, end=last.end - stopped)
        return Entity(span, kind or self._kinds.of(run))

    def _in_headline(
        self, tokens: Sequence[Token], known: Mapping[str, EntityKind | None]
    ) -> Iterator[Entity]:
        """In a headline only names that the article has elsewhere; longest first."""
        place = 0
        while place < len(tokens):
            for stop in range(min(len(tokens), place + _LONGEST_IN_HEADLINE), place, -1):
                span = Span(start=tokens[place].start, end=tokens[stop - 1].end)
                name = span.of(self._text)
                alone = stop == place + 1 and tokens[place].lower not in PERSON_NOUNS
                if name in known or (alone and name in self._inside and len(name) > 2):
                    yield Entity(span, known.get(name))
                    place = stop - 1
                    break
            place += 1


def apart(found: Sequence[Entity]) -> Iterator[Entity]:
    """`found`, in order, without those that overlap one before."""
    done = -1
    for entity in found:
        if entity.span.start >= done:
            yield entity
            done = entity.span.end
