"""The figures of accounts: what each counts, of which time, and which of them differ."""
