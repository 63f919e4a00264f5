"""Decides which entity a speaker is: by name, by pronoun, by description, or by who spoke before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuttings.common.genders import genders_of
from cuttings.model import VERB_TAGS, Kind, Mention, Sentence
from cuttings.statements.cues import nouns
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.speakers.behalf import body_of, maker_of, spoken_for
from cuttings.statements.speakers.called import body_called, is_of_two, person_called, person_set_off
from cuttings.statements.speakers.namesakes import may_be_another
from cuttings.statements.speakers.pronouns import by_gender, by_it
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import Span, Words

MAX_LINES_WITHOUT_CUE = 3  # lines: how far back a speaker may be who continues without a cue


def name_speakers(scene: Scene, drafts: Sequence[Draft]) -> Named:
    """Each draft with its speaker's entity, None where it is not clear; drafts without a cue get their speaker here.

    `drafts` are sorted by start.
    """
    named: list[tuple[Draft, str | None]] = []
    for draft in drafts:
        if draft.cued:
            said = (draft.start, draft.end)
            entity = _entity(scene, draft.speaker, named, said) if draft.speaker is not None else None
            named.append((draft, entity))
        else:
            named.append(_goes_on(scene, draft, named))
    return named


def _entity(scene: Scene, speaker: Speaker, before: Named, said: Span = (0, 0)) -> str | None:
    form = scene.words.forms[speaker.head]
    if gender := genders_of("pronouns").get(form):
        described = _described_before(scene, speaker)
        if described is not None and scene.genders.get(described, gender) == gender:
            return described
        return by_gender(scene, speaker, gender, before, said)
    if form == "it":
        return by_it(scene, speaker, before)
    if scene.words.tags[speaker.head] == "PRON":
        return None
    return _by_name(scene, speaker, before) or _by_noun(scene, speaker, before)


def _described_before(scene: Scene, speaker: Speaker) -> str | None:
    """The one person whom the subject of the sentence before describes: "The mayor left. He said"."""
    number = scene.sentence_at(speaker.start) - 1
    subject = _subject(scene, scene.sentences[number]) if number >= 0 else None
    words = scene.words
    if subject is None or words.tags[subject.head] != "NOUN" or words.forms[words.firsts[subject.head]] != "the":
        return None
    if scene.quoted(subject.start) or scene.mentions_in(subject.start, subject.end):
        return None
    return person_called(scene, subject, words.lemmas[subject.head])


def _by_name(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Return the entity that the speaker's words name themselves."""
    words = scene.words
    head_start, head_end = words.starts[speaker.head], words.ends[speaker.head]
    inside = [scene.mentions[n] for n in scene.mentions_in(speaker.start - 40, speaker.end)]
    inside = [m for m in inside if m.end > speaker.start and not m.demonym]
    at_head = next((m for m in inside if m.start < head_end and m.end > head_start), None)
    if at_head is not None and at_head.kind is Kind.PERSON:
        unsure = _owns(words, at_head, speaker) or may_be_another(scene, at_head, before)
        return None if unsure else scene.sure(at_head)
    if at_head is not None and at_head.kind is Kind.PLACE and words.text.startswith((" who ", ", who "), speaker.end):
        return None  # "friends in Norvik, who said"
    person = next((m for m in inside if m.kind is Kind.PERSON and _is_named(words, m, speaker)), None)
    person = person or person_set_off(scene, speaker)
    if person is not None and words.lemmas[speaker.head] in nouns("bodies") and _is_within_name(words, person):
        return None
    if person is not None:
        return scene.sure(person)
    firm = next(
        (m for m in inside if m.start > head_end and m.kind is Kind.ORGANISATION and _is_named(words, m, speaker)), None
    )
    if at_head is None and firm is not None and words.text[head_end : firm.start] == " ":
        return firm.entity  # "the carmaker Larkin"
    return at_head.entity if at_head is not None else _by_surname(scene, speaker)


def _is_within_name(words: Words, mention: Mention) -> bool:
    """Whether the name is only the end of a longer one: Larkin in "the newspaper Daily Larkin"."""
    first = words.within(mention.start, mention.end).start
    return first > 0 and words.tags[first - 1] == "PROPN" and words.dependencies[first - 1] == "compound"


def _owns(words: Words, mention: Mention, speaker: Speaker) -> bool:
    """Whether the person only owns the one who speaks: "Lee's and Roe's lawyers said"."""
    return words.text.startswith(("'s ", "’s "), mention.end) and mention.end + 2 < speaker.end


def _by_surname(scene: Scene, speaker: Speaker) -> str | None:
    """The one person named elsewhere in the article whose name ends with this word."""
    words, head = scene.words, speaker.head
    if words.tags[head] != "PROPN" and not words.text[speaker.start : speaker.end].isupper():
        return None
    bearers = scene.surnames.get(words.forms[head], ())
    address = words.forms[head - 1].strip(".") if head else ""
    gender = genders_of("titles").get(address)
    fits = len(bearers) == 1 and (gender is None or scene.genders.get(bearers[0], gender) == gender)
    return bearers[0] if fits else None


def _is_named(words: Words, mention: Mention, speaker: Speaker) -> bool:
    """Whether the person is the speaker, and not somebody whose spokesman or brother speaks."""
    last = words.within(mention.start, mention.end)
    word = last[-1] if last else -1
    return (
        word >= 0
        and not _qualifies(words, word, speaker.head)
        and not is_of_two(words, speaker.head, word)
        and words.heads[word] == speaker.head
        and (words.dependencies[word] in {"appos", "compound", "nmod"})
        and not words.forms[min(word + 1, len(words) - 1)].startswith(("'s", "’s", "'", "’"))
    )


def _qualifies(words: Words, name: int, head: int) -> bool:
    """Whether a name directly before a noun only tells which one it is: "the Larkin campaign", not "Larkin 3rd"."""
    between = words.text[words.ends[name] : words.starts[head]].replace(" ", "")
    plain = words.forms[head].isalpha() and (not between or between.isalpha())
    return name < head and plain and words.dependencies[name] != "appos"


def _by_noun(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Return the entity that a description refers to: "the statement", "a spokesman for the bank", "the minister"."""
    words = scene.words
    head = speaker.head
    noun = words.lemmas[head] if words.tags[head] == "NOUN" else words.forms[head]
    owners = [scene.mentions[n] for n in scene.mentions_in(speaker.start, speaker.end)]
    owners = [m for m in owners if not m.demonym]
    if noun in nouns("documents"):
        owners = [m for m in owners if m.start < words.starts[head] or not words.text.startswith(("'s", "’s"), m.end)]
        return maker_of(words, owners, head) if owners else _issuer(scene, speaker, noun, before)
    if noun in nouns("voices") and (body := spoken_for(words, owners, head)):
        return body
    if (noun in nouns("voices") or noun in nouns("bodies")) and (body := body_of(words, owners, head)):
        return body
    if words.forms[words.firsts[head]] != "the":
        return None
    return body_called(scene, speaker, noun) if noun in nouns("bodies") else person_called(scene, speaker, noun)


def _issuer(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Who issued "a statement" or "the statement": the subject of its verb, or who last said something in one."""
    words, head = scene.words, speaker.head
    if words.dependencies[head] == "dobj":
        subject = words.subject(words.heads[head])
        phrase = noun_phrase(words, subject, (0, words.starts[head])) if subject is not None else None
        return _by_name(scene, phrase, before) if phrase is not None else None
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
        if draft.speaker is None:
            continue
        if words.lemmas[draft.speaker.head] == noun or _said_in(words, draft, noun):
            return entity
    return None


def _said_in(words: Words, draft: Draft, noun: str) -> bool:
    """Whether the draft is "said in a statement": the noun hangs on its verb."""
    if draft.verb is None:
        return False
    beside = [p for c in words.children[draft.verb] for p in (c, *words.children[c])]
    return any(words.lemmas[w] == noun for w in beside if not draft.start <= words.starts[w] < draft.end)


def _goes_on(scene: Scene, draft: Draft, before: Named) -> tuple[Draft, str | None]:
    """Return the speaker of a quotation without a cue: the subject or the speaker of the sentence before it."""
    if before and draft.line != before[-1][0].line and _is_signed(before[-1][0]):
        return draft, None
    number = scene.sentence_at(draft.start - 1)
    while number >= 0 and scene.sentences[number].end > draft.start:
        number -= 1
    if number >= 0:
        sentence = scene.sentences[number]
        spoken = next((b for b in reversed(before) if _lies_in(b[0], sentence)), None)
        if spoken is not None:
            unknown = spoken[1] is None and draft.line != spoken[0].line and _is_indefinite(scene.words, spoken[0])
            return (draft, None) if unknown else (replace(draft, speaker=spoken[0].speaker), spoken[1])
        subject = _subject(scene, sentence)
        if subject is not None and not scene.quoted(sentence.start):
            entity = _entity(scene, subject, before)
            stranger = entity is None and scene.words.tags[subject.head] == "PROPN"
            if stranger or (entity is not None and scene.kinds.get(entity) is Kind.PERSON):
                return replace(draft, speaker=subject), entity
    last = before[-1] if before else None
    if last is None or last[0].speaker is None or draft.line - last[0].line > MAX_LINES_WITHOUT_CUE:
        return draft, None
    if draft.line != last[0].line and _is_another_named(scene, last, draft):
        return draft, None
    return replace(draft, speaker=last[0].speaker), last[1]


def _is_indefinite(words: Words, draft: Draft) -> bool:
    """Whether the speaker is "a doctor", who need not be who speaks in the next paragraph."""
    return draft.speaker is not None and words.forms[words.firsts[draft.speaker.head]] in {"a", "an", "some", "one"}


def _is_signed(draft: Draft) -> bool:
    """Whether a signature after it names the speaker: one of a list of quotations, each with its own."""
    return draft.direct and draft.verb is None and draft.speaker is not None and draft.speaker.start >= draft.end


def _is_another_named(scene: Scene, last: tuple[Draft, str | None], draft: Draft) -> bool:
    """Whether the narrator names another person after what was said last, who may be the one quoted."""
    since = [scene.mentions[n] for n in scene.mentions_in(last[0].end, draft.start)]
    return any(m.kind is Kind.PERSON and m.entity != last[1] and not scene.quoted(m.start) for m in since)


def _lies_in(draft: Draft, sentence: Sentence) -> bool:
    return draft.speaker is not None and sentence.start <= draft.speaker.start < sentence.end


def _subject(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The subject of the sentence as a whole."""
    words = scene.words
    inside = words.within(sentence.start, sentence.end)
    root = next((w for w in inside if words.heads[w] == w and words.tags[w] in VERB_TAGS), None)
    subject = words.subject(root) if root is not None else None
    return noun_phrase(words, subject, (sentence.start, sentence.end)) if subject is not None else None
