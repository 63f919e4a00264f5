"""Reads what people and organisations are from the sentences that name them.

The order of its modules: `article_words` gives the words of an article with their grammar; `role_nouns` knows the
nouns; `noun_phrases` reads the noun phrase on each side of a name; `activity_clauses` reads what people and
organisations do and where the latter are; `unclear_roles` sorts out what means nothing alone; `appositions` and
`patterns` know where such a phrase says what the bearer is; `role_wording` words it; `offices` reads whom somebody
represents, and which terms are over; `same_role` joins the wordings of one role; `connections` reads how somebody
without a role is placed; `entity_roles` does so for all entities.
"""
