"""Reads dates as people and machines write them."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?:[T ]\d\d:\d\d.*)?")


def parse_date(text: str) -> str | None:
    """The EDTF string of the date that `text` is, None where it is none."""
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = found.groups()
    try:
        date(2000 if year == "XXXX" else int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)
