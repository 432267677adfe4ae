"""Who the sources of an article are, and which of them speaks in each attribution.

    entities -> characters (one for all names of somebody) -> scene (who is near, who spoke) -> cast

`characters` brings names together (with `same_name` and `surnames`) and settles what they are of (`kinds`). `phrases`
takes a source phrase apart, `roles` reads what stands beside a name. `resolution` walks through the attributions and
asks, with what it has read so far (`reading`): `pronouns` and `relatives` (with `scene`, which knows who is near, and
`subjects`, who is the subject of a clause), `unnamed` (with `descriptions`), `going_by` for who gives a name later,
`letters` for what people write, `accounts` for what they post, `exchanges` for words that nobody is said to say.
`casting` writes the sources down.
"""

from extractors.sources.cast import CERTAIN, Cast, Voice
from extractors.sources.casting import resolve

__all__ = ["CERTAIN", "Cast", "Voice", "resolve"]
