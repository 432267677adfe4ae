"""How Discord says no.

Source: Discord's documentation, "Error Messages" and "Opcodes and Status Codes".
"""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from tests.simulator.payload import Payload


class Code(IntEnum):
    """The JSON error codes that the simulator answers with."""

    GENERAL = 0
    UNKNOWN_CHANNEL = 10003
    UNKNOWN_GUILD = 10004
    UNKNOWN_MESSAGE = 10008
    UNKNOWN_USER = 10013
    UNKNOWN_EMOJI = 10014
    UNKNOWN_WEBHOOK = 10015
    UNKNOWN_INTERACTION = 10062
    UNKNOWN_COMMAND = 10063
    TOO_MANY_DAILY_COMMANDS = 30034
    REQUEST_TOO_LARGE = 40005
    ALREADY_ACKNOWLEDGED = 40060
    MISSING_ACCESS = 50001
    OTHERS_MESSAGE = 50005
    EMPTY_MESSAGE = 50006
    CANNOT_DM_USER = 50007
    MISSING_PERMISSIONS = 50013
    INVALID_WEBHOOK_TOKEN = 50027
    INVALID_FORM = 50035
    INVALID_JSON = 50109
    NO_REPLY_WITHOUT_HISTORY = 160002
    THREAD_EXISTS = 160004


class Problem(NamedTuple):
    """One thing wrong in a request body."""

    path: tuple[str | int, ...]
    code: str
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path)) or 'body'}: {self.code} ({self.message})"


class RefusalError(Exception):
    """An answer other than success."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        problems: Iterable[Problem] = (),
        violation: bool = True,
    ) -> None:
        """`violation` is false where the bot could not have known better, as after a deletion."""
        super().__init__(message)
        self.status = status
        self.code = int(code)
        self.message = message
        self.problems = tuple(problems)
        self.violation = violation

    @property
    def body(self) -> Payload:
        """The JSON that goes back to the bot."""
        body: Payload = {"message": self.message, "code": self.code}
        if self.problems:
            body["errors"] = _nested(self.problems)
        return body

    def __str__(self) -> str:
        details = "; ".join(map(str, self.problems))
        return f"{self.status} {self.code} {self.message}" + (f": {details}" if details else "")


def invalid_form(problems: Iterable[Problem]) -> RefusalError:
    """Return the answer to a body that breaks a rule."""
    return RefusalError(400, Code.INVALID_FORM, "Invalid Form Body", problems=problems)


def unknown(code: Code, what: str) -> RefusalError:
    """Return the answer to a request for something that is not, or no longer, there."""
    return RefusalError(404, code, f"Unknown {what}", violation=False)


def forbidden(code: Code, message: str) -> RefusalError:
    """Return the answer to something that a guild's settings do not allow the bot."""
    return RefusalError(403, code, message, violation=False)


def _nested(problems: Iterable[Problem]) -> Payload:
    """Lay problems out in Discord's nested form, `{"embeds": {"0": {"_errors": [...]}}}`."""
    tree: Payload = {}
    for problem in problems:
        branch = tree
        for step in problem.path:
            branch = branch.setdefault(str(step), {})
        error = {"code": problem.code, "message": problem.message}
        branch.setdefault("_errors", []).append(error)
    return tree
