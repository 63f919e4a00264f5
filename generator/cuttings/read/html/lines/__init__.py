"""The lines of the article on a saved page, with the roles of those that are known by their place."""
