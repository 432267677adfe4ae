"""Who runs the extractor: a pool of processes here; a queue of workers has the same face."""

from bot.work.documents import Document
from bot.work.extractor import Extractor
from bot.work.pool import ProcessPoolExtractor

__all__ = ["Document", "Extractor", "ProcessPoolExtractor"]
