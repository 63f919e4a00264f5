"""The rules by which a name is that of a team, and a nickname that of one team: one row for each word or number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Block, Label, Role
from cuttings.resolve.linking.organisations.team_nicknames import nickname_joins
from cuttings.resolve.teams import with_teams
from cuttings.resolve.teams.team_mentions import has_clue, is_match_report, known_nicknames, same_team, team_mentions
from tests.making import make_article
from tests.resolve.made_up import named
from tests.resolve.test_teams import MATCH, joined

TYPES = {"Shire": "county", "Upland": "region", "Mere": "area", "Wick": "city", "Freedonia": "country", "Tor": "site"}
WORLD = Gazetteer(
    names={
        name.lower(): (Toponym(name, name, kind, 10.0, 10.0, "FR", 90_000),) for name, kind in TYPES.items()
    },
    demonyms={},
)  # fmt: skip
LOC, ORG, PER = Label.LOCATION, Label.ORGANISATION, Label.PERSON


def teams(text: str, **names: Label) -> list[str]:
    """The mentions that name a team, each with what stands right before it."""
    found = sorted((c for name, label in names.items() for c in named(text, name, label)), key=lambda c: c.start)
    starts = team_mentions(found, text, WORLD)[1]
    return [text[max(0, c.start - 4) : c.end] for c in found if c.start in starts]


@pytest.mark.parametrize(
    ("text", "is_report"),
    [
        ("Leeds beat Hull 2-1. The coach saw a goal.", False),  # three words are needed
        ("Leeds beat Hull 2-1. The coach saw a goal in overtime.", True),
        ("Leeds beat Hull 102-91. The coach saw a goal in overtime.", True),
        ("Call 555-123-4567. The coach saw a goal in overtime.", False),
        ("Call 5551-21. The coach saw a goal in overtime.", False),
        ("Born 21-1901. The coach saw a goal in overtime.", False),
        ("The Coach saw a Goal 2-1 in Overtime with a win.", False),  # in capitals they are of other names
        ("Leeds beat Hull 2-1. It came before half-time, the coach said. A goal!", True),
        ("Leeds beat Hull 2-1. A goal and a goal and one more goal.", False),
        ("She leads by 45-44 in a poll of voters. The coach saw a goal in overtime.", False),
        ("Leeds, first in the poll, beat Hull 45-44. The coach saw a goal in overtime.", True),
    ],
)
def test_three_words_of_matches_and_a_score_make_a_report(text: str, is_report: bool) -> None:
    assert is_match_report(make_article(text)) is is_report


@pytest.mark.parametrize(
    ("above", "late", "is_report"),
    [(300, 600, True), (900, 0, True), (900, 600, True), (0, 900, False), (900, 900, False), (700, 500, True)],
)
def test_the_score_stands_early_in_the_body(above: int, late: int, is_report: bool) -> None:
    head, body = "m" * above + "\n", "It rained. ".ljust(late, ".") + f" Leeds beat Hull 2-1. {MATCH}"
    article = make_article(head + body)
    blocks = (Block(0, above, Role.TITLE), Block(above + 1, len(head + body), Role.BODY))
    assert is_match_report(replace(article, blocks=blocks)) is is_report


CLUES = [
    # what stands behind the name: a record, a score, a post
    ("Leeds (10-2) is next", True),
    ("Leeds(10-2) is next", True),
    ("Leeds ( 10-2 ) is next", True),
    ("Leeds (10-2-1) is next", True),
    ("Leeds 102-91 Hull", True),
    ("Leeds 555-123-4567 is the number", False),
    ("Leeds (since 10-2) is next", False),
    ("Leeds' coach Ann Hill", False),
    ("Leeds's coach Ann Hill", True),
    ("Leeds 's coach Ann Hill", True),
    ("Leeds ’s goalkeeper Ann Hill", True),
    ("Leeds head coach Ann Hill", True),
    ("Leeds coach was glad", False),
    # what stands before it: a rank, a rival, a host
    ("No. 11 Leeds", True),
    ("No . 1 Leeds", True),
    ("PianoNo. 1 Leeds", False),
    ("No. 111 Leeds", False),
    ("the 1st-ranked Leeds", True),
    ("the 22nd-ranked Leeds", True),
    ("the 3rd-ranked Leeds", True),
    ("the 14th-ranked Leeds", True),
    ("top-ranked Leeds", True),
    ("topranked Leeds", True),
    ("unranked Leeds", True),
    ("un-ranked Leeds", True),
    ("sunranked Leeds", False),
    ("rival Leeds", True),
    ("rivals Leeds", True),
    ("host Leeds", True),
    ("hosts Leeds", True),
    ("ghosts Leeds", False),
    ("rivals of Leeds", False),
    # the verb of a match with a score near it
    ("Leeds beat the old rivals at last, by 31-10", True),
    ("Leeds won", False),
    ("Leeds beat them all, as the whole town of a hundred thousand had foreseen for weeks: 31-10", False),
    ("Leeds beat them all, as the whole town had foreseen for several weeks: 31-10", True),
    ("At 3-1 Leeds beat them", False),  # the score stands behind such a verb
    ("They won 3-0 against Leeds", True),
    ("They won 3-0 against the Leeds", True),
    ("A win over Leeds, 31-10", True),
    ("A moreover Leeds, 31-10", False),
    ("It was 3-0 as the whole of the town of a hundred thousand saw when they were up against Leeds", False),
    ("It was 3-0 as the whole of the town saw when they were up against Leeds", True),
    ("They are against Leeds, as all of the town knows by now: 3-0", True),
    ("They are against Leeds, as all of the old town knows by now: 3-0", False),
    ("They are against Leeds, and it is 3-0", True),
]


@pytest.mark.parametrize(("text", "is_team"), CLUES)
def test_each_clue_of_a_team(text: str, is_team: bool) -> None:
    start = text.index("Leeds")
    assert has_clue(text, start, start + len("Leeds")) is is_team


@pytest.mark.parametrize(("name", "may"), [(name, name not in ("Freedonia", "Tor")) for name in (*TYPES, "Nowhere")])
def test_places_below_a_country_and_unknown_ones_have_teams(name: str, may: bool) -> None:
    assert bool(teams(f"{name} (3-2) is next.", **{name: LOC})) is may


def test_an_organisation_may_be_a_team_whatever_place_is_called_so_but_nobody_and_nothing_else() -> None:
    assert teams("Tor (3-2) is next.", Tor=ORG) == ["Tor"]
    assert teams("Wick (3-2) is next.", Wick=PER) == []


@pytest.mark.parametrize(
    ("text", "is_team"),
    [
        ("They met by Wick.", True),
        *((f"They live {word} Wick.", False) for word in ("across", "around", "in", "inside", "near", "outside")),
        *((f"They live {word} the Wick.", False) for word in ("throughout", "within")),
        ("In Wick it rained.", False),
        ("They berlin Wick.", True),  # no word of its own
        ("WICK, Oct 3 - It rained.", False),
        ("They met at Tor, Wick.", False),
        *((f"They met Wick {office}.", False) for office in ("Gov", "Gov. Hill", "Governor", "Sen", "Senator Hill")),
        *((f"They met Wick {body}.", False) for body in ("legislature", "Legislature", "lawmakers", "Lawmaker")),
        ("They met by Wick, Larkin County.", False),
        ("They met Wick Larkin County.", False),
        ("They met Wick Governors.", True),
        ("They met Wick Senatorial.", True),
    ],
)  # fmt: skip
def test_where_a_team_is_said_to_be_the_place(text: str, is_team: bool) -> None:
    name = "WICK" if "WICK" in text else "Wick"
    found = teams(f"Wick (3-2) is next. {text}", **{name: LOC, "Wick": LOC, "Tor": LOC})
    assert (len(found) == 2) is is_team


@pytest.mark.parametrize(
    ("text", "is_team"),
    [
        ("It was a good day by Wick.", True),
        *((f"They came {word} Wick.", False) for word in ("at", "for", "from", "of", "to", "toward", "towards", "via")),
        ("They came from the Wick.", False),
        ("They cast Wick.", True),
        ("They came in Wick.", False),
    ],
)
def test_a_team_called_in_full_may_be_the_town_behind_some_words(text: str, is_team: bool) -> None:
    found = teams(f"The Wick Rooks won. {text}", **{"Wick Rooks": ORG, "Wick": LOC})
    assert (len(found) > len(teams("The Wick Rooks won.", **{"Wick Rooks": ORG, "Wick": LOC}))) is is_team


def test_a_team_with_a_clue_is_one_behind_those_words_too() -> None:
    assert teams("Wick (3-2) is next. They came from Wick.", Wick=LOC) == ["Wick", "rom Wick"]


@pytest.mark.parametrize(
    ("full", "is_team"),
    [
        ("Wick Rooks", True),
        ("Wick Old Red Rooks", True),
        ("Wick Old Red Wild Rooks", False),  # the name of something else
        ("Wick Rook", False),
        ("Wicker Rooks", False),
        ("North Wick Rooks", False),
    ],
)
def test_a_plural_behind_the_place_is_the_full_name_of_its_team(full: str, is_team: bool) -> None:
    text = f"{full} slept. Then Wick won."
    assert ("hen Wick" in teams(text, **{full: ORG, "Wick": LOC})) is is_team


def test_names_of_one_school_are_known_by_each() -> None:
    assert known_nicknames()["california"] == known_nicknames()["cal"] == {"bears", "golden bears"}
    assert {("california", "cal"), ("cal", "california")} <= same_team()
    assert ("cal", "cal") not in same_team()


def test_only_places_in_reports_on_matches_become_teams_with_the_reason() -> None:
    report, other = f"Leeds beat Hull 2-1. {MATCH}", "Leeds beat Hull 2-1 in the vote."
    articles = {"a": make_article(report), "b": make_article(other, "b")}
    found = [
        *named(report, "Leeds", LOC),
        *named(report, "Hull", ORG),
        replace(named(report, "Hull", PER)[0], text="Hull City"),
        *(replace(c, article="b") for c in named(other, "Leeds", LOC)),
    ]
    got = with_teams(found, articles, WORLD)
    assert [(c.article, c.text, c.label, c.why) for c in got] == [
        ("a", "Leeds", ORG, "Leeds stands for its team there"),
        ("a", "Hull", ORG, ""),
        ("a", "Hull City", PER, ""),
        ("b", "Leeds", LOC, ""),
    ]


RECORD = "Wexcombe (3-2) beat Harrowby 2-1."
BOTH = ("Wexcombe", "Harrowby")
ROOKS = {("rooks", "wexcombe")}


@pytest.mark.parametrize(
    ("text", "nickname", "joins"),
    [
        # which names may be nicknames
        ("The Rooks (3-2) lead.", "Rooks", ROOKS),
        ("All the Rooks (3-2) lead.", "Rooks", ROOKS),
        ("The well-fed Rooks (3-2) lead.", "Rooks", ROOKS),
        ("The tired Rooks (3-2) lead.", "Rooks", set()),
        ("Some Rooks (3-2) lead.", "Rooks", set()),
        ("The Old Rooks (3-2) lead.", "Old Rooks", {("old rooks", "wexcombe")}),
        ("The Old Red Rooks (3-2) lead.", "Old Red Rooks", set()),
        ("The Rook (3-2) leads.", "Rook", set()),
        ("The WHS (3-2) lead.", "WHS", set()),
        ("A Padres (3-2) player slept.", "Padres", {("padres", "wexcombe")}),  # known as a nickname
        # the record in brackets
        ("The Rooks (3-1) lead.", "Rooks", set()),
        ("The Rooks ( 3-2 ) lead.", "Rooks", ROOKS),
        ("The Rooks 3-2 it was.", "Rooks", set()),
        # who speaks of them
        ("Wexcombe coach Ann Hill said the Rooks won. Wexcombe's Al Fenn thanked the Rooks.", "Rooks", ROOKS),
        *((f"Wexcombe then {word} the Rooks. Wexcombe {word} the Rooks.", "Rooks", ROOKS)
          for word in ("praised", "told", "credited", "called", "thought", "blamed")),
        ("Wexcombe then saw the Rooks. Wexcombe saw the Rooks.", "Rooks", set()),
        ("The Rooks thanked Wexcombe. The Rooks told Wexcombe.", "Rooks", set()),
        ("Wexcombe thanked the Rooks. It ended.", "Rooks", set()),  # once is too little
    ],
)  # fmt: skip
def test_what_makes_a_nickname_of_a_team(text: str, nickname: str, joins: set[tuple[str, str]]) -> None:
    assert joined(f"{RECORD} {MATCH} {text}", *BOTH, nickname) == joins


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Wexcombe slept. The Rooks ate. Wexcombe ran. The Rooks sang.", True),
        ("Wexcombe slept! The Rooks ate. Wexcombe ran? The Rooks sang.", True),
        *((f"Wexcombe slept.{mark} It rained. The Rooks ate. Wexcombe ran.{mark} It rained. The Rooks sang.", False)
          for mark in "\"”’'"),
        *((f"Wexcombe said it.{mark} The Rooks ate. Then Wexcombe said it.{mark} The Rooks sang.", False)
          for mark in "\"”’'"),
        ("Wexcombe slept.\nThe Rooks ate. Wexcombe ran. The Rooks sang.", False),  # once only
        ("It rained! Wexcombe slept. The Rooks ate. It rained! Wexcombe ran. The Rooks sang.", True),
        ("It rained? Wexcombe slept. The Rooks ate. It rained? Wexcombe ran. The Rooks sang.", True),
        ("So Wexcombe slept. The Rooks ate. So Wexcombe ran. The Rooks sang.", False),  # it opens no sentence
        ("Wexcombe slept. So the Rooks ate. Wexcombe ran. So the Rooks sang.", False),
        ("Wexcombe slept. It rained. The Rooks ate. Wexcombe ran. It rained. The Rooks sang.", False),
        ("The Rooks ate. Wexcombe slept. It rained. The Rooks sang. Wexcombe ran.", False),
        ('Wexcombe slept.” Wexcombe ate. The Rooks ate.\nWexcombe ran. The Rooks sang.', True),
        ("NORVIK - Wexcombe slept. The Rooks ate.\nNORVIK — Wexcombe ran. The Rooks sang.", True),
    ],
)  # fmt: skip
def test_a_nickname_takes_the_team_up_in_the_next_sentence(text: str, joins: bool) -> None:
    opening = f"It was 2-1, as Wexcombe (3-2) beat Harrowby. {MATCH}"
    assert joined(f"{opening} {text}", *BOTH, "Rooks") == (ROOKS if joins else set())


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Wexcombe beat the Rooks.", set()),
        ("Wexcombe played at home against the Rooks.", set()),
        ("The Rooks beat Wexcombe.", set()),
        ("Wexcombe and the Rooks.", ROOKS),
        ("Wexcombe beat all. The Rooks won.", ROOKS),
    ],
)
def test_whom_a_team_beats_is_another(text: str, joins: set[tuple[str, str]]) -> None:
    assert joined(f"{RECORD} {MATCH} The Rooks (3-2) lead. {text}", *BOTH, "Rooks") == joins


def test_every_mention_is_joined_with_the_first_of_the_place() -> None:
    text = f"{RECORD} {MATCH} The Rooks (3-2) lead. Wexcombe won. The Rooks won."
    found = sorted((c for n in (*BOTH, "Rooks") for c in named(text, n, ORG)), key=lambda c: c.start)
    joins = list(nickname_joins(found, {"a": make_article(text)}, WORLD))
    starts = {c.start for c in found if c.text in ("Rooks", "Wexcombe")} - {0}
    assert {join.a.start for join in joins} == starts
    assert {join.b.start for join in joins} == {0}
    assert {join.reason for join in joins} == {"a name of the team Wexcombe in the same article"}


@pytest.mark.parametrize(
    ("text", "organisations", "joins"),
    [
        # a pair that is known against the record
        ("So Oregon beat Wexcombe (3-2) by 2-1. The Ducks (3-2) lead.", ("Oregon", "Wexcombe", "Ducks"), set()),
        # the record and a pair that is known against the name in full
        (
            "So Oregon (3-2) beat Wexcombe by 2-1. The Ducks (3-2) lead. The Wexcombe Ducks slept.",
            ("Oregon", "Wexcombe", "Wexcombe Ducks", "Ducks"),
            set(),
        ),
        # a place that is named in full, and else only as a place
        ("It was 2-1. The Wexcombe Rooks won in Wexcombe. The Rooks sang.",
         ("Wexcombe Rooks", "Wexcombe", "Rooks"), set()),
        # nicknames of one team of which none is the end of the other
        ("Tennessee won 2-1. The Vols and the Titans sang.", ("Tennessee", "Vols", "Titans"), set()),
    ],
)  # fmt: skip
def test_two_teams_that_fit_as_well_leave_a_nickname_open(
    text: str, organisations: tuple[str, ...], joins: set[tuple[str, str]]
) -> None:
    assert joined(f"{text} {MATCH}", *organisations) == joins
