"""Reads dates in EDTF for programs that know ISO 8601 alone."""


def known_date(edtf: str | None) -> str | None:
    """`edtf` if it is a year, a month or a day in ISO 8601, without qualifiers such as "?"; else None."""
    plain = (edtf or "").rstrip("?~%")
    return plain if plain and len(plain) <= 10 and not set(plain) - set("0123456789-") else None
