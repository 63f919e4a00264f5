"""Reads what a record states about an article whose text is in another file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuttings.common.facts import word_set
from cuttings.project.publication_fields import folded_key, metadata_of
from cuttings.read.parsed import Described
from cuttings.read.records.field_values import field_values

_PAGES_BY_SLUG = "content"  # the folder of pages that are named by their slugs
_FILES_SEPARATOR = re.compile(r"\s*;\s*")


def described_by(fields: Mapping[str, object], where: str, basis: str) -> Described | None:
    """What the `fields` of a record state about an article; None if they do not say where its page is.

    `basis` is the basis of its date, and `where` the record's path in notices.
    """
    stated = [(name, field_values(value)) for name, value in fields.items()]
    attached = [v for name, v in stated if folded_key(name) in word_set("publication-fields", "attachments")]
    files = [path for values in attached for text in values or () for path in _FILES_SEPARATOR.split(text) if path]
    slugs = [slug for name, values in stated if folded_key(name) == "slug" for slug in values or ()]
    files += [f"{_PAGES_BY_SLUG}/{slug}.html" for slug in slugs]  # as Omnivore exports them
    given, _ = metadata_of([(name, values, where) for name, values in stated if values], basis)
    return Described(given, tuple(files)) if given.url or files else None
