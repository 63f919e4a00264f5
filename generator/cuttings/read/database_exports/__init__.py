"""Splits what databases of newspapers export as text into articles: Nexis, Factiva, ProQuest and NewsBank.

`labels` knows their labels and `articles` makes an article of a part; then a module for each database decides whether a
text is its export, and where each article begins and ends. `split_export` asks them in turn.
"""

from __future__ import annotations

from cuttings.read.database_exports.articles import ExportedArticle
from cuttings.read.database_exports.factiva import split_factiva
from cuttings.read.database_exports.newsbank import split_newsbank
from cuttings.read.database_exports.nexis import split_nexis
from cuttings.read.database_exports.nexis_uni import split_nexis_uni
from cuttings.read.database_exports.proquest import split_proquest

__all__ = ["ExportedArticle", "split_export"]

_SPLITTERS = (split_nexis, split_nexis_uni, split_factiva, split_proquest, split_newsbank)


def split_export(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles in `text` if it is the export of a database, in order; () if it is an ordinary text.

    `where` is the path of the file for notices; line ends are "\\n".
    """
    return next((found for split in _SPLITTERS if (found := split(text, where))), ())
