"""`/nutgraf`: settings, help, privacy, forget."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.commands.digest import ANYHOW, EVERYWHERE
from bot.language.translator import word

if TYPE_CHECKING:
    from bot.client import Client

NAME = "nutgraf"

Answer = Callable[["Client", discord.Interaction[Any]], Awaitable[None]]


def group() -> app_commands.Group:
    """The commands."""
    # Nobody sees the description of a command that has others below it; Discord asks for one.
    everything = app_commands.Group(
        name=NAME, description="Nutgraf", allowed_contexts=EVERYWHERE, allowed_installs=ANYHOW
    )
    for name, answer in ANSWERS.items():
        everything.add_command(_command(name, answer))
    return everything


def _command(name: str, answer: Answer) -> app_commands.Command[Any, ..., None]:
    async def answered(interaction: discord.Interaction) -> None:
        client: Any = interaction.client
        await client.serve(interaction, partial(answer, client, interaction))

    return app_commands.Command(
        name=word(f"{name}.name"), description=word(f"{name}.about"), callback=answered
    )


async def _settings(client: Client, interaction: discord.Interaction[Any]) -> None:
    await client.steering.open(interaction)


async def _help(client: Client, interaction: discord.Interaction[Any]) -> None:
    await client.trust.help(interaction)


async def _privacy(client: Client, interaction: discord.Interaction[Any]) -> None:
    await client.trust.privacy(interaction)


async def _forget(client: Client, interaction: discord.Interaction[Any]) -> None:
    await client.trust.offer(interaction)


# By the place of their names in the catalogue.
ANSWERS: dict[str, Answer] = {
    "settings": _settings,
    "help": _help,
    "privacy": _privacy,
    "forget": _forget,
}


def mentions(commands: list[app_commands.AppCommand]) -> dict[str, str]:
    """How Discord shows commands so that they can be pressed, by what one types."""
    found: dict[str, str] = {}
    for command in commands:
        found[command.name] = command.mention
        for option in command.options:
            if isinstance(option, app_commands.AppCommandGroup):
                found[f"{command.name} {option.name}"] = option.mention
    return found
