"""An article that is written to ping, link, format and spoof: in no view does it get anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.rendering.listings import Shelf
from extractors.digest import Digest
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import Desk, told
from tests.picture.markdown import parse
from tests.picture.nodes import Heading, Listing, Node, Quote, Styled, Subtext, Text
from tests.simulator import Channel, LocalDiscord, Message

NAME = "@everyone <@1> **Mayor** [click](https://evil.example)"
ROLE = "||owner|| of discord.gg/abc `rm`"
QUOTE = "“# Free @here <t:0:R> ~~now~~ at https://evil.example\u202egnp.exe”"
TEXT = (
    f"> - {NAME}, {ROLE}, said on Monday: {QUOTE} and left <#5>.\n"
    "```\nThe council of @everyone paid $7,000 to </pay:1>.\n```\n"
    "-# Sign up at <https://evil.example> with ||@here||\n"
)


def hostile() -> Digest:
    story = stories.Telling(TEXT)
    mayor = story.source(NAME, role=ROLE)
    story.quote(QUOTE, mayor)
    story.fact("The council of @everyone paid $7,000 to </pay:1>.")
    story.fact("and left <#5>", mayor)
    story.statement("left <#5>", mayor)
    story.left_out("promo", "-# Sign up at <https://evil.example> with ||@here||")
    return story.digest(title="# @everyone\n**read** <@1>", publisher="@here", byline="||x||")


def kinds(nodes: Iterable[Node]) -> Iterator[str]:
    """Whatever is formatted, ours included."""
    for node in nodes:
        match node:
            case Text():
                continue
            case Styled(style, inside):
                yield style
                yield from kinds(inside)
            case Heading(_, inside) | Subtext(inside) | Quote(inside):
                yield from kinds(inside)
            case Listing(items):
                for item in items:
                    yield from kinds(item)
            case _:
                yield type(node).__name__


def assert_harmless(message: Message) -> None:
    assert not message.pings.everyone
    assert not message.pings.users
    assert not message.pings.roles
    assert set(kinds(parse(message.text))) <= {"bold"}
    assert "\u202e" not in str(message.components)


async def every_view(desk: Desk, message: Message) -> Iterator[Message]:
    """The digest, every list, the passage of every first item, the source's words, and the turned digest."""
    views = [message]
    for button in [one for one in message.buttons if ":open:" in one["custom_id"]]:
        page = await desk.press(desk.ada, message, button["custom_id"])
        views.append(page)
        if Shelf.SOURCES not in button["custom_id"].split(":"):
            again = await desk.press(desk.bo, message, button["custom_id"])
            views.append(await desk.press(desk.bo, again, "Passage"))
    words = await desk.ada.choose(message, "Everything one source says…", "S1")
    views.append(await words.reply())
    await desk.press(desk.ada, views[-1], "Show to everyone")
    return iter([*views, message])


async def test_in_no_view_does_article_text_do_anything(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot, hostile()) as desk:
        message = await desk.digest()
        assert_harmless(message)
        for view in await every_view(desk, message):
            assert_harmless(view)
        panel = await desk.press(desk.bo, message, "Share…")
        text = await desk.press(desk.bo, panel, "Copy as text")
        assert text.attachments  # a block could be broken out of: it goes as a file
        assert_harmless(text)
