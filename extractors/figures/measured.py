"""What a figure measures, in the article's own words.

The noun that leads up to it ("a grant of"), the subject of its clause where the clause says how much that changed, the
noun phrase after it; and where none of these is there, the clause that it stands in.
"""

from __future__ import annotations

import re

from extractors import dateline
from extractors.digest import Span
from extractors.figures.found import Found
from extractors.vocabulary import FUNCTION_WORDS, MONTHS, WEEKDAYS, words

# No name of a thing is longer; a subject may include a clause.
_MOST_WORDS = 10
_MOST_SUBJECT_WORDS = 14
# A clause is longer than what it measures, but with fewer words it says little.
_MOST_CLAUSE_WORDS = 16
_FEWEST_CLAUSE_WORDS = 4

_STRETCH = r"(?P<thing>(?:[^,;:()\"“”?!—–]|,(?=\d)|:(?=\w))+)"
_OF = re.compile(rf"\s+(?P<link>of|to|in|for|on|off|over|towards?)\s+{_STRETCH}")
_NEXT = re.compile(rf"\s+{_STRETCH}")
# Words that end a noun phrase.
_STOP = re.compile(
    r"\s+(?:and|but|or|while|when|who|which|that|because|as|after|before|since|if|unless|until|though|although|whereas|said|says|told|"
    r"was|were|is|are|has|have|had|will|would|could|may|might|can|did|do|does|according|from|between|having|being)\b.*\Z"
    r"|(?<![’']s)(?<!\bthe)(?<!\btheir)(?<!\bits)\s+[$£€]?\d(?!\d{3}\s+[a-z]).*\Z",
    re.DOTALL,
)
# What is left hanging when a stretch is cut: prepositions, articles.
_LEADS_ON = re.compile(
    r"(?:\s+(?:of|in|for|on|to|at|by|with|about|over|under|than|the|an?|its|their|his|her|front|not|only|just|up|into|first|"
    r"last|next|and|or|that|which|who|minus|nearly|almost|around|least|most))+\s*\Z"
)
# A phrase that begins so compares or dates; it names nothing.
_NO_NAME = re.compile(
    r"(?:compared|than|ago|more|less|higher|lower|later|earlier|up|down|off|away|apart|each|per|if|so|to|by|at|he|she|they|it|"
    r"we|I|you|them|us|whom|there|this|last|next|on|a|this)\b"
)
# A phrase that ends so says when, not what.
_TIME = re.compile(
    rf"(?:\b(?:days?|weeks?|months?|quarters?|years?|decades?|season|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)})|\d)\Z",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"\w+ly")
_CONJUNCTION = re.compile(
    r"\A(?:and|but|while|when|as|that|because|after|although|though|since|if)\s+", re.IGNORECASE
)
# Who says so, or on what condition, stands before the subject.
_LEAD_IN = re.compile(
    r"\A.*\b(?:(?:said|says?|added|told\s+\w+|warned|heard|found|shows?|showed|reported|announced|estimated?|claimed|argued|"
    r"expects?|expected|means?|meant|mean)\b[^,]{0,24}?\bthat|if|because|unless|whereas|(?:said|says)(?=\s+(?:the|an?|its|their)\b))\s+",
    re.IGNORECASE | re.DOTALL,
)
# "helped by price increases that averaged": the subject is what stands before "that".
_RELATIVE = re.compile(
    r"\A(?:.*\b(?:by|with|to|for|in|on|from|and|at|as)\s+)?(?P<thing>.+?)\s+(?:that|which|who)\Z",
    re.DOTALL,
)
_PARTICIPLE = re.compile(r"\A(?:\w+ed|\w+ing)\s+(?:by\s+|to\s+)?")
_PRONOUN = re.compile(
    r"\A(?:he|she|it|they|we|I|you|this|these|that|there|who|which)\b", re.IGNORECASE
)
_CUE = re.compile(r"\A(?:said|says|added|warned|announced|reported)\s+(?:that\s+)?")
_VERB_GROUP = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|would|and|but|that|who|which)(?=\s)"
)
_BREAK = re.compile(r"\s(?:after|before|when|while|as|because|that|who|which|and|but|if)\s")
_MULTIPLE = re.compile(r"(?:.*\s)?(?:twice|double|triple|quadruple)\Z", re.IGNORECASE)
# What begins so is where a measure lies, not what it measures: "310 metres below the surface".
_WHERE = words(
    """below above behind before after beyond under over from without within into across along against past worth"""
)
# What a score is of: "a 4-1 win"; the other side's name, or a verb, is not.
_RESULTS = words(
    "win wins victory defeat loss draw lead vote votes decision ruling majority split verdict deficit"
)
_VERB = re.compile(r"(?:doubled|tripled|quadrupled|halved)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"(?:\s(?:has|have|had|nearly|almost|more\s+than))*\s+\Z")
# A full stop inside a sentence ends an abbreviation.
_CLAUSE_MARK = re.compile(r"[;()\"“”?!—]|[,:](?!\d)|\s–\s")
# What may stand between a verb of change and the figure: other figures, and since when.
_GAP = (
    r"(?:(?:,?\s+(?:by|to|at|from|up|down|about|around|nearly|almost|only|just|over|more\s+than|less\s+than|as\s+(?:much|many|low|high)\s+as|"
    r"an?|the|some|closer|and|half|third|quarter|million|billion|per\s+cent|percent|[$£€]?\d[\d.,]*(?:m|bn|k|p|%)?(?=[,\s])|"
    r"earlier|ago|a\s+(?:share|year|month|week|day)|since\s+\d{4}|in\s+\d{4}|in\s+the\s+(?:year|quarter|month|week)s?(?:\s+to\s+\w+)?))*)"
)
_CHANGE = re.compile(
    r"\s(?:has\s+|have\s+|had\s+|was\s+|were\s+|is\s+|are\s+|will\s+|would\s+|could\s+|may\s+|might\s+)?(?:\w+ly\s+)?"
    r"(?:rose|rises?|risen|fell|falls?|fallen|fall|grew|grows?|grown|jumped|dropped|declined|increased|decreased|climbed|"
    r"slipped|edged|eased|crept|dipped|slid|slumped|leapt|narrowed|widened|gained|lost|surged|plunged|soared|shrank|doubled|halved|totall?ed|reached|reaches|hit|stood|stands|cost|costs|"
    r"averaged|estimated|numbered|remains?|was|is|are|were|brings?|brought)"
    rf"{_GAP},?\s*\Z"
)
_BOOST = re.compile(
    r"\b(?:boost|rais|cut|increas|reduc|lower|slash|lift)(?:e[sd]?|ed|ing|s|ting|ted)?\s+(?P<thing>[^,.;:()\"“”?!—–\d]+?)"
    rf"\s+(?:by|to)\b{_GAP}\s*\Z"
)
# "a grant of", "contracts worth", "a profit of".
_LEADING_NOUN = re.compile(
    r"(?P<before>(?:[\w’'-]+\s+){0,5})(?P<noun>[^\W\d_][\w’'-]*)\s+(?P<link>of|worth|totall?ing|at)\s+\Z"
)
_LINKS = words("of worth totaling totalling at")
_PUT = re.compile(r"\b(?:put|set|estimat|valu|pric|fix)\w*\s")
_DETERMINERS = words("the a an its his her their our this that another one")
_NO_NOUN = words(
    """front course top bottom middle end side back face view wake eve instead because excess most all each some one
    part out ahead short many few half worth average total record month year"""
)
# How far before and after a figure to look for what it measures, in characters.
_REACH = 160


def about(text: str, found: Found, sentence: Span) -> str | None:
    """What `found` measures; None where the words around do not say it plainly."""
    start, end = found.start, found.end
    sentence = dateline.behind(text, sentence)
    before = text[max(sentence.start, start - _REACH) : start]
    is_date = found.kind == "date"
    if _MULTIPLE.match(text, start, end):  # only the whole clause says twice what
        return clause(text, found, sentence)
    if not is_date and (thing := _leading_noun(before) or _subject(text, found, before)):
        return thing
    limit = min(sentence.end, end + _REACH)
    if thing := _object(text, found, limit):
        return thing
    return clause(text, found, sentence)


def _leading_noun(before: str) -> str | None:
    """The noun phrase that "of" or "worth" leads from to the figure."""
    if _LINKS.isdisjoint(before.split()[-1:]):
        return None
    found = _LEADING_NOUN.search(before)
    if found is None or found["noun"].lower() in FUNCTION_WORDS | _NO_NOUN:
        return None
    if found["link"] == "at" and not _PUT.search(found["before"]):  # where something is
        return None
    start = found.start("noun")
    for word in reversed(list(re.finditer(r"\S+", found["before"]))):
        low = word.group().lower()
        if low in _DETERMINERS or low.endswith(("’s", "'s", "s’", "s'")):
            return _if_name(
                before[found.start("before") + word.start() : found.end("noun")], _MOST_WORDS
            )
        if low in FUNCTION_WORDS:
            break
    # Without an article, nothing tells where the phrase begins.
    noun = before[start : found.end("noun")]
    is_verb = noun.endswith(("ed", "ing"))
    return None if is_verb or _TIME.search(noun) else _if_name(noun, _MOST_WORDS)


def _subject(text: str, found: Found, before: str) -> str | None:
    """The subject of the clause that leads up to the figure, where the figure says how much it changed."""
    is_number_of_things = found.kind == "count" and found.unit is not None
    if not is_number_of_things and (boosted := _BOOST.search(before)):
        return _if_name(boosted["thing"].strip(), _MOST_WORDS)
    is_verb = _VERB.match(text, found.start, found.end) is not None
    change = (_AUXILIARY if is_verb else _CHANGE).search(before)
    if change is None:
        return None
    clause = before[: change.start()]
    clause = clause[max((mark.end() for mark in _CLAUSE_MARK.finditer(clause)), default=0) :]
    clause = _LEAD_IN.sub("", _CONJUNCTION.sub("", clause.strip()))
    clause = _PARTICIPLE.sub("", _RELATIVE.sub(r"\g<thing>", clause))
    return None if _PRONOUN.match(clause) else _if_name(clause.strip(), _MOST_SUBJECT_WORDS)


def _object(text: str, found: Found, limit: int) -> str | None:
    """What follows the figure: "of the term", "in cash reserves", "win over the Gulls"."""
    if following := _OF.match(text, found.end, limit):
        is_measured = following["link"] == "of" or found.kind in ("money", "percent", "date")
        return _following(following["thing"]) if is_measured else None
    following = _NEXT.match(text, found.end, limit)
    if following is None:
        return None
    word = (following["thing"].split() or [""])[0].lower()
    is_score = (
        found.kind == "other"
        and text[found.start].isdigit()
        and " " not in text[found.start : found.end]
    )
    if word in _WHERE or (is_score and word not in _RESULTS):
        return None
    thing = _following(following["thing"])
    # Behind a noun of the figure's own comes a verb, which alone says too little: "14 staff hold".
    has_noun = found.unit is not None and " " in text[found.start : found.end]
    return None if thing and has_noun and " " not in thing else thing


def _following(thing: str) -> str | None:
    """The noun phrase that begins `thing`, without what only leads on."""
    thing = _LEADS_ON.sub("", _STOP.sub("", " " + thing)).strip(" .…\n")
    if _NO_NAME.match(thing) or _TIME.search(thing) or _ADVERB.fullmatch(thing):
        return None
    return _if_name(thing, _MOST_WORDS)


def clause(text: str, found: Found, sentence: Span) -> str | None:
    """The clause around a figure; its part up to the figure where the whole is too long."""
    sentence = dateline.behind(text, sentence)
    for start in _starts(text, found, sentence):
        for stop in _stops(text, found, sentence):
            shown = _CUE.sub("", _CONJUNCTION.sub("", text[start:stop].strip(" .…\n")))
            rest = text[start : found.start] + " " + text[found.end : stop]
            is_short = _FEWEST_CLAUSE_WORDS <= len(shown.split()) <= _MOST_CLAUSE_WORDS
            is_closed = shown.count("(") <= shown.count(")")
            if is_short and is_closed and any(map(_is_topical, rest.split())):
                return shown
    return None


def _starts(text: str, found: Found, sentence: Span) -> list[int]:
    """Where the clause may begin, best first; its last verb where it is too long from its beginning on."""
    floor = max(sentence.start, found.start - _REACH)
    marks = {mark.end() for mark in _CLAUSE_MARK.finditer(text, floor, found.start)}
    verbs = {verb.start() + 1 for verb in _VERB_GROUP.finditer(text, floor, found.start)}
    if floor == sentence.start:
        marks.add(floor)
    return [*sorted(marks, reverse=True), *sorted(verbs - marks, reverse=True)]


def _stops(text: str, found: Found, sentence: Span) -> list[int]:
    """Where the clause may end, best first: behind a bracket that it closes, before the next clause, at the figure."""
    limit = min(sentence.end, found.end + _REACH)
    mark = _CLAUSE_MARK.search(text, found.end, limit)
    end = mark.start() if mark else limit
    stops = [end] if mark or limit == sentence.end else []
    stops += [end + 1] if text[end : end + 1] == ")" else []
    if following := _BREAK.search(text, found.end, end):
        stops.append(following.start())
    return [*stops, found.end]


def _is_topical(word: str) -> bool:
    return len(word) > 2 and word[0].isalpha() and word.lower() not in FUNCTION_WORDS


def _if_name(thing: str, most: int) -> str | None:
    said = thing.split()
    if not said or len(said) > most or not thing[-1].isalnum():
        return None
    return (
        thing
        if any(word.lower() not in FUNCTION_WORDS and len(word) > 2 for word in said)
        else None
    )
