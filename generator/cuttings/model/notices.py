"""Messages about the input for the user."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A message about the input: where it is, what is wrong, and how to mend it."""

    where: str  # a file, with its line where there is one: "seeds/flood.md:3"
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.mend}"
