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
    for part in mail.leaves(mail.parse(data)):
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            page = mail.payload(part)
            charset = part.get_param("charset")
            declared = charset if isinstance(charset, str) else webpage.declared_charset(page)
            return webpage.read(decode(page, declared).text)
    raise NoArticleError
