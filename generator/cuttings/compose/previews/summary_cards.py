"""What a link to a page tells of it beforehand: who or what it is, and how much of it there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cuttings.common.text import with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listing, short_span, shorten
from cuttings.compose.places.place_section import PlacePart
from cuttings.compose.sections.account_comparison import Sourced
from cuttings.compose.sections.infobox import Infobox
from cuttings.compose.sections.topic_scope import Note
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import Link
from cuttings.model import Article, Entity, Kind, Page, Role, Summary

KINDS = {Kind.PERSON: "Person", Kind.PLACE: "Place", Kind.ORGANISATION: "Organisation"}
LONGEST = 155  # characters of the sentence
LONGEST_ROLE = 90
SUBJECTS = 3  # of an article that are named


def summarise(index: Index, pages: Iterable[Page]) -> list[Page]:
    """`pages`, those of articles, entities, topics and events with their summaries.

    A summary is taken from what stands on the page, so that the two never differ.
    """
    events = {f"{event.id}.md" for event in index.library.events}
    articles = {f"articles/{id}.md": id for id in index.articles}
    out = []
    for page in pages:
        id, summary = page.path.removesuffix(".md"), None
        if id in index.entities:
            summary = _entity(index, index.entities[id], page)
        elif id in index.topics:
            summary = _topic(index, id, page)
        elif page.path in events:
            summary = _event(page)
        elif page.path in articles:
            summary = _article(index, articles[page.path], page)
        out.append(replace(page, summary=summary) if summary else page)
    return out


def _entity(index: Index, entity: Entity, page: Page) -> Summary:
    box, place = page.context["infobox"], page.context["place"]
    what = KINDS[entity.kind]
    if isinstance(box, Infobox) and box.roles:
        role = shorten(box.roles[0].title, LONGEST_ROLE)
        what = with_capital(role)
    elif isinstance(place, PlacePart):
        what = _where(place)
    leads = page.context["leads"]
    words = shorten(plain(leads[0][0]), LONGEST) if isinstance(leads, Sequence) and leads else ""
    return Summary(index.titles[entity.id], what, words, _counts(index, entity.id))


def _where(place: PlacePart) -> str:
    """What a place is and the nearest two that it lies in: "City in Karvel, Varland"."""
    kind = place.place_type or "place"
    within = ", ".join(piece.text for piece in place.lies_in[:2])
    return with_capital(kind) + (f" in {within}" if within else "")


def _topic(index: Index, id: str, page: Page) -> Summary:
    notes = page.context["note"]
    first = notes[0] if isinstance(notes, Sequence) and notes else None
    words = shorten(plain(first.quote), LONGEST) if isinstance(first, Note) else ""
    broader = index.topics[id].broader
    what = f"Topic, part of {index.titles[broader]}" if broader and broader in index.topics else "Topic"
    return Summary(index.titles[id], what, words, _counts(index, id))


def _event(page: Page) -> Summary:
    lead, date = page.context["lead"], page.context["date"]
    words = shorten(plain(lead.quote), LONGEST) if isinstance(lead, Sourced) else ""
    return Summary(page.title, f"Event, {date}" if date else "Event", words, str(page.context["standing"]))


def _article(index: Index, id: str, page: Page) -> Summary:
    link = index.article_link(id)
    about = page.context["about"]
    names = [link.text for link in about if isinstance(link, Link)][:SUBJECTS] if isinstance(about, Sequence) else []
    subjects = f"About {listing(names)}" if names else ""
    return Summary(link.text, link.note or "Article", _beginning(index, index.articles[id]), subjects)


def _beginning(index: Index, article: Article) -> str:
    """The first sentence of an article's body, where its page shows it."""
    for sentence in index.sentences[article.id]:
        if article.role_at(sentence.start) is Role.BODY and sentence.anchor in index.anchors[article.id]:
            return shorten(article.text[sentence.start : sentence.end], LONGEST)
    return ""


def _counts(index: Index, id: str) -> str:
    """How present a thing is, and from when to when: "In 4 articles, 12 mentions, 4 May to 9 Jun 2019"."""
    standing = index.standing[id]
    figures = [f"In {count(standing.articles, 'article')}"]
    if standing.mentions > standing.articles:
        figures.append(count(standing.mentions, "mention"))
    return ", ".join([*figures, *filter(None, [short_span(standing.first, standing.last)])])
