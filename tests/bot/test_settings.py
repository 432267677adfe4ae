from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """No variable of ours and no .env file."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"NUTGRAF_{name.upper()}", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return monkeypatch


def test_a_missing_token_is_named(bare: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="NUTGRAF_TOKEN is not set"):
        Settings.load()


def test_an_empty_token_is_refused(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("NUTGRAF_TOKEN", "  ")
    with pytest.raises(SettingsError, match="NUTGRAF_TOKEN cannot be used: it is empty"):
        Settings.load()


def test_the_token_is_in_no_message_and_no_representation(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("NUTGRAF_TOKEN", "very-secret")
    assert "very-secret" not in repr(Settings.load())
    bare.setenv("NUTGRAF_WORKERS", "none")
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert "very-secret" not in str(caught.value)
    assert "NUTGRAF_WORKERS" in str(caught.value)


def test_a_dot_env_file_is_read(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NUTGRAF_TOKEN=from-the-file\nNUTGRAF_WORKERS=3\n")
    settings = Settings.load()
    assert settings.token.get_secret_value() == "from-the-file"
    assert settings.workers == 3


def test_the_database_has_two_names_and_ours_goes_first(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("NUTGRAF_TOKEN", "t")
    assert Settings.load().database_url == "sqlite:///var/nutgraf.db"
    bare.setenv("DATABASE_URL", "")
    assert Settings.load().database_url == "sqlite:///var/nutgraf.db"
    bare.setenv("DATABASE_URL", "postgres://nutgraf:very-secret@db/one")
    assert Settings.load().database_url == "postgres://nutgraf:very-secret@db/one"
    assert "very-secret" not in repr(Settings.load())
    bare.setenv("NUTGRAF_DATABASE_URL", "sqlite:///two.db")
    assert Settings.load().database_url == "sqlite:///two.db"


OPTIONAL = [name for name, field in Settings.model_fields.items() if not field.is_required()]


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_variable_that_is_left_empty_is_not_set(bare: pytest.MonkeyPatch, name: str) -> None:
    bare.setenv("NUTGRAF_TOKEN", "t")
    expected = Settings.load()
    bare.setenv(f"NUTGRAF_{name.upper()}", "")
    assert Settings.load() == expected


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_line_that_is_left_empty_is_not_set(
    bare: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    bare.setenv("NUTGRAF_TOKEN", "t")
    expected = Settings.load()
    (tmp_path / ".env").write_text(f"NUTGRAF_{name.upper()}=\n")
    assert Settings.load() == expected


@pytest.mark.parametrize("only", ["DISCORD_API", "DISCORD_GATEWAY"])
def test_one_stand_in_address_alone_is_refused(bare: pytest.MonkeyPatch, only: str) -> None:
    bare.setenv("NUTGRAF_TOKEN", "t")
    bare.setenv(f"NUTGRAF_{only}", "http://127.0.0.1:1")
    with pytest.raises(SettingsError, match="or neither"):
        Settings.load()


def test_without_a_token_the_bot_ends_with_status_78(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "NUTGRAF" not in name}
    ended = subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 78
    assert "NUTGRAF_TOKEN is not set" in ended.stderr
    assert "Traceback" not in ended.stderr


def settings_table() -> str:
    """The README's table, as the settings themselves have it."""
    rows = ["| variable | default | what |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.is_required() or field.default is None else f"`{field.default}`"
        rows.append(f"| `NUTGRAF_{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


def test_the_readme_lists_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, after = readme.partition("test_settings.py -->\n")
    table, _, _ = after.partition("\n<!-- /settings -->")
    assert table == settings_table()
