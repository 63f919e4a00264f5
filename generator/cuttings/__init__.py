"""Cuttings: a folder of news articles becomes a static, cross-linked knowledge site."""

__version__ = "0.1.0"
