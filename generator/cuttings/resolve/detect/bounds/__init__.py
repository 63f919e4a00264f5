"""Finds where a name begins and ends: `name_boundaries` for all names, `title_boundaries` beside titles and
`credited_names` behind a photographer's."""
