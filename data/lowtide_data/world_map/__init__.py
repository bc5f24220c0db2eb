"""The shapes of the regions for the map, data/built/map.txt.

Reading order: `facts` (what is kept by hand), `belonging` and `units` (whose clock a province keeps), `cuts`
(provinces of several clocks), `equal_earth` (the projection), `topology` (arcs, rings and the grid),
`text` (the file), `simplify` and `packages` (the two programs that are borrowed), `record` (what a
map was made from), `making` (all of it in order), `command` (the entry point).

Only `units`, `cuts` and `making` need shapely, and only `simplify` starts another program, so that
the tables are built and checked with the standard library alone.
"""
