"""Chooses the sentence that opens a page.

`told_before` tells whether words of a sentence mean what only the sentences before tell, `unclear_pronouns` whether its
pronouns do; `lead_faults` knows what else unfits it, and `find_leads` takes the best of those that are left.
"""
