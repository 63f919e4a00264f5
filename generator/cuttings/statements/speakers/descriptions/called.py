"""Finds the person whom a text calls by a noun: "the minister"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.model import Kind, Mention
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.descriptions.plain_titles import titled_plainly
from cuttings.statements.speakers.scene import Scene
from cuttings.statements.words import Words

_FIELD_PREPOSITIONS = frozenset({"of", "in", "for", "at"})  # behind an office, they say of what
MAX_TITLED_MENTIONS_BACK = 200  # mentions with a title, counted backwards, among which "the minister" is looked for
MAX_SENTENCES_TO_KNOWN = 6  # sentences: how far back a person is named whom only other articles call so


def person_called(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The one person named before whom the text calls by this noun, else whom other articles of the collection do.

    The other words decide between several, and then who leads the sentence before.
    """
    words = scene.words
    plural = words.tags[speaker.head] == "NOUN" and words.forms[speaker.head].endswith(noun + "s")
    of_somebody = any(scene.mentions[n].kind is Kind.PERSON for n in scene.mentions_in(speaker.start, speaker.end))
    name = words.tags[speaker.head] == "PROPN" and noun not in people_nouns()
    if plural or of_somebody or name or noun in word_set("organisations", "heads"):
        return None  # "the academy" is not its president, "the FSA" not its spokesman
    wanted = {words.forms[w].strip(".") for w in words.within(speaker.start, speaker.end)}
    best: dict[str, int] = {}
    numbers = scene.titled.get(noun, ())
    stop = bisect_left(numbers, speaker.start, key=lambda n: scene.mentions[n].start)
    for number in numbers[max(0, stop - MAX_TITLED_MENTIONS_BACK) : stop]:
        entity, shared = scene.mentions[number].entity, len(wanted & set(scene.titles[number]))
        best[entity] = max(best.get(entity, 0), shared)
    told_more = len(wanted - {"the", noun}) > 0 and max(best.values(), default=0) < 2
    if (told_more or not best) and noun in people_nouns() and noun not in word_set("leads", "anybody"):
        best |= {entity: len(wanted & titles) for entity, titles in _known_by(scene, speaker.start, noun)}
    best = {entity: shared for entity, shared in best.items() if not _is_of_other_office(scene, speaker, noun, entity)}
    top = [entity for entity, shared in best.items() if shared == max(best.values())]
    top = top if len(top) == 1 else titled_plainly(scene, speaker, noun, top) or top
    return top[0] if len(top) == 1 else _leading(scene, speaker.start, top)


def is_passed_over(scene: Scene, at: int, noun: str, entity: str) -> bool:
    """Whether the narrator's sentence before is about another person, who may be called by the noun as well.

    "Senator Lund praised it. Berg said no. "Never," the senator said": Berg may be one too. So may whoever does
    something in a further clause of that sentence.
    """
    number = scene.narrated_before(at)
    if number is None:
        return False
    sentence = scene.sentences[number]
    if any(scene.mentions[n].entity == entity for n in scene.mentions_in(sentence.start, at)):
        return False
    own = scene.sentences[scene.sentence_at(at)]
    others = {scene.mentions[n].entity for n in scene.mentions_in(own.start, own.end)}  # "the senator met Berg"
    offices = word_set("titles", "heads")
    about = (scene.known_as.get(one, frozenset()) & offices for one in scene.acting(sentence) - others)
    return any(not held or noun in held for held in about)


def _is_of_other_office(scene: Scene, speaker: Speaker, noun: str, entity: str) -> bool:
    """Whether the noun, and the words beside it, are of another gender, office or place than the person's.

    "The health minister" is not the aviation minister, "the Norvik mayor" nobody who is never named beside Norvik.
    """
    words, head = scene.words, speaker.head
    own = [(m, titles) for m, titles in zip(scene.mentions, scene.titles, strict=True) if m.entity == entity]
    if _is_of_other_rank(words, speaker, [set(titles) for _, titles in own if noun in titles]):
        return True
    titles = {title for m, of in own for title in of if title not in m.text.lower().split()}
    titles |= scene.known_as.get(entity, frozenset())
    fields = {words.forms[c] for c in words.children[head] if words.dependencies[c] == "compound" and c < head}
    fields |= {words.forms[c] for c in words.children[head] if words.forms[c] in word_set("titles", "fields_of_office")}
    gender = genders_of("nouns").get(noun)
    if gender is not None and scene.genders.get(entity, gender) != gender:
        return True
    told = titles - word_set("titles", "heads") - word_set("titles", "altering") - {noun}
    if fields and told and not fields & titles:
        return True
    proper = [w for w in words.within(speaker.start, speaker.end) if words.text[words.starts[w]].isupper()]
    proper = [w for w in proper if words.tags[w] in {"PROPN", "ADJ"} and w != head]
    beside = [scene.sentences[scene.sentence_at(m.start)] for m, _ in own if m.start < speaker.start]
    named = {words.forms[w] for sentence in beside for w in words.within(sentence.start, sentence.end)}
    return any(words.forms[w] not in named | titles for w in proper)


def _is_of_other_rank(words: Words, speaker: Speaker, introductions: Sequence[set[str]]) -> bool:
    """Whether all who introduce somebody say a rank that the description lacks: a deputy mayor is not "the mayor"."""
    ranks = word_set("titles", "never_alone")
    said = {words.forms[w] for w in words.within(speaker.start, speaker.end)}
    return bool(introductions) and not any(titles & ranks <= said for titles in introductions)


def _known_by(scene: Scene, at: int, noun: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The people named shortly before `at` whom any article introduces by the noun, with all their titles."""
    first = scene.sentences[max(scene.sentence_at(at) - MAX_SENTENCES_TO_KNOWN, 0)].start
    near = [scene.mentions[n] for n in scene.mentions_in(first, at)]
    for entity in dict.fromkeys(mention.entity for mention in near if not scene.quoted(mention.start)):
        titles = scene.known_as.get(entity, frozenset())
        if noun in titles:
            yield entity, titles


def _leading(scene: Scene, at: int, entities: Sequence[str]) -> str | None:
    """Which of the `entities` the narrator's sentence before is about, if it names no other of them."""
    number = scene.narrated_before(at)
    if number is None:
        return None
    sentence = scene.sentences[number]
    about = scene.named_subject(sentence)
    told = {scene.mentions[n].entity for n in scene.mentions_in(sentence.start, sentence.end)}.intersection(entities)
    return about.entity if about is not None and told == {about.entity} else None


def person_set_off(scene: Scene, speaker: Speaker) -> Mention | None:
    """The name between commas at the end of the speaker's words: "The head of the port in Oxley, Ann Berg, said"."""
    words = scene.words
    if (
        words.lemmas[speaker.head] not in word_set("titles", "heads")
        or words.forms[words.firsts[speaker.head]] != "the"
    ):
        return None
    inside = [scene.mentions[n] for n in scene.mentions_in(words.ends[speaker.head], speaker.end)]
    people = [m for m in inside if m.kind is Kind.PERSON]
    if len(people) != 1 or words.text[people[0].end : people[0].end + 1] != ",":
        return None
    between = words.within(words.ends[speaker.head], people[0].start)
    if words.child(speaker.head, "cc") in between:
        return None
    comma = next((w for w in reversed(between) if words.forms[w] == ","), None)
    if comma is None or words.forms[between[0]] not in _FIELD_PREPOSITIONS:
        return None
    nouns = (w for w in between if w < comma and words.tags[w] in {"NOUN", "PROPN"})
    others = (w for w in nouns if words.dependencies[w] != "compound" and not _is_second_office(words, w))
    titles = all(words.tags[w] == "PROPN" for w in between if w > comma)
    return people[0] if titles and not any(words.lemmas[w] in people_nouns() for w in others) else None


def _is_second_office(words: Words, noun: int) -> bool:
    """Whether a noun without an article is joined to the one before, as another office: "the head and [owner]"."""
    joined = words.dependencies[noun] == "conj" and words.forms[noun] == words.lemmas[noun]
    return joined and words.child(noun, "det", "poss") is None


def is_of_two(words: Words, head: int, name: int) -> bool:
    """Whether a name set off by a comma may be that of either of two: "the wife of the mayor of Oxley, Tim Pell"."""
    between = range(head + 1, name)
    comma = next((w for w in between if words.forms[w] == ","), None)
    return comma is not None and any(
        words.lemmas[w] in people_nouns() and words.forms[w] == words.lemmas[w] and words.dependencies[w] == "pobj"
        for w in range(head + 1, comma)
        if words.forms[w - 1 : w + 1] != ("in", "chief")
    )


@cache
def people_nouns() -> frozenset[str]:
    """The nouns for people by their offices, trades and kin."""
    return word_set("titles", "heads") | word_set("genders", "persons")
