"""`/digest`, its form, and the message menu "Digest article"."""

from __future__ import annotations

from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot import intake
from bot.admission import Admission, Asker
from bot.answering import Answerer
from bot.language import catalogue_for
from bot.language.translator import word
from bot.replies import InteractionReply
from bot.views.paste import Pasted, PasteForm

# As many files as Discord lets one message have.
FILE_OPTIONS = ("file", *(f"file{number}" for number in range(2, 11)))


EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
ANYHOW = app_commands.AppInstallationType(guild=True, user=True)

Command = app_commands.Command[Any, ..., None]


def commands(
    answerer: Answerer, admission: Admission, *, file_limit: int
) -> tuple[Command, app_commands.ContextMenu]:
    """The slash command and the message menu, answered by `answerer` to whom `admission` lets in."""
    return _slash(answerer, admission, file_limit), _menu(answerer, admission, file_limit)


def _slash(answerer: Answerer, admission: Admission, file_limit: int) -> Command:
    @app_commands.describe(
        text=word("text.about"),
        private=word("private.about"),
        export=word("export.about"),
        **dict.fromkeys(FILE_OPTIONS, word("file_about")),
    )
    @app_commands.rename(
        text=word("text.name"), private=word("private.name"), export=word("export.name")
    )
    async def digest(  # noqa: PLR0913, PLR0917 - Discord has no option that takes several files
        interaction: discord.Interaction,
        text: str | None = None,
        file: discord.Attachment | None = None,
        file2: discord.Attachment | None = None,
        file3: discord.Attachment | None = None,
        file4: discord.Attachment | None = None,
        file5: discord.Attachment | None = None,
        file6: discord.Attachment | None = None,
        file7: discord.Attachment | None = None,
        file8: discord.Attachment | None = None,
        file9: discord.Attachment | None = None,
        file10: discord.Attachment | None = None,
        private: bool | None = None,
        export: bool = False,
    ) -> None:
        slots = (file, file2, file3, file4, file5, file6, file7, file8, file9, file10)
        attachments = [attachment for attachment in slots if attachment is not None]

        if text is not None or attachments:
            given = Pasted(text or "", tuple(attachments), private, export)
            await answer(interaction, given, answerer, admission, file_limit=file_limit)
            return
        # Nobody should fill in a form only to be turned away.
        await admission.enter(Asker.of_interaction(interaction))
        form = PasteForm(catalogue_for(interaction.locale), private=private, export=export)
        client: Any = interaction.client
        await client.serve(interaction, partial(interaction.response.send_modal, form))

    return app_commands.Command(
        name=word("digest.name"),
        description=word("digest.about"),
        callback=digest,
        allowed_contexts=EVERYWHERE,
        allowed_installs=ANYHOW,
    )


async def answer(
    interaction: discord.Interaction[Any],
    given: Pasted,
    answerer: Answerer,
    admission: Admission,
    *,
    file_limit: int,
) -> None:
    """Digest what came with the command, or with its form.

    Raises:
        RequestError: it may not be digested here, or not now.
    """
    asker = Asker.of_interaction(interaction)
    terms = await admission.enter(asker, private=given.private)
    submissions = intake.of_command(given.text, given.files, file_limit=file_limit)
    admission.count(asker, len(submissions), terms)
    reply = InteractionReply(interaction, terms)
    await answerer.answer(submissions, reply, with_files=given.export)


def _menu(answerer: Answerer, admission: Admission, file_limit: int) -> app_commands.ContextMenu:
    async def digest_message(interaction: discord.Interaction, message: discord.Message) -> None:
        asker = Asker.of_interaction(interaction)
        terms = await admission.enter(asker)
        submissions = intake.of_message(message, interaction.client.user, file_limit=file_limit)
        admission.count(asker, len(submissions), terms)
        reply = InteractionReply(interaction, terms)
        await answerer.answer(submissions, reply)

    return app_commands.ContextMenu(
        name=word("menu_digest"),
        callback=digest_message,
        allowed_contexts=EVERYWHERE,
        allowed_installs=ANYHOW,
    )
