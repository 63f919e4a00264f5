"""Caches results below `settings.cache`, so that a build repeats only the work whose inputs have changed.

    *.analysis       the analysis of an article, by its text
    outcome          the result of a whole build, by everything that the pages are made from
    search-index     the search index of the site, by the records in it
    documents.sqlite, candidates.sqlite, introductions.sqlite, statements.sqlite, features.sqlite
                     what one article tells by itself, by its file, its text and whom it names
    place-names.sqlite, places.sqlite
                     which places the names of an article mean, by its text and by what others mean by these names
    common-words.sqlite
                     which words an article uses that are no names
    topics.sqlite, accounts.sqlite
                     what an article says of topics, and by what its event is known
    dates.sqlite     which dates stand in an article
    roles.sqlite     what the sentences of an article say of whom it names, by its text and by these names
    texts.sqlite     the text of each file of the site, by what its page shows
    composed.sqlite  what was looked up in the library for each page, and a hash of what the page shows
    markup.sqlite    the HTML of generated pages, by their Markdown
    outputs.sqlite   what is written for each page, by its HTML and by all that the theme puts around it
    building.lock    held by the build that is under way

Every entry has a key: a hash of all that it depends on. The cache can be deleted at any time: an entry that cannot be
read, or is not what was written, counts as absent.
"""

from cuttings.cache.analyses import analyse_cached, forget_stale
from cuttings.cache.building import one_build
from cuttings.cache.folders import is_packed, pack, unpack
from cuttings.cache.inputs import code_id, fingerprint, program_id, templates_id
from cuttings.cache.kept import keep, kept
from cuttings.cache.kept_values import KeptValues
from cuttings.cache.recall import recall, remember_in
from cuttings.cache.rows import Rows
from cuttings.cache.texts import LostTextError, SiteTexts

__all__ = [
    "KeptValues",
    "LostTextError",
    "Rows",
    "SiteTexts",
    "analyse_cached",
    "code_id",
    "fingerprint",
    "forget_stale",
    "is_packed",
    "keep",
    "kept",
    "one_build",
    "pack",
    "program_id",
    "recall",
    "remember_in",
    "templates_id",
    "unpack",
]
