"""Reads the editor's decisions from `curation/`: which names are the same, what an article's date is, what to hide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

import yaml

from cuttings.common.text import nearest
from cuttings.dates import parse_date
from cuttings.model import ArticleDecision, Curation, Decision, Notice, OwnTopic
from cuttings.project.conflicts import conflicts
from cuttings.project.name_decisions import DECISION_VERBS, LINE_FORM_BY_VERB, decisions
from cuttings.project.own_topics import own_topics
from cuttings.project.publication_fields import FORM_BY_FIELD, PUBLICATION_FIELDS, field_name, metadata_of
from cuttings.project.settings import Settings
from cuttings.project.yaml_nodes import (
    BadYamlError,
    boolean,
    compose,
    is_mapping,
    is_null,
    line_of,
    pairs,
    scalar,
    texts,
)

ENTITIES_FILE, ARTICLES_FILE = "entities.yml", "articles.yml"
TOPICS_FILE = "topics.yml"
KNOWN_FILES = (ENTITIES_FILE, ARTICLES_FILE, TOPICS_FILE)


def load_curation(settings: Settings) -> tuple[Curation, tuple[Notice, ...]]:
    """Return the editor's decisions, and a notice for each line that cannot be understood; the other lines are used.

    The keys of `Curation.articles` are those of `Document.source`: paths that begin with the name of the folder of
    articles.
    """
    notices = list(_unknown_files(settings))
    where = settings.below_root(settings.curation / ENTITIES_FILE)
    no_entities: tuple[Decision, ...] = ()
    no_articles: Mapping[str, ArticleDecision] = {}
    entities = _load(
        settings.curation / ENTITIES_FILE, where, lambda node: _entities(node, where), notices, no_entities
    )
    entities = tuple(
        replace(d, articles=tuple(_source(name, settings.seeds.name) for name in d.articles)) for d in entities
    )
    where_articles = settings.below_root(settings.curation / ARTICLES_FILE)
    articles = _load(
        settings.curation / ARTICLES_FILE,
        where_articles,
        lambda node: _articles(node, where_articles, settings.seeds.name),
        notices,
        no_articles,
    )
    where_topics = settings.below_root(settings.curation / TOPICS_FILE)
    no_topics: tuple[OwnTopic, ...] = ()
    topics = _load(
        settings.curation / TOPICS_FILE, where_topics, lambda node: own_topics(node, where_topics), notices, no_topics
    )
    return Curation(entities, articles, topics), (*notices, *conflicts(entities))


def _unknown_files(settings: Settings) -> list[Notice]:
    """A notice for each YAML file in the folder that is not read, since its name is likely misspelled."""
    try:
        names = sorted(path.name for path in settings.curation.iterdir() if path.suffix in (".yml", ".yaml"))
    except OSError:
        return []
    return [
        Notice(
            settings.below_root(settings.curation / name),
            "This file is not read.",
            f"Did you mean '{nearest(name, KNOWN_FILES)}'?"
            if nearest(name, KNOWN_FILES)
            else f"Known are: {', '.join(KNOWN_FILES)}.",
        )
        for name in names
        if name not in KNOWN_FILES
    ]


T = TypeVar("T")


def _load(
    path: Path, where: str, convert: Callable[[yaml.Node], tuple[T, list[Notice]]], notices: list[Notice], nothing: T
) -> T:
    """The result of `convert` for a YAML file; `nothing` if there is no file or it cannot be read."""
    try:
        node = compose(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return nothing
    except (OSError, UnicodeDecodeError):
        notices.append(Notice(where, "The file cannot be read.", "Save it as UTF-8 text and let everybody read it."))
        return nothing
    except BadYamlError as error:
        what = f"This is not YAML: {error.problem}. Nothing in this file takes effect."
        notices.append(
            Notice(f"{where}:{error.line}", what, "Mend the line; names with ':' or '#' need quotation marks.")
        )
        return nothing
    if node is None or is_null(node):
        return nothing
    value, more = convert(node)
    notices += more
    return value


def _entities(node: yaml.Node, where: str) -> tuple[tuple[Decision, ...], list[Notice]]:
    found: list[Decision] = []
    notices: list[Notice] = []
    if not is_mapping(node):
        mend = f"Begin with one of: {', '.join(f'{verb}:' for verb in DECISION_VERBS)}."
        return (), [Notice(f"{where}:{line_of(node)}", "Each decision belongs under a verb.", mend)]
    for verb, key, value in pairs(node):
        if verb in DECISION_VERBS:
            some, more = decisions(verb, value, where)
            found += some
            notices += more
            continue
        near = nearest(verb, DECISION_VERBS)
        mend = (
            f"Did you mean '{near}'? Write it as `{LINE_FORM_BY_VERB[near]}`."
            if near
            else f"Known are: {', '.join(DECISION_VERBS)}."
        )
        notices.append(Notice(f"{where}:{line_of(key)}", f"'{verb}' is not a decision.", mend))
    return tuple(found), notices


# --- articles ------------------------------------------------------------------------------------------------------

_ARTICLE_FORM = "flood.txt: {published: 2024-12-31}"


def _articles(node: yaml.Node, where: str, folder: str) -> tuple[Mapping[str, ArticleDecision], list[Notice]]:
    found: dict[str, ArticleDecision] = {}
    notices: list[Notice] = []
    if not is_mapping(node):
        what = "This should say, for files of articles, what is known of them."
        return {}, [Notice(f"{where}:{line_of(node)}", what, f"Write `{_ARTICLE_FORM}`.")]
    for name, key, value in pairs(node):
        place = f"{where}:{line_of(key)}"
        source = _source(name, folder)
        if not is_mapping(value):
            notices.append(Notice(place, f"Nothing is said of '{name}'.", f"Write it as `{_ARTICLE_FORM}`."))
        elif source in found:
            notices.append(Notice(place, f"'{name}' is here twice.", f"Join it with {found[source].where}."))
        else:
            found[source], more = _article(value, where, place)
            notices += more
    return found, notices


def _source(name: str, folder: str) -> str:
    """The source that the editor means by a file name: "seeds/flood.txt" for itself and for "flood.txt"."""
    path = PurePosixPath(name.replace("\\", "/"))
    parts = tuple(part for part in path.parts if part not in (".", "/"))
    return "/".join(parts if parts[:1] == (folder,) else (folder, *parts))


def _article(node: yaml.Node, where: str, place: str) -> tuple[ArticleDecision, list[Notice]]:
    stated = []
    notices = []
    exclude = False
    told: dict[str, str | None] = {}
    known = (*PUBLICATION_FIELDS, "exclude")
    for name, key, value in pairs(node):
        line = f"{where}:{line_of(key)}"
        if name == "exclude":
            says = boolean(value)
            exclude = bool(says)
            if says is None:
                notices.append(Notice(line, "'exclude' is either true or false.", "Write it as `exclude: true`."))
        elif field_name(name) in PUBLICATION_FIELDS:
            stated.append((name, () if is_null(value) else texts(value), line))
        elif name in ("why", "on"):
            told[name] = " ".join((scalar(value) or "").split()) or None
        else:
            near = nearest(name, known)
            mend = (
                f"Did you mean '{near}'? Write it as `{FORM_BY_FIELD.get(near, 'exclude: true')}`."
                if near
                else f"Known are: {', '.join(known)}."
            )
            notices.append(Notice(line, f"'{name}' says nothing of an article.", mend))
    metadata, more = metadata_of(stated, "curation")
    on = parse_date(told.get("on") or "")
    return ArticleDecision(place, metadata, exclude, told.get("why"), on), [*notices, *more]
