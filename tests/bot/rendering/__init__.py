"""Tests of what a digest looks like in Discord."""
