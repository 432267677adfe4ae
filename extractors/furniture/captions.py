"""What stands below pictures: captions, and whose the pictures are."""

from __future__ import annotations

import re

from extractors.digest import FurnitureKind
from extractors.furniture.formulas import is_quoted
from extractors.furniture.lines import SAID, Line

# Captions tell what a picture shows; without that, only whose it is.
_LONGEST_CAPTION, _LONGEST_CREDIT = 50, 8

_AGENCY = (
    r"(?:(?:the\s+)?(?:ap|associated\s+press|afp|reuters|epa|getty(?:\s+images)?|shutterstock|istock|alamy|unsplash|"
    r"pixabay|wikimedia(?:\s+commons)?|flickr|bloomberg))"
)
_LABEL_WORD = r"(?:photo|image|picture|credit|pic|source|photograph|illustration|video|graphic)"
_LABELS = "(?:Photo|Image|Picture|Credit|Pic|Source|Photograph|Illustration|Video|Graphic)"
_CREDITED = (
    r"(?=[A-Z@])(?:[A-Z][\w.’'-]*|@[\w.]+|et\s+al|and|of|for|the|via|by|from|in|de|van|von|del)"
    r"(?:[\s,/&|()–-]+(?:[A-Z][\w.’'-]*|\d{4}|@[\w.]+|et\s+al|and|of|for|the|via|by|from|in|de|van|von|del)){0,9}"
)
# A credit stands in brackets, opens the line, or follows a stop: "the cover has a photo by Ann Roe" is no credit.
_APART = r"(?:\A|[.!?()\[|/©,–—-])\s*"
_CREDIT_END = re.compile(
    rf"(?:(?i:\((?:[^()]{{0,60}}[/|,:]\s*)?(?:(?:ap|file|staff|stock|pool|handout|courtesy)\s+)?(?:{_AGENCY}|pool|handout|photos?|"
    r"images?)(?:\s+(?:by|via|of|from|courtesy)\b[^()]{0,60}|\s*[/|][^()]{0,60})?\))|"
    rf"\b(?:{_LABELS}|{_LABELS.upper()})[sS]?(?i:\s+(?:by|credit|courtesy))?\s*[:/©]\s*(?:[^a-z\s.][^.]{{1,80}}|[^.]{{2,30}})|"
    rf"\b(?i:{_LABEL_WORD}s?(?:\s+(?:by|credit|courtesy))?)\s*[:/©]\s*©?\s*{_CREDITED}|"
    rf"(?i:(?:/|©|\|)\s*{_AGENCY}(?:\s+(?:images?|photos?|via\s+\w+(?:\s\w+)?))?)|"
    r"(?i:\(courtesy\s+(?:of\s+)?[^()]{2,60}\))|"
    rf"(?:{_APART}|(?i:\bvia\s+))(?i:getty\s+images)|\bAP\s+(?i:photos?)\b[^.]{{0,40}}|"
    rf"{_APART}(?i:(?:file|courtesy|handout|stock)\s+photos?\b)[^.]{{0,40}}|"
    rf"(?:\b(?:Photo|Image|Picture)|{_APART}(?i:photo|image|picture))s?\s+(?i:by|courtesy\s+of)\s+{_CREDITED})\W*\Z"
)
# What only credits have; a report of somebody's words may end in the agency that had them: "... said Ann Roe. (AP)"
_OF_PICTURES = re.compile(
    r"[/|©]|\b(?:photo|image|picture|pic|credit|courtesy|via|getty)", re.IGNORECASE
)
_CAPTION = re.compile(
    r"\A\W{0,2}(?:(?:this|these)\s+(?:\w+[\s-]+){0,2}?(?:graphics?|charts?|maps?|infographics?|photos?|photographs?|illustrations?|"
    r"images?|diagrams?|tables?|screenshots?|handouts?|pictures?)\b[^.]{0,80}\b(?:shows?|shown|depicts?|provided|taken|released|illustrates?|made)\b|"
    r"(?:in|from)\s+this\b[^.]{0,50}\b(?:photo|photograph|image|picture|frame|screenshot|screengrab|illustration)\b|"
    r"file\s*(?:photo|picture|image)?\s*[-–—:]|(?:pictured|caption|above|below|left|right|photo|image|picture|video|graphic|chart|map)"
    r"(?:\s+(?:above|below|left|right|credit|caption))?\s*:|"
    r"(?:a|the)\s+(?:graphic|chart|map|infographic|photo|picture|table|video)\s+(?:above|below)\b)",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"\A(?:(?:image|media|video|photo|picture|figure)\s+(?:source|caption|credit)s?\s*[:,]|"
    r"(?:enlarge\s+this\s+image|(?:toggle|hide)\s+caption)\b)|\b(?:toggle|hide)\s+caption\Z",
    re.IGNORECASE,
)
_AGENCY_ALONE = re.compile(
    rf"\W{{0,2}}(?:{_AGENCY}|pa\s+media|pool)(?:\s*(?:[/|]|via)\s*{_AGENCY})?\W{{0,2}}\Z",
    re.IGNORECASE,
)


def caption_kind(line: Line) -> FurnitureKind | None:
    """Whether `line` is a caption or a credit for a picture; None for neither."""
    if _AGENCY_ALONE.match(line.text):
        return "credit"
    if line.words > _LONGEST_CAPTION:
        return None
    tells = _CAPTION.match(line.text) and not SAID.search(line.text)
    if tells or _CAPTION_LABEL.search(line.text):
        return "caption"
    credit = _CREDIT_END.search(line.text)
    if credit is None or is_quoted(line.text, credit):
        return None
    if not _OF_PICTURES.search(credit.group()) and _is_of_words(line.text, credit.group()):
        return None
    return "caption" if line.words > _LONGEST_CREDIT else "credit"


def _is_of_words(text: str, credit: str) -> bool:
    """Whether an agency had the words and no picture: "... said Ann Roe. (AP)", "... a call from a rival (AFP)."."""
    return SAID.search(text) is not None or (credit.startswith("(") and text.endswith("."))
