"""What counts as news of one account: attributions, figures, names, and the order in which it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.accounts.alone import only_here
from cuttings.accounts.amounts import Amount
from cuttings.accounts.sentences import Told
from cuttings.model import Role
from tests.accounts.laid import compare, words
from tests.accounts.marked import account_of
from tests.accounts.test_lead_and_alone import CORE, LIGHT, alone
from tests.accounts.test_sentences import accounts_of, told

FILLERS = ("barrels", "ropes", "nets", "anchors", "lamps")
NEWS = f"{CORE} people/z one two three four"


def is_news(marked: str) -> bool:
    """Whether the one sentence of account a is shown; Berg is whom both accounts are about."""
    account = account_of(marked)
    mine = replace(account.sentences[0], names=frozenset({"zed"}))
    about = [told(id, 0, "people/berg", role=Role.TITLE) for id in "ab"]
    sentences = [mine, *about]
    accounts = [replace(account, sentences=(mine, about[0])), *accounts_of(about[1:])]
    return bool(only_here(accounts, sentences, {}, dict.fromkeys({f for t in sentences for f in t.features}, 1.0)))


def counted(attribution: str) -> int:
    """How many words of an attribution count as what a sentence tells, of the five that make it news."""
    for n in range(len(FILLERS) + 1):
        fillers = " ".join(f"{word}/NOUN/dobj/sank" for word in FILLERS[:n])
        if is_news(f"Berg/PROPN/nsubj/sank sank=sink/VERB {'a/X ' * 8} {fillers} {attribution} ."):
            return 4 - n
    return -1


CHAIN = " ".join(f"of{n}/ADP/prep/{f'of{n - 1}' if n else 'officer'}" for n in range(25))


@pytest.mark.parametrize(
    ("attribution", "words"),
    [
        ("", 0),
        ("officer/NOUN/nsubj/said said=say/VERB/ROOT", 1),
        ("officer/NOUN/nsubj/said of/ADP/prep/officer guards/NOUN/pobj/of said=say/VERB/ROOT", 1),
        (f"officer/NOUN/nsubj/said {CHAIN} guards/NOUN/pobj/of24 said=say/VERB/ROOT", 1),
        ("officer/NOUN/nsubj/swam of/ADP/prep/officer guards/NOUN/pobj/of swam=swim/VERB/ROOT", 3),
        ("officer/NOUN/dobj/said said=say/VERB/ROOT", 2),
        ("officer/NOUN/nsubj/Told Told=Tell/VERB/ROOT", 1),
        ("according/VERB/prep/sank to/ADP/prep/according officers/NOUN/pobj/to", 0),
        ("According/VERB/prep/sank to/ADP/prep/According officers/NOUN/pobj/to", 0),
        ("owing/VERB/prep/sank to/ADP/prep/owing officers/NOUN/pobj/to", 2),
        ("Lund/PROPN/nsubj/said said=say/VERB/ROOT", 1),
        ("Lund/PROPN/nsubj/swam swam=swim/VERB/ROOT", 2),
        ("officer/NOUN/nsubj/said said=say/VERB/ROOT Lund/PROPN/dobj/said", 2),
        ("Lund/PROPN/dobj/sank officer/NOUN/nsubj/said said=say/VERB/ROOT", 2),
    ],
)
def test_who_told_it_is_no_news(attribution: str, words: int) -> None:
    assert counted(attribution) == words


def test_one_figure_of_its_own_is_enough() -> None:
    def shown(*figures: float, elsewhere: str = "") -> bool:
        amounts = tuple(Amount(n, n + 1, f, f, value=f) for n, f in enumerate(figures))
        features = " ".join(f"={f:g}" for f in figures)
        mine = told("a", 1, f"{CORE} one two three four {features}", names=frozenset(), amounts=amounts)
        return shown_of(mine, told("b", 1, elsewhere)) == ["a1"]

    assert [shown(1, 5), shown(5, 1), shown(2.5), shown(1, 2), shown(2)] == [True, True, True, False, False]
    assert not shown(5, elsewhere="=5")


def shown_of(
    *sentences: Told,
    weights: Mapping[str, float] | None = None,
    pairs: Mapping[int, Mapping[int, float]] | None = None,
    text: str = "",
) -> list[str]:
    """The sentences that are shown as said by one account alone, all of whose titles have CORE."""
    titles = [told(id, 0, CORE, role=Role.TITLE) for id in sorted({t.article for t in sentences} | {"a", "b"})]
    every = [*sentences, *titles]
    accounts = accounts_of(every)
    if text:
        accounts = [replace(a, article=replace(a.article, text=text)) for a in accounts]
    found = only_here(
        accounts, every, pairs or {}, dict.fromkeys({f for t in every for f in t.features}, 1.0) | dict(weights or {})
    )
    return [f"{p.article}{p.start // 100}" for p in found]


@pytest.mark.parametrize(
    ("likenesses", "news"), [([0.1, 0.2], True), ([0.1, 0.3], False), ([0.3, 0.1], False), ([], True)]
)
def test_a_sentence_that_is_like_any_of_another_account_is_no_news(likenesses: Sequence[float], *, news: bool) -> None:
    pairs = {0: dict(enumerate(likenesses, 1))}
    assert shown_of(told("a", 1, NEWS), pairs=pairs) == ["a1"] * news


def test_news_is_shown_by_account_the_richest_first_then_in_the_order_of_the_text() -> None:
    def news(article: str, number: int) -> Told:
        own = " ".join(f"{word}{article}{number}" for word in ("people/z", "one", "two", "three", "four"))
        return told(article, number, f"{CORE} {own}")

    every = (news("b", 1), news("a", 3), news("a", 1), news("a", 2))
    assert shown_of(*every) == ["a1", "a2", "a3", "b1"]
    assert shown_of(*every, weights={"onea3": 2.0}) == ["a3", "a1", "a2", "b1"]


def test_every_name_of_the_sentence_is_new_or_the_event_s_own() -> None:
    both = frozenset({"zed", "lund"})
    rest = [told(id, 1, "", names=frozenset()) for id in "bcd"]
    assert shown_of(told("a", 1, NEWS, names=both), *rest) == ["a1"]
    rest[0] = replace(rest[0], names=frozenset({"lund"}))
    assert shown_of(told("a", 1, NEWS, names=both), *rest) == []


def test_a_sentence_needs_five_things_besides_the_event_s_subject() -> None:
    assert not alone("people/x people/z one two three", core="people/x")
    assert alone("people/x people/z one two three four", core="people/x")


def test_somebody_whom_another_account_has_by_another_name_is_no_news() -> None:
    own = f"{CORE} people/z people/w one two three four"
    assert alone(own, "people/v", accounts=4)
    assert not alone(own, "people/w", accounts=4)


def test_limits_are_within_what_is_new() -> None:
    subject = "people/x c0 c1 c2 c3"
    assert alone(f"{subject} people/z one two three old", "old", core=subject, accounts=4, weights=LIGHT)
    assert alone(f"{CORE} people/z one two three old", "old", weights={"old": 3.7, "one": 9.0})
    for weight, shown in ((1.5, False), (1.6, True)):  # of 0.60 and 0.63 of the whole
        new = dict.fromkeys(("people/z", "one", "two", "three"), weight)
        old = {"harbour": 0.0, "old": 2.0, "older": 2.0 if weight == 1.5 else 1.76}
        assert alone(f"{CORE} people/z one two three old older", "old older", weights=new | old) == shown


def test_what_two_sentences_share_of_the_event_s_subject_makes_them_not_the_same() -> None:
    subject = "people/x harbour quay"
    own = f"{subject} people/z one two three four"
    assert alone(own, subject, core=subject, accounts=4)
    assert shown_of(told("a", 1, NEWS), told("a", 2, NEWS)) == ["a1", "a2"]


@pytest.mark.parametrize(
    ("words", "news"),
    [
        ("Boats sank and nobody could be reached", True),
        ("Boats sank and Roe could not be reached", False),
        ("Boats sank and Roe Declined To Comment", False),
        ("Boats sank and Roe did not respond today", False),
        ("Boats sank and Roe did respond at once", True),
    ],
)
def test_a_stock_phrase_of_newspapers_is_no_news(words: str, *, news: bool) -> None:
    sentence = f"{words} now."
    for before, after, shown in ((words.ljust(99), sentence, news), ("Nobody could not be reached.", sentence, news)):
        text = f"{before.ljust(100)}{after}".ljust(200)
        mine = told("a", 1, NEWS, end=100 + len(after))
        assert shown_of(mine, text=text) == ["a1"] * shown
    later = "Boats sank off the pier now.".ljust(60) + "Roe declined to comment."
    mine = told("a", 1, NEWS, end=100 + 28)
    assert shown_of(mine, text=" " * 100 + later) == ["a1"]


@pytest.mark.parametrize(
    ("mine", "theirs", "news"),
    [
        (13.9e9, (13.0e9, 15.0e9, 14e9), False),  # "nearly 14 billion"
        (13.9e9, (14e9, 14e9, 14e9), True),  # both exact
        (970, (950, 1050, 1000), False),
        (97, (95, 105, 100), True),  # a smaller figure counts something else, perhaps
        (1500, (1000, 9999, 1000), True),  # too far apart to be one figure rounded
    ],
)
def test_a_figure_that_others_round_is_no_news(mine: float, theirs: tuple[float, float, float], *, news: bool) -> None:
    low, high, value = theirs
    own = told(
        "a",
        1,
        f"{CORE} one two three four ={mine:g}",
        names=frozenset(),
        amounts=(Amount(0, 1, mine, mine, value=mine),),
    )
    other = told("b", 1, f"={value:g}", amounts=(Amount(0, 1, low, high, value=value),))
    assert (shown_of(own, other) == ["a1"]) is news


def test_dollars_are_not_rounded_to_people() -> None:
    own = told(
        "a", 1, f"{CORE} one two three four =970", names=frozenset(), amounts=(Amount(0, 1, 970, 970, value=970),)
    )
    other = told("b", 1, "=1000", amounts=(Amount(0, 1, 950, 1050, value=1000, currency="$"),))
    assert shown_of(own, other) == ["a1"]


DUES = "Petrova wants the dues of the Dockers Union for nine cranes and a lighthouse"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{DUES}.", True),
        (f"“{DUES},” said Mikkel Ostrand.", True),
        (f"“{DUES},” the harbour pilot said.", True),
        (f"“{DUES}.”", False),
        (f'"{DUES}."', False),
        (f"“{DUES},” he said.", False),
        (f"“It rained. {DUES}. It snowed,” said Mikkel Ostrand.", False),
        (f"“It rained,” said Mikkel Ostrand. {DUES}.", True),
    ],
)
def test_a_quotation_without_its_speaker_is_not_shown(text: str, *, shown: bool) -> None:
    both = "Ana Petrova left Port Imber on Monday after the storm."
    texts = f"{both}\n{text}", f"{both}\nNobody slept."
    assert any("dues" in words(texts, passage) for passage in compare(*texts).alone) is shown


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        ("On/ADP Monday/PROPN", True),
        ("But/CCONJ on/ADP Monday/PROPN", False),
        ("For/ADP his/PRON part/NOUN", False),
        ("A/DET year/NOUN later/ADV ,", False),
        ("During/ADP that/DET/det/storm storm/NOUN/pobj/During", False),  # no sentence before says which
        ("During/ADP a/DET/det/storm storm/NOUN/pobj/During", True),
    ],
)
def test_what_leans_on_a_sentence_before_is_not_shown(opening: str, *, shown: bool) -> None:
    fillers = " ".join(f"{word}/NOUN/dobj/sank" for word in FILLERS)
    assert is_news(f"{opening} Berg/PROPN/nsubj/sank sank=sink/VERB {'a/X ' * 8} {fillers} .") is shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("will appear in/ADP a/DET storm/NOUN", True),
        ("will appear on/ADP a/DET channel/NOUN", False),  # an announcement of a programme
        ("appears in print/NOUN", False),
    ],
)
def test_what_announces_a_programme_or_an_edition_is_no_news(words: str, *, shown: bool) -> None:
    marked = " ".join(word if "/" in word else f"{word}/X" for word in words.split())
    fillers = " ".join(f"{word}/NOUN/dobj/sank" for word in FILLERS)
    assert is_news(f"Berg/PROPN/nsubj/sank sank=sink/VERB {'a/X ' * 8} {fillers} {marked} .") is shown
