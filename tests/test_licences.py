"""What Cuttings installs is free to use without the obligations of the GNU licences."""

from __future__ import annotations

import pytest

from tools.licences import LOCK, is_free, licence_of, packages


def test_every_installed_package_of_the_lock_has_a_free_licence() -> None:
    stated = {package: licence_of(package) for package in packages(LOCK.read_text(encoding="utf8"))}
    installed = {package: licence for package, licence in stated.items() if licence is not None}
    assert len(installed) > 50
    assert {package: licence for package, licence in installed.items() if not is_free(licence)} == {}


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("BSD-3-Clause AND 0BSD", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-3.0-or-later", False),
        ("MIT AND AGPL-3.0-only", False),
        ("OSI Approved :: GNU Affero General Public License v3", False),
        ("LGPL-2.1-or-later OR GPL-2.0-only", False),
        ("", False),
    ],
)
def test_which_licences_are_free(licence: str, free: bool) -> None:
    assert is_free(licence) == free
