"""How a line of text ends: like a sentence, or at least where one can stop."""

from __future__ import annotations

import re

_CLOSING = "[\"'”’)\\]]*"
_SENTENCE = re.compile(rf"[.!?…]{_CLOSING}\Z")
_STOP = re.compile(rf"[.!?:;…]{_CLOSING}\Z|[\"”]\Z")


def ends_sentence(text: str) -> bool:
    """Whether `text` ends like a sentence: with its stop, and marks and brackets that close behind it."""
    return _SENTENCE.search(text) is not None


def may_stop(text: str) -> bool:
    """Whether `text` ends where a line can without going on in the next: a sentence, a colon, a closed quotation."""
    return _STOP.search(text) is not None
