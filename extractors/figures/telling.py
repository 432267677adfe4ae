"""How much a figure tells by its form alone, 0 to 1: which of many are shown, before place and title are weighed in.

Set by hand, in the order of what the gold digests' guidelines ask for: money, percentages, counts, votes and scores
first, dates after them, since a date says when and not how much. The counts are tuned: moved by 0.1, any other of these
changes by at most 4 how many of 345 gold figures are shown.
"""

from __future__ import annotations

MONEY = 1.0
# "40 cents", "ten pounds": what is spelled out, or small change, is often a manner of speaking.
MONEY_IN_WORDS = 0.9
PERCENT = 1.0
SHARE = 0.7
MULTIPLE = 0.5

SCORE = 0.8
GAME_CLOCK = 0.45

# The larger a count, the less it is an aside: from so many things on, it tells so much. With 0.05 less, 7 gold figures
# fewer are shown and 6 others; with 0.05 more, 5 more and 17 others.
_COUNTS = ((1000, 0.85), (20, 0.7), (10, 0.55), (0, 0.35))
COUNT_RANGE = 0.5
VAGUE_COUNT = 0.6
# Of a "131-page report" or of "9m", which may be metres, the number is hardly what matters.
INCIDENTAL = 0.5

MEASURE = 0.55
SMALL_MEASURE = 0.4
# "The last two weeks" only says when.
RECENT_PERIOD = 0.2
# Fewer than this is a small measure.
_SMALL = 10

AGE_OF_A_THING = 0.35
AGE_RANGE = 0.5
AGE_AT_AN_EVENT = 0.4

DAY = 0.45
DAY_IN_DIGITS = 0.4
MONTH = 0.4
YEAR = 0.35
RELATIVE_DAY = 0.15

# What "more than" or "at least" before a figure adds.
BOUND = 0.05


def of_count(value: float) -> float:
    """What a count of `value` things tells."""
    return next(told for least, told in _COUNTS if value >= least)


def of_measure(value: float | None) -> float:
    """What a measure tells; a `value` that is not known, as of a range, counts as small."""
    return MEASURE if value is not None and value >= _SMALL else SMALL_MEASURE
