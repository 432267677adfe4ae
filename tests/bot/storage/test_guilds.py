from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.storage.errors import EditedMeanwhileError
from bot.storage.guilds import (
    COOLDOWN_MAX,
    KEY_FACTS_MAX,
    LISTED_MAX,
    SECTIONS,
    Changes,
    GuildSettings,
)
from bot.storage.merging import merge
from bot.storage.tables import GuildSettingsRow
from tests.bot.storage.strategies import guild_settings, listed


def test_a_server_that_chose_nothing_is_open_to_everybody() -> None:
    settings = GuildSettings(guild_id=1)
    assert settings.is_open_in([5])
    assert settings.admits([], is_manager=False)
    assert settings.sections == SECTIONS
    assert not settings.private
    assert not settings.watched_channels


@pytest.mark.parametrize(
    ("where", "place", "is_open"),
    [
        ("only", [1], True),
        ("only", [9, 1], True),  # a thread of a listed channel, a channel of a listed category
        ("only", [9], False),
        ("except", [1], False),
        ("except", [9, 1], False),
        ("except", [9], True),
    ],
)
def test_where_it_may_be_used(where: str, place: list[int], is_open: bool) -> None:
    settings = GuildSettings.model_validate(
        {"guild_id": 1, "where": where, "where_channels": {1, 2}}
    )
    assert settings.is_open_in(place) is is_open


def test_who_may_use_it() -> None:
    settings = GuildSettings(guild_id=1, who="roles", who_roles=frozenset({3}))
    assert settings.admits([2, 3], is_manager=False)
    assert not settings.admits([2], is_manager=False)
    assert settings.admits([], is_manager=True)


@pytest.mark.parametrize(
    "change",
    [
        {"key_facts": 0},
        {"key_facts": KEY_FACTS_MAX + 1},
        {"cooldown": -1},
        {"cooldown": COOLDOWN_MAX + 1},
        {"sections": frozenset()},
        {"where": "nowhere"},
        {"where_channels": frozenset({0})},
        {"who_roles": frozenset({2**63})},
        {"watched_channels": frozenset(range(1, LISTED_MAX + 2))},
        {"language": "English, please"},
        {"unheard_of": 1},
    ],
)
def test_what_is_out_of_range_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        GuildSettings(guild_id=1).changed(change)


@pytest.mark.parametrize(
    "locale", ["en-US", "es-419", "de", "fr", "pt-BR", "ja", "zh-Hant-TW", None]
)
def test_locales_in_discords_spelling_fit(locale: str | None) -> None:
    assert GuildSettings(guild_id=1).changed({"language": locale}).language == locale


def test_every_setting_has_a_column_and_can_be_changed() -> None:
    assert set(GuildSettings.model_fields) == set(GuildSettingsRow.__table__.columns.keys())
    assert set(GuildSettings.model_fields) - {"guild_id", "revision"} == set(
        Changes.__annotations__
    )


@given(guild_settings(), listed(), listed(), listed())
def test_lists_are_merged(
    settings: GuildSettings, seen: frozenset[int], mine: frozenset[int], theirs: frozenset[int]
) -> None:
    before = settings.changed({"watched_channels": seen})
    after = before.changed({"watched_channels": theirs})
    try:
        merged = merge(before, {"watched_channels": mine}, after).watched_channels
    except EditedMeanwhileError:
        assert len(theirs | mine) > LISTED_MAX
        return
    assert merged >= (mine - seen) | (theirs - seen)  # what either added is there
    assert not merged & ((seen - mine) | (seen - theirs))  # what either took out is not
    assert merged >= seen & mine & theirs  # what neither touched stays
    assert merged <= mine | theirs


@given(guild_settings(), guild_settings())
def test_settings_that_nobody_else_touched_are_taken_over(
    seen: GuildSettings, wanted: GuildSettings
) -> None:
    changes = wanted.model_dump(exclude={"guild_id", "revision"})
    merged = merge(seen, changes, seen)
    assert merged.model_dump(exclude={"guild_id", "revision"}) == changes


@given(st.integers(1, 10), st.integers(1, 10), st.integers(1, 10))
def test_a_setting_that_both_changed_is_a_conflict_unless_they_agree(
    seen: int, mine: int, theirs: int
) -> None:
    before = GuildSettings(guild_id=1, key_facts=seen)
    after = GuildSettings(guild_id=1, key_facts=theirs)
    if theirs in (seen, mine):
        assert merge(before, {"key_facts": mine}, after).key_facts == mine
    else:
        with pytest.raises(EditedMeanwhileError):
            merge(before, {"key_facts": mine}, after)


def test_merged_to_nothing_or_too_much_is_a_conflict_not_a_crash() -> None:
    seen = GuildSettings(guild_id=1, sections=frozenset({"facts", "quotes"}))
    theirs = seen.changed({"sections": {"facts"}})
    with pytest.raises(EditedMeanwhileError):
        merge(seen, {"sections": frozenset({"quotes"})}, theirs)
