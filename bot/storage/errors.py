"""What can go wrong with what is stored: for the operator at the start, for a person later."""

from __future__ import annotations

from bot.errors import RequestError


class DatabaseError(Exception):
    """The database cannot be used; the message says which one, why and what to do, and holds no password."""


class StorageUnreachableError(RequestError):
    """The database did not answer while the bot was running."""

    code = "storage_unreachable"
    sentence = "I cannot reach my settings right now; please try again in a minute."


class EditedMeanwhileError(RequestError):
    """Somebody else has changed the same setting since it was read; nothing was overwritten."""

    code = "edited_meanwhile"
    sentence = (
        "Somebody else has just changed the same setting, so I kept theirs; "
        "please look at the settings as they are now and try again."
    )
