"""A reader's report of a mistake, on its way to the channel that the operator named."""

from __future__ import annotations

from typing import Any

import discord

from bot.acknowledging import acknowledge
from bot.carrying import recover
from bot.errors import OldDigestError, ReportLostError
from bot.language import ENGLISH, catalogue_for
from bot.rendering.listings import UnknownListError, listing
from bot.views.mistake import mistake
from bot.views.note import note
from bot.views.report_form import entered
from bot.views.tickets import Ticket

Interaction = discord.Interaction[Any]


class Reporter:
    """Passes reports on: what was typed and the item's own words, not who reports it or where."""

    def __init__(self, channel_id: int) -> None:
        """Post them into the channel with this id, in whatever server it is."""
        self._channel_id = channel_id

    async def submit(self, interaction: Interaction, ticket: Ticket) -> None:
        """Pass on the form that was sent.

        Raises:
            ReportLostError: the channel takes no message.
        """
        await acknowledge(interaction, ephemeral=True, thinking=True)
        carried = await recover(interaction.message, interaction.client.user)
        try:
            found = listing(carried.digest, ticket.key, ENGLISH.wording)
        except UnknownListError:
            raise OldDigestError from None
        view = mistake(found, ticket.at, entered(interaction))
        channel = interaction.client.get_partial_messageable(self._channel_id)
        try:
            await channel.send(view=view)
        except (discord.Forbidden, discord.NotFound):
            raise ReportLostError from None
        thanks = catalogue_for(interaction.locale).wording.report_thanks
        await interaction.edit_original_response(view=note(thanks))
