"""A local Discord: an HTTP and WebSocket server that a real bot logs in to, and people to use it.

async with LocalDiscord() as discord:
    ...  # start the bot with discord.api_url, discord.gateway_url and discord.token
    await discord.bot_ready()
    channel = discord.add_guild().add_channel("newsroom")
    ada = discord.add_user("ada")
    interaction = await ada.slash(channel, "digest", article=File.text(article))
    message = await interaction.reply()
    assert not discord.violations
"""

from tests.simulator.changes import NothingHappenedError
from tests.simulator.commands import CannotDoThatError
from tests.simulator.files import Attachment, File
from tests.simulator.guilds import Channel, ChannelType, Guild, Role, User
from tests.simulator.intents import Intent
from tests.simulator.interactions import CallbackType, Interaction, Modal
from tests.simulator.local_discord import LocalDiscord
from tests.simulator.mentions import Pings
from tests.simulator.messages import Message
from tests.simulator.people import Person
from tests.simulator.permissions import Permission
from tests.simulator.record import Request, Violation

__all__ = [
    "Attachment",
    "CallbackType",
    "CannotDoThatError",
    "Channel",
    "ChannelType",
    "File",
    "Guild",
    "Intent",
    "Interaction",
    "LocalDiscord",
    "Message",
    "Modal",
    "NothingHappenedError",
    "Permission",
    "Person",
    "Pings",
    "Request",
    "Role",
    "User",
    "Violation",
]
