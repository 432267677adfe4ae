"""What the bot asked for, what it was told, and what it should not have done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.simulator.payload import Payload

_SHOWN = 15
"""How many requests the story of a failed wait tells of."""


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    data: bytes


@dataclass(eq=False)
class Request:
    """One request of the bot and its answer."""

    method: str
    path: str
    route: str
    started: float
    body: Any = None
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    size: int = 0
    status: int | None = None
    response: Payload | list[Any] | None = None
    finished: float | None = None

    @property
    def took(self) -> float:
        """Seconds until it was answered."""
        return (self.finished or self.started) - self.started

    def __str__(self) -> str:
        return f"{self.method} {self.path} -> {self.status}"


@dataclass(frozen=True)
class Violation:
    """Something the bot did that Discord does not allow."""

    request: Request
    reason: str
    code: int
    problems: tuple[str, ...] = ()
    """The error codes of the fields that were wrong."""

    def __str__(self) -> str:
        return f"{self.request.method} {self.request.path}: {self.reason}"

    __repr__ = __str__


class Record:
    """The minutes of a run."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.violations: list[Violation] = []
        self.events: list[str] = []
        self.rate_limited = 0

    @property
    def invalid_requests(self) -> int:
        """How many answers count towards Discord's 10,000 invalid requests in ten minutes."""
        return sum(request.status in (401, 403, 429) for request in self.requests)

    def story(self) -> str:
        """Tell what happened, latest last."""
        lines = ["The last requests of the bot:", *map(str, self.requests[-_SHOWN:])]
        if self.violations:
            lines += ["Violations:", *map(str, self.violations)]
        if self.events:
            lines += ["Events:", *self.events[-_SHOWN:]]
        return "\n".join(lines)
