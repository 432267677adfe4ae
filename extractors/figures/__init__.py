"""The numbers that matter: money, percentages, counts, scores, dates, with what each measures.

Numbers are read by patterns of our own, from where a number can begin; what only looks like one (telephone numbers,
ages beside names, clock times, names with numbers in them) is passed over. The most telling come first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extractors import dateline
from extractors.body import Body
from extractors.digest import Article, Figure, Span
from extractors.figures import ages, amounts, counts, dates, lookalikes, results, telling
from extractors.figures.found import Found, Place
from extractors.figures.measured import about, clause
from extractors.terms import WORD, Stems
from extractors.vocabulary import FUNCTION_WORDS, MONTHS, words

MOST = 16
# Dates say when, not how much: at most this many are shown.
MOST_DATES = 4
# Beyond this many, a figure must be telling in itself.
FEW = 8
_TELLING = 0.45
# What a place early in the article, and words of the title beside it, add to a figure.
_EARLY = 0.3
_NEAR_TITLE = 0.3
# A date with no more characters than this beside it may be the line that dates the text.
_DATELINE_REST = 50
# Two equal counts this large are the same count, whether or not the noun is repeated.
_LARGE = 200.0
# How many places of one figure are asked what it measures.
_SAME_ASKED = 3

# Where a figure may begin, in lower case: ignoring case takes twice the time, and every article is gone through for it.
_ANCHOR = re.compile(
    r"(?<![\w@#])(?:us\$|[acn]z?\$|hk\$|[$£€¥₹])?\d|(?<![\w)\]])[-−](?=\d+(?:\.\d+)?\s?(?:°|[cf]\b))"
    r"|\b(?:minus(?=\s)|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:fold)?|half|twice|"
    r"doubled?|tripled?|quadrupled?|tens|hundreds|scores|dozens|thousands|millions|billions|an?(?=\s(?:third|quarter|half|"
    r"dozen|hundred|thousand|million|billion|trillion|week|day))|(?:(?:last|next|this(?:\s+past|\s+coming)?)\s+)?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)\b"
    rf"|(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?(?=\s\d))"
)
_APPROXIMATELY = re.compile(
    r"(?:\b(?:(?:just|well|slightly|far|a\s+little)\s+)?(?:over|under|above|below|about|around|nearly|almost|roughly|"
    r"approximately|some|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|as\s+(?:many|much|few|little)\s+as|"
    r"an?\s+(?:estimated|average\s+of|total\s+of|record)|close\s+to|closer\s+to|upwards?\s+of|only|just|exactly|"
    r"(?:the\s+)?(?:first|last|past|next)|"
    r"(?:first|second|third|fourth|fifth|last|one|two|three)\s+of(?:\s+(?:the|its|their))?)\s+)\Z",
    re.IGNORECASE,
)
# Both ends of a range: "between £14m and £15m".
_RANGE = re.compile(r"\S\s(?:and|to)\s\S")
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|this)\s\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w’'.-]*)\s\Z")
_NUMBERED = words(
    """no number nos room section sections page pages chapter route highway interstate flight gate phase level type
    grade day week version article rule title part act building apartment suite line lane channel game round group
    district ward class category unit platform track bus train aged age ages turned"""
)
_BOUND = words("nearly almost roughly approximately estimates some around about over under")


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A figure, the sentence it stands in, and its rank: the lower, the earlier."""

    rank: float
    found: Found
    sentence: Span


def find(article: Article, body: Body) -> tuple[Figure, ...]:
    """The figures of `body`, most telling first."""
    ranked = sorted(_ranked(article, body), key=lambda one: (one.rank, one.found.start))
    groups = _once_each(body.text, ranked)
    return tuple(_figure(body.text, group) for group in _worth_showing(groups))


def _figure(text: str, group: Sequence[_Ranked]) -> Figure:
    """The first of `group` that says what it measures, or the first."""
    told = [_about(text, one) for one in group]
    best = next((at for at, measured in enumerate(told) if measured is not None), 0)
    found = group[best].found
    return Figure(
        text=text[found.start : found.end],
        spans=(Span(start=found.start, end=found.end),),
        kind=found.kind,
        value=found.value,
        unit=found.unit,
        about=told[best],
    )


def _about(text: str, one: _Ranked) -> str | None:
    """What the figure measures; of a date, what was then, unless it names something: "the 2000 election"."""
    found = one.found
    if found.kind == "date":
        before = text[max(one.sentence.start, found.start - 8) : found.start]
        if not (str(found.value).isdecimal() and _DETERMINER.search(before)):
            return clause(text, found, one.sentence)
    return about(text, found, one.sentence)


def _ranked(article: Article, body: Body) -> Iterator[_Ranked]:
    today = dates.published_on(article.published)
    stems = Stems()
    wanted = frozenset(stems.of(WORD.findall((article.title or "").lower())))
    small = _in_lower_case(body.text)
    for order, sentence in enumerate(body.sentences):
        near_title = 0.0
        for number, found in enumerate(_in_sentence(body.text, small, sentence, today)):
            if number == 0:
                near_title = _share_of(wanted, stems.of(WORD.findall(sentence.of(small))))
            if found.kind == "date" and _is_dateline(body.text, found, sentence):
                continue
            rank = -(found.telling + _EARLY / (1.0 + order / 4) + _NEAR_TITLE * near_title)
            yield _Ranked(rank, found, sentence)


def _share_of(wanted: frozenset[str], stems: Sequence[str]) -> float:
    return len(wanted.intersection(stems)) / len(wanted) if wanted else 0.0


def _is_dateline(text: str, found: Found, sentence: Span) -> bool:
    """Whether the sentence says little but the date: a dateline, the last line of a post."""
    if len(sentence) > found.end - found.start + _DATELINE_REST:
        return False
    rest = text[sentence.start : found.start] + " " + text[found.end : sentence.end]
    return not any(word[0].islower() and word not in FUNCTION_WORDS for word in WORD.findall(rest))


def _once_each(text: str, ranked: Sequence[_Ranked]) -> list[list[_Ranked]]:
    """The figures in groups of the same figure, in the order of the first of each group."""
    groups: dict[tuple[object, ...], list[_Ranked]] = {}
    for one in ranked:
        found = one.found
        said = text[found.start : found.end].lower()
        key = (said,) if found.value is None else (found.kind, found.value, _counted(found))
        group = groups.setdefault(key, [])
        if len(group) < _SAME_ASKED:
            group.append(one)
    return list(groups.values())


def _counted(found: Found) -> str | None:
    """The unit that keeps two figures of one value apart: "12 minutes" and "12 people", but not large counts."""
    is_large = found.kind == "count" and isinstance(found.value, float) and found.value >= _LARGE
    return None if is_large else found.unit


def _worth_showing(groups: Sequence[list[_Ranked]]) -> Iterator[list[_Ranked]]:
    room, dates_left = MOST, MOST_DATES
    for group in groups:
        is_date = group[0].found.kind == "date"
        if room == 0 or (is_date and dates_left == 0):
            continue
        if MOST - room >= FEW and -group[0].rank < _TELLING:
            continue
        room -= 1
        dates_left -= is_date
        yield group


def _in_lower_case(text: str) -> str:
    """`text` in lower case, every character where it was: "İ" alone would become two."""
    return text.replace("İ", "i").lower()


def _in_sentence(text: str, small: str, sentence: Span, today: date | None) -> Iterator[Found]:
    """The figures of a sentence of `text`; `small` is the text in lower case."""
    at = dateline.behind(text, sentence).start
    while anchor := _ANCHOR.search(small, at, sentence.end):
        place = Place(text, anchor.start(), sentence.start, sentence.end, today)
        found = next((read for recognise in _RECOGNISERS if (read := recognise(place))), None)
        at = anchor.end() if found is None else max(found.end, anchor.end())
        if found is not None and found.telling > 0:
            yield _with_bound(text, found, sentence.start)


def _with_bound(text: str, found: Found, sentence_start: int) -> Found:
    """`found` with the words before it that bound it: "more than", "at least", "first"."""
    if found.kind == "date":
        return found
    before = max(sentence_start, found.start - 24)
    bound = _APPROXIMATELY.search(text, before, found.start)
    if bound is None and _RANGE.search(text, found.start, found.end):
        bound = _BETWEEN.search(text, before, found.start)
    if bound is None:
        return found
    if found.kind == "other" and bound.group().lower() == "around ":  # "turned around twice"
        return found
    return Found(
        bound.start(), found.end, found.kind, found.value, found.unit, found.telling + telling.BOUND
    )


def _in_address(place: Place) -> Found | None:
    """Pass over a number in a web address, an account's name or a word such as "F-16"."""
    start = max(place.text.rfind(" ", place.start, place.at) + 1, place.start, place.at - 60)
    token = place.text[start : place.at]
    is_joined = token[-1:] in "-/_" and token[:-1].isalpha()
    if is_joined and token[:-1].lower() not in ("mid", "pre", "post"):
        return place.passed_over(place.at)
    is_address = "://" in token or "@" in token or "#" in token or "www." in token
    return place.passed_over(place.at) if is_address else None


def _numbered(place: Place) -> Found | None:
    """Pass over a number that belongs to a name: "Route 66", "Boeing 737", "Section 5"."""
    found = _WORD_BEFORE.search(place.text, max(place.start, place.at - 30), place.at)
    if found is None:
        return None
    word = found["word"]
    low = word.lower().rstrip(".")
    is_name = (
        word[0].isupper() and low not in FUNCTION_WORDS and low not in _BOUND and low not in MONTHS
    )
    is_bare = place.text[place.at].isdigit() and "," not in place.text[place.at : place.at + 6]
    return place.passed_over(place.at) if low in _NUMBERED or (is_name and is_bare) else None


# The first that answers wins: the more certain readings come first, and what only looks like a figure before them.
_RECOGNISERS: tuple[Callable[[Place], Found | None], ...] = (
    _in_address,
    dates.named,
    dates.relative,
    lookalikes.game_clock,
    ages.age,
    lookalikes.looks_alike,
    amounts.money,
    amounts.percent,
    results.score,
    dates.year,
    _numbered,
    amounts.share,
    counts.vague,
    counts.measure,
    counts.count,
)
