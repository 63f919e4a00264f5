"""The library as explanations quote it: articles by id, sentences with their anchors, lists cut where they are long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cuttings.common.text import excerpt
from cuttings.model import Article, Citation, Curation, Decision, Library, Mention, sentence_at

LONGEST = 160  # characters of a sentence that are shown
MOST = 8  # lines of a list, of which the others are counted


class Sources:
    """The library, and what explanations look up in it."""

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
        """The sentence that holds `text[start:end]` of an article, these words set off, after its anchor."""
        text = self.articles[article].text
        analysis = self.library.analyses.get(article)
        sentence = sentence_at(analysis.sentences, start) if analysis else None
        if sentence is None:
            return excerpt(text, (start, end), (start, end), LONGEST)
        whole = (sentence.start, max(sentence.end, end))
        return f"#{sentence.anchor}  {excerpt(text, whole, (start, end), LONGEST)}"

    def cited(self, citation: Citation, entity: str) -> str | None:
        """The sentence that is cited, with the entity's name in it set off; None where it is not there."""
        analysis = self.library.analyses.get(citation.article)
        for sentence in analysis.sentences if analysis else ():
            if sentence.anchor == citation.anchor:
                for m in self.mentions[citation.article]:
                    if m.entity == entity and sentence.start <= m.start < sentence.end:
                        return self.quote(m.article, m.start, m.end)
        return None

    def headed(self, article: str) -> str:
        """An article as it is told of: its file and its title."""
        known = self.articles[article]
        return f"{known.source}: {' '.join(known.title.split())}"


def few(lines: Iterable[str], indent: str, most: int = MOST) -> Iterator[str]:
    """The first of `lines`, indented, and how many more there are."""
    every = list(lines)
    yield from (f"{indent}{line}" for line in every[:most])
    if len(every) > most:
        yield f"{indent}and {len(every) - most} more"


def counted(count: int, noun: str) -> str:
    """ "1 mention", "2 mentions"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def decision_line(decision: Decision) -> str:
    """A decision of the editor on one line."""
    says = f"{decision.where}: {decision.verb} {', '.join(decision.names)}"
    says += f" to {decision.to}" if decision.to else ""
    says += f" as {decision.kind}" if decision.kind else ""
    says += f" in {', '.join(decision.articles)}" if decision.articles else ""
    return says + (f" ({decision.why})" if decision.why else "")


def first_of_each(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The first mention of each form of a name."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(" ".join(mention.text.split()), mention)
    return first


def block_words(article: Article, start: int, end: int, longest: int = 60) -> str:
    """The first words of a stretch of an article, on one line."""
    text = " ".join(article.text[start:end].split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
