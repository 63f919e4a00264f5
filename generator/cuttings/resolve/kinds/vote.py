"""Decides what each name is: one kind for a name, by what its article and the whole corpus say.

A model that reads one sentence at a time takes a lone surname for an organisation now and then. Here every mention
votes: titles, known organisations and the gazetteer count for more than the recogniser, the name's own article for
more than the others, and a person named in full decides for the surname. The words around a name vote too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate, relabel
from cuttings.resolve.kinds.clues import clue
from cuttings.resolve.kinds.explain import with_reasons
from cuttings.resolve.kinds.listed_firms import Firms, famous
from cuttings.resolve.names.organisation_name import core_name, opens_like_one
from cuttings.resolve.names.person_name import family_names, parse_name
from cuttings.resolve.names.tokens import fact_words

Votes = dict[Label, float]
OF_RULE = {"title": 4.0, "known organisation": 50.0, "gazetteer": 4.0, "recogniser": 1.0}
ELSEWHERE = 3.0  # the weight of all other articles together, in votes
TOGETHER = 20.0  # the same for a name of several words that no place has: it names one thing
LISTED = 3.0  # what a share's symbol behind a name adds to each mention of it in that article
HEAD = 3.0  # what "Ministry" or "Inc" in a name adds, or a place that is known to everybody
STRANGER = 0.4  # the weight of a vote for a person whom no title or full name introduces, or against one so introduced
WHERE = {
    "in",
    "at",
    "from",
    "to",
    "near",
    "across",
    "outside",
    "inside",
    "into",
    "around",
    "throughout",
    "via",
    "towards",
}


def decide_kinds(candidates: Sequence[Candidate], texts: Mapping[str, str], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates with the label that the votes give them, and why; demonyms keep theirs. `texts` are by article."""
    introduced = _introduced(candidates)
    firms = Firms.of(candidates, texts, gazetteer)
    local: dict[tuple[str, str], Votes] = defaultdict(_no_votes)
    overall: dict[str, Votes] = defaultdict(_no_votes)
    for c in candidates:
        if c.label is not Label.MISCELLANEOUS:
            for key in {c.key, _constituted(c)}:
                for label, vote in (*_votes(c, texts[c.article], introduced), *_firm(c, key, firms, introduced)):
                    local[c.article, key][label] += vote
                    overall[key][label] += vote
    verdicts = {(a, key): _verdict(key, votes, overall[key], gazetteer) for (a, key), votes in local.items()}
    surnames = _surnames(candidates, verdicts)
    decided = [relabel(c, _label(c, verdicts, surnames, texts[c.article], gazetteer)) for c in candidates]
    return with_reasons(candidates, decided, texts, surnames, gazetteer)


def _no_votes() -> Votes:
    return dict.fromkeys((Label.PERSON, Label.LOCATION, Label.ORGANISATION), 0.0)


def _votes(c: Candidate, text: str, introduced: set[str]) -> Iterable[tuple[Label, float]]:
    """What one mention says that its name is: by the rule that found it, and by the words around it."""
    weight = OF_RULE[c.rule] * (0.3 if c.headline else 1.0)
    lone = " " not in c.text
    seen = c.label is Label.LOCATION and c.rule == "recogniser"  # read in its sentence: Jordan the country
    if lone and not seen and (c.label is Label.PERSON) != (c.key in introduced):
        weight = min(weight, 1.0) * STRANGER
    yield c.label, weight
    if c.was:
        yield c.was, 1.0
    if said := clue(c, text):
        yield said.label, said.weight


def _firm(c: Candidate, key: str, firms: Firms, introduced: set[str]) -> Iterable[tuple[Label, float]]:
    """That its article sets a share's symbol behind a name, or names a firm in full whose first word it is."""
    if firms.lists(c, key):
        yield Label.ORGANISATION, LISTED
    elif c.rule == "recogniser" and key not in introduced and firms.shortens(c, key):
        yield Label.ORGANISATION, 1.0


def _introduced(candidates: Iterable[Candidate]) -> set[str]:
    """The one-word names of people whom some article names in full or with a title."""
    return {
        name
        for c in candidates
        if c.label is Label.PERSON and not (c.headline and c.rule == "recogniser")
        for name in ((*family_names(c.text), *parse_name(c.text).given) or (c.key,) * (c.rule == "title"))
    }


def _constituted(c: Candidate) -> str:
    """The name of a company without "Inc": it is a company by that name too."""
    return core_name(c.text) if c.label is Label.ORGANISATION else c.key


def _label(
    c: Candidate,
    verdicts: Mapping[tuple[str, str], Label],
    surnames: Mapping[tuple[str, str], str],
    text: str,
    gazetteer: Gazetteer,
) -> Label:
    if c.label is Label.MISCELLANEOUS or c.rule == "known organisation":
        return c.label
    if (c.article, c.key) in surnames:
        before = text[max(0, c.start - 12) : c.start].split()[-1:]
        placed = c.label is Label.LOCATION and before and before[0].lower() in WHERE and gazetteer.lookup(c.text)
        return Label.LOCATION if placed else Label.PERSON
    return verdicts[c.article, c.key]


def _verdict(key: str, votes: Votes, overall: Votes, gazetteer: Gazetteer) -> Label:
    total = sum(overall.values()) or 1.0
    score = {label: votes[label] + ELSEWHERE * overall[label] / total for label in overall}
    if headed(key):
        score[Label.ORGANISATION] += HEAD
    places = gazetteer.lookup(key)
    if " " in key and not places and len([label for label in overall if overall[label]]) > 1:
        score = {label: score[label] + TOGETHER * overall[label] / total for label in overall}
    if places:
        sure = famous(key, gazetteer)
        score[Label.LOCATION] += HEAD if sure else 0.5
        if sure and places[0].place_type not in {"city", "site"}:  # clubs and firms are called after towns, not lands
            score[Label.LOCATION] += score[Label.ORGANISATION]
    return min(score, key=lambda label: (-score[label], label))


def headed(key: str) -> str | None:
    """The noun that says of a folded name that it is an organisation's: "ministry", "inc"; None where there is none."""
    parts = key.split()
    heads = fact_words("organisations", "heads")
    if len(parts) > 1 and parts[-1] in heads:
        return parts[-1]
    if opens_like_one(key):
        return parts[0]
    return parts[0] if len(parts) > 1 and parts[0] in heads and parts[1] in {"of", "for"} else None


def _surnames(candidates: Iterable[Candidate], verdicts: Mapping[tuple[str, str], Label]) -> dict[tuple[str, str], str]:
    """The full name of somebody in that article for each one-word name that they go by, by (article, word)."""
    full: dict[tuple[str, str], str] = {}
    for c in candidates:
        person = c.label is not Label.MISCELLANEOUS and verdicts[c.article, c.key] is Label.PERSON
        if person and not (c.headline and c.rule == "recogniser"):
            for family in family_names(c.text):
                full.setdefault((c.article, family), " ".join(c.text.split()))
    return full
