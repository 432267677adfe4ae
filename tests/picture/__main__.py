"""`python -m tests.picture payload.json -o page.html [--png picture.png] [--phone] [--light]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.picture.chromium import take_picture
from tests.picture.conversation import conversation
from tests.picture.models import Theme, Width
from tests.picture.page import render_page
from tests.picture.payload import mapping

EXIT_UNREADABLE = 65


def main(arguments: list[str] | None = None) -> int:
    """Write the page, and the picture when one is asked for and a browser is here."""
    chosen = _parser().parse_args(arguments)
    try:
        source = json.loads(chosen.payload.read_text(encoding="utf-8"))
        shown = conversation(mapping(source), chosen.payload.parent)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{chosen.payload} cannot be read: {error}\n")
        return EXIT_UNREADABLE
    width = Width.PHONE if chosen.phone else Width.DESKTOP
    theme: Theme = "light" if chosen.light else "dark"
    page = render_page(shown.posts, theme=theme, width=width, names=shown.names)
    chosen.output.write_text(page, encoding="utf-8")
    if chosen.png is not None and not take_picture(chosen.output, chosen.png, width=width):
        sys.stderr.write(
            f"No picture was made: no Chromium that works is on this machine. "
            f"Open {chosen.output} in a browser.\n"
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    """Return the command line's grammar."""
    parser = argparse.ArgumentParser(prog="python -m tests.picture", description=__doc__)
    parser.add_argument("payload", type=Path, help="a payload, or a conversation of several posts")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the page to write")
    parser.add_argument("--png", type=Path, help="also save a picture, where Chromium is present")
    parser.add_argument("--phone", action="store_true", help="as wide as a phone")
    parser.add_argument("--light", action="store_true", help="the light theme")
    return parser


if __name__ == "__main__":
    sys.exit(main())
