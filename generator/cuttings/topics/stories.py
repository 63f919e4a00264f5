"""Finds what stories are called: names before a noun that says what happened, "Mueller investigation", "Zika outbreak".

Only a name in its plain form makes the name of a story. A demonym or a possessor often tells who acted ("Israeli
attacks", "Russia's invasion") and not what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import with_capital
from cuttings.model import NOUN_TAGS, Kind, Mention
from cuttings.topics.bound import NAME_POSSESSIVE_ENDINGS, load_families
from cuttings.topics.discover import PHRASE_MODIFIER_TAGS, excluded_words
from cuttings.topics.score import Hit
from cuttings.topics.words import Word, Zone, phrase_forms

MAX_WORDS_BEFORE_STORY_NOUN = 2  # words between a name and the noun: "Iran arms scandal"
UNKNOWN_NAME = "="  # before a capitalised word that is not a mention and can be the name in a story's name: "Brexit"

StoryKey = tuple[int, str]  # the position of the story's noun among `load_story_nouns`, and what it is joined to


@dataclass(frozen=True, slots=True)
class StoryHit:
    """An occurrence of a story's name: its position, and the name as a heading."""

    hit: Hit
    heading: str


@dataclass(frozen=True, slots=True)
class StoryNouns:
    """The position of each noun's group, and the kinds of names that each group takes."""

    of_word: Mapping[str, int]
    kinds: tuple[frozenset[Kind], ...]


@cache
def load_story_nouns() -> StoryNouns:
    """The nouns in `cuttings/data/phrases.yml`; nouns of one group are synonyms."""
    groups = load_facts("phrases")["stories"]
    return StoryNouns(
        {phrase_forms(noun)[0]: i for i, group in enumerate(groups) for noun in group["nouns"]},
        tuple(frozenset(map(Kind, group["kinds"])) for group in groups),
    )


def story_hits(text: str, run: Sequence[Word], names: Mapping[int, Mention]) -> Iterator[tuple[StoryKey, StoryHit]]:
    """Each name of a story in `run`; `names` has the mention that a word is part of, by the word's character offset."""
    nouns = load_story_nouns()
    for at, word in enumerate(run):
        group = nouns.of_word.get(word.forms[0])
        if group is None or word.start in names or word.tag not in NOUN_TAGS or not _ends_phrase(run, at):
            continue
        last = _name_before(run, at, names)
        if last is None or text[run[last].end : run[last + 1].start].strip() in NAME_POSSESSIVE_ENDINGS:
            continue
        joined = _joined(text, run, last, names, nouns.kinds[group])
        if joined is None:
            continue
        start, key, is_place = joined
        if is_place and (word.forms[0],) in load_families().of_head:
            continue  # the subject of a place, which has a topic of its own
        name = " ".join(text[start : run[last].end].split())
        rest = tuple(part.forms[0] for part in run[last + 1 : at + 1])
        heading = f"{name} {' '.join(text[run[last + 1].start : word.end].casefold().split())}"
        written = " ".join(text[start : word.end].split())
        hit = Hit(start, word.end, (name.casefold(), *rest), written, word.zone)
        yield (group, key), StoryHit(hit, with_capital(heading))


def name_count(key: StoryKey, mentions: Mapping[str, int], words: Mapping[str, int]) -> int:
    """How often the name of a story occurs, from the mentions of each entity and the occurrences of each word.

    Of two names that are joined it is the rarer one.
    """
    name = key[1]
    if name.startswith(UNKNOWN_NAME):
        return words[name.removeprefix(UNKNOWN_NAME)]
    return min(mentions[entity] for entity in name.split("+"))


def _ends_phrase(run: Sequence[Word], at: int) -> bool:
    """Whether no further noun follows: "strike" is no head in "strike fund". Tags in headlines are not asked."""
    return run[at].zone is Zone.TITLE or at + 1 == len(run) or run[at + 1].tag not in NOUN_TAGS


def _name_before(run: Sequence[Word], at: int, names: Mapping[int, Mention]) -> int | None:
    """The index of the last word of the name before the noun at `at`, or None."""
    for i in range(at - 1, max(at - 2 - MAX_WORDS_BEFORE_STORY_NOUN, -1), -1):
        word = run[i]
        if word.start in names or word.tag == "PROPN":
            return i
        if word.tag not in PHRASE_MODIFIER_TAGS or word.forms[0] in excluded_words():
            return None
    return None


def _joined(
    text: str, run: Sequence[Word], last: int, names: Mapping[int, Mention], kinds: frozenset[Kind]
) -> tuple[int, str, bool] | None:
    """Where the name that ends with the word at `last` starts, what it means, and whether that is a place, or None.

    Two names with a hyphen between them are one: "Oxley-Marsh summit".
    """
    mention = names.get(run[last].start)
    if mention is None:
        return _unknown_name(text, run, last, names)
    if mention.kind not in kinds or mention.demonym or mention.end != run[last].end:
        return None
    before = text[: mention.start].rstrip(" ")
    if not before.endswith("-"):
        return None if before.endswith(("\u2013", "/")) else (mention.start, mention.entity, mention.kind is Kind.PLACE)
    first = next((i for i in range(last, -1, -1) if run[i].end < mention.start), None)
    other = names.get(run[first].start) if first is not None else None
    if other is None or other.end != mention.start - 1 or other.demonym or other.kind is not mention.kind:
        return None
    return other.start, "+".join(sorted((other.entity, mention.entity))), False


def _unknown_name(
    text: str, run: Sequence[Word], last: int, names: Mapping[int, Mention]
) -> tuple[int, str, bool] | None:
    """The same for one capitalised word that is no mention; at the start of a run in the body all have capitals."""
    word = run[last]
    capital = text[word.start].isupper() and not text[word.start : word.end].isupper()
    alone = last == 0 or (run[last - 1].tag != "PROPN" and run[last - 1].start not in names)
    if not capital or not alone or word.forms[0] in excluded_words() or (last == 0 and word.zone is not Zone.TITLE):
        return None
    return word.start, UNKNOWN_NAME + word.forms[0], False
