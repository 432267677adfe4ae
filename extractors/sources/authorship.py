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
    """letter statement email e-mail memo memorandum message note post tweet text communique communiqué tribute
    newsletter blog"""
)
# Of these, what "his" and "her" stand before without meaning something else: a post is a job, too.
_OWNED = VOICES - words("post text note statement blog")
# What somebody who "wrote" has written.
_WRITTEN = words("letter email e-mail message text tweet post")
_WROTE = re.compile(r"\b(?:wrote|writes|texted|e-?mailed|messaged|posted|replied|responded)\b")
# What a pronoun does as a document: it reads. Saying is what bodies do as well.
_READS = re.compile(r"(?:also |then )?(?:reads?|continues?|goes on|ends?)\b")
_OWNER = re.compile(
    r"\b(?P<owner>his|her|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[\w-]+)\b", re.IGNORECASE
)
# "A letter from his wife, Ann Roe", "a letter he had received from her": whoever comes next but in passing.
_FROM = re.compile(
    rf"\b(?:{'|'.join(sorted(VOICES))})\s+(?:(?:that\s+)?(?:he|she|they)\s+(?:[\w’'-]+\s+){{1,3}})?"
    r"(?:from|by|written by|signed by)\s+"
)
# The description of a sender ends where anything is said of them.
_SENDER_ENDS = re.compile(
    r"[.,;:(“”\"]|\b(?:who|whose|which|that|and) |\b(?:in|on|at) (?!(?:the )?[A-Z])"
)
# "In a letter", but not "in a letter from" somebody else.
_IN_A = r"\b(?:in|on|by|via|through)\s+(?:an?|his|her|its|their|another)\s+(?:[\w’'-]+\s+){0,4}"
_NOT_FROM = r"\b(?!\s+(?:from|by|of|sent\s+by|written\s+by|signed\s+by|he|she|they)\b)"


def said_in(frame: str, noun: str) -> bool:
    """Whether a sentence, without what it reports, tells that this was said in such a document: "in a statement"."""
    told = re.search(_IN_A + re.escape(noun) + _NOT_FROM, frame, re.IGNORECASE) is not None
    return told or (noun in _WRITTEN and _WROTE.search(frame) is not None)


def owner_before(text: str, pronoun: Span, sentences: Sequence[Span]) -> Span | None:
    """Whose letter "it" goes back to, as the "her" in one of some sentences, latest first; None where it does to none.

    "It reads" can go back to any; "it says" only to one that a sentence is about: "Her letter is two lines long."
    """
    reads = _READS.match(text, pronoun.end + 1) is not None
    for sentence in sentences:
        for match in _OWNER.finditer(text, sentence.start, sentence.end):
            opens = match.start() == sentence.start
            known = VOICES if reads else _OWNED
            if match["noun"].lower() in known and (reads or opens):
                return Span(start=match.start("owner"), end=match.end("owner"))
    return None


def description(text: str, after: Span) -> Span:
    """Of the words after "from", those that say who it is from, where no name does."""
    end = _SENDER_ENDS.search(text, after.start, after.end)
    return after if end is None else Span(start=after.start, end=end.start())


def sender_before(text: str, sentence: Span) -> Span | None:
    """Where a sentence names whom "a letter from" somebody is from: the words after "from"; None without such."""
    found = _FROM.search(text, sentence.start, sentence.end)
    return None if found is None else Span(start=found.end(), end=sentence.end)
