"""What the page of an article shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.links_and_quotes import Link, Paragraph, Quote, Related, Run, SourcedQuote
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class QuotedSpeaker:
    """Somebody who is quoted in the article, and what they are quoted as saying."""

    link: Link | None  # None where the speaker has no page
    called: str  # then the words that stand for them; "" where there are none
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...] = ()  # over the limit, folded away


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """The people, places, organisations, things or topics of an article."""

    label: str  # "People", "Places", "Organisations", "Things", "Topics"
    about: tuple[Link, ...]  # its main subjects; a note says how often each is named, where more than once
    mentioned: tuple[Link, ...]  # what else it names


@dataclass(frozen=True, slots=True)
class OtherAccount:
    """Another article on the same event."""

    article: Link
    copy: str  # "repeats this text" or the like; "" for an independent account


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """An event that the article reports, and who else reports it."""

    event: Link
    accounts: tuple[OtherAccount, ...]
    alone: tuple[SourcedQuote, ...]  # what only this article says


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to the article in the forms that people paste."""

    text: str  # one line
    bibtex: str
    csl: str  # CSL-JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(PageView):
    """The page of an article."""

    template: ClassVar[str] = "article.md.j2"

    headline: tuple[Run, ...]
    outlet: str
    date: str  # for reading
    date_basis: str  # what the date rests on: "from the dateline"
    authors: str  # "Ana Lind, Bo Berg"; "" also where a byline in the text names them
    url: str  # of the original
    sources: tuple[str, ...]  # paths of the files it was read from, at least one
    sha256: str  # of the first of these files, or of the part of it that holds the article, in hexadecimal digits
    whole_file: bool  # whether it is of the whole file
    about: tuple[Link, ...]  # its main subjects of every kind
    subjects: tuple[SubjectRow, ...]  # rows that have something in them
    text: tuple[Paragraph, ...]  # as far as the site shows it
    language: str  # ISO 639-1 code, for the `lang` attribute; "" for English, the language of the pages
    speakers: tuple[QuotedSpeaker, ...]
    more_speakers: tuple[QuotedSpeaker, ...]  # over the limit, folded away
    events: tuple[ReportedEvent, ...]
    related: tuple[Related, ...]  # other articles
    set_aside: tuple[str, ...]  # lines of the file that are not part of the article
    reading: str  # "3 min to read"; "" where the article has no body
    agencies: tuple[Link, ...]  # news agencies and papers that the text credits
    withheld: bool  # whether the site leaves out words of the article
    scanned: bool  # whether the text was recognised in a picture
    reference: Reference
