"""The same words of somebody, quoted by several accounts that otherwise tell of them differently."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare, words

BURDEN = "the old harbour master never once asked the angry tenants for their opinion"


def rows(*texts: str, copies: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    return [[words(texts, passage) for passage in row] for row in compare(*texts, copies=copies).shared]


def test_a_quotation_is_found_however_it_is_introduced() -> None:
    texts = (
        f"Ana Petrova, who leads the council of Port Imber and had been on leave for weeks, said that “{BURDEN}.”",
        f'It rained on Lissel for nine days. "The winter was long and hard, and {BURDEN}," Petrova told the Gazette.',
        f"“{BURDEN.capitalize()},” she said in Karvel.",
    )
    comparison = compare(*texts)
    (row,) = comparison.shared
    assert [passage.article for passage in row] == ["a", "b", "c"]
    for text, passage in zip(texts, row, strict=True):
        ((start, end),) = passage.strong
        assert text[start:end].lower() == BURDEN
    assert words(texts, row[1]).startswith('"The winter')


@pytest.mark.parametrize(
    "texts",
    [
        (
            f"Petrova said that {BURDEN}.",
            "Petrova said: “The old harbour master never once asked anyone.”",
        ),  # not quoted
        (
            "“The old harbour never asked me,” she said.",
            "“The old harbour never asked me,” wrote Ostrand.",
        ),  # too short
        (
            "“It was what it was for all of us,” she said.",
            "Ostrand: “It was what it was for all of us.”",
        ),  # says nothing
    ],
)
def test_what_is_short_or_not_quoted_is_no_common_quotation(texts: tuple[str, ...]) -> None:
    assert not any(passage.strong for row in compare(*texts).shared for passage in row)


def test_long_words_need_the_marks_of_one_account() -> None:
    report = f"The report of the harbour board of Varland says that {BURDEN}."
    assert rows(
        report, f"“{BURDEN.capitalize()},” the Gazette reported from Karvel on a very cold morning in the north."
    )
    short = "never once asked the angry tenants for their opinion"
    assert not rows(f"The board {short}.", f"Ostrand left Karvel. “He {short},” the Gazette wrote from the cold north.")


def test_a_quotation_is_shown_to_its_end_with_who_speaks() -> None:
    texts = (
        f"It rained. “{BURDEN.capitalize()}. We paid for it.” Petrova said so in Lissel.",
        f"“We were not asked,” Petrova said. “{BURDEN.capitalize()}.”\n\nIt snowed.",
        f"“{BURDEN.capitalize()}.” In the last spring fewer ships than ever came to Karvel and Lissel.",
    )
    (row,) = rows(*texts)
    assert row[0].endswith("We paid for it.” Petrova said so in Lissel.")
    assert row[1].startswith("“We were not asked,” Petrova said.")
    assert row[2].endswith(".”"), "the next sentence does not tell who speaks"


def test_a_quotation_without_an_end_goes_on_to_the_end_of_its_paragraph() -> None:
    texts = (
        f"“{BURDEN.capitalize()}.\n\n“It snowed for a week,” Petrova said.",
        f"Petrova told the council in Port Imber: “{BURDEN.capitalize()}.”",
    )
    (row,) = rows(*texts)
    assert row[0] == f"“{BURDEN.capitalize()}."


def test_a_quotation_that_is_too_long_to_be_shown_whole_is_left_out() -> None:
    speech = " ".join(f"We were promised the {n} quay." for n in ("north", "south", "east", "west"))
    assert not rows(f"“{BURDEN.capitalize()}. {speech}” Petrova said.", f"“{BURDEN.capitalize()},” Petrova said.")


def test_what_copies_have_in_common_is_no_common_quotation() -> None:
    texts = f"“{BURDEN.capitalize()},” Petrova said.", f"Petrova said in Karvel: “{BURDEN.capitalize()}.”"
    assert rows(*texts)
    assert not rows(*texts, copies=(("b", "a"),))


def test_words_that_are_given_to_two_people_are_no_agreement() -> None:
    texts = f"“{BURDEN.capitalize()},” Ana Petrova said.", f"“{BURDEN.capitalize()},” Mikkel Ostrand told reporters."
    comparison = compare(*texts)
    assert [difference.kind for difference in comparison.differences] == ["attribution"]
    assert comparison.shared == ()


def test_a_row_of_more_accounts_takes_the_place_of_a_row_with_the_same_sentence() -> None:
    plain = f'Petrova said: "{BURDEN.capitalize()}."'
    texts = (plain, f"{plain} It rained.", f"A letter from the islands that Ostrand read says that “{BURDEN}”.")
    (row,) = rows(*texts)
    assert len(row) == 3
