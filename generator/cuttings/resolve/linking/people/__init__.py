"""Joins the mentions of one person."""
