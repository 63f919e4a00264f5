"""Names in headlines in capitals: which of them the text confirms."""

from __future__ import annotations

from cuttings.model import Label
from tests.resolve.made_up import mentions

ORG = Label.ORGANISATION


def test_what_only_a_headline_in_capitals_names_is_left_out() -> None:
    """There a recogniser takes verbs for names; a legal form, a symbol or the text itself says that it is one."""
    names = [("UPS MARLOW", ORG), ("LARKIN MILLS INC", ORG), ("HOLLIS", ORG)]
    text = "LARKIN MILLS INC UPS MARLOW STAKE; HOLLIS TO ANSWER\nThe stake rose. A spokesman of Hollis was silent."
    found = mentions(text, names, title=text.split("\n", maxsplit=1)[0])
    assert ("LARKIN MILLS INC", "organisation") in found
    assert "UPS MARLOW" not in {name for name, _ in found}
    assert "HOLLIS" in {name for name, _ in found}


def test_the_firm_that_opens_a_headline_in_capitals_may_be_told_by_its_symbol() -> None:
    """Of two words at most: of three one is a verb."""
    for headline, kept in (("LARKIN LABS <LRK> 4TH QTR NET", True), ("HOLLIS UPS LARKIN <LRK> STAKE", False)):
        name = headline.partition(" <")[0]
        found = mentions(f"{headline}\nShr 41 cts vs 38 cts.", [(name, ORG)], title=headline)
        assert bool(found) is kept, headline


def test_a_firm_s_name_in_capitals_is_no_country() -> None:
    """ "FREEDONIAN TYRE" in the headline is the firm that the text names, not the people of Freedonia."""
    text = "FREEDONIAN TYRE <FRT> BIDS FOR MILL\nFreedonian Tyre Co said it would bid."
    names = [("Freedonian Tyre Co", ORG), ("FREEDONIAN", Label.MISCELLANEOUS)]
    assert mentions(text, names, title=text.split("\n", maxsplit=1)[0]) == [
        ("FREEDONIAN TYRE", "organisation"),
        ("Freedonian Tyre Co", "organisation"),
    ]


def test_words_of_a_headline_with_a_mark_between_them_are_no_name() -> None:
    for headline, found in (("HOLLIS TYRE BIDS", "HOLLIS TYRE"), ("HOLLIS; TYRE BIDS", None)):
        text = f"{headline}\nHollis Tyre said it would bid."
        names = [text for text, _ in mentions(text, [("Hollis Tyre", ORG)], title=headline)]
        assert names == [*filter(None, [found]), "Hollis Tyre"]
