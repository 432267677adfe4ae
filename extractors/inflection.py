"""Singular and plural of English nouns, told by their form. All words are small."""

from __future__ import annotations

from extractors.vocabulary import words

_PLURALS = words("people police children data media taxis safaris")
_NOT_IN_MEN = words("abdomen acumen amen omen regimen specimen yemen")
_SINGULARS = words(
    """as axis chrysalis gas has his is its metropolis news tennis this us was yes
    acoustics aerobics analytics athletics economics electronics ethics genetics gymnastics linguistics logistics
    mathematics obstetrics optics paediatrics pediatrics physics politics robotics"""
)
_SINGULAR_ENDINGS = ("ss", "us", "ris", "sis", "tis", "’s", "'s")


def is_plural(noun: str) -> bool:
    """Whether a noun is plural."""
    if noun in _PLURALS or (noun.endswith("men") and noun not in _NOT_IN_MEN):
        return True
    return noun.endswith("s") and not noun.endswith(_SINGULAR_ENDINGS) and noun not in _SINGULARS


def singular(noun: str) -> str:
    """The singular of a noun that is plural; of any other, and of "men", the word itself."""
    if noun.endswith("men") and noun != "men" and noun not in _NOT_IN_MEN:
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > len("dies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and is_plural(noun) else noun
