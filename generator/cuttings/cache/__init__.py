"""What was worked out once and need not be again, all of it below `settings.cache`.

    *.analysis       what recognition found in an article, by its text
    outcome          what the whole project came to, by everything that it is made from
    search-index     the index that the search of the site reads, by what is found
    markup.sqlite    the HTML of generated pages, by their Markdown

Everything here is named by a hash of all that it depends on, and can be deleted at any time: what cannot be read, or is
not what was written, counts as absent.
"""

from cuttings.cache.analyses import analyse_cached, forget_stale
from cuttings.cache.folders import pack, unpack
from cuttings.cache.inputs import fingerprint, program_id
from cuttings.cache.kept import keep, kept
from cuttings.cache.markup import MarkupCache

__all__ = [
    "MarkupCache",
    "analyse_cached",
    "fingerprint",
    "forget_stale",
    "keep",
    "kept",
    "pack",
    "program_id",
    "unpack",
]
