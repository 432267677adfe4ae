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
from dataclasses import dataclass
from itertools import chain

from extractors.facts.candidates import Candidate
from extractors.terms import terms
from extractors.vocabulary import words

# Sentences have about this many words; twice as many are long.
_USUAL_WORDS = 25
# A lead has at least so many; a shorter sentence above it is a line under the headline.
_LEAD_WORDS = 13

_PRONOUNS = words(
    "he she it they him her them his hers its their theirs this that these those such there here"
)
_PERSONAL = words("he she it they him her them his hers its their theirs")
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
_AMOUNT = re.compile(r"[$£€¥]\s?\d|\d\s?%|\b(?:percent|per cent|million|billion|trillion)\b")
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b(?!-)")
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|expected|scheduled|plans?|planned|proposed|proposes|intends?|due to|set to|"
    r"likely|unlikely)\b"
)
_DECIDES = re.compile(
    r"\b(?:ruled|rules|announced|agreed|approved|rejected|voted|passed|signed|ordered|filed|sued|charged|convicted|"
    r"sentenced|arrested|killed|died|injured|wounded|launched|won|beat|defeated|elected|resigned|fired|appointed|bought|"
    r"acquired|closed|opened|banned|found|discovered|published|reported|accused|denied|blocked|rose|fell|increased)\b"
)
_MARKS = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a candidate is measured against: the article as a whole."""

    lead: int
    last: int
    headline: Mapping[str, float]
    whole: Mapping[str, float]
    vectors: Sequence[Mapping[str, float]]
    first: Mapping[str, int]
    names: Sequence[set[str]]
    mentions: Mapping[str, int]


def measure(candidates: Sequence[Candidate], title: str | None) -> list[dict[str, float]]:
    """The features of each candidate, by name."""
    if not candidates:
        return []
    weights = _weights(candidates)
    vectors = [_vector(candidate.terms, weights) for candidate in candidates]
    names = [_names(candidate) for candidate in candidates]
    setting = _Setting(
        lead=_lead(candidates),
        last=candidates[-1].order or 1,
        headline=_vector(terms(title or ""), weights),
        whole=_centroid(vectors),
        vectors=vectors,
        first=_first(candidates),
        names=names,
        mentions=Counter(chain.from_iterable(names)),
    )
    return [
        {
            **_position(candidate, candidates, at, setting),
            **_topic(candidate, at, setting),
            **_content(candidate, at, setting),
            **_telling(candidate, candidates, at),
            **_leaning(candidate),
        }
        for at, candidate in enumerate(candidates)
    ]


def opens_with_pronoun(candidate: Candidate) -> bool:
    """Whether a sentence begins with a word that stands for something before it: "He", "This"."""
    return candidate.words[0].lower() in _PRONOUNS


def _lead(candidates: Sequence[Candidate]) -> int:
    """The first candidate that is a whole news sentence: what stands before it is a line under the headline."""
    return next(
        (at for at, candidate in enumerate(candidates) if len(candidate.words) >= _LEAD_WORDS), 0
    )


def _position(
    candidate: Candidate, candidates: Sequence[Candidate], at: int, setting: _Setting
) -> dict[str, float]:
    below = candidate.paragraph - candidates[setting.lead].paragraph
    return {
        "lead": float(at == setting.lead),
        "above_lead": float(at < setting.lead),
        "early": 1.0 / (1.0 + max(0, below)),
        "late": candidate.order / setting.last,
        "opens_paragraph": float(candidate.opens),
    }


def _topic(candidate: Candidate, at: int, setting: _Setting) -> dict[str, float]:
    vector = setting.vectors[at]
    return {
        "like_whole": _cosine(vector, setting.whole),
        "like_title": _cosine(vector, setting.headline),
        "like_lead": _cosine(vector, setting.vectors[setting.lead]),
        "like_previous": _cosine(vector, setting.vectors[at - 1]) if at else 0.0,
        "new": sum(setting.first[term] == at for term in vector) / (len(vector) or 1),
    }


def _content(candidate: Candidate, at: int, setting: _Setting) -> dict[str, float]:
    names = setting.names[at]
    most = max(setting.mentions.values(), default=1)
    return {
        "length": min(1.0, len(candidate.words) / (2 * _USUAL_WORDS)),
        "short": float(len(candidate.words) < _USUAL_WORDS / 2),
        "long": float(len(candidate.words) > 1.6 * _USUAL_WORDS),
        "names": min(1.0, len(names) / 6),
        "main_names": max(map(setting.mentions.__getitem__, names), default=0) / most,
        "reported": candidate.reported,
        "quoted": candidate.quoted,
        "claimed": float(candidate.claimed_by is not None),
    }


def _telling(candidate: Candidate, candidates: Sequence[Candidate], at: int) -> dict[str, float]:
    text = candidate.text
    after = candidates[at + 1] if at + 1 < len(candidates) else None
    return {
        "figures": min(1.0, len(_FIGURE.findall(text)) / 3),
        "amount": float(_AMOUNT.search(text) is not None),
        "past_year": float(_YEAR.search(text) is not None),
        "ahead": float(_AHEAD.search(text) is not None),
        "decides": float(_DECIDES.search(text) is not None),
        "sets_up_quote": float(after is not None and after.quoted > 0.5 and candidate.quoted < 0.2),
    }


def _leaning(candidate: Candidate) -> dict[str, float]:
    own = [word.lower() for word in candidate.words]
    marks = _MARKS.findall(candidate.text)
    return {
        "starts_pronoun": float(own[0] in _PRONOUNS),
        "pronouns": min(1.0, sum(map(_PERSONAL.__contains__, own)) / 4),
        "starts_connective": float(own[0] in _CONNECTIVES),
        "first_person": float(not _FIRST_PERSON.isdisjoint(own)),
        "starts_quote": float(candidate.text[0] in "\"“‘'"),
        "broken_quote": float(len(marks) % 2 == 1),
        "asks": float(candidate.text.rstrip("\"”’')").endswith("?")),
    }


def _weights(candidates: Sequence[Candidate]) -> dict[str, float]:
    """How telling each term is: frequent in the text, but not in every sentence of it."""
    spread = Counter(chain.from_iterable(set(candidate.terms) for candidate in candidates))
    return {term: math.log(1 + len(candidates) / count) for term, count in spread.items()}


def _first(candidates: Sequence[Candidate]) -> dict[str, int]:
    """In which sentence each term comes up."""
    first: dict[str, int] = {}
    for at, candidate in enumerate(candidates):
        for term in candidate.terms:
            first.setdefault(term, at)
    return first


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
