"""How much is read before a file is refused: an article is some thousand characters long, a book half a million."""

LARGEST_ARTICLE = 1_000_000  # characters of text: spaCy takes no more in one piece
LARGEST_FILE = 20_000_000  # bytes of a text, Markdown or HTML file; saved pages may hold their pictures
LARGEST_PDF = 200_000_000  # bytes; nearly all of them are pictures
LARGEST_COLLECTION = 1_000_000_000  # bytes of a file of JSON Lines
LARGEST_LINE = 8_000_000  # bytes of one line of it
MOST_ELEMENTS = 100_000  # of an HTML page; half a minute's work
MOST_PAGES = 1_000  # of a PDF
