"""Tests of what things are called: weekends, names, aliases, released ids, tables."""

import unittest

from lowtide_data import aliases, names, released, tables, weekends


class Weekends(unittest.TestCase):
    FIRST = {"001": "sat", "IR": "fri", "IL": "fri", "AF": "thu", "IN": "sun", "XX": "sun"}
    LAST = {"001": "sun", "IR": "fri", "IL": "sat", "AF": "fri", "XX": "mon"}

    def of(self, country: str) -> tuple[str, ...]:
        return weekends.weekend(country, self.FIRST, self.LAST, {"NP": ("sat",)})

    def test_a_country_without_an_entry_has_the_worlds_weekend(self) -> None:
        self.assertEqual(self.of("DE"), ("sat", "sun"))

    def test_spans_of_one_and_two_days_are_read(self) -> None:
        self.assertEqual(self.of("IR"), ("fri",))
        self.assertEqual(self.of("IL"), ("fri", "sat"))
        self.assertEqual(self.of("AF"), ("thu", "fri"))

    def test_a_missing_end_is_the_worlds(self) -> None:
        self.assertEqual(self.of("IN"), ("sun",))

    def test_a_span_round_the_end_of_the_week_is_given_in_week_order(self) -> None:
        self.assertEqual(self.of("XX"), ("mon", "sun"))

    def test_the_reviewed_list_wins(self) -> None:
        self.assertEqual(self.of("NP"), ("sat",))

    def test_days_are_checked(self) -> None:
        self.assertEqual(weekends.parse_days("fri,sun"), ("fri", "sun"))
        for text in ("sun,fri", "fri,fri", "fri, sat", "Friday", ""):
            with self.subTest(text), self.assertRaisesRegex(ValueError, "no list of weekdays"):
                weekends.parse_days(text)


class Names(unittest.TestCase):
    COUNTRIES = {"IR": "Iran", "ID": "Indonesia"}
    REGIONS = [("IR/Asia/Tehran", "IR"), ("ID/Asia/Jakarta", "ID"), ("ID/Asia/Jayapura", "ID")]
    REVIEWED = {
        "ID/Asia/Jakarta": "Indonesia, western",
        "ID/Asia/Jayapura": "Indonesia, eastern",
    }

    def test_a_chosen_form_replaces_the_usual_name(self) -> None:
        listed = {"HK": "Hong Kong SAR China", "HK-alt-short": "Hong Kong", "001": "world"}
        file = {"main": {"en": {"localeDisplayNames": {"territories": listed}}}}
        self.assertEqual(names.parse_cldr(file, {"HK": "short"}), {"HK": "Hong Kong"})

    def test_the_only_region_has_its_countrys_name(self) -> None:
        found = names.region_names(self.REGIONS, self.COUNTRIES, self.REVIEWED)
        self.assertEqual(found, {"IR/Asia/Tehran": "Iran", **self.REVIEWED})

    def test_missing_idle_doubled_and_foreign_names_are_refused(self) -> None:
        missing = {"ID/Asia/Jakarta": "Indonesia, western"}
        idle = {**self.REVIEWED, "IR/Asia/Tehran": "Persia"}
        doubled = {**self.REVIEWED, "ID/Asia/Jayapura": "Indonesia, western"}
        foreign = {**self.REVIEWED, "ID/Asia/Jayapura": "Papua, Indonesia"}
        for reviewed, message in (
            (missing, "without a name: ID/Asia/Jayapura"),
            (idle, "no such region: IR/Asia/Tehran"),
            (doubled, "given twice: Indonesia, western"),
            (foreign, 'is called "Papua, Indonesia": begin with "Indonesia, "'),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                names.region_names(self.REGIONS, self.COUNTRIES, reviewed)


class Aliases(unittest.TestCase):
    ZI = (
        "# version 2026f\nR A 1 2 - 3 4 5 6 -\nL Asia/Kolkata Asia/Calcutta\nL Etc/GMT GMT\n"
        "L Africa/Abidjan Iceland\nL Africa/Abidjan Atlantic/Reykjavik\nL Asia/Calcutta Asia/Old\n"
    )
    ZONES = {"Asia/Kolkata", "Africa/Abidjan", "Atlantic/Reykjavik"}
    OVERRIDES = {"Iceland": "Atlantic/Reykjavik"}

    def test_only_link_lines_are_read(self) -> None:
        self.assertEqual(len(aliases.parse_links(self.ZI)), 5)

    def test_places_are_kept_chains_followed_and_overrides_win(self) -> None:
        found = aliases.resolve(aliases.parse_links(self.ZI), self.ZONES, self.OVERRIDES)
        self.assertEqual(
            found,
            {
                "Asia/Calcutta": "Asia/Kolkata",
                "Asia/Old": "Asia/Kolkata",
                "Iceland": "Atlantic/Reykjavik",
            },
        )

    def test_an_alias_that_leads_nowhere_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "Y leads to X, which is not in zone.tab"):
            aliases.resolve({"Y": "X"}, self.ZONES, {})

    def test_overrides_without_effect_are_refused(self) -> None:
        for overrides, message in (
            ({"Asia/Calcutta": "Asia/Kolkata"}, "remove it"),
            ({"Asia/Nowhere": "Asia/Kolkata"}, "no aliases: Asia/Nowhere"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                aliases.resolve({"Asia/Calcutta": "Asia/Kolkata"}, self.ZONES, overrides)


class ReleasedIds(unittest.TestCase):
    def test_a_kept_list_passes_and_a_successor_stands_for_a_lost_id(self) -> None:
        released.check({"B"}, ["A", "B"], {"A": "B"})

    def test_a_change_of_ids_is_refused(self) -> None:
        for current, listed, successors, message in (
            ({"B"}, ["A", "B"], {}, "gone: A"),
            ({"A", "B"}, ["A"], {}, "new regions: B"),
            ({"A"}, ["A", "A"], {}, "twice"),
            ({"A", "B"}, ["A", "B"], {"A": "B"}, "cannot stand"),
            ({"B"}, ["A", "B"], {"A": "C"}, "cannot stand"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                released.check(current, listed, successors)


class Tables(unittest.TestCase):
    def test_facts_are_read_by_column(self) -> None:
        lines = ["a,b\n", '1,"x, y"\n']
        self.assertEqual(tables.parse_facts(lines, "f", ["a", "b"]), [{"a": "1", "b": "x, y"}])

    def test_a_wrong_header_length_or_character_is_named_with_its_row(self) -> None:
        for lines, message in (
            (["a,c\n"], r"f: the header is \['a', 'c'\]"),
            (["a,b\n", "1\n"], "f row 2: 1 columns, make it 2"),
            (["a,b\n", "1,2\n", "1,x\ty\n"], "f row 3: a tab or line break"),
        ):
            with self.subTest(message), self.assertRaisesRegex(tables.BadFact, message):
                tables.parse_facts(lines, "f", ["a", "b"])

    def test_a_table_reads_back_as_written(self) -> None:
        table = tables.tab_separated(("a", "b"), [("1", ""), ("", "ü")])
        self.assertEqual(table, "a\tb\n1\t\n\tü\n".encode())
        self.assertEqual(
            tables.parse_tab_separated(table), [{"a": "1", "b": ""}, {"a": "", "b": "ü"}]
        )

    def test_a_cell_that_would_break_the_table_is_refused(self) -> None:
        for row in (("1",), ("1", "x\ty"), ("1", "x\ny")):
            with self.subTest(row), self.assertRaisesRegex(ValueError, "does not fit"):
                tables.tab_separated(("a", "b"), [row])
