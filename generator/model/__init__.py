"""The nouns of Cuttings: frozen values that the stages hand to each other.

Every offset in the program counts characters of an article's `text`; spans are half open, `text[start:end]`.
Dates are EDTF strings (ISO 8601-2, level 1): `2017-12-15`, `2017-12`, or `XXXX-12-15` where no year is known.
"""

from generator.model.analysis import Analysis, Label, Name, Sentence, Tokens, sentence_at
from generator.model.articles import Article, Block, Document, Metadata, Role
from generator.model.comparisons import Comparison, Difference, Dispute, Passage, Reading
from generator.model.decisions import ArticleDecision, Curation, Decision
from generator.model.doubts import Answer, Doubt, Question, Side
from generator.model.entities import (
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
)
from generator.model.library import Batch, Library, Page, Report, Summary
from generator.model.notices import Notice
from generator.model.subjects import Event, Occurrence, Statement, Topic

__all__ = [
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
    "Dispute",
    "Document",
    "Doubt",
    "Entity",
    "Event",
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
    "Page",
    "Passage",
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
    "Tokens",
    "Topic",
    "sentence_at",
]
