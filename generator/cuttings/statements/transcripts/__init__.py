"""Transcripts of hearings and interviews.

`labels` reads what stands before a turn, `turns` makes a statement of each, and `interviews` finds the answers that
have no label.
"""
