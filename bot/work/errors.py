"""What can go wrong before the first document: for the operator."""

from __future__ import annotations


class QueueError(Exception):
    """The queue cannot be used; the message says why and what to do, and holds no password."""
