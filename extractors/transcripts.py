"""Interviews and transcripts in print: paragraphs that open with the speaker's name, "OKORO: We sail.", "A: We do.".

No quotation marks stand around such words and no verb tells of them; the label at the beginning of a paragraph is all.
Lists are laid out the same way ("Where: the quay"), so labels count only where two or more of them take turns and are
those of people: the letters Q and A, or names that stand elsewhere in the article too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.digest import Span

_NAME = r"[^\W\d_a-z][\w.’'-]*(?:[ ](?:[^\W\d_a-z][\w.’'-]*|d[eao]|van|von|la|bin|el)){0,4}"
# In a broadcaster's transcript, a role may follow the name: "ADA QUILL, HOST:".
_LABEL = re.compile(
    rf"(?P<label>{_NAME})(?:,[ ][^,:.\n]{{2,30}}|[ ]\([^()\n]{{1,40}}\))?:[ \t]+(?=[^\n]*[^\W\d_])"
)
_QUESTION, _ANSWER = "Q", "A"
# How many turns make a conversation: a single one is a caption or a note.
_FEWEST_TURNS = 3
# Somebody is the one who asks where more of their turns than this part are questions.
_MOSTLY = 0.5
_OWN_VOICE = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
# "(LAUGHTER)", "(SOUNDBITE OF ARCHIVED RECORDING)": nobody's words.
_STAGE_DIRECTION = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ANSWERED = re.compile(r"(?:\A|\n)A:[ \t]+\Z")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next one does: `content`, a span for each paragraph.

    `label` is the speaker's name before the colon; None for the letter of an answer.
    """

    label: Span | None
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Labelled:
    label: Span
    content: tuple[Span, ...]

    def is_question(self, text: str) -> bool:
        return self.content[-1].of(text).rstrip("”\"’' ").endswith("?")


def find(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """The turns of those who are asked, in order; the questions of the one who asks are left out."""
    labelled = list(_labelled(text, paragraphs))
    names = Counter(turn.label.of(text) for turn in labelled)
    if len(labelled) < _FEWEST_TURNS or len(names) < 2 or not _is_conversation(text, names):
        return ()
    asking = _asking(text, labelled)
    return tuple(
        Turn(None if turn.label.of(text) == _ANSWER else turn.label, turn.content)
        for turn in labelled
        if turn.label.of(text) != _QUESTION
        and not (_surname(text, turn.label) in asking and turn.is_question(text))
    )


def is_answer(text: str, place: int) -> bool:
    """Whether the words at `place` are marked as an answer by their letter alone."""
    return _ANSWERED.search(text, max(0, place - 8), place) is not None


def _labelled(text: str, paragraphs: Sequence[Span]) -> Iterator[_Labelled]:
    """Paragraphs with a label, each with those after it that go on in the first person.

    A paragraph without either may be the reporter's account between two exchanges, or an editor's note after the last.
    """
    label: Span | None = None
    content: list[Span] = []
    for paragraph in paragraphs:
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match is not None:
            if label is not None:
                yield _Labelled(label, tuple(content))
            label = Span(start=match.start("label"), end=match.end("label"))
            content = [Span(start=match.end(), end=paragraph.end)]
        elif label is None or _STAGE_DIRECTION.fullmatch(text, paragraph.start, paragraph.end):
            continue
        elif _OWN_VOICE.search(_QUOTED.sub("", paragraph.of(text))):
            content.append(paragraph)
        else:
            yield _Labelled(label, tuple(content))
            label = None
    if label is not None:
        yield _Labelled(label, tuple(content))


def _is_conversation(text: str, names: Counter[str]) -> bool:
    """Whether the labels are of people who take turns."""
    if names[_QUESTION] and names[_ANSWER]:
        return True
    surnames: Counter[str] = Counter()
    for name, count in names.items():
        surnames[name.split()[-1]] += count
    known = [surname for surname in surnames if _is_named(text, surname)]
    return len(known) > 1 and sum(surnames[one] > 1 for one in known) > 1


def _is_named(text: str, surname: str) -> bool:
    """Whether a label's last word is also a name in running text: after another word, and not before a colon."""
    written = f"(?:{re.escape(surname)}|{re.escape(surname.title())})"
    return re.search(rf"[\w,.][ ]{written}(?![\w:])", text) is not None


def _asking(text: str, labelled: Sequence[_Labelled]) -> set[str]:
    """The surnames of those whose turns are mostly questions."""
    turns: defaultdict[str, list[bool]] = defaultdict(list)
    for turn in labelled:
        turns[_surname(text, turn.label)].append(turn.is_question(text))
    return {name for name, asked in turns.items() if sum(asked) > _MOSTLY * len(asked)}


def _surname(text: str, label: Span) -> str:
    return label.of(text).split()[-1].lower()
