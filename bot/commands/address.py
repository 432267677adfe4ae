"""Messages to the bot: a mention in a channel, or a direct message."""

from __future__ import annotations

import discord
import structlog

from bot import intake
from bot.admission import Admission, Asker
from bot.answering import Answerer
from bot.errors import RequestError
from bot.rates import Rates, TooOftenError
from bot.replies import MessageReply
from bot.terms import Terms

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


def is_to(message: discord.Message, me: discord.abc.User) -> bool:
    """Whether `message` asks the bot something.

    A reply to the bot pings it too, without naming it in the text: that is talk about a digest, not a request.
    """
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return False
    if message.guild is None:
        return True
    return f"<@{me.id}>" in message.content or f"<@!{me.id}>" in message.content


async def answer(
    message: discord.Message,
    me: discord.abc.User,
    answerer: Answerer,
    admission: Admission,
    refusals: Rates,
    *,
    file_limit: int,
) -> None:
    """Answer a message for which `is_to` holds; refuse no more often than `refusals` lets anybody be told."""
    asker = Asker.of_message(message)
    try:
        terms = await admission.enter(asker)
        submissions = intake.of_address(message, me, file_limit=file_limit)
        admission.count(asker, len(submissions), terms)
    except RequestError as error:
        try:
            refusals.take(asker.user_id, asker.guild_id)
        except TooOftenError:
            # Each would be a direct message, or a notice that the whole channel reads: the person has been told.
            log.info("refusal.withheld", why=type(error).__name__)
        else:
            await answerer.refuse(error, MessageReply(message, Terms()))
    else:
        reply = MessageReply(message, terms)
        await answerer.answer(submissions, reply)
