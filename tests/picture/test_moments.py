"""Times are spelled as the client spells them."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.picture.moments import moment, relative

NOW = datetime(2026, 3, 2, 14, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("style", "spelled"),
    [
        ("t", "2:15 PM"),
        ("T", "2:15:00 PM"),
        ("d", "3/2/2026"),
        ("D", "March 2, 2026"),
        ("f", "March 2, 2026 at 2:15 PM"),
        ("F", "Monday, March 2, 2026 at 2:15 PM"),
        ("R", "a few seconds ago"),
    ],
)
def test_each_style(style: str, spelled: str) -> None:
    assert moment(int(NOW.timestamp()), style, NOW) == spelled


@pytest.mark.parametrize(
    ("gap", "spelled"),
    [
        (timedelta(minutes=-1), "1 minute ago"),
        (timedelta(hours=3), "in 3 hours"),
        (timedelta(days=-2), "2 days ago"),
        (timedelta(days=400), "in 1 year"),
    ],
)
def test_distances(gap: timedelta, spelled: str) -> None:
    assert relative(NOW + gap, NOW) == spelled


def test_a_moment_beyond_the_calendar_is_invalid() -> None:
    assert moment(10**16, "f", NOW) == "Invalid date"
