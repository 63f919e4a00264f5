"""The commands with their options, arguments and examples. What a command does is imported when it runs."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from cuttings import __version__
from cuttings.cli.notices import print_notices

_PATH = click.Path(path_type=Path)
# those of cuttings.export, which is not imported for the sake of help; the first is the default
EXPORT_FORMS = ("jsonl", "sqlite", "parquet", "obsidian", "gexf", "neo4j", "bibtex", "ris", "openrefine")
_EPILOG = "Run it in the project's folder. `mkdocs build` runs `cuttings write` by itself."


class _Count(click.ParamType[int]):
    """A whole number from 1."""

    name = "count"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value)
        if not text.isdecimal() or int(text) < 1:
            self.fail(f"'{text}' is not a whole number of 1 or more", param, ctx)
        return int(text)


class _Program(click.Group):
    """The command with its sub-commands in the order in which they are declared."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_Program, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Turns a folder of news articles into a static, cross-linked knowledge site."""


def _run(command: str, /, *, strict: bool, **given: Any) -> bool:
    """Run `command` and print its notices; the value is whether --strict finds fault with there being any."""
    try:
        notices = import_module(f"cuttings.cli.commands.{command}").run(**given)
        print_notices(notices)
        sys.stdout.flush()  # here, since click ends quietly if the reader of a pipe stopped reading
    except KeyboardInterrupt:
        raise click.Abort from None  # click itself would print an empty line first
    return strict and bool(notices)


def _declare(name: str, what: str, example: str, *params: click.Parameter) -> None:
    """Add the command `name`, which is run by the module of this name in `commands`; `what` has no full stop."""
    common = (
        click.Option(["--seeds"], type=_PATH, metavar="FOLDER", help="The folder of articles (default: seeds)."),
        click.Option(["--strict"], is_flag=True, help="End with status 1 where there is any notice."),
    )
    command = click.Command(
        name,
        callback=partial(_run, name),
        params=[*params, *common],
        help=f"{what}.",
        short_help=what,
        epilog=f"example: {example}",
    )
    program.add_command(command)


_declare("write", "Write the pages as Markdown, for any renderer", "cuttings write --strict")
_declare(
    "export",
    "Write what is known for other programs",
    "cuttings export --as sqlite --as obsidian --out known",
    click.Option(["--out"], type=_PATH, metavar="FOLDER", required=True, help="Where to write."),
    click.Option(
        ["--as", "forms"],
        type=click.Choice(EXPORT_FORMS),
        multiple=True,
        default=EXPORT_FORMS[:1],
        help="In which form (default: jsonl); may be given several times.",
    ),
)
_declare(
    "decisions",
    "Add what was changed in an exported table of names to the decisions",
    "cuttings decisions entities.csv",
    click.Argument(["file"], type=_PATH, metavar="FILE", help="The table, from `cuttings export --as openrefine`."),
    click.Option(["--dry-run"], is_flag=True, help="Print the lines, and write nothing."),
)
_declare(
    "index",
    "Make the search index of a site that any renderer built",
    "cuttings index site",
    click.Argument(["site"], type=_PATH, metavar="SITE", help="The folder of the built site."),
)
_declare("check", "Print what the editor should look at, and write nothing", "cuttings check --strict")
_declare(
    "explain",
    "Say why the page of a name is as it is",
    "cuttings explain 'Ann Lee'",
    click.Argument(
        ["name"], metavar="NAME", help="A name, an address such as people/ann-lee, or the file of an article."
    ),
)
_declare(
    "review",
    "Ask what only an editor can decide, and write the answers",
    "cuttings review --limit 20",
    click.Option(["--limit"], type=_Count(), metavar="N", help="The N weightiest questions (default: all)."),
    click.Option(["--list", "listed"], is_flag=True, help="Print the questions with the lines that answer them."),
)
_declare("history", "Record the articles as known, so that what comes next counts as new", "cuttings history")
_declare("clean", "Remove the generated pages; your own files stay", "cuttings clean")
