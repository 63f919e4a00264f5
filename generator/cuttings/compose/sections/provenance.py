"""How an entity's page was made: the names and rules behind it, the editor's decisions, and the lines to correct it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.model import Alias, Entity, Kind

PLAIN = re.compile(r"[^\W\d_][\w .’-]*[\w.]")  # names that YAML takes as they are
DECIDED = "the editor"  # how evidence that comes from curation/ begins
AMBIGUOUS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


@dataclass(frozen=True, slots=True)
class Correction:
    """A line to paste into curation/entities.yml: under which verb, and what it does."""

    purpose: str
    verb: str
    line: str


@dataclass(frozen=True, slots=True)
class Making:
    """What a page rests on."""

    names: tuple[Alias, ...]
    evidence: tuple[str, ...]
    decisions: tuple[str, ...]  # the editor's, each with its file and line
    rests_on: str  # "49 mentions in 5 articles"
    corrections: tuple[Correction, ...]


def how_made(index: Index, entity: Entity) -> Making:
    """What the page of `entity` rests on, and how the editor changes it."""
    standing = index.standing[entity.id]
    return Making(
        names=tuple(sorted(written_names(index, entity), key=_most)),
        evidence=tuple(line for line in entity.evidence if not line.startswith(DECIDED)),
        decisions=tuple(line for line in entity.evidence if line.startswith(DECIDED)),
        rests_on=f"{count(standing.mentions, 'mention')} in {count(standing.articles, 'article')}",
        corrections=tuple(_corrections(entity)),
    )


def written_names(index: Index, entity: Entity) -> list[Alias]:
    """The names that stand for `entity` by themselves: "President Berg" counts as "Berg", and is no name beside it."""
    written = {fold(m.text) for m in index.mentions_of.get(entity.id, ())}
    ends = tuple(f" {fold(a.name)}" for a in entity.aliases)
    return [a for a in entity.aliases if fold(a.name) in written or not fold(a.name).endswith(ends)]


def _most(alias: Alias) -> tuple[int, str]:
    return -alias.count, alias.name


def _corrections(entity: Entity) -> list[Correction]:
    """What can be wrong with the page, and the line that mends it."""
    name = _yaml(entity.name)
    other = next((a.name for a in sorted(entity.aliases, key=_most) if a.name != entity.name), None)
    kind = Kind.ORGANISATION if entity.kind is Kind.PERSON else Kind.PERSON
    out = [Correction("Another name is theirs too", "same", f"{{names: [{name}, THE OTHER NAME]}}")]
    if other:
        out.append(Correction("A name here is somebody else’s", "different", f"{{names: [{name}, {_yaml(other)}]}}"))
    out += [
        Correction("They should be called otherwise", "rename", f"{{from: {name}, to: THE BETTER NAME}}"),
        Correction(f"This is no {entity.kind.value}", "kind", f"{{name: {name}, kind: {kind.value}}}"),
        Correction("There should be no page", "hide", f"{{name: {name}}}"),
    ]
    if entity.kind is not Kind.PERSON:
        out[0] = Correction("Another name is its own too", out[0].verb, out[0].line)
        out = [Correction(c.purpose.replace("They should", "It should"), c.verb, c.line) for c in out]
    return out


def _yaml(name: str) -> str:
    """`name` as YAML takes it within braces."""
    if PLAIN.fullmatch(name) and name.lower() not in AMBIGUOUS:
        return name
    return json.dumps(name, ensure_ascii=False)
