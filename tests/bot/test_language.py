"""Every language has every string, says it with the same blanks, and fits where Discord puts it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from string import Formatter
from typing import Any

import pytest

import bot.rates
import bot.storage.errors
from bot.errors import DISCORD_FAILED, FORBIDDEN, INTERNAL, RequestError, explain
from bot.language import CATALOGUES, ENGLISH, Catalogue, catalogue_for
from bot.language.catalogue import Name
from bot.rates import TooOftenError
from extractors.errors import ExtractionError, WrongLanguageError

OTHERS = {name: one for name, one in CATALOGUES.items() if one is not ENGLISH}
# Discord's rule for names of commands and options.
NAME = re.compile(r"[-_\w]{1,32}")
ON_BUTTONS = {
    *("tab_access", "tab_answers", "tab_watching"),
    *("forget_me", "forget_server", "offer_button", "privacy_link"),
}
MODULES = (bot.rates, bot.storage.errors)  # so that their errors are known


def kinds(base: type[Exception]) -> Iterator[type[Any]]:
    yield base
    for kind in base.__subclasses__():
        yield from kinds(kind)


SENTENCES = {
    kind.code: kind.sentence for base in (RequestError, ExtractionError) for kind in kinds(base)
} | {"forbidden": FORBIDDEN, "discord_failed": DISCORD_FAILED, "internal": INTERNAL}


def strings(catalogue: Catalogue) -> dict[str, str]:
    """Every string by its place."""
    found: dict[str, str] = {}
    for field in fields(catalogue):
        match getattr(catalogue, field.name):
            case str(text):
                found[field.name] = text
            case Name(name=name, about=about):
                found |= {f"{field.name}.name": name, f"{field.name}.about": about}
            case (one, many):
                found |= {f"{field.name}.1": one, f"{field.name}.2": many}
    return found


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", OTHERS)
def test_every_error_is_translated_and_nothing_else(name: str) -> None:
    assert set(OTHERS[name].errors) == set(SENTENCES)


@pytest.mark.parametrize("name", OTHERS)
def test_no_blank_is_unknown(name: str) -> None:
    english = strings(ENGLISH)
    for place, text in strings(OTHERS[name]).items():
        assert blanks(text) == blanks(english[place]), place
    for code, sentence in OTHERS[name].errors.items():
        assert blanks(sentence) <= blanks(SENTENCES[code]), code


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_was_left_in_english(name: str) -> None:
    english = strings(ENGLISH)
    # Words that two languages share; anything longer than a word is a string that was forgotten.
    same = [place for place, text in strings(OTHERS[name]).items() if text == english[place]]
    assert all(len(english[place]) < 20 for place in same)


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_it_fits(catalogue: Catalogue) -> None:
    for place, text in strings(catalogue).items():
        assert text == text.strip()
        assert text
        if place.endswith(".name"):
            assert NAME.fullmatch(text), text
            assert text == text.lower()
        elif place.endswith("about") and "." in place:
            assert len(text) <= 100, place
        elif place in ON_BUTTONS:
            assert len(text) <= 80, place
    assert len({catalogue.text.name, catalogue.private.name, catalogue.export.name}) == 3
    group = (catalogue.settings, catalogue.help, catalogue.privacy, catalogue.forget)
    assert len({one.name for one in group}) == len(group)
    assert max(len(catalogue.menu_digest), len(catalogue.form_title)) <= 32


@pytest.mark.parametrize(
    ("locale", "name"), [("es-419", "es"), ("pt-BR", "pt"), ("en-GB", "en"), ("xx", "en")]
)
def test_a_locale_finds_its_language(locale: str, name: str) -> None:
    assert catalogue_for(locale) is CATALOGUES[name]


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [
        (1, "1 Sekunde"),
        (12, "12 Sekunden"),
        (60, "1 Minute"),
        (91, "2 Minuten"),
        (3600, "1 Stunde"),
    ],
)
def test_a_wait_is_told_in_words(seconds: int, wait: str) -> None:
    assert wait in explain(TooOftenError(seconds), CATALOGUES["de"]).sentence


def test_a_detail_in_english_is_left_out_elsewhere() -> None:
    error = WrongLanguageError(language="Danish")
    assert "Danish" in explain(error).sentence
    assert "Danish" not in explain(error, CATALOGUES["fr"]).sentence
