"""Cut running text into sentences, as spans, losing no character.

A small rule set of our own: every place where a sentence may end is found by one pattern, and a few questions decide
whether it does. The questions are the ones that Kiss and Strunk ("Unsupervised Multilingual Sentence Boundary
Detection", 2006) showed to carry most of the weight: is the word before the full stop an abbreviation or an initial,
and does the word after it look like the beginning of a sentence?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.digest import Span
from extractors.vocabulary import MONTHS, SENTENCE_STARTERS, SHORT_MONTHS, WEEKDAYS, words

_CLOSERS = "\"'”’»)\\]"

# A stop, more stops after it ("... .", "?!"), then what closes with it, footnote marks too.
_STOP = re.compile(rf"[.!?…]+(?:[ \t]+\.{{2,}})*[{_CLOSERS}]*(?:[ \t]*\[\d{{1,3}}\])*")
# What may stand before the first letter of a sentence.
_OPENING = re.compile(r"[\s\"'“‘«(\[–—•*-]*")
_DASHES = frozenset(("–", "—", "-", "--"))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_][\w.’'&-]*|\d+)\Z")
# How far back the word before a stop is looked for; longer ones are no abbreviations.
_REACH = 24
# How far a bracket may stretch and still hold the stops inside it together.
_BRACKET_REACH = 300

# Always followed by what they belong to, so that a sentence never ends with them.
_LEADING = words(
    """adm approx atty brig capt cf cmdr col cpl dep dr e.g esp fr ft gen gov hon i.e lt lt.gov maj messrs mlle mme mr
    mrs ms msgr mt mx pfc pres prof pvt rep reps rev sen sens sgt spc ss supt viz vs"""
)
# May end a sentence; they do when the next word opens one.
_TRAILING = words(
    """a.m assn ave b.a b.c bldg blvd bros ca calif ariz colo conn co corp d.c del dept dist div est etc fla ga ill inc
    ind jr kan ky l.a la ltd m.a m.d mass md mich minn miss mo mont n.c n.d n.h n.j n.m n.y neb nev okla ore p.m pa
    ph.d plc r.i rd s.c s.d sr st tenn tex u.k u.n u.s u.s.a va vt w.va wash wis wyo al v"""
)
# The others are ordinary words without their capital: "he fell ill.", "ten ft."
_ANY_CASE = words("a.m al approx cf e.g esp est etc i.e p.m v viz vs")
# Followed by a number ("No. 5", "Feb. 9"), these go on.
_BEFORE_NUMBER = SHORT_MONTHS | words(
    "art c ca ch eq fig figs no nos op p par pp pt pts sec vol st"
)
# "4 p.m. Tuesday", "9 a.m. Eastern": what goes on after a clock time.
_AFTER_CLOCK = frozenset((*WEEKDAYS, *MONTHS)) | words(
    """est edt cst cdt mst mdt pst pdt et ct mt pt gmt bst cet cest utc eastern
    central pacific mountain local"""
)
# "“Is it?” Smith asked.": a name and a verb of saying straight after the closing mark.
_SAID_AFTER = re.compile(
    r"\s+(?!(?:He|She|They|It|We|I|You|This|That|One)\s)(?:[A-Z][\w’'.-]*\s+){1,4}(?:said|says|asked|asks|added|told|wrote|writes|tweeted|replied|recalled|"
    r"explained|joked|shouted|cried|chanted|wondered|yelled|exclaimed|continued|noted|quipped)\b"
)
# "the vote.The mayor": a blank was lost. A host name ("Example.Com") has no sentence word after its dot.
_GLUED = re.compile(
    r"(?<=[a-z\d%][a-z\d%])(?:[.!?][”’)]?|[.!?][\"'](?=[A-Z]))(?=[“‘]?[A-Z][a-z]*[\s,’'])"
)


def split(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences of `paragraphs`: tight spans in reading order, each inside one paragraph."""
    return tuple(
        sentence for paragraph in paragraphs for sentence in _in_paragraph(text, paragraph)
    )


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    start = _skip_blank(text, paragraph.start, paragraph.end)
    for cut in _cuts(text, paragraph):
        if cut <= start:
            continue
        if not _ends_sentence_bracket(text, start, cut, paragraph.end):
            continue
        yield Span(start=start, end=cut)
        start = _skip_blank(text, cut, paragraph.end)
    end = start + len(text[start : paragraph.end].rstrip())
    if end > start:
        yield Span(start=start, end=end)


def _cuts(text: str, paragraph: Span) -> Iterator[int]:
    """Offsets at which a sentence ends, but for the end of the paragraph."""
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        end = stop.end()
        if end >= paragraph.end:
            return
        if text[end].isspace():
            if _is_boundary(text, stop, paragraph):
                yield end
            continue
        glued = _GLUED.match(text, stop.start(), paragraph.end)
        if glued and _opens_sentence(text, glued.end()):
            yield glued.end()


def _is_boundary(text: str, stop: re.Match[str], paragraph: Span) -> bool:
    lead = _OPENING.match(text, stop.end(), paragraph.end)
    first = lead.end() if lead else stop.end()
    if first >= paragraph.end:
        return False
    letter = text[first]
    if letter.islower() and not text[first + 1 : first + 2].isupper():  # "iPhone" may open one
        return False
    if not (letter.isalnum() or letter in "@#$£€¥.…"):
        return False
    mark = stop.group()
    if mark[-1] in "\"'”’" and _SAID_AFTER.match(text, stop.end(), paragraph.end):
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    return _full_stop_ends(text, stop, first, paragraph)


def _full_stop_ends(text: str, stop: re.Match[str], first: int, paragraph: Span) -> bool:
    """Whether a full stop, followed at `first` by something that could open a sentence, ends one."""
    found = _WORD_BEFORE.search(text, max(paragraph.start, stop.start() - _REACH), stop.start())
    if found is None:
        return True
    word = found.group().lower()
    if word.isdecimal():  # "1. The first" is the number of a list item
        return len(word) > 2 or text[paragraph.start : found.start()].strip() != ""
    closes = len(stop.group()) > 1  # no abbreviation has a quotation mark after its dot
    if word in _BEFORE_NUMBER and text[first].isdigit():
        return False
    if found.group().isalpha() and found.group().islower() and word not in _ANY_CASE:
        return True
    if word in _LEADING and not closes:
        return False
    lead = text[stop.end() : first].strip()
    return closes or _ends_with(word, lead, _word_at(text, first))


def _ends_with(word: str, lead: str, following: str) -> bool:
    """Whether `word` and its full stop end a sentence before `following`, which `lead` (a mark or nothing) opens."""
    if word in ("a.m", "p.m"):
        return following not in _AFTER_CLOCK
    if len(word) == 1:  # an initial
        return following in SENTENCE_STARTERS
    if word in _TRAILING or _is_lettered(word):
        is_dateline = lead in _DASHES  # "LYME, Conn. — The ferry"
        return not is_dateline and (lead != "" or following in SENTENCE_STARTERS)
    return True


def _is_lettered(word: str) -> bool:
    """Whether `word` is single letters with dots between them: u.s, n.j.d."""
    return len(word) > 1 and all(len(part) == 1 for part in word.split("."))


def _opens_sentence(text: str, at: int) -> bool:
    """Whether a blank was lost at `at`: a word that opens sentences, or a quotation mark, follows."""
    return text[at] in "“‘" or _word_at(text, at) in SENTENCE_STARTERS


def _word_at(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    return found.group().lower() if found else ""


def _ends_sentence_bracket(text: str, start: int, cut: int, limit: int) -> bool:
    """Whether no bracket that opened inside the sentence is still open at `cut` and closes soon after."""
    recent = text[max(start, cut - _BRACKET_REACH) : cut]
    if "(" not in recent or recent.count("(") <= recent.count(")"):
        return True
    return ")" not in text[cut : min(limit, cut + _BRACKET_REACH)]


def _skip_blank(text: str, at: int, limit: int) -> int:
    while at < limit and text[at].isspace():
        at += 1
    return at
