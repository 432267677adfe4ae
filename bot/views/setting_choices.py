"""What the panel of settings offers to choose from: each setting's values, and how a menu says them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from bot.language import CATALOGUES, Catalogue
from bot.language.catalogue import counted
from bot.storage.guilds import KEY_FACTS_MAX, GuildSettings

# Seconds: from "nobody posts twice in a row" to the longest that the store takes.
PAUSES = (0, 10, 30, 60, 300, 900, 3600)

# The value of a menu that stands for no language in particular: a menu has no empty ones.
OWN = "own"

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting with a few values; `several` of them may be chosen."""

    title: Callable[[Catalogue], str]
    options: Callable[[Catalogue], Options]
    read: Callable[[Sequence[str]], Any]  # what was chosen -> the setting
    several: bool = False

    def shown(self, setting: Any) -> frozenset[str]:
        """Return the values of a menu that stand for a setting."""
        return frozenset(setting) if self.several else frozenset({_value(setting)})


def _value(setting: Any) -> str:
    if setting is None:
        return OWN
    return str(setting).lower() if isinstance(setting, bool) else str(setting)


def _only(values: Sequence[str]) -> str:
    return values[0]


def _number(values: Sequence[str]) -> int:
    return int(values[0])


def _is_on(values: Sequence[str]) -> bool:
    return values[0] == "true"


def _where(said: Catalogue) -> Options:
    return (
        ("everywhere", said.where_everywhere),
        ("only", said.where_only),
        ("except", said.where_except),
    )


def _who(said: Catalogue) -> Options:
    return (("everyone", said.who_everyone), ("roles", said.who_roles))


def _visible(said: Catalogue) -> Options:
    return (("false", said.visible_all), ("true", said.visible_asker))


def _thread(said: Catalogue) -> Options:
    return (("false", said.thread_no), ("true", said.thread_yes))


def _sections(said: Catalogue) -> Options:
    return (
        ("facts", said.wording.key_facts),
        ("quotes", said.wording.quotes),
        ("sources", said.wording.who_speaks),
        ("figures", said.wording.figures),
    )


def _facts(said: Catalogue) -> Options:
    return tuple(
        (str(number), counted(said.facts, number)) for number in range(1, KEY_FACTS_MAX + 1)
    )


def _pauses(said: Catalogue) -> Options:
    return tuple(
        (str(seconds), said.duration(seconds) if seconds else said.pause_none) for seconds in PAUSES
    )


def _languages(said: Catalogue) -> Options:
    return (
        (OWN, said.language_own),
        *((code, catalogue.name) for code, catalogue in CATALOGUES.items()),
    )


def _language(values: Sequence[str]) -> str | None:
    return None if values[0] == OWN else values[0]


# By the name of the setting in `GuildSettings`.
CHOICES = MappingProxyType(
    {
        "where": Choice(lambda said: said.where_title, _where, _only),
        "who": Choice(lambda said: said.who_title, _who, _only),
        "private": Choice(lambda said: said.visible_title, _visible, _is_on),
        "in_thread": Choice(lambda said: said.thread_title, _thread, _is_on),
        "sections": Choice(lambda said: said.sections_title, _sections, frozenset, several=True),
        "key_facts": Choice(lambda said: said.facts_title, _facts, _number),
        "language": Choice(lambda said: said.language_title, _languages, _language),
        "cooldown": Choice(lambda said: said.pause_title, _pauses, _number),
    }
)


def chosen(name: str, settings: GuildSettings) -> frozenset[str]:
    """Return the values of a menu that are chosen now."""
    return CHOICES[name].shown(getattr(settings, name))
