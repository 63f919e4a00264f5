"""The sections of pages that take rules of their own, in the order in which a page shows them.

`lead` (who somebody is), `topic_scope` (what a topic is about), `infobox`, `entity_timeline`, `statement_table`,
`account_comparison` (what the accounts of an event say), `related_entities`, `related_articles`, `later_articles`,
`provenance` (what a page rests on).
"""
