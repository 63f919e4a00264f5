"""From likeness of pairs to groups: candidates, average linkage, and single articles that join a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from statistics import fmean

from cuttings.dates import full_day
from cuttings.events.account import Account, Corpus
from cuttings.events.happenings import divide
from cuttings.events.likeness import MIN_LOG_ODDS, likeness
from cuttings.events.linkage.average_linkage import Edges, average_linkage
from cuttings.events.linkage.candidate_pairs import candidates
from cuttings.events.linkage.convincing import convincing_cores
from cuttings.events.linkage.other_times import are_of_one_day, name_other_years
from cuttings.events.shared_weights import shared_weights

MIN_JOINED_ACCOUNTS = 3  # accounts of a group that a single article can join
MIN_STRAGGLER_LOG_ODDS = 0.0  # log odds with the most similar of them from which it joins ...
STRAGGLER_OF_CROWDED_DAY_LOG_ODDS = 2.4  # the same on a day of which there is much news that names the same people
# mean log odds with all of a group, of two too, from which comment on the news of such a day joins it
MIN_COMMENT_LINK_LOG_ODDS = 5.0
MIN_OTHER_NEWS_OF_DAY = 4  # accounts of a day that are of other news, from which there is much ...
OTHER_NEWS_LOG_ODDS = 0.0  # ... log odds below which they are
STRAGGLER_MARGIN_LOG_ODDS = (
    0.5  # ... if it is at most so much more similar to a single one, and less to another group's
)


def link(corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more accounts of one happening, as indexes into `corpus.accounts`, sorted."""
    edges, accounts = _edges(corpus), corpus.accounts
    crowded = _of_crowded_days(accounts, edges)
    told = _among_reports(edges, {i for i in crowded if accounts[i].comment})
    groups = [core for group in average_linkage(told, accounts) for core in convincing_cores(group, told, accounts)]
    whole = _with_stragglers(sorted(groups), edges, accounts, crowded)
    return tuple(sorted(part for group in whole for part in divide(group, accounts, edges)))


def _of_crowded_days(accounts: Sequence[Account], edges: Edges) -> frozenset[int]:
    """The accounts, by their index, that are published on a day of which there is much other news."""
    of_day: dict[str, list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        if account.published and full_day(account.published):
            of_day[account.published].append(i)
    related = OTHER_NEWS_LOG_ODDS - MIN_LOG_ODDS

    def is_crowded(i: int, day: Sequence[int]) -> bool:
        row = edges.get(i, {})
        return sum(j != i and row.get(j, 0.0) < related for j in day) >= MIN_OTHER_NEWS_OF_DAY

    return frozenset(i for day in of_day.values() for i in day if is_crowded(i, day))


def _edges(corpus: Corpus) -> Edges:
    """Return by how much the log odds of each pair exceed MIN_LOG_ODDS, for the pairs that do."""
    edges: Edges = defaultdict(dict)
    accounts, pairs = corpus.accounts, candidates(corpus)
    for (i, j), shared in zip(pairs, shared_weights(accounts, corpus.idf, pairs), strict=True):
        odds = likeness(accounts[i], accounts[j], corpus, shared) - MIN_LOG_ODDS
        if odds > 0:
            edges[i][j] = edges[j][i] = odds
    return edges


def _among_reports(edges: Edges, comments: Collection[int]) -> Edges:
    """`edges` without those of comment: what is about two happenings would join them."""
    return {
        i: {j: odds for j, odds in row.items() if j not in comments} for i, row in edges.items() if i not in comments
    }


def _with_stragglers(
    groups: list[tuple[int, ...]], edges: Edges, accounts: Sequence[Account], crowded: Collection[int]
) -> list[tuple[int, ...]]:
    """Add each single article to the group of three or more accounts that has the article it resembles most.

    Long follow-ups and one-line reports resemble some account of an event, but their average too little. What resembles
    an account of another event, or a single article, as much may report something else, and so may what is dated and
    names other years.
    """
    group_of = {i: n for n, group in enumerate(groups) for i in group}
    joined: dict[int, list[int]] = defaultdict(list)
    for i in sorted(edges.keys() - {j for group in groups for j in group}):
        ranked = sorted(edges[i], key=lambda j: (-edges[i][j], j))
        nearest = next((j for j in ranked if j in group_of), None)
        if nearest is None:
            continue
        n, odds = group_of[nearest], edges[i][nearest]
        comment = i in crowded and accounts[i].comment
        if comment and fmean(edges[i].get(j, 0.0) for j in groups[n]) + MIN_LOG_ODDS < MIN_COMMENT_LINK_LOG_ODDS:
            continue
        others_of_day = i in crowded and are_of_one_day((i, nearest), accounts)
        least = STRAGGLER_OF_CROWDED_DAY_LOG_ODDS if others_of_day else MIN_STRAGGLER_LOG_ODDS
        if odds + MIN_LOG_ODDS <= least:
            continue
        if len(groups[n]) < MIN_JOINED_ACCOUNTS and not comment:
            continue
        if accounts[i].published and name_other_years((i,), groups[n], accounts):
            continue
        others = (edges[i][j] for j in ranked if group_of.get(j) not in (n, None))
        if edges[i][ranked[0]] - odds <= STRAGGLER_MARGIN_LOG_ODDS <= odds - max(others, default=0.0):
            joined[n].append(i)
    return [tuple(sorted((*group, *joined[n]))) for n, group in enumerate(groups)]
