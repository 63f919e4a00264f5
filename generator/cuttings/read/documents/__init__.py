"""Reads documents of word processors, e-books and PDF.

`packages` opens a file that is a ZIP archive, within bounds. `docx`, `odt`, `rtf` and `epub` read the formats, the last
by what `epub_contents` says of its parts. `paragraphs` and `markup` collect their paragraphs, and `properties` decides
what of a document's properties to believe. `pdf` reads PDF, column after column by `pdf_columns`.
"""
