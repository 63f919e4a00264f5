"""What the reporter remarks on a claim is no part of it: ", which critics view as toothless"."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told


def claims_of(text: str) -> list[str]:
    """The words that were said, for each statement of the text."""
    return [told(text, statement)[0] for statement in statements_of(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Mr Lund warned of a long strike on the railway, which makes sense, given how the talks have gone.",
            "a long strike on the railway",
        ),
        ("His aide told Tom Berg not to sail, which makes sense, given the wind.", "not to sail"),
        ("Ms Berg says she will sign the bill, which critics view as toothless.", "she will sign the bill"),
        ("Lund said they had found the boat, which is owned by his brother.", "they had found the boat"),
        ("Ms Berg said she met Tom Lund, who also runs a mill.", "she met Tom Lund"),
        ("Berg promised to open the archive, which the council has kept shut for years.", "to open the archive"),
        ("Berg announced that she will lead the list, which could give it a boost.", "she will lead the list"),
        ("Lund said the cut would hurt schools, a charge the mayor denies.", "the cut would hurt schools"),
        (
            'Berg likened the rules to "burning the bridge" - a charge that might have stung.',
            'the rules to "burning the bridge"',
        ),
        ("Berg said the plan was dead, a remark that angered the port.", "the plan was dead"),
        (
            "Mr Lund said it would be an insult not to vote for Ms Berg, implicitly putting his name on the line.",
            "it would be an insult not to vote for Ms Berg",
        ),
        (
            "Ms Berg said the law would fail, in her interview with the newspaper, her first since March.",
            "the law would fail",
        ),
        ("Ms Berg claimed the law would fail, in a letter called The Wrong Way.", "the law would fail"),
        ('Lund said the port was "in the mud" at a press conference on Tuesday.', 'the port was "in the mud"'),
        ("Lund said the plan was a gift to the mill, a gift that nobody wanted.", "the plan was a gift to the mill"),
        (
            "Berg stressed that the port would stay in Norvik, where most of its staff are housed.",
            "the port would stay in Norvik",
        ),
        ("Lund said they would pay 40 crowns for it - a sum in line with the fees.", "they would pay 40 crowns for it"),
        ("Lund said the port would raise its fees - another part of his plan.", "the port would raise its fees"),
        ("Berg said the council would sell the yard—a remarkable step for a mayor.", "the council would sell the yard"),
        (
            "Berg said the council would sell the yard — setting up a clash with the port.",
            "the council would sell the yard",
        ),
        (
            "Berg said she had met the mayor of Oxley, Tom Lund, a former pilot.",
            "she had met the mayor of Oxley, Tom Lund",
        ),
        ("Many voters say in interviews they have no plan.", "they have no plan"),
        ("Lund said the yard was safe, even as he sold his shares in it.", "the yard was safe"),
        ("Lund said he would not sue them, and the charges were dropped.", "he would not sue them"),
        ("Critics said the fees were a shame, and many have left the town.", "the fees were a shame"),
        ("Lund said the boat had been found, as did the mayor.", "the boat had been found"),
        ("Lund said the bridge was safe, failing to mention the storm.", "the bridge was safe"),
        ("Several mayors said the fees would rise next week, including Anna Berg.", "the fees would rise next week"),
        ("Berg said the port would open, though she declined to name a day.", "the port would open"),
        ("Berg said the port would open, while noting that it was late.", "the port would open"),
        ("Critics say the board is secretive but its members reject such claims.", "the board is secretive"),
        (
            "The club said they had found a buyer, which turned out to be a firm of Lund.",
            "they had found a buyer",
        ),
        (
            "The Daily Wave report said Berg threatened to close the port unless the council did more to control it, "
            "but both the UK and Chilean governments denied details from the story.",
            "Berg threatened to close the port unless the council did more to control it",
        ),
    ],
)
def test_a_remark_behind_a_claim_is_left_out(text: str, claim: str) -> None:
    assert claims_of(text)[0] == claim


@pytest.mark.parametrize(
    "claim",
    [
        "the bridge, which is a century old, was closed",
        "the deal includes 40 ships, which are built in the north",
        "the firm had lost the papers, which meant it could not pay",
        "the boat was in the bay, which was closed",
        "it would sail in May, which would be a relief",
        "it was a plan, which is “a poor one”",
        "it would close Norvik, where they would find no work",
        "the fee - a burden on the mills - was too high",
        "it would sell four yards — including two in the north",
        "it would rain, and the fees would rise",
        "they had met three mayors, including Anna Berg",
        "the board is secretive but its members reject help",
        "it had sold a mill, a firm in the north",
        "the boat was sold, quickly making a profit",
        "the firm, in a letter to staff, had promised more money",
        'they had found the "lost" boat, and the "dry well" which is owned by his brother',
        "Berg “lied many times” in her interview in May",
        'Berg called it "too late" in an interview',
        "there was a mistake, in a report that the council had published",
        "the vote may be lost, which could slow the work",
    ],
)
def test_a_clause_of_the_speaker_stays(claim: str) -> None:
    assert claims_of(f"Lund said {claim}.")[0].rstrip(".") == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "She named people — among them Tom Lund, who told her he liked to read — and her talks with nurses.",
            "he liked to read",
        ),
        (
            "The town needs a school – the mayor says it would help – and a new road to the port.",
            "it would help",
        ),
        (
            "NORVIK — Lund said on Monday that he would do all he could — and would work with Berg.",
            "he would do all he could — and would work with Berg",
        ),
    ],
)
def test_what_is_said_between_dashes_ends_at_the_second(text: str, claim: str) -> None:
    assert claim in claims_of(text)


def test_another_source_is_no_part_of_a_claim() -> None:
    assert "she was living in Norvik" in claims_of("Berg said she was living in Norvik, according to the records.")
