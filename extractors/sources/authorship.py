"""Documents that speak for somebody: "the statement said" is whoever has just said something in a statement.

A report or a study is a source in its own right. A letter, a statement or a post is its writer's voice, once the
article has told whose it is: "in a letter to parents, Ann Roe wrote ... the letter said", "her letter read", "... in an
update to his post. “...,” it reads".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.digest import Span
from extractors.vocabulary import words

# What people write in their own name.
VOICES = words(
    """letter statement email e-mail mail memo memorandum message note post tweet text release communique communiqué
    tribute apology reply response newsletter blog thread"""
)
# What a pronoun does as a document: it reads.
_READS = re.compile(
    r"(?:also |then )?(?:reads?|says?|said|states?|stated|continues?|adds?|goes on|ends?)\b"
)
_OWNER = re.compile(
    r"\b(?P<owner>his|her|their|its|my|our)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[\w-]+)\b",
    re.IGNORECASE,
)
_IN_A = r"\b(?:in|on|by|via|through|with|to)\s+(?:an?|his|her|its|their|another|the|this)\s+(?:[\w’'-]+\s+){0,4}"


def said_in(text: str, told: Span, noun: str) -> bool:
    """Whether what was told in a sentence was told in such a document: "said in a statement", "in a letter to ..."."""
    return re.search(rf"{_IN_A}{re.escape(noun)}\b", told.of(text), re.IGNORECASE) is not None


def reads(text: str, pronoun: Span) -> bool:
    """Whether "it" does here what a document does."""
    return _READS.match(text, pronoun.end + 1) is not None


def owned_before(text: str, sentences: Sequence[Span]) -> Span | None:
    """The owner in the last "her letter" of some sentences, the latest first."""
    for sentence in sentences:
        owners = [
            match
            for match in _OWNER.finditer(text, sentence.start, sentence.end)
            if match["noun"].lower() in VOICES
        ]
        if owners:
            return Span(start=owners[-1].start("owner"), end=owners[-1].end("owner"))
    return None
