"""How a person whom no office tells is placed: by a relative, a body or a home."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Role
from cuttings.resolve.roles.entity_roles import with_roles
from tests.compose.library import NAMES as LIBRARY_NAMES
from tests.compose.library import make_library

GAZETTEER = load_gazetteer()
NAMES = {
    **LIBRARY_NAMES,
    "Texas": "places/texas",
    "Norway": "places/norway",
    "Eva": "people/eva",
    "Varland": "places/varland",
    "UK": "places/uk",
    "Eva Strand": "people/eva-strand",
    "Martin Bishop": "people/martin-bishop",
    "Politico": "organisations/politico",
    "Google": "organisations/google",
}


def connection(text: str, id: str = "people/anna-berg", demonyms: frozenset[str] = frozenset()) -> str | None:
    library = make_library([text], names={**NAMES, **dict.fromkeys(demonyms, "places/varland")})
    mentions = [replace(mention, demonym=mention.text in demonyms) for mention in library.mentions]
    found = with_roles(library.entities, mentions, library.articles, library.analyses, GAZETTEER)
    entity = next(entity for entity in found if entity.id == id)
    return entity.connection.title if entity.connection else None


CONNECTED = {
    "Martin Bishop said his niece Eva Strand and her daughter Anna Berg had come.": "Eva Strand's daughter",
    "Martin Bishop said his nephew Peter Lund and his daughter Anna Berg had come.": None,
    "Peter Lund wrote of the last year of his sister Anna Berg's life.": "Peter Lund's sister",
    "Anna Berg, Peter Lund's daughter-in-law, came.": "Peter Lund's daughter-in-law",
    "Peter Lund came with Anna Berg, his daughter-in-law.": "Peter Lund's daughter-in-law",
    "Anna Berg, Peter Lund's principal accuser, left.": "Peter Lund's principal accuser",
    "Peter Lund left. His press secretary, Anna Berg, said so.": "Peter Lund's press secretary",
    "After speeches by guests — including Peter Lund's wife, Anna Berg, and one of his sons — they left.": (
        "Peter Lund's wife"
    ),
    "Anna Berg, who directs the Lund campaign's hotline, left.": "directs the Lund campaign's hotline",
    "Anna Berg, who directs the hotline of Norvik, left.": None,
    "Peter Lund said his campaign manager, Anna Berg, would come.": "Peter Lund's campaign manager",
    "Anna Berg of the pro-harbour rights group Harbour Board said so.": "of the pro-harbour rights group Harbour Board",
    # relatives
    "Lund's sister Anna Berg came to the harbour on Monday.": "Peter Lund's sister",
    "Lund's late elder sister Anna Berg built the harbour.": "Peter Lund's late elder sister",
    "Police found Peter Lund's mother, Anna Berg, at the harbour.": "Peter Lund's mother",
    "Anna Berg, Peter Lund's mother, came to the harbour.": "Peter Lund's mother",
    "Anna Berg, the mother of Peter Lund, came to the harbour.": "Peter Lund's mother",
    "Anna Berg, mother of the late Norvik founder Peter Lund, came to the harbour.": "Peter Lund's mother",
    "Anna Berg, mother of a docker in the house of Peter Lund, came to the harbour.": None,
    "Anna Berg, the younger sister of Eva and daughter of former Mayor Peter Lund, left.": "Eva's sister",
    "Anna Berg, the sister of Eva (R) and daughter of Mayor Peter Lund, left.": "Eva's sister",
    "Anna Berg, the sister of Eva and a docker, left.": None,
    "Anna Berg, the sister of Eva and a member of the Harbour Board, left.": "Eva's sister",
    "Anna Berg, daughter of former Mayor Peter Lund (D-Ohio), left.": "Peter Lund's daughter",
    "They met Anna Berg, daughter of Peter Lund (D-Ohio) and dockers.": None,
    # in-laws
    "Peter Lund lives with his mother-in-law Anna Berg.": "Peter Lund's mother-in-law",
    "Lund's sister-in-law, Anna Berg, came.": "Peter Lund's sister-in-law",
    "They read Lund's book on harbour-in-law Anna Berg.": None,
    "Peter Lund and wife Anna Berg have two sons.": "Peter Lund's wife",
    "Peter Lund left. He and wife Anna Berg have two sons.": "Peter Lund's wife",
    "Eva left. He and wife Anna Berg have two sons.": None,
    "Dockers and wife Anna Berg have two sons.": None,
    "Her sister Anna Berg came to the harbour.": None,
    "Lund's rival Anna Berg came to the harbour.": None,
    "They met Peter Lund's mother, Anna Berg and a docker.": None,
    "They met Peter Lund's mother and Anna Berg on Monday.": None,
    "Lund's sister saw Anna Berg at the harbour.": None,
    # whoever "his" means without doubt
    "Peter Lund and his wife Anna Berg came to the harbour.": "Peter Lund's wife",
    "Peter Lund said his lawyer, Anna Berg, would come.": "Peter Lund's lawyer",
    "Peter Lund said her lawyer, Anna Berg, would come.": None,
    "Lund's boat sank and his lawyer Anna Berg came.": None,
    "Peter Lund met Eva and his wife Anna Berg came.": None,
    "Peter Lund said he knew of his wife Anna Berg.": "Peter Lund's wife",
    "Lund said he knew of his wife Anna Berg.": "Peter Lund's wife",
    "Eva met Peter Lund and his wife Anna Berg.": "Peter Lund's wife",
    "Eva met Peter Lund and her wife Anna Berg.": None,
    "They met his son Peter Lund and his daughter Anna Berg.": None,
    "He said they met Peter Lund and his daughter Anna Berg.": None,
    "Eva met Peter Lund, and his wife Anna Berg.": None,
    "Peter Lund said they knew of his wife Anna Berg.": None,
    "Eva Strand said he knew of his wife Anna Berg.": None,
    "Peter Lund left the Board to his deputy, Anna Berg.": "Peter Lund's deputy",
    "Lund's predecessor, Anna Berg, came.": "Peter Lund's predecessor",
    "Peter Lund left. His lawyer Anna Berg came.": "Peter Lund's lawyer",
    "Peter Lund left. His longtime lawyer Anna Berg came.": "Peter Lund's longtime lawyer",
    "Peter Lund left. Her lawyer Anna Berg came.": None,
    "Peter Lund left. It was late. His lawyer Anna Berg came.": None,
    "Peter Lund left. Eva came. His lawyer Anna Berg came.": None,
    "Peter Lund, wife Anna Berg and a docker came to the harbour.": "Peter Lund's wife",
    "Peter Lund sang a song with wife Anna Berg.": "Peter Lund's wife",
    "Peter Lund sang a song with his third wife Anna Berg.": "Peter Lund's third wife",
    "Peter Lund, lawyer Anna Berg and a docker came to the harbour.": None,
    "Peter Lund and his colleague Anna Berg came to the harbour.": "Peter Lund's colleague",
    "Peter Lund and his writing partner Anna Berg came.": "Peter Lund's writing partner",
    # whoever says "my"
    '"My wife Anna Berg is a docker," Peter Lund said.': "Peter Lund's wife",
    '"My wife Anna Berg is a docker," said Peter Lund.': "Peter Lund's wife",
    '"My wife Anna Berg is a docker," Peter Lund heard.': None,
    '"My wife Anna Berg is a docker," said a friend of Peter Lund.': None,
    # what she is known to do
    "Anna Berg, who runs the Harbour Board, said so.": "runs the Harbour Board",
    "Anna Berg, who represents the dockers, said so.": "represents the dockers",
    "Anna Berg, who created Grey Tide, said so.": "created Grey Tide",
    "Anna Berg, who leads the research at the Harbour Board, said so.": "leads the research at the Harbour Board",
    "Anna Berg, who leads the race, said so.": None,
    "Anna Berg, who represents the company, said so.": None,
    "Anna Berg, who runs it, said so.": None,
    "Anna Berg, 45, who owns the Harbour Board, said so.": "owns the Harbour Board",
    "Anna Berg, who founded the charity Grey Tide in 1999, said so.": "founded the charity Grey Tide",
    "Anna Berg, who runs for mayor, said so.": None,
    # in what service she was
    "Anna Berg, who ran the Harbour Board, said so.": "ran the Harbour Board",
    "Anna Berg, who clerked for Judge Lund, said so.": "clerked for Judge Lund",
    "Anna Berg, who worked at the Harbour Board from 1990 to 1995, said so.": "worked at the Harbour Board",
    "Anna Berg, who worked on the 2012 campaign of Peter Lund, said so.": "worked on the 2012 campaign of Peter Lund",
    "Anna Berg, who has covered Norvik for decades, said so.": "has covered Norvik for decades",
    "Anna Berg, who ran the Harbour Board when it was founded, said so.": "ran the Harbour Board",
    "Anna Berg, who ran the boats, said so.": None,
    "Anna Berg, who ran it for Norvik, said so.": None,
    "Anna Berg, who worked for Norvik in 2010, said so.": None,
    "Anna Berg, who left Norvik, said so.": None,
    # what the next sentence says she is
    "Anna Berg sails a boat. She is a pilot from Norvik.": "pilot from Norvik",
    "Anna Berg sails a boat. The 51-year-old is a pilot from Norvik.": "pilot from Norvik",
    "Anna Berg sails a boat. He is a pilot from Norvik.": None,
    "Anna Berg sails a boat. She is a pilot.": None,
    "Anna Berg saw Peter Lund. She is a pilot from Norvik.": None,
    "They saw Anna Berg. She is a pilot from Norvik.": None,
    "Anna Berg's boat sank. She is a pilot from Norvik.": None,
    '"Anna Berg sails a boat. She is a pilot from Norvik," he said.': None,
    # what she is in the event alone, with a name and hurting nobody
    "Anna Berg, a passenger on the Norvik ferry, left.": "passenger on the Norvik ferry",
    "They met Norvik voter Anna Berg.": "Norvik voter",
    "They met voter Anna Berg.": None,
    "Norvik bombing suspect Anna Berg left.": None,
    # credits
    "The harbour on Monday. (Anna Berg/Harbour Board)": "picture credit with Harbour Board",
    "The harbour on Monday. Harbour Board / Anna Berg": "picture credit with Harbour Board",
    "The harbour on Monday. (Harbour Board Photo/Anna Berg)": "picture credit with Harbour Board",
    "The harbour on Monday. (Anna Berg/File)": None,
    "The harbour on Monday. (Photo: Anna Berg, Harbour Board)": "picture credit with Harbour Board",
    "The harbour on Monday. (Harbour Board file photo: Anna Berg)": "picture credit with Harbour Board",
    "The harbour on Monday. (Photo: Anna Berg, there)": None,
    "Anna Berg\nPaper 0\nThe harbour burned.": "author of an article in Paper 0",
    "Anna Berg\nAssociated Press\nThe harbour burned.": "author of an article in Paper 0",
    "Anna Berg\nThe harbour burned.": None,
    "The harbour on Monday. (Berg/Harbour Board)": None,
    "Anna Berg, who runs daily, said so.": None,
    # bodies
    '"It is late," said Anna Berg of the Harbour Board.': "of the Harbour Board",
    "Anna Berg of the Harbour Board said it was late.": "of the Harbour Board",
    "Anna Berg, of the Harbour Board, said it was late.": "of the Harbour Board",
    "Anna Berg, of the Harbour Board's staff, said it was late.": None,
    "The Daily Wave's Anna Berg said it was late.": "of the Daily Wave",
    "Daily Wave's Anna Berg will receive a prize for her film.": None,
    "Daily Wave's Anna Berg left. The Daily Wave paid.": "of Daily Wave",
    "Politico's Anna Berg will receive a prize.": "of Politico",
    "Google's Anna Berg will receive a prize.": "of Google",
    '"It is late," said Daily Wave\'s Anna Berg.': "of Daily Wave",
    "They read of the Daily Wave's Anna Berg interview on Monday.": None,
    "They told Anna Berg of the Harbour Board's vote.": None,
    "Anna Berg of IT firm Daily Wave said it was late.": "of IT firm Daily Wave",
    "Anna Berg from the Harbour Board's Daily Wave said it was late.": "from the Harbour Board's Daily Wave",
    # a post without its body, where nothing else is told
    '"It is late," said union leader Anna Berg.': "union leader",
    '"It is late," said new chief executive Anna Berg.': "chief executive",
    '"It is late," said their chief executive Anna Berg.': None,
    "Anna Berg of Norvik said it was late.": None,
    "Anna Berg, Ph.D., of the Harbour Board, said it was late.": "of the Harbour Board",
    "Anna Berg, tired, of the Harbour Board, said it was late.": None,
    "Anna Berg, of the Harbour Board in Norvik, said it was late.": "of the Harbour Board in Norvik",
    "It was late, said Anna Berg, from the Harbour Board.": "from the Harbour Board",
    "Anna Berg, from the Harbour Board investment bank, said so.": "from the Harbour Board investment bank",
    "Anna Berg, from dockers' rights group Daily Wave, came.": None,
    "Anna Berg, from dockers rights group Daily Wave, came.": "from dockers rights group Daily Wave",
    "Anna Berg, of the Harbour Board in Norvik said so.": "of the Harbour Board in Norvik",
    "Anna Berg from the Harbour Board said it was late.": "from the Harbour Board",
    "They drove Anna Berg from the Harbour Board on Monday.": None,
    "Her colleague Anna Berg at the Harbour Board found it.": "at the Harbour Board",
    "They met Anna Berg at the Harbour Board on Monday.": None,
    '"It is late," said Dr. Anna Berg at the Harbour Board.': "at the Harbour Board",
    "They met Dr. Anna Berg at the Harbour Board.": None,
    '"It is late," said Anna Berg at the Harbour Board.': None,
    '"It is late," said Anna Berg of the conservative Harbour Board.': "of the conservative Harbour Board",
    "Anna Berg (Harbour Board) won the race on Monday.": "of Harbour Board",
    "Anna Berg (Norvik) won the race on Monday.": "of Norvik",
    "Anna Berg (Texas) and Peter Lund each gave a speech.": "from Texas",
    "Anna Berg (Norvik, 22) won the race on Monday.": None,
    "Anna Berg (Harbour Board and Larkin) won the race on Monday.": "of Harbour Board and Larkin",
    "Anna Berg (Harbour Board later) won the race on Monday.": None,
    "Anna Berg (Norvik and Larkin) won the race on Monday.": None,
    "Anna Berg (UK) won the race on Monday.": "of the UK",
    "They cheered as Varland's Anna Berg won the race.": "of Varland",
    "Harbour Board pair Anna Berg and Peter Lund won.": "of Harbour Board",
    "Norvik pair Peter Lund and Anna Berg won.": "of Norvik",
    "Norvik pair Anna Berg won.": None,
    # party
    "Anna Berg (D-Ohio) voted against it on Monday.": "Democrat from Ohio",
    "Anna Berg (D-Norvik) voted against it on Monday.": None,
    # homes
    "Police said that 22-year-old Anna Berg of Norvik was at the wheel.": "from Norvik",
    "Anna Berg, 22, of Norvik, was at the wheel.": "from Norvik",
    "Anna Berg, 22, of Norvik, Varland, was at the wheel.": "from Norvik, Varland",
    "Anna Berg, 22, was at the wheel in Norvik.": None,
    "Anna Berg, 22, from Norvik, was at the wheel.": "from Norvik",
    "Anna Berg, from Norvik, was at the wheel.": "from Norvik",
    "Anna Berg, of Norvik, said so.": "from Norvik",
    "They took Anna Berg, from Norvik to the harbour.": None,
    "Anna Berg of Norvik, Varland, was at the wheel.": "from Norvik, Varland",
    "Anna Berg of Texas was at the wheel.": "from Texas",
    "Anna Berg of Norway was at the wheel.": "from Norway",
    # an office says more
    "Lund's sister Anna Berg, the mayor of Norvik, came.": None,
}


@pytest.mark.parametrize("text", CONNECTED)
def test_what_connects_a_person(text: str) -> None:
    assert connection(text) == CONNECTED[text]


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("Harbour Board writers Eva Strand and Anna Berg contributed.", "Harbour Board writer"),
        ("Harbour Board reporter Anna Berg contributed.", "Harbour Board reporter"),
        ("Harbour Board writer Eva Strand contributed. Anna Berg reported too.", "worked on a report by Paper 0"),
        ("Eva Strand and Anna Berg contributed.", "worked on a report by Paper 0"),
    ],
)
def test_a_credit_tells_whose_writer_somebody_is(credit: str, expected: str) -> None:
    library = make_library([f"The harbour burned.\n{credit}"], names=NAMES)
    [article] = library.articles
    told, last = article.blocks
    credited = replace(article, blocks=(told, replace(last, role=Role.CREDIT)))
    found = with_roles(library.entities, library.mentions, [credited], library.analyses, GAZETTEER)
    [berg] = [entity for entity in found if entity.id == "people/anna-berg"]
    assert berg.connection
    assert berg.connection.title == expected


def test_whoever_is_likened_to_somebody_in_a_party_is_not_connected_to_it() -> None:
    for members, expected in (("Democrats", None), ("Dockers", "of the Dockers")):
        text = f"He wanted to be the {members}' Anna Berg, and the {members} left."
        library = make_library([text], names={**NAMES, members: f"organisations/{members.lower()}"})
        found = with_roles(library.entities, library.mentions, library.articles, library.analyses, GAZETTEER)
        told = next(entity.connection for entity in found if entity.id == "people/anna-berg")
        assert (told and told.title) == expected


def test_a_given_name_is_a_relatives_alone() -> None:
    assert connection("They saw Lund's sister Eva at the harbour.", "people/eva") == "Peter Lund's sister"
    assert connection("They saw Eva of the Harbour Board at the harbour.", "people/eva") is None
    assert connection("Eva, 22, from Norvik, was at the wheel.", "people/eva") == "from Norvik"
    assert connection("Eva, from Norvik, was at the wheel.", "people/eva") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Spaniard Anna Berg won the race on Monday.", "Spaniard"),
        ("They beat Spaniards Anna Berg and Peter Lund on Monday.", None),
        ("The Spaniard, Anna Berg and Peter Lund won on Monday.", None),
    ],
)
def test_a_nationality_stands_right_before_the_name(text: str, expected: str | None) -> None:
    assert connection(text, demonyms=frozenset({"Spaniard", "Spaniards"})) == expected
