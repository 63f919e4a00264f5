"""Writes the library as a vault of Obsidian: a folder of Markdown notes with properties and links between them.

`file_names` gives each note its file, `obsidian_markup` writes text and links, `article_notes` and `subject_notes` make
the notes, `vault_folder` writes them.
"""
