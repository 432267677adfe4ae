"""Limits of application commands.

Source: Discord's documentation, "Application Commands": naming, option structure, size limits.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from tests.simulator.components import Path
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

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
SUBCOMMAND, GROUP, STRING = 1, 2, 3

OF_A_TYPE: Final = {SLASH: 100, USER_MENU: 5, MESSAGE_MENU: 5}
OPTIONS = CHOICES = 25
STRING_OPTION = 6000
ALL_TEXT = 8000

_LOCALES: Final = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg "
    "ru uk hi th zh-CN ja zh-TW ko he ar"
)
LOCALES: Final = frozenset(_LOCALES.split())

_NAME: Final = re.compile(r"[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}")


def check_commands(commands: Any) -> Iterator[Problem]:
    """Check what a bulk overwrite registers."""
    if not isinstance(commands, list):
        yield wrong((), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        return
    for index, command in enumerate(commands):
        yield from check_command(command, (index,))
    for kind, most in OF_A_TYPE.items():
        names = [one.get("name") for one in commands if one.get("type", SLASH) == kind]
        if len(names) > most:
            message = f"An application has {most} commands of type {kind} or fewer: {len(names)}."
            yield wrong((), "APPLICATION_COMMAND_TOO_MANY", message)
        yield from check_unique(
            names, (), "APPLICATION_COMMANDS_DUPLICATE_NAME", "The command name"
        )


def check_command(command: Payload, path: Path) -> Iterator[Problem]:
    """Check one command."""
    if command.get("type", SLASH) == SLASH:
        yield from _check_named(command, path)
        yield from _check_options(command, path, depth=0)
        length = _length(command)
        if length > ALL_TEXT:
            message = f"A command holds {ALL_TEXT} characters or fewer in all: {length}."
            yield wrong(path, "APPLICATION_COMMAND_TOO_LARGE", message)
        return
    yield from check_text(command, "name", path, 1, 32)
    if command.get("description"):
        message = "Context menu commands cannot have description"
        yield wrong((*path, "description"), "APPLICATION_COMMAND_DESCRIPTION", message)
    if command.get("options"):
        message = "Context menu commands cannot have options"
        yield wrong((*path, "options"), "APPLICATION_COMMAND_OPTIONS", message)


def _check_named(thing: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(thing, "name", path, 1, 32)
    yield from check_text(thing, "description", path, 1, 100)
    names = {"name": thing.get("name"), **(thing.get("name_localizations") or {})}
    for where, name in names.items():
        if isinstance(name, str) and not _is_name(name):
            place = (*path, "name") if where == "name" else (*path, "name_localizations", where)
            message = f"The name {name!r} is invalid: lower case, digits, - and _ only, 1 to 32."
            yield wrong(place, "APPLICATION_COMMAND_INVALID_NAME", message)
    for key, most in (("name_localizations", 32), ("description_localizations", 100)):
        translations = thing.get(key) or {}
        for locale in translations:
            yield from check_text(translations, locale, (*path, key), 1, most)
            if locale not in LOCALES:
                message = f"Discord has no locale {locale!r}."
                yield wrong((*path, key, locale), "DICT_TYPE_INVALID_KEY", message)


def _is_name(name: str) -> bool:
    return name == name.lower() and _NAME.fullmatch(name) is not None


def _check_options(command: Payload, path: Path, depth: int) -> Iterator[Problem]:
    options, place = command.get("options") or [], (*path, "options")
    yield from check_count(options, place, 0, OPTIONS)
    yield from check_unique(
        [option.get("name") for option in options],
        place,
        "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
        "The option name",
    )
    seen_optional = False
    for index, option in enumerate(options):
        where = (*place, index)
        yield from _check_named(option, where)
        if option.get("type") in (SUBCOMMAND, GROUP):
            yield from _check_nesting(option, where, depth)
            yield from _check_options(option, where, depth + 1)
        else:
            yield from _check_value_option(option, where)
        if option.get("required") and seen_optional:
            message = "Required options must be placed before non-required options"
            yield wrong(where, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        seen_optional = seen_optional or not option.get("required")
    kinds = {option.get("type") in (SUBCOMMAND, GROUP) for option in options}
    if len(kinds) > 1:
        message = "Sub-commands and other options do not mix"
        yield wrong(place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_nesting(option: Payload, path: Path, depth: int) -> Iterator[Problem]:
    if depth > 1 or (depth == 1 and option.get("type") == GROUP):
        message = "Sub-command option depth limit reached"
        yield wrong((*path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_value_option(option: Payload, path: Path) -> Iterator[Problem]:
    kind = option.get("type")
    if kind not in range(3, 12):
        yield required((*path, "type"))
    yield from check_count(option.get("choices"), (*path, "choices"), 0, CHOICES)
    for index, choice in enumerate(option.get("choices") or ()):
        yield from check_text(choice, "name", (*path, "choices", index), 1, 100)
        if kind == STRING:
            yield from check_text(choice, "value", (*path, "choices", index), 1, 100)
    if option.get("choices") and option.get("autocomplete"):
        message = "Choices and autocomplete exclude one another"
        yield wrong((*path, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", message)
    yield from check_number(option, "min_length", path, 0, STRING_OPTION)
    yield from check_number(option, "max_length", path, 1, STRING_OPTION)


def _length(thing: Payload) -> int:
    """Count names, descriptions and values; of translations only the longest counts."""
    total = 0
    for key in ("name", "description"):
        translations = (thing.get(f"{key}_localizations") or {}).values()
        total += max(len(str(text)) for text in (thing.get(key) or "", *translations))
    for option in thing.get("options") or ():
        total += _length(option)
    for choice in thing.get("choices") or ():
        total += len(str(choice.get("name"))) + len(str(choice.get("value")))
    return total
