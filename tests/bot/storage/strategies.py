"""Any settings that a server may have."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.storage.guilds import COOLDOWN_MAX, KEY_FACTS_MAX, LISTED_MAX, SECTIONS, GuildSettings

LOCALES = ("en-US", "es-ES", "es-419", "de", "fr", "pt-BR", "ja")


def ids() -> st.SearchStrategy[int]:
    """Small ones, which meet each other, and the largest."""
    return st.integers(1, 40) | st.integers(2**53, 2**63 - 1)


def listed() -> st.SearchStrategy[frozenset[int]]:
    """A list of channels or roles."""
    return st.frozensets(ids(), max_size=LISTED_MAX)


def guild_settings() -> st.SearchStrategy[GuildSettings]:
    """Settings of any server, as they are before they are saved."""
    return st.builds(
        GuildSettings,
        guild_id=ids(),
        revision=st.just(0),
        where=st.sampled_from(("everywhere", "only", "except")),
        where_channels=listed(),
        who=st.sampled_from(("everyone", "roles")),
        who_roles=listed(),
        private=st.booleans(),
        sections=st.frozensets(st.sampled_from(sorted(SECTIONS)), min_size=1),
        key_facts=st.integers(1, KEY_FACTS_MAX),
        in_thread=st.booleans(),
        cooldown=st.integers(0, COOLDOWN_MAX),
        watched_channels=listed(),
        language=st.none() | st.sampled_from(LOCALES),
    )
