"""Old and alternative zone names, which browsers still report, and the zone.tab zones they mean.

tzdata.zi links a name to any zone with the same clock since 1970, which may lie in another country
(Iceland to Abidjan). The reviewed list data/facts/alias-overrides.csv puts those right.
"""

from collections.abc import Collection, Mapping

# Names without a place: abbreviations, rules and offsets.
PLACELESS = frozenset(
    "CET CST6CDT EET EST EST5EDT Factory GMT GMT+0 GMT-0 GMT0 Greenwich HST MET MST MST7MDT PST8PDT "
    "UCT UTC Universal WET Zulu".split()
)


def parse_links(tzdata_zi: str) -> dict[str, str]:
    """The link lines of tzdata.zi: name to target, as written."""
    return {
        fields[2]: fields[1]
        for fields in (line.split() for line in tzdata_zi.splitlines())
        if fields and fields[0] == "L"
    }


def resolve(
    links: Mapping[str, str], zones: Collection[str], overrides: Mapping[str, str]
) -> dict[str, str]:
    """Every linked name that is a place but not in zone.tab, to its zone of zone.tab.

    Raises `ValueError` when a target is not in zone.tab, or an override is unknown or idle.
    """
    resolved = {}
    for name in sorted(links):
        if name in zones or name in PLACELESS or name.startswith("Etc/"):
            continue
        target = name
        while target not in zones and target in links:
            target = links[target]
        chosen = overrides.get(name, target)
        if chosen not in zones:
            raise ValueError(f"{name} leads to {chosen}, which is not in zone.tab: add an override")
        if name in overrides and chosen == target:
            raise ValueError(f"the override of {name} says what the link says: remove it")
        resolved[name] = chosen
    unknown = sorted(set(overrides) - set(resolved))
    if unknown:
        raise ValueError(f"overrides of names that are no aliases: {', '.join(unknown)}")
    return resolved
