# `make demo` and `make test` are all that a fresh clone needs; both make .venv from the lock first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One worker thread for each numeric library: the extractor is built for one core.
export OMP_NUM_THREADS ?= 1

ARTICLE ?= tests/fixtures/articles/ferry.txt
GOLD ?= ../shared/gold
DIGESTS ?= build/gold

.PHONY: demo test bot lint format types bench gold lock clean

demo: $(VENV)/.ready ## the real bot against a local Discord, with one article
	$(BIN)/python -m tests.demo $(ARTICLE)

test: lint types ## everything that CI checks
	$(BIN)/python -m pytest

bot: $(VENV)/.ready ## run the bot; the README says how to get a token
	$(BIN)/python -m bot

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

format: $(VENV)/.ready ## mend what lint can mend by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.ready ## figures: speed, memory, and accuracy where ../shared is present
	$(BIN)/python -m tests.benchmarks

gold: $(VENV)/.ready ## digests of the gold articles, one JSON file each
	$(BIN)/python -m extractors $(GOLD)/*.txt --output $(DIGESTS)

lock: $(VENV)/.ready ## after a change of dependencies in pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-header -o requirements/dev.lock
	$(BIN)/uv pip compile pyproject.toml --extra postgres --extra queue --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-header -c requirements/dev.lock -o requirements/runtime.lock

# The environment is made anew when the lock or the project's own metadata is newer than it.
$(VENV)/.ready: requirements/dev.lock pyproject.toml
	@test ! -L $(VENV) || { echo "$(VENV) is a link: what it leads to would be cleared; run this where it is"; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Nutgraf needs Python 3.11 or later")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis
