"""Statements whose sentence the parse parts, whose speaker stands farther off, or whose words are of others."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {
    **CAST,
    "Bernard Vincent": "people/bernard-vincent",
    "Reen": "people/reen",
    "Harbour Post": "organisations/harbour-post",
    "NPR": "organisations/npr",
}
BERG, LUND, OLSEN, VINCENT = "people/anna-berg", "people/peter-lund", "people/jim-olsen", "people/bernard-vincent"
Said = list[tuple[str, str | None]]

CASES: dict[str, tuple[str, Said]] = {
    "a sentence that the parse parts from its verb": (
        "The historian Bernard Vincent told the news agency Mr Reen had borrowed paragraphs from his work, "
        'describing it as "scandalous".',
        [("Mr Reen had borrowed paragraphs from his work", VINCENT), ('"scandalous"', VINCENT)],
    ),
    "what the teller thinks of it": (
        'Anna Berg told Harbour Post that Mr Reen had borrowed his work, describing it as "scandalous".',
        [("Mr Reen had borrowed his work", BERG), ('"scandalous"', BERG)],
    ),
    "what is shouted by whom is told of": (
        'Police said Jim Olsen ran, shouting "It is late!"',
        [("Jim Olsen ran", None), ('"It is late!"', OLSEN)],
    ),
    "nobody where the subject is lost": ("Anna Berg told the Harbour Post newspaper Mr Reen was late.", []),
    "a verb that the parse hangs on its subject": (
        "The city's security chief, Jim Olsen, announced on Monday there were suspects in custody.",
        [("there were suspects in custody", OLSEN)],
    ),
    "a second verb before a quotation": (
        'Lund characterised the deaths as "crushing" and wrote "May God protect their parents and loved ones."',
        [('"crushing"', LUND), ('"May God protect their parents and loved ones."', LUND)],
    ),
    "one of several before a colon": (
        "One of the authors, biologist Peter Lund, told Harbour Post the frequency of spikes suggested some "
        'deep pattern frogs fell into: "Somehow, these frogs are turning on some ancient machinery."',
        [('"Somehow, these frogs are turning on some ancient machinery."', LUND)],
    ),
    "a cue behind a colon": (
        "The researchers noted implications for conservation: Olsen remarked, "
        '"Over the years, this team has helped preserve the land and waters."',
        [('"Over the years, this team has helped preserve the land and waters."', OLSEN)],
    ),
    "a rare way of saying": ('"It was late, as I told you," Lund simpered.', [('"It was late, as I told you,"', LUND)]),
    "two offices before a name": (
        "The head of the Traders Association and station owner, Peter Lund, says there is a problem.",
        [("there is a problem", LUND)],
    ),
    "either of two before a name": (
        "The wife of the head of the port and the owner, Peter Lund, says there is a problem.",
        [("there is a problem", None)],
    ),
    "a verb that may be of either": (
        "Organizers of the protests acknowledged that Harbour Post helped arrange the events and said it was late.",
        [("Harbour Post helped arrange the events and said it was late", None)],
    ),
    "a name that the parse joins to a clause before it": (
        "The company invested in shops and started home deliveries, but Anna Berg reports only some of it was paid.",
        [("only some of it was paid", BERG)],
    ),
    "a clause that the parse takes for the subject": (
        "Anna Berg left and Lund said it was late.",
        [("it was late", LUND)],
    ),
    "two who say it": ("Anna Berg and Lund said it was late.", [("it was late", BERG)]),
    "a verb joined to the one who tells": (
        "Lund said it was late and added that Berg would leave.",
        [("it was late", LUND), ("Berg would leave", LUND)],
    ),
    "what a thing is called": (
        "Olsen had been working with NPR in a coalition called “Save Our Country,” which was formed last year.",
        [],
    ),
    "what somebody calls out": ("Olsen called “Save our country!” and left.", [("“Save our country!”", OLSEN)]),
    "the name of a page": (
        'More than 60 people reported to Lund\'s "Did you feel it?" page, with reports from all over.',
        [],
    ),
    "a deal that says it": ("Berg and Lund signed a deal, according to which a section would cross the zone.", []),
    "what this suggests": ("Berg left. This suggests the firm is quite dedicated to such tools.", []),
    "an hour before a quotation": (
        'Lund took to social media, posting at 12:54 am local time (0454 UTC) on Twitter, "Tonight, Berg was ill."',
        [('"Tonight, Berg was ill."', LUND)],
    ),
    "insults that are read out": (
        'Anna Berg went on to read a litany of demeaning comments.\n\n"You are a disgrace to all of us."\n\n'
        '"You should stay where you belong."',
        [('"You are a disgrace to all of us."', None), ('"You should stay where you belong."', None)],
    ),
    "letters that are received": (
        'Peter Lund received a letter on Monday.\n\n"You are a disgrace to all of us."',
        [('"You are a disgrace to all of us."', None)],
    ),
    "who leads the sentence before": (
        'Peter Lund came to the pier on Monday.\n\n"I am a disgrace to all of us."',
        [('"I am a disgrace to all of us."', LUND)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_words_are_of_whoever_the_whole_sentence_names(text: str, expected: Said) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in statements_of(text, NAMES)] == expected


def test_a_word_with_a_hyphen_is_whole() -> None:
    text = '"This may be due to stripes," said study co-author Peter Lund.'
    (statement,) = statements_of(text, NAMES)
    assert statement.speaker_start is not None
    assert "co-author" in text[statement.speaker_start : statement.speaker_end]


PRONOUNS: dict[str, tuple[str, str | None]] = {
    "not to whom it is said": (
        'Mayor Peter Lund accepted the report. Speaking to Jim Olsen of NPR, he said, "It happened under my watch."',
        LUND,
    ),
    "not with whom it is done": (
        'Peter Lund left the office. Walking with Jim Olsen along the pier, he said, "It happened under my watch."',
        LUND,
    ),
    "behind a body that told it": (
        'The council revealed that Mayor Peter Lund accepted it. Speaking to Jim Olsen, he said, "It was my watch."',
        LUND,
    ),
}


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_is_nobody_to_whom_it_speaks(text: str, speaker: str | None) -> None:
    assert statements_of(text, NAMES)[-1].speaker == speaker
