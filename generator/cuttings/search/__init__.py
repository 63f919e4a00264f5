"""Makes the site's search index, which a browser searches without a server."""

from cuttings.search.index import write_index
from cuttings.search.records import Record, handwritten, in_order, records

__all__ = ["Record", "handwritten", "in_order", "records", "write_index"]
