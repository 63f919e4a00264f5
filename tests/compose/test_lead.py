"""Which words say who somebody is, and which sentences open a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.compose.facts.descriptions import describe_in
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.sections.leads.find_leads import find_leads
from cuttings.compose.text.quotes import plain
from cuttings.model import Block, Role
from cuttings.recognise import analyse
from tests.compose.library import NAMES, make_index, make_library
from tests.statements.grammar import MODEL

DESCRIBED: dict[str, tuple[str, str, str | None]] = {
    "in apposition": ("Anna Berg, the mayor of Norvik, opened the bridge.", "people/anna-berg", "the mayor of Norvik"),
    "no article": (
        "Peter Lund, head of the Harbour Board, was there.",
        "people/peter-lund",
        "head of the Harbour Board",
    ),
    "a title": ("The harbour opened, former mayor Anna Berg said.", "people/anna-berg", "former mayor"),
    "the noun first": ("The mayor, Anna Berg, opened the bridge.", "people/anna-berg", "The mayor"),
    "is a": ("Peter Lund is a lawyer in Norvik.", "people/peter-lund", "a lawyer in Norvik"),
    "of a body": (
        "The Daily Wave, a newspaper in Norvik, closed.",
        "organisations/daily-wave",
        "a newspaper in Norvik",
    ),
    "a thing in apposition": (
        "The Skarvik Accord, a treaty on fishing, was signed.",
        "things/skarvik-accord",
        "a treaty on fishing",
    ),
    "a thing is a": ("The Sea Lark is a ferry of steel.", "things/sea-lark", "a ferry of steel"),
    "a thing by its noun": ("Divers found the old ferry Sea Lark on Monday.", "things/sea-lark", "old ferry"),
    "a thing by an office": ("Divers met mayor Sea Lark on Monday.", "things/sea-lark", None),
    "a thing denied": ("The Skarvik Accord is not a treaty.", "things/skarvik-accord", None),
    "denied": ("Peter Lund is not a lawyer in Norvik.", "people/peter-lund", None),
    "doubted": ("Peter Lund could be a good mayor.", "people/peter-lund", None),
    "an opinion": ("Peter Lund is a very good mayor.", "people/peter-lund", None),
    "an age": ("Anna Berg, 51, opened the bridge.", "people/anna-berg", None),
    "nothing": ("Anna Berg opened the bridge.", "people/anna-berg", None),
    "somebody's words": ('"Anna Berg, a liar, opened it," Peter Lund said.', "people/anna-berg", None),
}


@pytest.mark.parametrize("case", DESCRIBED)
def test_the_words_that_say_who_somebody_is(case: str) -> None:
    text, who, words = DESCRIBED[case]
    index = make_index(text)
    mention = index.mentions_of[who][0]
    sentence = index.sentence_at("a00", mention.start)
    assert sentence is not None
    found = describe_in(index, mention, sentence)
    assert (text[found.start : found.end] if found else None) == words


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Anna Berg, the mayor of Norvik, opened the bridge on Monday.", True),
        ("She opened the bridge with Anna Berg, the mayor of Norvik.", False),
        ("But Anna Berg, the mayor of Norvik, opened the bridge on Monday.", False),
        ("We asked Anna Berg, the mayor of Norvik, to open the bridge.", False),
        ("US dockers met Anna Berg, the mayor of Norvik, on Monday.", True),
        ("The Harbour Board said they met Anna Berg, the mayor of Norvik.", True),
        ("Anna Berg, the mayor of Norvik, left.", False),  # too short to say more than that
        (f"Anna Berg, the mayor of Norvik, opened the bridge{' of stone' * 40}.", False),  # too long
    ],
)
def test_a_sentence_opens_a_page_only_where_it_is_self_contained(text: str, leads: bool) -> None:
    assert leads_of(text) == [text] * leads


def leads_of(*texts: str) -> list[str]:
    index = make_index(*texts)
    return [plain(lead) for lead in find_leads(index, index.entities["people/anna-berg"])]


def test_the_plainest_sentence_leads() -> None:
    apposition = "Anna Berg, the mayor of Norvik, opened the bridge on Monday."
    assert leads_of("The harbour was open again, mayor Anna Berg said on Sunday.", apposition) == [apposition]


def test_a_second_sentence_stands_where_another_article_says_something_else() -> None:
    first = "Anna Berg, the mayor of Norvik, opened the bridge on Monday."
    second = "Anna Berg, a former lawyer for dockers, bought a boat in Norvik."
    assert set(leads_of(first, second)) == {first, second}
    assert len(leads_of(first, "Anna Berg, the mayor of the old town, bought a boat in Norvik.")) == 1


def test_a_sentence_without_somebody_elses_words_is_preferred() -> None:
    quoting = 'Peter Lund called the mayor, Anna Berg, a "snake" on Monday in Norvik.'
    telling = "The mayor, Anna Berg, has many friends in Norvik on Monday."
    assert leads_of(quoting, telling)[:1] == [telling]


def test_who_owns_something_is_not_what_the_sentence_is_about() -> None:
    about = "The mayor of Norvik, Anna Berg, opened a bridge on Monday."
    owning = "The mayor of Norvik, Anna Berg's neighbours opened a bridge."
    assert leads_of(owning, about)[:1] == [about]


ABOUT = {
    # the subject of the main clause
    "Mayor Anna Berg opened the bridge of Norvik on Monday.": True,
    "On Monday the mayor, Anna Berg, opened the bridge of Norvik.": True,
    "The mayor of Norvik, Anna Berg, was born in a fishing village.": True,
    # the subject of what is reported first
    "Mayor Anna Berg will leave Norvik in spring, the Harbour Board said.": True,
    "Anna Berg will leave Norvik in spring, the Harbour Board said.": False,
    "Anna Berg burned down the old bridge of Norvik, the Harbour Board said.": False,
    # an apposition says who it is
    "Dockers chose Anna Berg, a lawyer from Norvik, in spring.": True,
    "Norvik bridge is open again, said Anna Berg, the mayor of Norvik.": True,
    # what somebody did, where no sentence says who it is
    "Anna Berg moved to a small house in Norvik last spring.": True,
    "Anna Berg was elected by the dockers of Norvik on Monday.": True,
    # about something else
    "The bridge is open again, mayor Anna Berg said on Sunday.": False,
    "The dockers marched past the house of mayor Anna Berg on Monday.": False,
    "Many came, among them Peter Lund and Anna Berg, the mayor of Norvik.": False,
    "Peter Lund shares the old house with his sister Anna Berg.": False,
    # no more than an opinion, a habit or a condition
    "Anna Berg needs to sell the boats and tell more jokes in Norvik.": False,
    "Anna Berg should open the old bridge of Norvik to everybody.": False,
    "If the dockers left Norvik, mayor Anna Berg would be against it.": False,
}


@pytest.mark.parametrize("text", ABOUT)
def test_a_lead_says_something_of_the_person(text: str) -> None:
    assert leads_of(text) == [text] * ABOUT[text]


def test_the_opening_of_an_article_leads_though_it_has_the_surname_alone() -> None:
    opening = "Berg moved to a small house in Norvik last spring."
    assert leads_of(opening) == [opening]
    assert leads_of(f"The dockers of Norvik were late.\n\n{opening}") == []


FURTHER_DOWN = {
    # the name in full, and whoever else is named
    "Anna Berg, a lawyer in Norvik, bought an old boat for dockers.": True,
    "Berg, a lawyer in Norvik, bought an old boat for dockers.": False,
    "Anna Berg, a lawyer in Norvik, bought the old boat of Lund for dockers.": False,
    "Anna Berg, a lawyer in Norvik, bought the old boat of Captain Lund for dockers.": True,
    "Anna Berg, a lawyer in Norvik, bought the old boat of Mr. Lund for dockers.": False,
    "Anna Berg, a lawyer in Norvik, bought an old boat from Peter Lund, and Lund left.": True,
    # what somebody with an office said
    "Norvik mayor Anna Berg said the dockers of the old harbour sold many boats.": False,
    "Norvik mayor Anna Berg told dockers of the old harbour.": False,
    "Norvik mayor Anna Berg announced a law on the boats of dockers.": True,
    "Anna Berg, the mayor of Norvik, said the dockers of the old harbour sold many boats.": True,
    # one more of what was told before
    "Norvik mayor Anna Berg, for example, bought an old boat for dockers.": False,
    "Norvik mayor Anna Berg bought an equally old boat for dockers.": False,
    "Norvik mayor Anna Berg read the names of those killed in winter.": False,
    "Norvik mayor Anna Berg read the names of those who left in winter.": True,
}


@pytest.mark.parametrize("text", FURTHER_DOWN)
def test_a_lead_from_further_down_needs_nothing_that_the_article_told_before(text: str) -> None:
    before = "The old harbour of Varland was closed all winter."
    assert bool(leads_of(f"{before}\n\n{text}")) is FURTHER_DOWN[text]


def test_a_surname_that_many_articles_have_needs_no_introduction() -> None:
    text = "Anna Berg, a lawyer in Norvik, bought the old boat of Lund for dockers."
    others = ["Peter Lund left the old harbour of Varland."] * 9
    assert leads_of(text, *others) == [text]
    assert leads_of(text, *others[1:]) == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("The ferry Sea Lark was built in Norvik by dockers last spring.", True),
        ("Divers signed the Skarvik Accord, a treaty on fishing, on Monday.", True),
        ("The boats of that year include the ferry Sea Lark and a trawler.", False),
        ("Anna Berg, captain of the ferry Sea Lark, opened the bridge of Norvik.", False),
    ],
)
def test_a_thing_with_only_its_noun_is_the_subject_of_its_lead(text: str, leads: bool) -> None:
    index = make_index(text)
    id = "things/sea-lark" if "Sea Lark" in text else "things/skarvik-accord"
    assert bool(find_leads(index, index.entities[id])) is leads


def test_who_somebody_is_comes_before_what_they_did() -> None:
    did = "Anna Berg moved to a small house in Norvik last spring."
    who = "Berg, a lawyer, bought an old boat for the dockers of Norvik."
    assert leads_of(did, who)[:1] == [who]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_text_around_a_name_is_taken(text: str) -> None:
    index = make_index(f"{text} Anna Berg {text}")
    for lead in find_leads(index, index.entities["people/anna-berg"]):
        assert "Berg" in plain(lead)


UNFIT = {
    # hardly a word beside name and role
    "Former Norvik harbour pilot Anna Berg understands.": False,
    "Norvik harbour pilot Anna Berg rescued two dockers from the ice.": True,
    # what was told before
    "Anna Berg, the mayor of Norvik, noted the rule last week.": False,
    "Anna Berg, the mayor of Norvik, said that claim was nonsense.": False,
    "Anna Berg, the mayor of Norvik, refused to comment on the letter.": False,
    "Anna Berg, the mayor of Norvik, saw the boats of steel too.": False,
    "Anna Berg, the mayor of Norvik, noted the rule of the harbour.": True,
    "Anna Berg, the mayor of Norvik, read the letter that Peter Lund wrote.": True,
    "Anna Berg, the mayor of Norvik, was put on the list Tuesday.": False,
    "Anna Berg, the mayor of Norvik, signed the plan commission report.": True,
    "Anna Berg, the mayor of Norvik, rejected that argument in a ruling.": False,
    "The mayor of Norvik, Anna Berg herself, was a partner of the Harbour Board.": False,
    "Anna Berg, the mayor of Norvik, and the harbour pilot of the town agreed.": False,
    "Anna Berg, the mayor of Norvik, agreed on Monday to a vote.": True,
    "(He met the guild, then - mayor) Anna Berg, a docker, is now the harbour pilot of the town.": False,
    "Anna Berg, the mayor of Norvik, played the tape for dockers.": False,
    "Anna Berg, the mayor of Norvik, played a tape, and the tape was long.": True,
    "Anna Berg, the mayor of Norvik, praised the owners on Monday.": False,
    "Anna Berg, the mayor of Norvik, praised the owners of two boats.": True,
    "Anna Berg, the mayor of Norvik, praised the previous owners on Monday.": False,
    "Anna Berg, the mayor of Norvik, praised the harbour owners on Monday.": True,
    "Anna Berg, the mayor of Norvik, looked at the sky on Monday.": True,
    "Anna Berg, a docker, opened the bridge on Monday in spring.": False,  # of which town?
    "In Norvik Anna Berg, a docker, opened the bridge on Monday.": True,
    "Anna Berg, the mayor of Norvik, opened a bridge of stone as well.": False,
    "In other towns, Anna Berg, the mayor of Norvik, opened a bridge of stone.": False,
    "Anna Berg, the mayor of Norvik, seems to have done that by a bridge of stone.": False,
    "Anna Berg, the mayor of Norvik, added that a bridge of stone would be built.": False,
    "Anna Berg, the mayor of Norvik, said that Peter Lund did so.": False,
    "Anna Berg rescued two dockers from drifting ice in spring.": True,
    "The suspect, Anna Berg, a docker, rescued two men from drifting ice.": False,
    "The suspect in two thefts, Anna Berg, a docker, rescued two men from drifting ice.": True,
    "A second docker, Anna Berg, rescued two men from drifting ice.": False,
    "The second largest firm chose Anna Berg, a docker, in spring.": True,
    "In the days following, the mayor of Norvik, Anna Berg, left a firm.": False,
    "In the days of ice, the mayor of Norvik, Anna Berg, left a firm.": True,
    "Anna Berg, the mayor of Norvik, says these children are breaking into homes.": False,
    "Anna Berg, the mayor of Norvik, will leave Norvik harbour this season.": True,
    "Less than two weeks later, the mayor of Norvik, Anna Berg, left a firm.": False,
    "Of later mayors, the mayor of Norvik, Anna Berg, left a firm.": True,
    "Anna Berg again rescued two dockers from drifting ice in spring.": False,
    # whose somebody is, by a pronoun
    "Anna Berg, her opponent in the race, opened the bridge on Monday.": False,
    "Anna Berg, his Harbour Board ally, opened the bridge on Monday.": False,
    "Peter Lund saw Anna Berg, his opponent in May, on Monday.": True,
    # a charge that did not hold
    "Anna Berg, the mayor of Norvik, was convicted of theft in spring.": True,
    "Anna Berg, the mayor of Norvik, was convicted of theft in spring.\n\nA court has exonerated her.": False,
    "Anna Berg, a docker, was charged with arson in May.\n\nThe charges were dropped on Monday.": False,
    # what is said of everybody
    "Anna Berg, a docker from Norvik, is considered innocent until proven guilty.": False,
    "Anna Berg, a docker from Norvik, is presumed innocent by the judges of the town.": False,
    "Anna Berg, the mayor of Norvik, could not be reached by the paper on Monday.": False,
    "Anna Berg, the mayor of Norvik, did not immediately respond to four calls on Monday.": False,
    "Anna Berg, the mayor of Norvik, called an innocent docker of Norvik guilty.": True,
    # who says so?
    "Anna Berg, the mayor of Norvik, will open a bridge of steel in spring, said Lund.": False,
    "Anna Berg, the mayor of Norvik, will open a bridge of steel in spring, said Peter Lund.": True,
    "Anna Berg, the mayor of Norvik, will open a bridge of steel in spring, said Captain Lund.": True,
    "The bridge of Norvik is open again, said Berg, the mayor of Norvik.": True,
    # the end of a sentence
    "Two in five dockers want Peter J. Anna Berg, the mayor of Norvik, has the rest of them.": False,
}


@pytest.mark.parametrize("text", UNFIT)
def test_a_lead_can_be_understood_alone(text: str) -> None:
    assert bool(leads_of(text)) is UNFIT[text]


ANTECEDENTS = {
    # "it" and "they" need a thing or people before
    "Norvik mayor Anna Berg said that it was a matter for next week.": False,
    "Norvik mayor Anna Berg said that the bridge was old and it would close.": True,
    "Anna Berg, head of the Harbour Board, said that it would open in spring.": True,
    "Anna Berg, head of the Harbour Board, told Peter Lund to sell it in spring.": False,
    "Norvik mayor Anna Berg said it would be rash to wait for the winter.": True,
    "Norvik mayor Anna Berg said it may be sad, as it was told.": False,
    "Norvik mayor Anna Berg said it was wet because many pipes burst.": False,
    "Norvik mayor Anna Berg said it was better to wait for the winter.": True,
    "Norvik mayor Anna Berg said they arrested one docker for the fire.": False,
    "Mayor Anna Berg and Peter Lund said they arrested one docker for the fire.": True,
    # nobody is the object of what they do themselves
    "Norvik mayor Anna Berg swore her in at a small house in Norvik.": False,
    "Peter Lund saw how Norvik mayor Anna Berg swore him in on Monday.": False,
    "Norvik mayor Anna Berg ended hers and Peter Lund ended his on Monday.": False,
    # a woman is not "him"
    "Norvik mayor Anna Berg said dockers believe him to be in Varland.": False,
    "Norvik mayor Anna Berg said dockers believe her to be in Varland.": True,
    "Norvik mayor Anna Berg said a man had sold his boat in Varland.": True,
    # likened to what was told before, or after it
    "Norvik mayor Anna Berg took a similar line on Monday in Varland.": False,
    "Norvik mayor Anna Berg took a line similar to that of dockers.": True,
    "Norvik mayor Anna Berg said that no such boats were sold to Varland.": False,
    "Norvik mayor Anna Berg said that boats such as ferries were sold to Varland.": True,
    "Norvik mayor Anna Berg took another boat to Varland on Monday.": False,
    "Norvik mayor Anna Berg took one boat after another to Varland.": True,
    "Norvik mayor Anna Berg had tested the boats of dockers on Monday.": False,
    "Norvik mayor Anna Berg said dockers had tested boats on Monday.": True,
    "Norvik mayor Anna Berg would not say however who bought the boats.": False,
    "During that stormy winter Norvik mayor Anna Berg sold boats to dockers.": False,
    "Norvik mayor Anna Berg said that dockers sold boats in the winter.": True,
    "Norvik mayor Anna Berg was also a member of many guilds of dockers.": False,
    "Anna Berg soon left a guild of many dockers in Norvik on Monday.": False,
    "Peter Lund and Anna Berg, a docker, left the firm in Norvik on Monday.": False,
    "At Harbour Board Anna Berg, a docker, left the firm in Norvik on Monday.": True,
    "Norvik mayor Anna Berg has accepted the MP's letters to many dockers.": False,
    # one of many, a bare post, a result
    "Anna Berg, Peter Lund and Eva Strand sold many boats to dockers on Monday.": False,
    "Anna Berg and Peter Lund sold many boats to dockers in Norvik on Monday.": True,
    "Anna Berg, the CEO, sold many boats to dockers in Norvik on Monday.": False,
    "Pilot Anna Berg gave Norvik the lead over Varland in a long match (1-0).": False,
    # whose security chief, and which victim
    "The city's security chief, Anna Berg, sold many boats to dockers on Monday.": False,
    "Norvik mayor Anna Berg said the male victim sold boats to dockers.": False,
}


@pytest.mark.parametrize("text", ANTECEDENTS)
def test_a_lead_names_whatever_its_pronouns_mean(text: str) -> None:
    library = make_library([text], names={**NAMES, "Eva Strand": "people/eva-strand"})
    index = index_library(library)
    assert bool(find_leads(index, index.entities["people/anna-berg"])) == ANTECEDENTS[text]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Dockers built a mill of steel in Norvik, a town on two islands.", True),
        ("At a mill in Norvik, a new roof of steel was built in spring.", False),
    ],
)
def test_a_lead_of_a_place_says_what_place_it_is(text: str, leads: bool) -> None:
    index = make_index(text)
    assert bool(find_leads(index, index.entities["places/norvik"])) is leads


def test_a_lead_of_an_organisation_is_no_opinion() -> None:
    index = make_index("The Daily Wave, a newspaper with little credit, closed on Monday in Norvik.")
    assert find_leads(index, index.entities["organisations/daily-wave"]) == ()
    index = make_index("The Daily Wave, a newspaper with two offices, closed on Monday in Norvik.")
    assert find_leads(index, index.entities["organisations/daily-wave"])


def test_a_sentence_behind_a_dateline_is_whole() -> None:
    text = "NORVIK, May 3 - Anna Berg, the mayor of Norvik, opened the bridge on Monday."
    opening = text.index("Anna")
    library = make_library([text])
    blocks = (Block(0, opening - 1, Role.DATELINE), Block(opening, len(text), Role.BODY))
    article = replace(library.articles[0], blocks=blocks)
    index = index_library(replace(library, articles=(article,), analyses={article.id: analyse(article, MODEL)}))
    assert [plain(lead) for lead in find_leads(index, index.entities["people/anna-berg"])] == [text[opening:]]
