"""Reads dates in EDTF for programs that know ISO 8601 alone."""

from datetime import date


def known_date(edtf: str | None) -> str | None:
    """`edtf` if it is a year, a month or a day in ISO 8601, without qualifiers such as "?"; else None."""
    plain = (edtf or "").rstrip("?~%")
    return plain if plain and len(plain) <= 10 and not set(plain) - set("0123456789-") else None


def full_day(edtf: str | None) -> date | None:
    """The day that `edtf` is, None if it is less than a day or its year is unknown."""
    return date.fromisoformat(edtf) if edtf and len(edtf) == len("2031-01-06") and edtf[0].isdigit() else None
