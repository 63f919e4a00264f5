"""Decides which entity is named by the words for a speaker: "Ms Doe, a baker", "the carmaker Larkin"."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.model import Kind, Mention
from cuttings.statements.cues import nouns
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.descriptions.called import is_of_two, people_nouns, person_set_off
from cuttings.statements.speakers.namesakes import fits_title, last_in_full, may_be_another
from cuttings.statements.speakers.people import surname
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import Words

_OF_ONE = frozenset({"a", "an", "one", "some", "another"})


def by_name(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Return the entity that the speaker's words name themselves."""
    words = scene.words
    head_start, head_end = words.starts[speaker.head], words.ends[speaker.head]
    inside = [scene.mentions[n] for n in scene.mentions_in(speaker.start - 40, speaker.end)]
    inside = [m for m in inside if m.end > speaker.start and not m.demonym]
    at_head = next((m for m in inside if m.start < head_end and m.end > head_start), None)
    if at_head is not None and at_head.kind is Kind.PERSON:
        unsure = _owns(words, at_head, speaker) or may_be_another(scene, at_head, before)
        spoke = _of_those_who_spoke(scene, at_head, before) if at_head.entity not in scene.in_full else None
        return spoke or (None if unsure else scene.sure(at_head))
    person = _before_title(scene, speaker)
    if person is None:
        person = next((m for m in inside if m.kind is Kind.PERSON and _is_named(words, m, speaker)), None)
        person = person or person_set_off(scene, speaker) or _named_last(words, speaker, inside)
    if person is not None:
        part = words.lemmas[speaker.head] in nouns("bodies") and _is_within_name(words, person)
        return None if part else scene.sure(person)
    return _body(scene, speaker, inside, at_head)


def _of_those_who_spoke(scene: Scene, mention: Mention, before: Named) -> str | None:
    """The one bearer of a surname alone that several bear who has spoken by their name in full."""
    bearers = [e for e in scene.surnames.get(surname(mention), ()) if e in scene.in_full]
    spoke = {entity for _, entity in before if entity in bearers}
    if len(spoke) != 1 or len(mention.text.split()) > 1 or last_in_full(scene, mention) not in {None, *spoke}:
        return None
    return spoke.pop()


def _body(scene: Scene, speaker: Speaker, inside: Sequence[Mention], at_head: Mention | None) -> str | None:
    """The body or the place that the speaker's words name, else the one person who is called by their last word."""
    words, head_end = scene.words, scene.words.ends[speaker.head]
    if at_head is not None and at_head.kind is Kind.PLACE and words.text.startswith((" who ", ", who "), speaker.end):
        return None  # "friends in Norvik, who said"
    if at_head is not None and words.forms[words.within(speaker.start, speaker.end).start] in _OF_ONE:
        return None  # "an RA said": one of them
    firm = next(
        (m for m in inside if m.start > head_end and m.kind is Kind.ORGANISATION and _is_named(words, m, speaker)), None
    )
    if at_head is None and firm is not None and words.text[head_end : firm.start] == " ":
        return firm.entity  # "the carmaker Larkin"
    return at_head.entity if at_head is not None else _by_surname(scene, speaker)


def _before_title(scene: Scene, speaker: Speaker) -> Mention | None:
    """The person before a title that names a body: Berg in "Ann Berg, Controller Larkin One says".

    A document is no title, whatever the parse says: "They sent Ann Berg, of Oxley, a letter saying".
    """
    words, head = scene.words, speaker.head
    name = words.heads[head]
    if words.dependencies[head] != "appos" or name > head or words.ends[name] > speaker.start:
        return None
    if words.lemmas[head] in nouns("documents") | nouns("utterances") | nouns("findings"):
        return None
    inside = [scene.mentions[n] for n in scene.mentions_in(words.starts[words.firsts[name]], words.ends[name])]
    return next((m for m in inside if m.kind is Kind.PERSON and m.end == words.ends[name]), None)


def _named_last(words: Words, speaker: Speaker, inside: Sequence[Mention]) -> Mention | None:
    """The person whose name ends the speaker's words: "the lawyer for Mr Lund, Ann Berg,", "Secretary of State Berg".

    Set off behind another's name by a comma, or right behind a post that has no article, "editor at large Ann Berg".
    """
    firms = {m.start: _firm_of(words, m, inside) for m in inside if m.kind is Kind.PERSON}
    people = [m for m in inside if m.start in firms and m not in firms.values()]
    if not people or speaker.end != (firms[people[-1].start] or people[-1]).end:
        return None
    name = words.within(people[-1].start, people[-1].end)
    tied = words.heads[name[-1]]
    before = people[-2] if len(people) > 1 else None
    if before is not None and words.text[before.end : people[-1].start] == ", ":
        apart = words.dependencies[name[-1]] in {"appos", "conj"}
        held = apart and tied in words.within(before.start, before.end)
        closed = words.text.startswith(",", speaker.end)
        return people[-1] if held and closed and before.entity != people[-1].entity else None
    post = words.forms[speaker.head] in word_set("titles", "heads") and words.child(speaker.head, "det", "poss") is None
    field = range(words.firsts[name[-1]], name.start)
    behind = words.dependencies[name[-1]] == "pobj" and tied == speaker.head + 1 and len(people) == 1
    if not post or not behind:
        return None
    whose = any(words.lemmas[w] in people_nouns() or words.dependencies[w] == "poss" for w in field)
    of = words.forms[tied] in {"of", "for"} and not whose and _holds_noun(words, field)
    at_large = words.forms[tied] == "at" and words.forms[field.start : field.stop] == ("large",)
    return people[-1] if of or at_large else None


def _holds_noun(words: Words, field: range) -> bool:
    return any(words.tags[w] in {"NOUN", "PROPN"} for w in field)


def _is_within_name(words: Words, mention: Mention) -> bool:
    """Whether the name is only the end of a longer one: Larkin in "the newspaper Daily Larkin"."""
    first = words.within(mention.start, mention.end).start
    return first > 0 and words.tags[first - 1] == "PROPN" and words.dependencies[first - 1] == "compound"


def _owns(words: Words, mention: Mention, speaker: Speaker) -> bool:
    """Whether the person only owns the one who speaks: "Lee's and Roe's lawyers said"."""
    owned = words.text.startswith(("'s ", "’s "), mention.end) and mention.end + 2 < speaker.end
    return owned or words.text.startswith((" ’ s ", " ' s "), mention.end)  # with spaces, as a tokeniser leaves them


def _by_surname(scene: Scene, speaker: Speaker) -> str | None:
    """The one person named elsewhere in the article whose name ends with this word."""
    words, head = scene.words, speaker.head
    if words.tags[head] != "PROPN" and not words.text[speaker.start : speaker.end].isupper():
        return None
    bearers = scene.surnames.get(words.forms[head], ())
    return bearers[0] if len(bearers) == 1 and fits_title(scene, bearers[0], head) else None


def _firm_of(words: Words, person: Mention, inside: Sequence[Mention]) -> Mention | None:
    """The body that the person is said to be of, even one with a person's name: "Ann Berg of Larkin Lund"."""
    named = (m for m in inside if m.start > person.end and m.kind is not Kind.PLACE)
    return next((m for m in named if words.text[person.end : m.start] in {" of ", " from "}), None)


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
