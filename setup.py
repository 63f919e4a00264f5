"""What the metadata of a release cannot state in pyproject.toml: the README with links that work on a package index.

The README links to files beside it. On an index there are none beside it, so that links lead to the repository that the
release is made from, as GitHub's runners name it in the environment. Where none is named, only their words remain.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from setuptools import setup

_LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\]]*)\]\((?P<path>(?![a-z]+:|#)[^)\s]+)\)")


def repository() -> str | None:
    """The address of the repository that this is built from; None if the environment does not tell."""
    name = os.environ.get("GITHUB_REPOSITORY")
    return f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{name}" if name else None


def for_an_index(readme: str, source: str | None, version: str) -> str:
    """The text of the README with each relative link made absolute; without a source, as its words, and no pictures."""

    def absolute(link: re.Match[str]) -> str:
        if source is None:
            return "" if link["image"] else link["words"]
        kind = "raw" if link["image"] else "blob"
        return f"{link['image']}[{link['words']}]({source}/{kind}/{version}/{link['path']})"

    return _LINK.sub(absolute, readme)


def main() -> None:
    """Give setuptools the two fields that pyproject.toml calls dynamic."""
    source = repository()
    readme = (Path(__file__).parent / "README.md").read_text(encoding="utf8")
    setup(
        long_description=for_an_index(readme, source, os.environ.get("GITHUB_REF_NAME", "HEAD")),
        long_description_content_type="text/markdown",
        project_urls={"Source": source, "Changelog": f"{source}/blob/HEAD/CHANGELOG.md"} if source else {},
    )


if __name__ == "__main__":
    main()
