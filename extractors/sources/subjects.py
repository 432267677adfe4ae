"""Who or what is the subject of a clause, read off the words around a name.

No parser runs: a name that nothing before it in its clause governs is taken for the subject, by the prepositions, verbs
and commas that newspapers write. Weights are shares of an antecedent's salience (see `scene`).
"""

from __future__ import annotations

import re

from extractors.digest import Span
from extractors.naming import noun_after
from extractors.nouns import ORGANIZATION_NOUNS, is_person_noun

# What being the subject of a sentence, or of a clause inside it, is worth.
SUBJECT = 1.5
EMBEDDED = 1.1
# And of a verb of saying that no attribution has.
_SAYS = 1.0
# Words of title between the beginning of a clause and the name that is its subject.
_LONGEST_ROLE = 6
# "Roe accused him": so near, whatever stands before the name.
_DEED_WORDS = 2
# And of a clause that only says when: "Roe was in school when Ames took office".
_WHEN = 0.6
# And of being talked about: "Most of the money was on Roe, whose book". GUM has as many right with it as without.
_TALKED_ABOUT = 1.0
# How far back, in characters, a clause is read.
_LONGEST_CLAUSE = 60

# Where one clause ends and another begins.
_CLAUSE = re.compile(r"[,;:—“”\"]\s|\b(?:that|but|while|when|because|said|says)\s")
# "Leader of the Opposition Ann Roe": an office with capitals, all of it.
_OFFICE_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]* )+(?:of|for) (?:the )?(?:[A-Z][\w’'-]* )(?:(?:[A-Z][\w’'-]*|and|of|the|&) ){0,4}"
)
# What governs a name: prepositions, and verbs that are done to people.
_SUBORDINATE = re.compile(
    r"\b(?:of|to|for|from|with|by|at|in|on|against|about|than|like|over|under|after|before|between|and|or|via|into"
    r"|near|behind|toward|towards|past|beside|alongside|through|across|around|during|until|since|despite|including|told|asked|urged|accused|named|called|met|praised|thanked)\s+"
    r"(?:(?:the|an?|his|her|their|its|then|former)\s+)?(?:[\w.’'-]+\s+){0,3}$"
)
# "A challenge for Roe, said Ames": Ames says it.
_GOVERNED = re.compile(r"\b(?:of|to|for|from|with|by|at|in|on|against|about|like) \Z")
# "After Roe, who leads the polls, held a rally": the subject of a clause that a conjunction opens.
_CONJOINED = re.compile(
    r"\b(?:after|before|since|until|than|as|while|when|if|because|although|though|whether)\s+"
    r"(?:(?:the|an?|his|her|their|its|then|former)\s+)?(?:[\w.’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
# "It was left to Ann Roe to defend it": who is put forward.
_CLEFT = re.compile(
    r"\b(?:[Ii]t (?:was|is|fell|will be)(?: then| instead)?(?: left)?(?: up)?|left|fell)(?: to)? (?:[\w-]+ ){0,2}\Z"
)
# "Among those at the gate was Ann Roe", "Joining him on stage was Ann Roe": the subject comes last.
_INVERTED = re.compile(
    r"(?:Among|Joining|Leading|Standing|Sitting|Waiting|Speaking|Watching|Also|[A-Z][a-z]+ing)"
    r" [^,.;:“”\"\n]{3,120} (?:was|is|were|are) "
)
# "The man who taught her was Squadron Leader Roe": the same one again.
_PREDICATE = re.compile(r"\b(?:is|was|are|were) (?:(?:the|then|former|[A-Z][\w.]*) ){0,4}\Z")
# Whoever a clause has said "she" of is its subject, and who is named behind that is not.
_PRONOUN_SUBJECT = re.compile(r"\b(?:he|she|they|it|I|we|you|who)\b")
# From a subject to an object: a verb, and little else.
_DEED = re.compile(
    r" (?:\w+ ){0,2}?(?!and\b|or\b|of\b|for\b)[a-z]{3,}(?: [a-z]{2,4})? (?:the |his |her )?"
)
# "..., and Ann Roe was shown": the subject of a clause of its own.
_COORDINATING = frozenset(["and ", "but ", "so ", "yet ", "while ", "although "])
# "Pressed by Ames on the vote, Ms Roe did not answer": an answer is what follows.
_ASKED = re.compile(
    r"(?:Asked|Pressed|Questioned|Quizzed|Challenged) [^.;:“”\"\n]{3,250}, (?:Mrs?\.? |Ms\.? |Dr\.? )?"
)
# "For a cyclist who gave his name as Roe, it was a matter of roads": Roe speaks next.
_FOR_WHOM = re.compile(r"(?:But |And )?(?:For|To) (?:[^,.;:“”\"\n]{1,100} )?")
_ONLY_WHEN = re.compile(r"\w{3,} (?:when|while|before|after|since|until) \Z")
# A name is followed by its verb, an aside at most between.
_FINITE_NEXT = re.compile(
    r"(?:,[^,.;:“”\"\n]{3,80},)? (?:is|are|was|were|has|have|had|will|would|did|does|could|can|may|might|said|says"
    r"|held|took|made|came|went|gave|won|lost|left|met|spoke|told|ran|stood|began|[a-z]{2,}ed)\b"
)
# A name, its age or apposition, and a verb of saying: whoever that is has the floor, though no attribution was found.
_SAYS_NEXT = re.compile(
    r"(?:, \d{1,3})?(?:,[^,.;:“”\"\n]{3,80},|,)? (?:said|says|told|tells|added|adds|recalled"
    r"|explained|wrote|replied|asked)\b"
)
# What is done to somebody; "her" before anything but a noun.
_OBJECT = re.compile(
    r"him\b|her(?= (?:to|that|if|whether|for|in|on|at|with|from|about|and|by|as|not|when|why|how|out|up|off|down|back"
    r"|away|over|into|through|home|of)\b|[,.;:”\"])",
    re.IGNORECASE,
)
# "Ann Roe, a friend, who got him out": up to the object it is still she.
_WHO_DOES = re.compile(r"\A(?:,[^,;:“”\"]{2,60})?,? who\b")
# "Lusanian Foreign Minister Rafe Delacourt": the first name only says of what.
_OFFICE_AFTER = re.compile(r"(?: [A-Z][a-z]+){1,3}(?= [A-Z])")
# The subject of a sentence: what stands before its first verb, by the verbs that have a form of their own.
_OPENING = re.compile(
    r"(?:(?:But|And|So|Yet|Still|However|Meanwhile|Instead|Now|Then|Also|Later|Earlier),?\s+)?"
    r"(?P<subject>[^,;:“”\"]{2,110}?)(?P<beside>,[^,]{2,80},)?\s+(?:also\s+|then\s+|later\s+|now\s+|often\s+)?"
    r"(?:have|are|were|do|did|will|would|can|could|should|may|might|must|had|say|said|argue|argued|want|wrote|told"
    r"|found|looked|seem|met|made|took|went|came|gave|got|\w{2,}ed)\b"
)
# Somebody unnamed who is the subject of a sentence.
_SOMEBODY = re.compile(
    r"(?:[A-Z][^,.;“”\"\n]{3,60}, (?:[^,.;“”\"\n]{3,60}, )?)?"
    r"(?P<subject>(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[\w’'-]+ ){0,7}?[\w’'-]+?)"
    r"(?:, [^.,:“”\"]{2,60},)? (?:is|was|has|had|did|who|spoke|told|said|says|stood|sat|ran|came|went|took|saw|gave"
    r"|wrote|held|shook|threw|kept|got|made|left|felt|began|drew|rose|drove|rode|wore|fell|broke|bit|blew|hung|swung"
    r"|(?:nod|shrug|laugh|smile|sigh|snort|pause|grin|beam|frown|wink|chuckle|wave|point|look|sit|stand|lean|blush)s"
    r"|[a-z]{2,}ed)\b"
)
# Somebody unnamed whom a sentence comes to in the end: "The alarm was raised by a teacher who had climbed a tree."
_INTRODUCED = re.compile(
    r"\b(?:by|from|to|for|with|[Ii]t (?:was|is)) (?P<somebody>(?:an?|another|one) (?:[\w’'-]+ ){0,6}?[\w-]+)"
    r"(?:,? who(?:se)?\b|, \d{1,3},)"
)
# Something definite that is the subject of a sentence.
_THING = re.compile(
    r"(?:(?:But|And|Yet|Still) )?(?P<subject>(?:The|This|the|this) (?:[\w’'-]+ ){0,5}?[\w-]+?)"
    r"(?:, [^.,:“”\"]{2,60},)? (?:also |now |still )?(?:is|was|has|had|does|did|will|would|can|could|says|said|finds"
    r"|found|shows|lists|warns|calls|makes|names|puts|denied|[a-z]{2,}ed)\b"
)


def weight(text: str, span: Span, floor: int, subject: Span | None, *, is_told: bool) -> float:
    """What a name is worth as the likely subject of its clause.

    `floor` is where its sentence begins, `subject` a name before it that is one, and `is_told` says that the name is a
    source of an attribution already.
    """
    before = text[max(floor, span.start - _LONGEST_CLAUSE) : span.start]
    *outer, clause = _CLAUSE.split(before)
    asked = _ASKED.fullmatch(text, floor, span.start) is not None
    if asked or (not is_told and _speaks(text, span, before)):
        return SUBJECT + _SAYS
    if _is_put_forward(text, span, floor, before):
        return SUBJECT
    when = bool(outer) and _ONLY_WHEN.search(before) is not None
    if when or _PREDICATE.search(clause) or _opens_clause(text, span, outer, clause):
        return _WHEN if when else EMBEDDED
    if _OFFICE_BEFORE.fullmatch(clause) is not None:
        return EMBEDDED if outer else SUBJECT
    governed = _SUBORDINATE.search(clause) is not None or len(clause.split()) > _LONGEST_ROLE
    if (
        governed
        or _is_object(text, span, clause, subject)
        or _is_apposed(text, span, outer, clause)
    ):
        return _TALKED_ABOUT if text.startswith(", who", span.end) else 0.0
    return EMBEDDED if outer or span.start - floor > _LONGEST_CLAUSE else SUBJECT


def _speaks(text: str, span: Span, before: str) -> bool:
    """Whether a verb of saying follows whose subject the name is: not "a challenge for Roe, said Ames"."""
    return _SAYS_NEXT.match(text, span.end) is not None and _GOVERNED.search(before) is None


def _is_put_forward(text: str, span: Span, floor: int, before: str) -> bool:
    """Whether a sentence comes to its subject by a detour: "It was Roe", "Among them was Roe", "For Roe, it"."""
    whom = _FOR_WHOM.fullmatch(text, floor, span.start) and text.startswith(", it ", span.end)
    inverted = _INVERTED.fullmatch(text, floor, span.start)
    return bool(whom or inverted or _CLEFT.search(before))


def _opens_clause(text: str, span: Span, outer: list[str], clause: str) -> bool:
    """Whether a name has its verb right behind it, and a conjunction before it."""
    joined = (bool(outer) and clause in _COORDINATING) or _CONJOINED.search(clause) is not None
    return joined and _FINITE_NEXT.match(text, span.end) is not None


def _is_object(text: str, span: Span, clause: str, subject: Span | None) -> bool:
    """Whether a name stands behind the subject of its clause: "she had known Roe", "Ames joined Roe"."""
    if _PRONOUN_SUBJECT.search(clause) is not None:
        return True
    if subject is None or subject.start >= span.start:
        return False
    near = subject.end >= span.start - len(clause)
    return near and _DEED.fullmatch(text, subject.end, span.start) is not None


def _is_apposed(text: str, span: Span, outer: list[str], clause: str) -> bool:
    """Whether a name is set beside what hangs on a preposition: "from his own barrister, Jon Ames, he said"."""
    if not outer or clause or text.startswith(", who", span.end):
        return False
    noun = outer[-1].split()[-1:]
    return bool(noun) and is_person_noun(noun[0]) and bool(_SUBORDINATE.search(f"{outer[-1]} "))


def modifies(text: str, span: Span) -> bool:
    """Whether a name only narrows a noun down: "a Chirper post", "the Moreno campaign"."""
    noun = noun_after(text, span.end)
    if noun is None:
        offices = _OFFICE_AFTER.match(text, span.end)
        return offices is not None and any(
            is_person_noun(word.lower()) for word in offices.group().split()
        )
    before = text[max(0, span.start - 4) : span.start].lower()
    return before.endswith((" a ", " an ", "the ")) or (
        noun in ORGANIZATION_NOUNS or is_person_noun(noun)
    )


def is_patient(text: str, doer: Span, weight: float, pronoun: int) -> bool:
    """Whether a pronoun is the object of what somebody named before it in its sentence does, and so another.

    "Ann Roe asked him", "told her to": neither is Roe. `weight` is that of the name.
    """
    if _OBJECT.match(text, pronoun) is None:
        return False
    between = text[doer.end : pronoun]
    who = _WHO_DOES.search(between)
    if who is not None:
        return _CLAUSE.search(between, who.end()) is None
    near = len(between.split()) <= _DEED_WORDS
    return _CLAUSE.search(between) is None and (weight >= EMBEDDED or near)


def opening(text: str, sentence: Span) -> tuple[str, Span] | None:
    """The words before the first verb of a sentence, and their span with what is set beside them."""
    found = _OPENING.match(text, sentence.start, sentence.end)
    if found is None:
        return None
    end = max(found.end("subject"), found.end("beside"))
    return found["subject"].lower(), Span(start=found.start("subject"), end=end)


def introduced(text: str, sentence: Span) -> Span | None:
    """Somebody unnamed to whom a sentence comes in the end: "raised by a teacher who had climbed a tree"."""
    found = _INTRODUCED.search(text, sentence.start, sentence.end)
    return None if found is None else Span(start=found.start("somebody"), end=found.end("somebody"))


def somebody(text: str, start: int) -> Span | None:
    """Somebody unnamed who is the subject of the sentence that begins there."""
    found = _SOMEBODY.match(text, start)
    if found is None or text.startswith("According to ", start):
        return None  # whoever that is speaks, not whom they speak of
    return Span(start=found.start("subject"), end=found.end("subject"))


def thing(text: str, start: int) -> Span | None:
    """Something definite that is the subject of the sentence that begins there."""
    found = _THING.match(text, start)
    return None if found is None else Span(start=found.start("subject"), end=found.end("subject"))
