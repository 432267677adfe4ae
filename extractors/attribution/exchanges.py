"""Questions and answers: bare lines go to the two who talk, and a question to who asks it.

In a trial or an interview most lines name nobody. What an encoder links them to is often the next line that does, and
wrong half the time: print's convention is that they go back and forth.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.attribution.places import Quoted
from extractors.attribution.types import Draft
from extractors.body import Body
from extractors.digest import Span
from extractors.quotation import Quotation

# Who asks and who answers is less sure than who is said to say something.
_EXCHANGED_SHARE = 0.8
_ASKED = re.compile(r"\b[Aa]sked:? \Z")
_LONGEST_ASKED = 8


def exchanged(body: Body, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts in order, with each bare line of an exchange where it belongs, or in a draft without a source.

    “Did you read it?” Roe asked. / “I skimmed it.” / “You skimmed it.” / “I get so many,” Ames said.
    """
    return _Exchange(body, drafts, quoted).settled()


class _Exchange:
    """The drafts of an article, with an index of who holds which quotation and who speaks in which paragraph."""

    def __init__(self, body: Body, drafts: Sequence[Draft], quoted: Quoted) -> None:
        self.body = body
        self.quoted = quoted
        self.drafts = list(drafts)
        self.lines = _bare_lines(body, quoted)
        self.holders: defaultdict[int, set[int]] = defaultdict(set)
        self.speakers: defaultdict[int, set[int]] = defaultdict(set)
        starts = [paragraph.start for paragraph in body.paragraphs]
        for number, draft in enumerate(drafts):
            for span in draft.content:
                for item in quoted.touching(span):
                    self.holders[item.span.start].add(number)
            for cue in draft.cue if draft.source else ():
                self.speakers[bisect_right(starts, cue.start) - 1].add(number)

    def settled(self) -> list[Draft]:
        for question in self.quoted.all:
            if _is_question(self.body.text, question):
                self._alternate(question)
        for line in self.lines.values():
            if self._is_exchanged(line):
                self._let_go(line)
        for item in self.quoted.all:
            self._ask(item)
        kept = (draft for draft in self.drafts if draft.content)
        return sorted(kept, key=lambda draft: draft.content[0].start)

    def _alternate(self, question: Quotation) -> None:
        """Give the bare lines below a question, if they are even in number, to who answers and who asks in turn."""
        run: list[Quotation] = []
        while (line := self.lines.get(question.paragraph + 1 + len(run))) is not None:
            run.append(line)
        asks = self.speakers.get(question.paragraph, set())
        answers = self.speakers.get(question.paragraph + 1 + len(run), set())
        if not run or len(run) % 2 or len(asks) != 1 or len(answers) != 1 or asks == answers:
            return
        for number, line in enumerate(run):
            (taker,) = asks if number % 2 else answers
            self._hand_over(line, taker)
            del self.lines[line.paragraph]

    def _hand_over(self, line: Quotation, taker: int) -> None:
        for number in self.holders[line.span.start] - {taker}:
            self.drafts[number] = _without(self.drafts[number], line.span)
        draft = _without(self.drafts[taker], line.span)
        content = tuple(sorted((*draft.content, line.span), key=lambda span: span.start))
        confidence = draft.confidence * _EXCHANGED_SHARE
        self.drafts[taker] = replace(draft, content=content, confidence=confidence)
        self.holders[line.span.start] = {taker}

    def _is_exchanged(self, line: Quotation) -> bool:
        """Whether a bare line asks or answers: it ends with a question, or the quotation in the line above does."""
        above = self.quoted.before(line)
        if above is None or above.continues or above.paragraph != line.paragraph - 1:
            return False
        return _is_question(self.body.text, above) or _is_question(self.body.text, line)

    def _let_go(self, line: Quotation) -> None:
        """Take a bare line from a draft whose cue stands in another line: who speaks, the exchange tells."""
        home = self.body.paragraphs[line.paragraph]
        for number in sorted(self.holders[line.span.start]):
            draft = self.drafts[number]
            if draft.cue and not any(home.overlaps(cue) for cue in draft.cue):
                self.drafts[number] = _without(draft, line.span)
                self._set_apart(line, draft)
                return

    def _ask(self, question: Quotation) -> None:
        """Take a question from who answers it: "Asked “Are you hurt?”, she said that she was not"."""
        start = question.span.start
        asked = _ASKED.search(self.body.text, max(0, start - _LONGEST_ASKED), start)
        for number in sorted(self.holders[start]) if asked is not None else ():
            draft = self.drafts[number]
            if asked and not any(cue.start <= asked.start() < cue.end for cue in draft.cue):
                around = (_around(self.body.text, span, question.span) for span in draft.content)
                parts = tuple(part for left in around for part in left)
                self.drafts[number] = replace(draft, content=parts)
                self._set_apart(question, draft)
                return

    def _set_apart(self, item: Quotation, draft: Draft) -> None:
        self.holders[item.span.start] = {len(self.drafts)}
        self.drafts.append(Draft((), (), (item.span,), draft.confidence * _EXCHANGED_SHARE))


def _bare_lines(body: Body, quoted: Quoted) -> dict[int, Quotation]:
    """The quotations that are a paragraph each, by its number."""
    return {
        item.paragraph: item
        for item in quoted.all
        if item.closed and item.span == body.paragraphs[item.paragraph]
    }


def _is_question(text: str, item: Quotation) -> bool:
    return item.inner.of(text).rstrip().endswith("?")


def _without(draft: Draft, words: Span) -> Draft:
    return replace(draft, content=tuple(s for s in draft.content if not s.overlaps(words)))


def _around(text: str, span: Span, hole: Span) -> Iterator[Span]:
    """What is left of a stretch without another, and without the word that asks."""
    if not span.overlaps(hole):
        yield span
        return
    before = text[span.start : hole.start]
    kept = _ASKED.sub("", before).rstrip() if span.start < hole.start else ""
    if kept:
        yield Span(start=span.start, end=span.start + len(kept))
