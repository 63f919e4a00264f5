"""The reasons for which what is written like a name is not taken for one."""

from enum import StrEnum


class NotAName(StrEnum):
    """Why something is not the name of a person, a place or an organisation."""

    # by its own words
    LETTER = "a single letter"
    SUFFIX = "a suffix of a person's name"  # "Jr"
    LEGAL_FORM = "only a legal form"  # "Co Inc"
    PARTY = "a party and where its member is elected"  # "D-N.Y."
    ABBREVIATION = "abbreviation"  # of a common noun: "CEO"
    COMMON_WORDS = "common words"  # "Breaking News"
    OPENER = "a word that opens sentences"  # "When"
    NUMBERED = "one of a numbered sort"  # "Group A"
    SEVERAL = "several of what letters stand for"  # "Freedonian ISPs"
    ROUND = "a round of a competition"  # "Cup Semis"
    LEFT_OPEN = "an adjective without its noun"  # "Ohio Democratic"
    SORT = "a sort of person"  # "Perennial Party Girl"
    PEOPLE = "a people, faith or party"  # "Catholics"
    # by what the recogniser says of it, and by its shape
    OTHER_KIND = "neither a person nor a place nor an organisation nor a demonym"
    NO_CAPITAL = "without a capital letter"
    TOO_LONG = "too long"
    # by the text around it
    ONLY_TITLE = "only a title"  # "Foreign Minister" before a name
    HANDLE = "handle or hashtag"  # "@AnnPoole"
    TICKER = "ticker"  # "<LRKN.L>", "NYSE: LRK"
    OTHER_SCRIPT = "in a sentence in another script"
    MEMBER = "a player of a team"  # "former Seahawk Ann Lee"
    TABLE_ROW = "row label of a table"
    CATALOGUE = "in a list of goods with their prices"
    DEGREE = "degree"  # behind a name: "BSc"
    TURN = "letters of a speaker in an interview"  # "((WN))"
    # by its article
    EXPLAINED = "abbreviation of a common noun that the article spells out"
    NO_PLACE = "letters, a side of the compass, or a numbered district, read as a place"
    SHIP = "ship"  # "HMS Larkin", and "Larkin" in the same article
    SENTENCE_OPENING = "a common word with a capital only where it opens a sentence"
    QUOTED = "always in quotation marks"  # a show, a song, a nickname
    LONE_WORD = "a title, or two people"  # "Prince of Darkness", "the Lee-Roe saga"
    FAMILY = "a whole family"  # "the Pooles"
    WHERE = "somebody's home or shop"  # "It was found at Larkin's."
    OTHER_MEANING = "letters that mean something else here"  # "IRA" of a pension
    RUN_TOGETHER = "two names run together"  # "Ann LeeAnn"
    # by all articles
    ROLE = "only a role"  # "Bank" of a name that was cut off
