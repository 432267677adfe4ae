"""Who runs the extractor: a pool of processes here (`pool`), or a queue of workers elsewhere (`queue`).

Only what is light is imported here: a worker process imports this package, and has no use for Discord's library.
"""

from bot.work.documents import Document
from bot.work.extractor import Extractor

__all__ = ["Document", "Extractor"]
