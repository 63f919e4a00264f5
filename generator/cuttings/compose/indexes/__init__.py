"""The pages that list things.

`kind_indexes` lists articles, people, places, organisations, things, topics and events, with the help of `listing`,
which divides a long index over pages; `all_statements`, `relationship_index`, `timeline`, `network` and `whats_new`
list what else there is, `downloads` the files to take away, and `corrections` what the editor decided.
"""
