"""How the encoder was made. Nothing here is imported at run time; it needs the ``training`` extra."""
