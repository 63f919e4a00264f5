"""Counts of shares, appeals and captions that run into the title are no part of an article's text."""

from __future__ import annotations

import pytest

from cuttings.blocks import find_blocks
from cuttings.model import Document, Metadata, Role
from tests.blocks.test_heads_and_notes import PROSE

TITLE = "Harbour town to rebuild its bridge"


def found(*lines: str) -> list[tuple[Role, str]]:
    text = "\n\n".join(lines)
    document = Document(source="a.md", text=text, given=Metadata(title=TITLE), sha256="")
    return [(block.role, text[block.start : block.end]) for block in find_blocks(document)]


def body_of(*lines: str) -> list[str]:
    return [text for role, text in found(*lines) if role is Role.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "0 SHARES Facebook Twitter",
        "JUST WATCHED Mayor walks the bridge Replay More Videos ... MUST WATCH Mayor walks the bridge 02:27",
        "Replay More Videos ...",
        "Contributing: Ada Miller, The Norvik Post; Ben Sample, The Bugle",
        "12.4k SHARES SHARE THIS STORY",
        "8422 SHARES SHARES FacebookTwitter GooglePinterestDiggLinkedin Reddit",
        "Join the Bugle And Share This Article Now! 3.6k SHARES SHARE ON FACEBOOK SHARE ON TWITTER",
        "Share Facebook",
        "Please share this story on Facebook!",
        "Like this page if you agree!",
        "Story Continued Below",
        "Read the full article here.",
        "Watch her whole interview here:",
        "Watch his answer:",
        "Watch it here – her remarks begin at 4:40:",
        "Add your name to thousands who ask the council for a bridge. BUILD IT NOW!",
        "Sign the petition that the ferrymen have written to the council.",
        "Featured image via Ben Sample/Getty Images.",
        "Featured Image: Ben Sample",
        "Featured image via Getty Images",
        "Authors:",
        "Do you think that the bridge should be of stone? Share your thoughts below!",
        "Tell us your opinion in the comments.",
        "This is an ongoing story that will be updated as new developments occur.",
        "Developing story, check back for updates.",
        "This story is developing.",
        "Popular Video This young ferryman was amazed when the mayor asked him on board. Then he sang.",
        "Like this: Like Loading...",
        "SOURCE",
        ".related-posts { display: none; margin: 0 }",
        "var bridge = document.getElementById('bridge');",
        "window.bridge = window.bridge || [];",
        "{{ post.title }} {{ post.author }}",
        "Why the Bridge Must Not Fall | Ada Miller | Mayor of Norvik",
        "× A Hundred Bridges by Ada Miller Ada Miller's book is full of stories that every child loves.",
        "[pullquote]",
        "ANALYSIS/OPINION:",
        "This story has been updated with what the council said.",
        "Updated at 11:20 a.m.",
        "JUST WATCHED Ferryman blamed for storm Replay More Videos ... MUST WATCH Ferryman blamed for storm 02:27",
        "Rivers Why The Ferry Must Go Why The Ferry Must Go Listen · 3:44 3:44",
        "SEE ALSO: Miller said the bridge was ‘still not worth its price,’ letters of the council's engineers show",
        "see also Council closes the ferry, opens a bridge Mayor Ada Miller closed the old ferry on Monday ...",
        "The pride of the ferrymen: why the town has to pay for them Read more",
        "Read or Share this story: http://bugle.example/2fz1",
        "Don't see the map above? Click here.",
    ],
)
def test_buttons_and_appeals_are_no_text(line: str) -> None:
    assert body_of(PROSE[0], line, *PROSE[1:]) == list(PROSE)
    assert body_of(line, *PROSE) == list(PROSE)
    assert body_of(*PROSE, line) == list(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor sold 300 shares on Monday to pay for his own part of the bridge.",
        "She asked them to share this story with their children, and to add their names to the list.",
        "Watch this river for a day and you will see what the ferry is worth to the town.",
        "Featured in the show are pictures of the bridge as it was before the storm.",
        "Like this bridge, the ferry was built by the town in the hard years after the war.",
        "The source of the river is a spring in the hills above the town.",
        "She said she would share her thoughts below deck, where the ferrymen could not hear them.",
        "It is an old story that the town has told of its bridge, and of the ferryman.",
        "The full article was read aloud in the hall, and it was read here too.",
        "They just watched the bridge fall, and now they must watch the river take the ferry as well.",
        "The story of the bridge has been updated by every mayor of the town who wrote one.",
        "She wants the children of the town to see the river, and above all to read more.",
    ],
)
def test_sentences_with_the_same_words_are_text(line: str) -> None:
    assert line in body_of(PROSE[0], line, *PROSE[1:])


def test_titles_of_films_do_not_make_an_article_a_page_with_a_menu() -> None:
    """A short paragraph below such a title stays text, as it would without the title."""
    films = [
        f"JUST WATCHED Ferry {n} sinks Replay More Videos ... MUST WATCH Ferry {n} sinks 0{n}:10" for n in range(8)
    ]
    short = ["The council did not vote.", "It will vote on May 3.", "Miller shook her head"]
    assert body_of(*PROSE, *films, *short) == [*PROSE, *short]
    assert body_of(*films[:4], PROSE[0], short[0], *films[4:], short[1], *PROSE[1:]) == [
        PROSE[0],
        *short[:2],
        *PROSE[1:],
    ]


@pytest.mark.parametrize("label", ["Story highlights", "STORY HIGHLIGHTS"])
def test_the_heading_of_a_box_is_separated_from_it(label: str) -> None:
    blocks = found(f"{label} The council votes for a bridge of stone", *PROSE)
    assert blocks[0] == (Role.BOILERPLATE, label)
    assert blocks[1][1] == "The council votes for a bridge of stone"
    sentence = "Story highlights of the year are printed by the Bugle in its last issue of December every time."
    assert sentence in body_of(PROSE[0], sentence, PROSE[1])


@pytest.mark.parametrize(
    ("caption", "title", "rest"),
    [
        ("The mayor at the ferry. | AP Photo", TITLE, ""),
        ("“We waited,” the mayor said. | Ann Lee/Boston Bugle via AP", TITLE, ""),
        ("The mayor at the ferry. | Ann Lee/BUGLE", TITLE.upper(), "The toll house is to go too."),
        ("Getty Images Fourth Estate", TITLE, "Why the council gave in."),
    ],
)
def test_a_caption_is_separated_from_the_title_behind_it(caption: str, title: str, rest: str) -> None:
    """What a stroke and a photographer's credit close is a caption; the title that follows is the stated one again."""
    assert found(f"{caption} {title} {rest}".strip(), *PROSE)[:2] == [(Role.CAPTION, caption), (Role.TITLE, title)]
    assert body_of(f"{caption} {title} {rest}".strip(), *PROSE) == [*filter(None, [rest]), *PROSE]


@pytest.mark.parametrize(
    "line",
    [
        f"The mayor, who had said for a year that he wanted the {TITLE}, was glad of it and wept.",
        "The mayor waited at the ferry for the vote with all his friends. | AP Photo Something else was said there.",
    ],
)
def test_other_lines_are_not_divided(line: str) -> None:
    """Without a credit above the title, or without the title."""
    assert line in [text for _, text in found(line, *PROSE)]


BOX = "× A Hundred Bridges by Ada Miller Ada Miller's book is full of stories that every child loves. Buy Now"


@pytest.mark.parametrize(("before", "after"), [(PROSE[0], PROSE[1]), ("", PROSE[1]), (PROSE[0], "")])
def test_a_box_in_the_midst_of_a_paragraph_is_no_text(before: str, after: str) -> None:
    assert body_of(PROSE[2], f"{before} {BOX} {after}".strip(), *PROSE[:2]) == [
        text for text in (PROSE[2], before, after, *PROSE[:2]) if text
    ]


def test_what_no_button_closes_stays_in_its_paragraph() -> None:
    line = f"{PROSE[0]} The plot measures 4 × 5 metres, and the mayor said that nobody should sell it. Buy Nowhere."
    assert line in body_of(PROSE[2], line, PROSE[1])


@pytest.mark.parametrize(
    "caption",
    [
        "Ben Sample/The Norvik Observer via AP Photo",
        "Ferrymen wait at the old bridge during a march in memory of the storm September 21. | Getty",
        "A ferryman stands guard as the town waves flags, in Norvik. | AP Photo",
        "CLOSE Mayor Ann Berg is no stranger to the old bridge. She crossed it for the sixth time on Monday. VPC",
        "CLOSE A ferryman tells The Norvik Observer what the storm of the year took from him. Film by Otto Lind",
        "CLOSE “Not for us,” say the ferrymen of the town.",
    ],
)
def test_what_has_the_credit_of_an_agency_or_a_button_of_a_player_is_a_caption(caption: str) -> None:
    assert (Role.CAPTION, caption) in found(PROSE[0], caption, *PROSE[1:])


@pytest.mark.parametrize("line", ["CLOSE CALL AT THE OLD BRIDGE", "CLOSE to the bridge a ferryman waited for hours."])
def test_a_word_in_capitals_is_not_always_a_button(line: str) -> None:
    assert (Role.CAPTION, line) not in found(PROSE[0], line, *PROSE[1:])
