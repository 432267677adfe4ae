"""A bot that uses everything which the simulator serves, and nothing else."""

import io
from typing import Any, cast

import discord
from discord import app_commands, ui


class Panel(ui.LayoutView):
    """A reply of Components V2 with a button, a menu and a file."""

    def __init__(self, filename: str) -> None:
        super().__init__(timeout=None)
        row = ui.ActionRow[Panel](
            ui.Button(label="More", custom_id="more"),
            ui.Button(label="Later", custom_id="later"),
            ui.Button(label="Off", custom_id="off", disabled=True),
            ui.Button(label="Site", url="https://example.org/"),
        )
        menu = ui.ActionRow[Panel](
            ui.Select(
                custom_id="pick",
                options=[
                    discord.SelectOption(label=name, value=name.lower()) for name in ("Ann", "Ben")
                ],
            )
        )
        text = ui.TextDisplay[Panel]("A headline")
        file = ui.File[Panel](f"attachment://{filename}")
        self.add_item(ui.Container(text, file, row, menu))


class Form(ui.Modal, title="An article"):
    text: ui.Label["Form"] = ui.Label(
        text="Text", component=ui.TextInput(style=discord.TextStyle.long, required=False)
    )
    files: ui.Label["Form"] = ui.Label(
        text="Files", component=ui.FileUpload(required=False, min_values=0, max_values=10)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.text.component, ui.TextInput)
        assert isinstance(self.files.component, ui.FileUpload)
        parts = [self.text.component.value]
        parts += [(await one.read()).decode() for one in self.files.component.values]
        await interaction.response.send_message(" | ".join(parts), ephemeral=True)


class Newsagent(discord.AutoShardedClient):
    def __init__(self, intents: discord.Intents) -> None:
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.edits: list[discord.RawMessageUpdateEvent] = []
        self.deletions: list[discord.RawMessageDeleteEvent] = []
        self.reactions: list[discord.RawReactionActionEvent] = []
        self.departures: list[discord.Guild] = []
        self.resumed = 0
        add_commands(self.tree)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Skip the five seconds that discord.py leaves between two shards."""

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)
        if message.author.bot or self.user not in message.mentions:
            return
        names = [f"{one.filename}={(await one.read()).decode()}" for one in message.attachments]
        await message.reply(f"read: {message.clean_content} {names}"[:2000])

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        self.edits.append(event)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        self.deletions.append(event)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        self.reactions.append(event)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.departures.append(guild)

    async def on_shard_resumed(self, _: int) -> None:
        self.resumed += 1

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if interaction.type is not discord.InteractionType.component:
            return
        data = cast("dict[str, Any]", interaction.data)
        match data.get("custom_id"):
            case "more":
                view = ui.LayoutView()
                view.add_item(ui.TextDisplay("More of it"))
                await interaction.response.edit_message(view=view, attachments=[])
            case "later":
                await interaction.response.defer()
                await interaction.followup.send("Later, in private", ephemeral=True)
            case "pick":
                await interaction.response.send_message(f"picked {data.get('values')}")


def add_commands(tree: app_commands.CommandTree) -> None:
    add_answers(tree)
    add_displays(tree)
    add_menus(tree)
    add_group(tree)


def add_answers(tree: app_commands.CommandTree) -> None:
    @tree.command(description="Say it again")
    @app_commands.choices(
        tone=[app_commands.Choice(name=name, value=name) for name in ("dry", "gay")]
    )
    async def echo(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, 6000] = "",
        file: discord.Attachment | None = None,
        private: bool = False,
        tone: str = "dry",
    ) -> None:
        await interaction.response.defer(ephemeral=private, thinking=True)
        if file is not None:
            text += (await file.read()).decode()
        await interaction.edit_original_response(content=f"{text} ({tone})")


def add_displays(tree: app_commands.CommandTree) -> None:
    @tree.command(description="Show a panel")
    async def panel(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        file = discord.File(io.BytesIO(b"{}"), "digest.json")
        await interaction.edit_original_response(view=Panel("digest.json"), attachments=[file])

    @tree.command(description="Think aloud, fail in private")
    async def fail(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.delete_original_response()
        await interaction.followup.send("That went wrong", ephemeral=True)

    @tree.command(description="Count to three")
    async def count(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        for number in ("1", "2", "3"):
            await interaction.edit_original_response(content=number)

    @tree.command(description="Open a form")
    async def form(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Form())


def add_menus(tree: app_commands.CommandTree) -> None:
    @tree.context_menu(name="Quote")
    async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
        names = [one.filename for one in message.attachments]
        await interaction.response.send_message(f"{message.author.name}: {message.content} {names}")

    @tree.context_menu(name="Who")
    async def who(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(member.name)


def add_group(tree: app_commands.CommandTree) -> None:
    group = app_commands.Group(
        name="desk",
        description="The desk",
        default_permissions=discord.Permissions(manage_guild=True),
        guild_only=True,
    )

    @group.command(description="Find somebody")
    async def find(interaction: discord.Interaction, name: str) -> None:
        await interaction.response.send_message(f"found {name}")

    @find.autocomplete("name")
    async def names(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed + tail, value=typed + tail) for tail in ("a", "b")]

    tree.add_command(group)
