"""Discord's permission bits, as far as the simulator looks at them.

Source: Discord's documentation, "Permissions", "Bitwise Permission Flags".
"""

from enum import IntFlag


class Permission(IntFlag):
    """What a member may do. `discord.Permissions(...).value` fits wherever one of these does."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38


EVERYBODY = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What the @everyone role of a new guild allows, as far as it matters here."""

ALL = (1 << 53) - 1


def allows(granted: int, wanted: int) -> bool:
    """Say whether `granted` holds every bit of `wanted`; administrators hold them all."""
    return bool(granted & Permission.ADMINISTRATOR) or granted & wanted == wanted
