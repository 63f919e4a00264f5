"""Reads how a person whom no office tells is placed: "Ann Lee's sister", "of the Harbour Board", "from Norvik".

Only what the text ties to the name itself is read: `relatives` finds somebody who is named, or whom "his" means without
doubt, and `bodies_and_homes` the body or the place beside the name.
"""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.gazetteer import Gazetteer
from cuttings.model import Mention
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.connections.bodies_and_homes import body_or_home_of, deeds_of
from cuttings.resolve.roles.connections.relatives import relation_of
from cuttings.resolve.roles.noun_phrases.phrase_words import POSSESSIVE_MARKS


def connection_of(words: ArticleWords, mention: Mention, called: Mapping[str, str], gazetteer: Gazetteer) -> str:
    """What connects a person, in words; "" where nothing does.

    `called` has the names of entities by their ids. A name of one word is a relative's, or of a home beside an
    age: "her sister Ann" tells of one Ann, while "Ann of the Harbour Board" may be any.
    """
    name = words.name(mention)
    if not name.low <= name.first < name.behind <= name.high:
        return ""
    if related := relation_of(name, mention, called):
        return related
    if words.form(name.behind) in POSSESSIVE_MARKS:
        return ""
    does = deeds_of(name) if " " in mention.text else ""
    return does or body_or_home_of(name, mention, called, gazetteer)
