"""Reads files that hold many articles, one in each record: JSON, tables and mailboxes.

Records that describe an article whose text is elsewhere, as those in RIS do (`described`), are joined to the page that
they describe (`snapshots`).
"""
