from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import explain
from bot.rates import Rate, Rates, ServerTooOftenError, TooOftenError


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.now = 5_000_000.0

    def __call__(self) -> float:
        return self.now


USER = Rate(3, 30.0)
GUILD = Rate(100, 60.0)


def rates(clock: Clock, user: Rate = USER, guild: Rate = GUILD) -> Rates:
    return Rates(user, guild, clock=clock)


def wait(counter: Rates, user_id: int, guild_id: int | None = None, **options: float) -> int:
    """How long the request would have to wait; 0 when it was counted."""
    try:
        counter.take(user_id, guild_id, **options)  # type: ignore[arg-type]
    except TooOftenError as error:
        return error.seconds
    return 0


def test_a_few_at_once_then_one_by_one() -> None:
    clock = Clock()
    counter = rates(clock)
    assert [wait(counter, 1) for _ in range(4)] == [0, 0, 0, 10]
    clock.now += 4
    assert wait(counter, 1) == 6
    clock.now += 6
    assert [wait(counter, 1) for _ in range(2)] == [0, 10]
    assert wait(counter, 2) == 0


def test_a_refused_request_costs_nothing() -> None:
    clock = Clock()
    counter = rates(clock, guild=Rate(1, 60.0))
    assert wait(counter, 1, 9) == 0
    with pytest.raises(ServerTooOftenError, match="This server"):
        counter.take(2, 9)
    assert [wait(counter, 2) for _ in range(4)] == [0, 0, 0, 10]
    assert wait(counter, 3, 9) == 60


def test_a_request_may_cost_more_and_never_waits_for_ever() -> None:
    clock = Clock()
    counter = rates(clock)
    assert wait(counter, 1, cost=2) == 0
    assert wait(counter, 1, cost=2) == 10
    assert wait(counter, 2, cost=50) == 0
    assert wait(counter, 2, cost=50) == 30


def test_moderators_set_the_pause_and_shorten_it() -> None:
    clock = Clock()
    counter = rates(clock)
    assert wait(counter, 1, 9, cooldown=3600) == 0
    assert wait(counter, 1, 9, cooldown=3600) == 3600
    assert wait(counter, 1, 8, cooldown=3600) == 0  # each server has its own
    assert wait(counter, 1, 9, cooldown=20) == 20
    assert wait(counter, 1, 9) == 0


def test_the_person_is_told_how_long() -> None:
    counter = rates(Clock(), user=Rate(1, 12.5))
    counter.take(1, None)
    with pytest.raises(TooOftenError) as caught:
        counter.take(1, None)
    explanation = explain(caught.value)
    assert explanation.sentence.endswith("try again in 13 seconds.")
    assert explanation.code == "too_often"
    assert not explanation.is_ours


async def test_it_forgets() -> None:
    counter = rates(Clock())
    counter.take(1, 9, cooldown=60)
    counter.take(2, 9, cooldown=60)
    counter.take(2, 8, cooldown=60)
    assert await counter.forget_user(1) == 1
    assert await counter.forget_guild(9) == 3
    assert await counter.forget_user(2) == 1
    assert await counter.forget_guild(8) == 2
    assert len(counter) == 0


async def test_to_be_forgotten_ends_no_pause() -> None:
    clock = Clock()
    counter = rates(clock)
    counter.take(1, 9, cooldown=3600)
    clock.now += 100
    await counter.forget_user(1)
    assert wait(counter, 1, 9, cooldown=3600) == 3500
    assert wait(counter, 1, 8, cooldown=3600) == 0
    clock.now += 3500
    assert wait(counter, 1, 9, cooldown=3600) == 0


def test_a_pause_is_kept_under_no_id_and_not_for_long() -> None:
    clock = Clock()
    counter = rates(clock)
    counter.take(424_242, 9, cooldown=3600)
    for user_id in range(3):
        counter.take(user_id, 9, cooldown=600)
    assert "424242" not in repr(vars(counter._pauses))
    clock.now += 3000
    counter.take(5, None)
    counter.take(6, 9, cooldown=600)
    assert (
        len(counter._pauses) == 2
    )  # those that are over are gone, though they stood behind a longer one


def test_full_buckets_are_not_kept() -> None:
    clock = Clock()
    counter = rates(clock)
    for user_id in range(100):
        counter.take(user_id, None)
    clock.now += 10
    counter.take(1000, None)
    assert len(counter) == 1


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20), st.floats(0, 5)), max_size=200))
def test_memory_is_bounded(requests: list[tuple[int, int, float]]) -> None:
    clock = Clock()
    counter = Rates(Rate(3, 30.0), Rate(5, 60.0), size=10, clock=clock)
    for user_id, guild_id, pause in requests:
        clock.now += pause
        wait(counter, user_id, guild_id, cooldown=600)
        assert len(counter) <= 30


@given(
    st.builds(Rate, st.integers(1, 20), st.floats(0.5, 600)),
    st.lists(st.tuples(st.floats(0, 100), st.integers(1, 5)), max_size=100),
)
def test_no_window_ever_holds_more_than_the_rate_allows(
    rate: Rate, requests: list[tuple[float, int]]
) -> None:
    clock = Clock()
    counter = Rates(rate, rate, clock=clock)
    taken: list[tuple[float, int]] = []
    for pause, cost in requests:
        clock.now += pause
        if not wait(counter, 1, cost=cost):
            taken.append((clock.now, min(cost, rate.count)))
    for first, (start, _) in enumerate(taken):
        spent = 0
        for moment, cost in taken[first:]:
            spent += cost
            # What the bucket held, what it earned since, and the rounding of both.
            assert spent <= rate.count + (moment - start) / rate.interval + 0.01


@given(st.builds(Rate, st.integers(1, 20), st.floats(0.5, 600)), st.integers(1, 30))
def test_whoever_waits_as_told_is_let_in(rate: Rate, cost: int) -> None:
    clock = Clock()
    counter = Rates(rate, rate, clock=clock)
    for _ in range(30):
        if delay := wait(counter, 1, cost=cost):
            clock.now += delay
            assert wait(counter, 1, cost=cost) == 0
