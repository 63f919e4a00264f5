"""Finds the body that a text calls by a noun: "the airline", "the commission", "the group"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Set as AbstractSet

from cuttings.common.facts import word_set
from cuttings.model import Kind, Mention
from cuttings.statements.cues import reporting_verb
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.people import body_nouns
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Words

_ANY_FIRM = frozenset({"company", "firm", "giant"})
_TRADED = frozenset({"giant"})  # they need a word before them: "the software giant"
MAIN_TO_OTHER_BODIES = 3  # how many times as often as any other the body is named that an article is about
MAX_SENTENCES_TO_SPOKE = 2  # sentences: how far back a body spoke last that "the bank" may mean
MAX_SENTENCES_TO_BODY = 6  # sentences: how far back a body that "the bank" may mean is last named


def body_called(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """The body that the speaker's words mean, which are just "the bank"; None where that may be another.

    It is the one body named that is a bank, by a word of its name or by the noun beside it, or else one that may be one
    and spoke last, that the sentence before is about, or that alone is named before in the same sentence, or the one
    that the article is about.
    """
    words = scene.words
    bare = len(words.within(speaker.start, speaker.end)) == 2 + (noun in _TRADED)
    if noun not in body_nouns() or not bare:
        return None
    if (only := _only_such(scene, speaker, noun)) is not None:
        return only
    found = _spoke_last(scene, speaker, before) or _only_body(scene, speaker, noun)
    found = found or _body_of_article(scene, speaker, noun)
    return found if found is not None and _may_be(_kinds_of(scene, found), noun) else None


def _kinds_of(scene: Scene, entity: str) -> set[str]:
    """The nouns that the article calls a body by."""
    return {kind for n, kinds in scene.body_kinds.items() if scene.mentions[n].entity == entity for kind in kinds}


def _may_be(own: AbstractSet[str], noun: str) -> bool:
    """Whether a body that is called by the nouns `own` may be called by `noun` too: a bank is a company."""
    if noun in _ANY_FIRM:
        return own <= word_set("organisations", "traders")
    return noun in own or (
        noun in word_set("organisations", "any_bodies") and not own & word_set("organisations", "self_named")
    )


def _only_such(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The one body named before that is called by the noun.

    None where another body that may be one, or an unnamed one ("a bank"), stands between the two, or where it is far
    from the last name; not so of those that always have the noun in their names, as commissions have.
    """
    words = scene.words
    numbers = [n for n in scene.mentions_in(0, speaker.start) if n in scene.body_kinds]
    bodies = [scene.mentions[n] for n in numbers]
    kinds: dict[str, set[str]] = defaultdict(set)
    for number, body in zip(numbers, bodies, strict=True):
        kinds[body.entity] |= scene.body_kinds[number]
    fitting = {entity for entity, own in kinds.items() if noun in own}
    if not fitting and noun in _ANY_FIRM and len(kinds) == 1 and not bodies[-1].text.isupper():
        fitting = {entity for entity, own in kinds.items() if not own}  # the one body named, and nothing tells another
    if len(fitting) != 1 or _another(words, noun, speaker.start):
        return None
    entity = fitting.pop()
    if noun in word_set("organisations", "self_named"):
        return entity
    last = max(m.end for m in bodies if m.entity == entity)
    counts = Counter(body.entity for body in bodies)
    since = [m for m in bodies if m.start >= last and not kinds[m.entity]]
    rivals = any(_is_subject(scene, m) or counts[m.entity] >= counts[entity] for m in since)
    far = scene.sentence_at(speaker.start) - scene.sentence_at(last) > MAX_SENTENCES_TO_BODY
    return None if rivals or far else entity


def _spoke_last(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """The body that spoke last, if that is near."""
    near = before and scene.sentence_at(speaker.start) - scene.sentence_at(before[-1][0].end) <= MAX_SENTENCES_TO_SPOKE
    entity = before[-1][1] if near else None
    return entity if entity is not None and scene.kinds.get(entity) is Kind.ORGANISATION else None


def _only_body(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The one body that is named before in the same sentence, or that the narrator's sentence before is about.

    None where that tells of another too.
    """
    here = scene.sentences[scene.sentence_at(speaker.start)].start
    beside = {scene.mentions[n].entity for n in scene.mentions_in(here, speaker.start) if n in scene.body_kinds}
    if beside:
        return beside.pop() if len(beside) == 1 else None
    number = scene.narrated_before(speaker.start)
    sentence = scene.sentences[number] if number is not None else None
    about = scene.named_subject(sentence) if sentence is not None else None
    if sentence is None or about is None or about.kind is not Kind.ORGANISATION or about.text.isupper():
        return None
    named = {scene.mentions[n].entity for n in scene.mentions_in(sentence.start, sentence.end) if n in scene.body_kinds}
    return None if len(named) > 1 or _another(scene.words, noun, speaker.start) else about.entity


def _body_of_article(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The body that is named first, and far more often than any other that may be called by the noun.

    None where another one is the subject of a sentence since, or that body is far.
    """
    bodies = [scene.mentions[n] for n in scene.mentions_in(0, speaker.start) if n in scene.body_kinds]
    counts = Counter(body.entity for body in bodies)
    if not bodies or _another(scene.words, noun, speaker.start):
        return None
    main = bodies[0].entity
    others = {entity for entity in counts if entity != main and _may_be(_kinds_of(scene, entity), noun)}
    if counts[main] < max([2, *(MAIN_TO_OTHER_BODIES * counts[entity] for entity in others)]):
        return None
    if not _kinds_of(scene, main) and all(body.text.isupper() for body in bodies if body.entity == main):
        return None
    last = max(body.end for body in bodies if body.entity == main)
    since = [body for body in bodies if body.start >= last and body.entity in others]
    far = scene.sentence_at(speaker.start) - scene.sentence_at(last) > MAX_SENTENCES_TO_BODY
    return None if far or any(_is_subject(scene, body) for body in since) else main


def _is_subject(scene: Scene, mention: Mention) -> bool:
    inside = scene.words.within(mention.start, mention.end)
    return bool(inside) and scene.words.dependencies[inside[-1]] in SUBJECT_DEPENDENCIES


def does_else(words: Words, head: int) -> bool:
    """Whether the body is the subject of another verb than of speech, so that the parse may have lost who speaks.

    Not where it does so too: "The bank gave no details, but said it was late".
    """
    verb = words.heads[head]
    joined = (c for c in words.children[verb] if words.dependencies[c] == "conj" and words.subject(c) is None)
    told = any(reporting_verb(words, w) is not None for w in (verb, *joined))
    return words.dependencies[head] in SUBJECT_DEPENDENCIES and not told


def _another(words: Words, noun: str, stop: int) -> bool:
    """Whether a body without a name is called by the noun before `stop`: "a rival bank", "two banks".

    Not by the headline "US bank fined", which leaves out articles, nor by "oil firms", which are any.
    """
    headline = words.text.find("\n")
    return any(
        words.lemmas[w] == noun
        and words.tags[w] == "NOUN"
        and words.dependencies[w] not in {"compound", "appos", "attr", "amod"}
        and words.forms[words.firsts[w]] != "the"
        and (words.tags[words.firsts[w]] in {"DET", "NUM"} or (words.starts[w] > headline and words.forms[w] == noun))
        for w in words.within(0, stop)
    )
