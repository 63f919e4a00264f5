"""Joins the wordings of one body for which articles give the same letters: "Church of Larkin Saints (CLS)".

Articles spell the letters of a body out more or less fully. Two full forms with the same letters are one body where
all words of the shorter one stand in the longer one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.linking.organisations.full_forms_in_article import MIN_ACRONYM_LETTERS, FullForm
from cuttings.resolve.names.organisation_name import small_words


def wordings_of_letters(full_forms: Mapping[str, Sequence[FullForm]]) -> Iterator[Join]:
    """The joins of full forms by the letters that articles spell out.

    `full_forms` are by key of the short name, one for each article.
    """
    spelt = {
        key: [form.candidate for form in forms if form.spelt_out]
        for key, forms in full_forms.items()
        if len(key) >= MIN_ACRONYM_LETTERS
    }
    for forms in spelt.values():
        for at, form in enumerate(forms):
            for other in forms[:at]:
                if _weighty(form) <= _weighty(other) or _weighty(other) <= _weighty(form):
                    yield Join(Node.of(form), Node.of(other), f"the same letters as {other.text}, more or less in full")
                    break


def _weighty(c: Candidate) -> frozenset[str]:
    return frozenset(c.name.organisation.parts) - small_words()
