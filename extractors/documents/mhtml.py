"""Pages saved with all their files (.mhtml): the page itself, as `webpage` reads it; the files are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.documents import mail, webpage
from extractors.documents.encoding import decode
from extractors.errors import NoArticleError

if TYPE_CHECKING:
    from extractors.documents.draft import Draft


def read(data: bytes) -> Draft:
    """The article in a saved page.

    Raises:
        NoArticleError: there is no page in it, or no article in the page.
    """
    for leaf in mail.leaves(mail.parse(data)):
        if leaf.content_type in {"text/html", "application/xhtml+xml"}:
            declared = leaf.charset or webpage.declared_charset(leaf.content)
            return webpage.read(decode(leaf.content, declared).text)
    raise NoArticleError
