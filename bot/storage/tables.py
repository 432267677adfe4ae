"""The tables. Each column is read somewhere; none holds anything that a person wrote.

A column named `guild_id` or `user_id` says whose a row is: the tests find such tables by that name and check that the
stores empty them. Discord's ids fit 64 bits and are given from outside, so no key counts up by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

# Room for the words of `GuildSettings.where` and `.who`, and for a language tag such as "zh-Hant-TW".
WORD = 16


class Table(DeclarativeBase):
    """The base of all tables; its metadata is what the migrations must arrive at."""


class JsonSet(TypeDecorator[frozenset[Any]]):
    """A small set in one column, as a sorted JSON list.

    A table of its own would buy nothing: nobody asks in which servers a channel is listed.
    """

    impl = JSON
    cache_ok = True

    def process_bind_param(
        self, value: Collection[Any] | None, dialect: Dialect
    ) -> list[Any] | None:
        """Sort, so that equal sets are equal in the database."""
        return None if value is None else sorted(value)

    def process_result_value(
        self, value: Iterable[Any] | None, dialect: Dialect
    ) -> frozenset[Any] | None:
        """Make a set of the list again."""
        return None if value is None else frozenset(value)


class GuildSettingsRow(Table):
    """One server's settings; `bot.storage.guilds.GuildSettings` says what each means."""

    __tablename__ = "guild_settings"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    revision: Mapped[int]
    where: Mapped[str] = mapped_column(String(WORD))
    where_channels: Mapped[frozenset[int]] = mapped_column(JsonSet)
    who: Mapped[str] = mapped_column(String(WORD))
    who_roles: Mapped[frozenset[int]] = mapped_column(JsonSet)
    private: Mapped[bool]
    sections: Mapped[frozenset[str]] = mapped_column(JsonSet)
    key_facts: Mapped[int]
    in_thread: Mapped[bool]
    cooldown: Mapped[int]
    watched_channels: Mapped[frozenset[int]] = mapped_column(JsonSet)
    language: Mapped[str | None] = mapped_column(String(WORD))


class PreferencesRow(Table):
    """What one person has chosen for themselves; no row means that the server's default holds."""

    __tablename__ = "preferences"

    user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    private: Mapped[bool]


class DepartureRow(Table):
    """A server that the bot is no longer in and whose settings are still to be deleted."""

    __tablename__ = "departures"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    # Seconds since 1970: SQLite keeps no time zones, and a number means the same in every database.
    left_at: Mapped[int] = mapped_column(BigInteger)
