"""How much of a digest a server shows at first; everything else stays a press away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bot.storage.guilds import KEY_FACTS, SECTIONS, GuildSettings, Section


@dataclass(frozen=True, slots=True)
class Look:
    """The sections of the first screen, and how many facts."""

    sections: frozenset[Section] = SECTIONS
    key_facts: int = KEY_FACTS

    @classmethod
    def of(cls, settings: GuildSettings) -> Self:
        """Return what moderators have chosen."""
        return cls(settings.sections, settings.key_facts)


WHOLE = Look()
