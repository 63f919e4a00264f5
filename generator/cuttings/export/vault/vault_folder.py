"""Writes the notes of a vault into a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cuttings.common.files.whole_files import write_whole
from cuttings.export.vault.article_notes import Vault, article_note
from cuttings.export.vault.file_names import HOME_NOTE
from cuttings.export.vault.subject_notes import SubjectNotes
from cuttings.model import Library


def write_vault(library: Library, folder: Path, site_name: str) -> None:
    """Write a note for each article, entity, topic and event into `folder`; raises OSError if that is not possible.

    Other notes that are there stay as they are.
    """
    for path, text in notes(library, site_name):
        write_whole(folder / f"{path}.md", text.encode(errors="replace"))


def notes(library: Library, site_name: str) -> Iterator[tuple[str, str]]:
    """The path, without ".md", and the text of each note."""
    vault = Vault.of(library)
    subjects = SubjectNotes(vault)
    yield HOME_NOTE, subjects.home(site_name)
    yield from ((vault.paths[a.id], article_note(vault, a)) for a in library.articles)
    yield from ((vault.paths[e.id], subjects.about_entity(e)) for e in library.entities)
    yield from ((vault.paths[t.id], subjects.about_topic(t)) for t in library.topics)
    yield from ((vault.paths[e.id], subjects.about_event(e)) for e in library.events)
