"""Mails that pass an article on: in their text, as a message inside, or as a file."""

from __future__ import annotations

import email.message
import email.policy
import time

import pytest

from extractors.documents import read
from extractors.documents.forwarding import article_in
from extractors.errors import ExtractionError, NotTextError, UnreadableError
from tests.extractors.documents import corpus, hostile

STORY = corpus.story()
QUARRY = corpus.story("quarry.txt")
NOTE = "Have you seen this? It is about the ferry that we spoke of last week.\n\nSam\n"
SMALL_PRINT = (
    "This message and whatever is attached to it are for the person it is addressed to. If that is not you, please "
    "delete it and tell the sender; nobody but the addressee may use, copy or pass on what it says.\n"
)


def mail(text: str | None = NOTE) -> email.message.EmailMessage:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Sam <sam@home.example>"
    message["To"] = "Kim <kim@home.example>"
    message["Subject"] = "the ferry"
    if text is not None:
        message.set_content(text)
    return message


def attached(
    message: email.message.EmailMessage, name: str, data: bytes, kind: str = "application/pdf"
) -> email.message.EmailMessage:
    main, _, sub = kind.partition("/")
    message.add_attachment(data, main, sub, filename=name)
    return message


@pytest.mark.parametrize("note", [NOTE, NOTE + SMALL_PRINT, None])
@pytest.mark.parametrize("make", [corpus.docx, corpus.pdf, corpus.html, corpus.mhtml])
def test_an_attached_file_is_read(note: str | None, make: corpus.Maker) -> None:
    passed_on = attached(mail(note), "story", make(STORY), "application/octet-stream")
    assert read(passed_on.as_bytes()) == read(make(STORY))


def test_text_in_another_encoding_is_read_as_the_mail_declares_it() -> None:
    message = mail()
    part = message.add_attachment
    part(
        STORY.text.encode("cp1250"),
        "text",
        "plain",
        filename="story.txt",
        params={"charset": "cp1250"},
    )
    assert read(message.as_bytes()).text == read(STORY.text.encode()).text


def test_an_enclosed_message_is_read_and_says_where_it_is_from() -> None:
    message = mail()
    inner = email.message_from_bytes(corpus.mislabelled(STORY), policy=email.policy.SMTP)
    inner.replace_header("From", "Averill Courier <news@courier.example>")
    message.add_attachment(inner)
    article = read(message.as_bytes())
    assert article.title == STORY.title
    assert article.publisher == "Averill Courier"
    assert "Have you seen this" not in article.text


def test_a_mail_attached_as_a_file_is_looked_into() -> None:
    inner = attached(mail(), "story.docx", corpus.docx(STORY))
    outer = attached(mail(), "fwd.eml", inner.as_bytes(), "application/octet-stream")
    assert read(outer.as_bytes()).text == read(corpus.docx(STORY)).text


def test_a_mail_that_is_an_article_is_not_left_for_its_attachments() -> None:
    message = attached(mail(STORY.text), "other.docx", corpus.docx(QUARRY))
    assert read(message.as_bytes()).title == STORY.title


def test_the_first_article_counts_and_what_is_none_is_passed_over() -> None:
    message = attached(mail(), "broken.pdf", hostile.truncated_docx())
    attached(
        message,
        "meeting.ics",
        b"BEGIN:VCALENDAR\nSUMMARY:Ferry\nEND:VCALENDAR\n" * 50,
        "text/calendar",
    )
    attached(message, "ferry.docx", corpus.docx(STORY))
    attached(message, "quarry.docx", corpus.docx(QUARRY))
    assert read(message.as_bytes()).title == STORY.title


def test_pictures_of_the_mail_itself_are_left_alone() -> None:
    message = mail()
    message.add_related(hostile.png(600, 400), "image", "png", filename="logo.png")
    with pytest.raises(ExtractionError, match="too short"):
        read(message.as_bytes())


def test_why_an_attachment_cannot_be_read_is_told() -> None:
    locked = attached(mail(), "story.pdf", hostile.encrypted_pdf())
    with pytest.raises(UnreadableError):
        read(locked.as_bytes())
    with pytest.raises(NotTextError, match="a zip archive"):
        read(attached(mail(), "a.zip", corpus.archive({"a.txt": STORY.text})).as_bytes())


def test_how_much_is_looked_into_is_bounded() -> None:
    nested = attached(mail(), "story.docx", corpus.docx(STORY))
    for _ in range(8):
        nested = attached(mail(), "fwd.eml", nested.as_bytes(), "application/octet-stream")
    with pytest.raises(UnreadableError, match="nested too deeply"):
        read(nested.as_bytes())
    many = mail()
    for number in range(30):
        attached(many, f"{number}.pdf", hostile.truncated_docx())
    attached(many, "story.docx", corpus.docx(STORY))
    with pytest.raises(UnreadableError):
        read(many.as_bytes())


HEAD = (
    "From: Kim <kim@home.example>\nSent: Monday, 3 May 2021 10:12\nTo: Sam\nSubject: RE: lunch\n\n"
)
THREAD = "Could you send me that story when you find it? I would like to read it on the way home.\n"


def read_mail(text: str) -> str:
    return read(mail(text).as_bytes()).text


@pytest.mark.parametrize(
    "old",
    [
        HEAD + THREAD,
        "-----Original Message-----\n" + HEAD + THREAD,
        "On Mon, 3 May 2021 at 10:12, Kim <kim@home.example> wrote:\n> " + THREAD,
        "On Mon, 3 May 2021 at 10:12, Kim Oduya-Marchetti <kim@home.example>\nwrote:\n\n> "
        + THREAD,
    ],
)
def test_an_article_above_an_old_mail_is_kept_and_the_mail_is_not(old: str) -> None:
    assert read_mail(f"{STORY.text}\n\n{old}") == read_mail(STORY.text)


@pytest.mark.parametrize(
    "head", [HEAD, "On Mon, 3 May 2021 at 10:12, Kim <kim@home.example> wrote:\n"]
)
def test_a_note_above_an_article_goes(head: str) -> None:
    assert "Have you seen this" not in read_mail(f"{NOTE}\n{head}{STORY.text}")


def test_a_note_that_stands_alone_above_a_head_is_read() -> None:
    note = "Have you seen what they wrote about the ferry? " * 5
    assert read_mail(f"{note}\n\n{HEAD}").rstrip().endswith(note.strip())


@pytest.mark.parametrize(
    "head",
    [
        "From: Ada Moreno\nTo: Jon Okoro\nSubject: the deck\nDate: 3 May 2023\n\n",
        "From: Ada Moreno <ada@quay.example>\nSent: 3 May 2023 10:12\nTo: Jon Okoro\nSubject: the deck\n\n",
    ],
)
def test_an_article_that_quotes_a_mail_keeps_what_stands_above_and_below(head: str) -> None:
    quoted = "The deck will not hold another winter."
    inside = f"One of the mails, which the board released on Monday, reads:\n\n{head}{quoted}\n\n"
    after = "Mr Okoro answered a week later that the board had no money for such work."
    text = read_mail(f"{STORY.text}\n\n{inside}{after}\n")
    assert text.startswith(STORY.title)
    for part in ("One of the mails", "Ada Moreno", quoted, after):
        assert part in text


@pytest.mark.parametrize("mark", ["", "> "])
def test_who_wrote_what_an_article_quotes_stays(mark: str) -> None:
    quoted = "On the evening of the vote Ada Moreno wrote:"
    text = read_mail(f"{STORY.text}\n\n{quoted}\n\n{mark}We have lost the heart of this town.\n")
    assert f"{quoted}\n\nWe have lost the heart" in text


@pytest.mark.parametrize("row", ["\n", "From: a\n", "> On 3 May 2023 10:12, Jo wrote:\n"])
def test_time_grows_no_faster_than_the_mail(row: str) -> None:
    def seconds(repeats: int) -> float:
        start = time.process_time()
        article_in(row * repeats)
        return time.process_time() - start

    seconds(100)
    assert min(seconds(20_000) for _ in range(3)) < 50 * max(
        seconds(2_000), 0.01
    )  # square: a hundredfold
