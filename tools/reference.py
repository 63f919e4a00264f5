#!/usr/bin/env python3
"""Writes the parts of the documents that the code knows best: commands, records, tables, and what is measured.

    python -m tools.reference            # writes these parts again
    python -m tools.reference --check    # fails if one is out of date

What stands above the mark of each page is written by hand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import yaml

from cuttings.cli.declared import program
from cuttings.export import FORMS
from cuttings.export.json_lines import schema_folder
from cuttings.export.tables.schema import VIEWS, tables

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MARK = "<!-- From here on this page is made by tools/reference.py: change the code, then run it again. -->"
SETS = {  # what the evaluation sets of tests/floors.yml hold
    "aida-dev": "world news of 1996 (AIDA-CoNLL, CoNLL++)",
    "aida-2020-dev": "world news of 2020 (AIDA, annotated again)",
    "re3d": "reports on Syria and Iraq, with nested and common nouns (re3d)",
    "trnews": "world news with places and their coordinates (TR-News)",
    "polnear-dev": "news on US politics with who is quoted (PolNeAR)",
    "ecbplus": "groups of articles about one happening, in look-alike pairs (ECB+)",
    "page-text-dev": "the visible text of news pages, menus and all (article-extraction-benchmark)",
    "page-html-dev": "news pages as HTML (article-extraction-benchmark)",
    "fields-dev": "HTML pages with title, date and author (trafilatura's own evaluation)",
    "modern-dev": "HTML pages of 2023 to 2026 (fundus)",
    "custom-dev": "HTML pages of 2016 to 2022 (postlight's parser)",
    "world-dates-dev": "HTML pages in other languages (htmldate)",
    "reuters-dev": "newswire of 1987 with people and topics (Reuters-21578)",
    "modern-topics": "articles of today with the topics that they should be filed under (labelled for Cuttings)",
}
FIGURES = {  # what the figures of tests/floors.yml measure; those not named here are left out
    "mentions.f1": "names found, of the right kind (F1)",
    "pages.b3": "one page for each real person, place or organisation (B-cubed F1)",
    "pages.person": "one page for each, people alone (B-cubed F1)",
    "pages.place": "one page for each, places alone (B-cubed F1)",
    "pages.organisation": "one page for each, organisations alone (B-cubed F1)",
    "pages.split": "real things whose mentions lie on several pages (lower is better)",
    "pages.merged": "pages that mix several real things (lower is better)",
    "places.found": "places found",
    "places.right": "places put within 161 km of where they are",
    "quotes.content_f1": "direct quotations found (F1)",
    "quotes.speaker_f1": "direct quotations found with the right speaker (F1)",
    "events.b3": "articles grouped by event (B-cubed F1)",
    "body.f1": "the article's own text told from the rest of the page (F1)",
    "title": "the right headline",
    "date": "the right day of publication",
    "author": "the right authors",
    "outlet": "the right outlet",
    "people.recall": "people found, of those an archivist listed",
    "people.one_page": "their articles gathered on one page",
    "topics.best_f1": "topics against the archive's own (F1)",
    "topics.pages": "topic pages for each article (lower is better)",
    "topics.precision": "topics given that fit",
    "topics.recall": "topics found, of those that fit",
}

SHOWN_ON_SITES = (  # figures that every site tells, of the largest set that has them
    "mentions.f1",
    "pages.b3",
    "pages.person",
    "places.right",
    "quotes.content_f1",
    "quotes.speaker_f1",
    "events.b3",
    "body.f1",
    "date",
    "topics.precision",
)
LIMITS_PAGE = "../generator/cuttings/site_files/limits.md"
MARKS = {LIMITS_PAGE: "## What was measured\n"}  # of pages for readers of a site


def commands() -> Iterator[str]:
    """Each command with its usage, options and an example."""
    for name, command in program.commands.items():
        context = click.Context(command, info_name=f"cuttings {name}")
        yield from ("", f"## cuttings {name}", "", command.help or "", "")
        yield from ("    " + " ".join(command.get_usage(context).removeprefix("Usage: ").split()), "")
        yield from ("| option | what it does |", "|---|---|")
        for param in command.params:
            yield "| {} | {} |".format(*_option(param, context))
        if command.epilog:
            kind, _, example = command.epilog.partition(": ")
            yield from ("", f"{kind.capitalize()}: `{example}`")


def _option(param: click.Parameter, context: click.Context) -> tuple[str, str]:
    """The option or argument as it is typed, and what it does."""
    record = param.get_help_record(context)
    if record is None:
        return f"`{param.make_metavar(context)}`", getattr(param, "help", "") or ""
    choices = param.type.choices if isinstance(param.type, click.Choice) else ()
    typed = f"{param.opts[0]} FORM" if choices else record[0]
    listed = f" FORM is one of {', '.join(f'`{choice}`' for choice in choices)}." if choices else ""
    return f"`{typed}`", f"{getattr(param, 'help', '') or ''}{listed}"


def records() -> Iterator[str]:
    """The fields of each record of the JSON Lines, from their JSON Schema."""
    for file in sorted(schema_folder().iterdir()):
        schema: Mapping[str, Any] = json.loads(file.read_text(encoding="utf8"))
        name = file.name.partition(".")[0]
        yield from (
            "",
            f"## {name}.jsonl",
            "",
            schema["description"],
            f"Its schema: [{file.name}](schemas/{file.name}).",
            "",
        )
        yield from ("| field | type | what it holds |", "|---|---|---|")
        for field, held in schema["properties"].items():
            optional = "" if field in schema["required"] else " Not in every record."
            yield f"| `{field}` | {_type(held)} | {held['description']}{optional} |"
            for inner, more in held.get("items", {}).get("properties", {}).items() if _type(held) == "list" else ():
                yield f"| `{field}[].{inner}` | {_type(more)} | {more['description']} |"


def _type(schema: Mapping[str, Any]) -> str:
    names = {"array": "list", "integer": "whole number", "string": "text", "boolean": "true or false"}
    if "enum" in schema:
        return "one of " + ", ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return "`true`"
    kinds: list[str] = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return " or ".join(names.get(kind, kind) for kind in kinds)


def forms() -> Iterator[str]:
    """The forms of the export, and the tables of two of them."""
    yield from ("", "## The forms", "", "| `--as` | what is written | where in the folder |", "|---|---|---|")
    for name, form in FORMS.items():
        yield f"| `{name}` | {form.says} | {f'`{form.name}`' if form.name else 'its files'} |"
    yield from (
        "",
        "## The tables",
        "",
        "Those of `cuttings.db` and of the Parquet files. A column in bold refers to another table.",
    )
    for table in tables():
        yield from ("", f"### {table.name}", "", table.says, "", "| column | type | what it holds |", "|---|---|---|")
        for column in table.columns:
            name = f"**`{column.name}`** → `{column.refers}`" if column.refers else f"`{column.name}`"
            yield f"| {name} | {column.type} | {column.says} |"
        if table.searched:
            yield from ("", f"Full-text search (SQLite): {', '.join(f'`{name}`' for name in table.searched)}.")
    yield from ("", "### Views", "", "| view (SQLite) | what it shows |", "|---|---|")
    yield from (f"| `{name}` | {says} |" for name, (says, _) in VIEWS.items())


def measured() -> Iterator[str]:
    """The figures that must be reached, from tests/floors.yml."""
    held = yaml.safe_load((ROOT / "tests" / "floors.yml").read_text(encoding="utf8"))
    yield from ("", "| articles | of which kind | what is measured | reached |", "|--:|---|---|--:|")
    for name, figures in held["floors"].items():
        for figure, value in figures.items():
            if name in SETS and figure in FIGURES:
                yield f"| {held['samples'][name]} | {SETS[name]} | {FIGURES[figure]} | {value:.3f} |"


def measured_in_short() -> Iterator[str]:
    """One line for each of the figures that every site tells."""
    held = yaml.safe_load((ROOT / "tests" / "floors.yml").read_text(encoding="utf8"))
    yield from (
        "On public sets of articles that people annotated, the program reaches these figures at least, where 1 is",
    )
    yield from ("best. Its makers looked at these sets when they wrote its rules: on other articles, expect less.", "")
    yield from ('<div class="table" markdown="1">', "", "| What | In which articles | Reached |", "|---|---|--:|")
    for figure in SHOWN_ON_SITES:
        sets = [name for name, figures in held["floors"].items() if figure in figures and name in SETS]
        name = max(sets, key=lambda name: (held["samples"][name], name))
        yield f"| {FIGURES[figure]} | {held['samples'][name]}: {SETS[name]} | {held['floors'][name][figure]:.2f} |"
    yield from ("", "</div>")


PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "reference/commands.md": commands,
    "reference/records.md": records,
    "reference/forms.md": forms,
    "how-well.md": measured,
    LIMITS_PAGE: measured_in_short,
}


def main(arguments: list[str]) -> int:
    """Write the pages and return 0; with `--check`, only return 1 if one is out of date."""
    stale = False
    for name, lines in PAGES.items():
        mark = MARKS.get(name, MARK)
        written, _, old = (DOCS / name).read_text(encoding="utf8").partition(mark)
        new = "\n" + "\n".join(lines()) + "\n"
        stale = stale or new != old
        if "--check" not in arguments:
            (DOCS / name).write_text(written + mark + new, encoding="utf8")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
