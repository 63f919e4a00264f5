"""Tables say what they are called and what their columns' heads head."""

from __future__ import annotations

import pytest
import yaml
from markdown import markdown

from tests.conftest import ROOT

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
def test_a_table_is_called_by_what_stands_over_it(text: str, name: str) -> None:
    assert f"<table {name}>" in html(text)


def test_a_table_under_nothing_has_no_name_and_one_with_a_name_keeps_it() -> None:
    assert "<table>" in html(TABLE)
    named = '<table aria-label="Mine" markdown="1"><tr markdown="1"><th markdown="span">A</th></tr></table>'
    assert 'aria-label="Mine"' in html(f"# People\n\n{named}")
    assert "aria-labelledby" not in html(f"# People\n\n{named}")


def test_every_head_of_a_column_says_so() -> None:
    assert html(TABLE).count('scope="col"') == 2


def test_a_later_table_goes_by_its_own_heading() -> None:
    both = html(f"# A\n\n## B\n\n{TABLE}\n## C\n\n{FOLD.format(TABLE)}\n## D\n\n{TABLE}")
    assert [both.count(f'aria-labelledby="{name}"') for name in "abcd"] == [0, 1, 0, 1]


def test_other_renderers_can_load_every_extension_that_is_asked_for() -> None:
    """They read mkdocs.yml where Cuttings is not installed; what is of its own, the plugin adds."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf8").replace("!ENV", "")
    asked = [
        entry if isinstance(entry, str) else next(iter(entry)) for entry in yaml.safe_load(text)["markdown_extensions"]
    ]
    assert asked
    assert [name for name in asked if name.startswith("cuttings")] == []
