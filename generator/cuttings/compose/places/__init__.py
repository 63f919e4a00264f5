"""What only the pages of places have.

`atlas` says what lies in what, and where; `maps` draws the surroundings; `place_senses` counts the senses in which a
place is named; `named_at_place` finds who and what is named there; `place_section` puts all of it together.
"""
