"""Decides which mentions are of one person, place or organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.gazetteer import Gazetteer
from generator.model import Alias, Analysis, Article, Curation, Entity, Kind, Label, Mention, Notice
from generator.text import slug, unique_slug

KINDS = {Label.PERSON: Kind.PERSON, Label.LOCATION: Kind.PLACE, Label.ORGANISATION: Kind.ORGANISATION}


def resolve(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], gazetteer: Gazetteer, curation: Curation
) -> tuple[tuple[Entity, ...], tuple[Mention, ...], tuple[Notice, ...]]:
    taken: set[str] = set()
    ids: dict[tuple[Kind, str], str] = {}
    mentions = []
    for a in articles:
        for n in analyses[a.id].names:
            if n.label in KINDS:
                k = KINDS[n.label]
                t = a.text[n.start : n.end]
                id = ids.get((k, t)) or ids.setdefault((k, t), unique_slug(slug(t), taken))
                mentions.append(Mention(a.id, n.start, n.end, t, k, id))
    ents = [Entity(i, k, t, (Alias(t, 1, "x"),)) for (k, t), i in ids.items()]
    return tuple(ents), tuple(mentions), ()
