"""The data model of Cuttings: immutable values that the stages pass to each other.

Every offset in the program counts characters of an article's `text`; spans are half open, `text[start:end]`.
Dates are EDTF strings (ISO 8601-2, level 1): `2017-12-15`, `2017-12`, or `XXXX-12-15` if the year is unknown.
"""

from cuttings.model.analysis import (
    NOUN_TAGS,
    READ_LABELS,
    VERB_TAGS,
    Analysis,
    Label,
    Name,
    Sentence,
    Tokens,
    sentence_at,
)
from cuttings.model.articles import NARRATIVE_ROLES, Article, Block, Document, Metadata, Role
from cuttings.model.comparisons import Comparison, Difference, DifferenceKind, Dispute, Passage, Reading
from cuttings.model.decisions import ArticleDecision, Curation, Decision, Hidden, OwnTopic
from cuttings.model.doubts import Answer, Doubt, Question, Side
from cuttings.model.entities import (
    FOLDER_BY_KIND,
    NAME_BY_KIND,
    NAME_BY_THING_TYPE,
    PLURAL_LABEL_BY_KIND,
    THING_TYPES_IN_TIME,
    Alias,
    Appearance,
    Citation,
    Entity,
    Kind,
    Location,
    Mention,
    Office,
    Relation,
    Rival,
    ThingType,
    Unsure,
    foremost_role,
    mentions_for_pages,
)
from cuttings.model.library import Batch, Library, Report
from cuttings.model.notices import Notice
from cuttings.model.pages import FrontMatter, Page, PageView, Summary
from cuttings.model.permalinks import About, Permalink, key_of_article
from cuttings.model.subjects import Event, Occurrence, Statement, Topic

__all__ = [
    "FOLDER_BY_KIND",
    "NAME_BY_KIND",
    "NAME_BY_THING_TYPE",
    "NARRATIVE_ROLES",
    "NOUN_TAGS",
    "PLURAL_LABEL_BY_KIND",
    "READ_LABELS",
    "THING_TYPES_IN_TIME",
    "VERB_TAGS",
    "About",
    "Alias",
    "Analysis",
    "Answer",
    "Appearance",
    "Article",
    "ArticleDecision",
    "Batch",
    "Block",
    "Citation",
    "Comparison",
    "Curation",
    "Decision",
    "Difference",
    "DifferenceKind",
    "Dispute",
    "Document",
    "Doubt",
    "Entity",
    "Event",
    "FrontMatter",
    "Hidden",
    "Kind",
    "Label",
    "Library",
    "Location",
    "Mention",
    "Metadata",
    "Name",
    "Notice",
    "Occurrence",
    "Office",
    "OwnTopic",
    "Page",
    "PageView",
    "Passage",
    "Permalink",
    "Question",
    "Reading",
    "Relation",
    "Report",
    "Rival",
    "Role",
    "Sentence",
    "Side",
    "Statement",
    "Summary",
    "ThingType",
    "Tokens",
    "Topic",
    "Unsure",
    "foremost_role",
    "key_of_article",
    "mentions_for_pages",
    "sentence_at",
]
