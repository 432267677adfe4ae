"""The menu of sources: everything that one of them says, in the order of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import ranking
from bot.rendering.labels import label
from bot.views.control import Layout, TicketControl
from bot.views.tickets import Ticket, template
from extractors.digest import Digest, Source

if TYPE_CHECKING:
    from bot.client import Client

VERB = "who"
# Discord's limits.
OPTIONS = 25
LABEL_ROOM = 100


class SourceMenu(TicketControl[ui.Select[Layout]], template=template(VERB)):
    """Opens what a source says: privately under a digest, in place on a private page."""

    @classmethod
    def make(cls, digest: Digest, ticket: Ticket, wording: Wording) -> Self | None:
        """Return a new menu of those who speak most; None where nobody does."""
        sources = ranking.sources(digest)
        if not sources:
            return None
        tallies = ranking.tally(digest)
        options = [
            discord.SelectOption(
                label=label(source.name, LABEL_ROOM) or wording.nameless,
                value=source.id,
                description=_about(source, tallies[source.id], wording),
                default=source.id == ticket.key and not ticket.is_home,
            )
            for source in sources[:OPTIONS]
        ]
        more = len(sources) - len(options)
        menu: ui.Select[Layout] = ui.Select(
            custom_id=ticket.to("s").pack(VERB),
            placeholder=wording.more_sources(more) if more else wording.menu_sources,
            options=options,
        )
        return cls(ticket, menu)

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Open what the chosen source says."""
        await client.explorer.open(interaction, self.ticket.to(self.item.values[0]))


def _about(source: Source, spoken: ranking.Tally, wording: Wording) -> str | None:
    """Role and how often the source speaks, as far as the line under an option has room."""
    numbers = {"quotes": spoken.quotes, "said": spoken.statements}
    times = wording.listed(
        [wording.counted(what, number) for what, number in numbers.items() if number]
    )
    room = LABEL_ROOM - len(times) - len(SEPARATOR)
    role = label(source.role or source.affiliation or "", room)
    return SEPARATOR.join(filter(None, (role, times))) or None
