"""What the user should know of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in the input that the user should know of: where it is, what is wrong, how to mend it."""

    where: str  # a file, with its line where there is one: "seeds/flood.md:3"
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.mend}"
