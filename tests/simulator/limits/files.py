"""Limits of uploads. Source: Discord's documentation, "Uploading Files"."""

from collections.abc import Mapping

from tests.simulator.limits.messages import ATTACHMENTS
from tests.simulator.refusal import Code, Problem, RefusalError, invalid_form

FILE_BYTES = 10 * 1024 * 1024
"""The default; a boosted guild and a paying user have more."""

REQUEST_BYTES = 25 * 1024 * 1024


def check_request(size: int) -> None:
    """Refuse a request that is too large as a whole."""
    if size > REQUEST_BYTES:
        raise RefusalError(413, Code.REQUEST_TOO_LARGE, "Request entity too large")


def check_files(sizes: Mapping[str, int], kept: int, limit: int) -> None:
    """Refuse too many files, or one above `limit` bytes; `kept` are those already there."""
    if len(sizes) + kept > ATTACHMENTS:
        message = f"Must be {ATTACHMENTS} or fewer in length; it is {len(sizes) + kept}."
        raise invalid_form([Problem(("attachments",), "BASE_TYPE_MAX_LENGTH", message)])
    for name, size in sizes.items():
        if size > limit:
            problem = Problem((name,), "BASE_TYPE_FILE_SIZE", f"{size} bytes, above {limit}.")
            raise RefusalError(
                413, Code.REQUEST_TOO_LARGE, "Request entity too large", problems=[problem]
            )
