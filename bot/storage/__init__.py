"""What outlives a restart: servers' settings, people's own defaults, servers that have left. Never article text.

`opening.Storage.open` is the way in. Every table has a column that says whose a row is, and one store that reads it,
writes it and forgets it (`forgetting.Forgets`).
"""
