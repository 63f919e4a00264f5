"""Doubts about places: names that may well mean another place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cuttings.common.text import fold
from cuttings.model import Answer, Decision, Doubt, Kind, Location, Question, Rival
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages

MAX_CLOSE_LEAD = 0.5  # powers of ten, as of inhabitants: the rival is a third as likely, or more
MIN_TOWN_EVIDENCE = 1.0  # powers of ten, beyond the evidence for the land of its name: the town may be meant


def place_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """Names of which another place is nearly as likely, and for which the article says no less."""
    for page in pages.of_kind(Kind.PLACE):
        here = page.entity.location
        if here is None or not page.entity.rivals:
            continue
        close: dict[tuple[str, str], list[Rival]] = defaultdict(list)
        at = {(m.article, m.start): " ".join(m.text.split()) for m in page.mentions}
        for rival in page.entity.rivals:
            name = at.get((rival.article, rival.start))
            source = pages.articles[rival.article].source
            if name and _is_open(name, here, rival) and not pages.settled_doubts.name("place", name, source):
                close[fold(name), rival.name].append(rival)
        for key in sorted(close):
            first = close[key][0]
            yield _which(page, at[first.article, first.start], close[key], here, pages)


def _is_open(name: str, here: Location, rival: Rival) -> bool:
    """Whether it is worth asking if a name means the rival."""
    chosen, other = rival.evidence
    if rival.lead >= MAX_CLOSE_LEAD or chosen > other or fold(name) in fact_words("doubts", "parts"):
        return False
    larger = fact_words("doubts", "larger")
    if here.place_type in larger and rival.location.place_type not in larger and other - chosen < MIN_TOWN_EVIDENCE:
        return False
    return fold(rival.name).startswith(fold(name))


def _which(page: EntityPage, name: str, rivals: Sequence[Rival], here: Location, pages: EntityPages) -> Doubt:
    articles = [rival.article for rival in rivals]
    where = pages.sources(articles)
    chosen, other = rivals[0].chosen, rivals[0].name
    told = any(rival.evidence[1] > rival.evidence[0] for rival in rivals)
    return Doubt(
        question=Question.PLACE,
        asks=f"Which {name} is meant: {chosen}, or {other}?",
        sides=(page.side(name, articles),),
        why=f"the places named beside it lie nearer to {other}" if told else f"{other} is nearly as well known",
        why_not=f"{chosen} is better known" + ("" if told else ", and the article says nothing that decides it"),
        answers=(
            Answer(chosen, Decision("place", (name,), "", location=here, articles=where)),
            Answer(other, Decision("place", (name,), "", location=rivals[0].location, articles=where)),
        ),
        at_stake=sum(fold(m.text) == fold(name) and m.article in articles for m in page.mentions),
    )
