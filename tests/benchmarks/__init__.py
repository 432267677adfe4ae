"""Figures, printed; `make bench`. Nothing here asserts a time or is part of `make test`."""
