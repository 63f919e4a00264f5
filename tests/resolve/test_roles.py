"""What sentences say that people and organisations are, and which wordings are of one role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.gazetteer import load_gazetteer
from cuttings.model import Block, Entity, Office, Role
from cuttings.resolve.roles.entity_roles import with_roles
from tests.compose.library import make_library
from tests.memory import Memory

GAZETTEER = load_gazetteer()
NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Eva Strand": "people/eva-strand",
    "Lund": "people/peter-lund",
    "Martin Bishop": "people/martin-bishop",
    "Norvik": "places/norvik",
    "Harbour Board": "organisations/harbour-board",
    "Daily Wave": "organisations/daily-wave",
    "Sandholm": "organisations/sandholm",
    "City": "organisations/city",
}


def offices(
    *texts: str,
    id: str = "people/anna-berg",
    dates: Sequence[str | None] = (),
    names: Mapping[str, str] = NAMES,
) -> tuple[Office, ...]:
    library = make_library(texts, dates, names)
    found = with_roles(library.entities, library.mentions, library.articles, library.analyses, GAZETTEER)
    return next(entity.offices for entity in found if entity.id == id)


def titles(
    *texts: str,
    id: str = "people/anna-berg",
    dates: Sequence[str | None] = (),
    names: Mapping[str, str] = NAMES,
) -> list[str]:
    return [office.title for office in offices(*texts, id=id, dates=dates, names=names)]


BEFORE_A_NAME = {
    # what only opens a sentence or a caption
    "Noting Mayor Anna Berg's plan for the harbour, he left.": ["Mayor"],
    "Image Mayor Anna Berg of Norvik, right, waves.": ["Mayor of Norvik"],
    "Housing Secretary Anna Berg came.": ["Housing Secretary"],
    "Photo editor Anna Berg came.": ["Photo editor"],
    "Spineless Mayor Anna Berg left.": ["Mayor"],
    "They saw certain Liberal mayoral nominee Anna Berg.": [],
    # the clause goes on behind the name
    "He contacted the head of Norvik's Harbour Board, Anna Berg, and raised it.": ["head of Norvik's Harbour Board"],
    "He contacted the head of Norvik's Harbour Board, Anna Berg, and Peter Lund.": [],
    # the second of two offices, each with its holder behind a comma
    "They met Norvik's Minister of Justice, Peter Lund, and Minister of Interior, Anna Berg, on Monday.": [
        "Minister of Interior"
    ],
    "They met Eva Strand, Peter Lund and Minister of Interior, Anna Berg, on Monday.": [],
    # an adjective behind an adverb
    "He followed the equally liberal Anna Berg who hosted it.": [],
    # who has since left, in brackets
    "Lund's then-attorney, Anna Berg (who has since left), spoke.": ["Lund's then-attorney"],
    # where somebody is something
    "It comes from groups such as the Harbour Board, where Anna Berg is senior legal counsel.": [
        "senior legal counsel at the Harbour Board"
    ],
    "They went to Norvik, where Anna Berg is a fellow.": [],
    # a body that the parser does not tie to the role behind it
    "They met the guests and Harbour Board Professor Anna Berg.": ["Harbour Board Professor"],
    '"It is late," Harbour Board Principal Technologist Anna Berg said.': ["Harbour Board Principal Technologist"],
    "They told the Harbour Board Senator Anna Berg was ill.": [],
    "Harbour Board Special Agent in Charge Anna Berg came.": ["Harbour Board Special Agent in Charge"],
    "Danish Secretary of State for the Interior Anna Berg announced it.": [
        "Danish Secretary of State for the Interior"
    ],
    "Speaker Peter Lund's (R-Ohio) spokeswoman Anna Berg was silent.": ["Speaker Peter Lund's spokeswoman"],
    "Some laughed with mocking takes from comedian Anna Berg and her friends.": ["comedian"],
    "The council asked for 75-year-old Varland cleric Anna Berg, who left.": ["Varland cleric"],
    # what stands before a comma and the name
    "A group backing the Liberal candidate for Norvik mayor, Anna Berg, who lost, came.": [
        "Liberal candidate for Norvik mayor"
    ],
    "He met neither Mr Lund nor the Daily Wave's opinion page editor, Anna Berg.": ["Daily Wave's opinion page editor"],
    "He asked his friend or the Daily Wave's opinion page editor, Anna Berg.": ["Daily Wave's opinion page editor"],
    "His rival, the foreign secretary, Anna Berg, said so.": ["foreign secretary"],
    # a title that several share
    "Neither of the Lund associates, Anna Berg and Eva Strand, faced a trial.": ["Lund associate"],
    "The pair met Martin Bishop and two other Lund aides, Anna Berg and Eva Strand.": ["Lund aide"],
    "Media stars like Anna Berg shared it.": ["Media star"],
    "Three came: Reps. Anna Berg, Eva Strand and Peter Lund.": ["Representative"],
    "He is working with Danish Liberal Sens. Anna Berg and Peter Lund to craft a law.": ["Danish Liberal Senator"],
    "He's harbour lobbyist Anna Berg, who lives in Norvik.": ["harbour lobbyist"],
    "He left with their Harbour Board lawyer Anna Berg on Monday.": ["Harbour Board lawyer"],
    '"It is late," their Harbour Board lawyer, Anna Berg, told me.': ["Harbour Board lawyer"],
    "He left with their lawyer Anna Berg on Monday.": [],
    "He left with their Harbour Board colleague Anna Berg on Monday.": [],
    "They told Lund aide and confidant Anna Berg so.": ["Lund aide and confidant"],
    "Armed robber Anna Berg left.": ["Armed robber"],
    # dashes without a space before them
    "Hours after the theft in Norvik-- including cyber activity-- President-elect Anna Berg left.": ["President-elect"],
    "After a night of harbour work-- chemist Anna Berg was there-- all slept.": ["chemist"],
    "The theft in the town-- a bank job-- Mayor Anna Berg said, was the last.": ["Mayor"],
    "Model Anna Berg left.": ["Model"],
    "They met Danish First Minister Anna Berg.": ["Danish First Minister"],
    '"It is late," said analyst Anna Berg at Sandholm.': ["analyst at Sandholm"],
    '"It is late," said Norvik analyst Anna Berg at Sandholm.': ["Norvik analyst"],
    # nouns in two words, and positions in a team
    "Danish film-maker Anna Berg came.": ["Danish film-maker"],
    "Norvik centre Anna Berg came.": ["Norvik centre"],
    "But centre Anna Berg came.": [],
    "He spoke to the Harbour Policy Centre when Dr Berg came.": [],
    "In a speech to the Harbour Policy Centre Mr Berg was ill.": [],
    "They met Anna Berg, a Norvik centre, there.": [],
    "They saw a film starring rapper Anna Berg.": ["rapper"],
    "They met Daily Wave film critic Anna Berg.": ["Daily Wave film critic"],
    "They met government critic Anna Berg.": [],
    "World 100m champion Anna Berg came.": ["World 100m champion"],
    "Lund and his shadow chancellor Anna Berg came.": ["shadow chancellor"],
    "Lund and his chancellor Anna Berg came.": [],
    # what stands before a body's name, or behind it
    "But former Sandholm and Norvik defender Anna Berg came.": ["former Sandholm and Norvik defender"],
    "The Harbour Board (HBN) chairman Anna Berg came.": ["Harbour Board (HBN) chairman"],
    "But director of the Harbour Board, Anna Berg, said so.": ["director of the Harbour Board"],
    "Newly-crowned Norvik champion Anna Berg came.": ["Norvik champion"],
    "Major politicians such as Anna Berg and Peter Lund came.": ["politician"],
    "The family's lawyer Anna Berg came.": [],
    "She came with boyfriend Anna Berg.": [],
    "They met three other dockers - Peter Lund, Eva Strand, Martin Bishop and Anna Berg.": ["docker"],
    # an apposition without its second comma
    "Anna Berg, Harbour Board campaign manager told the Daily Wave it was late.": ["Harbour Board campaign manager"],
    '"It is late," Anna Berg, Norvik mayor said.': ["Norvik mayor"],
    "After meeting Anna Berg, Norvik mayor said it was late.": [],
    "Anna Berg, a docker said, was late.": [],
    "Anna Berg, spokesman for Norvik Says No, was late.": ["spokesman for Norvik Says No"],
    "She won ahead of world 60m record holder Anna Berg.": [],
    "Lund is at 5-2 and actor Anna Berg at 4-1.": ["actor"],
    "After the long debate, shadow home secretary Anna Berg said so.": ["shadow home secretary"],
    "They met the £60m striker Anna Berg.": [],
    # words that only ask, colour or belong to another office
    "Credit Norvik striker Anna Berg with the goal.": ["Norvik striker"],
    "Thank Norvik mayor Anna Berg for that.": ["Norvik mayor"],
    "Lund paid tribute to the late singer, who died last year, and thanked director Anna Berg.": [],
    "They met members of President-elect Anna Berg's team.": ["President-elect"],
    "They met newly confirmed Secretary of State Anna Berg.": ["Secretary of State"],
    "Chief of Staff General Anna Berg said so.": ["Chief of Staff"],
    "The army's Chief of Staff General Anna Berg said so.": ["army's Chief of Staff"],
    "They met former Republican Sen. Anna Berg of Ohio.": ["former Republican Senator from Ohio"],
    "A dispute of Eva Strand and Lund concerned Harbour Board President Anna Berg.": [],
    "A split with Lund alarmed Norvik Mayor Anna Berg.": [],
    # an office of no told place, at a time that the sentence tells
    "He was a deputy under Mayor Anna Berg in the 1990s.": [],
    "He was a deputy under Norvik Mayor Anna Berg.": ["Norvik Mayor"],
    "He was a captain under General Anna Berg.": ["General"],
    # lists behind a dash
    "Three Republican state senators — Anna Berg, Peter Lund and Eva Strand — voted no.": ["Republican state senator"],
    "Two dockers — Peter Lund and Anna Berg — were hurt.": ["docker"],
    "He told reporters — Anna Berg and Peter Lund — to leave.": [],
    "One docker — Anna Berg — was hurt.": [],
    "Original band members Anna Berg, Peter Lund and Eva Strand will play.": [],
    "Longtime Harbour Board members Anna Berg and Peter Lund left.": ["Longtime Harbour Board member"],
    # a compound is whole
    "They met Coastal Rescue Secretary Anna Berg on Monday.": ["Coastal Rescue Secretary"],
    "A call by Inland Waterways Minister Anna Berg was heard.": ["Inland Waterways Minister"],
    "The boats were sent by Norvik Police Commissioner Anna Berg.": ["Norvik Police Commissioner"],
    "Fisheries and Food Minister Anna Berg came.": ["Fisheries and Food Minister"],
    "They met Secretary of State Anna Berg on Monday.": ["Secretary of State"],
    "Vice-president Anna Berg came to the harbour.": ["Vice-president"],
    "They voted before President-elect Anna Berg spoke.": ["President-elect"],
    # so is a possessive
    "They met Peter Lund's adviser Anna Berg on Monday.": ["Peter Lund's adviser"],
    "On Monday former Vice President Peter Lund's lawyer Anna Berg came.": [
        "former Vice President Peter Lund's lawyer"
    ],
    "Varland's trade minister Anna Berg left the talks.": ["Varland's trade minister"],
    # what belongs to other words is not part of it
    "On Tuesday President Anna Berg opened the harbour.": ["President"],
    "The dockers told reporters Mayor Anna Berg was ill.": [],
    "They spoke of the storm and President Anna Berg listened.": ["President"],
    "They sent for retired General Anna Berg.": ["retired General"],
    # two titles are two roles
    "Independent presidential candidate Gov. Anna Berg lost.": ["Independent presidential candidate", "Governor"],
    # an abbreviation is written out
    "The dockers met Sen. Anna Berg in the harbour.": ["Senator"],
    # an age and the loss of somebody are no part of it, but "late" is
    "The 36-year-old singer Anna Berg came.": ["singer"],
    "He was a friend of late Senator Anna Berg.": ["late Senator"],
    "They met Harbour Board liaison Anna Berg.": ["Harbour Board liaison"],
    "They met liaison Anna Berg.": [],
    "They met GM Anna Berg.": [],
    # a nickname
    "They spoke of “King Berg” in the harbour.": [],
    # two bare roles are one person's
    "They met Danish musician and philosopher Anna Berg.": ["Danish musician and philosopher"],
    "They met the mayor and councillor Anna Berg.": ["councillor"],
    "They chose a docker for president and pilot Anna Berg.": ["pilot"],
    "They met his lawyer and pilot Anna Berg.": ["pilot"],
    "They met the “Grey Tide” actress and pilot Anna Berg.": ["pilot"],
    # a trade, not whom she directs
    "Film director Anna Berg came.": ["Film director"],
    "Building manager Anna Berg came.": [],
    # a form of address between them
    "They met Harbour Board manager Sir Anna Berg on Monday.": ["Harbour Board manager"],
    "They met the head of the Harbour Board, Dr Anna Berg, on Monday.": ["head of the Harbour Board"],
    # whom she was sent to
    "They met Varland's ambassador to Sandholm Anna Berg on Monday.": ["Varland's ambassador to Sandholm"],
    "They met then-governor of Norvik Anna Berg on Monday.": ["former governor of Norvik"],
    # what stands behind the name
    "Director Anna Berg of the Harbour Board came.": ["Director of the Harbour Board"],
    "It is late, said energy analyst Anna Berg of the Harbour Board.": ["energy analyst of the Harbour Board"],
    "Professor Anna Berg, of the Harbour Board, said so.": ["Professor of the Harbour Board"],
    "Professor Anna Berg, of the Harbour Board staff, said so.": ["Professor"],
    "Senator Anna Berg, of the Harbour Board, said so.": ["Senator"],
    "Norvik analyst Anna Berg of the Harbour Board came.": ["Norvik analyst"],
    # icons, widows, outgoing heads
    "Screen icon Anna Berg came.": ["Screen icon"],
    "Mine disaster widow Anna Berg came.": ["Mine disaster widow"],
    "They met outgoing Harbour Board chairman Anna Berg.": ["outgoing Harbour Board chairman"],
    "They met nightclub owner Anna Berg.": ["nightclub owner"],
    "They met Sheikh Anna Berg.": [],
    "They met Supreme Leader Ayatollah Anna Berg.": ["Supreme Leader"],
    "It was canny manager Anna Berg.": [],
    "They met the men's solicitor Anna Berg.": [],
    "It was an attack on Sandholm's record and party leader Anna Berg came.": [],
    "They met Varland's trade and industry minister Anna Berg.": ["Varland's trade and industry minister"],
    "They met the women's champion Anna Berg.": ["women's champion"],
    "Director Anna Berg of the Harbour Board staff came.": ["Director"],
    "Mayor Anna Berg of Norvik came.": ["Mayor of Norvik"],
    "Pilot Anna Berg of Norvik came.": ["Pilot"],
    # a place among others
    "World number one Anna Berg won the race.": ["World number one"],
    "Former world number 30 Anna Berg won the race.": ["Former world number 30"],
    "Number one Anna Berg won the race.": [],
    "Fourth seed Anna Berg won the race.": ["Fourth seed"],
    "Seed Anna Berg won the race.": [],
    "Former co-star Anna Berg won the race.": [],
    "Sheffield Wednesday manager Anna Berg came.": ["Sheffield Wednesday manager"],
    "They met The Office creator Anna Berg.": ["The Office creator"],
    "They met director of rugby Anna Berg.": ["director of rugby"],
    "They met US citizen Anna Berg.": ["US citizen"],
    # one title of several people
    "They met harbour pilots Anna Berg and Peter Lund.": ["harbour pilot"],
    "They met harbour pilots Peter Lund, Eva Strand and Anna Berg.": ["harbour pilot"],
    "Norvik policemen Peter Lund (D-Ohio), Anna Berg and a docker came.": ["Norvik policeman"],
    "They met two harbour pilots, Anna Berg and Peter Lund.": ["harbour pilot"],
    "They met two harbour pilots, Anna Berg, Peter Lund.": [],
    "Danish directors including Anna Berg had films made there.": ["Danish director"],
    "Danish directors such as Peter Lund and Anna Berg had films made there.": ["Danish director"],
    "They met senior and junior pilots, Anna Berg and Peter Lund.": [],
    "They told harbour pilots Anna Berg and Peter Lund would come.": [],
    "The leaders Anna Berg and Peter Lund came.": [],
    # of somebody else
    "They met the family of harbour pilot Anna Berg.": ["harbour pilot"],
    # half of it is nothing
    "They met Trade, Fisheries and Harbours Minister Anna Berg.": [],
    "They met soon-to-be chief harbour pilot Anna Berg.": [],
    "They heard “Grey Tide” author Anna Berg on Monday.": [],
    "The dockers met Dean Berg.": [],
    "The dockers met harbour club president Dean Berg.": ["harbour club president"],
    "His lawyer Anna Berg came to the harbour.": [],
    "Spokeswoman Anna Berg came to the harbour.": [],
    "Harbour spokeswoman Anna Berg came to the quay.": ["Harbour spokeswoman"],
    "They invited rival senator Anna Berg.": [],
    # whom she leads is not told
    "They heard long-time president Anna Berg on Monday.": [],
    "They heard the North's leader Anna Berg on Monday.": [],
    "They heard Panel Chairman Anna Berg on Monday.": [],
    "They heard the show's lead writer Anna Berg on Monday.": [],
    "They heard club president Anna Berg on Monday.": [],
    "They heard City boss Anna Berg on Monday.": ["City boss"],
    "They heard producer Anna Berg on Monday.": ["producer"],
    "Fellow Lib Dem Anna Berg said so.": ["Lib Dem"],
    "They heard Varland's long-time president Anna Berg on Monday.": ["Varland's long-time president"],
    "They heard financial director Anna Berg on Monday.": ["financial director"],
    "They heard Vice President Anna Berg on Monday.": ["Vice President"],
    "They heard fine reporter Anna Berg on Monday.": ["reporter"],
    # "then" may mean "afterwards"
    "They met then Senator Anna Berg.": ["former Senator"],
    "They met the mayor and then Varland Senator Anna Berg.": [],
    "The dockers cheered, then Varland Senator Anna Berg came.": [],
    # a supposition
    "A Mayor Anna Berg would shake the town.": [],
    "They feared a Varland President Anna Berg.": [],
    # half of a comparison
    "They preferred the more liberal senator Anna Berg.": [],
    "They met the most senior pilot Anna Berg.": [],
    # a verb, and the object of another
    "Last year the Reform Party nominated businessman Anna Berg.": [],
    "The dockers' guild elected lawyer Anna Berg.": [],
    "It was not the warm welcome lawyer Anna Berg expected.": [],
    "It was the bridge lawyer Anna Berg paid for.": [],
    # an office that is named after an office
    "They met the Secretary of Justice Anna Berg.": ["Secretary of Justice"],
    "They met an assistant of President Anna Berg.": ["President"],
    # new in office
    "Newly appointed Sandholm CEO Anna Berg came.": ["Sandholm CEO"],
    "The newly-appointed harbour pilot Anna Berg came.": ["harbour pilot"],
    # what she is known as
    "They arrested a gang boss known as Anna Berg.": ["gang boss"],
    "They met a harbour pilot called Anna Berg on Monday.": ["harbour pilot"],
    "They met the harbour pilot called Anna Berg on Monday.": [],
    # a comma that need not be there
    "Harbour Board chief economist, Anna Berg, said the boats were late.": ["Harbour Board chief economist"],
    "The boats were late, said Norvik mayor, Anna Berg.": ["Norvik mayor"],
    "Former Attorney General, Anna Berg, opened the bridge.": ["Former Attorney General"],
    "Pilot, Anna Berg, opened the bridge.": [],
    "They met a docker, Norvik mayor, Anna Berg, on Monday.": [],
    "As Norvik mayor, Anna Berg opened the bridge.": [],
    # what she holds
    "They met former world record holder Anna Berg of Norvik.": ["former world record holder"],
    "Norvik season ticket holder Anna Berg came.": ["Norvik season ticket holder"],
    "They met holder Anna Berg.": [],
    # two of one title, each from elsewhere
    "Harbour Board Vice Chairs Peter Lund of Norvik and Anna Berg of Ohio came.": ["Harbour Board Vice Chair"],
    "Norvik policemen Peter Lund of Norvik, Eva Strand and Anna Berg came.": ["Norvik policeman"],
    "The pilots of Norvik and Anna Berg came.": [],
    # behind others
    "They met 35 Democrats and Sen. Anna Berg on Monday.": ["Senator"],
    "They met the Justice Department and Sen. Anna Berg.": ["Senator"],
    # chosen of late
    "They met Varland's newly elected mayor, Anna Berg.": ["Varland's newly elected mayor"],
    "The newly minted Norvik envoy Anna Berg came.": ["Norvik envoy"],
    # a name that ends as a superlative does
    "Telewest chief executive Anna Berg came.": ["Telewest chief executive"],
    # nothing of it is about her
    "The presidents Anna Berg and Peter Lund met.": [],
    "They read about the mayor. Anna Berg was not there.": [],
}


@pytest.mark.parametrize("text", BEFORE_A_NAME)
def test_a_role_before_a_name_is_whole_or_not_read(text: str) -> None:
    assert sorted(titles(text)) == sorted(BEFORE_A_NAME[text])


def test_a_body_before_a_title_is_whole_though_its_last_word_looks_like_a_verb() -> None:
    names = {**NAMES, "Harbour Matters": "organisations/harbour-matters"}
    assert titles("Harbour Matters President Anna Berg left.", names=names) == ["Harbour Matters President"]


BEHIND_A_NAME = {
    # whom it was under; what else is told behind it
    "He asked Anna Berg, education secretary under President Lund, who left.": ["former education secretary"],
    '"So it is," said Anna Berg, an attorney for Ms. Lund and frequent guest in Norvik, on Monday.': [
        "attorney for Ms. Lund"
    ],
    "They met Anna Berg, a first-grade teacher from Norvik.": ["first-grade teacher from Norvik"],
    "They played songs by Anna Berg, Prince, Peter Lund and others.": [],
    "They met Anna Berg, Prince of Norvik, Peter Lund and others.": ["Prince of Norvik"],
    "They met Anna Berg, who was Mr. Lund's campaign manager.": ["formerly Mr. Lund's campaign manager"],
    "They met Anna Berg, who was the campaign manager.": [],
    "They met Anna Berg, who served Mr. Lund as harbour pilot, on Monday.": ["former harbour pilot"],
    "They met Anna Berg, who served as harbour pilot, on Monday.": ["former harbour pilot"],
    "They met Anna Berg, who worked as a speechwriter under Peter Lund (in Norvik).": [
        "former speechwriter under Peter Lund"
    ],
    "They met Anna Berg, who worked as a speechwriter under great pressure.": [],
    "They met Anna Berg, a harbour blogger and provocateur known for a book.": ["harbour blogger and provocateur"],
    "They met Anna Berg, a professional, in Norvik.": [],
    "Anna Berg, a nominee for the theatre farce Being Peter Lund, was there.": [],
    "Anna Berg, head of policy at the charity the Daily Wave said so.": [
        "head of policy at the charity the Daily Wave"
    ],
    "Anna Berg, the former head of food giant Sandholm's, has left.": ["former head of food giant Sandholm's"],
    "Anna Berg, former Norvik minister and now a councillor, said so.": ["former Norvik minister"],
    "Anna Berg, currently a Norvik minister, said so.": ["Norvik minister"],
    "Anna Berg, an analyst at Sandholm believes that it is late.": ["analyst at Sandholm"],
    "Anna Berg, chief executive, said so.": [],
    "Anna Berg, S&N's chief executive, said so.": ["S&N's chief executive"],
    "Anna Berg, a campaign spokeswoman, said so.": [],
    "Anna Berg, a company spokeswoman, said so.": [],
    "Anna Berg, a police spokeswoman, said so.": ["police spokeswoman"],
    "Anna Berg, the building's owner, said so.": [],
    "Anna Berg, a hotel manager, said so.": [],
    "Anna Berg, co-host, said so.": [],
    "Lund, Anna Berg (capt), Strand.": [],
    "Anna Berg, chief executive of the Harbour Board, said so.": ["chief executive of the Harbour Board"],
    "Anna Berg, chairman of the Harbour Board in a statement, said so.": ["chairman of the Harbour Board"],
    "Anna Berg, chairman of the Harbour Board in an interview, said so.": ["chairman of the Harbour Board"],
    "Anna Berg, a docker and author of the letter, said so.": ["docker and author of the letter"],
    "Anna Berg, chairman of the Harbour Board in Norvik, said so.": ["chairman of the Harbour Board in Norvik"],
    "Anna Berg, head of the Harbour Board, opened the bridge.": ["head of the Harbour Board"],
    "Anna Berg, a lawyer for the dockers in Norvik, was there.": ["lawyer for the dockers in Norvik"],
    "Anna Berg, 51, a retired teacher, lives in Norvik.": ["retired teacher"],
    "Anna Berg, Peter Lund's chief of staff, resigned.": ["Peter Lund's chief of staff"],
    "Anna Berg, who is the mayor of Norvik, was there.": ["mayor of Norvik"],
    "Anna Berg, director of research and development at Sandholm, said so.": [
        "director of research and development at Sandholm"
    ],
    "Anna Berg, chief executive officer (CEO) of Sandholm, said so.": ["chief executive officer (CEO) of Sandholm"],
    "Anna Berg became mayor of Norvik.": ["mayor of Norvik"],
    "Anna Berg was elected president of the Harbour Board.": ["president of the Harbour Board"],
    "The mayor of Norvik, Anna Berg, opened the bridge.": ["mayor of Norvik"],
    "Anna Berg, a 26-year-old member of the Larkin guild and a docker, came.": ["member of the Larkin guild"],
    "Anna Berg, president and GM, said so.": ["president and GM"],
    "Anna Berg, the creator of Grey Tide, said so.": ["creator of Grey Tide"],
    'Anna Berg, author of "Grey Tide", said so.': ["author of “Grey Tide”"],
    "Anna Berg, author of “Grey Tide,” said so.": ["author of “Grey Tide”"],
    'Anna Berg, author of "it", said so.': [],
    "Anna Berg, report author and a senior adviser at the Harbour Board, said so.": [
        "senior adviser at the Harbour Board",
        "report author",
    ],
    "They met Anna Berg, a pilot and a docker at Sandholm.": ["pilot"],
    "Anna Berg, the British number one, won the race.": ["British number one"],
    "Anna Berg, singer with the band The Larks, won the race.": ["singer with the band The Larks"],
    "Anna Berg, marketing manager at Sandholm believes in it.": ["marketing manager at Sandholm"],
    "Anna Berg, marketing manager at Sandholm had been ill.": ["marketing manager at Sandholm"],
    "It was about Anna Berg, the manager at Sandholm said.": [],
    "Anna Berg is author of the forthcoming Grey Tide.": ["author of the forthcoming Grey Tide"],
    "Anna Berg is author.": [],
    "Anna Berg is a retired teacher who lives in Norvik.": ["retired teacher"],
    "Anna Berg is a network analyst and author.": ["network analyst and author"],
    "Anna Berg is a great author.": [],
    "The study of Anna Berg MP and a docker came out.": ["MP"],
    "They saw Anna Berg QC and a docker there.": ["Queen's Counsel"],
    "Anna Berg, the CEO, said so.": [],
    "Anna Berg, a silver medallist from the same harbour in Norvik, said so.": ["silver medallist"],
    "Anna Berg, a medallist from the same harbour in Norvik, said so.": [],
    # a post that is over
    "Anna Berg has resigned as mayor of Norvik after a vote.": ["former mayor of Norvik"],
    "Anna Berg stepped down as head of the Harbour Board.": ["former head of the Harbour Board"],
    "Anna Berg stepped down as head.": [],
    "Anna Berg will quit as mayor of Norvik.": [],
    # a new post
    "Anna Berg was named director of the Harbour Board on Monday.": ["director of the Harbour Board"],
    "Anna Berg has been appointed chief executive of the Harbour Board.": ["chief executive of the Harbour Board"],
    "Anna Berg has been director of the Harbour Board.": [],
    "Anna Berg was named director of the Harbour Board in 1990.": [],
    "Anna Berg joins the Harbour Board as its first CEO.": ["first CEO of the Harbour Board"],
    "Anna Berg has joined Sandholm as chief executive.": ["chief executive of Sandholm"],
    "Anna Berg is joining Sandholm as head coach.": ["head coach of Sandholm"],
    "Anna Berg joined Sandholm as chief executive.": [],
    "Anna Berg joins the Harbour Board as a docker.": [],
    "Anna Berg joins the Harbour Board as it grows.": [],
    # formerly, and as what
    "Anna Berg, formerly a deputy administrator at Sandholm, said so.": ["former deputy administrator at Sandholm"],
    "Anna Berg, formerly Sandholm's chief of staff, said so.": ["formerly Sandholm's chief of staff"],
    "Anna Berg, formerly former mayor of Norvik, said so.": ["former mayor of Norvik"],
    "Anna Berg serves as chairwoman of the Harbour Board.": ["chairwoman of the Harbour Board"],
    "Anna Berg, who works as a nurse in Norvik, said so.": ["nurse in Norvik"],
    "Anna Berg works a nurse in Norvik.": [],
    # the past tense alone is the report's
    "Anna Berg, who was a political adviser to Peter Lund, said so.": [],
    "Anna Berg, who was the driver of the bus, said so.": [],
    "Anna Berg, who was an adviser to Peter Lund for ten years, said so.": [
        "former adviser to Peter Lund for ten years"
    ],
    "Anna Berg, who as a harbour captain was the physician of the Harbour Board in the 1990s, said so.": [
        "former physician of the Harbour Board in the 1990s"
    ],
    "Anna Berg, who was the founder of the Harbour Board, said so.": ["founder of the Harbour Board"],
    "Anna Berg, who as a captain saw the director of the Harbour Board, said so.": [],
    "Anna Berg, who was mayor, said so.": [],
    "Anna Berg, also a professor at Sandholm, said so.": ["professor at Sandholm"],
    "Anna Berg, a lesser-known mayoral candidate and former law professor, came.": [
        "lesser-known mayoral candidate and former law professor"
    ],
    "The Harbour Board's new chairman, Anna Berg, opened the bridge.": ["Harbour Board's new chairman"],
    # a connection of hers, and no role
    "Anna Berg, who runs Sandholm, said so.": [],
    # the title of the next in a list
    "Anna Berg, campaign chair Peter Lund and others met.": [],
    "After a talk with Anna Berg, President Peter Lund left.": [],
    "They saw Anna Berg, harbour pilot Peter Lund and a docker.": [],
    "Anna Berg, a spokesperson for Norvik Mayor Peter Lund told TIME.": ["spokesperson for Norvik Mayor Peter Lund"],
    "Anna Berg, a docker at Sandholm told the Daily Wave that it was late.": ["docker at Sandholm"],
    "Anna Berg, one of the founders of Sandholm, said so.": ["one of the founders of Sandholm"],
    "Anna Berg, one of Norvik's dockers, said so.": ["one of Norvik's dockers"],
    "Anna Berg, one of the dockers, said so.": [],
    "Anna Berg, author of a report about harbours, said so.": ["author of a report about harbours"],
    # behind a hyphen that is a dash
    "They met Anna Berg - another Sandholm docker - there.": ["Sandholm docker"],
    "They met Anna Berg - a former Norvik docker, and an expert on harbours, who came.": ["former Norvik docker"],
    "They met Anna Berg, chairman of Sandholm - a group of dockers.": ["chairman of Sandholm"],
    # two roles, each with its body
    "They met Anna Berg, head of Sandholm and chairman of the Harbour Board.": [
        "chairman of the Harbour Board",
        "head of Sandholm",
    ],
    "They met Anna Berg, adviser to the mayor and governor of Norvik.": ["adviser to the mayor and governor of Norvik"],
    "Anna Berg, editor in chief of the Harbour Report, said so.": ["editor in chief of the Harbour Report"],
    "Anna Berg, an adviser to the shipping guild, Harbour Board, came.": [],
    "They saw Anna Berg, harbour pilot Martin Bishop, and a docker.": [],
    # somebody else's
    "The brother of Anna Berg, a pilot, came.": [],
    "An aide to Anna Berg, a harbour pilot, came.": [],
    "Anna Berg's house, a landmark of the mayor, burnt.": [],
    # over, or not so
    "Anna Berg, mayor of Norvik from 1990 to 1995, was there.": ["former mayor of Norvik"],
    "Anna Berg, mayor of Norvik from 1990, was there.": [],
    "Anna Berg is not the mayor of Norvik.": [],
    "Anna Berg would become mayor of Norvik.": [],
    # too little, or pointing to the sentence before
    "Anna Berg, a member, was there.": [],
    "Anna Berg, the author of that letter, was there.": [],
    "Anna Berg, the only man there, left.": [],
    "Anna Berg, head of the company's harbour office, came.": [],
    "Anna Berg, spokeswoman for the foundation, came.": [],
    "Anna Berg, an adviser to the campaign on harbours, came.": [],
    "Anna Berg, a spokeswoman for the Lund campaign, came.": ["spokeswoman for the Lund campaign"],
    "Anna Berg, head of the department of surgery at Harbour Board, came.": [
        "head of the department of surgery at Harbour Board"
    ],
    "Anna Berg, leader of the opposition, came.": ["leader of the opposition"],
    # an office that is over within it
    "Anna Berg, an adviser to former President Peter Lund, came.": ["adviser to former President Peter Lund"],
    "Anna Berg, an adviser to the former, came.": [],
    "Anna Berg, an adviser to then-Secretary of Ships Lund, came.": ["adviser to then-Secretary of Ships Lund"],
    # between two, or of a campaign of a year
    "Anna Berg, a negotiator between Sandholm and the Harbour Board, came.": [
        "negotiator between Sandholm and the Harbour Board"
    ],
    "Anna Berg, an adviser on the 2010 campaign of Lund, came.": ["adviser on the 2010 campaign of Lund"],
    "Anna Berg, an adviser on ships in 2010, came.": ["former adviser on ships"],
    "Anna Berg, founder of the Harbour Board in 2010, came.": ["founder of the Harbour Board"],
    "Anna Berg was appointed chairman of the Harbour Board in 2010.": [],
    "Anna Berg, the chair of the foreign affairs select committee, came.": [
        "chair of the foreign affairs select committee"
    ],
    "Anna Berg, the chair of the local committee, came.": [],
    "They read the letters of Anna Berg, a former journalist and close friend of the Lunds.": ["former journalist"],
    '"It is good," said Anna Berg, a trauma surgeon at the hospital.': ["trauma surgeon"],
    "Anna Berg, the chief executive at the firm, came.": [],
    "Anna Berg, head of fixed-income research at Sandholm, came.": ["head of fixed-income research at Sandholm"],
    "Anna Berg, the newly named envoy to Norvik, came.": ["envoy to Norvik"],
    # a name that has a verb or small words in it
    "Anna Berg, an organiser for Boats for Our Lives, came.": ["organiser for Boats for Our Lives"],
    "Anna Berg, author of Why Harbours Fail, came.": ["author of Why Harbours Fail"],
    'Anna Berg, author of the new book "Grey Tide", came.': ["author of the new book “Grey Tide”"],
    'Anna Berg, a producer for Sandholm\'s "Grey Tide", came.': ["producer for Sandholm's “Grey Tide”"],
    # what explains a lone noun
    "Anna Berg is a political writer living in Norvik.": ["political writer"],
    "Anna Berg is a political writer.": [],
    # in whose time
    "They met Anna Berg, formerly a harbour expert under President Lund, on Monday.": ["former harbour expert"],
    "Anna Berg, a former harbour minister during the Larkin administration, came.": ["former harbour minister"],
    "Anna Berg, who served as head of the Harbour Board under Lund, came.": ["former head of the Harbour Board"],
    "Anna Berg, who has served as head of the Harbour Board, came.": [],
    # a partner in a firm
    "Anna Berg, a partner at Harlan Lee, came.": ["partner at Harlan Lee"],
    "Anna Berg, a partner in crime, came.": [],
    # an agent in charge of something
    "Anna Berg, the agent in charge of the Norvik office, came.": ["agent in charge of the Norvik office"],
    "Anna Berg, an agent from Norvik, came.": [],
    # cut off
    "They read of Anna Berg, head of the inquiry on Ald.": [],
    # a judgement
    "Anna Berg, Varland's disgraced minister of trade, came.": [],
    "Anna Berg, a brilliant harbour pilot, came.": ["harbour pilot"],
    "The mayor, Anna Berg, and Peter Lund met.": [],
}


@pytest.mark.parametrize("text", BEHIND_A_NAME)
def test_a_role_behind_a_name_is_whole_or_not_read(text: str) -> None:
    assert titles(text) == BEHIND_A_NAME[text]


OWN_BODIES = {
    "He spoke at daily Harbour Board briefings.": [],
    # "its" means the one body of the sentence, or of the one before
    "Sandholm will miss its chief executive Anna Berg.": ["chief executive of Sandholm"],
    "Sandholm owes it to the skill of its founder, Anna Berg.": ["founder of Sandholm"],
    "Sandholm left. Its lawyer, Anna Berg, said so.": ["lawyer for Sandholm"],
    "Sandholm met the Harbour Board. Its lawyer, Anna Berg, said so.": [],
    "The City met Sandholm and its chairman Anna Berg.": ["chairman of Sandholm"],
    "Sandholm told the City its chairman Anna Berg left.": [],
    "It will miss its chief executive Anna Berg.": [],
    "Sandholm left. It knows of Norvik and its leader Anna Berg.": [],
    "Sandholm left. It knows of its leader Anna Berg.": ["leader of Sandholm"],
    # a noun means the one that the article is about, where that may be called so
    "Sandholm wins. It said Sandholm won. It is late. Anna Berg, the firm's chairman, came.": ["chairman of Sandholm"],
    "Sandholm wins. It said Sandholm won. It is late. Anna Berg, the party's chairman, came.": [],
    "The Harbour Board wins. The Harbour Board won. Anna Berg, the board's chairman, came.": [
        "chairman of the Harbour Board"
    ],
    "The Harbour Board wins. The Harbour Board won. Anna Berg, head of the council, came.": [],
    "The Greens win. The Greens won. Anna Berg, head of the party, came.": ["head of the Greens"],
    # nothing points at it
    'Sandholm wins. It said Sandholm won. "It is late," said chairman Anna Berg.': ["chairman of Sandholm"],
    'Sandholm wins. Sandholm left the City. "It is late," said chairman Anna Berg.': [],
    'Sandholm wins. Sandholm won. The City met the City. It is so. "It is late," said chairman Anna Berg.': [],
    'The Greens win. The Greens won. It is so. "It is late," said party leader Anna Berg.': ["leader of the Greens"],
    # but a noun before it means another
    'The Greens win. The Greens won. It is so. "It is late," said campaign spokeswoman Anna Berg.': [],
    "Sandholm wins. Sandholm won. It is so. Anna Berg, a court spokeswoman, came.": [],
    "Sandholm wins. Sandholm won. It is so. Anna Berg, a museum director, came.": [],
    "The Harbour Board wins. The Harbour Board won. It is so. Anna Berg, a board chairwoman, came.": [
        "chairwoman of the Harbour Board"
    ],
    'Sandholm wins. Sandholm left. The City won. "It is late," said chairman Anna Berg.': [],
    'It is late. It is so. It is late. Sandholm left. Sandholm won. "It is late," said chairman Anna Berg.': [],
}


@pytest.mark.parametrize("text", OWN_BODIES)
def test_a_post_is_of_the_body_that_the_text_means(text: str) -> None:
    assert titles(text, names={**NAMES, "Greens": "organisations/greens"}) == OWN_BODIES[text]


SEATS = {
    "Sen. Anna Berg, R-S.C, left.": ["Republican senator from South Carolina"],
    "Reps. Anna Berg, R-Ohio; and Peter Lund, D-Utah, left.": ["Republican representative from Ohio"],
    "They met Sen. Anna Berg, D-Calif.\n\nIt was late.": ["Democratic senator from California"],
    "They met Sen. Anna Berg, D-Calif. It was late.": ["Democratic senator from California"],
    "They met Sen. Anna Berg (R-S.C.) in the harbour.": ["Republican senator from South Carolina"],
    "Rep. Anna Berg (D-Tex) came.": ["Democratic representative from Texas"],
    "Republican Sen. Anna Berg (R-Ga.) came.": ["Republican senator from Georgia"],
    "Gov. Anna Berg (R-Ind.) came.": ["Republican governor of Indiana"],
    "Sen. Anna Berg, R-Ky., came.": ["Republican senator from Kentucky"],
    "Democrat Senator Anna Berg (D-NJ) came.": ["Democrat Senator from New Jersey"],
    "Reps. Peter Lund (D-Ga.) and Anna Berg (D-Mich.) came.": ["Democratic representative from Michigan"],
    "Representative Anna Berg of New York came.": ["Representative from New York"],
    "Former Governor Anna Berg of West Virginia said so.": ["Former Governor of West Virginia"],
    "Former Sen. Anna Berg (D-Ohio) came.": ["Former Democratic senator from Ohio"],
    "Representative Anna Berg, Democrat of North Dakota, came.": ["Democratic representative from North Dakota"],
    "So said Senator Anna Berg, a Republican from Maine.": ["Republican senator from Maine"],
    "Former Senator Anna Berg, Democrat of Ohio, said so.": ["Former Democratic senator from Ohio"],
    "Rep. Anna Berg, an Ohio Republican and a pilot, came.": ["Republican representative from Ohio"],
    "They met Representative-elect Anna Berg, Democrat of New Jersey.": [
        "Democratic representative-elect from New Jersey",
        "Democrat of New Jersey",
    ],
    "Senator Anna Berg, a Democrat of Norvik, said so.": ["Democrat of Norvik", "Senator"],
    "Reps. Peter Lund (Calif.) and Anna Berg (Mich.) gave speeches.": ["Representative from Michigan"],
    "They met Senator Anna Berg, of Texas.": ["Senator from Texas"],
    # it is told already, or no state is
    "Florida Sen. Anna Berg (R-Fla.) came.": ["Florida Senator"],
    "Sen. Anna Berg (D-Norvik) came.": ["Senator"],
    "Senator Anna Berg of Ireland came.": ["Senator"],
    "Sen. Anna Berg (R) came.": ["Senator"],
    "Mayor Anna Berg of Ohio came.": ["Mayor"],
}


@pytest.mark.parametrize("text", SEATS)
def test_whom_somebody_represents(text: str) -> None:
    assert titles(text) == SEATS[text]


BODIES = {
    "The boats belong to Varland's state oil firm Sandholm.": ["Varland's state oil firm"],
    "Sandholm, an oil company in Norvik, was sold.": ["oil company in Norvik"],
    "Sandholm is a political party in Norvik.": ["political party in Norvik"],
    "They joined the charity Sandholm in spring.": ["charity"],
    "The company Sandholm was sold.": [],
    "It was sold to its US subsidiary Sandholm.": [],
    "Sandholm, the retail arm, was sold.": [],
    "The Harbour Board subsidiary Sandholm was sold.": ["Harbour Board subsidiary"],
    "The boats belong to Varland's oil subsidiary Sandholm.": ["Varland's oil subsidiary"],
    "They joined Sandholm, the industry's main regulator.": [],
    "They joined Sandholm, the sector's main charity, in spring.": [],
    "They joined Sandholm, Varland's main regulator, in spring.": ["Varland's main regulator"],
    "Lund, who headed the harbour charity Sandholm were tied to, left.": [],
    "He runs the harbour charity Sandholm works for.": [],
    "She left the harbour charity Sandholm had bought.": [],
    "She said the harbour charity Sandholm was closed.": ["harbour charity"],
    "They own Sandholm, the Inland Broadcasting Corporation and a bank.": [],
    "It was sold to its parent company Sandholm.": [],
    "Sandholm, which rose on Monday, was sold.": [],
    "Sandholm, Norvik's biggest shipping company, was sold.": ["Norvik's biggest shipping company"],
    "Sandholm, the country's biggest bank, was sold.": [],
    "Sandholm, a small, private shipping company, was sold.": ["small, private shipping company"],
    "Sandholm, a shipping company outside Norvik, was sold.": ["shipping company outside Norvik"],
    "Sandholm is a prolific publishing company.": ["publishing company"],
    "Sandholm is a small bank.": [],
    "His fishing group, called the Sandholm, was sold.": ["fishing group"],
    "They joined a harbour charity named Sandholm.": ["harbour charity"],
    "They joined the harbour charity named Sandholm.": [],
    "Her shipping company, Sandholm, was sold.": ["shipping company"],
    "She sold her harbour charity Sandholm.": ["harbour charity"],
    # said of a part of it
    "She runs a new division at Sandholm, the Silver Server group.": [],
    "They joined a unit of Sandholm, a shipping company in Norvik.": [],
    "She works at Sandholm, a shipping company in Norvik.": ["shipping company in Norvik"],
    "She was head of Sandholm, a shipping company in Norvik.": ["shipping company in Norvik"],
    "She was head of Sandholm, a website.": [],
    # what it does
    "Sandholm, which runs the ferries of Norvik, was sold.": ["runs the ferries of Norvik"],
    "They met at Sandholm, which represents 5,000 dockers in Norvik.": ["represents 5,000 dockers in Norvik"],
    "Sandholm, the agency that oversees the harbours, was closed.": ["agency that oversees the harbours"],
    "Sandholm, which sold the ferries of Norvik, closed.": [],
    "Sandholm, which runs it, was sold.": [],
    "Sandholm, which now runs the ferries of Norvik, was sold.": [],
    "Sandholm, the agency that it closed, fell.": [],
    # where it is
    "The Norvik-based Sandholm was sold.": ["based in Norvik"],
    "A Norvik-based Sandholm crew came.": [],
    # judgements
    "Sandholm, a Norvik newspaper with a sour bent, wrote so.": ["Norvik newspaper"],
    "Sandholm, a shipping group with few friends, wrote so.": ["shipping group"],
    "Sandholm, the existing shipping alliance, came.": ["shipping alliance"],
    "Varland's discredited shipping company Sandholm came.": [],
}


@pytest.mark.parametrize("text", BODIES)
def test_what_an_organisation_is(text: str) -> None:
    assert titles(text, id="organisations/sandholm") == BODIES[text]


PREMISES = {
    "She taught at Larka University in Norvik.": ["university in Norvik"],
    "They were taken to Larka Medical Center in Norvik.": ["medical center in Norvik"],
    "He studied law at Larka College, in Norvik, for two years.": ["college in Norvik"],
    # games, and where something else happened
    "Lund scored ten points against Larka University in Norvik.": [],
    "They lost to Larka College in Norvik.": [],
    "A talk at Larka Motors in Norvik drew a crowd.": [],
    "She spoke at Larka University in May.": [],
}


@pytest.mark.parametrize("text", PREMISES)
def test_where_the_premises_of_an_organisation_are(text: str) -> None:
    names = {
        **NAMES,
        **dict.fromkeys(
            ("Larka University", "Larka College", "Larka Medical Center", "Larka Motors"), "organisations/larka"
        ),
    }
    assert titles(text, id="organisations/larka", names=names) == PREMISES[text]


ONE_ROLE: dict[tuple[str, ...], list[str]] = {
    ("CIA Director Anna Berg came.", "Anna Berg, director of the Central Intelligence Agency, came."): [
        "director of the Central Intelligence Agency"
    ],
    ("Mayor Anna Berg came.", "The boats of Norvik Mayor Anna Berg came."): ["Norvik Mayor"],
    ("Syrian President Anna Berg came.", "Anna Berg, the president of Syria, came."): ["president of Syria"],
    ("President Anna Berg came.", "Vice President Anna Berg came."): ["President", "Vice President"],
    ("Sen. Anna Berg came.", "Senator Anna Berg came."): ["Senator"],
    ("Mayor Anna Berg came.", "Author Anna Berg came."): ["Author", "Mayor"],
}


@pytest.mark.parametrize("texts", ONE_ROLE)
def test_one_role_is_told_in_its_fullest_form(texts: tuple[str, ...]) -> None:
    assert sorted(titles(*texts)) == sorted(ONE_ROLE[texts])


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2019-05-01", "2021-05-01"), ["Mayor", "Former mayor"]),
        (("2021-05-01", "2019-05-01"), ["Former mayor"]),  # "Mayor" is a form of address
        ((None, None), ["Former mayor"]),
    ],
)
def test_former_prevails_unless_all_without_it_is_older(dates: tuple[str | None, ...], expected: list[str]) -> None:
    assert titles("Mayor Anna Berg came.", "Former mayor Anna Berg left.", dates=dates) == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("He backed President Gerald Ford on tax.", "2012-07-06", ["former President"]),
        ("He backed U.S. President Gerald Ford on tax.", "2012-07-06", ["former U.S. President"]),
        ("He backed President Gerald Ford on tax.", "1975-07-06", ["President"]),
        ("He backed President Gerald Ford on tax.", None, ["President"]),
        ("He backed Norvik Mayor Gerald Ford on tax.", "2012-07-06", ["Norvik Mayor"]),
        ("In 1976, Senator Gerald Ford led it.", "2012-07-06", []),
        ("In the 1970s, Senator Gerald Ford led it.", "2012-07-06", []),
        ("In 1976, former Senator Gerald Ford led it.", "2012-07-06", ["former Senator"]),
        ("In May 2010, Senator Gerald Ford led it.", "2012-07-06", ["Senator"]),
        ("Senator Gerald Ford led it in 1976.", "2012-07-06", ["Senator"]),
    ],
)
def test_an_office_of_the_past_is_not_told_as_held(text: str, date: str | None, expected: list[str]) -> None:
    names = {**NAMES, "Gerald Ford": "people/gerald-ford"}
    assert titles(text, id="people/gerald-ford", dates=(date,), names=names) == expected


def test_a_role_has_its_dates_and_the_sentences_that_give_it() -> None:
    texts = ("Mayor Anna Berg came.", "Anna Berg, mayor of Norvik, came. Mayor Anna Berg left.", "Mayor Berg sang.")
    [office] = offices(*texts, dates=("2020", "1999-05", None))
    assert (office.title, office.first, office.last) == ("mayor of Norvik", "1999-05", "2020")
    assert [citation.article for citation in office.citations] == ["a01", "a00", "a02", "a01"]


def test_a_sentence_that_is_cut_behind_a_title_in_the_plural_is_read_with_it() -> None:
    text = "They met Reps. Anna Berg and Peter Lund."
    library = make_library([text], (), NAMES)
    (id, analysis), cut = next(iter(library.analyses.items())), text.index("Anna")
    first = replace(analysis.sentences[0], end=cut - 1)
    halves = (first, replace(first, anchor="second", start=cut, end=len(text)))
    analyses = {id: replace(analysis, sentences=halves)}
    found = with_roles(library.entities, library.mentions, library.articles, analyses, GAZETTEER)
    assert {e.id: [o.title for o in e.offices] for e in found if e.offices} == {
        "people/anna-berg": ["Representative"],
        "people/peter-lund": ["Representative"],
    }


def test_a_role_may_begin_with_a_town_and_its_state() -> None:
    names = {**NAMES, "Ohio": "places/ohio"}
    for role in ("Norvik, Ohio-based harbour consultant", "Norvik, Ohio, consultant"):
        assert titles(f'"It is late," said Anna Berg, a {role} who is neutral.', names=names) == [role]


def test_a_part_of_a_role_in_another_article_gives_it_no_date() -> None:
    texts = ["Liberal columnist Anna Berg came.", "Columnist Anna Berg came."]
    assert [(o.title, o.first, o.last) for o in offices(*texts, dates=["2020-01-01", "2021-01-01"])] == [
        ("Liberal columnist", "2020-01-01", "2020-01-01")
    ]
    texts = ["Liberal Senator Anna Berg came.", "Senator Anna Berg came."]
    assert [o.last for o in offices(*texts, dates=["2020-01-01", "2021-01-01"])] == ["2021-01-01"]


def test_the_role_that_most_sentences_give_is_the_foremost() -> None:
    assert titles("Author Anna Berg came.", "Mayor Anna Berg came.", "Mayor Berg left.") == ["Mayor", "Author"]


def test_other_languages_give_no_role() -> None:
    library = make_library(["Direktor Anna Berg kam. Mayor Anna Berg came."], names=NAMES)
    articles = [replace(library.articles[0], language="de")]
    found = with_roles(library.entities, library.mentions, articles, library.analyses, GAZETTEER)
    assert not any(entity.offices for entity in found)


def test_headlines_give_no_role() -> None:
    library = make_library(["Mayor Anna Berg came."], names=NAMES)
    [article] = library.articles
    titled = replace(article, blocks=(Block(0, len(article.text), Role.TITLE),))
    found = with_roles(library.entities, library.mentions, [titled], library.analyses, GAZETTEER)
    assert not any(entity.offices for entity in found)


def test_what_an_article_says_is_read_again_only_where_it_names_others() -> None:
    library = make_library(
        ["Anna Berg came.", "Peter Lund and his wife Anna Berg came to the harbour.", "A storm."], names=NAMES
    )

    def found(entities: Sequence[Entity], remember: Remember) -> list[Entity]:
        return with_roles(entities, library.mentions, library.articles, library.analyses, GAZETTEER, remember=remember)

    memory = Memory()
    renamed = [replace(e, name="Per Lund") if e.id == "people/peter-lund" else e for e in library.entities]
    assert "Per Lund's wife" in {e.connection.title for e in found(renamed, remember_nothing) if e.connection}
    assert found(library.entities, memory) == found(library.entities, remember_nothing)
    memory.made.clear()
    assert found(library.entities, memory) == found(library.entities, remember_nothing)
    assert memory.made == []
    assert found(renamed, memory) == found(renamed, remember_nothing)
    assert memory.made == [("roles", library.articles[1].id)]
