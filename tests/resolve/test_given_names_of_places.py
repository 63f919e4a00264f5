"""Given names that are places too: whom an article calls so, and where it says that something is."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.kinds.vote import decide_kinds
from tests.making import make_analysis, make_article, make_gazetteer

P, L = Label.PERSON, Label.LOCATION
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Freedonia Lee spoke. "Hard," said Freedonia. She met Freedonia.', [P, P, P]),
        ("Freedonia Lee spoke. Freedonia, 32, left.", [P, P]),
        ("Freedonia Lee spoke. “Hard,” adds Freedonia's mother.", [P, L]),
        ("Freedonia Lee spoke. Freedonia voted.", [P, L]),
        ('Freedonia Lee spoke. "Hard," said Freedonia. Rents in Freedonia rose. Freedonia voted.', [P, P, L, L]),
        ('Freedonia Lee of Oxley, Freedonia, spoke. "Hard," said Freedonia.', [P, L, P]),
        ('Ann Lee spoke. "Hard," said Freedonia.', [P, L]),
        ('Ann Freedonia Lee spoke. "Hard," said Freedonia.', [P, L]),
        ('Freedonia Lee spoke. The state said Freedonia won.', [P, L]),
    ],
)  # fmt: skip
def test_whom_an_article_calls_by_the_name_of_a_place(text: str, expected: list[Label]) -> None:
    """Such a name speaks or has an age; the others mean that person too, unless the article says where something is."""
    article = make_article(text)
    people = [(name, P) for name in ("Ann Freedonia Lee", "Freedonia Lee", "Ann Lee") if name in text][:1]
    found = gather(article, make_analysis(article, people), GAZETTEER)
    decided = decide_kinds(found, {article.id: text}, GAZETTEER)
    assert [c.label for c in decided if c.text != "Oxley"] == expected
