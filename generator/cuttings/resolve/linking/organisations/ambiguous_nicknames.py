"""Tells whose a nickname of several teams is in an article: the Bulldogs of Drake or those of Gonzaga."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.grouped import grouped
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.teams.team_mentions import known_nicknames, shared_nicknames

NICKNAME_MARK = " as called in "  # before the article's id in the identity of a nickname that may be several teams'


def identities_of_nicknames(organisations: Sequence[Candidate]) -> Mapping[tuple[str, str], str]:
    """What each nickname of several teams identifies, by article and folded nickname.

    A team has a nickname where it is called by its place and that, or where an article names both. Where one team alone
    has it in all articles, its identity is what its words are, and it is left out here. Else it identifies the team
    that its article names, or something of its article alone where that names none of them, or two.
    """
    by_article = grouped((c.article, c.key) for c in organisations)
    bearers: dict[str, set[str]] = defaultdict(set)
    named: dict[tuple[str, str], set[str]] = defaultdict(set)  # by article and nickname
    for article, keys in by_article.items():
        for team, nickname in _named_in_full(keys):
            bearers[nickname].add(team)
            named[article, nickname].add(team)
        for nickname in shared_nicknames().intersection(keys):
            bearers[nickname].update(key for key in keys if nickname in known_nicknames().get(key, ()))
    found: dict[tuple[str, str], str] = {}
    for article, keys in by_article.items():
        for nickname in shared_nicknames().intersection(keys):
            if len(bearers[nickname]) != 1:
                own = named[article, nickname] | bearers[nickname].intersection(keys)
                found[article, nickname] = (
                    read_organisation(f"{next(iter(own))} {nickname}").key
                    if len(own) == 1
                    else f"{nickname}{NICKNAME_MARK}{article}"
                )
    return found


def _named_in_full(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of several teams' nicknames that ends one of `keys`, behind the team's place or school."""
    for key in keys:
        for space in re.finditer(" ", key):
            if key[space.end() :] in shared_nicknames():
                yield key[: space.start()], key[space.end() :]
