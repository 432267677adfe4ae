"""Guilds, members, channels and threads.

Source: Discord's documentation, "Guild", "Channel", "Start Thread from Message".
"""

from collections.abc import Iterator

from tests.simulator.guilds import ChannelType
from tests.simulator.limits.messages import check_thread
from tests.simulator.permissions import Permission
from tests.simulator.refusal import Code, Problem, RefusalError, forbidden, unknown
from tests.simulator.routes.composing import check_post, post
from tests.simulator.routes.route import Answer, Call, Route


def _guild(call: Call) -> Answer:
    return call.guild().payload()


def _guild_channels(call: Call) -> Answer:
    channels = call.guild().channels.values()
    return [channel.payload() for channel in channels if not channel.is_thread]


def _roles(call: Call) -> Answer:
    return [role.payload() for role in call.guild().roles.values()]


def _member(call: Call) -> Answer:
    member = call.guild().members.get(call.params["user_id"])
    if member is None:
        raise unknown(Code.UNKNOWN_USER, "Member")
    return member.payload()


def _channel(call: Call) -> Answer:
    return call.channel().payload()


def _edit_channel(call: Call) -> Answer:
    channel = call.channel()
    if not (channel.is_thread and channel.owner_id == call.world.bot.id):
        call.channel(Permission.MANAGE_CHANNELS)
    channel.name = call.body.get("name") or channel.name
    channel.archived = bool(call.body.get("archived", channel.archived))
    return channel.payload()


def _typing(call: Call) -> Answer:
    call.channel(Permission.SEND_MESSAGES)
    return None


def _check_thread(call: Call) -> Iterator[Problem]:
    yield from check_thread(call.body)
    if _is_post(call):
        yield from check_post(call, call.body.get("message") or {}, ("message",))


def _is_post(call: Call) -> bool:
    return call.channel().type == ChannelType.GUILD_FORUM


def _start_thread(call: Call) -> Answer:
    parent = call.channel(Permission.CREATE_PUBLIC_THREADS)
    if parent.guild is None or parent.is_thread:
        raise forbidden(Code.MISSING_ACCESS, "Cannot execute action on this channel type")
    thread = call.world.add_thread(parent, call.body["name"], call.world.bot)
    if not _is_post(call):
        return thread.payload()
    message = post(call, thread, call.body["message"])
    return {**thread.payload(), "message": message.payload()}


def _start_thread_on_message(call: Call) -> Answer:
    message = call.message(Permission.CREATE_PUBLIC_THREADS)
    if message.thread is not None:
        text = "A thread has already been created for this message"
        raise RefusalError(400, Code.THREAD_EXISTS, text)
    if message.guild is None or message.channel.is_thread:
        raise forbidden(Code.MISSING_ACCESS, "Cannot execute action on this channel type")
    name, bot = call.body["name"], call.world.bot
    return call.world.add_thread(message.channel, name, bot, message).payload()


def _join_thread(call: Call) -> Answer:
    call.channel()
    return None


ROUTES = (
    Route("GET", "/guilds/{guild_id}", _guild),
    Route("GET", "/guilds/{guild_id}/channels", _guild_channels),
    Route("GET", "/guilds/{guild_id}/roles", _roles),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", _member),
    Route("GET", "/channels/{channel_id}", _channel),
    Route("PATCH", "/channels/{channel_id}", _edit_channel),
    Route("POST", "/channels/{channel_id}/typing", _typing, success=204),
    Route("POST", "/channels/{channel_id}/threads", _start_thread, _check_thread, 201),
    Route(
        "POST",
        "/channels/{channel_id}/messages/{message_id}/threads",
        _start_thread_on_message,
        _check_thread,
        201,
    ),
    Route("PUT", "/channels/{channel_id}/thread-members/@me", _join_thread, success=204),
)
