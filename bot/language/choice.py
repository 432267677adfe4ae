"""Which language somebody reads, by Discord's name for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.language.catalogue import Catalogue
from bot.language.english import ENGLISH
from bot.language.french import FRENCH
from bot.language.german import GERMAN
from bot.language.japanese import JAPANESE
from bot.language.portuguese import PORTUGUESE
from bot.language.spanish import SPANISH

# By the language alone: "es-419" and "es-ES" are read by the same people.
CATALOGUES: Mapping[str, Catalogue] = MappingProxyType(
    {
        "en": ENGLISH,
        "es": SPANISH,
        "de": GERMAN,
        "fr": FRENCH,
        "pt": PORTUGUESE,
        "ja": JAPANESE,
    }
)


def catalogue_for(locale: object) -> Catalogue:
    """Return the catalogue for a locale in Discord's spelling, English where there is none."""
    return CATALOGUES.get(str(locale).partition("-")[0], ENGLISH)
