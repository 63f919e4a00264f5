"""The summary of each page: what a card beside a link to it tells, who or what it is and how much of it there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cuttings.common.text import with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, enumeration, short_span, shorten
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import ArticleView, EntityView, EventView, PlaceSection, SourcedQuote, TopicView
from cuttings.model import NAME_BY_KIND, Article, Page, Role, Summary

MAX_CARD_SENTENCE_CHARS = 155  # characters of the sentence
MAX_CARD_ROLE_CHARS = 90
MAX_CARD_SUBJECTS = 3  # of an article that are named


def with_summary(index: Index, page: Page) -> Page:
    """`page` with its summary, if it is the page of an article, an entity, a topic or an event.

    A summary is taken from the view model of its page, so that the two never differ.
    """
    summary = _summary(index, page)
    return replace(page, summary=summary) if summary else page


def _summary(index: Index, page: Page) -> Summary | None:
    """The summary of a page, None where its kind has none."""
    id = page.path.removesuffix(".md")
    match page.view:
        case EntityView():
            return _entity(index, id, page.view)
        case TopicView():
            return _topic(index, id, page.view)
        case EventView():
            return _event(page.title, page.view)
        case ArticleView():
            return _article(index, id.removeprefix("articles/"), page.view)
        case _:
            return None


def _entity(index: Index, id: str, view: EntityView) -> Summary:
    what = NAME_BY_KIND[index.entities[id].kind]
    if view.infobox and view.infobox.thing_type:
        what = view.infobox.thing_type
    elif view.first_line:
        what = shorten(view.first_line.title, MAX_CARD_ROLE_CHARS)
    elif view.place:
        what = _where(view.place)
    return Summary(index.titles[id], what, _sentence(view.leads[:1]), _counts(index, id))


def _where(place: PlaceSection) -> str:
    """What a place is and the nearest two that it lies in: "City in Karvel, Varland"."""
    kind = place.place_type or "place"
    within = ", ".join(piece.text for piece in place.lies_in[:2])
    return with_capital(kind) + (f" in {within}" if within else "")


def _topic(index: Index, id: str, view: TopicView) -> Summary:
    broader = index.topics[id].broader
    what = f"Topic, part of {index.titles[broader]}" if broader and broader in index.topics else "Topic"
    return Summary(index.titles[id], what, _sentence(view.scope_note[:1]), _counts(index, id))


def _event(title: str, view: EventView) -> Summary:
    when = view.date or view.first_reported
    what = f"Event, {when}" if when else "Event"
    return Summary(title, what, _sentence([view.lead] if view.lead else []), view.counts)


def _article(index: Index, id: str, view: ArticleView) -> Summary:
    link = index.article_link(id)
    names = [subject.text for subject in view.about[:MAX_CARD_SUBJECTS]]
    subjects = f"About {enumeration(names)}" if names else ""
    return Summary(link.text, link.note or "Article", _beginning(index, index.articles[id]), subjects)


def _sentence(found: Iterable[SourcedQuote]) -> str:
    """The words of the quotations in `found`, at most one, cut to length; "" where there is none."""
    return "".join(shorten(plain(one.quote), MAX_CARD_SENTENCE_CHARS) for one in found)


def _beginning(index: Index, article: Article) -> str:
    """The first sentence of an article's body that its page shows, cut to length; "" where it shows none."""
    for sentence in index.sentences[article.id]:
        if article.role_at(sentence.start) is Role.BODY and sentence.anchor in index.shown_anchors[article.id]:
            return shorten(article.text[sentence.start : sentence.end], MAX_CARD_SENTENCE_CHARS)
    return ""


def _counts(index: Index, id: str) -> str:
    """How often an entity or a topic is named, and when: "In 4 articles, 12 mentions, 4 May to 9 Jun 2019"."""
    found = index.prominence[id]
    figures = [f"In {count(found.articles, 'article')}"]
    if found.mentions > found.articles:
        figures.append(count(found.mentions, "mention"))
    return ", ".join([*figures, *filter(None, [short_span(found.first, found.last)])])
