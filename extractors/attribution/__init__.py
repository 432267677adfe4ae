"""Who said what, as spans: the source, the cue that tells of the saying, and the content.

The three roles, and a cue's pooling of everything it covers, are those of Pareti's attribution relations and of
PolNeAR (Newell, Margolin and Ruths, 2018). The encoder finds them and says which belong together; what it does not
know is print's conventions, and those are rules:

    borders    a quotation is in the content whole or not at all
    carrying   a quotation without a cue goes on from the one before, or stands alone; narrative between is nobody's
    exchanges  bare lines go back and forth between who asks and who answers
    coordination  a second verb of saying is a cue of its own
    speakers   a cue without a subject has the last one's; a dash and a name sign a quotation
    utterance  direct, mixed, block or indirect; words in quotation marks that nobody utters
"""

from __future__ import annotations

from extractors import posts, quotation, transcripts
from extractors.attribution import (
    borders,
    carrying,
    coordination,
    exchanges,
    speakers,
    utterance,
)
from extractors.attribution.places import Quoted
from extractors.attribution.types import Attribution, AttributionKind
from extractors.body import Body
from extractors.encoder import Encoding, shipped
from extractors.places import Places
from extractors.posts import Post
from extractors.transcripts import Turn

__all__ = ["Attribution", "AttributionKind", "attribute"]

# An account's own line says whose post it is; nothing is inferred.
_POST_CONFIDENCE = 0.9
# So does the label of a turn in a transcript.
_TURN_CONFIDENCE = 0.85


def attribute(body: Body, encoding: Encoding | None = None) -> tuple[Attribution, ...]:
    """Every attribution in `body`, in article order.

    `encoding` is the encoder's reading of the body's paragraphs; without it, the shipped encoder reads them now.
    """
    if encoding is None:
        encoding = shipped().encode(body.text, [(p.start, p.end) for p in body.paragraphs])
    text = body.text
    embedded = posts.find(text, body.paragraphs)
    spoken = transcripts.find(text, body.paragraphs)
    taken = Places(
        [
            *(span for post in embedded for span in (*post.content, *post.frame)),
            *(span for turn in spoken for span in turn.content),
        ]
    )
    marked = quotation.find(text, body.paragraphs)
    quoted = Quoted([item for item in marked if not taken.touch(item.span)])
    drafts = borders.lifted(list(borders.drafts(text, encoding, taken, quoted)), quoted)
    drafts = carrying.at_home(body, drafts, encoding)
    drafts = carrying.within_reach(body, drafts, quoted)
    drafts = carrying.carried(body, drafts, quoted)
    drafts = carrying.continued(body, drafts, quoted)
    drafts = exchanges.exchanged(body, drafts, quoted)
    drafts = coordination.apart(text, speakers.reported(text, drafts, quoted), quoted)
    drafts = speakers.in_words_of(text, drafts, quoted)
    drafts = speakers.shared(body, speakers.inverted(text, drafts, quoted))
    drafts = speakers.signed(text, drafts, quoted)
    drafts = speakers.in_their_sentence(body, drafts, quoted, encoding)
    drafts = speakers.led_in(body, drafts, encoding)
    starts = frozenset(paragraph.start for paragraph in body.paragraphs)
    found = [
        utterance.finished(text, draft, quoted, starts)
        for draft in drafts
        if not utterance.is_naming(text, draft, quoted)
    ]
    found += [_from_post(post) for post in embedded]
    found += [_from_turn(turn) for turn in spoken]
    return tuple(sorted(found, key=lambda item: (item.content[0].start, item.kind == "indirect")))


def _from_turn(turn: Turn) -> Attribution:
    return Attribution(
        source=() if turn.label is None else (turn.label,),
        cue=(),
        content=turn.content,
        kind="block",
        confidence=_TURN_CONFIDENCE,
    )


def _from_post(post: Post) -> Attribution:
    return Attribution(
        source=(post.account,),
        cue=(),
        content=post.content,
        kind="post",
        confidence=_POST_CONFIDENCE,
        truncated=post.truncated,
        published=post.published,
    )
