"""Finds whom "they" and "he" mean where that is nobody with a name: "Prosecutors were late. They said it rained"."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Kind, Mention
from cuttings.statements.cues import nouns
from cuttings.statements.phrases import Speaker, is_nobody, noun_phrase
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import NOMINAL_TAGS, SUBJECT_DEPENDENCIES, Span, Words, small_words

MAX_SENTENCES_TO_UNNAMED = 2  # sentences between a pronoun and those without a name whom it means


def unnamed_speakers(scene: Scene, named: Named) -> list[Span | None]:
    """For each statement of a pronoun that means nobody with a name, or several, their words; None for others."""
    found: list[Span | None] = []
    last: Speaker | None = None  # the last of those without a name who spoke
    near: Span = (0, 0)  # the words for them that stand last, the pronoun too
    said: Span = (0, 0)  # what that one said
    for draft, entity in named:
        speaker, words = draft.speaker, scene.words
        meant: Speaker | None = None
        if entity is None and speaker is not None:
            if words.tags[speaker.head] in {"NOUN", "PROPN"}:
                last = speaker
            elif words.forms[speaker.head] in {"it", "they", *genders_of("pronouns")}:
                before = (near[0], near[1], min(draft.start, speaker.start))
                meant = last = _leader_before(scene, speaker) or _fitting(scene, speaker, last, said, before)
        elif entity is not None:
            voice = speaker if speaker is not None and _speaks_for(scene, speaker, entity) else None
            last = voice or (_named_together(words, speaker) if speaker is not None else None)
        if speaker is not None and last is not None:
            near = (speaker.start, speaker.end) if meant is not None or last == speaker else (last.start, last.end)
        said = draft.start, draft.end
        found.append((meant.start, meant.end) if meant is not None else None)
    return found


def _leader_before(scene: Scene, pronoun: Speaker) -> Speaker | None:
    """Those whom the narrator's sentence before is about, where "they", or "it", can mean them, joined names too."""
    number = scene.narrated_before(pronoun.start)
    subject = scene.subject_of(scene.sentences[number]) if number is not None else None
    if number is None or subject is None:
        return None
    named_several = _are_joined(scene.words, subject) or _is_of_members(scene.words, subject)
    if scene.words.tags[subject] != "NOUN" and not named_several:
        return None
    sentence = scene.sentences[number]
    return _fitting(scene, pronoun, noun_phrase(scene.words, subject, (sentence.start, sentence.end)))


def _fitting(
    scene: Scene,
    pronoun: Speaker,
    speaker: Speaker | None,
    said: Span = (0, 0),
    before: tuple[int, int, int] | None = None,
) -> Speaker | None:
    """The `speaker` if the pronoun agrees with it, and stands near, and no name between them is another's.

    Of whom they tell themselves in `text[said]` is not another. `before` has where the last words for the speaker begin
    and end, a pronoun perhaps, and where the statement of the pronoun begins.
    """
    words = scene.words
    if speaker is None or is_nobody(words, speaker) or not _agrees(words, pronoun.head, speaker.head):
        return None
    start, end, at = before or (speaker.start, speaker.end, pronoun.start)
    distance = scene.sentence_at(at) - scene.sentence_at(start)
    between = [scene.mentions[n] for n in scene.mentions_in(end, at)]
    told = genders_of("pronouns").get(words.forms[pronoun.head])
    between = [m for m in between if not scene.quoted(m.start) and not said[0] <= m.start < said[1]]
    if words.forms[pronoun.head] == "it":
        rivals = {m.entity for m in between if m.kind is not Kind.PERSON and _is_subject(words, m)}
    else:
        people = (m for m in between if m.kind is Kind.PERSON)
        rivals = {m.entity for m in people if told is None or scene.genders.get(m.entity, told) == told}
    if told is not None and _is_stranger_named(scene, pronoun):
        return None
    if words.forms[pronoun.head] == "they" and distance > 1 and _names_many(scene, pronoun):
        return None
    most = 1 if words.forms[pronoun.head] == "they" else 0  # two people are "they" as well
    return speaker if 0 <= distance <= MAX_SENTENCES_TO_UNNAMED and len(rivals) <= most else None


def _is_subject(words: Words, mention: Mention) -> bool:
    return any(words.dependencies[w] in SUBJECT_DEPENDENCIES for w in words.within(mention.start, mention.end))


def _names_many(scene: Scene, pronoun: Speaker) -> bool:
    """Whether the sentence before names a body in the plural, whom "they" may mean: "The Larkin Democrats"."""
    sentence = scene.sentences[max(scene.sentence_at(pronoun.start) - 1, 0)]
    named = (scene.mentions[n] for n in scene.mentions_in(sentence.start, sentence.end))
    return any(m.kind is Kind.ORGANISATION and m.text.endswith("s") and not scene.quoted(m.start) for m in named)


def _is_stranger_named(scene: Scene, pronoun: Speaker) -> bool:
    """Whether a name that no page has stands before the pronoun in its sentence: "In XYZ's speech, she said"."""
    words = scene.words
    start = scene.sentences[scene.sentence_at(pronoun.start)].start
    known = {w for n in scene.mentions_in(start, pronoun.start) for w in words.within(*_span(scene.mentions[n]))}
    names = (w for w in words.within(start, pronoun.start) if words.tags[w] == "PROPN" and w not in known)
    return any(words.forms[w] not in word_set("names", "calendar") and not scene.quoted(words.starts[w]) for w in names)


def _span(mention: Mention) -> Span:
    return mention.start, mention.end


def _speaks_for(scene: Scene, speaker: Speaker, entity: str) -> bool:
    """Whether the words are for somebody without a name who speaks for the `entity`: "a bank spokeswoman"."""
    voice = scene.words.lemmas[speaker.head] in nouns("voices")
    return voice and scene.kinds.get(entity) in {Kind.ORGANISATION, Kind.PLACE}


def _are_joined(words: Words, name: int) -> bool:
    """Whether others are joined to a name by "and": "Senator Berg and Mayor Lund", "she and her colleagues"."""
    joined = [c for c in words.children[name] if words.dependencies[c] == "conj" and _is_of_people(words, c)]
    by_and = any(words.forms[c] == "and" and words.dependencies[c] == "cc" for c in words.children[name])
    named = words.tags[name] == "PROPN" or words.forms[name] in genders_of("pronouns")
    return named and bool(joined) and by_and


def _is_of_people(words: Words, word: int) -> bool:
    """Whether the word is a name, or a noun for several people: "colleagues"."""
    several = words.tags[word] == "NOUN" and words.forms[word] != words.lemmas[word]
    return words.tags[word] == "PROPN" or (several and can_speak(words.lemmas[word]))


def _is_of_members(words: Words, name: int) -> bool:
    """Whether a word is the name of the members of a body: "Democrats"."""
    form = words.forms[name]
    return words.tags[name] == "PROPN" and form.endswith("s") and can_speak(form.removesuffix("s"))


def _named_together(words: Words, speaker: Speaker) -> Speaker | None:
    """The several who are named in the words for a speaker: "a statement by [Senator Berg and Mayor Lund]"."""
    for name in words.within(speaker.start, speaker.end):
        if _are_joined(words, name):
            return noun_phrase(words, name, (words.starts[words.firsts[name]], speaker.end))
    return None


def _agrees(words: Words, pronoun: int, noun: int) -> bool:
    """Whether "they", "he", "she" or "it" can take up who is called by the noun, or by a name that no page has."""
    lemma, form = words.lemmas[noun], words.forms[noun]
    if words.forms[pronoun] == "it":
        told_in = nouns("bodies") | nouns("documents") | nouns("findings") | word_set("leads", "bodies")
        return form == lemma and lemma in told_in
    if words.forms[pronoun] == "they" and (_are_joined(words, noun) or _is_of_members(words, noun)):
        return True
    if words.tags[noun] == "PROPN":
        first = words.forms[words.firsts[noun]].rstrip(".")
        told = genders_of("titles").get(first)
        titled = told is not None or first in word_set("titles", "heads")
        return titled and told in {None, genders_of("pronouns").get(words.forms[pronoun])}
    if words.tags[noun] not in NOMINAL_TAGS or lemma in nouns("documents") | nouns("amounts") | nouns("findings"):
        return False
    if words.forms[pronoun] == "they":
        return (form != lemma and can_speak(lemma)) or lemma in small_words("many")
    told = genders_of("nouns").get(lemma) or genders_of("titles").get(lemma)
    person = lemma in word_set("genders", "persons") or lemma in genders_of("nouns")
    return form == lemma and person and told in {None, genders_of("pronouns").get(words.forms[pronoun])}
