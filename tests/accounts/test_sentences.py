"""What the sentences of accounts share, which open an event, and which only one account has; by made-up features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.accounts.alone import only_here
from cuttings.accounts.amounts import Amount
from cuttings.accounts.likeness import complete, likenesses, say_the_same, within
from cuttings.accounts.openings import date_basis, find_lead
from cuttings.accounts.sentences import Account, Told, holders_of, rarity, stem
from cuttings.model import Event, Role
from tests.accounts.marked import account_of

EVENT = Event("events/e", "Boats Lost in Storm", None, (), (), ())

WHOLE = "Boats/NOUN/nsubj/sank sank/VERB a/X b/X c/X d/X e/X f/X ."
COMPLETE: dict[str, tuple[str, bool]] = {
    "nine words": (WHOLE, True),
    "eight words": (WHOLE.replace("f/X ", ""), False),
    "fifty-nine words": (WHOLE.replace("f/X", "f/X " * 51), True),
    "sixty words": (WHOLE.replace("f/X", "f/X " * 52), False),
    "no verb": (WHOLE.replace("VERB", "NOUN"), False),
    "a helping verb": (WHOLE.replace("VERB", "AUX"), True),
    "no subject": (WHOLE.replace("nsubj", "dobj"), False),
    "a passive": (WHOLE.replace("nsubj", "nsubjpass"), True),
    "there is": (WHOLE.replace("nsubj", "expl"), True),
    "a small letter": (WHOLE.replace("Boats", "boats"), False),
    "a figure": (WHOLE.replace("Boats/NOUN/nsubj/sank", "5/NUM/nsubj/sank"), True),
    "a bracket": (WHOLE.replace("Boats", "(Boats"), False),
    "a question": (WHOLE.replace(" .", " ?"), True),
    "a call": (WHOLE.replace(" .", " !"), True),
    "no end": (WHOLE.replace(" .", " ;"), False),
    "a quotation": (f'"{WHOLE} "/PUNCT', True),
    "a curly quotation": (f"“{WHOLE} ”/PUNCT", True),
    "half a quotation": (f'"{WHOLE}', False),
    "half a curly quotation": (f"“{WHOLE}", False),
    "the other half": (f"{WHOLE} ”/PUNCT", False),
    "half a typewriter quotation": (f"``{WHOLE}", False),
    "a typewriter quotation": (f"``{WHOLE} ''/PUNCT", True),
}


def first_of(marked: str, **how: str) -> tuple[Account, Told]:
    """An account of one sentence, whatever ends it."""
    account = account_of(marked, **how)  # type: ignore[arg-type]
    told = replace(account.sentences[0], end=len(account.article.text), words=range(len(account.analysis.tokens)))
    return account, told


@pytest.mark.parametrize(("marked", "whole"), COMPLETE.values(), ids=COMPLETE)
def test_a_complete_sentence_can_be_read_by_itself(marked: str, *, whole: bool) -> None:
    account, told = first_of(marked)
    assert complete(account, told) == whole
    assert not complete(account, replace(told, role=Role.TITLE))


@pytest.mark.parametrize(
    ("last", "after", "whole"),
    [
        ("J", "Doe", False),
        ("Sgt", "Doe", False),
        ("Lieut", "Doe", True),
        ("6", "7", False),
        ("word", "Doe", True),
        ("J", "(Doe", True),
        ("J", "", True),
        ("1987", "It", True),
        ("2019", "It", True),
        ("2119", "It", False),
        ("Inc", "It", True),
        ("Corp", "It", True),
        ("Ltd", "It", True),
        ("Co", "It", True),
        ("Jr", "It", True),
        ("Dr", "It", False),
    ],
)
def test_a_full_stop_after_an_abbreviation_ends_no_sentence(last: str, after: str, *, whole: bool) -> None:
    marked = WHOLE.replace("f/X", f"f/X {last}/X")
    account, _ = first_of(f"{marked} {after}/NOUN" if after else marked)
    assert complete(account, account.sentences[0]) == whole


def told(article: str, number: int, features: str, **more: object) -> Told:
    """A sentence with features: words, "=5" for a figure, "people/x" for an entity."""
    found = frozenset(features.split())
    names = frozenset(f.split("/")[1] for f in found if "/" in f)
    start = number * 100
    group = ord(article) - 97
    sentence = Told(article, group, number, start, start + 50, range(9), (), (), names, found, Role.BODY)
    return replace(sentence, **more)  # type: ignore[arg-type]


def accounts_of(sentences: Sequence[Told]) -> list[Account]:
    """The accounts of sentences, all of which are complete."""
    out = []
    for id in sorted({t.article for t in sentences}):
        account = account_of(WHOLE.replace("f/X", "f/X " * 50), id, ord(id) - 97)
        own = tuple(t for t in sentences if t.article == id)
        text = f"{'Boats' + ' f' * 22}.".ljust(100) * 12
        out.append(replace(account, article=replace(account.article, text=text), sentences=own))
    return out


def test_names_that_most_accounts_have_count_half() -> None:
    weights = {"people/x": 2.0, "people/y": 2.0, "boat": 2.0}
    holders = {"people/x": frozenset({0, 1}), "people/y": frozenset({0}), "boat": frozenset({0, 1, 2})}
    assert within(weights, holders) == {"people/x": 1.0, "people/y": 2.0, "boat": 2.0}
    two = {"people/x": frozenset({0}), "boat": frozenset({0, 1})}
    assert within(weights, two) == {"people/x": 2.0, "boat": 2.0}
    assert within(weights, {}) == {}


def test_likeness_is_the_cosine_of_what_sentences_of_two_accounts_share() -> None:
    weights = {"a": 3.0, "b": 4.0, "c": 12.0}
    found = likenesses([told("a", 0, "a b"), told("b", 0, "b c"), told("a", 1, "b")], weights)
    assert found[0] == {1: pytest.approx(16 / (5 * 160**0.5))}
    assert found[2] == {1: pytest.approx(16 / (4 * 160**0.5))}
    assert set(found[1]) == {0, 2}
    assert likenesses([told("a", 0, ""), told("b", 0, "")], {}) == {}


def test_what_very_many_sentences_have_makes_none_alike() -> None:
    weights = {"a": 1.0}
    for count, alike in ((60, True), (61, False)):
        assert bool(likenesses([told("ab"[n % 2], n, "a") for n in range(count)], weights)) == alike


SAME = "a b c d e"


def rows(*sentences: Told, weights: Mapping[str, float] | None = None) -> list[str]:
    """The rows of sentences that say the same: the article and the number of each."""
    every = dict.fromkeys({f for t in sentences for f in t.features}, 1.0)
    found = say_the_same(accounts_of(sentences), sentences, likenesses(sentences, weights or every))
    return [" ".join(f"{p.article}{p.start // 100}" for p in row) for row in found]


def test_sentences_that_share_most_of_what_they_say_are_the_same() -> None:
    assert rows(told("a", 0, SAME), told("b", 0, SAME)) == ["a0 b0"]
    assert rows(told("a", 0, "a b c d e f g"), told("b", 0, "a b c d h i j")) == ["a0 b0"]
    assert rows(told("a", 0, "a b c d e f"), told("b", 0, "a b c g h i")) == []
    assert rows(told("a", 0, "a b c d"), told("b", 0, "a b c d")) == []
    assert rows(told("a", 0, SAME), told("b", 0, SAME, group=0)) == []
    assert rows(told("a", 0, SAME), told("b", 0, SAME, role=Role.TITLE)) == []


def test_a_row_has_the_best_sentence_of_each_account() -> None:
    assert rows(told("a", 0, SAME), told("b", 0, "a b c d f"), told("b", 1, SAME)) == ["a0 b1"]
    assert rows(told("a", 0, SAME), told("b", 0, SAME), told("b", 1, SAME)) == ["a0 b0"]
    assert rows(*(told(id, 0, SAME) for id in "abcdef")) == ["a0 b0 c0 d0"]


def test_rows_of_more_accounts_come_first_then_those_more_alike() -> None:
    other = "v w x y z"
    close = "p q r s t"
    assert rows(
        told("a", 0, "l m n o k"),
        told("b", 0, "l m n o j"),
        told("a", 1, close),
        told("b", 1, close),
        told("a", 2, other),
        told("b", 2, other),
        told("c", 2, other),
    ) == ["a2 b2 c2", "a1 b1", "a0 b0"]
    many = [told(id, n, " ".join(f"{n}{f}" for f in SAME.split())) for n in range(7) for id in "ab"]
    assert rows(*many) == [f"a{n} b{n}" for n in range(6)]


def test_a_sentence_that_is_hardly_like_one_of_a_row_may_stand_in_another() -> None:
    assert rows(told("a", 0, SAME), told("b", 0, SAME), told("b", 1, "a p q r s"), told("c", 1, "p q r s t")) == [
        *("a0 b0", "b1 c1")
    ]


def test_what_is_rare_weighs_more() -> None:
    accounts = accounts_of([told("a", 0, "a b"), told("b", 0, "a"), told("b", 1, "a c")])
    assert rarity(accounts) == pytest.approx({"a": 0.6931, "b": 1.0986, "c": 1.0986}, abs=1e-4)
    assert holders_of(accounts) == {"a": {0, 1}, "b": {0}, "c": {1}}
    assert [stem(w) for w in ("Bombing", "bombed", "ox", "x", "--", "a1")] == ["bombin", "bombed", "ox", "", "", "a1"]


def lead(*sentences: Told, text: str = "") -> str | None:
    """The article and number of the sentence that opens an event."""
    accounts = accounts_of(sentences)
    if text:
        accounts = [replace(a, article=replace(a.article, text=text.ljust(999))) for a in accounts]
    found = find_lead(accounts, rarity(accounts), holders_of(accounts), EVENT)
    return f"{found.article}{found.start // 100}" if found else None


def test_a_lead_has_most_of_what_accounts_share() -> None:
    assert lead(told("a", 0, "a x y z"), told("b", 0, "a b c"), told("c", 0, "b c")) == "b0"
    assert lead(told("a", 0, "a"), told("b", 0, "a x")) == "a0"
    assert lead(told("a", 0, "x"), told("a", 1, "a b"), told("b", 0, "a b")) == "b0"
    assert lead(told("a", 0, "a b", role=Role.TITLE), told("b", 0, "a b")) == "b0"
    assert lead(told("a", 0, "a b"), told("b", 0, "a b")) == "b0"
    many = [told(id, 0, f"p{id}") for id in "bcd"]
    assert lead(told("a", 2, "p q"), *many, told("b", 1, "p q", role=Role.TITLE)) == "a2"
    assert lead(told("a", 3, "p q"), *many, told("b", 1, "p q", role=Role.TITLE)) != "a3"
    assert lead(told("a", 1, "a b"), told("b", 0, "c")) == "b0"


def test_a_lead_has_a_good_length_and_comes_early() -> None:
    for words, found in ((12, "a0"), (11, "b0"), (45, "a0"), (46, "b0")):
        accounts = accounts_of([told("a", 0, "p q r"), told("b", 0, "p q r")])
        accounts = [
            replace(a, sentences=tuple(replace(t, words=range(n)) for t in a.sentences))
            for a, n in zip(accounts, (words, 46 if words == 45 else 11 if words == 12 else 12), strict=True)
        ]
        best = find_lead(accounts, rarity(accounts), holders_of(accounts), EVENT)
        assert best is not None
        assert best.article == found[0]


@pytest.mark.parametrize("opening", ["He", "Their", "“Boats", "But", "Then", "So"])
def test_a_lead_refers_to_nothing_before_it(opening: str) -> None:
    text = WHOLE.replace("Boats", opening)
    account, told_first = first_of(text if not opening.startswith("“") else f"{text} ”/PUNCT")
    account = replace(account, sentences=(told_first,))
    assert find_lead([account], rarity([account]), holders_of([account]), EVENT) is None
    account, told_first = first_of(WHOLE.replace(" .", " ?"))
    account = replace(account, sentences=(told_first,))
    assert find_lead([account], rarity([account]), holders_of([account]), EVENT) is None
    account, told_first = first_of(WHOLE.replace("Boats", "Henry"))
    account = replace(account, sentences=(told_first,))
    assert find_lead([account], rarity([account]), holders_of([account]), EVENT) is not None


def test_the_date_of_an_event_rests_on_openings_or_on_publication() -> None:
    dated = [account_of(WHOLE, id, published=day) for id, day in (("a", "2019-05-06"), ("b", "2019-05-05"))]
    basis = {day: date_basis(Event("e", "E", day, ("a", "b")), dated) for day in ("2019-05-05", "2019-05-06")}
    assert basis["2019-05-05"] == "the dates of the reports"
    assert basis["2019-05-06"] == "the dates of the reports"
    assert date_basis(Event("e", "E", None, ("a",)), dated) is None
    named = account_of("On/ADP 6/NUM May/PROPN 2019/NUM boats/NOUN/nsubj/sank sank/VERB .", "c")
    all_three = [*dated, named]
    assert date_basis(Event("e", "E", "2019-05-06", ()), all_three) == "named in the opening of 1 of 3 reports"
    assert date_basis(Event("e", "E", "2019-05-07", ()), [named]) == "the dates of the reports"
    in_title = account_of("On/ADP 6/NUM May/PROPN 2019/NUM .", "d", title="On 6 May 2019.")
    assert date_basis(Event("e", "E", "2019-05-06", ()), [in_title]) == "the dates of the reports"
    titled = replace(named, article=replace(named.article, blocks=()))
    assert date_basis(Event("e", "E", "2019-05-06", ()), [titled]) == "the dates of the reports"


CORE = "people/x harbour"
OWN = "people/z one two three"


def alone(
    own: str, *others: str, weights: Mapping[str, float] | None = None, accounts: int = 2, **more: object
) -> list[str]:
    """The sentences of account a, besides one with what all have, that only it has; `others` are those of b."""
    first = [told(id, 0, CORE, role=Role.TITLE) for id in "abcdefgh"[:accounts]]
    second = [told("b", n, features) for n, features in enumerate(others, 1)]
    sentences = [*first, told("a", 1, own, **more), *second]
    every = dict.fromkeys({f for t in sentences for f in t.features}, 1.0) | dict(weights or {})
    found = only_here(accounts_of(sentences), sentences, likenesses(sentences, dict.fromkeys(every, 0.0)), every)
    return [f"{p.article}{p.start // 100}" for p in found if p.article == "a"]


def test_what_only_one_account_has_is_alone() -> None:
    assert alone(f"{CORE} {OWN}") == ["a1"]
    assert alone(f"{CORE} {OWN}", accounts=1) == []
    assert alone(f"{CORE} {OWN}", role=Role.TITLE) == []
    assert alone(f"{CORE} {OWN}", "people/z other") == []
    assert alone("people/x one two three four five six") == []
    assert alone(OWN + " four five six") == []
    assert alone(f"{CORE} people/z one") == []
    assert alone(f"{CORE} people/z =5 one") == []


def test_what_others_have_too_is_not_alone() -> None:
    assert alone(f"{CORE} {OWN} old") == alone(f"{CORE} {OWN} old", "old") == ["a1"]
    assert alone(f"{CORE} {OWN} old", "old", weights={"old": 3.8}) == []
    assert alone(f"{CORE} {OWN} old", "old", weights={"old": 3.7}) == []
    assert alone(f"{CORE} {OWN} =7", "=7") == []
    heavy = {"one": 9.0}
    assert alone(f"{CORE} {OWN} old older", "old older") == []
    assert alone(f"{CORE} {OWN} old older", "old older", weights=heavy) == ["a1"]
    assert alone(f"{CORE} {OWN} old older oldest", "old older oldest", weights=heavy) == []
    assert alone(f"{CORE} {OWN} old older oldest", "old older", "oldest", weights=heavy) == ["a1"]


def test_three_sentences_of_an_account_are_shown_the_richest_first() -> None:
    first = [told(id, 0, CORE, role=Role.TITLE) for id in "ab"]
    own = [told("a", n, f"{CORE} people/z{n} one{n} two{n} three{n}") for n in range(1, 6)]
    weights = dict.fromkeys({f for t in [*first, *own] for f in t.features}, 1.0) | {"one4": 3.0, "one2": 2.0}
    sentences = [*first, *own]
    found = only_here(accounts_of(sentences), sentences, {}, weights)
    assert [f"{p.article}{p.start // 100}" for p in found] == ["a4", "a2", "a1"]


@pytest.mark.parametrize(("cosine", "shown"), [(0.24, False), (0.23, True)])
def test_what_is_like_a_sentence_of_another_account_is_not_alone(cosine: float, *, shown: bool) -> None:
    sentences = [told("a", 0, f"{CORE} {OWN}"), told("b", 0, CORE)]
    weights = dict.fromkeys({f for t in sentences for f in t.features}, 1.0)
    assert bool(only_here(accounts_of(sentences), sentences, {0: {1: cosine}}, weights)) == shown


def test_a_name_that_two_accounts_have_is_no_news_unless_nearly_all_have_it() -> None:
    def shown(holders: int, accounts: int) -> bool:
        names = frozenset({"zed"})
        first = [
            told(id, 0, f"{CORE} quay", role=Role.TITLE, names=names if n < holders else frozenset())
            for n, id in enumerate("abcdef"[:accounts])
        ]
        sentences = [*first, told("a", 1, f"{CORE} quay =5 one two three four five", names=names)]
        sentences[-1] = replace(sentences[-1], amounts=(Amount(0, 1, 5, 5, value=5),))
        weights = dict.fromkeys({f for t in sentences for f in t.features}, 1.0)
        return bool(only_here(accounts_of(sentences), sentences, {}, weights))

    assert [shown(1, 4), shown(2, 4), shown(2, 3), shown(3, 4), shown(4, 6), shown(5, 6)] == [
        *(True, False, False, True, False, True)
    ]
