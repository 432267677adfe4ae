"""What stands beside a name: before it, after it, in brackets; the words that may say what somebody or something is.

Each function looks in one place and gives the span of the words there, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.digest import Span
from extractors.entities import Entity
from extractors.inflection import is_plural, singular
from extractors.nouns import (
    COURTESIES,
    ORGANIZATION_NOUNS,
    PORTFOLIOS,
    TITLE_MODIFIERS,
    TITLES,
    is_person_noun,
)
from extractors.vocabulary import FUNCTION_WORDS, words

WORD = re.compile(r"[^\W_][\w&]*(?:[’'.\-‑/](?=\w)[\w&]+)*")
_BRACKETED = re.compile(r"\s\(((?:R|D|I|L|Lab|Con|SNP|LD)[-–—][A-Z][\w. ]{0,24}?)\)")
AGE = re.compile(r",? (?:aged )?(\d{1,3})(?:,|(?= who\b))|, an? (\d{1,3})-year-old")
_APPOSITION = re.compile(
    r",\s+(?:who (?:is|was)\s+)?(?:(?:now|currently|then|formerly|once)\s+)?|\s[–—-]{1,2}\s|\s\((?=(?:an?|the)\s)"
)
# What a name is set beside: up to the last comma, a bracketed acronym in it at most.
_BESIDE = re.compile(
    r"(?:^|[,;:.—–][”\"’']?\s|[”\"]\s|\band\s|\d,(?=\d{3}\b))(?P<role>(?:[^,;:.()“”\"\n]|\([^()\n]{2,60}\)){4,90}),\s\Z"
)
_ARTICLE = re.compile(r"\b(?:an?|the) \Z", re.IGNORECASE)
_CLOSED = re.compile(r"(?:\s\([^()\n]{1,30}\))?(?:[,;:.)—–\n]|\s[–—-]|\swho\b|\Z)")
_ONE_OF = re.compile(r"[Oo]ne of (?:the|its|his|her|their) (?:[\w’'-]+ ){0,3}?(?P<noun>[\w-]+)")
# Nouns for people by their endings; no list is complete.
_AGENT = re.compile(
    r"[a-z][a-z-]{2,}(?:er|or|ist|ian|ant|eer|yst|man|woman|person|ee|smith|wright)"
)
_PLACING = words("of for at in with from to on by who and")
_DEEDS = (
    r"leads|heads|runs|chairs|directs|manages|founded|co-founded|owns|oversees|edits|coaches|represents|teaches|studies"
    r"|commands|covers"
)
# "Ann Roe, who leads the Harbour Party,": what somebody does is what they are.
_WHO_LEADS = re.compile(
    r",? who (?:also |now |currently )?(?P<role>(?:" + _DEEDS + r") [^,.;:()“”\"\n—]{3,90}?)"
    r"(?=,|\.|;|\s[–—]|\s(?:said|says|told|tells|added|wrote|has|had|was|is|and)\b)"
)
# "Ann Roe, who is 78, is the last master builder on the island.": what somebody is said to be.
_IS_A = re.compile(
    r"(?:, who is \d{1,3},|, \d{1,3},)? (?:is|was) (?:the|an?) (?P<role>[^,.;:()“”\"\n—]{3,60}?)"
    r"(?=,|\.|;|\s[–—]|\s(?:who|whose|and|but|when|until|from \d)\b)"
)
# "Ann Roe, prosecuting,": courts have their own way of saying who is who.
_IN_COURT = re.compile(
    r", (?P<role>(?:prosecuting|defending|mitigating|presiding)\b[^,.;:\n]{0,30}?)(?=[,.;:])"
)
_BODY_APPOSITION = re.compile(r",\s+(?:an?|the)\s+(?P<role>[^,;:.()“”\"\n]{4,90})(?=[,.;])")
_BODY_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s|(?:\A|\n|[.:;—–]\s|\s-\s)(?=[A-Z])(?!(?:The|An?|Its|Their)\s))"
    r"(?P<role>\w[\w’'-]*(?:\s(?:and\s)?[a-z][\w’'-]*){0,4}),?\s\Z"
)
_CALLING = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother)\s(?P<role>\w[\w’'-]*(?:\s[a-z][\w’'-]*){0,4})\s"
    r"(?:(?:that |which )?(?:calls?|calling) (?:itself|themselves)|known as|called|named)\s(?:the )?[“\"‘']?\Z"
)
_OTHER_BODIES = words(
    "denomination airline streamer brewery winery website app outlet chain tribe nation startup platform co-op"
)
_APPOSITION_END = re.compile(
    r"[,;:()\"“”]|(?<!\bSt)(?<!\bMt)(?<!\bDr)(?<!\b[A-Z])[.!?](?:\s|$)|\s(?:[–—-]{1,2}|[Ww]ho|whom|whose|which|said|says|told|tells|and\s(?:who|an?))\s|\n"
    r"|\s(?:said|says|told|wrote|added)\b"
)
# Stand between a clause and a role, and are no part of it.
DETERMINERS = words("a an the his her their its one another this that our my")
_ROLE_LINKS = words("of for and & the at in to on de")
# No role runs over these when it is read backwards from a name: verbs, mostly.
_STOPS = (
    FUNCTION_WORDS
    | words(
        """said says told tells asked wrote called calls met named picked joined beat beats sued praised blamed accused
        joked added quoted hired fired replaced defeated including saw urged thanked backed helped led like unlike
        including introduced described credited criticized criticised welcomed joins hear heard sent paid afterwards
        defeating beating joining replacing succeeding quoting citing naming urging accusing blaming thanking praising
        facing ousting unseating criticizing criticising
        afterward yesterday today tonight tomorrow later earlier instead elsewhere"""
    )
) - words("former head first last second of for")
# Participles that stand before an occupation; any other word in "-ed" is taken for a verb.
_PARTICIPLES = words(
    "retired renowned disgraced convicted acclaimed chartered registered qualified exiled decorated"
)
# And those that stand behind one: "a supervisor based in Ely".
_NARROWING = words(
    "based born raised employed trained known affiliated assigned stationed licensed certified"
)
_LONGEST_ROLE = 14
_ROLE_GAPS = frozenset([" ", ". ", " & ", "-", "’s ", "'s ", "’ ", "' ", "/"])
_NEAR = 160
# People nouns that say what somebody did, suffered or is like, not what they are.
_NO_OCCUPATION = words(
    """man woman person boy girl killer victim survivor suspect hero winner star source critic fan friend rival opponent
    favourite favorite fighter terrorist gunman liar leader member example"""
)
_ASKS = words("says asks tells wants calls argues warns believes writes told said took made")
_FINITE = words("is are was were has have had will would does did")


def before(text: str, name: Span, floor: int, near: Sequence[Entity]) -> Span | None:
    """The role that ends where the name begins."""
    floor = max(floor, name.start - _NEAR)
    tokens = list(WORD.finditer(text, floor, name.start))
    end = name.start
    while tokens and tokens[-1].group().rstrip(".").lower() in COURTESIES:
        end = tokens.pop().start()
    if not tokens or text[tokens[-1].end() : end].strip(" .\n"):
        return None
    if not _is_noun(tokens[-1].group()) and not _is_portfolio(tokens, near):
        return None
    start = tokens[-1].start()
    capital = tokens[-1].group()[0].isupper()
    for place in range(len(tokens) - 2, max(-1, len(tokens) - 2 - _LONGEST_ROLE), -1):
        token, word = tokens[place], tokens[place].group().lower()
        linked = word in ("of", "for") and not _is_inside(token, near)
        joins = word == "and" and _joins_offices(tokens, place)
        if text[token.end() : start] not in _ROLE_GAPS or not (joins or _in_role(token, near)):
            break
        if capital and word.islower() and token.group().islower() and not _may_qualify(word):
            break  # "brought Sen. Ann Roe": a verb, not a title
        if (word in DETERMINERS and word != "the") or (
            linked and not (place and _is_noun(tokens[place - 1].group()))
        ):
            break
        start = token.start()
    start = _past_verb(text, floor, start)
    start = _past_links(text, start, end)
    end = _without_rank(text, start, end)
    role = Span(start=start, end=start + len(text[start:end].rstrip()))
    return role if len(role) else None


def _joins_offices(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether "and" stands between two offices of one person: "co-founder and CEO", not "the mayor and Gov."."""
    if (
        not place
        or not _is_noun(tokens[place - 1].group())
        or not _is_noun(tokens[place + 1].group())
    ):
        return False
    first = next((t for t in reversed(tokens[: place - 1]) if not _is_noun(t.group())), None)
    return first is None or first.group().lower() not in DETERMINERS


def _without_rank(text: str, start: int, end: int) -> int:
    """Where a role ends that a rank follows: "ministry spokesperson Colonel", "lead author Professor"."""
    tokens = list(WORD.finditer(text, start, end))
    if len(tokens) < 2 or not tokens[-1].group()[0].isupper():
        return end
    rank, office = tokens[-1].group().lower(), tokens[-2].group()
    return tokens[-2].end() if rank in TITLES and office.islower() and _is_noun(office) else end


def _may_qualify(word: str) -> bool:
    """Whether a small word can stand before a title with a capital: "state schools Superintendent"."""
    noun = singular(word)
    return (
        word in TITLE_MODIFIERS
        or word in _ROLE_LINKS
        or noun in ORGANIZATION_NOUNS
        or is_person_noun(noun)
        or "-" in word
    )


def _past_verb(text: str, floor: int, start: int) -> int:
    """Where the role begins when the first word is an infinitive: "to assist Flint Mayor Ann Roe"."""
    if text[max(floor, start - 3) : start].lower() != "to ":
        return start
    following = WORD.search(text, start)
    second = following and WORD.search(text, following.end())
    return second.start() if second is not None and text[start].islower() else start


def _in_role(token: re.Match[str], near: Sequence[Entity]) -> bool:
    if _is_inside(token, near):
        return True
    word = token.group().lower()
    if token.group().isupper() and len(word) > 1:
        return True
    if token.group()[0].isupper():
        return word not in _STOPS
    verb = word.endswith("ed") and "-" not in word and word not in _PARTICIPLES
    return word not in _STOPS and not verb


def _is_inside(token: re.Match[str], near: Sequence[Entity]) -> bool:
    return any(entity.span.start <= token.start() < entity.span.end for entity in near)


def _past_links(text: str, start: int, end: int) -> int:
    """Where the role begins once articles, prepositions and quotation ends before it are passed."""
    for token in WORD.finditer(text, start, end):
        if token.group().lower() not in DETERMINERS | _ROLE_LINKS:
            return token.start()
    return end


def _is_portfolio(tokens: Sequence[re.Match[str]], near: Sequence[Entity]) -> bool:
    """Whether the words end as an office with its field does: "Secretary of State", "Mayor of Ely"."""
    bodies = [entity for entity in near if entity.kind in ("organization", "location")]
    for place in range(len(tokens) - 2, max(0, len(tokens) - 6), -1):
        word = tokens[place].group().lower()
        if word in ("of", "for") and _is_noun(tokens[place - 1].group()):
            office = tokens[place - 1].group().rstrip(".").lower() in TITLES
            return all(
                token.group().lower() in PORTFOLIOS | _ROLE_LINKS
                or _is_inside(token, bodies)
                or (office and token.group()[0].isupper())
                for token in tokens[place + 1 :]
            )
    return False


def set_before(text: str, name: Span, floor: int) -> Span | None:
    """The description that a name is set beside, comma between: "Malta's finance minister, Jo Borg,"."""
    floor = max(floor, name.start - _NEAR)
    stop = _without_courtesies(text, floor, name.start)
    match = _BESIDE.search(text[floor:stop])
    if match is None:
        return None
    start, end = floor + match.start("role"), floor + match.end("role")
    whole = _ONE_OF.fullmatch(text, start, end)
    if whole is not None and _is_noun(whole["noun"].lower()):
        return Span(start=start, end=end)
    every = list(WORD.finditer(text, start, end))
    tokens = _since_determiner(every)
    leading = every[: len(every) - len(tokens)]
    alone = not leading or (len(leading) == 1 and leading[0].group().lower() in DETERMINERS)
    if not alone and _CLOSED.match(text, name.end) is None:
        return None  # "With the minister, Jo Borg sailed": two people
    head = head_of(tokens)
    if head is None and tokens and _ARTICLE.search(text, floor, tokens[0].start()):
        head = _agent_of(tokens)  # after an article: "a Dutch-born hotelier, Jo Borg"
    plural = head is not None and is_plural(tokens[head].group().lower())  # "stacked the chairs"
    stopped = any(token.group().lower() in _STOPS - DETERMINERS for token in tokens)
    if head is None or plural or stopped:
        return None
    rest = tokens[head + 1 :]
    bracketed = bool(rest) and text[rest[0].start() - 1] == "("
    if rest and not bracketed and rest[0].group().lower() not in ("of", "for", "at"):
        return None
    return Span(start=tokens[0].start(), end=end)


def _without_courtesies(text: str, floor: int, end: int) -> int:
    """Where the words before a name end once "Dr" and "Sir" are passed."""
    for token in reversed(list(WORD.finditer(text, floor, end))):
        if token.group().rstrip(".").lower() not in COURTESIES or text[token.end() : end].strip(
            " ."
        ):
            break
        end = token.start()
    return end


def _since_determiner(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words after the last article or verb that opens a phrase of its own: not the one in "of the board"."""
    for place in range(len(tokens) - 1, -1, -1):
        word = tokens[place].group().lower()
        linked = place > 0 and tokens[place - 1].group().lower() in ("of", "for", "at", "in", "to")
        if not linked and word in _STOPS | DETERMINERS and word not in _ROLE_LINKS - DETERMINERS:
            return tokens[place + 1 :]
    return tokens


def after(text: str, name: Span) -> Span | None:
    """The role in an apposition after the name."""
    place = name.end
    bracket = _BRACKETED.match(text, place)
    place = bracket.end() if bracket else place
    age = AGE.match(text, place)
    if age is not None and age.group(1):
        place = age.end() - (1 if age.group().endswith(",") else 0)
    opening = _APPOSITION.match(text, place)
    if opening is None:
        return None
    end = _APPOSITION_END.search(text, opening.end(), opening.end() + _NEAR)
    stop = end.start() if end is not None else opening.end() + _NEAR
    tokens = list(WORD.finditer(text, opening.end(), min(stop, len(text))))
    if not tokens or end is None or _is_clause(text[opening.end() : stop]):
        return None
    first = tokens[0].group().lower()
    tokens = tokens[1:] if first in DETERMINERS else tokens
    head = head_of(tokens)
    if head is None and first in DETERMINERS and text[stop] in ",.":
        head = _agent_of(tokens)
    if head is None or _acts(tokens, head):
        return None
    plural = is_plural(tokens[head].group().lower())
    second = tokens[1].group().lower() if len(tokens) > 1 else ""
    if first.endswith("ing") and second in DETERMINERS:
        # "Ann Roe, questioning the governor's plan,"; but "Ann Roe, managing director,"
        return None
    if first not in DETERMINERS and (tokens[0].group().lower() in _STOPS or head > 4 or plural):
        return None
    return Span(start=tokens[0].start(), end=tokens[-1].end())


def _acts(tokens: Sequence[re.Match[str]], head: int) -> bool:
    """Whether an occupation has its verb behind it and is no apposition: "After Ames, the Utah senator asks"."""
    word = tokens[head + 1].group() if head + 1 < len(tokens) else ""
    if word in _NARROWING:
        return False
    return word.islower() and (
        word.endswith("ed") or (word.endswith("s") and not is_plural(word)) or word in _ASKS
    )


def _is_clause(apposition: str) -> bool:
    """Whether what follows a name is no apposition: "according to the agency, the states have both objected"."""
    return any(word.lower() in _FINITE for word in apposition.split())


def _agent_of(tokens: Sequence[re.Match[str]]) -> int | None:
    """Where a noun for somebody who does something stands, by its form alone: beside a person's name that is enough."""
    for place, token in enumerate(tokens):
        following = tokens[place + 1].group().lower() if place + 1 < len(tokens) else "of"
        if _AGENT.fullmatch(token.group()) and following in _PLACING:
            return place
    return None


def by_deed(text: str, name: Span) -> Span | None:
    """What somebody is by what they do: "who leads the Harbour Party", "prosecuting"."""
    for pattern in (_WHO_LEADS, _IN_COURT):
        match = pattern.match(text, name.end)
        if match is not None:
            return Span(start=match.start("role"), end=match.end("role"))
    return _said_to_be(text, name)


def is_deed(text: str, role: Span) -> bool:
    """Whether a role is what somebody does: "chairs the budget committee"."""
    return re.match(rf"(?:{_DEEDS}) ", role.of(text)) is not None


def _said_to_be(text: str, name: Span) -> Span | None:
    """What a sentence says that somebody is, where that is an occupation and no judgement."""
    match = _IS_A.match(text, name.end)
    if match is None:
        return None
    tokens = list(WORD.finditer(text, match.start("role"), match.end("role")))
    head = head_of(tokens)
    if head is None or tokens[head].group().lower() in _NO_OCCUPATION:
        return None
    return Span(start=match.start("role"), end=match.end("role"))


def in_brackets(text: str, name: Span) -> Span | None:
    """The party and the place in brackets after a politician: "(R-Texas)"."""
    bracket = _BRACKETED.match(text, name.end)
    return None if bracket is None else Span(start=bracket.start(1), end=bracket.end(1))


def of_body(text: str, name: Span) -> Span | None:
    """What a body is, in an apposition with an article: "Cato & Sons, a family brewery"."""
    opening = _BODY_APPOSITION.match(text, name.end)
    if opening is None or _is_clause(opening["role"]):
        return None
    tokens = list(WORD.finditer(text, opening.start("role"), opening.end("role")))
    for token in tokens:
        word = token.group().lower()
        if word in ("of", "for", "in", "that", "based", "at", "with", "on", "from"):
            return None
        if word in ORGANIZATION_NOUNS or word in _OTHER_BODIES:
            return Span(start=tokens[0].start(), end=tokens[-1].end())
    return None


def before_body(text: str, name: Span) -> Span | None:
    """What a body is, in small words right before its name: "the metalworkers' federation Kovo"."""
    opening = _BODY_BEFORE.search(text, max(0, name.start - _NEAR), name.start)
    if opening is None:
        return None
    parted = text[name.start - 2] == ","
    if parted and text[name.end : name.end + 1] not in tuple(",.;:)—"):
        return None  # "He left the business, Brem-Kolk said"
    tokens = list(WORD.finditer(text, opening.start("role"), opening.end("role")))
    head = tokens[-1].group().lower()
    is_body = head in ORGANIZATION_NOUNS | _OTHER_BODIES or head.endswith("maker")
    if not is_body or any(token.group().lower() in _STOPS - {"and"} for token in tokens):
        return None
    return Span(start=tokens[0].start(), end=tokens[-1].end())


def calling(text: str, name: Span) -> Span | None:
    """What a body that gives itself a name is: "a group calling itself the Glass Heron"."""
    found = _CALLING.search(text, max(0, name.start - _NEAR), name.start)
    head = "" if found is None else found["role"].split()[-1].lower()
    if found is None or singular(head) not in ORGANIZATION_NOUNS | _OTHER_BODIES:
        return None
    return Span(start=found.start("role"), end=found.end("role"))


def head_of(tokens: Sequence[re.Match[str]]) -> int | None:
    """Where a person's noun stands before the first preposition; None where there is none."""
    found = None
    for place, token in enumerate(tokens):
        word = token.group().lower()
        if word in ("of", "for", "at", "in", "with", "from", "to", "on", "by"):
            break
        if _is_noun(word) and not word.endswith(("’s", "'s")):
            found = place
    return found


def _is_noun(word: str) -> bool:
    word = word.rstrip(".").lower()
    last = re.split(r"[-/]", word)[-1]
    return is_person_noun(last) or is_person_noun(singular(word))
