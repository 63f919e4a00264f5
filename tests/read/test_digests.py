"""Newsletters that tell several stories are divided into them, and messages of one article are left whole."""

from __future__ import annotations

import pytest

from cuttings.read.reading import READERS

HEAD = "From: The Vale Post <a@b.example>\nSubject: Your briefing\nDate: Thu, 04 May 2023 07:00:00 +0000\n"
STORIES = {
    "Quarry on Hald to shut": "The quarry at Hald will shut within a year of today and forty people will lose work.",
    "Ferry to Norvik runs again": "The ferry to Norvik runs again after three weeks in dock, and old tickets are good.",
    "School in Tarn gets a head": "Bram Holt becomes head of the school in Tarn and follows Ann Berg in May this year.",
}
CELLS = (
    '<tr><td><h3 style="margin:0"><a href="https://b.example/{0}">{1}</a></h3></td></tr><tr><td><p>{2}</p></td></tr>'
    '<tr><td><a href="https://b.example/{0}/more">More here</a></td></tr>'
)
BOLD_WITH_LINK_AFTER = '<p><b>{1}</b><br>{2} <a href="https://b.example/{0}">Read more</a></p>'
BOLD_LINK = '<p><strong><a href="https://b.example/{0}">{1}</a></strong></p><div>{2}</div>'
BREAKS = '<h2>{1}</h2>{2}<br><br><a href="https://b.example/{0}">Keep reading</a><br>'
UNDER_HEADINGS = "<h2>{1}</h2><p>{2}</p>"
ONE_ADDRESS = '<h2><a href="https://b.example/">{1}</a></h2><p>{2}</p>'
PREVIEW = '<div style="display: none">What you need to know</div>'


def newsletter(form: str, *, intro: str = "Good morning.", number: int = 3) -> str:
    stories = enumerate(list(STORIES.items())[:number])
    rows = "".join(form.format(at, title, text) for at, (title, text) in stories)
    return (
        f"{HEAD}Content-Type: text/html; charset=utf-8\n\n<html><body>{PREVIEW}<table><tr><td>{intro}</td></tr>{rows}"
    )


def read(kind: str, message: str) -> list[tuple[str, str | None, str]]:
    """The source, title and text of each article, and where the text begins with the title, what follows it."""
    readings = READERS[kind].read(message.encode(), "a", "a")
    found = [(reading.source, reading.parsed) for reading in readings if reading.parsed]
    assert all(parsed.given.published == "2023-05-04" and parsed.given.outlet == "The Vale Post" for _, parsed in found)
    return [(s, p.given.title, p.text.removeprefix(p.given.title or "").strip()) for s, p in found]


@pytest.mark.parametrize("form", [CELLS, BOLD_WITH_LINK_AFTER, BOLD_LINK, BREAKS])
def test_each_story_of_a_newsletter_is_an_article(form: str) -> None:
    """Whatever its headlines are made of; it has neither the preview nor the links to the rest of it."""
    message = newsletter(form)
    assert read("mail", message) == [(f"a:{n}", *story) for n, story in enumerate(STORIES.items(), 1)]
    mailbox = f"From x Thu May  4 07:00:00 2023\n{message}"
    assert read("mailbox", mailbox) == [(f"a:1:{n}", *story) for n, story in enumerate(STORIES.items(), 1)]


def test_what_is_written_before_the_stories_is_kept() -> None:
    opening = "Good morning, it is Ann Lee here, and all night I thought of the quarry that shuts; more of it below."
    stories = read("mail", newsletter(CELLS, intro=f"<h1>The Vale Briefing</h1><p>{opening}</p>"))
    assert stories[0] == ("a:1", "The Vale Briefing", opening)
    assert [title for _, title, _ in stories[1:]] == list(STORIES)


@pytest.mark.parametrize(
    "message",
    [
        newsletter(UNDER_HEADINGS),
        newsletter(ONE_ADDRESS),
        newsletter(CELLS, number=2),
        newsletter(CELLS, intro="".join(f"<p>{text}</p>" for text in STORIES.values()) * 2),
    ],
    ids=["parts of an article", "links home", "two links", "an article with others below it"],
)
def test_a_message_of_one_article_is_left_whole(message: str) -> None:
    ((source, title, text),) = read("mail", message)
    assert (source, title) == ("a", "Your briefing")
    assert next(iter(STORIES.values())) in text


def test_marks_within_each_other_cost_no_more_than_their_number() -> None:
    message = f"{HEAD}Content-Type: text/html\n\n<html><body><p>{'<b>x ' * 2_000}"
    assert len(read("mail", message)) == 1
