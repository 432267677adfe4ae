"""Wordings that pages use of themselves: disclaimers, corrections, where a text came from, who else worked on it.

People say such things, too, and reporters write of people who do. So a formula that stands in a quotation is none; one
that could be about the world is none beside a verb of saying, and counts only where something else in the line is the
page's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors import quotation
from extractors.digest import FurnitureKind, Span
from extractors.furniture.lines import Line

# Disclaimers and credits are short; a longer paragraph is somebody's text.
LONGEST_CALL = 70
LONGEST_NOTE = 40


@dataclass(frozen=True, slots=True)
class _Formula:
    """`pattern`, with `beside` in the same line where that is given; what somebody said may be there if `reports`.

    `of` are pieces of the formula in lower case, of which a line has one: looking for them first is quicker by far.
    """

    kind: FurnitureKind
    pattern: re.Pattern[str]
    of: tuple[str, ...] = ("",)
    beside: re.Pattern[str] | None = None
    reports: bool = False


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_PAGE = r"(?:article|story|piece|post|column|essay|interview|text|version|conversation|transcript)(?!\s+of)"
_CORRECTED = r"(?:updated|corrected|amended|clarified)"
_PUBLISHED = r"(?:published|appeared|posted|ran|aired)"
_ADVICE = r"(?:professional\s+)?(?:financial|investment|medical|legal)\s+advice\b"
_TERMS = r"(?:terms\s+of\s+(?:use|service)|privacy\s+(?:policy|notice))"

_FORMULAS = (
    _Formula(
        "disclaimer",
        _any_case(
            r"\b(?:views?|opinions?|statements?)\b[^.]{0,80}\b(?:do(?:es)?\s+not\s+(?:necessarily\s+)?(?:reflect|represent)|"
            r"(?:are|is)\s+(?:solely\s+)?(?:their|his|her|(?:the|its)\s+(?:author|writer)[’']?s?|those\s+of\s+the\s+\w+s?)\b)"
        ),
        of=("view", "opinion", "statement"),
        beside=_any_case(
            r"\b(?:expressed|necessarily|authors?|writers?|contributors?|columnists?|editorial|own)\b"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\bdoes\s+not\s+constitute\s+(?:\w+\s+){0,4}advice\b|"
            rf"\bnot\s+(?:(?:intended|meant)\s+(?:as|to\s+be)\s+)?(?:a\s+substitute\s+for\s+){_ADVICE}|"
            rf"\bnot\s+(?:intended|meant)\s+(?:as|to\s+be)\s+{_ADVICE}|"
            rf"(?:\A|[,;:(—–]\s*|\b(?:is|are|as|provides?|offers?)\s+)(?:not|no)\s+{_ADVICE}"
        ),
        of=("advice",),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\b(?:earn|receive|get)s?\s+(?:a|an|some)?\s*(?:small\s+)?(?:affiliate\s+)?(?:commissions?|compensation)\b"
        ),
        of=("commission", "compensation"),
        beside=_any_case(r"\b(?:(?:if|when)\s+you|purchases?|our|we|links?)\b"),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\baffiliate\s+(?:links?|partners?|commissions?)\b|\bfor\s+informational\s+purposes\s+only\b|"
            r"\ball\s+rights\s+reserved\b|\A©|\Acopyright\s+(?:©|\(c\)|\d{4})"
        ),
        of=("affiliate", "informational", "reserved", "©", "copyright"),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\bmay\s+not\s+be\s+(?:reproduced|published|republished|redistributed|broadcast)\b"
        ),
        of=("may not be",),
        beside=_any_case(
            r"\b(?:permission|consent|redistributed|rewritten|reproduced|republished)\b"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(rf"\b{_TERMS}\b[^.]{{0,60}}\b(?:apply|agree)\b"),
        of=("terms of", "privacy"),
        beside=_any_case(r"\b(?:you|your|our|we|this\s+(?:web)?site|captcha|recaptcha|google)\b"),
    ),
    _Formula(  # the bar of links below a page
        "disclaimer",
        _any_case(
            rf"\A(?:(?:our|the|read|see|view|full)\s+)*{_TERMS}(?:\W+(?:and|our|cookies?|policy|privacy|notice|terms|of|use|"
            r"service|conditions|contact|about|us|help|sitemap|advertise|careers|settings|accessibility))*\W*\Z"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\bby\s+(?:continuing|using|subscribing|signing)\b[^.]{0,60}\byou\s+(?:agree|consent|accept)\b"
        ),
        of=("agree", "consent", "accept"),
        beside=_any_case(
            r"\b(?:terms|polic(?:y|ies)|cookies?|(?:web)?site|service|e-?mails?|newsletters?|data|app)\b"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            rf"\A\W{{0,3}}this\s+(?:{_PAGE}|report)\b[^.]{{0,40}}?\b(?:(?:originally|first|previously)\s+{_PUBLISHED}|"
            rf"(?:was|is|has\s+been|have\s+been)\s+(?:\w+\s+){{0,2}}?{_CORRECTED})\b|"
            rf"\A\W{{0,3}}this\s+{_PAGE}\b[^.]{{0,40}}?\b(?:was|is|has\s+been|have\s+been)\s+(?:\w+\s+){{0,2}}?"
            r"(?:published|posted|adapted|republished|reprinted|syndicated|translated|edited|excerpted|sponsored)\b"
        ),
        reports=True,
    ),
    _Formula(
        "disclaimer",
        re.compile(
            r"\A\W{0,3}(?i:this\s+(?:article|story|piece|post|report|series)\b)[^.]{0,40}?\b"
            r"(?i:(?:produced|generated|written|reported|supported|sponsored|funded)\s+(?:\w+\s+){0,4}?(?:by|with)\s+"
            r"(?:an?\s+|the\s+)?(?:help\s+of\s+)?)"
            r"(?:[A-Z]|(?i:artificial|automat|machine|generative|grants?\b|fellowship))"
        ),
        reports=True,
    ),
    _Formula(  # "the", not "this": of any other, unless nothing follows but a place and a time
        "disclaimer",
        _any_case(
            rf"\A\W{{0,3}}the\s+{_PAGE}\b[^.]{{0,40}}?\b(?:(?:originally|first|previously)\s+{_PUBLISHED}|"
            rf"(?:was|has\s+been)\s+(?:\w+\s+)?{_CORRECTED})\b"
            r"(?!.*\b(?:and|but|which|who|after|when|before|because|as|his|her|their|by\s+(?-i:[a-z])\w*)\b)"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\b(?:interviews?|conversations?|transcripts?|article|story|piece|essay|responses|answers|quotes|letters?)\b[^.]{0,40}\b"
            r"(?:edited|condensed|abridged|shortened|trimmed)\b[^.]{0,30}\bfor\s+(?:\w+\s+and\s+)?(?:length|clarity|brevity|style)\b"
        ),
        of=("length", "clarity", "brevity", "style"),
    ),
    _Formula(  # "First published in 1904, the novel" goes on
        "disclaimer",
        _any_case(
            r"\A\W{0,3}appear(?:s|ed)\s+in\b[^.]{0,60}\bprint\b|"
            rf"\A\W{{0,3}}(?:(?:originally|first)\s+{_PUBLISHED}|re(?:printed|published|posted)\s+(?:from|with|by))\b"
            r"(?!.*,\s+(?:an?|the|this|these|his|her|its|their|it|he|she|they|we|i)\b)"
        ),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\ba\s+(?:shorter\s+|longer\s+|different\s+|previous\s+)?version\s+of\s+this\s+"
            r"(?:article|story|piece|report|text|obituary|review|essay|column|interview)\b[^.]{0,40}\b"
            r"(?:appear(?:s|ed)?\s+(?!to\b)|ran\b|was\s+(?:\w+\s+)?published)"
        ),
        of=("version of this",),
        reports=True,
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\A\W{0,3}(?:corrections?|clarifications?|editor[’']?s[’']?\s+note|update)\b(?:[^:—–]{0,30}[:—–]|\s+an?\s+earlier\b)"
            r"[^.]{0,80}\b(?:article|story|headline|version|caption)\b"
        ),
        reports=True,
    ),
    _Formula(
        "disclaimer",
        _any_case(r"\A\W{0,3}this\s+is\s+a\s+(?:breaking|developing)\s+(?:news\s+)?story\b"),
    ),
    _Formula(
        "disclaimer",
        _any_case(
            r"\A\W{0,3}(?:corrections?|clarifications?|editor[’']?s[’']?\s+note)\W*\Z|"
            r"\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\s+(?:article|story|obituary|review|post|column|headline|caption)\b|"
            r"\A\W{0,3}this\s+(?:article|story|version)\s+(?:corrects|clarifies|updates|deletes|removes)\b"
        ),
        of=("correct", "clarif", "editor", "version", "this "),
        reports=True,
    ),
    _Formula("disclaimer", _any_case(r"\A\W{0,3}disclaimer\s*:")),
    _Formula(
        "disclaimer",
        _any_case(r"\bnot\s+responsible\s+for\s+the\s+content\s+of\s+external\b"),
        of=("not responsible",),
    ),
    _Formula(  # below newsletters, and above
        "newsletter",
        _any_case(
            r"\byou(?:(?:[’']re|\s+are)\s+(?:receiving|getting)|\s+(?:have\s+)?received|\s+got)\s+this\s+(?:e-?mail|newsletter|message)\b|"
            r"\b(?:view|read|open|see)\s+(?:(?:this|the)\s+(?:e-?mail|newsletter|message)\s+)?in\s+(?:your\s+|a\s+|the\s+)?(?:web\s+)?browser\b|"
            r"\A\W*unsubscribe\b|\bunsubscribe\s+(?:from\s+(?:this|our|all)|here|at\s+any\s+time)\b|\bour\s+mailing\s+address\s+is\b|"
            r"\b(?:manage|update|change)\s+(?:your\s+)(?:e-?mail\s+|newsletter\s+)?(?:preferences|subscriptions?)\b"
        ),
        of=(
            "browser",
            "subscri",
            "mailing address",
            "preferences",
            "this e",
            "this newsletter",
            "this message",
        ),
    ),
    _Formula(
        "promo",
        _any_case(
            r"(?:\A|[.!?]\s+)thank(?:s|\s+you)\s+(?:(?:so|very)\s+much\s+|all\s+)?for\s+(?:reading|subscribing|following\s+along)\b"
        ),
        of=("thank",),
    ),
    _Formula(
        "cookies",
        _any_case(
            r"\b(?:we|this\s+(?:web)?site|our\s+(?:\w+\s+)?(?:partners|(?:web)?sites?))\b[^.]{0,40}\b(?:use|set|store|place)s?\s+"
            r"(?:(?!(?:in|for|on|with|our)\b)[\w-]+\s+){0,4}cookies\b|\bcookies\b[^.]{0,60}\b(?:consent|accept|your\s+(?:device|browser))\b"
        ),
        of=("cookies",),
        beside=_any_case(
            r"\b(?:we|our|this\s+(?:web)?site|accept|agree|click|settings|continuing)\b"
        ),
    ),
)
# Fewer than `lines.SAID`: pages add, post and report, too.
_SAID = _any_case(
    r"\b(?:said|says|told|tells|according\s+to|wrote|warned|argued|insisted|claimed|testified)\b"
)

_WORK = (
    r"(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|compiled|translated|research|graphics?|illustrations?|production|"
    r"produced|interviews?|portraits?|photograph(?:s|y|ed)?|photos?|pictures?|images?|video|words|text)"
)
_WORK_BY = re.compile(
    rf"\A\W{{0,3}}(?i:(?:(?:additional|further|extra)\s+)?{_WORK}(?:\s+and\s+\w+)?\s+by\s+(?:the\s+)?)(?=[A-Z])|"
    r"\A\W{0,3}(?i:with\s+(?:reporting|files|additional\s+reporting|inputs?)\s+(?:by|from)\s+)(?=[A-Z])"
)
# What credits hold beside names, in lower case; and how many words they may have that nobody thought of here.
_CREDIT_WORD = _any_case(
    rf"(?:(?:additional|further|extra)|{_WORK}|and|in|for|at|by|of|the|with|from|via|on|to|also|special|team|staff|desk|newsroom|"
    r"bureau|news|reporters?|writers?|editors?|correspondents?|contributors?|contributed|help|based|de|van|von|der|del|la|bin|al)\Z"
)
_STRANGE_WORDS = 1
_FIRST_SENTENCE = re.compile(r".*?(?:(?<=[a-z]{2})[.;](?=\s)|\Z)", re.DOTALL)
_LOWER = re.compile(r"(?<![\w’'.@-])[a-z]+(?![\w@])")
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|contributing)\s+(?:\w+\s+)?(?:to\s+this\s+(?:report|article|story|piece)\b|reporting\b)|"
    r"\b(?:contributed|contributing)\s+(?:(?:reporting\s+)?from\s+[A-Z]|to\s+the\s+(?:report|article|story|piece)\W*\Z)|"
    r"\b(?:writers?|reporters?|correspondents?|journalists?|staff)\b.*\scontributed\W*\Z"
)


def formula_kind(line: Line) -> FurnitureKind | None:
    """The kind that a formula in `line` makes it; None without one."""
    if line.words > LONGEST_CALL:
        return None
    is_said = _SAID.search(line.text) is not None
    lowered = line.text.lower()
    for formula in _FORMULAS:
        if (is_said and not formula.reports) or not any(piece in lowered for piece in formula.of):
            continue
        found = formula.pattern.search(line.text)
        if found is None or (formula.beside and not formula.beside.search(line.text)):
            continue
        if not is_quoted(line.text, found):
            return formula.kind
    return "credit" if is_credit(line) else None


def is_credit(line: Line) -> bool:
    """Whether `line` names who else worked on the article: after "by" come their names, and hardly anything else."""
    if line.words > LONGEST_NOTE:
        return False
    found = _WORK_BY.match(line.text)
    if found is None:
        contributed = _CONTRIBUTED.search(line.text)
        return contributed is not None and not is_quoted(line.text, contributed)
    names = _FIRST_SENTENCE.match(line.text, found.end())
    told = _LOWER.findall(names.group()) if names else []
    return sum(1 for word in told if not _CREDIT_WORD.match(word)) <= _STRANGE_WORDS


def is_quoted(text: str, found: re.Match[str]) -> bool:
    """Whether what was found in a line stands in a quotation: somebody's words, and not the page's."""
    place = Span(start=found.start(), end=found.end())
    marked = quotation.find(text, (Span(start=0, end=len(text)),))
    return any(one.inner.overlaps(place) for one in marked)
