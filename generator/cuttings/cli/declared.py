"""The commands with their options, arguments and examples. What a command does is imported when it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
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
_EPILOG = "Run it in the project's folder. The first two: cuttings new my-archive, cuttings serve."


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


def _run(module: str, /, *, strict: bool = False, **given: Any) -> bool:
    """Run the command in `module` and print its notices; return whether --strict finds fault with there being any."""
    try:
        notices = import_module(f"cuttings.cli.commands.{module}").run(**given)
        print_notices(notices)
        sys.stdout.flush()  # here, since click ends quietly if the reader of a pipe stopped reading
    except KeyboardInterrupt:
        raise click.Abort from None  # click itself would print an empty line first
    return strict and bool(notices)


def _declare(
    name: str, what: str, example: str, *params: click.Parameter, run: Callable[..., bool] | None = None
) -> None:
    """Add the command `name`, which the module of this name in `commands` runs, or `run`; `what` has no full stop."""
    command = click.Command(
        name,
        callback=run or partial(_run, name),
        params=list(params),
        help=f"{what}.",
        short_help=what,
        epilog=f"example: {example}",
    )
    program.add_command(command)


def _declare_mkdocs(name: str, what: str) -> None:
    """Add a command that hands all options to the command `name` of MkDocs."""
    options = click.Argument(
        ["options"],
        nargs=-1,
        type=click.UNPROCESSED,
        metavar="[OPTION]...",
        help=f"Any option of `mkdocs {name}`, such as --strict; `mkdocs {name} --help` lists them.",
    )
    _declare(
        name, what, f"cuttings {name} --strict", options, run=partial(_run, "starting.mkdocs_commands", command=name)
    )
    program.commands[name].context_settings["ignore_unknown_options"] = True


_COMMON = (
    click.Option(["--seeds"], type=_PATH, metavar="FOLDER", help="The folder of articles (default: seeds)."),
    click.Option(["--strict"], is_flag=True, help="End with status 1 where there is any notice."),
)
_WORKERS = click.Option(
    ["--workers"],
    type=_Count(),
    metavar="N",
    help="Work in N processes (default: as `processes` in mkdocs.yml says, or else one on each core).",
)
_SCHEDULER = click.Option(
    ["--scheduler"],
    metavar="ADDRESS",
    help="Send the work on single articles to the Dask cluster with this scheduler, such as tcp://host:8786.",
)
_declare(
    "new",
    "Make a folder for an archive of your own",
    "cuttings new my-archive",
    click.Argument(["folder"], type=_PATH, metavar="FOLDER", help="A new or an empty folder."),
    run=partial(_run, "starting.new"),
)
_declare(
    "add",
    "Copy articles in, dividing exports of databases, and say what each became",
    "cuttings add ~/Downloads/articles export.csv",
    click.Argument(["paths"], type=_PATH, nargs=-1, required=True, metavar="PATH...", help="Files and folders."),
    *_COMMON,
    run=partial(_run, "starting.add"),
)
_declare_mkdocs("build", "Build the site into site/")
_declare_mkdocs("serve", "Show the site on this computer, and build it anew whenever something changes")
_declare(
    "write",
    "Write the pages as Markdown, for any renderer",
    "cuttings write --strict",
    click.Option(
        ["--standalone"],
        type=_PATH,
        metavar="FOLDER",
        help="Write a copy with theme and all settings too, for renderers that run no plugins.",
    ),
    _WORKERS,
    _SCHEDULER,
    *_COMMON,
)
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
    _WORKERS,
    _SCHEDULER,
    *_COMMON,
)
_declare(
    "decisions",
    "Add what was changed in an exported table of names to the decisions",
    "cuttings decisions entities.csv",
    click.Argument(["file"], type=_PATH, metavar="FILE", help="The table, from `cuttings export --as openrefine`."),
    click.Option(["--dry-run"], is_flag=True, help="Print the lines, and write nothing."),
    *_COMMON,
)
_declare(
    "index",
    "Make the search index of a site that any renderer built",
    "cuttings index site",
    click.Argument(["site"], type=_PATH, metavar="SITE", help="The folder of the built site."),
    *_COMMON,
)
_declare(
    "check",
    "Print what the editor should look at, and write nothing",
    "cuttings check --strict",
    _WORKERS,
    _SCHEDULER,
    *_COMMON,
)
_declare(
    "explain",
    "Say why the page of a name is as it is",
    "cuttings explain 'Ann Lee'",
    click.Argument(
        ["name"], metavar="NAME", help="A name, an address such as people/ann-lee, or the file of an article."
    ),
    *_COMMON,
)
_declare(
    "review",
    "Ask what only an editor can decide, and write the answers",
    "cuttings review --limit 20",
    click.Option(["--limit"], type=_Count(), metavar="N", help="The N weightiest questions (default: all)."),
    click.Option(["--list", "listed"], is_flag=True, help="Print the questions with the lines that answer them."),
    *_COMMON,
)
_declare("history", "Record the articles as known, so that what comes next counts as new", "cuttings history", *_COMMON)
_declare("clean", "Remove the generated pages; your own files stay", "cuttings clean", *_COMMON)
