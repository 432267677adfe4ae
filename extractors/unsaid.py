"""Reports of what was not said: by nobody, under a condition, or by somebody who keeps silent.

"Nobody in the town said that the ship was safe", "If the mayor says that it is safe, we sail", "She never said so": as
statements, the words after the cue would be put into the mouth of somebody who has not said them.
"""

from __future__ import annotations

import re

from extractors.attribution import Attribution
from extractors.digest import Span

# What everybody says, no source has said; "everybody on the board", though, is a group.
_EVERYBODY = ("everybody", "everyone")
# Subjects that did not say so; but "no fewer than ten" did. Of "few residents" some did, but the news is that others
# did not.
_NOBODY = re.compile(
    r"(?:nobody|no[ -]one|none|neither|anybody|anyone|nothing\sin|few|(?:hardly|scarcely|barely)\sany\w*"
    r"|not\s(?:all|any\w*|an?(?!\sfew)|every\w*|even|many|one))\b|no\s(?!(?:fewer|less|more)\b)",
    re.IGNORECASE,
)
# "No" may also open a name: "No 10", or two words that have capitals in mid-sentence too.
_NUMBERED = re.compile(r"No\.?\s\d")
_CAPITALS = re.compile(r"No\s[A-Z][\w’'-]*")
# What stands before a subject and denies the whole report.
_DENIED = re.compile(
    r"\b(?:neither|nor(?:\s(?:did|do|does|had|has|have|was|were|will|would))?"
    r"|(?:no\s(?:evidence|indication|proof|record|sign|suggestion)|not\s(?:certain|clear|known|the\scase|true)|untrue)\sthat)"
    r"\s\Z",
    re.IGNORECASE,
)
# Who is meant by "who": "no resident who said".
_WHO = re.compile(r"\b(?:any(?:body|one)|no(?:body|[ -]one|ne|\s\w+))\s\Z", re.IGNORECASE)
# What stands before the subject of a report that is only supposed.
_SUPPOSED = re.compile(
    r"\b(?:(?i:if|unless|whether(?:\sor\snot)?|without|lest|in\scase"
    r"|(?:provided|providing|assuming|supposing)(?:\sthat)?)|Had|Should)(?:,\s[^,.;:]{1,30},)?\s\Z"
)
# ... and of one that is still to come, where the cue is not in the past and the rest of the sentence looks ahead.
_ONCE = re.compile(r"\b(?:when|once|as\ssoon\sas|until|till|before|after)\s\Z", re.IGNORECASE)
_PAST = re.compile(
    r"\A(?!has\b|have\b).*\b(?:\w{2,}ed|been|came|did|found|gave|had|heard|held|knew|made|meant|put|said|saw|spoke|swore|"
    r"thought|told|took|was|went|were|wrote)\b"
)
_AHEAD = re.compile(r"\b(?:can|could|may|might|must|only|shall|should|will|would)\b|[’']ll\b")

_SAYS = (
    r"(?:address|announc|answer|apologi|claim|comment|confirm|disclos|elaborat|estimat|explain|indicat|mention|promis|"
    r"recommend|refer|repl|report|respond|reveal|sa(?:y|id)|specif|speculat|stat(?:e|ing)|suggest|tell|told|warn|"
    r"call\w*\sfor|rul(?:e|ed|ing)\b(?!\sout))"
)
_SILENT = re.compile(
    r"\b(?:declin|refus|fail|avoid)\w*\b"
    rf"|(?:\b(?:cannot|neither|never|no[rt](?!\s(?:just|merely|only|simply)\b)|short\sof|yet\sto)\b|n[’']t\b)[^,;]*\b{_SAYS}"
    r"|\b(?:could|may|might|must|should|likely\sto)\s(?:\w+ly\s|also\s|still\s|yet\s)?"
    r"(?:announce|argue|claim|conclude|declare|promise|say)\b",
    re.IGNORECASE,
)


def is_nobodys(text: str, item: Attribution) -> bool:
    """Whether nobody has said it, or just anybody."""
    if not item.source:
        return False
    if any(span.of(text).lower() in _EVERYBODY for span in item.source):
        return True
    source = item.source[0]
    before = text[max(0, source.start - 40) : source.start]
    if _DENIED.search(before) or (source.of(text).lower() == "who" and _WHO.search(before)):
        return True
    is_none = any(_NOBODY.match(text, span.start, span.end) for span in item.source)
    return is_none and not _is_name(text, source)


def is_supposed(text: str, item: Attribution, sentence: Span | None) -> bool:
    """Whether the report in `sentence` is one of a condition, or of a time to come."""
    if not item.source or not item.cue or sentence is None:
        return False
    source, cue = item.source[0], item.cue[0]
    if not sentence.start <= source.start < cue.start:
        return False
    before = text[sentence.start : source.start]
    if _SUPPOSED.search(before):
        return True
    if not _ONCE.search(before) or _PAST.match(cue.of(text)):
        return False
    rest = before + text[max(cue.end, item.content[-1].end) : sentence.end]
    return _AHEAD.search(rest) is not None


def is_silence(cue: str) -> bool:
    """Whether `cue` tells that somebody has not said something."""
    return _SILENT.search(cue) is not None


def _is_name(text: str, source: Span) -> bool:
    """Whether “No” opens a name, and denies nothing."""
    if _NUMBERED.match(text, source.start, source.end):
        return True
    capitals = _CAPITALS.match(text, source.start, source.end)
    return capitals is not None and (
        re.search(rf"[\w,“\"(‘]\s?{re.escape(capitals.group())}\b", text) is not None
    )
