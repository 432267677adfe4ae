"""Whether somebody is a woman or a man, as far as an article tells.

Pronouns, titles and kinship count first; a given name counts until the article contradicts it.
"""

from __future__ import annotations

from extractors.sources.character import Character
from extractors.vocabulary import words

FEMALE = words("she her hers herself")
MALE = words("he him his himself")

# So many pronouns tell more than a given name does.
_BELIES = 3


def is_female(character: Character) -> bool:
    """Whether the article tells that the person is a woman, or a given name does and the article does not deny it."""
    return is_called_she(character) or (character.has_womans_name and not is_called_he(character))


def is_male(character: Character) -> bool:
    """Whether the article tells that the person is a man, or a given name does and the article does not deny it."""
    return is_called_he(character) or (character.has_mans_name and not is_called_she(character))


def has_other_name(word: str, character: Character) -> bool:
    """Whether a given name tells the other gender than the pronoun does."""
    return character.has_mans_name if word in FEMALE else character.has_womans_name


def is_called_she(character: Character) -> bool:
    """Whether pronouns, titles or kinship tell of a woman."""
    few = _BELIES if character.has_mans_name else 1
    return character.female >= few and character.female > 2 * character.male


def is_called_he(character: Character) -> bool:
    """Whether pronouns, titles or kinship tell of a man."""
    few = _BELIES if character.has_womans_name else 1
    return character.male >= few and character.male > 2 * character.female
