"""The small checks of which every limit consists, with Discord's own error codes."""

from collections.abc import Iterator
from typing import Any

from tests.simulator.components import Path
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem


def required(path: Path) -> Problem:
    """Complain that something is missing."""
    return Problem(path, "BASE_TYPE_REQUIRED", "This field is required")


def wrong(path: Path, code: str, message: str) -> Problem:
    """Complain about something with a code of its own."""
    return Problem(path, code, message)


def check_text(
    holder: Payload, key: str, path: Path, least: int = 0, most: int = 0, *, optional: bool = False
) -> Iterator[Problem]:
    """Check the length of `holder[key]`, counted in code points."""
    value = holder.get(key)
    place = (*path, key)
    if value is None:
        if not optional:
            yield required(place)
        return
    if not isinstance(value, str):
        yield wrong(place, "STRING_TYPE_CONVERT", f'Could not interpret "{value!r}" as string.')
    elif least and not value.strip():
        # Discord trims before it measures: blanks alone are as good as nothing.
        yield required(place)
    elif not least <= len(value) <= most:
        yield _out_of_length(place, least, most, len(value))


def check_count(value: Any, path: Path, least: int, most: int) -> Iterator[Problem]:
    """Check how many items a list has."""
    if value is None:
        value = []
    if not isinstance(value, list):
        yield wrong(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    elif not value and least:
        yield required(path)
    elif not least <= len(value) <= most:
        yield _out_of_length(path, least, most, len(value))


def check_number(holder: Payload, key: str, path: Path, least: int, most: int) -> Iterator[Problem]:
    """Check the range of `holder[key]`, which may be absent."""
    value = holder.get(key)
    if value is None:
        return
    place = (*path, key)
    if not isinstance(value, int):
        yield wrong(place, "NUMBER_TYPE_COERCE", f'Value "{value!r}" is not an int.')
    elif value < least:
        yield wrong(place, "NUMBER_TYPE_MIN", f"Value must be at least {least}; it is {value}.")
    elif value > most:
        yield wrong(place, "NUMBER_TYPE_MAX", f"Value must be at most {most}; it is {value}.")


def check_unique(values: list[Any], path: Path, code: str, what: str) -> Iterator[Problem]:
    """Check that no value comes twice."""
    seen = set()
    for value in values:
        if value in seen:
            yield wrong(path, code, f"{what} {value!r} is used more than once.")
        seen.add(value)


def _out_of_length(path: Path, least: int, most: int, length: int) -> Problem:
    if length > most:
        message = f"Must be {most} or fewer in length; it is {length}."
        return wrong(path, "BASE_TYPE_MAX_LENGTH", message)
    message = f"Must be {least} or more in length; it is {length}."
    return wrong(path, "BASE_TYPE_MIN_LENGTH", message)
