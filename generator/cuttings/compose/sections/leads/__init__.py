"""Chooses the sentence that opens a page.

`unclear_names` tells whether a sentence calls somebody by a surname alone, `told_before` whether its words mean what
only the sentences before tell, and `unclear_pronouns` whether its pronouns do; `article_openings` knows the first
sentences, `lead_faults` what else unfits one, and `find_leads` takes the best of those that are left.
"""
