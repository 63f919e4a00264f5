"""What is reported without being quoted whole."""

import pytest

from tests.statements.grammar import statements_of, told

Told = tuple[str, str, str | None]

CASES: dict[str, tuple[str, list[Told]]] = {
    "that": ("Anna Berg said that the bridge was closed.", [("the bridge was closed", "said", "Anna Berg")]),
    "no that": ("Anna Berg said the bridge was closed.", [("the bridge was closed", "said", "Anna Berg")]),
    "that, later": (
        "Anna Berg told reporters on Friday that the bridge was closed.",
        [("the bridge was closed", "told", "Anna Berg")],
    ),
    "cue after": ("The bridge was closed, police said.", [("The bridge was closed", "said", "police")]),
    "in the middle": (
        "The bridge, police said, was closed on Friday.",
        [("The bridge, police said, was closed on Friday", "said", "police")],
    ),
    "in the middle of a reason": (
        "The mayor stayed because, she said, the roads were closed.",
        [("the roads were closed", "said", "she")],
    ),
    "according to, after": (
        "The bridge was closed, according to Anna Berg.",
        [("The bridge was closed", "according to", "Anna Berg")],
    ),
    "according to, behind a link": (
        "But, according to Anna Berg, the bridge was closed.",
        [("the bridge was closed", "according to", "Anna Berg")],
    ),
    "according to, before": (
        "According to Anna Berg, the bridge was closed.",
        [("the bridge was closed", "According to", "Anna Berg")],
    ),
    "accused of": (
        "The mayor accused the company of hiding the damage.",
        [("hiding the damage", "accused", "The mayor")],
    ),
    "promised to": ("The mayor promised to open the bridge.", [("to open the bridge", "promised", "The mayor")]),
    "urged somebody to": ("The mayor urged drivers to stay at home.", [("to stay at home", "urged", "The mayor")]),
    "warned not to": ("The mayor warned drivers not to stop.", [("not to stop", "warned", "The mayor")]),
    "warned of": ("The mayor warned of heavy floods.", [("heavy floods", "warned", "The mayor")]),
    "called for": ("The mayor called for calm.", [("calm", "called", "The mayor")]),
    "denied": ("The company denied hiding the damage.", [("hiding the damage", "denied", "The company")]),
    "found how somebody was": ("The guards found Anna Berg standing on the bridge.", []),
    "found that": ("The guards found that the bridge was closed.", [("the bridge was closed", "found", "The guards")]),
    "quoted in part": (
        'The mayor said the flood was "the worst in years."',
        [('the flood was "the worst in years."', "said", "The mayor")],
    ),
    "called": (
        'The mayor called the flood "the worst in years."',
        [('the flood "the worst in years."', "called", "The mayor")],
    ),
    "passive": (
        "He was quoted as saying that the bridge was closed.",
        [("the bridge was closed", "saying", "He")],
    ),
    "adding": (
        "The mayor left, adding that the bridge was closed.",
        [("the bridge was closed", "adding", "The mayor")],
    ),
    "brought to say": (
        "The flood forced the council to admit that the bridge was unsafe.",
        [("the bridge was unsafe", "admit", "the council")],
    ),
    "perhaps brought to say": ("The flood may prompt the mayor to warn that the bridge is unsafe.", []),
    "a thing named by what it declares": (
        "The executive order declaring that emergency is set to expire in early March.",
        [],
    ),
    "not said": ("The mayor did not say how long it would last.", []),
    "not known to be said": ("There is no sign that the mayor said the bridge was closed.", []),
    "with a day before the speaker": (
        "Earlier Friday, chairman of the Norvik Roads Committee Rep. Peter Lund said the bridge was closed.",
        [("the bridge was closed", "said", "chairman of the Norvik Roads Committee Rep. Peter Lund")],
    ),
    "only perhaps said": ("If the mayor says that the bridge is closed, go home.", []),
    "wished to say": ("The mayor wanted to say that the bridge was closed.", []),
    "no speaker": ("It was said to be closed.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reported_speech_has_its_words_its_cue_and_its_speaker(text: str, expected: list[Told]) -> None:
    found = statements_of(text)
    assert [told(text, s) for s in found] == expected
    assert not any(s.direct for s in found)
