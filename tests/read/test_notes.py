"""Notes of clippers and of programs for notes are read: fields under any name, and text without markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.read.notes.markdown import read_markdown
from cuttings.read.parsed import Parsed


def note(*lines: str, body: str = "The dam broke.") -> Parsed:
    """The result of reading a note with these lines of front matter."""
    return read_markdown("\n".join(["---", *lines, "---", body]).encode(), "a.md")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("date_published: 2024-05-20 00:00:00", "2024-05-20"),
        ("date-published: 2023-11-02", "2023-11-02"),
        ("datePublished: 2024-05-05T23:30:00-05:00", "2024-05-05"),
        ("pub_date: Tue, 05 Mar 2019 07:00:00 GMT", "2019-03-05"),
        ("published_at: 1551769200", "2019-03-05"),
        ("published_at: 1551769200000", "2019-03-05"),
        ('published: "May 5th, 2024"', "2024-05-05"),
        ("published: '[[2024-05-03]]'", "2024-05-03"),
        ("created: 2024-05-10", None),
        ("dateAdded: 2024-07-01", None),
        ("accessDate: 2024-07-01T10:00:00Z", None),
        ("published: true", None),
    ],
)
def test_a_date_of_publication_is_read_under_its_names_and_other_dates_are_not(
    line: str, published: str | None
) -> None:
    found = note(line)
    assert (found.given.published, found.notices) == (published, ())


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ('author: "[[Ada Larkin]]"', ("Ada Larkin",)),
        ("author: [[Ada Larkin]]", ("Ada Larkin",)),
        ('author: "[[people/Ada Larkin|Ada Larkin]]"', ("Ada Larkin",)),
        ('author:\n  - "[[Ada Larkin]]"\n  - "[[Ben Moss]]"', ("Ada Larkin", "Ben Moss")),
        ("creators: [Ada Larkin]", ("Ada Larkin",)),
        ("creators:\n  - firstName: Ada\n    lastName: Larkin", ("Ada Larkin",)),
        ("author: Ada Larkin, Ben Moss and Cy Veld", ("Ada Larkin", "Ben Moss", "Cy Veld")),
        ("author: Larkin, Ada", ("Ada Larkin",)),
        ("author: van Veld, Cy", ("Cy van Veld",)),
        ("author: Larkin, Ada; Moss, Ben J.", ("Ada Larkin", "Ben J. Moss")),
        ("author: Ada Larkin, Staff Writer", ("Ada Larkin",)),
        ("author: Cy Veld, Jr.", ("Cy Veld, Jr.",)),
        ("author: By ADA LARKIN and Ben Moss", ("Ada Larkin", "Ben Moss")),
        ("author: |\n  Ada Larkin", ("Ada Larkin",)),
        ("author: Ada Larkin, View All Posts", ("Ada Larkin",)),
        ("author: View All Posts, Ada Larkin", ("Ada Larkin",)),
        ("author: Latest Posts, Ada Larkin, Follow On Twitter, Visit Website", ("Ada Larkin",)),
        ("author: By View All Posts", ()),
        ("author: About Larkin", ("Larkin",)),
        ("author: About Ada Larkin", ("Ada Larkin",)),
        ("author: More Ada, Ada Larkin, Ben Moss", ("Ada Larkin", "Ben Moss")),
        ("author: Thomas More", ("Thomas More",)),
        ("author: Ada Larkin Ada Larkin", ("Ada Larkin",)),
        ("author: Ada Larkin, Ben Moss, Nah", ("Ada Larkin", "Ben Moss")),
        ("author: Ada Larkin, Ben Moss, Cy Roe, Mi", ("Ada Larkin", "Ben Moss", "Cy Roe")),
        ("author: 'Ada Larkin, Ben Moss, '", ("Ada Larkin", "Ben Moss")),
        ("author: Ada Larkin, Ben Moss, MD", ("Ada Larkin", "Ben Moss, MD")),
    ],
)
def test_authors_are_read_as_programs_write_them(line: str, authors: tuple[str, ...]) -> None:
    found = note(line)
    assert (found.given.authors, found.notices) == (authors, ())


@pytest.mark.parametrize(
    ("lines", "outlet", "url"),
    [
        (["source: https://vale.example/a"], None, "https://vale.example/a"),
        (['source: "[The Vale Post](https://vale.example/a)"'], "The Vale Post", "https://vale.example/a"),
        (["source: The Vale Post"], "The Vale Post", None),
        (["source: instapaper", "site: The Vale Post"], "The Vale Post", None),
        (["publisher: Vale Media", "publicationTitle: The Vale Post"], "The Vale Post", None),
        (["source: https://x.example", "url: https://vale.example/a"], None, "https://vale.example/a"),
    ],
)
def test_a_source_is_an_address_or_an_outlet(lines: list[str], outlet: str | None, url: str | None) -> None:
    """The name of the program that saved the note is neither."""
    assert (note(*lines).given.outlet, note(*lines).given.url) == (outlet, url)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["appearance_date: 2024-05-03"], "'appearance_date' looks like a date"),
        (["Released On: 3 May 2024"], "'Released On' looks like a date"),
        (["fecha: 2024-05-03"], "'fecha' looks like a date"),
        (["article_writer_of: Ada Larkin"], "'article_writer_of' looks like an author"),
        (["columnist: '[[Ada Larkin]]'"], "'columnist' looks like an author"),
        (["appearance_date: 2024-05-03", "date: 2024-05-03"], None),
        (["author_url: https://vale.example/ada", "author_id: 7", "runtime: long"], None),
        (["updated_at: 2024-05-03", "tags: [a]"], None),
    ],
)
def test_a_key_that_looks_like_a_date_or_an_author_and_is_not_read_is_a_notice(
    lines: list[str], says: str | None
) -> None:
    """It is none if another key states the field."""
    notices = [notice.what for notice in note(*lines).notices]
    assert [what.split(",")[0] for what in notices] == ([says] if says else [])


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("title: Council: dam to close", 2, "Council: dam to close"),
        ('title: "Mayor: "I am sorry""', 2, 'Mayor: "I am sorry"'),
        ("title: Dam breaks\ntags:\n\t- clippings", 4, "Dam breaks"),
        ("title: 'Dam' breaks", 2, "'Dam' breaks"),
        ("tags: [a, b\ntitle: Dam breaks", 3, "Dam breaks"),
    ],
)
def test_front_matter_that_breaks_is_read_line_by_line(line: str, number: int, title: str) -> None:
    """The bad line is named; all fields are read."""
    found = note(line, "author: [Ada Larkin, Ben Moss]", "published: 2024-05-04")
    assert (found.given.title, found.given.published) == (title, "2024-05-04")
    assert found.given.authors == ("Ada Larkin", "Ben Moss")
    assert [notice.where for notice in found.notices] == [f"a.md:{number}"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('+++\ntitle = "Dam breaks"\ndate = 2024-05-06\nauthor = "Ada Larkin"\n+++\n', "Dam breaks"),
        ("+++\ntitle = 'Dam: gone'\npubDate = 2024-05-06T10:00:00Z\nauthors = ['Ada Larkin']\n+++\n", "Dam: gone"),
        ('{\n"title": "Dam breaks",\n"date": "2024-05-06",\n"author": {"name": "Ada Larkin"}\n}\n', "Dam breaks"),
    ],
)
def test_toml_and_json_are_read_too(text: str, title: str) -> None:
    found = read_markdown(f"{text}Text".encode(), "a.md")
    assert (found.text, found.given.title, found.given.published) == ("Text", title, "2024-05-06")
    assert (found.given.authors, found.notices) == (("Ada Larkin",), ())


def test_broken_toml_is_read_line_by_line() -> None:
    found = read_markdown(b'+++\ntitle = Dam breaks\nauthor = "Ada Larkin"\n+++\nText', "a.md")
    assert (found.given.title, found.given.authors) == ("Dam breaks", ("Ada Larkin",))
    assert [notice.where for notice in found.notices] == ["a.md:2"]


def test_lines_below_the_title_are_fields_if_their_names_are_known() -> None:
    found = read_markdown(
        b"# Dam breaks\n\nURL: https://b.example/dam\n**Author:** Ada Larkin\nMood: low\n\nIt broke.", "a.md"
    )
    assert (found.given.url, found.given.authors) == ("https://b.example/dam", ("Ada Larkin",))
    assert found.text == "Dam breaks\n\nIt broke."
    other = read_markdown(b"# Dam breaks\n\nLarkin: It broke.\nMoss: It did.\n", "a.md")
    assert other.text == "Dam breaks\n\nLarkin: It broke. Moss: It did."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("==“We left,”== said [[Ada Larkin]].", "“We left,” said Ada Larkin."),
        ("She met [[people/Ben|Mr Moss]] of [[Vale#History]].", "She met Mr Moss of Vale."),
        ("The ==two\nlines== end, a == b and c == d.", "The two lines end, a == b and c == d."),
        ("> [!quote] Key line\n> It will close.", "Key line\n\nIt will close."),
        ("> [!note]-\n> It will close.\n> > [!tip] So\n> > Yes.", "It will close.\n\nSo\n\nYes."),
        ("> [!comment]\n> Ask Ben.\n\nIt will close.\n\n> [!note] My take\n> Ask Cy.\n", "It will close."),
        ("Comment: who\nis this?\n\nIt will close.\n\n**My note** — [[Ben]].", "It will close."),
        (
            "Comment from Ben: no.\n\n## Comment: why\n\nNote: it will close.",
            "Comment from Ben: no.\n\nComment: why\n\nNote: it will close.",
        ),
        ("It will close.[^1]\n\n[^1]: Minutes of the council.", "It will close.\n\nMinutes of the council."),
        ("“We left,^[A [link](https://x.org) of it.] all,” she said.", "“We left, all,” she said.\n\nA link of it."),
        ("![[crane.jpg]]\n\nIt will close. ^a1b2", "It will close."),
        ("#news #vale/harbour\n\n[Read on Omnivore](https://x.org)\n\nIt will close.", "It will close."),
        ("Write `==a== [[b]]` or:\n\n```\n[[c]] ==d==\n```", "Write ==a== [[b]] or:\n\n[[c]] ==d=="),
    ],
)
def test_the_markup_of_programs_for_notes_is_removed(body: str, text: str) -> None:
    """Code is left as it is."""
    assert note("title: x", body=body).text == text


@pytest.mark.parametrize(
    "text",
    [
        "# Dam breaks\n\n![cover](c.jpg)\n\n## Metadata\n- Author: [[Ada Larkin]]\n- Full Title: Dam breaks\n"
        "- Category: #articles\n- URL: https://arden.example/dam\n- Published Date: 2024-05-03\n\n{}",
        "# Dam breaks\n\n**Author**:: [[Ada Larkin]]\nurl:: https://arden.example/dam\ndate:: 3 May 2024\n\n{}",
        "---\ntitle: Dam breaks\ncreated: 2024-06-01\n---\n## Properties\n* **Authors:** Larkin, Ada\n"
        "* **Published:** 2024-05-03\n* **Link:** <https://arden.example/dam>\n\n{}",
    ],
)
def test_fields_that_a_note_lists_in_its_text_are_read_and_are_no_text(text: str) -> None:
    found = read_markdown(text.format("She said: it broke.").encode(), "a.md")
    given = found.given
    assert (given.title, given.authors, given.published) == ("Dam breaks", ("Ada Larkin",), "2024-05-03")
    assert given.url == "https://arden.example/dam"
    assert found.text.removeprefix("Dam breaks\n\n") == "She said: it broke."


def test_fields_that_close_a_note_of_joplin_are_read_and_are_no_text() -> None:
    tail = "id: 8a7d0c1e2b\nparent_id: 33aa\ncreated_time: 2024-06-05T08:00:00.000Z\nauthor: Ada Larkin\n"
    tail += "source_url: https://arden.example/dam\nsource: joplin-desktop\nis_todo: 0\ntype_: 1"
    found = read_markdown(f"Dam breaks\n\nShe said: it broke.\n\n{tail}".encode(), "a.md")
    assert (found.text, found.notices) == ("Dam breaks\n\nShe said: it broke.", ())
    assert (found.given.authors, found.given.url) == (("Ada Larkin",), "https://arden.example/dam")
    assert (found.given.published, found.given.outlet) == (None, None)
    listed = "Dam breaks\n\nred: one\ngreen: two\nblue: three\nbrown: four\npink: five"
    assert "pink: five" in read_markdown(listed.encode(), "a.md").text


HIGHLIGHTS = (
    "## Highlights\n- It broke. ([View Highlight](https://r.example/1))\n    - Note: SECRET\n    - **Tags:** SECRET"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"## Full Document\nThe dam fell.\n\nIt broke.\n\n{HIGHLIGHTS}\n", "The dam fell.\n\nIt broke."),
        (f"{HIGHLIGHTS}\n\n## More\n\nNote: it rained.", "Highlights\n\nIt broke.\n\nMore\n\nNote: it rained."),
        ("## Floods\n\n- Note: it rained.", "Floods\n\nNote: it rained."),
    ],
)
def test_what_the_owner_of_a_note_marked_is_not_said_twice_and_notes_are_private(text: str, shown: str) -> None:
    assert read_markdown(text.encode(), "a.md").text == shown


@pytest.mark.parametrize(
    ("text", "shown", "where"),
    [
        ("One %%a\n\nb%% two.", "One  two.", None),
        ("One.\n\n%%\nprivate\n\nmore\n%%\n\nTwo.", "One.\n\nTwo.", None),
        ("One <!-- a\n\nb --> two.", "One  two.", None),
        ("One.\n\nTwo %% private\nmore\n\nThree.", "One.\n\nTwo\n\nThree.", "a.md:3"),
        ("One.\n\n%% private\n\nmore", "One.", "a.md:3"),
        ("One.\n\n<!-- private\n\nmore", "One.", "a.md:3"),
    ],
)
def test_private_comments_are_not_read(text: str, shown: str, where: str | None) -> None:
    """One without an end is told."""
    found = read_markdown(text.encode(), "a.md")
    assert found.text == shown.replace("  ", " ")
    assert [notice.where for notice in found.notices] == ([where] if where else [])


def test_a_comment_in_front_matter_does_not_shift_the_lines_of_notices() -> None:
    found = read_markdown(b"%% a\nb %%\n---\ntitle: Dam %%private%%\ndate: soon\n---\nText", "a.md")
    assert found.given.title == "Dam"
    assert [notice.where for notice in found.notices] == ["a.md:5"]


_AROUND = st.text(alphabet='a \n#>*`=[]()|-:~!^"', max_size=30)
_COMMENTS = st.sampled_from([("%%", "%%"), ("<!--", "-->"), ("%%\n", "\n%%"), ("\n%% ", "\n\n %%"), ("`%%", "%%`")])


@given(st.lists(st.tuples(_AROUND, _COMMENTS, _AROUND), min_size=1, max_size=4), st.booleans())
def test_no_private_comment_is_ever_part_of_an_article(
    pieces: list[tuple[str, tuple[str, str], str]], front: bool
) -> None:
    """Wherever it stands: between marks of any kind, in code, in front matter."""
    body = "".join(f"{before}{opening}SECRET{closing}{after}" for before, (opening, closing), after in pieces)
    text = f"---\ntitle: A %%SECRET%%\nauthor: B <!-- SECRET -->\n---\n{body}" if front else body
    found = read_markdown(text.encode(), "a.md")
    assert "SECRET" not in repr(found)
