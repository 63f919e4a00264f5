"""Reads what people and organisations are from the sentences that name them.

The order of its modules: `article_words` gives the words of an article with their grammar; `before_name` and
`behind_name` read the noun phrase on each side of a name; `body_clauses` reads what an organisation does and where it
is; `patterns` knows where such a phrase says what the bearer is; `unclear_roles` sorts out what means nothing alone;
`legislator_seats` reads whom somebody represents; `same_role` joins the wordings of one role; `entity_roles` does so
for all entities.
"""
