#!/usr/bin/env python3
"""Runs Lighthouse on a built site and prints a Markdown table; exits with status 1 if a score is too low.

    python3 tools/lighthouse.py site                        # a page of each kind, three runs each
    python3 tools/lighthouse.py site --runs 1 people/ada-lind/ about/

It needs only Python, npm, and Chromium (set CHROMIUM to use another browser). Lighthouse is installed once, at the
version below, into `build/lighthouse/`, where its full reports go too. It runs with its own defaults: a simulated
mid-range phone on slow 4G. Each figure is the median of the runs, because a busy machine slows down single runs.

The site is served as hosts of static sites do: compressed, with types, and with ten minutes in the browser's cache, as
on GitHub Pages. `OF_THE_HOST` lists the audits that only the host can improve; they are marked in the output.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

VERSION = "13.5.0"
FLOOR = 95
BUSY = 1000  # Lighthouse's benchmark index of a machine; an idle desktop has 1,500 to 2,000
HOME = Path(__file__).resolve().parent.parent / "build" / "lighthouse"
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
KINDS = ("articles", "people", "places", "topics", "events")
OF_THE_HOST = {"cache-insight", "uses-http2", "modern-http-insight", "document-latency-insight", "is-on-https"}
COMPRESSED = (".html", ".css", ".js", ".json", ".jsonl", ".svg", ".xml", ".txt", ".csv", ".graphml")
Report = Mapping[str, Any]


class Host(SimpleHTTPRequestHandler):
    """Serves a folder with compression, a type and ten minutes of cache for each file, and its 404.html."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".json": "application/json",
        ".txt": "text/plain; charset=utf-8",
        ".xml": "application/xml",
        ".wasm": "application/wasm",
    }

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory, "404.html")
        body = path.read_bytes() if path.is_file() else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing, so that the output is only the table."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve `site` on this machine in the block; the value is its address, which ends with "/"."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def pages_of(site: Path) -> list[str]:
    """The home page and the largest page of each kind, since no other page has lower scores."""
    pages = [""]
    for kind in KINDS:
        inside = sorted((site / kind).glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        pages += [f"{kind}/{file.parent.name}/" for file in inside[:1]]
    return pages


def installed() -> Path:
    """Lighthouse's own script, installed by npm if it is not there yet."""
    script = HOME / "node_modules" / "lighthouse" / "cli" / "index.js"
    stated = HOME / "node_modules" / "lighthouse" / "package.json"
    if not (stated.is_file() and json.loads(stated.read_text())["version"] == VERSION):
        HOME.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--prefix", HOME, f"lighthouse@{VERSION}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return script


def browser() -> str:
    """The path of Chromium; exits with a message if there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not path:
        sys.exit("lighthouse: needs Chromium. Install it (Debian: apt install chromium), or set CHROMIUM to its path.")
    return path


def examine(script: Path, address: str, out: Path) -> Report:
    """The report of one run on one page, which is also written to `out`."""
    command = [
        *("node", script, address, "--quiet", "--output=json", f"--output-path={out}"),
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
    ]
    subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": browser()}, stdout=subprocess.DEVNULL)
    report: Report = json.loads(out.read_text(encoding="utf8"))
    if "runtimeError" in report:
        sys.exit(f"lighthouse: {address}: {report['runtimeError']['message']}")
    return report


def score(reports: Sequence[Report], category: str) -> int:
    """The median score of a category, 0 to 100."""
    return round(100 * median(report["categories"][category]["score"] for report in reports))


def weight(report: Report) -> float:
    """The kilobytes that a first visit transfers over the network."""
    return sum(item.get("transferSize", 0) for item in report["audits"]["network-requests"]["details"]["items"]) / 1000


def shortcomings(reports: Sequence[Report]) -> Iterator[tuple[str, str]]:
    """The id and the text of each audit with a score below 0.9 in the last run."""
    report = reports[-1]
    for category in CATEGORIES:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if audit["score"] is not None and audit["score"] < 0.9:
                counts = "" if reference["weight"] else " (not counted)"
                shown = f": {audit['displayValue']}" if audit.get("displayValue") else ""
                yield audit["id"], f"{audit['title']}{shown}{counts}"


def row(page: str, reports: Sequence[Report]) -> str:
    """The row of a page: its scores, its weight, its largest contentful paint and its layout shift."""
    audits = reports[0]["audits"]
    paint = median(report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports) / 1000
    shift = audits["cumulative-layout-shift"]["numericValue"]
    scores = " | ".join(str(score(reports, category)) for category in CATEGORIES)
    return f"| `/{page}` | {scores} | {weight(reports[0]):.0f} kB | {paint:.1f} s | {shift:.3f} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if every score reaches the floor, else 1."""
    parser = argparse.ArgumentParser(description="Runs Lighthouse over a built site.")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("pages", nargs="*", help="addresses below it (default: the heaviest page of each kind)")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is looked at (default: 3)")
    options = parser.parse_intermixed_args(arguments)
    if not (options.site / "index.html").is_file():
        sys.exit(f"lighthouse: there is no site in '{options.site}'. Build it first: make site")
    script = installed()
    speeds: list[float] = []
    low: list[str] = []
    found: dict[tuple[bool, str], tuple[str, list[str]]] = {}
    print(f"| page | {' | '.join(CATEGORIES.values())} | weight | largest paint | layout shift |")
    print("|---" * (len(CATEGORIES) + 4) + "|")
    with served(options.site) as address:
        for number, page in enumerate(options.pages or pages_of(options.site)):
            out = [HOME / f"{number}-{run}.json" for run in range(options.runs)]
            reports = [examine(script, address + page, file) for file in out]
            print(row(page, reports), flush=True)
            speeds += [report["environment"]["benchmarkIndex"] for report in reports]
            low += [f"/{page}: {CATEGORIES[c]} {score(reports, c)}" for c in CATEGORIES if score(reports, c) < FLOOR]
            for id, words in shortcomings(reports):
                found.setdefault((id in OF_THE_HOST, id), (words, []))[1].append(f"/{page}")
    print(
        f"\nThis machine's benchmark index was {min(speeds):.0f} to {max(speeds):.0f}; below {BUSY} it was too busy",
        end="",
    )
    print(" for its performance scores to say much of the pages.")
    for (host, id), (words, where) in sorted(found.items()):
        whose = "the host's" if host else "the page's"
        print(f"\n- {id} ({whose}): {words} [{', '.join(where)}]", end="")
    print("\n\n" + (f"Below {FLOOR}: {'; '.join(low)}" if low else f"Every score is {FLOOR} or more."))
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
