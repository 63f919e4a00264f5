"""What may be wrong, and what is promised, is said where readers look for it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT


def test_the_foot_of_every_page_leads_to_what_may_be_wrong(project: Path) -> None:
    site = project / "site"
    pages = [file for file in site.rglob("*.html") if 'http-equiv="refresh"' not in file.read_text(encoding="utf8")]
    assert len(pages) > 20
    pages.remove(site / "limits/index.html")
    for file in pages:
        link = re.search(r'<footer.*?href="([^"]*limits/)"', file.read_text(encoding="utf8"), re.DOTALL)
        assert link, file
        assert link[1].startswith("/") or (file.parent / link[1] / "index.html").is_file(), file
    limits = (site / "limits/index.html").read_text(encoding="utf8")
    assert re.search(r"<td[^>]*>0\.\d\d</td>", limits), "measured figures"
    assert "How to report an error" in limits


def test_security_names_tests_that_are_there() -> None:
    named = re.findall(r"`((?:tests|generator)/[^`]+)`", (ROOT / "SECURITY.md").read_text(encoding="utf8"))
    assert len(named) > 15
    assert [path for path in named if not (ROOT / path).exists()] == []
