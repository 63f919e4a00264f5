"""The sections of pages that take rules of their own.

`lead` (who somebody is), `topic_scope` (what a topic is about), `infobox`, `entity_timeline`, `statement_table`,
`account_comparison` (what the accounts of an event say), `related_entities`, `related_articles`, `later_articles`,
`provenance` (what a page rests on).
"""
