"""What a name in an article is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.digest import Span

EntityKind = Literal["person", "organization", "location", "other"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in the text, without title and possessive ending; `kind` is None where the text does not tell."""

    span: Span
    kind: EntityKind | None
