"""Whom a message would really ping.

Source: Discord's documentation, "Allowed Mentions Object". Two things are judged more strictly
than there: a mention inside code or behind a backslash counts, and so does one that comes in with
an edit. Whoever relies on those is one reformatting away from a ping.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.simulator.payload import Payload, Snowflake

_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_EVERYONE = re.compile(r"@(?:everyone|here)")


@dataclass(frozen=True)
class Pings:
    """Who gets a notification; false when nobody does."""

    users: frozenset[Snowflake] = frozenset()
    roles: frozenset[Snowflake] = frozenset()
    everyone: bool = False

    def __bool__(self) -> bool:
        return bool(self.users or self.roles or self.everyone)


@dataclass(frozen=True)
class Audience:
    """What the place a message is sent to says about whom it may reach."""

    may_mention_everyone: bool
    is_user: Callable[[Snowflake], bool]
    is_mentionable_role: Callable[[Snowflake], bool]


def pings(
    text: str,
    allowed: Payload | None,
    audience: Audience,
    replied_to: Snowflake | None = None,
) -> Pings:
    """Return whom `text` reaches, given the `allowed_mentions` sent along."""
    users = {found for found in _USER.findall(text) if audience.is_user(found)}
    roles = {
        found
        for found in _ROLE.findall(text)
        if audience.may_mention_everyone or audience.is_mentionable_role(found)
    }
    everyone = bool(_EVERYONE.search(text)) and audience.may_mention_everyone
    if allowed is not None:
        parse = set(allowed.get("parse") or ())
        users = users if "users" in parse else users & _named(allowed, "users")
        roles = roles if "roles" in parse else roles & _named(allowed, "roles")
        everyone = everyone and "everyone" in parse
    # Without allowed_mentions a reply pings; with it, only when it says so.
    if replied_to is not None and (allowed is None or allowed.get("replied_user")):
        users.add(replied_to)
    return Pings(frozenset(users), frozenset(roles), everyone)


def _named(allowed: Payload, key: str) -> set[Snowflake]:
    return {str(identifier) for identifier in allowed.get(key) or ()}
