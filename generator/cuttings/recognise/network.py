"""Runs the tagger's network with onnxruntime; the only module that uses it and the files of the model.

The model computes with integers that are scaled by the values in a batch. So each window is a batch of its own:
otherwise the other windows in a batch would change the last digits of its scores.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from cuttings.common.errors import CuttingsError
from cuttings.recognise.windows import Window
from cuttings.recognise.wordpiece import WordPieces

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import onnxruntime

    Scores = np.ndarray[tuple[int, int], np.dtype[np.float32]]

SUMS_FILE = "SHA256SUMS"  # the files of the model and their hashes, as `sha256sum` writes them


class Network:
    """Scores every label for every word of a window; `cutter` cuts words into the pieces that it knows."""

    def __init__(self, session: onnxruntime.InferenceSession, cutter: WordPieces) -> None:
        self._session, self.cutter = session, cutter

    def scores(self, window: Window) -> Scores:
        """The scores of a window, an array of shape (words, labels); a higher score is more likely."""
        given = {
            "pieces": np.array([window.pieces], np.int64),
            "shapes": np.array([window.shapes], np.int64),
        }
        scores: Scores = self._session.run(None, given)[0][0][list(window.firsts)]
        return scores


def folder() -> Traversable:
    """The folder of the model's files."""
    return files("cuttings") / "data" / "ner"


def stated_sums(where: Traversable) -> dict[str, str]:
    """The expected SHA-256 of each file of the model, by its name; raises CuttingsError if SUMS_FILE is missing."""
    try:
        lines = (where / SUMS_FILE).read_text(encoding="utf8").splitlines()
    except OSError:
        raise _broken(SUMS_FILE, "is missing") from None
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines) if name}


@cache
def load_network() -> Network:
    """The network; raises CuttingsError if one of its files is missing or has another SHA-256 than expected."""
    import onnxruntime  # noqa: PLC0415 - not needed if every analysis is in the cache, and slow to load

    where = folder()
    held = {name: _checked(where, name, digest) for name, digest in stated_sums(where).items()}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # one per process; sums keep their order
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(held["model.onnx"], options, providers=["CPUExecutionProvider"])
    return Network(session, WordPieces(held["vocab.txt"].decode("utf8").split("\n")))


def _checked(where: Traversable, name: str, digest: str) -> bytes:
    try:
        content = (where / name).read_bytes()
    except OSError:
        raise _broken(name, "is missing") from None
    if hashlib.sha256(content).hexdigest() != digest:
        raise _broken(name, "is not the one that was shipped")
    return content


def _broken(name: str, what: str) -> CuttingsError:
    return CuttingsError(
        f"cuttings/data/ner/{name}: This part of the recogniser {what}. Install Cuttings again, "
        "or write `recogniser: spacy` in the settings."
    )
