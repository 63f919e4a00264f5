"""Splits exports of Factiva: each article ends with a line such as "Document VALEC00020190305ef3500001"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import load_facts, word_set
from cuttings.project.author_names import looks_like_a_person
from cuttings.read.database_exports.articles import ExportedArticle, Part, exported, starting_date
from cuttings.read.database_exports.labels import Labelled, is_copyright, stated_by

_NUMBER = re.compile(
    r"^[ \t]*(?:AN[ \t]+)?(?:Document|Dokument)[ \t]+[A-Z0-9]{3,}[A-Za-z0-9]{12,}[ \t]*$", re.MULTILINE
)
_WORD_COUNT = re.compile(r"^[ \t]*(?:WC[ \t]+)?[\d,.]+[ \t]+(?:words|Wörter|mots|palabras)[ \t]*$", re.MULTILINE)
_TIME_OF_DAY = re.compile(r"\d\d?:\d\d(?::\d\d)?(?: [A-Z]{2,4})?")


def split_factiva(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of Factiva, with or without the codes of fields; () if `text` is not one."""
    ends = list(_NUMBER.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    wholes = [text[start : end.start()] for start, end in zip(starts, ends, strict=False)]
    if not wholes or not all(_WORD_COUNT.search(whole) for whole in wholes):
        return ()
    return exported([_coded(whole) or _plain(whole) for whole in wholes], "Factiva", where)


def _coded(whole: str) -> Part | None:
    """The article of a part whose fields have codes, such as HD for the headline; None if they have none."""
    known = word_set("database-exports", "factiva_codes")
    fields: list[tuple[str, list[str]]] = []
    for line in whole.split("\n"):
        code, value = line[:3].split(" ")[0].split("\t")[0].lower(), line
        wide = re.match(r"[A-Z]{2,3}(?:\t|[ ]{2,}|[ ]*$)", line)
        narrow = re.match(r"[A-Z]{2,3} ", line) and not (fields and _holds_text(fields[-1][0]))
        if code in known and (wide or narrow) and (not fields or not _holds_text(fields[-1][0]) or _can_follow(code)):
            fields.append((code, [value[len(code) :].strip()]))
        elif fields:
            fields[-1][1].append(line.strip())
    texts = [lines for code, lines in fields if _holds_text(code)]
    if not texts or not any(code == "hd" for code, _ in fields):
        return None
    labels = [Labelled(code, " ".join(" ".join(lines).split())) for code, lines in fields]
    return Part(stated_by(labels), _paragraphs([line for lines in texts for line in ("", *lines)]), whole)


def _holds_text(code: str) -> bool:
    return code in load_facts("database-exports")["factiva_text"]


def _can_follow(code: str) -> bool:
    """Whether a field with this `code` can stand after the text of an article."""
    return code in load_facts("database-exports")["factiva_after"]


def _plain(whole: str) -> Part:
    """The article of a part without codes: title, author, words, date, outlet, its code, language, rights, text."""
    lines = [line.strip() for line in whole.split("\n")]
    words = next(i for i, line in enumerate(lines) if _WORD_COUNT.match(line))
    above = [line for line in lines[:words] if line]
    stated: list[tuple[str, tuple[str, ...]]] = []
    if len(above) > 1 and (above[-1].lower().startswith("by ") or looks_like_a_person(above[-1])):
        stated.append(("byline", (above.pop(),)))
    if above:
        stated.append(("title", (above[-1],)))
    rights = next((i for i, line in enumerate(lines) if i > words and is_copyright(line)), None)
    head = [line for line in lines[words + 1 : rights] if line and not _TIME_OF_DAY.fullmatch(line)]
    if head and (date := starting_date(head[0])):
        stated.append(("published", (date,)))
        stated += [("publication", (head[1],))] if len(head) > 1 else []
    if rights is None:  # the text cannot be told from the fields
        return Part(stated, [], whole)
    return Part(stated, _paragraphs(lines[rights + 1 :]), whole)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    return [block for block in re.split(r"\n\s*\n", "\n".join(lines)) if block.strip()]
