"""One item of a digest -> the lines that show it, whole and escaped."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import dates
from bot.rendering.emphasis import inserted
from bot.rendering.escape import escape, shortened
from bot.rendering.ranking import Tally
from extractors.digest import Digest, Figure, Furniture, KeyFact, Quote, Source, Statement

# Beside a quote a name and a role are a label: long enough for any real one, short enough for two lines on a phone.
LABEL_ROOM = 100
# Below a name or a figure: three lines on a phone.
ABOUT_ROOM = 240
# "Dunn, Ferrer and Pell said": more are rarely named in one breath.
MEMBERS_SHOWN = 4


class Items:
    """Shows the items of one digest."""

    def __init__(self, digest: Digest, tallies: Mapping[str, Tally], wording: Wording) -> None:
        """Show items of `digest`, whose sources speak as often as `tallies` says."""
        self.wording = wording
        self._sources = {source.id: source for source in digest.sources}
        self._tallies = tallies

    def fact(self, fact: KeyFact) -> str:
        """Return a fact, and whose claim it is on a line of its own."""
        speaker = self._speaker(fact.attributed_to)
        account = self.wording.account(speaker, is_claim=fact.is_claim)
        return f"{self._with_referents(fact)}\n-# {account}"

    def quote(self, quote: Quote, *, is_named_above: bool = False) -> str:
        """Return a quote, and below it who says it, unless that is said above, and how it stands in the article."""
        source = self._sources.get(quote.speaker or "")
        speaker = self._speaker(quote.speaker) or self.wording.speaker_unclear
        parts = [*([] if is_named_above else [speaker]), *self._standing(quote, source)]
        lines = [f"> {self._shown(quote.text)}"]
        lines += [f"-# {SEPARATOR.join(parts)}"] if parts else []
        return "\n".join(lines)

    def statement(self, statement: Statement, *, is_named_above: bool = False) -> str:
        """Return what somebody is reported to have said, and below it who, unless that is said above."""
        speaker = self._speaker(statement.speaker)
        teller = self.wording.claimed_by(speaker) if speaker else self.wording.speaker_unclear
        manner = shortened(statement.manner or "", LABEL_ROOM)
        told = f"*{manner}* " if manner else ""
        below = self.wording.reported if is_named_above else teller
        return f"{told}{self._shown(statement.text)}\n-# {below}"

    def claim(self, fact: KeyFact) -> str:
        """Return a fact below the name of the source whose claim it is."""
        return f"{self._with_referents(fact)}\n-# {self.wording.reported}"

    def figure(self, figure: Figure) -> str:
        """Return a figure, and below it what it measures."""
        about = shortened(figure.about or "", ABOUT_ROOM) or self.wording.figure_kinds[figure.kind]
        return f"**{self._shown(figure.text)}**\n-# {about}"

    def left_out(self, passage: Furniture) -> str:
        """Return what came along with the article, and below it what it was taken for."""
        kind, _ = self.wording.furniture_kinds[passage.kind]
        return f"{self._shown(passage.text)}\n-# {kind}"

    def who(self, source: Source) -> str:
        """Return a source as a label: the name, and below it what there is to know."""
        name = self._name(source, shortened(source.name, LABEL_ROOM))
        about = self.about(source)
        return f"{name}\n-# {about}" if about else name

    def about(self, source: Source) -> str:
        """Return what there is to know of a source besides the name, and how often it speaks."""
        parts = [shortened(", ".join(stations(source)), ABOUT_ROOM)]
        if handle := shortened(_handle(source), LABEL_ROOM):
            parts.append(handle)
        if kind := self.wording.source_kinds[source.kind]:
            parts.append(kind)
        parts += [self._members(source), self._times(source)]
        return SEPARATOR.join(filter(None, parts))

    def source(self, source: Source) -> str:
        """Return a source, who they are and how often they speak; nothing shortened."""
        who = self._name(source, escape(source.name))
        about = [escape(part) for part in stations(source)]
        parts = [", ".join([who, *filter(None, about)])]
        if handle := escape(_handle(source)):
            parts.append(handle)
        if kind := self.wording.source_kinds[source.kind]:
            parts.append(kind)
        parts += filter(None, [self._members(source), self._times(source)])
        return f"- {SEPARATOR.join(parts)}"

    def _members(self, source: Source) -> str:
        """Who of a group has a name."""
        members = [self._sources[member] for member in source.members[:MEMBERS_SHOWN]]
        names = [name for member in members if (name := shortened(member.name, LABEL_ROOM))]
        if more := len(source.members) - len(members):
            names.append(self.wording.and_more(more))
        return self.wording.including(names) if names else ""

    def _times(self, source: Source) -> str:
        """How often a source speaks."""
        spoken = self._tallies[source.id]
        tallies = {"quotes": spoken.quotes, "said": spoken.statements}
        return self.wording.listed(
            [self.wording.counted(what, number) for what, number in tallies.items() if number]
        )

    def _speaker(self, identifier: str | None) -> str | None:
        """A source's name and role as a label; None for nobody."""
        source = self._sources.get(identifier or "")
        if source is None:
            return None
        name = self._name(source, shortened(source.name, LABEL_ROOM))
        role = shortened(", ".join(stations(source)), LABEL_ROOM)
        label = f"{name}, {role}" if role else name
        if source.kind == "unnamed":
            return f"{label} ({self.wording.not_named})"
        return label

    def _with_referents(self, fact: KeyFact) -> str:
        """A fact, and whom its pronouns stand for in italic brackets: the article's own are upright."""
        return inserted(fact, escape, lambda name: f"*\\[{name}\\]*") or self.wording.unseen

    def _shown(self, text: str) -> str:
        return escape(text) or self.wording.unseen

    def _name(self, source: Source, shown: str) -> str:
        """A name as it is set: bold when somebody answers for it."""
        if not shown:
            return self.wording.nameless
        return shown if source.kind == "unnamed" else f"**{shown}**"

    def _standing(self, quote: Quote, source: Source | None) -> list[str]:
        """How a quote stands in the article, where it is not simply somebody's whole words."""
        parts: list[str] = []
        match quote.kind:
            case "post":
                account = shortened(_handle(source), LABEL_ROOM) if source else ""
                parts.append(self.wording.post_by(account) if account else self.wording.post)
            case "mixed":
                parts.append(self.wording.quoted_in_part)
            case "block":
                parts.append(self.wording.set_apart)
            case "direct":
                pass
        published = dates.day(quote.published, self.wording) if quote.published else ""
        if day := shortened(published, LABEL_ROOM):
            parts.append(day)
        if quote.truncated:
            parts.append(self.wording.cut_off)
        return parts


def _handle(source: Source) -> str:
    """The account a source writes from, sign and all: escaped apart, "@" and "here" would meet again."""
    handle = (source.handle or "").lstrip("@")
    return "" if handle.casefold() in {"", source.name.casefold()} else f"@{handle}"


def stations(source: Source) -> list[str]:
    """Role and affiliation, each unless what stands before says it already."""
    told = source.name.casefold()
    stations: list[str] = []
    for part in (source.role, source.affiliation):
        if part and part.casefold() not in told:
            stations.append(part)
            told = f"{told} {part.casefold()}"
    return stations
