"""Every line gets a role: the article's text is body, the page around it is set aside, and no line is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.blocks import find_blocks
from cuttings.blocks.dateline import dateline_end
from cuttings.blocks.lines import split_lines
from cuttings.blocks.segment import find_article
from cuttings.model import Block, Document, Metadata, Role

PROSE = (
    "The council of the harbour town said on Monday that it would rebuild the old bridge, which a storm had torn away.",
    '"We have waited for this bridge for eleven years," the mayor told reporters, and the people in it applauded.',
    "Work is to begin in the spring and to last for two years, and the ferry will run by night until it is done.",
)


def document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    return Document("seeds/a.txt", text, "0" * 64, Metadata(), blocks, ("seeds/a.txt",))


def roles(text: str) -> list[tuple[Role, str]]:
    return [(b.role, text[b.start : b.end]) for b in find_blocks(document(text))]


def role_of(text: str, words: str) -> Role:
    return next(role for role, block in roles(text) if words in block)


def page(*lines: str) -> str:
    """A page with a menu above `lines` and links below."""
    menu = ("Skip to content", "Home", "News", "Sport", "Weather", "Subscribe", "Sign in", "Search", "Menu")
    foot = (
        "Most read",
        "Cat found on roof",
        "Ten ways to fold a map",
        "Contact us",
        "Privacy policy",
        "© 2020 The Bugle",
    )
    return "\n".join((*menu, *lines, *foot))


def test_a_page_is_separated_from_its_article() -> None:
    """Menu, links and footer are boilerplate; headline, byline, date and paragraphs have their own roles."""
    text = page("Harbour town to rebuild its bridge", "By Ada Miller", "12 March 2020", *PROSE)
    got = roles(text)
    assert [block for role, block in got if role is Role.BODY] == list(PROSE)
    assert [block for role, block in got if role is Role.TITLE] == ["Harbour town to rebuild its bridge"]
    assert role_of(text, "Ada Miller") is Role.BYLINE
    assert role_of(text, "12 March") is Role.DATELINE
    assert role_of(text, "Cat found") is Role.BOILERPLATE
    assert role_of(text, "The Bugle") is Role.BOILERPLATE


def test_the_title_of_the_window_identifies_the_headline() -> None:
    """The first line of a saved page is its headline with the site's name; a teaser of another story is not one."""
    name = "Harbour town to rebuild its bridge | The Bugle"
    text = name + "\n" + page("Ten thousand lambs born in a week", "Harbour town to rebuild its bridge", *PROSE)
    assert [block for role, block in roles(text) if role is Role.TITLE] == ["Harbour town to rebuild its bridge"]
    assert role_of(text, "| The Bugle") is Role.BOILERPLATE


def test_an_article_alone_keeps_all_its_lines() -> None:
    """Without a page around it, a short line is a subheading or a table, not a menu."""
    text = "\n".join(("Bridge to be rebuilt", "", PROSE[0], "The costs", PROSE[1], "Steel 4 mln", "Stone 2 mln"))
    assert [role for role, _ in roles(text)] == [Role.TITLE, *[Role.BODY] * 5]


def test_a_text_without_headline_has_none() -> None:
    """If there are only paragraphs, all of them are body."""
    assert [role for role, _ in roles("\n\n".join(PROSE))] == [Role.BODY] * 3


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("With reporting by AP, dpa, and Reuters", Role.CREDIT),
        ("— With assistance by Ada Miller, Tom Lee, and Ben Low", Role.CREDIT),
        ("(Reporting by Ada Miller in Porto; Editing by Tom Lee)", Role.CREDIT),
        ("This article appeared in the Harbour Post print edition as: Bridge comes back", Role.CREDIT),
        ("The old bridge in a picture of the last century. Photo: Reuters", Role.CAPTION),
        ("Workers inspect what is left of the bridge. (AP)", Role.CAPTION),
        ("The mayor (left) with the bridge's first engineer (combo photo)", Role.CAPTION),
        ("FILE PHOTO: The bridge before the storm", Role.CAPTION),
        ("Advertisement", Role.BOILERPLATE),
        ("FULL TEXT.", Role.BOILERPLATE),
        ("Sign up for our daily newsletter and get the news in your inbox", Role.BOILERPLATE),
        ("We use cookies to make this site work for you, and by staying you accept them.", Role.BOILERPLATE),
        ("Editor's Picks", Role.BOILERPLATE),
        ("Read more: How the storm came", Role.BOILERPLATE),
        ("What it will cost", Role.BODY),
    ],
)
def test_lines_between_paragraphs_are_recognised_by_their_words(line: str, role: Role) -> None:
    """Credits, captions and furniture are recognised by how they begin and end; a subheading is body."""
    assert role_of("\n\n".join(("Bridge to be rebuilt", PROSE[0], PROSE[1], line, PROSE[2])), line) is role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Continued on A6", Role.BOILERPLATE),
        ("BRIDGE, Continued from Page 1", Role.BOILERPLATE),
        ("See BRIDGE, Page 12", Role.BOILERPLATE),
        ("(Turn to Page B4, Col. 1)", Role.BOILERPLATE),
        ("From A1", Role.BOILERPLATE),
        ("She drove from A6.", Role.BODY),
        ("The talks continued on Monday", Role.BODY),
    ],
)
def test_where_a_report_goes_on_in_print_is_no_text(line: str, role: Role) -> None:
    """Nor does it make the text a page with a menu, whose short paragraphs are doubtful."""
    short = "The bridge is to be rebuilt, she said."
    lines = ["Bridge to be rebuilt", "March 8, 2024", short, line, "BRIDGE", line, short, line]
    shown = {block: role for role, block in roles("\n\n".join(lines))}
    assert (shown[line], shown[short]) == (role, Role.BODY)
    assert (shown["BRIDGE"] is Role.BOILERPLATE) == line.lower().startswith(("from", "bridge"))


def test_a_box_of_links_between_paragraphs_is_set_aside() -> None:
    """The text continues after "Related stories" and its links."""
    box = ("Related stories", "Storm tears bridge away", "Ferry to run by night")
    text = page(
        "Bridge to be rebuilt", *PROSE, *box, *(f"The old quay comes next, and for that too {line}" for line in PROSE)
    )
    assert {role_of(text, line) for line in box} == {Role.BOILERPLATE}
    assert role_of(text, "old quay") is Role.BODY


def test_text_after_the_credit_is_not_part_of_the_article() -> None:
    """A long description of the outlet below the credit is set aside."""
    about = "The Harbour Post journalists report the news in four languages, and they have done so since the war ended."
    text = "\n\n".join(("News", "Bridge to be rebuilt", *PROSE, "With reporting by AP and AFP", about))
    assert role_of(text, about) is Role.BOILERPLATE


def test_the_two_texts_of_a_picture_are_captions() -> None:
    """A line that does not end a sentence and occurs twice in a row describes a picture."""
    caption = "The mayor of the harbour town and her engineer at the old bridge last month"
    text = "\n".join(("Breaking News", "", "Harbour Town to Rebuild Its Bridge", "", caption, caption, "", *PROSE))
    assert [role for role, block in roles(text) if block == caption] == [Role.CAPTION, Role.CAPTION]


def test_the_name_of_the_site_is_not_a_headline() -> None:
    """A line above the headline that names a newspaper and shares no words with the text is set aside."""
    text = "\n\n".join(
        ("Northern Bugle World News and Opinion from the Northern Bugle Newspaper", "Bridge rebuilt", *PROSE)
    )
    assert role_of(text, "Northern Bugle") is Role.BOILERPLATE


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("GENEVA (Reuters) - The talks", "GENEVA (Reuters) - "),
        ("MINSK, March 3. /TASS/. The talks", "MINSK, March 3. /TASS/. "),
        ("BRUSSELS, Belgium — The talks", "BRUSSELS, Belgium — "),
        ("BRUSSELS ― The talks", "BRUSSELS ― "),
        ("AKRON, Ohio, March 3 - The talks", "AKRON, Ohio, March 3 - "),
        ("BEIJING, Dec. 15 (Xinhua) -- The talks", "BEIJING, Dec. 15 (Xinhua) -- "),
        ("Oslo (AP) _ The talks", "Oslo (AP) _ "),
        ("(CNN) -- The talks", "(CNN) -- "),
        ("LONDON, Ky. (WXYZ) - The talks", "LONDON, Ky. (WXYZ) - "),
        ("Akron, MArch 3 - The talks", "Akron, MArch 3 - "),
        ("Porto tavira, march  3 - The talks", "Porto tavira, march  3 - "),
        ("TAVIRA/SORREL, Norland, March 3 - The talks", "TAVIRA/SORREL, Norland, March 3 - "),
        ("Monday, March 3 - The talks", ""),
        ("In Akron, March 3 - the talks", ""),
        ("The talks - the third - failed", ""),
        ("Doe (Labour) - said", ""),
        ("U.N. talks went on", ""),
        ("GENEVA (Reuters) -", ""),
    ],
)
def test_a_dateline_is_a_place_closed_by_a_dash_or_an_agency(text: str, dateline: str) -> None:
    """The dateline ends where the sentence begins; a dash or a bracket alone is not enough."""
    assert text[: dateline_end(text)] == dateline


def test_a_dateline_opens_a_paragraph_whose_rest_is_body() -> None:
    """Only the beginning of the paragraph is the dateline."""
    text = "Bridge to be rebuilt\n\nPORTO (Reuters) - " + PROSE[0]
    assert roles(text)[1:] == [(Role.DATELINE, "PORTO (Reuters) -"), (Role.BODY, PROSE[0])]


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    """Wrapped lines are joined; rows of tables and indented paragraphs are not."""
    text = (
        "TIN PRICES FALL\n"
        "PORTO, March 3 - The price of tin fell on Tuesday to its\n"
        "lowest for three years, as the mines of the north sold what\n"
        "they had kept back through the winter, dealers said.\n"
        "    The fall was the third in a row, and there is no sign of\n"
        "an end to it, they added, unless the mines close for summer.\n"
        "    Shr 12 cts\n"
        "    Net 4 mln\n"
    )
    blocks = [block for role, block in roles(text) if role is Role.BODY]
    assert [block.split()[0] for block in blocks] == ["The", "The", "Shr", "Net"]
    assert blocks[0].endswith("dealers said.")


def test_blocks_given_by_the_format_are_kept() -> None:
    """The blocks of a document that has them are not changed."""
    own = (Block(0, 4, Role.CAPTION),)
    assert find_blocks(document("Home", own)) == own


def test_other_languages_lose_nothing() -> None:
    """A text in a language for which there are no rules is body."""
    text = (
        "Brú nua á tógáil\n\nDúirt an chomhairle inné go dtógfar an droichead arís, agus tosóidh an obair san earrach."
    )
    assert {role for role, _ in roles(text)} <= {Role.TITLE, Role.BODY}


@given(st.lists(st.sampled_from([-8.0, -3.0, -1.0, 0.0, 1.0, 5.0]), max_size=30))
def test_the_article_is_the_run_with_the_greatest_sum(weights: list[float]) -> None:
    """No other run has a greater sum."""
    first, last = find_article(weights)
    runs = [sum(weights[i:j]) for i in range(len(weights)) for j in range(i, len(weights) + 1)]
    assert sum(weights[first:last]) == max([0.0, *runs])


_LINE = st.text(max_size=60) | st.sampled_from(
    [*PROSE, "Home", "Comments", "PORTO (AP) - It rained.", "By Ada Miller", "-", "1", "2020"]
)


@given(st.lists(_LINE, max_size=12).map("\n".join))
def test_blocks_cover_every_line_of_any_text(text: str) -> None:
    """For any text, blocks are sorted, disjoint and trimmed, and cover all characters except white space."""
    blocks = find_blocks(document(text))
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in blocks)
    inside = {i for b in blocks for i in range(b.start, b.end)}
    assert all(i in inside for i, c in enumerate(text) if not c.isspace())


@given(st.text(max_size=200))
def test_lines_have_the_text_at_their_offsets(text: str) -> None:
    """The text of a line is that at its offsets."""
    assert all(text[line.start : line.end] == line.text for line in split_lines(text))


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("The Selby Courier", "Traders protest as Selby shuts the old market hall"),
        ("Northern Wire", "Market hall of Selby to close after vote"),
        ("Selby Evening Post", "Courier of Selby hall honoured"),
    ],
)
def test_a_newspapers_name_above_the_date_is_not_the_headline(name: str, headline: str) -> None:
    body = f"The traders of Selby told the {name} on Monday that they would not leave the old market hall of the town."
    found = roles(f"{name}\n5 March 2021\n\n{headline}\n\n{body}")
    assert found[:3] == [(Role.BOILERPLATE, name), (Role.DATELINE, "5 March 2021"), (Role.TITLE, headline)]


@pytest.mark.parametrize(
    "headline",
    ["Selby market shut", "Selby hall closes for good", "Wire found in Selby hall"],
)
def test_a_short_headline_above_its_date_is_the_headline(headline: str) -> None:
    body = "The traders of Selby said on Monday that they would not leave the old market hall of the town for long."
    assert roles(f"{headline}\n5 March 2021\n\nRoof in bad repair\n\n{body}")[0] == (Role.TITLE, headline)


@pytest.mark.parametrize("day", ["APR 28", "28 April", "Tuesday, April 28", "April 28th"])
@pytest.mark.parametrize("headline", ["Selby saves its market hall!", "Selby saves its old market hall"])
def test_a_day_without_a_year_is_no_headline(day: str, headline: str) -> None:
    body = "The traders of Selby said on Monday that they would not leave the old market hall of the town for long."
    found = roles(f"{day}\n{headline}\n{body}\nThe hall was built by the guild of the weavers in the last century.")
    assert found[:3] == [(Role.DATELINE, day), (Role.TITLE, headline), (Role.BODY, body)]


@pytest.mark.parametrize("title", ["May 1968 in Selby", "The Fourth of July in Selby"])
def test_a_headline_may_have_a_date(title: str) -> None:
    body = "The traders of Selby said on Monday that they would not leave the old market hall of the town for long."
    assert roles(f"{title}\n\n{body}")[0] == (Role.TITLE, title)


LONG = "The council met on Tuesday, and a docker told it that two hundred people would lose their work in the town."
STATED = "Harbour of Port Vale to close"
FIRST_LINES = {
    # a sentence of the report
    "Mayor Anna Berg said the harbour of Norvik would close in May.": Role.BODY,
    "The last ferry left Norvik on Monday evening.": Role.BODY,
    "Two hundred dockers lost their work in spring, said the guild.": Role.BODY,
    # the stated title, or a headline of its own
    "Harbour of Port Vale to close.": Role.TITLE,
    "Harbour of Port Vale to close, council says.": Role.TITLE,
    "Two hundred dockers lose their work in Norvik": Role.TITLE,
}


@pytest.mark.parametrize("first", FIRST_LINES)
def test_a_sentence_is_no_headline_where_the_title_is_stated(first: str) -> None:
    text = f"{first}\n\n{LONG}\n\n{PROSE[2]}\n"
    stated = Document("seeds/a.md", text, "0" * 64, Metadata(title=STATED), (), ("seeds/a.md",))
    assert find_blocks(stated)[0].role is FIRST_LINES[first]
    assert roles(text)[0][0] is Role.TITLE  # where no title is stated


TEASERS = (
    "Otter opens a shop",
    "Harbour life",
    "An otter that visitors to the town had long fed with herring has opened a small shop of "
    "its own beside the old quay, and it is said to be a good one",
    "Bells to ring again",
    "Churches",
    "The bells that fell silent when the tower of the church burned down are to ring again, "
    "and the people of the town will hear them by the end of May",
    "Ferry sold to a widow",
    "Seafaring",
    "A widow from the hills has bought the last ferry of the town, and she wants to sail it "
    "round the world with the cats that she keeps in her garden",
)


@pytest.mark.parametrize("heading", ["Most Recent", "Trending", "Related stories", "Recommended for you"])
def test_teasers_that_are_sentences_stay_outside_the_text(heading: str) -> None:
    """Below a heading of other stories, a sentence between headlines and labels is no paragraph of the article."""
    text = page("Harbour town to rebuild its bridge", "By Ada Miller", *PROSE, heading, *TEASERS)
    assert [block for role, block in roles(text) if role is Role.BODY] == list(PROSE)


@pytest.mark.parametrize("heading", ["Most Recent", "Trending", "Related stories", "Recommended for you"])
def test_the_text_goes_on_below_teasers(heading: str) -> None:
    """Two paragraphs in a row, or a long one, are the article again."""
    rest = tuple(f"The old quay comes next, and for that too {line}" for line in PROSE)
    long = " ".join(rest)
    for below in (rest, (long, "The costs", f"In the end {long}", "The ferry", rest[0])):
        text = page("Harbour town to rebuild its bridge", *PROSE, heading, *TEASERS[:2], *below)
        assert [block for role, block in roles(text) if role is Role.BODY] == [*PROSE, *below]


def test_a_heading_of_other_stories_above_the_text_opens_no_list() -> None:
    """A heading in the menu or a button below the headline does not take the paragraphs below it."""
    text = page(
        "Trending", TEASERS[0], "Harbour town to rebuild its bridge", "Share this:", PROSE[0], "The costs", PROSE[1]
    )
    assert [block for role, block in roles(text) if role is Role.BODY] == [PROSE[0], "The costs", PROSE[1]]


@pytest.mark.parametrize("label", ["Listen now", "18:52", "Nora Quill", "Harbour desk", "Bookmark"])
def test_labels_between_headline_and_text_are_not_body(label: str) -> None:
    """On a whole page the text begins with a sentence."""
    text = page("Harbour town to rebuild its bridge", label, *PROSE)
    assert role_of(text, label) is not Role.BODY


@pytest.mark.parametrize(
    ("line", "credit", "role"),
    [
        ("The mayor walks over the old bridge for the last time.", "Ben Low | Courier | Getty Images", Role.CAPTION),
        (
            "The mayor walks over the old bridge for the last time.",
            "(Image: Ben Low for the Harbour Post)",
            Role.CAPTION,
        ),
        (PROSE[1], "The bridge before the storm (Photo: Reuters)", Role.BODY),
        (PROSE[1], "Chief engineer Tom Lee (Credit: Getty Images)", Role.BODY),
    ],
)
def test_a_bare_credit_makes_the_line_above_it_a_caption(line: str, credit: str, role: Role) -> None:
    """A credit that names what the picture shows is the caption itself, and the line above it a paragraph."""
    text = page("Harbour town to rebuild its bridge", PROSE[0], line, credit, PROSE[2])
    assert role_of(text, line) is role


CHAPTERS = (*PROSE, *(f"In the spring {line}" for line in PROSE), *(f"In the autumn {line}" for line in PROSE))


@pytest.mark.parametrize(
    "card",
    [
        (
            "Seaside",
            "Ten walks by the sea for a Sunday",
            "We chose the paths with the best cafés for you.",
            "Feb. 1, 2024",
        ),
        ("Ten walks by the sea for a Sunday", "31.10.2025 17:46"),
        ("Why the otters of the bay have moved", "A ranger tells what he saw and what it means.", "March 3, 2021"),
    ],
)
def test_a_dated_card_between_paragraphs_is_set_aside(card: tuple[str, ...]) -> None:
    """A headline with a summary and a date leads to another article; the text goes on below it."""
    text = page("Harbour town to rebuild its bridge", *CHAPTERS, *card, f"In the end {PROSE[0]}", PROSE[1])
    assert {role_of(text, line) for line in card} == {Role.BOILERPLATE}
    assert role_of(text, "In the end") is Role.BODY


@pytest.mark.parametrize(
    ("above", "date"),
    [
        (PROSE[1], "March 3, 2021"),
        ("March 1, 2021", "March 3, 2021"),
        ("Build it in oak and not in steel", "Ada Miller (@adamiller) March 3, 2021"),
    ],
)
def test_a_date_without_a_headline_above_it_is_no_card(above: str, date: str) -> None:
    """The days of a chronicle are its subheadings, and a post has its author's name."""
    text = page("Harbour town to rebuild its bridge", *CHAPTERS, above, date, f"In the end {PROSE[2]}")
    assert role_of(text, date) is Role.BODY


def test_labels_that_a_page_repeats_between_paragraphs_are_set_aside() -> None:
    """A label above each short paragraph is the page's, and takes none of them with it."""
    short = ("The mayor was glad of it.", "The ferry was not to be had.", "She said so on Monday.", "It rained.")
    for label in ("Article part", "Advertisement", "Story continues below"):
        parts = [line for prose in (*CHAPTERS[:5], *short, CHAPTERS[5]) for line in (label, prose)]
        text = page("Harbour town to rebuild its bridge", CHAPTERS[6], *parts)
        assert {role for role, block in roles(text) if block == label} == {Role.BOILERPLATE}
        assert {role_of(text, line) for line in short} == {Role.BODY}


def test_what_a_table_repeats_belongs_to_it() -> None:
    """The cells of a table stand among their like, and not beside a paragraph."""
    table = ("Ann Lee", "two", "Tom Lee", "two", "Ben Low", "two", "Ida Falk", "two", "Ada Moe")
    below = (f"When all was done, {line}" for line in CHAPTERS)
    text = page("Harbour town to rebuild its bridge", *CHAPTERS, *table, *below)
    assert {role for role, block in roles(text) if block == "two"} == {Role.BODY}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ben Low/AFP", Role.CAPTION),
        ("Ben Low/Courier", Role.CAPTION),
        ("(Ben Low / Harbour Post)", Role.CAPTION),
        ("Getty Images", Role.CAPTION),
        ("The last boats below the old bridge (", Role.CAPTION),
        ("Ben Low / Ida Falk", Role.BODY),
        ("Oats/barley", Role.BODY),
    ],
)
def test_a_line_that_names_a_photographer_is_a_caption(line: str, role: Role) -> None:
    """A name and an outlet, an agency alone, or the opening of a credit; two names of people are not one."""
    assert role_of("\n\n".join(("Bridge to be rebuilt", PROSE[0], PROSE[1], line, PROSE[2])), line) is role


def test_headlines_of_other_stories_weigh_less_than_sentences() -> None:
    """On a page a long line without a full stop is a link, and links between labels are no text."""
    links = [f"{place} says that {TEASERS[2]}" for place in ("Norvik", "Larkin", "Oxley", "Tavira")]
    below = (line for link in links for line in (f"{link[:5]} otters", f"{link[:5]} shops", f"{link[:5]} quays", link))
    text = page("Harbour town to rebuild its bridge", *PROSE, *below)
    assert {role_of(text, link) for link in links} == {Role.BOILERPLATE}


@pytest.mark.parametrize(
    ("skip", "end"),
    [
        ("skip past newsletter promotion", "after newsletter promotion"),
        ("Skip over the advert", "End of advert"),
        ("Skip to the end of gallery", "After gallery"),
    ],
)
def test_a_box_that_a_link_skips_takes_nothing_with_it(skip: str, end: str) -> None:
    """What lies between the link and where it leads is set aside, and one paragraph below it is the article's."""
    box = (
        "Sign up to The Quay",
        "Free weekly newsletter",
        f"Each week we write that {PROSE[2]}",
        "Sign up",
        "Log in",
        "Home",
    )
    text = page("Harbour town to rebuild its bridge", *PROSE, skip, *box, end, f"In the end {PROSE[0]}")
    assert role_of(text, "In the end") is Role.BODY
    assert {role_of(text, line) for line in (skip, "Free weekly", "Each week", end)} == {Role.BOILERPLATE}


@pytest.mark.parametrize("below", ["After the storm the town was poor.", "after lunch"])
def test_a_link_without_an_end_skips_nothing(below: str) -> None:
    text = page("Harbour town to rebuild its bridge", *PROSE[:2], "Skip past promotion", below, PROSE[2])
    assert role_of(text, below) is Role.BODY
    assert role_of(text, PROSE[2]) is Role.BODY


@pytest.mark.parametrize("opening", ["Powered by", "Designed by", "Swipe"])
def test_a_paragraph_that_opens_like_a_notice_is_body(opening: str) -> None:
    """ "Powered by Larkin Sites" is a notice; a long sentence with the same words is not."""
    line = f"{opening} the wind that blows on the coast, {PROSE[0]}"
    text = page("Harbour town to rebuild its bridge", *PROSE, line, f"{opening} Larkin Sites", f"In the end {PROSE[0]}")
    assert role_of(text, line) is Role.BODY
    assert role_of(text, "Larkin Sites") is Role.BOILERPLATE
