"""A server's settings: the value, and the rules that follow from it. `guild_store` keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, Self, TypedDict

from pydantic import BaseModel, ConfigDict, Field

Section = Literal["facts", "quotes", "sources", "figures"]
Where = Literal["everywhere", "only", "except"]
Who = Literal["everyone", "roles"]

# Discord's ids are positive 64-bit integers; databases sign theirs.
Snowflake = Annotated[int, Field(gt=0, lt=2**63)]

# What one select menu of Discord can show as chosen: the panel shows a whole list or none of it.
LISTED_MAX = 25
Listed = Annotated[frozenset[Snowflake], Field(max_length=LISTED_MAX)]

SECTIONS: frozenset[Section] = frozenset({"facts", "quotes", "sources", "figures"})
# The first screen holds five; beyond ten it is no longer a digest, and the rest is one press away.
KEY_FACTS = 5
KEY_FACTS_MAX = 10
# An hour between two digests is as good as none; more is a typing mistake.
COOLDOWN_MAX = 3600


class GuildSettings(BaseModel):
    """What a server's moderators have chosen. The defaults are those of a server that never opened the panel."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    guild_id: Snowflake
    # Counts the changes; 0 was never saved. It tells a panel that it shows something old.
    revision: Annotated[int, Field(ge=0)] = 0
    # "only" in `where_channels`, or everywhere "except" there. A category stands for its channels, a channel for its
    # threads.
    where: Where = "everywhere"
    where_channels: Listed = frozenset()
    # Whoever may manage the server always may; "roles" adds those with one of `who_roles`.
    who: Who = "everyone"
    who_roles: Listed = frozenset()
    # Whether a digest is shown to the person who asked alone, unless they or their preference say otherwise.
    private: bool = False
    sections: Annotated[frozenset[Section], Field(min_length=1)] = SECTIONS
    key_facts: Annotated[int, Field(ge=1, le=KEY_FACTS_MAX)] = KEY_FACTS
    in_thread: bool = False
    # Seconds between two digests of one person, on top of the bot's own limits.
    cooldown: Annotated[int, Field(ge=0, le=COOLDOWN_MAX)] = 0
    # Where a digest is offered under messages that look like articles.
    watched_channels: Listed = frozenset()
    # A locale in Discord's spelling; None: each person's own. Which there are is the catalogue's matter.
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,4}){0,2}$")] | None = None

    def is_open_in(self, place: Iterable[int]) -> bool:
        """Whether the bot may be used in a place: the ids of the channel, its parent channel and its category."""
        match self.where:
            case "everywhere":
                return True
            case "only":
                return not self.where_channels.isdisjoint(place)
            case "except":
                return self.where_channels.isdisjoint(place)

    def admits(self, roles: Iterable[int], *, is_manager: bool) -> bool:
        """Whether somebody with these roles may use the bot."""
        return is_manager or self.who == "everyone" or not self.who_roles.isdisjoint(roles)

    def changed(self, changes: Mapping[str, Any]) -> Self:
        """These settings with `changes`.

        Raises:
            pydantic.ValidationError: a change is out of range.
        """
        return self.model_validate({**self.model_dump(), **changes})


class Changes(TypedDict, total=False):
    """What `GuildSettingsStore.update` may change: every setting, and neither the server nor the revision."""

    where: Where
    where_channels: frozenset[int]
    who: Who
    who_roles: frozenset[int]
    private: bool
    sections: frozenset[Section]
    key_facts: int
    in_thread: bool
    cooldown: int
    watched_channels: frozenset[int]
    language: str | None
