"""Who said what, as spans: the source, the cue that tells of the saying, and the content.

The three roles, and a cue's pooling of everything it covers, are those of Pareti's attribution relations and of PolNeAR
(Newell, Margolin and Ruths, 2018). This version goes by rule: quotation marks, verbs of saying, and the shape of the
clause around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from extractors import posts, quotation
from extractors.body import Body
from extractors.digest import Span
from extractors.posts import Post
from extractors.quotation import Quotation

AttributionKind = Literal["direct", "mixed", "block", "post", "indirect"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something somebody said. `source` and `cue` may be empty; a split quotation is one attribution.

    `content` is all that one cue covers, a span for each stretch. `quoted` are the stretches of it that stand between
    quotation marks, marks included: the whole content of a direct quotation, parts of a mixed one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    confidence: float
    truncated: bool = False
    published: str | None = None
    quoted: tuple[Span, ...] = ()


_SAYING = (
    "said|says|saying|told|tells|telling|wrote|writes|writing|asked|asks|added|adds|adding|noted|notes|noting"
    "|stated|states|stating|claimed|claims|claiming|argued|argues|arguing|explained|explains|explaining|insisted"
    "|insists|insisting|replied|replies|replying|responded|responds|continued|continues|concluded|concludes"
    "|announced|announces|announcing|warned|warns|warning|suggested|suggests|suggesting|acknowledged|acknowledges"
    "|admitted|admits|admitting|confirmed|confirms|confirming|declared|declares|declaring|reported|reports"
    "|tweeted|tweets|tweeting|posted|testified|testifies|recalled|recalls|recalling|remembered|joked|quipped"
    "|commented|comments|remarked|observed|predicted|predicts|predicting|estimated|estimates|alleged|alleges"
    "|alleging|contends|contended|maintains|maintained|reiterated|reiterates|stressed|stresses|stressing|emphasized"
    "|urged|urges|urging|denied|denies|denying|ruled|rules|found|finds|pointed out|points out|pointing out"
    "|called|calls|calling|described|describes|describing|accused|accuses|accusing|pledged|vowed|promised"
    "|promises|shouted|chanted|answered|revealed|disclosed|cautioned|complained|criticized|criticised"
    "|weighed in|went on|asserted|asserts|agreed|agrees|believes|believed|thinks|exclaimed|whispered|muttered"
)
_CUE = re.compile(rf"\b(?:{_SAYING})\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
# What does not begin the content of a report: the verb has another use there.
_NO_CONTENT = re.compile(
    r"\s*(?:[.,;:)—–-]|(?:of|for|by|with|as|from|about|at|in|on|into|over|to (?:an?|the|his|her|their|him|them|"
    r"[A-Z])|and|or|but|upon|off|out)\b)"
)
_TOLD = frozenset(["told", "tells", "telling", "warned", "warns", "warning"])
_LISTENER = re.compile(r"(?:\s+[^\s,;:]+){1,12}?(?=\s+that\s)")
_THAT = re.compile(r"[\s,:]*that\s")
_TEMPORAL = re.compile(
    r"\s*(?:(?:on|in|at|during|to|after|before|from|via|about|by)\b[^,:]*?|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day[^,:]*?|"
    r"yesterday|today|earlier|later|last\s\w+|this\s\w+|again|recently)\s*(?=\bthat\b|[,:]|$)"
)
_AUXILIARY = re.compile(
    r"(?:[\s,]+(?:has|have|had|also|then|later|previously|recently|repeatedly|reportedly|once|twice|even|both|still|"
    r"never|often|first|was|were|is|are|did|does|would|will|could|may|might|not|didn['’]t|to|being|\w+ly|jointly))*\s*$"
)
_CONJUNCTION = re.compile(
    r"(?:^|.*[\s(])(?:that|and|but|while|when|because|as|which|where|if|although|though|however|after|before|since"
    r"|meanwhile|instead|still|yet|so|or)[,\s]+(?=[A-Z\"“]|(?:he|she|they|it|the|an?|one|some|his|her|their)\b)",
    re.DOTALL | re.IGNORECASE,
)
_APPOSITIVE = re.compile(
    r"\s*(?:an?|the|who|whose|which|one of|chief|former|president|director|senior|executive|head|and"
    r"|[a-z]\w+)\b"
)
_APPOSITION_AFTER = re.compile(
    r"\s*(?:an?|the|who|whose|president|director|chief|head|professor|chair\w*|executive|senior"
    r"|\w+ at|\w+ of)\b"
)
_PHRASE_AFTER = re.compile(
    r"[^\s].*?(?=\s+(?:in an?|on|at a|during|after|when|as|that|before|while|via|to)\s"
    r"|[.;:?!]\s|[.;:?!]$|\s[—–-]\s|\ue000|$)",
    re.DOTALL,
)
# A full stop that ends no sentence.
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Gen|Jr|Sr)\.\s*$")
_SENTENCE_BREAK = re.compile(r"[.?!;:]\s+(?=[A-Z])|\ue000")
_SUBJECT_START = re.compile(
    r"\s*(?:[A-Z]|(?:he|she|they|it|i|we|the|an?|one|some|many|several|his|her|their|its|another|officials|sources"
    r"|experts|analysts|critics|researchers|police|prosecutors)\b)"
)
_TERMINAL = re.compile(r"[.?!…]$")
_TITLE_WORD = re.compile(r"[A-Z0-9]")

_QUOTED = "\ue000"  # stands for a character of a quotation, so that a clause is read around it
_LONGEST_SUBJECT = 200
_SURE, _LIKELY, _CARRIED, _INDIRECT = 0.9, 0.75, 0.6, 0.7


def attribute(body: Body) -> tuple[Attribution, ...]:
    """Every attribution in `body`, in article order."""
    embedded = posts.find(body.text, body.paragraphs)
    quoted = _outside(quotation.find(body.text, body.paragraphs), embedded)
    masked = _masked(body.text, quoted, embedded)
    spoken = list(_spoken(body, masked, quoted))
    whole = [item for item in spoken if item.kind == "direct"]
    direct = _Stretches([span for item in whole for span in item.content])
    cues = sorted(span.start for item in whole for span in item.cue)
    reported = [
        _with_quoted(body.text, item, quoted)
        for item in _reported(body, masked, cues)
        if not direct.overlap(item.content[0])
    ]
    told = _Stretches([span for item in reported for span in item.content])
    parts = [item for item in spoken if item.kind != "direct" and not told.overlap(item.content[0])]
    found = [*map(_from_post, embedded), *whole, *parts, *reported]
    found.sort(key=lambda item: (item.content[0].start, item.kind == "indirect"))
    return tuple(found)


class _Stretches:
    """Spans that are asked often whether something overlaps one of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlap(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


def _outside(quoted: Sequence[Quotation], embedded: Sequence[Post]) -> list[Quotation]:
    inside = _Stretches([span for post in embedded for span in (*post.content, post.closing)])
    return [item for item in quoted if not inside.overlap(item.span)]


def _with_quoted(text: str, item: Attribution, quoted: Sequence[Quotation]) -> Attribution:
    """A report that has quoted words in it is a mixed one."""
    whole = item.content[0]
    first = bisect_left(quoted, whole.start, key=lambda quotation: quotation.span.start)
    inside: list[Span] = []
    for quotation_ in quoted[first:]:
        if quotation_.span.start >= whole.end:
            break
        if _is_uttered(text, quotation_, near_cue=True):
            inside.append(quotation_.span)
    if not inside:
        return item
    end = max(whole.end, inside[-1].end)
    content = (Span(start=whole.start, end=end),)
    return replace(item, kind="mixed", content=content, quoted=tuple(inside))


def _masked(text: str, quoted: Sequence[Quotation], embedded: Sequence[Post]) -> str:
    """`text` with everything inside quotation marks and posts made opaque, at its length."""
    spans = [item.span for item in quoted]
    spans += [span for post in embedded for span in (*post.content, post.closing)]
    parts: list[str] = []
    done = 0
    for span in sorted(spans, key=lambda span: span.start):
        start = max(done, span.start)
        parts += [text[done:start], _QUOTED * (span.end - start)]
        done = max(done, span.end)
    return "".join([*parts, text[done:]])


def _from_post(post: Post) -> Attribution:
    return Attribution(
        source=(post.account,),
        cue=(),
        content=post.content,
        kind="post",
        confidence=_SURE,
        truncated=post.truncated,
        published=post.published,
    )


def _spoken(body: Body, masked: str, quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    """The quotations that somebody utters, pooled by the cue that covers them."""
    pending: list[Attribution] = []
    for item in quoted:
        paragraph = body.paragraphs[item.paragraph]
        inner = item.inner.of(body.text).rstrip()
        stops = inner[-1:] in tuple(",.?!…—")
        after = _after(masked, item, paragraph, stops=stops)
        clause = after or _before(masked, item, paragraph)
        last = pending[-1] if pending else None
        if last is not None and clause is not None and last.cue and last.cue[0] == clause[1]:
            pending[-1] = _pooled(last, item)
        elif clause is not None and _is_uttered(body.text, item, near_cue=True):
            yield from pending
            pending = [_utterance(body.text, item, clause)]
        elif last is not None and _continues(body, masked, last, item):
            pending[-1] = _pooled(last, item)
        elif _is_uttered(body.text, item, near_cue=False):
            yield from pending
            pending = [Attribution((), (), (item.span,), "direct", _CARRIED, quoted=(item.span,))]
    yield from pending


def _utterance(text: str, item: Quotation, clause: tuple[Span | None, Span]) -> Attribution:
    source, cue = clause
    kind: AttributionKind = "direct" if _is_whole(text, item) else "mixed"
    return Attribution(
        source=() if source is None else (source,),
        cue=(cue,),
        content=(item.span,),
        kind=kind,
        confidence=_LIKELY if source is None or kind == "mixed" else _SURE,
        truncated=not item.opened,
        quoted=(item.span,),
    )


def _pooled(last: Attribution, item: Quotation) -> Attribution:
    return Attribution(
        source=last.source,
        cue=last.cue,
        content=(*last.content, item.span),
        kind="direct" if last.kind == "direct" else last.kind,
        confidence=last.confidence,
        truncated=last.truncated or not item.opened,
        quoted=(*last.quoted, item.span),
    )


def _continues(body: Body, masked: str, last: Attribution, item: Quotation) -> bool:
    """Whether a quotation without a cue goes on where the last one stopped."""
    end = last.content[-1].end
    paragraph = body.paragraphs[item.paragraph]
    alone = not masked[paragraph.start : paragraph.end].replace(_QUOTED, "").strip(" .,\n")
    if last.kind == "indirect" or not _is_uttered(body.text, item, near_cue=False):
        return False
    between = masked[end : item.span.start]
    if paragraph.covers(last.content[-1]):
        return not between.replace("\n", " ").strip() or (
            bool(last.cue)
            and end <= last.cue[0].start < item.span.start
            and len(between) < _LONGEST_SUBJECT
        )
    return alone and between.count("\n\n") <= 1 and len(between) < _LONGEST_SUBJECT


def _is_whole(text: str, item: Quotation) -> bool:
    """Whether the quotation is a sentence or more rather than a fragment."""
    inner = item.inner.of(text).strip()
    starts = inner[:1].isupper() or inner[:1] in "[…." or not item.opened
    return starts and (len(inner.split()) >= 3 or bool(re.search(r"[.,?!…—-]$", inner)))


def _is_uttered(text: str, item: Quotation, *, near_cue: bool) -> bool:
    """Whether somebody says these words, or they are a title, a name, a slogan, an ironic word."""
    inner = item.inner.of(text).strip()
    tokens = inner.split()
    if not tokens:
        return False
    ended = bool(re.search(r"[.,?!…—]$", inner))
    titled = sum(bool(_TITLE_WORD.match(token)) for token in tokens) / len(tokens)
    if not near_cue:
        return _is_whole(text, item) and ended and len(tokens) >= 4 and titled < 0.6
    return ended or not (titled > 0.7 and len(tokens) <= 6)


def _after(
    masked: str, item: Quotation, paragraph: Span, *, stops: bool
) -> tuple[Span | None, Span] | None:
    """Source and cue that follow a quotation: “…,” she said; “…,” said the mayor."""
    limit = _clause_end(masked, item.span.end, paragraph.end)
    cue = _CUE.search(masked, item.span.end, limit)
    if cue is None or cue.start() - item.span.end > _LONGEST_SUBJECT:
        return None
    between = masked[item.span.end : cue.start()]
    if re.search(r"[.?!;:]\s", between) or _QUOTED in between:
        return None
    if not between.strip(" ,—–-"):
        return _right_subject(masked, cue.end(), limit), _span(cue)
    if not stops and not between.lstrip().startswith(("—", "–", ",")):
        return None
    subject = _left_subject(masked, item.span.end, cue.start())
    return None if subject is None else (subject, _span(cue))


def _before(masked: str, item: Quotation, paragraph: Span) -> tuple[Span | None, Span] | None:
    """Source and cue that lead to a quotation: She said, “…”; he called it “…”."""
    floor = _clause_start(masked, item.span.start, paragraph.start)
    cues = list(_CUE.finditer(masked, floor, item.span.start))
    if not cues:
        according = _ACCORDING.search(masked, floor, item.span.start)
        return None if according is None else _according(masked, according, item.span.start)
    cue = cues[-1]
    return _left_subject(masked, floor, cue.start()), _span(cue)


def _according(masked: str, match: re.Match[str], limit: int) -> tuple[Span | None, Span]:
    return _right_subject(masked, match.end(), limit), _span(match)


def _reported(body: Body, masked: str, taken: Sequence[int]) -> Iterator[Attribution]:
    """Indirect reports, sentence by sentence; `taken` are the starts of cues that already have their quotation."""
    for sentence in body.sentences:
        if masked[sentence.start : sentence.end].strip(_QUOTED + " ") == "":
            continue
        done = sentence.start
        for match in _ACCORDING.finditer(masked, sentence.start, sentence.end):
            found = _by_according(masked, match, sentence)
            if found is not None:
                yield found
                done = sentence.end
        for cue in _CUE.finditer(masked, done, sentence.end):
            place = bisect_left(taken, cue.start())
            if cue.start() < done or (place < len(taken) and taken[place] == cue.start()):
                continue
            found = _by_verb(masked, cue, sentence)
            if found is not None:
                yield found
                done = max(span.end for span in (*found.content, *found.cue))


def _by_according(masked: str, match: re.Match[str], sentence: Span) -> Attribution | None:
    source = _right_subject(masked, match.end(), sentence.end)
    if source is None:
        return None
    if match.start() == sentence.start:
        content = _content(masked, source.end, sentence.end)
    else:
        content = _content(masked, sentence.start, match.start())
    if content is None:
        return None
    return Attribution((source,), (_span(match),), (content,), "indirect", _INDIRECT)


def _by_verb(masked: str, cue: re.Match[str], sentence: Span) -> Attribution | None:
    floor = _clause_start(masked, cue.start(), sentence.start)
    subject = _left_subject(masked, floor, cue.start())
    if subject is None:
        return None
    end = sentence.end
    rest = masked[cue.end() : end].strip(" .,\n")
    if (not rest or _TEMPORAL.fullmatch(masked, cue.end(), end)) and subject.start > sentence.start:
        content = _content(masked, sentence.start, subject.start)
    else:
        skip = _TEMPORAL.match(masked, cue.end(), end)
        start = skip.end() if skip else cue.end()
        listener = _LISTENER.match(masked, cue.end(), end) if cue.group() in _TOLD else None
        start = listener.end() if listener else start
        that = _THAT.match(masked, start, end)
        if that is None and skip is None and _NO_CONTENT.match(masked, start, end):
            return None
        content = _content(masked, that.end() if that else start, end)
    if content is None:
        return None
    return Attribution((subject,), (_span(cue),), (content,), "indirect", _INDIRECT)


def _content(masked: str, start: int, end: int) -> Span | None:
    span = _trim(masked, start, end, " ,;:.—–-\n")
    if span is None or len(span.of(masked).split()) < 2:
        return None
    return None if not span.of(masked).strip(_QUOTED + " ") else span


def _left_subject(masked: str, floor: int, cue: int) -> Span | None:
    """The noun phrase before a cue, with its apposition."""
    floor = max(floor, cue - _LONGEST_SUBJECT)
    segment = masked[floor:cue]
    auxiliary = _AUXILIARY.search(segment)
    segment = segment[: auxiliary.start()] if auxiliary else segment
    closed = masked[floor + len(segment) : cue].lstrip().startswith(",") or segment.endswith(",")
    segment = segment.rstrip(" ,")
    conjunction = _CONJUNCTION.match(segment)
    start = conjunction.end() if conjunction else 0
    chunks = [match.span() for match in re.finditer(r"[^,]+", segment[start:])]
    if not chunks:
        return None
    first = len(chunks) - 1
    if closed:
        while first > 0 and (
            len(chunks) - first < 2 or _APPOSITIVE.match(segment[start:], chunks[first][0])
        ):
            first -= 1
    begin = start + chunks[first][0]
    if not _SUBJECT_START.match(segment, begin):
        return None
    return _trim(masked, floor + begin, floor + len(segment), " ,—–-\n")


def _right_subject(masked: str, start: int, limit: int) -> Span | None:
    """The noun phrase after an inverted cue or "according to", with its apposition."""
    parts = list(re.finditer(r"[^,]+", masked[start : min(limit, start + _LONGEST_SUBJECT)]))
    if not parts:
        return None
    stop = parts[0].end()
    for part in parts[1:]:
        if not _APPOSITION_AFTER.match(part.group()):
            break
        stop = part.end()
    match = _PHRASE_AFTER.search(masked[start : start + stop])
    if match is None:
        return None
    return _trim(masked, start + match.start(), start + match.end(), " ,.;:—–-\n")


def _clause_start(masked: str, place: int, floor: int) -> int:
    """Where the sentence that `place` is in begins, as far as it is not quoted."""
    floor = max(floor, place - 2 * _LONGEST_SUBJECT)
    before = masked[floor:place]
    ends = [
        match.end()
        for match in _SENTENCE_BREAK.finditer(before)
        if not _ABBREVIATED.search(before, max(0, match.start() - 6), match.end())
    ]
    return floor + max(ends, default=0)


def _clause_end(masked: str, place: int, limit: int) -> int:
    after = masked[place : min(limit, place + 2 * _LONGEST_SUBJECT)]
    for match in _SENTENCE_BREAK.finditer(after):
        stop = match.start() + 1
        if match.group()[0] in ";:" or _ABBREVIATED.search(after, max(0, stop - 6), stop):
            continue
        return place + stop
    return min(limit, place + len(after))


def _span(match: re.Match[str]) -> Span:
    return Span(start=match.start(), end=match.end())


def _trim(masked: str, start: int, end: int, away: str) -> Span | None:
    while start < end and masked[start] in away:
        start += 1
    while end > start and masked[end - 1] in away:
        end -= 1
    return Span(start=start, end=end) if end > start else None
