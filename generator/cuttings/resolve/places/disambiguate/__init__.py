"""Which place of the gazetteer a name in a text means.

A name's candidates are scored in powers of ten of inhabitants: how prominent a place is, plus what speaks for it, in
this order of weight:

1. what is said right beside the name: the place it lies in ("Paris, Texas"), the kind of place ("the city of");
2. the same beside the same name elsewhere in the article: one sense per article;
3. where the other names of the article lie, the peoples, institutions and telephone numbers in it, its outlet;
4. what other articles that spell it out mean by the name;
5. how well known the place is.

This is what the literature on toponym resolution found to work (Leidner, Toponym Resolution in Text, 2007; Lieberman
and Samet, Adaptive context features for toponym resolution, SIGIR 2012).

`article_senses` decides it for the names of one article, `locate` for those of all, and remembers what it found.
"""

from cuttings.resolve.places.disambiguate.article_senses import Sense, rank_by_scene, stated_by_key, stated_for
from cuttings.resolve.places.disambiguate.location import locate

__all__ = ["Sense", "locate", "rank_by_scene", "stated_by_key", "stated_for"]
