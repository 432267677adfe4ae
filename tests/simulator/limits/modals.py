"""Limits of modals. Source: Discord's documentation, "Modal" and "Component Reference"."""

from collections.abc import Callable, Iterator
from typing import Final

from tests.simulator.components import SELECTS, Kind, Path, walk
from tests.simulator.limits.controls import check_identity, check_kind, check_options, check_select
from tests.simulator.limits.measures import check_count, check_number, check_text, required, wrong
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

COMPONENTS = 5

AT_TOP: Final = frozenset({Kind.ACTION_ROW, Kind.LABEL, Kind.TEXT_DISPLAY})
IN_LABEL: Final = SELECTS | {
    Kind.TEXT_INPUT,
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
}


def check_modal(modal: Payload, path: Path) -> Iterator[Problem]:
    """Check the data of a response that opens a modal."""
    yield from check_text(modal, "title", path, 1, 45)
    yield from check_text(modal, "custom_id", path, 1, 100)
    components, place = modal.get("components"), (*path, "components")
    yield from check_count(components, place, 1, COMPONENTS)
    if not isinstance(components, list):
        return
    for index, component in enumerate(components):
        yield from check_kind(component, (*place, index), AT_TOP)
    found = list(walk(components, place))
    for where, component in found:
        check = _CHECKS.get(component.get("type") or 0)
        if check is not None:
            yield from check(component, where)
    yield from check_identity(found)


def _check_row(row: Payload, path: Path) -> Iterator[Problem]:
    place = (*path, "components")
    yield from check_count(row.get("components"), place, 1, 1)
    for index, child in enumerate(row.get("components") or ()):
        yield from check_kind(child, (*place, index), frozenset({Kind.TEXT_INPUT}))
        yield from check_text(child, "label", (*place, index), 1, 45)


def _check_label(label: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(label, "label", path, 1, 45)
    yield from check_text(label, "description", path, 1, 100, optional=True)
    child, place = label.get("component"), (*path, "component")
    if not isinstance(child, dict):
        yield required(place)
        return
    yield from check_kind(child, place, IN_LABEL)
    if child.get("type") == Kind.TEXT_INPUT and child.get("label") is not None:
        message = "Inside a label, a text input has no label of its own."
        yield wrong((*place, "label"), "TEXT_INPUT_LABEL_IN_LABEL", message)


def _check_text_input(field: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(field, "custom_id", path, 1, 100)
    yield from check_text(field, "value", path, most=4000, optional=True)
    yield from check_text(field, "placeholder", path, most=100, optional=True)
    yield from check_number(field, "min_length", path, 0, 4000)
    yield from check_number(field, "max_length", path, 1, 4000)
    if field.get("style") not in (1, 2):
        yield wrong((*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2).")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if least > most:
        message = "min_length must not be greater than max_length."
        yield wrong((*path, "min_length"), "BASE_TYPE_BAD_RANGE", message)
    if field.get("value") and len(str(field["value"])) > most:
        message = "The value is longer than max_length."
        yield wrong((*path, "value"), "BASE_TYPE_MAX_LENGTH", message)


def _check_file_upload(field: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(field, "custom_id", path, 1, 100)
    yield from check_number(field, "min_values", path, 0, 10)
    yield from check_number(field, "max_values", path, 1, 10)
    least, most = field.get("min_values"), field.get("max_values")
    if (1 if least is None else least) > (1 if most is None else most):
        message = "min_values must not be greater than max_values."
        yield wrong((*path, "min_values"), "BASE_TYPE_BAD_RANGE", message)
    if field.get("required") and least == 0:
        message = "A required file upload takes at least one file."
        yield wrong((*path, "min_values"), "BASE_TYPE_BAD_RANGE", message)


def _check_choices(group: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(group, "custom_id", path, 1, 100)
    yield from check_options(group, path, most=10)


def _check_checkbox(checkbox: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(checkbox, "custom_id", path, 1, 100)


def _check_text_display(component: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(component, "content", path, 1, 4000)


_CHECKS: Final[dict[int, Callable[[Payload, Path], Iterator[Problem]]]] = {
    Kind.ACTION_ROW: _check_row,
    Kind.LABEL: _check_label,
    Kind.TEXT_DISPLAY: _check_text_display,
    Kind.TEXT_INPUT: _check_text_input,
    Kind.FILE_UPLOAD: _check_file_upload,
    Kind.RADIO_GROUP: _check_choices,
    Kind.CHECKBOX_GROUP: _check_choices,
    Kind.CHECKBOX: _check_checkbox,
    **dict.fromkeys(SELECTS, check_select),
}
