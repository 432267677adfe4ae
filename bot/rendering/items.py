"""One item of a digest -> the lines that show it, whole and escaped."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering import dates, wording
from bot.rendering.escape import escape, shortened
from bot.rendering.ranking import Tally
from extractors.digest import Digest, KeyFact, Quote, Source

# Beside a quote a name and a role are a label: long enough for any real one, short enough for two lines on a phone.
LABEL_ROOM = 100

SEPARATOR = " · "


class Items:
    """Shows the items of one digest."""

    def __init__(self, digest: Digest, tallies: Mapping[str, Tally]) -> None:
        """Show items of `digest`, whose sources speak as often as `tallies` says."""
        self._sources = {source.id: source for source in digest.sources}
        self._tallies = tallies

    def fact(self, fact: KeyFact) -> str:
        """Return a fact, and whose claim it is on a line of its own."""
        speaker = self._speaker(fact.attributed_to)
        account = wording.OWN_ACCOUNT if speaker is None else wording.claimed_by(speaker)
        return f"{_shown(fact.text)}\n-# {account}"

    def quote(self, quote: Quote) -> str:
        """Return a quote, and below it who says it and how it stands in the article."""
        source = self._sources.get(quote.speaker or "")
        parts = [self._speaker(quote.speaker) or wording.SPEAKER_UNCLEAR]
        parts += _standing(quote, source)
        return f"> {_shown(quote.text)}\n-# {SEPARATOR.join(parts)}"

    def source(self, source: Source) -> str:
        """Return a source, who they are and how often they speak; nothing shortened."""
        who = f"**{escape(source.name) or wording.NAMELESS}**"
        about = [escape(part) for part in _stations(source)]
        parts = [", ".join([who, *filter(None, about)])]
        if source.handle and (handle := escape(source.handle.lstrip("@"))):
            parts.append(f"\\@{handle}")
        if kind := wording.SOURCE_KINDS[source.kind]:
            parts.append(kind)
        spoken = self._tallies[source.id]
        tallies = {"quotes": spoken.quotes, "statements": spoken.statements}
        parts += [wording.counted(what, number) for what, number in tallies.items() if number]
        return f"- {SEPARATOR.join(parts)}"

    def _speaker(self, identifier: str | None) -> str | None:
        """A source's name and role as a label; None for nobody."""
        source = self._sources.get(identifier or "")
        if source is None:
            return None
        name = f"**{shortened(source.name, LABEL_ROOM) or wording.NAMELESS}**"
        role = shortened(", ".join(_stations(source)), LABEL_ROOM)
        label = f"{name}, {role}" if role else name
        if source.kind == "unnamed":
            return f"{label} ({wording.NOT_NAMED})"
        return label


def _shown(text: str) -> str:
    return escape(text) or wording.UNSEEN


def _stations(source: Source) -> list[str]:
    """Role and affiliation, each unless what stands before says it already."""
    told = source.name.casefold()
    stations: list[str] = []
    for part in (source.role, source.affiliation):
        if part and part.casefold() not in told:
            stations.append(part)
            told = f"{told} {part.casefold()}"
    return stations


def _standing(quote: Quote, source: Source | None) -> list[str]:
    """How a quote stands in the article, where it is not simply somebody's whole words."""
    parts: list[str] = []
    match quote.kind:
        case "post":
            handle = shortened((source.handle or "").lstrip("@"), LABEL_ROOM) if source else ""
            parts.append(wording.post_by(handle) if handle else wording.POST)
        case "mixed":
            parts.append(wording.QUOTED_IN_PART)
        case "block":
            parts.append(wording.SET_APART)
        case "direct":
            pass
    if quote.published and (day := shortened(dates.day(quote.published), LABEL_ROOM)):
        parts.append(day)
    if quote.truncated:
        parts.append(wording.CUT_OFF)
    return parts
