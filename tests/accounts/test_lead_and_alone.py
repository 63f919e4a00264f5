"""Which opening is the lead, and what one account has alone, at the edges of their rules; by made-up features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.accounts.alone import common_elsewhere, only_here
from cuttings.accounts.amounts import Amount
from cuttings.accounts.likeness import complete
from cuttings.accounts.openings import date_basis, find_lead
from cuttings.accounts.sentences import Told, frequency, holders_of, inverse_frequencies, rarity
from cuttings.model import Event, Role
from tests.accounts.marked import account_of
from tests.accounts.test_sentences import EVENT, WHOLE, accounts_of, first_of, told


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (f"‘{WHOLE} ’/PUNCT", True),
        (f"'{WHOLE} '/PUNCT", True),
        (f"`{WHOLE}", True),
        (WHOLE.replace("a/X", "’a’/X"), True),
        (WHOLE.replace("a/X", "“a”/X"), True),
        (WHOLE.replace("a/X", '"a"/X'), True),
        (WHOLE.replace("a/X", '"a/X'), False),
        (WHOLE.replace("a/X", "“a/X"), False),
        (WHOLE.replace("a/X", "a''/X"), False),
        (WHOLE.replace("a/X", "“a/X").replace("b/X", "“b”/X"), False),
        (WHOLE.replace("a/X", "boats'/X").replace("b/X", "it's/X"), True),
        (WHOLE.replace(" .", " :"), False),
        (WHOLE.replace(" .", " ,"), False),
        (WHOLE.replace(" .", " )"), False),
    ],
)
def test_what_a_complete_sentence_begins_and_ends_with(marked: str, *, whole: bool) -> None:
    account, sentence = first_of(marked)
    assert complete(account, sentence) == whole


def test_a_sentence_over_two_paragraphs_is_not_complete() -> None:
    account, sentence = first_of(WHOLE)
    for gap, whole in (("\n ", True), ("\n\n", False)):
        text = account.article.text.replace(" a ", f"{gap}a ".ljust(3))
        changed = replace(account, article=replace(account.article, text=text))
        assert complete(changed, replace(sentence, end=len(text))) == whole


@pytest.mark.parametrize(("last", "whole"), [("McLee", True), ("11987", False), ("1987", True), ("Zinc", False)])
def test_the_end_of_a_longer_word_is_no_abbreviation(last: str, *, whole: bool) -> None:
    account, _ = first_of(f"{WHOLE.replace('f/X', f'f/X {last}/X')} Doe/NOUN")
    assert complete(account, account.sentences[0]) == whole


HANGING = (
    *("He", "She", "It", "They", "This", "That", "These", "Those", "But", "And", "However", "Meanwhile", "Also", "His"),
    *("Her", "Their", "Its", "We", "I", "You", "So", "Yet", "Then", "THEN", "Now"),
)


@pytest.mark.parametrize("opening", HANGING)
def test_a_lead_begins_with_no_word_that_refers_back(opening: str) -> None:
    for word, found in ((opening, False), (f"{opening}x", True)):
        account, sentence = first_of(WHOLE.replace("Boats", word))
        account = replace(account, sentences=(sentence,))
        assert (find_lead([account], rarity([account]), holders_of([account]), EVENT) is not None) == found


@pytest.mark.parametrize(
    "marked", [f'"{WHOLE} "/PUNCT', f"“{WHOLE} ”/PUNCT", f"‘{WHOLE} ’/PUNCT", f"'{WHOLE} '/PUNCT", f"`{WHOLE}"]
)
def test_a_lead_is_no_quotation(marked: str) -> None:
    account, sentence = first_of(marked)
    account = replace(account, sentences=(sentence,))
    assert find_lead([account], rarity([account]), holders_of([account]), EVENT) is None


def lead(*sentences: Told, **weights: float) -> str | None:
    """The article and number of the sentence that opens an event; words weigh 1 if not given."""
    accounts = accounts_of(sentences)
    holders = holders_of(accounts)
    found = find_lead(accounts, dict.fromkeys(holders, 1.0) | weights, holders, EVENT)
    return f"{found.article}{found.start // 100}" if found else None


def test_of_three_accounts_only_a_first_sentence_opens_an_event() -> None:
    for others, found in (("bc", "b0"), ("bcd", "a1")):
        rest = [told(id, 0, "p" if id == "b" else "r") for id in others]
        assert lead(told("a", 1, "p q s"), *rest, told("c", 1, "q s", role=Role.TITLE), r=0.0) == found


def test_a_word_of_its_own_costs_a_lead_an_eighth_of_what_a_shared_one_is_worth() -> None:
    """Two accounts: a word of both is worth 0.88, one of its own costs 0.12."""
    both = told("b", 0, "p q")
    assert lead(told("a", 0, "p q x"), both, x=1.0) == "b0"
    assert lead(told("a", 0, "p q r x"), both, told("b", 3, "r"), x=7.0) == "a0"
    assert lead(told("a", 0, "p q r x"), both, told("b", 3, "r"), x=8.0) == "b0"


def test_a_later_sentence_must_be_better_by_a_tenth_for_each_before_it() -> None:
    def is_lead(number: int, more: float) -> bool:
        rest = [told(id, n, features) for id in "bcd" for n, features in ((0, "p"), (3, "q"))]
        return lead(told("a", number, "p q"), *rest, q=more) == f"a{number}"

    assert [is_lead(0, 0.05), is_lead(1, 0.05), is_lead(1, 0.15), is_lead(2, 0.15), is_lead(2, 0.25)] == [
        *(True, False, True, False, True)
    ]


def test_a_short_lead_is_worth_three_quarters() -> None:
    short = told("a", 0, "p q", words=range(11))
    for more, found in ((0.3, "b0"), (0.4, "a0")):
        rest = [replace(told("b", 0, "p"), words=range(12)), told("b", 3, "q")]
        assert lead(short, *rest, q=more) == found


@pytest.mark.parametrize(
    ("published", "day", "found"),
    [
        ("2031-03-02", "2031-03-03", "b0"),  # it tells what led to the event
        ("2031-03-03", "2031-03-03", "a0"),
        ("2031-03-04", "2031-03-03", "a0"),
        ("2031-03-02", None, "a0"),
        (None, "2031-03-03", "a0"),
        ("2031", "2031-03-03", "a0"),
    ],
)
def test_a_report_of_before_the_event_does_not_open_it(published: str | None, day: str | None, found: str) -> None:
    accounts = accounts_of([told("a", 0, "p q r"), told("b", 0, "p q"), told("c", 0, "r")])
    dates = {"a": published, "b": "2031-03-03", "c": "2031-03-03"}
    accounts = [replace(a, article=replace(a.article, published=dates[a.article.id])) for a in accounts]
    holders = holders_of(accounts)
    lead = find_lead(accounts, dict.fromkeys(holders, 1.0), holders, replace(EVENT, date=day))
    assert lead is not None
    assert f"{lead.article}{lead.start // 100}" == found


def test_the_day_of_an_event_is_named_in_an_opening_of_an_account() -> None:
    def basis(marked: str, day: str, published: str | None = "2019-05-08") -> str | None:
        return date_basis(Event("e", "E", day, ()), [account_of(marked, published=published)])

    sank = "boats/NOUN/nsubj/sank sank/VERB ."
    named = "named in the opening of each report"
    other = "the dates of the reports"
    assert basis(f"On/ADP Monday/PROPN {sank}", "2019-05-06") == named
    assert basis(f"On/ADP Monday/PROPN {sank}", "2019-05-06", None) == other
    assert basis(f"On/ADP Tuesday/PROPN {sank}", "2019-05-06") == other
    assert basis(f"In/ADP May/PROPN 2019/NUM {sank}", "2019-05") == other
    assert basis(f"{'so/ADV ' * 400} on/ADP Monday/PROPN {sank}", "2019-05-06") == other
    assert basis(sank, "2019-05-08") == "the dates of the reports"


CORE = "people/x harbour"


def alone(
    own: str,
    *others: str,
    core: str = CORE,
    accounts: int = 2,
    holding: int | None = None,
    weights: Mapping[str, float] | None = None,
    names: Sequence[str] | None = None,
    figure: float | None = None,
) -> bool:
    """Whether `own` of account a is shown as said there alone; the first `holding` accounts have `core`, b `others`."""
    first = [
        told(id, 0, core if holding is None or n < holding else "", role=Role.TITLE, names=frozenset())
        for n, id in enumerate("abcdefgh"[:accounts])
    ]
    second = [told("b", n, features, names=frozenset()) for n, features in enumerate(others, 1)]
    mine = told("a", 1, own, names=frozenset(names if names is not None else ["zed"]))
    if figure is not None:
        mine = replace(mine, amounts=(Amount(0, 1, figure, figure, value=figure),))
    sentences = [*first, mine, *second]
    every = dict.fromkeys({f for t in sentences for f in t.features}, 1.0) | dict(weights or {})
    return any(p.article == "a" for p in only_here(accounts_of(sentences), sentences, {}, every))


LIGHT = dict.fromkeys(("old", "older", "oldest", "harbour"), 0.1)


def test_a_sentence_of_its_own_has_two_new_words_or_three_without_a_name() -> None:
    others = ("old older", "oldest")
    assert alone(f"{CORE} people/z one two old older", *others, weights=LIGHT)
    assert alone(f"{CORE} people/z people/y one two old older", *others, weights=LIGHT)
    assert not alone(f"{CORE} people/z people/y one old older", *others, weights=LIGHT)
    assert alone(f"{CORE} =5 one two old older", *others, weights=LIGHT)
    assert not alone(f"{CORE} =5 one old older oldest", *others, weights=LIGHT)
    assert alone(f"{CORE} one two three old older", *others, weights=LIGHT)
    assert not alone(f"{CORE} one two old older oldest", *others, weights=LIGHT)


def test_a_sentence_of_its_own_is_new_by_two_fifths_the_event_s_subject_included() -> None:
    def shown(core: int) -> bool:
        subject = "people/x " + " ".join(f"c{n}" for n in range(core - 1))
        return alone(f"{subject} one two three four five", core=subject, accounts=4)

    assert [shown(7), shown(8)] == [True, False]


def test_a_word_of_another_account_that_is_rare_elsewhere_is_the_same_news() -> None:
    for weight, shown in ((3.6, True), (3.8, False)):
        weights = {"old": weight, "one": 9.0}
        assert alone(f"{CORE} people/z one two three old", "old", weights=weights) == shown


def test_words_are_an_event_s_subject_from_four_accounts_on() -> None:
    own = "harbour quay one two three four five"
    assert [alone(own, core="harbour quay", accounts=n) for n in (2, 3, 4, 5)] == [False, False, True, True]
    assert not alone(own, core="harbour", accounts=4)
    assert alone(own, core="people/x quay", accounts=4) is False  # one word is not enough
    assert alone(f"people/x {own}", core="people/x", accounts=2)


def test_more_than_half_of_the_accounts_have_an_event_s_subject() -> None:
    own = "people/x one two three four five six"
    assert [alone(own, core="people/x", accounts=4, holding=n) for n in (2, 3)] == [False, True]


def test_a_figure_above_two_that_no_other_account_gives_is_news() -> None:
    own = f"{CORE} one two three four =3"
    assert alone(own, names=(), figure=3)
    assert not alone(own, names=())
    assert not alone(own.replace("=3", "=2"), names=(), figure=2)
    assert not alone(own, "=3", names=(), figure=3)
    assert not alone(own, names=(), figure=3, accounts=1)


def test_what_is_new_counts_by_its_share_of_a_sentence() -> None:
    first = [told(id, 0, CORE, role=Role.TITLE) for id in "ab"]
    short = told("a", 1, f"{CORE} people/z one two three")
    long = told("a", 2, f"{CORE} people/y four five six seven old older oldest eldest")
    rest = [told("b", 1, "old older"), told("b", 2, "oldest eldest")]
    sentences = [*first, long, short, *rest]
    weights = dict.fromkeys({f for t in sentences for f in t.features}, 1.0)
    weights |= LIGHT | {"eldest": 0.1}
    found = only_here(accounts_of(sentences), sentences, {}, weights)
    assert [f"{p.article}{p.start // 100}" for p in found] == ["a1", "a2"]


def test_a_sentence_that_shares_only_what_everybody_has_is_an_aside() -> None:
    first = [told(id, 0, "people/president people/harbourer", role=Role.TITLE, names=frozenset()) for id in "ab"]
    aside = told("a", 1, "people/president people/z one two three eight", names=frozenset({"zed"}))
    report = told("a", 2, "people/harbourer people/y four five six seven", names=frozenset({"yew"}))
    sentences = [*first, aside, report]
    accounts = accounts_of(sentences)
    elsewhere = [["people/president"]] * 20 + [["people/harbourer"]] * 5 + [["old"]] * 35
    weights = inverse_frequencies([*(a.features for a in accounts), *elsewhere])
    common = common_elsewhere(accounts, weights, 62)
    assert common == {"people/president"}
    assert common_elsewhere(accounts, weights, 20) == frozenset()  # of so few articles the share says little
    assert [f"{p.article}{p.start // 100}" for p in only_here(accounts, sentences, {}, weights, common)] == ["a2"]


@pytest.mark.parametrize(("having", "count"), [(1, 1), (1, 20), (3, 20), (20, 20), (700, 9000)])
def test_a_weight_tells_how_many_articles_have_a_feature(having: int, count: int) -> None:
    weight = inverse_frequencies([["a"]] * having + [[]] * (count - having))["a"]
    assert round(frequency(weight, count)) == having


@pytest.mark.parametrize(
    ("titles", "letters", "found"),
    [
        (("Storm", "Storm", "Storm", ""), "abc", "a0"),  # which has more in common with the others
        (("Storm", "Update: Boats Lost in Storm", "Storm", ""), "abc", "b0"),
        (("Storm", "Update: Boats Lost in Storm", "Storm", "Storm"), "abcd", "a0"),  # of more, that does
    ],
)
def test_of_few_accounts_that_from_which_the_event_has_its_name_opens_it(
    titles: Sequence[str], letters: str, found: str
) -> None:
    features = {"a": "p q r", "b": "p q s", "c": "r", "d": "p"}
    accounts = accounts_of([told(id, 0, features[id]) for id in letters])
    named = dict(zip("abcd", titles, strict=True))
    accounts = [replace(a, article=replace(a.article, title=named[a.article.id])) for a in accounts]
    holders = holders_of(accounts)
    lead = find_lead(accounts, dict.fromkeys(holders, 1.0), holders, EVENT)
    assert lead is not None
    assert f"{lead.article}{lead.start // 100}" == found


def test_a_lead_is_a_complete_sentence() -> None:
    account, sentence = first_of(WHOLE.replace(" .", " ;"))
    account = replace(account, sentences=(sentence,))
    assert find_lead([account], rarity([account]), holders_of([account]), EVENT) is None


def test_a_word_counts_for_a_lead_by_the_share_of_the_other_accounts_that_have_it() -> None:
    """Three accounts: a word of all is worth 0.88, one of two 0.38."""
    rest = [told("b", 0, "q r"), told("b", 3, "p"), told("c", 0, "z"), told("c", 3, "p q r")]
    assert lead(told("a", 0, "p"), *rest, q=1.2) == "a0"
    assert lead(told("a", 0, "p"), *rest, q=1.5) == "b0"
