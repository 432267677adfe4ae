"""Short articles about one event, with the digest that a careful reader would make of them."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.comparison import Comparison, SharedFigure, SharedQuote
from extractors.digest import Digest, Figure, FigureKind, Span
from tests.bot.rendering.stories import Telling

Said = tuple[str, str | None]
Given = tuple[str, FigureKind, float | str | None, str | None]


def told(
    text: str,
    *said: Said,
    given: tuple[Given, ...] = (),
    kinds: Mapping[str, str] | None = None,
    title: str | None = None,
) -> Digest:
    """A digest of `text`: quotes with the names of those who say them, and figures."""
    telling = Telling(text)
    ids: dict[str, str] = {}
    for words, name in said:
        if name is not None and name not in ids:
            ids[name] = telling.source(name, kind=(kinds or {}).get(name, "person"))
        telling.quote(words, ids[name] if name is not None else None)
    for words, kind, value, unit in given:
        spans = telling.spans(words)
        telling.figures.append(Figure(text=words, spans=spans, kind=kind, value=value, unit=unit))
    return telling.digest(title=title)


def people(number: int) -> Given:
    """A count of people."""
    return f"{number} people", "count", float(number), "people"


def differing(shared: SharedQuote, compared: Comparison) -> list[list[str]]:
    """The words that differ, for each wording."""
    return [
        [span.of(compared.text(one.article)) for span in one.differing] for one in shared.wordings
    ]


def numbers(shared: SharedFigure) -> list[str]:
    """The figure as each article gives it."""
    return [reading.text for reading in shared.readings]


def words_at(digest: Digest, spans: tuple[Span, ...]) -> list[str]:
    """What spans cover."""
    return [span.of(digest.article.text) for span in spans]
