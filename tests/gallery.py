"""`python -m tests.gallery [FOLDER]`: a picture of everything that a digest becomes, from the payloads that were sent.

For looking at a change before anybody else does: the real client on the local Discord, people who press its buttons,
each message drawn as wide as a desktop and as a phone.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import click

from bot.language import ENGLISH
from tests.bot.rendering import stories
from tests.bot.running import running
from tests.bot.views.desk import Desk, ToldExtractor
from tests.picture import Author, Invocation, Post, Reply, Width, render_page, take_picture
from tests.simulator import Channel, File, LocalDiscord, Message, Modal, Permission

FOLDER = Path("build/gallery")
EVENT = Path(__file__).parent / "fixtures" / "one_event"
ANSWER_SECONDS = 60
BOT = Author("Nutgraf", is_bot=True)
MENU = "Everything one source says…"


@dataclass(frozen=True)
class Gallery:
    """Where the pictures hang."""

    folder: Path

    def hang(self, name: str, shown: Message | Modal) -> None:
        """Draw a message or a form, at both widths."""
        post = Post(author=BOT, payload=shown.data) if isinstance(shown, Modal) else _post(shown)
        for width in Width:
            page = self.folder / f"{name}-{width.name.lower()}.html"
            page.write_text(render_page([post], width=width), encoding="utf-8")
            if not take_picture(page, page.with_suffix(".png"), width=width):
                click.echo(f"{page} (no Chromium for a picture)")


def _post(message: Message) -> Post:
    """A message as the client shows it: below the command, or as the answer to the message whose button it was."""
    asked = message.interaction
    answers = asked.source if asked and asked.source is not message else None
    is_command = asked is not None and asked.source is None
    return Post(
        author=BOT,
        payload=message.payload(),
        ephemeral=message.is_ephemeral,
        invoked=Invocation(Author(asked.user.name), f"/{asked.name}")
        if is_command and asked
        else None,
        replies_to=Reply(BOT, "Click to see attachment") if answers else None,
        files={attachment.name: attachment.data for attachment in message.attachments},
    )


async def visit(gallery: Gallery) -> None:
    """Press everything once, and hang what comes of it."""
    async with LocalDiscord() as local:
        newsroom = local.add_guild("The Daily").add_channel("newsroom")
        reports = local.add_guild("Operators").add_channel("mistakes")
        extractor = ToldExtractor(stories.council())
        async with running(local, extractor, report_channel=int(reports.id)):
            desk = Desk.of(local, newsroom)
            message = await desk.digest()
            gallery.hang("first-screen", message)
            await _explore(gallery, desk, message)
            panel = await desk.press(desk.bo, message, "Share…")
            gallery.hang("share", panel)
            gallery.hang("text", await desk.press(desk.bo, panel, "Copy as text"))
            gallery.hang("error", await desk.press(desk.bo, message, "Delete"))
            gallery.hang("private", await desk.digest(private=True))
            await _in_other_languages(gallery, desk)
            await _steer(gallery, local, newsroom)
            gallery.hang("report", await reports.next_message(by=local.bot))


async def _explore(gallery: Gallery, desk: Desk, message: Message) -> None:
    for button in message.buttons[:5]:
        page = await desk.press(desk.bo, message, button["custom_id"])
        gallery.hang(button["label"].split()[0].lower(), page)
    words = await (await desk.bo.choose(message, MENU, "Tomas Eberwick")).reply()
    gallery.hang("source", words)
    passage = await desk.press(desk.bo, words, "Passage")
    gallery.hang("passage", passage)
    form = await (await desk.bo.press(passage, "Report a mistake")).opened_modal()
    gallery.hang("report-form", form)
    typed = {"What is wrong with this?": "He said this in 2024, not at this meeting."}
    gallery.hang("thanks", await (await desk.bo.submit(form, typed)).reply())
    own = await desk.press(desk.ada, message, "Quotes 11")
    gallery.hang("quotes-of-requester", own)
    await desk.press(desk.ada, own, "Show to everyone")
    gallery.hang("turned", message)
    await desk.press(desk.ada, message, "Overview")


async def _in_other_languages(gallery: Gallery, desk: Desk) -> None:
    for locale in ("de", "es"):
        desk.ada.locale = locale
        gallery.hang(f"first-screen-{locale}", await desk.digest(private=True))
    desk.ada.locale = "en-US"


async def _compare(gallery: Gallery) -> None:
    """Hand in three articles about one event, read by the extractor itself."""
    async with LocalDiscord() as local:
        newsroom = local.add_guild("The Daily").add_channel("newsroom")
        ada = local.add_user("ada")
        names = ("wire.txt", "local.txt", "radio.txt")
        files = dict(zip(("file", "file2", "file3"), names, strict=True))
        async with running(local):
            given = {option: File.read(EVENT / name) for option, name in files.items()}
            asked = await ada.slash(newsroom, "digest", **given)
            comparison = await asked.followup(len(names), timeout=ANSWER_SECONDS)
            gallery.hang("comparison", comparison)
            panel = await (await ada.press(comparison, "Share…")).reply()
            gallery.hang("comparison-share", panel)


async def _steer(gallery: Gallery, local: LocalDiscord, channel: Channel) -> None:
    mo = local.add_user("mo", permissions=int(Permission.MANAGE_GUILD))
    panel = await (await mo.slash(channel, "nutgraf settings")).reply()
    for tab in (ENGLISH.tab_access, ENGLISH.tab_answers, ENGLISH.tab_watching):
        await mo.press(panel, tab)
        gallery.hang(f"settings-{tab.split()[0].lower()}", await panel.edited())
    for name in ("help", "privacy", "forget"):
        told = await mo.slash(channel, f"nutgraf {name}")
        gallery.hang(name, await told.reply())


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=FOLDER)
def main(folder: Path) -> None:
    """Save pages and pictures in FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(visit(Gallery(folder)))
    asyncio.run(_compare(Gallery(folder)))
    click.echo(f"{folder}: {len(list(folder.glob('*.png')))} pictures")


if __name__ == "__main__":
    main()
