"""The pages about one thing each, and the home page.

`article`, `entity` (a person, place, organisation or thing), `relationship` (two entities), `topic`, `event`, `home`.
`continuation` and `entity_statements` make further pages where one would be too long; `connections` is what holds
between entities, found once for all pages.
"""
