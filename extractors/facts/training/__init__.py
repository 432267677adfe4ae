"""How the weights of `extractors.facts` are learned: offline, by `python -m extractors.facts.training`.

Never imported at run time.
"""
