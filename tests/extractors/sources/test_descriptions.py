"""The governor, the company, another official, a study."""

from __future__ import annotations

import pytest

from tests.extractors.telling import Told, cast_of, speakers


def test_an_office_is_whoever_holds_it() -> None:
    text = "Gov. Oda Lunt met Sen. Rex Hallow.\nThe governor said the pier was safe.\nThe senator said it was not."
    told = (
        Told("The governor", "said", "the pier was safe"),
        Told("The senator", "said", "it was not"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "Rex Hallow"]


def test_two_who_hold_one_office_in_one_breath_are_not_told_apart() -> None:
    text = "They met Gov. Oda Lunt and Gov. Rex Hallow. The governor said the pier was safe."
    assert speakers(text, Told("The governor", "said", "the pier was safe")) == [None]


def test_an_age_is_that_of_the_person_whose_age_was_told() -> None:
    text = "Oda Lunt, 42, met Rex Hallow, 61.\nThe 42-year-old diver said the pier was safe."
    told = Told("The 42-year-old diver", "said", "the pier was safe")
    assert speakers(text, told) == ["Oda Lunt"]


def test_the_company_is_the_company() -> None:
    text = "Brill Dredging Inc. cut the pier in two. The company said it was an accident."
    told = Told("The company", "said", "it was an accident")
    assert speakers(text, told) == ["Brill Dredging Inc."]


def test_an_indefinite_description_is_somebody_new() -> None:
    text = (
        "Harbour official Oda Lunt said the pier was safe.\nAnother official said it was not.\n"
        "A third official said nobody knew."
    )
    told = (
        Told("Harbour official Oda Lunt", "said", "the pier was safe"),
        Told("Another official", "said", "it was not"),
        Told("A third official", "said", "nobody knew"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "Another official", "A third official"]


def test_a_definite_document_is_the_one_spoken_of_before() -> None:
    text = "A study found that piers rot. The report said the rot was slow."
    told = (
        Told("A study", "found", "piers rot"),
        Told("The report", "said", "the rot was slow"),
    )
    cast = cast_of(text, *told)
    assert [source.kind for source in cast.sources] == ["document"]


def test_one_ministry_is_not_another() -> None:
    text = "Portugal’s fisheries ministry said the pier was safe.\nThe Spanish fisheries ministry said it was not."
    told = (
        Told("Portugal’s fisheries ministry", "said", "the pier was safe"),
        Told("The Spanish fisheries ministry", "said", "it was not"),
    )
    assert len(set(speakers(text, *told))) == 2


def test_a_campaign_is_that_of_its_candidate_only() -> None:
    text = (
        "The Moreno campaign said the pier was safe.\nThe Lunt campaign said it was not.\n"
        "The Moreno team said it had checked."
    )
    told = (
        Told("The Moreno campaign", "said", "the pier was safe"),
        Told("The Lunt campaign", "said", "it was not"),
        Told("The Moreno team", "said", "it had checked"),
    )
    names = speakers(text, *told)
    assert names[0] == names[2] != names[1]


def test_the_lead_speaks_of_whom_the_next_paragraphs_name() -> None:
    text = (
        "Pier stays shut for now\nA maritime appeals court said the pier must close.\n"
        "The Lisbon Court of Maritime Appeals heard divers for a week.\nThe appeals court said rust was to blame."
    )
    told = (
        Told("A maritime appeals court", "said", "the pier must close"),
        Told("The appeals court", "said", "rust was to blame"),
    )
    assert set(speakers(text, *told)) == {"Lisbon Court of Maritime Appeals"}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("A senior official", "unnamed"),
        ("People familiar with the matter", "unnamed"),
        ("Recent reports", "unnamed"),
        ("A new study", "document"),
        ("A court filing", "document"),
        ("The ferry company", "organization"),
        ("Ferry crews", "group"),
    ],
)
def test_what_kind_of_source_a_description_is(phrase: str, kind: str) -> None:
    text = f"{phrase} said the pier was safe."
    (source,) = cast_of(text, Told(phrase, "said", "the pier was safe")).sources
    assert (source.name, source.kind) == (phrase, kind)


def test_an_unnamed_speaker_keeps_role_and_affiliation() -> None:
    text = "A spokesman for the Harbour Board said the pier was safe."
    told = Told("A spokesman for the Harbour Board", "said", "the pier was safe")
    (source,) = cast_of(text, told).sources
    assert (source.role, source.affiliation) == ("spokesman", "Harbour Board")


def test_whose_office_it_is_is_told() -> None:
    text = "Mayor Oda Lunt was away. His office said the pier was safe."
    (source,) = cast_of(text, Told("His office", "said", "the pier was safe")).sources
    assert (source.name, source.affiliation) == ("His office", "Oda Lunt")


def test_a_long_description_is_named_by_its_head() -> None:
    text = "Ferry crews, who had waited for days, said the pier was safe."
    told = Told("Ferry crews, who had waited for days,", "said", "the pier was safe")
    assert speakers(text, told) == ["Ferry crews"]


def test_a_thousands_comma_ends_no_phrase() -> None:
    text = "Some 1,409 divers said the pier was safe."
    assert speakers(text, Told("Some 1,409 divers", "said", "the pier was safe")) == [
        "Some 1,409 divers"
    ]


def test_the_official_is_the_unnamed_one_who_was_speaking_not_the_only_name() -> None:
    text = (
        "Elena Moss came to the hall.\nA council official said the pier was unsafe. The official said it may fall.\n"
        "Another official was more blunt. At the site he said the pier was a ruin."
    )
    told = (
        Told("A council official", "said", "the pier was unsafe"),
        Told("The official", "said", "it may fall"),
        Told("he", "said", "the pier was a ruin"),
    )
    assert speakers(text, *told) == ["A council official", "A council official", "Another official"]


def test_the_paper_of_a_town_is_neither_the_town_nor_a_person() -> None:
    text = (
        "It is a long road to Ely. The pier is old, the Ely Echo reported.\nHe said Ely was late."
    )
    told = (Told("the Ely Echo", "reported", "The pier is old"), Told("He", "said", "Ely was late"))
    cast = cast_of(text, *told)
    assert [(source.name, source.kind) for source in cast.sources] == [("Ely Echo", "organization")]
    assert cast.voices[1].source is None


def test_two_members_are_the_two_who_are_named_beside_them() -> None:
    text = (
        "Only two members, Ada Quill and Jon Okoro, voted no.\nIn a statement they said the pier was safe.\n"
        "Members, when asked, said it would hold."
    )
    told = (
        Told("they", "said", "the pier was safe"),
        Told("Members", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Ada Quill and Jon Okoro", "Members"]


def test_what_a_study_finds_its_one_author_says() -> None:
    text = "A 2014 study by Ely University engineer Ada Quill found the pier was safe."
    (source,) = cast_of(
        text,
        Told("A 2014 study by Ely University engineer Ada Quill", "found", "the pier was safe"),
    ).sources
    assert (source.name, source.role) == ("Ada Quill", "Ely University engineer")


def test_who_is_only_in_the_headline_is_not_yet_on_the_scene() -> None:
    text = (
        "World leaders scold the harbour | Al Marina\nThe premier cheered on the move.\n"
        "Harbour Prime Minister Ada Quill came to the quay on a fine morning."
    )
    assert speakers(text, Told("The premier", "cheered on", "the move")) == ["Ada Quill"]


def test_a_captain_may_be_called_the_midfielder() -> None:
    text = "The captain, Jon Okoro, was sent off.\nOkoro apologised to the fans.\n“I am sorry,” the midfielder said."
    assert speakers(text, Told("the midfielder", "said", "“I am sorry,”")) == ["Jon Okoro"]


def test_a_union_is_no_council() -> None:
    text = "The Citrus Council said the pier was safe.\nTheir union said it was not. The union said it would close."
    told = (
        Told("The Citrus Council", "said", "the pier was safe"),
        Told("Their union", "said", "it was not"),
        Told("The union", "said", "it would close"),
    )
    assert speakers(text, *told) == ["Citrus Council", "Their union", "Their union"]


def test_an_author_may_come_after_who_paid() -> None:
    text = (
        "A study commissioned by the HPU and carried out by Dr Ada Quill found the pier was safe."
    )
    told = Told(
        "A study commissioned by the HPU and carried out by Dr Ada Quill",
        "found",
        "the pier was safe",
    )
    assert speakers(text, told) == ["Ada Quill"]


@pytest.mark.parametrize("called", ["The Swede", "The Irishman", "The 34-year-old"])
def test_what_goes_for_a_name_goes_for_the_only_person(called: str) -> None:
    text = f"“We go again,” said coach Rex Hallow.\n{called} said he was tired."
    told = (
        Told("coach Rex Hallow", "said", "“We go again,”"),
        Told(called, "said", "he was tired"),
    )
    assert speakers(text, *told) == ["Rex Hallow"] * 2


def test_what_goes_for_a_name_turns_to_another_as_often() -> None:
    text = (
        "Anna Petrova won the Ely Open, beating Jo Borg. “I was flat,” Borg said.\n"
        "“I have never served better,” the Russian said."
    )
    told = (
        Told("Borg", "said", "“I was flat,”"),
        Told("the Russian", "said", "“I have never served better,”"),
    )
    assert speakers(text, *told)[1] == "the Russian"


def test_somebody_of_an_age_is_not_whoever_spoke_of_them() -> None:
    text = (
        "A 45-year-old man was arrested, Inspector Ann Roe said.\n"
        "The 45-year-old man told officers he was tired."
    )
    told = (
        Told("Inspector Ann Roe", "said", "A 45-year-old man was arrested"),
        Told("The 45-year-old man", "told", "he was tired"),
    )
    assert speakers(text, *told)[1] != "Ann Roe"


@pytest.mark.parametrize("again", ["The caller", "The person who found him", "The speaker"])
def test_somebody_else_unnamed_is_not_whoever_spoke(again: str) -> None:
    text = f"A police spokesman said officers were called.\n{again} said a man had a gun."
    told = (
        Told("A police spokesman", "said", "officers were called"),
        Told(again, "said", "a man had a gun"),
    )
    assert speakers(text, *told)[1] != "A police spokesman"


def test_an_age_is_not_that_of_somebody_older() -> None:
    text = "Luis Moreno signed on Monday.\nRex Hallow, 61, said he was glad.\nThe 23-year-old said he was too."
    told = (
        Told("Rex Hallow, 61,", "said", "he was glad"),
        Told("The 23-year-old", "said", "he was too"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "Luis Moreno"]


def test_somebody_unnamed_who_goes_on_is_the_same() -> None:
    text = (
        "Two senior port officials said the crane had been moved.\nOne of them said it was sold.\n"
        "“Nobody told us,” the official said."
    )
    told = (
        Told("Two senior port officials", "said", "the crane had been moved"),
        Told("One of them", "said", "it was sold"),
        Told("the official", "said", "“Nobody told us,”"),
    )
    *_, one, again = speakers(text, *told)
    assert one == again == "One of them"


def test_the_person_is_whoever_spoke_unnamed() -> None:
    text = "A former dock engineer said the crane was old.\n“It creaked,” the person said."
    told = (
        Told("A former dock engineer", "said", "the crane was old"),
        Told("the person", "said", "“It creaked,”"),
    )
    assert speakers(text, *told) == ["A former dock engineer"] * 2


def test_the_company_is_the_one_that_the_paragraph_has_turned_to() -> None:
    text = (
        "The company said prices had fallen. Its biggest rival there, Brill Dredging Inc., disputes that. "
        "“We dig faster,” the company said."
    )
    told = (
        Told("The company", "said", "prices had fallen"),
        Told("the company", "said", "“We dig faster,”"),
    )
    assert speakers(text, *told) == ["The company", "Brill Dredging Inc."]


def test_everyday_words_for_a_person_are_of_the_one_spoken_of() -> None:
    text = "Oda Lunt, 74, has fed the swan for years.\nThe retired dinner lady said it was tame."
    told = Told("The retired dinner lady", "said", "it was tame")
    assert speakers(text, told) == ["Oda Lunt"]


def test_counsel_is_no_witness() -> None:
    text = "Rex Hallow KC suggested that the payments were loans. The witness said that was a lie."
    told = (
        Told("Rex Hallow KC", "suggested", "that the payments were loans"),
        Told("The witness", "said", "that was a lie"),
    )
    assert speakers(text, *told) == ["Rex Hallow", "The witness"]


@pytest.mark.parametrize("somebody", ["A large shareholder", "One of Brill’s ten shareholders"])
def test_an_unnamed_speaker_goes_on_under_another_noun(somebody: str) -> None:
    text = (
        f"Dax Hallow said the company was stretched.\n{somebody} said the board had been right. "
        "“Everyone has a price,” the investor said."
    )
    told = (
        Told("Dax Hallow", "said", "the company was stretched"),
        Told(somebody, "said", "the board had been right"),
        Told("the investor", "said", "“Everyone has a price,”"),
    )
    found = speakers(text, *told)
    assert found == ["Dax Hallow", somebody, somebody]


def test_an_age_is_not_of_whoever_is_left_without_a_trade() -> None:
    text = (
        "Oko Lunt struck 31, said the coach, Dax Hallow.\nHallow was less forgiving of the umpiring. "
        "Replays suggested Lunt had edged the ball. “You get what you get,” the 51-year-old said."
    )
    told = (
        Told("the coach, Dax Hallow", "said", "Oko Lunt struck 31"),
        Told("the 51-year-old", "said", "“You get what you get,”"),
    )
    assert speakers(text, *told) == ["Dax Hallow", "Dax Hallow"]


@pytest.mark.parametrize(
    ("role", "word"),
    [("Constable", "officer"), ("The barrister,", "lawyer"), ("The surgeon,", "doctor")],
)
def test_a_general_word_goes_for_a_trade(role: str, word: str) -> None:
    text = f"{role} Oda Lunt, spoke first. Then Dax Hallow, a baker, did.\nThe {word} said it was over."
    assert speakers(text, Told(f"The {word}", "said", "it was over")) == ["Oda Lunt"]


def test_an_mp_is_a_person_and_no_body() -> None:
    text = "The town’s MP, Oda Lunt, has written. The MP said it was over. “No,” Local MP Dax Hallow said."
    told = (
        Told("The MP", "said", "it was over"),
        Told("Local MP Dax Hallow", "said", "“No,”"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "Dax Hallow"]


def test_the_same_words_before_a_name_say_who_is_meant() -> None:
    text = "It was meant for tight end Rory Quill. Jon Ames laughed.\n“I was open,” the tight end said."
    assert speakers(text, Told("the tight end", "said", "“I was open,”")) == ["Rory Quill"]


def test_the_chief_is_who_was_police_chief_far_above_and_not_the_suspect() -> None:
    text = (
        "Ely Police Chief Ines Albrecht spoke.\n"
        + "A long line.\n" * 14
        + "Rory Quill was booked into the jail.\nThe chief said people should stay alert."
    )
    told = Told("The chief", "said", "people should stay alert")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_an_ex_commissioner_is_a_former_one() -> None:
    text = "A former commissioner, Alhaji Sanni Lunt, defected. The ex-commissioner said he had had enough."
    told = Told("The ex-commissioner", "said", "he had had enough")
    assert speakers(text, told) == ["Alhaji Sanni Lunt"]


def test_an_office_in_the_lead_is_whose_name_opens_the_next_paragraph() -> None:
    text = (
        "The transport minister said the deal was poor.\nInes Albrecht was summoned to the house."
    )
    told = Told("The transport minister", "said", "the deal was poor")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_a_judge_in_the_lead_is_not_the_man_of_forty_in_the_next_paragraph() -> None:
    text = "The judge said the deal was poor.\nRory Quill, 40, was sent to jail."
    assert speakers(text, Told("The judge", "said", "the deal was poor")) == ["The judge"]


def test_an_occupation_with_its_verb_is_no_apposition() -> None:
    text = (
        "In a letter to Rory Quill, the Utah senator asks for a vote. Rory Quill said it was late."
    )
    (source,) = cast_of(text, Told("Rory Quill", "said", "it was late")).sources
    assert source.role is None


def test_the_company_is_the_one_that_an_article_is_about() -> None:
    text = (
        "Brightwell Ltd fell. Brightwell Ltd earned less. Brightwell Ltd closed stores. Tern Street Ltd rose.\n"
        + "A long line.\n" * 14
        + "Asked about that, the company said it was grateful."
    )
    told = Told("the company", "said", "it was grateful")
    assert speakers(text, told) == ["Brightwell Ltd"]


def test_somebody_doing_something_is_who_does_it() -> None:
    text = "Jon Ames slept. A lorry driver delivering steel turned at the gate. “No,” he said."
    (name,) = speakers(text, Told("he", "said", "“No,”"))
    assert name is not None
    assert name.startswith("A lorry driver")


def test_the_letter_is_of_who_wrote() -> None:
    text = "Oda Lunt wrote from overseas that she had kept it. “You were right,” the letter said."
    told = (
        Told("Oda Lunt", "wrote", "she had kept it"),
        Told("the letter", "said", "“You were right,”"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "Oda Lunt"]


def test_a_gran_in_the_lead_is_the_woman_of_the_next_paragraph() -> None:
    text = "A furious gran vowed to stop it.\nInes Albrecht, 74, feeds the bird."
    assert speakers(text, Told("A furious gran", "vowed", "to stop it")) == ["Ines Albrecht"]
    text = "A judge vowed to stop it.\nInes Albrecht, 74, feeds the bird."
    assert speakers(text, Told("A judge", "vowed", "to stop it")) == ["A judge"]


def test_the_judge_beside_a_name_with_letters_is_who_is_named() -> None:
    text = "Rory Quill wept. The judge, Ines Albrecht KC, said it was the worst."
    told = Told("The judge, Ines Albrecht KC,", "said", "it was the worst")
    assert speakers(text, told) == ["Ines Albrecht"]


def test_the_companies_are_not_one_of_them() -> None:
    text = "Brightwell Ltd bought Tern Street Ltd. The companies said it was done."
    assert speakers(text, Told("The companies", "said", "it was done")) == ["The companies"]


def test_a_group_that_calls_itself_something_is_the_group() -> None:
    text = (
        "Brightwell Ltd was robbed. Brightwell Ltd said nothing, and Brightwell Ltd closed.\n"
        "A group calling itself Glass Heron came forward.\n“You had six days,” the group wrote."
    )
    assert speakers(text, Told("the group", "wrote", "“You had six days,”")) == ["Glass Heron"]


def test_the_only_company_named_is_the_company() -> None:
    text = (
        "Brightwell Ltd was robbed.\n" + "A long line.\n" * 14 + "The company said it was grateful."
    )
    told = Told("The company", "said", "it was grateful")
    assert speakers(text, told) == ["Brightwell Ltd"]


def test_the_woman_is_who_the_sentence_before_is_about() -> None:
    text = (
        "“It is home,” said Donna Lunt, a cook.\n"
        "At a shop by the mosque, a middle-aged cashier was shaken by the talk. “It is hate,” said the woman."
    )
    told = (
        Told("Donna Lunt, a cook", "said", "“It is home,”"),
        Told("the woman", "said", "“It is hate,”"),
    )
    assert speakers(text, *told) == ["Donna Lunt", "a middle-aged cashier"]


def test_the_girl_is_who_was_named_by_way_of_her_mother() -> None:
    text = "Ruth Amberson milks. Her 12-year-old, Josie Amberson, has named the goats. “All thirty,” the girl says."
    assert speakers(text, Told("the girl", "says", "“All thirty,”")) == ["Josie Amberson"]


def test_one_of_them_is_who_is_named_beside() -> None:
    text = "Two members urged it. One of them, Councilman Brent Osgood, said it was late."
    assert speakers(text, Told("One of them", "said", "it was late")) == ["Brent Osgood"]


def test_a_town_that_is_only_ever_in_is_no_person() -> None:
    text = "Oda Lunt came. They met in Market Ansley.\nThe mother of two is shy. “He’s twenty,” she says."
    assert speakers(text, Told("she", "says", "“He’s twenty,”")) != ["Ansley"]


def test_a_source_is_called_without_what_is_left_of_a_clause() -> None:
    text = (
        "At the Drovers, whose landlord has banned talk of it, few came.\n"
        "“Four years,” said the landlord.\nA woman who came early said she was cold."
    )
    told = (
        Told("whose landlord", "has banned", "talk of it"),
        Told("the landlord", "said", "“Four years,”"),
        Told("A woman who", "said", "she was cold"),
    )
    assert speakers(text, *told) == ["landlord", "landlord", "A woman"]
