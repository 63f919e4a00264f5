"""Joins the mentions of one named thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.model import ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.thing_name import KnownThing, initials, known_things, types_by_word

NUMBERED_BILL = re.compile(r"([a-z.]+(?: [a-z]+)?)[ -]?(\d+)")
PROGRAMME_MARK = " as a title"  # behind the key of a work that is called like something else
DESIGNATION_WORD = re.compile(r"[A-Z][\w-]*\d[\w-]*?(s?)$")  # "A350s", a model that letters and figures name


def thing_joins(things: Sequence[Candidate]) -> Iterator[Join]:
    """Joins things of one name in all articles, and short names with the only longer one.

    That is named in the same article, but for a ship or another craft that is said to be one.
    """
    first: dict[str, Candidate] = {}
    for c in things:
        known = known_things().get(c.key)
        title = fold(known.title) if known and not _is_called_so(c, known) else ""
        programme = PROGRAMME_MARK if known and not title else ""
        leader = first.setdefault(_with_usual_numbers(title) if title else f"{_key(c.name)}{programme}", c)
        reason = "another name of it" if known and c.key != leader.key else "the same name"
        yield Join(Node.of(c), Node.of(leader), reason)
    longer = _by_short_name(things)
    for c in things:
        bearers = longer.get(_key(c.name), {})
        vessel = c.thing_type is ThingType.VEHICLE
        full = bearers.get(c.article) or (next(iter(bearers.values()), None) if vessel else None)
        if full and c.key not in known_things() and _key(full.name) != _key(c.name):
            yield Join(Node.of(c), Node.of(full), "short for the only such name in the articles")


def _is_called_so(c: Candidate, known: KnownThing) -> bool:
    """Whether a mention is of a programme or the like that has the name of a known thing which is none."""
    return c.thing_type is ThingType.WORK and known.thing_type is not ThingType.WORK


def _key(name: SurfaceForm) -> str:
    """The name folded, by which things are compared; prizes and models are told of in the plural too."""
    key = _with_usual_numbers(" ".join(word.bare for word in name.words).removeprefix("the "))
    if len(name.words) > 1 and name.words[-1].bare in types_by_word("sure_heads"):
        return key.removesuffix("s")
    return key[:-1] if (model := DESIGNATION_WORD.search(name.one_line)) and model[1] else key


def _with_usual_numbers(key: str) -> str:
    """A folded name with its numbers in one form: "1st amendment", "senate bill 1062" for "sb-1062"."""
    ordinals, bills = load_facts("things")["ordinals"], load_facts("things")["bills"]
    bill = NUMBERED_BILL.fullmatch(key)
    if bill and (kind := bill[1].rstrip(".")) in {*bills, *bills.values()}:
        return f"{bills.get(kind, kind)} {bill[2]}"
    first, space, rest = key.partition(" ")
    return f"{ordinals.get(first, first)}{space}{rest}"


def _by_short_name(things: Iterable[Candidate]) -> Mapping[str, Mapping[str, Candidate]]:
    """The things that alone have a short name, by it and by the article."""
    found: dict[str, dict[str, Candidate]] = defaultdict(dict)
    full: dict[str, set[str]] = defaultdict(set)
    for c in things:
        for short in short_names(c.name):
            found[short].setdefault(c.article, c)
            full[short].add(_key(c.name))
    return {short: by_article for short, by_article in found.items() if len(full[short]) == 1}


def short_names(name: SurfaceForm) -> Iterator[str]:
    """The folded names that an article may use for a thing after it is named in full.

    These are a ship's without the letters before it, a model's without its maker, the initials of a long name, and the
    words behind the first of a long one: "TPS" and "Protected Status" of "Temporary Protected Status".
    """
    line = name.words
    if len(line) > 1 and line[0].text in word_set("names", "ships"):
        yield fold(name.text[line[1].start :])
    elif len(line) > 1 and DESIGNATION_WORD.fullmatch(line[-1].text):
        yield fold(line[-1].text.removesuffix("s"))
    elif len(line) > 2:
        yield from (fold(name.text[word.start :]) for word in line[1:-1] if word.capital)
        yield fold(initials(name))
