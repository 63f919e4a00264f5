"""Helpers of explanations: articles by id, sentences with their anchors, lists shortened if they are long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cuttings.common.text import excerpt
from cuttings.model import Article, Citation, Curation, Decision, Library, Mention, sentence_at

MAX_EXCERPT_CHARS = 160  # characters of a sentence that are shown
MAX_LINES_LISTED = 8  # lines shown of a list; the others are counted
SENTENCES_PER_ARTICLE = 2  # sentences that are shown of one article


class Sources:
    """The library and the editor's decisions, indexed for explanations."""

    def __init__(self, library: Library, curation: Curation) -> None:
        self.library = library
        self.curation = curation
        self.articles = {article.id: article for article in library.articles}
        self.names = {entity.id: entity.name for entity in library.entities}
        self.names |= {topic.id: topic.name for topic in library.topics}
        self.mentions: dict[str, list[Mention]] = defaultdict(list)  # by article
        for mention in library.mentions:
            self.mentions[mention.article].append(mention)

    def quote(self, article: str, start: int, end: int) -> str:
        """The sentence that holds `text[start:end]` of an article, with these words marked, after its anchor."""
        text = self.articles[article].text
        analysis = self.library.analyses.get(article)
        sentence = sentence_at(analysis.sentences, start) if analysis else None
        if sentence is None:
            return excerpt(text, (start, end), (start, end), MAX_EXCERPT_CHARS)
        whole = (sentence.start, max(sentence.end, end))
        return f"#{sentence.anchor}  {excerpt(text, whole, (start, end), MAX_EXCERPT_CHARS)}"

    def cited(self, citation: Citation, entity: str) -> str | None:
        """The cited sentence with the entity's name marked; None if the sentence or the name is not there."""
        analysis = self.library.analyses.get(citation.article)
        for sentence in analysis.sentences if analysis else ():
            if sentence.anchor == citation.anchor:
                for m in self.mentions[citation.article]:
                    if m.entity == entity and sentence.start <= m.start < sentence.end:
                        return self.quote(m.article, m.start, m.end)
        return None

    def headed(self, article: str) -> str:
        """The file and the title of an article."""
        known = self.articles[article]
        return f"{known.source}: {' '.join(known.title.split())}"


def few(lines: Iterable[str], indent: str, most: int = MAX_LINES_LISTED) -> Iterator[str]:
    """The first `most` of `lines`, indented, and a line with the number of the others."""
    every = list(lines)
    yield from (f"{indent}{line}" for line in every[:most])
    if len(every) > most:
        yield f"{indent}and {len(every) - most} more"


def counted(count: int, noun: str) -> str:
    """The number and the noun: "1 mention", "2 mentions"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def decision_line(decision: Decision) -> str:
    """One of the editor's decisions on one line."""
    says = f"{decision.where}: {decision.verb} {', '.join(decision.names)}"
    says += f" to {decision.to}" if decision.to else ""
    says += f" as {decision.kind}" if decision.kind else ""
    says += f" in {', '.join(decision.articles)}" if decision.articles else ""
    says += f" where named as {decision.role}" if decision.role else ""
    says += f", on {decision.on}" if decision.on else ""
    return says + (f" ({decision.why})" if decision.why else "")


def first_of_each(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The first mention of each form of a name, by that form."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(" ".join(mention.text.split()), mention)
    return first


def block_words(article: Article, start: int, end: int, longest: int = 60) -> str:
    """The beginning of `text[start:end]` of an article on one line, at most `longest` characters."""
    text = " ".join(article.text[start:end].split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
