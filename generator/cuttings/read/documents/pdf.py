"""Reads a PDF: its text, joined into paragraphs again, and the few parts of its metadata that can be trusted."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.dates import parse_date
from cuttings.model import Metadata, Notice
from cuttings.project.publication_fields import one_line
from cuttings.read.authors import people_among
from cuttings.read.decode import plain_characters
from cuttings.read.documents.pdf_columns import head_parts, in_drawing_order, read_columns
from cuttings.read.limits import MAX_ARTICLE_CHARS, MAX_PDF_PAGES
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.scans.recognised_text import read_scanned_pdf

if TYPE_CHECKING:
    import pypdf

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its warnings are of no use to a reader of articles

# What pypdf raises on files that break the standard, besides its own errors.
_PDF_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
_MEND_COLUMNS = "Save the article from its page as HTML, or copy its text into a .txt file."
_EDGE_LINES = 3  # lines at the top and the bottom of a page that may be running heads
_MIN_HEADLINE_SIZE = 1.25  # times the size of most letters
_MIN_HEADLINE_CHARS = 8  # characters: shorter lines may stand within a headline by chance
_TRUSTED_CHARS = 3_000  # characters from the start of the text in which a title or a name must be found to be believed


def read_pdf(data: bytes, where: str = "") -> Parsed:
    """The text of a PDF in paragraphs, column after column, without running heads; `where` is its path in notices.

    Raises `Refusal` if it cannot be read, has no text, or has columns that cannot be told apart.
    """
    import pypdf  # noqa: PLC0415 - slow to load, and not needed where no PDF is read

    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refusal("The PDF asks for a password.", "Open it and print it into a PDF without one.")
        if len(reader.pages) > MAX_PDF_PAGES:
            raise Refusal(f"The PDF has more than {MAX_PDF_PAGES:,} pages.", "Split it into articles.")
        pages, untold = _pages(reader)
        large = _large_text(reader)
        info: Mapping[str, object] = dict(reader.metadata or {})
        stated = {key: one_line(str(info.get(key) or "")) for key in ("/Title", "/Author")}
        published = _published(reader)
    except pypdf.errors.DependencyError:
        raise Refusal("The PDF is encrypted.", "Open it and print it into a PDF that is not.") from None
    except (pypdf.errors.PyPdfError, *_PDF_ERRORS) as error:
        what = f"The PDF cannot be read ({type(error).__name__})."
        raise Refusal(what, "Open it in a browser and print it into a PDF again.") from None
    text = "\n\n".join(_paragraphs(_without_running_heads(pages), large))
    if not text and untold:
        raise Refusal("The columns of this PDF cannot be told apart.", _MEND_COLUMNS)
    if not text:
        return read_scanned_pdf(data, len(reader.pages))
    notices: tuple[Notice, ...] = ()
    if untold:
        what = f"Columns cannot be told apart on {_page_names(untold)} of the PDF, so their text is left out."
        notices = (Notice(where, what, _MEND_COLUMNS),)
    return Parsed(text, _given(stated, published, text), notices=notices)


def _page_names(numbers: Sequence[int]) -> str:
    return f"page{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _pages(reader: pypdf.PdfReader) -> tuple[list[list[str]], list[int]]:
    """The lines of each page, column after column, and the numbers of pages left out because columns may be mixed."""
    pages: list[list[str]] = []
    untold: list[int] = []
    length = 0
    for number, page in enumerate(reader.pages, 1):
        drawn = page.extract_text(extraction_mode="layout").splitlines()
        numbered = {line for line in _edges(drawn) if head_parts(line)}
        columns, is_doubtful = read_columns([line for line in drawn if line not in numbered])
        plain, by_columns = in_drawing_order(page)
        if is_doubtful and not by_columns:
            untold.append(number)
            continue
        found = plain if columns is None or by_columns else columns
        heads = [_packed(line) for line in numbered]
        parts = {*heads, *(_packed(part) for line in numbered for part in head_parts(line))}
        shown = (line for line in found if not (by_columns and line.strip() and _is_within(_packed(line), heads)))
        lines = [plain_characters(one_line(line)) for line in shown if not line.strip() or _packed(line) not in parts]
        pages.append(lines)
        length += sum(map(len, lines))
        if length > MAX_ARTICLE_CHARS:
            raise Refusal(f"The PDF holds more than {MAX_ARTICLE_CHARS:,} characters.", "Split it into articles.")
    return pages, untold


def _given(stated: dict[str, str], published: str | None, text: str) -> Metadata:
    """The trustworthy metadata: a title or an author counts only if the beginning of the text has it too.

    Programs write file names into titles, and the names of their owners into authors.
    """
    start = fold(text[:_TRUSTED_CHARS])
    title = stated["/Title"] if len(stated["/Title"].split()) > 1 and fold(stated["/Title"]) in start else None
    authors = tuple(name for name in people_among([stated["/Author"]]) if " " in name and fold(name) in start)
    return Metadata(
        title=title, authors=authors, published=published, published_basis="PDF metadata" if published else None
    )


def _published(reader: pypdf.PdfReader) -> str | None:
    """The date of publication in the publisher's PRISM metadata; the date when the file was made is not one."""
    root = reader.trailer["/Root"].get_object()
    packet = root.get("/Metadata") if isinstance(root, dict) else None
    data = packet.get_object().get_data() if packet is not None else b""
    text = data[:100_000].decode("utf-8", "replace")
    found = re.search(r"prism:(?:publicationDate|coverDate)(?:\s*=\s*[\"']|[^>]*>\s*)([\dT:Z+.-]{7,30})", text)
    return parse_date(found[1]) if found else None


# --- text ----------------------------------------------------------------------------------------------------------


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without page numbers and without lines that recur at the edges of most pages, digits aside."""
    edges = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page)} if mark)
    running = {mark for mark, count in edges.items() if count >= 2 and count * 2 > len(pages)}
    return [[line for line in page if not (line in _edges(page) and _is_running(line, running))] for page in pages]


def _is_running(line: str, running: set[str]) -> bool:
    return _mark(line) in running or re.fullmatch(r"(?:page )?\d{1,4}(?: ?(?:/|of) ?\d+)?", line.lower()) is not None


def _edges(page: Sequence[str]) -> list[str]:
    full = [line for line in page if line]
    return full[:_EDGE_LINES] + full[-_EDGE_LINES:]


def _mark(line: str) -> str:
    return re.sub(r"\d+", "0", line.lower())


def _large_text(reader: pypdf.PdfReader) -> str:
    """What the first page prints in letters clearly larger than most of it, without spaces: its headlines."""
    parts: list[tuple[float, str]] = []

    def note(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        parts.append((abs(size * tm[3] * cm[3]), _packed(plain_characters(text))))

    reader.pages[0].extract_text(visitor_text=note)
    sizes: Counter[float] = Counter()
    for size, text in parts:
        sizes[round(size, 1)] += len(text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    return "".join(text for size, text in parts if size >= usual * _MIN_HEADLINE_SIZE) if usual else ""


def _is_within(line: str, heads: Sequence[str]) -> bool:
    return any(line in head for head in heads)


def _packed(text: str) -> str:
    return "".join(text.split())


def _paragraphs(pages: Iterable[Sequence[str]], large: str = "") -> list[str]:
    """The paragraphs of `pages`: lines that were broken at the page's width are joined and their hyphens removed.

    A paragraph ends at a blank line after a sentence, before a bullet, or with a line that is clearly shorter than a
    full one; that line may be longer if it ends a sentence. Lines in `large` letters are a paragraph of their own.
    """
    jump = re.compile("|".join(f"(?:{p})" for p in load_facts("page-parts")["jump_lines"]))  # "Continued on A6"
    lines = [line for page in pages for line in page if not jump.search(fold(line))]
    words = set(re.findall(r"[\w-]+", " ".join(lines).lower()))
    widths = sorted(len(line) for line in lines if line)
    full = widths[int(len(widths) * 0.8)] if widths else 0
    out: list[str] = []
    is_open = was_large = False
    for line in lines:
        if not line:
            is_open = is_open and bool(out) and not _ends(out[-1], full, 0)
            continue
        is_large = len(line) >= _MIN_HEADLINE_CHARS and _packed(line) in large
        is_open = is_large if was_large else is_open and not is_large
        was_large = is_large
        if is_open and not re.match(r"[•▪●–*-]\s", line):
            out[-1] = _joined(out[-1], line, words)
        else:
            out.append(line)
        is_open = not _ends(line, full, len(line))
    return out


def _ends(line: str, full: int, length: int) -> bool:
    """Whether a paragraph ends with `line`: it is much shorter than `full` characters, or a little with a full stop.

    `length` is that of the line; 0 means that a blank line follows, and then only the full stop counts.
    """
    if re.search(r"\w-$", line):  # a word goes on
        return False
    stop = line.rstrip("\"'”’)").endswith((".", "!", "?", ":"))
    return length < full * (0.85 if stop else 0.6) if length else stop


def _joined(before: str, line: str, words: set[str]) -> str:
    """Two lines as one; a hyphen between them is kept if `words`, those of the text, have the hyphenated word."""
    parts = re.search(r"([\w-]+)-$", before), re.match(r"[\w-]+", line)
    if not (parts[0] and parts[1] and parts[0][1][-1].isalpha()):
        return f"{before} {line}"
    if line[0].isupper() and not before.isupper():  # a name such as Stoke-on-Trent
        return before + line
    if not line[0].islower():
        return f"{before} {line}"
    first = parts[0][1].lower()
    compound = first in load_facts("compounds")["first_parts"] or f"{first}-{parts[1][0]}".lower() in words
    return (before if compound else before[:-1]) + line
