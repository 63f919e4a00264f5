"""Completes offices: `legislator_seats` by whom somebody represents, `ended_terms` by whether they are over."""
