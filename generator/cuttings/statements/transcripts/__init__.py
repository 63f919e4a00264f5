"""Transcripts of hearings and interviews, and posts that are shown whole.

`labels` reads what stands before a turn, `turns` makes a statement of each, and `interviews` finds the answers that
have no label. `posts` finds the posts of those whom the article names, `passages` paragraphs of theirs without marks.
"""
