"""What an operator can set: environment variables, or a `.env` file beside where the bot is started."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.storage.address import DEFAULT as DEFAULT_DATABASE


class SettingsError(Exception):
    """The settings cannot be used; the message says which one and what to do."""


class WorkerSettings(BaseSettings):
    """What a process that makes digests needs to know, read from `NUTGRAF_<NAME>`."""

    model_config = SettingsConfigDict(
        env_prefix="NUTGRAF_",
        env_file=".env",
        env_file_encoding="utf-8",
        # A variable that a deployment leaves empty is not set.
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    workers: Annotated[
        int,
        Field(ge=1, le=64, description="Processes that read articles; each takes about 200 MB."),
    ] = 1
    time_limit: Annotated[
        float,
        Field(
            gt=0, le=600, description="Seconds that one document may take before it is given up."
        ),
    ] = 20.0
    memory_limit: Annotated[
        int,
        Field(ge=512, description="Megabytes of address space that one worker may take."),
    ] = 2048
    queue_limit: Annotated[
        int,
        Field(
            ge=1, description="Documents that may wait for a worker; more are turned away kindly."
        ),
    ] = 256
    queue_url: Annotated[
        SecretStr | None,
        Field(description="A Redis that carries documents to `python -m bot worker` elsewhere."),
    ] = None
    stop_grace: Annotated[
        float,
        Field(
            ge=0, description="Seconds that work in flight may take to finish when the bot stops."
        ),
    ] = 25.0
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        Field(description="The least level that is logged."),
    ] = "INFO"
    log_format: Annotated[
        Literal["json", "console"],
        Field(description="`json` for machines, `console` for people."),
    ] = "json"

    @classmethod
    def load(cls) -> Self:
        """Read the settings.

        Raises:
            SettingsError: one is missing or cannot be used.
        """
        try:
            return cls()
        except ValidationError as error:
            # The values stay out of the message: one of them is the token.
            raise SettingsError(_explained(error)) from None


class Settings(WorkerSettings):
    """What the bot needs to know on top. The README's table is made from these descriptions."""

    token: Annotated[
        SecretStr,
        Field(description="The bot's token from Discord's developer portal. Required."),
    ]
    file_limit: Annotated[
        int,
        Field(ge=1, le=16, description="Megabytes that an attached file may have, 16 at most."),
    ] = 10
    waiting_limit: Annotated[
        int,
        Field(
            ge=16,
            description="Megabytes of documents that may wait for a worker, a quarter of them one person's; "
            "more are turned away kindly.",
        ),
    ] = 128
    report_channel: Annotated[
        int | None,
        Field(description="The id of a channel that readers' reports of mistakes go to."),
    ] = None
    database_url: Annotated[
        str,
        Field(
            # Hosting platforms set the name without our prefix.
            validation_alias=AliasChoices("NUTGRAF_DATABASE_URL", "DATABASE_URL"),
            repr=False,  # it may hold a password
            description="Where settings are kept: SQLite, or `postgresql://user:password@host/name`. "
            "`DATABASE_URL` is read as well. A database of its own for every bot: what one finds there about servers "
            "that it is not in, it deletes after a day.",
        ),
    ] = DEFAULT_DATABASE
    privacy_url: Annotated[
        str | None,
        Field(
            pattern=r"^https?://",
            max_length=512,
            description="Where you have published your privacy policy; `/nutgraf privacy` links to it. "
            "Without it, it shows `bot/privacy.md`.",
        ),
    ] = None
    watch_channels: Annotated[
        bool,
        Field(
            description="Whether moderators may have digests offered in channels they choose. Needs the "
            "*message content* intent, which you switch on in the developer portal."
        ),
    ] = False
    discord_api: Annotated[
        str | None,
        Field(description="For development: the address of a stand-in for Discord's API."),
    ] = None
    discord_gateway: Annotated[
        str | None,
        Field(description="For development: the address of a stand-in for Discord's gateway."),
    ] = None

    @field_validator("token")
    @classmethod
    def _is_filled(cls, token: SecretStr) -> SecretStr:
        if not token.get_secret_value().strip():
            raise ValueError("it is empty")
        return token

    @classmethod
    def load(cls) -> Self:
        """Read the settings.

        Raises:
            SettingsError: one is missing or cannot be used.
        """
        settings = super().load()
        if (settings.discord_api is None) != (settings.discord_gateway is None):
            # With only one of them set, the token would go to the real Discord.
            raise SettingsError(
                "Set both NUTGRAF_DISCORD_API and NUTGRAF_DISCORD_GATEWAY, or neither."
            )
        return settings


def _explained(error: ValidationError) -> str:
    lines: list[str] = []
    for problem in error.errors(include_input=False, include_url=False):
        name = "NUTGRAF_" + str(problem["loc"][0]).upper()
        if problem["type"] == "missing":
            hint = "put it in the environment or in a file named .env (see README.md)."
            lines.append(f"{name} is not set: {hint}")
        else:
            lines.append(f"{name} cannot be used: {problem['msg'].removeprefix('Value error, ')}.")
    return " ".join(lines)
