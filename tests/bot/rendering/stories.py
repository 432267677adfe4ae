"""Two digests as they come in real life, of invented people and places: a long political story, a short one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from extractors.digest import (
    Article,
    Digest,
    Figure,
    Furniture,
    FurnitureKind,
    KeyFact,
    Notice,
    Quote,
    QuoteKind,
    Referent,
    Source,
    Span,
    Statement,
)

COUNCIL = """\
Marrow Bay council votes to sell harbour land despite protests

By Ilse Tamberlane

The council of Marrow Bay voted 7–4 late on Monday to sell eleven hectares of harbour land to the developer Castor \
Quay Holdings for $48.2 million, ending two years of dispute over the largest public site on the coast.

The sale clears the way for 640 apartments, of which 90 will be let below market rent, and moves the fishing fleet to \
a new basin at North Spit by October 2027.

Mayor Dorothea Quill said the money would repair three schools that inspectors closed in January.

“We were asked to choose between an empty dock and a roof over six hundred children,” Quill told the meeting. “I know \
which one I can explain to my neighbours.”

Harbour workers filled the gallery and were twice asked to leave. Tomas Eberwick, who chairs the Net and Line \
cooperative, called the vote “a clearance sale of other people’s living”.

The cooperative says 212 jobs depend on the present quay, a figure the council’s own report puts at 140.

“They counted the boats and forgot the people who mend them,” Eberwick said.

An audit published in March by the Shoreline Accounts Office found that the site had been valued only once, in 2019. \
“A single valuation of this age does not allow the council to show that it obtains the best price,” the report says.

Councillor Henrik Aldous, one of the four who voted against, said he would ask the regional court to review the sale.

“There is a word for selling what you have not weighed,” Aldous said. “In my grandmother’s shop it was not ‘strategy’.”

A senior official in the planning department, who was not authorised to speak, said a second bid of about $51 million \
had arrived a day after the deadline and was never opened.

Castor Quay Holdings said in a statement that it had “followed every rule the council set”.

Council rules allow late bids to be considered where fewer than three were received; two were.

@marrowbayfleet wrote on Monday night: “Seven hands went up. Forty boats go out. Remember that in spring.”

Work on the new basin is to begin in June, and the first apartments are expected in 2029.

Read more: Ten coastal walks you can do in an afternoon

Sign up for our morning letter

This story was updated with comment from Castor Quay Holdings.
"""

KILN = """\
Village potters save the last coal kiln in Aldermoor

The last coal-fired kiln in Aldermoor will not be pulled down after 300 villagers bought shares in it. “It smokes, it \
leaks and it is ours,” said Petra Lindqvist-Hale, who runs the pottery. The lowest offer was five pounds. “Nobody was \
turned away,” she said. The kiln will be fired again on 4 May.
"""


@dataclass
class Telling:
    """Builds a digest of one text by quoting it."""

    text: str
    sources: list[Source] = field(default_factory=list)
    facts: list[KeyFact] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where `text` stands."""
        start = self.text.index(text)
        return (Span(start=start, end=start + len(text)),)

    def source(self, name: str, **about: object) -> str:
        """Add a source and return its id."""
        identifier = f"S{len(self.sources) + 1}"
        self.sources.append(
            Source.model_validate({"id": identifier, "name": name, "kind": "person", **about})
        )
        return identifier

    def fact(
        self, text: str, speaker: str | None = None, *, stands_for: Mapping[str, str] | None = None
    ) -> None:
        """Add the next fact in rank; `stands_for` has the names of the speaker for words in it."""
        [place] = self.spans(text)
        referents = tuple(
            Referent(
                text=name,
                spans=self.spans(name),
                start=place.start + text.index(word),
                end=place.start + text.index(word) + len(word),
                source=speaker or "",
            )
            for word, name in (stands_for or {}).items()
        )
        self.facts.append(
            KeyFact(
                text=text,
                spans=self.spans(text),
                attributed_to=speaker,
                is_claim=speaker is not None,
                rank=len(self.facts) + 1,
                confidence=0.9,
                referents=referents,
            )
        )

    def quote(
        self,
        text: str,
        speaker: str | None,
        *,
        kind: QuoteKind = "direct",
        published: str | None = None,
    ) -> None:
        """Add a quote."""
        self.quotes.append(
            Quote(
                text=text,
                spans=self.spans(text),
                kind=kind,
                speaker=speaker,
                published=published,
                confidence=0.9,
            )
        )

    def statement(self, text: str, speaker: str, cue: str | None = None) -> None:
        """Add a reported statement."""
        self.statements.append(
            Statement(text=text, spans=self.spans(text), speaker=speaker, cue=cue, confidence=0.8)
        )

    def left_out(self, kind: FurnitureKind, text: str) -> None:
        """Add a passage that is not the article."""
        self.furniture.append(Furniture(text=text, spans=self.spans(text), kind=kind))

    def digest(self, *, notices: Iterable[Notice] = (), **about: str | None) -> Digest:
        """Return what was told."""
        return Digest(
            article=article(self.text, **about),
            key_facts=tuple(self.facts),
            quotes=tuple(self.quotes),
            statements=tuple(self.statements),
            sources=tuple(self.sources),
            figures=tuple(self.figures),
            furniture=tuple(self.furniture),
            notices=tuple(notices),
        )


def article(text: str, **about: str | None) -> Article:
    """Return an article of `text`, a paragraph a line."""
    paragraphs: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append(Span(start=start, end=start + len(line.rstrip())))
        start += len(line)
    return Article(
        language="en",
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=tuple(paragraphs),
        **about,
    )


def council() -> Digest:
    """Return a long story with every kind of source, quote and furniture."""
    told = Telling(COUNCIL)
    quill = told.source("Dorothea Quill", role="Mayor")
    eberwick = told.source(
        "Tomas Eberwick", role="chairs the Net and Line cooperative", affiliation="Net and Line"
    )
    cooperative = told.source("The cooperative", kind="group")
    audit = told.source("Shoreline Accounts Office", kind="organization")
    aldous = told.source("Henrik Aldous", role="Councillor")
    official = told.source("A senior official in the planning department", kind="unnamed")
    castor = told.source("Castor Quay Holdings", kind="organization", role="developer")
    fleet = told.source("marrowbayfleet", kind="group", handle="marrowbayfleet")
    _council_facts(told, {"quill": quill, "cooperative": cooperative, "official": official})
    told.quote(
        "“We were asked to choose between an empty dock and a roof over six hundred children,”",
        quill,
    )
    told.quote("“I know which one I can explain to my neighbours.”", quill)
    told.quote("“a clearance sale of other people’s living”", eberwick, kind="mixed")
    told.quote("“They counted the boats and forgot the people who mend them,”", eberwick)
    told.quote(
        "“A single valuation of this age does not allow the council to show that it obtains the best price,”",
        audit,
    )
    told.quote("“There is a word for selling what you have not weighed,”", aldous)
    told.quote("“In my grandmother’s shop it was not ‘strategy’.”", aldous)
    told.quote("“followed every rule the council set”", castor, kind="mixed")
    told.quote(
        "“Seven hands went up. Forty boats go out. Remember that in spring.”",
        fleet,
        kind="post",
        published="2026-03-02",
    )
    told.statement("the site had been valued only once, in 2019", audit)
    told.statement("he would ask the regional court to review the sale", aldous)
    told.left_out("promo", "Read more: Ten coastal walks you can do in an afternoon")
    told.left_out("newsletter", "Sign up for our morning letter")
    told.left_out("other", "This story was updated with comment from Castor Quay Holdings.")
    money = "$48.2 million"
    told.figures.append(
        Figure(text=money, spans=told.spans(money), kind="money", value=48.2e6, unit="USD")
    )
    return told.digest(
        title="Marrow Bay council votes to sell harbour land despite protests",
        byline="Ilse Tamberlane",
        publisher="The Marrow Bay Lantern",
        published="2026-03-03T06:40:00+01:00",
    )


def _council_facts(told: Telling, ids: dict[str, str]) -> None:
    paragraphs: Callable[[str], str] = lambda start: next(  # noqa: E731 - one use, three lines
        line for line in COUNCIL.splitlines() if line.startswith(start)
    )
    told.fact(paragraphs("The council of Marrow Bay voted"))
    told.fact(paragraphs("The sale clears the way"))
    told.fact(
        "the money would repair three schools that inspectors closed in January", ids["quill"]
    )
    told.fact("212 jobs depend on the present quay", ids["cooperative"])
    told.fact(
        "a second bid of about $51 million had arrived a day after the deadline and was never opened",
        ids["official"],
    )
    told.fact(paragraphs("Council rules allow late bids"))


def kiln() -> Digest:
    """Return a short story with two quotes, pasted without its headline."""
    told = Telling(KILN.partition("\n\n")[2])
    petra = told.source("Petra Lindqvist-Hale", role="runs the pottery")
    told.fact(
        "The last coal-fired kiln in Aldermoor will not be pulled down after 300 villagers bought shares in it."
    )
    told.fact("The kiln will be fired again on 4 May.")
    told.quote("“It smokes, it leaks and it is ours,”", petra)
    told.quote("“Nobody was turned away,”", petra)
    return told.digest()
