"""What tests of resolve read out of one made-up article."""

from __future__ import annotations

from cuttings.model import Curation, Label
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from tests.making import Names, make_analysis, make_article, make_gazetteer

GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def mentions(text: str, names: Names, title: str = "", common: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Text and kind of every mention of one article."""
    article = make_article(text, title=title)
    analyses = {article.id: make_analysis(article, names, common)}
    return [(m.text, str(m.kind)) for m in resolve([article], analyses, GAZETTEER, Curation())[1]]


def named(text: str, name: str, label: Label) -> list[Candidate]:
    """A candidate wherever `name` stands in `text`."""
    starts = [n for n in range(len(text)) if text.startswith(name, n)]
    return [Candidate("a", start, start + len(name), name, label, "recogniser") for start in starts]
