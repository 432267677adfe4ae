"""What the bot tells about itself, and what people can have it forget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.acknowledging import acknowledge
from bot.admission import manages
from bot.language import catalogue_for
from bot.policy import policy
from bot.rates import USER_RATE, Rates
from bot.steering import managed
from bot.storage import forgetting
from bot.storage.forgetting import Forgets
from bot.storage.preferences import PreferenceStore
from bot.views.note import note
from bot.views.trust_panels import forget_panel, help_panel, policy_panel, privacy_panel

Interaction = discord.Interaction[Any]


class Trust:
    """Explains, and forgets."""

    def __init__(
        self,
        preferences: PreferenceStore,
        keepers: tuple[Forgets, ...],
        rates: Rates,
        *,
        policy_url: str | None,
    ) -> None:
        """Forget wherever `keepers` keep something; `policy_url` is where the operator has published the policy."""
        self._preferences = preferences
        self._keepers = keepers
        self._rates = rates
        self._policy_url = policy_url
        # How commands are mentioned, as far as Discord has told their ids.
        self.mentions: Mapping[str, str] = {}

    async def help(self, interaction: Interaction) -> None:
        """Say what the bot does."""
        view = help_panel(catalogue_for(interaction.locale), self._mention("digest"))
        await interaction.response.send_message(view=view, ephemeral=True)

    async def privacy(self, interaction: Interaction) -> None:
        """Say what is kept."""
        await acknowledge(interaction, ephemeral=True, thinking=True)
        await self._show_privacy(interaction)

    async def policy(self, interaction: Interaction) -> None:
        """Show the policy that comes with the bot."""
        await interaction.response.send_message(view=policy_panel(policy()), ephemeral=True)

    async def prefer(self, interaction: Interaction, private: bool | None) -> None:
        """Keep who sees a person's digests."""
        await acknowledge(interaction)
        await self._preferences.set_private(interaction.user.id, private)
        await self._show_privacy(interaction)

    async def offer(self, interaction: Interaction) -> None:
        """Ask whether to forget; about the server only those who may manage it."""
        said = catalogue_for(interaction.locale)
        with_server = interaction.is_guild_integration() and manages(interaction)
        view = forget_panel(said, with_server=with_server)
        await interaction.response.send_message(view=view, ephemeral=True)

    async def forget_me(self, interaction: Interaction) -> None:
        """Delete what is kept about whoever asks.

        Raises:
            TooOftenError: they have asked for digests a moment ago, and would be rid of the limit.
        """
        user = interaction.user.id
        self._rates.take(user, None, cost=USER_RATE.count)
        await acknowledge(interaction)
        await forgetting.forget_user(user, self._keepers)
        said = catalogue_for(interaction.locale)
        await interaction.edit_original_response(view=note(said.forget_me_done))

    async def forget_server(self, interaction: Interaction) -> None:
        """Delete what is kept about the server.

        Raises:
            NotAManagerError: they may not manage it.
        """
        guild = managed(interaction)
        await acknowledge(interaction)
        await forgetting.forget_guild(guild.id, self._keepers)
        said = catalogue_for(interaction.locale)
        await interaction.edit_original_response(view=note(said.forget_server_done))

    async def _show_privacy(self, interaction: Interaction) -> None:
        private = await self._preferences.private(interaction.user.id)
        said = catalogue_for(interaction.locale)
        view = privacy_panel(said, self._mention("nutgraf forget"), self._policy_url, private)
        await interaction.edit_original_response(view=view)

    def _mention(self, command: str) -> str:
        return self.mentions.get(command, f"/{command}")
