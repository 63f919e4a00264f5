"""Finds sentences that say on which day or in which month something happened, and to whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

from cuttings.common.facts import word_set
from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.passages.corrections import is_correction
from cuttings.compose.chronology.article_dates import find_article_dates
from cuttings.compose.chronology.participants import SAME_TIME, acts_or_suffers, clause_of, is_land, takes_part
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.sentence_subjects import SUBJECTS
from cuttings.compose.facts.speech_acts import DEFAULT_SPEECH_ACT, is_reporting, kind_of, takes_words
from cuttings.dates import DateSpan, complete_year
from cuttings.model import NOUN_TAGS, VERB_TAGS, Article, Kind, Role, Sentence, Tokens

MAX_DATES_PER_SENTENCE = 2
CONTRARY_WORDS = frozenset({"but", "however", "although", "though", "while", "whereas"})
EDTF_LENGTHS = (10, 7, 4)  # characters of an EDTF day, month and year
_QUOTED_WORDS = re.compile("[\"“”„«»]|``|''")
_BY_ITSELF = frozenset({"npadvmod", "tmod"})  # dependencies of a date without a preposition: "was arrested Monday"
_TO_COME = re.compile(r"next|tomorrow|since|until|by\b", re.IGNORECASE)
_NAMES_LIKE_DATES = re.compile(r"(?:This|Last) (?:Week|Month|Year)")
# dependencies of a clause that says in passing what its sentence is not about: "Larkin, who resigned in 2010, won"
_IN_PASSING = frozenset({"relcl", "acl", "advcl", "pcomp"})
_OBJECT_OR_PASSIVE = frozenset({"dobj", "nsubjpass", "auxpass"})
_CLAUSES_SAID = frozenset({"ccomp", "xcomp"})


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence, a date in it, and what is named as taking part in what happened then."""

    article: str
    sentence: Sentence
    date: str  # EDTF, a day or a month of a known year
    span: tuple[int, int]  # of the date in the article's text
    entities: tuple[str, ...]  # sorted
    main: bool = True  # whether the main clause tells it, or a verb that shares its subject
    passing: bool = False  # whether a clause tells it that only describes something in the sentence


def find_dated_sentences(index: Index, remember: Remember = remember_nothing) -> Iterator[DatedSentence]:
    """The sentences of bodies with a date that says when the thing that they tell happened.

    "On Monday", "in June 2016" and "yesterday" do, where they are said of a verb that is no verb of speech. A date of
    what may or shall happen, or that only names something ("the June 12 summit"), does not. A sentence of two dates is
    found for each where each is said of a verb of its own, and for none where one is not: "won in 2008 and 2012".
    Which dates stand in an article is left to `remember`.
    """
    wanted = [(article.id, value_id(article.text, article.published)) for article in index.newest]

    def read(missing: Sequence[int]) -> Iterator[object]:
        return ([astuple(span) for span in find_article_dates(index.newest[at])] for at in missing)

    for article, stated in zip(index.newest, remember("dates", wanted, read), strict=True):
        dates: dict[Sentence, list[DateSpan]] = defaultdict(list)
        for span in (DateSpan(*values) for values in stated):
            sentence = index.sentence_at(article.id, span.start)
            if sentence:
                dates[sentence].append(span)
        for sentence, spans in dates.items():
            told = article.role_at(sentence.start) is Role.BODY and not _takes_back(article, sentence)
            if len(spans) <= MAX_DATES_PER_SENTENCE and told:
                yield from _dated(index, article, sentence, spans)


def _takes_back(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence stands in a note that corrects the article: "The original version of this report said"."""
    return is_correction(article.text[article.text.rfind("\n", 0, sentence.start) + 1 : sentence.end])


def _is_disputed(article: Article, tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence says against each other what two people say: "A clerk said …, but his father said …"."""
    words = tokens.within(sentence.start, sentence.end)
    against = any(article.text[tokens.starts[w] : tokens.ends[w]].lower() in CONTRARY_WORDS for w in words)
    return against and any(is_reporting(tokens.lemmas[w]) and tokens.tags[w] in VERB_TAGS for w in words)


def _dated(index: Index, article: Article, sentence: Sentence, spans: list[DateSpan]) -> Iterator[DatedSentence]:
    tokens = index.library.analyses[article.id].tokens
    verbs = [_dated_verb(article, tokens, span) for span in spans]
    if len(verbs) > 1 and (None in verbs or len(set(verbs)) < len(verbs) or _is_disputed(article, tokens, sentence)):
        return
    named = index.mentions_between(article.id, sentence.start, sentence.end)
    for span, verb in zip(spans, verbs, strict=True):
        date = complete_year(span.edtf, article.published)
        known = len(date) in EDTF_LENGTHS and not date.startswith("X") and date <= (article.published or date)
        if verb is None or not known or not _is_exact(article, tokens, span, verb):
            continue
        if _happened(article, tokens, sentence, verb) and article.role_at(span.start) is Role.BODY:
            of_life = tokens.lemmas[verb] in word_set("dates", "verbs_of_lives")
            taking_part = {
                m.entity
                for m in named
                if takes_part(tokens, m, verb, sentence)
                and not (of_life and m.kind is Kind.PLACE)
                and (not is_land(index, m) or acts_or_suffers(tokens, m))
            }
            main = any(tokens.heads[v] == v for v in clause_of(tokens, verb))
            entities = tuple(sorted(taking_part))
            passing = _is_in_passing(tokens, verb)
            yield DatedSentence(article.id, sentence, date, (span.start, span.end), entities, main, passing)


def _is_in_passing(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is in a clause that describes something, not in what the sentence or its speaker tells."""
    while tokens.heads[verb] != verb:
        if tokens.dependencies[verb] in _IN_PASSING:
            return True
        verb = tokens.heads[verb]
    return False


def _dated_verb(article: Article, tokens: Tokens, span: DateSpan) -> int | None:
    """The verb whose time a date gives; None where it gives that of a noun, or of what is to come."""
    if _TO_COME.match(article.text, span.start):
        return None
    words = tokens.within(span.start, span.end)
    word = next((w for w in words if tokens.heads[w] not in words), None)
    if word is None:
        return None
    over = tokens.heads[word]
    if tokens.dependencies[word] == "compound" and tokens.lemmas[over].lower() in word_set("grammar", "parts_of_days"):
        word = over  # "met on Sunday night"
    alone = tokens.dependencies[word] in _BY_ITSELF
    if alone and _is_of_the_noun_before(article, tokens, words):
        return None
    word = tokens.heads[word]
    if not alone:
        if tokens.lemmas[word] not in word_set("dates", "time_prepositions"):
            return None
        word = tokens.heads[word]
    if tokens.tags[word] in NOUN_TAGS and tokens.dependencies[word] in SUBJECTS:  # "troops on Monday entered"
        word = tokens.heads[word]
    return word if tokens.tags[word] in VERB_TAGS else None


def _is_of_the_noun_before(article: Article, tokens: Tokens, date: range) -> bool:
    """Whether a date says when the noun before it was, of which a clause follows: "its report Thursday that said"."""
    after = date.stop
    if not date.start or after >= len(tokens) or tokens.tags[date.start - 1] not in NOUN_TAGS:
        return False
    relative = article.text[tokens.starts[after] : tokens.ends[after]].lower() in ("that", "which", "who")
    return relative and tokens.dependencies[after] in SUBJECTS


def _happened(article: Article, tokens: Tokens, sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells what happened: no speech, no plan, nothing that may be or was not."""
    inside = tokens.within(sentence.start, sentence.end)
    below = [w for w in inside if tokens.heads[w] == verb and w != verb]
    quoting = bool(_QUOTED_WORDS.search(article.text, sentence.start, sentence.end))
    if tokens.dependencies[verb] == "advcl" or _is_speech(tokens, verb, below, quoting=quoting):
        return False
    beside = [w for w in below if tokens.dependencies[w] in ("aux", "auxpass", "neg")]
    if any(tokens.lemmas[w] in word_set("dates", "modals") or tokens.dependencies[w] == "neg" for w in beside):
        return False
    if tokens.lemmas[verb] in word_set("dates", "planning") and any(
        tokens.dependencies[w] == "auxpass" for w in beside
    ):
        return False  # "is scheduled for 2030"
    over = tokens.lemmas[tokens.heads[verb]]
    planned = tokens.dependencies[verb] in SAME_TIME and over in word_set("dates", "planning")
    return not planned and _is_past(article.text, tokens, verb, below)


def _is_exact(article: Article, tokens: Tokens, span: DateSpan, verb: int) -> bool:
    """Whether a date tells enough: "this year" only of the main verb, no "this week" that means only a year.

    "This Week" is a programme.
    """
    if _NAMES_LIKE_DATES.fullmatch(article.text, span.start, span.end):
        return False
    words = article.text[span.start : span.end].lower()
    if len(span.edtf) > len("2016") or words.isdigit():
        return True
    return "year" in words and tokens.heads[verb] == verb


def _is_speech(tokens: Tokens, verb: int, below: list[int], *, quoting: bool) -> bool:
    """Whether a verb says something rather than does it: "rejected the plan" and "was charged" are of what is done.

    A verb that takes no clause, such as "begin", says something only beside a quotation. "Issued a statement" says it.
    """
    said = [w for w in below if tokens.dependencies[w] in ("dobj", "nsubjpass", "xcomp")]
    if any(tokens.lemmas[w] in word_set("dates", "words_of_speech") for w in said):
        return True
    lemma = tokens.lemmas[verb]
    if not is_reporting(lemma) or not (quoting or takes_words(lemma)):
        return False
    parts = {tokens.dependencies[w] for w in below}
    done = bool(parts & _OBJECT_OR_PASSIVE) and not parts & _CLAUSES_SAID and kind_of(lemma) != DEFAULT_SPEECH_ACT
    return not done


def _is_past(text: str, tokens: Tokens, verb: int, below: list[int]) -> bool:
    """Whether a verb is written in a form of the past, or has an auxiliary in one."""
    beside = [w for w in below if tokens.dependencies[w] in ("aux", "auxpass")]
    auxiliaries = {text[tokens.starts[w] : tokens.ends[w]].lower() for w in beside}
    if auxiliaries & word_set("dates", "past_auxiliaries"):
        return True
    if auxiliaries & word_set("dates", "present_auxiliaries"):
        return False
    form = text[tokens.starts[verb] : tokens.ends[verb]].lower()
    if form in word_set("dates", "unchanged_past"):
        return not any(tokens.tags[w] == "PART" for w in below)
    return form != tokens.lemmas[verb] and not form.endswith(("ing", "s"))
