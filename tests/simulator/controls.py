"""Using the buttons and menus of a message as a person can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tests.simulator.commands import CannotDoThatError, OptionValue, Resolved
from tests.simulator.components import Kind, walk
from tests.simulator.guilds import Channel, Role, User
from tests.simulator.limits.controls import LINK, PREMIUM

if TYPE_CHECKING:
    from tests.simulator.messages import Message
    from tests.simulator.payload import Payload

_FITS: Final[dict[int, tuple[type, ...]]] = {
    Kind.USER_SELECT: (User,),
    Kind.ROLE_SELECT: (Role,),
    Kind.MENTIONABLE_SELECT: (User, Role),
    Kind.CHANNEL_SELECT: (Channel,),
}


def find_control(controls: Sequence[Payload], which: str) -> Payload:
    """Return the enabled control of this custom id, label, placeholder or emoji."""
    for control in controls:
        names = (control.get("custom_id"), control.get("label"), control.get("placeholder"))
        if which in names or which == (control.get("emoji") or {}).get("name"):
            if control.get("disabled"):
                raise CannotDoThatError(f"{which!r} is disabled")
            return control
    present = [one.get("label") or one.get("custom_id") for one in controls]
    raise CannotDoThatError(f"there is no {which!r} to use, only {present}")


def button(message: Message, which: str, *, stale: bool) -> Payload:
    """Return a button; `stale` looks for it in earlier versions of the message too."""
    buttons = list(message.buttons)
    if stale:
        for version in reversed(message.versions):
            found = walk(version["components"])
            buttons += [one for _, one in found if one["type"] == Kind.BUTTON]
    found_button = find_control(buttons, which)
    if found_button["style"] in (LINK, PREMIUM):
        raise CannotDoThatError(f"{which!r} is a link; pressing it does not reach the bot")
    return found_button


def choose(menu: Payload, values: Sequence[OptionValue], resolved: Resolved) -> list[str]:
    """Return what a menu sends when these values are chosen."""
    least, most = menu.get("min_values"), menu.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    if not least <= len(values) <= most:
        raise CannotDoThatError(f"the menu takes {least} to {most} values, not {len(values)}")
    if menu["type"] == Kind.STRING_SELECT:
        return [_option(menu, value) for value in values]
    for value in values:
        if not isinstance(value, _FITS[menu["type"]]):
            raise CannotDoThatError(f"{value!r} does not fit a menu of type {menu['type']}")
    return [str(resolved.add(value)) for value in values]


def _option(menu: Payload, wanted: OptionValue) -> str:
    for option in menu["options"]:
        if wanted in (option["value"], option["label"]):
            return str(option["value"])
    labels = [option["label"] for option in menu["options"]]
    raise CannotDoThatError(f"the menu has no option {wanted!r}, only {labels}")
