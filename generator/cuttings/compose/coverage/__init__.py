"""Who covered what: articles by outlet and period, and what a report does not name."""
