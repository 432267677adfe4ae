"""Who is who across articles: one entry for everybody who speaks in several of them.

The evidence is a full name, an account's name, an acronym beside the name it abbreviates, or a surname that only one
person in all the articles has. Two people with one surname stay two. Whoever has no name is nobody in particular:
"officials" of two articles may be anybody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.comparison.types import SharedSource, SourceEntry
from extractors.digest import Digest, Source
from extractors.naming import LINKS, acronym, tokens_of
from extractors.nouns import ORGANIZATION_SUFFIXES, TITLES

_NAME_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# An acronym of two letters stands for too many names to be evidence.
_SHORTEST_ACRONYM = 3
# The length of an initial.
_INITIAL = 1


@dataclass(frozen=True, slots=True)
class _Entry:
    """One article's source, with the words of its name."""

    voice: SourceEntry
    source: Source
    name: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether a person is named with more than a surname and an initial."""
        return len(self.name) > 1 and len(self.name[0]) > _INITIAL


def shared_sources(digests: Sequence[Digest]) -> tuple[SharedSource, ...]:
    """The sources of several articles, those of most articles first."""
    entries = list(_entries(digests))
    people = [entry for entry in entries if entry.source.kind == "person"]
    bodies = [entry for entry in entries if entry.source.kind != "person"]
    groups: defaultdict[tuple[str, ...], dict[int, _Entry]] = defaultdict(dict)
    for key, entry in (*_keyed_people(people), *_keyed_bodies(bodies), *_strays(people, bodies)):
        # Where an article has two entries for one name, the first stands for both.
        groups[key].setdefault(entry.voice.article, entry)
    shared: list[SharedSource] = []
    told: set[SourceEntry] = set()
    # An entry may have several keys; it joins the largest group.
    for _, group in sorted(groups.items(), key=lambda one: (-len(one[1]), one[0])):
        voices = _voices(group.values())
        if len(voices) > 1 and told.isdisjoint(voices):
            shared.append(SharedSource(voices=voices))
            told.update(voices)
    return tuple(shared)


def name_of(source: Source) -> tuple[str, ...]:
    """The words of a source's name, without titles before it and legal forms after it."""
    tokens = list(tokens_of(source.name))
    if source.kind == "person":
        while len(tokens) > 1 and tokens[0] in TITLES:
            del tokens[0]
    else:
        while len(tokens) > 1 and tokens[0] == "the":
            del tokens[0]
        while len(tokens) > 1 and tokens[-1] in ORGANIZATION_SUFFIXES:
            del tokens[-1]
    return tuple(tokens)


def is_named(source: Source) -> bool:
    """Whether a source can be told from others by its name: "Harbour Workers' Union", not "Harbour workers"."""
    if source.kind in {"unnamed", "document"}:
        return False
    said = [word for word in _NAME_WORD.findall(source.name) if word.casefold() not in LINKS]
    return bool(said) and not any(word[0].islower() for word in said)


def _entries(digests: Sequence[Digest]) -> Iterator[_Entry]:
    for article, digest in enumerate(digests):
        for source in digest.sources:
            name = name_of(source)
            if name and (is_named(source) or source.handle):
                yield _Entry(SourceEntry(article=article, source=source.id), source, name)


def _keyed_people(people: Sequence[_Entry]) -> Iterator[tuple[tuple[str, ...], _Entry]]:
    """Everybody with a key that only one person has."""
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for entry in people:
        if entry.is_full:
            firsts[entry.name[-1]].add(entry.name[0])
    for entry in people:
        surname, known = entry.name[-1], firsts[entry.name[-1]]
        if entry.is_full:
            yield ("person", entry.name[0], surname), entry
        elif len(known) == 1 and (len(entry.name) == 1 or _begins(known, entry.name[0])):
            yield ("person", *known, surname), entry
        elif not known and len(entry.name) == 1:
            yield ("person", "", surname), entry


def _begins(firsts: Iterable[str], initial: str) -> bool:
    return any(first.startswith(initial) for first in firsts)


def _keyed_bodies(bodies: Sequence[_Entry]) -> Iterator[tuple[tuple[str, ...], _Entry]]:
    """Bodies by their names, an acronym by the only name that it can stand for."""
    written_out: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for entry in bodies:
        written_out[acronym(entry.name)].add(entry.name)
    for entry in bodies:
        if not is_named(entry.source):
            continue
        names = written_out.get(entry.name[0], set()) if len(entry.name) == 1 else set()
        is_acronym = len(entry.name[0]) >= _SHORTEST_ACRONYM and entry.source.name.isupper()
        if is_acronym and len(names) == 1:
            yield ("body", *next(iter(names))), entry
        else:
            yield ("body", *entry.name), entry


def _strays(
    people: Sequence[_Entry], bodies: Sequence[_Entry]
) -> Iterator[tuple[tuple[str, ...], _Entry]]:
    """Those who are known by more than a name: by an account, or taken for a person here and for a body there."""
    for entry in (*people, *bodies):
        handle = (entry.source.handle or "").lstrip("@").casefold()
        if handle:
            yield ("handle", handle), entry
    as_bodies = {entry.name for entry in bodies if len(entry.name) > 1}
    alike = [entry for entry in people if entry.name in as_bodies]
    known = {entry.name for entry in alike}
    for entry in (*alike, *(body for body in bodies if body.name in known)):
        yield ("either", *entry.name), entry


def _voices(entries: Iterable[_Entry]) -> tuple[SourceEntry, ...]:
    return tuple(sorted((entry.voice for entry in entries), key=lambda voice: voice.article))
