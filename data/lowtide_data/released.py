"""Region ids are for ever: saved plans and links carry them.

data/facts/region-ids.txt lists every id that was ever in the table, in the order of release. An id
may leave the table only when data/facts/region-id-aliases.csv says which id took its place.
"""

from collections.abc import Collection, Mapping, Sequence


def check(current: Collection[str], released: Sequence[str], successors: Mapping[str, str]) -> None:
    """Raise `ValueError` for an id that is lost, not on the list, or replaced by no region."""
    if twice := sorted({region for region in released if released.count(region) > 1}):
        raise ValueError(f"region-ids.txt lists {', '.join(twice)} twice")
    if lost := sorted(set(released) - set(current) - set(successors)):
        raise ValueError(
            f"released regions are gone: {', '.join(lost)}: add to region-id-aliases.csv"
        )
    if new := sorted(set(current) - set(released)):
        raise ValueError(f"new regions: {', '.join(new)}: append to region-ids.txt")
    for old, successor in successors.items():
        if old in current or successor not in current:
            raise ValueError(f"region-id-aliases.csv: {old} cannot stand for {successor}")
