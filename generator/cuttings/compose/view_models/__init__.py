"""View models: what templates are given. Each kind of page has one, a frozen dataclass derived from `PageView`.

    template                     view model               module
    article.md.j2                ArticleView              article_view
    entity.md.j2                 EntityView               entity_view, place_view
    continuation.md.j2           ContinuationView         entity_view
    shared_entries.md.j2         SharedEntriesView        index_views
    entity_statements.md.j2      EntityStatementsView     statement_views
    relationship.md.j2           RelationshipView         relationship_view
    topic.md.j2                  TopicView                topic_view
    topic-part.md.j2             TopicPartView            topic_view
    event.md.j2                  EventView                event_view
    home.md.j2                   HomeView                 home_view
    whats_new.md.j2              WhatsNewView             home_view
    listing.md.j2                ListingView              index_views
    statements.md.j2             StatementIndexView       statement_views
    timeline.md.j2               TimelineView             index_views
    network.md.j2                NetworkView              index_views
    relationships.md.j2          RelationshipIndexView    relationship_view
    downloads.md.j2              DownloadsView            index_views
    corrections.md.j2            CorrectionsView          index_views
    redirect.md.j2               RedirectView             redirect_views
    disambiguation.md.j2         DisambiguationView       redirect_views
    stub.md.j2                   StubView                 redirect_views

What several kinds of page are made of is in `links_and_quotes`. Every `href` is a path below docs_dir, with an anchor
where it leads to a sentence: "people/x.md#s-1". All texts are plain, without markup: `render` escapes them.
"""

from __future__ import annotations

from cuttings.compose.view_models.article_view import (
    ArticleView,
    OtherAccount,
    QuotedSpeaker,
    Reference,
    ReportedEvent,
    SubjectRow,
)
from cuttings.compose.view_models.entity_view import (
    AffiliationSeen,
    ContinuationView,
    Correction,
    DatedFact,
    EgoNetwork,
    EntityTimeline,
    EntityView,
    Infobox,
    Neighbour,
    NoteParagraph,
    NotePiece,
    OtherName,
    Provenance,
    RoleSeen,
    TimelineDate,
)
from cuttings.compose.view_models.event_view import (
    AccountRow,
    EventView,
    NamedInAccounts,
    NamedRow,
    SpeakerInAccounts,
)
from cuttings.compose.view_models.home_view import HomeView, NewPages, NewsLine, ProminentRow, SizeLine, WhatsNewView
from cuttings.compose.view_models.index_views import (
    ArticleBarChart,
    Cell,
    Column,
    CorrectionEntry,
    CorrectionsView,
    Download,
    DownloadsView,
    Group,
    JumpRow,
    ListingView,
    NetworkView,
    SharedEntriesView,
    SharedEntry,
    Table,
    TableRow,
    TieRow,
    TimelineEntry,
    TimelineView,
)
from cuttings.compose.view_models.links_and_quotes import (
    CitedSentence,
    ComparedColumn,
    ComparedRow,
    CoverageRow,
    CoverageTable,
    Excerpt,
    FoldedExcerpts,
    Link,
    Paragraph,
    Piece,
    Quote,
    Related,
    RelatedEntity,
    RelatedEntityRow,
    RelatedRow,
    Run,
    SourcedQuote,
)
from cuttings.compose.view_models.place_view import PlaceInside, PlaceSection, PlaceSense
from cuttings.compose.view_models.redirect_views import DisambiguationView, RedirectView, StubView
from cuttings.compose.view_models.relationship_view import PairMember, PairRow, RelationshipIndexView, RelationshipView
from cuttings.compose.view_models.statement_views import (
    EntityStatementsView,
    StatementIndexView,
    StatementRow,
    StatementTable,
)
from cuttings.compose.view_models.topic_view import (
    ArticleSparkline,
    TopicPartView,
    TopicPhrase,
    TopicStatements,
    TopicView,
)

__all__ = [
    "AccountRow",
    "AffiliationSeen",
    "ArticleBarChart",
    "ArticleSparkline",
    "ArticleView",
    "Cell",
    "CitedSentence",
    "Column",
    "ComparedColumn",
    "ComparedRow",
    "ContinuationView",
    "Correction",
    "CorrectionEntry",
    "CorrectionsView",
    "CoverageRow",
    "CoverageTable",
    "DatedFact",
    "DisambiguationView",
    "Download",
    "DownloadsView",
    "EgoNetwork",
    "EntityStatementsView",
    "EntityTimeline",
    "EntityView",
    "EventView",
    "Excerpt",
    "FoldedExcerpts",
    "Group",
    "HomeView",
    "Infobox",
    "JumpRow",
    "Link",
    "ListingView",
    "NamedInAccounts",
    "NamedRow",
    "Neighbour",
    "NetworkView",
    "NewPages",
    "NewsLine",
    "NoteParagraph",
    "NotePiece",
    "OtherAccount",
    "OtherName",
    "PairMember",
    "PairRow",
    "Paragraph",
    "Piece",
    "PlaceInside",
    "PlaceSection",
    "PlaceSense",
    "ProminentRow",
    "Provenance",
    "Quote",
    "QuotedSpeaker",
    "RedirectView",
    "Reference",
    "Related",
    "RelatedEntity",
    "RelatedEntityRow",
    "RelatedRow",
    "RelationshipIndexView",
    "RelationshipView",
    "ReportedEvent",
    "RoleSeen",
    "Run",
    "SharedEntriesView",
    "SharedEntry",
    "SizeLine",
    "SourcedQuote",
    "SpeakerInAccounts",
    "StatementIndexView",
    "StatementRow",
    "StatementTable",
    "StubView",
    "SubjectRow",
    "Table",
    "TableRow",
    "TieRow",
    "TimelineDate",
    "TimelineEntry",
    "TimelineView",
    "TopicPartView",
    "TopicPhrase",
    "TopicStatements",
    "TopicView",
    "WhatsNewView",
]
