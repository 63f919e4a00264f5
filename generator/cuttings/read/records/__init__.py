"""Reads files that hold many articles, one in each record: JSON, tables and mailboxes."""
