"""What people write above and below an article that they keep as text is read as fields, and is no text."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.read.reading import READERS

PAGE = "https://arden.example/2024/05/dam"
TEXT = "The dam at Arden broke.\n\n“It fell,” Ada Berg said.\n"


def read(text: str, form: str = "text") -> tuple[str, dict[str, object]]:
    """The text of a file without the lines that are no part of its article, and the fields that it states."""
    (reading,) = READERS[form].read(text.encode(), "seeds/a", "seeds/a")
    assert reading.parsed is not None
    given = reading.parsed.given
    stated = {name: getattr(given, name) for name in ("title", "outlet", "published", "authors", "url")}
    shown = reading.parsed.text
    for block in reversed(reading.parsed.blocks):
        assert block.role is Role.BOILERPLATE
        shown = shown[: block.start] + shown[block.end :].removeprefix("\n")
    return shown, {name: value for name, value in stated.items() if value}


@pytest.mark.parametrize(
    ("text", "shown", "fields"),
    [
        (f"Dam breaks\n{PAGE}\n{TEXT}", f"Dam breaks\n{TEXT}", {"url": PAGE}),
        (f"Dam breaks\n\n<{PAGE}>\n\n{TEXT}", f"Dam breaks\n\n\n{TEXT}", {"url": PAGE}),
        (f"{PAGE}\n\nDam breaks\n\n{TEXT}", f"\nDam breaks\n\n{TEXT}", {"url": PAGE}),
        (f"URL: {PAGE}\nDam breaks\n{TEXT}", f"Dam breaks\n{TEXT}", {"url": PAGE}),
        (f"Dam breaks\n\nRetrieved from: {PAGE}\n\n{TEXT}", f"Dam breaks\n\n\n{TEXT}", {"url": PAGE}),
        (f"Dam breaks\n\n{TEXT}\nSource: {PAGE}\n", f"Dam breaks\n\n{TEXT}\n", {"url": PAGE}),
        (f"{TEXT}\nRetrieved from {PAGE} on 7 May 2024.", f"{TEXT}\n", {"url": PAGE}),
        (f"{TEXT}\n(via {PAGE}, accessed May 7)", f"{TEXT}\n", {"url": PAGE}),
        (f"Title: Dam breaks\n\n{TEXT}", f"\n{TEXT}", {"title": "Dam breaks"}),
        (
            "HEADLINE: Dam breaks: all gone\nSOURCE: The Arden Post\nDATE: May 3, 2024\nPAGES: 3\nBY: Ada Larkin\n\n"
            f"{TEXT}",
            f"\n{TEXT}",
            {"title": "Dam breaks: all gone", "outlet": "The Arden Post", "published": "2024-05-03"}
            | {"authors": ("Ada Larkin",)},
        ),
        (
            f"Source: The Arden Post\nPublished: 3 May 2024\nLink: {PAGE}\n---\nDam breaks\n\n{TEXT}",
            f"Dam breaks\n\n{TEXT}",
            {"outlet": "The Arden Post", "published": "2024-05-03", "url": PAGE},
        ),
        (f"Dam breaks\n\nSource: The Arden Post\n\nDate: 2024-05-03\n\n{TEXT}", f"Dam breaks\n\n\n\n{TEXT}",
         {"outlet": "The Arden Post", "published": "2024-05-03"}),
    ],
)  # fmt: skip
def test_lines_above_and_below_a_text_are_fields(text: str, shown: str, fields: dict[str, object]) -> None:
    assert read(text) == (shown, fields)


@pytest.mark.parametrize(
    "text",
    [
        f"Dam breaks\n\nSource: The Arden Post\n\n{TEXT}",  # one line alone, which may be a credit
        f"Dam breaks\nDate: some day\nSource: The Arden Post\n\n{TEXT}",  # no date: nothing of it is sure
        f"Dam breaks\n\nReporter: Who are you?\nAuthor: Ada.\nReporter: From where?\n\n{TEXT}",  # they speak in turn
        f"Arden: The dam broke.\nNorvik: A quay opened.\n\n{TEXT}",
        f"Dam breaks\n\n{TEXT}\nDate: May 3, 2024\nSource: The Arden Post\n\n{TEXT}",  # in the midst of it
        f"Dam breaks\nhttps://arden.example\n\n{TEXT}",  # of a site
        f"Dam breaks\n\n{TEXT}\nRead our letter: https://arden.example/letter",
        f"Dam breaks\n\n{TEXT}\nhttps://arden.example/letter",
    ],
)
def test_other_lines_are_text(text: str) -> None:
    assert read(text) == (text, {})


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (f"# Dam breaks\n\nSource: {PAGE}\n\n{TEXT}", {"title": "Dam breaks", "url": PAGE}),
        (f"# [Dam breaks]({PAGE})\n\n{TEXT}", {"title": "Dam breaks", "url": PAGE}),
        (f"[Source]({PAGE})\n\n# Dam breaks\n\n{TEXT}", {"title": "Dam breaks", "url": PAGE}),
        (f"# Dam breaks\n\n**Source:** [The Arden Post]({PAGE})\n**Author:** Ada Larkin\n\n{TEXT}",
         {"title": "Dam breaks", "outlet": "The Arden Post", "authors": ("Ada Larkin",), "url": PAGE}),
        (f"---\nurl: {PAGE}\n---\n# Dam breaks\n\nURL: https://other.example/a\n\n{TEXT}",
         {"title": "Dam breaks", "url": PAGE}),
    ],
)  # fmt: skip
def test_lines_of_a_note_in_markdown_are_fields(text: str, fields: dict[str, object]) -> None:
    shown, found = read(text, "markdown")
    assert found == fields
    assert shown.removeprefix("Dam breaks\n\n").split("\n")[0] == "The dam at Arden broke."
