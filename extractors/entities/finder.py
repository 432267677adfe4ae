"""Names by rule: by their capitals, with no list of names.

What is written with capitals in the middle of a sentence is a name, a title or an office noun in front of it is not
part of it, and what stands around it tells its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from extractors.body import Body
from extractors.digest import Span
from extractors.entities.types import Entity, EntityKind
from extractors.inflection import singular
from extractors.naming import GENERATIONS, LINKS, modifies
from extractors.nouns import (
    CIVIC_NOUNS,
    COMMERCIAL_NOUNS,
    COURTESIES,
    DOCUMENT_NOUNS,
    LETTERS,
    NATIVES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_SUFFIXES,
    PARTICLES,
    PARTIES,
    PERSON_NOUNS,
    PLACE_HEADS,
    PLACES,
    PORTFOLIOS,
    TITLE_MODIFIERS,
    TITLES,
    is_person_noun,
)
from extractors.vocabulary import (
    FUNCTION_WORDS,
    MONTHS,
    SENTENCE_STARTERS,
    SHORT_MONTHS,
    WEEKDAYS,
    words,
)


class _Token(NamedTuple):
    """A word: its place, its form without a possessive ending, and whether it had one.

    `lower` is what it is looked up by: small, without a full stop.
    """

    start: int
    end: int
    form: str
    lower: str
    possessive: bool


_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}(?!\w)|[^\W_][\w&]*(?:(?<=\w)[’'.\-‑](?=\w)[\w&]+)*\.?")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]")
_PREFIXED = re.compile(r"(?:al|el|an|as|ad|ar|ash|at|d|l|mc)[’'-][A-Z]")

# Of the small words inside the names of people, those that may also begin a surname.
_LEADING_PARTICLES = words("de van von bin ibn della di du da del dos ter al el")
# Behind a name and a comma, and part of it: "Jo Borg, Jr."; no letters that begin names ("JP").
_AFTER_COMMAS = GENERATIONS | words("phd md")
_TAKES_ON = words("committee commission campaign council conference panel subcommittee")
_BEFORE_NAMES = TITLES | COURTESIES
_STOPPED = _BEFORE_NAMES | words("jr sr st inc corp co ltd")
# Nouns after which a small word may stand in the name of a body.
_TAKES_OF = ORGANIZATION_NOUNS | words(
    """secretary speaker minister chair attorney-general lord house bank city republic kingdom state princess prince
    duke society friends sons daughters women men mothers fathers students teachers americans citizens
    democrats republicans veterans doctors physicians lawyers journalists reporters workers writers union fund appeals
    commissioner representative representatives trades chamber knights order isle gulf bay cape university district"""
)
_DATES = frozenset((*WEEKDAYS, *MONTHS, *SHORT_MONTHS))
# Adjectives of people and parties: alone they name nobody.
_DEMONYMS = NATIVES | words(
    """american americans british french german germans dutch danish swiss greek greeks turkish turks thai czech arab
    arabs jewish muslim muslims christian christians hindu catholic catholics republican republicans democratic
    democrat democrats gop labour labor conservative conservatives liberal liberals tory tories marxist islamist
    islamic western eastern northern southern european asian african latino latina hispanic black white israeli
    israelis iraqi pakistani saudi afghan filipino swede swedish dane finn finnish pole polish scot scottish welsh
    irish spanish english norwegian salvadoran peruvian cypriot portuguese filipino panamanian ghanaian lebanese
    burmese congolese senegalese taiwanese maltese catalan basque kurdish kurds tibetan uyghur soviet russians
    texan californian floridian hawaiian alaskan londoner parisian berliner"""
)
# Letters of police ranks: constable, sergeant, inspector, superintendent.
_DETECTIVES = frozenset(["DC", "DS", "DI", "DCI", "DSI"])
# Months, in full or shortened, that are names of people as well; what stands before them tells.
_MONTH_NAMES = words("april may june august jan mar")
_BEFORE_DATES = words(
    """in since of by until till from through to before after during between on this last next late early mid every each
    past and or late-"""
)
# "The airline, Skylark,": a body's noun, a comma, the name.
_SET_BESIDE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\w-]+ ){0,3}(?:"
    + "|".join(sorted(COMMERCIAL_NOUNS | CIVIC_NOUNS))
    + r"), \Z"
)
# Second words of places that are surnames too, and what stands before them in a place's name.
_SECOND_OF_PLACES = words("york jersey hampshire mexico virginia francisco diego antonio salvador")
_FIRST_OF_PLACES = words("new north south east west san el saint st port fort")
_SUBJECT_VERBS = words(
    "said says told announced reported declined confirmed has had will would plans"
)
_THINGS = words(
    "election elections awards war wars olympics festival cup series season championship revolution"
)
_CROWNED = words("king queen prince princess duke duchess pope sultan emir sheikh emperor empress")
# How a place's name becomes that of its people: letters taken off its end, and an ending.
_DEMONYM_ENDINGS = (
    (0, ("n", "an", "ian", "ese", "i", "ish")),
    (1, ("an", "ian", "ish", "ese", "i")),
    (2, ("ish", "ian", "an")),
    (3, ("ish",)),
)
_OF_PLACES = (
    frozenset(
        place[: len(place) - cut] + ending + plural
        for place in PLACES
        if len(place) > 4
        for cut, endings in _DEMONYM_ENDINGS
        for ending in endings
        for plural in ("", "s")
    )
    - PLACES
)
_BEFORE_PEOPLE = PARTIES | {"then"}
_COUNTRIES = frozenset(
    [
        "us", "u.s", "usa", "u.s.a", "uk", "u.k", "uae", "drc", "united states", "united kingdom",
        "united arab emirates", "west bank", "gaza strip", "great britain", "european continent",
    ]
)  # fmt: skip
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
# How much of a line is in capitals when it is a headline.
_HEADLINE_SHARE = 0.7
_LAST_WORD = re.compile(r"([\w-]+)\.?\s+\Z")
_PERSON_AFTER = re.compile(r",? (?:who|whose)\b|, \d\d,| \([RD]-|, Jr")
_ACRONYM = re.compile(r"[A-Z][A-Z&.\d-]{1,7}")


def find(body: Body) -> tuple[Entity, ...]:
    """The names in `body`, in order, none overlapping."""
    return _Finder(body).entities()


class _Finder:
    """One pass over the sentences, then a second over what only the rest of the article can decide."""

    def __init__(self, body: Body) -> None:
        self.text = body.text
        spoken = [self._tokens(span) for span in body.sentences]
        self.brands = {  # whose possessive ending is part of the name: "McDonald’s said"
            self.text[token.start : token.end + 2]
            for tokens in spoken
            for token in _acting(self.text, tokens)
        }
        self.sentences = [[self._as_brand(token) for token in tokens] for tokens in spoken]
        self.headline = [_is_headline(tokens) for tokens in self.sentences]
        self.small = Counter(
            token.form for tokens in self.sentences for token in tokens if token.form.islower()
        )
        self.inside: set[str] = set()  # capitalised in the middle of a sentence
        self.edges: set[str] = set()  # there at the beginning or the end of a name
        self.months = {  # that the article has as names: "Theresa May"
            token.form
            for tokens in self.sentences
            for place, token in enumerate(tokens)
            if token.lower in _MONTH_NAMES and self._names(tokens, place)
        }

    def entities(self) -> tuple[Entity, ...]:
        runs = [
            run
            for tokens, headline in zip(self.sentences, self.headline, strict=True)
            if not headline
            for run in self._runs(tokens)
        ]
        self.inside = {
            token.form.rstrip(".")
            for run, first in runs
            for token in run[first:]
            if not token.form.islower()
        }
        self.edges = {
            token.form.rstrip(".")
            for run, first in runs
            for token in (*run[first : first + 1], *run[first:][-1:])
        }
        kept = [part for run, first in runs if (part := self._settled(run, first))]
        found = [entity for run in kept for entity in self._named(run)]
        known = {entity.span.of(self.text): entity.kind for entity in found}
        for tokens, headline in zip(self.sentences, self.headline, strict=True):
            if headline and tokens:
                found += self._in_headline(tokens, known)
        found.sort(key=lambda entity: entity.span.start)
        return tuple(apart(found))

    def _tokens(self, sentence: Span) -> list[_Token]:
        tokens: list[_Token] = []
        for match in _WORD.finditer(self.text, sentence.start, sentence.end):
            form = match.group()
            start = match.start()
            possessive = False
            if not form.isalpha():  # most words are
                if form[-1] == "." and not _keeps_stop(form):
                    form = form[:-1]
                ending = _POSSESSIVE.search(form)
                possessive = ending is not None
                form = form[: ending.start()] if ending else form
            lower = form.rstrip(".").lower()
            tokens.append(_Token(start, start + len(form), form, lower, possessive))
        return tokens

    def _as_brand(self, token: _Token) -> _Token:
        form = self.text[token.start : token.end + 2]
        if not token.possessive or form not in self.brands:
            return token
        return _Token(token.start, token.end + 2, form, form.lower(), possessive=False)

    def _runs(self, tokens: Sequence[_Token]) -> Iterator[tuple[list[_Token], int]]:
        """Stretches of capitalised words; with each, how many of its first words prove nothing."""
        run: list[_Token] = []
        first = 0
        for place, token in enumerate(tokens):
            if run and not self._joins(run, tokens, place):
                yield run, first
                run = []
            if run:
                run.append(token)
            elif not token.form.islower() or token.form in _LEADING_PARTICLES:
                opens = place == 0 or self._opens(tokens[place - 1], token)
                if self._starts(tokens, place, opens=opens):
                    run, first = [token], int(opens)
        if run:
            yield run, first

    def _opens(self, before: _Token, token: _Token) -> bool:
        """Whether a capital proves nothing here: after a mark of quotation, a colon, a dash, a stop."""
        between = self.text[before.end : token.start]
        return between.endswith(" - ") or (
            between != " " and any(mark in between for mark in '“"‘:—–.?!…•')
        )

    def _starts(self, tokens: Sequence[_Token], place: int, *, opens: bool) -> bool:
        token = tokens[place]
        if self._is_date(tokens, place) or token.form == "I" or token.form.startswith(("I’", "I'")):
            return False
        if token.form in _LEADING_PARTICLES and place + 1 < len(tokens):
            return (
                _is_capital(tokens[place + 1].form) and self._gap(token, tokens[place + 1]) == " "
            )
        if not _is_capital(token.form):
            return False
        if token.form in self.months:
            return True
        return not (token.lower in SENTENCE_STARTERS or token.lower in FUNCTION_WORDS) or (
            not opens and token.form.isupper() and len(token.form) > 1
        )

    def _is_date(self, tokens: Sequence[_Token], place: int) -> bool:
        """Whether a word is a month or a day, and not somebody's name."""
        token = tokens[place]
        if token.lower not in _DATES:
            return False
        if token.form not in self.months:
            return True
        before, after = self._around(tokens, place)
        return before.lower() in _BEFORE_DATES - {"and", "to"} or after[:1].isdigit()

    def _names(self, tokens: Sequence[_Token], place: int) -> bool:
        """Whether a month's word is part of a person's name here: capitals beside it, no date."""
        before, after = self._around(tokens, place)
        if (
            not _is_capital(tokens[place].form)
            or before.lower() in _BEFORE_DATES
            or after[:1].isdigit()
        ):
            return False
        surname = place > 0 and _is_first_name(before)
        return surname or (tokens[place].form.istitle() and _is_first_name(after))

    def _around(self, tokens: Sequence[_Token], place: int) -> tuple[str, str]:
        """The words right beside one, with nothing but a space between; empty where there is none."""
        token = tokens[place]
        before = tokens[place - 1] if place else token
        after = tokens[place + 1] if place + 1 < len(tokens) else token
        return (
            before.form if before is not token and self._gap(before, token) == " " else "",
            after.form if after is not token and self._gap(token, after) == " " else "",
        )

    def _joins(self, run: Sequence[_Token], tokens: Sequence[_Token], place: int) -> bool:
        """Whether the word at `place` goes on the run."""
        last, token = run[-1], tokens[place]
        gap = self._gap(last, token)
        if gap == " & " and _is_capital(token.form):
            gap = " "  # firms are written so, two names in a row are not
        if gap in ("’ ", "' ") and self._is_of_many(run, tokens[place:]):
            return True
        if gap not in (" ", ' "', " “", '" ', "” ", ".") or self._is_date(tokens, place):
            return gap == ", " and token.lower in _AFTER_COMMAS
        if last.possessive and not (last.lower.endswith("s") or token.lower in ORGANIZATION_NOUNS):
            return False
        if gap.strip() and not self._is_nickname(run, tokens, place):
            return False
        if _is_capital(token.form):
            return token.lower not in SENTENCE_STARTERS or token.form.isupper()
        return self._links(run, tokens, place)

    def _links(self, run: Sequence[_Token], tokens: Sequence[_Token], place: int) -> bool:
        """Whether a small word belongs to a name: "van" in a person's, "of" in a body's."""
        following = next(
            (
                later
                for later in tokens[place + 1 : place + 3]
                if later.lower not in ("the", "la", "der", "den")
            ),
            None,
        )
        named = (
            following is not None and _is_capital(following.form) and following.lower not in _DATES
        )
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

    def _joins_two(self, run: Sequence[_Token], tokens: Sequence[_Token], place: int) -> bool:
        """Whether "and" joins two words of one name, not two names."""
        rest: list[_Token] = []
        of_many = False
        for token in tokens[place + 1 :]:
            gap = " " if not rest else self._gap(rest[-1], token)
            many = gap in ("’ ", "' ") and self._is_of_many([*run, *rest], [token])
            if not _is_capital(token.form) or not (gap == " " or many):
                break
            of_many = of_many or many
            rest.append(token)
        if not rest or of_many:  # "the Allied Foundry and Metal Workers’ Union"
            return of_many
        initials = "".join(token.form[0] for token in [*run, *rest] if _is_capital(token.form))
        after = self.text[rest[-1].end : rest[-1].end + len(initials) + 3]
        if f"({initials}" in after:
            return True
        inner = any(token.form in ("of", "for") for token in run)
        if inner and run[0].lower in ORGANIZATION_NOUNS | words("centers secretary"):
            return len(rest) <= 3
        last_word = singular(rest[-1].lower)
        return (
            len(run) == 1
            and len(rest) > 1
            and last_word in ORGANIZATION_NOUNS - {"news"}  # "ABC and Harbour News" are two
            and run[0].lower not in PLACES
        )

    def _is_of_many(self, run: Sequence[_Token], rest: Sequence[_Token]) -> bool:
        """Whether a plural possessive is in a body's name: "the Users’ League", not "Ann Sanders’ Senate office"."""
        article = self.text[max(0, run[0].start - 4) : run[0].start].lower()
        return run[-1].lower.endswith("s") and article == "the " and _heads_body(rest)

    def _is_nickname(self, run: Sequence[_Token], tokens: Sequence[_Token], place: int) -> bool:
        """Whether the word is inside, or follows, a nickname in quotation marks: Ada "Sky" Moreno."""
        gap = self._gap(run[-1], tokens[place])
        if gap in ('" ', "” "):
            return any(mark in self.text[run[0].start : run[-1].start] for mark in '“"')
        ending = self.text.find("”" if "“" in gap else '"', tokens[place].start)
        after = self.text[ending + 1 : ending + 3]
        return (
            ending - tokens[place].start < 24
            and len(after) == 2
            and after[0] == " "
            and after[1].isupper()
            and self.text[ending - 1].isalpha()
        )

    def _gap(self, one: _Token, other: _Token) -> str:
        between = self.text[one.end : other.start]
        for ending in ("’s", "'s"):
            if between.startswith(ending) and one.possessive:
                return between[2:]
        if one.possessive and between[:1] in "’'":
            return between[1:]
        return "\n" if "\n" in between else between

    def _settled(self, run: list[_Token], first: int) -> list[_Token]:
        """The run without a first word that is only the first word of its sentence."""
        if not first:
            return run
        word = run[0]
        if len(run) == 1:
            known = word.form.rstrip(".") in self.edges or (
                word.form.isupper() and len(word.form) > 1
            )
            return run if known or self._speaks(word) else []
        if word.lower in PERSON_NOUNS or word.form in PARTICLES or _is_link(run[1]):
            return run
        common = self.small[word.lower] > 0 or word.lower.endswith(("ing", "ly"))
        return run[1:] if common and word.form.rstrip(".") not in self.inside else run

    def _speaks(self, word: _Token) -> bool:
        """Whether a lone first word is a name: the article never writes it small, and it is no plural."""
        if self.small[word.lower] or word.lower in PERSON_NOUNS | ORGANIZATION_NOUNS:
            return False
        after = self.text[word.end : word.end + 12].lstrip("’'s ")
        return not word.lower.endswith(("s", "ly", "ing", "ed")) and after.startswith(
            ("said", "says", "told", "wrote", "added", "noted", "tweeted", "also said")
        )

    def _without_rank(self, run: list[_Token]) -> list[_Token]:
        """A run without a detective's rank by its letters, where the article has the rank in full: "DC Roe"."""
        ranked = len(run) > 1 and run[0].form in _DETECTIVES
        return run[1:] if ranked and "Detective" in self.text else run

    def _named(self, run: list[_Token]) -> Iterator[Entity]:
        """The names in a run: titles and offices inside it stand between two names."""
        run = self._without_rank(_without_links(run))
        office = _last_office(run)
        kind: EntityKind | None = None
        if office is None:
            offices = any(token.lower in _OFFICES for token in run)
            run = [] if offices and all(_is_of_office(token) for token in run) else run
        else:
            before = _without_modifiers(run[:office])
            if before and not all(_is_adjective(token) for token in before):
                yield from self._named(before)
            run, kind = run[office + 1 :], "person"
        alone = len(run) == 2 and not _is_people(run[1]) and run[1].form in self.edges
        party = len(run) > 2 or alone  # "Republican Lunt", where Lunt is named elsewhere
        if party and run[0].lower in _BEFORE_PEOPLE and not _is_link(run[1]):
            run = run[1:] if run[-1].lower not in ORGANIZATION_NOUNS else run
        while len(run) > 2 and run[-1].form.isupper() and run[-1].lower in LETTERS:
            run, kind = run[:-1], "person"
        while len(run) > 1 and kind is None and _is_of_people(run[-1]) and self._is_party(run):
            run = run[:-1]  # "the Ohio Republican" names Ohio
        if run and not (
            len(run) == 1 and kind is None and (_is_adjective(run[0]) or _is_people(run[0]))
        ):
            yield self._entity(run, kind)

    def _is_party(self, run: Sequence[_Token]) -> bool:
        """Whether a name that ends in a people's is of somebody unnamed: "the Ohio Republican", not "Bryan English"."""
        start = run[0].start
        article = self.text[max(0, start - 4) : start].lower() == "the "
        return article or run[-2].lower in PLACES or _is_of_people(run[-2]) or len(run) > 3

    def _entity(self, run: Sequence[_Token], kind: EntityKind | None) -> Entity:
        last = run[-1]
        # "met Dean." is no "Dean."
        stopped = last.form.endswith(".") and last.lower in _BEFORE_NAMES
        span = Span(start=run[0].start, end=last.end - stopped)
        return Entity(span, kind or self._kind(run))

    def _kind(self, run: Sequence[_Token]) -> EntityKind | None:
        """What the words of a name, and the words beside it, say about its kind."""
        return self._kind_of_form(run) or _kind_of_head(run) or self._kind_beside(run)

    def _kind_of_form(self, run: Sequence[_Token]) -> EntityKind | None:
        name = self.text[run[0].start : run[-1].end]
        if name.rstrip(".").lower() in _COUNTRIES:
            return "location"
        if len(run) > 1 and run[0].form in self.months:
            return "person"
        union = len(run) > 2 and _is_people(run[-1]) and not _is_people(run[0])
        if union or " & " in name or any(token.form in self.brands for token in run):
            return "organization"  # "Amalgamated Coach Workers", "Carrow & Finch"
        after = self.text[run[-1].end : run[-1].end + 12]
        abbreviated = len(run) > 1 and f"({_initials(run)})" in after
        if run[-1].lower in ORGANIZATION_SUFFIXES or abbreviated:
            return "organization"
        initial = len(run) > 1 and _INITIAL.fullmatch(run[0].form)
        acronym = _ACRONYM.fullmatch(run[0].form) and run[0].form.isupper() and not initial
        return "organization" if acronym and run[0].lower not in _COUNTRIES else None

    def _kind_beside(self, run: Sequence[_Token]) -> EntityKind | None:
        word = _LAST_WORD.search(self.text, max(0, run[0].start - 40), run[0].start)
        before = word.group(1).lower() if word is not None else ""
        if before in PERSON_NOUNS or before in COURTESIES:
            return "person"
        adjoins = word is not None and word.group() == f"{before} "  # small, no sentence's end
        # "operator" and "publisher" may be a person or a body: left open
        body = before in ORGANIZATION_NOUNS and not is_person_noun(before)
        maker = adjoins and (body or before.endswith("maker"))
        closed = self.text[run[-1].end : run[-1].end + 1] in tuple(",.;:)—")
        beside = closed and _SET_BESIDE.search(self.text, max(0, run[0].start - 60), run[0].start)
        if maker or beside:
            return "organization"  # "lift maker Kosk-Rao", "the airline, Skyhigh"
        if _PERSON_AFTER.match(self.text, run[-1].end):
            return "person"
        if before == "the" and not modifies(self.text, run[-1].end):
            return "other"
        if any(_INITIAL.fullmatch(token.form) for token in run) and len(run) > 1:
            return "person"
        # A name made of words that the article also writes small is no person's.
        common = all(self.small[token.lower] for token in run if len(token.form) > 2)
        return "other" if len(run) > 1 and common else None

    def _in_headline(
        self, tokens: Sequence[_Token], known: dict[str, EntityKind | None]
    ) -> Iterator[Entity]:
        """In a headline only names that the article has elsewhere; longest first."""
        place = 0
        while place < len(tokens):
            for stop in range(min(len(tokens), place + 6), place, -1):
                span = Span(start=tokens[place].start, end=tokens[stop - 1].end)
                name = span.of(self.text)
                alone = stop == place + 1 and tokens[place].lower not in PERSON_NOUNS
                if name in known or (alone and name in self.inside and len(name) > 2):
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


def _is_capital(form: str) -> bool:
    return (
        form[0].isupper()
        or bool(_PREFIXED.match(form))
        or (len(form) > 2 and form[0].islower() and form[1].isupper())
    )


def _acting(text: str, tokens: Sequence[_Token]) -> Iterator[_Token]:
    """Words with a capital and a possessive ending that are the subject of a verb of saying or an auxiliary."""
    for token, after in pairwise(tokens):
        between = text[token.end : after.start]
        named = token.possessive and _is_capital(token.form) and between in ("’s ", "'s ")
        if named and after.form in _SUBJECT_VERBS:
            yield token


def _is_first_name(form: str) -> bool:
    """Whether a word beside a month's may be part of a name with it: a capital, and no word of dates or places."""
    word = form.rstrip(".").lower()
    known = _DATES | SENTENCE_STARTERS | FUNCTION_WORDS | PLACES | _DEMONYMS | COURTESIES
    common = word in known or word in ORGANIZATION_NOUNS or word in PLACE_HEADS
    return len(form) > 1 and form.istitle() and not common


def _heads_body(tokens: Sequence[_Token]) -> bool:
    """Whether one of the next few words with capitals says what kind of body this is."""
    names = takewhile(lambda token: _is_capital(token.form), tokens[:3])
    return any(token.lower in ORGANIZATION_NOUNS for token in names)


def _is_link(token: _Token) -> bool:
    return token.form in LINKS


def _is_of_people(token: _Token) -> bool:
    """Whether the word is that of a people, a party or a country, and names nobody."""
    word = token.lower
    return word in _DEMONYMS or word in _COUNTRIES or word in _OF_PLACES


def _is_adjective(token: _Token) -> bool:
    """Whether the word is that of a people or of a rank."""
    return token.lower in TITLE_MODIFIERS or _is_of_people(token)


def _is_people(token: _Token) -> bool:
    """Whether the word is a plural like "Teachers" at the head of a sentence."""
    word = token.lower
    return word.endswith("s") and word not in PERSON_NOUNS and singular(word) in PERSON_NOUNS


def _is_of_office(token: _Token) -> bool:
    return (
        token.lower in _OFFICES
        or token.lower in PORTFOLIOS
        or _is_link(token)
        or _is_adjective(token)
    )


def _keeps_stop(form: str) -> bool:
    bare = form[:-1].lower()
    return "." in form[:-1] or len(bare) == 1 or bare in _STOPPED


def _is_headline(tokens: Sequence[_Token]) -> bool:
    """Whether a line is written with capitals throughout, so that a capital tells nothing."""
    long = [token.form for token in tokens if len(token.form) > 3 and token.form[0].isalpha()]
    small = (token.form for token in tokens if token.form.islower())
    if any(form not in FUNCTION_WORDS and form not in PARTICLES for form in small):
        return False
    return len(long) >= 4 and sum(form[0].isupper() for form in long) / len(long) > _HEADLINE_SHARE


def _last_office(run: Sequence[_Token]) -> int | None:
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
    body = last in ORGANIZATION_NOUNS or singular(last) in ORGANIZATION_NOUNS or _is_people(run[-1])
    return None if body or _is_link(run[found + 1]) else found


def _is_rank(run: Sequence[_Token], place: int) -> bool:
    """Whether a word that may be a name is a rank here: "Inspector General Ann Roe", "Saudi Prince Omar"."""
    ranked = place > 0 and run[place - 1].lower in _OFFICES | TITLE_MODIFIERS
    if run[place].lower in ("general", "major", "private"):
        return ranked or (place == 0 and len(run) > 2)
    if run[place].lower == "executive":  # "Chief Executive Ann Roe"
        return place > 0 and run[place - 1].lower == "chief"
    crowned = place == 0 or _is_of_people(run[place - 1])
    return run[place].lower in _CROWNED and crowned and place + 1 < len(run)


def _after_link(run: Sequence[_Token], place: int) -> bool:
    return place > 0 and run[place - 1].form in ("of", "for")


def _past_portfolio(run: Sequence[_Token], link: int) -> int | None:
    """The last word of "of State", "for Foreign Affairs"; None where no name follows."""
    place = link
    while place + 1 < len(run) and (
        run[place + 1].lower in PORTFOLIOS or run[place + 1].form in ("the", "and", "&")
    ):
        place += 1
    # "Secretary of the NPC": no portfolio, and nobody's name
    return place if link < place < len(run) - 1 and run[place].form != "the" else None


def _without_modifiers(run: list[_Token]) -> list[_Token]:
    while run and (run[-1].lower in TITLE_MODIFIERS or run[-1].lower in _OFFICES):
        run = run[:-1]
    while run and run[0].lower in ("former", "acting", "interim", "deputy", "then", "late"):
        run = run[1:]
    return run


def _without_links(run: list[_Token]) -> list[_Token]:
    while run and _is_link(run[-1]):
        run = run[:-1]
    while run and (_is_link(run[0]) or run[0].form == "The"):
        run = run[1:]
    return run


def _kind_of_head(run: Sequence[_Token]) -> EntityKind | None:
    """What the head of a name says: its last word, or the one before "of"."""
    links = (place for place, token in enumerate(run) if token.form in ("of", "for", "on"))
    head = run[next(links, len(run)) - 1].lower
    named_after = len(run) > 1 and head in PLACE_HEADS
    if head in _SECOND_OF_PLACES and run[0].lower not in _FIRST_OF_PLACES:
        named_after = False  # Byron York
    if head in PLACES or named_after:
        return "location"
    if head in ORGANIZATION_NOUNS or singular(head) in ORGANIZATION_NOUNS:
        return "organization"
    if len(run) > 1 and (head in _THINGS or singular(head) in DOCUMENT_NOUNS):
        return "other"
    lineage = any(token.lower in PARTICLES or token.lower in _AFTER_COMMAS for token in run[1:])
    return "person" if lineage else None


def _initials(run: Sequence[_Token]) -> str:
    return "".join(token.form[0] for token in run if token.form[0].isupper())
