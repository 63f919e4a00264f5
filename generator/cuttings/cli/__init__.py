"""The command `cuttings`.

`declared` has the commands with their options, as click knows them; `commands` has a module for what each of them does.
Nothing but click is imported before a command runs, so that help and the completion of a shell come at once.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from cuttings.cli.declared import program
from cuttings.common.errors import CuttingsError, as_cuttings_error
from cuttings.common.text import printable


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, by default those of the process, and return its exit status.

    The status is 0, or 1 after an error or, under --strict, after any notice. The process is ended with status 2 if the
    arguments cannot be parsed, and with 0 after help or the version.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a character that the terminal cannot show must not stop the program
            stream.reconfigure(errors="replace")
    try:
        found_fault: bool | int = program.main(arguments, prog_name="cuttings", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OSError as error:
        return _fail(str(as_cuttings_error(error)))
    except CuttingsError as error:
        return _fail(str(error))
    except click.Abort:
        return _fail("cuttings: stopped. What is analysed so far is kept in the cache.")
    if not isinstance(found_fault, bool):  # what click gives after it has shown help or the version
        sys.exit(found_fault)
    return int(found_fault)


def _fail(line: str) -> int:
    print(printable(line), file=sys.stderr)
    return 1
