"""Zip packages (.docx, .odt, .epub): their parts, read with suspicion.

Nothing is ever unpacked to a disk, so names that climb out of a folder reach nothing. Sizes are held to while reading:
what an archive declares about itself is its maker's word.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from extractors.documents.limits import MEGABYTE
from extractors.errors import UnreadableError

if TYPE_CHECKING:
    from types import TracebackType
    from xml.etree.ElementTree import Element

# Text, not pictures: a novel's document part is 3 MB of XML, the longest articles' under 200 kB.
_MAX_PART = 20 * MEGABYTE

# A novel has about 60,000 elements. Each costs memory a hundred times its bytes.
_MAX_ELEMENTS = 400_000

_MAX_PARTS = 5_000
_ENCRYPTED = 0x1

_DAMAGED = "it is damaged"
_TOO_LARGE = "what is packed in it is too large"


class Package:
    """A zip package in memory."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            UnreadableError: it is no whole zip file, or has absurdly many parts.
        """
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
            raise UnreadableError(why=_DAMAGED) from None
        if len(self._archive.namelist()) > _MAX_PARTS:
            raise UnreadableError(why=_TOO_LARGE)

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is no such part.

        Raises:
            UnreadableError: the part is damaged, encrypted or too large.
        """
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(why="it is protected by a password")
        if info.file_size > _MAX_PART:
            raise UnreadableError(why=_TOO_LARGE)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(_MAX_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ):
            raise UnreadableError(why=_DAMAGED) from None
        if len(data) > _MAX_PART:
            raise UnreadableError(why=_TOO_LARGE)
        return data

    def xml(self, name: str) -> Element | None:
        """The parsed part; None when there is no such part.

        Raises:
            UnreadableError: see `part`; also when it is not well-formed, or declares a document type.
        """
        data = self.part(name)
        return None if data is None else parse_xml(data)


def parse_xml(data: bytes) -> Element:
    """The root of an XML document without a document type.

    The formats read here have none, and entities, the way to blow up a parser or to reach a file, need one.

    Raises:
        UnreadableError: it has one, is not well-formed, or has absurdly many elements.
    """
    from xml.etree.ElementTree import TreeBuilder  # noqa: PLC0415 - only few files need it
    from xml.parsers import expat  # noqa: PLC0415

    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    elements = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal elements
        elements += 1
        if elements > _MAX_ELEMENTS:
            raise UnreadableError(why=_TOO_LARGE)
        builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def refuse(*_: object) -> None:
        raise UnreadableError(why="it declares entities, which no such document needs")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: builder.end(_local(tag))
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError):
        raise UnreadableError(why=_DAMAGED) from None


def _local(name: str) -> str:
    """A name without its namespace; prefixes and even namespaces vary between producers, names do not."""
    return name.rpartition("}")[2]


def depth_first_guard(root: Element, limit: int = 200) -> None:
    """Refuse a tree too deep for readers that call themselves.

    Raises:
        UnreadableError: elements nest deeper than `limit`.
    """
    level: list[Element] = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return
    raise UnreadableError(why="its parts are nested too deeply")
