"""The same words in several articles: repeated, trimmed, reworded, or given to somebody else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

from extractors.comparison.matching import core_of, match
from extractors.comparison.sources import name_of
from extractors.comparison.types import SharedQuote, SharedSource, Wording
from extractors.comparison.units import Unit, units_of
from extractors.comparison.wordlist import Lexicon, Word
from extractors.digest import Digest, Span, quoted

# A word in more sentences than this does not tell which of them are alike.
_MOST_ALIKE = 60
# How many topical words two sentences must share to be compared, and with how many others each is compared.
_SHARED = 2
_LOOKED_AT = 12
# Below this confidence, the digest itself warns that the speaker may be wrong.
_CERTAIN = 0.5


def shared_quotes(
    digests: Sequence[Digest], sources: Sequence[SharedSource], lexicon: Lexicon
) -> tuple[SharedQuote, ...]:
    """The quotes of several articles, those of most articles first."""
    units = sorted(units_of(digests, sources, lexicon), key=lambda unit: (unit.keys, unit.article))
    shared = [_shared(digests, group) for group in _groups(units)]
    shared.sort(key=lambda one: (-len(one.wordings), _place(one.wordings[0])))
    return tuple(shared)


def _place(wording: Wording) -> tuple[int, int]:
    return wording.article, wording.spans[0].start


def _groups(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Group what matches, the surest first; the outcome depends on the words alone."""
    found = [
        (-sure.score, one.keys, other.keys, sure.kind, first, second)
        for first, second in sorted(_candidates(units))
        if (one := units[first]).article != (other := units[second]).article
        and (sure := match(one, other)) is not None
    ]
    group_of = {number: [number] for number in range(len(units))}
    for _, _, _, kind, first, second in sorted(found):
        group, joining = group_of[first], group_of[second]
        if group is joining or (kind == "reworded" and _meet(units, group, joining)):
            continue
        group += joining
        group_of.update((number, group) for number in joining)
    for number, group in group_of.items():
        if number == group[0] and len({units[member].article for member in group}) > 1:
            yield [units[member] for member in group]


def _meet(units: Sequence[Unit], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether one article has sentences in both groups: then neither rewords the other."""
    return not {units[number].article for number in one}.isdisjoint(
        units[number].article for number in other
    )


def _candidates(units: Sequence[Unit]) -> set[tuple[int, int]]:
    """Pairs worth comparing: equal ones, and those that share enough topical words."""
    pairs: set[tuple[int, int]] = set()
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if number and units[number - 1].keys == unit.keys:
            pairs.add((number - 1, number))  # equal ones stand beside each other
        for word in unit.topic:
            postings[word].append(number)
    enough: list[tuple[int, int]] = []
    for number, unit in enumerate(units):
        if not (number and units[number - 1].keys == unit.keys):
            enough = _alike(unit, postings)
        best = [other for _, other in enough[: _LOOKED_AT + 1] if other != number][:_LOOKED_AT]
        pairs.update((min(number, other), max(number, other)) for other in best)
    return pairs


def _alike(unit: Unit, postings: Mapping[str, Sequence[int]]) -> list[tuple[int, int]]:
    """The sentences that share enough topical words with one, the most alike first; itself included."""
    telling = (found for word in unit.topic if len(found := postings[word]) <= _MOST_ALIKE)
    alike = Counter(chain.from_iterable(telling))
    return sorted((-shared, other) for other, shared in alike.items() if shared >= _SHARED)


def _shared(digests: Sequence[Digest], group: Sequence[Unit]) -> SharedQuote:
    by_article: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in sorted(group, key=lambda unit: (unit.article, unit.start)):
        by_article[unit.article].append(unit)
    differing = _differing(by_article)
    wordings = tuple(
        _wording(digests[article], units, differing[article])
        for article, units in by_article.items()
    )
    return SharedQuote(
        wordings=wordings,
        differs_in_words=any(differing.values()),
        differs_in_speaker=_differs_in_speaker(digests, list(by_article.values())),
    )


def _row(units: Sequence[Unit]) -> tuple[Word, ...]:
    """The words of one article's sentences, with a border between them that others may bridge."""
    if len(units) == 1:
        return units[0].words
    return tuple(
        word._replace(segment=segment) for segment, unit in enumerate(units) for word in unit.words
    )


def _differing(by_article: Mapping[int, Sequence[Unit]]) -> dict[int, tuple[Span, ...]]:
    """The words of each article that are not in the wording of most articles, and those of that one which vary."""
    keys = {
        article: tuple(chain.from_iterable(unit.keys for unit in units))
        for article, units in by_article.items()
    }
    times = Counter(keys.values())
    if len(times) == 1:
        return dict.fromkeys(by_article, ())
    rows = {article: _row(units) for article, units in by_article.items()}
    base = min(rows, key=lambda one: (-times[keys[one]], -len(keys[one]), keys[one]))
    marked: dict[int, set[int]] = {article: set() for article in rows}
    for article, row in rows.items():
        core = core_of(rows[base], row) if keys[article] != keys[base] else None
        for start, end, beside, until in core.differing if core is not None else ():
            marked[base].update(range(start, end))
            marked[article].update(range(beside, until))
    for article in rows:
        if keys[article] == keys[base]:
            marked[article] = marked[base]
    return {article: _spans(rows[article], places) for article, places in marked.items()}


def _spans(row: Sequence[Word], places: set[int]) -> tuple[Span, ...]:
    """The marked words, neighbouring ones as one span."""
    spans: list[Span] = []
    last: Word | None = None
    for place, word in enumerate(row):
        is_marked = place in places
        if is_marked and last is not None and last.segment == word.segment:
            spans[-1] = Span(start=spans[-1].start, end=word.end)
        elif is_marked:
            spans.append(Span(start=word.start, end=word.end))
        last = word if is_marked else None
    return tuple(spans)


def _wording(digest: Digest, units: Sequence[Unit], differing: tuple[Span, ...]) -> Wording:
    spans = tuple(unit.span for unit in units)
    return Wording(
        text=quoted(digest.article.text, spans),
        spans=spans,
        article=units[0].article,
        speaker=next((unit.speaker for unit in units if unit.speaker is not None), None),
        quotes=tuple(dict.fromkeys(unit.quote for unit in units)),
        differing=differing,
    )


def _differs_in_speaker(digests: Sequence[Digest], articles: Sequence[Sequence[Unit]]) -> bool:
    """Whether two articles name two people, each beside the words and without the other.

    A pronoun may have been resolved wrongly; a name in the same paragraph is what a reader would go by.
    """
    named = [
        (unit, name)
        for units in articles
        if (unit := units[0]).confidence >= _CERTAIN
        and (source := digests[unit.article].source(unit.speaker)) is not None
        and source.kind == "person"
        and len(name := name_of(source)) > 1
    ]
    return any(
        name != rival
        and (unit.person is None or unit.person != opposite.person)
        and _names(digests[unit.article], unit, name[-1], without=rival[-1])
        and _names(digests[opposite.article], opposite, rival[-1], without=name[-1])
        for (unit, name), (opposite, rival) in combinations(named, 2)
    )


def _names(digest: Digest, unit: Unit, surname: str, *, without: str) -> bool:
    """Whether the paragraph around a sentence names one and not the other."""
    text = digest.article.text
    paragraph = next(
        (whole for whole in digest.article.paragraphs if whole.covers(unit.span)), unit.span
    )
    around = (text[paragraph.start : unit.start] + text[unit.end : paragraph.end]).lower()
    return surname in around and without not in around
