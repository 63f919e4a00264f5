"""What pages look up about the library, put in order once.

`lookup` is the library by every key that a page needs; it is made of `prominence` (how often a thing is named),
`joint_speakers` (who shares a statement) and `shown_text` (how much of an article a page may show). On top of it:
`descriptions` and `affiliations` (what sentences say that somebody is), `pairs` (which two have a page together),
`speech_acts` (what a speaker does by a verb).
"""
