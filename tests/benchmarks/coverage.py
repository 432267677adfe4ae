"""Ten articles about one event that share a third of their quotes: what a comparison has to get through."""

from __future__ import annotations

from pathlib import Path
from random import Random

from extractors.digest import Digest, Figure, Span
from tests.bot.rendering.stories import Telling

ARTICLES = 10
QUOTES = 60
# Of these every article gives some; the others are its own.
SHARED_QUOTES = 120
SHARED_IN_EACH = 25
FIGURES = 12
COUNTED = ("boats", "jobs", "residents", "homes")
SPEAKERS = 12
# Every seventh quote of real articles has a second sentence.
SENTENCES = (1, 1, 1, 1, 1, 1, 2)
SEED = 7


def coverage(article: Path) -> list[Digest]:
    """Return the digests of articles made of the words of `article`, and of as many made-up ones."""
    random = Random(SEED)
    words = [word for word in article.read_text(encoding="utf-8").split() if word.isalpha()]
    words += [_made_up(random) for _ in range(3000)]
    pool = [_speech(random, words) for _ in range(SHARED_QUOTES)]
    return [_telling(random, words, pool) for _ in range(ARTICLES)]


def _telling(random: Random, words: list[str], pool: list[str]) -> Digest:
    quotes = random.sample(pool, SHARED_IN_EACH)
    quotes += [_speech(random, words) for _ in range(QUOTES - SHARED_IN_EACH)]
    names = [f"{_made_up(random).title()} {_made_up(random).title()}" for _ in range(SPEAKERS)]
    said = [(quote, random.choice(names)) for quote in quotes]
    counts = [
        (f"{random.choice((12, 48, 140, 640))} {random.choice(COUNTED)}", _sentence(random, words))
        for _ in range(FIGURES)
    ]
    lines = [f"“{quote}” said {name}. {_sentence(random, words)}" for quote, name in said]
    lines += [f"{sentence[:-1]} {count} in {random.choice(words)}." for count, sentence in counts]
    telling = Telling("\n\n".join(lines))
    ids = {name: telling.source(name) for name in dict.fromkeys(name for _, name in said)}
    for quote, name in said:
        telling.quote(f"“{quote}”", ids[name])
    for count, sentence in counts:
        start = telling.text.index(sentence[:-1]) + len(sentence)
        number, unit = count.split()
        spans = (Span(start=start, end=start + len(count)),)
        telling.figures.append(
            Figure(text=count, spans=spans, kind="count", value=float(number), unit=unit)
        )
    return telling.digest()


def _speech(random: Random, words: list[str]) -> str:
    return " ".join(_sentence(random, words) for _ in range(random.choice(SENTENCES)))


def _sentence(random: Random, words: list[str]) -> str:
    picked = (random.choice(words) for _ in range(random.randint(8, 28)))
    return " ".join(picked).capitalize() + "."


def _made_up(random: Random) -> str:
    syllables = range(random.randint(2, 4))
    return "".join(random.choice("bcdfglmnprstv") + random.choice("aeiou") for _ in syllables)
