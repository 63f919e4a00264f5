"""Packs the lines of an article into the windows that the tagger's network reads."""

from __future__ import annotations

from generator.model import Label

WIDTH = 128  # pieces that the network reads at once
LABELS = ("O", *(f"{place}-{label}" for label in Label for place in "BI"))  # what it says of each word
