"""The panel of settings: three pages of menus, and nothing to type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.language import Catalogue
from bot.rendering.layout import ACCENT
from bot.storage.guilds import GuildSettings
from bot.views.control import Layout
from bot.views.row import row
from bot.views.setting_choices import CHOICES
from bot.views.setting_menus import ChannelMenu, ChoiceMenu, RoleMenu
from bot.views.setting_tab import Tab, TabButton

Container = ui.Container[Layout]

# The settings of the page about answers, in their order.
ANSWERS = ("private", "in_thread", "language", "sections", "key_facts", "cooldown")


def setting_panel(
    settings: GuildSettings, tab: Tab, guild: discord.Guild, said: Catalogue, *, may_watch: bool
) -> ui.LayoutView:
    """Lay out a page; `may_watch` says whether the operator lets channels be watched."""
    container: Container = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(f"### {said.panel_title}"))
    container.add_item(_tabs(tab, said))
    container.add_item(ui.Separator())
    match tab:
        case Tab.ACCESS:
            _access(container, settings, guild, said)
        case Tab.ANSWERS:
            abouts = {"private": said.visible_about, "language": said.language_about}
            for name in ANSWERS:
                _ask(container, name, settings, said, abouts.get(name, ""))
        case Tab.WATCHING:
            _watching(container, settings, guild, said, may_watch=may_watch)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _tabs(here: Tab, said: Catalogue) -> ui.ActionRow[Layout]:
    labels = {
        Tab.ACCESS: said.tab_access,
        Tab.ANSWERS: said.tab_answers,
        Tab.WATCHING: said.tab_watching,
    }
    buttons = (TabButton.make(tab, label, is_here=tab is here) for tab, label in labels.items())
    return row(*buttons)


def _access(
    container: Container, settings: GuildSettings, guild: discord.Guild, said: Catalogue
) -> None:
    channels = known_channels(settings.where_channels, guild)
    is_nowhere = settings.where == "only" and not channels
    _ask(container, "where", settings, said, said.where_nowhere if is_nowhere else "")
    if settings.where != "everywhere":
        _add(container, ChannelMenu.make("where_channels", channels, said))
    _ask(container, "who", settings, said, said.who_always)
    if settings.who == "roles":
        roles = known_roles(settings.who_roles, guild)
        _add(container, RoleMenu.make("who_roles", roles, said))


def _watching(
    container: Container,
    settings: GuildSettings,
    guild: discord.Guild,
    said: Catalogue,
    *,
    may_watch: bool,
) -> None:
    about = said.watching_about if may_watch else said.watching_off
    container.add_item(ui.TextDisplay(_titled(said.watching_title, about)))
    if may_watch:
        channels = known_channels(settings.watched_channels, guild)
        _add(container, ChannelMenu.make("watched_channels", channels, said))


def _ask(
    container: Container, name: str, settings: GuildSettings, said: Catalogue, about: str = ""
) -> None:
    container.add_item(ui.TextDisplay(_titled(CHOICES[name].title(said), about)))
    _add(container, ChoiceMenu.make(name, settings, said))


def _add(container: Container, menu: ui.Item[Any]) -> None:
    container.add_item(row(menu))


def _titled(title: str, about: str) -> str:
    return f"**{title}**\n-# {about}" if about else f"**{title}**"


def known_channels(listed: frozenset[int], guild: discord.Guild) -> frozenset[int]:
    """Return the channels that are still there: a menu that shows any other is refused as a whole."""
    return frozenset(_known(listed, guild.get_channel))


def known_roles(listed: frozenset[int], guild: discord.Guild) -> frozenset[int]:
    """Return the roles that are still there."""
    return frozenset(_known(listed, guild.get_role))


def _known(listed: frozenset[int], find: Any) -> Iterator[int]:
    return (one for one in listed if find(one) is not None)
