"""Silver entity labels on news: what a spaCy model finds in PolNeAR's training texts.

Used for training only. Needs spaCy; the larger the English model, the better the labels.
"""

import importlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from extractors.encoder.training.corpora import Document, bare_name

KINDS: Final = {
    "PERSON": "person", "ORG": "organization", "GPE": "location", "LOC": "location", "FAC": "location",
    "NORP": "other", "EVENT": "other", "LAW": "other", "PRODUCT": "other", "WORK_OF_ART": "other",
}  # fmt: skip


def load_spacy(name: str) -> Any:
    """A spaCy pipeline by package name or folder, without the parts that names do not need."""
    spacy = importlib.import_module("spacy")
    unneeded = ["parser", "lemmatizer", "attribute_ruler", "tagger", "senter"]
    if Path(name).is_dir():
        return spacy.load(name, exclude=unneeded)
    return importlib.import_module(name).load(exclude=unneeded)


def entities(pipeline: Any, text: str) -> list[tuple[int, int, str]]:
    """Names in a text as (start, end, kind), paragraph by paragraph."""
    found = []
    offset = 0
    for line in text.splitlines(keepends=True):
        for entity in pipeline(line).ents if line.strip() else ():
            if entity.label_ in KINDS:
                start, end = bare_name(text, offset + entity.start_char, offset + entity.end_char)
                found.append((start, end, KINDS[entity.label_]))
        offset += len(line)
    return found


def write(documents: Iterable[Document], name: str, out: Path) -> None:
    """Write the silver labels of the documents to a JSON file: document id to (start, end, kind)."""
    pipeline = load_spacy(name)
    out.write_text(
        json.dumps({d.id: entities(pipeline, d.text) for d in documents}), encoding="utf8"
    )
