"""The tables and the map of data/built, made from pinned packages and reviewed facts.

Reading order: `sources` and `inputs` (what the packages hold), `facts` (what is kept by hand),
`clocks` with `rules`, `cities`, `factbook`, `population`, `shares`, `internet`, `weekends`, `names`
(one idea each), `regions` (their joining), `released`, `aliases`, `events` with `moment_rules` and
`coverage`, `manifest`, `command` (the entry points); `world_map`, the shapes of the regions, is a
package of its own. Only `sources` and `world_map.packages` start other programs; only `command`
writes below data/.
"""
