"""Resolves words by which a text calls again whom it has just named: "the singer", "the American"."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.model import VERB_TAGS, Kind
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.descriptions.called import people_nouns
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import Words

MAX_SENTENCES_TO_EPITHET = 2  # sentences between a name, or a statement, and the words that call its bearer again
MAX_SENTENCES_TO_UNNAMED_RIVAL = 6  # sentences before in which "a singer" is somebody else
_COUNTING = frozenset({"a", "an", "another", "one", "two", "three"})


def person_by_epithet(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Whom an epithet means: the one person whom the text names just before, or who spoke last and leads the sentence.

    None where the noun is not one by which texts call again whom they named, as "the driver" may be anybody.
    """
    if not _is_epithet(scene, speaker) or _is_introduced(scene, speaker):
        return None
    near = _named_near(scene, speaker)
    spoke = _spoke_last(scene, speaker, before)
    if len(near) == 1:
        return near.pop() if _is_plain(scene, speaker) or _leads(scene, speaker, near) else None
    if spoke is None or (near and spoke not in near):
        return None
    number = scene.narrated_before(speaker.start)
    about = scene.named_subject(scene.sentences[number]) if number is not None else None
    return spoke if not near or (about is not None and about.entity == spoke) else None


def _is_epithet(scene: Scene, speaker: Speaker) -> bool:
    words, head = scene.words, speaker.head
    inside = words.within(speaker.start, speaker.end)
    if words.forms[inside.start] != "the" or inside[-1] != head:
        return False
    demonym = any(scene.mentions[n].demonym for n in scene.mentions_in(words.starts[head], words.ends[head]))
    if _is_former(words, inside) and words.lemmas[head] in people_nouns():
        return True
    singular = words.forms[head] == words.lemmas[head] if words.tags[head] == "NOUN" else not _is_of_many(words, head)
    return singular and (demonym or words.forms[head] in word_set("titles", "epithets"))


def _is_former(words: Words, inside: range) -> bool:
    return words.forms[inside[0] + 1] == "former" and len(inside) > len(("the", "former", "mayor"))


def _is_plain(scene: Scene, speaker: Speaker) -> bool:
    """Whether the noun alone is an epithet; "the former Norvik mayor" must be whom the sentence before is about."""
    return not _is_former(scene.words, scene.words.within(speaker.start, speaker.end))


def _leads(scene: Scene, speaker: Speaker, near: set[str]) -> bool:
    number = scene.narrated_before(speaker.start)
    about = scene.named_subject(scene.sentences[number]) if number is not None else None
    return about is not None and about.entity in near


def _is_of_many(words: Words, demonym: int) -> bool:
    """Whether a demonym means a people or several people: "the French", "the Russians"."""
    return words.forms[demonym].endswith(("s", "ese", "ish", "ch", "sh"))


def _is_introduced(scene: Scene, speaker: Speaker) -> bool:
    """Whether the text spoke of such a one without a name shortly before: "a singer"."""
    words = scene.words
    first = max(scene.sentence_at(speaker.start) - MAX_SENTENCES_TO_UNNAMED_RIVAL, 0)
    return any(
        words.forms[w] == words.forms[speaker.head]
        and words.forms[words.firsts[w]] in _COUNTING
        and words.child(w, "appos") is None
        and words.dependencies[w] not in {"appos", "attr", "compound"}
        for w in words.within(scene.sentences[first].start, speaker.start)
    )


def _named_near(scene: Scene, speaker: Speaker) -> set[str]:
    """The people whom the narrator names in the sentences before the words and in theirs, up to them.

    Not those who are named in what is said: "Berg may stay, the Republican believes".
    """
    here = scene.sentence_at(speaker.start)
    found: set[str] = set()
    for distance in range(int(_is_behind_claim(scene, speaker)), MAX_SENTENCES_TO_EPITHET + 1):
        sentence = scene.sentences[max(here - distance, 0)]
        named = [scene.mentions[n] for n in scene.mentions_in(sentence.start, min(sentence.end, speaker.start))]
        found = {m.entity for m in named if m.kind is Kind.PERSON and not scene.quoted(m.start)}
        if found:
            break
    return found


def _is_behind_claim(scene: Scene, speaker: Speaker) -> bool:
    """Whether the words and their verb close the sentence that they report: "It was late, the singer said"."""
    words, verb = scene.words, scene.words.heads[speaker.head]
    first = words.within(speaker.start, speaker.end).start
    sentence = scene.sentences[scene.sentence_at(speaker.start)]
    told = any(words.tags[w] in VERB_TAGS for w in words.within(sentence.start, speaker.start))
    after = words.within(words.ends[max(verb, speaker.head)], sentence.end)
    return told and words.forms[first - 1] == "," and not any(words.tags[w] in VERB_TAGS for w in after)


def _spoke_last(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    if not before:
        return None
    last, entity = before[-1]
    distance = scene.sentence_at(speaker.start) - scene.sentence_at(last.end - 1)
    near = 0 <= distance <= MAX_SENTENCES_TO_EPITHET
    return entity if entity is not None and near and scene.kinds.get(entity) is Kind.PERSON else None
