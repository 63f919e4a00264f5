"""Writes decisions of the editor for the editor: from answers, and from tables that were changed.

decision_lines   a decision as a line of `curation/entities.yml`
decision_file    adds decisions to that file, the rest of which stays as it is
entity_table     decisions from the changes in a table of entities
"""
