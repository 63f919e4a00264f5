"""Joins short names of organisations that nothing in their article explains to full forms that other articles name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.acronym_meanings import AcronymMeanings
from cuttings.resolve.linking.organisations.full_forms_in_article import (
    MIN_ACRONYM_LETTERS,
    FullForm,
    Identities,
    is_settled,
)
from cuttings.resolve.linking.organisations.short_forms import initials, is_branch, is_dispensable, nickname
from cuttings.resolve.linking.spelling_slips import is_slip
from cuttings.resolve.names.tokens import fact_words

SHORT_FOR_FACTOR = 3  # times as many articles use a name for one full form as for all others together
CLUB_PLURALS = ("s", "sox")  # as the names of clubs end that no other club of the language has: not "United", "City"
MAX_LAND_WORDS = 3  # words of the land that a name may begin with
MIN_SLIP_LETTERS_OF_ORGANISATION = 14  # letters of a name in which one may be wrong


def _adds_nothing_to_letters(c: Candidate) -> bool:
    """Whether a name is letters with words that these go by without too: "LKN Research", called "LKN"."""
    letters, *rest = c.text.split()
    told = letters.isalpha() and letters.isupper() and len(letters) >= MIN_ACRONYM_LETTERS
    return told and bool(rest) and {word.lower() for word in rest} <= fact_words("organisations", "added_to_letters")


def _is_of_known_firm(parts: Sequence[str], length: int) -> bool:
    """Whether the parts behind the first `length` are what a firm has that everybody knows: the news of Google."""
    return " ".join(parts[:length]) in fact_words("organisations", "household_names") and is_branch(
        tuple(parts[length:])
    )


def _is_local(short: Candidate, form: FullForm, gazetteer: Gazetteer) -> bool:
    """Whether a full form is the `short` one behind a place, and no club goes by that: "Larkin Freedom Front"."""
    own, full = short.name.organisation.parts, form.candidate.name.organisation
    before = full.parts[: -len(own)]
    ends = len(own) > 1 and bool(before) and full.parts[-len(own) :] == own
    return ends and bool(gazetteer.lookup(" ".join(before))) and nickname(full, gazetteer) != own


def names_of_wider_bodies(
    alone: Sequence[Candidate], explained: Sequence[tuple[Candidate, FullForm]], gazetteer: Gazetteer
) -> frozenset[str]:
    """The keys of names that articles explain by bodies of a place alone, and that more articles do not explain.

    "Freedom Front" is the whole country's then, and the Larkin Freedom Front a branch of it.
    """
    articles: dict[str, set[str]] = defaultdict(set)
    for c in alone:
        articles[c.name.organisation.key].add(c.article)
    forms: dict[str, list[tuple[Candidate, FullForm]]] = defaultdict(list)
    for c, form in explained:
        forms[c.name.organisation.key].append((c, form))
    return frozenset(
        key
        for key, found in forms.items()
        if len(articles[key]) > len({c.article for c, _ in found})
        and all(_is_local(c, form, gazetteer) for c, form in found)
    )


class _PossibleForm(NamedTuple):
    """A longer name of the collection that a name may be short for by its words alone."""

    candidate: Candidate
    why: str
    sure: bool  # whether the words alone tell; else the articles must share another name


class FullFormsAcrossArticles:
    """Joins short names that no full form explains in their article to full forms of the other articles."""

    def __init__(
        self,
        identities: Identities,
        alone: Sequence[Candidate],
        leaders: Mapping[str, Candidate],
        cooccurrence: Cooccurrence,
        clusters: Clusters,
    ) -> None:
        """`alone` are the mentions that nothing explains, `leaders` one of them for each identity."""
        self._names = {
            identity: c
            for identity, c in sorted(leaders.items())
            if not is_settled(identity) and identity == c.name.organisation.key and not c.name.organisation.is_role
        }
        self._articles: dict[str, set[str]] = defaultdict(set)
        for c in alone:
            self._articles[identities[c.article, c.start]].add(c.article)
        self._cooccurrence, self._clusters = cooccurrence, clusters

    def join(
        self,
        explained: Mapping[str, Sequence[FullForm]],
        formal: Collection[str],
        meanings: AcronymMeanings,
        gazetteer: Gazetteer,
    ) -> None:
        """Joins them.

        `explained` gives, by key of a short name, the full forms that articles explain it by, one for each article;
        `formal` holds the keys that some article writes with a legal form, and `meanings` what else letters stand for.
        """
        self._join_slips()
        longer = self._longer(gazetteer)
        for key, c in self._names.items():
            full_form = self._full_form(key, explained.get(key, ()), longer.get(key, {}), key in formal)
            if full_form and not meanings.means_another(c, full_form.candidate):
                self._clusters.join(Node.of(c), Node.of(full_form.candidate), full_form.why)

    def _full_form(
        self, key: str, explained: Sequence[FullForm], longer: Mapping[str, _PossibleForm], formal: bool
    ) -> FullForm | None:
        """The full form that a name without one in its article means; None where none is sure.

        Here joins across articles are weighed and refused.
        """
        branches = [form for form in explained if is_branch(form.candidate.name.organisation.parts)]
        if branches and len(self._articles[key]) >= len(explained):
            return None  # named without as often: the firm, and not its news
        votes = Counter(self._clusters.root(Node.of(form.candidate)) for form in explained)
        if votes and not formal:
            best = min(votes, key=lambda root: (-votes[root], root))
            if votes[best] >= SHORT_FOR_FACTOR * (sum(votes.values()) - votes[best]):
                forms = (form.candidate for form in explained)
                meant = (c for c in forms if self._clusters.root(Node.of(c)) == best)
                full = max(meant, key=lambda c: len(c.name.organisation.parts))
                return FullForm(full, f"short for {full.text} in other articles")
        if votes or formal or len(longer) != 1:
            return None
        identity, (full, why, sure) = next(iter(longer.items()))
        shared = () if sure else self._cooccurrence.shared_names(self._articles[key], self._articles[identity])
        if not sure and not shared:
            return None
        return FullForm(full, f"{why} {full.text}, named with {shared[0]} too" if shared else f"{why} {full.text}")

    def _longer(self, gazetteer: Gazetteer) -> dict[str, dict[str, _PossibleForm]]:
        """For each key, the longer names of the collection that it may be short for."""
        out: dict[str, dict[str, _PossibleForm]] = defaultdict(dict)
        for identity, full in self._names.items():
            name = full.name.organisation
            if len(name.parts) < 2:
                continue
            for length in range(1, min(MAX_LAND_WORDS, len(name.parts) - 1) + 1):
                if gazetteer.land(" ".join(name.parts[:length])):
                    rest = "".join(name.parts[length:])
                    out[rest].setdefault(identity, _PossibleForm(full, "the name without the country:", False))
            if tail := nickname(name, gazetteer):
                out["".join(tail)].setdefault(
                    identity, _PossibleForm(full, "the name without the place:", tail[-1].endswith(CLUB_PLURALS))
                )
            for length in range(1, len(name.parts)):
                if is_dispensable(name.parts[length:]) and not _is_of_known_firm(name.parts, length):
                    sure = length > 1 or _adds_nothing_to_letters(full)
                    out["".join(name.parts[:length])].setdefault(identity, _PossibleForm(full, "short for", sure))
            for letters in initials(name):
                if len(letters) >= MIN_ACRONYM_LETTERS:
                    out[letters].setdefault(identity, _PossibleForm(full, "the acronym of", False))
        return out

    def _join_slips(self) -> None:
        """Joins long names that differ in one letter."""
        without: dict[str, Candidate] = {}
        for key, c in self._names.items():
            if len(key) < MIN_SLIP_LETTERS_OF_ORGANISATION or any(ch.isdigit() for ch in key):
                continue
            for form in sorted({key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}):
                other = without.setdefault(form, c)
                if is_slip(key, other.name.organisation.key, MIN_SLIP_LETTERS_OF_ORGANISATION):
                    self._clusters.join(Node.of(c), Node.of(other), f"another spelling of {other.text}")
