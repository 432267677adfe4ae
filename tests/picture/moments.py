"""Times as the client spells them for a reader with English (US) settings, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_UNITS = (
    ("year", 31_536_000),
    ("month", 2_592_000),
    ("day", 86_400),
    ("hour", 3_600),
    ("minute", 60),
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def clock(at: datetime, *, seconds: bool = False) -> str:
    """Return the time of day: 2:15 PM."""
    exact = f":{at.second:02}" if seconds else ""
    return f"{at.hour % 12 or 12}:{at.minute:02}{exact} {'AM' if at.hour < 12 else 'PM'}"


def moment(seconds: int, style: str, now: datetime) -> str:
    """Return a timestamp in one of Discord's styles; one beyond the calendar is invalid."""
    try:
        at = _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return "Invalid date"
    short = f"{at.month}/{at.day}/{at.year}"
    long = f"{at:%B} {at.day}, {at.year}"
    spelled = {
        "t": clock(at),
        "T": clock(at, seconds=True),
        "d": short,
        "D": long,
        "f": f"{long} at {clock(at)}",
        "F": f"{at:%A}, {long} at {clock(at)}",
        "s": f"{short}, {clock(at)}",
        "S": f"{short}, {clock(at, seconds=True)}",
    }
    return spelled.get(style) or relative(at, now)


def relative(at: datetime, now: datetime) -> str:
    """Return the distance in the largest unit that fits: 3 hours ago."""
    gap = (at - now).total_seconds()
    for name, length in _UNITS:
        count = round(abs(gap) / length)
        if count >= 1 and abs(gap) >= length * 0.75:
            words = f"{count} {name}{'' if count == 1 else 's'}"
            return f"in {words}" if gap > 0 else f"{words} ago"
    return "in a few seconds" if gap > 0 else "a few seconds ago"
