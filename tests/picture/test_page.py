"""Each part of a payload is on the page, where the client shows it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.picture import Author, Invocation, Names, Post, Reply, Width, render_page
from tests.picture.__main__ import EXIT_UNREADABLE, main

SAMPLES = Path(__file__).parent / "samples"
BOT = Author("Nutgraf", is_bot=True)
ADA = Author("ada")
PIXEL = b"\x89PNG\r\n\x1a\n and so on"


def body(payload: Mapping[str, object], **more: object) -> str:
    """Render one post of the bot, without the page's head."""
    post = Post(author=BOT, payload=payload, **more)  # type: ignore[arg-type]
    return render_page([post]).split("<body", 1)[1]


def layout(*components: object) -> dict[str, object]:
    return {"flags": 1 << 15, "components": list(components)}


def test_a_bot_wears_the_badge_and_a_person_does_not() -> None:
    assert ">APP<" in body({"content": "a"})
    assert ">APP<" not in render_page([Post(author=ADA, payload={"content": "a"})])


def test_the_command_that_called_the_bot_up_stands_above() -> None:
    shown = body({"content": "a"}, invoked=Invocation(ADA, "/digest"))

    assert (
        shown.index("ada") < shown.index(" used ") < shown.index("/digest") < shown.index("Nutgraf")
    )


def test_a_reply_quotes_what_it_answers() -> None:
    excerpt = "the first\n\nwords"
    assert "the first words" in body({"content": "a"}, replies_to=Reply(ADA, excerpt))


@pytest.mark.parametrize("payload", [{"flags": 64}, {"type": 4, "data": {"flags": 64}}])
def test_an_ephemeral_message_says_so(payload: dict[str, object]) -> None:
    assert "Only you can see this" in body(payload)
    assert "Only you can see this" in body({}, ephemeral=True)
    assert "Only you can see this" not in body({})


def test_a_deferred_reply_is_thinking() -> None:
    assert "Nutgraf is thinking..." in body({"type": 5})


def test_components_v2_push_out_content_and_embeds() -> None:
    payload = {
        **layout({"type": 10, "content": "inside"}),
        "content": "outside",
        "embeds": [{"title": "no"}],
    }

    shown = body(payload)

    assert "inside" in shown
    assert "outside" not in shown
    assert ">no<" not in shown


def test_an_edit_without_the_flag_is_still_a_layout() -> None:
    assert "inside" in body({"components": [{"type": 10, "content": "inside"}]})


def test_a_container_carries_its_accent() -> None:
    assert "--accent:#00ff7f" in body(
        layout({"type": 17, "accent_color": 0x00FF7F, "components": []})
    )
    assert "accented" not in body(layout({"type": 17, "components": []}))


def test_a_separator_has_a_line_unless_it_is_switched_off() -> None:
    assert "separator small line" in body(layout({"type": 14}))
    assert 'separator large"' in body(layout({"type": 14, "spacing": 2, "divider": False}))


def test_a_section_shows_its_accessory() -> None:
    section = {
        "type": 9,
        "components": [{"type": 10, "content": "words"}],
        "accessory": {"type": 2, "style": 4, "label": "Delete", "custom_id": "d"},
    }

    shown = body(layout(section))

    assert "words" in shown
    assert "button danger" in shown


def test_a_menu_shows_what_is_chosen_or_else_its_placeholder() -> None:
    options = [{"label": "first", "value": "1"}, {"label": "second", "value": "2", "default": True}]
    row = {"type": 1, "components": [{"type": 3, "custom_id": "a", "options": options}]}

    assert "second" in body(layout(row))
    assert "first" not in body(layout(row))
    assert "Select a role" in body(
        layout({"type": 1, "components": [{"type": 6, "custom_id": "b"}]})
    )


def test_names_stand_in_for_ids() -> None:
    names = Names(users={"1": "ada"}, channels={"2": "newsroom"})
    page = render_page([Post(author=BOT, payload={"content": "<@1> <#2> <@3>"})], names=names)

    assert "@ada" in page
    assert "newsroom" in page
    assert "@unknown-user" in page


def test_a_picture_that_came_along_is_in_the_page_and_one_on_the_net_is_not() -> None:
    def gallery(url: str) -> dict[str, object]:
        return layout({"type": 12, "items": [{"media": {"url": url}, "description": "a ferry"}]})

    assert "data:image/png;base64," in body(gallery("attachment://a.png"), files={"a.png": PIXEL})
    far = body(gallery("https://example.org/a.png"))
    assert "example.org" not in far
    assert "a ferry" in far


def test_a_text_file_shows_its_first_lines() -> None:
    article = "\n".join(f"line {number}" for number in range(20)).encode()
    shown = body({"attachments": [{"filename": "message.txt"}]}, files={"message.txt": article})

    assert "line 5" in shown
    assert "line 6" not in shown
    assert f"{len(article)} bytes" in shown


def test_a_file_component_shows_name_and_size() -> None:
    payload = {
        **layout({"type": 13, "file": {"url": "attachment://digest.json"}}),
        "attachments": [{"filename": "digest.json", "size": 2048}],
    }

    assert "digest.json" in body(payload)
    assert "2.00 KB" in body(payload)


def test_a_component_that_has_no_place_is_named() -> None:
    assert "type 99 has no place" in body(layout({"type": 99}))


def test_a_modal_shows_labels_notes_and_what_is_needed() -> None:
    field = {
        "type": 4,
        "style": 2,
        "custom_id": "t",
        "placeholder": "Paste here",
        "max_length": 4000,
    }
    label = {"type": 18, "label": "Article", "description": "Text only", "component": field}
    upload = {"type": 19, "custom_id": "f", "max_values": 10, "required": False}
    modal = {
        "title": "Digest",
        "components": [label, {"type": 18, "label": "Files", "component": upload}],
    }

    shown = body({"type": 9, "data": modal})

    assert all(words in shown for words in ("Digest", "Article", "Text only", "Paste here", "4000"))
    assert "Upload up to 10 files" in shown
    assert shown.count('class="needed"') == 1


def test_theme_and_width_are_in_the_page() -> None:
    page = render_page([], theme="light", width=Width.PHONE)

    assert '<body class="light">' in page
    assert "channel phone" in page


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_the_samples_become_pages(sample: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    assert main([str(sample), "-o", str(page), "--phone", "--light"]) == 0
    assert "Nutgraf" in page.read_text(encoding="utf-8") or sample.stem == "hostile"


def test_a_file_that_is_no_json_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")

    assert main([str(broken), "-o", str(tmp_path / "page.html")]) == EXIT_UNREADABLE
    assert "cannot be read" in capsys.readouterr().err
