"""Somebody or something in an article, with all that the article tells of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.digest import SourceKind, Span

# Of somebody's mentions, how many are looked at; keeps the time linear in any text.
MOST_READ = 40


@dataclass(slots=True, eq=False)
class Character:
    """Somebody or something named. Built up while an article is read; sources are made of those that speak."""

    kind: SourceKind | None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    is_place: bool = False
    is_thing: bool = False  # the name is neither a person's nor a body's
    is_plural: bool = False
    is_somebody: bool = False  # one person whom the article does not name
    named_in_full: int = 0
    shares_surname: bool = False  # a bare surname may have been another's
    female: int = 0
    male: int = 0
    has_womans_name: bool = False
    has_mans_name: bool = False
    ages: set[str] = field(default_factory=set)
    role: Span | None = None
    affiliation: Span | None = None
    handle: str | None = None
    nouns: set[str] = field(default_factory=set)  # what it was described as
    words: set[str] = field(default_factory=set)  # and what narrowed that down
    members: tuple[Character, ...] = ()

    @property
    def name(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(self.names[name]), len(name)), default="")

    @property
    def may_be_person(self) -> bool:
        """Whether nothing says that this is no person."""
        return self.kind == "person" or (self.kind is None and not (self.is_place or self.is_thing))
