"""Two people changing the same settings at once: what both meant, or an error; never one of them silently lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from bot.storage.errors import EditedMeanwhileError
from bot.storage.guilds import GuildSettings


def merge(seen: GuildSettings, changes: Mapping[str, Any], stored: GuildSettings) -> GuildSettings:
    """Apply to `stored` what `changes` meant to do to `seen`.

    A list is merged: what was added to it is added, what was taken out is taken out. Any other setting is taken over
    unless somebody else has set it to a third value meanwhile.

    Raises:
        EditedMeanwhileError: somebody has, or the merged lists are too long or too short.
        pydantic.ValidationError: a change is out of range by itself.
    """
    meant = seen.changed(changes)
    merged = {
        name: _merged(getattr(seen, name), getattr(meant, name), getattr(stored, name))
        for name in changes
    }
    try:
        return stored.changed(merged)
    except ValidationError:
        raise EditedMeanwhileError from None


def _merged(seen: Any, meant: Any, stored: Any) -> Any:
    if isinstance(seen, frozenset):
        return (stored | (meant - seen)) - (seen - meant)
    if stored not in (seen, meant):
        raise EditedMeanwhileError
    return meant
