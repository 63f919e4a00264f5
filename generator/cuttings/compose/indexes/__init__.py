"""The pages that list: indexes, all statements, the timeline, the network, redirects."""
