"""Tells which names of organisations are one organisation's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.gazetteer import Gazetteer
from generator.model import Article, Role
from generator.resolve.candidates import Candidate
from generator.resolve.clusters import Clusters, Node
from generator.resolve.known import known_of_country, known_organisation
from generator.resolve.words import even_spelling, fact_words, words
from generator.text import fold

Owners = Mapping[tuple[str, int], str]  # the country a generic name belongs to, by article and start
SMALL_WORDS = {"of", "the", "and", "for", "in", "on", "de", "du", "la", "des", "et", "&"}
DOMINANT = 0.5  # of an article's place mentions lie in one country: its ministries are that country's


def join_organisations(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], owners: Owners, clusters: Clusters
) -> None:
    """Joins the names of each organisation: equal ones everywhere, short forms and acronyms within articles."""
    leaders: dict[str, Candidate] = {}
    by_article: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        identity = _identity(c, articles[c.article], owners)
        if leader := leaders.setdefault(identity, c):
            clusters.join(Node.of(c), Node.of(leader), _same_name(c, leader, owners))
        by_article[c.article].append(c)
    for article in sorted(by_article):
        _join_within(articles[article].text, by_article[article], clusters)


def core_name(name: str) -> str:
    """`name` folded, without "the", legal forms and possessives: what is compared."""
    legal = fact_words("organisations", "legal_forms")
    parts = [w.bare for w in words(name)]
    while len(parts) > 1 and parts[-1] in legal:
        parts.pop()
    return even_spelling(" ".join(parts))


def is_generic(name: str) -> bool:
    """Whether every country has an organisation of that name."""
    return core_name(name) in fact_words("organisations", "generic")


def split_owner(name: str, gazetteer: Gazetteer) -> tuple[str | None, str]:
    """The country (ISO code) and the rest of "Russian Defence Ministry"; None and `name` where it names no country."""
    line = words(name)
    for length in (2, 1):
        if len(line) > length:
            owner = name[: line[length - 1].end]
            rest = name[line[length].start :]
            country = _country(owner, gazetteer)
            if country and is_generic(rest):
                return country, rest
    return None, name


def find_owners(
    candidates: Sequence[Candidate],
    countries: Mapping[tuple[str, int], str],
    articles: Mapping[str, Article],
    gazetteer: Gazetteer,
) -> Owners:
    """The country of each generic name: stated beside it, else elsewhere in the article, else the article's own.

    `countries` gives the country of each place mention, by article and start.
    """
    by_article: dict[str, dict[int, str]] = defaultdict(dict)
    for (article, start), code in countries.items():
        by_article[article][start] = code
    owners: dict[tuple[str, int], str] = {}
    unstated: list[tuple[Candidate, str]] = []
    stated: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for c in candidates:
        within, rest = split_owner(c.text, gazetteer)
        if not is_generic(rest) or known_organisation(c.text):
            continue
        country = within or _beside(articles[c.article].text, c, by_article[c.article])
        if country:
            owners[c.article, c.start] = country
            stated[c.article, core_name(rest)][country] += 1
        else:
            unstated.append((c, core_name(rest)))
    for c, core in unstated:
        said = stated[c.article, core]
        home = next(iter(said)) if len(said) == 1 else _home(articles[c.article], by_article[c.article])
        if home:
            owners[c.article, c.start] = home
    return owners


def _country(name: str, gazetteer: Gazetteer) -> str | None:
    place = gazetteer.land(name)
    return place.country if place and place.place_type == "country" else None


def _beside(text: str, c: Candidate, places: Mapping[int, str]) -> str | None:
    """The country of a place right before ("Chad's ", "Chadian ") or after (" of Chad") the candidate."""
    for start in range(max(0, c.start - 30), c.start):
        if start in places and text[start : c.start].rstrip().count(" ") <= 1:
            gap = text[start : c.start]
            if gap.endswith(("'s ", "’s ", " ")) and not any(mark in gap for mark in ",;:()\n"):
                return places[start]
    after = text[c.end : c.end + 8]
    for lead in (" of the ", " of ", " in "):
        if after.startswith(lead) and c.end + len(lead) in places:
            return places[c.end + len(lead)]
    return None


def _home(article: Article, places: Mapping[int, str]) -> str | None:
    """The country of the dateline, else the one that most places of the article lie in."""
    for block in article.blocks:
        if block.role is Role.DATELINE:
            inside = [places[start] for start in sorted(places) if block.start <= start < block.end]
            if inside:
                return inside[0]
    counts = Counter(places.values())
    best = min(counts, key=lambda country: (-counts[country], country), default=None)
    return best if best and counts[best] >= DOMINANT * sum(counts.values()) else None


def _identity(c: Candidate, article: Article, owners: Owners) -> str:
    if known := known_organisation(c.text, article.role_at(c.start)):
        return f"known {known}"
    if owner := owners.get((c.article, c.start)):
        core = core_name(c.text).split()
        generic = fact_words("organisations", "generic")
        rest = next((" ".join(core[i:]) for i in range(len(core)) if " ".join(core[i:]) in generic), " ".join(core))
        known = known_of_country(owner).get(rest)
        return f"known {known}" if known else f"{rest} of {owner}"
    return f"{core_name(c.text)} in {c.article}" if is_generic(c.text) else core_name(c.text)


def _same_name(c: Candidate, leader: Candidate, owners: Owners) -> str:
    if known_organisation(c.text):
        return "always means this organisation"
    if owner := owners.get((c.article, c.start)):
        return f"the one of {owner}, by the country named with it"
    return "the same name" if fold(c.text) == fold(leader.text) else f"the same name as {leader.text}"


def _join_within(text: str, own: Sequence[Candidate], clusters: Clusters) -> None:
    longer = [c for c in own if " " in c.text]
    for c in own:
        if known_organisation(c.text) or is_generic(c.text):
            continue
        hosts = {clusters.root(Node.of(h)): (h, why) for h in longer if (why := _short_for(text, c, h))}
        if len(hosts) == 1:
            host, why = next(iter(hosts.values()))
            clusters.join(Node.of(c), Node.of(host), f"{why} {host.text} in the same article")


def _short_for(text: str, short: Candidate, full: Candidate) -> str | None:
    """How `short` abbreviates `full`, None where it does not."""
    if short.key == full.key:
        return None
    parts, whole = core_name(short.text).split(), core_name(full.text).split()
    capitals = [w for w in whole if w not in SMALL_WORDS]
    letters = short.text.replace(".", "")
    if letters.isupper() and 2 <= len(letters) <= 8:
        if text[full.end : short.start].strip() == "(" or letters.casefold() == "".join(w[0] for w in capitals):
            return "the acronym of"
        return None
    if len(parts) >= len(whole) or (len(parts) == 1 and len(parts[0]) < 4):
        return None
    if whole[: len(parts)] == parts and (len(parts) > 1 or len(capitals) > 1):
        return "short for"
    return "short for" if len(parts) > 1 and whole[-len(parts) :] == parts else None
