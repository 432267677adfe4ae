"""One source for each in the real world, whatever it is called."""

from __future__ import annotations

import pytest

from tests.extractors.telling import Told, cast_of, source_named, speakers


def test_a_surname_is_whoever_had_it_in_full() -> None:
    text = "Dana Moreno said the pier was safe.\nMoreno said it would hold. Ms. Moreno added that it must."
    cast = cast_of(
        text,
        Told("Dana Moreno", "said", "the pier was safe"),
        Told("Moreno", "said", "it would hold"),
        Told("Ms. Moreno", "added", "it must"),
    )
    (source,) = cast.sources
    assert source.name == "Dana Moreno"
    assert {"Moreno"} <= set(source.aliases)
    assert [span.of(text) for span in source.mentions][:2] == ["Dana Moreno", "Moreno"]


def test_two_people_with_one_surname_stay_two() -> None:
    text = (
        "Dana Moreno said the pier was safe.\nHer rival Luis Moreno said it was not.\n"
        "Luis Moreno said he had checked."
    )
    told = (
        Told("Dana Moreno", "said", "the pier was safe"),
        Told("Luis Moreno", "said", "it was not"),
        Told("Luis Moreno", "said", "he had checked"),
    )
    assert speakers(text, *told) == ["Dana Moreno", "Luis Moreno", "Luis Moreno"]


def test_a_nickname_in_quotation_marks_is_part_of_the_name() -> None:
    text = "They met Dana “Sky” Moreno. Moreno said the pier was safe."
    (source,) = cast_of(text, Told("Moreno", "said", "the pier was safe")).sources
    assert source.name == "Dana “Sky” Moreno"


def test_an_acronym_is_what_it_stands_for_and_so_is_a_branch() -> None:
    text = (
        "Ports and Fisheries Control (PFC) agents came. PFC said the pier was safe.\n"
        "PFC Lisbon said it would hold.\nThe agency added that it must."
    )
    cast = cast_of(
        text,
        Told("PFC", "said", "the pier was safe"),
        Told("PFC Lisbon", "said", "it would hold"),
        Told("The agency", "added", "it must"),
    )
    (source,) = cast.sources
    assert (source.name, source.kind) == ("Ports and Fisheries Control", "organization")
    assert {"PFC", "The agency"} <= set(source.aliases)


def test_a_spokesperson_and_the_organization_are_two_when_both_speak() -> None:
    text = (
        "The Harbour Board said the pier was safe.\n"
        "Harbour Board spokeswoman Ada Quill said it would hold."
    )
    told = (
        Told("The Harbour Board", "said", "the pier was safe"),
        Told("Harbour Board spokeswoman Ada Quill", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Harbour Board", "Ada Quill"]


def test_joint_speakers_are_a_group_with_members() -> None:
    text = "They met Oda Lunt and Rex Hallow. Lunt and Hallow said the pier was safe."
    cast = cast_of(text, Told("Lunt and Hallow", "said", "the pier was safe"))
    group = source_named(cast, "Lunt and Hallow")
    names = {source.id: source.name for source in cast.sources}
    assert group.kind == "group"
    assert [names[member] for member in group.members] == ["Oda Lunt", "Rex Hallow"]
    assert cast.voices[0].source == group.id


def test_an_apposition_with_an_and_in_it_is_one_person() -> None:
    text = "“It holds,” said Rex Hallow, Lunt’s brother and fellow diver, who was there."
    told = Told("Rex Hallow, Lunt’s brother and fellow diver,", "said", "“It holds,”")
    assert speakers(text, told) == ["Rex Hallow"]


def test_a_name_set_beside_a_description_is_who_speaks() -> None:
    text = "Malta’s fisheries minister, Jo Borgia, said the pier was safe."
    cast = cast_of(
        text, Told("Malta’s fisheries minister, Jo Borgia,", "said", "the pier was safe")
    )
    (source,) = cast.sources
    assert (source.name, source.role) == ("Jo Borgia", "Malta’s fisheries minister")


def test_an_account_belongs_to_whom_it_names() -> None:
    text = (
        "Harbour Secretary Dana Moreno said the pier was safe.\n"
        "We are open!\n— Secretary Dana Moreno (@secmoreno) May 3, 2024"
    )
    cast = cast_of(
        text,
        Told("Harbour Secretary Dana Moreno", "said", "the pier was safe"),
        Told("Secretary Dana Moreno", "", "We are open!", "post"),
    )
    (source,) = cast.sources
    assert (source.name, source.handle) == ("Dana Moreno", "secmoreno")


def test_an_account_that_nobody_in_the_text_owns_is_its_own_source() -> None:
    text = "The council met.\nWe are open!\n— Pier Watch (@pierwatch) May 3, 2024"
    (source,) = cast_of(text, Told("Pier Watch", "", "We are open!", "post")).sources
    assert (source.name, source.handle) == ("Pier Watch", "pierwatch")


def test_a_bare_surname_is_that_of_whom_the_article_is_about() -> None:
    text = (
        "Dana Moreno Defends Pier Plan\n"
        "Dana Moreno, whose husband, diver Luis Moreno, fell off the pier, said she was not afraid.\n"
        "Moreno said it would hold."
    )
    cast = cast_of(text, Told("Moreno", "said", "it would hold"))
    assert cast.sources[0].name == "Dana Moreno"
    assert cast.voices[0].evidence == "name:shared-surname"
    assert cast.voices[0].confidence < 0.9


def test_a_courtesy_title_tells_two_with_one_surname_apart() -> None:
    text = (
        "Luis Moreno said he was tired.\nDana Moreno said she was not.\n"
        "Mrs. Moreno said the pier was safe.\nMr. Moreno said it was not."
    )
    told = (
        Told("Mrs. Moreno", "said", "the pier was safe"),
        Told("Mr. Moreno", "said", "it was not"),
    )
    assert speakers(text, *told) == ["Dana Moreno", "Luis Moreno"]


def test_the_end_of_a_sentence_is_no_part_of_a_name() -> None:
    text = "They met Rex Dean. Dean said the pier was safe. They like Dean."
    (source,) = cast_of(text, Told("Dean", "said", "the pier was safe")).sources
    assert (source.name, source.aliases) == ("Rex Dean", ("Dean",))


def test_he_and_his_lawyers_are_a_group() -> None:
    text = "Rex Hallow fell. He and several divers said the pier was a ruin."
    cast = cast_of(text, Told("He and several divers", "said", "the pier was a ruin"))
    group = source_named(cast, "He and several divers")
    assert [source.name for source in cast.sources if source.id in group.members] == ["Rex Hallow"]


def test_a_shared_surname_is_that_of_whoever_was_named_last() -> None:
    text = (
        "The mayor, Freja Holm, opened the pier.\nHolm said it was safe.\n"
        "Councillor Ebba Holm said the numbers did not add up. Holm said her party would call a vote.\n"
        "Holm added it would not pay."
    )
    told = (
        Told("Holm", "said", "it was safe"),
        Told("Councillor Ebba Holm", "said", "the numbers did not add up"),
        Told("Holm", "said", "her party would call a vote"),
        Told("Holm", "added", "it would not pay"),
    )
    assert speakers(text, *told) == ["Freja Holm", "Ebba Holm", "Ebba Holm", "Ebba Holm"]


def test_what_stands_beside_a_shared_surname_tells_whose_it_is() -> None:
    text = (
        "Jane Harrow, an assemblywoman, wrote the bill. Michael Harrow runs a pier. He has run it for years.\n"
        "Harrow, the assemblywoman, said a vote would come. Harrow said he would not wait."
    )
    told = (
        Told("Harrow, the assemblywoman,", "said", "a vote would come"),
        Told("Harrow", "said", "he would not wait"),
    )
    assert speakers(text, *told) == ["Jane Harrow", "Michael Harrow"]


def test_a_courtesy_title_goes_on_with_who_was_just_named() -> None:
    text = (
        "Beatrix Pell died on Monday. Ms. Pell drew maps.\n"
        "Her death was confirmed by her daughter, Joan Pell. Ms. Pell remembered that she never slept."
    )
    assert speakers(text, Told("Ms. Pell", "remembered", "she never slept")) == ["Joan Pell"]


def test_a_shared_surname_far_from_both_is_nobody() -> None:
    text = (
        "Dana Moreno and Luis Moreno built a pier.\nIt is long.\nIt is old.\nIt is wet.\n"
        "Moreno said it would hold."
    )
    assert speakers(text, Told("Moreno", "said", "it would hold")) == [None]


def test_a_description_that_breaks_off_before_a_name_is_that_person() -> None:
    text = "The society was silent, but its leader, Dame Olive Crane, replied that it would sue."
    cast = cast_of(text, Told("its leader", "replied", "it would sue"))
    assert [source.name for source in cast.sources] == ["Olive Crane"]


def test_an_and_inside_the_name_of_a_body_joins_nobody() -> None:
    text = "A spokesman for the Health and Safety Executive said the pier was safe."
    told = Told("A spokesman for the Health and Safety Executive", "said", "the pier was safe")
    (source,) = cast_of(text, told).sources
    assert (source.kind, source.members) == ("unnamed", ())
    assert source.affiliation == "Health and Safety Executive"


def test_a_month_may_be_a_name() -> None:
    text = (
        "Prime Minister Theresa May said the pier was safe.\nIn May Lisbon voted. May said it would hold.\n"
        "Jan Moreno said it would not."
    )
    told = (
        Told("Theresa May", "said", "the pier was safe"),
        Told("May", "said", "it would hold"),
        Told("Jan Moreno", "said", "it would not"),
    )
    assert speakers(text, *told) == ["Theresa May", "Theresa May", "Jan Moreno"]


def test_a_possessive_ending_can_be_part_of_a_name() -> None:
    text = (
        "Quill’s said the pier was safe. Shares of Quill’s fell. St Ada’s House said it would hold."
    )
    told = (
        Told("Quill’s", "said", "the pier was safe"),
        Told("St Ada’s House", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Quill’s", "St Ada’s House"]


def test_the_first_of_two_surnames_is_whoever_has_both() -> None:
    text = (
        "Rui Quadros Lunt said the pier was safe. Iva Bento de la Cruz came.\n"
        "Quadros said it would hold. Bento said so too."
    )
    told = (
        Told("Rui Quadros Lunt", "said", "the pier was safe"),
        Told("Quadros", "said", "it would hold"),
        Told("Bento", "said", "so too"),
    )
    assert speakers(text, *told) == ["Rui Quadros Lunt", "Rui Quadros Lunt", "Iva Bento de la Cruz"]


def test_letters_after_a_name_are_no_part_of_it() -> None:
    text = "Judge Ada Quill KC said the pier was safe. Cllr Quill said it would hold."
    told = (
        Told("Ada Quill KC", "said", "the pier was safe"),
        Told("Cllr Quill", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Ada Quill", "Ada Quill"]


def test_a_union_is_named_after_its_members() -> None:
    text = "Oda Lunt, president of the Amalgamated Coach Workers, said the pier was safe."
    (source,) = cast_of(text, Told("Oda Lunt", "said", "the pier was safe")).sources
    assert source.affiliation == "Amalgamated Coach Workers"


def test_a_title_that_stands_for_a_name_stays_a_name() -> None:
    text = "The MP said the pier was safe. MP Lunt came. KC said it would hold."
    told = (Told("The MP", "said", "the pier was safe"), Told("KC", "said", "it would hold"))
    assert all(speaker in text for speaker in speakers(text, *told) if speaker)


def test_a_middle_name_is_nobodys_who_is_named_only_further_down() -> None:
    text = "Brandt said the pier was safe.\nHis daughter, Rulan Brandt Okoro, said it would hold."
    told = (
        Told("Brandt", "said", "the pier was safe"),
        Told("Rulan Brandt Okoro", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Brandt", "Rulan Brandt Okoro"]


def test_what_stands_in_brackets_after_a_body_is_its_name_too() -> None:
    text = "The Union of Harbour Pilots (HPU) said the pier was safe. HPU said it would hold."
    told = (
        Told("The Union of Harbour Pilots", "said", "the pier was safe"),
        Told("HPU", "said", "it would hold"),
    )
    assert speakers(text, *told) == ["Union of Harbour Pilots"] * 2


def test_somebody_of_a_university_is_not_the_university() -> None:
    text = "Prof Ada Quill of Fenmouth University said the pier was safe."
    told = Told("Prof Ada Quill of Fenmouth University", "said", "the pier was safe")
    assert speakers(text, told) == ["Ada Quill"]


def test_of_two_brothers_the_surname_is_his_who_is_not_called_by_his_first_name() -> None:
    text = (
        "Donal Lunt runs the yard. His brother, Freddy Lunt, left it. Freddy sailed. Freddy sang. Freddy drank.\n"
        "Freddy was liked. His sister, Mary Lunt Barry, stayed.\nMr. Lunt said the pier was safe."
    )
    assert speakers(text, Told("Mr. Lunt", "said", "the pier was safe")) == ["Donal Lunt"]


def test_a_people_at_the_end_of_a_name_is_a_surname() -> None:
    text = "Bryan English came. Byron York said the pier was safe. Mr. English said it would hold."
    told = (
        Told("Byron York", "said", "the pier was safe"),
        Told("Mr. English", "said", "it would hold"),
    )
    cast = cast_of(text, *told)
    assert [(source.name, source.kind) for source in cast.sources] == [
        ("Byron York", "person"),
        ("Bryan English", "person"),
    ]


def test_a_party_before_a_surname_is_no_part_of_the_name() -> None:
    text = (
        "Dana Moreno came. Both Republican Moreno and the Republican Party said the pier was safe."
    )
    told = Told("Republican Moreno", "said", "the pier was safe")
    assert speakers(text, told) == ["Dana Moreno"]


@pytest.mark.parametrize(
    ("name", "short"),
    [("Assembly of Coastal States", "Assembly"), ("Pruitt Privacy Commission", "Commission")],
)
def test_a_body_goes_by_its_kind_with_a_capital(name: str, short: str) -> None:
    text = f"The {name} called it a crime. The {short} said 900 had fled."
    told = (
        Told(f"The {name}", "called", "it a crime"),
        Told(f"The {short}", "said", "900 had fled"),
    )
    assert speakers(text, *told) == [name, name]


def test_what_is_told_to_be_a_country_is_no_person() -> None:
    text = (
        "They left Kestria. Kestria, the smaller of the two countries, says the pier was shelled."
    )
    (source,) = cast_of(text, Told("Kestria", "says", "the pier was shelled")).sources
    assert source.kind == "organization"


@pytest.mark.parametrize(
    "apposition",
    [
        "the mayor of the city",
        "a resident of the town",
        "a tourist visiting the island on holiday",
        "a teacher in the village",
    ],
)
def test_somebody_of_a_town_is_a_person(apposition: str) -> None:
    text = f"Maria Lopez, {apposition}, said 40 homes were empty. “We are exhausted,” she said."
    told = (
        Told(f"Maria Lopez, {apposition},", "said", "40 homes were empty"),
        Told("she", "said", "“We are exhausted,”"),
    )
    cast = cast_of(text, *told)
    assert [(source.name, source.kind) for source in cast.sources] == [("Maria Lopez", "person")]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the State Publicity Secretary of the NPC, Rory Quill,", "Rory Quill"),
        ("the Director-General of the campaign, Rory Quill,", "Rory Quill"),
        ("Rory Quill of Lough Corra Search and Rescue", "Rory Quill"),
    ],
)
def test_an_office_or_a_body_beside_a_name_is_not_who_speaks(source: str, name: str) -> None:
    text = f"On Monday {source} said the river had dropped."
    assert speakers(text, Told(source, "said", "the river had dropped")) == [name]


def test_who_is_of_an_institute_of_something_is_not_the_institute() -> None:
    source = "Professor Ada Quill of the Wendover Institute of Oncology, who led the trial"
    text = f"“I am used to it,” said {source}."
    assert speakers(text, Told(source, "said", "“I am used to it,”")) == ["Ada Quill"]
