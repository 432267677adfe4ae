"""Filling in a modal as a person can.

Source: Discord's documentation, "Component Reference": what each component sends back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.simulator.commands import CannotDoThatError, OptionValue, Resolved
from tests.simulator.components import SELECTS, Kind
from tests.simulator.controls import choose
from tests.simulator.files import File

if TYPE_CHECKING:
    from tests.simulator.interactions import Modal
    from tests.simulator.payload import Payload

FieldValue: TypeAlias = "OptionValue | Sequence[OptionValue] | None"


def fill_in(modal: Modal, given: Mapping[str, FieldValue], resolved: Resolved) -> list[Payload]:
    """Return the components that a submitted modal sends."""
    answers = _by_custom_id(modal, given)
    return [_submitted(one, answers, resolved) for one in modal.data["components"]]


def _by_custom_id(modal: Modal, given: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    answers = {}
    for name, value in given.items():
        found = [one for label, one in modal.fields if name in (label, one["custom_id"])]
        if not found:
            labels = [label for label, _ in modal.fields]
            raise CannotDoThatError(f"{modal.title!r} has no field {name!r}, only {labels}")
        answers[str(found[0]["custom_id"])] = value
    return answers


def _submitted(
    component: Payload, answers: Mapping[str, FieldValue], resolved: Resolved
) -> Payload:
    sent: Payload = {"type": component["type"], "id": component.get("id", 0)}
    if component["type"] == Kind.ACTION_ROW:
        sent["components"] = [_submitted(one, answers, resolved) for one in component["components"]]
    elif component["type"] == Kind.LABEL:
        sent["component"] = _submitted(component["component"], answers, resolved)
    elif component["type"] != Kind.TEXT_DISPLAY:
        custom_id = str(component["custom_id"])
        answer = answers.get(custom_id)
        sent |= {"custom_id": custom_id, **_answered(component, answer, resolved)}
    return sent


def _answered(field: Payload, answer: FieldValue, resolved: Resolved) -> Payload:
    if field["type"] == Kind.TEXT_INPUT:
        return {"value": _text(field, answer)}
    if field["type"] == Kind.FILE_UPLOAD:
        return {"values": _files(field, answer, resolved)}
    if field["type"] == Kind.CHECKBOX:
        return {"value": bool(answer)}
    return _chosen(field, answer, resolved)


def _text(field: Payload, answer: FieldValue) -> str:
    text = field.get("value") or "" if answer is None else answer
    if not isinstance(text, str):
        raise CannotDoThatError(f"{text!r} cannot be typed into {field['custom_id']!r}")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not text and field.get("required") is not False:
        raise CannotDoThatError(f"the field {field['custom_id']!r} is required")
    if text and not least <= len(text) <= most:
        raise CannotDoThatError(f"the field takes {least} to {most} characters, not {len(text)}")
    return text


def _files(field: Payload, answer: FieldValue, resolved: Resolved) -> list[str]:
    files = _as_list(answer)
    least, most = field.get("min_values"), field.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    if not files and field.get("required") is False:
        return []
    if not least <= len(files) <= most:
        raise CannotDoThatError(f"the field takes {least} to {most} files, not {len(files)}")
    if not all(isinstance(file, File) for file in files):
        raise CannotDoThatError(f"{files!r} are not all files")
    return [str(resolved.add(file)) for file in files]


def _chosen(field: Payload, answer: FieldValue, resolved: Resolved) -> Payload:
    values = _as_list(answer)
    if not values:
        defaults = [one["value"] for one in field.get("options") or () if one.get("default")]
        values = list(defaults)
    if not values and field.get("required") is False:
        chosen: list[str] = []
    elif field["type"] in SELECTS:
        chosen = choose(field, values, resolved)
    else:
        chosen = choose({**field, "type": Kind.STRING_SELECT}, values, resolved)
    if field["type"] == Kind.RADIO_GROUP:
        return {"value": chosen[0] if chosen else None}
    return {"values": chosen}


def _as_list(answer: FieldValue) -> list[Any]:
    if answer is None:
        return []
    if isinstance(answer, list | tuple):
        return list(answer)
    return [answer]
