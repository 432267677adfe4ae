"""Whom "he", "it" and "the agency" stand for in a fact, where that is certain.

A fact is read without the sentences before it. Whoever speaks in it as a pronoun or a description was resolved with
the whole article in view (`sources`); the name is handed to the reader as an insertion, and only where the resolution
was sure: an invented referent is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.attribution import Attribution
from extractors.digest import Referent, Source, Span
from extractors.sources import CERTAIN, Cast
from extractors.terms import WORD
from extractors.vocabulary import FUNCTION_WORDS, words

# "The appeals court", "the state agency": a longer description says enough by itself.
LONGEST_DESCRIPTION = 4
# "The authors of the research published in the journal" is no name.
LONGEST_NAME = 6

_PRONOUNS = words("he she it they")
_DEMONSTRATIVES = words("the this that these those")


@dataclass(frozen=True, slots=True)
class _Pointer:
    """Words that say who speaks without a name; `stands_for` is who, where that is certain."""

    span: Span
    stands_for: Source | None


class Pointers:
    """The pronouns and descriptions of an article that speak, to be asked for sentence by sentence."""

    def __init__(self, text: str, attributions: Sequence[Attribution], cast: Cast) -> None:
        self._text = text
        sources = {source.id: source for source in cast.sources}
        quoted = sorted((span.start, span.end) for found in attributions for span in found.quoted)
        found: dict[int, _Pointer] = {}
        for attribution, voice in zip(attributions, cast.voices, strict=True):
            for span in attribution.source:
                if is_pointer(span.of(text)) and not _is_quoted(span, quoted):
                    # Of those in the gold digests that were looked at none was wrong; against GUM's coreference
                    # (news, biographies) 1 of 28, and 2 of 4 below.
                    sure = voice.confidence >= CERTAIN and len(attribution.source) == 1
                    source = sources.get(voice.source or "") if sure else None
                    found.setdefault(span.start, _Pointer(span, source))
        self._pointers = [found[start] for start in sorted(found)]
        self._starts = [pointer.span.start for pointer in self._pointers]

    def referents(self, sentence: Span) -> tuple[Referent, ...]:
        """What to insert into `sentence`: each source once, and none that it names itself."""
        referents: dict[str, Referent] = {}
        for pointer in self._within(sentence):
            source = pointer.stands_for
            if source is None or source.id in referents or self._names(sentence, source):
                continue
            if (stated := self._stated(source)) is not None:
                referents[source.id] = Referent(
                    text=source.name,
                    spans=(stated,),
                    start=pointer.span.start,
                    end=pointer.span.end,
                    source=source.id,
                )
        return tuple(referents.values())

    def points_back(self, sentence: Span) -> bool:
        """Whether somebody speaks in `sentence` whom only the sentences before it name, certain or not."""
        return any(
            one.stands_for is None or not self._names(sentence, one.stands_for)
            for one in self._within(sentence)
        )

    def _within(self, sentence: Span) -> list[_Pointer]:
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        return [one for one in self._pointers[first:last] if one.span.end <= sentence.end]

    def _names(self, sentence: Span, source: Source) -> bool:
        """Whether a word of the source's name stands in the sentence: then the reader knows, or can guess."""
        said = set(_telling(sentence.of(self._text)))
        return not said.isdisjoint(_telling(source.name))

    def _stated(self, source: Source) -> Span | None:
        """Where the article states the name; None where it is too long for an insertion, or no name at all."""
        if source.kind == "unnamed" or len(source.name.split()) > LONGEST_NAME:
            return None
        for span in source.mentions:
            if span.of(self._text) == source.name:
                return span
        start = self._text.find(source.name)
        return None if start < 0 else Span(start=start, end=start + len(source.name))


def is_pointer(phrase: str) -> bool:
    """Whether a phrase says who is meant only to somebody who has read on up to it: "she", "the agency"."""
    said = phrase.split()
    if len(said) == 1:
        return phrase.lower() in _PRONOUNS
    return (
        0 < len(said) <= LONGEST_DESCRIPTION
        and said[0].lower() in _DEMONSTRATIVES
        and all(word.isalpha() and word.islower() for word in said[1:])
    )


def _is_quoted(span: Span, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether the words stand in somebody's quoted ones, where "he" is whoever that speaker means."""
    last = bisect_left(quoted, (span.start + 1, 0)) - 1
    return last >= 0 and span.end <= quoted[last][1]


def _telling(name: str) -> list[str]:
    found = (word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(name))
    return [word for word in found if word not in FUNCTION_WORDS]
