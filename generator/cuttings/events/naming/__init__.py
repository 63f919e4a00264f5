"""Names and dates an event: `headlines` chooses its name among the titles of its reports, `days` finds its day."""

from cuttings.events.naming.days import day_of, day_titled, first_report
from cuttings.events.naming.headlines import best_headline

__all__ = ["best_headline", "day_of", "day_titled", "first_report"]
