"""Reads the editor's own topics, `curation/topics.yml`."""

from __future__ import annotations

import yaml

from cuttings.common.facts import load_facts
from cuttings.common.text import nearest
from cuttings.dates import parse_date
from cuttings.model import Notice, OwnTopic
from cuttings.project.yaml_nodes import is_mapping, line_of, pairs, scalar, texts

OWN_TOPIC_FORM = "Harbour works: {phrases: [new quay, dredging], broader: Transport}"
OWN_TOPIC_FIELDS = ("phrases", "broader", "why", "on")


def own_topics(node: yaml.Node, where: str) -> tuple[tuple[OwnTopic, ...], list[Notice]]:
    """The topics in `node`, the content of the file `where`, and a notice for each that cannot be understood."""
    if not is_mapping(node):
        return (), [Notice(f"{where}:{line_of(node)}", "This should be names of topics.", f"Write `{OWN_TOPIC_FORM}`.")]
    found: dict[str, OwnTopic] = {}
    notices = []
    for name, key, value in pairs(node):
        place = f"{where}:{line_of(key)}"
        fields = {field: part for field, _, part in pairs(value)}
        phrases = texts(fields["phrases"]) if "phrases" in fields else texts(value)
        for field, part, _ in pairs(value):
            if field not in OWN_TOPIC_FIELDS:
                near = nearest(field, OWN_TOPIC_FIELDS)
                mend = f"Did you mean '{near}'?" if near else f"Known are: {', '.join(OWN_TOPIC_FIELDS)}."
                notices.append(Notice(f"{where}:{line_of(part)}", f"'{field}' says nothing of a topic.", mend))
        if not phrases:
            notices.append(Notice(place, f"No phrase leads to the topic '{name}'.", f"Write it as `{OWN_TOPIC_FORM}`."))
            continue
        told = {field: " ".join((scalar(part) or "").split()) or None for field, part in fields.items()}
        day = parse_date(told.get("on") or "")
        found[name] = OwnTopic(name, phrases, place, told.get("broader"), told.get("why"), day)
    known = [entry["name"] for entry in load_facts("topics")] + list(found)
    names = {name.casefold() for name in known}
    for topic in found.values():
        if topic.broader and topic.broader.casefold() not in names:
            near = nearest(topic.broader, known)
            mend = f"Did you mean '{near}'?" if near else "Name a topic of Cuttings or of this file."
            notices.append(Notice(topic.where, f"There is no topic '{topic.broader}' to put it under.", mend))
    return tuple(found.values()), notices
