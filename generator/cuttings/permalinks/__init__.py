"""Remembers every address that the site ever had, so that none of them dies.

record       the record in the repository, `curation/addresses.tsv`: read and written as text
fingerprints what identifies an article when its file, its title or some of its words change
book         which article, entity, event or topic of today a recorded address means
assign       addresses for pages: those that they have had, and none that means another page
"""
