"""Mails that pass an article on: in their text, as a message inside, or as a file."""

from __future__ import annotations

import email.message
import email.policy

import pytest

from extractors.documents import read
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
