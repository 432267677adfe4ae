"""The label sets that the encoder was trained on, in the order of its outputs.

A tag index is ``0`` for *outside*, ``2k + 1`` for the first word of a span of kind ``k`` and ``2k + 2`` for any
further word (the BIO scheme of Ramshaw & Marcus 1995). The order is part of the model file: changing it means
training again.
"""

from typing import Final

ROLES: Final = ("source", "cue", "content")
"""The three parts of an attribution (Pareti 2016; PolNeAR: Newell, Margolin & Ruths 2018)."""

ENTITY_KINDS: Final = ("person", "organization", "location", "other")
"""Named entities. ``other`` is a nationality, a party or faith, a law, an event, a product or a work."""

LINKS: Final = ("content_cue", "cue_source", "content_source")
"""Which span points at which: the first name asks, the second answers."""

LINK_SIZE: Final = 64
"""Width of one query or key vector: the six together are as wide as a hidden state."""


def first(kind: int) -> int:
    """Tag index of the first word of a span of this kind."""
    return 2 * kind + 1


def further(kind: int) -> int:
    """Tag index of every other word of a span of this kind."""
    return 2 * kind + 2


def tag_count(kinds: tuple[str, ...]) -> int:
    """Number of tags that BIO needs for these kinds."""
    return 2 * len(kinds) + 1
