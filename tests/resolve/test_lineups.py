"""Which surnames stand in lists of players alone."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.in_article.lineups import surnames_of_lineups
from tests.resolve.test_full_names import meant

LINEUP = "Norvik: Larkin; Roe, Poole (Marsh 79), Lee, Weir, Banner."


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        (LINEUP, "Roe", True),
        (LINEUP, "Marsh", True),
        (f"{LINEUP}\nRoe left the field at once.", "Roe", False),
        (f"{LINEUP}\nRoe left the field at once.", "Lee", True),
        ("Roe, Poole, Lee, Weir and Banner left.", "Roe", False),
        ("Roe, Poole, Lee, Weir, Banner, of whom nobody, as they said, had heard, left.", "Roe", False),
        ("Roe, who left, saw Lee, Weir, and others there.", "Roe", False),
    ],
)
def test_a_surname_is_in_a_list_of_players_wherever_it_stands(text: str, name: str, listed: bool) -> None:
    starts = [i for i in range(len(text)) if text.startswith(name, i)]
    mentions = [Candidate("a", i, i + len(name), name, Label.PERSON, "recogniser") for i in starts]
    assert surnames_of_lineups(mentions, text) == ({name.lower()} if listed else set())


@pytest.mark.parametrize(("shared", "joined"), [(False, []), (True, ["Ann Roe = Roe"])])
def test_a_player_is_somebody_elsewhere_only_by_other_names_in_common(shared: bool, joined: list[str]) -> None:
    assert meant("Ann Roe", "Ann Roe", "Roe", shared=shared, players={"a2": {"roe"}}) == joined
