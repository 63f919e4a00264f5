"""People whom a title announces, and titles that announce nobody."""

from __future__ import annotations

import pytest

from cuttings.resolve.detect.gather import gather
from tests.making import make_analysis, make_article, make_gazetteer

GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


@pytest.mark.parametrize("text", ["lead manager Marlow said", "the General Agreement on Tariffs", "Major Index rose"])
def test_some_titles_announce_nobody(text: str) -> None:
    """A bond's manager is a bank; words that are no title alone announce only what reads like a person's name."""
    article = make_article(text)
    assert gather(article, make_analysis(article), GAZETTEER) == []
