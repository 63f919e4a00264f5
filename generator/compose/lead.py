"""Finds the sentence that says best who or what something is."""

from __future__ import annotations

from bisect import bisect_left

from generator.compose.index import Index
from generator.compose.prose import plain, quote
from generator.compose.views import Quote
from generator.model import Article, Entity, Kind, Mention, Role, Sentence, Tokens

LOOKED_AT = 400  # mentions of one entity: the newest say what it is as well as all
SHORTEST, LONGEST = 40, 320  # characters of a sentence that reads as an introduction
NAMING = frozenset(
    {"compound", "nmod", "amod"}
)  # dependencies of the words before a name: "harbour minister Ana Petrova"


def find_lead(index: Index, entity: Entity) -> Quote | None:
    """A sentence in which an apposition, a title or "is a" says what `entity` is; None where no sentence does.

    Where several do, the full name, the opening of an article that is about it, and recent articles are preferred
    (lead selection as in extractive summarisation: position and definitional patterns).
    """
    mentions = sorted(index.mentions_of.get(entity.id, ()), key=lambda m: (index.rank[m.article], m.start))[:LOOKED_AT]
    best: tuple[float, Mention, Sentence] | None = None
    seen: set[tuple[str, str]] = set()
    for mention in mentions:
        sentence = index.sentence_at(mention.article, mention.start)
        if sentence is None or mention.demonym or (mention.article, sentence.anchor) in seen:
            continue
        seen.add((mention.article, sentence.anchor))
        score = _score(index, entity, mention, sentence)
        if score is not None and (best is None or score > best[0]):
            best = score, mention, sentence
    if best is None:
        return None
    _, mention, sentence = best
    lead = quote(index, mention.article, [sentence], [(mention.start, mention.end)])
    return lead if len(plain(lead)) >= SHORTEST else None


def _score(index: Index, entity: Entity, mention: Mention, sentence: Sentence) -> float | None:
    article = index.articles[mention.article]
    if article.role_at(sentence.start) is not Role.BODY or sentence.end - sentence.start > LONGEST:
        return None
    described = _described(index.library.analyses[article.id].tokens, mention, sentence, entity.kind)
    if not described:
        return None
    full = 2.0 if mention.text == entity.name else 0.0
    opening = 2.0 / (1 + _place(index, article, sentence))
    main = 1.0 if (entity.id, article.id) in index.about else 0.0
    early = 2.0 * (1 - (mention.start - sentence.start) / (sentence.end - sentence.start))
    quoted = -2.0 if article.text[sentence.start] in "\"“‘'" else 0.0
    return described + full + opening + main + early + quoted


def _place(index: Index, article: Article, sentence: Sentence) -> int:
    body = next((b.start for b in article.blocks if b.role is Role.BODY), 0)
    return sum(body <= s.start < sentence.start for s in index.sentences[article.id][:10])


def _described(tokens: Tokens, mention: Mention, sentence: Sentence, kind: Kind) -> float:
    """How plainly the grammar around `mention` says what it is: 0 not at all, 3 "X, a ..." or "X is a ..."."""
    first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    stop = bisect_left(tokens.starts, sentence.end)
    best = 0.0
    for word in range(first, last):
        if _is_something(tokens, word, range(last, stop)):
            best = 3.0
        elif kind is Kind.PERSON and tokens.dependencies[word] == "appos":
            best = max(best, 2.5 if tokens.tags[tokens.heads[word]] == "NOUN" else 0.0)  # "a spokesman, Ana Petrova,"
    for word in range(bisect_left(tokens.starts, sentence.start), stop):
        if first <= tokens.heads[word] < last:
            if tokens.dependencies[word] == "appos" and word >= last:
                best = 3.0
            elif kind is Kind.PERSON and word < first and tokens.dependencies[word] in NAMING:
                best = max(best, 2.0)
    return best


def _is_something(tokens: Tokens, word: int, after: range) -> bool:
    """Whether `word` is the subject of a "to be" that says what it is."""
    head = tokens.heads[word]
    if tokens.dependencies[word] != "nsubj" or tokens.lemmas[head] != "be":
        return False
    return any(tokens.heads[w] == head and tokens.dependencies[w] == "attr" for w in after)
