"""Makes the pictures of the tutorial: builds the site of its articles, and photographs three pages.

    python -m tools.docs_pictures

They go into docs/pictures/.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.browser.serving import chromium_of_the_system, served
from tests.conftest import copy_project, run

ROOT = Path(__file__).resolve().parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
PICTURES = {  # the page of each picture, and its height in pixels
    "home": ("", 760),
    "person": ("people/ann-lee/", 900),
    "event": ("events/port-vale-harbour-to-close-after-storm/", 900),
}
WIDTH = 1100


def tutorial_articles() -> Mapping[str, str]:
    """The articles that the tutorial has its readers write, by the name of the file."""
    text = TUTORIAL.read_text(encoding="utf8")
    return dict(re.findall(r"^`harbour/([\w-]+\.md)`:\n\n```markdown\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def build(folder: Path) -> Path:
    """The site of the tutorial's articles, built in `folder`."""
    project = copy_project(folder)
    for file in (project / "seeds").iterdir():
        file.unlink()
    for name, text in tutorial_articles().items():
        (project / "seeds" / name).write_text(text, encoding="utf8")
    settings = project / "mkdocs.yml"
    settings.write_text(re.sub("^site_name: .*", "site_name: My archive", settings.read_text(encoding="utf8")))
    run("mkdocs", "build", "--strict", cwd=project)
    return project / "site"


def main() -> None:
    """Write the pictures."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(build(Path(folder) / "project")) as address,
        chromium_of_the_system() as browser,
    ):
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, color_scheme="light")
        for name, (path, height) in PICTURES.items():
            page.goto(address + path)
            page.wait_for_load_state("load")
            page.screenshot(
                path=ROOT / "docs" / "pictures" / f"{name}.png",
                full_page=True,
                clip={"x": 0, "y": 0, "width": WIDTH, "height": height},
            )


if __name__ == "__main__":
    main()
