"""Tests of lowtide_data.days."""

import unittest
from datetime import date

from lowtide_data.days import LAST, MONDAY, SATURDAY, SUNDAY, TUESDAY, nth, on_or_after, working_day


class Days(unittest.TestCase):
    def test_weekdays_of_a_month_are_counted_from_either_end(self) -> None:
        self.assertEqual(nth(1, MONDAY, 2027, 11), date(2027, 11, 1))
        self.assertEqual(nth(2, TUESDAY, 2027, 8), date(2027, 8, 10))
        self.assertEqual(nth(LAST, SUNDAY, 2027, 10), date(2027, 10, 31))
        self.assertEqual(nth(-2, SUNDAY, 2027, 10), date(2027, 10, 24))
        self.assertEqual(nth(LAST, SUNDAY, 2027, 12), date(2027, 12, 26))
        self.assertEqual(nth(LAST, TUESDAY, 2028, 2), date(2028, 2, 29))

    def test_the_first_weekday_from_a_day_on_may_be_that_day(self) -> None:
        self.assertEqual(on_or_after(date(2024, 1, 13), SATURDAY), date(2024, 1, 13))
        self.assertEqual(on_or_after(date(2024, 1, 14), SATURDAY), date(2024, 1, 20))

    def test_a_working_day_is_neither_at_a_weekend_nor_closed(self) -> None:
        friday, monday = date(2027, 1, 15), date(2027, 1, 18)
        self.assertEqual(working_day(friday), friday)
        self.assertEqual(working_day(date(2027, 1, 16)), monday)
        self.assertEqual(working_day(friday, frozenset({friday})), monday)
