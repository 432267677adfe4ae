"""`python -m tests.demo ARTICLE`: the real bot, a local Discord, and a person who hands it an article.

The bot runs as it does anywhere, in a process of its own; only the address of Discord is another. The reply is printed,
and saved as a page and, where Chromium is installed, as a picture; then one source is chosen from its menu.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from tests.bot.rendering.active import shown
from tests.newcomer import Walk, walk
from tests.picture import Author, Invocation, Names, Post, Reply, Width, render_page, take_picture
from tests.simulator import File, LocalDiscord, Message, Person

PAGE = Path("build/demo.html")


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(article: Path) -> None:
    """Send ARTICLE to the bot as a person would, and show what it answers, and what one source says."""
    found, names = asyncio.run(_walk(File.read(article)))
    click.echo(shown(found.digest.text))
    click.echo("")
    PAGE.parent.mkdir(exist_ok=True)
    asked = [_post(found.asked, names)] if found.asked else []
    _show([*asked, _post(found.digest, names)], names, PAGE)
    if found.words is not None:
        _show([_post(found.words, names)], names, PAGE.with_stem(f"{PAGE.stem}-source"))
    click.echo("")
    for number, step in enumerate(found.steps, start=1):
        click.echo(f"{number}. {step}")


async def _walk(article: File) -> tuple[Walk, Names]:
    async with LocalDiscord() as discord:
        newsroom = discord.add_guild("The Daily").add_channel("newsroom")
        ada = discord.add_user("ada")
        names = Names(users={user.id: user.name for user in (ada, discord.bot)})
        return await walk(discord, newsroom, ada, article), names


def _show(posts: list[Post], names: Names, at: Path) -> None:
    """Save a page for each width, and a picture of it where that can be taken."""
    for width in Width:
        page = at if width is Width.DESKTOP else at.with_stem(f"{at.stem}-phone")
        page.write_text(render_page(posts, width=width, names=names), encoding="utf-8")
        picture = page.with_suffix(".png")
        if take_picture(page, picture, width=width):
            click.echo(f"As Discord shows it: {page} and {picture}")
        else:
            click.echo(f"As Discord shows it: {page}")


def _post(message: Message, names: Names) -> Post:
    """The message as the picture takes it: below the command, or as the answer to what it answers."""
    asked = message.interaction
    is_command = asked is not None and asked.source is None and isinstance(asked.user, Person)
    invoked = (
        Invocation(Author(asked.user.name), f"/{asked.name}") if asked and is_command else None
    )
    return Post(
        author=Author(message.author.name, is_bot=message.author.is_bot),
        payload=message.payload(),
        ephemeral=message.is_ephemeral,
        invoked=invoked,
        replies_to=_answered(message, names),
        files={attachment.name: attachment.data for attachment in message.attachments},
    )


def _answered(message: Message, names: Names) -> Reply | None:
    """What the message is shown as a reply to: another message, or the one whose menu was used."""
    asked = message.interaction
    target = message.reply_to or (asked.source if asked else None)
    if target is None:
        return None
    content = target.content or "Click to see attachment"
    for identifier, name in names.users.items():
        content = content.replace(f"<@{identifier}>", f"@{name}")
    return Reply(Author(target.author.name, is_bot=target.author.is_bot), content)


if __name__ == "__main__":
    main()
