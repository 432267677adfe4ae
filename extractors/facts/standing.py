"""What is shown of a chosen sentence, so that it can be read by itself.

Cut where it is overlong (`trimming`); and where it opens with "He" or "This" and nobody's name can be inserted, with
the sentence before it, if that needs nothing before it in turn and both together are still one line.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractors.attribution import Attribution
from extractors.digest import Span
from extractors.facts import selection, trimming
from extractors.facts.candidates import Candidate
from extractors.facts.features import opens_with_pronoun

# A pair may be a little longer than a single sentence, since a full stop divides it.
LONGEST_PAIR = 50


def shown(
    text: str,
    candidates: Sequence[Candidate],
    at: int,
    chosen: Collection[int],
    attributions: Sequence[Attribution],
) -> Span:
    """The part of `text` that is shown for the candidate `at`, one of the `chosen`."""
    found = candidates[at]
    before = candidates[at - 1] if at and at - 1 not in chosen else None
    if before is not None and _leads_up(before, found):
        return Span(start=before.span.start, end=found.span.end)
    return trimming.shortened(text, found.span, attributions)


def _leads_up(before: Candidate, found: Candidate) -> bool:
    """Whether `found` leans on `before` alone, and both are one account."""
    opens = selection.is_unclear(found) and opens_with_pronoun(found)
    if not opens or selection.leans(before) or before.quoted:
        return False
    is_next = before.paragraph == found.paragraph and before.order + 1 == found.order
    is_one_account = (before.is_claim, before.claimed_by) == (found.is_claim, found.claimed_by)
    is_short = len(before.words) + len(found.words) <= LONGEST_PAIR
    return is_next and is_one_account and is_short
