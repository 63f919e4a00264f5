"""How large a file may be before it is refused; an article has a few thousand characters, a book half a million."""

MAX_ARTICLE_CHARS = 1_000_000  # characters of text: spaCy does not take more in one piece
MAX_READ_WORD_CHARS = 1_000  # characters of a word, after which it is cut; the longest addresses have two hundred
MAX_BLANKS = 100  # spaces, or newlines, in a row; more are read as so many
MAX_FILE_BYTES = 20_000_000  # bytes of a text, Markdown or HTML file; saved pages may include their pictures
MAX_PDF_BYTES = 200_000_000  # bytes, nearly all of which are pictures
MAX_COLLECTION_BYTES = 1_000_000_000  # bytes of an archive, and of what is unpacked from it
MAX_SHARD_BYTES = 100_000_000_000  # bytes of a file of JSON Lines or Parquet, of which a little is held at a time
MAX_SHARD_UNPACKING = 200  # bytes that such a file unpacks to, for each of its own
SHARD_FREE_BYTES = 1_000_000  # to which any such file may unpack
MAX_TABLE_BYTES = 250_000_000  # bytes of a table, a JSON file or a mailbox, which are read as a whole
MAX_LINE_BYTES = 8_000_000  # bytes of one line of it, and characters of one cell of a table
MAX_SHEET_CELLS = 2_000_000  # of a sheet of a workbook, without those that are empty
MAX_SHEET_COLUMNS = 200  # of a sheet; cells beyond are not read
MAX_SHEET_ROWS = 1_048_576  # of a sheet, as Excel has them
MAX_HTML_ELEMENTS = 100_000  # of an HTML page; reading as many takes half a minute
MAX_TAG_ATTRIBUTES = 1_000  # of one element, since each is compared with all others
MAX_PACKAGE_PARTS = 20_000  # of a document or an e-book, which are ZIP archives
MAX_PACKAGE_PART_BYTES = 30_000_000  # unpacked bytes of one part of it
MAX_PACKAGE_ELEMENTS = 500_000  # of the XML of such a part; Word's take a minute
MAX_PACKAGE_UNPACKED_BYTES = 100_000_000  # unpacked bytes of all parts that are read
MAX_RTF_TOKENS = 3_000_000  # control words, braces and texts between them; as many take a minute
MAX_PDF_PAGES = 1_000  # of a PDF
