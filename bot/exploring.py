"""Going through a digest with its buttons: who sees what, and which message changes.

The rule: everybody explores privately, and only the person who asked for the digest turns the public message. A button
under the digest opens a private page, for that person too, so that looking something up never takes the page away
from the others; from there *Show to everyone* turns the public message to what they see. A private page is turned in
place. Each private page carries the digest itself, so that it goes on working when the public one is deleted.

Every press is acknowledged before anything is fetched: Discord gives up after three seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import discord
from discord import ui

from bot.acknowledging import acknowledge
from bot.admission import Admission
from bot.carrying import recover
from bot.errors import DigestGoneError, NotYoursError, OldDigestError
from bot.language import catalogue_for
from bot.language.wording import Wording
from bot.rendering.attachments import MARKDOWN_NAME
from bot.rendering.listings import UnknownListError
from bot.views.first_screen import first_screen
from bot.views.list_page import list_page
from bot.views.look import Look
from bot.views.note import note
from bot.views.passage_page import passage_page
from bot.views.tickets import APART, Ticket
from extractors.digest import Digest

Interaction = discord.Interaction[Any]
LayOut = Callable[[Digest, Ticket, Wording], ui.LayoutView]


class Explorer:
    """Turns pages."""

    def __init__(self, admission: Admission, *, may_report: bool) -> None:
        """Show public pages as `admission` says; offer to report mistakes when `may_report`."""
        self._admission = admission
        self._may_report = may_report

    async def open(self, interaction: Interaction, ticket: Ticket) -> None:
        """Show a list to the person who asks: a new private page, or the one they are on."""
        lay_out = _list_for(interaction)
        await self._show(interaction, ticket, lay_out, in_place=not ticket.is_home)

    async def turn(self, interaction: Interaction, ticket: Ticket) -> None:
        """Turn a page where it is, unless it is a public one and somebody else's."""
        in_place = not ticket.is_home or _is_requester(interaction, ticket)
        await self._show(interaction, ticket, _list_for(interaction), in_place=in_place)

    async def passage(self, interaction: Interaction, ticket: Ticket) -> None:
        """Show an item where it stands, always privately."""

        def lay_out(digest: Digest, ticket: Ticket, wording: Wording) -> ui.LayoutView:
            return passage_page(digest, ticket, wording, may_report=self._may_report)

        await self._show(interaction, ticket, lay_out, in_place=not ticket.is_home)

    async def overview(self, interaction: Interaction, ticket: Ticket, look: Look) -> None:
        """Turn the public message back to its first screen.

        Raises:
            NotYoursError: somebody else asked for the digest.
        """
        if not _is_requester(interaction, ticket):
            raise NotYoursError
        message = interaction.message
        with_files = message is not None and any(
            attachment.filename == MARKDOWN_NAME for attachment in message.attachments
        )

        def lay_out(digest: Digest, ticket: Ticket, wording: Wording) -> ui.LayoutView:
            return first_screen(
                digest,
                ticket.requester,
                wording,
                is_private=False,
                with_files=with_files,
                look=look,
            ).view

        await self._show(interaction, ticket, lay_out, in_place=True)

    async def show_to_everyone(self, interaction: Interaction, ticket: Ticket) -> None:
        """Turn the public message to the page that its requester sees privately.

        Raises:
            NotYoursError: somebody else asked for the digest.
            DigestGoneError: the public message was deleted.
        """
        public = ticket.public_digest
        if not _is_requester(interaction, ticket) or public is None:
            raise NotYoursError
        await acknowledge(interaction, ephemeral=True, thinking=True)
        carried = await recover(interaction.message, interaction.client.user)
        home = Ticket(ticket.requester, ticket.key, ticket.at)
        everybodys = (await self._admission.language(interaction)).wording
        view = _laid_out(list_page, carried.digest, home, everybodys)
        channel = interaction.client.get_partial_messageable(interaction.channel_id)
        try:
            await channel.get_partial_message(public).edit(view=view)
        except discord.NotFound:
            raise DigestGoneError from None
        own = catalogue_for(interaction.locale).wording
        await interaction.edit_original_response(view=note(own.shown_to_all))

    async def _show(
        self, interaction: Interaction, ticket: Ticket, lay_out: LayOut, *, in_place: bool
    ) -> None:
        """Show a page in place of the one whose button was pressed, or on a private message of its own."""
        if in_place:
            await acknowledge(interaction)
        else:
            await acknowledge(interaction, ephemeral=True, thinking=True)
        carried = await recover(interaction.message, interaction.client.user)
        own = catalogue_for(interaction.locale)
        if in_place:
            # What the message carries stays on it.
            said = own if _is_private(interaction) else await self._admission.language(interaction)
            view = _laid_out(lay_out, carried.digest, ticket, said.wording)
            try:
                await interaction.edit_original_response(view=view)
            except discord.NotFound:
                raise DigestGoneError from None
            return
        apart = Ticket(ticket.requester, ticket.key, ticket.at, _place(interaction))
        view = _laid_out(lay_out, carried.digest, apart, own.wording)
        await interaction.edit_original_response(view=view, attachments=[carried.file()])


def _laid_out(lay_out: LayOut, digest: Digest, ticket: Ticket, wording: Wording) -> ui.LayoutView:
    """Lay a page out.

    Raises:
        OldDigestError: the digest has no such list, so that button and digest are not of one make.
    """
    try:
        return lay_out(digest, ticket, wording)
    except UnknownListError:
        raise OldDigestError from None


def _list_for(interaction: Interaction) -> LayOut:
    def lay_out(digest: Digest, ticket: Ticket, wording: Wording) -> ui.LayoutView:
        may_show = ticket.public_digest is not None and _is_requester(interaction, ticket)
        return list_page(digest, ticket, wording, may_show=may_show)

    return lay_out


def _place(interaction: Interaction) -> str:
    """Where a private page stands that is opened from a digest.

    Only a public message in a server that has the bot can be turned from another one: elsewhere the bot may edit a
    message only while it answers a button of that very message.
    """
    message = interaction.message
    if message is None or _is_private(interaction) or not interaction.is_guild_integration():
        return APART
    return str(message.id)


def _is_private(interaction: Interaction) -> bool:
    """Whether nobody but the person who pressed sees the message."""
    return interaction.message is not None and interaction.message.flags.ephemeral


def _is_requester(interaction: Interaction, ticket: Ticket) -> bool:
    return interaction.user.id == ticket.requester
