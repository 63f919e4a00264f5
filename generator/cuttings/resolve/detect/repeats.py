"""Finds further mentions of names that an article or the collection is known to hold: in headlines, and where the
recogniser missed them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from cuttings.common.facts import word_set
from cuttings.common.grouped import grouped
from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.text import fold
from cuttings.model import Analysis, Article, Label, Role
from cuttings.resolve.candidates import Candidate, Spans
from cuttings.resolve.detect.non_names.lone_words import names_another
from cuttings.resolve.kinds.inherited import LABEL_OF_SURNAME, label_of_repeat
from cuttings.resolve.kinds.listed_firms import SHARE_SYMBOL
from cuttings.resolve.names.calendar_names import is_personal_month, may_be_personal
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, are_adjacent, fact_words, is_in_capitals, words

Vocabulary = Mapping[str, Sequence[tuple[tuple[str, ...], Label]]]  # by first word, longest first
MAX_REPEATED_NAME_WORDS = 20  # words of a name that is looked for elsewhere; a longer one is a list
RULES_FOR_HEADLINES = {
    "known organisation",
    "gazetteer",
    "gazetteer by fame",
    "headline of results",
}  # rules that hold in headlines too
DIVIDING_MARK = re.compile(r"[,;:.!?]|\n\s*\n")
MAX_SUBJECT_WORDS = 2  # words that open a headline and may be a firm before its share's symbol; of three one is a verb
MIN_REPEATING_ARTICLES = 2  # articles that must hold a full name before it is looked for in the others


def add_repeats(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    candidates: Sequence[Candidate],
    remember: Remember = remember_nothing,
) -> list[Candidate]:
    """The candidates and the repeats of their names, without those of headlines that the texts speak against.

    Which common words an article uses is left to `remember`.
    """
    by_article = grouped((c.article, c) for c in candidates)
    everywhere = _vocabulary(_corpus_names(candidates))
    out: list[Candidate] = []
    for article, common in zip(articles, _common_words(articles, analyses, remember), strict=True):
        own = by_article.get(article.id, ())
        names = _article_names(own, common)
        spans = Spans([c for c in own if not c.headline])
        for c in (*_in_capitals(article, names), *(c for c in own if c.headline and c.rule in RULES_FOR_HEADLINES)):
            spans.add(c)
        for c in _repeats(article, (_vocabulary(names), everywhere), spans, common):
            spans.add(c)
        for c in own:
            if c.headline and not (_holds_any(c, common) or _is_doubtful_in_capitals(article, c)):
                spans.add(c)
        out += [c for c in spans.sorted() if c.rule != "echo" or not names_another(article.text, c.start, c.end)]
    return out


def _holds_any(c: Candidate, common: Container[str]) -> bool:
    """Whether a word of the name is one of the folded words `common`."""
    return any(word.bare in common for word in c.name.words)


def _in_capitals(article: Article, names: Mapping[tuple[str, ...], Label]) -> Iterator[Candidate]:
    """The text's names of several words in its headlines in capitals: "FREEDONIAN TYRE" is not a country."""
    headlines = [
        words(article.text, block.start, block.end)
        for block in article.read_blocks()
        if block.role is Role.TITLE and is_in_capitals(article.text[block.start : block.end])
    ]
    if not headlines:
        return
    legal = fact_words("organisations", "legal_forms")
    wanted: dict[tuple[str, ...], Label] = {}
    for parts in sorted(names, key=_longest_first):
        whole = tuple(part.upper() for part in parts)
        for end in range(len(whole), 1, -1):
            wanted.setdefault(whole[:end], names[parts])
            if fold(whole[end - 1]) not in legal:
                break
    for line in headlines:
        stems = [w.stem for w in line]
        for first, _ in enumerate(line):
            for parts in (p for p in wanted if tuple(stems[first : first + len(p)]) == p):
                if not _is_one_run(article.text, line[first : first + len(parts)]):
                    continue
                start, end = line[first].start, line[first + len(parts) - 1].start + len(parts[-1])
                yield Candidate(article.id, start, end, article.text[start:end], wanted[parts], "echo", headline=True)


def _is_doubtful_in_capitals(article: Article, c: Candidate) -> bool:
    """Whether a name was read in a headline in capitals, without a legal form or a share's symbol.

    There the recogniser reads verbs as names, and names that matter are repeated in the text.
    """
    block = next(b for b in article.blocks if b.start <= c.start < b.end)
    line = c.name.words
    place = c.label is Label.LOCATION and len(line) == 1
    if c.rule in RULES_FOR_HEADLINES or place or not is_in_capitals(article.text[block.start : block.end]):
        return False
    if len(line) == 1 and re.search(rf"\b{re.escape(c.text)}\b", article.text[block.end :], re.IGNORECASE):
        return False
    firm = len(line) > 1 and (
        line[-1].bare in fact_words("organisations", "heads")
        or any(w.bare in fact_words("organisations", "legal_forms") for w in line)
    )
    first = len(line) <= MAX_SUBJECT_WORDS and not any(c.isalnum() for c in article.text[block.start : c.start])
    return not firm and not ((first or len(line) == 1) and SHARE_SYMBOL.match(article.text, c.end + 1))


def _corpus_names(candidates: Sequence[Candidate]) -> dict[tuple[str, ...], Label]:
    """The names of several words that several articles hold, each with the label that most mentions have."""
    labels: dict[str, Counter[Label]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        if " " in c.text and c.label is not Label.MISCELLANEOUS and not c.headline:
            labels[c.text][c.label] += 1
            articles[c.text].add(c.article)
    return {
        tuple(w.text for w in words(text)): label_of_repeat(votes)
        for text, votes in labels.items()
        if len(articles[text]) >= MIN_REPEATING_ARTICLES
    }


def _article_names(own: Sequence[Candidate], common: set[str]) -> dict[tuple[str, ...], Label]:
    names: dict[tuple[str, ...], Label] = {}
    for c in own:
        if c.headline or c.label is Label.MISCELLANEOUS:
            continue
        names.setdefault(tuple(w.text for w in c.name.words), c.label)
        if c.label is Label.THING and c.name.words[0].text in word_set("names", "ships"):
            names.setdefault(tuple(w.text for w in c.name.words[1:]), c.label)
        if c.label is Label.PERSON and " " in c.text:
            for family in c.name.family_names:
                for word in c.name.words:
                    if word.bare == family and len(family) > 1 and (family not in common or may_be_personal(family)):
                        names.setdefault((word.text,), LABEL_OF_SURNAME)
    return names


def _common_words(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], remember: Remember
) -> Iterator[set[str]]:
    wanted = [(article.id, value_id(analyses[article.id])) for article in articles]

    def read(missing: Sequence[int]) -> Iterator[object]:
        return (sorted(_common_words_in(analyses[articles[at].id])) for at in missing)

    return map(set, remember("common-words", wanted, read))


def _common_words_in(analysis: Analysis) -> set[str]:
    """The words that the article uses as other words than names, whatever the parser takes them for inside a name."""
    tokens = analysis.tokens
    named = {offset for name in analysis.names for offset in range(name.start, name.end)}
    return {
        lemma.casefold()
        for start, lemma, tag in zip(tokens.starts, tokens.lemmas, tokens.tags, strict=True)
        if tag not in {"PROPN", "X"} and start not in named
    }


def _vocabulary(names: Mapping[tuple[str, ...], Label]) -> Vocabulary:
    index: dict[str, list[tuple[tuple[str, ...], Label]]] = defaultdict(list)
    for parts in sorted(names, key=_longest_first):
        if 0 < len(parts) <= MAX_REPEATED_NAME_WORDS:
            index[parts[0]].append((parts, names[parts]))
    return index


def _longest_first(parts: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -len(parts), parts


def _beginning_with(word: str, vocabularies: Sequence[Vocabulary]) -> Sequence[tuple[tuple[str, ...], Label]]:
    """The names that begin with `word`, the longest first; an earlier vocabulary says what a name is."""
    found: dict[tuple[str, ...], Label] = {}
    for vocabulary in vocabularies:
        for parts, label in vocabulary.get(word, ()):
            found.setdefault(parts, label)
    if len(found) < 2:
        return list(found.items())
    return sorted(found.items(), key=lambda entry: _longest_first(entry[0]))


def _repeats(
    article: Article, vocabularies: Sequence[Vocabulary], spans: Spans, common: set[str]
) -> Iterator[Candidate]:
    text = article.text
    for block in article.read_blocks():
        line = words(text, block.start, block.end)
        headline = block.role is Role.TITLE
        behind = 0
        for i, word in enumerate(line):
            if i < behind or not word.text[0].isupper():
                continue
            for parts, label in _beginning_with(word.stem, vocabularies):
                n = len(parts)
                if tuple([w.stem for w in line[i : i + n]]) != parts or not _is_one_run(text, line[i : i + n]):
                    continue
                start, end = word.start, line[i + n - 1].start + len(parts[-1])
                alone = headline or not _is_part_of_longer_name(text, line, i, i + n - 1, spans)
                if (
                    alone
                    and not any(spans.covers(o) for o in (start, end - 1))
                    and (n > 1 or _is_name(text, start, end, common))
                ):
                    yield Candidate(article.id, start, end, text[start:end], label, "echo", headline)
                    behind = i + n
                    break


def _is_one_run(text: str, run: Sequence[Word]) -> bool:
    """Whether no mark divides the words of a name: "Ann, Lee" is not Ann Lee, while "Ann Lee, Jr" is one name."""
    return all(
        are_adjacent(text, left, right)
        or not DIVIDING_MARK.search(text, left.end, right.start)
        or right.bare in fact_words("organisations", "legal_forms") | fact_words("names", "suffixes")
        for left, right in pairwise(run)
    )


def _stands_apart(word: Word) -> bool:
    """Whether a word before a name is no part of it, though it has a capital: "Mrs", "May" of the sentence before."""
    return is_title(word.bare) or word.bare in fact_words("names", "calendar")


def _is_name(text: str, start: int, end: int, common: set[str]) -> bool:
    """Whether a word that is a name elsewhere in the article is one here: no word that is common too, and no date."""
    word = text[start:end].casefold()
    return is_personal_month(text, start, end) if may_be_personal(word) else word not in common


def _is_part_of_longer_name(text: str, line: Sequence[Word], first: int, last: int, spans: Spans) -> bool:
    """Whether a capitalised word that is in no other name stands right beside the words: "Lee" in "Lee Tower"."""
    before = first > 0 and are_adjacent(text, line[first - 1], line[first]) and line[first - 1]
    after = last + 1 < len(line) and are_adjacent(text, line[last], line[last + 1]) and line[last + 1]
    sentence_opens = first - 1 == 0
    return bool(
        (before and before.capital and not (sentence_opens or spans.covers(before.start) or _stands_apart(before)))
        or (after and after.capital and not spans.covers(after.start) and not line[last].possessive)
    )
