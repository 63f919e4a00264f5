"""The sections that several kinds of page are made of."""
