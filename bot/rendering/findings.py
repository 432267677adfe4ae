"""The items of a comparison as text: each with the articles it is from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import ranking
from bot.rendering.emphasis import emphasised
from bot.rendering.escape import escape, shortened
from bot.rendering.items import LABEL_ROOM, stations
from extractors.comparison import (
    Alone,
    Comparison,
    Reading,
    SharedFigure,
    SharedQuote,
    SharedSource,
    SourceEntry,
)
from extractors.comparison import Wording as Version
from extractors.comparison.sources import name_of
from extractors.digest import ELISION, Quote, Source, Span

# Of what only one article has, so many of a kind are named; the digest of the article has the rest.
NAMED = 4
# A quote over this is not the one to show for an article: three lines on a phone.
LONGEST_SAMPLE = 200

# What stands around a quote in its article: ours are put around all alike.
_MARKS = "“”„«»\"'‘’,; "


class Findings:
    """Shows the items of one comparison, whose articles are called `names`."""

    def __init__(self, comparison: Comparison, names: Sequence[str], wording: Wording) -> None:
        self._compared = comparison
        self._wording = wording
        self._names = [escape(name) for name in names]

    def numbers(self, shared: SharedFigure) -> str:
        """Return every number given for one thing, who gives it, and the words around it."""
        by_value: defaultdict[object, list[Reading]] = defaultdict(list)
        for reading in shared.readings:
            figure = self._compared.digests[reading.article].figures[reading.figure]
            by_value[figure.value].append(reading)
        lines: list[str] = []
        for readings in by_value.values():
            first = readings[0]
            who = self._called(reading.article for reading in readings)
            lines.append(f"**{self._shown(first.text)}**{SEPARATOR}{who}")
            context = escape(first.context.of(self._compared.text(first.article)))
            lines.append(f"-# {context or self._wording.unseen}")
        return "\n".join(lines)

    def words(self, shared: SharedQuote) -> str:
        """Return a quote as each article gives it, the words that differ in bold."""
        speaker = self._speaker(shared)
        lines = [speaker] if speaker else []
        in_part: list[int] = []
        for text, wordings in self._alike(shared):
            articles = [one.article for one in wordings]
            if any(one.differing for one in wordings):
                lines += [f"> {self._wording.spoken(text)}", f"-# {self._called(articles)}"]
            else:
                in_part += articles
        if in_part:
            lines.append(f"-# {self._wording.in_part(self._called(in_part))}")
        return "\n".join(lines)

    def speakers(self, shared: SharedQuote) -> str:
        """Return a quote, and below it who says it in which article."""
        by_speaker: defaultdict[str, list[int]] = defaultdict(list)
        for one in shared.wordings:
            source = self._compared.digests[one.article].source(one.speaker)
            speaker = self._who(source) if source else self._wording.speaker_unclear
            by_speaker[speaker].append(one.article)
        lines = [f"> {self._wording.spoken(self._shown(_fullest(shared).text))}"]
        for speaker, articles in by_speaker.items():
            lines.append(f"-# {speaker}{SEPARATOR}{self._called(articles)}")
        return "\n".join(lines)

    def quote(self, shared: SharedQuote) -> str:
        """Return a quote that several articles give in the same words, and who says it where."""
        parts = [self._speaker(shared) or self._wording.speaker_unclear]
        fullest = _fullest(shared)
        whole = [
            one.article for one in shared.wordings if len(one.text) * 4 >= len(fullest.text) * 3
        ]
        parts.append(self._called(whole))
        if shorter := [one.article for one in shared.wordings if one.article not in whole]:
            parts.append(self._wording.in_part(self._called(shorter)))
        return f"> {self._wording.spoken(self._shown(fullest.text))}\n-# {SEPARATOR.join(parts)}"

    def source(self, shared: SharedSource) -> str:
        """Return a source that speaks in several articles, as a point of a list."""
        known = [self._compared.source(voice) for voice in shared.voices]
        fullest = max(known, key=lambda source: (len(", ".join(stations(source))), source.name))
        where = self._called(voice.article for voice in shared.voices)
        return f"- {self._who(fullest)}{SEPARATOR}{where}"

    def figure(self, shared: SharedFigure) -> str:
        """Return a figure that several articles give, as a point of a list."""
        first = shared.readings[0]
        text = self._compared.text(first.article)
        line = emphasised(_cut(text, first.context, first.spans)) or self._wording.unseen
        where = self._called(reading.article for reading in shared.readings)
        return f"- {line}{SEPARATOR}{where}"

    def alone(self, one: Alone) -> str:
        """Return what only one article has: its strongest quote, then names and numbers."""
        digest = self._compared.digests[one.article]
        lines = [f"**{self._names[one.article]}**"]
        if sample := _sample(digest.quotes, one.quotes, ranking.quotes(digest)):
            source = digest.source(sample.speaker)
            speaker = self._who(source) if source else self._wording.speaker_unclear
            more = len(one.quotes) - 1
            rest = [self._wording.counted("more_quotes", more)] if more else []
            lines.append(f"> {self._wording.spoken(self._shown(sample.text.strip(_MARKS)))}")
            lines.append(f"-# {SEPARATOR.join([speaker, *rest])}")
        elif one.quotes:
            lines.append(f"-# {self._wording.counted('quotes', len(one.quotes))}")
        names = [
            shortened(source.name, LABEL_ROOM)
            for source in ranking.sources(digest)
            if source.id in one.sources and (sample is None or source.id != sample.speaker)
        ]
        figures = [shortened(digest.figures[number].text, LABEL_ROOM) for number in one.figures]
        for title, items in (
            (self._wording.only_sources, names),
            (self._wording.only_figures, figures),
        ):
            if items := [item for item in items if item]:
                lines.append(f"-# {title}: {self._some(items)}")
        return "\n".join(lines)

    def name(self, article: int) -> str:
        """What an article is called."""
        return self._names[article]

    def _called(self, articles: Iterable[int]) -> str:
        """The articles by name; in a word where it is all of them."""
        numbers = sorted(articles)
        if len(numbers) == len(self._names):
            return self._wording.all_of(len(numbers))
        return self._wording.listed([self._names[number] for number in numbers])

    def _speaker(self, shared: SharedQuote) -> str:
        """Who says it, as the article that tells most of them has it; where they disagree, whom the surest name."""
        sure: Counter[str] = Counter()
        known: defaultdict[str, list[Source]] = defaultdict(list)
        for one in shared.wordings:
            if one.speaker is not None:
                digest = self._compared.digests[one.article]
                source = self._compared.source(SourceEntry(article=one.article, source=one.speaker))
                name = " ".join(name_of(source))
                sure[name] += max(round(100 * digest.quotes[at].confidence) for at in one.quotes)
                known[name].append(source)
        if not sure:
            return ""
        surest = max(sure, key=lambda name: (sure[name], name))
        return max(
            (self._who(source) for source in known[surest]), key=lambda shown: (len(shown), shown)
        )

    def _alike(self, shared: SharedQuote) -> list[tuple[str, list[Version]]]:
        """The wordings as they are shown, those that read the same together."""
        shown: dict[str, tuple[str, list[Version]]] = {}
        for one in shared.wordings:
            text = self._marked(one)
            key = "".join(
                character
                for character in text.casefold()
                if character.isalnum() or character == "*"
            )
            shown.setdefault(key, (text, []))[1].append(one)
        return list(shown.values())

    def _marked(self, one: Version) -> str:
        text = self._compared.text(one.article)
        parts: list[tuple[str, bool]] = []
        for span in one.spans:
            if parts:
                parts.append((ELISION, False))
            parts += _cut(text, span, one.differing)
        return emphasised(parts) or self._wording.unseen

    def _who(self, source: Source) -> str:
        """A source's name and role as a label."""
        name = shortened(source.name, LABEL_ROOM)
        is_named = name and source.kind != "unnamed"
        shown = f"**{name}**" if is_named else name or self._wording.nameless
        role = shortened(", ".join(stations(source)), LABEL_ROOM)
        return f"{shown}, {role}" if role else shown

    def _some(self, items: Sequence[str]) -> str:
        """The first items, and how many there are besides."""
        more = len(items) - NAMED
        if more <= 1:
            return self._wording.listed(items[: NAMED + 1])
        return f"{self._wording.listed(items[:NAMED])} {self._wording.and_more(more)}"

    def _shown(self, text: str) -> str:
        return escape(text) or self._wording.unseen


def _cut(text: str, span: Span, marked: Iterable[Span]) -> list[tuple[str, bool]]:
    """The parts of a span, each with whether it is marked."""
    parts: list[tuple[str, bool]] = []
    at = span.start
    for mark in marked:
        if span.covers(mark):
            parts += [(text[at : mark.start], False), (mark.of(text), True)]
            at = mark.end
    return [part for part in (*parts, (text[at : span.end], False)) if part[0]]


def _fullest(shared: SharedQuote) -> Version:
    return max(shared.wordings, key=lambda one: (len(one.text), one.text))


def _sample(
    quotes: Sequence[Quote], numbers: Sequence[int], ranked: Sequence[Quote]
) -> Quote | None:
    """The strongest of the quotes with these numbers that is short enough."""
    wanted = {id(quotes[number]) for number in numbers}
    return next(
        (quote for quote in ranked if id(quote) in wanted and len(quote.text) <= LONGEST_SAMPLE),
        None,
    )
