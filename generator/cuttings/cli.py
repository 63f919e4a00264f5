"""The command `cuttings`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cuttings import __version__
from cuttings.common.errors import CuttingsError, as_cuttings_error
from cuttings.common.progress import progress
from cuttings.common.text import printable
from cuttings.explain import explain
from cuttings.export import export
from cuttings.model import Library, Notice
from cuttings.pipeline import build_library
from cuttings.project.curation import load_curation
from cuttings.project.history import record
from cuttings.project.settings import Settings, load_settings
from cuttings.publish import left_out
from cuttings.review import review
from cuttings.search import records
from cuttings.site import index_site, make_site
from cuttings.write import write_pages

Notices = Sequence[Notice]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, by default those of the process, and return its exit status.

    The status is 0, or 1 after an error or, under --strict, after any notice. If the arguments cannot be parsed,
    argparse exits with status 2.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a character that the terminal cannot show must not stop the program
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    try:
        notices: Notices = options.run(options)
        _print_notices(notices)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of a pipe stopped reading, as in `cuttings explain Lee | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(str(as_cuttings_error(error)))
    except CuttingsError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("cuttings: stopped. What is analysed so far is kept in the cache.")
    return int(options.strict and bool(notices))


def _print_notices(notices: Notices) -> None:
    for notice in notices:
        print(printable(str(notice)), file=sys.stderr)  # a file's name may hold what a terminal acts on


def _fail(line: str) -> int:
    print(line, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cuttings",
        description="Turns a folder of news articles into a static, cross-linked knowledge site.",
        epilog="Run it in the project's folder. `mkdocs build` runs `cuttings write` by itself.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--seeds", type=Path, metavar="FOLDER", help="the folder of articles (default: seeds)")
    common.add_argument("--strict", action="store_true", help="end with status 1 where there is any notice")

    def add(name: str, run: object, what: str, example: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, parents=[common], help=what, description=f"{what[0].upper()}{what[1:]}.", epilog=f"example: {example}"
        )
        command.set_defaults(run=run)
        return command

    add("write", _write, "write the pages as Markdown, for any renderer", "cuttings write --strict")
    out = add("export", _export, "write what is known as JSON Lines", "cuttings export --seeds articles --out known")
    out.add_argument("--out", type=Path, metavar="FOLDER", required=True, help="where to write")
    index = add("index", _index, "make the search index of a site that any renderer built", "cuttings index site")
    index.add_argument("site", type=Path, metavar="SITE", help="the folder of the built site")
    add("check", _check, "print what the editor should look at, and write nothing", "cuttings check --strict")
    why = add("explain", _explain, "say why the page of a name is as it is", "cuttings explain 'Ann Lee'")
    why.add_argument(
        "name", metavar="NAME", help="a name, an address such as people/ann-lee, or the file of an article"
    )
    ask = add(
        "review",
        _review,
        "ask what only an editor can decide, with the lines that answer",
        "cuttings review --limit 20",
    )
    ask.add_argument("--limit", type=_count, metavar="N", help="the N weightiest questions (default: all)")
    add("history", _history, "record the articles as known, so that what comes next counts as new", "cuttings history")
    add("clean", _clean, "remove the generated pages; your own files stay", "cuttings clean")
    return parser


def _count(text: str) -> int:
    """The number of questions in `text`, from 1; raises ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number of 1 or more")
    return int(text)


def _build(options: argparse.Namespace) -> tuple[Settings, Library]:
    settings = load_settings(Path.cwd(), options.seeds)
    try:
        with progress("reading, analysing and linking the articles"):
            return settings, build_library(settings)
    except CuttingsError:
        _print_notices(settings.notices)  # a slip in the settings may be the cause
        raise


def _write(options: argparse.Namespace) -> Notices:
    settings = load_settings(Path.cwd(), options.seeds)
    try:
        with progress("reading, analysing and linking the articles, and writing the pages"):
            site = make_site(settings)
    except CuttingsError:
        _print_notices(settings.notices)  # a slip in the settings may be the cause
        raise
    print(f"{site.report.written} pages written, {site.report.unchanged} unchanged, {site.report.removed} removed")
    if missing := left_out(settings):
        print(missing)
    return (*site.notices, *site.report.notices)


def _export(options: argparse.Namespace) -> Notices:
    settings, library = _build(options)
    if options.out.resolve().is_relative_to(settings.seeds.resolve()):
        raise CuttingsError("export: --out lies in the folder of articles, which would be mixed with it. Name another.")
    export(library, options.out)
    return library.notices


def _index(options: argparse.Namespace) -> Notices:
    if not options.site.is_dir():
        raise CuttingsError(f"index: there is no folder '{options.site}'. Build the site first.")
    settings, library = _build(options)
    print(f"{index_site(records(library, settings), settings, options.site)} pages can be found")
    return library.notices


def _check(options: argparse.Namespace) -> Notices:
    _, library = _build(options)
    return library.notices


def _history(options: argparse.Namespace) -> Notices:
    settings, library = _build(options)
    written = record(library.articles, library.history, settings)
    if written is None:
        print("Every article is recorded already.")
    else:
        path, number = written
        print(f"{number} article{'s' if number > 1 else ''} recorded in {settings.below_root(path)}")
    return library.notices


def _clean(options: argparse.Namespace) -> Notices:
    report = write_pages(load_settings(Path.cwd(), options.seeds), {})
    print(f"{report.removed} pages removed")
    return report.notices


def _explain(options: argparse.Namespace) -> Notices:
    settings, library = _build(options)
    curation, _ = load_curation(settings)
    print(explain(library, curation, options.name))
    return ()


def _review(options: argparse.Namespace) -> Notices:
    _, library = _build(options)
    print(review(library, options.limit))
    return ()
