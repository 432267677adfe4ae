"""The labels of digests and comparisons, one module for each language."""
