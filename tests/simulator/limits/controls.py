"""Limits of buttons and select menus, in messages and in modals.

Source: Discord's documentation, "Component Reference": Button, String Select, User Select.
"""

from collections.abc import Iterator

from tests.simulator.components import Kind, Path
from tests.simulator.limits.measures import (
    check_count,
    check_number,
    check_text,
    check_unique,
    required,
    wrong,
)
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

LINK, PREMIUM = 5, 6
"""Button styles that send no interaction."""

OPTIONS = 25


def check_button(button: Payload, path: Path) -> Iterator[Problem]:
    """Check one button."""
    style = button.get("style")
    if style not in range(1, 7):
        yield wrong((*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, ..., 6).")
    yield from check_text(button, "label", path, most=80, optional=True)
    yield from check_text(button, "url", path, 1, 512, optional=style != LINK)
    if style in (LINK, PREMIUM):
        if button.get("custom_id") is not None:
            message = "A custom id and a url or sku cannot both be specified."
            yield wrong((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_URL", message)
    else:
        yield from check_text(button, "custom_id", path, 1, 100)
        if button.get("url") is not None:
            message = "A url needs the link style."
            yield wrong((*path, "url"), "BUTTON_COMPONENT_CUSTOM_ID_URL", message)
    if style != PREMIUM and not (button.get("label") or button.get("emoji")):
        message = "A button needs a label or an emoji."
        yield wrong(path, "BUTTON_COMPONENT_INVALID_LABEL_AND_EMOJI", message)


def check_select(select: Payload, path: Path) -> Iterator[Problem]:
    """Check one select menu of any kind."""
    yield from check_text(select, "custom_id", path, 1, 100)
    yield from check_text(select, "placeholder", path, most=150, optional=True)
    yield from check_number(select, "min_values", path, 0, 25)
    yield from check_number(select, "max_values", path, 1, 25)
    if select.get("type") == Kind.STRING_SELECT:
        yield from check_options(select, path)
    least, most = select.get("min_values"), select.get("max_values")
    if (1 if least is None else least) > (1 if most is None else most):
        message = "min_values must not be greater than max_values."
        yield wrong((*path, "min_values"), "BASE_TYPE_BAD_RANGE", message)


def check_options(menu: Payload, path: Path, most: int = OPTIONS) -> Iterator[Problem]:
    """Check the options of a string select, a radio group or a checkbox group."""
    options, place = menu.get("options"), (*path, "options")
    yield from check_count(options, place, 1, most)
    if not isinstance(options, list):
        return
    for index, option in enumerate(options):
        yield from check_text(option, "label", (*place, index), 1, 100)
        yield from check_text(option, "value", (*place, index), 1, 100)
        yield from check_text(option, "description", (*place, index), most=100, optional=True)
    values = [option.get("value") for option in options]
    yield from check_unique(values, place, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The value")
    wanted = menu.get("max_values") or 1
    if wanted > len(options) > 0:
        message = f"max_values is {wanted} but there are {len(options)} options."
        yield wrong((*path, "max_values"), "BASE_TYPE_BAD_RANGE", message)
    if sum(bool(option.get("default")) for option in options) > wanted:
        message = "More options are selected by default than may be."
        yield wrong(place, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", message)


def check_row(row: Payload, path: Path) -> Iterator[Problem]:
    """Check an action row of a message: up to five buttons, or one select."""
    children, place = row.get("components"), (*path, "components")
    yield from check_count(children, place, 1, 5)
    if not isinstance(children, list) or not children:
        return
    kinds = [child.get("type") for child in children]
    if any(kind != Kind.BUTTON for kind in kinds) and len(kinds) > 1:
        message = "A row holds up to five buttons, or one select menu and nothing else."
        yield wrong(place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)


def check_identity(found: list[tuple[Path, Payload]]) -> Iterator[Problem]:
    """Check that custom ids and component ids are unique over a whole message or modal."""
    custom_ids, ids = set(), set()
    for path, component in found:
        custom_id, identifier = component.get("custom_id"), component.get("id")
        if custom_id is not None:
            if custom_id in custom_ids:
                message = "Component custom id cannot be duplicated"
                yield wrong((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
            custom_ids.add(custom_id)
        if identifier:
            if identifier in ids:
                message = "Component id cannot be duplicated"
                yield wrong((*path, "id"), "COMPONENT_ID_DUPLICATED", message)
            ids.add(identifier)


def check_kind(component: Payload, path: Path, allowed: frozenset[Kind]) -> Iterator[Problem]:
    """Check that a component of this kind may stand where it stands."""
    kind = component.get("type")
    if kind is None:
        yield required((*path, "type"))
    elif kind not in allowed:
        choices = ", ".join(str(int(one)) for one in sorted(allowed))
        yield wrong(
            (*path, "type"), "UNION_TYPE_CHOICES", f"Value of type must be one of ({choices})."
        )
