"""*Report a mistake* on a passage: opens the form for it. There only where the operator named a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.language import catalogue_for
from bot.views.control import TicketButton
from bot.views.report_form import ReportForm
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class ReportButton(TicketButton, template=template("report")):
    """Asks what is wrong."""

    verb = "report"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Ask; a form must be the first answer, so that nothing is fetched before."""
        form = ReportForm(self.ticket, catalogue_for(interaction.locale).wording)
        await interaction.response.send_modal(form)
