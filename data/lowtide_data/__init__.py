"""The region, alias and event tables of data/built, made from pinned packages and reviewed facts.

Reading order: `sources` and `inputs` (what the packages hold), `facts` (what is kept by hand),
`clocks` with `rules`, `cities`, `factbook`, `population`, `shares`, `internet`, `weekends`, `names`
(one idea each), `regions` (their joining), `released`, `aliases`, `events` with `moment_rules` and
`coverage`, `manifest`, `command` (the two entry points). Only `sources` starts other programs; only `command` writes below data/.
"""
