"""Reads what people and organisations are from the sentences that name them.

The order of its modules: `article_words` gives the words of an article with their grammar; `before_name` and
`behind_name` read the noun phrase on each side of a name; `activity_clauses` reads what people and organisations do and
where the latter are; `patterns` knows where such a phrase says what the bearer is; `unclear_roles` sorts out what means
nothing alone; `legislator_seats` reads whom somebody represents; `same_role` joins the wordings of one role;
`connections` reads how somebody without a role is placed; `entity_roles` does so for all entities.
"""
