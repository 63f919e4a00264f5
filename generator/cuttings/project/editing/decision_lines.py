"""Writes a decision as a line of `curation/entities.yml`, as an editor would."""

from __future__ import annotations

from dataclasses import replace

import yaml

from cuttings.model import Decision
from cuttings.project.name_decisions import IN_ARTICLES

LISTED_VERBS = frozenset({"same", "different"})  # verbs whose names are a list, be there but one
_NAME_FIELD_BY_VERB = {"rename": "from"}  # of other verbs it is "name"


def fields_of_decision(decision: Decision) -> dict[str, object]:
    """What stands under the verb of `decision`, by field."""
    names = list(decision.names)
    listed = len(names) > 1 or decision.verb in LISTED_VERBS
    fields: dict[str, object] = (
        {"names": names} if listed else {_NAME_FIELD_BY_VERB.get(decision.verb, "name"): names[0]}
    )
    fields |= {"to": decision.to, "kind": str(decision.kind) if decision.kind else None}
    if where := decision.location:
        place_type = where.place_type if where.place_type != "place" else None
        fields |= {"lat": where.lat, "lon": where.lon, "country": where.country, "type": place_type}
    fields |= {IN_ARTICLES: list(decision.articles) or None, "role": decision.role, "text": decision.text}
    fields |= {"why": decision.why, "on": decision.on}
    return {key: value for key, value in fields.items() if value is not None}


def with_short_sources(decision: Decision) -> Decision:
    """`decision` with its files in order and without the folder of articles, as the editor may write them.

    The folder stays in the name of a file that lies in a folder of the same name directly below it.
    """
    return replace(decision, articles=tuple(sorted(map(_short_source, decision.articles))))


def _short_source(source: str) -> str:
    folder, _, rest = source.partition("/")
    return rest if rest and not rest.startswith(f"{folder}/") else source


def line_of_decision(decision: Decision) -> str:
    """`decision` as a complete line of `curation/entities.yml`, which is read as the same decision."""
    stated = {decision.verb: [fields_of_decision(decision)]}
    written = yaml.safe_dump(stated, default_flow_style=True, width=10**9, allow_unicode=True, sort_keys=False)
    return written.strip()[1:-1]
