"""Days of the civil calendar that statutes and customs name: the second Tuesday, the next weekday."""

from datetime import date, timedelta

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
LAST = -1


def nth(number: int, weekday: int, year: int, month: int) -> date:
    """The `number`th such weekday of a month, counted from its end when negative."""
    if number > 0:
        return on_or_after(date(year, month, 1), weekday) + timedelta(weeks=number - 1)
    end = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return end - timedelta(days=(end.weekday() - weekday) % 7, weeks=-number - 1)


def on_or_after(day: date, weekday: int) -> date:
    """The first such weekday that is not before `day`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def working_day(day: date, closed: frozenset[date] = frozenset()) -> date:
    """The day itself, or the next one that is neither at a weekend nor closed."""
    while day.weekday() >= SATURDAY or day in closed:
        day += timedelta(days=1)
    return day
