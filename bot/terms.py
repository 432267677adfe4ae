"""How an answer is given: what a request, a person and a server want of it, put together (`bot.admission`)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.look import WHOLE, Look


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one answer."""

    private: bool = False
    in_thread: bool = False
    look: Look = WHOLE
    # Seconds that the server's moderators want between two requests of one person.
    cooldown: int = 0
