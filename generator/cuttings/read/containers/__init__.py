"""Opens files that hold other files: archives (ZIP) and what crawlers of the web write (WARC, WACZ)."""
