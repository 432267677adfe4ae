"""Names and descriptions of commands in the reader's language, as Discord's client shows them."""

from __future__ import annotations

from operator import attrgetter

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.language.choice import catalogue_for
from bot.language.english import ENGLISH

# Where a string stands in a catalogue, as "digest.name".
PLACE = "place"


def word(place: str) -> locale_str:
    """Return a string of the catalogue, for discord.py to have it translated when the commands are sent."""
    return locale_str(attrgetter(place)(ENGLISH), **{PLACE: place})


class Translator(app_commands.Translator):
    """Looks strings up in the catalogue."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return the string in `locale`; None where it is the same as in English, or none of ours."""
        place = string.extras.get(PLACE)
        catalogue = catalogue_for(locale)
        if place is None or catalogue is ENGLISH:
            return None
        translated: str = attrgetter(place)(catalogue)
        return translated
