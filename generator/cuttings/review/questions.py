"""Writes the questions of `cuttings review`: what is asked, the sentences about it, and a line for each answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from cuttings.common.text import excerpt
from cuttings.model import Article, Doubt, Library, Question, Side, sentence_at
from cuttings.project.editing.decision_lines import line_of_decision, with_short_sources

HEADING_BY_QUESTION = {
    Question.SPELLING: "Two spellings of one name?",
    Question.SURNAME: "Whom does a surname mean?",
    Question.NAMESAKE: "One person, or two of one name?",
    Question.ACRONYM: "What do initials stand for?",
    Question.SHORT_FORM: "Short for a longer name?",
    Question.PLACE: "Which place of that name?",
    Question.KIND: "Person, place, organisation or thing?",
    Question.PAGE: "A name, or a word?",
}
DECISIONS_FILE = "curation/entities.yml"


def review(library: Library, limit: int | None = None) -> str:
    """The questions for the editor under a heading for each sort, only the `limit` most important ones if given."""
    doubts = library.doubts[:limit]
    if not doubts:
        return "Nothing is in doubt."
    articles = {article.id: article for article in library.articles}
    grouped: dict[Question, list[tuple[int, Doubt]]] = defaultdict(list)
    for number, doubt in enumerate(doubts, 1):
        grouped[doubt.question].append((number, doubt))
    lines = [_introduction(len(doubts), len(library.doubts))]
    for question, asked in grouped.items():
        lines += ["", HEADING_BY_QUESTION[question], "=" * len(HEADING_BY_QUESTION[question])]
        for number, doubt in asked:
            lines += ["", *put(number, doubt, library, articles), *_answers(doubt)]
    return "\n".join(lines)


def _introduction(shown: int, of: int) -> str:
    count = f"{of} {'question' if of == 1 else 'questions'}"
    few = f", the {shown} weightiest shown" if shown < of else ""
    return f"{count}{few}. To answer one, paste the line of your answer into {DECISIONS_FILE}."


def put(number: int, doubt: Doubt, library: Library, articles: Mapping[str, Article]) -> Iterator[str]:
    """The lines of a question: its sides, each with a sentence, and the reasons for and against; no answers."""
    stake = f"{doubt.at_stake} {'mention' if doubt.at_stake == 1 else 'mentions'}"
    yield f"{number}. {doubt.asks} ({stake})"
    for side in doubt.sides:
        article = articles[side.article]
        yield f"   {side.name}: {side.entity}, {side.mentions} × here"
        yield f"     {_quoted(library, article, side)}"
        yield f"     {_source_line(article)}"
    yield f"   Perhaps: {doubt.why}."
    yield f"   But: {doubt.why_not}."


def _answers(doubt: Doubt) -> Iterator[str]:
    for answer in doubt.answers:
        yield f"   {answer.says}:"
        yield f"     {line_of_decision(with_short_sources(answer.decision))}"


def _quoted(library: Library, article: Article, side: Side) -> str:
    """The sentence of a side with its name marked, cut if it is long."""
    sentence = sentence_at(library.analyses[article.id].sentences, side.start)
    start, end = (sentence.start, max(sentence.end, side.end)) if sentence else (side.start, side.end)
    return excerpt(article.text, (start, end), (side.start, side.end))


def _source_line(article: Article) -> str:
    facts = (article.outlet, article.published, article.source, article.title)
    return "— " + ", ".join(" ".join(fact.split()) for fact in facts if fact)
