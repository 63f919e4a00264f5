"""A page from which every date was removed has no date of publication."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from cuttings.read.html.page import read_html
from cuttings.read.parsed import Refusal
from tests import floors

PAGES = 60  # pages of each set
MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
DATES = re.compile(
    r"(?:19|20)\d\d[-/._]?[01]?\d[-/._]?[0-3]?\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"  # 2024-05-06T10:00:00Z, 2024/05
    r"|\d{1,2}[-/. ]\d{1,2}[-/. ](?:(?:19|20)\d\d|\d\d\b)"  # 06.05.2024, 6/5/24
    rf"|(?:{MONTHS})[\s.,/-]*\d{{1,2}}(?:st|nd|rd|th)?\b[\s.,]*(?:(?:19|20)\d\d)?"  # May 6, 2024
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s.,/-]*(?:of )?(?:{MONTHS})\b[\s.,/-]*(?:(?:19|20)\d\d)?"  # 6 May 2024
    rf"|(?:{MONTHS})[\s.,/-]*(?:19|20)\d\d|\b(?:19|20)\d\d\b|\b1[0-9]{{9}}(?:\d{{3}})?\b",  # May 2024, 2024, seconds
    re.IGNORECASE,
)


@pytest.mark.bench
@pytest.mark.skipif(not floors.BENCH.is_dir(), reason="the evaluation sets are not beside the repository")
@pytest.mark.parametrize("name", ["dates-dev", "custom-dev"])
def test_no_date_is_invented(name: str) -> None:
    invented = {}
    with gzip.open(floors.BENCH / "gold" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines][:PAGES]
    for page in pages:
        try:
            given = read_html(DATES.sub(" ", page["source"]).encode()).given
        except Refusal:
            continue
        if given.published:
            invented[page["id"]] = (given.published, given.published_basis)
    assert invented == {}
