"""Keeps every address alive: pages where the site once had others, and the record of all addresses.

meanings    what a recorded address leads to now, and what can be said where that is no page
lost_pages  the pages at such addresses: a redirect, a choice, or a stub
record      the new record: what was recorded, and every page of the site
"""
