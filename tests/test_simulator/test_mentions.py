"""Whom a message pings is worked out as Discord does it."""

from typing import Any

import pytest

from tests.simulator import LocalDiscord, Message, Permission, Pings
from tests.simulator.mentions import Audience, pings

NOBODY = Pings()


def judge(text: str, allowed: dict[str, Any] | None, *, privileged: bool = False) -> Pings:
    audience = Audience(privileged, {"1", "2"}.__contains__, {"8"}.__contains__)
    return pings(text, allowed, audience)


@pytest.mark.parametrize(
    ("text", "allowed", "expected"),
    [
        ("<@1> <@!2> <@3>", None, Pings(users=frozenset({"1", "2"}))),
        ("<@1> <@2>", {"parse": []}, NOBODY),
        ("<@1> <@2>", {"parse": ["users"]}, Pings(users=frozenset({"1", "2"}))),
        ("<@1> <@2>", {"users": ["2"]}, Pings(users=frozenset({"2"}))),
        ("<@1> <@2>", {"users": [2]}, Pings(users=frozenset({"2"}))),
        ("<@&8> <@&9>", None, Pings(roles=frozenset({"8"}))),
        ("<@&8>", {"parse": ["users", "everyone"]}, NOBODY),
        ("<@&8>", {"roles": ["8"]}, Pings(roles=frozenset({"8"}))),
        ("@everyone @here", None, NOBODY),
        ("@every\u200bone <\u200b@1>", None, NOBODY),
        ("`<@1>`", None, Pings(users=frozenset({"1"}))),
    ],
)
def test_mentions(text: str, allowed: dict[str, Any] | None, expected: Pings) -> None:
    assert judge(text, allowed) == expected


def test_who_may_mention_everyone_may_mention_every_role() -> None:
    assert judge("@here <@&9>", None, privileged=True) == Pings(frozenset(), frozenset("9"), True)
    assert not judge("@here <@&9>", {"parse": ["users"]}, privileged=True)


async def test_replies_and_layouts_ping(local: LocalDiscord) -> None:
    guild = local.add_guild()
    channel, ada = guild.add_channel(), local.add_user("ada")
    role = guild.add_role("desk", mentionable=True)
    sent = await ada.send(channel, "hello")

    def by_bot(**parts: Any) -> Pings:
        return Message(
            local.world, local.world.snowflakes.next(), channel, local.bot, **parts
        ).pings

    text = [{"type": 17, "components": [{"type": 10, "content": f"{ada.mention} {role.mention}"}]}]
    assert by_bot(components=text) == Pings(frozenset({ada.id}), frozenset({role.id}))
    assert not by_bot(components=text, flags=1 << 6), "a private message notifies nobody else"
    assert by_bot(reply_to=sent).users == {ada.id}
    assert not by_bot(reply_to=sent, allowed_mentions={"parse": ["users"]})
    assert by_bot(reply_to=sent, allowed_mentions={"replied_user": True}).users == {ada.id}
    assert not by_bot(content="@everyone")
    guild.add_member(local.bot, permissions=Permission.MENTION_EVERYONE)
    assert by_bot(content="@everyone").everyone
