"""Taking a digest or a comparison along, posting it, taking it back."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from typing import Any

import discord

from bot.acknowledging import acknowledge
from bot.carrying import Carried, CarriedComparison, recover_any
from bot.errors import NotYoursError
from bot.language import Catalogue, catalogue_for
from bot.rendering.article_names import article_names
from bot.rendering.attachments import (
    COMPARISON_FILENAMES,
    FILENAMES,
    attachments,
    comparison_attachments,
)
from bot.rendering.compared import comparison_text
from bot.rendering.plain_text import plain_text
from bot.views.comparison_screen import comparison_screen
from bot.views.first_screen import first_screen
from bot.views.look import Look
from bot.views.screen import Screen
from bot.views.share_panel import share_panel
from bot.views.text_panel import text_panel
from bot.views.tickets import Ticket

Interaction = discord.Interaction[Any]


# Messages that are known to have been posted, of which only those matter whose button is still there: as a rule it is
# gone a moment later.
POSTED = 1000


class Sharer:
    """Hands digests and comparisons out."""

    def __init__(self) -> None:
        """Begin with nothing posted."""
        self._being_posted: set[int] = set()
        self._posted: deque[int] = deque(maxlen=POSTED)

    async def offer(self, interaction: Interaction, ticket: Ticket) -> None:
        """Hand the person who asks the files, privately."""
        await acknowledge(interaction, ephemeral=True, thinking=True)
        carried = await recover_any(interaction.message, interaction.client.user)
        wording = catalogue_for(interaction.locale).wording
        if isinstance(carried, CarriedComparison):
            about, filenames = wording.share_comparison_about, COMPARISON_FILENAMES
            files = comparison_attachments(carried.comparison, wording)
        else:
            about, filenames = wording.share_about, FILENAMES
            files = attachments(carried.digest, wording)
        view = share_panel(ticket, wording, about, filenames)
        await interaction.edit_original_response(view=view, attachments=files)

    async def as_text(self, interaction: Interaction) -> None:
        """Show the person who asks the same as plain text, privately."""
        await acknowledge(interaction, ephemeral=True, thinking=True)
        carried = await recover_any(interaction.message, interaction.client.user)
        wording = catalogue_for(interaction.locale).wording
        if isinstance(carried, CarriedComparison):
            compared = carried.comparison
            names = article_names(compared.digests, compared.files, wording)
            text, name = comparison_text(compared, names, wording), "comparison.txt"
        else:
            text, name = plain_text(carried.digest, wording), "digest.txt"
        panel = text_panel(text, name, wording)
        await interaction.edit_original_response(view=panel.view, attachments=panel.files())

    async def post(self, interaction: Interaction, ticket: Ticket, look: Look) -> None:
        """Post what is private for everyone; the private one loses its button. However often it is pressed, once.

        Raises:
            NotYoursError: somebody else asked for it; nobody else sees it, but a custom id proves nothing.
            DigestGoneError, OldDigestError, DigestLateError: it cannot be read back.
        """
        if interaction.user.id != ticket.requester:
            raise NotYoursError
        await acknowledge(interaction)
        message = interaction.message
        if message is None or message.id in self._being_posted:
            return
        self._being_posted.add(message.id)
        try:
            await self._post(interaction, message, ticket, look)
        finally:
            self._being_posted.remove(message.id)

    async def _post(
        self, interaction: Interaction, message: discord.Message, ticket: Ticket, look: Look
    ) -> None:
        carried = await recover_any(message, interaction.client.user)
        own = catalogue_for(interaction.locale)
        if message.id not in self._posted:
            public = _public(carried, ticket, look, look.language or own)
            await interaction.followup.send(view=public.view, files=public.files())
            self._posted.append(message.id)
        with suppress(discord.NotFound):  # dismissed meanwhile
            await interaction.edit_original_response(view=_public(carried, ticket, look, own).view)

    async def delete(self, interaction: Interaction, ticket: Ticket) -> None:
        """Delete the digest, and with it the article that it carries.

        Raises:
            NotYoursError: somebody else asked for it, and this is no moderator.
        """
        is_moderator = interaction.permissions.manage_messages
        if interaction.user.id != ticket.requester and not is_moderator:
            raise NotYoursError
        await acknowledge(interaction)
        with suppress(discord.NotFound):  # somebody else was quicker
            await interaction.delete_original_response()


def _public(
    carried: Carried | CarriedComparison, ticket: Ticket, look: Look, said: Catalogue
) -> Screen:
    """What is private, as everybody sees it."""
    if isinstance(carried, CarriedComparison):
        return comparison_screen(
            carried.comparison, ticket.requester, said.wording, carried=carried, is_private=False
        )
    return first_screen(carried.digest, ticket.requester, said.wording, is_private=False, look=look)
