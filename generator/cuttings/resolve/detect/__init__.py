"""Finds what may be names in the articles, and where each begins and ends.

1. `gather`, for each article by itself: `titled_people`, `known_mentions`, `recogniser_names` (within the bounds that
   `boundaries` and `title_boundaries` set) and `place_spotting`; `non_names` says what is not a name.
2. With the kinds of these names decided, and all articles before it: `repeats`, `families`,
   `state_bodies`, `conjoined_names`.
"""
