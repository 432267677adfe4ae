"""What a figure measures, in the article's own words: the noun phrase after it, or the subject of its clause."""

from __future__ import annotations

import re

from extractors.digest import Span
from extractors.vocabulary import FUNCTION_WORDS, MONTHS, WEEKDAYS

# Longer stretches are no name of a thing; a subject may carry a clause of its own.
_MOST_WORDS = 10
_MOST_SUBJECT_WORDS = 14

_OF = re.compile(r"\s+(?:(?:of|in|for|on|to|over|toward|towards)\s+)(?P<thing>[^,.;:()\"“”?!—–]+)")
_NEXT = re.compile(r"\s+(?P<thing>[^,.;:()\"“”?!—–]+)")
# Words that end a noun phrase.
_STOP = re.compile(
    r"\s+(?:and|but|or|while|when|who|which|that|because|as|after|before|since|if|though|although|whereas|said|says|told|"
    r"was|were|is|are|has|have|had|will|would|could|may|might|can|did|do|does|according|from|between|having|being)\b.*\Z"
    r"|\s+[$£€]?\d(?!\d{3}\s+[a-z]).*\Z",
    re.DOTALL,
)
# What is left hanging when a stretch is cut: prepositions, articles.
_LEADS_ON = re.compile(
    r"(?:\s+(?:of|in|for|on|to|at|by|with|about|over|under|than|the|an?|its|their|his|her|front|not|only|just|up|into|first|last|next))+\s*\Z"
)
# What begins like this compares or dates, it names nothing.
_NO_NAME = re.compile(
    r"(?:compared|than|ago|more|less|higher|lower|later|earlier|up|down|off|away|apart|each|per|if|so|to|by|at|he|she|they|it|"
    r"we|I|you|there|this|last|next|on|a|this)\b"
)
# A time is when it was measured, not what.
_TIME = re.compile(
    rf"(?:\b(?:days?|weeks?|months?|quarters?|years?|decades?|season|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)})|\d)\Z",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"\A(?:and|but|while|when|as|that|because|after|although|though|since|if)\s+", re.IGNORECASE
)
_VERB = re.compile(r"(?:doubled|tripled|quadrupled|halved)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"(?:\s(?:has|have|had|nearly|almost|more\s+than))*\s+\Z")
_CLAUSE_MARKS = ',.;:()"“”?!—–'
_CHANGE = re.compile(
    r"\s(?:has\s+|have\s+|had\s+|was\s+|were\s+|is\s+|are\s+|will\s+|would\s+)?(?:\w+ly\s+)?"
    r"(?:rose|rises?|risen|fell|falls?|fallen|grew|grows?|grown|jumped|dropped|declined|increased|decreased|climbed|slipped|"
    r"gained|lost|surged|plunged|soared|shrank|doubled|totall?ed|reached|hit|stood|stands|cost|costs|averaged|estimated|"
    r"worth|numbered|remains?|was|is|are|were)"
    r"(?:\s+(?:by|to|at|from|up|down|about|around|nearly|almost|only|just|over|more\s+than|less\s+than|an?|the|some|closer))*\s*\Z"
)
_BOOST = re.compile(
    r"\b(?:boost|rais|cut|increas|reduc|lower|slash|lift)(?:e[sd]?|ed|ing|s|ting|ted)?\s+(?P<thing>[^,.;:()\"“”?!—–]+?)\s+(?:by|to)\s*\Z"
)
# How far before and after a figure its thing is looked for.
_SUBJECT_REACH = 160


def about(text: str, start: int, end: int, sentence: Span) -> str | None:
    """What the figure from `start` to `end` measures; None where the words around do not say it plainly."""
    before = text[max(sentence.start, start - _SUBJECT_REACH) : start]
    if thing := _subject(before, is_verb=_VERB.match(text, start, end) is not None):
        return thing
    limit = min(sentence.end, end + _SUBJECT_REACH)
    if (found := _OF.match(text, end, limit)) and (thing := _following(found["thing"])):
        return thing
    found = _NEXT.match(text, end, limit)
    return _following(found["thing"]) if found else None


def _subject(before: str, *, is_verb: bool) -> str | None:
    """The subject of the clause that leads up to the figure, where the figure says how much it changed."""
    if boosted := _BOOST.search(before):
        return _if_name(boosted["thing"].strip(), _MOST_WORDS)
    found = (_AUXILIARY if is_verb else _CHANGE).search(before)
    if found is None:
        return None
    clause = before[: found.start()]
    clause = clause[1 + max(clause.rfind(mark) for mark in _CLAUSE_MARKS) :]
    return _if_name(_CONJUNCTION.sub("", clause.strip()), _MOST_SUBJECT_WORDS)


def _following(thing: str) -> str | None:
    """The noun phrase that begins `thing`, without what only leads on."""
    thing = _LEADS_ON.sub("", _STOP.sub("", " " + thing)).strip()
    if _NO_NAME.match(thing) or _TIME.search(thing):
        return None
    return _if_name(thing, _MOST_WORDS)


def _if_name(thing: str, most: int) -> str | None:
    said = thing.split()
    if not said or len(said) > most or not thing[-1].isalnum():
        return None
    return (
        thing
        if any(word.lower() not in FUNCTION_WORDS and len(word) > 2 for word in said)
        else None
    )
