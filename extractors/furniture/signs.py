"""What a line says of itself: the closed vocabulary of pages, apart from any article.

Newsrooms word these differently and name themselves in them, so no phrase is looked for as a whole: a line is
furniture when two kinds of evidence meet in it, such as addressing the reader and naming a thing of the web. Where one
formula is enough (see `formulas`), it is one that reporters do not use of the world.
"""

from __future__ import annotations

import re

from extractors.digest import FurnitureKind
from extractors.furniture.captions import caption_kind
from extractors.furniture.formulas import (
    LONGEST_CALL,
    LONGEST_NOTE,
    formula_kind,
    is_credit,
    is_quoted,
)
from extractors.furniture.lines import SAID, Line
from extractors.terms import WORD
from extractors.vocabulary import MONTH, words
from extractors.written_dates import words_beside

_LONGEST_CALL_CHARACTERS = 1000
# Bare controls of a page are shorter still.
_LONGEST_CONTROL = 6
_LONGEST_LABEL = 25
# What stands above a list of links.
_LONGEST_HEADER = 8

_CONTROLS = words(
    """ad ads advertisement advertising sponsored share shares shared tweet retweet email e-mail mail print facebook
    twitter x whatsapp linkedin reddit pinterest instagram telegram tiktok youtube threads bluesky copy link copied
    save saved bookmark comment comments menu search home subscribe follow following login log sign in up register
    close open skip to content back top next previous loading play pause mute unmute video audio listen watch live
    now read more related trending popular recommended topics tags view all show hide reply like likes dislike report
    toggle navigation gallery slideshow photos and or with on via this article story the us a by min mins minute
    upvote downvote minutes text size font accept manage reject cookies settings preferences"""
)
_STRONG_CONTROLS = words(
    """ad ads advertisement advertising sponsored share tweet retweet email e-mail print facebook twitter whatsapp
    linkedin reddit pinterest instagram telegram tiktok youtube copy link copied save bookmark comment comments menu
    subscribe login log sign register skip loading play pause mute toggle slideshow gallery cookies watch listen read
    related trending recommended topics tags"""
)
# Of them, those that stand above a list of links.
_HEADERS = words("related more topics tags trending recommended")

_IMPERATIVE = re.compile(
    r"(?:please\s+)?(?:(?:click|tap)\s+(?:here|on|the|below|to|through)|sign\s+up|subscribe|read|watch|listen|follow|share|get|download|join|support|donate|"
    r"give|see|connect|buy|discover|learn|shop|save|try|find\s+out|check\s+out|don[’']t\s+(?:miss|have\s+an\s+account)|what\s+do\s+you|did\s+you|stay|scroll|view|"
    r"explore|register|log\s+in|send|email|e-mail|contact|help|become|consider|enter|visit|like\s+(?:us|this|our|what)|tell|want|love|"
    r"enjoy(?:ing|ed)?|for\s+more\s+(?:information|details|news)|how\s+do\s+i|looking\s+for|have\s+(?:a|you)|do\s+you|are\s+you|was\s+this|if\s+you|thank(?:s|\s+you))\b",
    re.IGNORECASE,
)
# Of these, what service journalism begins with, too.
_QUESTION = re.compile(
    r"(?:have\s+(?:a|you)|do\s+you|did\s+you|are\s+you|what\s+do\s+you|if\s+you|want|looking\s+for)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|yours|you[’'](?:re|ll|ve))\b", re.IGNORECASE)
# A page calls in the name of a house; a column's own writer may call on readers for something else.
_WRITER = re.compile(r"\bI\b(?!\.)|\bI[’'](?:m|ve|d|ll)\b")
_HOUSE = re.compile(
    r"\bour\s+(?:[\w-]+\s+){0,2}(?:newsletters?|journalism|journalists?|reporting|coverage|app|apps|site|website|newsroom|"
    r"team|podcasts?|readers?|work|mission|channel|page|pages|emails?|alerts?|subscribers?|members?|guidelines|policy|"
    r"stories|partners|terms|commentary|blog)\b|"
    r"(?:\A|[.!?]\s+)(?:please\s+)?(?:e-?mail|contact|tell|send|message|call|join|follow|support|help|reach|write\s+to)\s+us\b",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"\b(?:newsletters?|inbox|subscri(?:be|bers?|ption|ptions)|sign(?:ing)?\s+up|e-?mail\s+(?:address|alerts?)|"
    r"notifications?|briefing|e-?mail\W*\Z|visit\s+(?:www|\S+\.[a-z]{2,3}\b|(?:\S+\s){1,3}website)|click(?:ing)?\s+(?:here|on|the|below|to)|cookies?\s+(?:policy|settings|preferences|notice)|(?:accept|all|manage|reject|use)\s+cookies|podcasts?|facebook|twitter|instagram|youtube|whatsapp|linkedin|telegram|"
    r"tiktok|bluesky|hashtag|app\s+store|google\s+play|our\s+app|browser|javascript|ad\s?blockers?|free\s+trial|"
    r"unlimited\s+access|paywall|log(?:ging)?\s+in|tax-deductible|donat(?:e|ing|ion|ions)|contribution|"
    r"membership|(?:local|independent|public|quality)\s+journalism|our\s+(?:web)?site|website\s+and\s+app|live\s+(?:blog|text)|comments?\s+section|comments|leave\s+a\s+comment|breaking\s+news|top\s+stories|listen\s+back|listen\s+live|"
    r"here)\b|(?<!\w)@\w+",
    re.IGNORECASE,
)
# Things of the web that are in the news, too.
_PLATFORM = re.compile(
    r"facebook|twitter|instagram|youtube|whatsapp|linkedin|telegram|tiktok|bluesky|app\s+store|google\s+play|browser|"
    r"podcasts?|subscribers|contribution|membership|log(?:ging)?\s+in",
    re.IGNORECASE,
)
_KINDS_OF_CALL: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = (
    (re.compile(r"\bcookies?\b", re.IGNORECASE), "cookies"),
    (
        re.compile(
            r"\b(?:newsletter|inbox|e-?mail|subscri|sign(?:ing)?\s+up|alerts?)", re.IGNORECASE
        ),
        "newsletter",
    ),
    (re.compile(r"\bcomments?\b", re.IGNORECASE), "comments"),
    (
        re.compile(
            r"\b(?:follow|share|facebook|twitter|instagram|youtube|whatsapp|linkedin|tiktok)\b",
            re.IGNORECASE,
        ),
        "share",
    ),
)

_ADVERT = re.compile(r"(?:advertisement|sponsored|paid\s+post|promoted)\b.{0,30}\Z", re.IGNORECASE)
_CONTINUES = re.compile(
    r".{0,20}\b(?:article|story)\s+continues?\s+(?:below|after)\b.{0,30}\Z|scroll\s+(?:down\s+)?(?:to|for)\b.{0,40}\Z",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"[\[(]?(?:related(?:\s+(?:stories|articles|coverage|content|news|links|topics|video|reading))?|"
    r"(?:read|see|watch|listen)\s+(?:more|also|next|now|this|here|the\s+full)|also\s+(?:read|see|on)|more\s+(?:from|on|stories|news|coverage)|"
    r"further\s+reading|don[’']t\s+miss|recommended(?:\s+(?:stories|for\s+you))?|up\s+next|editor[’']?s[’']?\s+picks?|"
    r"you\s+(?:may|might)\s+(?:also|like)|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|"
    r"around\s+the\s+(?:bbc|web|site|internet)|explore\s+more(?:\s+on\s+these\s+topics)?|what\s+to\s+read\s+next|in\s+case\s+you\s+missed\s+it|top\s+stories|latest\s+(?:news|stories)|"
    r"(?:tags|topics|filed\s+under|keywords|watch|video|live|gallery|in\s+pictures|must\s+read|more|read|listen|explore|analysis|opinion))"
    r"(?P<mark>\s*(?:[:|›»>→]|\s[–—-]\s))?",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(r"(?:more|latest)\s+(?:from|on|in|about)\b|most\s+read\b", re.IGNORECASE)
# "Home / Markets / Retail": where in a site the page stands.
_TRAIL = re.compile(
    r"[^\s/>»›|]+(?:\s[^\s/>»›|]+){0,2}(?:(?:\s+[/|]\s+[^\s/>»›|]+(?:\s[^\s/>»›|]+){0,2}){2,}|"
    r"(?:\s*[>»›]\s*[^\s/>»›|]+(?:\s[^\s/>»›|]+){0,2})+)\Z"
)
# "6 min", "5 minute read", "Page 4", "3 of 7": what the page says of its own length.
_EXTENT = re.compile(
    r"(?:\d{1,3}[\s-]min(?:ute)?s?(?:\s+read)?|(?:page|pg?\.)\s+[A-Z]?\d{1,3}(?:\s+of\s+\d{1,3})?|"
    r"(?:skip|jump)\s+(?:to|past)\b.{0,40}|reuse\s+this\s+content|"
    r"(?:(?:first|last)\s+)?(?:published|posted|updated)|add\s+to\s+(?:your\s+)?saved\b.{0,20}|"
    r"(?:print|pin|rate|save)\s+(?:this\s+)?(?:recipe|article|story)|(?:for\s+immediate|(?:press|news|media|public))\s+release(?:\s*:.{0,40})?)\W*\Z",
    re.IGNORECASE,
)
_STEPS = re.compile(r"[>»›]|\AHome\b")
_COMMENT_COUNT = re.compile(
    r"(?:(?:view|show|see|read|load)\s+(?:all\s+)?)?\(?\d[\d,.]*k?\)?\s+(?:comments?|replies|shares?|likes?|views?|reactions?)\W*\Z|"
    r"comments?\s*\(?\d[\d,]*\)?\Z|(?:leave|post|add|write)\s+a\s+(?:comment|reply)\b.{0,40}\Z|"
    r"[★☆⭐]{2,}.{0,30}\b(?:votes?|ratings?|reviews?)\W*\Z|(?:comments\s+(?:are|have\s+been)\s+(?:closed|disabled|moderated))\b.{0,60}\Z|join\s+the\s+(?:conversation|discussion)\b.{0,60}\Z",
    re.IGNORECASE,
)
# "Published 14:20, 12 March 2024", "Updated 3 hours ago": when the page appeared, not what it disclaims.
_WHEN = re.compile(
    r"(?:first\s+|last\s+)?(?:updated|modified|published|posted)\s*(?:(?:on|at)\b|:|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    rf"{MONTH}\.?\s+\d)(?:[^.]|\.(?!\s+[A-Z])){{0,60}}\Z",
    re.IGNORECASE,
)
# Words of such a line beside the date and its labels: where it appeared, or how long ago.
_LONGEST_STAMP = 3
_AMENDED = re.compile(r"\bto\s+(?:add|include|correct|reflect|clarify|remove)\b", re.IGNORECASE)
# Whoever else one may write to.
_OTHERS = (
    r"\s+(?:with|it|its|your|their)\b|\s+(?:a|an|the)\s+"
    r"(?!(?:newsroom|news\s?desk|editors?|reporters?|writers?|authors?|team|(?-i:[A-Z])))"
)
_CONTACT = re.compile(
    r"(?:(?:\A\W*|[.!?:;,)—–-]\s+|\b(?:please|or|can|also)\s+)(?:follow|contact|reach|e-?mail|write\s+to)|\bcan\s+be\s+reached)\b"
    rf"(?!{_OTHERS}).{{0,60}}(?:\S+@\S+\.\w+|@\w{{2,}}|\bon\s+(?:twitter|x|facebook|instagram|bluesky)\b)|"
    r"\A(?:please\s+)?send\b.{0,80}\S+@\S+\.\w+|\A\S+@\S+\.\w{2,}\Z",
    re.IGNORECASE,
)
# The police's call on witnesses is news.
_APPEAL = re.compile(
    r"(?:any(?:one|body)|witnesses|those|people|residents|motorists|drivers|police|officers|detectives)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\A(?:(?i:(?:(?:written|story|words|text|analysis|review|interview|(?:match\s+)?report)\s+)?by|from|author:?))"
    r"\s+[A-Z][\w’'.-]*(?:[ ,]+(?:[A-Z][\w’'.-]*|and|&|de|van|von|der|del|la|bin|al|for|of|the|in|at)){0,14}"
    r"(?:\s*[|•·,/–—-]\s*[\w ,.:|/–—-]{0,60})?\Z"
)
# What the page says of itself when it does not work, or wants to be paid.
_TECHNICAL = re.compile(
    r"(?:\byour\s+browser|enable\s+javascript|ad\s?blockers?|refresh\s+(?:the|this)\s+page|\Aalready\s+a\s+(?:subscriber|member)|"
    r"(?:limit\s+of|remaining|more)\s+free\s+articles?|for\s+subscribers(?:\s+only)?\Z|subscriber[\s-]+(?:only|exclusive)|to\s+(?:continue|keep)\s+reading)\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:reporters?|correspondents?|editors?|columnists?|bureau\s+chief|"
    r"(?:staff|senior|contributing|freelance)\s+writers?)"
)
_SIGNED = re.compile(
    rf"\A[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){{1,3}}\s*[,|•·–—-]\s*(?:[\w’'&]+\s){{0,4}}(?i:{_ROLE})\b(?:\W.{{0,40}})?\Z|"
    rf"\A(?:[\w’'&]+\s){{0,4}}(?i:{_ROLE})\Z"
)


def own_kind(line: Line) -> FurnitureKind | None:
    """The kind of furniture that `line` shows itself to be, whatever its neighbours; None when it does not."""
    if line.words > LONGEST_CALL or len(line.text) > _LONGEST_CALL_CHARACTERS:
        return None
    if line.is_kept:  # a dash before "Additional reporting by" makes no list of it
        return "credit" if is_credit(line) else None
    return _control(line) or _formula(line) or _label(line) or caption_kind(line) or _call(line)


def _control(line: Line) -> FurnitureKind | None:
    """Bare controls: "Share Tweet Email", "3 comments", "Advertisement"."""
    if _COMMENT_COUNT.match(line.text):
        return "comments"
    if _CONTINUES.match(line.text) or (_ADVERT.match(line.text) and not line.is_sentence):
        return "promo"
    if _EXTENT.match(line.text) or _is_when(line) or _is_trail(line):
        return "other"
    if line.words > _LONGEST_CONTROL or line.is_sentence:
        return None
    tokens = [word.lower() for word in WORD.findall(line.text)]
    named = [word for word in tokens if not word.isdecimal()]
    if (
        named
        and all(word in _CONTROLS for word in named)
        and any(word in _STRONG_CONTROLS for word in named)
    ):
        return "related" if _HEADERS.intersection(named) else "share"
    return None


def _is_when(line: Line) -> bool:
    """When the page appeared; "Published on Friday, the report" goes on to tell more."""
    if _WHEN.match(line.text) is None:
        return False
    told = words_beside(line.text)
    return (
        not line.is_sentence
        or len(told) <= _LONGEST_STAMP
        or _AMENDED.search(line.text) is not None
    )


def _is_trail(line: Line) -> bool:
    """Where in a site the page stands; slashes also part alternatives, unless all they part is named."""
    if line.is_sentence or not _TRAIL.match(line.text):
        return False
    return line.is_title_case or _STEPS.search(line.text) is not None


def _formula(line: Line) -> FurnitureKind | None:
    """Wordings of a page about itself: disclaimers, credits, where a text came from, who signed it."""
    if kind := formula_kind(line):
        return kind
    if not line.is_sentence and (_BYLINE.match(line.text) or _SIGNED.match(line.text)):
        return "byline"
    return None if SAID.search(line.text) else _instruction(line)


def _instruction(line: Line) -> FurnitureKind | None:
    """How to reach the writer, or to make the page work; a report of somebody's words may hold the same."""
    if line.words <= _LONGEST_LABEL and _TECHNICAL.search(line.text):
        return "other"
    if line.words <= LONGEST_NOTE and _CONTACT.search(line.text) and not _APPEAL.match(line.text):
        if _YOU.search(line.text):
            return "promo"
        return "credit" if "@" in line.text else "share"
    return None


def _label(line: Line) -> FurnitureKind | None:
    """A headline of something else, behind "Read more:" or "Related -"; or that label alone."""
    found = _RELATED.match(line.text)
    if found is None or line.words > _LONGEST_LABEL:
        return None
    rest = line.text[found.end() :].strip(" :.…[]()|›»>→–—-")
    if not rest or (_MORE_FROM.match(line.text) and not line.is_sentence):
        return "related" if line.words <= _LONGEST_HEADER else None
    if found["mark"] and not (line.is_sentence and line.text.endswith(".")):
        return "related"
    return None


def _call(line: Line) -> FurnitureKind | None:
    """A call on the reader: two of address, house and web meet, and nobody is quoted."""
    if SAID.search(line.text):
        return None
    if _WRITER.search(line.text) and not _CONTACT.search(line.text):
        return None
    is_addressed = _IMPERATIVE.match(line.text) is not None
    speaks_to = _YOU.search(line.text) is not None
    house = _HOUSE.search(line.text)
    web = _web(line)
    evidence = house or web
    if evidence is None or is_addressed + speaks_to + bool(house) + bool(web) < 2:
        return None
    # "Here" and an account's name are weak; a feature may speak to its readers, an interviewer to a guest.
    if not is_addressed and (house is None or line.text.endswith("?")):
        return None
    if is_quoted(line.text, evidence):
        return None
    return next((kind for pattern, kind in _KINDS_OF_CALL if pattern.search(line.text)), "promo")


def _web(line: Line) -> re.Match[str] | None:
    """A thing of the web in `line`; behind a question to the reader, one that is hardly in the news."""
    found = _WEB.finditer(line.text)
    is_question = _QUESTION.match(line.text) is not None
    return next(
        (one for one in found if not (is_question and _PLATFORM.fullmatch(one.group()))), None
    )
