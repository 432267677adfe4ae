"""Messages and reactions in channels. Source: Discord's documentation, "Message"."""

from collections.abc import Iterator
from urllib.parse import unquote

from tests.simulator.limits.files import FILE_BYTES
from tests.simulator.messages import Message
from tests.simulator.payload import Payload
from tests.simulator.permissions import Permission
from tests.simulator.refusal import Code, Problem, RefusalError, forbidden, invalid_form
from tests.simulator.routes.composing import check_edit, check_post, post, revise
from tests.simulator.routes.route import Answer, Call, Route


def _shown(call: Call, message: Message) -> Payload:
    # Over HTTP it is the application's switch that counts, not what a session asked for.
    return message.payload(message_content=call.world.message_content)


def _check_create(call: Call) -> Iterator[Problem]:
    yield from check_post(call, call.body)


def _create(call: Call) -> Answer:
    channel = call.channel()
    if channel.recipient is not None and not channel.recipient.takes_direct_messages:
        raise forbidden(Code.CANNOT_DM_USER, "Cannot send messages to this user")
    wanted = Permission.SEND_MESSAGES
    if channel.is_thread:
        wanted = Permission.SEND_MESSAGES_IN_THREADS
    call.channel(wanted, *([Permission.ATTACH_FILES] if call.files else []))
    reference = call.body.get("message_reference")
    reply_to = None
    if reference:
        if not channel.allows(call.world.bot, Permission.READ_MESSAGE_HISTORY):
            text = "Cannot reply without permission to read message history"
            raise RefusalError(400, Code.NO_REPLY_WITHOUT_HISTORY, text, violation=False)
        reply_to = channel.messages.get(str(reference.get("message_id")))
        if reply_to is None and reference.get("fail_if_not_exists", True):
            text = "Unknown message"
            path = ("message_reference",)
            error = invalid_form([Problem(path, "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", text)])
            # Somebody deleted it meanwhile; the bot cannot have known.
            error.violation = False
            raise error
    limit = channel.guild.upload_limit if channel.guild else FILE_BYTES
    return post(call, channel, call.body, reply_to=reply_to, limit=limit).payload()


def _list(call: Call) -> Answer:
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    query = call.request.query
    found = list(reversed(channel.messages.values()))
    if "before" in query:
        found = [one for one in found if int(one.id) < int(query["before"])]
    if "after" in query:
        found = [one for one in found if int(one.id) > int(query["after"])]
    return [_shown(call, message) for message in found[: int(query.get("limit", 50))]]


def _get(call: Call) -> Answer:
    return _shown(call, call.message(Permission.READ_MESSAGE_HISTORY))


def _check_change(call: Call) -> Iterator[Problem]:
    yield from check_edit(call, call.message(), call.body)


def _change(call: Call) -> Answer:
    message = call.message()
    if message.author is not call.world.bot:
        raise forbidden(Code.OTHERS_MESSAGE, "Cannot edit a message authored by another user")
    limit = message.guild.upload_limit if message.guild else FILE_BYTES
    revise(call, message, call.body, limit=limit)
    return message.payload()


def _delete(call: Call) -> Answer:
    message = call.message()
    if message.author is not call.world.bot:
        call.message(Permission.MANAGE_MESSAGES)
    call.world.delete(message)
    return None


def _react(call: Call) -> Answer:
    message = call.message(Permission.ADD_REACTIONS)
    emoji = unquote(call.params["emoji_name"])
    message.reactions.setdefault(emoji, set()).add(call.world.bot.id)
    call.world.changes.announce()
    return None


def _take_back(call: Call) -> Answer:
    return _drop_reaction(call, call.world.bot.id)


def _take_back_others(call: Call) -> Answer:
    call.channel(Permission.MANAGE_MESSAGES)
    return _drop_reaction(call, call.params["user_id"])


def _drop_reaction(call: Call, user_id: str) -> Answer:
    reactions = call.message().reactions
    emoji = unquote(call.params["emoji_name"])
    reactions.get(emoji, set()).discard(user_id)
    if not reactions.get(emoji):
        reactions.pop(emoji, None)
    call.world.changes.announce()
    return None


def _clear_reactions(call: Call) -> Answer:
    call.message(Permission.MANAGE_MESSAGES).reactions.clear()
    call.world.changes.announce()
    return None


_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
_REACTION = _MESSAGE + "/reactions/{emoji_name}"

ROUTES = (
    Route("GET", _MESSAGES, _list),
    Route("POST", _MESSAGES, _create, _check_create),
    Route("GET", _MESSAGE, _get),
    Route("PATCH", _MESSAGE, _change, _check_change),
    Route("DELETE", _MESSAGE, _delete, success=204),
    Route("DELETE", _MESSAGE + "/reactions", _clear_reactions, success=204),
    Route("PUT", _REACTION + "/@me", _react, success=204),
    Route("DELETE", _REACTION + "/@me", _take_back, success=204),
    Route("DELETE", _REACTION + "/{user_id}", _take_back_others, success=204),
)
