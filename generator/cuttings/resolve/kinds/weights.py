"""What may tell of which kind a name is, and how many votes each of these sources of evidence has.

Every weight of the decision stands in `KIND_WEIGHTS`: other weights, say those fitted by cross-validation, are another
mapping of the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import inf


class Source(StrEnum):
    """Where a clue comes from."""

    READING = "reading"
    BOUNDARY = "boundary"
    OVERRULED_READING = "overruled reading"
    TITLE = "title"
    KNOWN_ORGANISATION = "known organisation"
    SPOTTED_PLACE = "spotted place"
    DISPUTED_PLACE = "disputed place"
    THING_WORDS = "thing words"
    SAID_THING = "said thing"
    SAID_SHIP = "said ship"
    SAID_PLACE = "said place"
    SAID_BODY = "said body"
    INITIAL = "initial"
    FULL_NAME = "full name"
    FOLLOWING_WORD = "following word"
    SHARE_SYMBOL = "share symbol"
    SHORT_FOR_FIRM = "short for firm"
    FULL_FORM = "full form"
    ALL_ARTICLES = "all articles"
    ONE_THING = "one thing"
    HEAD_NOUN = "head noun"
    HEAD_OF_PLACE = "head noun of a place"
    HEAD_OF_PEOPLE = "head noun behind a people"
    FAMOUS_PLACE = "famous place"
    SHARED_PLACE = "famous place's name, shared"
    LISTED_PLACE = "listed place"
    FAMOUS_LAND = "famous land"
    SURNAME = "surname"
    SURNAME_AS_PLACE = "surname as place"
    GIVEN_NAME = "given name"
    PLAYER = "player"
    FIRM_HERE = "firm here"
    ALWAYS_KNOWN = "always known"
    NAMED_IN_FULL = "named in full"
    NOUN_IN_NAME = "noun in name"
    PLACE_AS_WRITTEN = "place as written"


KIND_WEIGHTS: Mapping[Source, float] = {  # all in votes: one vote is one reading of the recogniser in running text
    # What one mention says: each mention votes.
    Source.READING: 1.0,  # the recogniser read a name of that kind
    Source.BOUNDARY: 1.0,  # it read another kind, but the name cut out of it is of this: "Ann Lee, 43, of Leeds"
    Source.OVERRULED_READING: 1.5,  # the same, where the gazetteer took the mention for a place instead
    Source.TITLE: 4.0,  # a title stands before the name: a person
    Source.KNOWN_ORGANISATION: 50.0,  # the words always mean one organisation that is known
    Source.SPOTTED_PLACE: 4.0,  # the gazetteer is sure that the words are a place's name there
    Source.DISPUTED_PLACE: 0.5,  # it is sure by fame alone, and the recogniser read the words as something else
    Source.THING_WORDS: 50.0,  # the words of the name are those of a thing: "Harlan Treaty"
    Source.SAID_THING: 3.0,  # the words beside it say that it is one: "the film Harlan"
    Source.SAID_SHIP: 0.0,  # "the trawler Ann Poole": that mention is a ship's, and says nothing of others of the name
    Source.SAID_PLACE: 6.0,  # "the Chelsea neighbourhood", read as an organisation or a person: a place there
    Source.SAID_BODY: 6.0,  # "Larkin, the national weather service,", read as a place or person: a body there
    Source.INITIAL: 2.0,  # "Laurence B. Cobb", read as an organisation: shaped like a person's name
    Source.FULL_NAME: 6.0,  # "Mardy Larkin", read as an organisation: the article calls somebody "Larkin"
    Source.FOLLOWING_WORD: 1.5,  # "the Malin regime", read as an organisation: what follows belongs to a person
    Source.SHARE_SYMBOL: 3.0,  # the article sets a share's symbol behind the name: a firm
    Source.SHORT_FOR_FIRM: 1.0,  # the article names a firm in full whose first word the name is
    Source.FULL_FORM: 1.0,  # times the votes of a mention of the full form: "Larkin Inc" votes for "Larkin" too
    # What the name says, once in each article that has it.
    Source.ALL_ARTICLES: 3.0,  # the votes of all articles together, shared out among the kinds as they fell
    Source.ONE_THING: 20.0,  # the same for a name of several words that no place has: it names one thing
    Source.HEAD_NOUN: 3.0,  # "Ministry" or "Inc" heads the name: an organisation
    Source.HEAD_OF_PLACE: 8.0,  # "Stadium" or "Nature Reserve" ends the name: a place
    Source.HEAD_OF_PEOPLE: 3.0,  # "Norwegian Rescue Centre": more so, for sites are called after towns and people
    Source.FAMOUS_PLACE: 4.0,  # the name is that of a place known to everybody, and of nothing else
    Source.SHARED_PLACE: 1.5,  # the name is that of such a place, and a surname, a given name or a word too
    Source.LISTED_PLACE: 0.5,  # the gazetteer has a place of that name
    Source.FAMOUS_LAND: 1.0,  # times the votes for an organisation: firms are called after towns, not after lands
    # What decides alone, whatever the votes are.
    Source.SURNAME: inf,  # the article names somebody in full whose surname the name is
    Source.SURNAME_AS_PLACE: inf,  # such a surname was read as a place, "in" stands before it, and the text places it
    Source.GIVEN_NAME: inf,  # the article calls somebody so whom it names in full, and it does not say where there
    Source.PLAYER: inf,  # the name stands in lists of players alone: "Larkin; Roe, Poole (Marsh 79), Lee"
    Source.FIRM_HERE: inf,  # the article says that the name is a firm's, or spells out the letters
    Source.ALWAYS_KNOWN: inf,  # the mention itself was found as a known organisation's name
    # What is told to the reader and does not count, because the votes ask for a little more or less than it.
    Source.NAMED_IN_FULL: 0.0,  # some article (for the votes: the same one) names somebody of that surname in full
    Source.NOUN_IN_NAME: 0.0,  # a noun for organisations stands anywhere in the name (for the votes: at its head)
    Source.PLACE_AS_WRITTEN: 0.0,  # the gazetteer knows the name as it is written (for the votes: folded)
}
HEADLINE_SHARE = 0.3  # of a mention's weight that it has in a headline, where the recogniser errs more
STRANGER_SHARE = 0.4  # of one reading's weight that a lone word has as a stranger (see `mention_clues`)
