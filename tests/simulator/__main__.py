"""Run a local Discord by itself: `python -m tests.simulator` prints the settings for a bot to use it."""

import argparse
import asyncio
import sys

from tests.simulator import LocalDiscord


async def _serve(port: int) -> None:
    async with LocalDiscord(port=port) as discord:
        discord.add_guild().add_channel()
        lines = (
            f"export NUTGRAF_DISCORD_API={discord.api_url}",
            f"export NUTGRAF_DISCORD_GATEWAY={discord.gateway_url}",
            f"export NUTGRAF_TOKEN={discord.token}",
        )
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="the port; a free one by default")
    try:
        asyncio.run(_serve(parser.parse_args().port))
    except KeyboardInterrupt:
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
