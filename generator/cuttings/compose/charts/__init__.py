"""Drawings of figures, each with the same in words.

`article_sparkline` and `article_bar_chart` show how many articles there are over time, small on the page of a topic,
wide on the home page and the timeline; `ego_network` shows who is named together with an entity.
"""
