"""The day of publication of a page is the one that it states or prints, and never another."""

from __future__ import annotations

import pytest

from cuttings.read.html.dates.printed_dates import is_ambiguous
from cuttings.read.html.page import read_html

PARAGRAPH = (
    "The dam above the lower town broke shortly after midnight, officials said, and water ran through the old quarter "
    "until the morning, when some four hundred people had to leave their homes for the school and the gymnasium."
)


def published(after: str = "", head: str = "", before: str = "", end: str = "", language: str = "en") -> str | None:
    """The day of publication of a page with these elements around its headline and at its end."""
    body = f"{before}<article><h1>Dam breaks after rain</h1>{after}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article>{end}"
    page = f"<html lang='{language}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return read_html(page.encode()).given.published


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<div>December 16, 2016, 4:19 PM</div>", "2016-12-16"),
        ("<div><a>Ada Example</a> / VNN / <span>Updated: Oct 9, 2019, 11:05 IST</span></div>", "2019-10-09"),
        ("<p>This story is from 4 May 2019</p>", "2019-05-04"),
        ("<p>By Ada Example<b>/</b>June 12, 2020 9:49 am EST<b>/</b>Updated: Aug. 18, 2020</p>", "2020-06-12"),
        ('<p>last updated <time datetime="2024-02-01T20:44:00Z">1 Feb</time></p><p>9 January 2024</p>', "2024-01-09"),
        ('<p><b>Updated</b><time datetime="2024-02-01T20:44:00Z">1 Feb</time></p>', None),
        ('<p><time datetime="2024-01-09T20:44:00Z">9 Jan</time></p>', "2024-01-09"),
        ("<p>Updated 1 February 2024</p><p>First published on 9 January 2024</p>", "2024-01-09"),
        ("<p>First published 9 January 2024, updated 1 February 2024</p>", "2024-01-09"),
        ("<p>Last updated 1 Feb 2024, originally published 9 Jan 2024</p>", "2024-01-09"),
        ("<p>Valley News<br>13 Jan 2020, 22:11 GMT+10</p>", "2020-01-13"),
        ("<p>Last reviewed: 3 May 2021</p>", None),
        ("<p>Fact checked on 3 May 2021 by Ada Example</p>", None),
        ("<blockquote><p>Sad day.</p>— Ben (@ben) <a>February 2, 2021</a></blockquote>", None),
        ("<figure><figcaption>Ferry in port, 3 May 2021</figcaption></figure>", None),
        ("<p>© 3 May 2021 Valley News</p>", None),
        ("<aside><a>Ada Example</a> <span>9 January 2024</span></aside>", "2024-01-09"),
        ("<div class='date-comments'>9 January 2024 <a>12</a></div>", "2024-01-09"),
        ("<aside><a>Ferry in the upper valley stops</a> 9 January 2024</aside>", None),
        ("<div class='related'><p>9 January 2024</p></div>", None),
        (f"<aside>{PARAGRAPH[:90] * 3}<p>9 January 2024</p></aside>", None),
    ],
)
def test_the_date_beside_the_headline_is_read(line: str, day: str | None) -> None:
    """The first publication is preferred; days of posts, reviews, photographs and rights do not count."""
    assert published(line) == day


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("<p>Published: 03/04/2024</p>", "en-US", None),
        ("<p>Published: 03/04/2024</p>", "en", None),
        ("<p>Published: 03/04/2024</p>", "en-GB", "2024-04-03"),
        ("<p>05-06-2021</p>", "en-IN", "2021-06-05"),
        ("<p>22/11/2020 - 04:30 - Fonte: Agência</p>", "pt-br", "2020-11-22"),
        ("<p>02/11/2020 - 04:30</p>", "pt-br", "2020-11-02"),
        ("<p>Published: 03/14/2024</p>", "en-US", "2024-03-14"),
        ("<p>05.08.24 kl. 14:47</p>", "no", "2024-08-05"),
        ("<p>10/12/20 - 10h02</p>", "pt-BR", "2020-12-10"),
        ("<p>10/12/20 - 10:02</p>", "en", None),
        ("<p>40.08.24</p>", "no", None),
        ("<p>13 gusht 2020, 09:08</p>", "sq", "2020-08-13"),
        ("<p>19 Αυγούστου 2020 9:02 μμ</p>", "el", "2020-08-19"),
        ("<p>10. marts 2020 kl. 20:00</p>", "da", "2020-03-10"),
    ],
)
def test_numbers_are_read_the_way_of_the_pages_country(line: str, language: str, day: str | None) -> None:
    """Where the month may stand first, a day that can be a month too is left open."""
    assert published(line, language=language) == day


@pytest.mark.parametrize(
    ("host", "day"), [("valley.example.ie", "2023-11-08"), ("valley.example.com", None), ("valley.example.us", None)]
)
@pytest.mark.parametrize("language", ["en", "en-US"])  # which systems write on pages of any country
def test_the_address_tells_the_country_that_the_language_does_not(host: str, day: str | None, language: str) -> None:
    """So does that of a service that anybody can rent a name from: it tells nothing."""
    link = f"<link rel='canonical' href='https://{host}/dam-breaks'>"
    assert published("<span>08/11/2023 | 20:26</span>", head=link, language=language) == day
    assert published("<span>08/11/2023 | 20:26</span>", head=link.replace(host, "valley.example.io")) is None


@pytest.mark.parametrize(
    ("path", "line", "day"),
    [
        ("/2010/POLITICS/08/13/dam", "<p>Aug. 14, 1935</p>", "2010-08-13"),
        ("/2018-10/26/content_1.htm", "", "2018-10-26"),
        ("/t20181026_123.html", "", "2018-10-26"),
        ("/news/20184026/dam", "", None),
        ("/2023/11/dam", "<p>8 November 2023</p>", "2023-11-08"),
        ("/2023/11/dam", "<p>11 August 2023</p>", None),  # before the month of the address
        ("/2018/04/dam", "<p>25 April 2024</p>", "2024-04-25"),  # a report that appeared again
        ("/2018/99/dam", "<p>25 April 2024</p>", "2024-04-25"),
    ],
)
def test_the_address_tells_the_day_or_the_month_before_which_none_is(path: str, line: str, day: str | None) -> None:
    assert published(line, head=f"<link rel='canonical' href='https://valley.example{path}'>") == day


@pytest.mark.parametrize(
    ("stamp", "line", "day"),
    [
        ("2016-12-29T01:32:00+00:00", "<p>By Ada Example <span>December 28, 2016</span></p>", "2016-12-28"),
        ("2016-12-29T15:32:00Z", "<p>December 28, 2016</p>", "2016-12-29"),  # nowhere is it the day before
        ("2016-12-29T15:32:00Z", "<p>30 December 2016, 2:32 AEDT</p>", "2016-12-30"),
        ("2016-12-29T01:32:00Z", "<p>December 18, 2016</p>", "2016-12-29"),
        ("2016-12-29T01:32:00-05:00", "<p>December 28, 2016</p>", "2016-12-29"),  # local already
    ],
)
def test_the_printed_day_is_preferred_to_that_of_a_time_in_utc(stamp: str, line: str, day: str) -> None:
    assert published(line, f'<meta property="article:published_time" content="{stamp}">') == day


def test_a_local_time_in_words_is_preferred_to_the_same_minute_in_utc() -> None:
    stamps = ("2016-12-23T00:47:31Z", "Thursday, December 22, 2016, 06:47 PM")
    names = ("article:published_time", "article_date_original")
    head = "".join(f'<meta name="{name}" content="{stamp}">' for name, stamp in zip(names, stamps, strict=True))
    assert published(head=head) == "2016-12-22"


def test_json_ld_that_is_not_valid_still_states_the_time() -> None:
    script = (
        '<script type="application/ld+json">{"name": "a "b" c", "datePublished": "2020-10-26T18:10:00+01:00"}</script>'
    )
    assert published("<p>3 May 2019</p>", head=script) == "2020-10-26"


@pytest.mark.parametrize(
    ("text", "ambiguous"), [("on 03/04/2024", True), ("3 April 2024, 03/04/2024", False), ("on 13/04/2024", False)]
)
def test_a_day_rests_on_numbers_alone_or_not(text: str, ambiguous: bool) -> None:
    assert is_ambiguous(text, "2024-04-03") == ambiguous


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0042)https://valley.example/news/dam -->",
        "<!--\n Page saved with SingleFile \n url: https://valley.example/news/dam \n saved date: Thu Sep 13 2018 -->",
    ],
)
def test_a_saved_page_has_the_address_in_its_comment_and_no_date_from_it(comment: str) -> None:
    page = f"<!DOCTYPE html> <html lang=en>{comment}<body><h1>Dam breaks</h1><p>{PARAGRAPH}</p></body></html>"
    given = read_html(page.encode()).given
    assert (given.url, given.published) == ("https://valley.example/news/dam", None)


def test_the_date_may_be_beside_any_place_where_the_headline_stands() -> None:
    path = "<div><span>Home</span> <div>Dam breaks after rain</div></div>" + "<div>Menu</div>" * 20
    assert published("<p>4 May 2019</p>", before=path) == "2019-05-04"


@pytest.mark.parametrize("place", ["trc-recirculator__item", "trending-now", "most-read", "mostpopular", "upnext"])
def test_the_date_of_another_article_is_not_the_pages(place: str) -> None:
    other = f'<div class="{place}"><h3>Ferry stops</h3><time datetime="2022-10-20T04:01:13Z">Oct. 19, 2022</time></div>'
    assert published(end=other) is None


@pytest.mark.parametrize(
    ("script", "day"),
    [
        ('window.app={"story":{"datePublished":"2024-09-02T17:07:00+05:30"}}', "2024-09-02"),
        (r'window.app="{\"datePublished\":\"2024-09-02\"}"', "2024-09-02"),
        ('data={"spt:published":"2024-09-02T20:31:02Z","updated":"2024-09-04T07:00:00Z"}', "2024-09-02"),
        ("push({ publish_date: '2024-09-02', update_date: '2024-09-04' })", None),
        ("push({ 'publish_date': '2024-09-02' })", "2024-09-02"),
        ('app={"a":{"datePublished":"2024-09-02"},"b":{"datePublished":"2024-09-03"}}', None),
        ('app={"j_createdAt":"2022-12-21T07:28:46.677Z","j_updatedAt":"2022-12-21T07:28:46.677Z"}', None),
    ],
)
def test_the_data_of_an_application_count_if_they_state_one_day(script: str, day: str | None) -> None:
    """Other times in them are those of anything, such as a template."""
    assert published(end=f"<script>{script}</script>") == day
