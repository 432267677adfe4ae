"""Checks request bodies against the schema that Discord publishes, when a copy of it is there.

`jsonschema` was weighed against `openapi-core`, which brings a web framework's worth of other
packages and reports an error in a union of components as "no branch matched". Here a union is
entered by its `type`, so that an error names the very field, as Discord's own answer does.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

DEFAULT_PATH = Path(__file__).parents[2] / "../shared/discord/openapi.json"
"""Optional data beside the repository; without it only the hand-written limits are checked."""

_CODES = {
    "maxLength": "BASE_TYPE_MAX_LENGTH",
    "minLength": "BASE_TYPE_MIN_LENGTH",
    "maxItems": "BASE_TYPE_MAX_LENGTH",
    "minItems": "BASE_TYPE_MIN_LENGTH",
    "required": "BASE_TYPE_REQUIRED",
    "enum": "BASE_TYPE_CHOICES",
    "maximum": "NUMBER_TYPE_MAX",
    "minimum": "NUMBER_TYPE_MIN",
}


class Schema:
    """Discord's OpenAPI document."""

    def __init__(self, document: Payload) -> None:
        # The document asks for snowflakes as strings; the API takes integers too, and discord.py
        # sends them in allowed_mentions, attachments and message references.
        document["components"]["schemas"]["SnowflakeType"] = {"type": ["string", "integer"]}
        self._document = document
        resource = Resource.from_contents(document, default_specification=DRAFT202012)
        self._registry = Registry().with_resource("urn:discord", resource)
        self._validators: dict[tuple[str, ...], Any] = {}

    def problems(self, method: str, path: str, body: Any) -> Iterator[Problem]:
        """Yield what the schema finds wrong with a body; `path` has its parameters in braces."""
        yield from self._check(("paths", path, method.lower(), "requestBody"), body)

    def answer_problems(
        self, method: str, path: str, status: int, answer: Any
    ) -> Iterator[Problem]:
        """Yield what the schema finds wrong with an answer, so that the simulator is held to it."""
        yield from self._check(("paths", path, method.lower(), "responses", str(status)), answer)

    def _check(self, place: tuple[str, ...], body: Any) -> Iterator[Problem]:
        if place not in self._validators:
            self._validators[place] = self._build((*place, "content", "application/json"))
        validator = self._validators[place]
        if validator is not None:
            for error in validator.iter_errors(body):
                yield _problem(error)

    def _build(self, place: tuple[str, ...]) -> Any:
        here: Any = self._document
        for step in place:
            if step not in here:
                return None
            here = here[step]
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in place)
        return _by_type({"$ref": f"urn:discord#/{pointer}/schema"}, registry=self._registry)


@cache
def load(path: Path) -> Schema | None:
    """Return the schema at `path`, or None when there is no such file."""
    if not path.is_file():
        return None
    return Schema(json.loads(path.read_text(encoding="utf-8")))


def _problem(error: ValidationError) -> Problem:
    path = tuple(error.absolute_path)
    if error.validator == "required":
        # jsonschema reports the object; Discord reports the field.
        wanted: Any = error.validator_value
        present: Any = error.instance
        missing = next(key for key in wanted if key not in present)
        path = (*path, missing)
    code = _CODES.get(str(error.validator), "BASE_TYPE_INVALID")
    return Problem(path, code, f"{error.message[:300]} [schema]")


def _enter_union(
    validator: Any, branches: list[Payload], instance: Any, schema: Payload
) -> Iterator[ValidationError]:
    """Check only the branch that an object's `type` names, where the branches differ by it."""
    chosen = [branch for branch in branches if _may_be(validator, branch, instance)]
    if len(chosen) == 1:
        yield from validator.descend(instance, chosen[0])
        return
    any_of = Draft202012Validator.VALIDATORS["anyOf"]
    yield from any_of(validator, chosen or branches, instance, schema)


def _may_be(validator: Any, branch: Payload, instance: Any) -> bool:
    if "$ref" in branch:
        branch = validator._resolver.lookup(branch["$ref"]).contents
    if instance is None or branch.get("type") == "null":
        return instance is None and "null" in str(branch.get("type"))
    kinds = branch.get("properties", {}).get("type", {}).get("enum")
    if not isinstance(instance, dict) or kinds is None:
        return True
    return instance.get("type") in kinds


_by_type = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"oneOf": _enter_union, "anyOf": _enter_union}
)
