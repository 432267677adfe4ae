"""The strings that every language has. What stands in braces is filled in; a translation may leave it out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.wording import Counted, Wording

MINUTE = 60
HOUR = 3600
# Up to here a wait is counted in seconds, from here on in minutes.
SECONDS_MAX = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A command or an option: what one types, and the line below it."""

    name: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """One language."""

    name: str  # what its speakers call it
    wording: Wording  # of digests and comparisons

    # Commands
    digest: Name
    text: Name
    file_about: str
    private: Name
    export: Name
    menu_digest: str
    settings: Name
    help: Name
    privacy: Name
    forget: Name

    # The form
    form_title: str
    form_text: str
    form_text_hint: str
    form_files: str
    form_files_hint: str

    # The panel of settings
    panel_title: str
    tab_access: str
    tab_answers: str
    tab_watching: str
    where_title: str
    where_everywhere: str
    where_only: str
    where_except: str
    where_nowhere: str
    choose_channels: str
    who_title: str
    who_everyone: str
    who_roles: str
    who_always: str
    choose_roles: str
    visible_title: str
    visible_about: str
    visible_all: str
    visible_asker: str
    thread_title: str
    thread_no: str
    thread_yes: str
    sections_title: str
    facts_title: str
    facts: Counted
    pause_title: str
    pause_none: str
    language_title: str
    language_about: str
    language_own: str
    watching_title: str
    watching_about: str
    watching_off: str

    # Help, privacy, forgetting
    help_title: str
    help_text: str
    privacy_title: str
    privacy_text: str
    privacy_link: str
    visible_mine: str
    visible_as_server: str
    forget_title: str
    forget_me_about: str
    forget_me: str
    forget_me_done: str
    forget_server_about: str
    forget_server: str
    forget_server_done: str

    # Digests elsewhere
    offer: str
    offer_button: str
    in_thread: str

    # Trouble. The sentences by the code of their error; English has them beside the errors themselves.
    reference: str
    seconds: Counted
    minutes: Counted
    hours: Counted
    errors: Mapping[str, str]

    def duration(self, seconds: int) -> str:
        """Return "12 seconds", "3 minutes", "1 hour"; never less than it is."""
        if seconds <= SECONDS_MAX and seconds != MINUTE:
            return counted(self.seconds, seconds)
        if seconds % HOUR:
            return counted(self.minutes, math.ceil(seconds / MINUTE))
        return counted(self.hours, seconds // HOUR)


def counted(forms: Counted, number: int) -> str:
    """Return a number with what it counts."""
    return forms[number != 1].format(number=number)
