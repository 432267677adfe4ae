"""Program code, logs and tables are no articles; poems, lists, chats and articles about code are left alone."""

from __future__ import annotations

import inspect
import json
from pathlib import Path

import pytest

from extractors.documents import prose, read, read_text, webpage
from extractors.errors import NotProseError
from tests.extractors.documents import corpus

ROOT = Path(__file__).parents[3]

PORTS = ("Averill", "Corrin", "Skerrow", "Grayport", "Lower Quay", "Elder Moor", "Halden", "Kelby")
TALK = (
    "Have you seen what the council said about the ferry?",
    "No, what did they say?",
    "That it will be back in May, if the engine is mended by then.",
    "They said that last year, and I do not believe it until I stand on it.",
)
SAID = "The company makes its timetable with a program that anybody may read, and the council has asked for it. "
CODE = "def sail(day): return [trip.time for trip in day.trips if trip.engine_ok]\n"

LOGS = (
    "\n".join(
        f"2025-10-14 08:0{n}:12,345 INFO [worker-{n}] server: answered the request in 1{n} ms"
        for n in range(9)
    ),
    "\n".join(
        f"Oct 14 08:0{n}:12 averill sshd[22{n}]: Connection closed by remote host" for n in range(9)
    ),
    "\n".join(
        f'10.0.0.{n} - - [14/Oct/2025:08:00:0{n} +0000] "GET /ferry HTTP/1.1" 200 512'
        for n in range(9)
    ),
)
TABLES = (
    "Port\tPassengers\tChange\n"
    + "\n".join(f"{port}\t{n * 1234}\t{n}%" for n, port in enumerate(PORTS * 2)),
    "port,passengers,change,operator,ship\n"
    + "\n".join(f"{port},{n * 1234},{n}%,Sound & Isles,Lady Corrin" for n, port in enumerate(PORTS))
    * 3,
    "\n".join(" ".join(str(n * m) for m in range(9)) for n in range(9)),
)
PROSE = {
    "poem": """The sea came in at Averill Quay,
  grey as a slate, and slow;
it took the nets, it took the rope,
  it took the boat below.

And who will count the lanterns now
  that hung along the pier?
The harbour master shut his book
  and said: not here, not here.""",
    "list": "Ten things to bring to the island\n- Warm socks\n- A torch with spare batteries\n- Binoculars\n"
    "- Cash, since the kiosk takes no cards\n- A map\n\nThe best bakeries\n1. Oster's, Corrin Island\n"
    "2. The Blue Loaf, Port Averill\n3. Marsh & Daughters, Skerrow\n4. Quay Street Bread, Lower Quay",
    "chat": "\n".join(f"[2025-10-14, 10:1{n}:03] Anna: {text}" for n, text in enumerate(TALK)),
    "subtitles": "\n".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},500\n{text}\n" for n, text in enumerate(TALK)
    ),
    "interview": "\n".join(f"{('MARSH', 'PELL')[n % 2]}: {text}" for n, text in enumerate(TALK)),
    "ticker": "\n".join(f"14:3{n} {text}" for n, text in enumerate(TALK)),
    "Markdown with a block of code": f"# How a timetable is made\n\n{SAID * 4}\n\n```python\n{CODE * 9}```\n\n{SAID}",
    "code set in": f"{SAID * 5}\n\n" + f"    {CODE}" * 4 + f"\n{SAID}",
    "a fence around it all": f"```\n{SAID * 4}\n```",
    "links and mentions": f"{SAID} [the report](https://x.example/a?b=c_d) <https://x.example/e=f> <@123> <:boat:1> "
    * 4,
    "tags left in": f'{SAID * 3} <blockquote class="post" data-id="12"><a href="https://x.example/a_b">Sam</a> '
    * 2,
    "winners": "The winners are "
    + "; ".join(f"{port} for its pier" for port in PORTS)
    + "; and then Saltby " * 3,
    "figures": "The port took $41.7 million in 2024, up 3.5% from $40.3 million, and 1,204,551 people (12% of them "
    "children) crossed in 2,310 trips; in 2023 it was 1,100,240 people in 2,288 trips, or 481 a trip.",
}


@pytest.mark.parametrize(
    "thing", [prose, webpage, json.decoder, corpus], ids=lambda thing: thing.__name__
)
def test_program_code_is_named(thing: object) -> None:
    source = inspect.getsource(thing)  # type: ignore[arg-type]
    with pytest.raises(NotProseError, match="looks like program code, not like an article"):
        read(source.encode(), "story.txt")
    with pytest.raises(NotProseError):
        read_text(source)


@pytest.mark.parametrize(
    "code",
    [
        '#include <stdio.h>\nint main(void) {\n    printf("ferry\\n");\n    return 0;\n}\n' * 5,
        "const ferries = trips.filter((trip) => trip.ok);\nexport default ferries;\n" * 6,
        json.dumps([{"port": port, "ships": [1, 2]} for port in PORTS], indent=1),
        "SELECT ship_id, count(*) FROM trips WHERE day >= '2025-10-14' GROUP BY ship_id;\n" * 5,
    ],
    ids=["C", "JavaScript", "JSON", "SQL"],
)
def test_other_languages_are_code_too(code: str) -> None:
    assert prose.instead(code) == prose.CODE


@pytest.mark.parametrize("log", LOGS)
def test_a_log_is_named(log: str) -> None:
    with pytest.raises(NotProseError, match="a log"):
        read(log.encode(), "server.txt")


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_named(table: str) -> None:
    with pytest.raises(NotProseError, match="a table"):
        read(table.encode())


@pytest.mark.parametrize("kind", PROSE)
def test_prose_of_every_kind_is_left_alone(kind: str) -> None:
    assert prose.instead(PROSE[kind]) is None


@pytest.mark.parametrize(
    "path",
    [
        *sorted(ROOT.glob("tests/fixtures/*/*.txt")),
        *(ROOT / name for name in ("README.md", "LICENSE", "bot/privacy.md")),
    ],
    ids=lambda path: path.stem,
)
def test_real_text_is_left_alone(path: Path) -> None:
    assert prose.instead(path.read_text(encoding="utf-8")) is None
