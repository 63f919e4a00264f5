"""The files of articles that a site offers are those that were read, and none of them holds a hidden name."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from cuttings.project.settings import Settings, load_settings
from cuttings.publish.originals import ORIGINALS_FILE
from cuttings.site import Site, add_originals, make_site
from tests.conftest import tree

HIDDEN = "Carla Moreno"
FILES = {
    "harbour.txt": "Harbour opens\n\nThe Harbour Board opened the harbour of Oslo, Bob Lee said.\n",
    "told.txt": "Hospital opens\n\nCarla Moreno opened a hospital in Oslo. Moreno thanked Bob Lee.\n",
    "page.html": "<h1>Fair ends</h1><p>The fair in Bergen ended, said Bob Lee.</p><!-- by Carla&#32;Moreno -->",
    "record.md": '---\neditor: "Carla Moren\\u006f"\n---\n\n# Ship sails\n\nA ship left Oslo, Bob Lee said.\n',
    "carla-moreno.txt": "Market opens\n\nThe market of Bergen opened, Bob Lee said.\n",
    "clean.html": "<h1>Road closed</h1><p>The road to Bergen is closed, said Bob Lee.</p><script>go()</script>",
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project of these articles that offers its originals."""
    for name in ("seeds", "curation", "site_src"):
        (tmp_path / name).mkdir()
    for name, text in FILES.items():
        (tmp_path / "seeds" / name).write_text(text, encoding="utf8")
    return replace(load_settings(tmp_path), originals=True)


def offered(settings: Settings, site: Path) -> tuple[Site, dict[str, bytes]]:
    """The site, and what is in the ZIP file of it."""
    made = make_site(settings)
    add_originals(settings, site)
    with ZipFile(site / "data" / ORIGINALS_FILE) as packed:
        return made, {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum of GNU coreutils")
def test_the_originals_are_the_files_and_the_manifest_verifies_them(settings: Settings, tmp_path: Path) -> None:
    made, held = offered(settings, tmp_path / "site")
    assert made.notices == ()
    assert held == {f"seeds/{name}": text.encode() for name, text in FILES.items()}
    packed = (tmp_path / "site/data" / ORIGINALS_FILE).read_bytes()
    shutil.unpack_archive(tmp_path / "site/data" / ORIGINALS_FILE, tmp_path / "unpacked")
    command = ["sha256sum", "--check", "--strict", "--quiet", settings.pages / "data/manifest-sha256.txt"]
    assert subprocess.run(command, cwd=tmp_path / "unpacked", check=False).returncode == 0
    assert ORIGINALS_FILE in (settings.pages / "data/index.md").read_text()
    (settings.cache / ORIGINALS_FILE).unlink()
    make_site(settings)
    assert (settings.cache / ORIGINALS_FILE).read_bytes() == packed
    without = replace(settings, originals=False)
    make_site(without)
    add_originals(without, tmp_path / "without")
    assert tree(tmp_path / "without") == {}
    assert ORIGINALS_FILE not in (settings.pages / "data/index.md").read_text()


def test_an_original_that_may_hold_a_hidden_name_is_left_out(settings: Settings, tmp_path: Path) -> None:
    (settings.curation / "entities.yml").write_text(f"hide:\n  - {HIDDEN}\n", encoding="utf8")
    made, held = offered(settings, tmp_path / "site")
    assert held.keys() == {"seeds/harbour.txt", "seeds/clean.html"}
    assert [str(n) for n in made.notices if "original" in n.what] == [
        "seeds/page.html: The original is not offered, since it may hold a name that is hidden, nor are 3 others. "
        "Take the names out of the files, or write `originals: false`."
    ]
    manifest = (settings.pages / "data/manifest-sha256.txt").read_text()
    assert sorted(line.split("  ")[1] for line in manifest.splitlines()) == sorted(held)
