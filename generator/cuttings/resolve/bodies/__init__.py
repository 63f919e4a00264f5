"""Sorts out organisations, people and places that are hardly any: a product, a show, half a name.

1. `evidence`: what says that a name is a body's: a list has it, or what it does and is called.
2. `score`: where no list has it, what the recogniser thought of each mention, and how each was found.
3. `page_score`: how likely its page is right by that, by its words and by what stands beside them.
4. `doubtful_people`: whether a name without a title is likely nobody's.
5. `unknown_places`: which places no gazetteer has, and no word tells to be places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Article, Label
from cuttings.resolve.bodies.doubtful_people import doubt_of_person
from cuttings.resolve.bodies.evidence import is_known_body
from cuttings.resolve.bodies.page_score import likelihood_of_page, page_features
from cuttings.resolve.bodies.score import features_of
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries, is_of_state
from cuttings.resolve.linking.organisations.committee_names import chamber_beside, is_of_either_chamber
from cuttings.resolve.names.tokens import fact_words

RULES_OF_READING = frozenset({"recogniser", "echo"})  # rules that know no more of a name than the recogniser does

Group = Sequence[Candidate]


class SortedGroups(NamedTuple):
    """The groups of mentions that name something, in their order."""

    sure: list[Group]
    unsure: list[Group]  # organisations, people and places too unlikely for a page
    doubts: list[str]  # why each of them is
    likelihoods: dict[tuple[str, int], float]  # that a page is right, where weighed, by article and start of its first


def sort_bodies(
    groups: Sequence[Group], articles: Mapping[str, Article], bodies: BodyCountries, decided: Collection[str]
) -> SortedGroups:
    """The groups of mentions by whether it is sure enough that they name something; folded names in `decided` are."""
    threshold = load_facts("body-page-weights")["threshold"]
    texts = {name: article.text for name, article in articles.items()}
    found = SortedGroups([], [], [], {})
    shared = Counter(generic for group in groups for generic in {c.name.organisation.generic_name for c in group})
    for group in groups:
        sure = any(c.key in decided for c in group) or is_settled(group, texts, bodies)
        doubt = "" if any(c.key in decided for c in group) else doubt_of_person(group, texts)
        likelihood = 1.0 if sure else likelihood_of_page(page_features(group, texts))
        if not sure:
            found.likelihoods[group[0].article, group[0].start] = likelihood
        if all(_is_some_paper(c, articles[c.article]) for c in group) and group[0].key not in decided:
            found.unsure.append(group)
            found.doubts.append("papers of several towns are called so, and no article says which is meant")
        elif all(_is_of_some_chamber(c, texts[c.article]) for c in group) and group[0].key not in decided:
            found.unsure.append(group)
            found.doubts.append("both chambers have one, and no article says whose it is")
        elif all(_is_nobodys(c, texts[c.article], bodies, shared) for c in group) and group[0].key not in decided:
            found.unsure.append(group)
            found.doubts.append("every country or state has one, and no article says whose it is")
        elif doubt:
            found.unsure.append(group)
            found.doubts.append(doubt)
        elif likelihood >= threshold:
            found.sure.append(group)
        else:
            found.unsure.append(group)
            found.doubts.append(
                f"the likelihood that its page would be right is {likelihood:.2f}, below {threshold:.2f}"
            )
    return found


def is_settled(group: Group, texts: Mapping[str, str], bodies: BodyCountries) -> bool:
    """Whether no likelihood counts: no organisations, known ones, of a country, or not read by the recogniser."""
    if group[0].label is not Label.ORGANISATION or not features_of(group, texts):
        return True
    return any(bodies.of(c) is not None or c.rule not in RULES_OF_READING or is_known_body(c) for c in group)


def _is_some_paper(c: Candidate, article: Article) -> bool:
    """Whether a mention is but the last word of a paper's name, "Times", and not of the outlet that publishes it."""
    word = c.key.removeprefix("the ")
    paper = c.label is Label.ORGANISATION and word in fact_words("organisations", "shared_by_papers")
    return paper and fold(article.outlet or "").rpartition(" ")[2] != word


def _is_of_some_chamber(c: Candidate, text: str) -> bool:
    """Whether a mention is of a committee that both chambers have, and the text does not tell which is meant."""
    either = c.label is Label.ORGANISATION and is_of_either_chamber(c.name.organisation, text)
    return either and not chamber_beside(text, c.start, c.end)


def _is_nobodys(c: Candidate, text: str, bodies: BodyCountries, shared: Mapping[str | None, int]) -> bool:
    """Whether a mention is of what every country or state has, "the state Senate", and not said to be anybody's.

    What is not said to be a state's counts where several are called so: `shared` says how many, by generic name.
    """
    generic = c.name.organisation.generic_name if c.label is Label.ORGANISATION else None
    if generic is None or c.name.known or bodies.of(c) is not None:
        return False
    return shared[generic] > 1 or is_of_state(text, c)
