"""What a digest and a comparison say in each language: labels around the article's own words, which stay as they are.

Strings are filled with what was made safe before; article text never passes through here unescaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractors.digest import FigureKind, FurnitureKind, Notice, NoticeCode, SourceKind

Counted = tuple[str, str]  # for one, for several
Ranges = Sequence[tuple[int, int]]
# The sections of a digest; these keys travel in custom ids (see `bot.rendering.listings`).
ShelfKey = Literal["f", "q", "s", "n", "l"]

# Keeps a number with what it counts, and a day with its month, on one line of a narrow screen.
NO_BREAK_SPACE = "\u00a0"
# Between the parts of a line: never at the start of the next one on a narrow screen.
SEPARATOR = f"{NO_BREAK_SPACE}· "


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language. What stands in braces is filled in by the method of the same name, or the one that reads it."""

    # How it writes
    thousands: str
    comma: str
    day_form: str
    months: tuple[str, ...]
    marks: str

    # The digest
    key_facts: str
    quotes: str
    who_speaks: str
    statements: str
    figures: str
    left_out: str
    remarks: str
    no_headline: str
    empty_headline: str
    own_account: str
    claim_unclear: str
    speaker_unclear: str
    claim_of: str
    post: str
    post_of: str
    quoted_in_part: str
    set_apart: str
    cut_off: str
    not_named: str
    nameless: str
    members: str
    nothing_found: str
    unseen: str
    source_kinds: Mapping[SourceKind, str | None]
    figure_kinds: Mapping[FigureKind, str]
    furniture_counted: str
    furniture_kinds: Mapping[FurnitureKind, Counted]
    # Sentences of the digest's own; a language without one shows it in English, as the digest has it.
    notices: Mapping[NoticeCode, str]

    # What is counted, and what is not shown
    counts: Mapping[str, Counted]
    reading_time: str
    not_shown: str
    full_only: str
    never_whole: str
    set_aside: str
    by_buttons: str
    use_export: str
    in_files: str
    how_places_are_given: str
    insertions: str  # with a name in italic brackets
    place: str
    place_in_words: str

    # Going through it
    shelves: Mapping[ShelfKey, tuple[str, str]]  # the section, one of its items
    reported: str
    one_of_source: str
    nothing_here: str
    says_nothing: str
    passage_cut: str
    button_passage: str
    button_words: str
    button_previous: str
    button_next: str
    button_back: str
    button_overview: str
    button_show: str
    button_share: str
    button_post: str
    button_delete: str
    button_copy: str
    button_report: str
    menu_sources: str
    menu_is_full: str
    page: str
    part: str
    item: str
    share_title: str
    share_about: str
    share_comparison_about: str
    text_below: str
    shown_to_all: str
    report_title: str
    report_field: str
    report_hint: str
    report_headline: str
    report_thanks: str

    # Many at once
    the_comparison: str
    comparison_of: str
    nothing_in_common: str
    other_numbers: str
    other_words: str
    other_speakers: str
    shared_quotes: str
    shared_sources: str
    shared_figures: str
    only_one: str
    why_numbers_differ: str
    only_sources: str
    only_figures: str
    article_number: str
    same_name: str
    shared: str
    differing: str
    both: str
    all: str
    partly: str
    further: str
    under_way: str
    progress: str

    # Trouble
    trouble: str
    further_troubles: str

    def number(self, number: int) -> str:
        """Return a number with its thousands apart."""
        return f"{number:,}".replace(",", self.thousands)

    def counted(self, what: str, number: int) -> str:
        """Return "1 quote", "3 quotes"."""
        return self._numbered(self.counts[what], number)

    def furniture(self, kind: FurnitureKind, number: int) -> str:
        """Return "1 promotion", "3 promotions"."""
        shown = self.furniture_counted.format(
            number=self.number(number), kind=self.furniture_kinds[kind][number != 1]
        )
        return shown.replace(" ", NO_BREAK_SPACE)

    def day(self, moment: date) -> str:
        """Return a date as it is read wherever the language is."""
        month = self.months[moment.month - 1]
        shown = self.day_form.format(day=moment.day, month=month, year=moment.year)
        return shown.replace(" ", NO_BREAK_SPACE)

    def listed(self, parts: Sequence[str]) -> str:
        """Return the parts of a list in a row."""
        return self.comma.join(parts)

    def spoken(self, quote: str) -> str:
        """Words of a source, whose own marks were left off."""
        return self.marks.format(quote=quote)

    def words(self, number: int) -> str:
        """Return the length of the article."""
        return self.counted("words", number)

    def minutes(self, number: int) -> str:
        """Return the time that reading the article takes."""
        return self._filled(self.reading_time, number=number).replace(" ", NO_BREAK_SPACE)

    def account(self, speaker: str | None, *, is_claim: bool) -> str:
        """In whose voice a fact is told: a source's, somebody's, or the article's own."""
        if speaker:
            return self.claimed_by(speaker)
        return self.claim_unclear if is_claim else self.own_account

    def claimed_by(self, speaker: str) -> str:
        """Whose claim a fact is."""
        return self.claim_of.format(speaker=speaker)

    def post_by(self, account: str) -> str:
        """Whose account a post was made from; `account` has its sign and is escaped with it."""
        return self.post_of.format(account=account)

    def including(self, names: Sequence[str]) -> str:
        """Who of a group has a name."""
        return self.members.format(names=self.listed(names))

    def notice(self, notice: Notice) -> str:
        """Return what the reader should know."""
        return self.notices.get(notice.code, notice.text)

    def did_not_fit(self, parts: Sequence[str]) -> str:
        """What there is besides what is shown."""
        return self.not_shown.format(parts=self.listed(parts))

    def kept_for_files(self, parts: Sequence[str]) -> str:
        """What this view never shows."""
        return self.full_only.format(parts=self.listed(parts))

    def too_long(self, parts: Sequence[str]) -> str:
        """What could only have been shown cut."""
        return self.never_whole.format(parts=self.listed(parts))

    def not_the_article(self, number: int, parts: Sequence[str]) -> str:
        """What came along with the article and was set aside."""
        passages = self.counted("passages", number)
        return self.set_aside.format(passages=passages, parts=self.listed(parts))

    def behind_buttons(self, parts: Sequence[str]) -> str:
        """What the first screen leaves to its buttons."""
        return self.by_buttons.format(parts=self.listed(parts))

    def characters(self, ranges: Ranges) -> str:
        """Where a passage stands, for programs too: the numbers have nothing between their digits."""
        return self.place.format(ranges=", ".join(f"{start}–{end}" for start, end in ranges))

    def characters_of_article(self, ranges: Ranges) -> str:
        """Where in the article a passage stands, in words."""
        shown = (f"{self.number(start)}–{self.number(end)}" for start, end in ranges)
        return self.place_in_words.format(ranges=self.listed(list(shown)))

    def page_of(self, number: int, count: int) -> str:
        """Where one is in a list."""
        return self._filled(self.page, number=number, count=count).replace(" ", NO_BREAK_SPACE)

    def part_of(self, number: int, count: int) -> str:
        """Where one is in an item that takes several pages."""
        return self._filled(self.part, number=number, count=count)

    def item_of(self, kind: str, number: int, count: int) -> str:
        """Return "Quote 3 of 14"."""
        numbers = {"number": self.number(number), "count": self.number(count)}
        return self.item.format(kind=kind, **numbers).replace(" ", NO_BREAK_SPACE)

    def more_sources(self, number: int) -> str:
        """Sources that a menu has no room for."""
        return self._filled(self.menu_is_full, number=number)

    def compared(self, number: int) -> str:
        """Return the heading of a comparison."""
        return self.comparison_of.format(articles=self.counted("articles", number))

    def nth_article(self, number: int) -> str:
        """What an article without headline, publisher and file name is called."""
        return self._filled(self.article_number, number=number)

    def again(self, name: str, number: int) -> str:
        """Tell an article from one that is called the same."""
        return self.same_name.format(name=name, number=self.number(number))

    def in_common(self, parts: Sequence[str]) -> str:
        """What several articles have, counted."""
        return self.shared.format(parts=self.listed(parts))

    def different(self, parts: Sequence[str]) -> str:
        """What they give differently, counted."""
        return self.differing.format(parts=self.listed(parts))

    def all_of(self, number: int) -> str:
        """Return who has something that every article has."""
        if number == 2:
            return self.both
        return self._filled(self.all, number=number).replace(" ", NO_BREAK_SPACE)

    def in_part(self, articles: str) -> str:
        """Who has a shorter part of a quote."""
        return self.partly.format(articles=articles)

    def and_more(self, number: int) -> str:
        """What ends a list that is not told to its end."""
        return self._filled(self.further, number=number).replace(" ", NO_BREAK_SPACE)

    def reading(self, number: int) -> str:
        """What is being done with several submissions."""
        return self.under_way.format(articles=self.counted("articles", number))

    def done_of(self, done: int, number: int) -> str:
        """How far it is."""
        return self._filled(self.progress, done=done, number=number).replace(" ", NO_BREAK_SPACE)

    def more_troubles(self, number: int) -> str:
        """How many there are besides."""
        return self._filled(self.further_troubles, number=number)

    def _numbered(self, forms: Counted, number: int) -> str:
        return self._filled(forms[number != 1], number=number).replace(" ", NO_BREAK_SPACE)

    def _filled(self, text: str, **numbers: int) -> str:
        return text.format(**{name: self.number(number) for name, number in numbers.items()})
