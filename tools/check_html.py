"""Runs the Nu HTML checker of the W3C on every page of a built site.

    python tools/check_html.py [SITE]        (make html-check)

It needs Java 11 or newer, and npm to install the checker (`vnu-jar`, of the version below) into build/ once. Warnings
are printed too; only errors give a status other than 0.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
VERSION = "26.9.27"
CHECKER = ROOT / "build" / "html-check" / VERSION


def main(site: Path) -> int:
    """Print what the checker finds in `site`; return 0, 1 if there are errors, 2 if the checker could not be run."""
    lacking = [f"{tool}: {use}" for tool, use in (("java", "runs the checker"), ("npm", "fetches it")) if not has(tool)]
    if lacking:
        print("The HTML checker cannot be run. Install", "; ".join(lacking), file=sys.stderr)
        return 2
    if not any(site.rglob("*.html")):
        print(f"There are no pages in {site}. Build the site first: make site", file=sys.stderr)
        return 2
    jar = fetch()
    command = ["java", "-jar", str(jar), "--format", "json", "--skip-non-html", "--stdout", "--exit-zero-always", "."]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=True)
    found = list(findings(json.loads(done.stdout)["messages"], site))
    print("\n".join(line for _, line in found), end="\n" if found else "")
    errors = sum(kind == "error" for kind, _ in found)
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"{pages} pages, {errors} errors, {len(found) - errors} warnings")
    return 1 if errors else 0


def has(tool: str) -> bool:
    """Whether the program `tool` is installed."""
    return shutil.which(tool) is not None


def fetch() -> Path:
    """The checker, installed by npm if it is not there yet; its install scripts are not run: they download Java."""
    jar = CHECKER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.is_file():
        CHECKER.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--silent", "--no-save", "--ignore-scripts", "--prefix", str(CHECKER)]
        subprocess.run([*install, f"vnu-jar@{VERSION}"], check=True)
    return jar


def findings(messages: list[dict[str, object]], site: Path) -> Iterator[tuple[str, str]]:
    """("error" or a sort of warning, "page:line: text") for each message except notes, which explain other messages."""
    for message in messages:
        kind = "error" if message["type"] != "info" else str(message.get("subType", "note"))
        if kind == "note":
            continue
        file = Path(unquote(urlsplit(str(message["url"])).path))
        page = file.relative_to(site.resolve()) if file.is_relative_to(site.resolve()) else file
        yield kind, f"{page}:{message.get('lastLine', 0)}: {kind}: {message['message']}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")))
