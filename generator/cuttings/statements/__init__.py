"""Finds who said what: quotations and reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.common.grouped import mentions_by_article
from cuttings.model import Analysis, Article, Kind, Mention, Statement
from cuttings.statements.attribution.pull_quotes import pull_quotes
from cuttings.statements.claims.asides import asides_in
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.confidence.basis import basis_of
from cuttings.statements.confidence.score import confidence_of, features_of, is_sure
from cuttings.statements.direct import Draft, find_direct, is_stray
from cuttings.statements.lines import quotable_lines
from cuttings.statements.quotations import find_quotations
from cuttings.statements.reported import find_reported
from cuttings.statements.speakers.find import name_speakers
from cuttings.statements.speakers.left_out import without_nested, without_relayed, without_self_named, without_things
from cuttings.statements.speakers.people import tell_genders, titles_known, titles_of
from cuttings.statements.speakers.scene import Scene, set_scene
from cuttings.statements.speakers.unnamed import unnamed_speakers
from cuttings.statements.transcripts.passages import find_passages
from cuttings.statements.transcripts.posts import find_posts
from cuttings.statements.transcripts.turns import asked_lines, find_turns
from cuttings.statements.words import read_words


def find_statements(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """The statements of all articles in English, by article, start.

    A direct statement's span runs from its first quotation mark to its last, over the cue where the speaker goes on
    after it ("A," she said. "B"); a reported one's span is what was said, without "that" and without the cue. `cue` is
    the verb or phrase as in the text, "" where nothing but the order of the text tells who speaks; `lemma` is that of
    the verb, one of those in `reporting-verbs.yml`. Articles that were recognised in pictures have none: a wrong letter
    would be a wrong word in somebody's mouth.
    """
    attributed = attribute(articles, analyses, mentions)
    return in_order(_statement(article, found) for article, all_found in attributed for found in all_found)


def attribute(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> Iterator[tuple[str, list[Attributed]]]:
    """Yield the id of each article in English with what is said in it, each with its speaker where one is found."""
    named = named_by_article(mentions)
    speaking = [article for article in articles if may_hold_statements(article)]
    titles = (introductions(article, analyses[article.id], named.get(article.id, ())) for article in speaking)
    known = Known.of((named.get(article.id, ()) for article in speaking), titles, mentions)
    for article in speaking:
        yield article.id, _attributed(article, analyses[article.id], named.get(article.id, ()), known)


def may_hold_statements(article: Article) -> bool:
    """Whether statements are looked for in an article."""
    return article.in_english and not article.scanned


def named_by_article(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each article, in the order of the text, without those of things.

    A treaty says nothing, and nobody is called by its name.
    """
    return mentions_by_article(mention for mention in mentions if mention.kind is not Kind.THING)


def introductions(article: Article, analysis: Analysis, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    """The words by which the article introduces who is named, for each of its `mentions`."""
    words = read_words(article.text, analysis)
    return [titles_of(words, mention) for mention in mentions]


@dataclass(frozen=True, slots=True)
class Known:
    """What all articles together tell of those whom they name, by entity."""

    genders: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    in_full: frozenset[str]  # the people whom an article names by more than one word

    @classmethod
    def of(
        cls,
        named: Iterable[Sequence[Mention]],
        titles: Iterable[Sequence[Sequence[str]]],
        mentions: Sequence[Mention],
    ) -> Known:
        """What is known from the mentions in each article, with the words that introduce each, and all `mentions`."""
        introduced = [pair for own, of in zip(named, titles, strict=True) for pair in zip(own, of, strict=True)]
        in_full = frozenset(m.entity for m in mentions if m.kind is Kind.PERSON and len(m.text.split()) > 1)
        return cls(tell_genders(introduced), titles_known(introduced), in_full)

    def among(self, mentions: Sequence[Mention]) -> Known:
        """What is known of those whom `mentions` name."""
        here = sorted({mention.entity for mention in mentions})
        genders = {entity: self.genders[entity] for entity in here if entity in self.genders}
        titles = {entity: self.titles[entity] for entity in here if entity in self.titles}
        return Known(genders, titles, self.in_full.intersection(here))

    def plain(self) -> object:
        """The same as plain values, in order."""
        titles = [(entity, sorted(known)) for entity, known in sorted(self.titles.items())]
        return sorted(self.genders.items()), titles, sorted(self.in_full)


def statements_in(article: Article, analysis: Analysis, mentions: Sequence[Mention], known: Known) -> list[Statement]:
    """The statements of one article, in no order; they depend on nothing that is `known` of others."""
    return [_statement(article.id, found) for found in _attributed(article, analysis, mentions, known)]


def _attributed(article: Article, analysis: Analysis, mentions: Sequence[Mention], known: Known) -> list[Attributed]:
    scene, drafts = _stage(article, analysis, mentions)
    here = known.among(mentions)
    scene = replace(scene, genders=here.genders, known_as=here.titles, in_full=here.in_full)
    named = without_relayed(scene.words, without_self_named(scene, name_speakers(scene, drafts)))
    named = without_things(scene.words, without_nested(scene.words, named))
    return [
        Attributed(scene, draft, entity, unnamed, basis_of(scene, draft, entity), article.role_at(draft.start))
        for (draft, entity), unnamed in zip(named, unnamed_speakers(scene, named), strict=True)
    ]


def in_order(found: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements of several articles in the order of `find_statements`."""
    return tuple(sorted(found, key=lambda s: (s.article, s.start, s.end, s.cue)))


def _stage(article: Article, analysis: Analysis, mentions: Sequence[Mention]) -> tuple[Scene, list[Draft]]:
    """What one article says by itself: its statements, and what their speakers are found by."""
    words = read_words(article.text, analysis)
    lines = quotable_lines(article)
    turns = [*find_turns(words, lines, mentions), *find_posts(words, lines, mentions)]
    taken = {turn.line for turn in turns}
    turns.extend(passage for passage in find_passages(words, lines) if passage.line not in taken)
    asked = asked_lines(words, lines, mentions)
    spoken = {turn.line for turn in turns} | asked
    quotations = [
        q
        for q in find_quotations(article.text, lines)
        if not spoken.intersection((q.first_line, q.last_line)) and not is_stray(words, q)
    ]
    repeated = pull_quotes(article.text, lines, quotations)
    pulled = {q.first_line for q in repeated}
    quotations = [q for q in quotations if q not in repeated]
    direct = sorted([*find_direct(words, lines, quotations), *turns], key=lambda d: d.start)
    named = frozenset((m.start, m.end) for m in mentions if m.kind is not Kind.PLACE)
    posted = {turn.line for turn in turns if turn.speaker is not None and turn.speaker.start >= turn.end}
    reported = [
        r for r in find_reported(words, lines, quotations, direct, named) if r.line not in asked | posted | pulled
    ]
    scene = set_scene(words, mentions, analysis.sentences, quotations)
    return scene, sorted([*direct, *reported], key=lambda d: (d.start, d.end))


def _statement(article: str, found: Attributed) -> Statement:
    draft, words = found.draft, found.words
    start, end = (draft.speaker.start, draft.speaker.end) if draft.speaker else (None, None)
    lemma = "" if draft.verb is None else words.lemmas[draft.verb]
    confidence = confidence_of(features_of(found))
    sure = draft.speaker is not None and is_sure(confidence, named=found.entity is not None)
    return Statement(
        article=article,
        start=draft.start,
        end=draft.end,
        direct=draft.direct,
        cue=draft.cue,
        speaker=found.entity if sure else None,
        speaker_start=start,
        speaker_end=end,
        lemma=lemma,
        basis=found.basis,
        unnamed=found.unnamed,
        confidence=confidence,
        sure=sure,
        asides=asides_in(words, draft, found.beside, found.scene.quotations),
    )
