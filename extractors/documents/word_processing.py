"""What the formats of word processors share: paragraphs with styles, boxes beside them, a title to be doubted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from extractors.documents import lines, plain
from extractors.documents.characters import line
from extractors.documents.package import depth_first_guard

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.documents.draft import Draft

# A document's headline is at its top or nowhere.
_TOP = 5


class Role(Enum):
    """What a paragraph is, by its style."""

    TEXT = auto()
    HEADING = auto()
    CAPTION = auto()
    AUTHOR = auto()


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a format says it.

    Attributes:
        paragraphs: the tags of paragraphs.
        not_shown: the tags of what a reader does not see, with all that is inside.
        role_of: what a paragraph is.
        gather: adds a paragraph's text to the pieces, and its text boxes to the boxes.
    """

    paragraphs: frozenset[str]
    not_shown: frozenset[str]
    role_of: Callable[[Element], Role]
    gather: Callable[[Element, list[str], list[Element]], None]


def draft_of(root: Element, dialect: Dialect, stated_title: str | None) -> Draft:
    """The text of a document in the order in which it is read.

    Raises:
        UnreadableError: its elements nest too deeply.
    """
    depth_first_guard(root)
    reading = _Reading(dialect)
    reading.walk(root)
    draft = plain.read("\n\n".join(reading.paragraphs))
    return replace(
        draft,
        title=_title(draft, reading.headings, stated_title),
        byline=draft.byline or ", ".join(reading.authors) or None,
    )


class _Reading:
    """The paragraphs met so far."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self.paragraphs: list[str] = []
        self.headings: list[str] = []
        self.authors: list[str] = []

    def walk(self, element: Element) -> None:
        """Collect what is shown inside `element`."""
        for child in element:
            if child.tag in self._dialect.paragraphs:
                self._paragraph(child)
            elif child.tag not in self._dialect.not_shown:
                self.walk(child)

    def _paragraph(self, paragraph: Element) -> None:
        pieces: list[str] = []
        boxes: list[Element] = []
        self._dialect.gather(paragraph, pieces, boxes)
        role = self._dialect.role_of(paragraph)
        text = "".join(pieces).strip()
        if role is Role.AUTHOR:
            self.authors.append(line(text))
        elif text and role is not Role.CAPTION:
            self.paragraphs.append(text)
            if role is Role.HEADING:
                self.headings.append(line(text))
        # A text box is anchored in a paragraph and stands beside it: it is read after it.
        for box in boxes:
            self.walk(box)


def _title(draft: Draft, headings: list[str], stated: str | None) -> str | None:
    """The paragraph styled as the title; the file's own property only where the text bears it out.

    Programs fill the property with whatever the first line of the first draft was.
    """
    top = draft.paragraphs[:_TOP]
    found = next((heading for heading in headings if heading in top), None)
    borne_out = next((text for text in top if stated and lines.same_words(text, stated)), None)
    return found or borne_out or draft.title
