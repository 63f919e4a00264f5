"""The last section of an entity's page: the names and rules it rests on, the editor's decisions, how to correct it."""

from __future__ import annotations

import json
import re

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.view_models import Correction, Provenance
from cuttings.model import Alias, Entity, Kind

PLAIN_YAML_NAME = re.compile(r"[^\W\d_][\w .’-]*[\w.]")  # names that need no quotation marks in YAML
DECIDED_BY_EDITOR = "the editor"  # how evidence that comes from curation/ begins
# not text without quotation marks
YAML_BOOLEAN_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
INDEFINITE_BY_KIND = {
    Kind.PERSON: "a person",
    Kind.PLACE: "a place",
    Kind.ORGANISATION: "an organisation",
    Kind.THING: "a named thing",
}


def make_provenance(index: Index, entity: Entity) -> Provenance:
    """What the page of `entity` rests on, and how the editor changes it."""
    prominence = index.prominence[entity.id]
    return Provenance(
        names=tuple(sorted(written_names(index, entity), key=_by_count)),
        evidence=tuple(line for line in entity.evidence if not line.startswith(DECIDED_BY_EDITOR)),
        decisions=tuple(line for line in entity.evidence if line.startswith(DECIDED_BY_EDITOR)),
        rests_on=f"{count(prominence.mentions, 'mention')} in {count(prominence.articles, 'article')}",
        corrections=tuple(_corrections(entity)),
    )


def written_names(index: Index, entity: Entity) -> list[Alias]:
    """The names that stand for `entity` by themselves: "President Berg" counts as "Berg" and is not a further name."""
    written = {fold(m.text) for m in index.mentions_of.get(entity.id, ())}
    ends = tuple(f" {fold(a.name)}" for a in entity.aliases)
    return [a for a in entity.aliases if fold(a.name) in written or not fold(a.name).endswith(ends)]


def _by_count(alias: Alias) -> tuple[int, str]:
    return -alias.count, alias.name


def _corrections(entity: Entity) -> list[Correction]:
    """What can be wrong with the page, and the lines that mend it."""
    name = _yaml(entity.name)
    other = next((a.name for a in sorted(entity.aliases, key=_by_count) if a.name != entity.name), None)
    kind = Kind.PERSON if entity.kind in (Kind.PLACE, Kind.ORGANISATION) else Kind.ORGANISATION
    they = "They have" if entity.kind is Kind.PERSON else "It has"
    out = [Correction(f"{they} another name too", "same", f"{{names: [{name}, THE OTHER NAME]}}")]
    if other:
        out.append(Correction("A name here is somebody else’s", "different", f"{{names: [{name}, {_yaml(other)}]}}"))
    out += [
        Correction("The page should have another name", "rename", f"{{from: {name}, to: THE BETTER NAME}}"),
        Correction(f"This is not {INDEFINITE_BY_KIND[entity.kind]}", "kind", f"{{name: {name}, kind: {kind.value}}}"),
        Correction("There should be no page", "hide", f"{{name: {name}}}"),
    ]
    return out


def _yaml(name: str) -> str:
    """`name` as a YAML scalar within braces."""
    if PLAIN_YAML_NAME.fullmatch(name) and name.lower() not in YAML_BOOLEAN_WORDS:
        return name
    return json.dumps(name, ensure_ascii=False)
