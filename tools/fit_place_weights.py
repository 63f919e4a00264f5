#!/usr/bin/env python3
"""Makes `cuttings/data/place-weights.yml`, how much each feature of a place speaks for it.

    python -m tools.fit_place_weights                  # from ../shared/bench/gold/trnews.jsonl.gz alone
    python -m tools.fit_place_weights GWN.xml GeoVirus.xml --held-out lgl.xml --write

Each further set is news whose places have coordinates, as XML: GeoWebNews (local and national news of the world, Gritta
et al., 2019), GeoVirus (Wikinews, Gritta et al., 2018), LGL (local news, Lieberman et al., 2010). All three lie in
`data/` and `data/Corpora/` of github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation. None is in this
repository. Sets of `--held-out` are measured and never fitted to. A set that is absent is named, and left out.

The weights are those of a conditional logit model (McFadden, 1974) over the candidates of each name in the gazetteer:
the probability of a candidate is proportional to exp(w . x), and that of a right answer is the sum over the candidates
within 161 km (1,000 km for a country) of the true point. Prominence and what is stated beside the name have the weight
1. A share `NOISE` of the answers is taken as chance, so that a wrong one weighs little. A name counts once an article,
and every set as much as every other. Since the places of the other names, which depend on the weights, are features,
features and weights are computed in turn. The quadratic penalty draws each weight to its `PRIOR`, so that what the sets
do not tell stays as it is. The same sets give the same weights, to `DECIMALS` figures. Of each set, the share of names
that the weights fitted to the other sets place rightly is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

from cuttings.gazetteer import Toponym, load_gazetteer, prominence
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Article
from cuttings.resolve.places import context_score
from cuttings.resolve.places.disambiguate import rank_by_scene, stated_by_key, stated_for
from cuttings.resolve.places.regional_hints import find_hints
from cuttings.resolve.places.toponym_readings import PlaceName, read_name

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "generator" / "cuttings" / "data" / "place-weights.yml"
GOLD = ROOT.parent / "shared" / "bench" / "gold" / "trnews.jsonl.gz"
NOTES = {
    "capital": "of a country that is named",
    "inside": "other names that lie in it, for a region",
    "local": "in a region whose telephone numbers the text gives",
    "other_articles": "times the share of the articles stating beside the name what it means that mean this place",
    "possibly_nearby": "other names that may mean a place nearby",
    "same_country": "other names that lie in its country",
    "same_region": "other names that lie in its region or county",
    "sister_region": "other first-level regions of its country, for a region",
}
BY_HAND = {"local": 0.8, "other_articles": 0.7}  # too seldom in the sets, and across articles, to be fitted
FITTED = tuple(name for name in NOTES if name not in BY_HAND)
PRIOR = {
    "capital": 1.3, "inside": 0.75, "possibly_nearby": 0.6, "same_country": 1.6,
    "same_region": 1.2, "sister_region": 0.75,
}  # fmt: skip
PENALTY = 0.02  # of the square of the distance from the prior, where the loss is a mean over names
RIGHT_KM, RIGHT_KM_OF_COUNTRY = 161.0, 1000.0  # kilometres from the true point
FIT_ROUNDS = 3  # of features and weights in turn
NOISE = 0.05  # of the names whose answer says nothing: wrong gold, senses that the features cannot tell
STEPS, STEP_SIZE = 800, 0.2
DECIMALS = 2

Gold = tuple[str, str, list[tuple[int, int, float, float]]]  # id and text of an article; spans and points of its places
Sample = tuple[np.ndarray, np.ndarray]  # features of the candidates, fixed score first; which of them are right


def main() -> int:
    """Fit, print what each set reaches, and write the file if asked to; 1 where no set is present."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--held-out", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    fitted, held = ({path.name.split(".")[0]: load(path) for path in paths if present(path)}
                    for paths in ([args.gold, *args.sets], args.held_out))  # fmt: skip
    if not fitted:
        print("no set to fit to", file=sys.stderr)
        return 1
    start = PRIOR | BY_HAND
    report("prior", {name: samples(gold, start) for name, gold in (fitted | held).items()}, start)
    for left_out in fitted if len(fitted) > 1 else ():
        weights = fit({name: gold for name, gold in fitted.items() if name != left_out})
        report("without it", {left_out: samples(fitted[left_out], weights)}, weights)
    weights = fit(fitted)
    report("fitted", {name: samples(gold, weights) for name, gold in (fitted | held).items()}, weights)
    print(written(weights))
    if args.write:
        TARGET.write_text(written(weights), encoding="utf8")
    return 0


def present(path: Path) -> bool:
    """Whether a set is there; says so if it is not."""
    if not path.exists():
        print(f"{path} is absent: nothing is fitted to it or measured on it", file=sys.stderr)
    return path.exists()


def load(path: Path) -> list[Gold]:
    """The articles of a set, in JSON Lines as in ../shared/bench/gold or in XML, with the points of their places."""
    if path.suffix == ".xml":
        return list(_xml(path))
    with gzip.open(path, "rt", encoding="utf8") as lines:
        records = [json.loads(line) for line in lines]
    return [(r["id"], r["source"], [tuple(p) for p in r["gold"]["places"]]) for r in records]


def _xml(path: Path) -> Iterator[Gold]:
    for n, article in enumerate(ElementTree.parse(path).getroot().iter("article")):
        text, places = article.findtext("text") or "", set()
        for named in (*article.iter("toponym"), *article.iter("location")):
            values = {e.tag: (e.text or "").strip() for e in named.iter()}
            point = [
                values.get("lat") or values.get("latitude") or "",
                values.get("lon") or values.get("longitude") or "",
            ]
            if all(point) and values.get("start"):
                start, end = int(values["start"]), int(values["end"])
                early = text[start - 1 : end - 1] == values.get("name")  # GeoVirus counts characters from 1
                places.add((start - early, end - early, float(point[0]), float(point[1])))
        yield f"{path.name} {n}", text, sorted(places)


def samples(articles: Sequence[Gold], weights: Mapping[str, float]) -> list[Sample]:
    """A sample for each name and article of a set of which some candidates are right and some are wrong.

    The features are those where `weights` decide what the other names mean.
    """
    gazetteer, found = load_gazetteer(), []
    with_weights: Any = lambda: weights  # noqa: E731  # in the place of what the file holds
    context_score.place_weights = with_weights
    for id, text, places in articles:
        names = [PlaceName(id, start, end, text[start:end]) for start, end, _, _ in places]
        article = Article(id, "", (), text, (), "", None, None, None, (), None, "en", "")
        readings = [read_name(name, text, gazetteer) for name in names]
        stated = stated_by_key(readings)
        _, scene = rank_by_scene(readings, stated, find_hints(article, gazetteer), {})
        seen = set()
        for reading, (_, _, lat, lon) in zip(readings, places, strict=True):
            right = np.array([_is_right(place, lat, lon) for place in reading.candidates])
            if reading.key in seen or not right.any() or right.all():
                continue
            seen.add(reading.key)
            said = stated_for(reading, stated[reading.key])
            rows = [_row(place, reading.key, said.get(place.id, 0.0), scene) for place in reading.candidates]
            found.append((np.array(rows), right))
    return found


def _row(place: Toponym, key: str, said: float, scene: context_score.Scene) -> list[float]:
    fame, of = prominence(place, key), context_score.scene_features(place, key, scene)
    return [fame, said + BY_HAND["local"] * of["local"], *(of[name] for name in FITTED)]


def _is_right(place: Toponym, lat: float, lon: float) -> bool:
    point = Toponym("", "", "", lat, lon, None, 0)
    return context_score.distance(place, point) <= (RIGHT_KM_OF_COUNTRY if place.place_type == COUNTRY else RIGHT_KM)


def fit(sets: Mapping[str, Sequence[Gold]]) -> dict[str, float]:
    """The weights that make what the sets say the likeliest, rounded."""
    weights = PRIOR | BY_HAND
    for _ in range(FIT_ROUNDS):
        data = {name: samples(gold, weights) for name, gold in sets.items()}
        weights = _maximum(data) | BY_HAND
    return weights


def _maximum(data: Mapping[str, Sequence[Sample]]) -> dict[str, float]:
    prior = np.array([1.0, 1.0, *(PRIOR[name] for name in FITTED)])
    features = np.concatenate([rows for found in data.values() for rows, _ in found])
    right = np.concatenate([good for found in data.values() for _, good in found])
    starts = np.cumsum([0, *(len(good) for found in data.values() for _, good in found)])[:-1]
    share = np.concatenate([np.full(len(found), 1 / (len(found) * len(data))) for found in data.values()])
    of = np.repeat(np.arange(len(starts)), np.diff([*starts, len(right)]))
    chance = np.add.reduceat(right.astype(float), starts) / np.add.reduceat(np.ones(len(right)), starts)
    sharp, v = 1.0, prior.copy()  # the logit is sharp * v . x, and v is 1 for what is counted in powers of ten already
    mean, square = np.zeros(len(v) + 1), np.zeros(len(v) + 1)
    for step in range(1, STEPS + 1):  # Adam (Kingma and Ba, 2015)
        score = sharp * (features @ v)
        odds = np.exp(score - np.maximum.reduceat(score, starts)[of])
        any_one = odds / np.add.reduceat(odds, starts)[of]
        hit = np.add.reduceat(any_one * right, starts)
        right_one = any_one * right / np.maximum(hit, 1e-300)[of]
        sure = (1 - NOISE) * hit / ((1 - NOISE) * hit + NOISE * chance)
        slope = features.T @ ((right_one - any_one) * (share * sure)[of])
        up = np.append(sharp * slope - PENALTY * (v - prior), slope @ v)
        mean, square = 0.9 * mean + 0.1 * up, 0.999 * square + 0.001 * up * up
        move = STEP_SIZE / step**0.5 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        v, sharp = np.maximum(v + move[:-1], 0.0), max(sharp + float(move[-1]), 0.1)
        v[:2] = 1.0
    return dict(zip(FITTED, (round(float(x), DECIMALS) for x in v[2:]), strict=True))


def report(title: str, data: Mapping[str, Sequence[Sample]], weights: Mapping[str, float]) -> None:
    """Print the share of the names of each set whose best candidate is right."""
    w = np.array([1.0, 1.0, *(weights[name] for name in FITTED)])
    for name, found in data.items():
        right = np.mean([good[np.argmax(rows @ w)] for rows, good in found])
        print(f"{title:12} {name:14} {len(found):5} names {right:.4f}")


def written(weights: Mapping[str, float]) -> str:
    """The content of the file with these weights."""
    head = (
        "# How much each feature of a place speaks for it, in powers of ten, as of inhabitants: 1.0 makes a town of\n"
        "# 10,000 as likely as one of 100,000. Made by tools/fit_place_weights.py, which says from what.\n"
    )
    return head + "".join(f"{name}: {weights[name]:.{DECIMALS}f}  # {note}\n" for name, note in NOTES.items())


if __name__ == "__main__":
    sys.exit(main())
