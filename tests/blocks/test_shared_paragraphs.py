"""A paragraph that unrelated articles of one outlet share belongs to none of them."""

from collections.abc import Sequence

import pytest

from cuttings.blocks.shared_paragraphs import without_shared_paragraphs
from cuttings.model import Article, Block, Role

APPEAL = "Tell the board of Freedonia today that nobody wants its plan, and put your own name below."
HARBOUR = "The harbour board of Karvel rebuilt the northern breakwater after storms destroyed several fishing vessels."
TRIAL = "A jury convicted the banker of fraud when accountants explained thirty forged invoices during the hearing."
ORCHARD = "Growers expect smaller apples because drought weakened young trees throughout every valley this summer."
LATER = "The harbour board of Karvel opened the northern breakwater after storms had destroyed fishing vessels."
OTHER = "The harbour board of Karvel praised the northern breakwater that several storms and fishing vessels tested."


def article(number: int, *paragraphs: str, outlet: str | None = "Courier", role: Role = Role.BODY) -> Article:
    """An article of these paragraphs, of which the last has the given role."""
    text = "\n\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    roles = [*[Role.BODY] * (len(paragraphs) - 1), role]
    blocks = tuple(Block(s, s + len(p), r) for s, p, r in zip(starts, paragraphs, roles, strict=True))
    name = str(number)
    return Article(name, name, (), text, blocks, "", outlet, None, None, (), None, "en", "")


def boilerplate(articles: Sequence[Article]) -> list[str]:
    return [
        found.text[block.start : block.end]
        for found in without_shared_paragraphs(articles)
        for block in found.blocks
        if block.role is Role.BOILERPLATE
    ]


@pytest.mark.parametrize(
    ("reports", "shared", "expected"),
    [
        ((HARBOUR, TRIAL, ORCHARD), APPEAL, 3),
        ((HARBOUR, TRIAL), APPEAL, 0),  # two are too few
        ((HARBOUR, LATER, OTHER), APPEAL, 0),  # one story, with what it has for background
        ((HARBOUR, LATER, OTHER, TRIAL), APPEAL, 0),  # two stories
        ((HARBOUR, LATER, TRIAL, ORCHARD), APPEAL, 4),
        ((HARBOUR, TRIAL, ORCHARD), "Terms of the sale were not disclosed.", 0),  # reports write this by themselves
    ],
)
def test_a_paragraph_of_unrelated_articles_is_boilerplate(reports: Sequence[str], shared: str, expected: int) -> None:
    """Three articles on different matters have to share it, versions of one story count once."""
    articles = [article(number, report, shared) for number, report in enumerate(reports)]
    assert boilerplate(articles) == [shared] * expected


def test_each_outlet_has_its_own_paragraphs() -> None:
    """What three outlets quote alike is no furniture of theirs; articles of unknown outlets count as those of one."""
    reports = (HARBOUR, TRIAL, ORCHARD)
    apart = [article(n, report, APPEAL, outlet=f"Courier {n}") for n, report in enumerate(reports)]
    unknown = [article(n, report, APPEAL, outlet=None) for n, report in enumerate(reports)]
    assert boilerplate(apart) == []
    assert boilerplate(unknown) == [APPEAL] * 3


def test_line_breaks_make_no_other_paragraph() -> None:
    wrapped = APPEAL.replace("plan, ", "plan,  ")
    articles = [article(1, HARBOUR, APPEAL), article(2, TRIAL, wrapped), article(3, ORCHARD, APPEAL)]
    assert len(boilerplate(articles)) == 3


def test_copies_of_one_article_share_all_and_keep_it() -> None:
    articles = [article(number, HARBOUR, TRIAL, ORCHARD) for number in range(4)]
    assert boilerplate(articles) == []


def test_versions_of_one_story_hide_nothing() -> None:
    versions = [article(number, HARBOUR, APPEAL) for number in range(20)]
    assert len(boilerplate([*versions, article(100, TRIAL, APPEAL), article(101, ORCHARD, APPEAL)])) == 22


def test_only_the_text_of_an_article_is_compared() -> None:
    """Captions that unrelated articles share keep their role."""
    reports = (HARBOUR, TRIAL, ORCHARD)
    articles = [article(number, report, APPEAL, role=Role.CAPTION) for number, report in enumerate(reports)]
    assert without_shared_paragraphs(articles) == tuple(articles)
