"""What is told of a page elsewhere, taken from the finished view models.

`page_descriptions` is the line that search engines and messages show; `summary_cards` is what cards beside links tell.
"""
