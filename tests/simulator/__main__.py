"""Run a local Discord by itself: `python -m tests.simulator`, then start a bot against it."""

import argparse
import asyncio
import sys

from tests.simulator import LocalDiscord


async def _serve(port: int) -> None:
    async with LocalDiscord(port=port) as discord:
        discord.add_guild().add_channel()
        lines = (
            f"API {discord.api_url}",
            f"gateway {discord.gateway_url}",
            f"token {discord.token}",
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
