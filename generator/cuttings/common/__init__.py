"""What every floor may use: text, facts, addresses, records, workers, errors."""
