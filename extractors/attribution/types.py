"""The value that attribution makes, and the draft of it that the steps pass on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.digest import Span

AttributionKind = Literal["direct", "mixed", "block", "post", "indirect"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something somebody said. `source` and `cue` may be empty; a split quotation is one attribution.

    `content` is all that one cue covers, a span for each stretch. `quoted` are the stretches of it that stand between
    quotation marks, marks included: the whole content of a direct quotation, parts of a mixed one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    confidence: float
    truncated: bool = False
    published: str | None = None
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as far as it is known, before its kind is. `content` is never empty and in order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float

    @property
    def end(self) -> int:
        """Where the last of its parts ends."""
        return max(span.end for span in (*self.source, *self.cue, *self.content))
