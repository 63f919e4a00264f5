"""The same words, given to different people."""

from __future__ import annotations

import pytest

from cuttings.model import Difference, DifferenceKind
from tests.accounts.laid import compare

LEASE = "The old harbour never signed a lease with the angry tenants"
TOLL = "Nobody counted the broken crates on the northern quay"
VOTE = "We shall defend our rich fishing grounds before a foreign court"


def attributions(*texts: str, copies: tuple[tuple[str, str], ...] = ()) -> list[Difference]:
    found = compare(*texts, copies=copies).differences
    return [difference for difference in found if difference.kind is DifferenceKind.ATTRIBUTION]


@pytest.mark.parametrize("words", [LEASE, TOLL, VOTE])
def test_words_that_are_given_to_two_people_are_told_with_both(words: str) -> None:
    texts = (
        f'"{words}," Ana Petrova said.',
        f'"{words}," Mikkel Ostrand told reporters.',
        f'It rained. "{words}," said Ana Petrova.',
    )
    (found,) = attributions(*texts)
    assert found.thing in words
    assert [(r.figure, [p.article for p in r.passages]) for r in found.readings] == [
        ("Ana Petrova", ["a", "c"]),
        ("Mikkel Ostrand", ["b"]),
    ]
    start, end = found.readings[1].passages[0].strong[0]
    assert words in texts[1][start:end]


@pytest.mark.parametrize(
    "texts",
    [
        (f'"{LEASE}," Ana Petrova said.', f'"{LEASE}," Ana Petrova told reporters.'),
        (f'"{LEASE}," Ana Petrova said.', f'Mikkel Ostrand left. "{LEASE}," he said.'),  # a pronoun
        (f'"{LEASE}," Ana Petrova said.', f'Mikkel Ostrand left. "{LEASE}."'),  # no verb
        (f'"{LEASE}," Ana Petrova said.', f'"{LEASE}," Norvik said.'),  # an organisation
        (f'"{LEASE}," Ana Petrova said.', f"Mikkel Ostrand said that {LEASE.lower()}."),  # no quotation
        ('"We never signed it," Ana Petrova said.', '"We never signed it," Mikkel Ostrand said.'),  # too few words
        (f'"{LEASE}," Ana Petrova said.', f'"{TOLL}," Mikkel Ostrand said.'),
        (f'"{LEASE}," Ana Petrova said. "{LEASE}," said Mikkel Ostrand.', f'"{LEASE}," Mikkel Ostrand said.'),
    ],
)
def test_what_is_not_certainly_given_to_two_is_left_out(texts: tuple[str, ...]) -> None:
    assert attributions(*texts) == []


def test_a_copy_gives_words_to_nobody_else() -> None:
    texts = f'"{LEASE}," Ana Petrova said.', f'"{LEASE}," Mikkel Ostrand said.'
    assert attributions(*texts)
    assert attributions(*texts, copies=(("b", "a"),)) == []
