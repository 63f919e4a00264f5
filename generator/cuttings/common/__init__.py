"""Helpers that modules of every floor may use: text, passages, facts, files, addresses, records, workers, errors."""
