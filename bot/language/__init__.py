"""What the bot says, in each of its languages; article text and quotes stay as they are.

One typed catalogue, one module for each language: a string that a language lacks is a type error, so that none can be
forgotten. gettext with Babel and Fluent (fluent.runtime) were weighed. Both keep strings in files that no checker of
ours reads, and pay off with many translators or many plural forms; these are a hundred strings in six languages, two of
which count differently from English in nothing but one word.
"""

from bot.language.catalogue import Catalogue
from bot.language.choice import CATALOGUES, catalogue_for
from bot.language.english import ENGLISH

__all__ = ["CATALOGUES", "ENGLISH", "Catalogue", "catalogue_for"]
