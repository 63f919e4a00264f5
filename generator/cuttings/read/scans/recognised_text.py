"""Recognises the text in pictures by Tesseract (Smith 2007, https://doi.org/10.1109/ICDAR.2007.4376991).

Both programs, Tesseract and pdftoppm, which turns the pages of a PDF into pictures, are run if they are installed.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from cuttings.read.parsed import Parsed, Refusal

_MAX_SECONDS_A_PICTURE = 180
_DOTS_PER_INCH = 300  # the resolution that Tesseract is trained for
_MIN_RECOGNITION_CONFIDENCE = 70.0  # Tesseract's, from 0 to 100, on average of a paragraph
_MIN_SCANNED_WORDS = 40  # in a picture of an article; photographs of shop signs have fewer
_MIN_LETTER_SHARE = 0.6  # of the characters of a paragraph; tables of numbers and patterns have fewer
_HYPHENATED = re.compile(r"(?<=[^\W\d_]{2})[-‐¬]\n(?=[^\W\d_A-Z])")
_WORD_LEVEL = "5"
MAX_SCANNED_PAGES = 60  # of a PDF; each takes some seconds


class _Word(NamedTuple):
    """A recognised word: which paragraph and line it is in, how sure Tesseract is of it, and its text."""

    paragraph: tuple[int, int]
    line: int
    confidence: float
    text: str


def can_recognise() -> bool:
    """Whether Tesseract is installed."""
    return shutil.which("tesseract") is not None


def read_picture(data: bytes) -> Parsed | None:
    """The text of a picture of an article, None if it is of anything else; raises `Refusal` if it cannot be read."""
    text = _article_text(_paragraphs(_words(data)))
    return Parsed(text, scanned=True) if text else None


def read_scanned_pdf(data: bytes, pages: int) -> Parsed:
    """The text of a PDF of `pages` pages that are pictures; raises `Refusal` if they are none of text or too many."""
    if not (can_recognise() and shutil.which("pdftoppm")):
        mend = "If its pages are pictures, install tesseract-ocr and poppler-utils, which read them, or run `ocrmypdf`."
        raise Refusal("There is no text in this PDF.", mend)
    if pages > MAX_SCANNED_PAGES:
        raise Refusal(
            f"The PDF has more than {MAX_SCANNED_PAGES} pages of pictures.", "Run `ocrmypdf FILE.pdf FILE.pdf`."
        )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(data)
        drawn = (
            _run(["pdftoppm", "-r", str(_DOTS_PER_INCH), "-gray", "-f", n, "-l", n, str(file)]) for n in _numbers(pages)
        )
        paragraphs = [paragraph for picture in drawn for paragraph in _paragraphs(_words(picture))]
    text = _article_text(paragraphs)
    if not text:
        raise Refusal(
            "There is no text in this PDF, nor in the pictures of its pages.", "Leave it out, or scan it again."
        )
    return Parsed(text, scanned=True)


def _numbers(pages: int) -> Iterator[str]:
    return map(str, range(1, pages + 1))


def _run(command: Sequence[str], given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            check=True,
            timeout=_MAX_SECONDS_A_PICTURE,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # several threads slow each other down
        )
    except subprocess.TimeoutExpired:
        raise Refusal(
            f"{command[0]} did not read the picture in {_MAX_SECONDS_A_PICTURE} seconds.", _SCAN_AGAIN
        ) from None
    except (subprocess.CalledProcessError, OSError):
        raise Refusal(f"{command[0]} cannot read the picture.", _SCAN_AGAIN) from None
    return done.stdout


_SCAN_AGAIN = "Scan it again, with a page a picture."


def _words(picture: bytes) -> list[_Word]:
    table = _run(["tesseract", "stdin", "stdout", "-l", "eng", "tsv"], picture).decode("utf-8", "replace")
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        _Word(
            (int(row["block_num"]), int(row["par_num"])), int(row["line_num"]), float(row["conf"]), row["text"].strip()
        )
        for row in rows
        if row["level"] == _WORD_LEVEL and (row["text"] or "").strip()
    ]


def _paragraphs(words: Sequence[_Word]) -> list[str]:
    """The paragraphs that are surely text, with the hyphens at the ends of lines removed."""
    found = []
    for _, group in groupby(words, key=lambda word: word.paragraph):
        inside = list(group)
        confidence = sum(word.confidence for word in inside) / len(inside)
        lines = [" ".join(word.text for word in line) for _, line in groupby(inside, key=lambda word: word.line)]
        text = _HYPHENATED.sub("", "\n".join(lines)).replace("-\n", "-").replace("\n", " ")
        letters = sum(character.isalpha() for character in text) / max(len(text.replace(" ", "")), 1)
        if confidence >= _MIN_RECOGNITION_CONFIDENCE and letters >= _MIN_LETTER_SHARE:
            found.append(text)
    return found


def _article_text(paragraphs: Sequence[str]) -> str:
    """The text of an article of `paragraphs`, "" if they are too little to be one."""
    text = "\n\n".join(paragraphs)
    return text if len(text.split()) >= _MIN_SCANNED_WORDS else ""
