"""Closed classes of English words that more than one stage asks about.

Written down here once, by hand: a class is closed when no article can add to it.
"""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(listed.split())


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# How dates shorten them.
SHORT_MONTHS = frozenset(month[:3] for month in MONTHS if len(month) > 3) | {"sept"}
# A month's name, whole or cut short, as a pattern; the full stop of a cut one is left to whoever looks for it.
MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?)"
)

# Words that carry no topic: articles, prepositions, conjunctions, pronouns, auxiliaries and the commonest adverbs.
FUNCTION_WORDS = words(
    """a about above across after again against ago all almost along already also although always am among an and
    another any anyone anything are around as at away back be became because become been before behind being below
    between both but by came can could did do does doing done down during each either else enough even ever every
    everyone everything few for from further gave get gets getting give given go goes going gone got had has have having
    he her here hers herself him himself his how however i if in indeed instead into is it its itself just last least
    less let like made make makes making many may me meanwhile might mine more moreover most much must my myself near
    neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other
    others our ours ourselves out over own per perhaps put quite rather really said same say saying says see seem seen
    shall she should since so some someone something soon still such take taken than that the their theirs them
    themselves then there therefore these they thing things this those though through thus to together told too took
    toward towards under until up upon us use very was way we well went were what whatever when where whether which
    while who whole whom whose why will with within without would yes yet you your yours yourself"""
)

# Words that open sentences and hardly ever continue a name.
SENTENCE_STARTERS = words(
    """a about above according across after afterward afterwards all also although among an and another any anyone are
    as asked at because
    before both but by can could despite did do does during each earlier either even every everyone few finally first
    following for from had has have he her here his how however i if in instead is it its last later like many
    meanwhile more moreover most much my nearly neither never nevertheless next no nobody nor not now of on once one
    only or other others our over perhaps several she should since so some soon still such that the their then there
    these they this those though through thus to today together tomorrow two under unlike until we well were what when
    where whether which while who why will with within without would yes yesterday yet you your"""
)
