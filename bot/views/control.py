"""What buttons and menus have in common: they outlive a restart, and somebody hears when they fail."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

import discord
from discord import ui

from bot.views.tickets import PREFIX, VERSION, Ticket

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.client import Client

Layout = ui.LayoutView
Kind = TypeVar("Kind", bound=ui.Item[Any])
Subject = TypeVar("Subject")
# Matches nothing: a class between discord.py's and ours has to have a template.
NEVER = r"(?!)"


class Control(ui.DynamicItem[Kind], Generic[Subject, Kind], template=NEVER):
    """A button or a menu that finds out from its own custom id what it is about, so that it works after a restart."""

    def __init__(self, subject: Subject, item: Kind) -> None:
        """Wrap an item as it stands in a message."""
        super().__init__(item)
        self.subject = subject

    @classmethod
    def about(cls, match: re.Match[str]) -> Subject:
        """Return what a custom id that fits the template says it is about."""
        raise NotImplementedError

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the one that somebody used; Discord sends the kind that was made."""
        return cls(cls.about(match), cast("Kind", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do it; what goes wrong is told to the person who used it."""
        client: Client = interaction.client
        await client.serve(interaction, partial(self.used, interaction, client))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Do what the button or the menu says."""
        raise NotImplementedError


class TicketControl(Control[Ticket, Kind], Generic[Kind], template=NEVER):
    """One of a digest, which knows by its ticket where in it the reader is."""

    @property
    def ticket(self) -> Ticket:
        """Where in which digest."""
        return self.subject

    @classmethod
    def about(cls, match: re.Match[str]) -> Ticket:
        """Return the ticket."""
        return Ticket.unpack(match)


class TicketButton(TicketControl[ui.Button[Layout]], template=NEVER):
    """A button of a digest."""

    verb: ClassVar[str]

    @classmethod
    def make(
        cls,
        ticket: Ticket,
        label: str,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        disabled: bool = False,
        verb: str | None = None,
    ) -> Self:
        """Return a new button."""
        custom_id = ticket.pack(verb or cls.verb)
        return cls(
            ticket, ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled)
        )


class NamedControl(Control[str, Kind], Generic[Kind], template=NEVER):
    """One that is about nothing in particular, or about one of a few things that its custom id ends with."""

    @property
    def name(self) -> str:
        """Which of the few things, or nothing."""
        return self.subject

    @classmethod
    def about(cls, match: re.Match[str]) -> str:
        """Return the name."""
        return match.groupdict().get("name", "")


def custom_id(verb: str, name: str = "") -> str:
    """Return the custom id of a control that is about `name`, or about nothing in particular."""
    return f"{PREFIX}{VERSION}:{verb}" + (f":{name}" if name else "")


def named(verb: str, names: Iterable[str] = ()) -> re.Pattern[str]:
    """Return what the custom ids of a control look like that is about one of `names`, if there are any."""
    ending = f":(?P<name>{'|'.join(names)})" if names else ""
    return re.compile(custom_id(verb) + ending, re.ASCII)
