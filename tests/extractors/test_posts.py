from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import posts
from extractors.digest import Span
from extractors.posts import Post

LINES = st.lists(
    st.sampled_from(
        [
            "— Port of Marn (@portmarn) May 3, 2024",
            "Boats leave at noon. https://t.co/abc",
            "We will not stop…  pic.twitter.com/x",
            "—(@)",
            "",
            "The council said no.",
            "@portmarn",
            "8:42 PM · Mar 8, 2025",
            "The council met on Monday, for the first time since the boats had stopped in spring.",
        ]
    ),
    max_size=10,
).map("\n".join)


MET = "The council met on Monday, for the first time since the boats had stopped in the spring."


def found(text: str) -> tuple[Post, ...]:
    lines = [
        Span(start=line.start(), end=line.end()) for line in re.finditer(r"\S(?:[^\n]*\S)?", text)
    ]
    return posts.find(text, lines)


def shown(text: str) -> list[list[str]]:
    return [[span.of(text) for span in post.content] for post in found(text)]


def test_the_line_above_an_account_is_its_post() -> None:
    text = "The council met.\nBoats leave at noon. pic.twitter.com/Ab1\n— Port of Marn (@portmarn) May 3, 2024"
    (post,) = found(text)
    assert shown(text) == [["Boats leave at noon."]]
    assert (post.account.of(text), post.handle.of(text)) == ("Port of Marn", "portmarn")
    assert (post.published, post.truncated) == ("2024-05-03", False)


@pytest.mark.parametrize("handle", ["portmarn", "port.marn.example", "port@marn.example"])
def test_accounts_are_written_as_their_platform_writes_them(handle: str) -> None:
    text = f"Boats leave at noon. pic.twitter.com/Ab1— Port of Marn (@{handle}) May 3, 2024"
    (post,) = found(text)
    assert shown(text) == [["Boats leave at noon."]]
    assert post.handle.of(text) == handle


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("June 21, 2025", "2025-06-21"),
        ("21 June 2025", "2025-06-21"),
        ("Jun 21, 2025", "2025-06-21"),
        ("2025-06-21", "2025-06-21"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("3 Sept 2024", "2024-09-03"),
        ("Jun 3 2024", "2024-06-03"),
        ("10:22 · 21/06/2025", "2025-06-21"),
        ("05/05/2025", "2025-05-05"),
        ("03/09/2024", None),
        ("", None),
        ("Smarch 40, 2025", None),
    ],
)
def test_dates_come_out_the_same(tail: str, expected: str | None) -> None:
    (post,) = found(f"Boats leave at noon.\n— Port of Marn (@portmarn) {tail}")
    assert post.published == expected


def test_a_post_without_its_beginning_is_truncated() -> None:
    text = (
        "The council met.\nto the pier, where nobody waits.\n— Port of Marn (@portmarn) May 3, 2024"
    )
    (post,) = found(text)
    assert post.truncated
    assert shown(text) == [["to the pier, where nobody waits."]]


def test_a_post_cut_short_reaches_back_as_far_as_its_length_allows() -> None:
    first = "Those who block the harbour side with smugglers, with thieves and with the storm that took our breakwater."
    second = "Nobody will stop the dredgers or slow us down. The port and its partners will go on working at night."
    text = (
        "Marn, where the pier stands, has kept rules that limit how late crews may work ever since the flood."
        f"\n{first}\n{second}\nMayor Oda Lunt ran on… https://t.co/Xy12\n— Port of Marn (@portmarn) May 3, 2024"
    )
    assert shown(text) == [[first, second, "Mayor Oda Lunt ran on…"]]
    assert found(text)[0].truncated


def test_what_somebody_reports_is_not_part_of_the_post() -> None:
    text = "Our reporter said the pier was closed!\nWe are open again!\n— Port of Marn (@portmarn) May 3, 2024"
    assert shown(text) == [["We are open again!"]]


def test_two_posts_in_a_row_stay_apart() -> None:
    text = "We are open!\n— Port of Marn (@portmarn) May 3, 2024\nSo are we!\n— Marn Ferries (@ferries) May 4, 2024"
    assert shown(text) == [["We are open!"], ["So are we!"]]


def test_a_link_in_the_middle_is_left_out() -> None:
    text = "Boats https://t.co/a leave at noon.\n— Port of Marn (@portmarn) May 3, 2024"
    assert shown(text) == [["Boats", "leave at noon."]]


@pytest.mark.parametrize(
    "line", ["8:42 PM · Mar 8, 2025", "20:42 · 8 Mar 2025 · 12.3K Views", "Mar 8, 2025 at 8:42 PM"]
)
def test_a_post_copied_from_its_platform_has_its_account_above(line: str) -> None:
    text = f"{MET}\nPort of Marn\n@portmarn\nboats leave at noon.\nbring a coat\n{line}\nIt rained."
    (post,) = found(text)
    assert shown(text) == [["boats leave at noon.", "bring a coat"]]
    assert (post.account.of(text), post.handle.of(text)) == ("Port of Marn", "portmarn")
    assert post.published == "2025-03-08"


def test_a_handle_without_a_time_below_opens_nothing() -> None:
    assert found(f"{MET}\nPort of Marn\n@portmarn\nIt rained.\nThe council met on Monday.") == ()


@pytest.mark.parametrize(
    "text",
    [
        # a reporter's own handle above the article
        "Boats stop\nAnn Roe\n@annroe\nNo boats left.\n“It is a sad day,” said Jon Ames.\n3 May 2024 at 10:15",
        # the page's own time below it
        f"{MET}\nAnn Roe\n@annroe\nNo boats left.\nUpdated 3 May 2024 at 10:15",
    ],
)
def test_a_reporters_handle_opens_no_post(text: str) -> None:
    assert found(text) == ()


def test_the_account_may_end_the_line_of_its_post() -> None:
    text = "Boats leave at noon. — Port of Marn (@portmarn) May 3, 2024"
    assert shown(text) == [["Boats leave at noon."]]


def test_a_dash_and_a_handle_in_running_text_close_nothing() -> None:
    assert found("The port — its account (@portmarn) has gone quiet — said nothing.") == ()


@given(LINES)
def test_posts_lie_in_the_text_and_apart(text: str) -> None:
    last = 0
    for post in found(text):
        for span in sorted((*post.content, *post.frame), key=lambda span: span.start):
            assert last <= span.start < span.end <= len(text)
            last = span.end


def test_time_grows_with_the_text_only() -> None:
    text = "We go on and on!\n— Port of Marn (@portmarn) May 3, 2024\n" * 2_000 + "— a " * 8_000
    text += "\n@a" * 8_000
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 3
