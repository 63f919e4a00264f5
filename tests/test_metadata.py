"""The metadata of an article are what the editor, the file or the text states, and nothing else."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.blocks import find_blocks
from cuttings.common.text import fold
from cuttings.metadata import describe
from cuttings.metadata.authors import authors_of_byline
from cuttings.metadata.outlets import canonical_outlet, find_outlet, outlet_of_address, stated_outlet, without_site
from cuttings.model import Article, ArticleDecision, Block, Curation, Document, Metadata, Role

PROSE = (
    "The council of the harbour town said that it would rebuild the old bridge, which a storm had torn away in winter.",
    "Work is to begin in the spring and to last for two years, and the ferry will run by night until it is done.",
)


def article(text: str, given: Metadata | None = None, decided: Metadata | None = None) -> Article:
    source = "seeds/flood.txt"
    document = Document(source, text, "0" * 64, given or Metadata(), (), (source,))
    decisions: Mapping[str, ArticleDecision] = (
        {source: ArticleDecision("curation/articles.yml:1", decided)} if decided else {}
    )
    return describe([document], [find_blocks(document)], Curation(articles=decisions))[0][0]


def joined(*lines: str) -> str:
    return "\n\n".join(lines)


def test_the_editor_is_preferred_to_the_file_and_the_file_to_the_text() -> None:
    """This holds for each field by itself: the first source that states it is used."""
    text = joined("Bridge to be rebuilt in harbour town", "By Ada Miller", "12 March 2020", *PROSE)
    given = Metadata(title="Given title", published="2020-03-11", outlet="BBC News")
    got = article(text, given, Metadata(title="Decided title"))
    assert (got.title, got.id) == ("Decided title", "decided-title")
    assert (got.published, got.published_basis) == ("2020-03-11", "front matter")
    assert (got.outlet, got.authors) == ("BBC News", ("Ada Miller",))


def test_an_outlet_is_weighed_by_what_is_beside_it_however_long_its_line_is(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[int] = []

    def folding(words: str) -> str:
        folded.append(len(words))
        return fold(words)

    monkeypatch.setattr("cuttings.metadata.outlets.fold", folding)
    line = "BBC News, BBC News " * 500 + "copyright BBC News"
    document = Document("seeds/a.txt", line, "", Metadata())
    assert find_outlet(document, [Block(0, len(line), Role.BOILERPLATE)], None) == "BBC"
    assert len(folded) > 500
    assert max(folded) < 150


def test_an_invalid_stated_date_is_replaced_by_one_in_the_text() -> None:
    """What cannot be a date is ignored."""
    text = joined("Bridge to be rebuilt in harbour town", "12 March 2020", *PROSE)
    assert article(text, Metadata(published="31-13-2024")).published == "2020-03-12"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (joined("Bridge to be rebuilt in town.", *PROSE), "Bridge to be rebuilt in town"),
        (joined("Bridge is back;", "Ferry till it opens anew", *PROSE), "Bridge is back; Ferry till it opens anew"),
        (joined("Bridge to be rebuilt in the U.S.", *PROSE), "Bridge to be rebuilt in the U.S."),
        (joined(*PROSE), "The council of the harbour town said that it would rebuild the old bridge, which a storm…"),
        (
            "Dr. Miller of Porto has been chosen to lead the guild. She is new, and it is old.",
            "Dr. Miller of Porto has been chosen to lead the guild",
        ),
        ("", "flood"),
    ],
)
def test_the_title_is_the_headline_or_the_beginning(text: str, title: str) -> None:
    """Without a headline it is the first sentence, and without a text the name of the file."""
    assert article(text).title == title


HEAD = "Bridge comes back to town"
TOLD = "The mayor said so on May 15."
PICTURE = "The mayor at the bridge on May 15, 2020. Photo: AP"


@pytest.mark.parametrize(
    ("lines", "published", "basis"),
    [
        ((HEAD, "Friday, 15 May, 2020", *PROSE), "2020-05-15", "date line: 'Friday, 15 May, 2020'"),
        (
            (HEAD, "Updated: 16 May 2020", "Posted: 15 May 2020", *PROSE),
            "2020-05-15",
            "date line: 'Posted: 15 May 2020'",
        ),
        (("PORTO, May 15 (Reuters) - " + PROSE[0], PROSE[1]), "XXXX-05-15", "dateline"),
        (("PORTO, MAy 15 (Reuters) - " + PROSE[0], PROSE[1]), "XXXX-05-15", "dateline"),
        (("PORTO, May 15 (Reuters) - " + PROSE[0], "- 8 bonds due June 1, 2031.", PROSE[1]), "XXXX-05-15", "dateline"),
        (("PORTO, May 15 (Reuters) - " + PROSE[0], "It was 15 May 2020 when it began."), "2020-05-15", "dateline"),
        ((HEAD, TOLD, PROSE[0], "He agreed on May 15.", "On May 15 they met."), "XXXX-05-15", "text: 'May 15'"),
        ((HEAD, TOLD, PROSE[0], "He agreed on May 16.", "On May 16 they met."), None, None),
        ((HEAD, TOLD, PROSE[0], "He agreed on May 15."), None, None),
        (
            (
                HEAD,
                *PROSE * 3,
                "The town said in a statement late on May 14 that it agreed.",
                "He said on May 15 he did.",
            ),
            "XXXX-05-15",
            "text: 'May 15'",
        ),
        ((HEAD, *PROSE * 3, "The town said on May 14 that it agreed.", "He said on June 15 he did."), None, None),
        ((HEAD, *PROSE, "He said his wife fell ill on May 15.", "She said it began on May 15."), None, None),
        (
            (HEAD, "By Ann Moss @annmoss", "May 15, 2020 at 9:24 pm", *PROSE),
            "2020-05-15",
            "date line: 'May 15, 2020 at 9:24 pm'",
        ),
        ((HEAD, *PROSE * 3, TOLD, "He agreed on May 15.", "On May 15 they met."), None, None),
        ((HEAD, PROSE[0], "The driver was let go on Dec. 11, police said.", PROSE[1]), None, None),
        ((HEAD, *PROSE, "Sad day. pic.twitter.com/x1y2", "— Ann Moss (@annmoss) May 15, 2020", PROSE[1]), None, None),
        ((HEAD, *PROSE, "Sad day for us. pic.twitter.com/x1y2", "9:15 PM · May 15, 2020", PROSE[1]), None, None),
        ((HEAD, "15 May 2020", *PROSE, "— Ann Moss (@annmoss) May 18, 2020"), "2020-05-15", "date line: '15 May 2020'"),
        ((HEAD, *PROSE, "Last reviewed: 15 May 2020"), None, None),
        ((HEAD, *PROSE, "Medically reviewed on 15 May 2020"), None, None),
        ((HEAD, *PROSE, "Retrieved 15 May 2020"), None, None),
        ((HEAD, "Photo taken 15 May 2020", *PROSE), None, None),
        (
            (HEAD, "Posted: 15 May 2020", *PROSE, "Corrected: 16 May 2020"),
            "2020-05-15",
            "date line: 'Posted: 15 May 2020'",
        ),
        ((HEAD, PROSE[0], "The ferry will stop on May 15, the mayor said."), None, None),
        ((HEAD, PROSE[0], "In 1966 the king said on May 15 that all was well."), None, None),
        ((HEAD, PICTURE, PROSE[0], "On Friday she spoke."), "2020-05-15", "caption"),
        ((HEAD, PICTURE, *PROSE), None, None),
        ((HEAD, *PROSE), None, None),
    ],
)
def test_the_date_is_the_most_reliable_one_stated(
    lines: tuple[str, ...], published: str | None, basis: str | None
) -> None:
    """A date line is preferred to a dateline, and that to the day of the news; a year that is not stated is unknown."""
    got = article(joined(*lines))
    assert (got.published, got.published_basis) == (published, basis)


def test_an_address_dates_an_article() -> None:
    """Many sites have the day in their addresses."""
    got = article(joined(*PROSE), Metadata(url="https://bugle.example/2020/may/15/bridge"))
    assert (got.published, got.published_basis) == ("2020-05-15", "address")


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (("MINSK, March 3. /TASS/. " + PROSE[0],), "TASS"),
        (("PORTO (Reuters) - " + PROSE[0],), "Reuters"),
        ((*PROSE, "With reporting by AP, AFP, and Reuters"), None),
        ((*PROSE, "With reporting by AP", "VOA journalists report the news in forty languages."), "Voice of America"),
        ((*PROSE, "This article appeared in the SCMP print edition as: Bridge"), "South China Morning Post"),
        ((*PROSE, "This article appeared in the Harbour Post print edition as: Bridge"), "Harbour Post"),
        ((*PROSE, "First published on Nov 20, 2019 01:38 pm"), None),
        ((*PROSE, "© 2020 The Hollywood Reporter"), "The Hollywood Reporter"),
        (("Bridge comes back to town | Harbour Post", "Bridge comes back to town", *PROSE), "Harbour Post"),
        (("Bridge comes back to town - Nov 20", "Bridge comes back to town", *PROSE), None),
        (PROSE, None),
        ((*PROSE, "The mayor told CNN and The New York Times so."), None),
    ],
)
def test_the_outlet_is_the_one_that_published_the_article(lines: tuple[str, ...], outlet: str | None) -> None:
    """Datelines, footers and print editions name the outlet; credits to agencies and words of the text do not."""
    assert article(joined(*lines)).outlet == outlet


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("RFE/RL", "Radio Free Europe/Radio Liberty"),
        ("the guardian", "The Guardian"),
        ("Sunday Telegraph", "The Sunday Telegraph"),
        ("The Sunday Times", "The Sunday Times"),
        ("The Mail on Sunday", "The Mail on Sunday"),
        ("bbc.co.uk", "BBC"),
        ("Valley  News", "Valley News"),
    ],
)
def test_outlets_have_one_name(name: str, canonical: str) -> None:
    """Abbreviations and domains lead to the outlet; an unknown name is kept."""
    assert canonical_outlet(name) == canonical


@pytest.mark.parametrize(
    ("name", "url", "outlet"),
    [
        ("News", "https://news.bbc.co.uk/1", "BBC"),  # a part of the host
        ("nationalpost", "https://nationalpost.com/1", "National Post"),
        ("News", "https://news.valley.example/1", "News"),  # an unknown host
        ("Harbour Post", "https://news.bbc.co.uk/1", "Harbour Post"),
        ("the guardian", None, "The Guardian"),  # only spelled otherwise
        ("times of india", "https://valley.example/1", "The Times of India"),
        ("bbc.co.uk", None, "BBC"),  # a domain
        ("Daily News", "https://dailynews.valley.example/1", "Daily News"),  # another's alias
        ("Daily News", None, "Daily News"),
        ("Daily Mirror", "https://www.mirror.co.uk/1", "The Mirror"),  # one name, whichever the page uses
        ("Daily Mirror Sport", "https://www.mirror.co.uk/1", "Daily Mirror Sport"),
        ("Daily News", "https://dailynews.co.tz/1", "Daily News (Tanzania)"),
        ("inews.co.uk", "https://inews.co.uk/1", "The i"),
        ("AP", "https://apnews.com/1", "Associated Press"),  # the abbreviation of the site's outlet
        ("AP", "https://valley.example/1", "AP"),
    ],
)
def test_the_stated_outlet_is_kept_unless_the_known_one_is_certain(name: str, url: str | None, outlet: str) -> None:
    assert stated_outlet(name, url) == outlet


def test_an_address_names_its_outlet() -> None:
    """By the longest known part of its host, else by the whole host."""
    assert outlet_of_address("https://www.bbc.co.uk/news/1") == ("BBC", True)
    assert outlet_of_address("https://news.valley.example/a") == ("news.valley.example", False)
    assert outlet_of_address("https://author.valley.example/a") == ("valley.example", False)
    assert outlet_of_address("https://m.valley.example/a") == ("valley.example", False)
    assert outlet_of_address("https://amp.valley.co.example/a") == ("valley.co.example", False)
    assert outlet_of_address("https://author.example/a") == ("author.example", False)
    assert outlet_of_address("http://[broken") is None
    assert outlet_of_address(None) is None


def test_a_title_loses_the_sites_name() -> None:
    """Only that of a known outlet, or one of the given names."""
    assert without_site("Bridge comes back | CNN") == "Bridge comes back"
    assert without_site("Bridge comes back - Valley News", ["Valley News"]) == "Bridge comes back"
    assert without_site("Bridge comes back - Kremlin") == "Bridge comes back - Kremlin"


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("Bridge comes back ⋆ Valley Daily", "valleydaily.example"),
        ("Bridge comes back * ValleyDaily.example", "valleydaily.example"),
        ("Bridge comes back – Valley Daily", "breaking.valleydaily.example"),
        ("Bridge comes back • VALLEY DAILY", "www.valleydaily.co.example"),
    ],
)
def test_a_title_loses_the_site_that_its_host_spells(title: str, host: str) -> None:
    assert without_site(title, [host]) == "Bridge comes back"


def test_a_title_keeps_what_its_host_does_not_spell() -> None:
    assert without_site("Bridge comes back – Daily life resumes", ["valleydaily.example"]).endswith("resumes")


def test_a_short_link_tells_its_own_outlet_or_none() -> None:
    assert outlet_of_address("https://politi.co/2cmo9Qd") == ("Politico", True)
    assert outlet_of_address("https://goo.gl/x1") is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Miller", ("Ada Miller",)),
        ("By ADA MILLER and Tom Lee, Staff Writers", ("Ada Miller", "Tom Lee")),
        ("by Ada Miller | Fox News", ("Ada Miller",)),
        ("By Ada Miller, Tom Lee, Ruth Okoro", ("Ada Miller", "Tom Lee", "Ruth Okoro")),
        ("Ada Miller, Senior Writer", ("Ada Miller",)),
        ("Written by Ada Miller on November 14, 2019", ("Ada Miller",)),
        ("Írta: Kovács Anna", ("Kovács Anna",)),
        ("By: Ada Miller", ("Ada Miller",)),
        ("By Reuters Staff", ()),
        ("By The Associated Press", ()),
        ("By admin", ()),
    ],
)
def test_bylines_name_people(line: str, authors: tuple[str, ...]) -> None:
    """Roles, outlets and dates are not authors."""
    assert authors_of_byline(line) == authors


def test_an_article_without_text_gives_a_notice() -> None:
    """The notice names the file, and the article is kept."""
    document = Document("seeds/menu.txt", "Home\nNews\nSubscribe", "0" * 64, Metadata(), (), ("seeds/menu.txt",))
    articles, notices = describe([document], [find_blocks(document)], Curation())
    assert len(articles) == 1
    assert [notice.where for notice in notices] == ["seeds/menu.txt"]


def test_equal_titles_get_different_ids() -> None:
    """They are numbered in the order of the sources."""
    documents = [
        Document(f"seeds/{n}.txt", joined(*PROSE), "0" * 64, Metadata(title="Flood"), (), (f"seeds/{n}.txt",))
        for n in "ab"
    ]
    articles, _ = describe(documents, [find_blocks(d) for d in documents], Curation())
    assert [a.id for a in articles] == ["flood", "flood-2"]


@given(st.text(max_size=300))
def test_any_text_can_be_described(text: str) -> None:
    """No text causes an error, and every article has a title on one line."""
    got = article(text)
    assert got.title.strip() and "\n" not in got.title
    assert (got.published is None) == (got.published_basis is None)


@pytest.mark.parametrize(
    ("name", "outlet"), [("The Selby Courier", "The Selby Courier"), ("Northern Wire", "Northern Wire")]
)
def test_a_newspapers_name_above_the_date_is_the_outlet(name: str, outlet: str) -> None:
    text = (
        f"{name}\n5 March 2021\n\nMarket hall of Selby to close after vote\n\n"
        f"SELBY, March 5 (Reuters) - The traders of Selby told the {name} on Friday that they would not leave the hall."
    )
    found = article(text)
    assert (found.outlet, found.title) == (outlet, "Market hall of Selby to close after vote")


@pytest.mark.parametrize(
    "address",
    [
        "http: / / www. selby. example / news / hall. html",
        "https://hall.example/the news",
        "www. courier. example / news",
    ],
)
def test_an_address_above_the_date_is_no_newspaper(address: str) -> None:
    """Also with the spaces that tokenisers put between its parts; its host is the outlet, or nothing is."""
    text = (
        f"{address}\n5 March 2021\n\nMarket hall of Selby to close after vote\n\n"
        "The traders of Selby said on Friday that they would not leave the hall."
    )
    assert article(text).outlet in (None, "selby.example", "hall.example")


@pytest.mark.parametrize(
    ("lines", "outlet", "authors"),
    [
        (("By Agnes Miller", "The Vale Mail, 3 January 2025"), "The Vale Mail", ("Agnes Miller",)),
        (("By Agnes Miller | 3 January 2025 | The Vale Mail",), "The Vale Mail", ("Agnes Miller",)),
        (("By Agnes Miller, The Vale Mail", "3 January 2025"), "The Vale Mail", ("Agnes Miller",)),
        (("3 January 2025 - Elmsford Herald - Agnes Miller",), "Elmsford Herald", ("Agnes Miller",)),
        (("Agnes Miller • 3 January 2025",), None, ("Agnes Miller",)),
        (("By Agnes Mail, 3 January 2025",), None, ("Agnes Mail",)),  # a person
        (("The Vale Mail, 3 January 2025, Agnes Miller",), "The Vale Mail", ("Agnes Miller",)),
        (("By Agnes Miller · The Vale Mail · 3 January 2025",), "The Vale Mail", ("Agnes Miller",)),
        (("Victoria Park • 3 January 2025",), None, ()),  # a place
        (("Staff Writer | 3 January 2025",), None, ()),
        (("AGNES MILLER | 3 January 2025",), None, ()),  # may be a place, as in other datelines
        (("Agnes Miller • 3 January",), None, ()),
    ],
)
def test_what_stands_beside_the_date_is_an_outlet_or_a_person(
    lines: tuple[str, ...], outlet: str | None, authors: tuple[str, ...]
) -> None:
    got = article(joined("Bridge to be rebuilt in harbour town", *lines, *PROSE))
    assert (got.outlet, got.authors) == (outlet, authors)
