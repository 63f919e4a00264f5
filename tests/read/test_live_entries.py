"""The entries of a live blog have their times and headlines in the text, as far as the page shows them."""

from __future__ import annotations

import json

import pytest

from cuttings.model import Role
from cuttings.read.html.json_ld import LiveUpdate
from cuttings.read.html.lines.live_entries import RoledLine, with_live_entries
from cuttings.read.html.page import read_html

FERRY = (
    "Norlane Lines has cancelled all ferries from Brackwater. “Nobody sails today,” said Leo Finch, the harbour pilot."
)
SCHOOL = "Council leader Marian Oddsworth says that schools will close at noon on Wednesday in all of the county."
DOORS = "Good morning. Henrietta Lomax, who runs the library in Elmsford, tells us that the doors stay shut today."
OLD = "An entry of yesterday that the page does not show any more, since it shows only the newest ones of them all."


def page(updates: list[dict[str, str]], entries: list[tuple[str, str]], tag: str = "h2") -> bytes:
    """A live blog that states `updates` and shows `entries`, each with its headline and its paragraph."""
    stated = {
        "@type": "LiveBlogPosting", "headline": "Storm Odile: live", "datePublished": "2024-03-05T11:47:00Z",
        "liveBlogUpdate": [{"@type": "BlogPosting", **update} for update in updates],
    }  # fmt: skip
    heads = [f"<{tag}>{head}</{tag}>" if head else "" for head, _ in entries]
    shown = "".join(
        f'<article class="block"><time>14.32 GMT</time>{head}<p>{text}</p></article>'
        for head, (_, text) in zip(heads, entries, strict=True)
    )
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    return f"<html><head>{script}</head><body><main><h1>Storm Odile: live</h1>{shown}</main></body></html>".encode()


def lines(data: bytes) -> list[str]:
    """The lines of the text below the title, times in brackets."""
    parsed = read_html(data)
    return [
        f"[{line}]" if block.role is Role.DATELINE else line
        for block in parsed.blocks[1:]
        for line in [parsed.text[block.start : block.end]]
    ]


@pytest.mark.parametrize("body", ["", "x", None])
@pytest.mark.parametrize("days", [("05", "05"), ("06", "05")])
def test_each_entry_has_its_time_and_headline(body: str | None, days: tuple[str, str]) -> None:
    """The day stands beside the time if the blog runs over several."""
    second, first = days
    updates = [
        {"headline": "Ferries cancelled", "datePublished": f"2024-03-{second}T14:32:00Z", "articleBody": body or FERRY},
        {"headline": "Schools close", "datePublished": f"2024-03-{first}T13:05:00+01:00", "articleBody": body or ""},
        {"headline": "An old entry", "datePublished": "2024-03-04T09:00:00Z", "articleBody": OLD},
    ]  # fmt: skip
    if body is None:
        updates = [{key: value for key, value in update.items() if key != "articleBody"} for update in updates]
    on_second, on_first = (f"2024-03-{day} " if second != first else "" for day in days)
    assert lines(page(updates, [("Ferries cancelled", FERRY), ("Schools close", SCHOOL), ("", DOORS)])) == [
        f"[{on_second}14:32]", "Ferries cancelled", FERRY, f"[{on_first}13:05]", "Schools close", SCHOOL, DOORS,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("updates", "entries"),
    [
        ([], [("", FERRY), ("", SCHOOL), ("", DOORS)]),
        (
            [{"headline": "Of another day", "datePublished": "2024-03-04T09:00:00Z", "articleBody": OLD}] * 3,
            [("", FERRY)],
        ),
        ([{"headline": "", "datePublished": "", "articleBody": "x"}, {}], [("", FERRY), ("", SCHOOL)]),
    ],
)
def test_what_is_not_shown_is_not_added(updates: list[dict[str, str]], entries: list[tuple[str, str]]) -> None:
    assert lines(page(updates, entries)) == [text for _, text in entries]


STATED = [
    {"headline": "Ferries cancelled", "datePublished": "2024-03-05T14:32:00Z", "articleBody": FERRY},
    {"headline": "Schools close", "datePublished": "2024-03-05T13:05:00Z", "articleBody": SCHOOL},
]


def test_one_entry_alone_is_an_ordinary_article() -> None:
    assert lines(page(STATED, [("Ferries cancelled", FERRY), ("", DOORS)])) == ["Ferries cancelled", FERRY, DOORS]


def test_a_headline_that_is_shown_twice_opens_the_entry_before_its_text() -> None:
    """One of a list of entries at the top, for example; where neither text is shown, the entry is not marked."""
    roled = [RoledLine(text, Role.BODY) for text in ("Ferries cancelled", DOORS, "Ferries cancelled", FERRY, SCHOOL)]
    updates = [LiveUpdate(one["headline"], one["datePublished"], one["articleBody"]) for one in STATED]
    assert [line.text for line in with_live_entries(roled, updates, {})] == [
        "Ferries cancelled", DOORS, "14:32", "Ferries cancelled", FERRY, "13:05", "Schools close", SCHOOL,
    ]  # fmt: skip
    again = [*roled, RoledLine("Doors shut", Role.BODY), RoledLine("Doors shut", Role.BODY)]
    unclear = [*updates, LiveUpdate("Doors shut", "2024-03-05T09:00:00Z", "")]
    assert "09:00" not in [line.text for line in with_live_entries(again, unclear, {})]


def test_a_page_that_shows_no_entry_has_those_that_it_states() -> None:
    """Such pages are made by scripts in the browser and have no text of their own."""
    assert lines(page(STATED, [])) == ["[14:32]", "Ferries cancelled", FERRY, "[13:05]", "Schools close", SCHOOL]


def test_entries_without_a_time_have_their_headlines() -> None:
    updates = [
        {"headline": "Ferries cancelled", "articleBody": FERRY},
        {"headline": "Schools close", "articleBody": SCHOOL},
    ]
    assert lines(page(updates, [("Ferries cancelled", FERRY), ("Schools close", SCHOOL)])) == [
        "Ferries cancelled", FERRY, "Schools close", SCHOOL,
    ]  # fmt: skip


def shown_page(entry: str, around: str = "liveblog", many: int = 3) -> bytes:
    """A live blog that states no entries; in `entry` stand TIME, HEAD and TEXT."""
    texts = ((14, "Ferries cancelled", FERRY), (13, "Schools close", SCHOOL), (11, "Doors shut", DOORS))
    entries = "".join(
        entry.replace("TIME", f'<time datetime="2024-03-05T{hour}:32:00Z">{hour}.32</time>')
        .replace("HEAD", head)
        .replace("TEXT", f"<p>{text}</p>")
        for hour, head, text in texts[:many]
    )
    return (
        "<html><head><title>Storm Odile</title></head><body><main><h1>Storm Odile</h1>"
        f'<div class="{around}">{entries}</div></main></body></html>'
    ).encode()


@pytest.mark.parametrize(
    ("entry", "around"),
    [
        ("<article>TIME<h2>HEAD</h2>TEXT</article>", "liveblog"),
        ("<div class='post'>TIME<h3>HEAD</h3>TEXT</div>", "liveBlogBody"),
        ("<section class='live-update'>TIME<h4>HEAD</h4>TEXT</section>", "main"),
    ],
)
def test_entries_that_a_page_only_shows_have_their_times(entry: str, around: str) -> None:
    assert lines(shown_page(entry, around)) == [
        "[14:32]", "Ferries cancelled", FERRY, "[13:32]", "Schools close", SCHOOL, "[11:32]", "Doors shut", DOORS,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "around", "many"),
    [
        ("<article>TIME<h2>HEAD</h2>TEXT</article>", "delivery", 3),  # nothing says that it is live
        ("<article>TIME<h2>HEAD</h2>TEXT</article>", "liveblog", 2),
        ("<article>TIME<h2><a href='/x'>HEAD</a></h2>TEXT</article>", "live", 3),  # a list of articles
        ("<article><h2>HEAD</h2>TEXT</article>", "liveblog", 3),
    ],
)
def test_other_parts_of_a_page_are_no_entries(entry: str, around: str, many: int) -> None:
    assert not any(line.startswith("[") for line in lines(shown_page(entry, around, many)))
