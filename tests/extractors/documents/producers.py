"""The same article by other people's programs, as far as they are here.

LibreOffice, pandoc, Chromium, LaTeX, WeasyPrint.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import subprocess
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.extractors.documents import corpus
from tests.extractors.documents.corpus import Story

_SECONDS = 120
_PANDOC_FORMATS = ("docx", "odt", "rtf", "epub", "html", "commonmark")
_OFFICE_FORMATS = ("docx", "odt", "rtf", "pdf", "epub", "html")


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def pandoc() -> str | None:
    """The program, also as the wheel pypandoc_binary brings it."""
    if found := shutil.which("pandoc"):
        return found
    spec = importlib.util.find_spec("pypandoc")
    places = spec.submodule_search_locations if spec else None
    wheel = Path(places[0], "files", "pandoc") if places else None
    return str(wheel) if wheel is not None and wheel.exists() else None


def _by_pandoc(article: Story, folder: Path, *, kind: str) -> bytes:
    source, target = folder / "in.html", folder / f"out.{kind}"
    source.write_bytes(corpus.html(article))
    run(pandoc() or "pandoc", "-s", source, "-t", kind, "-o", target)
    return target.read_bytes()


def _by_office(article: Story, folder: Path, *, kind: str) -> bytes:
    source = folder / "in.docx"
    source.write_bytes(corpus.docx(article))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder / "out", source)
    return (folder / "out" / f"in.{kind}").read_bytes()


def _page(article: Story, folder: Path) -> Path:
    source = folder / "in.html"
    source.write_bytes(corpus.html(article))
    return source


def _chromium(folder: Path, *arguments: str | Path) -> None:
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    profile = f"--user-data-dir={folder}/profile"
    run(program, "--headless", "--no-sandbox", "--disable-gpu", profile, *arguments)


def chromium_pdf(article: Story, folder: Path) -> bytes:
    target = folder / "out.pdf"
    _chromium(folder, f"--print-to-pdf={target}", _page(article, folder))
    return target.read_bytes()


def chromium_picture(article: Story, folder: Path) -> bytes:
    """A screenshot as a telephone or a sharp display makes it."""
    target = folder / "out.png"
    size = ("--window-size=900,2600", "--force-device-scale-factor=2", "--hide-scrollbars")
    _chromium(folder, *size, f"--screenshot={target}", _page(article, folder))
    return target.read_bytes()


def weasyprint_pdf(article: Story, folder: Path) -> bytes:
    """Two justified and hyphenated columns with a running head."""
    style = (
        "<style>article{columns:2;text-align:justify;hyphens:auto;font:9pt serif}h1{column-span:all}"
        "@page{size:A4;@top-center{content:'Averill Courier, Tuesday edition'}@bottom-center{content:counter(page)}}"
        "</style></head>"
    )
    source, target = folder / "in.html", folder / "out.pdf"
    source.write_text(corpus.page(article).replace("</head>", style), encoding="utf-8")
    run("python", "-m", "weasyprint", source, target)
    return target.read_bytes()


# What LaTeX reads as its own marks; dashes and curly quotes it takes as they are. Its usual type has no underscore but
# draws a line instead, which is no character any more.
_LATEX_MARKS = {ord(character): f"\\{character}" for character in "&%$#{}"} | {
    ord("_"): r"\texttt{\char95}",
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
}
# Nobody types straight quotes for LaTeX, which sets them as closing ones.
_STRAIGHT_QUOTES = re.compile(r"\"([^\"\n]*)\"")
_LATEX_FONTS = {"cm": "", "lm": r"\usepackage[T1]{fontenc}\usepackage{lmodern}"}
_LATEX = r"""\documentclass[a4paper,%s]{article}
\usepackage[utf8]{inputenc}%s
\pagestyle{headings}\markright{Averill Courier, Tuesday edition}
\begin{document}\thispagestyle{headings}
{\Large\bfseries\raggedright %s\par}\bigskip

%s
\end{document}
"""


def _latex(article: Story, folder: Path, *, columns: str, font: str) -> bytes:
    """Justified and hyphenated type with ligatures and a running head; `columns` is a class option."""
    title, *rest = (
        _STRAIGHT_QUOTES.sub(r"``\1''", paragraph).translate(_LATEX_MARKS)
        for paragraph in article.paragraphs
    )
    text = _LATEX % (columns, _LATEX_FONTS[font], title, "\n\n".join(rest))
    source = folder / "in.tex"
    source.write_text(text, encoding="utf-8")
    run(
        "pdflatex",
        "-interaction=batchmode",
        "-halt-on-error",
        f"-output-directory={folder}",
        source,
    )
    return (folder / "in.pdf").read_bytes()


def scanned_pdf(article: Story, _: Path) -> bytes:
    """Pages that are nothing but pictures of pages."""
    pdfium = importlib.import_module("pypdfium2")
    streams = []
    for page in pdfium.PdfDocument(corpus.pdf(article)):
        bitmap = page.render(scale=200 / 72, grayscale=True)
        shown = bytes(bitmap.buffer)
        rows = (
            shown[start : start + bitmap.width] for start in range(0, len(shown), bitmap.stride)
        )
        head = b"BI /W %d /H %d /CS /G /BPC 8 /F [/AHx /Fl] ID " % (bitmap.width, bitmap.height)
        streams.append(head + zlib.compress(b"".join(rows)).hex().encode() + b"> EI")
    contents = [b"q 595 0 0 842 0 0 cm " + stream + b" Q" for stream in streams]
    return corpus.pdf_of(contents)


Maker = Callable[[Story, Path], bytes]


def makers() -> dict[str, Maker]:
    """What can be made here, by name."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    recognises = shutil.which("tesseract")
    latex: dict[str, Maker] = {
        f"LaTeX {font} {columns} pdf": partial(_latex, columns=columns, font=font)
        for columns in ("onecolumn", "twocolumn")
        for font in _LATEX_FONTS
    }
    made: tuple[tuple[object, dict[str, Maker]], ...] = (
        (pandoc(), {f"pandoc {kind}": partial(_by_pandoc, kind=kind) for kind in _PANDOC_FORMATS}),
        (
            shutil.which("soffice"),
            {f"LibreOffice {kind}": partial(_by_office, kind=kind) for kind in _OFFICE_FORMATS},
        ),
        (browser, {"Chromium pdf": chromium_pdf}),
        (browser and recognises, {"Chromium png": chromium_picture}),
        (shutil.which("pdflatex"), latex),
        (recognises and importlib.util.find_spec("pypdfium2"), {"scanned pdf": scanned_pdf}),
        (importlib.util.find_spec("weasyprint"), {"WeasyPrint pdf": weasyprint_pdf}),
    )
    return {name: make for needed, some in made if needed for name, make in some.items()}
