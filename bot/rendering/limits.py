"""What Discord takes in one message of components, and how it counts."""

from __future__ import annotations

from dataclasses import dataclass

# Characters over all text displays of a message; a single one may hold as many.
TEXT_LIMIT = 4000
# Components of a message, nested ones included.
COMPONENT_LIMIT = 40

# Below this a headline, its provenance and a footer alone might not fit.
SMALLEST_TEXT_ROOM = 2500
SMALLEST_COMPONENT_ROOM = 16


def units(text: str) -> int:
    """How long Discord may say `text` is.

    Its servers are said to count code points (discord-api-docs, issue 1315); its clients count UTF-16 code units. The
    second is never smaller, so that a text which fits by it fits by both.
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a message a layout may fill; what it leaves is for buttons and menus."""

    text: int = TEXT_LIMIT
    components: int = COMPONENT_LIMIT

    def __post_init__(self) -> None:
        if not SMALLEST_TEXT_ROOM <= self.text <= TEXT_LIMIT:
            raise ValueError(f"text room must be {SMALLEST_TEXT_ROOM} to {TEXT_LIMIT}")
        if not SMALLEST_COMPONENT_ROOM <= self.components <= COMPONENT_LIMIT:
            raise ValueError(
                f"component room must be {SMALLEST_COMPONENT_ROOM} to {COMPONENT_LIMIT}"
            )
