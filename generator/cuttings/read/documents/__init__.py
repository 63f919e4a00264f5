"""Reads documents of word processors and e-books.

`packages` opens a file that is a ZIP archive, within bounds; `docx`, `odt` and `rtf` read the formats; `paragraphs` and
`markup` collect their paragraphs, and `properties` decides what of a document's properties to believe.
"""
