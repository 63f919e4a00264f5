"""Puts to the editor what only an editor can decide.

questions   all questions as text, each with the sentences it is about and a line for every answer
interview   one question after the other: what the editor answers becomes a decision
"""

from cuttings.review.interview import interview
from cuttings.review.questions import review

__all__ = ["interview", "review"]
