"""`python -m tests.demo ARTICLE`: the real bot, a local Discord, and a person who hands it an article.

The bot runs as it does anywhere, in a process of its own; only the address of Discord is another. The reply is printed,
and saved as a page and, where Chromium is installed, as a picture.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from tests.bot.process import running_bot
from tests.picture import Author, Invocation, Names, Post, Reply, Width, render_page, take_picture
from tests.simulator import File, LocalDiscord, Message, Person

PAGE = Path("build/demo.html")
ANSWER_SECONDS = 60


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(article: Path) -> None:
    """Send ARTICLE to the bot as a person would, and show what it answers."""
    asked, answer, names = asyncio.run(_ask(File.read(article)))
    click.echo(answer.text)
    PAGE.parent.mkdir(exist_ok=True)
    click.echo("")
    for width in Width:
        page = PAGE if width is Width.DESKTOP else PAGE.with_stem(f"{PAGE.stem}-phone")
        page.write_text(
            render_page([*asked, _post(answer)], width=width, names=names), encoding="utf-8"
        )
        picture = page.with_suffix(".png")
        if take_picture(page, picture, width=width):
            click.echo(f"As Discord shows it: {page} and {picture}")
        else:
            click.echo(f"As Discord shows it: {page}")


async def _ask(article: File) -> tuple[list[Post], Message, Names]:
    """Return what led to the answer, the answer, and who is who: a paste for plain text, else a file."""
    async with (
        LocalDiscord() as discord,
        running_bot(discord, NUTGRAF_LOG_LEVEL="WARNING", NUTGRAF_LOG_FORMAT="console"),
    ):
        newsroom = discord.add_guild("The Daily").add_channel("newsroom")
        ada = discord.add_user("ada")
        names = Names(users={user.id: user.name for user in (ada, discord.bot)})
        if Path(article.name).suffix in {".txt", ""}:
            sent = await ada.paste(newsroom, article.data.decode(), typed=discord.bot.mention)
            answer = await newsroom.next_message(by=discord.bot, timeout=ANSWER_SECONDS)
            return [_post(sent)], answer, names
        interaction = await ada.slash(newsroom, "digest", file=article)
        return [], await interaction.reply(timeout=ANSWER_SECONDS), names


def _post(message: Message) -> Post:
    """The message as the picture takes it."""
    interaction = message.interaction
    invoked = (
        Invocation(Author(interaction.user.name), f"/{interaction.name}")
        if interaction and isinstance(interaction.user, Person)
        else None
    )
    target = message.reply_to
    return Post(
        author=Author(message.author.name, is_bot=message.author.is_bot),
        payload=message.payload(),
        ephemeral=message.is_ephemeral,
        invoked=invoked,
        replies_to=Reply(Author(target.author.name), target.content) if target else None,
        files={attachment.name: attachment.data for attachment in message.attachments},
    )


if __name__ == "__main__":
    main()
