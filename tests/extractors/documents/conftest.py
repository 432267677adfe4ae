"""What is measured rather than tested runs only when it is asked for: `pytest -m benchmark`."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is marked as a benchmark unless the command line names the mark."""
    if "benchmark" in str(config.getoption("-m")):
        return
    skipped = pytest.mark.skip(reason="a measurement: run with -m benchmark")
    for item in items:
        if item.get_closest_marker("benchmark"):
            item.add_marker(skipped)
