"""Which surnames stand in lists of players alone."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams import lineups
from cuttings.resolve.teams.lineups import is_in_lineup, is_in_list_of_surnames, surnames_of_lineups
from tests.resolve.made_up import mentions
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norvik: A Larkin; B Roe, Poole (Marsh 79), Sylvania, Weir, Banner.", "person"),
        ("A Larkin (Ely), B Roe (Hove), Poole (Bude), Sylvania (Ayr), Weir (Wick), Banner (Looe).", "person"),
        ("A Larkin (Ely), B Roe (Hove), Poole (Bude), Lee (Sylvania), Weir (Wick), Banner (Looe).", "place"),
        ("Norvik: A Larkin; B Roe, Poole (Marsh 79), Sylvania, Weir, Banner.\nThey won in Sylvania.", "place"),
        ("Freedonia, Norvik, Ely, Hove, Wick, Bude, Ayr, Sylvania.", "place"),
        ("A Larkin, B Roe and Poole left Sylvania.", "place"),
    ],
)
def test_what_stands_in_a_list_of_players_alone_is_a_person(text: str, kind: str) -> None:
    """Whatever town has the same name; but not a club in brackets, nor what stands in a list of lands."""
    people = [(name, Label.PERSON) for name in ("Larkin", "Roe", "Poole", "Marsh", "Lee", "Weir", "Banner")]
    towns = [(name, Label.LOCATION) for name in ("Ely", "Hove", "Bude", "Ayr", "Wick", "Looe", "Freedonia", "Sylvania")]
    read = [name for name in (*people, *towns) if name[0] in text]
    assert {said for name, said in mentions(text, read) if name == "Sylvania"} == {kind}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("There were Berg, Lund, Roe and Larkin.", True),
        ("There were Larkin, Berg, Lund; Roe.", True),
        ("There were Berg and Larkin, Lund, and Roe (Norvik).", True),
        ("There were Berg, Larkin and Roe.", False),
        ("There were Ann Berg, Peter Lund, Eva Roe and Larkin.", False),
        ("There were Berg, Lund, Roe. Larkin left.", False),
    ],
)
def test_a_list_of_surnames_has_four_of_them(text: str, listed: bool) -> None:
    start = text.index("Larkin")
    assert is_in_list_of_surnames(text, start, start + len("Larkin")) is listed


def test_a_list_of_many_names_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    player = Mock(wraps=lineups.PLAYER)
    monkeypatch.setattr(lineups, "PLAYER", player)
    text = f"Norvik: {', '.join(['Larkin', 'Marsh'] * 50)}."
    starts = [i for i in range(len(text)) if text.startswith("Marsh", i)]
    assert [is_in_lineup(text, i, i + len("Marsh")) for i in starts] == [True] * 50
    assert player.fullmatch.call_count < 2 * 101
