"""What of an article is evidence, of which sort, and how much it weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log, sqrt

import pytest

from cuttings.events.account import Account, Corpus, weigh
from cuttings.events.features import Channel
from cuttings.model import Analysis, Article, Block, Role
from tests.events.accounts import analyse, article

TAGS: Mapping[str, str] = {"struck": "VERB", "strong": "ADJ", "quake": "NOUN", "island": "NOUN"}


def weighed(articles: Sequence[Article], tags: Mapping[str, str] = TAGS) -> Corpus:
    """The accounts of `articles`, in which words have those tags, or those of their shape."""
    return weigh(articles, {a.id: _retagged(analyse(a), tags) for a in articles})


def _retagged(analysis: Analysis, tags: Mapping[str, str]) -> Analysis:
    tokens = analysis.tokens
    given = tuple(tags.get(lemma, tag) for lemma, tag in zip(tokens.lemmas, tokens.tags, strict=True))
    return replace(analysis, tokens=replace(tokens, tags=given))


def account_of(body: str, title: str = "Quake", published: str | None = None) -> Account:
    """The one account of a collection of one article."""
    return weighed([article("a", title, body, published)]).accounts[0]


def with_role(made: Article, role: Role) -> Article:
    """The article with its last block in another role."""
    return replace(made, blocks=(*made.blocks[:-1], replace(made.blocks[-1], role=role)))


def test_words_are_evidence_of_their_sort() -> None:
    names, words, figures = account_of("Fenn struck the strong island with 12 and the quake, 7th, in Lomas.").channels
    assert set(names) == {"fenn", "lomas"}
    assert set(words) == {"struck", "strong", "island", "quake"}
    assert set(figures) == {"12", "7th"}


def test_a_figure_in_words_is_a_figure() -> None:
    """As is what begins with a digit, whatever its part of speech."""
    corpus = weighed([article("a", "Quake", "Some twelve died on the 7th.")], {"twelve": "NUM", "7th": "ADJ"})
    assert set(corpus.accounts[0].channels[Channel.FIGURE]) == {"twelve", "7th"}


@pytest.mark.parametrize(
    "body",
    [
        "On 3 March and 4 March 2031.",
        "May, June, Monday, Tues.",
        "http www com",
        "-- ''",
        "and with the",
    ],
)
def test_dates_addresses_and_small_words_are_no_evidence(body: str) -> None:
    assert not any(account_of(body, "the").channels)


@pytest.mark.parametrize("role", [Role.BODY, Role.CAPTION, Role.TITLE])
def test_all_that_is_told_is_evidence(role: Role) -> None:
    made = with_role(article("a", "Quake", "Lomas shook.\nFenn spoke."), role)
    assert "fenn" in weighed([made]).accounts[0].vocabulary


@pytest.mark.parametrize("role", [Role.BYLINE, Role.CREDIT, Role.BOILERPLATE])
def test_who_wrote_it_and_what_stands_around_it_is_no_evidence(role: Role) -> None:
    made = with_role(article("a", "Quake", "Lomas shook.\nFenn spoke."), role)
    account = weighed([made]).accounts[0]
    assert "fenn" not in account.vocabulary and "lomas" in account.vocabulary


def test_words_before_the_first_block_are_of_it() -> None:
    made = article("a", "Fenn on Lomas", "The quake.", credit="Harrow Wire")
    late = replace(made, blocks=(Block(8, 13, Role.TITLE), *made.blocks[1:]))
    assert "fenn" in weigh([late], {"a": analyse(made)}).accounts[0].vocabulary


def test_the_lead_is_the_headline_and_the_first_words() -> None:
    words = [f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(80)]
    assert set(account_of(" ".join(words), "word").lead) == {"word", *words[:59]}
    parted = [f"{word}-by" for word in words[:10]]  # neither letters nor digits alone: not counted
    assert set(account_of(" ".join([*parted, *words]), "word").lead) == {"word", *parted, *words[:59]}


def test_a_caption_is_no_part_of_the_lead() -> None:
    made = article("a", "Quake", "Fenn spoke " + "word " * 60 + "\nLomas shook.")
    captioned = replace(made, blocks=(made.blocks[0], replace(made.blocks[1], role=Role.CAPTION), made.blocks[2]))
    account = weighed([captioned]).accounts[0]
    assert set(account.lead) == {"quake", "lomas", "shook"}
    assert "fenn" in account.vocabulary


def test_the_figures_of_the_lead_are_kept() -> None:
    assert account_of("Some 12 died, 40 fled.").lead_figures == {"12", "40"}


@pytest.mark.parametrize(
    ("body", "published", "days", "years"),
    [
        ("On 3 March 2031 it shook.", None, {"2031-03-03"}, {"2031"}),
        ("In March 2031 it shook.", None, set(), {"2031"}),
        ("On 3 March it shook.", None, {"XXXX-03-03"}, set()),
        ("It shook.", "2031-03-05", set(), {"2031"}),
        ("On 31 December it shook.", "2031-01-02", {"2030-12-31"}, {"2030", "2031"}),
        ("It shook.", "XXXX-03-05", set(), set()),
        ("It shook, as in 1987 and in 2003 and 1887.", None, set(), {"1987", "2003"}),
        ("It shook 19871 times.", None, set(), set()),
    ],
)
def test_days_and_years_are_those_that_the_text_names(
    body: str, published: str | None, days: set[str], years: set[str]
) -> None:
    account = account_of(body, published=published)
    assert (set(account.days), set(account.years)) == (days, years)


def test_the_rarer_a_feature_the_more_it_weighs() -> None:
    texts = ["Fenn and Fenn struck the quake with 12.", "Fenn struck.", "Lomas."]
    corpus = weighed([article(f"a{n}", "the", text) for n, text in enumerate(texts)])
    idf = {
        "fenn": log((3 + 500) / (2 + 0.5)),
        "lomas": log((3 + 500) / (1 + 0.5)),
        "struck": log((3 + 100) / (2 + 1)),
        "quake": log((3 + 100) / (1 + 1)),
        "12": log((3 + 500) / (1 + 0.5)),
    }
    assert corpus.idf == pytest.approx(idf)
    first = corpus.accounts[0]
    fenn = (1 + log(2)) * idf["fenn"]
    assert first.channels[0] == pytest.approx({"fenn": fenn})
    assert first.lengths == pytest.approx(
        (sqrt(25 + fenn**2), sqrt(25 + idf["struck"] ** 2 + idf["quake"] ** 2), sqrt(25 + idf["12"] ** 2))
    )
    assert first.lead == pytest.approx({"fenn": fenn, "struck": idf["struck"], "quake": idf["quake"], "12": idf["12"]})
    assert first.lead_length == pytest.approx(sqrt(25 + sum(w * w for w in first.lead.values())))
    assert first.lead_mass == pytest.approx(sum(idf[f] for f in ("fenn", "struck", "quake", "12")))


def test_a_day_that_few_name_weighs_more() -> None:
    texts = ["On 3 March 2031.", "On 3 March 2031.", "On 5 March 2031."]
    corpus = weighed([article(f"a{n}", "the", text) for n, text in enumerate(texts)])
    assert corpus.day_idf == pytest.approx(
        {"2031-03-03": log((3 + 500) / (2 + 0.5)), "2031-03-05": log((3 + 500) / (1 + 0.5))}
    )


@pytest.mark.parametrize(
    ("texts", "prior"),
    [
        (["Harrow spoke.", "harrow spoke.", "harrow spoke."], 100),
        (["Harrow spoke.", "Harrow spoke.", "harrow spoke."], 500),
        (["Harrow spoke.", "harrow spoke."], 500),
        (["harrow spoke.", "Harrow spoke."], 500),
    ],
    ids=["mostly a word", "mostly a name", "of equals, a name", "in whatever order"],
)
def test_a_feature_is_of_the_sort_that_most_articles_take_it_for(texts: list[str], prior: int) -> None:
    """In a headline every word looks like a name."""
    corpus = weighed([article(f"a{n}", "the", text) for n, text in enumerate(texts)])
    rate = {100: 1.0, 500: 0.5}[prior]
    assert corpus.idf["harrow"] == pytest.approx(log((len(texts) + prior) / (len(texts) + rate)))
