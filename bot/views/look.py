"""How digests look in a server: how much they show at first, and in which language what everybody sees is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bot.language import Catalogue, catalogue_for
from bot.storage.guilds import KEY_FACTS, SECTIONS, GuildSettings, Section


@dataclass(frozen=True, slots=True)
class Look:
    """The sections of the first screen, how many facts, and the language; None is that of whoever asks."""

    sections: frozenset[Section] = SECTIONS
    key_facts: int = KEY_FACTS
    language: Catalogue | None = None

    @classmethod
    def of(cls, settings: GuildSettings) -> Self:
        """Return what moderators have chosen."""
        language = settings.language
        return cls(
            settings.sections,
            settings.key_facts,
            None if language is None else catalogue_for(language),
        )


WHOLE = Look()
