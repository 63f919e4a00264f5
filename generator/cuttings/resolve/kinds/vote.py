"""Decides what each name is: one kind for a name in an article, by what that article and all of them say.

A model that reads one sentence at a time takes a lone surname for an organisation now and then. Here every mention
votes: titles, known organisations and the gazetteer count for more than the recogniser, the name's own article for
more than the others, and a person named in full decides for the surname. The words around a name vote too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue, KindDecision, NameClues, count_votes, decide
from cuttings.resolve.kinds.explain import KindInWords, tell_kind
from cuttings.resolve.kinds.firm_names import FirmNames
from cuttings.resolve.kinds.given_names import mentions_by_given_name
from cuttings.resolve.kinds.mention_clues import FOUND_BY, MentionClues
from cuttings.resolve.kinds.name_clues import name_clues, noun_in_name
from cuttings.resolve.kinds.surnames import full_name_clues, named_in_full_clues, surname_clue, surnames_in_articles
from cuttings.resolve.kinds.weights import KIND_WEIGHTS, Source
from cuttings.resolve.places.adjacent_words import is_state_of_town
from cuttings.resolve.teams.lineups import players_in_lineups

DECISIVE_RULES = frozenset({"known organisation", "words of a thing", "said to be a ship"})  # they decide alone


def decide_kinds(
    candidates: Sequence[Candidate],
    texts: Mapping[str, str],
    gazetteer: Gazetteer,
    weights: Mapping[Source, float] = KIND_WEIGHTS,
) -> list[Candidate]:
    """The candidates with the label that their clues give them, and why; `texts` are by article.

    Words for peoples and lands (`Label.MISCELLANEOUS`) are not voted on: they keep their label and give no reason.
    """
    by_name = _by_name(candidates, MentionClues.among(candidates, texts, gazetteer, weights), gazetteer, weights)
    by_votes = {where: decide(clues) for where, clues in by_name.items()}
    surnames = surnames_in_articles(candidates, by_votes)
    voted = [
        c if c.label is Label.MISCELLANEOUS else _labelled(c, by_votes[c.article, c.key].label) for c in candidates
    ]
    called = mentions_by_given_name(candidates, by_votes, texts)
    firms = FirmNames.of(voted, texts)
    players = players_in_lineups(candidates, texts, gazetteer)
    overrides = _Overrides(
        texts, players, surnames, called, named_in_full_clues(surnames, weights), firms, gazetteer, weights
    )
    told: dict[tuple[str, Label], KindInWords] = {}  # by folded name and label: the same for all mentions of both
    out = []
    for c, by_vote in zip(candidates, voted, strict=True):
        if c.label is Label.MISCELLANEOUS:
            out.append(c)
            continue
        decision = by_votes[c.article, c.key]
        decisive = list(overrides.decisive(c, by_vote))
        if decisive:
            decision = decide(by_name[c.article, c.key]._replace(decisive=decisive))
        if (c.key, decision.label) not in told:
            reasons = (*decision.reasons, tuple(overrides.told(c)))
            told[c.key, decision.label] = tell_kind(c.text, KindDecision(decision.label, reasons))
        why, only_read = told[c.key, decision.label]
        out.append(replace(c, label=decision.label, why=why, only_read=only_read))
    return out


def _labelled(c: Candidate, label: Label) -> Candidate:
    return c if c.label is label else replace(c, label=label)


def _by_name(
    candidates: Sequence[Candidate],
    mention_clues: MentionClues,
    gazetteer: Gazetteer,
    weights: Mapping[Source, float],
) -> dict[tuple[str, str], NameClues]:
    """The clues of every name that is voted on, by article and folded name."""
    here: dict[tuple[str, str], list[Clue]] = defaultdict(list)
    everywhere: dict[str, list[Clue]] = defaultdict(list)
    for c in candidates:
        if c.label is not Label.MISCELLANEOUS:
            for key, clue in mention_clues.of(c):
                here[c.article, key].append(clue)
                everywhere[key].append(clue)
    for c, clue in full_name_clues(candidates, gazetteer, weights):
        here[c.article, c.key].append(clue)
        everywhere[c.key].append(clue)
    name = {key: tuple(name_clues(key, count_votes(all_), gazetteer, weights)) for key, all_ in everywhere.items()}
    return {
        (article, key): NameClues(here=clues, name=name[key], everywhere=everywhere[key])
        for (article, key), clues in here.items()
    }


@dataclass(frozen=True, slots=True)
class _Overrides:
    """Clues of single mentions: those that decide alone, and those that are told and not counted."""

    texts: Mapping[str, str]  # by article
    players: frozenset[tuple[str, str]]  # names in lists of players alone, by article and folded name
    surnames: Mapping[tuple[str, str], str]  # full names, by article and folded surname
    called: frozenset[tuple[str, int]]  # mentions by given name, by article and start
    named_in_full: Mapping[str, Clue]  # by folded surname
    firms: FirmNames
    gazetteer: Gazetteer
    weights: Mapping[Source, float]

    def decisive(self, c: Candidate, by_vote: Candidate) -> Iterator[Clue]:
        """What decides alone of a mention `c`, which is `by_vote` with the label that the votes give it.

        The name of a known organisation or a thing comes first, then a list of players, then what the article says of
        firms, then a surname.
        """
        if c.rule in DECISIVE_RULES:
            _, reason = FOUND_BY[c.rule]
            yield Clue(c.label, self.weights[Source.ALWAYS_KNOWN], reason, Source.ALWAYS_KNOWN)
        elif is_state_of_town(self.texts[c.article], c.start, c.text, self.gazetteer):
            source = Source.ALWAYS_KNOWN
            yield Clue(Label.LOCATION, self.weights[source], "a town stands before this state", source)
        elif (c.article, c.key) in self.players:
            source = Source.PLAYER
            yield Clue(Label.PERSON, self.weights[source], "it stands in a list of players", source)
        elif why := self.firms.reason(
            by_vote,
            (c.article, c.key) in self.surnames,
            self.gazetteer.lookup,
            somebody=c.key in self.named_in_full,
        ):
            source = Source.FIRM_HERE
            yield Clue(Label.ORGANISATION, self.weights[source], why, source)
        elif (c.article, c.key) in self.surnames:
            yield surname_clue(c, self.texts[c.article], self.gazetteer, self.weights)
        elif (c.article, c.start) in self.called:
            source = Source.GIVEN_NAME
            yield Clue(Label.PERSON, self.weights[source], "somebody of that given name is named in full", source)

    def told(self, c: Candidate) -> Iterator[Clue]:
        """What is told of a name, written as in that mention, and has no weight."""
        if c.key in self.named_in_full:
            yield self.named_in_full[c.key]
        if noun := noun_in_name(c.key):
            source = Source.NOUN_IN_NAME
            yield Clue(Label.ORGANISATION, self.weights[source], f"{noun!r} heads it", source)
        if self.gazetteer.lookup(c.text):
            source = Source.PLACE_AS_WRITTEN
            yield Clue(Label.LOCATION, self.weights[source], "the gazetteer knows it", source)
