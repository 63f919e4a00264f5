"""Joins the mentions of one organisation."""
