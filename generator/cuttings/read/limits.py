"""How large a file may be before it is refused; an article has a few thousand characters, a book half a million."""

LARGEST_ARTICLE = 1_000_000  # characters of text: spaCy does not take more in one piece
LARGEST_FILE = 20_000_000  # bytes of a text, Markdown or HTML file; saved pages may include their pictures
LARGEST_PDF = 200_000_000  # bytes, nearly all of which are pictures
LARGEST_COLLECTION = 1_000_000_000  # bytes of a file of JSON Lines
LARGEST_LINE = 8_000_000  # bytes of one line of it
MOST_ELEMENTS = 100_000  # of an HTML page; reading as many takes half a minute
MOST_PAGES = 1_000  # of a PDF
