"""Pages saved with all their files (.mhtml): the page itself, as `webpage` reads it; the files are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.documents import mail_parts, webpage
from extractors.documents.encoding import decode
from extractors.documents.mail_parts import Leaf
from extractors.errors import NoArticleError

if TYPE_CHECKING:
    from extractors.documents.draft import Draft


def read(data: bytes) -> Draft:
    """The article in a saved page.

    Raises:
        NoArticleError: there is no page in it, or no article in the page.
    """
    for part in mail_parts.parts(mail_parts.parse(data)):
        if isinstance(part, Leaf) and part.content_type in {"text/html", "application/xhtml+xml"}:
            declared = part.charset or webpage.declared_charset(part.content)
            return webpage.read(decode(part.content, declared).text)
    raise NoArticleError
