"""The whole comparison as a document: Markdown to read anywhere, or plain text to paste.

What the layout has no room for is here: every wording of every quote, and in Markdown where each stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.language.wording import NO_BREAK_SPACE, SEPARATOR, Wording
from bot.rendering import dates, ranking
from bot.rendering.cleaning import clean
from bot.rendering.items import stations
from bot.rendering.markdown import plain
from bot.rendering.ties import Ties, has_ties
from extractors.comparison import Alone, Comparison, SharedFigure, SharedQuote
from extractors.digest import ELISION, Slice, Source, Span


@dataclass(frozen=True, slots=True)
class Pen:
    """How a document is written: what article text looks like in it, and what stands out how."""

    shown: Callable[[str], str]
    title: str
    heading: str
    strong: str
    point: str
    quote: str
    has_places: bool

    def emphasised(self, text: str) -> str:
        """Return what is shown already, so that it stands out."""
        return f"{self.strong}{text}{self.strong}" if text else ""


MARKDOWN = Pen(
    plain, title="# ", heading="## ", strong="**", point="- ", quote="> ", has_places=True
)
TEXT = Pen(clean, title="", heading="", strong="", point="• ", quote="", has_places=False)


def comparison_document(comparison: Comparison, names: Sequence[str], wording: Wording) -> str:
    """Return everything that was found as Markdown; `names` are what the articles are called."""
    return _Writer(comparison, names, wording, MARKDOWN).whole()


def comparison_text(comparison: Comparison, names: Sequence[str], wording: Wording) -> str:
    """Return everything that was found as plain text."""
    text = _Writer(comparison, names, wording, TEXT).whole()
    return text.replace(NO_BREAK_SPACE, " ")


class _Writer:
    def __init__(
        self, comparison: Comparison, names: Sequence[str], wording: Wording, pen: Pen
    ) -> None:
        self._compared = comparison
        self._names = [pen.shown(name) for name in names]
        self._said = wording
        self._pen = pen

    def whole(self) -> str:
        return "\n".join(self._lines()).strip() + "\n"

    def _lines(self) -> Iterator[str]:
        compared, said = self._compared, self._said
        yield f"{self._pen.title}{said.compared(len(compared.digests))}"
        yield ""
        for article, digest in enumerate(compared.digests):
            about = [digest.article.title or "", digest.article.publisher or ""]
            published = digest.article.published
            about.append(dates.day(published, said) if published else "")
            known = [self._named(article), *filter(None, map(self._pen.shown, about))]
            yield f"{self._pen.point}{SEPARATOR.join(known)}"
        if not has_ties(compared):
            yield from ("", said.nothing_in_common)
        ties = Ties.of(compared)
        yield from self._part(said.other_numbers, map(self._figure, ties.other_figures))
        yield from self._part(said.other_words, map(self._quote, ties.other_words))
        yield from self._part(said.other_speakers, map(self._quote, ties.other_speakers))
        yield from self._part(said.shared_quotes, map(self._quote, ties.same_quotes))
        yield from self._part(said.shared_sources, (self._sources(),))
        yield from self._part(said.shared_figures, map(self._figure, ties.same_figures))
        yield from self._part(said.only_one, map(self._alone, ties.alone))

    def _part(self, title: str, items: Iterable[Iterable[str]]) -> Iterator[str]:
        """A heading and its items, each after an empty line; nothing where there are none."""
        shown = [lines for item in items if (lines := list(item))]
        if shown:
            yield from ("", f"{self._pen.heading}{title}")
        for lines in shown:
            yield from ("", *lines)

    def _quote(self, shared: SharedQuote) -> Iterator[str]:
        for number, one in enumerate(shared.wordings):
            if number:
                yield self._pen.quote.rstrip()
            source = self._compared.digests[one.article].source(one.speaker)
            who = self._who(source) if source else self._said.speaker_unclear
            text = self._marked(one.article, one.spans, one.differing)
            yield f"{self._pen.quote}{self._said.spoken(text)}"
            if self._pen.quote:
                yield self._pen.quote.rstrip()
            told = self._said.listed([who, self._names[one.article]])
            yield f"{self._pen.quote}— {told}{self._place(one)}"

    def _figure(self, shared: SharedFigure) -> Iterator[str]:
        for one in shared.readings:
            around = self._marked(one.article, [one.context], one.spans)
            yield f"{self._pen.point}{self._named(one.article)}: {around}{self._place(one)}"

    def _sources(self) -> Iterator[str]:
        for shared in self._compared.sources:
            known = [self._compared.source(voice) for voice in shared.voices]
            fullest = max(known, key=lambda source: (len(", ".join(stations(source))), source.name))
            where = [self._names[voice.article] for voice in shared.voices]
            yield f"{self._pen.point}{self._who(fullest)}{SEPARATOR}{self._said.listed(where)}"

    def _alone(self, one: Alone) -> Iterator[str]:
        digest = self._compared.digests[one.article]
        yield self._named(one.article)
        yield ""
        for number in one.quotes:
            quote = digest.quotes[number]
            source = digest.source(quote.speaker)
            who = self._who(source) if source else self._said.speaker_unclear
            shown = self._pen.shown(quote.text) or self._said.unseen
            yield f"{self._pen.point}{shown} — {who}{self._place(quote)}"
        ours = [source for source in ranking.sources(digest) if source.id in one.sources]
        if ours:
            told = self._said.listed([self._who(source) for source in ours])
            yield f"{self._pen.point}{self._said.only_sources}: {told}"
        for number in one.figures:
            figure = digest.figures[number]
            shown = self._pen.emphasised(self._pen.shown(figure.text)) or self._said.unseen
            yield f"{self._pen.point}{shown}{self._place(figure)}"

    def _marked(self, article: int, spans: Sequence[Span], marked: Sequence[Span]) -> str:
        """What spans cover, with what is marked of it standing out."""
        text = self._compared.text(article)
        parts: list[str] = []
        for span in spans:
            at, line = span.start, ""
            for mark in (mark for mark in marked if span.covers(mark)):
                line = self._joined(line, text[at : mark.start], self._pen.shown)
                line = self._joined(
                    line, mark.of(text), lambda said: self._pen.emphasised(self._pen.shown(said))
                )
                at = mark.end
            parts.append(self._joined(line, text[at : span.end], self._pen.shown))
        return ELISION.join(filter(None, parts)) or self._said.unseen

    def _joined(self, line: str, text: str, shown: Callable[[str], str]) -> str:
        """A line and what follows it in the article, with the space between them that making it safe takes away."""
        followed = shown(text)
        if not followed:
            return f"{line} " if text[:1].isspace() and line and not line.endswith(" ") else line
        gap = " " if text[:1].isspace() and line and not line.endswith(" ") else ""
        return f"{line}{gap}{followed}{' ' if text[-1:].isspace() else ''}"

    def _named(self, article: int) -> str:
        return self._pen.emphasised(self._names[article])

    def _who(self, source: Source) -> str:
        name = self._pen.shown(source.name)
        shown = name if source.kind == "unnamed" else self._pen.emphasised(name)
        about = [self._pen.shown(part) for part in stations(source)]
        return ", ".join(filter(None, [shown or self._said.nameless, *about]))

    def _place(self, item: Slice) -> str:
        """Where an item stands; in a text to paste nobody looks for it."""
        if not self._pen.has_places:
            return ""
        return " " + self._said.characters([(span.start, span.end) for span in item.spans])
