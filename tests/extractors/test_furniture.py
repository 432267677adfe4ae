from __future__ import annotations

import hashlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import furniture
from extractors.digest import Article, Span

HEADLINE = "Harbour town votes to keep its lighthouse"
BODY = (
    "Voters in Port Sallow chose on Tuesday to keep the lighthouse that the council had wanted to sell to a hotel.",
    "The lighthouse, built in 1871, has been dark since a storm broke its lamp; repairs would cost $2 million.",
    "“It is the only thing ships and children agree on,” said Ines Falk, who led the campaign against the sale.",
    "The council said that it would look for the money in its harbour budget, and that the hotel had been told.",
    "Work on the lamp could begin in spring if the harbour board agrees to share the cost, the council said.",
)


def article_of(*lines: str, title: str | None = None) -> Article:
    text = "\n\n".join(lines)
    paragraphs = tuple(
        Span(start=found.start(), end=found.end())
        for found in re.finditer(r"[^\n]+", text)
        if found.group().strip()
    )
    return Article(
        title=title,
        language="en",
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=paragraphs,
    )


def marked(*lines: str, title: str | None = None) -> list[str]:
    return [item.text for item in furniture.mark(article_of(*lines, title=title))]


def with_line(line: str, at: int = 3) -> Article:
    return article_of(HEADLINE, *BODY[:at], line, *BODY[at:])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Seven Kitchen Gadgets Your Grandmother Would Have Laughed At", "promo"),
        ("Retired Pilot Reveals Why Cabin Windows Have Tiny Holes", "promo"),
        ("Is Your Pension Ready For The Next Crash? Take The Quiz", "promo"),
        ("Woman finds python asleep inside washing machine", "promo"),
        ("Advertisement", "promo"),
        ("Story continues below advertisement", "promo"),
        (
            "Sign up for our morning newsletter and get the day’s stories in your inbox.",
            "newsletter",
        ),
        ("Subscribe to The Sallow Courier for unlimited access to local news.", "newsletter"),
        ("Help us keep our journalism free: make a tax-deductible donation today.", "promo"),
        ("Follow the Courier on Facebook, Instagram and YouTube.", "share"),
        ("Share Tweet Email Print", "share"),
        ("Read more: Why the ferry was late again", "related"),
        ("RELATED: Ten towns that sold their towers", "related"),
        ("[Related: Lighthouse keepers remember the great storm]", "related"),
        ("14 comments", "comments"),
        ("Leave a comment", "comments"),
        ("We use cookies to improve your visit; click accept to agree.", "cookies"),
        ("The lighthouse at dusk. Photo: Marek Olin", "credit"),
        (
            "Ines Falk greets supporters outside the town hall after the count. (Tara Voss/Getty Images)",
            "caption",
        ),
        ("This chart shows how the cost of the repairs has grown since the storm.", "caption"),
        ("(Reporting by Una Brandt; editing by Joe Salter)", "credit"),
        ("Tara Voss contributed to this report.", "credit"),
        ("By Una Brandt and Joe Salter", "byline"),
        (
            "The views expressed here are the author's own and do not reflect those of the Courier.",
            "disclaimer",
        ),
        ("This article was originally published by the Sallow Courier.", "disclaimer"),
        ("© 2023 Sallow Media. All rights reserved.", "disclaimer"),
        ("Contact Una Brandt at una.brandt@sallow.example or on Twitter.", "credit"),
        ("4 min read", "other"),
        ("Home / Coast / Port Sallow", "other"),
        ("News › Coast › Port Sallow", "other"),
        ("Home > Coast", "other"),
        ("Published 14:20, 12 March 2024", "other"),
        ("Updated 3 hours ago", "other"),
        ("Published 3 Nov. 2023", "other"),
        ("Published Sept. 3, 2023 by the harbour desk", "other"),
        ("Skip to main content", "other"),
        ("Page 24", "other"),
        ("By Una Brandt at Port Sallow", "byline"),
        ("Match report by Una Brandt, at Harbour Park", "byline"),
        ("Coast correspondents", "byline"),
        ("— Additional reporting by T. Voss in Easton. Editing by Joe Salter.", "credit"),
        (
            "A version of this article appears in print on Nov. 4, 2023, Section A, Page 24 of the national edition.",
            "disclaimer",
        ),
        ("Correction: An earlier version of this article misstated the cost.", "disclaimer"),
        ("Don't miss a tide. Get the Harbour Briefing every weekday.", "promo"),
        ("Were you there? Email us at newsdesk@sallow.example", "promo"),
        ("For more information call 0161 496 0123 or visit the council's website.", "promo"),
        ("Image source, Getty Images", "caption"),
        ("Image caption, The lighthouse has been dark for three winters", "caption"),
        ("Tara Voss/AP hide caption", "caption"),
        ("Reuters", "credit"),
        ("AFP via Getty Images", "credit"),
        ("Una Brandt, Coast Correspondent", "byline"),
        ("Senior staff writer", "byline"),
        ("Already a subscriber? Log in", "other"),
        ("Your browser does not support this video.", "other"),
        ("This is a breaking news story and will be updated.", "disclaimer"),
        ("Support local journalism.", "promo"),
        ("CLICK HERE TO GET THE COURIER APP", "promo"),
        ("We may earn a commission if you buy through links on our site.", "disclaimer"),
        ("Opinions are the author's own.", "disclaimer"),
        ("This is not financial advice.", "disclaimer"),
        ("The content is not a substitute for professional medical advice.", "disclaimer"),
        ("By subscribing, you agree that the Courier may send you e-mails.", "disclaimer"),
        ("Terms of Use | Privacy Policy", "disclaimer"),
        ("The interview has been edited for length and clarity.", "disclaimer"),
        ("This article was supported by a grant from the Sallow Fund.", "disclaimer"),
        ("First published on Mon 3 Jun 2024 10.15 BST", "other"),
        ("Correction: An earlier version said that the lamp cost $1 million.", "disclaimer"),
        ("This website uses cookies to remember you.", "cookies"),
        ("Accept all cookies", "share"),
        ("Graphics by the Courier newsroom", "credit"),
        ("Written by Una Brandt. Edited by Joe Salter. Produced by Tara Voss.", "credit"),
        ("The lighthouse in 1904. (Courtesy of Sallow Museum)", "credit"),
        ("A keeper, who said he was lost, on Monday. (Tara Voss/Reuters)", "caption"),
        ("Updated on May 3 to add a statement from the mayor.", "other"),
        ("You have reached your limit of free articles.", "other"),
        ("What do you think? Tell us in the comments.", "comments"),
        ("You received this email because you signed up for the Harbour Briefing.", "newsletter"),
        ("Unsubscribe | Manage preferences | View in browser", "newsletter"),
        ("View this email in your browser", "newsletter"),
        ("You can update your preferences or unsubscribe from this list.", "newsletter"),
        ("That's it for today. Thanks for reading, and see you tomorrow.", "promo"),
        ("Disclaimer: the Courier is not responsible for what it links to.", "disclaimer"),
        ("Explore more on these topics", "related"),
        ("Did you make this lamp? Leave a comment below.", "comments"),
        ("★★★★★ 4.8 from 112 votes", "comments"),
        ("Print Recipe", "other"),
        ("Add to your saved stories", "other"),
        ("Appeared in the May 3, 2024, print edition as ‘Lamp Stays Dark’.", "disclaimer"),
        ("If you like what you read, please donate.", "promo"),
        ("Are you affected by the storm? Send us your pictures.", "promo"),
        ("Do you have a story? Tell us on WhatsApp.", "share"),
        ("Una Brandt can be reached at una@sallow.example.", "credit"),
        ("Contact the newsroom at news@sallow.example.", "credit"),
        ("Send tips to Una Brandt at una@sallow.example.", "credit"),
        ("CORRECTION:", "disclaimer"),
        ("An earlier version of this obituary misstated the year of the storm.", "disclaimer"),
        ("This story corrects the spelling of Falk's first name.", "disclaimer"),
        ("The Courier is not responsible for the content of external sites.", "disclaimer"),
        ("Around the web", "related"),
        ("Most Read Local", "related"),
        ("Upvote 214 · 87 comments · Share · Save", "share"),
        ("Interview by Tara Voss. Portrait by Marek Olin", "credit"),
    ],
)
def test_knows_furniture(line: str, kind: str) -> None:
    found = furniture.mark(with_line(line))
    assert [(item.text, item.kind) for item in found] == [(line, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "Who pays for the lamp?",
        "The Hotel's Plans",
        "REPAIRS COULD TAKE YEARS",
        "PORT SALLOW, Maine — The council had promised the vote two years ago.",
        "Monday, May 4, 2020",
        "“You cannot sell the sky,” she said.",
        "If you stand below the tower at noon you can see why nobody wanted it to go.",
        "Anyone who saw the storm break the lamp is asked to call the harbour office.",
        "The newsletter of the harbour board, which 900 people receive, did not mention the vote.",
        "The video shows two men carrying the broken lamp down the stairs of the tower.",
        "He shared the photo on Facebook, where 4,000 people commented on it.",
        "Readers of the Courier sent in more than 300 letters.",
        "• Repairs to the lamp: $2 million",
        "— Port Sallow Council (@portsallow) May 4, 2020",
        "The council will publish its comments on the sale next month.",
        "More: the council, it turned out, had already signed the papers.",
        "By noon the queue reached the harbour wall.",
        "Turnout was 61 percent.",
        "They voted.",
        "The editor of the Courier, Joe Salter, voted too.",
        "Fishermen, a teacher, the harbour reporter",
        "Reuters reported the result first.",
        "She is already a member of the board.",
        "The report published on Monday also documented two earlier storms.",
        "Nine in ten liked the lamp in a Coast Register/Bloomberg Politics poll this month.",
        "The story also noted that only one councillor had voted for the sale.",
        "One of them, who tweeted “follow the light” from @sallowlight, won.",
        "It did not sell.",
        "Second keeper / Cook / Engineer",
        "The figures were published on Monday and updated on Friday.",
        "Editing the film took the keepers of the tower three winters.",
        "The council corrected the minutes of its meeting.",
        # what pages say, said by somebody
        "“We sold 2,000 boxes of cookies this year,” said Ines Falk, who leads the troop.",
        "“These statements do not reflect the values of our town,” Falk said.",
        "“Nothing in it is legal advice,” and so nobody took any.",
        "Relatives said that the men had been given no medical advice.",
        "The court said the terms of service of the site did not apply.",
        "Falk said that she would go. (Reuters)",
        # what pages say, of the world
        "The men were given no legal advice before they signed.",
        "His statements do not reflect what the council had decided in May.",
        "Agents receive a commission of 5 percent on every house that they sell.",
        "By using the bridge you accept the risk, a sign beside it warns.",
        "We use brown butter in our cookies, and a little sea salt on top.",
        "The post was published on Friday and drew 3,000 angry replies.",
        "The story was first published by a paper in Ely, and police opened an inquiry.",
        "First published in 1904, the novel tells of a keeper who never returns.",
        "Published on Friday, the report blames the crew for the storm.",
        "Posted on the door was a note from his mother.",
        "This report was written by three doctors who had visited the camp.",
        "A version of this report that was leaked in May appeared to blame the crew.",
        "Corrections officers told a different version of the story.",
        "Three keepers contributed to the report, which took two years.",
        "Donors contributed millions from Ely to the campaign.",
        "Promoted to keeper in May, he was gone in June.",
        "Contact with the boat was lost on X Island at noon.",
        # credits name somebody, and nothing else
        "Video by a bystander showed two men carrying the lamp.",
        "Reported by neighbours as missing on Monday, the boy was found in a barn.",
        "Written by hand in 1904, the letter describes the first storm.",
        "Written by Ines Falk in 1904, the letter describes the first storm.",
        "Photos by the harbour office show smoke over the tower.",
        "• Written by hand in 1904, the letter describes the first storm.",
        "He described the mood with a single picture: a ship without a captain.",
        "One thing was clear, according to a second source: the deal is dead.",
        "The cover has a photo by Ines Falk.",
        "The poster used a stock photo.",
        "She once sued Getty Images.",
        "They sent their video/audio files to the council.",
        "The paper had the story from Agence France-Presse (AFP).",
        "He got no thanks for joining us, the keeper of the lamp.",
        "About 300 people came.",
        "Anyone with information should call 101 or email tips@sallow.example. You can also write.",
        "If you ask me for a donation, I will go to the tower and think of your lamp.",
        "An earlier version of this report blamed the crew.",
        # what readers are told to do, and not by the page
        "When you visit a website, small files called cookies are stored on your device.",
        "Click rates on advertisements for the tower fell 12 percent in a test.",
        "If you use an older lamp, you will have to get its handbook from the App Store.",
        "Have you ever tried to leave Facebook? It takes the harbour board a month.",
        "Do you know what your browser tells the sites that you visit?",
        "More than 40,000 people follow Falk on Instagram.",
        "Contact the harbour board first. You can email it at claims@sallow.example.",
        "Thank you for listening, and God bless Port Sallow.",
        "“If you want our newsletter, sign up here,” Falk began, and nobody did.",
        "“Follow us on Facebook,” the sign beside the tower’s door reads.",
        "For more information, the council sent two men up the tower.",
    ],
)
def test_leaves_the_article_alone(line: str) -> None:
    assert furniture.mark(with_line(line)) == ()


def test_the_article_s_own_headline_stays_even_when_it_sounds_like_a_promotion() -> None:
    headline = "Why You Should Care About Your Town's Broken Tower"
    assert marked(headline, *BODY) == []
    assert marked("Share", headline, *BODY, title=headline) == ["Share"]


def test_what_stands_above_the_headline_and_dates_the_page_is_not_the_article() -> None:
    above = ("COAST", "Home > Coast > Port Sallow")
    below = (
        "Una Brandt and Joe Salter",
        "Coast reporters",
        "May 3, 2024 | 5:30 am Updated May 4, 2024",
    )
    assert marked(*above, HEADLINE, *below, *BODY, title=HEADLINE) == [*above, *below]


@pytest.mark.parametrize("line", ["Una Brandt", "Una Brandt at Weir Lane"])
def test_names_right_above_the_date_are_a_byline(line: str) -> None:
    date = "9:14 AM PDT · March 11, 2025"
    assert marked(HEADLINE, line, date, *BODY, title=HEADLINE) == [line, date]


def test_a_link_to_live_coverage_does_not_swallow_the_headline() -> None:
    assert marked("Live", HEADLINE, *BODY, title=HEADLINE) == ["Live"]


@pytest.mark.parametrize("handle", ["portsallow", "port.sallow.example", "port@sallow.example"])
def test_an_embedded_post_may_call_on_its_readers(handle: str) -> None:
    post = "Sign up for our newsletter to follow the count!"
    close = f"— Port Sallow (@{handle}) May 4, 2020"
    assert marked(HEADLINE, *BODY[:2], post, close, *BODY[2:]) == []


def test_a_headline_set_twice_is_shown_once() -> None:
    assert marked(HEADLINE, *BODY[:3], HEADLINE, *BODY[3:]) == [HEADLINE]


def test_links_below_a_label_go_with_it() -> None:
    links = ("Ferry prices rise again", "Storm season is early this year")
    assert marked(HEADLINE, *BODY[:3], "Related stories", *links, *BODY[3:]) == [
        "Related stories",
        *links,
    ]


def test_headlines_after_the_end_are_links() -> None:
    links = ("Ferry Prices Rise Again", "Storm Season Is Early")
    assert marked(HEADLINE, *BODY, *links) == list(links)


def test_what_follows_an_agency_s_signature_is_not_the_article() -> None:
    tail = (
        "(Reporting by Una Brandt; editing by Joe Salter)",
        "Our Standards: how we work.",
        "Buy licensing rights",
    )
    assert marked(HEADLINE, *BODY, *tail) == list(tail)


def test_a_call_for_tips_does_not_end_the_article() -> None:
    call = "If you have seen the lamp, contact our reporters at tips@sallow.example."
    assert marked(HEADLINE, *BODY, call, "The case is Falk v. Sallow, No. 20-4471.") == [call]


def test_links_in_sentence_case_go_with_the_label_above_them() -> None:
    tail = (
        "More from the Sallow Courier",
        "School board delays vote on buses",
        "Mayor adds 12 firefighters",
    )
    assert marked(HEADLINE, *BODY, *tail) == list(tail)


def test_topics_below_the_article_are_links() -> None:
    tail = ("Topics", "Lighthouses", "Port Sallow")
    assert marked(HEADLINE, *BODY, *tail) == list(tail)


def test_headings_of_a_guide_are_kept() -> None:
    headings = (
        "What Will The Lighthouse Cost You?",
        "How Your Lighthouse And Your Harbour Are Paid For",
    )
    assert (
        marked(HEADLINE, BODY[0], BODY[1], headings[0], BODY[2], BODY[3], headings[1], BODY[4])
        == []
    )


def test_a_note_on_the_author_is_not_the_article() -> None:
    note = "Una Brandt is a staff writer at the Courier who covers the coast and its towns for the weekend pages."
    assert marked(HEADLINE, *BODY, note) == [note]
    short = "Una Brandt has covered the coast for the Courier since 2016."
    assert marked(HEADLINE, *BODY, short) == [short]
    for does in ("writes about coast life", "reports on the coast", "covers the coast"):
        line = f"Una Brandt {does} for the Courier."
        assert marked(HEADLINE, *BODY, line) == [line]
    named = "Ines Falk is a columnist whose campaign against the sale of the lighthouse began with one letter in May."
    assert marked(HEADLINE, *BODY, named) == []


RELEASE = (
    "About Sallow Light",
    "Sallow Light Inc. runs 14 lighthouses. For more information, visit www.sallow.example.",
    "Forward-Looking Statements",
    "Statements in this text that are not of the past involve risks.",
    "SOURCE Sallow Light Inc.",
)


def test_what_a_press_release_says_of_its_sender_is_not_the_news() -> None:
    assert marked(HEADLINE, *BODY, *RELEASE) == list(RELEASE)


def test_whom_to_ask_above_a_press_release_is_not_the_news() -> None:
    top = ("FOR IMMEDIATE RELEASE", "Contact:", "Una Brandt, Sallow Light una@sallow.example")
    assert marked(*top, HEADLINE, *BODY, title=HEADLINE) == list(top)


@pytest.mark.parametrize(
    "tail",
    [
        ("About Ines Falk", "She was born in 1963 and has led three campaigns."),
        (*RELEASE[:2], "“Nobody asked us,” said Joe Salter, who keeps the lamp of the tower."),
    ],
)
def test_a_box_below_an_article_is_no_boilerplate(tail: tuple[str, ...]) -> None:
    assert marked(HEADLINE, *BODY, *tail) == []


def test_the_line_below_a_bare_caption_s_label_is_the_caption() -> None:
    caption = ("Image caption,", "The lighthouse was built in 1871")
    assert marked(HEADLINE, *BODY[:2], *caption, *BODY[2:]) == list(caption)
    assert marked(HEADLINE, *BODY[:2], caption[0], *BODY[2:]) == [caption[0]]


def test_a_note_on_whoever_signed_may_stand_above_a_list_of_links() -> None:
    note = "Una Brandt covers the coast for the Courier. She was a keeper once."
    links = ("Most read", "Ferry fares rise", "Seal gets a name", "Storm season is here")
    top = (HEADLINE, "By Una Brandt")
    assert marked(*top, *BODY, note, *links) == [top[1], note, *links]
    other = note.replace("Una Brandt", "Tara Voss")
    assert marked(*top, *BODY, other, *links) == [top[1], *links]


def test_text_without_any_running_prose_is_left_alone() -> None:
    assert marked("Share", "Milk", "Eggs") == []


LINES = st.sampled_from(
    [
        *BODY,
        "Share",
        "Related",
        "RELATED: x",
        "4 comments",
        "By A B",
        "“",
        "— A (@b)",
        "A Bc De Fg Hi Jk Lm No",
        "()",
        "©",
        ":",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(min_size=1, max_size=60)), max_size=12))
def test_marks_whole_paragraphs_in_order(lines: list[str]) -> None:
    article = article_of(*lines)
    found = furniture.mark(article)
    assert all(item.spans[0] in article.paragraphs for item in found)
    assert [item.spans[0].start for item in found] == sorted(item.spans[0].start for item in found)
    assert all(item.text == item.spans[0].of(article.text) for item in found)


@pytest.mark.parametrize(
    "piece", ["the ", "our ", "(a ", "by A ", "this photo ", "views ", "@ ", "A, ", "follow "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        article = article_of(*BODY, piece * repeats)
        start = time.process_time()
        furniture.mark(article)
        return time.process_time() - start

    seconds(100)
    assert min(seconds(20_000) for _ in range(3)) < 50 * max(
        seconds(2_000), 0.01
    )  # square: a hundredfold
