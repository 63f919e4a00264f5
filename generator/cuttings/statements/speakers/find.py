"""Decides which entity a speaker is: by name, by pronoun, by description, or by who spoke before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuttings.common.genders import genders_of
from cuttings.model import Kind, Sentence
from cuttings.statements.cues import reporting_verb, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.quotations import Quoted
from cuttings.statements.speakers.descriptions.called import is_passed_over, person_called
from cuttings.statements.speakers.descriptions.called_bodies import body_called
from cuttings.statements.speakers.names import by_name
from cuttings.statements.speakers.nouns import by_noun
from cuttings.statements.speakers.pronouns.bodies import by_it, by_they
from cuttings.statements.speakers.pronouns.persons import by_gender, gender_of
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import SENTENCE_END_MARKS, Span, Words

LINES_TO_ADDED = 2  # lines from what was said to what was added, with a cue on a line between them
MAX_LINES_WITHOUT_CUE = 3  # lines: how far back a speaker may be who continues without a cue


def name_speakers(scene: Scene, drafts: Sequence[Draft]) -> Named:
    """Each draft with its speaker's entity, None where it is not clear; drafts without a cue get their speaker here.

    `drafts` are sorted by start.
    """
    named: list[tuple[Draft, str | None]] = []
    for found in drafts:
        draft = _with_surname(scene, found) if found.cued and found.speaker is None else _with_name(scene, found)
        if draft.speaker is None and named and _adds(scene.words, draft, named[-1][0]):
            named.append(_as_last(draft, named[-1]))
            continue
        if draft.cued:
            said = (draft.start, draft.end)
            entity = _entity(scene, draft.speaker, named, said) if draft.speaker is not None else None
            entity = None if _is_told(scene, draft, entity) else entity
            named.append((draft, entity or _by_same_words(draft, named)))
        else:
            named.append(_goes_on(scene, draft, named))
    return named


def _is_told(scene: Scene, draft: Draft, entity: str | None) -> bool:
    """Whether `entity` is who is told by another, whom the text calls by a noun: "The man told Lund"."""
    words = scene.words
    if draft.verb is None or draft.speaker is None or words.tags[draft.speaker.head] not in {"NOUN", "PRON"}:
        return False
    hearer = words.child(draft.verb, "dobj", "dative")
    if hearer is None or draft.start <= words.starts[hearer] < draft.end:
        return False
    return any(scene.mentions[n].entity == entity for n in scene.mentions_in(*words.span(hearer, hearer)))


def _adds(words: Words, draft: Draft, last: Draft) -> bool:
    """Whether the verb of the draft goes on with what was said last on its line: "- and added, "It is late"."."""
    facts = reporting_verb(words, draft.verb) if draft.verb is not None else None
    if facts is None or facts.verb_class != "add":
        return False
    alone = words.text[: words.starts[draft.verb or 0]].endswith("\n")  # "Adding:" on a line between two quotations
    return draft.line - last.line <= LINES_TO_ADDED * alone


def _by_same_words(draft: Draft, before: Named) -> str | None:
    """Who is found for another statement of the same words: "she added, noting"."""
    at = draft.speaker.start if draft.speaker is not None else -1
    return next((e for d, e in reversed(before) if d.speaker is not None and d.speaker.start == at), None)


def _with_surname(scene: Scene, draft: Draft) -> Draft:
    """The draft with its speaker where the one word before its colon is a surname from the text: "Doe: "A bridge"."""
    words = scene.words
    before = words.within(0, draft.start)
    if len(before) < 2 or words.forms[before[-1]] != ":" or words.text[words.ends[before[-1]] : draft.start].strip():
        return draft
    name = before[-2]
    alone = words.forms[name - 1] in SENTENCE_END_MARKS or "\n" in words.text[words.ends[name - 1] : words.starts[name]]
    if not alone or len(scene.surnames.get(words.forms[name], ())) != 1 or words.forms[name] in genders_of("pronouns"):
        return draft
    return replace(draft, speaker=Speaker(words.starts[name], words.ends[name], name))


def _with_name(scene: Scene, draft: Draft) -> Draft:
    """The draft with the name that opens its sentence, where one comma parts it from who the person is.

    "Jane Doe, Larkin Hotels said: ..."
    """
    speaker, words = draft.speaker, scene.words
    if speaker is None or words.tags[speaker.head] not in {"NOUN", "PROPN"}:
        return draft
    start = scene.sentences[scene.sentence_at(speaker.start)].start
    named = [scene.mentions[n] for n in scene.mentions_in(start, speaker.end)]
    opens = bool(named) and named[0].kind is Kind.PERSON and named[0].start == start and " " in named[0].text
    own = any(m.kind is Kind.PERSON for m in named[1:])
    if not opens or own or words.text[named[0].end : speaker.start] not in {", ", ", the ", ", a "}:
        return draft
    return replace(draft, speaker=Speaker(start, speaker.end, words.within(start, named[0].end)[-1]))


def _entity(scene: Scene, speaker: Speaker, before: Named, said: Span = (0, 0)) -> str | None:
    form = scene.words.forms[speaker.head]
    if gender := gender_of(scene.words, speaker.head):
        described = _described_before(scene, speaker, before)
        if described is not None and scene.genders.get(described, gender) == gender:
            return described
        return by_gender(scene, speaker, gender, before, said)
    if form == "it":
        return _described_before(scene, speaker, before) or by_it(scene, speaker, before)
    if form == "they":
        return by_they(scene, speaker)
    if scene.words.tags[speaker.head] == "PRON":
        return None
    return by_name(scene, speaker, before) or by_noun(scene, speaker, before)


def _described_before(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Whom the subject of the narrator's sentence before describes: "The mayor left. He said", "The firm grew. It"."""
    words, number = scene.words, scene.narrated_before(speaker.start)
    subject = _subject(scene, scene.sentences[number]) if number is not None else None
    if subject is None or words.tags[subject.head] != "NOUN" or words.forms[words.firsts[subject.head]] != "the":
        return None
    if scene.quoted(subject.start) or scene.mentions_in(subject.start, subject.end):
        return None
    noun = words.lemmas[subject.head]
    if words.forms[speaker.head] == "it":
        bare = Speaker(subject.start, words.ends[subject.head], subject.head)  # of "the board, a body of two judges,"
        return body_called(scene, bare, noun, before)
    called = person_called(scene, subject, noun)
    return None if called is not None and is_passed_over(scene, subject.start, noun, called) else called


def _goes_on(scene: Scene, draft: Draft, before: Named) -> tuple[Draft, str | None]:
    """Return the speaker of a quotation without a cue: who speaks in the one before, or in the sentence before it."""
    if before and draft.line != before[-1][0].line:
        last_draft = before[-1][0]
        if _is_left_open(scene, last_draft) and last_draft.end < draft.start:
            return _as_last(draft, before[-1])
        if _is_signed(last_draft):
            return draft, None
    beside = _beside(scene, draft, before)
    if beside is not None:
        return beside
    last = before[-1] if before else None
    if last is None or draft.line - last[0].line > MAX_LINES_WITHOUT_CUE:
        return draft, None
    if draft.line != last[0].line and _is_another_named(scene, last, draft):
        return draft, None
    return _as_last(draft, last)


def _beside(scene: Scene, draft: Draft, before: Named) -> tuple[Draft, str | None] | None:
    """The draft as one of who speaks in the sentence before it, or is its subject; None where that tells nothing."""
    number = scene.sentence_at(draft.start - 1)
    while number >= 0 and scene.sentences[number].end > draft.start:
        number -= 1
    if number >= 0:
        sentence = scene.sentences[number]
        spoken = [b for b in before if _lies_in(b[0], sentence)]
        if spoken:
            last = next((b for b in reversed(spoken) if b[0].direct), spoken[-1])
            aside = last[1] is None and not last[0].direct and draft.line != last[0].line
            if aside and _is_indefinite(scene.words, last[0]):
                return draft, None
            return replace(draft, speaker=last[0].speaker), last[1]
        if _relays(scene, sentence):
            return draft, None
        subject = _subject(scene, sentence)
        if subject is not None and not scene.quoted(sentence.start):
            entity = _entity(scene, subject, before)
            if _is_background(scene, sentence, entity) or _is_only_mentioned(scene, sentence, draft, entity, before):
                return draft, None
            stranger = entity is None and scene.words.tags[subject.head] == "PROPN"
            if stranger or (entity is not None and scene.kinds.get(entity) is Kind.PERSON):
                return replace(draft, speaker=subject), entity
    return None


def _is_background(scene: Scene, sentence: Sentence, entity: str | None) -> bool:
    """Whether a sentence tells what its subject had done before with another: "Lund had served with Berg.".

    Not what he had said: "Lund had cited the rise since Berg took office."
    """
    words = scene.words
    verb = words.root(words.within(sentence.start, sentence.end)[0])
    if reporting_verb(words, verb) is not None:
        return False
    had = any(words.forms[c] == "had" and words.dependencies[c] == "aux" for c in words.children[verb])
    named = (scene.mentions[n] for n in scene.mentions_in(sentence.start, sentence.end))
    return had and any(m.kind is Kind.PERSON and m.entity != entity for m in named)


def _is_only_mentioned(scene: Scene, sentence: Sentence, draft: Draft, entity: str | None, before: Named) -> bool:
    """Whether another speaks on the same line before a sentence in the passive, as of "Lund is to be heard"."""
    words = scene.words
    verb = words.root(words.within(sentence.start, sentence.end)[0])
    spoke = any(d.direct and d.line == draft.line and d.end <= sentence.start and e != entity for d, e in before)
    return spoke and words.child(verb, "nsubjpass") is not None


def _relays(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody reads or gets what others said: "Lund read out a list of insults."."""
    words = scene.words
    inside = words.within(sentence.start, sentence.end)
    relayed = any(words.lemmas[w] in verbs("relaying") and words.tags[w] == "VERB" for w in inside)
    return relayed and not scene.quoted(sentence.start)


def _as_last(draft: Draft, last: tuple[Draft, str | None]) -> tuple[Draft, str | None]:
    """The draft as one of who spoke last; of nobody where that one has no words for the speaker."""
    return (draft, None) if last[0].speaker is None else (replace(draft, speaker=last[0].speaker), last[1])


def _is_indefinite(words: Words, draft: Draft) -> bool:
    """Whether the speaker is "a doctor", who need not be who is quoted in the next paragraph."""
    return draft.speaker is not None and words.forms[words.firsts[draft.speaker.head]] in {"a", "an", "some", "one"}


def _is_signed(draft: Draft) -> bool:
    """Whether a signature after it names the speaker: one of a list of quotations, each with its own."""
    return draft.direct and draft.verb is None and draft.speaker is not None and draft.speaker.start >= draft.end


def _is_left_open(scene: Scene, last: Draft) -> bool:
    """Whether a mark right before `last` opens a quotation that nothing closes, so that it goes on below."""
    return Quoted(scene.quotations).is_cut(scene.words.text, max(last.start - 2, 0), last.start)


def _is_another_named(scene: Scene, last: tuple[Draft, str | None], draft: Draft) -> bool:
    """Whether the narrator names another person after what was said last, who may be the one quoted.

    Before a colon a body may be, too: "Here is how the Wave sums it up:".
    """
    since = [scene.mentions[n] for n in scene.mentions_in(last[0].end, draft.start)]
    colon = scene.words.text[: draft.start].rstrip().endswith(":")
    kinds = {Kind.PERSON, Kind.ORGANISATION} if colon else {Kind.PERSON}
    return any(m.kind in kinds and m.entity != last[1] and not scene.quoted(m.start) for m in since)


def _lies_in(draft: Draft, sentence: Sentence) -> bool:
    return draft.speaker is not None and sentence.start <= draft.speaker.start < sentence.end


def _subject(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The subject of the sentence as a whole."""
    subject = scene.subject_of(sentence)
    return noun_phrase(scene.words, subject, (sentence.start, sentence.end)) if subject is not None else None
