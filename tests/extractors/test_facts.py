from __future__ import annotations

import hashlib
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import attribution, dateline, facts
from extractors.attribution import Attribution
from extractors.body import Body, body_of
from extractors.digest import Article, KeyFact, Source, Span
from extractors.facts import standing, trimming
from extractors.facts.candidates import Candidate, gather
from extractors.facts.referents import is_pointer
from extractors.sources import Cast, Voice
from tests.extractors.telling import Told, attributions

HEADLINE = "Ferry runs aground off Port Sallow with 212 aboard"
STORY = (
    "A ferry with 212 people aboard ran aground off Port Sallow early on Tuesday, and everyone was brought ashore.",
    "The Marigold struck a sandbank at low tide after its rudder failed, the coast guard said. It was towed off.",
    "He added that it would be looked at.",
    "“I have never been so glad of a life jacket,” said Ines Falk, who teaches at the island’s school.",
    "Was it the tide?",
    "The company that runs the ferry, Sallow Lines, was fined $40,000 in 2019 for missing two inspections.",
    "But nobody expects that again.",
    "Sallow Lines carries about 300,000 passengers a year between the town and three islands.",
    "The harbour master, Joe Salter, has closed the eastern channel until divers have looked at the sandbank.",
    "Ferries will sail from the western pier for at least ten days, and buses will meet them there.",
    "The coast guard has opened an inquiry into why the rudder of the Marigold failed.",
)


def article_of(*paragraphs: str, title: str | None = HEADLINE) -> Article:
    text = "\n\n".join(paragraphs)
    spans = [
        Span(start=found.start(), end=found.end())
        for found in re.finditer(r"[^\n]+", text)
        if found.group().strip()
    ]
    return Article(
        title=title,
        language="en",
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=tuple(spans),
    )


NOBODY = Cast((), ())


def chosen(article: Article) -> tuple[KeyFact, ...]:
    return facts.choose(article, body_of(article, ()), (), NOBODY)


def saying(body: Body, content: str) -> Attribution:
    start = body.text.index(content)
    return Attribution(
        source=(),
        cue=(),
        content=(Span(start=start, end=start + len(content)),),
        kind="indirect",
        confidence=1.0,
    )


def test_the_facts_stand_alone_and_the_lead_comes_first() -> None:
    found = [fact.text for fact in chosen(article_of(HEADLINE, *STORY))]
    assert found[0] == STORY[0]
    assert 5 <= len(found) <= 8
    assert STORY[2] not in found
    assert STORY[4] not in found
    assert HEADLINE not in found
    assert any("$40,000" in text for text in found)


def test_ranks_count_from_one_and_confidence_is_a_share() -> None:
    found = chosen(article_of(HEADLINE, *STORY))
    assert [fact.rank for fact in found] == list(range(1, len(found) + 1))
    assert all(0.0 <= fact.confidence <= 1.0 for fact in found)


def test_no_two_facts_say_the_same() -> None:
    again = "Everyone was brought ashore after a ferry with 212 people aboard ran aground off Port Sallow on Tuesday."
    found = [fact.text for fact in chosen(article_of(HEADLINE, *STORY, again))]
    assert (STORY[0] in found) + (again in found) == 1


def test_a_claim_names_its_source_and_a_report_of_half_a_sentence_does_not() -> None:
    article = article_of(HEADLINE, *STORY)
    body = body_of(article, ())
    reports = (
        saying(body, "The Marigold struck a sandbank at low tide after its rudder failed"),
        saying(body, "two inspections"),
    )
    voices = (Voice("S1", 1.0, "name"), Voice("S2", 1.0, "name"))
    sources = tuple(
        Source(id=f"S{number}", name="coast guard", kind="organization") for number in (1, 2)
    )
    claims = {
        fact.text: fact.attributed_to
        for fact in facts.choose(article, body, reports, Cast(sources, voices))
    }
    assert (
        claims[
            "The Marigold struck a sandbank at low tide after its rudder failed, the coast guard said."
        ]
        == "S1"
    )
    assert claims[STORY[5]] is None


@pytest.mark.parametrize(
    ("sentence", "told", "is_claim"),
    [
        (
            (
                "Following a night of talks between the port, the unions and the banks that own most of it, Ines Falk "
                "said in a letter to her staff that the yard would close."
            ),
            Told("Ines Falk", "said in a letter to her staff", "that the yard would close"),
            True,
        ),
        (
            (
                "Ines Falk, who ran the yard for thirty years and built the last four ferries the island ever had, "
                "said it was sold."
            ),
            Told("Ines Falk", "said", "it was sold"),
            True,
        ),
        (
            (
                "The yard was sold, said Ines Falk, who ran it for thirty years and built the last four ferries the "
                "island ever had, among them the Marigold."
            ),
            Told("Ines Falk", "said", "The yard was sold,"),
            True,
        ),
        (
            "The jury heard that the yard had been sold twice over in the same week of a very wet spring.",
            Told("", "heard", "sold twice over"),
            True,
        ),
        (
            (
                "The yard that built the last four ferries of the island closed its gates on Monday evening after Ines "
                "Falk said it was sold."
            ),
            Told("Ines Falk", "said", "it was sold"),
            False,
        ),
        (
            (
                "Ines Falk sold the yard, which built the last four ferries the island ever had, and later said it "
                "was a relief."
            ),
            Told("Ines Falk", "said", "it was a relief"),
            False,
        ),
        (
            (
                "In May the port, which Ines Falk said was broke, sold the yard that built the last ferries of the "
                "island to a bank."
            ),
            Told("Ines Falk", "said", "was broke"),
            False,
        ),
    ],
)
def test_a_sentence_whose_main_verb_tells_is_a_claim_however_short_the_report(
    sentence: str, told: Told, is_claim: bool
) -> None:
    article = article_of(sentence, title=None)
    reports = attributions(sentence, told)
    cast = Cast((), (Voice(None, 0.0, "none"),))
    (candidate,) = gather(article, body_of(article, ()), reports, cast)
    assert candidate.is_claim is is_claim


@pytest.mark.parametrize(
    ("sentence", "is_claim"),
    [
        (
            "The two have not spoken since a meeting at which, several of those present said, both lost their tempers.",
            True,
        ),
        (
            "At four, before the radio has anything to say, the farmer is talking to his cows.",
            False,
        ),
    ],
)
def test_what_somebody_is_said_to_say_in_an_aside_is_a_claim_though_no_attribution_was_found(
    sentence: str, is_claim: bool
) -> None:
    article = article_of(sentence, title=None)
    (candidate,) = gather(article, body_of(article, ()), (), Cast((), ()))
    assert candidate.is_claim is is_claim


def test_an_embedded_post_is_nobody_s_fact() -> None:
    post = (
        "Our crews did a wonderful job tonight and everyone aboard the Marigold is safe and warm."
    )
    article = article_of(
        HEADLINE, *STORY[:3], post, "— Sallow Lines (@sallowlines) May 4, 2021", *STORY[3:]
    )
    body = body_of(article, ())
    found = attribution.attribute(body)
    cast = Cast((), tuple(Voice(None, 0.0, "none") for _ in found))
    texts = [fact.text for fact in facts.choose(article, body, found, cast)]
    assert texts
    assert not any(post in text or "@sallowlines" in text for text in texts)


SPEECH = (
    "Maria Ortega, who leads the port authority, told reporters that the sandbank had moved since the spring survey.",
    "She added that ferries would sail from the western pier until divers had measured the channel again.",
)


def told(*, confidence: float, name: str = "Maria Ortega") -> KeyFact:
    """The fact that "She added" opens, where "She" was resolved with this confidence."""
    article = article_of(HEADLINE, *SPEECH)
    body = body_of(article, ())
    start = article.text.index(SPEECH[1])
    said = Attribution(
        source=(Span(start=start, end=start + 3),),
        cue=(Span(start=start + 4, end=start + 9),),
        content=(Span(start=start + 10, end=len(article.text)),),
        kind="indirect",
        confidence=1.0,
    )
    cast = Cast((Source(id="S1", name=name, kind="person"),), (Voice("S1", confidence, "pronoun"),))
    found = facts.choose(article, body, (said,), cast)
    return next(fact for fact in found if fact.text == SPEECH[1])


def test_a_pronoun_that_speaks_is_told_with_its_name() -> None:
    fact = told(confidence=0.85)
    [referent] = fact.referents
    place = len(f"{HEADLINE}\n\n")
    assert referent.text == "Maria Ortega"
    assert referent.spans == (Span(start=place, end=place + len("Maria Ortega")),)
    assert [text for text, _ in fact.pieces()] == ["She", SPEECH[1][3:]]


def test_nobody_is_inserted_who_is_not_certain_or_named_in_the_fact_itself() -> None:
    assert told(confidence=0.65).referents == ()
    assert told(confidence=0.95, name="Western Pier Lines").referents == ()


def test_a_sentence_that_stands_alone_is_preferred_to_one_that_does_not() -> None:
    pairs = [
        ("The harbour board will pay for the divers and the buses.", "It will pay for the divers."),
        ("Sallow Lines was told of the fault in March.", "They were told of the fault in March."),
    ]
    again = [alone for alone, _ in pairs] + [leaning for _, leaning in pairs]
    found = [fact.text for fact in chosen(article_of(HEADLINE, *STORY[:1], *again, *STORY[7:]))]
    assert all(alone in found and leaning not in found for alone, leaning in pairs)


def one(text: str, order: int, **about: object) -> Candidate:
    words = tuple(text.rstrip(".").split())
    known = Candidate(
        span=Span(start=40 * order, end=40 * order + len(text)),
        text=text,
        order=order,
        paragraph=0,
        opens=order == 0,
        words=words,
        terms=(),
        reported=0.0,
        quoted=0.0,
        claimed_by=None,
        is_claim=False,
    )
    return replace(known, **about)  # type: ignore[arg-type]


HOLM, CROSSED = "Anders Holm is already bailing.", "He has crossed the river for 47 years."


def span_of(*candidates: Candidate, chosen: tuple[int, ...] = (1,)) -> tuple[int, int]:
    text = "".join(candidate.text.ljust(40) for candidate in candidates)
    span = standing.shown(text, candidates, 1, chosen, ())
    return span.start, span.end


def test_a_fact_that_opens_with_he_is_shown_with_the_sentence_it_goes_on_from() -> None:
    assert span_of(one(HOLM, 0), one(CROSSED, 1)) == (0, 40 + len(CROSSED))


@pytest.mark.parametrize(
    ("before", "found", "chosen"),
    [
        (one(HOLM, 0), one(CROSSED, 1), (0, 1)),  # shown already
        (one(HOLM, 0, paragraph=-1), one(CROSSED, 1), (1,)),
        (one("He is already bailing out.", 0), one(CROSSED, 1), (1,)),
        (one(HOLM, 0, is_claim=True), one(CROSSED, 1), (1,)),
        (one(HOLM, 0, quoted=0.4), one(CROSSED, 1), (1,)),
        (one(HOLM, 0, words=("a",) * 44), one(CROSSED, 1), (1,)),
        (one(HOLM, 0), one("Holm has crossed it for 47 years.", 1), (1,)),
    ],
)
def test_otherwise_it_is_shown_alone(
    before: Candidate, found: Candidate, chosen: tuple[int, ...]
) -> None:
    assert span_of(before, found, chosen=chosen) == (40, 40 + len(found.text))


@pytest.mark.parametrize(
    ("phrase", "is_one"),
    [
        ("She", True),
        ("it", True),
        ("The appeals court", True),
        ("The Harbour Board", False),
        ("the company that runs the ferry", False),
        ("police", False),
        ("who", False),
        ("her lawyer", False),
    ],
)
def test_a_pointer_is_a_pronoun_or_a_short_description(phrase: str, is_one: bool) -> None:
    assert is_pointer(phrase) is is_one


@pytest.mark.parametrize(
    "dateline",
    [
        "FENMOUTH, June 3 — ",
        "LINDOW (CNA) — ",
        "Lindow, Feb. 9 (CNA) – ",
        "PORT SALLOW, Mass. — ",
        "Lindow, 9 Feb 2021 (CNA) – ",
        "ST. ORRIN/LINDOW, Oct 12, 2021 (Coast Agency) - ",
        "(CNA) — ",
    ],
)
def test_a_fact_begins_behind_the_dateline(dateline: str) -> None:
    found = chosen(article_of(HEADLINE, dateline + STORY[0], *STORY[1:]))
    assert found[0].text == STORY[0]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry — an old one — sank off Lindow.",
        "Ines Falk - who teaches there - saw it.",
        "NASA — which launched it — said so.",
        "Sallow Lines (the company) owns the ferry.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    whole = Span(start=0, end=len(text))
    assert dateline.behind(text, whole) == whole


MAIN = (
    "The harbour board voted on Tuesday night to close the eastern channel of Port Sallow to every ferry longer than "
    "forty metres until the autumn survey of its sandbanks has been read by both of the coast guard's engineers"
)


@pytest.mark.parametrize(
    "rest",
    [
        ", which takes in the western pier, the old fish market and the whole of the lower town.",
        ", ending eleven years of argument about the tides and the depth of the basin.",
        "; the eastern pier is to be painted and lit again in the spring of next year.",
        " — the longest that any channel has been shut there in the memory of the town.",
    ],
)
def test_an_over_long_fact_ends_where_its_main_clause_does(rest: str) -> None:
    text = MAIN + rest
    assert trimming.shortened(text, Span(start=0, end=len(text)), ()).of(text) == MAIN


@pytest.mark.parametrize(
    "rest",
    [
        ", which does not take in the western pier, the old fish market and the lower town.",
        ", as long as no more than two ships a day are turned away, if the mayor agrees.",
        ", according to a letter of the board to its members that was read out in the town hall.",
        ", the mayor said after a meeting that had lasted until the morning.",
        ", which may have to be paid for by the ferry lines that use it in the winter.",
        ", with the western pier, the fish market and the lower town, by eleven votes.",
        ", and to open the western one.",
    ],
)
def test_negations_conditions_hedges_and_who_said_so_are_never_cut_away(rest: str) -> None:
    text = MAIN + rest
    whole = Span(start=0, end=len(text))
    assert trimming.shortened(text, whole, ()) == whole


def test_a_cut_leaves_who_says_so_and_quotations_whole() -> None:
    text = f"{MAIN}, leaving “the whole town, with its two schools, cut off”, Ines Falk wrote."
    cue = text.index("Ines")
    said = Attribution(
        source=(Span(start=cue, end=cue + 9),),
        cue=(),
        content=(Span(start=0, end=cue - 2),),
        kind="indirect",
        confidence=1.0,
    )
    whole = Span(start=0, end=len(text))
    assert trimming.shortened(text, whole, (said,)) == whole


def test_a_sentence_is_not_cut_before_its_verb() -> None:
    text = (
        "The board of the harbour that has looked after the eastern channel, the western pier and the fish market of "
        "the old town since the storm, which broke the lamp of its lighthouse and sank eleven boats in one night, "
        "has closed all three of them to ferries."
    )
    whole = Span(start=0, end=len(text))
    assert trimming.shortened(text, whole, ()) == whole


def test_nothing_to_say_is_no_error() -> None:
    assert chosen(article_of(HEADLINE)) == ()
    assert chosen(article_of("Ferry", "Tide", "Buses", title=None)) == ()


PIECES = st.sampled_from(
    [*STORY, "“", "”", "He said so.", "?", "1", "(", "U.S.", "\n\n", " ", "— A (@b)", "No!"]
)


@given(st.lists(PIECES, max_size=14).map(" ".join), st.one_of(st.none(), PIECES))
def test_facts_are_sentences_of_the_article(text: str, title: str | None) -> None:
    article = article_of(*text.split("\n\n"), title=title)
    body = body_of(article, ())
    found = facts.choose(article, body, (), NOBODY)
    assert len(found) <= 8
    assert len({fact.spans for fact in found}) == len(found)
    for fact in found:
        [span] = fact.spans
        assert any(paragraph.covers(span) for paragraph in body.paragraphs)
        assert any(sentence.end == span.end for sentence in body.sentences)
        assert fact.text == fact.spans[0].of(article.text)


@pytest.mark.parametrize(
    "piece", ["The ferry of the town ran aground again. ", "Alpha beta gamma delta epsilon zeta. "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        article = article_of(*[piece.replace("a", chr(97 + at % 26)) for at in range(repeats)])
        body = body_of(article, ())
        start = time.process_time()
        facts.choose(article, body, (), NOBODY)
        return time.process_time() - start

    seconds(10)
    assert min(seconds(4_000) for _ in range(3)) < 50 * max(
        seconds(400), 0.01
    )  # square: a hundredfold
