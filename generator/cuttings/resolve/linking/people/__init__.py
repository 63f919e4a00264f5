"""Joins the mentions of one person: within each article first, then across articles.

1. `in_article`: "Mr Kim" is joined to Kim Jong Un, whom the article names in full (`antecedents`), if what
   the text says of either (`cues`) and the collection of him (`profiles`) fits, and `aliases_in_article`: so is a name
   that the article says is another of his.
2. `full_names`: spellings of one full name, also with a slip of the pen, are joined in all articles, unless
   `namesakes` finds two people.
3. `surnames_across_articles`: a surname that stands alone in its article is joined to the one person of the
   collection whom it fits, or left open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.aliases_in_article import join_aliases_in_article
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.full_names import join_full_names, join_misspelt, join_variants
from cuttings.resolve.linking.people.in_article.scene import LeftOver
from cuttings.resolve.linking.people.in_article.surnames_in_article import join_surnames_in_article
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.profiles import profiles_of
from cuttings.resolve.linking.people.surnames_across_articles import join_surnames_across_articles
from cuttings.resolve.teams.lineups import surnames_of_lineups


def join_people(
    people: Sequence[Candidate], articles: Mapping[str, Article], namesakes: Namesakes, clusters: Clusters
) -> Mapping[Node, str]:
    """Joins all mentions of people, in order of article and text; `articles` are by id.

    Returns why people of one name are kept apart, by one of the mentions of each.
    """
    index = FullNameIndex(people, articles)
    profiles = profiles_of(people, articles, index)
    usage: dict[str, dict[str, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    left: dict[tuple[str, int], LeftOver] = {}
    short: set[tuple[str, int]] = set()
    for article, own in index.by_article.items():
        found = join_surnames_in_article(own, articles[article].text, profiles, namesakes, clusters)
        left |= found.left
        short |= found.openings
        for c, meant in found.joined:
            usage[c.key][index.key(meant)].append(meant)
        join_aliases_in_article(own, articles[article].text, index, clusters)
    in_full = [c for c in people if (c.article, c.start) not in short]
    notes = join_full_names(in_full, index, namesakes, clusters)
    join_variants(in_full, index, namesakes, clusters)
    join_misspelt(in_full, index, namesakes, clusters)
    players = {article: surnames_of_lineups(own, articles[article].text) for article, own in index.by_article.items()}
    join_surnames_across_articles(profiles, left, usage, namesakes, clusters, players=players)
    return notes
