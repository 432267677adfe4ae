"""The connection to Discord: what it listens to, where events go, how it stops."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

import discord
import structlog
import yarl
from discord import app_commands

from bot.admission import Admission
from bot.answering import Answerer
from bot.commands import address
from bot.commands import digest as digest_commands
from bot.commands import nutgraf as nutgraf_commands
from bot.errors import OldButtonError, OldCommandError, ReportLostError
from bot.exploring import Explorer
from bot.language.translator import Translator
from bot.rates import PRESS_RATE, REFUSAL_RATE, REPORT_COST, Rates
from bot.replies import InteractionReply
from bot.reporting import Reporter
from bot.settings import Settings
from bot.sharing import Sharer
from bot.steering import Steering
from bot.storage.forgetting import Forgets
from bot.storage.opening import Storage
from bot.tending import Tending
from bot.terms import Terms
from bot.trust import Trust
from bot.views import report_form
from bot.views.controls import CONTROLS, is_unclaimed
from bot.views.paste import Pasted, pasted
from bot.views.tickets import Ticket
from bot.waiting import Waiting
from bot.watching import Watching
from bot.work import Extractor

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


def intents(*, watch: bool = False) -> discord.Intents:
    """Guilds, and messages with what Discord shows of them without a privileged intent.

    That is the content of direct messages and of messages that mention the bot; of all messages with `watch`.
    """
    wanted = discord.Intents.none()
    wanted.guilds = True
    wanted.guild_messages = True
    wanted.dm_messages = True
    wanted.message_content = watch
    return wanted


def point_at(settings: Settings) -> None:
    """Send everything to the stand-in that the settings name; call it before a client is made.

    discord.py has no parameter for this. Both addresses change together, or the token would go to the real gateway.
    """
    if settings.discord_api is None or settings.discord_gateway is None:
        return
    discord.http.Route.BASE = settings.discord_api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway)


class Client(discord.AutoShardedClient):
    """Nutgraf on Discord."""

    def __init__(self, settings: Settings, extractor: Extractor, storage: Storage) -> None:
        """Make a client that is not connected yet, answers with what `extractor` makes and closes `storage`."""
        # discord.py warns of missing voice libraries; nobody listens to a digest.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(watch=settings.watch_channels),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,  # no message is kept
        )
        self._settings = settings
        self._extractor = extractor
        self.storage = storage
        rates, offers = Rates(), Rates()
        self.presses = Rates(PRESS_RATE)
        self._refusals = Rates(REFUSAL_RATE)
        counters = (rates, offers, self.presses, self._refusals)
        self.keepers: tuple[Forgets, ...] = (*counters, *storage.keepers)
        self.admission = Admission(storage, rates)
        self.steering = Steering(storage.guilds, may_watch=settings.watch_channels)
        self.trust = Trust(
            storage.preferences, self.keepers, rates, policy_url=settings.privacy_url
        )
        self.tending = Tending(storage, counters, self._present)
        self._answerer = Answerer(extractor, Waiting(settings.waiting_limit))
        self.watching = Watching(
            self.admission, self._answerer, offers, file_limit=settings.file_limit
        )
        channel = settings.report_channel
        self.reporter = Reporter(channel) if channel is not None else None
        self.explorer = Explorer(self.admission, may_report=self.reporter is not None)
        self.sharer = Sharer()
        self.add_dynamic_items(*CONTROLS)
        self.tree = CommandTree(self)
        limit = settings.file_limit
        for command in digest_commands.commands(self._answerer, self.admission, file_limit=limit):
            self.tree.add_command(command)
        self.tree.add_command(nutgraf_commands.group())

    async def setup_hook(self) -> None:
        """Load the extractor, then tell Discord the commands.

        The commands are sent at every start: Discord answers a set that it already has with no change and no cost,
        and what it has can never be stale.
        """
        await self._extractor.start()
        await self.tree.set_translator(Translator())
        self.trust.mentions = nutgraf_commands.mentions(await self.tree.sync())

    async def on_ready(self) -> None:
        """Say that requests are taken from now on."""
        log.info("bot.ready", guilds=len(self.guilds), shards=self.shard_count)
        await self.tending.begin()

    def _present(self) -> set[int]:
        return {guild.id for guild in self.guilds}

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note that what is kept about a server has to be deleted."""
        await self.tending.left(guild.id)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note that a server is back."""
        await self.tending.returned(guild.id)

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is to the bot."""
        if self.user is not None and address.is_to(message, self.user):
            limit = self._settings.file_limit
            await address.answer(
                message,
                self.user,
                self._answerer,
                self.admission,
                self._refusals,
                file_limit=limit,
            )
        elif self._settings.watch_channels:
            await self.watching.look_at(message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer forms, of which discord.py keeps none, and buttons from before an edit or an update."""
        if interaction.type is discord.InteractionType.modal_submit:
            if given := pasted(interaction):
                await self._digest(interaction, given)
                return
            ticket = report_form.ticket_of(interaction)
            if ticket is not None:
                report = partial(self._report, interaction, ticket)
                await self.serve(interaction, report, cost=REPORT_COST)
        elif interaction.type is discord.InteractionType.component and is_unclaimed(interaction):
            await self.serve(interaction, self._refuse_old_button)

    async def _digest(self, interaction: discord.Interaction, given: Pasted) -> None:
        limit = self._settings.file_limit
        try:
            await digest_commands.answer(
                interaction, given, self._answerer, self.admission, file_limit=limit
            )
        except Exception as error:  # noqa: BLE001 - whatever it was, the person gets a sentence
            await self.refuse(error, interaction)

    async def _refuse_old_button(self) -> None:
        raise OldButtonError

    async def _report(self, interaction: discord.Interaction, ticket: Ticket) -> None:
        if self.reporter is None:
            raise ReportLostError
        await self.reporter.submit(interaction, ticket)

    async def serve(
        self,
        interaction: discord.Interaction,
        work: Callable[[], Awaitable[None]],
        *,
        cost: int = 1,
    ) -> None:
        """Do what a button or a form asks for; what goes wrong is told to the person who used it.

        Presses are counted, each as `cost`: one person's must not keep the bot from everybody else's.
        """
        try:
            with self._answerer.taking():
                self.presses.take(interaction.user.id, None, cost=cost)
                await work()
        except Exception as error:  # noqa: BLE001 - whatever it was, the person gets a sentence
            await self.refuse(error, interaction)

    async def refuse(self, error: Exception, interaction: discord.Interaction) -> None:
        """Tell the person behind `interaction` what kept it from being answered."""
        await self._answerer.refuse(error, InteractionReply(interaction, Terms(private=True)))

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Log what no request could answer for; the arguments hold article text and stay out."""
        log.exception("event.broke", method=event_method)  # noqa: LOG004 - it is being handled

    async def stop(self) -> None:
        """Take nothing new, finish what is in flight, then disconnect."""
        log.info("bot.stopping")
        await self._answerer.stop(self._settings.stop_grace)
        await self.close()

    async def close(self) -> None:
        """Disconnect, end the workers, close the database."""
        await super().close()
        await self._extractor.close()
        await self.tending.stop()
        await self.storage.close()


class CommandTree(app_commands.CommandTree[Client]):
    """The commands, with the one handler for what goes wrong outside an answer."""

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person who asked; the answerer has told its own failures already."""
        cause: Exception = error
        match error:
            case app_commands.CommandInvokeError():
                cause = error.original
            case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
                # Somebody's Discord has not heard of an update yet, or another process still has the old commands.
                cause = OldCommandError()
        await interaction.client.refuse(cause, interaction)
