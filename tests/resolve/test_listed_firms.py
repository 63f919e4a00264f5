"""Firms that an article itself says are firms: by a share's symbol or a legal form."""

from __future__ import annotations

from cuttings.model import Label
from cuttings.resolve.kinds.listed_firms import Firms
from tests.making import make_article
from tests.resolve.made_up import GAZETTEER, mentions

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION


def test_a_name_with_a_symbol_behind_it_is_a_firm_s() -> None:
    """Wherever its article names it; a person of that name in another article stays one."""
    text = "MARLOW <MRW> SUES HOLLIS <HLS>\nMarlow said it filed a suit. Hollis had no comment."
    found = mentions(text, [("Marlow", PER), ("Hollis", PER)], title=text.split("\n", maxsplit=1)[0])
    assert {(name.title(), kind) for name, kind in found} == {("Marlow", "organisation"), ("Hollis", "organisation")}


def test_a_firm_s_first_word_is_the_firm() -> None:
    """ "Marlow Mills Inc", then "Marlow said"; but a Marlow who is named in full is himself."""
    text = "Marlow Mills Inc rose. Marlow said so."
    names = [("Marlow Mills Inc", ORG), ("Marlow", PER)]
    assert ("Marlow", "organisation") in mentions(text, names)
    owner = text + " Peter Marlow owns it. Marlow left."
    assert mentions(owner, [*names, ("Peter Marlow", PER)])[-1] == ("Marlow", "person")


def test_a_place_known_to_all_stays_one_before_a_symbol() -> None:
    """The words before a symbol are the firm's name whole; its last word by itself is one only if it is no place."""
    text = "MARLOW FREEDONIA <MRF> SELLS MILL\nIt is in Freedonia."
    article = make_article(text)
    firms = Firms.of([], {article.id: text}, GAZETTEER)
    assert firms.listed[article.id] == {"marlow freedonia"}


def test_a_firm_s_last_word_behind_its_legal_form_is_the_firm() -> None:
    names = [("Marlow AB Larkin", ORG), ("Larkin", PER)]
    assert mentions("Marlow AB Larkin rose. Larkin said so.", names)[-1] == ("Larkin", "organisation")
