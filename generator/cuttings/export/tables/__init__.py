"""Lays the library out as tables that refer to each other, and writes them as SQLite and as Parquet."""
