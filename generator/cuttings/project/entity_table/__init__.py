"""The table of entities that an editor changes in OpenRefine or a spreadsheet, and the decisions that its changes mean.

`export` writes it, with the columns of `columns`; `edited_table` reads it. Names that were made the same join their
rows; the other columns say what they say. The last column keeps each row as it was exported, so that only what was
changed since becomes a decision.
"""
