"""Finds the noun or name that "who" or "which" takes up."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.statements.cues import nouns
from cuttings.statements.words import Words


def antecedent(words: Words, noun: int, relative: int) -> int:
    """The noun or name that the word `relative`, "who" or "which", takes up, where the parse ties it to `noun`.

    It is the last of the names joined to that, Lund in "Berg and Lund, who said", or the name before "who" where the
    noun is a thing: "the anger of Lund, who said".
    """
    name = relative - 1 - (words.forms[relative - 1] == ",")
    if words.forms[relative] == "who" and words.tags[noun] == "NOUN" and not can_speak(words.lemmas[noun]):
        if words.dependencies[name] == "dobj" and can_speak(words.lemmas[name]):
            return name  # "the vote angered members, who said"
        of = words.heads[name] if words.tags[name] == "PROPN" else name
        return name if words.forms[of] in {"of", "from", "by"} and words.heads[of] == noun else noun
    for child in words.children[noun]:
        if words.dependencies[child] == "conj" and noun < child < relative and words.tags[child] == "PROPN":
            return antecedent(words, child, relative)
    return _holder(words, noun, relative)


def _holder(words: Words, noun: int, relative: int) -> int:
    """The voice or the text that a noun belongs to: "an [aide] for the port, who", "a [letter] on its site that"."""
    of = words.heads[noun]
    holder = words.heads[of]
    if words.dependencies[noun] != "pobj" or words.tags[of] != "ADP":
        return noun
    if words.forms[relative] == "who":
        return holder if words.forms[of] in {"for", "of"} and words.lemmas[holder] in nouns("voices") else noun
    while words.dependencies[holder] == "acl":
        holder = words.heads[holder]
    text = words.lemmas[holder] in nouns("documents") - {"message", "note"} and words.tags[holder] == "NOUN"
    return holder if text and words.forms[of] in {"on", "in", "at"} else noun
