"""Which sentences may be key facts at all, and what is known of each before it is compared with the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import dateline
from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Article, Referent, Span
from extractors.facts.referents import Pointers
from extractors.places import Places
from extractors.sources import Cast
from extractors.terms import WORD, Stems

# A sentence of fewer words says nothing by itself; one of more nobody reads as one line.
SHORTEST = 5
LONGEST = 90
# A sentence is a claim when this much of it is what one source is reported to have said, or this much of it with the
# words that name the source and tell of the saying. Claims passed off as facts are the worse mistake, so both are low:
# below them, the reported part was an aside in most of the sentences examined.
CLAIMED = 0.5
CLAIMED_WITH_FRAME = 0.45

# Before its main clause a sentence may say when, where or after what: “Following the blast, Roe said ...”.
_LEAD_IN = re.compile(
    r"(?:(?:after|although|amid|as|asked|at|before|by|citing|despite|during|earlier|following|for|from|if|in|instead|"
    r"last|later|like|meanwhile|on|once|responding|since|speaking|though|to|under|until|when|while|with|writing)\b"
    r"[^.!?;:]*,|[\w ]{0,20},)?[\s\"“”'‘’(\[]*",
    re.IGNORECASE,
)
# What may stand between a subject and its verb: nothing, an adverb, or an apposition in commas.
_BEFORE_CUE = re.compile(r"\s*(?:\w+ly\s*|also\s*|later\s*|then\s*|,[^,.;]*,\s*)?")
_MARKS = re.compile(r"[\s\"“”'‘’(\[]*")
_NOTHING_MORE = re.compile(r"[\s.!?…,\"”’')\]]*")

_ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\[\d{1,3}\])*\Z")
# Somebody says so, whether or not the sentence tells who.
_HEARSAY = re.compile(  # in lower case
    # A sentence that opens with more than a few quoted words is somebody's.
    r"\A[“\"][^”\"]{25,}[”\"]"
    # "..., several of those present said, ..."
    r"|,\s(?:[\w’'-]+\s){1,7}(?:said|says|(?<!\bto )say),"
    r"|\b(?:according to|(?:reportedly|allegedly|purportedly)"
    r"|(?:is|are|was|were)\s+(?:said|believed|understood|thought|alleged|rumou?red)\s+to"
    r"|(?:was|were)\s+(?:\w+\s+)?told\s+(?:that|by)"
    r"|(?:court|jury|inquest|inquiry|tribunal|hearing)\s+(?:\w+\s+)?(?:heard|was\s+told)(?=\s+(?:that|how)\b|[.,]))\b"
)
_ADDRESS = re.compile(r"https?://|\bpic\.(?:twitter|x)\.com/|\bt\.co/")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may be shown.

    `order` counts all sentences of the body, `opens` says that it begins a paragraph. `reported` and `quoted` are the
    parts of it (0 to 1) that are what sources said, and what stands in quotation marks. `is_claim` says that it is
    mostly what somebody said, `claimed_by` who, where that is known. `points_back` says that who speaks in it is named
    only before it; `referents` are the names, where they are certain.
    """

    span: Span
    text: str
    order: int
    paragraph: int
    opens: bool
    words: tuple[str, ...]
    terms: tuple[str, ...]
    reported: float
    quoted: float
    claimed_by: str | None
    is_claim: bool
    points_back: bool = False
    referents: tuple[Referent, ...] = ()


def gather(
    article: Article, body: Body, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Candidate, ...]:
    """The sentences of `body` that could stand in a digest, in reading order."""
    reading = _Reading(article, body, attributions, cast)
    places = zip(body.sentences, _paragraph_of(body), strict=True)
    found = (
        reading.candidate(sentence, order, paragraph, opens=opens)
        for order, (sentence, (paragraph, opens)) in enumerate(places)
    )
    return tuple(one for one in found if one is not None)


class _Reading:
    """An article as its sentences are gone through, in order."""

    def __init__(
        self, article: Article, body: Body, attributions: Sequence[Attribution], cast: Cast
    ) -> None:
        self._text = body.text
        self._title = (article.title or "").strip().rstrip(".").casefold()
        self._posts = Places(
            span
            for found in attributions
            if found.kind == "post"
            for span in (*found.content, *found.source)
        )
        self._reports = _Reports(body.text, attributions, cast)
        self._pointers = Pointers(body.text, attributions, cast)
        self._stems = Stems()

    def candidate(
        self, sentence: Span, order: int, paragraph: int, *, opens: bool
    ) -> Candidate | None:
        """What is known of a sentence; None where it cannot stand in a digest."""
        span = dateline.behind(self._text, sentence) if opens else sentence
        text = span.of(self._text)
        words = tuple(WORD.findall(text))
        if not _is_whole(text, words, self._title) or self._posts.touch(span):
            return None
        said, quoted, source, is_claim = self._reports.within(span)
        return Candidate(
            span=span,
            text=text,
            order=order,
            paragraph=paragraph,
            opens=opens,
            words=words,
            terms=tuple(self._stems.of(map(str.lower, words))),
            reported=said,
            quoted=quoted,
            claimed_by=source,
            is_claim=is_claim or _HEARSAY.search(text.lower()) is not None,
            points_back=self._pointers.points_back(span),
            referents=self._pointers.referents(span),
        )


def _is_whole(text: str, words: Sequence[str], title: str) -> bool:
    """Whether a sentence says something by itself: no fragment, no heading, no address, and not the title again."""
    if not SHORTEST <= len(words) <= LONGEST or not _ENDS.search(text) or text.isupper():
        return False
    is_address = "/" in text and _ADDRESS.search(text) is not None
    return not is_address and text.rstrip(".").casefold() != title


def _paragraph_of(body: Body) -> list[tuple[int, bool]]:
    """For each sentence the number of its paragraph, and whether it is the first there."""
    places: list[tuple[int, bool]] = []
    at, previous = 0, -1
    for sentence in body.sentences:
        while at + 1 < len(body.paragraphs) and body.paragraphs[at].end <= sentence.start:
            at += 1
        places.append((at, at != previous))
        previous = at
    return places


class _Reports:
    """What the attributions cover, walked once along the text."""

    def __init__(self, text: str, attributions: Sequence[Attribution], cast: Cast) -> None:
        told = [
            (found, voice.source)
            for found, voice in zip(attributions, cast.voices, strict=True)
            if found.kind != "post"
        ]
        self._text = text
        self._clauses = sorted(
            ((found, source) for found, source in told if found.cue),
            key=lambda clause: clause[0].cue[0].start,
        )
        self._contents = sorted(
            (
                (span.start, span.end, found.kind != "indirect", source)
                for found, source in told
                for span in found.content
            ),
            key=lambda content: content[0],
        )
        self._frames = sorted(
            {
                (span.start, span.end, source)
                for found, source in told
                for span in (*found.source, *found.cue)
            },
            key=lambda frame: frame[:2],
        )
        self._next = self._next_frame = self._next_clause = 0

    def within(self, sentence: Span) -> tuple[float, float, str | None, bool]:
        """The reported and the quoted part of `sentence`, whose claim it mostly is, and whether it is one at all.

        Sentences come in order.
        """
        while self._next < len(self._contents) and self._contents[self._next][1] <= sentence.start:
            self._next += 1
        covered: dict[str | None, int] = {}
        said = quoted = reach = 0
        at = self._next
        while at < len(self._contents) and self._contents[at][0] < sentence.end:
            start, end, is_quote, source = self._contents[at]
            at += 1
            inside = min(end, sentence.end) - max(start, sentence.start)
            if inside <= 0:
                continue
            covered[source] = covered.get(source, 0) + inside
            quoted += inside if is_quote else 0
            said += max(0, min(end, sentence.end) - max(start, sentence.start, reach))
            reach = max(reach, end)
        length = len(sentence) or 1
        source = max(covered, key=lambda known: covered[known], default=None)
        is_claim = bool(covered) and (
            covered[source] >= CLAIMED * length
            or covered[source] + self._framed(sentence, source) >= CLAIMED_WITH_FRAME * length
        )
        if not is_claim and (telling := self._telling(sentence)) is not None:
            is_claim, source = True, telling[1]
        claimed_by = source if is_claim else None
        return min(1.0, said / length), min(1.0, quoted / length), claimed_by, is_claim

    def _telling(self, sentence: Span) -> tuple[Attribution, str | None] | None:
        """The attribution whose cue is the main verb of `sentence`, however short what it reports is.

        The report ends the sentence, and all before it only says when, where or after what it was said; or it begins
        the sentence, and who said so comes right behind it.
        """
        while (
            self._next_clause < len(self._clauses)
            and self._clauses[self._next_clause][0].cue[0].start < sentence.start
        ):
            self._next_clause += 1
        for clause in self._clauses[self._next_clause :]:
            if clause[0].cue[0].start >= sentence.end:
                break
            if self._is_main(sentence, clause[0]):
                return clause
        return None

    def _is_main(self, sentence: Span, found: Attribution) -> bool:
        cue, opening, last = found.cue[0], found.content[0], found.content[-1]
        behind = min(span.start for span in (*found.source, cue))
        if opening.end <= behind:
            opened = sorted((sentence.start, opening.start))
            return (
                _MARKS.fullmatch(self._text, *opened) is not None
                and _NOTHING_MORE.fullmatch(self._text, opening.end, behind) is not None
            )
        if not found.source:
            return False
        subject = found.source[0]
        return (
            subject.end <= cue.start < last.start < sentence.end
            and _LEAD_IN.fullmatch(self._text, sentence.start, subject.start) is not None
            and _BEFORE_CUE.fullmatch(self._text, subject.end, cue.start) is not None
            and _NOTHING_MORE.fullmatch(self._text, min(last.end, sentence.end), sentence.end)
            is not None
        )

    def _framed(self, sentence: Span, source: str | None) -> int:
        """How many characters of `sentence` name `source` or tell that it said something."""
        while (
            self._next_frame < len(self._frames)
            and self._frames[self._next_frame][1] <= sentence.start
        ):
            self._next_frame += 1
        framed = 0
        for start, end, of in self._frames[self._next_frame :]:
            if start >= sentence.end:
                break
            if of == source:
                framed += max(0, min(end, sentence.end) - max(start, sentence.start))
        return framed
