"""Leaves out organisations that no article calls by more than their role: "Bank" of a name that was cut off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from cuttings.resolve.names.known_organisations import outlet_with_article
from cuttings.resolve.names.tokens import fact_words


def without_roles(
    groups: Sequence[Sequence[Candidate]], articles: Mapping[str, Article], bodies: BodyCountries
) -> list[Sequence[Candidate]]:
    """The groups of mentions but for those that are not names of anything."""
    return [group for group in groups if group_verdict(group, articles, bodies) is None]


def group_verdict(
    group: Sequence[Candidate], articles: Mapping[str, Article], bodies: BodyCountries
) -> NotAName | None:
    """Why the mentions of a group are not names: they are roles that are not a country's, and without "the".

    So are those that with it say no more: "the Church", "the Department of Medicine".
    """
    if all(_is_one_of_many(c) for c in group):
        return NotAName.ROLE
    only_roles = all(_is_bare_role(c, bodies) for c in group)
    return NotAName.ROLE if only_roles and not any(_is_definite(c, articles[c.article].text) for c in group) else None


def _is_bare_role(c: Candidate, bodies: BodyCountries) -> bool:
    if c.label is not Label.ORGANISATION or bodies.of(c) is not None or outlet_with_article(c.text):
        return False
    return c.name.organisation.is_role and not c.name.organisation.is_generic


def _is_one_of_many(c: Candidate) -> bool:
    """Whether a name is that of what each school or town has, without whose it is: "Department of Medicine"."""
    if c.label is not Label.ORGANISATION:
        return False
    head, of, field = c.name.organisation.core.partition(" of ")
    if not of:
        return head in fact_words("organisations", "too_common_alone")
    return head in fact_words("organisations", "departments") and field in fact_words(
        "organisations", "fields_of_departments"
    )


def _is_definite(c: Candidate, text: str) -> bool:
    """Whether "the" stands before a name: the reader knows which one is meant. A cut-off "Bank" has no "the"."""
    return text[max(0, c.start - 4) : c.start].split() in (["the"], ["The"])
