"""The bot's account, the application behind it, and other users.

Source: Discord's documentation, "User", "Application", "Get Gateway Bot".
"""

from tests.simulator.payload import Payload
from tests.simulator.refusal import Code, unknown
from tests.simulator.routes.route import Answer, Call, Route


def _me(call: Call) -> Answer:
    return {**call.world.bot.payload(), "mfa_enabled": True, "locale": "en-US"}


def _edit_me(call: Call) -> Answer:
    call.world.bot.name = call.body.get("username") or call.world.bot.name
    return _me(call)


def _user(call: Call) -> Answer:
    user = call.world.users.get(call.params["user_id"])
    if user is None:
        raise unknown(Code.UNKNOWN_USER, "User")
    return user.payload()


def _application(call: Call) -> Answer:
    world = call.world
    return {
        "id": world.application_id,
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": world.owner.payload(),
        "team": None,
        "verify_key": "0" * 64,
        "type": None,
        "flags": world.application_flags,
        "flags_new": str(world.application_flags),
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "redirect_uris": [],
        "eligible_oauth2_scopes": [],
        "explicit_content_filter": 0,
    }


def _gateway(call: Call) -> Answer:
    return {"url": call.world.gateway_url}


def _gateway_bot(call: Call) -> Answer:
    limit: Payload = {"total": 1000, "reset_after": 86_400_000, "max_concurrency": 16}
    limit["remaining"] = 1000 - call.world.gateway.identifies
    shards = call.world.gateway.shards
    return {"url": call.world.gateway_url, "shards": shards, "session_start_limit": limit}


def _open_dm(call: Call) -> Answer:
    user = call.world.users.get(str(call.body.get("recipient_id")))
    if user is None or user.is_bot:
        raise unknown(Code.UNKNOWN_USER, "User")
    return call.world.add_dm(user).payload()


def _guilds(call: Call) -> Answer:
    bot = call.world.bot
    shown: Payload = {"icon": None, "banner": None, "owner": False, "features": []}
    return [
        {
            **shown,
            "id": guild.id,
            "name": guild.name,
            "permissions": str(guild.members[bot.id].permissions),
        }
        for guild in call.world.guilds.values()
        if guild.has_bot
    ]


def _leave(call: Call) -> Answer:
    call.guild().remove_bot()
    return None


ROUTES = (
    Route("GET", "/users/@me", _me),
    Route("PATCH", "/users/@me", _edit_me),
    Route("GET", "/users/@me/guilds", _guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave, success=204),
    Route("POST", "/users/@me/channels", _open_dm),
    Route("GET", "/users/{user_id}", _user),
    Route("GET", "/applications/@me", _application),
    Route("GET", "/oauth2/applications/@me", _application),
    Route("GET", "/gateway", _gateway),
    Route("GET", "/gateway/bot", _gateway_bot),
)
