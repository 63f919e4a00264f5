"""Adds decisions to `curation/entities.yml`, whose comments, order and marks stay as the editor wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from cuttings.common.errors import CuttingsError
from cuttings.common.files.whole_files import write_whole
from cuttings.model import Decision
from cuttings.project.curation import ENTITIES_FILE, load_curation
from cuttings.project.editing.decision_lines import (
    LISTED_VERBS,
    fields_of_decision,
    line_of_decision,
    with_short_sources,
)
from cuttings.project.settings import Settings

_MAX_LINE_CHARS = 10**6  # no line is broken


def add_decisions(decisions: Sequence[Decision], settings: Settings) -> Sequence[Decision]:
    """Add each of `decisions` that is not in the file yet, after those of its verb; return those that were added.

    Raises CuttingsError if they cannot be added to the file as it is, which is then left as it was; OSError if it
    cannot be written.
    """
    known = {_without_place(decision) for decision in load_curation(settings)[0].entities}
    wanted = {_without_place(decision): decision for decision in reversed(decisions)}
    new = [d for d in decisions if wanted[_without_place(d)] is d and _without_place(d) not in known]
    if not new:
        return ()
    file = settings.curation / ENTITIES_FILE
    before = file.read_text(encoding="utf-8-sig") if file.exists() else None
    lines = "".join(f"{line_of_decision(decision)}\n" for decision in new)
    for after in _possible(before or "", new, lines):
        write_whole(file, after.encode())
        if {*known, *map(_without_place, new)} <= {_without_place(d) for d in load_curation(settings)[0].entities}:
            return new
    file.unlink() if before is None else write_whole(file, before.encode())
    raise CuttingsError(
        f"{settings.below_root(file)}: lines cannot be added to what is there. Mend the file ('cuttings check' says "
        f"what is wrong), or add them yourself:\n{lines.rstrip()}"
    )


def _possible(before: str, new: Sequence[Decision], lines: str) -> Iterator[str]:
    """The file with the new decisions among those of their verbs, else below all; a verb may stand in it twice."""
    try:
        after = before
        for decision in new:
            after = with_decision(after, decision)
        yield after
    except YAMLError:
        pass
    yield before + ("\n" if before and not before.endswith("\n") else "") + lines


def _without_place(decision: Decision) -> Decision:
    """The decision without the line that it stands on, its reason and its day, by which it is recognised."""
    return replace(with_short_sources(decision), where="", why=None, on=None)


def with_decision(text: str, decision: Decision) -> str:
    """The content of the file with `decision` added."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _MAX_LINE_CHARS
    if re.search(r"^- ", text, re.MULTILINE):
        yaml.indent(mapping=2, sequence=2, offset=0)
    else:
        yaml.indent(mapping=2, sequence=4, offset=2)
    known = yaml.load(text)
    if not isinstance(known, CommentedMap):  # an empty file, or comments alone, which a dump would lose
        known, kept = CommentedMap(), text.rstrip("\n") + "\n\n" if text.strip() else ""
    else:
        kept = ""
    entry = CommentedMap(fields_of_decision(decision))
    entry.fa.set_flow_style()
    held = known.get(decision.verb)
    known[decision.verb] = _with_entry(decision.verb, held, entry)
    out = StringIO()
    yaml.dump(known, out)
    return kept + out.getvalue()


def _with_entry(verb: str, held: object, entry: CommentedMap) -> CommentedSeq:
    """What stands under a verb, with one more entry: of a short form or of a single line a list is made."""
    one_line = verb in LISTED_VERBS and isinstance(held, CommentedSeq) and all(isinstance(one, str) for one in held)
    if isinstance(held, CommentedSeq) and not one_line:
        held.append(entry)
        return held
    found = CommentedSeq()
    if held:
        found.append(held)
    found.append(entry)
    return found
