"""Responding to interactions.

Source: Discord's documentation, "Receiving and Responding to Interactions": callbacks, follow-ups,
and the three seconds and fifteen minutes they have.
"""

from collections.abc import Iterator
from typing import Final

from tests.simulator.interactions import (
    ACKNOWLEDGE_WITHIN,
    TOKEN_LIFETIME,
    CallbackType,
    Interaction,
    InteractionType,
    Modal,
)
from tests.simulator.limits.measures import required, wrong
from tests.simulator.limits.messages import (
    EPHEMERAL,
    LOADING,
    SETTABLE,
    check_autocomplete,
    check_deferral,
)
from tests.simulator.limits.modals import check_modal
from tests.simulator.messages import Message
from tests.simulator.payload import Payload
from tests.simulator.refusal import Code, Problem, RefusalError, unknown
from tests.simulator.routes.composing import check_edit, check_post, fill, revise
from tests.simulator.routes.route import Answer, Call, Route

_MESSAGES: Final = {
    CallbackType.CHANNEL_MESSAGE_WITH_SOURCE,
    CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
}
_UPDATES: Final = {CallbackType.DEFERRED_UPDATE_MESSAGE, CallbackType.UPDATE_MESSAGE}

_FITTING: Final = {
    InteractionType.APPLICATION_COMMAND: _MESSAGES | {CallbackType.MODAL},
    InteractionType.MESSAGE_COMPONENT: _MESSAGES | _UPDATES | {CallbackType.MODAL},
    InteractionType.MODAL_SUBMIT: _MESSAGES | _UPDATES,
    InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE: {
        CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT
    },
}


def _pending(call: Call) -> Interaction:
    """Return the interaction that still waits for its first response."""
    interaction = call.world.interactions.get(call.params["interaction_id"])
    if interaction is None or interaction.token != call.params["interaction_token"]:
        raise RefusalError(404, Code.UNKNOWN_INTERACTION, "Unknown interaction")
    if interaction.acknowledgement is not None:
        text = "Interaction has already been acknowledged."
        raise RefusalError(400, Code.ALREADY_ACKNOWLEDGED, text)
    if interaction.age > ACKNOWLEDGE_WITHIN:
        text = f"Unknown interaction (acknowledged after {interaction.age:.1f} s)"
        raise RefusalError(404, Code.UNKNOWN_INTERACTION, text)
    return interaction


def _check_callback(call: Call) -> Iterator[Problem]:
    interaction = _pending(call)
    kind, data, path = call.body.get("type"), call.body.get("data"), ("data",)
    if kind not in _FITTING[interaction.type]:
        text = f"A response of type {kind} does not fit an interaction of type {interaction.type}."
        yield wrong(("type",), "INTERACTION_RESPONSE_TYPE_INVALID", text)
    elif kind in _UPDATES and interaction.source is None:
        text = "There is no message to update: the modal was not opened from one."
        yield wrong(("type",), "INTERACTION_RESPONSE_TYPE_INVALID", text)
    elif kind == CallbackType.CHANNEL_MESSAGE_WITH_SOURCE:
        yield from check_post(call, data or {}, path, SETTABLE | EPHEMERAL)
    elif kind == CallbackType.UPDATE_MESSAGE and interaction.source is not None:
        yield from check_edit(call, interaction.source, data or {}, path)
    elif kind == CallbackType.MODAL:
        yield from check_modal(data, path) if isinstance(data, dict) else [required(path)]
    elif kind == CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT:
        yield from check_autocomplete(data, path)
    else:
        yield from check_deferral(data, path)


def _callback(call: Call) -> Answer:
    interaction = _pending(call)
    kind = CallbackType(call.body["type"])
    data: Payload = call.body.get("data") or {}
    if kind in _MESSAGES:
        _answer(call, interaction, kind, data)
    elif kind in _UPDATES:
        _update(call, interaction, kind, data)
    elif kind is CallbackType.MODAL:
        interaction.modal = Modal(interaction, data)
    else:
        interaction.choices = data["choices"]
    interaction.acknowledge(kind)
    call.world.changes.announce()
    if call.request.query.get("with_response") not in ("1", "true", "True"):
        return None
    return _result(interaction, kind)


def _answer(call: Call, interaction: Interaction, kind: CallbackType, data: Payload) -> None:
    message = _new_message(call, interaction)
    message.flags = int(data.get("flags") or 0) & EPHEMERAL
    if kind is CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE:
        message.flags |= LOADING
    else:
        fill(call, message, data, limit=interaction.upload_limit)
        interaction.is_answered = True
    interaction.original = message
    _make_visible(interaction, message)


def _update(call: Call, interaction: Interaction, kind: CallbackType, data: Payload) -> None:
    assert interaction.source is not None
    interaction.original = interaction.source
    if kind is CallbackType.UPDATE_MESSAGE:
        revise(call, interaction.source, data, limit=interaction.upload_limit)
        interaction.is_answered = True


def _new_message(call: Call, interaction: Interaction) -> Message:
    world = call.world
    identifier = world.snowflakes.next()
    message = Message(world, identifier, interaction.channel, world.bot, interaction=interaction)
    if interaction.type is InteractionType.MESSAGE_COMPONENT:
        message.reply_to = interaction.source
    return message


def _make_visible(interaction: Interaction, message: Message) -> None:
    if message.is_ephemeral:
        message.seen_by = interaction.user
    interaction.world.post(message)


def _result(interaction: Interaction, kind: CallbackType) -> Payload:
    summary: Payload = {"id": interaction.id, "type": int(interaction.type)}
    result: Payload = {"interaction": summary}
    message = interaction.original
    if message is not None:
        summary |= {
            "response_message_id": message.id,
            "response_message_loading": message.is_loading,
            "response_message_ephemeral": message.is_ephemeral,
        }
        if kind in (CallbackType.CHANNEL_MESSAGE_WITH_SOURCE, CallbackType.UPDATE_MESSAGE):
            result["resource"] = {"type": int(kind), "message": message.payload()}
    return result


def _answering(call: Call) -> Interaction:
    """Return the acknowledged interaction whose token the path holds."""
    interaction = call.world.tokens.get(call.params["webhook_token"])
    if interaction is None or call.params["webhook_id"] != call.world.application_id:
        raise RefusalError(404, Code.UNKNOWN_WEBHOOK, "Unknown Webhook")
    if interaction.acknowledgement is None:
        raise RefusalError(404, Code.UNKNOWN_WEBHOOK, "Unknown Webhook (not acknowledged yet)")
    if interaction.age > TOKEN_LIFETIME:
        raise RefusalError(401, Code.INVALID_WEBHOOK_TOKEN, "Invalid Webhook Token")
    return interaction


def _addressed(call: Call) -> Message:
    """Return the original response, or the follow-up that the path names."""
    interaction = _answering(call)
    identifier = call.params.get("message_id", "@original")
    original = interaction.original
    candidates = [*interaction.followups, *([original] if original else [])]
    for message in candidates:
        wanted = message.id if identifier != "@original" else identifier
        is_it = message is original if identifier == "@original" else wanted == identifier
        if is_it and not message.is_deleted:
            return message
    raise unknown(Code.UNKNOWN_MESSAGE, "Message")


def _placeholder(interaction: Interaction) -> Message | None:
    """Return the deferred response that the next follow-up fills."""
    original = interaction.original
    waits = original is not None and original.is_loading and not original.is_deleted
    return original if waits else None


def _check_followup(call: Call) -> Iterator[Problem]:
    interaction = _answering(call)
    original = _placeholder(interaction)
    if original is not None:
        # It fills the deferred response, and has no say in who sees it.
        body = {**call.body, "flags": int(call.body.get("flags") or 0) & ~EPHEMERAL}
        yield from check_edit(call, original, body)
    else:
        yield from check_post(call, call.body, flags=SETTABLE | EPHEMERAL)


def _follow_up(call: Call) -> Answer:
    interaction = _answering(call)
    original = _placeholder(interaction)
    if original is not None:
        return _fill_original(call, interaction, original)
    message = _new_message(call, interaction)
    message.flags = int(call.body.get("flags") or 0) & EPHEMERAL
    fill(call, message, call.body, limit=interaction.upload_limit)
    interaction.followups.append(message)
    _make_visible(interaction, message)
    return message.payload()


def _fill_original(call: Call, interaction: Interaction, original: Message) -> Answer:
    revise(call, original, call.body, limit=interaction.upload_limit)
    interaction.is_answered = True
    call.world.changes.announce()
    return original.payload()


def _get(call: Call) -> Answer:
    return _addressed(call).payload()


def _check_change(call: Call) -> Iterator[Problem]:
    yield from check_edit(call, _addressed(call), call.body)


def _change(call: Call) -> Answer:
    message, interaction = _addressed(call), _answering(call)
    revise(call, message, call.body, limit=interaction.upload_limit)
    if message is interaction.original:
        interaction.is_answered = True
        call.world.changes.announce()
    return message.payload()


def _delete(call: Call) -> Answer:
    call.world.delete(_addressed(call))
    return None


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = _WEBHOOK + "/messages/@original"
_FOLLOWUP = _WEBHOOK + "/messages/{message_id}"

ROUTES = (
    Route(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        _callback,
        _check_callback,
    ),
    Route("POST", _WEBHOOK, _follow_up, _check_followup),
    Route("GET", _ORIGINAL, _get),
    Route("PATCH", _ORIGINAL, _change, _check_change),
    Route("DELETE", _ORIGINAL, _delete, success=204),
    Route("GET", _FOLLOWUP, _get),
    Route("PATCH", _FOLLOWUP, _change, _check_change),
    Route("DELETE", _FOLLOWUP, _delete, success=204),
)
