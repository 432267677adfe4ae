from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.labels import label
from bot.rendering.limits import units
from tests.strategies import texts


def test_a_long_name_is_cut_between_words() -> None:
    name = (
        "The Federation of Harbour Pilots, Net Menders and Lighthouse Keepers of the Northern Coast"
    )
    assert label(name, 40) == "The Federation of Harbour Pilots, Net…"


def test_what_hides_is_not_there() -> None:
    assert label("Ada\u202e\u200b \nQuill\u2066", 100) == "Ada Quill"


@given(texts(40), st.integers(10, 100))
def test_a_label_fits_and_is_one_line(text: str, room: int) -> None:
    shown = label(text, room)
    assert units(shown) <= room
    assert "\n" not in shown
