"""What sentences say, so that it can be compared: their predicates, the times and figures in them, and denials."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from cuttings.accounts.amounts import Amount
from cuttings.accounts.denials import denies, truth_limits
from cuttings.accounts.figures.sentence_figures import counted_by_noun, ordinals_by_noun, totals
from cuttings.accounts.figures.times import days_named, hours_named, months_named, years_named
from cuttings.accounts.main_predicates import content_forms, main_predicates
from cuttings.accounts.scene.event_weekday import weekdays_of
from cuttings.accounts.sentences import Account, Told

MIN_RELATED_COSINE = 0.24  # cosine below which two sentences share no content
MIN_SAME_WORDS_COSINE = 0.75  # from which they say the same even if they say it with other verbs

_TIMES = {
    "hours": hours_named,
    "weekdays": weekdays_of,
    "days": days_named,
    "months": months_named,
    "years": years_named,
}


@dataclass(slots=True)
class Proposition:
    """What one sentence says, each part read when it is first compared."""

    account: Account
    told: Told
    read: dict[str, Any] = field(default_factory=dict)

    def says_the_same(self, other: Proposition, likeness: float) -> bool:
        """Whether two similar sentences say the same of their subjects, and neither denies or excludes the other."""
        if self._get("denies", denies) != other._get("denies", denies) or self.contradicts(other):
            return False
        if self._get("limits", truth_limits) != other._get("limits", truth_limits):
            return False
        if likeness >= MIN_SAME_WORDS_COSINE:
            return True
        return likeness >= MIN_RELATED_COSINE and self._predicates_recur(other) and other._predicates_recur(self)

    def contradicts(self, other: Proposition) -> bool:
        """Whether two sentences count one thing and its figures, or over what they count it, differ, or their times."""
        conflicts = (
            self._conflicting_times(other) or self._conflicting_counts(other) or self._conflicting_ordinals(other)
        )
        other_scope = self._get("totals", totals) != other._get("totals", totals)
        return conflicts or (other_scope and not self.counted.keys().isdisjoint(other.counted))

    def _conflicting_times(self, other: Proposition) -> bool:
        """Whether both sentences name times of a kind, such as "years", and none in common."""
        dated = ((self._get(name, find), other._get(name, find)) for name, find in _TIMES.items())
        return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in dated)

    def _conflicting_counts(self, other: Proposition) -> bool:
        """Whether the figures of both sentences for one noun (lemma) do not agree.

        Where one gives more figures of a noun than the other, the rest may be of something else.
        """
        mine, theirs = self.counted, other.counted
        return any(not _agree(mine[noun], theirs[noun]) for noun in mine.keys() & theirs.keys())

    def _conflicting_ordinals(self, other: Proposition) -> bool:
        """Whether both sentences number one noun (lemma), and give it no number in common."""
        mine, theirs = self._get("ordinals", ordinals_by_noun), other._get("ordinals", ordinals_by_noun)
        return any(mine[noun].isdisjoint(theirs[noun]) for noun in mine.keys() & theirs.keys())

    @property
    def counted(self) -> dict[str, list[Amount]]:
        """The figures of the sentence by the noun (lemma) that they count."""
        found: dict[str, list[Amount]] = self._get("counted", counted_by_noun)
        return found

    def _predicates_recur(self, other: Proposition) -> bool:
        """Whether the other sentence has a word of this one's main clause, or neither clause has such a word."""
        said = self._get("main", main_predicates)
        if not said:
            return not other._get("main", main_predicates)
        return not said.isdisjoint(other._get("content", content_forms))

    def _get(self, name: str, find: Callable[[Account, Told], Any]) -> Any:
        if name not in self.read:
            self.read[name] = find(self.account, self.told)
        return self.read[name]


def _agree(mine: Sequence[Amount], theirs: Sequence[Amount]) -> bool:
    """Whether each of the fewer figures agrees with one of the others."""
    fewer, more = sorted((mine, theirs), key=len)
    return all(any(x.agrees(y) for y in more) for x in fewer)
