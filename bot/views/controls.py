"""Every button and menu that a message of ours may have, for the client to listen to."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.views.copy_button import CopyButton
from bot.views.delete_button import DeleteButton
from bot.views.forget_button import ForgetButton
from bot.views.offer import OfferButton
from bot.views.overview_button import OverviewButton
from bot.views.passage_button import PassageButton
from bot.views.policy_button import PolicyButton
from bot.views.post_button import PostButton
from bot.views.preference_menu import PreferenceMenu
from bot.views.report_button import ReportButton
from bot.views.section_button import SectionButton
from bot.views.setting_menus import ChannelMenu, ChoiceMenu, RoleMenu
from bot.views.setting_tab import TabButton
from bot.views.share_button import ShareButton
from bot.views.show_button import ShowButton
from bot.views.source_menu import SourceMenu
from bot.views.tickets import is_ours
from bot.views.turn_button import TurnButton

CONTROLS: tuple[type[ui.DynamicItem[Any]], ...] = (
    SectionButton,
    TurnButton,
    OverviewButton,
    PassageButton,
    ShowButton,
    SourceMenu,
    ShareButton,
    CopyButton,
    PostButton,
    DeleteButton,
    ReportButton,
    TabButton,
    ChoiceMenu,
    ChannelMenu,
    RoleMenu,
    PreferenceMenu,
    ForgetButton,
    PolicyButton,
    OfferButton,
)


def is_unclaimed(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody used something of ours that nothing answers to, and would read that the interaction failed.

    discord.py passes over what an older version made, and over what an edit took away while it was being pressed.
    """
    data: Any = interaction.data
    custom_id = str(data["custom_id"])
    if interaction.message is None or not is_ours(custom_id):
        return False
    is_known = any(
        control.__discord_ui_compiled_template__.fullmatch(custom_id) for control in CONTROLS
    )
    return not (is_known and _has(interaction.message, custom_id))


def _has(message: discord.Message, custom_id: str) -> bool:
    view = (ui.LayoutView if message.flags.components_v2 else ui.View).from_message(message)
    return any(getattr(item, "custom_id", None) == custom_id for item in view.walk_children())
