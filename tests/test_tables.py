"""Tables have names, and their column headers have a scope."""

from __future__ import annotations

import pytest
from markdown import markdown

from cuttings.common.facts import load_facts

TABLE = "| Who | Times |\n|---|--:|\n| Ada | 2 |\n"
FOLD = '<details markdown="1"><summary>Two more &amp; others</summary>\n\n{}\n\n</details>\n'


def html(text: str) -> str:
    return markdown(text, extensions=["attr_list", "md_in_html", "tables", "toc", "cuttings.tables"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"# People\n\n{TABLE}", 'aria-labelledby="people"'),
        (f"# People\n\n## Roles {{: #given }}\n\n{TABLE}", 'aria-labelledby="given"'),
        (f'# People\n\n<div markdown="1">\n\n{TABLE}\n</div>', 'aria-labelledby="people"'),
        (f"# People\n\n{FOLD.format(TABLE)}", 'aria-label="Two more &amp; others"'),
    ],
)
def test_a_table_is_named_by_the_heading_above_it(text: str, name: str) -> None:
    assert f"<table {name}>" in html(text)


def test_a_table_without_a_heading_has_no_name_and_a_named_one_keeps_it() -> None:
    assert "<table>" in html(TABLE)
    named = '<table aria-label="Mine" markdown="1"><tr markdown="1"><th markdown="span">A</th></tr></table>'
    assert 'aria-label="Mine"' in html(f"# People\n\n{named}")
    assert "aria-labelledby" not in html(f"# People\n\n{named}")


def test_every_column_header_has_a_scope() -> None:
    assert html(TABLE).count('scope="col"') == 2


def test_a_later_table_is_named_by_its_own_heading() -> None:
    both = html(f"# A\n\n## B\n\n{TABLE}\n## C\n\n{FOLD.format(TABLE)}\n## D\n\n{TABLE}")
    assert [both.count(f'aria-labelledby="{name}"') for name in "abcd"] == [0, 1, 0, 1]


def test_other_renderers_can_load_every_extension_that_a_site_is_given() -> None:
    """They know these settings without Cuttings being installed, so only the plugin may add Cuttings' own extension."""
    extensions = load_facts("site")["markdown_extensions"]
    asked = [entry if isinstance(entry, str) else next(iter(entry)) for entry in extensions]
    assert asked
    assert [name for name in asked if name.startswith("cuttings")] == []
