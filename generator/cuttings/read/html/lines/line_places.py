"""Gives a role to lines by the elements of the page that they stand in, such as a box, a caption or a standfirst."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from cuttings.common.facts import load_facts
from cuttings.common.passages.corrections import opens_correction
from cuttings.model import Role
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Tree, text_of

_LESSER_HEADING_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LINE_TAGS = _LESSER_HEADING_TAGS | {"p", "li", "h1", "td", "th", "tr", "dt", "dd", "blockquote", "figcaption", "pre"}
_DIVISION_TAGS = frozenset(
    {"div", "section", "article", "header", "center", "span", "a", "strong", "em", "font", "cite"}
)
_HOLDS_LINES = _LINE_TAGS | {"div", "section", "article", "ul", "ol"}
_ROLES = {  # by the lists of names, the most certain first
    "boxes": Role.BOILERPLATE,
    "repetitions": Role.BOILERPLATE,
    "captions": Role.CAPTION,
    "standfirsts": Role.TITLE,
}
_MAX_BESIDE_SHARE = 0.75  # share of an article's prose above which a name is the article's own, not a box's
_MIN_SIBLINGS = 3  # paragraphs of one element from which it holds the article
_MIN_TEASER_WORDS = 12  # words of a link that is a whole paragraph
_SURROUNDING_ELEMENTS = 3  # elements around a paragraph that say in which part of the page it stands
_KEY_WORD = re.compile(r"\w+")
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_MIN_STANDFIRST_WORDS = 6  # words of a heading that sums the article up
_MAX_SITE_WORDS = 4  # words of the name of a site
_MAX_KEY_POINTS, _MIN_KEY_POINT_WORDS = 6, 4


@dataclass(frozen=True, slots=True)
class _Place:
    """A line, its element if it was found, and the names around it by the lists that they are in."""

    text: str
    element: Tree | None
    names: dict[str, str]

    @property
    def tag(self) -> str:
        return "" if self.element is None else str(self.element.tag)

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def prose(self) -> int:
        return len(self.text) if self.element is not None and len(self.text) >= MIN_PROSE_CHARS else 0


def roles_by_place(texts: Sequence[str], tree: Tree, summary: str = "") -> tuple[Role | None, ...]:
    """The role of each line that its place in the page gives it, None if its place gives none.

    `summary` is what the page states to sum the article up; before the article's first paragraph it is a standfirst.
    A name of an element counts only if few of the article's paragraphs are in elements so named, and if no element so
    named holds the page's headline, since a template calls its columns "with-newsletter" as well.
    """
    places = _places(texts, tree)
    chars = Counter({name: 0 for place in places for name in place.names.values()})
    for place in places:
        chars.update(dict.fromkeys(place.names.values(), place.prose))
    most = _MAX_BESIDE_SHARE * sum(place.prose for place in places)
    own = {name for name, held in chars.items() if held > most}
    parents = Counter(place.element.getparent() for place in places if place.element is not None and place.prose)
    whole = [_key(text) for text in texts]
    counts = Counter(whole)
    repeated = cache(lambda key: sum(count for text, count in counts.items() if key in text) > 1)
    notes = _closing_notes(places)
    headings = [place.tag in _LESSER_HEADING_TAGS for place in places]
    roles: list[Role | None] = []
    begun = False  # whether a line of the article came before
    for i, place in enumerate(places):
        named = [kind for kind, name in place.names.items() if name not in own]
        if "repetitions" in named and not repeated(_key(place.text)):
            named.remove("repetitions")
        role = next((_ROLES[kind] for kind in _ROLES if kind in named), None)
        if place.element is not None and role in (None, Role.TITLE):
            sums_up = role is Role.TITLE or _is_beginning(whole[i], _key(summary))
            apart = sums_up and parents[place.element.getparent()] < _MIN_SIBLINGS
            apart |= _is_key_point(place) and 2 * parents[place.element.getparent()] < parents.total()
            alone = headings[i] and not any(headings[i + 1 : i + 2])
            role = _role_of_kind(place, not begun and apart, not begun and alone)
        sentence = _PROSE_END.search(place.text) is not None
        role = Role.BOILERPLATE if role is None and i in notes else role
        begun |= place.words >= _MIN_STANDFIRST_WORDS and role is None and place.tag != "h1" and sentence
        roles.append(role)
    return tuple(roles)


def paragraphs_like(found: Sequence[str], paragraphs: Sequence[tuple[Tree, str]]) -> frozenset[str]:
    """The texts of those `paragraphs` that read as prose and have the surroundings of the lines in `found`.

    `paragraphs` are elements, each with its text.

    Extraction omits paragraphs with many links or few words between those that it takes.
    """
    known = {_key(text) for text in found if len(text) >= MIN_PROSE_CHARS}
    held = Counter(_surroundings(p) for p, text in paragraphs if len(text) >= MIN_PROSE_CHARS and _key(text) in known)
    own = {surroundings for surroundings, count in held.items() if count >= max(_MIN_SIBLINGS, len(known) / 2)}
    return frozenset(
        text
        for paragraph, text in paragraphs
        if _PROSE_END.search(text)
        and _surroundings(paragraph) in own
        and not _pattern("boxes").search(_named(paragraph))
        and 2 * sum(len(text_of(link)) for link in paragraph.iter("a")) <= len(text)
    )


def _surroundings(element: Tree) -> Hashable:
    """The tags and classes of the elements around a paragraph; its parent if these have no classes."""
    around = tuple((e.tag, e.get("class")) for e in islice(element.iterancestors(), _SURROUNDING_ELEMENTS))
    return around if any(name for _, name in around) else element.getparent()


def _closing_notes(places: Sequence[_Place]) -> frozenset[int]:
    """The indexes of the last lines if they are in italics as a whole, as notes on the author and the article are.

    None if most of the article is in italics; a correction stays with the article.
    """
    prose = [i for i, place in enumerate(places) if place.prose]
    notes: set[int] = set()
    for i in reversed(prose):
        if not _is_italic_as_whole(places[i].element):
            break
        notes.add(i)
    return (
        frozenset(i for i in notes if not opens_correction(places[i].text))
        if 3 * len(notes) < len(prose)
        else frozenset()
    )


def _is_italic_as_whole(element: Tree) -> bool:
    whole = _key(text_of(element))
    return any(_key(text_of(inner)) == whole for inner in element.iter("em", "i"))


def _role_of_kind(place: _Place, named: bool, heading: bool) -> Role | None:
    """The role of a line that is a standfirst or a teaser.

    `named` if it is called a standfirst, `heading` if it is a heading directly above a paragraph; both are False in
    lines further down.
    """
    if named or (heading and place.words >= _MIN_STANDFIRST_WORDS):
        return Role.TITLE
    return Role.BOILERPLATE if place.words >= _MIN_TEASER_WORDS and _is_link_as_whole(place.element) else None


def _is_beginning(line: str, summary: str) -> bool:
    """Whether a line is all of `summary` except for a site's name after it; both are keys."""
    return line != "" and summary.startswith(line) and len(summary[len(line) :].split()) <= _MAX_SITE_WORDS


def _is_key_point(place: _Place) -> bool:
    """Whether a line is an item of a short list, as one above an article sums it up."""
    listed = place.element.getparent() if place.tag == "li" and place.element is not None else None
    return listed is not None and len(listed) <= _MAX_KEY_POINTS and place.words >= _MIN_KEY_POINT_WORDS


def _places(texts: Sequence[str], tree: Tree) -> list[_Place]:
    """The place of each line. Of several elements with its text, one without the name of a box is preferred."""
    keys = [_key(text) for text in texts]
    found = _elements(tree, frozenset(keys))
    headed = frozenset(tree.xpath("//h1/ancestor-or-self::*"))
    around: dict[str, tuple[Tree | None, dict[str, str]]] = {}  # by key, since a page may repeat a line very often
    for key in keys:
        if key not in around:
            choices = ((element, _names_around(element, headed)) for element in found.get(key, ()))
            around[key] = min(choices, key=lambda choice: len(choice[1]) > 0, default=(None, {}))
    return [_Place(text, *around[key]) for text, key in zip(texts, keys, strict=True)]


def _elements(tree: Tree, keys: Collection[str]) -> dict[str, list[Tree]]:
    """The elements that have one of the texts `keys`, by their texts, of those that hold one line."""
    found: dict[str, list[Tree]] = {}
    openings = {key.partition(" ")[0] for key in keys}
    for element in tree.iter(*_LINE_TAGS, *_DIVISION_TAGS):
        if element.tag in _LINE_TAGS or not any(child.tag in _HOLDS_LINES for child in element):
            text = text_of(element)
            opening = _KEY_WORD.search(text)  # tells most elements from all lines in less time than the whole key
            if opening and opening[0] in openings and (key := _key(text)) in keys:
                found.setdefault(key, []).append(element)
    return found


def _key(text: str) -> str:
    """The words of a text that is as it is shown, without the signs between them."""
    return " ".join(_KEY_WORD.findall(text))


def _names_around(place: Tree, headed: frozenset[Tree]) -> dict[str, str]:
    """The names in the ids and classes around a line, by their lists; none above what holds the headline."""
    names: dict[str, str] = {}
    for element in (place, *place.iterancestors()):
        if element in headed or element.tag in ("body", "pre", "code"):
            break
        if element.tag in ("figcaption", "figure"):
            names.setdefault("captions", element.tag)
        if named := _named(element):
            for kind in _ROLES:
                if m := _pattern(kind).search(named):
                    names.setdefault(kind, m[0])
    return names


def _named(element: Tree) -> str:
    """The id and classes of an element, as words in lower case with hyphens between them: "author-bio"."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}".strip()
    return re.sub(r"[^a-z ]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower())


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    either = "|".join(load_facts("page-places")[kind])
    return re.compile(rf"(?<![a-z])(?:{either})(?![a-z])")


def _is_link_as_whole(element: Tree) -> bool:
    """Whether all text of an element is in a link, as in a list of articles with their beginnings."""
    whole = _key(text_of(element))
    links = [*element.iterancestors("a"), *(link for link in element.iter("a") if _key(text_of(link)) == whole)]
    return bool(links)
