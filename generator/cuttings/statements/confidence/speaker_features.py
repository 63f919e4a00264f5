"""Features of who is said to speak: what the speaker rests on, and what is odd about the words for them."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.facts import word_set
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Kind
from cuttings.statements.confidence.attributed import Attributed, is_beside_subject
from cuttings.statements.cues import nouns
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.pronouns.persons import gender_of
from cuttings.statements.words import NOMINAL_TAGS, Span, Words, small_words

_MODIFYING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_TELLING_APART = frozenset({"compound", "amod", "nmod", "poss", "prep", "appos", "acl", "relcl"})
_INTRODUCING = frozenset({"a", "an", "one", "another"})
MAX_SENTENCES_TO_INTRODUCTION = 4  # sentences back in which "a spokesman" introduces "the spokesman"
MAX_SENTENCES_TO_NAME = 6  # sentences back in which a name may be that of who is described
MAX_SENTENCES_TO_NEAR = 2  # sentences back in which whom a pronoun means is named near
_JOINING_MARKS = frozenset("-/'’&")


def speaker_features(found: Attributed) -> Iterator[str]:
    """The names of the features that the speaker of `found` has."""
    yield f"by {found.basis.split(',')[0]}" if found.basis else _unnamed(found)
    if found.basis.endswith(", several"):
        yield "several candidates"
    if found.draft.speaker is None:
        return
    yield from _of_words(found, found.draft.speaker)
    if found.entity is not None:
        yield from _of_entity(found, found.draft.speaker, found.entity)


def _unnamed(found: Attributed) -> str:
    """What stands for a speaker without a page."""
    words, speaker = found.words, found.draft.speaker
    if speaker is None:
        return "by nobody"
    form, tag = words.forms[speaker.head], words.tags[speaker.head]
    if form in {"it", "they"} or gender_of(words, speaker.head):
        return _taken_up(words, found.unnamed, form) if found.unnamed else "by an open pronoun"
    if tag == "NOUN":
        return _described(found, speaker)
    if form == "one" and words.child(speaker.head, "prep") is not None:
        return "by some described"  # "one of the victims"
    if tag == "PROPN":
        return "by a name without a page"
    return _by_other(form, alone=speaker.end - speaker.start == len(form))


def _taken_up(words: Words, unnamed: Span, pronoun: str) -> str:
    """What a pronoun stands for that takes up words for one without a page: "the bank" may be one that is named."""
    inside = words.within(*unnamed)
    plain = len(inside) <= 2 and words.forms[inside.start] == "the" and pronoun != "they"
    return "by the one described" if plain else "by a pronoun for somebody unnamed"


def _described(found: Attributed, speaker: Speaker) -> str:
    """What a noun stands for: "the mayor" and "the bank" may be somebody whom the text names, "officials" are not.

    Nor is, most often, "the navy spokesman", or "the spokesman" after "a spokesman".
    """
    words = found.words
    form, first = words.forms[speaker.head], words.within(speaker.start, speaker.end).start
    if form != words.lemmas[speaker.head] or form in nouns("unnamed") or words.forms[first] != "the":
        return "by some described"
    if form in nouns("documents") | nouns("findings"):
        return "by the text described"
    if _is_told_apart(words, speaker) or _is_introduced(found, speaker):
        return "by the one told apart"
    body = form in nouns("bodies") | nouns("governments")
    if not (
        _is_such_named(found, form)
        if form in word_set("organisations", "self_named")
        else _may_be_named(found, speaker, body=body)
    ):
        return "by the one told apart"
    return "by the body described" if body else "by the one described"


def _is_such_named(found: Attributed, noun: str) -> bool:
    """Whether the article has a name with the noun in it, without which "the government" is nobody with a name."""
    return any(noun in kinds for kinds in found.scene.body_kinds.values())


def _may_be_named(found: Attributed, speaker: Speaker, *, body: bool) -> bool:
    """Whether the narrator names somebody, or some body, shortly before whom the words may mean."""
    scene = found.scene
    first = scene.sentences[max(scene.sentence_at(speaker.start) - MAX_SENTENCES_TO_NAME, 0)].start
    named = [scene.mentions[n] for n in scene.mentions_in(first, speaker.start)]
    return any((m.kind is not Kind.PERSON) is body and not m.demonym and not scene.quoted(m.start) for m in named)


def _is_told_apart(words: Words, speaker: Speaker) -> bool:
    """Whether more than "the" and a noun are the words for the speaker: "the head of the school"."""
    inside = words.within(speaker.start, speaker.end)
    return any(c in inside and words.dependencies[c] in _TELLING_APART for c in words.children[speaker.head])


def _is_introduced(found: Attributed, speaker: Speaker) -> bool:
    """Whether the text spoke of such a one before, as somebody without a name: "a driver ... the driver"."""
    scene, words = found.scene, found.words
    number = max(scene.sentence_at(speaker.start) - MAX_SENTENCES_TO_INTRODUCTION, 0)
    before = words.within(scene.sentences[number].start, speaker.start)
    return any(
        words.lemmas[w] == words.lemmas[speaker.head]
        and words.forms[words.firsts[w]] in _INTRODUCING
        and words.child(w, "appos") is None
        for w in before
    )


def _by_other(form: str, *, alone: bool) -> str:
    if form in small_words("several") and not (alone and form == "those"):
        return "by an indefinite pronoun"
    return "by the writer or the reader" if form in {"i", "we", "you"} else "by other words"


def _of_words(found: Attributed, speaker: Speaker) -> Iterator[str]:
    words, text = found.words, found.words.text[speaker.start : speaker.end]
    if found.entity is None and not found.draft.cued:
        yield "no cue: somebody unnamed"
    if found.entity is None and words.tags[speaker.head] == "NOUN" and not can_speak(words.lemmas[speaker.head]):
        yield "odd speaker: a thing"
    if found.entity is None and _is_loose(words, speaker):
        yield "odd speaker: ends in another noun"
    if text.lower() == "those":
        yield "odd speaker: a bare pronoun"  # "those who say it is late": whoever says so
    if any(c.isdigit() for c in text):
        yield "digits in the speaker"
    if "," in text:
        sure = found.draft.verb is not None or _is_of_place(found, speaker)
        yield "a comma in the speaker" if sure else "odd speaker: a comma without a verb"
    if any(mark in text for mark in '"“”\n:;'):
        yield "odd speaker: marks"
    if _is_cut(found, speaker):
        yield "odd speaker: cut"
    if found.scene.quoted(speaker.start):
        yield "odd speaker: in a quotation"
    lower = words.dependencies[words.heads[speaker.head]] in {"ccomp", "relcl", "advcl"}
    if lower and _is_participle(found) and not is_beside_subject(found):
        yield "odd speaker: of a lower clause"


def _is_of_place(found: Attributed, speaker: Speaker) -> bool:
    """Whether the comma only parts two place names: "police in Norvik, Texas"."""
    places = [m for m in found.scene.mentions if speaker.start <= m.start < speaker.end and m.kind is Kind.PLACE]
    return any(found.words.text[max(m.start - 2, 0) : m.start] == ", " and m.end >= speaker.end for m in places)


def _is_participle(found: Attributed) -> bool:
    verb = found.draft.verb
    return verb is not None and found.words.forms[verb].endswith("ing")


def _is_loose(words: Words, speaker: Speaker) -> bool:
    """Whether the last word is a noun that no preposition or conjunction ties to the head: "a man Walsh"."""
    inside = words.within(speaker.start, speaker.end)
    last = inside[-1]
    tied = {"pobj", "conj", "appos", "compound"} | ({"dobj"} if words.heads[last] in inside else set())
    return last != speaker.head and words.tags[last] in NOMINAL_TAGS and words.dependencies[last] not in tied


def _is_cut(found: Attributed, speaker: Speaker) -> bool:
    """Whether words right before the first are part of the noun phrase: "vice-[president]", "1, [300 scientists]"."""
    words = found.words
    if words.text[max(speaker.start - 1, 0) : speaker.start] in _JOINING_MARKS and speaker.start:
        return True
    first = words.within(speaker.start, speaker.end).start
    before = first - 1
    if before < 0 or "\n" in words.text[words.ends[before] : words.starts[first]]:
        return False
    inside = speaker.start <= words.starts[words.heads[before]] < speaker.end
    return inside and words.dependencies[before] in _MODIFYING


def _of_entity(found: Attributed, speaker: Speaker, entity: str) -> Iterator[str]:
    scene = found.scene
    kind = scene.kinds.get(entity)
    if kind is not Kind.PERSON:
        yield "a place speaks" if kind is Kind.PLACE else "an organisation speaks"
    if found.basis.startswith(("pronoun", "description", "it")) and _is_named_far(found, speaker, entity):
        yield "named far before"
    between = [scene.mentions[n] for n in scene.mentions_in(speaker.end, found.draft.start)]
    if any(m.kind is Kind.PERSON and m.entity != entity and not scene.quoted(m.start) for m in between):
        yield "another person between"


def _is_named_far(found: Attributed, speaker: Speaker, entity: str) -> bool:
    """Whether the narrator last named the entity more than a few sentences before the words for it."""
    scene = found.scene
    named = (scene.mentions[n] for n in reversed(scene.mentions_in(0, speaker.end)))
    last = next((m for m in named if m.entity == entity and not scene.quoted(m.start)), None)
    return last is None or scene.sentence_at(speaker.start) - scene.sentence_at(last.start) > MAX_SENTENCES_TO_NEAR
