"""How much a figure tells by its form alone, 0 to 1, before its place and the title are weighed in.

Set by hand, in the order of what the gold digests' guidelines ask for: money, percentages, counts, votes and scores
first, dates last, since a date says when and not how much. Only the counts are tuned: moving any other weight by 0.1
changes how many of 345 gold figures are shown by at most 4.
"""

from __future__ import annotations

MONEY = 1.0
# "40 cents", "ten pounds": often a manner of speaking.
MONEY_IN_WORDS = 0.9
PERCENT = 1.0
SHARE = 0.7
MULTIPLE = 0.5

SCORE = 0.8
GAME_CLOCK = 0.45

# From so many things on, a count tells so much. With 0.05 less, 7 gold figures and 6 others fewer are shown; with 0.05
# more, 5 gold figures and 17 others more.
_COUNTS = ((1000, 0.85), (20, 0.7), (10, 0.55), (0, 0.35))
COUNT_RANGE = 0.5
VAGUE_COUNT = 0.6
# The number in "131-page report", or in "9m", which may be metres, tells this part of what a count does.
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
