"""Who the sources of an article are, and which of them speaks in each attribution.

    entities -> characters (one for all names of somebody) -> scene (who is near, who spoke) -> cast

`phrases` takes a source phrase apart, `roles` reads what stands beside a name, `descriptions` and `scene` say whom a
description or a pronoun stands for, `resolution` walks through the attributions, `casting` writes the sources down.
"""

from extractors.sources.cast import CERTAIN, Cast, Voice
from extractors.sources.casting import resolve

__all__ = ["CERTAIN", "Cast", "Voice", "resolve"]
