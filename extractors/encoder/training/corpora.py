"""Readers for the corpora: each gives documents of one shape, whatever the file format.

None of the articles that figures are reported on is read for training: PolNeAR's dev split, GUM's news documents
and the articles of the gold set are left out here, in one place.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Extent = tuple[int, int]


class Attributed(NamedTuple):
    """One gold attribution: character ranges of its parts; a part may be in several pieces or missing."""

    source: list[Extent]
    cue: list[Extent]
    content: list[Extent]


class Document(NamedTuple):
    """A text with what is known of it. ``attributions`` or ``entities`` is None where the corpus does not say.

    ``entities`` are (start, end, kind); ``unknown`` are stretches in which nothing may be learned about entities.
    """

    id: str
    text: str
    paragraphs: list[Extent]
    attributions: list[Attributed] | None
    entities: list[tuple[int, int, str]] | None
    unknown: list[Extent]


def paragraphs_of(text: str) -> list[Extent]:
    """Every line that is not blank."""
    return [m.span() for m in re.finditer(r"\S(?:[^\n\r]*\S)?", text)]


def gold_articles(gold: Path) -> set[str]:
    """Names of the gold set's articles without their corpus prefix."""
    return {p.name.removesuffix(".gold.json").split("_", 1)[-1] for p in gold.glob("*.gold.json")}


def polnear(root: Path, split: str, without: frozenset[str] = frozenset()) -> Iterator[Document]:
    """The articles of a PolNeAR split, first annotator by name; ``without`` names articles to leave out."""
    by_article: dict[str, Path] = {}
    for path in sorted((root / split / "attributions").glob("*.ann")):
        by_article.setdefault(path.stem.rsplit("_", 1)[0], path)
    for path in sorted((root / split / "text").glob("*.txt")):
        if any(path.stem.startswith(name) or name.startswith(path.stem) for name in without):
            continue
        with path.open(encoding="utf8", newline="") as file:
            text = file.read()
        yield Document(path.stem, text, paragraphs_of(text), _brat(by_article[path.stem]), None, [])


def _brat(path: Path) -> list[Attributed]:
    """Attributions of a brat standoff file; broken lines are skipped."""
    marks: dict[str, list[Extent]] = {}
    found: list[Attributed] = []
    for line in path.read_text(encoding="utf8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) >= 3:
            offsets = fields[1].partition(" ")[2]
            marks[fields[0]] = [
                (int(a), int(b)) for a, b in (x.split() for x in offsets.split(";"))
            ]
        elif line.startswith("E") and len(fields) >= 2:
            parts: dict[str, list[Extent]] = {"source": [], "cue": [], "content": []}
            for item in fields[1].split():
                name, _, mark = item.partition(":")
                role = re.sub(r"\d+$", "", name).lower()
                if role in parts and mark in marks:
                    parts[role] += marks[mark]
            if parts["content"] and parts["cue"]:
                found.append(Attributed(*(sorted(parts[r]) for r in ("source", "cue", "content"))))
    return found


_CONLL_KINDS = {
    "PER": "person", "PERSON": "person",
    "ORG": "organization", "ORGANISATION": "organization",
    "CORPORATION": "organization", "GROUP": "organization",
    "LOC": "location", "LOCATION": "location",
    "MISC": "other", "PRODUCT": "other", "CREATIVE-WORK": "other", "NATIONALITY": "other",
}  # fmt: skip
_NO_SPACE_BEFORE = set(".,;:!?)]}%’'") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s"}
_NO_SPACE_AFTER = set("([{$@#‘")


def conll(path: Path, name: str, per_document: int = 12) -> Iterator[Document]:
    """Sentences of a CoNLL file, a handful at a time, as paragraphs of one document."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf8", errors="replace").splitlines():
        fields = line.split("\t") if "\t" in line else line.split(" ")
        if len(fields) < 2 or not fields[0].strip():
            if sentences[-1]:
                sentences.append([])
        elif not fields[0].startswith("-DOCSTART"):
            sentences[-1].append((fields[0], fields[-1].strip()))
    sentences = [s for s in sentences if len(s) > 3 and sum(w.startswith("@") for w, _ in s) < 2]
    for i in range(0, len(sentences), per_document):
        yield _joined(f"{name}_{i}", sentences[i : i + per_document])


def _joined(name: str, sentences: list[list[tuple[str, str]]]) -> Document:
    """One document of tokenised, BIO or IO tagged sentences."""
    text = ""
    paragraphs: list[Extent] = []
    entities: list[tuple[int, int, str]] = []
    unknown: list[Extent] = []
    for sentence in sentences:
        line, extents = _spaced([word for word, _ in sentence])
        for first, last, kind in _tagged([tag for _, tag in sentence]):
            start, end = len(text) + extents[first][0], len(text) + extents[last][1]
            _keep(text + line, start, end, kind, entities, unknown)
        paragraphs.append((len(text), len(text) + len(line)))
        text += line + "\n"
    return Document(name, text, paragraphs, None, entities, unknown)


def _spaced(words: list[str]) -> tuple[str, list[Extent]]:
    """The words as a line with the usual spaces, and where each is."""
    line, extents, open_quote = "", [], False
    for i, word in enumerate(words):
        previous = words[i - 1] if i else ""
        closing = word == '"' and open_quote
        opened = previous == '"' and open_quote
        glued = closing or opened or word in _NO_SPACE_BEFORE or previous in _NO_SPACE_AFTER
        open_quote ^= word == '"'
        line += "" if glued or not i else " "
        extents.append((len(line), len(line) + len(word)))
        line += word
    return line, extents


def _tagged(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word and kind of each span of a BIO or IO tagged sentence."""
    start, kind = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.upper().partition("-")
        if start >= 0 and (prefix != "I" or label != kind):
            yield start, i - 1, kind
            start = -1
        if start < 0 and label and prefix in {"B", "I"}:
            start, kind = i, label


def _keep(
    text: str,
    start: int,
    end: int,
    kind: str,
    entities: list[tuple[int, int, str]],
    unknown: list[Extent],
) -> None:
    """Note an entity: a name under one of our kinds, and common nouns (re3d marks some) as unknown."""
    words = text[start:end].split()
    if words and words[0].lower() in {"the", "a", "an"} and len(words) > 1:
        start += len(words[0]) + 1
    if kind not in _CONLL_KINDS:
        return
    if text[start : start + 1].islower():
        unknown.append((start, end))
    else:
        entities.append((start, end, _CONLL_KINDS[kind]))


_GUM_KINDS = {"person": "person", "organization": "organization", "place": "location"}
_LINKING = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "la",
    "van",
    "von",
    "der",
    "den",
    "du",
    "al",
    "bin",
    "&",
    "on",
    "in",
    "at",
    "-",
}


def gum(root: Path, news: bool) -> Iterator[Document]:
    """GUM's documents: its news, which is for measuring only, or all the others.

    GUM marks whole noun phrases. A phrase that is nothing but a name is an entity; capitals inside any other
    phrase are unknown.
    """
    for path in sorted(root.glob("GUM_*.json")):
        if path.name.startswith("GUM_news") is not news:
            continue
        with path.with_suffix(".txt").open(encoding="utf8", newline="") as file:
            text = file.read()
        entities, unknown = named_mentions(
            text, json.loads(path.read_text(encoding="utf8"))["entities"]
        )
        yield Document(path.stem, text, paragraphs_of(text), None, entities, unknown)


def named_mentions(
    text: str, mentions: list[dict[str, object]]
) -> tuple[list[tuple[int, int, str]], list[Extent]]:
    """GUM mentions that are names, as (start, end, kind), and the stretches with capitals that are not decided."""
    entities: list[tuple[int, int, str]] = []
    unknown: list[Extent] = []
    for mention in mentions:
        if mention["type"] == "time":
            continue
        start, end = bare_name(text, int(str(mention["start"])), int(str(mention["end"])))
        words = text[start:end].split()
        capitals = [w[:1].isupper() or w[:1].isdigit() for w in words]
        if not any(w[:1].isupper() and w != "I" for w in words):
            continue
        named = (
            capitals[0]
            and capitals[-1]
            and all(c or w.lower() in _LINKING for w, c in zip(words, capitals, strict=True))
        )
        sentence_start = (
            start == 0 or re.search(r"[.!?:\n”\"]\s*$", text[max(0, start - 3) : start]) is not None
        )
        if (
            named
            and len(words) == 1
            and sentence_start
            and (words[0].lower() in text or len(words[0]) < 3)
        ):
            named = False
        if named:
            entities.append((start, end, _GUM_KINDS.get(str(mention["type"]), "other")))
        else:
            unknown.append((start, end))
    # nested names: the widest wins, as in every corpus with flat names
    entities = sorted(set(entities), key=lambda x: (x[0], -x[1]))
    flat: list[tuple[int, int, str]] = []
    for entity in entities:
        if not flat or entity[0] >= flat[-1][1]:
            flat.append(entity)
    return flat, unknown


def bare_name(text: str, start: int, end: int) -> Extent:
    """A mention without its article and its possessive ending."""
    found = re.match(r"(?:the|a|an)\s+", text[start:end], re.IGNORECASE)
    if found and found.end() < end - start:
        start += found.end()
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return start, end
