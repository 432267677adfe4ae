"""Requests as a program without a library would send them."""

import io
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import aiohttp

from tests.simulator import LocalDiscord


class Answer(NamedTuple):
    status: int
    body: Any
    headers: Mapping[str, str]


class Wire:
    def __init__(self, local: LocalDiscord, session: aiohttp.ClientSession) -> None:
        self.local, self.session = local, session

    async def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        files: Mapping[str, bytes] | None = None,
        token: str | None = None,
    ) -> Answer:
        headers = {"Authorization": f"Bot {token or self.local.token}"}
        sent: Any = None
        if files is not None:
            sent = aiohttp.FormData(quote_fields=False)
            sent.add_field("payload_json", json.dumps(body))
            for index, (name, data) in enumerate(files.items()):
                sent.add_field(f"files[{index}]", io.BytesIO(data), filename=name)
        elif body is not None:
            headers["Content-Type"] = "application/json"
            sent = json.dumps(body)
        url = self.local.api_url + path
        async with self.session.request(method, url, data=sent, headers=headers) as response:
            text = await response.text()
            is_json = response.headers.get("Content-Type", "").startswith("application/json")
            return Answer(response.status, json.loads(text) if is_json else text, response.headers)

    async def fetch(self, url: str) -> Answer:
        async with self.session.get(url) as response:
            return Answer(response.status, await response.read(), response.headers)
