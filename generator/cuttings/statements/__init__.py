"""Finds who said what: quotations and reported speech."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cuttings.model import Analysis, Article, Kind, Mention, Role, Statement
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.confidence.basis import basis_of
from cuttings.statements.confidence.score import confidence_of, features_of, is_sure
from cuttings.statements.direct import Draft, find_direct, is_stray
from cuttings.statements.lines import quotable_lines
from cuttings.statements.quotations import find_quotations
from cuttings.statements.reported import find_reported
from cuttings.statements.speakers.find import name_speakers
from cuttings.statements.speakers.left_out import without_nested, without_things
from cuttings.statements.speakers.people import tell_genders, titles_known
from cuttings.statements.speakers.scene import Scene, set_scene
from cuttings.statements.speakers.unnamed import unnamed_speakers
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
    found = [
        _statement(article, attributed)
        for article, drafts in attribute(articles, analyses, mentions)
        for attributed in drafts
    ]
    return tuple(sorted(found, key=lambda s: (s.article, s.start, s.end, s.cue)))


def attribute(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> Iterator[tuple[str, list[Attributed]]]:
    """Yield the id of each article in English with what is said in it, each with its speaker where one is found."""
    articles = [article for article in articles if article.in_english and not article.scanned]
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is Kind.THING:  # a treaty says nothing, and nobody is called by its name
            continue
        by_article[mention.article].append(mention)
    staged = [_stage(article, analyses[article.id], by_article[article.id]) for article in articles]
    introduced = [pair for scene, _ in staged for pair in zip(scene.mentions, scene.titles, strict=True)]
    genders, known_as = tell_genders(introduced), titles_known(introduced)
    in_full = frozenset(m.entity for m in mentions if m.kind is Kind.PERSON and len(m.text.split()) > 1)
    for article, (scene, drafts) in zip(articles, staged, strict=True):
        known = replace(scene, genders=genders, known_as=known_as, in_full=in_full)
        named = without_things(known.words, without_nested(known.words, name_speakers(known, drafts)))
        roles = [(block.start, block.role) for block in article.blocks]
        yield (
            article.id,
            [
                Attributed(known, draft, entity, unnamed, _role_at(roles, draft.start))
                for (draft, entity), unnamed in zip(named, unnamed_speakers(known, named), strict=True)
            ],
        )


def _role_at(roles: Sequence[tuple[int, Role]], offset: int) -> Role:
    """The role of the block that holds `offset`; `roles` has the start and the role of each block."""
    return roles[bisect_right(roles, offset, key=lambda r: r[0]) - 1][1]


def _stage(article: Article, analysis: Analysis, mentions: Sequence[Mention]) -> tuple[Scene, list[Draft]]:
    """What one article says by itself: its statements, and what their speakers are found by."""
    words = read_words(article.text, analysis)
    lines = quotable_lines(article)
    turns = find_turns(words, lines, mentions)
    asked = asked_lines(words, lines, mentions)
    spoken = {turn.line for turn in turns} | asked
    quotations = [
        q
        for q in find_quotations(article.text, lines)
        if not spoken.intersection((q.first_line, q.last_line)) and not is_stray(words, q)
    ]
    direct = sorted([*find_direct(words, lines, quotations), *turns], key=lambda d: d.start)
    named = frozenset((m.start, m.end) for m in mentions if m.kind is not Kind.PLACE)
    reported = [r for r in find_reported(words, lines, quotations, direct, named) if r.line not in asked]
    here = sorted(mentions, key=lambda m: (m.start, m.end))
    scene = set_scene(words, here, analysis.sentences, quotations)
    return scene, sorted([*direct, *reported], key=lambda d: (d.start, d.end))


def _statement(article: str, found: Attributed) -> Statement:
    draft, words = found.draft, found.words
    start, end = (draft.speaker.start, draft.speaker.end) if draft.speaker else (None, None)
    lemma = "" if draft.verb is None else words.lemmas[draft.verb]
    confidence = confidence_of(features_of(found))
    sure = is_sure(confidence)
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
        basis=basis_of(found),
        unnamed=found.unnamed,
        confidence=confidence,
        sure=sure,
    )
