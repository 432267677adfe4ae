"""Discord's limits, written out by hand.

Most of them are missing from the schema that Discord publishes, and the schema may be absent.
Every function here takes a request body, or a part of one, and yields what is wrong with it.
"""
