"""Every language has every string, says it with the same blanks, and fits where Discord puts it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from string import Formatter
from typing import Any, get_args

import pytest

import bot.rates
import bot.storage.errors
from bot.errors import DISCORD_FAILED, FORBIDDEN, INTERNAL, RequestError, explain
from bot.language import CATALOGUES, ENGLISH, Catalogue, catalogue_for
from bot.language.catalogue import Name
from bot.language.wording import NO_BREAK_SPACE, Wording
from bot.rates import TooOftenError
from bot.rendering.listings import Shelf
from extractors.digest import FigureKind, FurnitureKind, NoticeCode, SourceKind
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


# How a language writes: these may well be the same, and one of them is a space.
WRITING = {"wording.thousands", "wording.comma", "wording.day_form", "wording.marks"}


def strings(catalogue: Catalogue) -> dict[str, str]:
    """Every string by its place; the sentences of errors have tests of their own."""
    found: dict[str, str] = {}
    for field in fields(catalogue):
        if field.name != "errors":
            found.update(under(field.name, getattr(catalogue, field.name)))
    return {place: text for place, text in found.items() if place not in WRITING}


def under(place: str, value: object) -> Iterator[tuple[str, str]]:
    match value:
        case str(text):
            yield place, text
        case Name(name=name, about=about):
            yield from ((f"{place}.name", name), (f"{place}.about", about))
        case Wording():
            for field in fields(value):
                yield from under(f"{place}.{field.name}", getattr(value, field.name))
        case dict(entries):
            for key, entry in entries.items():
                yield from under(f"{place}.{key}", entry)
        case tuple(forms):
            for number, form in enumerate(forms, start=1):
                yield from under(f"{place}.{number}", form)
        case _:
            assert value is None


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", OTHERS)
def test_every_error_is_translated_and_nothing_else(name: str) -> None:
    assert set(OTHERS[name].errors) == set(SENTENCES)


@pytest.mark.parametrize("name", OTHERS)
def test_no_blank_is_unknown(name: str) -> None:
    english = strings(ENGLISH)
    for place, text in strings(OTHERS[name]).items():
        # English has the digest's own sentences where the digest has them.
        assert blanks(text) == blanks(english.get(place, "")), place
    for code, sentence in OTHERS[name].errors.items():
        assert blanks(sentence) <= blanks(SENTENCES[code]), code


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_was_left_in_english(name: str) -> None:
    english = strings(ENGLISH)
    # Words that two languages share; anything longer than a word is a string that was forgotten.
    same = [place for place, text in strings(OTHERS[name]).items() if text == english.get(place)]
    assert all(len(english[place]) < 20 for place in same), same


@pytest.mark.parametrize("name", OTHERS)
def test_no_language_lacks_a_part_of_anothers(name: str) -> None:
    places = strings(OTHERS[name]).keys()
    assert {place for place in places if not place.startswith("wording.notices.")} == strings(
        ENGLISH
    ).keys()
    notices = {place.rpartition(".")[2] for place in places if place.startswith("wording.notices.")}
    assert notices == set(get_args(NoticeCode))


def test_every_kind_has_a_word() -> None:
    for catalogue in CATALOGUES.values():
        wording = catalogue.wording
        assert set(wording.furniture_kinds) == set(get_args(FurnitureKind))
        assert set(wording.figure_kinds) == set(get_args(FigureKind))
        assert set(wording.source_kinds) == set(get_args(SourceKind))
        assert set(wording.shelves) == {shelf.value for shelf in Shelf}


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_it_fits(catalogue: Catalogue) -> None:
    for place, text in strings(catalogue).items():
        assert text == text.strip()
        assert text
        if place.endswith(".name"):
            assert NAME.fullmatch(text), text
            assert text == text.lower()
        elif place.endswith("about") and "wording" not in place and "." in place:
            assert len(text) <= 100, place
        elif place in {"wording.report_field", "wording.report_title"}:
            assert len(text) <= 45, place
        elif place == "wording.report_hint":
            assert len(text) <= 100, place
        elif place in ON_BUTTONS or place.startswith("wording.button_"):
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


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("en", "3 March 2026"),
        ("de", "3. März 2026"),
        ("es", "3 de marzo de 2026"),
        ("fr", "3 mars 2026"),
        ("pt", "3 de março de 2026"),
        ("ja", "2026年3月3日"),
    ],
)
def test_a_day_is_written_as_its_readers_write_it(name: str, day: str) -> None:
    shown = CATALOGUES[name].wording.day(date(2026, 3, 3))
    assert shown.replace(NO_BREAK_SPACE, " ") == day


def test_numbers_have_their_thousands_apart() -> None:
    assert CATALOGUES["en"].wording.counted("words", 1200) == f"1,200{NO_BREAK_SPACE}words"
    assert CATALOGUES["de"].wording.counted("words", 1200) == f"1.200{NO_BREAK_SPACE}Wörter"
    assert (
        CATALOGUES["ja"].wording.counted("quotes", 1) == f"発言{NO_BREAK_SPACE}1{NO_BREAK_SPACE}件"
    )
