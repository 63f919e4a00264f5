"""The page of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from cuttings.common.addresses import address_of, article_href
from cuttings.common.text import fold
from cuttings.compose.coverage.copied_texts import Copy, copy_of
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import basis_words, is_earlier, reader_date, shorten
from cuttings.compose.sections.account_comparison import quotes_of_one_account
from cuttings.compose.text.citation import cite_article
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.quotes import headline_runs, paragraphs
from cuttings.compose.text.statement_quotes import quotes_by_article, speaker_of
from cuttings.compose.view_models import (
    ArticleView,
    Link,
    OtherAccount,
    QuotedSpeaker,
    Related,
    ReportedEvent,
    SubjectRow,
)
from cuttings.model import PLURAL_LABEL_BY_KIND, Article, FrontMatter, Page, Role, Statement
from cuttings.project.settings import Settings

OPEN_QUOTES_PER_SPEAKER = 5  # of one speaker, before the rest is folded away
# read silently, of non-fiction in English (Brysbaert, Journal of Memory and Language 109, 2019)
READING_WORDS_PER_MINUTE = 238
MIN_SUMMARY_SENTENCE_WORDS = 5  # words of a sentence that a description begins with, where there is such a sentence
ARTICLE_PAGE_UNIQUE_SENTENCES = 3  # sentences that are quoted as what only this account says
OPEN_SPEAKERS = 8  # speakers shown before the rest is folded away


def article_page(index: Index, settings: Settings, article: Article, related: Sequence[Related]) -> Page:
    """The page of `article`, with as much of its text as the settings say."""
    headline, block = headline_runs(index, article)
    text = paragraphs(index, article, block)
    shown = settings.article_text
    speakers = () if shown == "none" else _speakers(index, article)
    cut = count_open(len(speakers), OPEN_SPEAKERS)
    bylined = any(paragraph.role == Role.BYLINE for paragraph in text)
    subjects = _subjects(index, article)
    meta = FrontMatter(kind="article", description=_description(index, article), describes_itself=True)
    view = ArticleView(
        meta=meta,
        headline=headline,
        outlet=article.outlet or "",
        date=reader_date(article.published),
        date_basis=basis_words(article.published_basis),
        authors="" if bylined else ", ".join(article.authors),
        url=article.url or "",
        sources=article.sources or (article.source,),
        sha256=article.sha256,
        whole_file=":" not in article.source,
        about=tuple(link for row in subjects for link in row.about),
        subjects=subjects,
        text=text,
        language=article.language if article.language != "en" else "",
        speakers=speakers[:cut],
        more_speakers=speakers[cut:],
        events=_reported_events(index, article, quoted=shown != "none"),
        related=tuple(related),
        set_aside=_set_aside(article) if shown == "full" else (),
        reading=_reading_time(article),
        agencies=_agencies(index, article),
        withheld=_withheld(index, article),
        scanned=article.scanned,
        reference=cite_article(article, settings.site_name, _address(settings, article)),
    )
    return Page(article_href(article.id), article.title, view)


def _address(settings: Settings, article: Article) -> str:
    """The web address of the article's page, "" where the site has none."""
    base = (settings.site_url or "").rstrip("/")
    return f"{base}/{address_of(article_href(article.id), settings.directory_urls)}" if base else ""


def _reading_time(article: Article) -> str:
    """How long the body takes to read silently, "" where it has none."""
    words = len(article.body().split())
    return f"{max(round(words / READING_WORDS_PER_MINUTE), 1)} min to read" if words else ""


def _withheld(index: Index, article: Article) -> bool:
    """Whether the page leaves out words of the article."""
    return any(block.end > index.shown_until[article.id] for block in article.body_blocks())


def _agencies(index: Index, article: Article) -> tuple[Link, ...]:
    """The agencies and papers that the text itself credits, apart from the outlet that published it."""
    credits = (Role.BYLINE, Role.CREDIT, Role.DATELINE, Role.CAPTION)
    found: dict[str, None] = {}
    for mention in index.mentions_in.get(article.id, ()):
        agency = index.entities[mention.entity].source and index.titles[mention.entity] != article.outlet
        if agency and article.role_at(mention.start) in credits:
            found[mention.entity] = None
    return tuple(index.link(id) for id in found)


def _description(index: Index, article: Article) -> str:
    """How the body begins, as far as its page shows it; the first sentence is neither the headline nor very short."""
    text, shown = article.text, index.shown_until[article.id]
    read = [s for s in index.sentences[article.id] if s.start < shown and article.role_at(s.start) is Role.BODY]
    body = [" ".join(text[s.start : s.end].split()) for s in read]
    headline = fold(article.title).rstrip(". …")
    fresh = [t for t in body if len(t.split()) >= MIN_SUMMARY_SENTENCE_WORDS and fold(t).rstrip(". ") != headline]
    return shorten(" ".join(body[body.index(fresh[0]) :][:3]), 155) if fresh else shorten(" ".join(body[:3]), 155)


def _subjects(index: Index, article: Article) -> tuple[SubjectRow, ...]:
    """What the article is about and what else it names, in rows by kind, without empty rows."""
    about: dict[str, list[Link]] = defaultdict(list)
    mentioned: dict[str, list[Link]] = defaultdict(list)
    found = sorted(index.appearances_in.get(article.id, ()), key=lambda a: (-a.salience, -a.count, a.entity))
    for appearance in found:
        label = PLURAL_LABEL_BY_KIND[index.entities[appearance.entity].kind]
        link = index.link(appearance.entity, str(appearance.count) if appearance.count > 1 else "")
        (about if appearance.about else mentioned)[label].append(link)
    about["Topics"] = [index.link(topic) for topic in index.topics_in.get(article.id, ())]
    labels = (*PLURAL_LABEL_BY_KIND.values(), "Topics")
    rows = (SubjectRow(label, tuple(about[label]), tuple(mentioned[label])) for label in labels)
    return tuple(row for row in rows if row.about or row.mentioned)


def _speakers(index: Index, article: Article) -> tuple[QuotedSpeaker, ...]:
    """The speakers: those with a page, the most quoted first, then others, and the unknown last."""
    by: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in index.sure_statements_in(article.id):
        by[speaker_of(index, statement)].append(statement)
    speakers = []
    for speaker, called in sorted(by, key=lambda who: (not who[0], not any(who), -len(by[who]), who)):
        quotes = quotes_by_article(index, by[speaker, called]).get(article.id, [])
        cut = count_open(len(quotes), OPEN_QUOTES_PER_SPEAKER)
        if quotes:
            link = index.link(speaker) if speaker else None
            speakers.append(QuotedSpeaker(link, called, tuple(quotes[:cut]), tuple(quotes[cut:])))
    return tuple(speakers)


def _copy(other: Article, article: Article, *, repeating: bool) -> str:
    """What `other` is of `article`, which is `repeating` its text or the other way round."""
    how = copy_of(other, article)
    if how is Copy.SAME and repeating and is_earlier(other.published, article.published):
        return "this article repeats its text"
    return f"has {how.value}" if how in (Copy.SAME, Copy.NEAR) else f"{how.value} of this text"


def _reported_events(index: Index, article: Article, *, quoted: bool) -> tuple[ReportedEvent, ...]:
    """The events that `article` reports; `quoted` says whether its own sentences may be quoted."""
    out = []
    for event in index.events_of.get(article.id, ()):
        copies = dict(event.copies)
        accounts = []
        for other in sorted(
            (a for a in event.articles if a != article.id and a in index.rank), key=index.rank.__getitem__
        ):
            copy = ""
            if copies.get(other) == article.id or copies.get(article.id) == other:
                copy = _copy(index.articles[other], article, repeating=other not in copies)
            elif other in copies:
                copy = "repeats another report"
            accounts.append(OtherAccount(index.article_link(other), copy))
        comparison = index.comparisons.get(event.id)
        own = (
            tuple(quotes_of_one_account(index, comparison, article.id, ARTICLE_PAGE_UNIQUE_SENTENCES))
            if comparison and quoted
            else ()
        )
        out.append(ReportedEvent(index.link(event.id), tuple(accounts), own))
    return tuple(out)


def _set_aside(article: Article) -> tuple[str, ...]:
    """The lines of the text that are not part of the article: menus, advertisements, links to other articles."""
    blocks = [b for b in article.blocks if b.role is Role.BOILERPLATE]
    return tuple(line.strip() for b in blocks for line in article.text[b.start : b.end].split("\n") if line.strip())
