"""What a button remembers, in the hundred characters of its custom id.

    ng1:next:q:2:81384788765712384:h
    |   |    | | |                 |
    |   |    | | |                 where the message stands: `h` is the digest itself, a number a private page about the
    |   |    | | |                 public digest with that id, `x` a private page about one that cannot be turned
    |   |    | | who asked for the digest
    |   |    | page of the list, or item in it
    |   |    list: a section's letter or a source's id (`bot.rendering.listings`)
    |   what the button does
    version of this grammar

Nothing in it is secret or trusted: whoever presses is checked against it, and the digest itself is read from the
message. A message made by another version of the grammar gets a sentence (`bot.client`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Self

PREFIX = "ng"
VERSION = 1

# The digest itself, and a private page whose digest nobody can turn.
HOME = "h"
APART = "x"


@dataclass(frozen=True, slots=True)
class Ticket:
    """Where a reader is and with whom: `key` names a list, `at` a page of it or an item in it."""

    requester: int
    key: str = "f"
    at: int = 0
    place: str = HOME

    @property
    def is_home(self) -> bool:
        """Whether the button stands under the digest itself, not on a private page about it."""
        return self.place == HOME

    @property
    def public_digest(self) -> int | None:
        """The id of the public message that a private page is about, when it can be turned."""
        return int(self.place) if self.place.isdecimal() else None

    def to(self, key: str, at: int = 0) -> Ticket:
        """Return a ticket to another list, page or item."""
        return replace(self, key=key, at=at)

    def pack(self, verb: str) -> str:
        """Return the custom id of a button that does `verb`."""
        return f"{PREFIX}{VERSION}:{verb}:{self.key}:{self.at}:{self.requester}:{self.place}"

    @classmethod
    def unpack(cls, match: re.Match[str]) -> Self:
        """Read what `template` found."""
        return cls(int(match["requester"]), match["key"], int(match["at"]), match["place"])


def template(*verbs: str) -> re.Pattern[str]:
    """Return what the custom ids of buttons that do `verbs` look like."""
    return re.compile(
        rf"{PREFIX}{VERSION}:(?P<verb>{'|'.join(verbs)}):(?P<key>[fqsnl]|S[0-9]{{1,6}}):"
        rf"(?P<at>[0-9]{{1,6}}):(?P<requester>[0-9]{{1,20}}):(?P<place>[{HOME}{APART}]|[0-9]{{1,20}})",
        re.ASCII,
    )


def is_ours(custom_id: str) -> bool:
    """Whether any version of this grammar may have made a custom id."""
    return re.match(rf"{PREFIX}[0-9]+:", custom_id) is not None
