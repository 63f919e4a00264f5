"""Groups articles that report one happening, and dates articles by each other."""

from cuttings.events.grouping import group_events
from cuttings.events.years import infer_years

__all__ = ["group_events", "infer_years"]
