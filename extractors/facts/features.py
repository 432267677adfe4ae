"""What speaks for and against a candidate, in numbers that a person can read.

Each feature has a name, lies between 0 and 1, and can be explained to an editor. The families are the old ones:
position (Baxendale, 1958), words of the title and cue words (Edmundson, 1969), words that the text keeps coming back to
(Luhn, 1958; Radev's centroid, 2004), names and figures (Nenkova and others), and what makes a sentence lean on another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.facts.candidates import Candidate
from extractors.terms import terms
from extractors.vocabulary import words

# Sentences have about this many words; twice as many are long.
_USUAL_WORDS = 25

_PRONOUNS = words(
    "he she it they him her them his hers its their theirs this that these those such there here"
)
_FIRST_PERSON = words(
    "i we me us my our mine ours you your i’m i'm we’re we're we've we’ve i've i’ve you’re you're"
)
_CONNECTIVES = words(
    """also and as because besides but consequently finally furthermore hence however instead likewise meanwhile
    moreover nevertheless nonetheless nor or otherwise similarly so still then therefore though thus yet additionally
    indeed rather again later afterwards afterward earlier"""
)
_FIGURE = re.compile(
    r"(?<![\w-])[$£€]?\d[\d,.]*(?!\w)|"
    r"\b(?:million|billion|trillion|dozens?|hundreds|thousands|percent|per cent|half|twice)\b"
)
_MARKS = re.compile(r"[\"“”]")


def measure(candidates: Sequence[Candidate], title: str | None) -> list[dict[str, float]]:
    """The features of each candidate, by name."""
    if not candidates:
        return []
    weights = _weights(candidates)
    vectors = [_vector(candidate.terms, weights) for candidate in candidates]
    centroid = _centroid(vectors)
    headline = _vector(terms(title or ""), weights)
    lead = vectors[0]
    mentions = _mentions(candidates)
    last = max(candidate.order for candidate in candidates) or 1
    return [
        {
            **_position(candidate, last),
            **_topic(vector, centroid, headline, lead),
            **_content(candidate, mentions),
            **_leaning(candidate),
        }
        for candidate, vector in zip(candidates, vectors, strict=True)
    ]


def _position(candidate: Candidate, last: int) -> dict[str, float]:
    return {
        "first": float(candidate.order == 0),
        "early": 1.0 / (1.0 + candidate.paragraph),
        "late": candidate.order / last,
        "opens_paragraph": float(candidate.opens),
    }


def _topic(
    vector: Mapping[str, float],
    centroid: Mapping[str, float],
    headline: Mapping[str, float],
    lead: Mapping[str, float],
) -> dict[str, float]:
    return {
        "like_whole": _cosine(vector, centroid),
        "like_title": _cosine(vector, headline),
        "like_lead": _cosine(vector, lead),
    }


def _content(candidate: Candidate, mentions: Mapping[str, int]) -> dict[str, float]:
    names = _names(candidate)
    most = max(mentions.values(), default=1)
    return {
        "length": min(1.0, len(candidate.words) / (2 * _USUAL_WORDS)),
        "short": float(len(candidate.words) < _USUAL_WORDS / 2),
        "names": min(1.0, len(names) / 6),
        "main_names": max((mentions[name] for name in names), default=0) / most,
        "figures": min(1.0, len(_FIGURE.findall(candidate.text)) / 3),
        "reported": candidate.reported,
        "quoted": candidate.quoted,
        "claimed": float(candidate.claimed_by is not None),
    }


def _leaning(candidate: Candidate) -> dict[str, float]:
    first = candidate.words[0].lower()
    opening = {word.lower() for word in candidate.words[:3]}
    marks = _MARKS.findall(candidate.text)
    own = [word.lower() for word in candidate.words]
    return {
        "starts_pronoun": float(first in _PRONOUNS),
        "starts_connective": float(first in _CONNECTIVES),
        "near_pronoun": float(bool(opening & _PRONOUNS)),
        "first_person": float(any(word in _FIRST_PERSON for word in own)),
        "starts_quote": float(candidate.text[0] in "\"“‘'"),
        "broken_quote": float(len(marks) % 2 == 1),
        "asks": float(candidate.text.rstrip("\"”’')").endswith("?")),
    }


def _weights(candidates: Sequence[Candidate]) -> dict[str, float]:
    """How telling each term is: frequent in the text, but not in every sentence of it."""
    spread = Counter(term for candidate in candidates for term in set(candidate.terms))
    return {term: math.log(1 + len(candidates) / count) for term, count in spread.items()}


def _vector(found: Sequence[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The terms of a passage as a vector of length one."""
    counts = Counter(found)
    raw = {term: count * weights[term] for term, count in counts.items() if term in weights}
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    return {term: weight / length for term, weight in raw.items()} if length else {}


def _centroid(vectors: Sequence[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    length = math.sqrt(sum(weight * weight for weight in total.values()))
    return {term: weight / length for term, weight in total.items()} if length else {}


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _names(candidate: Candidate) -> set[str]:
    """Capitalised words that do not owe their capital to beginning the sentence."""
    return {word for word in candidate.words[1:] if word[0].isupper() and len(word) > 1}


def _mentions(candidates: Sequence[Candidate]) -> Counter[str]:
    return Counter(name for candidate in candidates for name in _names(candidate))
