"""Taking a digest along, posting it, taking it back."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import discord

from bot.carrying import recover
from bot.errors import NotYoursError
from bot.language import Catalogue, catalogue_for
from bot.rendering.attachments import attachments
from bot.views.first_screen import FirstScreen, first_screen
from bot.views.look import Look
from bot.views.share_panel import share_panel
from bot.views.text_panel import text_panel
from bot.views.tickets import Ticket

Interaction = discord.Interaction[Any]


class Sharer:
    """Hands digests out."""

    async def offer(self, interaction: Interaction, ticket: Ticket) -> None:
        """Hand the person who asks the files, privately."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        carried = await recover(interaction.message, interaction.client.user)
        wording = catalogue_for(interaction.locale).wording
        await interaction.edit_original_response(
            view=share_panel(ticket, wording), attachments=attachments(carried.digest, wording)
        )

    async def as_text(self, interaction: Interaction) -> None:
        """Show the person who asks the digest as plain text, privately."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        carried = await recover(interaction.message, interaction.client.user)
        panel = text_panel(carried.digest, catalogue_for(interaction.locale).wording)
        await interaction.edit_original_response(view=panel.view, attachments=panel.files())

    async def post(self, interaction: Interaction, ticket: Ticket, look: Look) -> None:
        """Post a private digest for everyone; the private one loses its button, so that it is posted once.

        Raises:
            NotYoursError: somebody else asked for it; nobody else sees it, but a custom id proves nothing.
        """
        if interaction.user.id != ticket.requester:
            raise NotYoursError
        await interaction.response.defer()
        carried = await recover(interaction.message, interaction.client.user)
        own = catalogue_for(interaction.locale)

        def screen(said: Catalogue) -> FirstScreen:
            return first_screen(
                carried.digest, ticket.requester, said.wording, is_private=False, look=look
            )

        public = screen(look.language or own)
        await interaction.followup.send(view=public.view, files=public.files())
        with suppress(discord.NotFound):  # dismissed meanwhile
            await interaction.edit_original_response(view=screen(own).view)

    async def delete(self, interaction: Interaction, ticket: Ticket) -> None:
        """Delete the digest, and with it the article that it carries.

        Raises:
            NotYoursError: somebody else asked for it, and this is no moderator.
        """
        is_moderator = interaction.permissions.manage_messages
        if interaction.user.id != ticket.requester and not is_moderator:
            raise NotYoursError
        await interaction.response.defer()
        with suppress(discord.NotFound):  # somebody else was quicker
            await interaction.delete_original_response()
