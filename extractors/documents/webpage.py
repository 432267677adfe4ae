"""Saved web pages to a `Draft`.

trafilatura finds the main text (.960 F1 on 181 pages, against .955 for readability-lxml, .938 for newspaper4k and .842
for resiliparse). It is imported here and only when a page is read: half a second and thirty megabytes.

What it cannot know is done around it: embedded posts stay where they stand, as paragraphs that close with their
account; captions go where the markup says what they are; and a menu is not an article.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from extractors import posts
from extractors.bylines import byline_of
from extractors.documents import lines, masthead, metadata
from extractors.documents.characters import clean, line
from extractors.documents.draft import Draft
from extractors.documents.limits import MAX_ELEMENTS, MIN_WORDS
from extractors.documents.masthead import split_site
from extractors.endings import ends_sentence
from extractors.errors import NoArticleError, UnreadableError

# A date in a page's text is a guess: the extensive search finds one on nearly every undated page.
_DATES = {"extensive_search": False, "original_date": True}

_POST_CLASSES = (
    "twitter-tweet",
    "twitter-video",
    "bluesky-embed",
    "mastodon-embed",
    "instagram-media",
    "tiktok-embed",
    "text-post-media",
    "fb-post",
    "reddit-embed-bq",
    "reddit-card",
)
# What Bluesky's embeds say in place of a picture or a card.
_PICTURE = "[image or embed]"
_CAPTIONS = (
    "//figcaption | //*[contains(@class, 'caption') or contains(@class, 'photo-credit') or "
    "contains(@class, 'image-credit') or @itemprop='caption']"
)
# A class name such as "has-caption" sits on things that hold the story, too: a caption is short.
_MAX_CAPTION_WORDS = 120

# No page written by a person or a template has a thousand attributes on one tag; parsers take quadratic time on them.
_MAX_ATTRIBUTES = 1_000
_LONG_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*'){8000,}")
_ATTRIBUTE = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'=])+")

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

# A byline stands above the story, in an element of its own with a link or two.
_BYLINE_WITHIN, _BYLINE_PARTS, _BYLINE_LENGTH = 1_000, 6, 250

_SPACE = re.compile(r"\s+")

# Pages with this many paragraphs directly in their body are written by converters and reading modes, not by templates.
_BARE_PARAGRAPHS = 3

# Front pages and sections are lists of headings that link to articles: this many, and one for every three paragraphs.
_INDEX_TEASERS = 8

# Running text: paragraphs of this many words that end like a sentence. Menus, indexes and sign-in pages have none.
_RUNNING_WORDS = 10
_RUNNING_SHARE = 0.35


def declared_charset(data: bytes) -> str | None:
    """The character set that the page names for itself."""
    found = _CHARSET.search(data[:8192])
    return found.group(1).decode("ascii", "ignore") if found else None


def read(markup: str) -> Draft:
    """The article in a page.

    Raises:
        NoArticleError: the page holds none.
        UnreadableError: the page is built to stall its reader.
    """
    tree = _parse(markup)
    stated = metadata.read(tree)
    signed = _signature(tree)
    _flatten(tree)
    _keep_posts(tree)
    _keep_quoted(tree)
    _drop_captions(tree)
    _contain(tree)
    found = _extract(tree)
    paragraphs = lines.paragraphs(clean(found.text or "")) if found is not None else ()
    is_index = (
        not stated.is_article and not stated.published and _teasers(tree) > len(paragraphs) / 3
    )
    if is_index or not _is_article(paragraphs):
        raise NoArticleError
    top = masthead.read(paragraphs)
    title = stated.title or top.title or found.title
    return Draft(
        paragraphs=_headed(title, paragraphs),
        title=title,
        byline=stated.byline or top.byline or signed or _author(found, stated.publisher),
        publisher=stated.publisher or found.sitename,
        published=stated.published or top.published or found.date,
    )


def _parse(markup: str) -> Any:
    _refuse_stalling(markup)
    from trafilatura import load_html  # noqa: PLC0415 - see above

    tree = load_html(markup)
    if tree is None:
        raise NoArticleError
    if sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        raise UnreadableError(why="the page is too large")
    return tree


def _refuse_stalling(markup: str) -> None:
    for found in _LONG_TAG.finditer(markup):
        if sum(1 for _ in _ATTRIBUTE.finditer(found.group())) > _MAX_ATTRIBUTES:
            raise UnreadableError(why="its markup is broken")


def _extract(tree: Any) -> Any:
    from trafilatura.core import bare_extraction  # noqa: PLC0415 - see above

    return bare_extraction(
        tree,
        favor_precision=True,
        include_comments=False,
        date_extraction_params=_DATES,
        with_metadata=True,
    )


def _signature(tree: Any) -> str | None:
    """The names in the first line of the page that is a byline; extraction takes it for furniture, rightly."""
    for element in islice(tree.iter("p", "div", "span", "address"), _BYLINE_WITHIN):
        if len(element) <= _BYLINE_PARTS and (
            names := byline_of(line(element.text_content()[:_BYLINE_LENGTH]))
        ):
            return names
    return None


def _author(found: Any, site: str | None) -> str | None:
    author = found.author or ""
    return None if not author or lines.same_words(author, site or "") else str(author)


def _flatten(tree: Any) -> None:
    """Make the line ends in the markup the spaces that they are shown as; extraction keeps some of them."""
    for element in tree.iter():
        if element.tag in {"pre", "textarea", "script", "style"}:
            continue
        if element.text and "\n" in element.text:
            element.text = _SPACE.sub(" ", element.text)
        for child in element:
            if child.tail and "\n" in child.tail:
                child.tail = _SPACE.sub(" ", child.tail)


def _contain(tree: Any) -> None:
    """Put the bare paragraphs of a page without any structure in an `article`, where their lists are kept, too."""
    from lxml import html  # noqa: PLC0415 - comes with trafilatura

    body = tree.find("body")
    if body is None or next(tree.iter("article", "main"), None) is not None:
        return
    if len(body.findall("p")) >= _BARE_PARAGRAPHS:
        article = html.Element("article")
        article.extend(list(body))
        body.append(article)


def _keep_posts(tree: Any) -> None:
    """Turn embedded posts into plain paragraphs, which extraction keeps where they stand."""
    from lxml import etree, html  # noqa: PLC0415 - comes with trafilatura

    for quote in list(tree.iter("blockquote", "div")):
        classes = (quote.get("class") or "").split()
        if not any(name in classes for name in _POST_CLASSES) or quote.getparent() is None:
            continue
        block = html.Element("div")
        for paragraph in _post(_text_with_breaks(quote)):
            etree.SubElement(block, "p").text = paragraph
        block.tail = quote.tail
        quote.getparent().replace(quote, block)


def _keep_quoted(tree: Any) -> None:
    """Keep who is quoted in a block: extraction drops footers, wherever they stand."""
    for quote in tree.iter("blockquote"):
        for footer in quote.iter("footer"):
            footer.tag = "p"


def _text_with_breaks(element: Any) -> str:
    for gap in element.iter("br", "p"):
        gap.tail = "\n" + (gap.tail or "")
    return str(element.text_content())


def _post(text: str) -> list[str]:
    """The lines of a post, the last one "— Name (@account) date" where the embed says so."""
    rows = (raw.strip() for raw in clean(text).split("\n"))
    flat = "\n".join(row for row in rows if row and row != _PICTURE)
    found = posts.closing(flat)
    if not found:
        return flat.split("\n")
    body = [part for part in flat[: found.start()].split("\n") if part.strip()]
    return [*body, "— " + line(flat[found.start("name") :])]


def _drop_captions(tree: Any) -> None:
    for element in tree.xpath(_CAPTIONS):
        if (
            element.getparent() is not None
            and len(element.text_content().split()) <= _MAX_CAPTION_WORDS
        ):
            element.drop_tree()


def _teasers(tree: Any) -> int:
    """How many headings are links to somewhere else; 0 for a page with a few, as every page has."""
    links = sum(head.find(".//a") is not None for head in tree.iter("h2", "h3", "h4"))
    links += sum(
        link.find(".//h3") is not None or link.find(".//h2") is not None for link in tree.iter("a")
    )
    return links if links >= _INDEX_TEASERS else 0


def _is_article(paragraphs: tuple[str, ...]) -> bool:
    words = [len(text.split()) for text in paragraphs]
    running = sum(
        count
        for count, text in zip(words, paragraphs, strict=True)
        if count >= _RUNNING_WORDS and ends_sentence(text)
    )
    return running >= MIN_WORDS and running >= _RUNNING_SHARE * sum(words)


def _headed(title: str | None, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The headline first, as in a paste of the page; extraction leaves it out on most pages."""
    if not title:
        return paragraphs
    if paragraphs and lines.same_words(split_site(paragraphs[0])[0], title):
        return paragraphs
    return (title, *paragraphs)
