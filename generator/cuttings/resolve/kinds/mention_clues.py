"""What one mention says of the kind of its name: how it was found, its shape, the words and firms around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.common.grouped import grouped
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue
from cuttings.resolve.kinds.listed_firms import Firms
from cuttings.resolve.kinds.surnames import where_before
from cuttings.resolve.kinds.weights import HEADLINE_SHARE, STRANGER_SHARE, Source
from cuttings.resolve.names.tokens import fact_words

FOUND_BY: Mapping[str, tuple[Source, str]] = {  # by the rule that found a mention
    "recogniser": (Source.READING, "it was read so"),
    "title": (Source.TITLE, "a title stands before it"),
    "known organisation": (Source.KNOWN_ORGANISATION, "it always means a known organisation"),
    "words of a thing": (Source.THING_WORDS, "its words are those of a named thing"),
    "read as a thing": (Source.READING, "it was read as something else, with a word for things"),
    "said to be a ship": (Source.SAID_SHIP, "the words before it say that it is a ship"),
    "said to be a thing": (Source.SAID_THING, "the words beside it say so"),
    "headline of results": (Source.SAID_THING, "the headline tells of its results"),
    "gazetteer": (Source.SPOTTED_PLACE, "the gazetteer is sure of it there"),
    "gazetteer by fame": (Source.DISPUTED_PLACE, "the place is widely known, and it was read as something else there"),
}
FOUND_BY_GAZETTEER = frozenset({"gazetteer", "gazetteer by fame"})
# Words for what is a person's, behind the name.
PERSON_BEFORE = re.compile(r"['’]?s? (regime|dictatorship|administration|presidency|family|loyalists|campaign|era)\b")
PLACE_BEHIND = re.compile(r" (neighbou?rhood|suburb|borough|village|hamlet|township)\b")
SORT_OF_PAPER_BEHIND = re.compile(r" (newspaper|daily|weekly|tabloid|magazine|news agency)\b(?!-)")
PUBLICATION_CHARS = 60  # characters before a name in which the words stand that make it a publication
NOUN_BEFORE_CHARS = 24  # characters before a name in which a noun for a body or a firm stands
ANOTHER_PERSON_BEHIND = re.compile(r",? (?:and|&|or) (?:[A-Z]|his\b|her\b)|, [A-Z]")  # "analysts Ann Lee and Otto Roe"
CHAIN_BEHIND = re.compile(r"(?: (?!(?:island|mountain|supply|food|human)\b)[a-z]+)? chain\b(?! of\b)")
NAME_BEFORE_BRACKET = re.compile(r"[A-Z][\w'’-]+ \((?:[A-Z][\w'’-]+,? |and |with |of |the |& )*\Z")
REST_OF_BRACKET = re.compile(r"(?:,? (?:[A-Z][\w'’-]+|and|with|of|the|&))*\)")
PERSON_WITH_INITIAL = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\.? ){1,2}[A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class MentionClues:
    """Gives the clues of mentions, by what their article says, and whom all articles introduce."""

    texts: Mapping[str, str]  # by article
    introduced: frozenset[str]  # surnames of people whom some article names in full, and names behind a title
    called: Mapping[str, frozenset[str]]  # given names of people named in full, by the article that names them
    firms: Firms
    weights: Mapping[Source, float]

    @classmethod
    def among(
        cls,
        candidates: Iterable[Candidate],
        texts: Mapping[str, str],
        gazetteer: Gazetteer,
        weights: Mapping[Source, float],
    ) -> MentionClues:
        """For the mentions `candidates` of all articles, whose texts are by article."""
        candidates = tuple(candidates)
        return cls(texts, _introduced(candidates), _called(candidates), Firms.of(candidates, texts, gazetteer), weights)

    def of(self, c: Candidate) -> Iterator[tuple[str, Clue]]:
        """The clues that a mention gives, each with the folded name that it is about.

        That is its own name, and for a company named in full ("Larkin Inc") its name without the legal form too.
        """
        own = [self._reading(c), *self._overruled_reading(c), *self._words_around(c)]
        core = c.name.organisation.core if c.label is Label.ORGANISATION else c.key
        for key in dict.fromkeys((c.key, core)):
            for clue in own:
                yield key, clue if key == c.key else self._of_full_form(clue)
            for clue in self._firm(c, key):
                yield key, clue

    def _is_introduced(self, c: Candidate, key: str) -> bool:
        """Whether somebody goes by the folded name `key` of the mention `c`; by a given name in one article alone."""
        return key in self.introduced or key in self.called.get(c.article, ())

    def _clue(self, label: Label, source: Source, reason: str) -> Clue:
        return Clue(label, self.weights[source], reason, source)

    def _of_full_form(self, clue: Clue) -> Clue:
        """The clue of a full form for the name without its legal form."""
        source = Source.FULL_FORM
        return Clue(clue.label, clue.weight * self.weights[source], "the full form is of that kind", source)

    def _reading(self, c: Candidate) -> Clue:
        """What the rule that found the mention says.

        A headline counts for less. So does a stranger: a lone word that was taken for a person whom no title or full
        name introduces, or taken for something else though a person of that name is introduced. But a lone word
        that the recogniser read as a place was read in its sentence: Jordan the country.
        """
        source, reason = FOUND_BY[c.rule]
        if source is Source.READING and c.read not in (None, c.label):
            source = Source.BOUNDARY
        weight = self.weights[source] * (HEADLINE_SHARE if c.headline else 1.0)
        lone = " " not in c.text and source is not Source.THING_WORDS
        read_as_place = c.label is Label.LOCATION and c.rule == "recogniser"
        if lone and not read_as_place and (c.label is Label.PERSON) != self._is_introduced(c, c.key):
            weight = min(weight, self.weights[Source.READING]) * STRANGER_SHARE
        return Clue(c.label, weight, reason, source)

    def _overruled_reading(self, c: Candidate) -> Iterator[Clue]:
        """What the recogniser read where the gazetteer took the mention for a place."""
        if c.rule in FOUND_BY_GAZETTEER and c.read:
            yield self._clue(c.read, Source.OVERRULED_READING, "it was read so, where the gazetteer knows a place")

    def _words_around(self, c: Candidate) -> Iterator[Clue]:
        """What speaks against the recogniser's reading of a name as an organisation in running text."""
        place = PLACE_BEHIND.match(self.texts[c.article], c.end)
        if place and c.rule == "recogniser" and not c.headline and c.label is not Label.LOCATION:
            yield self._clue(Label.LOCATION, Source.SAID_PLACE, f"{place[1]!r} follows it")
        body = _body_behind().match(self.texts[c.article], c.end)
        if body and c.rule == "recogniser" and not c.headline and c.label in (Label.LOCATION, Label.PERSON):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, f"an apposition calls it a {body[1]}")
        if c.rule == "recogniser" and not c.headline and c.label in (Label.PERSON, Label.ORGANISATION):
            yield from self._body_before(c)
        firm = _firm_before().search(self.texts[c.article], max(0, c.start - NOUN_BEFORE_CHARS), c.start)
        if firm and c.label is Label.LOCATION and not c.headline:
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, f"{firm[1]!r} stands before it")
        if c.label is Label.LOCATION and not c.headline and _is_publication(c, self.texts[c.article]):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, "it is said to have published something")
        paper = SORT_OF_PAPER_BEHIND.match(self.texts[c.article], c.end) if c.label is Label.LOCATION else None
        if paper and not c.headline and not self.firms.gazetteer.lookup(c.text):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, f"{paper[1]!r} follows it")
        if c.label is Label.LOCATION and c.rule == "recogniser" and _is_chain_or_hunt(c, self.texts[c.article]):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, "it is said to be a chain or a hunt")
        if c.rule != "recogniser" or c.headline or c.label is not Label.ORGANISATION:
            return
        if PERSON_WITH_INITIAL.fullmatch(c.text):
            yield self._clue(Label.PERSON, Source.INITIAL, "it has an initial like a person's")
            return
        behind = PERSON_BEFORE.match(self.texts[c.article], c.end)
        if behind and " " not in c.text and not c.text.isupper():
            yield self._clue(Label.PERSON, Source.FOLLOWING_WORD, f"{behind[1]!r} follows it")

    def _body_before(self, c: Candidate) -> Iterator[Clue]:
        """A noun for a body, or for several of a trade, right before a name: "law firm X", "analysts X say"."""
        text = self.texts[c.article]
        if c.label is Label.PERSON:
            yield from self._club(c, text)
        said = _body_right_before().search(text[max(0, c.start - NOUN_BEFORE_CHARS) : c.start])
        if said is None or c.text.split()[0].lower() in given_names() or ANOTHER_PERSON_BEHIND.match(text, c.end):
            return
        yield self._clue(Label.ORGANISATION, Source.SAID_BODY, f"{said[1]!r} stands right before it")

    def _club(self, c: Candidate, text: str) -> Iterator[Clue]:
        """Whose boss somebody is, "Larkin boss Ann Lee"; a name of nobody in brackets: "A Lee (Larkin Harriers)"."""
        if self._is_introduced(c, c.key) or (" " in c.text and c.text.split()[0].lower() in given_names()):
            return
        before = text[max(0, c.start - PUBLICATION_CHARS) : c.start]
        if post := _post_behind().match(text, c.end):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, f"{post[1]!r} stands behind it")
        elif " " in c.text and NAME_BEFORE_BRACKET.search(before) and REST_OF_BRACKET.match(text, c.end):
            yield self._clue(Label.ORGANISATION, Source.SAID_BODY, "it stands in brackets behind a name")

    def _firm(self, c: Candidate, key: str) -> Iterator[Clue]:
        """What the article says of firms: a share's symbol behind `key`, a firm in full whose first word it is."""
        placed = c.label is Label.LOCATION and where_before(c, self.texts[c.article])  # "in Larkin"
        if self.firms.lists(c, key):
            yield self._clue(Label.ORGANISATION, Source.SHARE_SYMBOL, "a share's symbol stands behind it")
        elif c.rule == "recogniser" and not (placed or self._is_introduced(c, key)) and self.firms.shortens(c, key):
            yield self._clue(Label.ORGANISATION, Source.SHORT_FOR_FIRM, "a firm named in full begins with it")


def _is_chain_or_hunt(c: Candidate, text: str) -> bool:
    """Whether a name of several words is a chain's, "the Larkin Bingo chain", or a hunt's: "the East Larkin Hunt"."""
    the = text[max(0, c.start - 4) : c.start].lower() == "the "
    return the and " " in c.text and (c.text.endswith(" Hunt") or CHAIN_BEHIND.match(text, c.end) is not None)


def _is_publication(c: Candidate, text: str) -> bool:
    """Whether a name with a capital "The" is a publication's: "reported by The Larkin", "The Larkin published"."""
    before = text[max(0, c.start - PUBLICATION_CHARS) : c.start]
    if not before.endswith("The ") or c.text in load_facts("kinds")["places_with_article"]:
        return False
    return bool(_published_before().search(before) or _publishes_behind().match(text, c.end))


@cache
def _published_before() -> re.Pattern[str]:
    verbs, pieces = (alternation(load_facts("kinds")[words]) for words in ("publishing", "pieces"))
    by = r"by (?:[A-Z][\w.’'-]+ ){2,3}(?:at|for|in|of)"
    return re.compile(
        rf"\b(?:(?:{verbs}) (?:\w+ )?(?:by|in|{by})|(?:{pieces}) (?:at|by|for|from|in|of|to|with)|told) The \Z"
    )


@cache
def _publishes_behind() -> re.Pattern[str]:
    verbs = alternation(load_facts("kinds")["publishing"])
    return re.compile(rf" (?:had |has |also |first |later )*(?:{verbs}|wrote)\b(?! (?:by|in)\b)")


@cache
def _body_right_before() -> re.Pattern[str]:
    """A noun for a body, or for several of a trade that firms have, at the end of a text."""
    return re.compile(rf"\b({alternation(fact_words('kinds', 'said_bodies', 'trades_of_firms'))}) \Z")


@cache
def _post_behind() -> re.Pattern[str]:
    """A post in a body right behind a name: "Larkin boss Ann Lee", "a Larkin spokesman"."""
    posts = alternation(fact_words("kinds", "posts_in_bodies"))
    spoken_for = alternation(fact_words("roles", "bodiless"))
    return re.compile(rf"(?:['’]s)? ((?:{posts})(?= [A-Z][\w'’-]+ [A-Z])|(?:{spoken_for})\b)")


@cache
def _firm_before() -> re.Pattern[str]:
    """A noun for a firm right before a name that belongs to it: "the gaming group Larkin"."""
    return re.compile(rf"(?<!\b[Aa] )\b({alternation(load_facts('organisations')['firm_nouns'])}) \Z")


@cache
def _body_behind() -> re.Pattern[str]:
    """An apposition that calls the bearer of a name a body: ", the national weather service for Norway"."""
    bodies = alternation(fact_words("kinds", "said_bodies"))
    word = r"(?!(?:for|of|at|in|with|from|to|by|on|and)\b)[\w’'-]+"
    return re.compile(rf", (?:the|an?|its|their) (?:{word} ){{0,4}}?({bodies})(?= (?:for|of|in|that|which)\b|[,.;])")


def _introduced(candidates: Iterable[Candidate]) -> frozenset[str]:
    """The folded surnames of people whom some article names in full, and lone names that a title stands before."""
    return frozenset(
        name
        for c in _people(candidates)
        for name in (c.name.family_names or (c.key,) * (c.rule == "title" and not c.name.person.given))
    )


def _called(candidates: Iterable[Candidate]) -> Mapping[str, frozenset[str]]:
    """The folded given names of people whom an article names in full, by article."""
    called = grouped((c.article, name) for c in _people(candidates) for name in c.name.person.given)
    return {article: frozenset(names) for article, names in called.items()}


def _people(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that are people; what was read in a headline counts for nobody."""
    return (c for c in candidates if c.label is Label.PERSON and not (c.headline and c.rule == "recogniser"))
