"""Writes the entities and the relations between them as GEXF 1.3 (gexf.net), for Gephi and NetworkX."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from cuttings.common.text import printable
from cuttings.model import Kind, Library, foremost_role, mentions_for_pages

NAMESPACE, VIZ_NAMESPACE = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
NODE_ATTRIBUTES = (("kind", "string"), ("role", "string"), ("articles", "integer"), ("mentions", "integer"))
NODE_RGB_BY_KIND = {
    Kind.PERSON: (31, 92, 153),
    Kind.PLACE: (46, 125, 50),
    Kind.ORGANISATION: (156, 84, 16),
    Kind.THING: (106, 63, 160),
}


def gexf_lines(library: Library) -> Iterator[str]:
    """The lines of the file: a node for each entity, an edge for each relation with its strength as weight."""
    mentions: Counter[str] = Counter()
    articles: dict[str, set[str]] = {e.id: set() for e in library.entities}
    for m in mentions_for_pages(library.mentions):
        mentions[m.entity] += 1
        articles[m.entity].add(m.article)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{VIZ_NAMESPACE}" version="1.3">\n'
    yield '<graph defaultedgetype="undirected" mode="static">\n<attributes class="node" mode="static">\n'
    for name, type in NODE_ATTRIBUTES:
        yield f'<attribute id="{name}" title="{name}" type="{type}"/>\n'
    yield '</attributes>\n<attributes class="edge" mode="static">\n'
    yield '<attribute id="articles" title="articles" type="integer"/>\n</attributes>\n<nodes>\n'
    for e in library.entities:
        role = foremost_role(e)
        values = (e.kind.value, role.title if role else "", len(articles[e.id]), mentions[e.id])
        stated = zip((name for name, _ in NODE_ATTRIBUTES), values, strict=True)
        red, green, blue = NODE_RGB_BY_KIND[e.kind]
        yield f"<node id={_quoted(e.id)} label={_quoted(e.title)}><attvalues>"
        yield "".join(f'<attvalue for="{name}" value={_quoted(str(value))}/>' for name, value in stated)
        yield f'</attvalues><viz:color r="{red}" g="{green}" b="{blue}"/></node>\n'
    yield "</nodes>\n<edges>\n"
    known = [r for r in library.relations if r.a in articles and r.b in articles]
    for number, r in enumerate(sorted(known, key=lambda r: (r.a, r.b))):
        yield f'<edge id="{number}" source={_quoted(r.a)} target={_quoted(r.b)} weight="{round(r.strength, 4)}">'
        yield f'<attvalues><attvalue for="articles" value="{len(r.articles)}"/></attvalues></edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _quoted(text: str) -> str:
    return quoteattr(printable(text))
