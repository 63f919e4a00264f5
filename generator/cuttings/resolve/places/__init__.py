"""Decides which place of the gazetteer a name means (toponym resolution), and whether a place is its government there.

1. `toponym_readings`: the places that a name may mean, and what the words beside it state (`adjacent_words`,
   `containment`).
2. `disambiguate` scores them by the other names of the article (`context_score`, `regional_hints`), and keeps the best
   of the others (`alternatives`); `unlisted` places lie where the article says.
3. `mention_places`: the result for all mentions, with the editor's decisions.
4. `metonymy`: places that stand for their governments.
"""
