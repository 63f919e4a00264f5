"""Files an article under the curated topics that it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from cuttings.model import Mention, Occurrence, Topic
from cuttings.topics.score import MIN_TELLING_WEIGHT, Hit, hits_of, longest, score
from cuttings.topics.taxonomy import Taxonomy, load_taxonomy
from cuttings.topics.words import Found, Word, Zone

MIN_FILING_SCORE = 0.5  # score from which an article is filed under a topic
# A topic that only the body speaks of needs one of these too: of the filings of the articles in
# `tests/data/modern-topics.yml` by words of the body alone, 27 % were wrong, and 4 % of the others.
MIN_PHRASES_PER_100_WORDS = 0.55  # telling phrases of an article whose body speaks of a topic throughout
MIN_RICH_SCORE = 0.65  # or a score that only many different phrases reach
# A topic of the whole article comes up all over its body; one that a passage or two speak of is only touched on.
SPREAD_PARTS = 8  # equal parts of a body, in which a topic comes up or not
MIN_SPREAD_PARTS = 3  # parts that a topic without a word in the headline must come up in ...
MIN_SPREAD_PARTS_IF_OPENED = 2  # ... or as few if a strong phrase is in the lead once ...
MIN_SPREAD_PARTS_IF_DOUBTFUL = 4  # ... or as many in a long body if its score is below ...
MIN_SURE_SCORE = 0.6
MIN_SPREAD_WORDS, LONG_BODY_WORDS = 320, 700  # words of a body, below which it is one passage, or not long
MIN_PHRASES_BESIDE_SUPPORTING = 2  # telling phrases besides the supporting ones, where none of these opens the article


@dataclass(frozen=True, slots=True)
class Filing:
    """An article's id under a topic, its score in (0, 1), and the occurrences of the topic's telling phrases in it."""

    article: str
    score: float
    hits: tuple[Hit, ...]


def names_at(runs: Sequence[Sequence[Word]], mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The mention that each word of a name is part of, by the word's character offset.

    Of several mentions it is the one that begins first, and of these the longest.
    """
    starts = [word.start for run in runs for word in run]
    names: dict[int, Mention] = {}
    at = 0
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        while at < len(starts) and starts[at] < mention.start:
            at += 1
        inside = at
        while inside < len(starts) and starts[inside] < mention.end:
            names.setdefault(starts[inside], mention)
            inside += 1
    return names


def names_in_title(
    title: Sequence[Sequence[Word]], runs: Sequence[Sequence[Word]], names: Mapping[int, Mention]
) -> dict[int, Mention]:
    """A mention for each word of a headline outside the text that the text has in names alone, by its offset.

    `names` has the mentions of the text, whose words are in `runs`.
    """
    in_names: dict[str, Mention] = {}
    elsewhere: set[str] = set()
    for word in (word for run in runs for word in run):
        mention = names.get(word.start)
        if mention is None:
            elsewhere.add(word.forms[-1])
        else:
            in_names.setdefault(word.forms[-1], mention)
    words = (word for run in title for word in run if word.forms[-1] not in elsewhere)
    return {word.start: in_names[word.forms[-1]] for word in words if word.forms[-1] in in_names}


def file_article(
    article: str,
    runs: Sequence[Sequence[Word]],
    found: Sequence[Sequence[Found]],
    names: Mapping[int, Mention],
    taxonomy: Taxonomy | None = None,
) -> list[tuple[int, Filing]]:
    """The subjects that an article is about, as positions in the taxonomy, each with the article's filing there.

    Under a topic of the editor's own is every article with one of its phrases. `found` has the phrases of `taxonomy`
    (None: without the editor's) in each of `runs`, and `names` the mention at each word's offset.
    """
    taxonomy = taxonomy or load_taxonomy()
    hits = [hit for run, phrases in zip(runs, found, strict=True) for hit in hits_of(run, phrases, names)]
    by_subject: defaultdict[int, list[tuple[Hit, float]]] = defaultdict(list)
    for hit in hits:
        for i, weight in taxonomy.leads[hit.phrase]:
            by_subject[i].append((hit, weight))
    length = sum(map(len, runs))
    body = sorted(word.start for run in runs for word in run if word.zone in (Zone.LEAD, Zone.BODY))
    filings = []
    for i, weighted in by_subject.items():
        if max(weight for _, weight in weighted) < MIN_TELLING_WEIGHT:
            continue
        weights = {hit.phrase: weight for hit, weight in weighted}
        kept = longest([hit for hit, _ in weighted])
        telling = tuple(hit for hit in kept if weights[hit.phrase] >= MIN_TELLING_WEIGHT)
        value = score(kept, weights, length)
        subject = taxonomy.subjects[i]
        said = {hit.phrase for hit in kept if weights[hit.phrase]}
        about = (
            not said <= subject.doubtful
            and _says_more_than(subject.supporting, value, telling)
            and _is_about(value, telling, weights, length)
            and _is_spread(value, telling, weights, body)
        )
        if about or subject.id in taxonomy.own:
            filings.append((i, Filing(article, value, telling)))
    return filings


def _is_about(score: float, telling: Sequence[Hit], weights: Mapping[tuple[str, ...], float], length: int) -> bool:
    """Whether an article is about a topic and does not only touch on it: "a long game" in a report on a debate."""
    if score < MIN_FILING_SCORE:
        return False
    opens = any(map(_opens, telling))
    one_phrase = len({hit.phrase for hit in telling}) == 1
    if one_phrase and weights[telling[0].phrase] == MIN_TELLING_WEIGHT and not (opens and len(weights) > 1):
        return False  # a phrase of several senses
    if opens:
        return True
    return score >= MIN_RICH_SCORE or 100 * len(telling) >= MIN_PHRASES_PER_100_WORDS * length


def _says_more_than(supporting: Set[tuple[str, ...]], score: float, telling: Sequence[Hit]) -> bool:
    """Whether enough of the telling phrases are others than the `supporting` ones, or one of these opens the article.

    A topic without supporting phrases needs no others, nor does one that is in the headline and has a rich score.
    """
    others = [hit for hit in telling if hit.phrase not in supporting]
    enough = len(others) >= MIN_PHRASES_BESIDE_SUPPORTING or any(map(_opens, others))
    titled = any(hit.zone is Zone.TITLE for hit in telling)
    return not supporting or enough or (titled and score >= MIN_RICH_SCORE)


def _is_spread(
    score: float, telling: Sequence[Hit], weights: Mapping[tuple[str, ...], float], body: Sequence[int]
) -> bool:
    """Whether a topic is in the headline, or comes up in enough parts of a body, whose words begin at `body`."""
    if len(body) < MIN_SPREAD_WORDS or any(hit.zone is Zone.TITLE for hit in telling):
        return True
    inside = [bisect_left(body, hit.start) for hit in telling if hit.zone in (Zone.LEAD, Zone.BODY)]
    parts = len({SPREAD_PARTS * word // len(body) for word in inside})
    opening = sum(hit.zone is Zone.LEAD and weights[hit.phrase] > MIN_TELLING_WEIGHT for hit in telling)
    if opening:
        return opening > 1 or parts >= MIN_SPREAD_PARTS_IF_OPENED
    doubtful = score < MIN_SURE_SCORE and len(body) >= LONG_BODY_WORDS
    return parts >= (MIN_SPREAD_PARTS_IF_DOUBTFUL if doubtful else MIN_SPREAD_PARTS)


def _opens(hit: Hit) -> bool:
    return hit.zone in (Zone.TITLE, Zone.LEAD)


def topic_of(
    id: str,
    name: str,
    filings: Sequence[Filing],
    *,
    medtop: str | None = None,
    broader: str | None = None,
    discovered: bool = False,
) -> Topic:
    """A topic with its articles, highest score first, and its phrases in their commonest spelling, by frequency."""
    counts: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for filing in filings:
        for hit in filing.hits:
            counts[hit.phrase][hit.text] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    scores = [(filing.article, round(filing.score, 4)) for filing in filings]
    return Topic(
        id=id,
        name=name,
        phrases=tuple(dict.fromkeys(min(texts, key=lambda text: (-texts[text], text)) for _, texts in ranked)),
        articles=tuple(sorted(scores, key=lambda pair: (-pair[1], pair[0]))),
        occurrences=tuple(
            Occurrence(filing.article, hit.start, hit.end)
            for filing in sorted(filings, key=lambda filing: filing.article)
            for hit in sorted(filing.hits, key=lambda hit: (hit.start, hit.end))
            if hit.start >= 0  # not of a headline outside the text
        ),
        medtop=medtop,
        discovered=discovered,
        broader=broader,
    )
