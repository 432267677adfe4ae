"""Which attributions a digest shows: those in which somebody is reported as saying something.

Attribution in the wide sense, as corpora annotate it, takes in what people want, plan, fear, support or vote for,
whether they ever said so or not. A reader of a digest asks who said what: quoted words always count, a paraphrase
counts when its cue is one of saying, finding or publicly judging, and somebody is there who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors import unsaid
from extractors.attribution import Attribution
from extractors.attribution.places import Sentences
from extractors.body import Body
from extractors.digest import Span
from extractors.places import Places

# Stems of verbs and nouns for putting something into words, by hand; a stem covers its inflections.
_STEMS = """
    accept accord accus acknowledg add admit admonish advis affirm agre alleg announc answer apologi appeal appris
    argu articulat ask assert assess assur attest attribut aver
    bemoan berat blam blast boast brag brief believ
    calculat call caution censur challeng chant charg chid chim cit claim clarif comment compar complain
    compliment conced conclud condemn confess confid confirm congratulat contend contest contradict counter credit
    cried cry critici critiqu
    debunk declar decr deduc deem defend demand deny denie denounc depict deplor deride describ determin detail
    diagnos dismiss disclos disput divulg document doubt dub
    echo elaborat emphasi enthus estimat exclaim explain expound express
    fault find forecast found fum
    gripe grumbl gush guess
    hail heard hint
    impl implor indicat inform insinuat insist instruct interject interpret invok
    jok joke judg
    label lambast lament lash likened
    maintain marvel mention mock moan muse musing
    narrat note noting
    object observ offer opin ordered outlin overrul
    phras plead pledg point portray pose posing post prais preach predict prefer proclaim profess project promis
    pronounc propos protest publish put
    question quip quot
    rais rank rant rate rating read reaffirm reason recall recit recommend recount refer refut rebuff rebuk rebut
    reiterat reject relat relay remark remember remind repl report repeat reprimand respond restat retort reveal
    rul
    said say scoff scold shar shout show shrug sigh signal slam speak speculat spoke stat stipulat stress suggest
    sum suspect swear swore sworn
    tell term testif think thought threaten told tout trumpet tweet
    underlin underscor urg utter
    vent view voic vow
    warn weigh welcom whisper wonder writ wrote warrant
"""
_VOICED = re.compile(
    r"\b(?:re)?(?:" + "|".join(sorted(set(_STEMS.split()), key=len, reverse=True)) + r")"
    r"(?:e|s|es|ed|d|t|ted|[sz]e|[sz]es|[sz]ed|[sz]ing|[sz]m|ements?|ting|ning|ned|ing|y|ies|ied|ying|en|ten|er|ion|ions|ation|ations|ment|ments|ly|al|ance)?\b",
    re.IGNORECASE,
)
# That a source asked not to be named is no statement of theirs.
_UNNAMED = re.compile(
    r"(?:(?:not )?to|that (?:he|she|they) not) be (?:named|identified|quoted)\b|for anonymity\b"
)
# Verbs of saying only before a clause: one may add that it rains, or add a week.
_MAY_BE_DOING = re.compile(
    r"(?:^|\s)(?:add|post|put|challeng|shar|publish|rais|hear|read|issu|show|pos|order|not)\w*$",
    re.IGNORECASE,
)
# Done, not said: "were recalled by their maker".
_DONE_BY = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?(?:recalled|published|shared|released)\b.*\bby$"
)
_CLAUSE = re.compile(
    r"\b(?:that|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did|be|been|not"
    r"|\w+n[’']t|\w{3,}ed)\b|[’'](?:s|re|ll|ve|d|m)\b"
)
# The writer and the reader: "So you might ask".
_NO_SOURCE = ("i", "we", "me", "us", "you")
# A paraphrase of fewer words does not stand alone.
_FEWEST_WORDS = 3
# A heading inside the article has no full stop either, and few words.
_LONGEST_HEADING = 8
# A headline has no full stop and is not much longer than this, in words.
_LONGEST_HEADLINE = 20


def voiced(
    body: Body, attributions: Sequence[Attribution], title: str | None = None
) -> tuple[Attribution, ...]:
    """Those of `attributions` in which somebody says something, below the headline: `title`, where it is known."""
    headline = _headline(body, title)
    below = (_below(item, headline) for item in attributions)
    headings = Places(_headings(body))
    sentences = Sentences(body.sentences)
    return tuple(
        item
        for item in below
        if item is not None
        and not _is_heading(item, headings)
        and _is_voiced(body.text, item, sentences)
    )


def _is_heading(item: Attribution, headings: Places) -> bool:
    """Whether a paraphrase, with source and cue, lies wholly in a heading."""
    parts = (*item.source, *item.cue, *item.content)
    return item.kind == "indirect" and bool(item.cue) and all(map(headings.touch, parts))


def _headings(body: Body) -> Iterator[Span]:
    """Short lines between paragraphs without a full stop: what they say, the article says again below."""
    for paragraph, below in pairwise(body.paragraphs):
        text = paragraph.of(body.text)
        short = len(text.split()) <= _LONGEST_HEADING
        opens = text[0].isupper() and below.of(body.text)[-1] in ".!?”\"’'"
        if text[-1].isalnum() and short and opens and text[0] not in "“\"‘'":
            yield paragraph


def _below(item: Attribution, headline: int) -> Attribution | None:
    """The attribution without the part that stands in the headline; None where nothing is left."""
    if item.content[0].start >= headline:
        return item
    if any(span.start < headline for span in (*item.source, *item.cue)):
        return None
    content = tuple(span for span in item.content if span.start >= headline)
    quoted = tuple(span for span in item.quoted if span.start >= headline)
    if not content:
        return None
    kind = "indirect" if item.kind == "mixed" and not quoted else item.kind
    return replace(item, content=content, quoted=quoted, kind=kind)


def _headline(body: Body, title: str | None) -> int:
    """Where the headline ends, whose words the article repeats below; 0 where there is none."""
    if len(body.paragraphs) < 3:
        return 0
    first = body.paragraphs[0]
    text = first.of(body.text)
    if title is not None and text.strip() == title.strip():
        return first.end
    return 0 if text[-1] in '.?!…”"’' or len(text.split()) > _LONGEST_HEADLINE else first.end


def _is_voiced(text: str, item: Attribution, sentences: Sentences) -> bool:
    if item.kind in ("direct", "block", "post"):
        return True
    is_somebodys = bool(item.source) and not unsaid.is_nobodys(text, item)
    if item.quoted or not is_somebodys:  # nobody's, too, is what is called a “soft” landing
        return is_somebodys
    cue = " ".join(span.of(text) for span in item.cue)
    content = " ".join(span.of(text) for span in item.content)
    if all(span.of(text).lower() in _NO_SOURCE for span in item.source):
        return False  # what the writer asks and wonders is the article
    if not _VOICED.search(cue) or _UNNAMED.match(content) or unsaid.is_silence(cue):
        return False
    if unsaid.is_supposed(text, item, sentences.at(item.cue[0].start)):
        return False
    doing = _DONE_BY.search(cue) or (_MAY_BE_DOING.search(cue) and not _CLAUSE.search(content))
    return not doing and len(content.split()) >= _FEWEST_WORDS
