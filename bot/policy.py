"""The privacy policy as it comes with the bot."""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).with_name("privacy.md")


def policy() -> str:
    """Return the policy as Discord shows it: one line a paragraph, where the file is wrapped to be read as it is."""
    title, *paragraphs = FILE.read_text(encoding="utf-8").strip().split("\n\n")
    return "\n\n".join(["##" + title, *(" ".join(one.splitlines()) for one in paragraphs)])
