"""What the bot says about itself: help, privacy, and what there is to forget."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.language import Catalogue
from bot.rendering.layout import ACCENT
from bot.views.control import Layout
from bot.views.forget_button import ForgetButton
from bot.views.policy_button import PolicyButton
from bot.views.preference_menu import PreferenceMenu
from bot.views.row import row


def help_panel(said: Catalogue, mention: str) -> ui.LayoutView:
    """Lay out what the bot does; `mention` is the command to begin with."""
    return _panel(said.help_title, said.help_text.format(digest=mention))


def privacy_panel(
    said: Catalogue, mention: str, policy_url: str | None, private: bool | None
) -> ui.LayoutView:
    """Lay out what is kept, and the one thing that people can choose for themselves."""
    rows: list[ui.Item[Layout]] = [ui.TextDisplay(f"**{said.visible_mine}**")]
    rows.append(row(PreferenceMenu.make(private, said)))
    whole: ui.Item[Any] = PolicyButton.make(said.privacy_link)
    if policy_url is not None:
        whole = ui.Button(label=said.privacy_link, url=policy_url)
    rows.append(row(whole))
    return _panel(said.privacy_title, said.privacy_text.format(forget=mention), *rows)


def policy_panel(text: str) -> ui.LayoutView:
    """Lay out the whole policy."""
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(text))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def forget_panel(said: Catalogue, *, with_server: bool) -> ui.LayoutView:
    """Lay out what is about to be deleted; the buttons are the confirmation."""
    rows: list[ui.Item[Layout]] = [row(ForgetButton.make("me", said.forget_me))]
    if with_server:
        rows += [
            ui.Separator(),
            ui.TextDisplay(said.forget_server_about),
            row(ForgetButton.make("server", said.forget_server)),
        ]
    return _panel(said.forget_title, said.forget_me_about, *rows)


def _panel(title: str, text: str, *rows: ui.Item[Layout]) -> ui.LayoutView:
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(f"### {title}\n{text}"))
    for item in rows:
        container.add_item(item)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
