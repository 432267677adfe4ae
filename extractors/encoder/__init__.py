"""The encoder: one small network that reads an article once, for every later stage.

    encoder = Encoder.load(threads=1)
    encoding = encoder.encode(article.text, [(p.start, p.end) for p in article.paragraphs])

It finds who said what (source, cue, content and how they belong together), names (people, organisations, places,
other), and a vector per word. ``MODEL_CARD.md`` says what it was trained on and how well it does.
"""

from extractors.encoder.encoding import Attribution, Encoding, Entity, Stretch
from extractors.encoder.model import Encoder, shipped

__all__ = ["Attribution", "Encoder", "Encoding", "Entity", "Stretch", "shipped"]
