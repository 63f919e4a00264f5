"""A project that states little has the complete site, and what it has of its own takes the place of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

import cuttings
from cuttings.common.errors import CuttingsError
from cuttings.common.facts import load_facts
from cuttings.compose import compose
from cuttings.plugin import CuttingsPlugin
from cuttings.project.packaged.site_files import site_files
from cuttings.project.settings import Settings, load_settings
from cuttings.render import render
from tests.world import make_world

Configured = Callable[..., MkDocsConfig]
MATERIAL = {"name": "material"}


@pytest.fixture
def configured(tmp_path: Path) -> Configured:
    """MkDocs' configuration of a project with the given settings, as the plugin completes it."""

    def configure(**stated: object) -> MkDocsConfig:
        (tmp_path / "docs").mkdir(exist_ok=True)
        told = {"site_name": "Tiny", "plugins": ["cuttings"], "theme": MATERIAL, **stated}
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump({key: value for key, value in told.items() if value}))
        config = load_config(str(tmp_path / "mkdocs.yml"))
        plugin = config.plugins["cuttings"]
        assert isinstance(plugin, CuttingsPlugin)
        return plugin.on_config(config)

    return configure


def all_files(config: MkDocsConfig) -> Files:
    return config.plugins.on_files(get_files(config), config=config)


@pytest.mark.parametrize("theme", [None, "material", MATERIAL])
def test_what_is_not_stated_is_set(configured: Configured, theme: object) -> None:
    config = configured(theme=theme)
    ours = load_facts("site")
    assert config.theme.name == "material"
    assert {key: config.theme[key] for key in ours["theme"]} == ours["theme"]
    assert Path(config.theme.dirs[0]).name == "theme"
    assert config.extra_css == ours["extra_css"]
    scripts = {str(script): getattr(script, "defer", False) for script in config.extra_javascript}
    assert scripts == {script["path"]: True for script in ours["extra_javascript"]}
    assert {"attr_list", "md_in_html", "cuttings.tables"} <= {*config.markdown_extensions}
    assert config.mdx_configs["toc"] == {"toc_depth": 2, "title": "On this page"}
    assert config.not_in_nav is not None
    assert config.not_in_nav.match_file("people/ann-lee.md")


def test_what_is_stated_stays(configured: Configured) -> None:
    config = configured(
        theme={"name": "material", "font": {"text": "Lora"}, "palette": {"primary": "teal"}},
        extra_css=["mine.css", "assets/cuttings.css"],
        extra_javascript=["mine.js"],
        markdown_extensions=["footnotes", {"toc": {"title": "Inside"}}],
        not_in_nav="/hidden.md",
        nav=[{"Start": "index.md"}],
    )
    assert config.theme["font"] == {"text": "Lora"}
    assert config.theme["palette"] == {"primary": "teal"}
    assert config.extra_css == ["mine.css", "assets/cuttings.css"], "and ours comes only once"
    assert str(config.extra_javascript[-1]) == "mine.js"
    assert "footnotes" in config.markdown_extensions
    assert config.mdx_configs["toc"] == {"title": "Inside", "toc_depth": 2}
    assert config.not_in_nav is not None
    assert not config.not_in_nav.match_file("people/ann-lee.md")
    all_files(config)
    assert config.nav == [{"Start": "index.md"}]


def test_a_theme_that_the_pages_are_not_made_for_is_left_as_it_is(
    configured: Configured, caplog: pytest.LogCaptureFixture
) -> None:
    config = configured(theme="readthedocs")
    assert config.theme.name == "readthedocs"
    assert config.extra_css == []
    package = Path(cuttings.__file__).parent
    assert not [folder for folder in config.theme.dirs if package in Path(folder).parents]
    assert "made for the theme 'material'" in caplog.text


def test_files_of_the_project_take_the_place_of_those_of_the_package(configured: Configured, tmp_path: Path) -> None:
    (tmp_path / "docs/assets").mkdir(parents=True)
    (tmp_path / "docs/assets/cuttings.css").write_text("body { color: green }")
    (tmp_path / "docs/about").mkdir()
    (tmp_path / "docs/about/index.md").write_text("# Ours\n")  # has the address of about.md
    files = all_files(configured())
    assert len({file.dest_uri for file in files}) == len(files)
    held = {file.dest_uri: file.content_bytes for file in files}
    assert held["assets/cuttings.css"] == b"body { color: green }"
    assert held["about/index.html"] == b"# Ours\n"
    assert held["assets/search.js"] == site_files()["assets/search.js"].read_bytes()
    assert "search/index.html" in held


def test_pages_of_the_project_stand_in_the_navigation(configured: Configured, tmp_path: Path) -> None:
    for name in ("method.md", "team/index.md", "team/ann.md", "people/ann-lee.md", "new.md", "index.md"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text("# Page\n")
    config = configured()
    all_files(config)
    ours = load_facts("site")["nav"]
    assert config.nav == [*ours[:-1], "method.md", "team/index.md", ours[-1]]


def overridden(folder: Path, **templates: str) -> Settings:
    (folder / "mine").mkdir()
    for name, text in templates.items():
        (folder / "mine" / f"{name}.md.j2").write_text(text)
    (folder / "mkdocs.yml").write_text("theme: {name: material, custom_dir: mine}\n")
    return load_settings(folder)


def test_a_template_of_the_project_takes_the_place_of_ours(tmp_path: Path) -> None:
    settings = overridden(tmp_path, article="# {{ date }}, here\n")
    assert settings.overrides == tmp_path / "mine"
    pages = [page for page in compose(make_world(), settings) if page.path.startswith(("articles/", "people/"))]
    texts = {page.path: render(page, overrides=settings.overrides) for page in pages}
    assert any(text.endswith(", here\n") for path, text in texts.items() if path.startswith("articles/"))
    assert not any(text.endswith(", here\n") for path, text in texts.items() if path.startswith("people/"))


@pytest.mark.parametrize(
    ("text", "where"), [("{{ no_such_field }}", "mine/article.md.j2: "), ("\n{% if %}", "mine/article.md.j2:2: ")]
)
def test_a_broken_template_of_the_project_is_told_in_a_line(tmp_path: Path, text: str, where: str) -> None:
    settings = overridden(tmp_path, article=text)
    page = next(page for page in compose(make_world(), settings) if page.view.template == "article.md.j2")
    with pytest.raises(CuttingsError) as error:
        render(page, overrides=settings.overrides)
    assert str(error.value).startswith(where)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("plugins", "kept"), [(["cuttings"], False), (["search", "cuttings"], True)])
def test_what_no_page_loads_is_left_out(configured: Configured, plugins: list[str], kept: bool) -> None:
    config = configured(plugins=plugins)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    before = {file.src_uri for file in files}
    after = {file.src_uri for file in config.plugins.on_files(files, config=config)}
    gone = before - after
    assert any(uri.endswith(".map") for uri in gone)
    assert ("assets/javascripts/lunr/wordcut.js" in gone) is not kept
    assert {uri.rpartition(".")[2] for uri in gone if "/javascripts/" not in uri} == {"map"}
