"""What several accounts say, what only one says, and the sentence that says best what happened."""

from __future__ import annotations

from tests.accounts.laid import compare, words

GAZETTE = (
    "Dockers in Port Imber closed the harbour on Monday in a strike over pay. "
    "Harbour minister Ana Petrova called the strike illegal and went to court against the union. "
    "A lorry burnt out at the Almwick gate after a bottle of petrol was thrown, witnesses told the Gazette."
)
WIRE = (
    "The harbour of Port Imber was closed on Monday by dockers who went on strike over their pay. "
    "The strike is illegal, said harbour minister Ana Petrova, who took the union to court. "
    "Ferries of the Sundby line were sent to Karvel, 300 kilometres to the south."
)
POST = (
    "A strike over pay by dockers closed the harbour of Port Imber on Monday. "
    "Fishermen from the islands sold herring on the quay, which the police allowed them to do."
)
TEXTS = (GAZETTE, WIRE, POST)


def test_sentences_that_say_the_same_stand_beside_each_other() -> None:
    rows = compare(*TEXTS).shared
    assert {passage.article for passage in rows[0]} == {"a", "b", "c"}
    assert all("harbour" in words(TEXTS, passage) and "strike" in words(TEXTS, passage) for passage in rows[0])
    assert not any(
        "lorry" in words(TEXTS, passage) or "Ferries" in words(TEXTS, passage) for r in rows for passage in r
    )


def test_a_sentence_stands_in_one_row_only() -> None:
    shown = [passage for row in compare(*TEXTS).shared for passage in row]
    assert len(shown) == len(set(shown))


def test_what_only_one_account_says_has_a_name_or_figure_of_its_own() -> None:
    texts = tuple(f"{text} The walkout in Port Imber goes on." for text in TEXTS)
    alone = [words(texts, passage) for passage in compare(*texts).alone]
    assert not any("closed" in sentence or "court" in sentence for sentence in alone)
    assert not any("herring" in sentence for sentence in alone)


def test_a_sentence_that_a_copy_repeats_is_not_said_by_one_alone() -> None:
    own = "In Port Imber, Commodore Brask had 17 torpedoes counted on the harbour wall before breakfast."
    first, second = f"{GAZETTE} {own}", WIRE
    assert own in [words((first, second), p) for p in compare(first, second).alone]
    assert own not in [words((first, second, first), p) for p in compare(first, second, first).alone]


def test_the_lead_is_an_opening_that_reads_alone() -> None:
    lead = compare(*TEXTS).lead
    assert lead is not None
    assert words(TEXTS, lead) in {text.split(". ", maxsplit=1)[0] + "." for text in TEXTS}
    assert compare("He left.", "She stayed.").lead is None


def test_an_event_of_one_account_is_compared_with_nothing() -> None:
    comparison = compare(GAZETTE)
    assert not (comparison.shared or comparison.alone or comparison.differences)


def test_the_date_says_what_it_rests_on() -> None:
    dates = ["2019-05-06", "2019-05-07", "2019-05-07"]
    assert compare(*TEXTS, dates=dates, day="2019-05-06").date_basis == "named in the opening of each report"
    assert compare(*TEXTS).date_basis == "Monday, named in the opening of each report"
    assert compare("It rained.", "It poured.").date_basis is None
    quiet = "It rained.", "It poured."
    basis = compare(*quiet, dates=["2019-05-06", None], day="2019-05-06").date_basis
    assert basis == "the dates of the reports"


def test_what_only_one_account_says_names_its_subject() -> None:
    named = "Commodore Brask had 17 torpedoes counted on the harbour wall of Port Imber before breakfast."
    assert named in [words((f"{GAZETTE} {named}", WIRE), p) for p in compare(f"{GAZETTE} {named}", WIRE).alone]
    for opening in ("He had", "But they had"):
        hanging = named.replace("Commodore Brask had", opening).replace("breakfast", "Commodore Brask had breakfast")
        assert hanging not in [
            words((f"{GAZETTE} {hanging}", WIRE), p) for p in compare(f"{GAZETTE} {hanging}", WIRE).alone
        ]
    lark = "Before breakfast in Port Imber, Commodore Brask wept when he had 17 torpedoes counted on the harbour wall."
    assert lark in [words((f"{GAZETTE} {lark}", WIRE), p) for p in compare(f"{GAZETTE} {lark}", WIRE).alone]
