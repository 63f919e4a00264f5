"""Finds who wrote an article in what its page states and shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from cuttings.dates import find_dates
from cuttings.read.authors import agencies_among, is_full_name, organisations_among, people_among
from cuttings.read.html.json_ld import ArticleData
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Page, Tree, shown, text_of

_NAME_CLASSES = re.compile("author-name|author__name|authorName|byline-name|byline__name|vcard")
_NAME_TAGS = frozenset({"a", "span", "div", "p", "strong", "li", "cite"})
_BYLINE_CLASSES = re.compile("[Bb]y[Ll]ine|[Aa]uthor|posted-by")
_BYLINE_TAGS = frozenset({"a", "span", "div", "p", "h4", "h5", "h6", "cite"})
_BYLINE_LINE_TAGS = (
    "p",
    "div",
    "span",
    "li",
    "h2",
    "h3",
    "h4",
    "h5",
)  # of a byline known by its first word
_MAX_BYLINE_CHARS = 150  # characters of a byline; what is longer is a biography
_MAX_BYLINE_CHILDREN = 4  # elements in a byline that is recognised by its first word only
_BY = re.compile(r"\s*(?:By|Written by|Story by|Words by|Posted by|Von|Par|Por)\b", re.IGNORECASE)
_OPENS_SENTENCE = re.compile(rf"(?i:{_BY.pattern})\W*+[a-z]")  # "By submitting your address you agree"
_MIN_PARAGRAPHS_BETWEEN_ARTICLES = 3  # paragraphs between two bylines from which they are of two articles
_MAX_OPENING_BYLINE_CHARS = 80  # characters of a byline that is recognised by its first word only
_YEARS = re.compile(
    r"^(?:copyright|©|\(c\)|[\s,-]|\d{4})+|(?<![\s,])[\s,]*\d{4}\W*$", re.IGNORECASE
)  # beside who has the rights
_PROFILE_SLUG = re.compile(r"/(?:authors?|profiles?|staff|contributors?|writers?|reporters?)/([a-z]+(?:-[a-z]+)+)/?$")
_PROFILE_ADDRESS = re.compile(  # of an author on the site, whose name is the last part
    r"https?://[^?#]+/(?:authors?|profiles?|editors?|people|staff|contributors?|writers?|reporters?|by)"
    r"/([a-z]+(?:-[a-z]+){1,3})/?$"
)


def page_authors(page: Page, data: ArticleData, outlet: str | None) -> tuple[str, ...]:
    """The authors that the page names, each once.

    Persons with a full name are preferred to those with one word, and those to organisations, of which at most two are
    returned; an agency that is stated beside persons follows them. The page's statements (`data`, <meta>) are
    preferred to what it shows; a byline with all of the stated persons adds the others in it. `outlet` is left out.
    """
    stated = [list(data.people), page.named("authors")]
    publishers = {data.publisher or "", *(_YEARS.sub("", text) for text in page.marks.get("copyright", ()))}
    people = [_besides(publishers, people_among(source, outlet)) for source in stated]
    if set(people[0]) < set(people[1]):
        people[0] = people[1]  # JSON-LD often gives the first author alone
    bylines = [_texts(_of_one_article(found), _MAX_BYLINE_CHARS)[:4] for found in _bylines(page)]
    seen = [_full_if_any(people_among(map(_before_date, source), outlet)) for source in bylines]
    by = _after_by(page, outlet)
    signed = people_among(_texts(page.tree.xpath("//aside//address//*[@rel='author']"), _MAX_BYLINE_CHARS), outlet)
    posted = people_among(_labelled(page), outlet)
    full = next((names for names in [*people, *seen, posted] if any(map(is_full_name, names))), None)
    short = organisations_among(data.people)
    if full and not people[0] and any(full[0].startswith(f"{name} ") for name in short):
        return short  # "SID", which the byline shows with what it is: "SID news agency"
    if full and set(full) < set(by):
        return by
    single = next((names for names in [*people, posted, *seen[:2]] if names), None)
    linked = _profile_links(page)
    others = organisations_among(
        [*data.organisations, *data.people, *stated[1], *_labelled(page), *linked, *bylines[0][:1]], data.organisations
    )
    found = full or signed or by or people_among(linked, outlet) or _named_in_addresses(page, outlet)
    beside = agencies_among([*data.organisations, *data.people, *stated[1]]) if found else ()
    return (*found, *(agency for agency in beside if agency not in (*found, outlet))) or single or others[:2]


def _besides(publishers: set[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """`names` without those of `publishers`, which templates state as authors of all pages; all if no other is left."""
    return tuple(name for name in names if name not in publishers) or names


def _bylines(page: Page) -> Iterator[list[Tree]]:
    """The elements that may name the author, by what marks them as such, the most certain first."""
    yield page.find_marked("rel", re.compile("^author$"))
    yield page.find_marked("itemprop", re.compile("author"))
    yield page.find_marked("class", _NAME_CLASSES, _NAME_TAGS)
    yield page.find("address")
    yield page.find_marked("class", _BYLINE_CLASSES, _BYLINE_TAGS)


def _of_one_article(bylines: list[Tree]) -> list[Tree]:
    """The first of `bylines` and those beside it; those an article's length below it are of other articles."""
    above = [_paragraphs_above(byline) for byline in bylines] if len(bylines) > 1 else [0] * len(bylines)
    return [
        byline
        for byline, many in zip(bylines, above, strict=True)
        if many - above[0] < _MIN_PARAGRAPHS_BETWEEN_ARTICLES
    ]


def _paragraphs_above(element: Tree) -> int:
    return sum(len(text_of(p)) >= MIN_PROSE_CHARS for p in element.xpath("preceding::p"))


def _profile_links(page: Page) -> list[str]:
    """The names in links to authors' profiles between the headline and the first paragraph; addresses spell the names.

    Elsewhere such links are in lists of other articles.
    """
    below = page.tree.xpath("//h1[last()]/following::*[self::a[@href] or self::p]")
    head = takewhile(lambda e: e.tag == "a" or len(text_of(e)) < MIN_PROSE_CHARS, below)
    return [text_of(link) for link in head if link.tag == "a" and _spells_name(link) and not page.is_beside(link)]


def _spells_name(link: Tree) -> bool:
    slug = _PROFILE_SLUG.search(link.get("href"))
    return slug is not None and slug[1].replace("-", "") == re.sub(r"[\W_]", "", text_of(link)).lower()


def _named_in_addresses(page: Page, outlet: str | None) -> tuple[str, ...]:
    """The persons in the addresses of their profiles on the site: Ada Example in https://news.example/staff/ada-example."""
    found = (_PROFILE_ADDRESS.match(address) for address in page.named("authors"))
    return people_among((match[1].replace("-", " ") for match in found if match), outlet)


def _texts(elements: Iterable[Tree], longest: int) -> list[str]:
    """The texts of `elements` that are not empty and not longer than `longest` characters.

    A space is put between nested elements, since a name and an office often follow each other without one, and a bar
    where a line ends between them.
    """
    texts = (shown(" ".join(_pieces(element))) for element in elements)
    return [text for text in texts if 0 < len(text) <= longest]


def _pieces(element: Tree) -> Iterator[str]:
    """The pieces of text in an element, with a bar for each <br> within it."""
    yield element.text or ""
    for child in element.iterchildren():
        yield from ("|",) if child.tag == "br" else _pieces(child) if isinstance(child.tag, str) else ()
        yield child.tail or ""


def _after_by(page: Page, outlet: str | None) -> tuple[str, ...]:
    """The persons with full names in the first short line that begins with "By"."""
    short = (element for element in page.tree.iter(*_BYLINE_LINE_TAGS) if len(element) <= _MAX_BYLINE_CHILDREN)
    by = (element for element in short if _opens_byline(element) and not page.is_beside(element))
    for text in _texts(by, _MAX_OPENING_BYLINE_CHARS):
        if _OPENS_SENTENCE.match(text):
            continue
        if names := tuple(name for name in people_among([_before_date(text)], outlet) if is_full_name(name)):
            return names
    return ()


def _before_date(byline: str) -> str:
    """A byline without the date after it: "Ada Example" of "Ada Example Updated: 6 May 2024"."""
    dates = find_dates(byline)
    return re.sub(
        r"\W*\b(?:last\W+)?(?:updated|published|posted)\W*$",
        "",
        byline[: dates[0].start] if dates else byline,
        flags=re.I,
    )


def _full_if_any(names: tuple[str, ...]) -> tuple[str, ...]:
    """The full names among `names`, since one word beside them is a place or an office; all if none is full."""
    return tuple(name for name in names if is_full_name(name)) or names


def _opens_byline(element: Tree) -> bool:
    """Whether an element's text begins with "By", which may be in a child, as in `<span>By</span> Ada Example`."""
    own = element.text
    first = own if own and not own.isspace() else next((text for text in element.itertext() if text.strip()), "")
    return _BY.match(first) is not None


def _labelled(page: Page) -> list[str]:
    """The authors in the labels for cards on social networks ("Written by": "Ada Example")."""
    marks = page.marks
    pairs = [(marks.get(f"twitter:label{n}", [""])[0], marks.get(f"twitter:data{n}", [""])[0]) for n in (1, 2)]
    return [value for label, value in pairs if re.search(r"\b(?:by|author)\b", label.lower())]
