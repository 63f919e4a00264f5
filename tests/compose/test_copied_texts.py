"""How near two texts are of which one repeats the other, and what differs in them."""

from __future__ import annotations

import pytest

from cuttings.compose.coverage.copied_texts import Copy, copy_of, differences
from tests.compose.library import make_index

OPENING = (
    "Anna Berg opened the bridge in Norvik. The Harbour Board paid £9.4 million for it, and 12 boats sailed below."
)
MORE = " Fishermen sang on the quay until the evening, and a band from the school played a march."


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (OPENING, Copy.SAME),
        (OPENING.replace(" The", "\n\nThe"), Copy.SAME),
        (OPENING.replace("9.4", "94"), Copy.NEAR),
        (OPENING.replace("Anna Berg", "Peter Lund"), Copy.NEAR),
        (OPENING.replace(" below", ""), Copy.NEAR),
        (OPENING + MORE, Copy.LONGER),
        (OPENING[: OPENING.index(",")] + ".", Copy.SHORTER),
        (OPENING.replace("boats sailed below", "men swam there") + MORE, Copy.NEAR),
    ],
)
def test_what_a_text_is_of_another(text: str, how: Copy) -> None:
    index = make_index(OPENING, text)
    assert copy_of(index.articles["a01"], index.articles["a00"]) is how


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (OPENING, ()),
        (OPENING.replace("9.4", "94"), (("£94", "£9.4"),)),
        (OPENING.replace("12", "120").replace("Anna Berg", "Peter Lund"), (("Peter", "Anna"), ("Lund", "Berg"))),
        (OPENING.replace("paid", "gave"), ()),  # a word that is neither
        (OPENING.replace("12 boats", "many boats"), ()),
        (OPENING.replace("Berg", "BERG").replace("Anna", "ANNA"), ()),
        (OPENING + MORE, ()),
        (OPENING.replace("£9.4 million", "9.4 million pounds").replace("12", "14"), (("14", "12"),)),  # one currency
    ],
)
def test_names_and_figures_that_differ(text: str, found: tuple[tuple[str, str], ...]) -> None:
    index = make_index(OPENING, text)
    assert differences(index, index.articles["a01"], index.articles["a00"])[:2][: len(found) or None] == found


def test_the_names_and_figures_that_are_shown_are_few() -> None:
    text = " ".join(f"Some {n} of them sailed." for n in range(10, 20))
    index = make_index(text, text.replace(" 1", " 3"))
    assert len(differences(index, index.articles["a01"], index.articles["a00"])) == 3


def test_words_that_a_page_leaves_out_are_not_compared() -> None:
    index = make_index(OPENING, OPENING.replace("9.4", "94"))
    index.shown_until["a01"] = OPENING.index("The")  # type: ignore[index]  # a dict
    assert differences(index, index.articles["a01"], index.articles["a00"]) == ()
