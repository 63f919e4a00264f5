"""A name as a text writes it, and everything that its words alone say: read once for each form, and carried."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.common.text import fold
from cuttings.model import Role
from cuttings.resolve.names.known_organisations import SOURCE_ROLES, known_organisation
from cuttings.resolve.names.organisation_name import OrganisationName, read_organisation
from cuttings.resolve.names.person_name import (
    PersonName,
    family_names,
    family_with_particles,
    is_family_first,
    parse_name,
)
from cuttings.resolve.names.tokens import Word, words


@dataclass(frozen=True, eq=False)
class SurfaceForm:
    """One way to write a name. There is one value for each text (see `surface_form`), so that identity is equality.

    What is read of it is read when it is first asked for, and kept.
    """

    text: str

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Another process gets the text alone, and has its own value for it."""
        return surface_form, (self.text,)

    @cached_property
    def key(self) -> str:
        """The name folded, by which names are compared."""
        return fold(self.text)

    @cached_property
    def one_line(self) -> str:
        """The name with a single space wherever the text breaks it."""
        return " ".join(self.text.split())

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, with their offsets in the name."""
        return words(self.text)

    @cached_property
    def person(self) -> PersonName:
        """Its parts if it names a person."""
        return parse_name(self.text)

    @cached_property
    def is_family_first(self) -> bool:
        """Whether it looks like a Chinese, Korean or Vietnamese name."""
        return is_family_first(self.text)

    @cached_property
    def family_names(self) -> tuple[str, ...]:
        """The one-word names (folded) that a person so named in full goes by afterwards; () for a name of one word."""
        return family_names(self.text, self.person)

    @cached_property
    def family_with_particles(self) -> str | None:
        """The family name of a person with the particles before it, folded: "van der berg"; None without particles."""
        return family_with_particles(self.text)

    @cached_property
    def organisation(self) -> OrganisationName:
        """Its parts if it names an organisation."""
        return read_organisation(self.text)

    @cached_property
    def known(self) -> str | None:
        """The organisation that it always means, None where it means none."""
        return known_organisation(self.text)

    def known_in(self, role: Role | None) -> str | None:
        """The organisation that it always means in a block with that role: in credits and captions an agency first."""
        return known_organisation(self.text, role) if role in SOURCE_ROLES else self.known


def forget_forms() -> None:
    """Let go of all forms; call it where no value of before is compared with later ones."""
    surface_form.cache_clear()


@cache
def surface_form(text: str) -> SurfaceForm:
    """The one value for the name `text`."""
    return SurfaceForm(text)
