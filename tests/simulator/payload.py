"""What travels over the wire: decoded JSON, named as Discord's documentation names it."""

from typing import Any, TypeAlias

Snowflake: TypeAlias = str
"""An identifier. Discord writes it as a string, because JavaScript cannot hold 64 bits."""

Payload: TypeAlias = dict[str, Any]
"""One JSON object."""
