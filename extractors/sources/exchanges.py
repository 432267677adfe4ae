"""Words that nobody is said to say: who goes on, who asks and who answers, who is interviewed."""

from __future__ import annotations

import re
from collections import Counter

from extractors.attribution import Attribution
from extractors.sources.cast import DIVIDED, GUESSED, UNKNOWN
from extractors.sources.character import Character
from extractors.sources.reading import RECENTLY_TOLD, Reading
from extractors.sources.scene import Choice
from extractors.sources.subjects import EMBEDDED

# Words that many call out, and nobody in particular.
_OF_A_CROWD = re.compile(
    r"\b(?:shouts|chants|cries|calls|boos|cheers|jeers|applause) of\b", re.IGNORECASE
)
_ASKED_ALOUD = re.compile(r"\b[Aa]sked:? \Z")
_CARRIED_ON = 0.7


def without_source(reading: Reading, item: Attribution, previous: Attribution | None) -> Choice:
    """Quoted words that nobody is said to say: whoever is in the middle of speaking says them."""
    place = item.content[0].start
    aloud = _ASKED_ALOUD.search(reading.text, max(0, place - 8), place) is not None
    if aloud or any(_OF_A_CROWD.search(span.of(reading.text)) for span in item.cue):
        return Choice(None, DIVIDED, "unclear:asked" if aloud else "unclear:crowd")
    introduced = None if item.kind == "indirect" else reading.scene.introducing(place)
    if introduced is not None:
        return Choice(introduced, _CARRIED_ON, "colon")
    if item.kind == "indirect" or previous is None:
        return Choice(None, UNKNOWN, "unclear:no-source")
    return _of_exchange(reading, item, previous) or _of_going_on(reading, previous, place)


def _of_going_on(reading: Reading, previous: Attribution, place: int) -> Choice:
    """Whoever is speaking; or, where somebody else has come up, who has done something right before, or nobody."""
    speaker = reading.scene.last_speaker(place, 1)
    end = max(span.end for span in (*previous.content, *previous.cue, *previous.source))
    between = [
        sighting.character
        for sighting in reading.scene.recent(place, 1)
        if sighting.start >= end and sighting.weight > 0
    ]
    if speaker is None:
        return Choice(None, UNKNOWN, "unclear:no-source")
    others = [one for one in between if one is not speaker and one.may_be_person]
    if others:
        doer = reading.scene.does_before(place, speaker)
        if doer is not None:
            return Choice(doer, GUESSED, "deed")
        return Choice(None, DIVIDED, "unclear:no-source:somebody-else")
    return Choice(speaker, _CARRIED_ON, "carried-on")


def _of_exchange(reading: Reading, item: Attribution, previous: Attribution) -> Choice | None:
    """Who says a bare line that asks, or that answers the line above: the other of the two who talk."""
    place = item.content[0].start
    lines = [one.content[-1].of(reading.text).rstrip("”’\"' ") for one in (previous, item)]
    near = reading.scene.paragraph(place) - reading.scene.paragraph(previous.content[-1].start) == 1
    if not near or item.cue or not any(line.endswith("?") for line in lines):
        return None
    if not reading.scene.opens_paragraph(place):
        return None
    speaker = reading.scene.last_speaker(place, 1)
    other = None if speaker is None else _partner(reading, speaker, place)
    evidence = "exchange" if other is not None else "unclear:exchange"
    return Choice(other, GUESSED if other is not None else DIVIDED, evidence)


def _partner(reading: Reading, speaker: Character, place: int) -> Character | None:
    """With whom somebody talks: the last other person who spoke, or else the one other who was a subject here."""
    for _, _, character in reversed(reading.told[-RECENTLY_TOLD:]):
        if character is not speaker and character.may_be_person and not character.is_plural:
            return character
    others = {
        id(one.character): one.character
        for one in reading.scene.recent(place)
        if one.weight >= EMBEDDED and one.character.kind == "person"
    }
    others.pop(id(speaker), None)
    return next(iter(others.values())) if len(others) == 1 else None


def of_interviewee(reading: Reading, place: int) -> Choice:
    """Who is asked, where answers have a letter for a name: the person whom the introduction names most."""
    if reading.interviewee is None:
        named = Counter(
            id(sighting.character)
            for sighting in reading.scene.before(place)
            if sighting.character.kind == "person"
        )
        most = named.most_common(2)
        if not most or (len(most) > 1 and most[0][1] == most[1][1]):
            return Choice(None, DIVIDED, "unclear:interviewee")
        reading.interviewee = next(one for one in reading.characters.all if id(one) == most[0][0])
    return Choice(reading.interviewee, _CARRIED_ON, "interviewee")
