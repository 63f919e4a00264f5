"""The editor's decisions: all forms in which they may be written, and a notice with the right form for each mistake."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Curation, Decision, Kind, Location, Metadata, Notice
from cuttings.project.curation import load_curation
from cuttings.project.decision_lines import line_of_decision
from cuttings.project.name_decisions import DECISION_VERBS, LINE_FORM_BY_VERB
from cuttings.project.publication_fields import one_line
from cuttings.project.settings import load_settings


def curate(folder: Path, **files: str) -> tuple[Curation, tuple[Notice, ...]]:
    """The result of reading `files` (names without ending) in curation/."""
    (folder / "curation").mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / "curation" / f"{name}.yml").write_text(content)
    return load_curation(load_settings(folder))


def test_without_a_folder_nothing_is_decided(tmp_path: Path) -> None:
    """There are no decisions and no notices."""
    assert load_curation(load_settings(tmp_path)) == (Curation(), ())


@pytest.mark.parametrize("content", ["", "# same: [A, B]\n", "same:\nhide:\n", "same: []"])
def test_files_of_comments_decide_nothing(tmp_path: Path, content: str) -> None:
    """Such files give no decisions and no notices."""
    assert curate(tmp_path, entities=content) == (Curation(), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("same: [A, B]", [("A", "B")]),
        ("same: [[A, B], [C, D, E]]", [("A", "B"), ("C", "D", "E")]),
        ("same: [{names: [A, B], why: one man}]", [("A", "B")]),
        ("same:\n  - names:\n      - A\n      - B\n", [("A", "B")]),
        ("same: {names: [A, B]}", [("A", "B")]),
        ("different: [[A, B]]", [("A", "B")]),
        ("rename: {A: B}", [("A",)]),
        ("rename: [{A: B}, {from: C, to: D}]", [("A",), ("C",)]),
        ("rename: {A: B, C: D}", [("A",), ("C",)]),
        ("kind: {A: person}", [("A",)]),
        ("kind: [{name: A, kind: people}]", [("A",)]),
        ("kind: [{names: [A, B], kind: place}]", [("A", "B")]),
        ("hide: A", [("A",)]),
        ("hide: [A, {name: B, why: a button}, {names: [C, D]}]", [("A",), ("B",), ("C", "D")]),
        ("place: [{name: A, lat: 1, lon: 2}]", [("A",)]),
        ("place: {name: A, country: 'no'}", [("A",)]),
        ("same: [No, On, Null, 2024-05-06, 12:30]", [("No", "On", "Null", "2024-05-06", "12:30")]),
        ("rename: {Null: No}", [("Null",)]),
        ("hide: [Yes, Null]", [("Yes",), ("Null",)]),
    ],
)
def test_decisions_may_be_written_in_several_forms(tmp_path: Path, text: str, names: list[tuple[str, ...]]) -> None:
    """In a short form, or in a long form with a reason."""
    curation, notices = curate(tmp_path, entities=text)
    assert [decision.names for decision in curation.entities] == names
    assert notices == ()


def test_a_decision_keeps_what_it_says_and_where(tmp_path: Path) -> None:
    """Including its reason; a country NO is Norway, although YAML may read it as false."""
    text = (
        "rename:\n  - {from: A, to: B, why: their own wish}\nkind:\n  A: organization\n"
        "place:\n  - {name: Oslo, lat: 59.9, lon: 10.7, country: NO, type: city}\n"
    )
    (rename, kind, place), notices = curate(tmp_path, entities=text)[0].entities, ()
    assert (rename.to, rename.why, rename.where) == ("B", "their own wish", "curation/entities.yml:2")
    assert (kind.kind, kind.where) == (Kind.ORGANISATION, "curation/entities.yml:4")
    assert place.location == Location("city", 59.9, 10.7, "NO")
    assert notices == ()


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        ("same: [[A]]", 1, "two names or more"),
        ("same:\n- [A, B]\n- [C]", 3, "two names or more"),
        ("same: [[A, [B]]]", 1, "fields are expected"),
        ("rename: [A]", 1, "fields are expected"),
        ("rename: {A: }", 1, "its new one"),
        ("kind: {A: planet}", 1, "person, place, organisation, thing"),
        ("place: [{name: A, lat: 91, lon: 0}]", 1, "from -90 to 90"),
        ("place: [{name: A, lat: north, lon: 0}]", 1, "number of degrees"),
        ("place: [{name: A, lat: 1}]", 1, "go together"),
        ("place: [{name: A, country: Norway}]", 1, "two letters"),
        ("place: [{name: A}]", 1, "neither"),
        ("hide: [{why: no name}]", 1, "a name is expected"),
        ("same: 7", 1, "a list is expected"),
    ],
)
def test_a_line_that_is_not_understood_gets_an_example(tmp_path: Path, text: str, where: int, says: str) -> None:
    """The notice has an example of a line under the same verb."""
    _, (notice,) = curate(tmp_path, entities=text)
    assert notice.where == f"curation/entities.yml:{where}"
    assert says in notice.what
    assert LINE_FORM_BY_VERB[text.partition(":")[0]] in notice.mend


def test_a_faulty_line_does_not_affect_others(tmp_path: Path) -> None:
    """The other lines of the list and of the file are used."""
    curation, notices = curate(tmp_path, entities="same:\n- [A]\n- [B, C]\nhide: [D]")
    assert [(d.verb, d.names) for d in curation.entities] == [("same", ("B", "C")), ("hide", ("D",))]
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("place", "text", "what", "mend"),
    [
        ("entities:1", "sane: [[A, B]]", "'sane' is not a decision.", "Did you mean 'same'? Write it as `same: ["),
        ("entities:1", "x: 1", "'x' is not a decision.", f"Known are: {', '.join(DECISION_VERBS)}."),
        ("entities:1", "hide: [{name: A, wy: x}]", "'wy' says nothing under 'hide'.", "Did you mean 'why'?"),
        ("entities:1", "- A", "Each decision belongs under a verb.", "Begin with one of: same:, different:, rename:"),
        ("articles:2", "x.txt:\n  titel: A", "'titel' says nothing of an article.", "Did you mean 'title'?"),
        ("articles:1", "x.txt: {exclude: so}", "'exclude' is either true or false.", "Write it as `exclude: true`."),
        ("articles:1", "x.txt: {published: 2024-13-01}", "'2024-13-01' is not a date.", "Write it as 2024-12-31."),
        ("articles:1", "x.txt: true", "Nothing is said of 'x.txt'.", "Write it as `flood.txt: {"),
        ("articles:2", "x.txt: {}\nseeds/x.txt: {}", "'seeds/x.txt' is here twice.", "Join it with curation"),
    ],
)
def test_a_misspelled_name_gets_the_nearest_known_one(
    tmp_path: Path, place: str, text: str, what: str, mend: str
) -> None:
    """The notice says where it is, what is wrong, and how to mend it."""
    file, _, line = place.partition(":")
    _, (notice,) = curate(tmp_path, **{file: text})
    assert (notice.where, notice.what) == (f"curation/{file}.yml:{line}", what)
    assert notice.mend.startswith(mend)


def test_a_file_that_is_not_read_gives_a_notice(tmp_path: Path) -> None:
    """Its name is likely misspelled."""
    _, (notice,) = curate(tmp_path, entity="")
    assert str(notice) == "curation/entity.yml: This file is not read. Did you mean 'entities.yml'?"


@pytest.mark.parametrize("file", ["entities", "articles"])
@pytest.mark.parametrize("text", ["a: [", "a: b: c", "\ta: b", "[" * 5000])
def test_a_file_that_is_not_yaml_gives_one_notice(tmp_path: Path, file: str, text: str) -> None:
    """The notice has the line, and the other file is used."""
    curation, (notice,) = curate(tmp_path, **{file: text})
    assert notice.where.startswith(f"curation/{file}.yml:")
    assert "not YAML" in notice.what
    assert curation == Curation()


def test_files_of_articles_may_be_named_with_or_without_their_folder(tmp_path: Path) -> None:
    """Their fields are read as front matter is."""
    text = (
        "flood.txt:\n  title: 1984\n  author: Ada Example and Ben Sample\n  date: 2024-05-06\n"
        "seeds/sub/x.txt: {exclude: yes, why: a copy}\n'sub\\y.txt': {url: https://example.org/y}\n"
    )
    curation, notices = curate(tmp_path, articles=text)
    assert notices == ()
    assert list(curation.articles) == ["seeds/flood.txt", "seeds/sub/x.txt", "seeds/sub/y.txt"]
    flood = curation.articles["seeds/flood.txt"]
    assert flood.metadata == Metadata(
        title="1984", authors=("Ada Example", "Ben Sample"), published="2024-05-06", published_basis="curation"
    )
    assert [decision.exclude for decision in curation.articles.values()] == [False, True, False]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab:-[]{},\n \"'&*!|#?", max_size=60))
def test_any_text_is_decisions_or_notices(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """No YAML causes an error."""
    folder = tmp_path_factory.mktemp("project")
    curation, notices = curate(folder, entities=f"same: {text}", articles=text)
    assert all(decision.names for decision in curation.entities)
    assert all(notice.mend for notice in notices)


@pytest.mark.parametrize(
    ("text", "names", "articles"),
    [
        ("same: [{names: [A, B], in: x.txt}]", ("A", "B"), ("seeds/x.txt",)),
        ("same: [{names: [A], in: [x.txt, seeds/sub/y.txt]}]", ("A",), ("seeds/x.txt", "seeds/sub/y.txt")),
        ("different: [{names: A, in: [x.txt]}]", ("A",), ("seeds/x.txt",)),
        ("kind: [{name: A, kind: person, in: wire.jsonl:12}]", ("A",), ("seeds/wire.jsonl:12",)),
        ("place: [{name: A, country: GB, in: x.txt}]", ("A",), ("seeds/x.txt",)),
    ],
)
def test_a_line_may_be_limited_to_some_articles(
    tmp_path: Path, text: str, names: tuple[str, ...], articles: tuple[str, ...]
) -> None:
    """Articles are named as in articles.yml, with or without their folder."""
    curation, notices = curate(tmp_path, entities=text)
    assert notices == ()
    assert [(d.names, d.articles) for d in curation.entities] == [(names, articles)]


def test_decisions_for_all_articles_cannot_be_limited(tmp_path: Path) -> None:
    """A page has one name, and is hidden or not, for all articles."""
    curation, (notice,) = curate(tmp_path, entities="hide: [{name: A, in: x.txt}]")
    assert "'in' says nothing under 'hide'" in notice.what
    assert curation.entities[0].articles == ()


NAMES = st.text(alphabet="abNO1:-[]{},. '\"&*!|#?é", min_size=1, max_size=12).filter(lambda name: name.strip())
DECISIONS = st.builds(
    Decision,
    verb=st.sampled_from(["same", "different", "kind", "place"]),
    names=st.lists(NAMES.map(one_line), min_size=2, max_size=3, unique=True).map(tuple),
    where=st.just("curation/entities.yml:1"),
    why=st.none() | NAMES.map(one_line),
    kind=st.sampled_from(Kind),
    location=st.builds(
        Location, st.sampled_from(["city", "place"]), st.floats(-90, 90), st.floats(-180, 180), st.just("NO")
    ),
    articles=st.lists(st.sampled_from(["seeds/x.txt", "seeds/a b: c.txt", "seeds/#1.md"]), unique=True).map(tuple),
)


@settings(max_examples=80, deadline=None)
@given(DECISIONS)
def test_a_decision_written_as_a_line_is_read_as_the_same(
    tmp_path_factory: pytest.TempPathFactory, decision: Decision
) -> None:
    """Even if its names have a meaning in YAML: `No`, `1: 2`, `[x]`."""
    decision = replace(
        decision,
        kind=decision.kind if decision.verb == "kind" else None,
        location=decision.location if decision.verb == "place" else None,
    )
    line = line_of_decision(decision)
    assert "\n" not in line
    assert curate(tmp_path_factory.mktemp("project"), entities=f"{line}\n") == (Curation((decision,)), ())


def test_lines_pasted_below_each_other_are_all_used(tmp_path: Path) -> None:
    """Several lines may begin with the same verb."""
    text = "same: [{names: [A, B]}]\nsame: [{names: [A, C]}]\nhide: [D]\nsame: [{names: [E, F]}]\n"
    curation, notices = curate(tmp_path, entities=text)
    assert [d.names for d in curation.entities] == [("A", "B"), ("A", "C"), ("D",), ("E", "F")]
    assert notices == ()
