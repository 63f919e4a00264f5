"""Lists under which licences the packages are that Cuttings installs, and fails if one may be used under the GPL alone.

    python tools/licences.py

Prints a line for each package of requirements.lock that is installed: its name, a tab, the licence that its metadata
state. The exit status is 1 if a package states no licence, or none but one of the GNU family.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
_GNU = re.compile(r"\b[AL]?GPL|GNU (?:Affero |Lesser |Library )?General Public")
_CLASSIFIER = "License :: "


def packages(lock: str) -> list[str]:
    """The names of the packages in the text of a lock, each once."""
    return sorted(set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE)))


def licence_of(package: str) -> str | None:
    """What the metadata of an installed package state as its licence, "" if nothing; None if it is not installed.

    An SPDX expression goes before the classifiers, and these before the free text, which may be the whole licence.
    """
    try:
        stated = metadata(package)
    except PackageNotFoundError:
        return None
    classifiers = [c.removeprefix(_CLASSIFIER) for c in stated.get_all("Classifier") or () if c.startswith(_CLASSIFIER)]
    (expression,), (text,) = ((stated.get_all(field) or [""])[:1] for field in ("License-Expression", "License"))
    return str(expression or " AND ".join(classifiers) or text.strip().partition("\n")[0])


def is_free(licence: str) -> bool:
    """Whether one of the alternatives in a licence (SPDX: "A OR B") asks for nothing that the GNU licences ask for."""
    return any(part.strip() and not _GNU.search(part) for part in re.split(r"\bOR\b", licence))


def main() -> int:
    """Print the licences; return the exit status."""
    faults = []
    for package in packages(LOCK.read_text(encoding="utf8")):
        licence = licence_of(package)
        if licence is not None:
            print(f"{package}\t{licence or 'none stated'}")
            if not is_free(licence):
                faults.append(package)
    if faults:
        print(f"Not to be shipped: {', '.join(faults)}. Replace them, or ask their authors.", file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
