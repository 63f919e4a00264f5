"""The reasons that are given for an event: names, days and words that its accounts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.events.reasons import listed, reasons
from cuttings.model import Article, Kind, Mention, Role
from tests.events.accounts import article, mentions_of

ENTITIES = dict.fromkeys(("Fenn", "Reik", "Quill", "Brandt", "Ames", "Moran"), Kind.PERSON)


def of(
    bodies: Sequence[str],
    dates: Sequence[str | None] = (),
    *,
    rarity: Mapping[str, float] | None = None,
    idf: Mapping[str, float] | None = None,
    vocabularies: Sequence[str] = (),
    title: str = "Quake",
) -> tuple[str, ...]:
    """The reasons for an event of such articles, in which the names of ENTITIES are mentions."""
    given = [*dates, *[None] * len(bodies)]
    made = [article(f"a{n}", title, body, given[n]) for n, body in enumerate(bodies)]
    return because(made, mentions_of(made, ENTITIES), rarity, idf, vocabularies)


def because(
    made: Sequence[Article],
    mentions: Sequence[Mention],
    rarity: Mapping[str, float] | None = None,
    idf: Mapping[str, float] | None = None,
    vocabularies: Sequence[str] = (),
) -> tuple[str, ...]:
    """The reasons for an event of `made`: entities weigh 1 and words nothing unless `rarity` and `idf` say else."""
    weights = {m.entity: 1.0 for m in mentions} | dict(rarity or {})
    words = [frozenset(v.split()) for v in vocabularies] or [frozenset()] * len(made)
    return reasons(made, {a.id: [m for m in mentions if m.article == a.id] for a in made}, weights, idf or {}, words)


NAMES: dict[str, tuple[list[str], dict[str, float], str | None]] = {
    "one": (["Fenn.", "Fenn."], {}, "Both name Fenn."),
    "two": (["Fenn, Reik.", "Reik, Fenn."], {}, "Both name Fenn and Reik."),
    "three accounts": (["Fenn.", "Fenn.", "Fenn."], {}, "All 3 name Fenn."),
    "two of three": (["Fenn.", "Fenn.", "Reik."], {}, "2 of 3 name Fenn."),
    "two of four are not most": (["Fenn.", "Fenn.", "Reik.", "Quill."], {}, None),
    "one of one": (["Fenn."], {}, None),
    "only those that all name": (["Fenn, Reik.", "Reik, Fenn.", "Reik."], {}, "All 3 name Reik."),
    "those that are named most come first": (["Reik, Fenn, Reik.", "Reik, Fenn."], {}, "Both name Reik and Fenn."),
    "those that are rare come first": (
        ["Fenn, Reik.", "Fenn, Reik."],
        {"people/reik": 2.0},
        "Both name Reik and Fenn.",
    ),
    "five at the most": (
        ["Fenn, Reik, Quill, Brandt, Ames, Moran."] * 2,
        {},
        "Both name Ames, Brandt, Fenn, Moran and Quill.",
    ),
}


@pytest.mark.parametrize(("bodies", "rarity", "line"), NAMES.values(), ids=NAMES)
def test_names_that_most_accounts_share(bodies: list[str], rarity: dict[str, float], line: str | None) -> None:
    found = [reason for reason in of(bodies, rarity=rarity) if " name " in reason]
    assert found == ([line] if line else [])


def test_a_name_in_a_headline_counts_for_three() -> None:
    assert of(["Reik, Reik.", "It shook."], title="Fenn, Reik")[0] == "Both name Reik and Fenn."
    made = [article("a", "Fenn speaks", "Reik, Reik."), article("b", "Quake", "Fenn, Reik.")]
    assert because(made, mentions_of(made, ENTITIES))[0] == "Both name Fenn and Reik."
    more = [article("a", "Fenn speaks", "Reik, Reik, Reik, Reik."), article("b", "Quake", "Fenn, Reik.")]
    assert because(more, mentions_of(more, ENTITIES))[0] == "Both name Reik and Fenn."
    other = [article("a", "Reik speaks", "Fenn, Fenn."), article("b", "Quake", "Fenn, Reik.")]
    assert because(other, mentions_of(other, ENTITIES))[0] == "Both name Reik and Fenn."


@pytest.mark.parametrize(("role", "named"), [(Role.BODY, True), (Role.CAPTION, False), (Role.CREDIT, False)])
def test_names_beside_the_body_are_not_shared(role: Role, named: bool) -> None:
    made = [article(f"a{n}", "Quake", "It shook.\nFenn.") for n in range(2)]
    made = [replace(a, blocks=(*a.blocks[:-1], replace(a.blocks[-1], role=role))) for a in made]
    assert any(" name " in line for line in because(made, mentions_of(made, ENTITIES))) is named


@pytest.mark.parametrize(
    ("forms", "shown"),
    [
        (["Fenn", "Fenn", "Ada Fenn"], "Fenn"),
        (["Fenn", "Ada Fenn"], "Ada Fenn"),
        (["Ada  Fenn", "Ada\nFenn", "Fenn"], "Ada Fenn"),
        (["OSTRAVA", "OSTRAVA", "Ostrava"], "Ostrava"),
        (["OSTRAVA", "OSTRAVA"], "OSTRAVA"),
        (["UNION", "UNION", "Union of Ports"], "UNION"),
        (["UNIONS", "UNIONS", "Union of Ports"], "Union of Ports"),
        (["Fenn", "Bell"], "Bell"),
    ],
)
def test_a_name_is_shown_in_its_usual_form(forms: list[str], shown: str) -> None:
    text = "It shook. " + ", ".join(forms)
    made = [article(id, "Quake", text.replace("\n", " ")) for id in ("a", "b")]
    mentions = []
    for a in made:
        at = a.text.index("It shook. ")
        for n, form in enumerate(forms):
            mentions.append(Mention(a.id, at + n, at + n + 1, form, Kind.PERSON, "people/x"))
    assert because(made, mentions)[0] == f"Both name {shown}."


def test_a_demonym_counts_for_its_place_but_is_not_shown() -> None:
    made = [article("a", "Quake", "Norland."), article("b", "Quake", "Norlandic")]
    at = [a.text.index("Norland") for a in made]
    mentions = [
        Mention("a", at[0], at[0] + 7, "Norland", Kind.PLACE, "places/norland"),
        Mention("b", at[1], at[1] + 9, "Norlandic", Kind.PLACE, "places/norland", demonym=True),
        Mention("b", at[1] + 1, at[1] + 9, "Norlandic", Kind.PLACE, "places/norland", demonym=True),
    ]
    assert because(made, mentions)[0] == "Both name Norland."
    assert not any(" name " in line for line in because(made[1:] * 2, mentions[1:]))


DATES: dict[str, tuple[list[str | None], str | None]] = {
    "one day": (["2031-03-04", "2031-03-04"], "Both are dated 4 March 2031."),
    "two days": (["2031-03-05", "2031-03-04"], "Both were published between 4 March 2031 and 5 March 2031."),
    "two later": (
        ["2031-03-05", "2031-03-05", "2031-03-04"],
        "All 3 were published between 4 March 2031 and 5 March 2031.",
    ),
    "two of three": (
        ["2031-03-05", None, "2031-12-01"],
        "2 of 3 were published between 5 March 2031 and 1 December 2031.",
    ),
    "one alone": (["2031-03-05", None], None),
    "without a year": (["2031-03-05", "XXXX-03-04"], None),
    "a month": (["2031-03-05", "2031-03"], None),
}


@pytest.mark.parametrize(("dates", "line"), DATES.values(), ids=DATES)
def test_days_of_publication(dates: list[str | None], line: str | None) -> None:
    found = [reason for reason in of(["It shook."] * len(dates), dates) if "dated" in reason or "published" in reason]
    assert found == ([line] if line else [])


SPOKEN: dict[str, tuple[list[str], list[str | None], str | None]] = {
    "with its year": (["On 3 March 2031."] * 2, [], "Both speak of 3 March 2031."),
    "without a year": (["On 3 March."] * 2, [], "Both speak of 3 March."),
    "the year of an account": (["On 3 March."] * 2, ["2031-03-05"], "Both speak of 3 March 2031."),
    "the year of a full date": (["On 3 March."] * 2, ["XXXX-03-05", "2031-03-05"], "Both speak of 3 March 2031."),
    "a weekday": (["On Monday."] * 2, ["2031-03-06", "XXXX-03-06"], "Both speak of 3 March 2031."),
    "one alone": (["On 3 March 2031.", "It shook."], [], None),
    "a month is no day": (["In March 2031."] * 2, [], None),
    "what most speak of": (
        ["On 4 March 2031 and 3 March 2031.", "On 4 March 2031 and 3 March 2031.", "On 4 March 2031."],
        [],
        "All 3 speak of 4 March 2031.",
    ),
    "of equals, the first": (["On 4 March 2031, 3 March 2031."] * 2, [], "Both speak of 3 March 2031."),
    "in a later paragraph": (["It shook.\nOn 3 March 2031."] * 2, [], "Both speak of 3 March 2031."),
    "twice in one account is once": (["On 3 March 2031, on 3 March 2031.", "It shook."], [], None),
}


@pytest.mark.parametrize(("bodies", "dates", "line"), SPOKEN.values(), ids=SPOKEN)
def test_the_day_that_most_speak_of(bodies: list[str], dates: list[str | None], line: str | None) -> None:
    found = [reason for reason in of(bodies, dates) if "speak of" in reason]
    assert found == ([line] if line else [])


def test_a_day_in_a_headline_or_credit_is_not_spoken_of() -> None:
    made = [article(f"a{n}", "Quake of 3 March 2031", "It shook.", credit="Written on 3 March 2031") for n in range(2)]
    assert not any("speak of" in line for line in because(made, ()))


TEN = dict.fromkeys(("harbour", "lomas", "quake", "rescuers", "island", "after", "40", "3.5", "fenn's"), 10.0)
QUOTES: dict[str, tuple[list[str], str | None]] = {
    "five words": (
        ["The quake struck in the harbour.", "A quake struck in the harbour."],
        "quake struck in the harbour",
    ),
    "four words": (["A quake in the harbour.", "One quake in the harbour."], None),
    "as written in the first": (
        ["The Quake struck  in the Harbour today.", "A quake struck in the harbour."],
        "Quake struck in the Harbour",
    ),
    "without small words at its end": (
        ["The quake struck the harbour and it.", "A quake struck the harbour and it."],
        "quake struck the harbour",
    ),
    "words of little weight": (["It was said to be there.", "It was said to be there."], None),
    "one weighty word is too little": (["A quake of it was so.", "A quake of it was so."], None),
    "a number says something": (["Of the 40 in the quake.", "Of the 40 in the quake."], "Of the 40 in the quake"),
    "within one clause": (["The quake struck. In the harbour.", "The quake struck. In the harbour."], None),
    "nor across a colon": (["The quake struck: in the harbour.", "The quake struck: in the harbour."], None),
    "nor across a semicolon": (["The quake struck; in the harbour.", "The quake struck; in the harbour."], None),
    "nor across a question": (["Was it a quake? Yes the harbour.", "Was it a quake? Yes the harbour."], None),
    "nor across a shout": (["It was a quake! Yes the harbour.", "It was a quake! Yes the harbour."], None),
    "nor into quoted words": (['A quake struck "in the harbour".', 'A quake struck "in the harbour".'], None),
    "nor into curly marks": (["A quake struck “in the harbour”.", "A quake struck “in the harbour”."], None),
    "nor out of curly marks": (["“A quake struck” in the harbour.", "“A quake struck” in the harbour."], None),
    "across a point in a number": (
        ["A quake of 3.5 in the harbour.", "A quake of 3.5 in the harbour."],
        "A quake of 3.5 in the harbour",
    ),
    "across a colon in a time": (
        ["A quake at 3:40 in the harbour.", "A quake at 3:40 in the harbour."],
        "A quake at 3:40 in the harbour",
    ),
    "across a comma": (
        ["A quake, it struck the harbour.", "A quake, it struck the harbour."],
        "A quake, it struck the harbour",
    ),
    "whatever the case": (["A QUAKE STRUCK THE HARBOUR.", "A quake struck the harbour."], "A QUAKE STRUCK THE HARBOUR"),
    "the weightiest of two": (
        ["It was a quake in lomas. It was a quake in lomas harbour."] * 2,
        "It was a quake in lomas harbour",
    ),
    "as far as both go": (
        ["The quake struck the harbour of lomas first.", "The quake struck the harbour of lomas then."],
        "The quake struck the harbour of lomas",
    ),
    "a possessive is one word": (
        ["The quake shook Fenn’s harbour.", "A quake shook Fenn’s harbour."],
        None,
    ),
    "with a plain apostrophe too": (["The quake shook Fenn's harbour.", "A quake shook Fenn's harbour."], None),
    "a figure is one word": (["Harbour quake of 3.5."] * 2, None),
    "so is a large figure": (["Harbour quake killed 1,200."] * 2, None),
    "words that weigh nothing do not add to one that does": (["A quake with seven other boats shook."] * 2, None),
    "without unknown words at its end": (
        ["The quake struck the harbour without them."] * 2,
        "The quake struck the harbour",
    ),
    "so is what a hyphen joins": (["The sea-quake shook lomas."] * 2, None),
    "fourteen words": (
        ["Quake " + "and then so on and on as it was said to harbour island after."] * 2,
        "Quake and then so on and on as it was said to harbour island",
    ),
}


@pytest.mark.parametrize(("bodies", "quote"), QUOTES.values(), ids=QUOTES)
def test_the_most_telling_words_that_two_share(bodies: list[str], quote: str | None) -> None:
    found = [line for line in of(bodies, idf=TEN) if "have the words “" in line]
    assert found == ([f"Both have the words “{quote}”."] if quote else [])


@pytest.mark.parametrize("mark", ["\uff9e", "\uff9f", "\ufe70", "\ufe7e"])
def test_marks_that_fold_to_nothing_are_no_words(mark: str) -> None:
    assert of([f"A quake {mark} struck {mark} the harbour {mark} of Fenn."] * 2, idf=TEN)


@pytest.mark.parametrize(("word", "said"), [("it", False), ("ox", False), ("oxo", False), ("port", True)])
def test_small_words_tell_nothing_however_rare(word: str, said: bool) -> None:
    found = of([f"Was {word} a bell with a light?"] * 2, idf={word: 20.0})
    assert any("have the words “" in line for line in found) is said


def test_a_small_word_at_the_end_is_not_quoted_however_rare() -> None:
    found = of(["A quake struck the harbour at sea."] * 2, idf=TEN | {"sea": 20.0})
    assert found[-1] == "Both have the words “A quake struck the harbour”."


@pytest.mark.parametrize(("role", "quoted"), [(Role.BODY, True), (Role.CAPTION, False), (Role.TITLE, False)])
def test_only_the_body_is_quoted(role: Role, quoted: bool) -> None:
    made = [article(f"a{n}", "Quake", "It shook.\nA quake struck the harbour.") for n in range(2)]
    made = [replace(a, blocks=(*a.blocks[:-1], replace(a.blocks[-1], role=role))) for a in made]
    assert any("have the words “" in line for line in because(made, (), idf=TEN)) is quoted


def test_a_quotation_does_not_go_on_in_the_next_line() -> None:
    """The rows of a table, say, are one paragraph."""
    made = [article(f"a{n}", "Quake", "A quake struck\nthe harbour.") for n in range(2)]
    one = [replace(a, blocks=(a.blocks[0], replace(a.blocks[1], end=a.blocks[2].end))) for a in made]
    assert not any("have the words “" in line for line in because(one, (), idf=TEN))


def test_those_count_who_share_all_of_the_words() -> None:
    bodies = ["A quake in the old harbour.", "A quake in the old harbour.", "A quake in the old house."]
    assert of(bodies, idf=TEN)[-1] == "2 of 3 have the words “A quake in the old harbour”."


def test_a_run_that_more_accounts_share_is_preferred_to_an_equal_one() -> None:
    bodies = [
        "It was a quake in lomas. So it was the island harbour.",
        "It was a quake in lomas. So it was the island harbour.",
        "So it was the island harbour.",
    ]
    assert of(bodies, idf=TEN)[-1] == "All 3 have the words “So it was the island harbour”."


@pytest.mark.parametrize(("number", "said"), [(30, True), (31, False)])
def test_words_are_looked_for_in_a_bounded_number_of_accounts(number: int, said: bool) -> None:
    bodies = [f"It shook {n} times." for n in range(number - 1)]
    found = of(["A quake struck the harbour.", *bodies[1:], "A quake struck the harbour."], idf=TEN)
    assert any("have the words “" in line for line in found) is said


@pytest.mark.parametrize(
    ("vocabularies", "line"),
    [
        (["quake lomas", "quake lomas"], "Both have the words and figures lomas and quake."),
        (["quake 12", "quake lomas", "12 quake"], "All 3 have the words and figures quake."),
        (["quake 12", "lomas 12", "quake"], "2 of 3 have the words and figures 12 and quake."),
        (["quake rare", "quake rare"], "Both have the words and figures rare and quake."),
        (["a b c d e f", "a b c d e f"], "Both have the words and figures a, b, c, d and e."),
        (["quake", "lomas"], None),
    ],
)
def test_where_neither_names_nor_runs_are_shared_words_are(vocabularies: list[str], line: str | None) -> None:
    idf = dict.fromkeys([*"abcdef", "quake", "lomas", "12"], 1.0) | {"rare": 2.0}
    found = of(["It shook."] * len(vocabularies), idf=idf, vocabularies=vocabularies)
    assert list(found) == ([line] if line else [])


def test_names_come_before_dates_and_words_last() -> None:
    found = of(["On 3 March Fenn saw a quake in the harbour."] * 2, ["2031-03-04"] * 2, idf=TEN)
    assert found == (
        "Both name Fenn.",
        "Both are dated 4 March 2031.",
        "Both speak of 3 March 2031.",
        "Both have the words “On 3 March Fenn saw a quake in the harbour”.",
    )


@pytest.mark.parametrize(("items", "text"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_lists_are_written_as_they_are_read(items: str, text: str) -> None:
    assert listed(items) == text
