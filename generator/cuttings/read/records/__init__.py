"""Reads files that hold many articles, one in each record: JSON, JSON Lines and RIS; and what any record states.

Records that describe an article whose text is elsewhere, as those in RIS do (`described`), are joined to the page that
they describe (`snapshots`).
"""
