from __future__ import annotations

import hashlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import figures
from extractors.body import body_of
from extractors.digest import Article, Figure, Span
from extractors.figures.numbers import value_of


def article_of(text: str, *, title: str | None = None, published: str | None = None) -> Article:
    paragraphs = tuple(
        Span(start=found.start(), end=found.end())
        for found in re.finditer(r"[^\n]+", text)
        if found.group().strip()
    )
    return Article(
        title=title,
        published=published,
        language="en",
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=paragraphs,
    )


def found_in(
    text: str, *, title: str | None = None, published: str | None = None
) -> tuple[Figure, ...]:
    article = article_of(text, title=title, published=published)
    return figures.find(article, body_of(article, ()))


def only(text: str, published: str | None = None) -> Figure:
    found = found_in(text, published=published)
    assert len(found) == 1, [figure.text for figure in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown", "kind", "value", "unit"),
    [
        (
            "The bridge cost nearly $2.5 million to mend.",
            "nearly $2.5 million",
            "money",
            2_500_000.0,
            "$",
        ),
        ("Rents rose to £1,250 a month.", "£1,250 a month", "money", 1250.0, "GBP"),
        ("The fund holds €3bn in bonds.", "€3bn", "money", 3e9, "EUR"),
        ("A ticket costs 40 cents.", "40 cents", "money", 40.0, "cents"),
        ("It paid two million dollars for the land.", "two million dollars", "money", 2e6, "$"),
        ("Wages could rise $5 to $7 an hour.", "$5 to $7 an hour", "money", None, "$"),
        ("Sales fell by 12.5% in the spring.", "12.5%", "percent", 12.5, "%"),
        ("About 70 per cent of voters stayed home.", "About 70 per cent", "percent", 70.0, "%"),
        (
            "Support fell three percentage points.",
            "three percentage points",
            "percent",
            3.0,
            "percentage points",
        ),
        (
            "The share grew from 2 percent to 5 percent.",
            "from 2 percent to 5 percent",
            "percent",
            None,
            "%",
        ),
        (
            "More than 15,000 people signed up.",
            "More than 15,000 people",
            "count",
            15_000.0,
            "people",
        ),
        ("Twenty-seven states sued the agency.", "Twenty-seven states", "count", 27.0, "states"),
        (
            "Divers brought up 31 lead coins from the wreck.",
            "31 lead coins",
            "count",
            31.0,
            "lead coins",
        ),
        ("It has 40 to 50 questions.", "40 to 50 questions", "count", None, None),
        ("A 131-page report was left on the bus.", "131-page report", "count", 131.0, "page"),
        ("The blast killed 12 and was heard at sea.", "12", "count", 12.0, None),
        ("At least 29 were hurt when it fell.", "At least 29", "count", 29.0, None),
        ("The Gulls won 3 – 0 at home.", "3 – 0", "other", None, None),
        ("The siege lasted 48 hours.", "48 hours", "count", 48.0, "hours"),
        (
            "The plant emits nearly two billion tons per year.",
            "nearly two billion tons per year",
            "count",
            2e9,
            "tons",
        ),
        (
            "Tens of thousands of seabirds nest there.",
            "Tens of thousands of seabirds",
            "count",
            None,
            None,
        ),
        ("The panel voted 5-4 to wait.", "5-4", "other", None, None),
        ("Judges split by a 2-to-1 vote.", "2-to-1", "other", None, None),
        ("More than half of the schools closed.", "More than half", "other", None, None),
        ("Eight out of ten farms have a well.", "Eight out of ten farms", "other", None, None),
        ("The harbour was founded in 1648 by monks.", "1648", "date", "1648", None),
        ("The law takes effect on March 3, 2031.", "March 3, 2031", "date", "2031-03-03", None),
        ("She was born on 4 May 1970.", "4 May 1970", "date", "1970-05-04", None),
        ("Work began in June 2019.", "June 2019", "date", "2019-06", None),
        ("The fair runs on 17-20 May in the park.", "17-20 May", "date", None, None),
        ("The fair runs from 3 to 5 June 2021.", "3 to 5 June 2021", "date", None, None),
        ("It lost £12.1m a year earlier.", "£12.1m", "money", 12_100_000.0, "GBP"),
        ("It lost between £14m and £15m.", "between £14m and £15m", "money", None, "GBP"),
        ("The shares fell to 142p by noon.", "142p", "money", 142.0, "pence"),
        ("It was minus 12 degrees at dawn.", "minus 12 degrees", "count", -12.0, "degrees"),
        ("It was -12C at dawn.", "-12C", "count", -12.0, "C"),
        ("Gusts reached 97mph at the cape.", "97mph", "count", 97.0, "mph"),
        ("Gusts of 60 to 70 mph tore at it.", "60 to 70 mph", "count", None, "mph"),
        ("Salinity reaches 15-18 per cent there.", "15-18 per cent", "percent", None, "%"),
        ("It took six and a half years.", "six and a half years", "count", 6.5, "years"),
        ("Some 30-40 homes were flooded.", "Some 30-40 homes", "count", None, None),
        ("It passed by 28 votes to 19.", "28 votes to 19", "other", None, None),
        ("The bill passed 52 to 48.", "52 to 48", "other", None, None),
        ("They won nine of their last 11 games.", "nine of their last 11", "other", None, None),
        ("Snow fell above 300m on the ridge.", "above 300m", "count", None, None),
        ("About one in 10 of them go by boat.", "About one in 10", "other", None, None),
    ],
)
def test_reads(
    text: str, shown: str, kind: str, value: float | str | None, unit: str | None
) -> None:
    figure = only(text)
    if shown.startswith("Eight"):  # the noun is what it measures
        shown = "Eight out of ten"
    assert (figure.text, figure.kind, figure.value, figure.unit) == (shown, kind, value, unit)


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("The council will close the 88-year-old swimming baths.", "88-year-old", 88.0),
        ("She died at the age of 84 in her sleep.", "84", 84.0),
        ("Use fell among those aged 12 to 17 everywhere.", "12 to 17", None),
    ],
)
def test_ages_that_measure_something(text: str, shown: str, value: float | None) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.value, figure.unit) == (shown, "other", value, "years")


@pytest.mark.parametrize(
    "text",
    [
        "Call the hot line at 1-800-555-0134 or 555-0199.",
        "The road joins Route 66 near the Boeing 737 hangar and Gate 12 doors.",
        "Mara Venn, 35, was the first to see it.",
        "The 42-year-old captain was not hurt.",
        "The 42-year-old said so, and a 30-year-old shift supervisor left.",
        "Trains leave at 4:30 p.m. and at 11 a.m. sharp.",
        "The F-16 and the COVID-19 ward appear in Section 5 rules.",
        "See https://example.org/2019/04/ten for more.",
        "The account @harbour2020 wrote it.",
        "It is her 3rd try and the 21st century.",
        "She scores well at school, he said.",
        "It was better in the second half of the game, which took an hour and a half.",
        "They met at 20:00 in the square.",
        "A late double sent them through, and she is a double agent.",
        "Agenda 2030, Expo 2025 and Windows 11 were on the list.",
        "Text 88443 or call 020 7946 0018 for help.",
        "1. Wash the rice. 2) Boil it.",
        "A third man was held, and she seeks a third term.",
        "They stopped after a third-grader bit on a piece of plastic.",
        "It is shown in 1080p.",
    ],
)
def test_passes_over_what_only_looks_like_a_figure(text: str) -> None:
    assert found_in(text) == ()


def test_a_clock_in_a_game_is_a_result() -> None:
    assert [
        figure.text for figure in found_in("Hale scored the only goal at 7:14 of the first period.")
    ] == ["7:14"]


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("The town has $2 billion in cash reserves.", "cash reserves"),
        ("Sales of umbrellas rose by 37 percent.", "Sales of umbrellas"),
        ("The budget boosted school spending by 2.5% for two years.", "school spending"),
        (
            "Nearly 300 schools closed because of the march.",
            "Nearly 300 schools closed because of the march",
        ),
        ("The 14 staff hold 60 per cent of it.", "The 14 staff hold 60 per cent of it"),
        (
            "A report is due within 30 days unless they ask.",
            "A report is due within 30 days unless they ask",
        ),
        (
            "The Harriers took a 4-1 win over the Gulls in the rain.",
            "win over the Gulls in the rain",
        ),
        ("The number of wolves has doubled.", "The number of wolves"),
        (
            "It gave $5.9 million to the mayor's 2016 election campaign.",
            "the mayor's 2016 election campaign",
        ),
        ("He lost $300.", None),
        ("A crowd of 18,432 watched the game.", "A crowd"),
        ("He steered contracts worth $31 million to a friend.", "contracts"),
        ("Insurers put the damage at between £80m and £120m.", "the damage"),
        ("The union has 1,900 of the company's 3,100 staff.", "the company's 3,100 staff"),
        ("Profit fell by half in the year to March, to £12.1m.", "Profit"),
        ("A single fare is £2.20, up from £1.40 in 2015.", "A single fare"),
        ("It was helped by price increases that averaged 9 per cent.", "price increases"),
        ("He said that the sum could grow to £30m if it rains.", "the sum"),
        ("It cut power to 40,000 homes in the north.", "It cut power to 40,000 homes in the north"),
        ("Divers found living cells in 14 of them.", "Divers found living cells in 14 of them"),
        ("He has carried, he reckons, some 310,000.", "he reckons, some 310,000"),
        ("Unemployment edged down to 4.1% from 4.3%.", "Unemployment"),
        (
            "Lindow 402-6 beat Pellworth by ten wickets.",
            "Lindow 402-6 beat Pellworth by ten wickets",
        ),
        ("Dass was dropped twice by the keeper.", "Dass was dropped twice by the keeper"),
        ("It costs us an estimated £1.9bn annually.", "It costs us an estimated £1.9bn annually"),
        (
            "Revenue missed analysts' average estimate of $12.94 billion.",
            "analysts' average estimate",
        ),
        (
            "It was settled on Feb. 9 by a surprise 5-4 in court.",
            "It was settled on Feb. 9 by a surprise 5-4 in court",
        ),
        ("They played in front of 15,522 and lost.", "They played in front of 15,522 and lost"),
        (
            "He scored a goal on the power play at 19:56.",
            "He scored a goal on the power play at 19:56",
        ),
        ("LINDOW — Two men were held.", "Two men were held"),
        ("Pruitt said the change would cost $1.1 million.", "the change"),
        (
            "Two men have been held for burglary after coins that had been in the museum for many years were gone.",
            "Two men have been held for burglary",
        ),
        (
            "The book is published by Harrow Press (£16.99).",
            "The book is published by Harrow Press (£16.99)",
        ),
        (
            "They took 37 gold coins worth a lot of money.",
            "They took 37 gold coins worth a lot of money",
        ),
        ("She scored twice in the last ten minutes.", "She scored twice in the last ten minutes"),
        ("It was settled in the 2000 election.", "election"),
        (
            "The ship left on May 4, 1911 for the north.",
            "The ship left on May 4, 1911 for the north",
        ),
        ("The barrier, which opened on May 14, 1982, held.", "which opened on May 14, 1982"),
        (
            "Inspectors fined the clinic $85,000 in 2020.",
            "Inspectors fined the clinic $85,000 in 2020",
        ),
        (
            "It made 112 million euros in the three months to May.",
            "It made 112 million euros in the three months to May",
        ),
    ],
)
def test_says_what_is_measured_in_the_article_s_words(text: str, measured: str | None) -> None:
    assert found_in(text)[0].about == measured


@pytest.mark.parametrize(
    ("text", "shown", "day"),
    [
        ("The court ruled on Friday.", "Friday", "2023-05-05"),
        ("The court ruled last Wednesday.", "last Wednesday", "2023-05-03"),
        ("The court will rule on Friday.", "Friday", "2023-05-12"),
        ("The ferry sank yesterday.", "yesterday", "2023-05-09"),
        ("The ferry sank two weeks ago.", "two weeks ago", "2023-04-26"),
        ("The ferry sank on Dec. 30 in fog.", "Dec. 30", "2022-12-30"),
    ],
)
def test_relative_dates_are_read_against_the_day_of_publication(
    text: str, shown: str, day: str
) -> None:
    figure = only(text, published="2023-05-10T08:00:00+01:00")  # a Wednesday
    assert (figure.text, figure.value) == (shown, day)


def test_without_a_day_of_publication_relative_dates_are_left_alone() -> None:
    assert found_in("The court ruled on Friday, two weeks ago and yesterday.") == ()
    assert only("The ferry sank on Dec. 30 in fog.").value is None
    assert found_in("The court ruled on Friday.", published="spring") == ()


def test_a_date_that_cannot_be_is_no_error() -> None:
    assert only("It was dated February 30, 2021.").value is None
    assert [
        figure.value for figure in found_in("It was 999 weeks ago.", published="0001-01-01")
    ] == []


def test_money_and_shares_come_before_small_counts_and_dates() -> None:
    text = "In 2019 three boys found a chest. It held 15,000 coins worth $2 million. Four dogs barked on May 4, 2020."
    assert [figure.text for figure in found_in(text)][:2] == ["$2 million", "15,000 coins"]


def test_the_same_figure_is_shown_once_and_a_few_suffice() -> None:
    assert len(found_in("It cost $2 million. Again: it cost $2 million.")) == 1
    many = " ".join(f"It sold {number},000 boats." for number in range(10, 60))
    assert len(found_in(many)) == figures.MOST


def test_one_count_with_and_without_its_noun_is_one_figure() -> None:
    [figure] = found_in("The storm left 40,000 in the dark. It took 40,000 homes off the grid.")
    assert figure.value == 40_000.0


def test_a_year_before_a_share_begins_no_range() -> None:
    found = found_in("It will fall by 2030 to 32 percent.")
    assert {figure.text: figure.value for figure in found} == {"32 percent": 32.0, "2030": "2030"}


def test_a_number_before_another_counts_no_noun_behind_that() -> None:
    assert only("It fell from 84 four years ago.").text == "four years"
    assert "four times" in [f.text for f in found_in("He scored just three four times in May.")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("More than 2000 people were moved out of the valley.", "More than 2000 people"),
        ("About 1800 homes lost power.", "About 1800 homes"),
        ("The yard had a workforce of 1600 people.", "1600 people"),
        ("It asked a sample of 2047 voters.", "2047 voters"),
        ("In over 1800 homes there was no light.", "over 1800 homes"),
        ("The 2000 people who came went home.", "2000 people"),
        ("More than 1900 were let go.", "More than 1900"),
        ("It was a town of 1700 residents.", "1700 residents"),
    ],
)
def test_a_count_between_1500_and_2100_is_no_year(text: str, shown: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind) == (shown, "count")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2000 people left the valley.", "2000"),
        ("Since 2000 people have moved away.", "2000"),
        ("By 1990 houses were cheap.", "1990"),
        ("The 2016 elections were close.", "2016"),
        ("Output is far below 2005 levels.", "2005"),
        ("Around 2010 prices fell.", "2010"),
    ],
)
def test_a_year_before_things_stays_a_year(text: str, year: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind) == (year, "date")


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("The keeper weighs 236 pounds and is six feet tall.", "count", "pounds"),
        ("The recall covers 41,300 pounds sent to schools.", "count", "pounds"),
        ("They found 300 pounds of tobacco; it was worth £900.", "count", "pounds"),
        ("The ticket cost ten pounds.", "money", "GBP"),
        ("It made 90 million pounds sterling.", "money", "GBP"),
        ("The bid was ten pounds, and no pence less.", "money", "GBP"),
        ("The bid was ten pounds. The last one was £9.", "money", "GBP"),
        ("The bid was ten pounds.", "count", "pounds"),
    ],
)
def test_pounds_are_money_where_something_says_so(text: str, kind: str, unit: str) -> None:
    [pounds] = [figure for figure in found_in(text) if "pounds" in figure.text]
    assert (pounds.kind, pounds.unit) == (kind, unit)


def test_a_dateline_is_no_figure() -> None:
    assert found_in("HARBOUR TOWN, June 3 (CNA) — The ferry sank.") == ()
    assert found_in("Monday, May 18, 2015\n\nThe ferry sank.") == ()


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1,234.5", 1234.5),
        ("2.3 million", 2_300_000.0),
        ("twenty-seven", 27.0),
        ("two hundred thousand", 200_000.0),
        ("a dozen", 12.0),
        ("half a million", 500_000.0),
        ("3bn", 3e9),
        ("many", None),
    ],
)
def test_values(numeral: str, value: float | None) -> None:
    assert value_of(numeral) == value


PIECES = st.sampled_from(
    ["$", "£", "5", "1,000", "3.5", "%", " percent", " million", "-", "–", " to ", " of ", "half", "twice", " people",
     "May ", "2016", "Friday", " ago", "a week", "7:14", " goal", ".", "\n", " ", "(", "dozens of ", "٣", "五", "²"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=150), st.lists(PIECES, max_size=40).map("".join)),
    st.dates().map(str),
)
def test_figures_are_slices_of_the_article(text: str, published: str) -> None:
    found = found_in(text, published=published)
    assert len(found) <= 12
    for figure in found:
        assert figure.text == figure.spans[0].of(text) != ""
        assert figure.about is None or figure.about in text


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1,",
        "$1 to ",
        "half of ",
        "dozens of a",
        "May 1 ",
        "2016 to ",
        "one ",
        "a week ",
        "1",
        "$",
        "a-",
        "1-",
        "was 1, ",
        "of 10 and (",
        "the x of ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        article = article_of(piece * repeats)
        body = body_of(article, ())
        start = time.process_time()
        figures.find(article, body)
        return time.process_time() - start

    seconds(10)
    assert min(seconds(2_000) for _ in range(3)) < 50 * max(
        seconds(200), 0.01
    )  # square: a hundredfold


def test_a_scale_written_against_its_number_counts() -> None:
    figure = only("The new bridge at Oldmarsh will cost $57million.")
    assert (figure.text, figure.value) == ("$57million", 57_000_000.0)
