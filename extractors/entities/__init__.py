"""Names: which stretches of an article name a person, an organization or a place.

    finder      by rule, from capitals and the words around them; its steps are the modules that it names
    combining   with a tagger's names, which know kinds better and borders worse

Every later stage asks only for `Entity`, whoever found it.
"""

from extractors.entities.combining import combined, read
from extractors.entities.finder import find
from extractors.entities.types import Entity, EntityKind

__all__ = ["Entity", "EntityKind", "combined", "find", "read"]
