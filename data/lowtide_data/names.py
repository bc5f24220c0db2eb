"""What countries and regions are called in English.

Countries by CLDR's usual English form, in a few cases its short or variant one (data/facts/
country-name-forms.csv); a region by its country's name when it is the only one, else by the
reviewed data/facts/region-names.csv.
"""

from collections.abc import Iterable, Mapping


def parse_cldr(territories: Mapping[str, object], forms: Mapping[str, str]) -> dict[str, str]:
    """English country names from cldr-localenames-full's main/en/territories.json.

    `forms` maps a country code to the form taken in place of the usual one: "short" or "variant".
    """
    main = territories["main"]
    assert isinstance(main, dict)
    listed: dict[str, str] = main["en"]["localeDisplayNames"]["territories"]
    names = {code: name for code, name in listed.items() if len(code) == 2}
    for code, form in forms.items():
        names[code] = listed[f"{code}-alt-{form}"]
    return names


def region_names(
    regions: Iterable[tuple[str, str]],
    countries: Mapping[str, str],
    reviewed: Mapping[str, str],
) -> dict[str, str]:
    """The name of each region, given as (region id, country code).

    Up to the first comma, a name is that of the country: so the page finds it there.

    Raises `ValueError` for a region without a name, a name without use, one that does not begin
    with its country, or one given twice.
    """
    listed = list(regions)
    counts: dict[str, int] = {}
    for _, country in listed:
        counts[country] = counts.get(country, 0) + 1
    shared = {region for region, country in listed if counts[country] > 1}
    if missing := sorted(shared - set(reviewed)):
        raise ValueError(f"regions without a name: {', '.join(missing)}: add to region-names.csv")
    if idle := sorted(set(reviewed) - shared):
        raise ValueError(
            f"names of no such region: {', '.join(idle)}: remove from region-names.csv"
        )
    names = {
        region: reviewed[region] if region in shared else countries[country]
        for region, country in listed
    }
    for region, country in listed:
        if names[region].split(", ")[0] != countries[country]:
            raise ValueError(
                f'{region} is called "{names[region]}": begin with "{countries[country]}, "'
            )
    if len(set(names.values())) != len(names):
        twice = sorted(name for name in names.values() if list(names.values()).count(name) > 1)
        raise ValueError(f"names given twice: {', '.join(twice)}")
    return names
