"""Adds decisions to `curation/entities.yml`, whose comments, order and marks stay as the editor wrote them."""

from __future__ import annotations

import re
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from cuttings.common.errors import CuttingsError, as_cuttings_error
from cuttings.model import Decision
from cuttings.project.decision_lines import LISTED_VERBS, fields_of_decision, line_of_decision
from cuttings.project.settings import Settings

_MAX_LINE_CHARS = 10**6  # no line is broken


def add_decisions(settings: Settings, *decisions: Decision, file: str = "entities.yml") -> None:
    """Write each of `decisions` at the end of those of its verb; raises CuttingsError if the file cannot be changed."""
    path = settings.curation / file
    try:
        before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        after = with_decisions(before, *decisions)
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting = path.with_name(f".{path.name}.part")
        waiting.write_text(after, encoding="utf8", newline="\n")
        waiting.replace(path)
    except YAMLError as error:
        line = "; ".join(map(line_of_decision, decisions))
        where = settings.below_root(path)
        raise CuttingsError(f"{where}: This is not YAML, so nothing is added. Mend it, or paste: {line}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise as_cuttings_error(error) if isinstance(error, OSError) else CuttingsError(str(error)) from error


def with_decisions(text: str, *decisions: Decision) -> str:
    """The content of the file with `decisions` added."""
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
    for decision in decisions:
        entry = CommentedMap(fields_of_decision(decision))
        entry.fa.set_flow_style()
        known[decision.verb] = _with_entry(decision.verb, known.get(decision.verb), entry)
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
