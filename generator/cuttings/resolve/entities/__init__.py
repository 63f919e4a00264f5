"""Makes an entity of each group of mentions.

1. `bare_roles`: groups that are only a word for what something is ("Bank") are left out.
2. `build`: each group becomes an entity with a `display_name`, aliases, `offices`, a qualifier that distinguishes it
   from namesakes (`qualifiers`), and whether it is one of the `news_sources`.
3. `place_evidence`: why a place's names mean it, and what else they could have meant.
4. `mentions`: which entity each mention names.
"""
