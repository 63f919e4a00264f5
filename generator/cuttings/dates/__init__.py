"""Reads dates as people and machines write them into EDTF strings (ISO 8601-2, level 1), without guessing any part.

`2017-12-15` is a day, `2017-12` a month, `2017` a year, `XXXX-12-15` a day whose year is not stated. The clock is never
read: "yesterday" can be resolved only with a day of publication.
"""

from cuttings.dates.edtf import full_day
from cuttings.dates.relative import DATED_LEAD_CHARS, complete_year, resolve_dates
from cuttings.dates.stated import UNKNOWN_YEAR, DateSpan, find_dates, parse_date
from cuttings.dates.worded import event_date, listed_date, month_names, reader_date

__all__ = [
    "DATED_LEAD_CHARS",
    "UNKNOWN_YEAR",
    "DateSpan",
    "complete_year",
    "event_date",
    "find_dates",
    "full_day",
    "listed_date",
    "month_names",
    "parse_date",
    "reader_date",
    "resolve_dates",
]
