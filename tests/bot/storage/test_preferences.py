from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.storage.opening import Storage


@pytest.mark.parametrize("private", [True, False])
async def test_a_choice_is_kept_changed_and_withdrawn(storage: Storage, private: bool) -> None:
    people = storage.preferences
    assert await people.private(1) is None
    await people.set_private(1, private=private)
    assert await people.private(1) is private
    await people.set_private(1, private=not private)
    assert await people.private(1) is (not private)
    assert await people.private(2) is None
    await people.set_private(1, private=None)
    assert await people.private(1) is None
    async with storage.database.begin() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM preferences")) == 0
