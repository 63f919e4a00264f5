"""Dates are read into EDTF as they are written, without guessing any part."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.dates import complete_year, find_dates, parse_date, resolve_dates

EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|XXXX-\d\d(-\d\d)?")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2017-12-15", "2017-12-15"),
        ("2017-12-15T09:15:00Z", "2017-12-15"),
        ("2019-11-20T07:29:00.000+02:00", "2019-11-20"),
        ("2017-12", "2017-12"),
        ("2017", "2017"),
        ("XXXX-12-15", "XXXX-12-15"),
        ("19960828", "1996-08-28"),
        ("15 December 2017", "2017-12-15"),
        ("Dec. 15, 2017", "2017-12-15"),
        ("DEC 15, 2017", "2017-12-15"),
        ("15th of December 2017", "2017-12-15"),
        ("Friday, 15 December, 2017 - 09:15", "2017-12-15"),
        ("Fri, 15 Dec 2017 09:15:00 +0000", "2017-12-15"),
        ("Published November 20th, 2019 - 07:29 GMT", "2019-11-20"),
        ("26-FEB-1987 15:20:13.09", "1987-02-26"),
        ("15/12/2017", "2017-12-15"),
        ("12/15/2017", "2017-12-15"),
        ("07/07/2017", "2017-07-07"),
        ("15.12.2017", "2017-12-15"),
        ("31. 10. 2025 17:46", "2025-10-31"),
        ("14 / 09 / 2013", "2013-09-14"),  # text of a tokeniser has spaces around its marks
        ("4 / 4 / 2012", "2012-04-04"),
        ("12 - 15 - 2017", "2017-12-15"),
        ("2012 - 04 - 04 11:47:35", "2012-04-04"),
        ("2012 - 04 - 04 11: 47: 35", "2012-04-04"),
        ("2012 / 4 / 9", "2012-04-09"),
        ("December 15", "XXXX-12-15"),
        ("Feb 29", "XXXX-02-29"),
        ("December 2017", "2017-12"),
        ("5. März 2014", "2014-03-05"),
        ("15 décembre 2017", "2017-12-15"),
        ("2017年12月15日", "2017-12-15"),
        ("2017년 12월 5일", "2017-12-05"),
        ("20171215T055000+0900", "2017-12-15"),
        ("5 dec. 2017", "2017-12-05"),  # English wants a capital where no year follows
        ("2017. március 5.", "2017-03-05"),
        ("2017. gada 5. marts", "2017-03-05"),
        ("5 tháng 3, 2017", "2017-03-05"),
        ("5 मार्च 2017", "2017-03-05"),
        ("5 mrt. 2017", "2017-03-05"),
        ("٥ مارس ٢٠١٧", "2017-03-05"),
        ("5 มี.ค. 2560", "2017-03-05"),  # of the Buddhist era
        ("۱۵ اسفند ۱۴۰۲", "2024-03-05"),  # the solar Hijri calendar
        ("۱۳۹۹-۰۲-۳۱", "2020-05-20"),
        ("۱۴۰۴/۰۱/۰۱", "2025-03-21"),  # after a leap year
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, edtf: str) -> None:
    """What is stated is read; what is not stated remains unknown."""
    assert parse_date(text) == edtf


@pytest.mark.parametrize(
    "text",
    ["31-13-2024", "2024-13-31", "2024-02-30", "February 30, 2019", "29 February 2019", "05/06/2017", "05 / 06 / 2017",
     "0000-01-01", "", "soon", "may 2", "١٤٤١-٠٣-٠٥", "13 mac", "on 3 May the river rose", "12"],
)  # fmt: skip  # short cases share a line
def test_what_is_not_a_date_or_is_ambiguous_is_none(text: str) -> None:
    """Such as a day that the calendar does not have, an ambiguous day and month, or a date among other words."""
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "https: / / news. imber. org / 2017 / 12 / 15 / ferry",
        "imber. org / 2017 - 12 - 15 / ferry",
        "/ 15 / 12 / 2017 /",
    ],
)
def test_a_spaced_address_has_no_date_of_the_text(text: str) -> None:
    """Only the address of the article itself dates it."""
    assert not find_dates(text)


def test_dates_are_found_with_their_places_in_running_text() -> None:
    """Spans cover exactly the words of a date; numbers that only look like a day are not dates."""
    text = "On 3 May, March 4,000 people, (Oct. 9, 2011), in June 2012; June 20 percent; 2011-10-09 and May 7th."
    found = [(text[d.start : d.end], d.edtf) for d in find_dates(text)]
    assert found == [
        ("3 May", "XXXX-05-03"),
        ("Oct. 9, 2011", "2011-10-09"),
        ("June 2012", "2012-06"),
        ("June 20", "XXXX-06-20"),
        ("2011-10-09", "2011-10-09"),
        ("May 7th", "XXXX-05-07"),
    ]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("on Thursday", "2017-12-15", "2017-12-14"),
        ("on Friday", "2017-12-15", "2017-12-15"),
        ("yesterday", "2018-01-01", "2017-12-31"),
        ("yesterday", "XXXX-12-15", "XXXX-12-14"),
        ("tomorrow", "2016-02-28", "2016-02-29"),
        ("last month", "2018-01-15", "2017-12"),
        ("last month", "XXXX-01-15", "XXXX-12"),
        ("last week", "2017-12-15", "2017-12"),
        ("last week", "2017-12-05", "2017"),  # 27 November to 3 December: only the year is common
        ("three days ago", "2017-12-15", "2017-12-12"),
        ("next year", "2017-12-15", "2018"),
        ("this year", "2018-02-05", "2018"),
        ("last year", "2018-01-05", "2017"),
        ("this month", "2018-01-05", "2018-01"),
        ("December 14", "2017-12-15", "2017-12-14"),
        ("December 30", "2018-01-02", "2017-12-30"),
        ("January 20", "2017-12-15", "2018-01-20"),
        ("June 10", "2017-12-15", "XXXX-06-10"),  # last year's or next year's, which are equally far
        ("Friday, June 9", "2017-12-15", "2017-06-09"),
        ("December 14, 2011", "2017-12-15", "2011-12-14"),
    ],
)
def test_relative_dates_are_resolved_from_publication(text: str, published: str, edtf: str) -> None:
    """Relative dates and dates without a year get only the parts that publication makes certain."""
    assert [d.edtf for d in resolve_dates(text, published)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council met on Thursday.", "2017-12-14"),
        ("The council will meet on Thursday.", "2017-12-21"),
        ("The council will meet on Friday.", "2017-12-15"),  # the day itself
        ("The council said it would meet Thursday.", "2017-12-21"),
        ("The bridge will close for good, the mayor said on Thursday.", "2017-12-14"),
        ("A hearing was scheduled for Monday.", "2017-12-18"),
        ("The bill is due to be voted on Monday.", "2017-12-18"),
        ("The report, which is due on Monday, is long.", "2017-12-18"),
        ("Nobody came, due to heavy rain on Monday.", "2017-12-11"),
        ("The letter came in advance of Mr. J. Berg's visit to the school on Thursday.", "2017-12-21"),
        ("Berg is heading to the school for a speech Thursday.", "2017-12-21"),
        ("Berg should be firm when they meet on Monday.", "2017-12-18"),
        ("On Thursday, Berg will speak at the school.", "2017-12-21"),
        ("On Thursday, Berg said that she will speak.", "2017-12-14"),
        ("On Thursday, Berg left.", "2017-12-14"),
        ("Berg took over the office on Saturday.", "2017-12"),  # tomorrow, or six days ago
        ("Berg ended her speech at 2:11 a.m. Saturday.", "2017-12-16"),  # after midnight
        ("Berg ended her speech early Saturday.", "2017-12-16"),
        ("Berg took over the office on Saturday morning.", "2017-12-16"),
        ("On a Saturday morning Berg took over the office.", "2017-12"),
        ("Berg ended her speech late on Saturday.", "2017-12"),
        ("Berg ended her speech early Thursday.", "2017-12-14"),
        ("Berg will leave on Saturday.", "2017-12-16"),
        ("Nobody spoke of Monday's vote.", "2017-12"),  # the last one, or the next
        ("Berg was following with her own visit to the school on Monday.", "2017-12"),
        ("The council is meeting on Monday.", "2017-12"),
        ("Berg was visiting the school on Wednesday.", "2017-12-13"),
        ("Berg was visiting the school that opened on Monday.", "2017-12-11"),
        ("Nobody spoke of Tuesday's vote.", "2017-12-12"),
        ("He will not be tried for the killings reported on Monday.", "2017-12-11"),
        ("They will play the team that won on Monday.", "2017-12-11"),
        ("The bridge, which will cost the council a fortune, shook in the storm of Monday.", "2017-12"),
        ("The bridge stays shut until Monday.", "2017-12"),  # last Monday or next
        ("He spoke. It will rain. They left on Monday.", "2017-12-11"),
        ("It happened last night.", "2017-12-14"),
        ("Berg’s house burnt down last night.", "2017-12-14"),
        ("The last of them left last night.", "2017-12-14"),
        ("It happened early this morning.", "2017-12-15"),
        ("He left in November.", "2017-11"),
        ("He will be 29 in April.", "2018-04"),
        ("He has been away since February.", "2017-02"),
        ("She resigned in September last year.", "2016-09"),
        ("They had met in early June of this year.", "2017-06"),
        ("They met last December.", "2016-12"),
        ("They will meet next March.", "2018-03"),
        ("Work goes on until March.", "2018-03"),
        ("In mid-October the river rose.", "2017-10"),
    ],
)
def test_a_sentence_that_looks_ahead_means_the_day_to_come(text: str, edtf: str) -> None:
    """Published on Friday, 15 December 2017; if two days are possible, the result is what they have in common."""
    assert [d.edtf for d in resolve_dates(text, "2017-12-15")] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Shops open early on Black Friday.",
        "He told USA Today of it.",
        "He votes each November.",
        "The season usually begins in March.",
        "They met last April.",  # this year or last year
        "He speaks when he comes in January.",  # eleven months ago, or next month
        "The May flowers, March orders and Ms May.",
        "It fell in April of that year.",
        "By the weekend all was over.",
        "They sang on the last night of the fair.",
        "Its last night was the best.",
        "He left on the last Monday.",
        "Last night of the fair draws hundreds.",
    ],
)
def test_uncertain_days_and_months_are_left_out(text: str) -> None:
    """Nothing is guessed."""
    assert resolve_dates(text, "2017-12-15") == ()


def test_the_span_of_a_month_has_no_preposition() -> None:
    text = "In late June of last year, and since May, it rained; in July too."
    found = [(text[d.start : d.end], d.edtf) for d in resolve_dates(text, "2019-09")]
    assert found == [("late June of last year", "2018-06"), ("May", "2019-05"), ("July", "2019-07")]


@pytest.mark.parametrize(
    ("text", "published"),
    [("on Thursday", "XXXX-12-15"), ("on Thursday", None), ("yesterday", "2017-12"), ("yesterday", "XXXX-03-01"),
     ("last year", "XXXX-03-01"), ("last week", "XXXX-03-01"), ("last week", "2019-01-08"),
     ("this year", "2018-01-05")],
)  # fmt: skip  # short cases share a line
def test_dates_that_publication_does_not_determine_are_left_out(text: str, published: str | None) -> None:
    """Such as a weekday without a year, "yesterday" without a day, or a week in two years."""
    assert resolve_dates(text, published) == ()


def test_a_stated_date_is_not_also_read_as_a_weekday() -> None:
    """ "Tuesday, May 2" is one date."""
    assert len(resolve_dates("It rained on Tuesday, May 2.", "2017-05-03")) == 1


@given(st.text(max_size=200), st.none() | st.dates().map(date.isoformat) | st.just("XXXX-02-29"))
def test_any_text_yields_sorted_edtf(text: str, published: str | None) -> None:
    """For any text, spans are inside it and in order, and each has a date in EDTF."""
    spans = resolve_dates(text, published)
    assert list(spans) == sorted(spans, key=lambda s: s.start)
    assert all(0 <= s.start < s.end <= len(text) and EDTF.fullmatch(s.edtf) for s in spans)
    parsed = parse_date(text)
    assert parsed is None or EDTF.fullmatch(parsed)


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%a, %d %b %Y 10:00:00 GMT"]),
)
def test_every_day_is_read_back_as_it_was_written(day: date, form: str) -> None:
    """A day written in words or figures is read back as that day."""
    assert parse_date(day.strftime(form)) == day.isoformat()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(-150, 150))
def test_a_near_day_gets_its_year(published: date, offset: int) -> None:
    """A day and month within 150 days of publication get the year in which they fell."""
    day = date.fromordinal(published.toordinal() + offset)
    assert complete_year(f"XXXX-{day:%m-%d}", published.isoformat()) == day.isoformat()
