"""What is laid out on pages, back in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.documents import pdf_layout
from extractors.documents.pdf_page import Glyph, Page

SIZE, PITCH, LEFT, TOP = 10.0, 12.0, 125.0, 650.0
INDENT = 15.0
WIDTH = 60  # characters of a full line, each half as wide as its size


def row(text: str, left: float, base: float, size: float = SIZE) -> Iterator[Glyph]:
    for place, character in enumerate(text):
        x = left + place * size / 2
        yield Glyph(character, x, x + size / 2, base, size)
    yield Glyph("\n", left, left, base, size)


def page(*rows: tuple[str, float, float]) -> Page:
    return Page(595, 842, tuple(glyph for place in rows for glyph in row(*place)))


def full(text: str) -> str:
    """A line that is set to the whole width."""
    return text.ljust(WIDTH, "x")


def below(*texts: str, indented: tuple[int, ...] = ()) -> list[tuple[str, float, float]]:
    return [
        (text, LEFT + INDENT * (place in indented), TOP - PITCH * place)
        for place, text in enumerate(texts)
    ]


def read(*pages: Page) -> tuple[str, ...]:
    return pdf_layout.read(pages).paragraphs


def test_first_lines_that_are_set_in_open_paragraphs() -> None:
    first = full("The harbour board ")[: WIDTH - 3]
    lines = [
        first,
        "met.",
        *[first, "sat."] * 5,
        "A Heading as Long as a Whole Line of This Column Is",
        first,
        "so.",
    ]
    lines[12] = full("A heading ")[: WIDTH - 3]
    openers = (0, 2, 4, 6, 8, 10, 12, 13)
    found = read(page(*below(*lines, indented=openers)))
    assert len(found) == len(openers)
    assert found[6] == lines[12]


def test_a_block_quotation_is_one_paragraph() -> None:
    quoted = [full("we said that ")[: WIDTH - 6] for _ in range(3)]
    first = full("The harbour board ")[: WIDTH - 3]
    lines = below(*[first, "met."] * 6, indented=(0, 2, 4, 6, 8, 10))
    lines += [(text, LEFT + 2 * INDENT, TOP - PITCH * (12 + at)) for at, text in enumerate(quoted)]
    assert len(read(page(*lines))) == 7


def numbered(number: int) -> Page:
    text = [f"Page {number} tells of {what} and goes on." for what in ("wind", "rain", "snow")]
    head = ("The Courier, Tuesday edition", LEFT, TOP + 40), (str(number), LEFT + 330, TOP + 40)
    return page(*head, *below(*text))


def test_a_running_head_inside_the_text_area_goes() -> None:
    for pages in ([numbered(1)], [numbered(1), numbered(2), numbered(3)]):
        text = " ".join(read(*pages))
        assert "Courier" not in text
        assert text.startswith("Page 1 tells of wind")
        assert text.count("goes on.") == 3 * len(pages)


def test_a_year_that_ends_the_page_stays() -> None:
    text = read(page(*below(full("The board had last met in the autumn of the year "), "2019.")))
    assert text[0].endswith("2019.")


def test_words_far_apart_in_a_narrow_column_stay_together() -> None:
    cut = ("inspectors signed the certificate.", LEFT, TOP), ("A", LEFT + 190, TOP)
    after = ("spokeswoman for the registry said so.", LEFT, TOP - PITCH)
    (text,) = read(page(*cut, after))
    assert text == "inspectors signed the certificate. A spokeswoman for the registry said so."


def test_a_number_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    lines = full("The call came from Lena Marsh, who had turned fifteen; 17-"[-WIDTH:])
    (text,) = read(page(*below(lines.rstrip("x"), "year-old Sam had no telephone and no seat.")))
    assert "17-year-old" in text


def test_type_without_a_size_is_no_error() -> None:
    nothing = tuple(glyph for at in range(3) for glyph in row("no size", LEFT, TOP - at * PITCH, 0))
    assert read(Page(595, 842, nothing))
