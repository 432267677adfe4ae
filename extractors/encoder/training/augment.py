"""How articles arrive: each change makes one such variant of a document and carries its labels along.

Every function takes a document and a random generator and returns the edits to make; ``apply`` makes them. The
same changes serve as training noise and, one at a time, as the slices that the evaluation measures.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Final

from extractors.encoder.training.corpora import Attributed, Document, Extent, paragraphs_of

Edit = tuple[int, int, str]
Change = Callable[[Document, random.Random], list[Edit]]

_OPENING = re.compile(r'(?<![^\s(\[—–-])"(?=\S)|“')
_CLOSING = re.compile(r'(?<=\S)"|”')
_DASH = re.compile(r"\s?(?:—|–|--)\s?")
_GAP = re.compile(r"\s*\n\s*")


def apply(document: Document, edits: Iterable[Edit]) -> Document:
    """The document after the edits, none of them empty.

    Overlapping edits are dropped, and so are labels that lose all their text.
    """
    text, parts, at = document.text, [], 0
    olds, news, size = [0], [0], 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        parts += [text[at:start], new]
        size += start - at
        olds += [start, end]
        news += [size, size + len(new)]
        size += len(new)
        at = end
    parts.append(text[at:])

    def moved(position: int, leading: bool) -> int:
        i = bisect_right(olds, position) - 1
        if i % 2 == 0:  # in untouched text
            return news[i] + position - olds[i]
        if olds[i] == position or leading:  # at, or inside, a replaced stretch
            return news[i]
        return news[i + 1]

    def spans(extents: list[Extent]) -> list[Extent]:
        kept = [(moved(a, True), moved(b, False)) for a, b in extents]
        return [(a, b) for a, b in kept if b > a]

    result = "".join(parts)
    attributions = None
    if document.attributions is not None:
        made = [
            Attributed(spans(a.source), spans(a.cue), spans(a.content))
            for a in document.attributions
        ]
        attributions = [a for a in made if a.content and a.cue]
    entities = None
    if document.entities is not None:
        entities = [(*s[0], k) for a, b, k in document.entities if (s := spans([(a, b)]))]
    return Document(
        document.id, result, paragraphs_of(result), attributions, entities, spans(document.unknown)
    )


def straight_quotes(document: Document, _: random.Random) -> list[Edit]:
    """Typewriter marks for typographic ones."""
    marks = {"“": '"', "”": '"', "‘": "'", "’": "'"}
    return [(m.start(), m.end(), marks[m.group()]) for m in re.finditer("[“”‘’]", document.text)]


def _marked(document: Document, opening: str, closing: str, inner: bool = False) -> list[Edit]:
    edits = [(m.start(), m.end(), opening) for m in _OPENING.finditer(document.text)]
    taken = {start for start, _, _ in edits}
    edits += [
        (m.start(), m.end(), closing)
        for m in _CLOSING.finditer(document.text)
        if m.start() not in taken
    ]
    if inner:
        edits += [(m.start(), m.end(), "’") for m in re.finditer("'", document.text)]
    return edits


def curly_quotes(document: Document, _: random.Random) -> list[Edit]:
    """Typographic marks for typewriter ones."""
    return _marked(document, "“", "”", inner=True)


def doubled_quotes(document: Document, _: random.Random) -> list[Edit]:
    """Two apostrophes where one mark belongs, as old wire copy and TeX have it."""
    return _marked(document, "''", "''")


def single_quotes(document: Document, _: random.Random) -> list[Edit]:
    """British single marks."""
    return _marked(document, "‘", "’")


def guillemets(document: Document, _: random.Random) -> list[Edit]:
    """French marks."""
    return _marked(document, "«", "»")


def lost_closings(document: Document, chance: random.Random, share: float = 0.3) -> list[Edit]:
    """Closing marks that went missing, as in quotes over several paragraphs or sloppy copies."""
    opening = {m.start() for m in _OPENING.finditer(document.text)}
    closing = [m for m in _CLOSING.finditer(document.text) if m.start() not in opening]
    return [(m.start(), m.end(), "") for m in closing if chance.random() < share]


def no_quotes(document: Document, _: random.Random) -> list[Edit]:
    """No double marks at all."""
    return [(m.start(), m.end(), "") for m in re.finditer('[“”"]', document.text)]


def lost_breaks(document: Document, _: random.Random) -> list[Edit]:
    """One long paragraph."""
    return [(m.start(), m.end(), " ") for m in _GAP.finditer(document.text.rstrip())]


def some_lost_breaks(document: Document, chance: random.Random) -> list[Edit]:
    """Paragraphs run together here and there."""
    return [e for e in lost_breaks(document, chance) if chance.random() < 0.5]


def hard_wraps(document: Document, chance: random.Random) -> list[Edit]:
    """Lines broken at a fixed width, as in mails."""
    width = chance.randint(60, 90)
    edits: list[Edit] = []
    for start, end in document.paragraphs:
        line = start
        for m in re.finditer(r" +", document.text[start:end]):
            if start + m.start() - line > width:
                edits.append((start + m.start(), start + m.end(), "\n"))
                line = start + m.end()
    return edits


def caps_lead(document: Document, chance: random.Random) -> list[Edit]:
    """The first words of the first long paragraph in capitals."""
    for start, end in document.paragraphs:
        if end - start > 100:
            stop = start + sum(
                len(w) + 1 for w in document.text[start:end].split(" ")[: chance.randint(2, 9)]
            )
            return _recased(document, start, stop, str.upper)
    return []


def caps_title(document: Document, _: random.Random) -> list[Edit]:
    """The first line in capitals."""
    return _recased(document, *document.paragraphs[0], str.upper) if document.paragraphs else []


def lower_case(document: Document, _: random.Random) -> list[Edit]:
    """Everything in lower case."""
    return _recased(document, 0, len(document.text), str.lower)


def _recased(document: Document, start: int, end: int, case: Callable[[str], str]) -> list[Edit]:
    """Single letters only, and only where the length stays: offsets inside a word must hold."""
    letters = enumerate(document.text[start:end], start)
    return [(i, i + 1, case(c)) for i, c in letters if case(c) != c and len(case(c)) == 1]


def dashes(document: Document, chance: random.Random) -> list[Edit]:
    """One way to write a dash, throughout."""
    dash = chance.choice(["—", " — ", " – ", " -- ", "--", " - "])
    return [(m.start(), m.end(), dash) for m in _DASH.finditer(document.text)]


def new_names(document: Document, chance: random.Random, pool: list[list[str]]) -> list[Edit]:
    """Other names for the people, each the same throughout, so that no name is learned as a speaker by heart."""
    edits: list[Edit] = []
    chosen: dict[str, str] = {}
    for start, end, kind in document.entities or ():
        words = list(re.finditer(r"[A-Z][a-z’'-]{2,}", document.text[start:end]))
        if kind != "person" or not words:
            continue
        for i, m in enumerate(words):
            bank = pool[i == len(words) - 1]
            new = chosen.setdefault(m.group(), chance.choice(bank))
            edits.append((start + m.start(), start + m.end(), new))
    return edits


VARIANTS: Final[dict[str, Change]] = {
    "straight_quotes": straight_quotes, "curly_quotes": curly_quotes, "doubled_quotes": doubled_quotes,
    "single_quotes": single_quotes, "guillemets": guillemets, "lost_closings": lost_closings, "no_quotes": no_quotes,
    "lost_breaks": lost_breaks, "hard_wraps": hard_wraps, "caps_lead": caps_lead, "caps_title": caps_title,
    "lower_case": lower_case, "dashes": dashes,
}  # fmt: skip
"""Each is measured on its own by the evaluation."""

_MIXTURE: Final[list[list[tuple[float, Change]]]] = [
    [
        (0.30, straight_quotes),
        (0.15, curly_quotes),
        (0.05, doubled_quotes),
        (0.06, single_quotes),
        (0.02, guillemets),
    ],
    [(0.08, lost_closings), (0.02, no_quotes)],
    [(0.05, lost_breaks), (0.10, some_lost_breaks), (0.04, hard_wraps)],
    [(0.08, caps_lead), (0.05, caps_title), (0.02, lower_case)],
    [(0.20, dashes)],
]
"""One of each row at most, with these chances: common ways of arriving often, odd ones seldom."""


def vary(
    document: Document, chance: random.Random, pool: list[list[str]], renamed: float = 0.35
) -> Document:
    """A random variant of the document, for one epoch."""
    if chance.random() < renamed:
        document = apply(document, new_names(document, chance, pool))
    for row in _MIXTURE:
        draw = chance.random()
        for share, change in row:
            draw -= share
            if draw < 0:
                document = apply(document, change(document, chance))
                break
    return document


def name_pool(documents: Iterable[Document]) -> list[list[str]]:
    """First and last names of the people that the corpora name."""
    first, last = set(), set()
    for document in documents:
        for start, end, kind in document.entities or ():
            words = document.text[start:end].split()
            if (
                kind == "person"
                and len(words) == 2
                and all(re.fullmatch(r"[A-Z][a-z]{2,11}", w) for w in words)
            ):
                first.add(words[0])
                last.add(words[1])
    return [sorted(first), sorted(last)]
