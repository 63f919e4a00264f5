"""Finds deeds of which independent accounts give another time, length or number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from cuttings.accounts.deeds.measures import KINDS_OF_TIME, Deed, Measure, read_deeds
from cuttings.accounts.figures.claims import figure_facts
from cuttings.accounts.figures.readings import follow
from cuttings.accounts.likeness import MIN_COMPARED_FEATURES, Pairs
from cuttings.accounts.sentences import Account
from cuttings.dates import full_day
from cuttings.model import Difference, DifferenceKind, Entity, Kind, Reading

# Cosines from which two sentences tell of one deed: although neither says whose it is, although one says it by a name
# and the other by a noun ("the actress"), and although they count what one person may do again and again.
MIN_SAME_DEED_COSINE = 0.55
MIN_RELATED_DEED_COSINE = 0.25
MIN_COUNTING_COSINE = 0.2
MAX_COUNT_FACTOR = 3.0  # by what factor counts of one thing may differ
# minutes, days, months and years between two times that are given for one deed
APART = {"the hour": range(20, 121), "the day": range(1, 3), "the month": range(1, 4), "the year": range(1, 3)}
MAX_DEEDS_OF_A_KIND = 100  # deeds of one verb, with one kind of measure, that are compared in an event
WEEK = 7  # days


def find_deed_differences(
    accounts: Sequence[Account], entities: Mapping[str, Entity], pairs: Pairs, known: Sequence[Difference]
) -> tuple[Difference, ...]:
    """What `accounts` measure differently of one deed, but for what `known` differences tell.

    `pairs` are the cosines of all their sentences, in their order.
    """
    by_key: dict[tuple[str, str, str], list[Deed]] = defaultdict(list)
    told = ((account, sentence) for account in accounts for sentence in account.sentences)
    for number, (account, sentence) in enumerate(told):
        for deed in read_deeds(account, sentence, number):
            by_key[deed.key].append(deed)
    published = {account.article.id: full_day(account.article.published) for account in accounts}
    found: dict[str, Difference] = {}
    for _, told_of in sorted(by_key.items()):
        deeds = told_of[:MAX_DEEDS_OF_A_KIND]
        for one, other in combinations(deeds, 2):
            if not _contradict(one, other, published) or not _is_same(one, other, pairs):
                continue
            if not _is_one_of_several(one, deeds) and not _is_one_of_several(other, deeds):
                difference = _difference(_readings(one, other, deeds, pairs), published, entities)
                found.setdefault(difference.thing, difference)
    return tuple(difference for difference in found.values() if not any(_overlap(difference, d) for d in known))


def _overlap(one: Difference, other: Difference) -> bool:
    """Whether two sentences that differ are compared in another difference too."""
    at = [{(p.article, p.start) for r in d.readings for p in r.passages} for d in (one, other)]
    return len(at[0] & at[1]) > 1


def _is_same(one: Deed, other: Deed, pairs: Pairs) -> bool:
    """Whether two measures of what one verb says are of one deed: by who did it to whom, or by their sentences."""
    if one.told.group == other.told.group or _clash(one.patients, other.patients):
        return False
    named = [frozenset(p for p in who if "/" in p) for who in (one.agents, other.agents)]
    if _clash(*named):
        return False
    likeness = pairs.get(one.number, {}).get(other.number, 0.0)
    shared = (one.agents & other.agents) | (one.patients & other.patients)
    if any("/" in who for who in shared):
        return one.key[0] in KINDS_OF_TIME or likeness >= MIN_COUNTING_COSINE
    if min(len(one.told.features), len(other.told.features)) < MIN_COMPARED_FEATURES:
        return False
    described = bool(named[0]) != bool(named[1]) and one.agents and other.agents
    return likeness >= (MIN_RELATED_DEED_COSINE if described or shared else MIN_SAME_DEED_COSINE)


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _contradict(one: Deed, other: Deed, published: Mapping[str, date | None]) -> bool:
    """Whether two measures of a kind cannot both be true, but are near enough to be of one deed."""
    kind, a, b = one.key[0], one.measure, other.measure
    if any(_agree(a, span) for span in other.beside) or any(_agree(b, span) for span in one.beside):
        return False
    values = [{amount.value for amount in deed.told.amounts} for deed in (one, other)]
    if kind in KINDS_OF_TIME and all(values) and values[0].isdisjoint(values[1]):  # "earned $3m in 2007", "$4m in 2008"
        return False
    if kind not in KINDS_OF_TIME and _clash(one.dates, other.dates):
        return False
    return _is_one_week(one, other, published) if kind == "weekday" else _are_near(kind, a, b)


def _are_near(kind: str, a: Measure, b: Measure) -> bool:
    apart = abs(a.low - b.low)
    if kind in APART:
        return apart in APART[kind]
    least, most = sorted((a.low or a.high, b.low or b.high))
    return most <= MAX_COUNT_FACTOR * least


def _agree(measure: Measure, span: tuple[float, float]) -> bool:
    return measure.low <= span[1] and span[0] <= measure.high


def _is_one_week(one: Deed, other: Deed, published: Mapping[str, date | None]) -> bool:
    """Whether two weekdays lie beside each other, in one week if both reports are dated."""
    told = [(published[deed.told.article], int(deed.measure.low)) for deed in (one, other)]
    days = [day - timedelta((day.weekday() - weekday) % WEEK) for day, weekday in told if day]
    if len(days) > 1:
        return abs((days[0] - days[1]).days) == 1
    return abs(told[0][1] - told[1][1]) in (1, WEEK - 1)


def _is_one_of_several(deed: Deed, rivals: Sequence[Deed]) -> bool:
    """Whether the account of a deed measures it, or another one like it, more than once and differently."""
    own = (other for other in rivals if other.told.group == deed.told.group)
    return any(not _agree(deed.measure, other.reach) and not _clash(deed.patients, other.patients) for other in own)


def _readings(one: Deed, other: Deed, rivals: Sequence[Deed], pairs: Pairs) -> list[list[Deed]]:
    """Two deeds that contradict each other, the smaller first, each with those of further reports that it is."""
    readings = [[deed] for deed in sorted((one, other), key=lambda d: (d.measure.low, d.told.article))]
    known = {one.told.article, other.told.article}
    for deed in rivals:
        near = [r for r in readings if _agree(deed.measure, r[0].reach) and _is_same(deed, r[0], pairs)]
        if deed.told.article not in known and len(near) == 1:
            near[0].append(deed)
            known.add(deed.told.article)
    return readings


def _difference(
    readings: Sequence[Sequence[Deed]], published: Mapping[str, date | None], entities: Mapping[str, Entity]
) -> Difference:
    one, other = (reading[0] for reading in readings)
    both = (one.agents & other.agents) | (one.patients & other.patients) or one.agents | other.agents
    shared = [entities[id] for id in sorted(both) if id in entities]
    people = [entity for entity in shared if entity.kind is Kind.PERSON]
    nouns = sorted(one.agents & other.agents)[:1]
    who = " and ".join([entity.name for entity in people or shared[:1]] or nouns)
    thing = max(one.thing, other.thing, key=len) + (f" ({who})" if who else "")
    return Difference(thing, tuple(_shown(reading) for reading in readings), _kind(readings, published))


def _kind(readings: Sequence[Sequence[Deed]], published: Mapping[str, date | None]) -> DifferenceKind:
    """Whether a number grew from one day to the next; a time, and how long something took, does not."""
    later = follow([[published[deed.told.article] for deed in reading] for reading in readings])
    fixed = KINDS_OF_TIME | figure_facts()["units"]["duration"].keys()
    grown = later and readings[0][0].key[0] not in fixed
    return DifferenceKind.UPDATE if grown else DifferenceKind.CONTRADICTION


def _shown(deeds: Sequence[Deed]) -> Reading:
    figure = " ".join(deeds[0].measure.figure.split())
    return Reading(figure, tuple(deed.told.passage([deed.span]) for deed in deeds))
