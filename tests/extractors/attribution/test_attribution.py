"""What the rules around the encoder do, on readings of it written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors import sentences
from extractors.attribution import Attribution, attribute
from extractors.body import Body
from extractors.digest import Span
from extractors.encoder import Attribution as Read
from extractors.encoder import Encoding, Entity, Stretch

Said = tuple[str | None, str | None, Sequence[str]]


def _body(text: str) -> Body:
    at, paragraphs = 0, []
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start=at, end=at + len(line)))
        at += len(line) + 1
    return Body(text, tuple(paragraphs), sentences.split(text, paragraphs))


def _stretch(text: str, words: str) -> Stretch:
    start = text.index(words)
    return Stretch(start, start + len(words))


def _encoding(text: str, said: Sequence[Said], people: Sequence[str] = ()) -> Encoding:
    read = tuple(
        Read(
            (_stretch(text, source),) if source else (),
            (_stretch(text, cue),) if cue else (),
            tuple(_stretch(text, content) for content in contents),
            0.9,
        )
        for source, cue, contents in said
    )
    found = [_stretch(text, name) for name in people]
    entities = tuple(Entity(s.start, s.end, "person") for s in found)
    return Encoding(read, (), (), entities)


def _attributed(text: str, *said: Said, people: Sequence[str] = ()) -> tuple[Attribution, ...]:
    return attribute(_body(text), _encoding(text, said, people))


def _shown(text: str, spans: Sequence[Span]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize("read", ["The road is open", "“The road is", "The road is open,”"])
def test_a_quotation_is_content_whole(read: str) -> None:
    text = "“The road is open,” Ada Brandt said."
    (found,) = _attributed(text, ("Ada Brandt", "said", [read]))
    assert _shown(text, found.content) == ["“The road is open,”"]
    assert found.kind == "direct"
    assert found.quoted == found.content


def test_a_quotation_that_is_merely_touched_stays_out() -> None:
    text = "Ada Brandt said it would rain “from here to the sea and far beyond it.”"
    (found,) = _attributed(text, ("Ada Brandt", "said", ["it would rain “from"]))
    assert _shown(text, found.content) == ["it would rain"]
    assert found.kind == "indirect"


def test_a_lost_closing_mark_does_not_swallow_the_speaker() -> None:
    text = "“The harvest is late, said Ada Brandt. Rain is due."
    (found,) = _attributed(text, ("Ada Brandt", "said", ["“The harvest is late,"]))
    assert _shown(text, found.content) == ["“The harvest is late,"]


def test_halves_of_a_quotation_are_one_attribution() -> None:
    text = "“It leaks,” said Ada Brandt. “It always did.”"
    (found,) = _attributed(text, ("Ada Brandt", "said", ["“It leaks,”", "“It always did.”"]))
    assert _shown(text, found.content) == ["“It leaks,”", "“It always did.”"]


def test_a_quotation_passed_over_goes_on_from_the_one_before() -> None:
    text = "“It leaks,” said Ada Brandt. “It has always leaked here.”"
    (found,) = _attributed(text, ("Ada Brandt", "said", ["“It leaks,”"]))
    assert _shown(text, found.content) == ["“It leaks,”", "“It has always leaked here.”"]
    assert found.confidence < 0.9


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Ada Brandt wrote: “The roof went first.\n\n“Then the walls went down as well.”"
    (found,) = _attributed(text, ("Ada Brandt", "wrote", ["“The roof went first."]))
    assert len(found.content) == 2


def test_a_sentence_in_quotation_marks_that_nobody_claims_has_no_speaker() -> None:
    text = (
        "The hall fell silent.\n\n“We are never going to leave this town.”\n\nThen it filled again."
    )
    (found,) = _attributed(text)
    assert (found.source, found.cue, found.kind) == ((), (), "direct")
    assert found.confidence < 0.5


def test_words_that_nobody_utters_are_not_shown() -> None:
    text = "The “luxury” flats stand empty."
    assert _attributed(text) == ()
    text = "The gang is known as the “Harbour Boys” here."
    assert _attributed(text, (None, "known as", ["the “Harbour Boys”"])) == ()


def test_a_second_cue_shares_the_subject() -> None:
    text = "The tunnel opens in June, Ada Brandt said, adding that tolls would stay."
    first, second = _attributed(
        text,
        ("Ada Brandt", "said", ["The tunnel opens in June"]),
        (None, "adding", ["that tolls would stay"]),
    )
    assert second.source == first.source
    assert second.confidence < first.confidence


def test_a_cue_in_another_sentence_shares_nothing() -> None:
    text = "It opens in June, Ada Brandt said. It was reported that tolls would stay."
    _, second = _attributed(
        text,
        ("Ada Brandt", "said", ["It opens in June"]),
        (None, "reported", ["that tolls would stay"]),
    )
    assert second.source == ()


def test_a_sentence_about_somebody_leads_their_quotation_in() -> None:
    text = "Mayor Ada Brandt was blunt. “There is no money left for it.”"
    (found,) = _attributed(text, people=["Ada Brandt"])
    assert _shown(text, found.source) == ["Ada Brandt"]


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_a_signature_names_the_speaker(dash: str) -> None:
    text = f"“The pier was a fine place.”\n{dash} Ada Brandt, 61\n“Let it rot.”\n{dash} Tadeo Quiroga\n"
    wrong = ("Ada Brandt", dash, ["“Let it rot.”"])
    first, second = _attributed(text, (None, None, ["“The pier was a fine place.”"]), wrong)
    assert _shown(text, first.source) == ["Ada Brandt"]
    assert _shown(text, second.source) == ["Tadeo Quiroga"]


def test_a_dash_that_goes_on_is_no_signature() -> None:
    text = "“The pier was a fine place.” — Ada Brandt remembers it well and would rebuild it."
    (found,) = _attributed(text, ("Ada Brandt", "remembers", ["“The pier was a fine place.”"]))
    assert _shown(text, found.cue) == ["remembers"]


def test_a_short_quotation_over_a_signature_is_one() -> None:
    (found,) = _attributed("Letters.\n\n“Let it rot.”\n\n— Tadeo Quiroga, diver")
    assert found.source


def test_a_paraphrase_in_another_sentence_is_narrative() -> None:
    text = "Voters are tired, argues Ada Brandt. Turnout fell to 48 percent."
    (found,) = _attributed(
        text, ("Ada Brandt", "argues", ["Voters are tired", "Turnout fell to 48 percent"])
    )
    assert _shown(text, found.content) == ["Voters are tired"]


def test_a_closing_mark_without_an_opening_one_is_a_stray() -> None:
    text = "The note was unsigned.” Hours later it reopened. “We are safe,” Ada Brandt said."
    read = ("Ada Brandt", "said", ["The note was unsigned.”", "“We are safe,”"])
    (found,) = _attributed(text, read)
    assert _shown(text, found.content) == ["“We are safe,”"]


def test_a_source_that_ran_into_the_other_half_of_a_quotation_gives_it_back() -> None:
    text = "“If it closes,” said Ada Brandt, a baker, “the town closes with it.”"
    read = ("Ada Brandt, a baker, “the town closes with it.”", "said", ["“If it closes,”"])
    (found,) = _attributed(text, read)
    assert _shown(text, found.source) == ["Ada Brandt, a baker"]
    assert _shown(text, found.content) == ["“If it closes,”", "“the town closes with it.”"]


def test_a_source_keeps_a_nickname() -> None:
    text = "“It closes,” said Ada “Bo” Brandt, a baker."
    (found,) = _attributed(text, ("Ada “Bo” Brandt, a baker", "said", ["“It closes,”"]))
    assert _shown(text, found.source) == ["Ada “Bo” Brandt, a baker"]


def test_words_that_two_passed_on_are_those_of_who_replied() -> None:
    text = "“Not on my map,” the chief executive replied, according to both of them."
    read = ("both of them", "according to", ["“Not on my map,” the chief executive replied"])
    (found,) = _attributed(text, read)
    assert _shown(text, found.source) == ["the chief executive"]
    assert _shown(text, found.content) == ["“Not on my map,”"]


def test_bare_lines_go_back_and_forth_between_who_asks_and_who_answers() -> None:
    text = (
        "“Did you read it?” Ada Brandt asked.\n“I would have skimmed it.”\n“You skimmed it.”\n"
        "“I get so many a day,” Rory Quill said. “I’m sorry.”"
    )
    asks, answers = _attributed(
        text,
        ("Ada Brandt", "asked", ["“Did you read it?”", "“I would have skimmed it.”"]),
        ("Rory Quill", "said", ["“You skimmed it.”", "“I get so many a day,”", "“I’m sorry.”"]),
    )
    assert _shown(text, asks.content) == ["“Did you read it?”", "“You skimmed it.”"]
    assert _shown(text, answers.content) == [
        "“I would have skimmed it.”",
        "“I get so many a day,”",
        "“I’m sorry.”",
    ]


def test_one_bare_line_behind_a_question_is_nobodys_by_what_stands_in_other_lines() -> None:
    text = "“Did you read it?” Ada Brandt asked.\n“I skimmed it.”\n“I’m sorry,” Rory Quill said."
    asks, line, answers = _attributed(
        text,
        ("Ada Brandt", "asked", ["“Did you read it?”"]),
        ("Rory Quill", "said", ["“I skimmed it.”", "“I’m sorry,”"]),
    )
    assert _shown(text, asks.content) == ["“Did you read it?”"]
    assert (_shown(text, line.content), line.source, line.cue) == (["“I skimmed it.”"], (), ())
    assert _shown(text, answers.content) == ["“I’m sorry,”"]


def test_what_somebody_is_called_is_no_quote_where_it_is_written_like_a_name() -> None:
    text = "A healer whom the village called “Old Thunder,” taught him."
    assert not _attributed(text, ("the village", "called", ["“Old Thunder,”"]))
    text = "A healer whom the village called “an old fraud,” taught him."
    assert _attributed(text, ("the village", "called", ["“an old fraud,”"]))


def test_kinds() -> None:
    text = "Ada Brandt called the plan “a costly mistake” and told us:\n\nWe were not asked.\n\n“No,” she said."
    found = _attributed(
        text,
        ("Ada Brandt", "called", ["the plan “a costly mistake”"]),
        ("Ada Brandt", "told", ["We were not asked."]),
        ("she", "said", ["“No,”"]),
    )
    assert [item.kind for item in found] == ["mixed", "block", "direct"]


def test_nothing_is_read_into_an_embedded_post() -> None:
    text = "Big day for our team! We did it!\n\n— Ada Brandt (@adabrandt) June 3, 2024\n\nThe crowd left."
    (found,) = _attributed(text, ("Ada Brandt", None, ["We did it!"]))
    assert found.kind == "post"


def test_thousands_of_quotations_are_all_found() -> None:
    line = "“It leaks,” said Ada Brandt. “It has always leaked here.”"
    text = "\n".join([line] * 2_000)
    read = tuple(
        Read(
            (Stretch(i + 17, i + 27),),
            (Stretch(i + 12, i + 16),),
            (Stretch(i, i + 11),),
            0.9,
        )
        for i in range(0, len(text), len(line) + 1)
    )
    found = attribute(_body(text), Encoding(read, (), (), ()))
    assert len(found) == 2_000


def test_words_passed_on_in_a_statement_are_those_of_who_said_them() -> None:
    text = "“We will sail,” he told the pilots, according to a statement."
    (found,) = _attributed(
        text, ("a statement", "according to", ["“We will sail,” he told the pilots"])
    )
    assert [
        [span.of(text) for span in part] for part in (found.source, found.cue, found.content)
    ] == [
        ["he"],
        ["told"],
        ["“We will sail,”"],
    ]
    assert found.kind == "direct"


def test_a_name_in_quotation_marks_that_nobody_says_is_not_shown() -> None:
    text = "The baths, known as “the Liner”, opened in 1937."
    assert _attributed(text, (None, None, ["“the Liner”"])) == ()


def test_a_second_verb_of_saying_is_a_cue_of_its_own() -> None:
    text = "Quill said fares were gone and predicted that a third of the lines would follow."
    first, second = _attributed(
        text,
        ("Quill", "said", ["fares were gone and predicted that a third of the lines would follow"]),
    )
    assert [
        [s.of(text) for s in (*part.source, *part.cue, *part.content)] for part in (first, second)
    ] == [
        ["Quill", "said", "fares were gone"],
        ["Quill", "predicted", "that a third of the lines would follow"],
    ]


def test_a_verb_of_saying_inside_a_quotation_is_part_of_it() -> None:
    text = "Quill said “they came and said that it was over.”"
    (found,) = _attributed(text, ("Quill", "said", ["“they came and said that it was over.”"]))
    assert len(found.content) == 1


def test_a_banner_says_nothing() -> None:
    text = "One banner read “Bosses lift no boxes” on Monday."
    assert _attributed(text, ("One banner", "read", ["“Bosses lift no boxes”"])) == ()


def test_a_lead_that_names_its_source_is_not_the_headlines() -> None:
    text = (
        "Pier is safe, review finds\nThe pier will hold for years, according to a harbour report."
    )
    read = _encoding(text, [("review", "finds", ["Pier is safe", "The pier will hold for years"])])
    read = replace(
        read,
        cues=(_stretch(text, "finds"), _stretch(text, "according to")),
        sources=(_stretch(text, "review"), _stretch(text, "a harbour report")),
    )
    _, lead = attribute(_body(text), read)
    assert [_shown(text, part) for part in (lead.source, lead.cue, lead.content)] == [
        ["a harbour report"],
        ["according to"],
        ["The pier will hold for years"],
    ]


def test_a_paragraph_that_goes_on_is_not_whose_words_come_next() -> None:
    text = (
        "“We built the wall,” Ada Brandt told the hall. “It took nine years.\n\n"
        "“Now it is yours to keep standing.”\n\n"
        "“We love you, Ada!” a boy called out."
    )
    said, called = _attributed(
        text,
        ("Ada Brandt", "told", ["“We built the wall,”", "“It took nine years."]),
        ("a boy", "called", ["“Now it is yours to keep standing.”", "“We love you, Ada!”"]),
    )
    assert _shown(text, said.content)[2:] == ["“Now it is yours to keep standing.”"]
    assert _shown(text, called.content) == ["“We love you, Ada!”"]


def test_a_paragraph_that_says_whose_it_is_keeps_its_speaker() -> None:
    text = "“We built the wall,” Ada Brandt said. “It took years.\n\n“It leaks,” Cyr Dunn replied."
    said, leaks = _attributed(
        text,
        ("Ada Brandt", "said", ["“We built the wall,”", "“It took years."]),
        ("Cyr Dunn", "replied", ["“It leaks,”"]),
    )
    assert _shown(text, said.content) == ["“We built the wall,”", "“It took years."]
    assert _shown(text, leaks.source) == ["Cyr Dunn"]


def test_words_told_inside_a_quotation_are_whose_quotation_it_is() -> None:
    text = (
        "“Mum swore she was awake,” says Ada Brandt, easing the boat off the quay. "
        "“I said, ‘Dad, it sinks.’ He said, ‘Then pull.’”"
    )
    (found,) = _attributed(
        text,
        ("Ada Brandt", "says", ["“Mum swore she was awake,”"]),
        ("He", "said,", ["“I said, ‘Dad, it sinks.’", "‘Then pull.’”"]),
    )
    assert _shown(text, found.source) == ["Ada Brandt"]
    assert len(found.content) == 2


def test_a_word_that_another_sentence_is_about_is_nobodys() -> None:
    text = (
        "“There is no box for it,” Ada Brandt said.\n\n"
        "The word that keeps coming up in the report is “right-sizing.” It is new. The word “child” came twice."
    )
    words = ["“There is no box for it,”", "is “right-sizing.”", "The word “child”"]
    (found,) = _attributed(text, ("Ada Brandt", "said", words))
    assert _shown(text, found.content) == ["“There is no box for it,”"]


def test_a_short_judgement_in_another_sentence_is_kept() -> None:
    text = "Ada Brandt said she was furious. The manager is “a coward.” He left."
    (found,) = _attributed(text, ("Ada Brandt", "said", ["she was furious", "“a coward.”"]))
    assert "“a coward.”" in [part.of(text) for part in found.content]


@pytest.mark.parametrize("subject", ["Brandt", "Ada de Brandt", "she"])
def test_a_cue_between_a_quotation_and_a_name_has_its_subject_behind_it(subject: str) -> None:
    text = f"“He only rested his eyes,” says {subject}, 66, leaving the field."
    (found,) = _attributed(text, ("", "says", ["“He only rested his eyes,”"]))
    assert _shown(text, found.source) == [subject]


def test_what_a_cue_is_about_is_no_subject_of_it() -> None:
    text = "“Bold,” labelled Plan B by critics, was the word. “Old,” they said Monday."
    (found,) = _attributed(text, ("", "said", ["“Old,”"]))
    assert found.source == ()


def test_a_cue_does_not_hold_the_comma_behind_it() -> None:
    text = "As they often say, the road is open."
    (found,) = _attributed(text, ("they", "often say,", ["the road is open"]))
    assert _shown(text, found.cue) == ["often say"]


def test_a_quotation_in_somebodys_words_is_theirs() -> None:
    text = "Ada Brandt said the road was now, in the words of one driver, “a ruin”."
    report = "the road was now, in the words of one driver, “a ruin”"
    first, then = _attributed(text, ("Ada Brandt", "said", [report]))
    assert _shown(text, [*first.source, *first.content]) == ["Ada Brandt", "the road was now"]
    assert _shown(text, [*then.source, *then.content]) == ["one driver", "“a ruin”"]


def test_what_he_told_them_according_to_a_report_is_his_though_the_words_go_on() -> None:
    text = "“I saw metal,” he told them, according to the report. “You don’t get it back.”"
    read = (
        "the report",
        "according to",
        ["“I saw metal,” he told them", "“You don’t get it back.”"],
    )
    (found,) = _attributed(text, read)
    assert _shown(text, found.source) == ["he"]
    assert _shown(text, found.content) == ["“I saw metal,”", "“You don’t get it back.”"]


def test_a_question_that_somebody_is_asked_is_not_theirs() -> None:
    text = "“It’s gone quiet,” she said. Asked “Are you in danger?”, she said that she was not."
    said, asked = _attributed(text, ("she", "said", ["“It’s gone quiet,”", "“Are you in danger?”"]))
    assert _shown(text, said.content) == ["“It’s gone quiet,”"]
    assert (_shown(text, asked.content), asked.source) == (["“Are you in danger?”"], ())


def test_what_a_unit_calls_itself_is_no_quote() -> None:
    text = "A unit that calls itself “the Night Shift,” held them."
    assert not _attributed(text, ("that", "calls itself", ["“the Night Shift,”"]))


def test_a_quotation_is_whose_name_its_own_sentence_goes_on_with() -> None:
    text = "“I warned you,” the referee, Ada Brandt, could be heard telling him. A roar. “Go home,” roared one man."
    read = ("one man", "roared", ["“I warned you,”", "“Go home,”"])
    warned, roared = _attributed(text, read, people=["Ada Brandt"])
    assert (_shown(text, warned.source), _shown(text, warned.content)) == (
        ["Ada Brandt"],
        ["“I warned you,”"],
    )
    assert _shown(text, roared.content) == ["“Go home,”"]
