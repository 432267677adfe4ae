"""He, she, it, they, and words that nobody is said to say."""

from __future__ import annotations

import re

from extractors.digest import Span
from extractors.entities import Entity
from extractors.sources import resolve, subjects
from tests.extractors.telling import Told, attributions, body_of, cast_of, source_named, speakers


def test_she_is_the_woman_whom_the_article_has_called_so() -> None:
    text = (
        "Oda Lunt, her hands in her pockets, met Rex Hallow, who said he was tired.\n"
        "“The pier is safe,” she said."
    )
    assert speakers(text, Told("she", "said", "“The pier is safe,”")) == ["Oda Lunt"]


def test_he_is_the_subject_of_the_sentence_before() -> None:
    text = "Rex Hallow walked past Luis Moreno.\n“The pier is safe,” he said."
    assert speakers(text, Told("he", "said", "“The pier is safe,”")) == ["Rex Hallow"]


def test_he_goes_on_where_he_spoke() -> None:
    text = "“The pier is safe,” Rex Hallow told Luis Moreno.\n“It will hold,” he said.\n“I checked,” he added."
    told = (
        Told("Rex Hallow", "told", "“The pier is safe,”"),
        Told("he", "said", "“It will hold,”"),
        Told("he", "added", "“I checked,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow"] * 3


def test_when_two_are_alike_nobody_is_guessed() -> None:
    text = "In the hall with Rex Hallow and with Luis Moreno, it was cold.\n“The pier is safe,” he said."
    cast = cast_of(text, Told("he", "said", "“The pier is safe,”"))
    assert cast.voices[0].source is None
    assert cast.voices[0].evidence.startswith("unclear:")
    assert cast.voices[0].confidence < 0.5
    assert cast.sources == ()


def test_nobody_is_he_when_only_bodies_are_near() -> None:
    text = "The Harbour Board met on Monday.\n“The pier is safe,” he said."
    assert speakers(text, Told("he", "said", "“The pier is safe,”")) == [None]


def test_it_and_they_are_the_body_that_spoke() -> None:
    text = (
        "The Harbour Board said the pier was safe.\nIt said the pier would hold.\n"
        "“We checked,” they said in a letter."
    )
    told = (
        Told("The Harbour Board", "said", "the pier was safe"),
        Told("It", "said", "the pier would hold"),
        Told("they", "said", "“We checked,”"),
    )
    assert speakers(text, *told) == ["Harbour Board"] * 3


def test_they_are_the_several_that_the_sentence_before_is_about() -> None:
    text = "Ferry crews have refused to sail. They said the pier was a ruin."
    assert speakers(text, Told("They", "said", "the pier was a ruin")) == ["Ferry crews"]


def test_they_are_two_who_were_named_together() -> None:
    text = "It was seen by Senator Oda Lunt and diver Rex Hallow. They said the pier was a ruin."
    cast = cast_of(text, Told("They", "said", "the pier was a ruin"))
    assert source_named(cast, "Oda Lunt and diver Rex Hallow").kind == "group"


def test_who_is_the_name_before_it_not_the_place_that_one_is_from() -> None:
    text = "They met Oda Lunt of Portugal, who said the pier was safe."
    assert speakers(text, Told("who", "said", "the pier was safe")) == ["Oda Lunt"]


def test_words_of_nobody_are_those_of_whoever_is_speaking() -> None:
    text = "“The pier is safe,” Rex Hallow said.\n“It will hold for years.”"
    told = (
        Told("Rex Hallow", "said", "“The pier is safe,”"),
        Told("", "", "“It will hold for years.”"),
    )
    assert speakers(text, *told) == ["Rex Hallow"] * 2


def test_but_not_when_somebody_else_has_come_in_between() -> None:
    text = "“The pier is safe,” Rex Hallow said.\nOda Lunt shook her head. The wind was rising. “It will not hold.”"
    told = (
        Told("Rex Hallow", "said", "“The pier is safe,”"),
        Told("", "", "“It will not hold.”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", None]


def test_nobody_speaks_inside_the_first_words_of_an_article() -> None:
    text = "“It will hold for years.”\nThe pier was empty."
    assert speakers(text, Told("", "", "“It will hold for years.”")) == [None]


def test_a_colon_gives_the_word_to_the_subject_of_its_sentence() -> None:
    text = "Rex Hallow met Oda Lunt. Hallow put it this way: “The pier is safe.”"
    assert speakers(text, Told("", "", "“The pier is safe.”")) == ["Rex Hallow"]


def test_he_is_who_the_paragraph_turned_to_not_who_spoke_in_another() -> None:
    text = (
        "Kofi Osei left early. Kofi Osei had played for years. Osei was booked. Osei said he was sorry.\n"
        "Stefan Moll refused to blame Luke Ames. “Luke knows,” he said."
    )
    told = (Told("Osei", "said", "he was sorry"), Told("he", "said", "“Luke knows,”"))
    assert speakers(text, *told) == ["Kofi Osei", "Stefan Moll"]


def test_who_was_just_she_is_not_he() -> None:
    text = "Ines Duarte met Paul Reeve at the pier. “It is bad,” she said. “Much worse,” he agreed."
    told = (Told("she", "said", "“It is bad,”"), Told("he", "agreed", "“Much worse,”"))
    assert speakers(text, *told) == ["Ines Duarte", "Paul Reeve"]


def test_she_is_the_unnamed_one_who_was_speaking() -> None:
    text = (
        "Oda Lunt runs the pier. One lifeguard, who asked not to be named, said it was closed.\n"
        "“We cried,” she said."
    )
    told = (
        Told("One lifeguard", "said", "it was closed"),
        Told("she", "said", "“We cried,”"),
    )
    assert speakers(text, *told) == ["One lifeguard", "One lifeguard"]


def test_he_is_to_whom_it_was_left_not_who_spoke_before() -> None:
    text = (
        "Jon Okoro said the pier was safe.\n“It holds,” he said.\n"
        "It was left to Bertil Quist to defend the welders. “They did well,” he said."
    )
    told = (
        Told("Jon Okoro", "said", "the pier was safe"),
        Told("he", "said", "“It holds,”"),
        Told("he", "said", "“They did well,”"),
    )
    assert speakers(text, *told)[-1] == "Bertil Quist"


def test_he_is_whom_the_sentence_before_describes() -> None:
    text = (
        "Jon Okoro, 44, and Bertil Quist, 61, left the company on Friday.\n"
        "The new boss promised no miracles. Asked what he would do, he answered: “Less.”"
    )
    assert speakers(text, Told("he", "answered:", "“Less.”")) == ["The new boss"]


def test_she_is_who_was_heard_to_say_though_no_attribution_was_found() -> None:
    text = (
        "Ines Duarte laughed when she heard of it. “He was tall,” she said.\n"
        "A school opened last year. One of the pupils, Ada Quill, 17, said all had come.\n“We stayed,” she said."
    )
    told = (Told("she", "said", "“He was tall,”"), Told("she", "said", "“We stayed,”"))
    assert speakers(text, *told) == ["Ines Duarte", "Ada Quill"]


def test_he_is_no_club_and_no_country_whatever_a_tagger_calls_them() -> None:
    text = (
        "Quorl 2-3 Brem Ansel\nNobody in the capital of Vard knew. In Vard, it rained. Jon Okoro came.\n"
        "Vard and Quorl talked. Brem Ansel were fined. “We sail,” he said."
    )
    names = ("Quorl", "Brem Ansel", "Vard", "Jon Okoro")
    tagged = [
        Entity(Span(start=match.start(), end=match.end()), "person")
        for match in re.finditer("|".join(names), text)
    ]
    told = attributions(text, Told("he", "said", "“We sail,”"))
    cast = resolve(body_of(text), told, tagged)
    assert [source.name for source in cast.sources] == ["Jon Okoro"]


def test_she_is_no_nickname_and_not_her_uncle() -> None:
    text = (
        "Ada Quill learned the trade. In the village they called her “Miss Splinter” for months. "
        "She cuts herself, she said.\n"
        "Her uncle, Bertil Quist, has not spoken to her. The pier, she points out, is wet."
    )
    told = (
        Told("she", "said", "She cuts herself"),
        Told("she", "points out", "The pier"),
    )
    assert speakers(text, *told) == ["Ada Quill", "Ada Quill"]


def test_what_a_crowd_shouts_is_not_what_the_last_speaker_says() -> None:
    text = "Jon Okoro said the pier was safe.\nWorkers crossed the line to shouts of “Shame!” on Monday."
    told = (Told("Jon Okoro", "said", "the pier was safe"), Told("", "shouts of", "“Shame!”"))
    assert speakers(text, *told) == ["Jon Okoro", None]


def test_she_is_nobody_in_a_slogan() -> None:
    text = "Ines Duarte, a singer, came. She sang.\nA petition for “Bring Back Augusta” grew. It has, she said, no end."
    assert speakers(text, Told("she", "said", "It has")) == ["Ines Duarte"]


def test_she_who_has_just_been_she_is_not_his() -> None:
    text = (
        "Rex Hallow lost on Tuesday. “I tried,” he said.\n"
        "In the hall, Bea Lunt, 81, wore his button. She has worked on every one of his campaigns.\n"
        "“He will be fine,” she said."
    )
    told = (Told("he", "said", "“I tried,”"), Told("she", "said", "“He will be fine,”"))
    assert speakers(text, *told) == ["Rex Hallow", "Bea Lunt"]


def test_a_name_before_an_office_only_says_of_what() -> None:
    text = (
        "Lusanian Foreign Minister Rex Hallow urged restraint. “I am hopeful,” he said.\n"
        "A Lusanian ship had left."
    )
    assert speakers(text, Told("he", "said", "“I am hopeful,”")) == ["Rex Hallow"]


def test_it_is_the_thing_that_the_sentence_before_is_about() -> None:
    text = (
        "The report said the pier was rotten.\n"
        "The report does not mention Kelver Dredging by name. It does state that nobody had looked."
    )
    told = (
        Told("The report", "said", "the pier was rotten"),
        Told("It", "does state", "that nobody had looked"),
    )
    assert speakers(text, *told) == ["The report"] * 2


def test_who_goes_back_over_what_the_person_is() -> None:
    text = "It did not satisfy Dana Moreno, 58, a home health aide who said she had voted for him."
    assert speakers(text, Told("who", "said", "she had voted for him")) == ["Dana Moreno"]


def test_a_description_with_its_years_is_the_name_beside_it() -> None:
    text = "Her engineer of 20 years, Rex Hallow, prefers “particular”."
    assert speakers(text, Told("Her engineer", "prefers", "“particular”")) == ["Rex Hallow"]


def test_who_is_not_over_somebody_elses_child() -> None:
    text = "They heard Ann Roe, the mother of a teenager who told police that he was beaten."
    assert speakers(text, Told("who", "told", "that he was beaten")) == ["a teenager"]


def test_whoever_asks_him_is_another() -> None:
    text = (
        "Rex Hallow held up a letter. “It is real,” he said. Captain Oda Lunt asked him to put it down. "
        "“We agreed on no props,” she said.\n“It is no prop,” he said."
    )
    told = (
        Told("he", "said", "“It is real,”"),
        Told("she", "said", "“We agreed on no props,”"),
        Told("he", "said", "“It is no prop,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "Oda Lunt", "Rex Hallow"]


def test_a_given_name_tells_who_she_is_not() -> None:
    text = (
        "Mary Lunt is in the yard. “Perhaps,” she says.\nThe critic John Hallow wrote of the moon.\n"
        "She laughs at the line. “He liked an adjective,” she says."
    )
    told = (Told("she", "says", "“Perhaps,”"), Told("she", "says", "“He liked an adjective,”"))
    assert speakers(text, *told) == ["Mary Lunt", "Mary Lunt"]


def test_an_article_knows_better_than_a_given_name() -> None:
    text = (
        "Elizabeth Lunt, a diver, came. Lunt said he was glad, and he sat down with his dog. He smiled. "
        "“It is deep,” he said."
    )
    assert speakers(text, Told("he", "said", "“It is deep,”")) == ["Elizabeth Lunt"]


def test_mrs_is_whoever_of_that_name_is_called_she() -> None:
    text = (
        "Oda Lunt died on Sunday. Her husband was Stavros Lunt, a mechanic.\n"
        "Mrs. Lunt disliked saints. “Saints do not swear,” she would say."
    )
    assert speakers(text, Told("she", "would say", "“Saints do not swear,”")) == ["Oda Lunt"]


def test_whoever_was_among_those_is_who_the_sentence_is_about() -> None:
    text = (
        "Rex Hallow wanted it gone. “It draws trouble,” Hallow said.\n"
        "Among those who ate at the bus was Ansel Lunt. “She knew my name,” he said."
    )
    told = (
        Told("Hallow", "said", "“It draws trouble,”"),
        Told("he", "said", "“She knew my name,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "Ansel Lunt"]


def test_whoever_is_named_in_the_words_does_not_speak_them() -> None:
    text = "Oda Lunt married Rex Hallow. “Hallow said it would never run,” she told the Echo."
    told = Told("she", "told", "“Hallow said it would never run,”")
    assert speakers(text, told) == ["Oda Lunt"]


def test_whoever_is_addressed_in_the_words_may_speak_them() -> None:
    text = "Rex Hallow laughed. “The note said, ‘Rex, wait,’” he said."
    assert speakers(text, Told("he", "said", "“The note said, ‘Rex, wait,’”")) == ["Rex Hallow"]


def test_a_colleague_of_somebodys_who_speaks_is_not_that_somebody() -> None:
    text = "Rex Hallow ran the firm. A colleague of Hallow’s, who said it was over, left."
    assert speakers(text, Told("who", "said", "it was over")) == ["A colleague of Hallow’s"]


def test_a_colleague_who_is_named_is_nobody_new() -> None:
    text = (
        "Rex Hallow said it was old. Her colleague Oda Lunt thought that it had been restored. "
        "“It was painted in 1900,” she said."
    )
    told = Told("she", "said", "“It was painted in 1900,”")
    assert speakers(text, told) == ["Oda Lunt"]


def test_the_subject_of_a_second_clause_is_a_subject() -> None:
    text = (
        "The penalty, given for a tug by Oko Lunt, angered them, and Dax Hallow was shown a card.\n"
        "“It was none,” he said."
    )
    assert speakers(text, Told("he", "said", "“It was none,”")) == ["Dax Hallow"]


def test_a_manager_of_that_time_who_is_named_is_nobody_new() -> None:
    text = (
        "Was she ill, as her manager claimed? She was.\n"
        "Her manager at the time, Sir Dax Hallow, remembers it. “She was white,” he said."
    )
    told = (
        Told("her manager", "claimed", "Was she ill"),
        Told("Her manager at the time, Sir Dax Hallow", "remembers", "it"),
        Told("he", "said", "“She was white,”"),
    )
    assert speakers(text, *told)[1:] == ["Dax Hallow", "Dax Hallow"]


def test_he_before_the_subject_is_nobody_yet() -> None:
    text = (
        "Dax Hallow said talks had failed.\nOko Lunt was less certain. “I have a mortgage,” he said.\n"
        "The two sides meet on Friday. Asked whether he would attend, Hallow shrugged. “I’ll be there,” he said."
    )
    told = (
        Told("Dax Hallow", "said", "talks had failed"),
        Told("he", "said", "“I have a mortgage,”"),
        Told("he", "said", "“I’ll be there,”"),
    )
    assert speakers(text, *told) == ["Dax Hallow", "Oko Lunt", "Dax Hallow"]


def test_whoever_speaks_of_a_boss_is_not_the_boss() -> None:
    text = "According to Oda Lunt, her boss never shouted. “She would look at you,” she says."
    told = (
        Told("Oda Lunt", "According to", "her boss never shouted"),
        Told("she", "says", "“She would look at you,”"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "Oda Lunt"]


def test_she_is_not_whom_her_own_report_names() -> None:
    text = (
        "Oko Lunt said it was lawful.\nThen came the word of Dax Hallow, a former diver. "
        "She said Lunt had been warned in June."
    )
    told = (
        Told("Oko Lunt", "said", "it was lawful"),
        Told("She", "said", "Lunt had been warned in June"),
    )
    assert speakers(text, *told)[1] != "Oko Lunt"


def test_he_is_the_colleague_by_way_of_whom_the_article_turns() -> None:
    text = "Dax Hallow said talks had failed. His colleague Oko Lunt was less certain. “I have a mortgage,” he said."
    told = (
        Told("Dax Hallow", "said", "talks had failed"),
        Told("he", "said", "“I have a mortgage,”"),
    )
    assert speakers(text, *told) == ["Dax Hallow", "Oko Lunt"]


def test_whom_a_relative_clause_helps_is_not_who_helps() -> None:
    text = (
        "Ines Albrecht had no work. It was Rory Quill, an old friend, who got her out with a play he wrote. "
        "It ran for years.\n"
        "They are married, and she says they are happy."
    )
    told = Told("she", "says", "they are happy")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_whoever_is_accused_is_not_who_accuses() -> None:
    text = "Rory Quill was louder. After Laura Albrecht accused him of fraud, he warned: “It will be settled.”"
    assert speakers(text, Told("he", "warned:", "“It will be settled.”")) == ["Rory Quill"]


def test_a_subject_opens_the_clause_behind_a_conjunction() -> None:
    text = (
        "Jon Ames praised his brother’s faith, he said. “It is deep.”\n"
        "The visit came hours after Rory Quill, who leads the polls, held a rally in which he called it a joke."
    )
    told = (Told("he", "said", "“It is deep.”"), Told("he", "called", "it a joke"))
    assert speakers(text, *told) == ["Jon Ames", "Rory Quill"]


def test_she_may_name_herself_in_what_she_is_reported_to_say() -> None:
    text = "Ines Albrecht was shaken by the crowd, she said."
    told = Told("she", "said", "Ines Albrecht was shaken by the crowd")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_whom_a_question_names_is_not_who_answers() -> None:
    text = (
        "“They are proud,” Ines Albrecht told the radio.\n"
        "Asked about her own vote if Oda Lunt meets Rory Quill, she replied: “I don’t know.”"
    )
    told = (
        Told("Ines Albrecht", "told", "“They are proud,”"),
        Told("she", "replied:", "“I don’t know.”"),
    )
    assert speakers(text, *told) == ["Ines Albrecht"] * 2


def test_he_may_come_before_his_name() -> None:
    text = "Jon Ames spoke on Monday.\nAs he called the vote a farce, Rory Quill left the hall."
    assert speakers(text, Told("he", "called", "the vote a farce")) == ["Rory Quill"]


def test_the_object_of_a_sentence_is_no_subject() -> None:
    text = (
        "Rory Quill spoke first.\n"
        "Jon Ames joined Rory Quill at fairs and in bars. Around thirty came each time, he said."
    )
    told = Told("he", "said", "Around thirty came each time")
    assert speakers(text, told) == ["Jon Ames"]


def test_a_challenge_for_somebody_is_named_by_another() -> None:
    text = "“It will be hard” for Oda Lunt, said Ines Albrecht. “We will see,” she said."
    told = (
        Told("Ines Albrecht", "said", "“It will be hard”"),
        Told("she", "said", "“We will see,”"),
    )
    assert speakers(text, *told) == ["Ines Albrecht"] * 2


def test_somebody_to_whom_a_sentence_comes_in_the_end() -> None:
    text = (
        "Oda Lunt slept.\n"
        "The alarm was raised by a schoolteacher who had climbed a tree. “I called everybody,” she said."
    )
    assert speakers(text, Told("she", "said", "“I called everybody,”")) == ["a schoolteacher"]


def test_a_woman_is_the_woman() -> None:
    text = (
        "Oda Lunt, the chair, said she was glad. “It is over,” she said.\n"
        "A woman who said she had known Oda Lunt for years stayed on. She had come, she said, to look.\n"
        "“Nobody waves to her,” the woman said."
    )
    told = (
        Told("Oda Lunt, the chair,", "said", "she was glad"),
        Told("she", "said", "“It is over,”"),
        Told("A woman", "said", "she had known Oda Lunt for years"),
        Told("she", "said", "to look"),
        Told("the woman", "said", "“Nobody waves to her,”"),
    )
    assert speakers(text, *told)[2:] == ["A woman"] * 3


def test_who_goes_back_to_a_description() -> None:
    text = "Applause came from a retired farmer who said that the lane was narrow."
    assert speakers(text, Told("who", "said", "the lane was narrow")) == ["a retired farmer"]


def test_which_goes_back_over_another_clause() -> None:
    text = "The planning report, which is due on Monday and which calls the harm grave, is long."
    assert speakers(text, Told("which", "calls", "the harm grave")) == ["The planning report"]


def test_a_message_that_says_something_is_the_source() -> None:
    text = "The Harbour Board wrote to us.\nThe page was replaced by a message that said the sale was off."
    assert speakers(text, Told("that", "said", "the sale was off")) == ["a message"]


def test_who_is_not_the_town_of_a_university_but_whom_the_apposition_is_about() -> None:
    text = "It rests on work by Ines Albrecht, a professor at Ely University in Hollin who once held that prices rise."
    told = Told("who", "held", "prices rise")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_a_relative_clause_does_not_take_the_floor() -> None:
    text = "“It is one science,” Jon Ames said of Rory Quill, who has called it a hoax. “It is over,” he said."
    told = (
        Told("Jon Ames", "said", "“It is one science,”"),
        Told("who", "called", "it a hoax"),
        Told("he", "said", "“It is over,”"),
    )
    assert speakers(text, *told) == ["Jon Ames", "Rory Quill", "Jon Ames"]


def test_who_answers_a_question_has_the_floor() -> None:
    text = (
        "“Six years, no ships,” Priya Lunt wrote for her party.\n"
        "Pressed by Rex Hallow on whether she would go, Ms Ines Albrecht did not answer.\n“I will be judged,” she said."
    )
    told = (
        Told("Priya Lunt", "wrote", "“Six years, no ships,”"),
        Told("she", "said", "“I will be judged,”"),
    )
    assert speakers(text, *told) == ["Priya Lunt", "Ines Albrecht"]


def test_his_coach_takes_the_floor_in_the_next_paragraph_too() -> None:
    text = (
        "“It is out,” said Jon Ames. He laughed.\nHis coach, Rory Quill, refused to talk of the pitch.\n"
        "“It was the same for both. We lost five. You can’t blame it,” he said."
    )
    told = (
        Told("Jon Ames", "said", "“It is out,”"),
        Told("he", "said", "“It was the same for both. We lost five. You can’t blame it,”"),
    )
    assert speakers(text, *told) == ["Jon Ames", "Rory Quill"]


def test_for_somebody_it_was_a_matter_of_roads() -> None:
    text = (
        "“It is a wail,” Rex Hallow said.\n"
        "For a rider who gave his name as Jon Ames, it was the roads. “I mend it each year,” he said."
    )
    told = (
        Told("Rex Hallow", "said", "“It is a wail,”"),
        Told("he", "said", "“I mend it each year,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "Jon Ames"]


def test_somebody_unnamed_who_ends_a_paragraph_speaks_in_the_next() -> None:
    text = "Oda Lunt plans changes. A trucker who stops in twice a week suggested oat milk.\n“I was kidding,” he said."
    assert speakers(text, Told("he", "said", "“I was kidding,”")) == ["A trucker"]


def test_a_barrister_in_passing_is_not_who_speaks() -> None:
    text = "Jon Ames denied it. Under questioning from his own barrister, Rory Quill, he said it was false."
    assert speakers(text, Told("he", "said", "it was false")) == ["Jon Ames"]


def test_a_letter_from_somebody_unnamed_speaks_for_its_sender() -> None:
    text = "Rory Quill read out a letter he had received from a hotelier on Stronay. “We had one guest,” it said."
    assert speakers(text, Told("it", "said", "“We had one guest,”")) == ["a hotelier on Stronay"]


def test_who_steps_in_after_the_words_speaks_next() -> None:
    text = "Rex Hallow pulled up. “Drop it!” he shouts. Jon Ames turns toward him. “It’s my car,” he says."
    told = (Told("he", "shouts", "“Drop it!”"), Told("he", "says", "“It’s my car,”"))
    assert speakers(text, *told) == ["Rex Hallow", "Jon Ames"]


def test_who_was_asked_answers() -> None:
    text = "Rosa Hythe asked Mrs Oda Lunt what she had heard.\n“A scream,” she replied."
    assert speakers(text, Told("she", "replied", "“A scream,”")) == ["Oda Lunt"]


def test_bare_lines_are_said_by_the_two_who_talk() -> None:
    text = (
        "Rosa Hythe asked Mrs Oda Lunt what she had heard.\n“A scream,” she replied. “Just the one.”\n"
        "“Had you heard one before?”\n“I’d heard rows. Never that.”\nThe court rose."
    )
    told = (
        Told("Rosa Hythe", "asked", "what she had heard"),
        Told("she", "replied", "“A scream,”"),
        Told("", "", "“Had you heard one before?”"),
        Told("", "", "“I’d heard rows. Never that.”"),
    )
    assert speakers(text, *told)[2:] == ["Rosa Hythe", "Oda Lunt"]


def test_a_question_that_somebody_is_asked_is_nobodys_here() -> None:
    text = "“It’s quiet,” Oda Lunt said. Asked “Are you hurt?”, she said that she was not."
    told = (Told("Oda Lunt", "said", "“It’s quiet,”"), Told("", "", "“Are you hurt?”"))
    assert speakers(text, *told) == ["Oda Lunt", None]


def test_who_is_talked_about_speaks_next() -> None:
    text = (
        "“It was the best,” said Rex Hallow. He laughed.\nThe night was long.\n"
        "Most of the money had been on Jon Ames, whose book had been a certainty.\n“I’ve read it,” he said."
    )
    told = (
        Told("Rex Hallow", "said", "“It was the best,”"),
        Told("he", "said", "“I’ve read it,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "Jon Ames"]


def test_an_office_with_of_before_a_name_does_not_govern_it() -> None:
    text = "Leader of the Opposition Rory Quill attacked the board of Jon Ames."
    weights = [
        subjects.weight(text, Span(start=at, end=at + len(name)), 0, None, is_told=False)
        for name in ("Rory Quill", "Jon Ames")
        for at in (text.index(name),)
    ]
    assert weights == [subjects.SUBJECT, 0.0]


def test_who_she_is_said_to_be_is_nobody_else() -> None:
    text = "Oda Lunt won by a mile. She is a water engineer who entered politics late.\n“I was angry,” she says."
    assert speakers(text, Told("she", "says", "“I was angry,”")) == ["Oda Lunt"]


def test_another_driver_who_holds_up_a_hand_speaks() -> None:
    text = "“They pay me,” said Rory Quill. Another driver held up four fingers. “Four,” he said."
    told = (Told("Rory Quill", "said", "“They pay me,”"), Told("he", "said", "“Four,”"))
    assert speakers(text, *told) == ["Rory Quill", "Another driver"]


def test_who_is_introduced_speaks_and_not_who_only_says_when() -> None:
    text = (
        "Rex Hallow kept his chair. He said he would stay.\nMany left.\nMany stayed.\n"
        "Jon Ames, a 22-year-old student, was in school when Hallow took office.\n“I know no other,” he said."
    )
    told = (Told("He", "said", "he would stay"), Told("he", "said", "“I know no other,”"))
    assert speakers(text, *told) == ["Rex Hallow", "Jon Ames"]


def test_he_who_opens_a_sentence_that_ends_in_a_colon_goes_on() -> None:
    text = "“My point was vision,” Rory Quill wrote. He had another go in Market Ansley: “You can’t run it so.”"
    told = (
        Told("Rory Quill", "wrote", "“My point was vision,”"),
        Told("", "", "“You can’t run it so.”"),
    )
    assert speakers(text, *told) == ["Rory Quill"] * 2


def test_who_is_waiting_outside_speaks_where_he_has_said_something_before() -> None:
    text = (
        "But members spent less, Rex Hallow said.\n"
        "Outside a shop in Ansley, one of those on the list, a retired welder was waiting for a bus. "
        "He said the next shop was an hour away.\n“They know my name here,” he said."
    )
    told = (
        Told("Rex Hallow", "said", "members spent less"),
        Told("He", "said", "the next shop was an hour away"),
        Told("he", "said", "“They know my name here,”"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "a retired welder", "a retired welder"]


def test_who_does_something_right_before_words_says_them() -> None:
    text = (
        "Ruth Lunt milks at four.\n“It is worth more empty,” Neil Ames said.\n"
        "Told of this, Lunt snorts. “I know who that was.”"
    )
    told = (
        Told("Neil Ames", "said", "“It is worth more empty,”"),
        Told("", "", "“I know who that was.”"),
    )
    assert speakers(text, *told) == ["Neil Ames", "Ruth Lunt"]


def test_of_two_who_do_something_right_before_words_neither_is_guessed() -> None:
    text = (
        "Ruth Lunt milks at four. Oda Lunt sleeps.\n“It is worth more empty,” Neil Ames said.\n"
        "Ruth Lunt snorts, and Rex Hallow laughs. “I know who that was.”"
    )
    told = (
        Told("Neil Ames", "said", "“It is worth more empty,”"),
        Told("", "", "“I know who that was.”"),
    )
    assert speakers(text, *told) == ["Neil Ames", None]
