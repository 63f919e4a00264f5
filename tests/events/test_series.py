"""What tells two reports of one kind apart: outlets are no evidence, nor columns of other months or other matches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.events.account import Account, Corpus, weigh
from cuttings.events.likeness import MIN_LOG_ODDS, OTHER_NEWS_COST, SERIES_LOG_ODDS, Evidence, likeness
from cuttings.events.linkage import link
from cuttings.events.reasons import reasons
from cuttings.events.series import months_titled, news_verbs, own_name, scores, tells
from cuttings.model import Analysis, Kind, Mention, Sentence
from tests.events.accounts import analyse, article
from tests.events.test_likeness import EMPTY, NOWHERE, SHARED
from tests.statements.parsed import tokens_of


@pytest.mark.parametrize(
    ("outlet", "text", "found"),
    [
        ("Coast Herald", "The Coast Herald asked. Coast  Heralds came.", ["Coast Herald"]),
        ("The Daily Ledger", "A daily ledger, the DAILY LEDGER said.", ["daily ledger", "DAILY LEDGER"]),
        ("Post", "Posters and a Post-it of the Post.", ["Post", "Post"]),
        (None, "The Coast Herald asked.", []),
    ],
)
def test_where_a_text_names_its_own_outlet(outlet: str | None, text: str, found: list[str]) -> None:
    made = replace(article("a", "", text), outlet=outlet)
    assert [made.text[start:end] for start, end in own_name(made)] == found


def test_the_name_of_the_outlet_is_no_evidence_and_no_reason() -> None:
    made = [article(id, "Fog lifts", f"The Coast Herald saw {id}.", outlet="Coast Herald") for id in ("Berg", "Lund")]
    corpus = weigh(made, {a.id: analyse(a) for a in made})
    assert "herald" not in corpus.accounts[0].channels[0]
    at = made[0].text.index("Coast")
    mentions = {
        a.id: [Mention(a.id, at, at + 12, "Coast Herald", Kind.ORGANISATION, "organisations/coast-herald")]
        for a in made
    }
    said = reasons(made, mentions, {"organisations/coast-herald": 1.0}, corpus.idf, [frozenset({"fog"})] * 2)
    assert not any("Herald" in line for line in said)
    elsewhere = [replace(a, outlet="Daily Ledger") for a in made]
    said = reasons(elsewhere, mentions, {"organisations/coast-herald": 1.0}, corpus.idf, [frozenset({"fog"})] * 2)
    assert said[0] == "Both name Coast Herald."


@pytest.mark.parametrize(
    ("title", "months"),
    [
        ("Books to read in May", {"may"}),
        ("Sept. concerts in Lissel", {"sep"}),
        ("Concerts: March and April", {"mar", "apr"}),
        ("Fire of May 4 in Lissel", set()),
        ("Fire of 4 May in Lissel", set()),
        ("May Fenn wins again", set()),
        ("They may march", set()),
    ],
)
def test_the_months_of_a_title(title: str, months: set[str]) -> None:
    assert months_titled(title) == months


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Halden beat Norvik 3-1 on Sunday.", {(3, 1)}),
        ("Norvik lost 1 - 3 to Halden, 88-90 after extra time.", {(3, 1), (90, 88)}),
        ("The season of 2030-31 and the 10-12 years of his term, of 5-7.5 per cent.", set()),
        ("The line 555-1234-12 was cut.", set()),
        ("It rained. " * 40 + "Halden won 3-1.", set()),
    ],
)
def test_the_results_of_matches_in_an_opening(text: str, found: set[tuple[int, int]]) -> None:
    assert scores(article("a", "", text)) == found


BODY = "Halden players met Norvik before the crowd of the Lissel arena in the Varland league."


def odds(titles: tuple[str, str], bodies: tuple[str, str], days: tuple[str, str]) -> float:
    """How likely two articles are of one event."""
    made = [article(str(n), t, b, d) for n, (t, b, d) in enumerate(zip(titles, bodies, days, strict=True))]
    corpus = weigh(made, {a.id: analyse(a) for a in made})
    first, second = corpus.accounts
    return likeness(first, second, corpus)


SAME_DAY = ("2031-03-04", "2031-03-04")
NEXT_DAY = ("2031-03-04", "2031-03-05")


@pytest.mark.parametrize(
    ("titles", "separate"),
    [
        (("Books to read in May", "Books to read in June"), True),
        (("What to see: March concerts", "What to see: April concerts"), True),
        (("The wines of January", "The wines of October"), True),
        (("Books to read in May", "Books to read in May"), False),
        (("Books to read in May", "Ferry sinks off Lissel in June"), False),
        (("Books to read in May", "Books to read"), False),
    ],
)
def test_a_column_of_another_month_is_another_report(titles: tuple[str, str], *, separate: bool) -> None:
    assert (odds(titles, (BODY, BODY), SAME_DAY) == MIN_LOG_ODDS) is separate


def alike(monkeypatch: pytest.MonkeyPatch, first: Account, second: Account) -> float:
    """The likeness of two accounts whose evidence alone scores 5.22."""
    monkeypatch.setattr("cuttings.events.likeness.compare", lambda *_: Evidence(**SHARED))
    return likeness(first, second, NOWHERE)


@pytest.mark.parametrize(
    ("first", "second", "days", "separate"),
    [
        ((3, 1), (2, 0), NEXT_DAY, True),
        ((90, 88), (101, 99), NEXT_DAY, True),
        ((3, 1), (2, 2), NEXT_DAY, True),
        ((3, 1), (3, 1), NEXT_DAY, False),
        ((3, 1), (2, 0), SAME_DAY, False),
        ((3, 1), None, NEXT_DAY, False),
    ],
)
def test_matches_of_two_days_with_other_results(
    monkeypatch: pytest.MonkeyPatch,
    first: tuple[int, int],
    second: tuple[int, int] | None,
    days: tuple[str, str],
    *,
    separate: bool,
) -> None:
    a = replace(EMPTY, published=days[0], scores=frozenset({first}))
    b = replace(EMPTY, published=days[1], scores=frozenset({second} if second else ()))
    assert (alike(monkeypatch, a, b) == SERIES_LOG_ODDS) is separate


@pytest.mark.parametrize(
    ("day", "vocabulary", "cost"),
    [
        ("2031-03-09", {"trial", "opened"}, OTHER_NEWS_COST),
        ("2031-03-08", {"trial", "opened"}, 0.0),  # a report of the same week
        ("2031-03-09", {"trial", "killing"}, 0.0),  # it tells the news of the other
    ],
)
def test_other_news_some_days_later(
    monkeypatch: pytest.MonkeyPatch, day: str, vocabulary: set[str], cost: float
) -> None:
    a = replace(EMPTY, published="2031-03-04", news_verbs=frozenset({"killi"}), vocabulary=frozenset({"killing"}))
    b = replace(EMPTY, published=day, news_verbs=frozenset({"opene"}), vocabulary=frozenset(vocabulary))
    unread = alike(monkeypatch, replace(a, news_verbs=frozenset()), b)
    assert alike(monkeypatch, a, b) == pytest.approx(unread - cost)


@pytest.mark.parametrize(("day", "one"), [("2031-03-05", True), ("2031-03-06", False)])
def test_two_reports_with_other_news_are_no_event(monkeypatch: pytest.MonkeyPatch, day: str, *, one: bool) -> None:
    monkeypatch.setattr("cuttings.events.linkage.likeness", lambda *_: 8.0)
    fenn = {"fenn": 1.0}
    a = replace(EMPTY, channels=(fenn, {}, {}), published="2031-03-04", news_verbs=frozenset({"kille"}))
    b = replace(EMPTY, channels=(fenn, {}, {}), published=day, news_verbs=frozenset({"opene"}))
    assert bool(link(Corpus((a, b), {}, {}))) is one


def test_the_verbs_of_the_news_are_those_of_its_first_sentence() -> None:
    marked = "Berg/PROPN said=say/VERB fog/NOUN is=be/AUX delayed=delay/VERB . They/PRON left=leave/VERB ."
    text, tokens = tokens_of(marked)
    end = text.index(".") + 1
    made = article("a", "", text)
    assert news_verbs(made, Analysis((Sentence(0, end, ""), Sentence(end, len(text), "")), tokens, ())) == {"delay"}


@pytest.mark.parametrize(("word", "told"), [("killing", True), ("kill", False), ("killer", True), ("skill", False)])
def test_a_noun_of_the_stem_tells_the_news_too(word: str, *, told: bool) -> None:
    assert tells(frozenset({word, "fog"}), frozenset({"killi", "kille"})) is told
