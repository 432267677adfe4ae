"""What is read, how much of it, and how little is too little."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

# Discord takes ten megabytes of anyone who does not pay; a page saved with its pictures inside it is rarely over six.
MAX_BYTES = 16 * MEGABYTE

# Text, Markdown and markup. The pages measured are 28 to 257 kB; the largest live blogs come to about 3 MB.
MAX_TEXT_BYTES = 8 * MEGABYTE

# What is digested; the rest is left out, with a notice. About 10,000 words: longer than magazine features get, and
# still under two seconds of work at 120 ms for 800 words.
MAX_CHARACTERS = 60_000

# What is looked at to find those characters: markup and line ends come on top. It bounds the work on any text.
MAX_PROSE = 4 * MAX_CHARACTERS

# The pages measured have 98 to 1,060 elements. Extraction takes a third of a millisecond an element at worst.
MAX_ELEMENTS = 15_000

# A news flash of two sentences has 35 to 60 words; a headline with its standfirst stays under this.
MIN_WORDS = 30

# Sixty pages of running text are over 25,000 words, more than is digested.
MAX_PAGES = 60

# What to tell somebody who sent something else.
SUPPORTED = "text, a saved web page, PDF, .docx, .odt, .rtf, .epub, .eml or a picture"
