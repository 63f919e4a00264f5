"""Words that a page repeats beside its text are nobody's who happens to have spoken before them."""

from __future__ import annotations

import pytest

from cuttings.statements import _stage
from cuttings.statements.attribution.pull_quotes import pull_quotes
from cuttings.statements.lines import quotable_lines
from cuttings.statements.quotations import find_quotations
from tests.making import make_analysis, make_article

SAID = "“If nobody read it, he will be in court again soon,” says Lund. “I saw it coming.”"
PULLED = "“If nobody read it, he will be in court again soon.”"
BEFORE = "“No,” Berg replied in a letter."


@pytest.mark.parametrize(
    ("paragraphs", "repeated"),
    [
        ((BEFORE, PULLED, SAID), [PULLED]),
        ((SAID, BEFORE, PULLED), [PULLED]),  # wherever it stands
        ((BEFORE, "“Nobody read it, and he will go to court”", SAID), []),  # other words
        ((BEFORE, "“He will be in court again”", SAID), ["“He will be in court again”"]),  # a part of them
        ((BEFORE, "“In court again soon.”", SAID), []),  # too few words
        ((BEFORE, PULLED), []),
        ((BEFORE, PULLED, PULLED), []),  # nobody is named for either
        ((BEFORE, f"{PULLED} It rained.", SAID), []),  # beside other text
    ],
)
def test_a_quotation_alone_whose_words_stand_elsewhere_too(paragraphs: tuple[str, ...], repeated: list[str]) -> None:
    article = make_article("\n\n".join(paragraphs))
    lines = quotable_lines(article)
    found = pull_quotes(article.text, lines, find_quotations(article.text, lines))
    assert [article.text[q.start : q.end] for q in sorted(found, key=lambda q: q.start)] == repeated


def test_a_pull_quote_is_no_statement() -> None:
    article = make_article(f"{BEFORE}\n\n{PULLED}\n\n{SAID}")
    _, drafts = _stage(article, make_analysis(article, []), [])
    start, end = (article.text.index(of) for of in (PULLED, SAID))
    assert drafts
    assert not [draft for draft in drafts if start <= draft.start < end]
