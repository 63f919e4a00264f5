"""Words with a grammar that is written by hand."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from cuttings.model import Analysis, Tokens
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Words, read_words


def parsed(marked: str) -> Words:
    """The words of a text whose grammar is written in the way of `tokens_of`."""
    text, tokens = tokens_of(marked)
    return read_words(text, Analysis((), tokens, ()))


def tokens_of(marked: str) -> tuple[str, Tokens]:
    """A text and its words, of "Berg/PROPN/nsubj/said said=say/VERB": form, "=" and lemma, tag, dependency, head.

    A head is the nearest word of that form; without one, it is the word with the dependency ROOT, or the first verb.
    The dependency is "dep" unless it is given; the lemma is the form in small letters. Words have a space between them,
    except before one that begins with "_", and before punctuation.
    """
    parts = [part.split("/") for part in marked.split()]
    written = [(part[0] + "=").split("=")[:2] for part in parts]
    tags = [part[1] if len(part) > 1 else "PUNCT" for part in parts]
    labels = [part[2] if len(part) > 2 else "dep" for part in parts]
    root = labels.index("ROOT") if "ROOT" in labels else tags.index("VERB") if "VERB" in tags else 0
    forms = [form.removeprefix("_") for form, _ in written]
    text, starts, ends = "", array("l"), array("l")
    for (form, _), plain, tag in zip(written, forms, tags, strict=True):
        text += "" if not text or form.startswith("_") or (tag == "PUNCT" and form not in "(—") else " "
        starts.append(len(text))
        text += plain
        ends.append(len(text))
    heads = array("l", [_nearest(forms, part[3], n) if len(part) > 3 else root for n, part in enumerate(parts)])
    lemmas = tuple(lemma or form.lower() for (_, lemma), form in zip(written, forms, strict=True))
    labels[root] = labels[root] if labels[root] != "dep" else "ROOT"
    return text, Tokens(starts, ends, heads, lemmas, tuple(tags), tuple(labels))


def _nearest(forms: Sequence[str], form: str, at: int) -> int:
    return min((n for n, other in enumerate(forms) if other == form), key=lambda n: abs(n - at))


def word(words: Words, form: str) -> int:
    """The first word of this form."""
    return words.forms.index(form.lower())


def shown(words: Words, speaker: Speaker | None) -> str | None:
    """The words that name a speaker."""
    return None if speaker is None else words.text[speaker.start : speaker.end]
