"""What is read of an account: its sentences, what they can share, and who is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts import compare_accounts
from cuttings.accounts.alone import only_here
from cuttings.accounts.sentences import read_account
from cuttings.model import Analysis, Block, Event, Role, Sentence
from tests.accounts.marked import account_of, mentions_of
from tests.making import make_article
from tests.statements.parsed import tokens_of

MARKED = "Berg/PROPN/nsubj/sank sank=sink/VERB 5/NUM old/ADJ boats=boat/NOUN in/ADP Karvel/PROPN on/ADP Monday/PROPN ."


def test_a_sentence_shares_its_entities_figures_and_stems() -> None:
    (told,) = account_of(MARKED).sentences
    assert told.features == {"people/berg", "places/karvel", "=5", "sink", "old", "boat", "monday"}
    assert told.names == {"berg", "karvel"}
    assert [m.text for m in told.mentions] == ["Berg", "Karvel"]
    assert told.words == range(10)
    assert (told.start, told.number, told.role) == (0, 0, Role.BODY)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Holm/PROPN left/VERB .", {"holm"}),
        ("Holm/NOUN left/VERB .", set()),
        ("The/DET Holm/NOUN left/VERB .", {"holm"}),
        ("the/DET He/PRON left/VERB .", set()),
        ("the/DET holm/PROPN left/VERB .", set()),
        ("the/DET H/PROPN left/VERB .", set()),
        ("in/ADP Hu/PROPN Monday/PROPN May/PROPN .", {"hu"}),
        ("left/VERB . Holm/NOUN left/VERB .", set()),
    ],
)
def test_names_are_written_with_a_capital_that_no_sentence_gives_them(marked: str, names: set[str]) -> None:
    assert account_of(marked).sentences[-1].names == names


def test_only_titles_and_bodies_are_read_and_titles_are_not_counted() -> None:
    text, tokens = tokens_of("A/X head/NOUN . B/X text/NOUN . C/X line/NOUN . D/X more/NOUN .")
    starts = [0, 8, 16, 24]
    roles = [Role.TITLE, Role.BODY, Role.BYLINE, Role.BODY]
    blocks = tuple(Block(s, s + 7, r) for s, r in zip(starts, roles, strict=True))
    article = replace(make_article(text), blocks=blocks)
    sentences = tuple(Sentence(s, s + 7, "") for s in reversed(starts))
    account = read_account(article, Analysis(sentences, tokens, ()), (), 3)
    assert [(t.start, t.number, t.role, t.group) for t in account.sentences] == [
        (0, 0, Role.TITLE, 3),
        (8, 0, Role.BODY, 3),
        (24, 1, Role.BODY, 3),
    ]
    outside = replace(article, blocks=blocks[1:2])
    assert [t.start for t in read_account(outside, Analysis(sentences, tokens, ()), (), 3).sentences] == [8]


def test_mentions_belong_to_the_sentence_in_which_they_begin() -> None:
    account = account_of("Berg/PROPN left/VERB . Lund/PROPN and/CCONJ Roe/PROPN stayed/VERB . It/PRON rained/VERB .")
    assert [[m.text for m in t.mentions] for t in account.sentences] == [["Berg"], ["Lund", "Roe"], []]


PLAIN = (
    "Ferry/NOUN/nsubj/sank sank=sink/VERB near/ADP Karvel/PROPN with/ADP red/ADJ blue/ADJ green/ADJ crates=crate/NOUN ."
)
OTHER = "Ferry/NOUN/nsubj/sank sank=sink/VERB near/ADP Karvel/PROPN ."


def alone(marked: str, other: str = OTHER) -> bool:
    """Whether the only sentence of an account beside a common one is shown as its own."""
    accounts = [account_of(f"{OTHER} {marked}", "a", 0), account_of(other, "b", 1)]
    sentences = [t for a in accounts for t in a.sentences]
    weights = dict.fromkeys({f for t in sentences for f in t.features}, 1.0)
    return bool(only_here(accounts, sentences, {}, weights))


def test_what_one_account_says_alone_needs_a_name_or_a_figure_of_its_own() -> None:
    assert alone(PLAIN.replace("red/ADJ", "Holm/PROPN"))
    assert alone(PLAIN.replace("red/ADJ", "seven/NUM"))
    assert alone(PLAIN.replace("red/ADJ", "3/NUM"))
    assert not alone(PLAIN.replace("red/ADJ", "2/NUM"))
    assert not alone(PLAIN)
    assert not alone(PLAIN.replace("red/ADJ", "3/NUM"), OTHER.replace(" .", " 3/NUM ."))
    assert not alone(PLAIN.replace("red/ADJ", "Holm/PROPN"), OTHER.replace(" .", " Holm/PROPN ."))


def test_a_stock_phrase_is_no_news() -> None:
    assert alone(PLAIN.replace("red/ADJ", "Holm/PROPN").replace("green/ADJ", "there/ADV big/ADJ"))
    assert not alone(PLAIN.replace("red/ADJ", "Holm/PROPN").replace("green/ADJ", "No/DET comment/NOUN big/ADJ"))


def test_who_says_it_is_no_news() -> None:
    said = "Holm/PROPN/nsubj/said said=say/VERB"
    told = "Ferry/NOUN/nsubj/sank sank=sink/VERB/ccomp/said near/ADP/prep/sank Karvel/PROPN/pobj/near"
    things = "3/NUM/nummod/crates red/ADJ/amod/crates blue/ADJ/amod/crates crates=crate/NOUN/dobj/sank"
    assert alone(f"{said} {told} {things} .")
    by = "Holm/PROPN/nsubj/said red/ADJ/amod/Holm blue/ADJ/amod/Holm crates=crate/NOUN/nmod/Holm said=say/VERB"
    assert not alone(f"{by} {told} 3/NUM/dep/sank hard/ADV/advmod/sank .")
    deep = " ".join(f"x{n}/X/dep/{f'x{n - 1}' if n else 'Holm'}" for n in range(26))
    far = by.replace("/Holm", "/x25").replace("Holm/PROPN/nsubj/said", f"Holm/PROPN/nsubj/said {deep}")
    assert not alone(f"{far} {told} 3/NUM/dep/sank hard/ADV/advmod/sank .")
    assert alone(f"{by.replace('said=say', 'said=sail')} {told} 3/NUM/dep/sank hard/ADV/advmod/sank .")
    source = "according/VERB/prep/sank to/ADP/prep/according red/ADJ/amod/crew blue/ADJ/amod/crew crew/NOUN/pobj/to"
    sank = "Ferry/NOUN/nsubj/sank sank=sink/VERB near/ADP/prep/sank Karvel/PROPN/pobj/near 3/NUM/dep/sank"
    assert not alone(f"{sank} {source} .")
    assert alone(f"{sank} {source.replace('according', 'due')} .")


def test_copies_are_one_account_and_an_article_that_was_not_read_is_none() -> None:
    texts = {"a": MARKED, "b": MARKED, "c": MARKED}
    read = {id: account_of(marked, id) for id, marked in texts.items()}
    articles = [a.article for a in read.values()]
    mentions = [m for id, a in read.items() for m in mentions_of(a.article.text, id)]
    analyses = {id: a.analysis for id, a in read.items()}
    alike = [Event("e", "E", None, ("a", "b", "c")), Event("f", "F", None, ("a", "c"), (), (("c", "a"),))]
    found = compare_accounts(articles, analyses, [], mentions[::-1], alike)
    assert [c.event for c in found] == ["e", "f"]
    assert [[p.article for p in row] for row in found[0].shared] == [["a", "b"]]
    assert found[1].shared == ()
    del analyses["b"]
    assert compare_accounts(articles, analyses, [], mentions, alike)[0].shared == ()
