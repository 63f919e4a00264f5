"""How sure it is that a statement is right, and what is too unsure to be shown outside its article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.facts import load_facts
from cuttings.recognise import analyse
from cuttings.statements import attribute, find_statements
from cuttings.statements.confidence.score import confidence_of, features_of, is_sure
from tests.making import make_article
from tests.statements.grammar import CAST, MODEL, name_mentions, statements_of
from tools import fit_statement_confidence, judged_statements

NAMES = {**CAST, "BERG": "people/anna-berg", "Norway": "places/norway"}
BASES: dict[str, str] = {
    "Anna Berg said it was late.": "name",
    "Mayor Anna Berg left. The mayor said it was late.": "description",
    "Anna Berg left. She said it was late.": "pronoun, one candidate",
    "Anna Berg met Ida Falk. She said it was late.": "pronoun, several",
    "Mrs. Anna Berg met Mr. Peter Lund. She said it was late.": "pronoun, one candidate",
    "The Harbour Board said it was late. It said nobody came.": "it",
    'Anna Berg said it was late. "We have never seen such a storm before."': "same paragraph",
    'Anna Berg said it was late.\n\n"We have never seen such a storm before."': "next paragraph",
    'Anna Berg: "We have never seen such a storm before."': "signature or colon",
    "BERG: It is late.\nBERG: It is.\nBERG: So it is.": "transcript",
    "A baker said it was late.": "",
    "A statement by Berg's harbour police said it was late.": "",
}
FEATURES: list[tuple[str, str]] = [  # a text, and a feature of its last statement
    ("Anna Berg said it was late.", "by name"),
    ("Anna Berg met Ida Falk. She said it was late.", "by pronoun"),
    ("It rained. She said it was late.", "by an open pronoun"),
    ("The brokerage said it was late. It said nobody came.", "by the one described"),
    ("A brokerage said it was late. It said nobody came.", "by a pronoun for somebody unnamed"),
    ("Officials met. They said it was late.", "by a pronoun for somebody unnamed"),
    ("Officials said it was late.", "by some described"),
    ("A baker said it was late.", "by some described"),
    ("Peter Lund left. The mayor said it was late.", "by the one described"),
    ("Norway won. The company said it was late.", "by the body described"),
    ("The mayor said it was late.", "by the one told apart"),
    ("The Harbour Board won. The police said it was late.", "by the one told apart"),
    ("The Harbour Board won. The board said it was late.", "by description"),
    ("When Anna Berg said it was late, nobody left.", "the clause of the cue ends"),
    ("The company said it was late.", "by the one told apart"),
    ("One of the drivers said it was late.", "by some described"),
    ("Anna Berg met Ida Falk. She said it was late.", "several candidates"),
    ("Anna Berg left. " + "It rained. " * 3 + "She said it was late.", "named far before"),
    (
        "Anna Berg commented the tweets on Monday are likely as near as the town will ever have to peace.",
        "odd claim: begins with its verb",
    ),
    ("The harbour police spokesman said it was late.", "by the one told apart"),
    ("The head of the school said it was late.", "by the one told apart"),
    ("A driver left. The driver said it was late.", "by the one told apart"),
    ("A driver left. " + "It rained. " * 4 + "Anna Berg left. The driver said it was late.", "by the one described"),
    ("A driver, Peter Lund, left. The nurse said it was late.", "by the one described"),
    ("The old boxes said it was late.", "odd speaker: a thing"),
    ('The crowd chanted, "Open all the gates!"', "odd cue: chanted"),
    ("Anna Berg said it was late, but nobody left.", "a contrast follows"),
    ("Anna Berg claimed the town was dark, as was the hall, and two of the gates.", "goes on: and"),
    ("Berg met a clerk whom Lund said the mayor knew.", "lower cue: relative"),
    ("Berg met a clerk that Lund said was late.", "about the noun before the cue"),
    ("Many said it was late.", "by an indefinite pronoun"),
    ("Those who came to the pier said it was late.", "by an indefinite pronoun"),
    ("Berg met those who say it was late.", "odd speaker: a bare pronoun"),
    ('Anna Berg said the roof "was old," cold and late.', "odd claim: words after the marks"),
    ("Did the clerk leave when Anna Berg said it was late?", "odd claim: a question"),
    ("The report said it was late.", "by the text described"),
    ("Mr. Larkin said it was late.", "by a name without a page"),
    ('"We have never seen such a storm before."', "by nobody"),
    ('"We have never seen such a storm before."', "no cue: nobody near"),
    ("Norway said it was late.", "a place speaks"),
    ("The Harbour Board said it was late.", "an organisation speaks"),
    ("Vice-president Anna Berg said it was late.", "by name"),
    ("Some 300 officials said it was late.", "digits in the speaker"),
    ("Anna Berg, the mayor, said it was late.", "a comma in the speaker"),
    ("Anna Berg warned that it was late.", "other verb: warned or threatened"),
    ("According to Anna Berg, it was late.", "a phrase as cue"),
    ("Anna Berg may say that it was late.", "odd cue: modal"),
    ("It was late, Anna Berg said.", "cue after the claim"),
    ("It was late, Anna Berg said, and cold.", "cue inside the claim"),
    ("Anna Berg promised to come.", "an infinitive"),
    ("Anna Berg said it was late.", "reported"),
    ('Anna Berg said it was "very late".', "reported in part in marks"),
    ('"It is late," Anna Berg said.', "direct"),
    ('Anna Berg said it was late. "We have never seen such a storm before."', "no cue"),
    ("Anna Berg said we had lost it all.", "odd claim: first person"),
    ("Anna Berg said the clerks had lost their", "odd claim: ends open"),
    ("Anna Berg said the roof of the church was lost and needed repair.", "more verbs: a predicate"),
    ("Anna Berg said the town built a roof, and sold the pier.", "more verbs: a predicate, parted"),
    ("Anna Berg said it was late.", "reported"),
]
ABSENT: list[tuple[str, str]] = [  # a text, and a feature that its last statement has not
    ("The town has said it will deliver 3m euros of aid, according to the Wave.", "goes on"),
    ("Norway said the pier was lost and that the damage was bad, the Wave reported.", "goes on"),
    ("Anna Berg called for more boats in a letter on Monday.", "goes on"),
    ("Anna Berg said US boats were late.", "odd claim: begins with them"),
    ("Anna Berg said the US was late.", "odd claim: first person"),
    ('"It is late," Ida Falk said. "Go." It was cold, Anna Berg said.', "odd claim"),
    ("Anna Berg vowed to end the rain, mend the pier and close the hall.", "more verbs"),
    ("The mayor said it was late.", "by the one described"),
    ("Norway won. The mayor said it was late.", "by the one described"),
    ("Peter Lund left. The company said it was late.", "by the body described"),
    ("Anna Berg left. She said it was late.", "several candidates"),
    ("Anna Berg left. It rained. She said it was late.", "named far before"),
    ("Anna Berg said it was late, and nobody left.", "goes on: and"),
    ("Anna Berg called the sale illegal and left.", "goes on: and"),
    (
        'Anna Berg said the mayor "wasted no time stripping the roof," and pushed for a review of the sale.',
        "goes on: and",
    ),
    ('Anna Berg later accused Lund of "cheating" and was fined 15,000 pounds by the board.', "goes on: and"),
    ("Anna Berg said it was late, although police have said it was not.", "goes on"),
    ("It was late, according to police in Harbour, Norway.", "odd speaker: a comma without a verb"),
    ("Anna Berg said it was late.", "begins before"),
    ("But it is late, insists Anna Berg.", "begins before"),
    ("Berg says there are matters she wants the town to focus on.", "odd claim: ends open"),
    ("Anna Berg said Lund, then 32, took her to the hut and kissed her.", "odd claim: ends open"),
    ("Anna Berg claimed that the hut belonged to her.", "odd claim: ends open"),
    ("Anna Berg said it was late.", "goes on"),
    ("It was late, Anna Berg said on Monday.", "goes on"),
    ("Anna Berg said the roof (of 1920) was lost.", "odd claim: unclosed marks"),
    ("Anna Berg said it was late.", "odd speaker"),
    ("Anna Berg said it was late.", "lower cue"),
    ("Peter Lund left. The people said it was late.", "by the one described"),
    ("Peter Lund left. The man accused of theft said it was late.", "by the one described"),
    ("It is a plan that Lund said would ruin the pier.", "begins before"),
    ("It is a plan that Lund said would ruin the pier.", "lower cue: relative"),
    ("Berg met clerks at the pier, where Lund said it was late.", "lower cue: relative"),
    ("Anna Berg, noting that it was late, left the pier.", "odd speaker: of a lower clause"),
    ("Anna Berg, noting that it was late, left the pier.", "goes on"),
    ("Anna Berg pulled the town along, vowing to close the pier and mending the roof.", "goes on: and"),
    ("Peter Lund, who lost friends for saying the pier was late, left the town.", "goes on"),
    ("Anna Berg told me the pier was late ??", "odd claim: a question"),
    ('Anna Berg said that while the roof was "old," it was dry.', "odd claim: words after the marks"),
    ('Anna Berg said it was "old," and that the roof was dry.', "odd claim: words after the marks"),
    ("Anna Berg said Lund could not be relied on.", "odd claim: ends open"),
    ("Those who saw the roof said it was late.", "odd speaker: ends in another noun"),
    ("Berg met a clerk, who said it was late.", "lower cue: relative"),
    ("Berg met a clerk, who said it was late.", "odd cue: another subject"),
    ("Berg sent a letter in which she said it was late.", "lower cue: relative"),
    ("The roof was described by officials as very old.", "odd cue: another subject"),
    ("Anna Berg said it was late; the clerks had left.", "goes on"),
    ("Anna Berg said the gate was wide, which makes sense.", "goes on"),
    ("Anna Berg said it was late, describing it as a shame.", "goes on"),
    ("Anna Berg said it was late, but nobody left.", "goes on"),
    ("The plan, which Berg says is sound, was read on Monday.", "goes on"),
    ("A man who said he was a doctor helped the driver, and the bus left.", "goes on"),
    ("Anna Berg told Peter Lund, who lost his job at the mill in May last year, that it was late.", "odd cue"),
    ("Anna Berg said 18 people died. 149 were hurt.", "odd claim: ends in a word"),
    ("Anna Berg said about 100 huts were lost.", "odd claim"),
    ("Some 300 officials said it was late.", "odd speaker"),
    ("The old clerks said it was late.", "odd speaker: a thing"),
    ("It was late, said Anna Berg.", "lower cue"),
    ("Anna Berg said it was late.", "other verb"),
    ("The roof of the church was lost and needed repair, Anna Berg said.", "more verbs"),
]


def features_in(text: str) -> frozenset[str]:
    """The features of the last statement of a text."""
    article = make_article(text)
    found = attribute([article], {article.id: analyse(article, MODEL)}, name_mentions(article, NAMES))
    return features_of(max((a for _, said in found for a in said), key=lambda a: a.draft.start))


@pytest.mark.parametrize(("text", "basis"), BASES.items())
def test_a_speaker_rests_on_what_names_them(text: str, basis: str) -> None:
    statement = max(statements_of(text, NAMES), key=lambda s: s.start)
    assert statement.basis == basis


@pytest.mark.parametrize(("text", "feature"), FEATURES)
def test_what_may_speak_for_or_against_a_statement_is_noticed(text: str, feature: str) -> None:
    assert feature in features_in(text)


@pytest.mark.parametrize(("text", "feature"), ABSENT)
def test_what_is_as_it_should_be_is_no_doubt(text: str, feature: str) -> None:
    assert feature not in features_in(text)


def test_a_feature_stands_for_its_group_too() -> None:
    assert {"odd claim", "odd claim: first person"} <= features_in("Anna Berg said we had lost it all.")


@given(st.sets(st.sampled_from(sorted(load_facts("statement-confidence")["weights"]))))
def test_confidence_is_a_probability(features: set[str]) -> None:
    assert 0 <= confidence_of(features) <= 1


@given(st.sets(st.sampled_from(sorted(load_facts("statement-confidence")["weights"]))))
def test_a_better_basis_makes_it_surer(features: set[str]) -> None:
    others = {f for f in features if not f.startswith("by ")}
    ladder = ["by an open pronoun", "by the one described", "by some described", "by name"]
    found = [confidence_of({*others, basis}) for basis in ladder]
    assert found == sorted(found)
    assert confidence_of({*others, "by an open pronoun"}) <= confidence_of({*others, "by pronoun"})


@given(st.sets(st.sampled_from(sorted(load_facts("statement-confidence")["weights"]))))
def test_no_doubt_makes_it_surer(features: set[str]) -> None:
    for doubt in ("odd claim", "odd cue", "odd speaker", "goes on", "begins before", "lower cue", "more verbs"):
        assert confidence_of({*features, doubt}) <= confidence_of(features - {doubt})


def test_what_has_no_weight_says_nothing() -> None:
    assert confidence_of({"no such feature"}) == confidence_of(set())


def test_what_is_unsure_is_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Anna Berg left. She said it was late."
    article = make_article(text)
    given = [article], {article.id: analyse(article, MODEL)}, name_mentions(article, NAMES)
    (statement,) = find_statements(*given)
    assert (statement.speaker, statement.sure) == ("people/anna-berg", True)
    assert statement.confidence == confidence_of(features_in(text))
    monkeypatch.setitem(load_facts("statement-confidence"), "threshold", 0.99)
    (statement,) = find_statements(*given)
    assert (statement.speaker, statement.basis, statement.sure) == (None, "pronoun, one candidate", False)
    assert text[statement.speaker_start : statement.speaker_end] == "She"


def test_a_plain_statement_is_sure_and_an_odd_one_is_not() -> None:
    assert is_sure(confidence_of(features_in("Anna Berg said it was late.")))
    assert not is_sure(confidence_of(features_in("It rained. She said it was late.")))


def test_the_weights_are_those_of_the_verdicts() -> None:
    verdicts = judged_statements.read_verdicts()
    weights = fit_statement_confidence.fit(verdicts)
    facts = load_facts("statement-confidence")
    assert {"": facts["intercept"], **facts["weights"]} == pytest.approx(weights, abs=0.011)


def test_what_was_judged_is_right_as_often_as_it_should_be() -> None:
    verdicts = judged_statements.read_verdicts()
    judged = fit_statement_confidence.cross_validate(verdicts, fit_statement_confidence.by_article)
    shown = [v for v, p in judged if p >= load_facts("statement-confidence")["threshold"]]
    assert sum(not v.cause for v in shown) / len(shown) >= fit_statement_confidence.TARGET


def test_nothing_was_judged_that_is_kept_for_the_last_reading() -> None:
    assert not [v for v in judged_statements.read_verdicts() if judged_statements.is_kept(v.collection, v.article)]


def test_verdicts_are_read_as_they_were_written(tmp_path: Path) -> None:
    judged_statements.write_verdicts(judged_statements.read_verdicts(), tmp_path / "verdicts.tsv")
    assert (tmp_path / "verdicts.tsv").read_bytes() == judged_statements.VERDICTS.read_bytes()


WHOLE: list[tuple[str, str]] = [
    ("The F.B.I. sent the roof of the hut to a lab, Anna Berg said.", "odd claim: first person"),
    ("An aide to the G.I. office was late, Anna Berg said.", "odd claim: first person"),
    ('“The hut is late and the roof is lost," Anna Berg said.', "odd claim: unclosed marks"),
    ('Anna Berg said the roof is “lost for good."', "odd claim: unclosed marks"),
]


@pytest.mark.parametrize(("text", "feature"), WHOLE)
def test_what_makes_no_claim_odd(text: str, feature: str) -> None:
    assert feature not in features_in(text)
