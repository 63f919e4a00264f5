"""Joins the mentions of one person or organisation."""
