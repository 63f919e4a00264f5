"""Measures how the joins grow with the number of articles, on articles that are made up by the laws of real ones.

    python bench/simulated_joins.py [--sizes 25000 50000 100000 200000] [--seconds 1500] [--seed 17]
    python bench/simulated_joins.py --measured PROJECT

What one article tells by itself costs the same for each, wherever it is read; what limits a very large archive is who
is who (resolve), which reports are of one event, which topics there are, and which names belong together. Those are
given articles whose numbers of words, of names and of mentions are drawn from what was measured in newswire. A name is
a new one with a probability that falls as more articles were read (Heaps' law), or else that of an earlier mention
(Simon 1955, https://doi.org/10.1093/biomet/42.3-4.425): few names are in many articles, and most are in one. Some
articles repeat much of one of the days before. Names and words are of syllables, the names of places are real.

For each size, a process of its own prints the processor seconds of each join; the exponent is that between one size and
the next (1: linear), and memory is the peak of that process. No size is begun that would take more than `--seconds`.
With `--measured`, the distributions in a project that has been built are printed, in the form of the constants here.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, pairwise
from math import log
from pathlib import Path
from statistics import quantiles

from cuttings.events import group_events
from cuttings.gazetteer import load_gazetteer
from cuttings.gazetteer.table import read_table
from cuttings.model import Analysis, Article, Block, Curation, Label, Role, Sentence, Tokens
from cuttings.relate import find_relations
from cuttings.resolve import resolve_names
from cuttings.resolve.candidates import Candidate
from cuttings.topics import find_topics

# Measured by --measured in a thousand articles of newswire of 1987: 20-quantiles, or shares.
WORDS = (35, 50, 59, 69, 79, 88, 95, 101, 106, 112, 119, 126, 134, 152, 183, 220, 275, 342, 493)
NAMES = (2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 11, 13)
MENTIONS = (0.676, 0.156, 0.072, 0.038, 0.018, 0.013, 0.007, 0.006)  # of a name in one article: once, twice, ...
KINDS = {Label.PERSON: 0.10, Label.LOCATION: 0.48, Label.ORGANISATION: 0.42}  # of a name in an article
NEW = {Label.PERSON: 0.71, Label.LOCATION: 0.24, Label.ORGANISATION: 0.69}  # different names for each in an article ...
NEW_ARTICLES = 988  # ... in so many articles
HEAPS = {Label.PERSON: 0.83, Label.LOCATION: 0.63, Label.ORGANISATION: 0.88}  # exponents, from half as many articles
RETELLING = 0.16  # share of the articles that repeat one before them
ARTICLES_A_DAY = 100

VOCABULARY, ZIPF = 60_000, 1.05
SUBJECTS = (  # that topics are found by
    "oil prices", "interest rates", "trade deficit", "takeover bid", "crude oil", "wheat exports", "strike", "merger",
    "earthquake", "flood", "election", "budget", "inflation", "exchange rate", "gold", "copper", "coffee", "tariffs",
)  # fmt: skip
VERBS = ("said", "told", "bought", "sold", "met", "praised", "left", "joined", "visited", "expects")
FIRMS = ("Shipping", "Industries", "Bank", "Airlines", "Mining", "Steel", "Foods", "Motors")
GIVEN = ("Ada", "Ben", "Cora", "David", "Ella", "Frank", "Grace", "Henry", "Ida", "James", "Karen", "Louis", "Mary")
_WORD = re.compile(r"[A-Za-z]+|[.,]")
Taken = dict[str, float]


class Names:
    """Names of one kind, of which more and more are known."""

    def __init__(self, label: Label, chance: random.Random) -> None:
        self.label, self.chance = label, chance
        self.borne: list[str] = []  # a name for each article that has it
        self.known = 0

    def draw(self, articles: int) -> str:
        """A name for the article after so many."""
        heaps = HEAPS[self.label]
        new = heaps * NEW[self.label] * (max(articles, 1) / NEW_ARTICLES) ** (heaps - 1)
        if not self.borne or self.chance.random() < min(1, new):
            self.borne.append(self.make(self.known))
            self.known += 1
        else:
            self.borne.append(self.chance.choice(self.borne))
        return self.borne[-1]

    def make(self, number: int) -> str:
        """The new name with this number."""
        if self.label is Label.LOCATION:
            return places()[number % len(places())]
        if self.label is Label.PERSON:
            return f"{self.chance.choice(GIVEN)} {syllables(self.chance.randrange(80_000)).title()}"
        return f"{syllables(number).title()} {FIRMS[number % len(FIRMS)]} Ltd"


@cache
def syllables(number: int) -> str:
    """A word for each number, no two alike."""
    word = ""
    while number or len(word) < 4:
        number, first = divmod(number, 80)
        word += "bdfgklmnprstvzhj"[first % 16] + "aeiou"[first // 16]
    return word + "n"


@cache
def places() -> tuple[str, ...]:
    """The names of towns, the largest first."""
    rows = [line.decode().split("\t") for line in read_table().places if line]
    towns = sorted((-int(row[7].rstrip("*") or 0), row[2]) for row in rows if row[7].rstrip("*").isdigit())
    return tuple(dict.fromkeys(name for _, name in towns if re.fullmatch(r"[A-Z][a-z]{3,}", name)))


def drawn(deciles: tuple[int, ...], chance: random.Random) -> int:
    """A number that is distributed as the 20-quantiles say."""
    at = chance.random() * (len(deciles) + 1)
    low, high = ((1, *deciles)[int(at)], (*deciles, deciles[-1] * 2)[int(at)])
    return round(low + (high - low) * (at % 1))


class Archive:
    """Articles that are made up, and what would be found in each by itself."""

    def __init__(self, size: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.names = {label: Names(label, self.chance) for label in KINDS}
        self.words = [syllables(rank) for rank in range(VOCABULARY)]
        self.weights = list(accumulate((rank + 3) ** -ZIPF for rank in range(VOCABULARY)))
        self.candidates: list[Candidate] = []
        self.articles: list[Article] = []
        recent: list[list[list[str | tuple[str, Label]]]] = []
        for number in range(size):
            sentences = self._sentences(number)
            if recent and self.chance.random() < RETELLING:
                told = self.chance.choice(recent)
                kept = told[: max(2, len(told) * 3 // 4)]
                sentences = [*kept, *sentences[len(kept) :]]
            recent = [*recent[-2 * ARTICLES_A_DAY :], sentences]
            self._lay(number, sentences)

    def _sentences(self, number: int) -> list[list[str | tuple[str, Label]]]:
        """The words and names of each sentence of an article; the first is its title."""
        chance = self.chance
        wanted: list[tuple[str, Label]] = []
        for label in chance.choices(list(KINDS), list(KINDS.values()), k=drawn(NAMES, chance)):
            times = chance.choices(range(1, len(MENTIONS) + 1), MENTIONS)[0]
            wanted += [(self.names[label].draw(number), label)] * times
        length = max(drawn(WORDS, chance), 4 * len(wanted))
        count = max(2, length // 16)
        sentences: list[list[str | tuple[str, Label]]] = []
        for at in range(count):
            own = wanted[at::count]
            words = chance.choices(self.words, cum_weights=self.weights, k=length // count - 2 * len(own))
            line: list[str | tuple[str, Label]] = [*own[:1], chance.choice(VERBS), "the", *words]
            for name in own[1:]:
                line.insert(chance.randrange(2, len(line)), name)
            if chance.random() < 0.2:
                line += ["on", *chance.choice(SUBJECTS).split()]
            sentences.append(line)
        return sentences

    def _lay(self, number: int, sentences: list[list[str | tuple[str, Label]]]) -> None:
        """Add the article of these sentences, and what may be a name in it."""
        id, text, blocks = f"a{number:07}", "", []
        source = f"seeds/{id}.txt"
        for at, line in enumerate(sentences):
            start = len(text)
            for word in line:
                name, label = (word, None) if isinstance(word, str) else word
                text += name if len(text) == start or text.endswith("\n") else f" {name}"
                if label:
                    begin = len(text) - len(name)
                    self.candidates.append(Candidate(id, begin, len(text), name, label, "recogniser", at == 0))
            text += "\n\n" if at == 0 else ". "
            if at == 0:
                blocks.append(Block(0, len(text) - 2, Role.TITLE))
        blocks.append(Block(blocks[0].end + 2, len(text), Role.BODY))
        day = (date(1900, 1, 1) + timedelta(number // ARTICLES_A_DAY)).isoformat()
        self.articles.append(
            Article(
                id, source, (source,), text, tuple(blocks), text[: blocks[0].end], "The Wire", day, "front matter", (),
                None, "en", f"{number:064x}",
            )
        )  # fmt: skip


class Analyses(Mapping[str, Analysis]):
    """The analysis of each article, made when it is asked for."""

    def __init__(self, articles: list[Article]) -> None:
        self.articles = {article.id: article for article in articles}

    def __getitem__(self, id: str) -> Analysis:
        text = self.articles[id].text
        found = list(_WORD.finditer(text))
        words = [match[0] for match in found]
        starts, ends = array("l", [m.start() for m in found]), array("l", [m.end() for m in found])
        heads, tags = array("l"), []
        root = 0
        for at, word in enumerate(words):
            root = at if word in VERBS else root
            heads.append(root)
            tags.append(
                "VERB" if word in VERBS else "DET" if word == "the" else "PROPN" if word[0].isupper()
                else "NOUN" if word[0].isalpha() else "PUNCT"
            )  # fmt: skip
        breaks = [0, *(m.end() for m in re.finditer(r"\n\n|\. ", text))]
        sentences = tuple(
            Sentence(start, len(text[:end].rstrip()), f"s{n}") for n, (start, end) in enumerate(pairwise(breaks))
        )
        dependencies = tuple("ROOT" if tag == "VERB" else "dep" for tag in tags)
        lemmas = tuple(map(str.lower, words))
        return Analysis(sentences, Tokens(starts, ends, heads, lemmas, tuple(tags), dependencies), ())

    def __iter__(self) -> Iterator[str]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def measure(size: int, seed: int) -> Taken:
    """The processor seconds of each join of so many articles, how much was found, and the peak of memory in MB."""
    taken: Taken = {}

    def timed(name: str, join: Callable[[], object]) -> object:
        began = time.process_time()
        found = join()
        taken[name] = time.process_time() - began
        return found

    archive: Archive = timed("making the articles up", lambda: Archive(size, seed))  # type: ignore[assignment]
    articles, analyses = archive.articles, Analyses(archive.articles)
    gazetteer = load_gazetteer()
    resolved = resolve_names([], {}, gazetteer, Curation(), [])
    resolved = timed("resolve", lambda: resolve_names(articles, analyses, gazetteer, Curation(), archive.candidates))  # type: ignore[assignment]
    mentions = tuple(m for m in resolved.mentions if not m.nested)
    events = timed("events", lambda: group_events(articles, analyses, mentions))
    topics = timed("topics", lambda: find_topics(articles, analyses, mentions, resolved.entities))
    timed("relations", lambda: find_relations(articles, analyses, resolved.entities, mentions))
    taken["(entities)"], taken["(mentions)"] = len(resolved.entities), len(mentions)
    taken["(events)"], taken["(topics)"] = len(list(events)), len(list(topics))  # type: ignore[call-overload]
    return {**taken, "memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}


def show(taken: Mapping[int, Taken]) -> None:
    """Print the table: for each size the figure, and its exponent from the size before it."""
    print(f"{'processor seconds':24}" + "".join(f"{size:>12,}  exp." for size in taken))
    for name in next(iter(taken.values())):
        row, before = "", None
        for size, found in taken.items():
            exponent = f"{log(found[name] / taken[before][name]) / log(size / before):6.2f}" if before else " " * 6
            row += f"{found[name]:12,.0f}{exponent}"
            before = size
        print(f"{name:24}{row}")


def print_measured(project: Path) -> None:
    """Print the distributions in a project that has been built."""
    from cuttings.pipeline import build_library  # noqa: PLC0415 - only this needs all stages
    from cuttings.project.settings import load_settings  # noqa: PLC0415

    library = build_library(replace(load_settings(project), processes=1))
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in library.mentions:
        if not mention.nested:
            named[mention.article][mention.entity] += 1
    pairs = Counter(entity.partition("/")[0] for own in named.values() for entity in own)
    known = Counter(entity.id.partition("/")[0] for entity in library.entities)
    times = Counter(count for own in named.values() for count in own.values())
    told = sum(len(event.articles) - 1 for event in library.events)
    print("WORDS", *quantiles((len(a.tokens) for a in library.analyses.values()), n=20))
    print("NAMES", *quantiles((len(named[article.id]) for article in library.articles), n=20))
    print("MENTIONS", *(f"{times[count] / times.total():.3f}" for count in range(1, 9)))
    print("KINDS", {kind: round(count / pairs.total(), 2) for kind, count in pairs.items()})
    print("NEW", {kind: round(known[kind] / count, 2) for kind, count in pairs.items()}, "in", len(library.articles))
    print("RETELLING", round(told / len(library.articles), 2))


def main() -> None:
    """Parse the arguments, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[25_000, 50_000, 100_000, 200_000])
    parser.add_argument("--seconds", type=float, default=1500, help="begin no size that would take longer")
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--measured", type=Path, metavar="PROJECT")
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)  # what the processes of this script do
    given = parser.parse_args()
    if given.measured:
        print_measured(given.measured)
        return
    if given.measure:
        print(json.dumps(measure(given.measure, given.seed)))
        return
    taken: dict[int, Taken] = {}
    for size in sorted(given.sizes):
        last = max(taken, default=0)
        if last and sum(v for k, v in taken[last].items() if k[0] != "(") * size / last > given.seconds:
            print(f"{size:,} would take more than {given.seconds:.0f} s.")
            break
        command = [sys.executable, __file__, "--measure", str(size), "--seed", str(given.seed)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        taken[size] = json.loads(done.stdout.splitlines()[-1])
    show(taken)


if __name__ == "__main__":
    main()
