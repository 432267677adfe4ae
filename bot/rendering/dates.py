"""Dates as an article states them, shown plainly: an article's time zone is rarely certain."""

from __future__ import annotations

from datetime import date

from bot.language.wording import Wording

# "2026-03-03": what ISO 8601 dates and moments begin with.
_ISO_DATE_LENGTH = 10


def day(stated: str, wording: Wording) -> str:
    """Return the day of an ISO 8601 date or moment in words; anything else as it is stated, not escaped."""
    try:
        return wording.day(date.fromisoformat(stated.strip()[:_ISO_DATE_LENGTH]))
    except ValueError:
        return stated
