"""Explains the statements in an article: who says what, and how the speaker was identified."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.facts import word_set
from cuttings.explain.lines import Sources, block_words, counted
from cuttings.model import Article, Statement

MAX_STATEMENTS_LISTED = 12


def explain_statements(article: Article, sources: Sources) -> Iterator[str]:
    """The lines for the statements in the order of the text: cue, speaker, and how the speaker was identified."""
    said = [s for s in sources.library.statements if s.article == article.id]
    if said:
        yield f"  {counted(len(said), 'statement')}"
    for statement in said[:MAX_STATEMENTS_LISTED]:
        how = "quoted" if statement.verbatim else "reported"
        yield f"    {how}, {block_words(article, statement.start, statement.end, 90)}"
        doubt = "" if statement.sure else f"; too unsure to be shown elsewhere ({statement.confidence:.2f})"
        yield f"      {_cue(statement)}; {_speaker(statement, article, sources)}{doubt}"
    if len(said) > MAX_STATEMENTS_LISTED:
        yield f"    and {len(said) - MAX_STATEMENTS_LISTED} more"


def _cue(statement: Statement) -> str:
    return f"told by '{' '.join(statement.cue.split())}'" if statement.cue else "without a reporting verb"


def _speaker(statement: Statement, article: Article, sources: Sources) -> str:
    """The speaker of `statement`, and how the words that name the speaker lead to that page."""
    name = sources.names.get(statement.speaker, statement.speaker) if statement.speaker else None
    start, end = statement.speaker_start, statement.speaker_end
    if start is None or end is None:
        return f"of {name}, by the words around it" if name else "nobody is named as its speaker"
    words = block_words(article, start, end)
    if name is None:
        return f"of '{words}', of whom it is not clear who it is"
    inside = [
        m for m in sources.mentions[article.id] if m.entity == statement.speaker and m.start < end and start < m.end
    ]
    if inside:
        rule = "named so"
    elif words.casefold() in word_set("grammar", "personal_pronouns"):
        rule = "whom the article named last and who fits"
    else:
        rule = "whom the article calls so"
    before = "" if statement.cue else "going on from "
    return f"{before}'{words}': {name}, {rule}"
