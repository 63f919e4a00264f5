"""Reads XML: the formats of news agencies (NITF, NewsML), saved feeds (RSS, Atom) and XHTML."""
