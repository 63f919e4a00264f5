"""How an article's words are cut, quoted, grouped and sorted.

`quotes` cuts an article into paragraphs and sentences and quotes sentences elsewhere; `statement_quotes` quotes what
somebody said; `excerpts` puts quotations under their articles, and `near_copies` leaves out those that are repeated;
`self_contained` finds sentences that need no others. `grouping`, `periods` and `sort_names` put things under headings,
by date and by letter; `folding` says how much of a list is folded away; `citation` writes references to articles.
"""
