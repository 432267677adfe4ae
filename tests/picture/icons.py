"""Small drawings of our own that stand in for the client's icons."""

from __future__ import annotations

from typing import Final

from tests.picture.markup import Markup, element, join


def _drawn(*paths: str, size: int = 16) -> Markup:
    """Return an icon of stroked paths on a 24 by 24 grid, in the colour of the text around it."""
    strokes = join(element("path", d=path) for path in paths)
    return element(
        "svg",
        strokes,
        class_="icon",
        width=str(size),
        height=str(size),
        viewBox="0 0 24 24",
        fill="none",
        stroke="currentColor",
        stroke_width="2",
        stroke_linecap="round",
        stroke_linejoin="round",
        aria_hidden="true",
    )


HASH: Final = _drawn("M5 9h15M4 15h15M10 4 8 20M16 4l-2 16", size=14)
CHEVRON: Final = _drawn("m6 9 6 6 6-6", size=20)
EXTERNAL: Final = _drawn(
    "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"
)
EYE: Final = _drawn(
    "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Z", "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"
)
DOCUMENT: Final = _drawn(
    "M6 2h8l5 5v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Z",
    "M14 2v5h5",
    "M8.500 13h7M8.500 17h5",
    size=34,
)
DOWNLOAD: Final = _drawn("M12 3v12m-5-5 5 5 5-5M4 20h16", size=20)
UPLOAD: Final = _drawn("M12 16V4m-5 5 5-5 5 5M4 20h16", size=24)
PICTURE: Final = _drawn("M3 5h18v14H3ZM3 16l5-5 5 5 3-3 5 5M15.500 9h.01", size=32)
CLOSE: Final = _drawn("M5 5l14 14M19 5 5 19", size=20)
WARNING: Final = _drawn("M12 3 2 20h20ZM12 10v5M12 17.800v.100", size=18)
