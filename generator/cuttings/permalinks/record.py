"""Reads and writes the record of addresses, `curation/addresses.tsv`.

One line is one address, with what identifies the subject of its page: address, sort, name, keys, leads, with a tab
between them and single spaces within the last two. Lines are sorted, and each stands by itself, so that version control
can merge two records line by line. A line that is there twice, as after such a merge, is read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cuttings.common.text import digest, printable
from cuttings.model import About, Notice, Permalink
from cuttings.project.settings import Settings

ADDRESSES_FILE = "addresses.tsv"
HIDDEN_PREFIX = "sha256-"
_RECORD_HEADER = (
    "# Every address that the site ever had, and what its page was about; written by each build. Commit this file.\n"
)
_RECORDED_ADDRESS = re.compile(rf"(?:{HIDDEN_PREFIX}[0-9a-f]{{16}}|[a-z0-9][a-z0-9/-]*)")


def load_permalinks(settings: Settings) -> tuple[tuple[Permalink, ...], tuple[Notice, ...]]:
    """The recorded addresses, sorted, and a notice for each line that cannot be read; the other lines are used."""
    path = settings.curation / ADDRESSES_FILE
    where = settings.below_root(path)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return (), ()
    except (OSError, UnicodeDecodeError):
        return (), (Notice(where, "The file cannot be read.", "Take it back from your version control."),)
    found: dict[str, Permalink] = {}
    notices = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        link = _read(line)
        if link is None:
            mend = "Delete the line, or take the file back from your version control."
            notices.append(Notice(f"{where}:{number}", "This line names no address.", mend))
        else:
            found[link.address] = joined(found[link.address], link) if link.address in found else link
    return tuple(found[address] for address in sorted(found)), tuple(notices)


def joined(one: Permalink, other: Permalink) -> Permalink:
    """One line of two for the same address; a hidden one has the last word."""
    first = min(one, other, key=lambda link: (link.about is not About.HIDDEN, link.about is About.NAME))
    if first.about is not other.about or first.about is not one.about:
        return first
    keys = tuple(dict.fromkeys((*one.keys, *other.keys)))
    return Permalink(first.address, first.about, one.name, keys, tuple(sorted({*one.leads, *other.leads})))


def written(permalinks: Iterable[Permalink]) -> str:
    """The text of the record."""
    return _RECORD_HEADER + "".join(_line(link) for link in sorted(permalinks, key=lambda link: link.address))


def hidden_address(address: str) -> str:
    """What the record holds of an address that is hidden: a hash, which tells nobody the name in it."""
    return HIDDEN_PREFIX + digest(address, 16)


def _line(link: Permalink) -> str:
    name = " ".join(printable(link.name).split())
    fields = (link.address, link.about, name, " ".join(link.keys), " ".join(link.leads))
    return "\t".join(fields).rstrip("\t") + "\n"


def _read(line: str) -> Permalink | None:
    address, about, name, keys, leads = (*(field.strip() for field in line.split("\t")), "", "", "", "")[:5]
    if (
        not _RECORDED_ADDRESS.fullmatch(address)
        or about not in list(About)
        or any(not part for part in address.split("/"))
    ):
        return None
    known = [lead for lead in leads.split() if _RECORDED_ADDRESS.fullmatch(lead)]
    return Permalink(address, About(about), name, tuple(keys.split()), tuple(known))
