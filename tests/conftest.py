"""What every test shares: how hard hypothesis tries, and the local Discord."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.simulator.fixtures", "tests.bot.running"]

# `default` keeps `make test` quick, and the same for everybody: a change lands by what it does, not by luck.
# `nightly` looks at random for what a hundred examples miss.
settings.register_profile("default", max_examples=100, deadline=None, derandomize=True)
settings.register_profile(
    "nightly", max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
