"""The command `cuttings`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import __version__
from generator.errors import CuttingsError
from generator.export import export
from generator.model import Notice
from generator.pipeline import build_library, write_site
from generator.settings import load_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit status: 0, 1 for a fault, or for any notice under --strict."""
    options = _parser().parse_args(arguments)
    try:
        notices = options.run(options)
    except CuttingsError as error:
        print(error, file=sys.stderr)
        return 1
    for notice in notices:
        print(notice, file=sys.stderr)
    return int(options.strict and bool(notices))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cuttings", description="Turns a folder of news articles into a knowledge site."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--seeds", type=Path, metavar="FOLDER", help="the folder of articles (default: seeds)")
    common.add_argument("--strict", action="store_true", help="exit with status 1 where there is any notice")

    write = commands.add_parser("write", parents=[common], help="write the pages as Markdown, for any renderer")
    write.set_defaults(run=_write)

    out = commands.add_parser("export", parents=[common], help="write what is known as JSON Lines")
    out.add_argument("--out", type=Path, metavar="FOLDER", required=True, help="where to write")
    out.set_defaults(run=_export)
    return parser


def _write(options: argparse.Namespace) -> Sequence[Notice]:
    settings = load_settings(Path.cwd(), options.seeds)
    library = build_library(settings)
    report = write_site(library, settings)
    print(f"{report.written} pages written, {report.unchanged} unchanged, {report.removed} removed")
    return (*library.notices, *report.notices)


def _export(options: argparse.Namespace) -> Sequence[Notice]:
    library = build_library(load_settings(Path.cwd(), options.seeds))
    export(library, options.out)
    return library.notices
