"""Helpers that modules of every floor may use: text, facts, addresses, records, worker processes, errors."""
