"""Text to the integers that the network reads, and back to characters.

The vocabulary is uncased and forgets white space, so each piece carries a *look*: how its word is written and
whether a space stands before it. That tells a name from a noun, and an opening straight quotation mark from a
closing one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

PAD_ID: Final = 0
BREAK_ID: Final = 1
"""``[unused0]`` of the vocabulary: the end of a paragraph."""
CLS_ID: Final = 101
SEP_ID: Final = 102

SHAPES: Final = ("none", "lower", "title", "upper", "mixed", "digit", "mark", "other")
LOOKS: Final = 2 * len(SHAPES)
"""Number of looks: a shape, with and without a space before it."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, all arrays of shape ``[pieces]``.

    ``starts`` and ``ends`` are characters (code points) of the text, end exclusive. ``words`` numbers the words;
    pieces of one word share a number. A paragraph's end is a piece of its own: empty, with ``paragraphs`` of the
    paragraph it closes.
    """

    ids: NDArray[np.int32]
    looks: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    words: NDArray[np.int32]
    paragraphs: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)


def shape_of(word: str) -> int:
    """Index into ``SHAPES`` of how a word is written."""
    if word.isdigit():
        return SHAPES.index("digit")
    if not any(c.isalnum() for c in word):
        return SHAPES.index("mark")
    return SHAPES.index(_case_of(word))


def _case_of(word: str) -> str:
    if word.islower():
        return "lower"
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return "title"
    if word.isupper():
        return "upper"
    return "mixed" if any(c.isupper() for c in word) else "other"


def cut(tokenizer: Tokenizer, text: str, paragraphs: Sequence[tuple[int, int]]) -> Pieces:
    """Cut the paragraphs (character ranges of ``text``) into word pieces, each paragraph closed by a break."""
    ids: list[int] = []
    looks: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[int] = []
    owner: list[int] = []
    shapes: dict[str, int] = {}
    word = -1
    encodings = tokenizer.encode_batch([text[a:b] for a, b in paragraphs], add_special_tokens=False)
    for number, ((begin, end), encoding) in enumerate(zip(paragraphs, encodings, strict=True)):
        last = -1
        numbers = [-1 if n is None else n for n in encoding.word_ids]
        extents = _word_extents(numbers, encoding.offsets)
        for piece, (a, b), local in zip(encoding.ids, encoding.offsets, numbers, strict=True):
            if local != last:
                word += 1
                last = local
                left, right = extents[local]
                spaced = left == 0 or text[begin + left - 1].isspace()
                form = text[begin + left : begin + right]
                if form not in shapes:
                    shapes[form] = shape_of(form)
                look = 2 * shapes[form] + spaced
            ids.append(piece)
            looks.append(look)
            starts.append(begin + a)
            ends.append(begin + b)
            words.append(word)
            owner.append(number)
        word += 1
        ids.append(BREAK_ID)
        looks.append(0)
        starts.append(end)
        ends.append(end)
        words.append(word)
        owner.append(number)
    arrays = [np.asarray(x, dtype=np.int32) for x in (ids, looks, starts, ends, words, owner)]
    return Pieces(*arrays)


def _word_extents(
    word_ids: list[int], offsets: list[tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """From each word's number to its first and last character."""
    extents: dict[int, tuple[int, int]] = {}
    for word, (a, b) in zip(word_ids, offsets, strict=True):
        left, _ = extents.get(word, (a, b))
        extents[word] = (left, b)
    return extents
