"""Articles in other languages than English are kept, and nothing is read in them by the rules of English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.blocks import find_blocks
from cuttings.gazetteer import load_gazetteer
from cuttings.metadata import describe
from cuttings.model import Curation, Document, Label, Metadata
from cuttings.resolve.detect.gather import gather_all
from cuttings.statements import find_statements
from tests.making import make_analysis, make_article

ENGLISH = "The council of Norvik is to close the harbour, and it will not be opened again in the years to come."
GERMAN = "Der Stadtrat von Norvik hat am Dienstag beschlossen, den alten Hafen bis zum Ende des Jahres zu schließen."
HUNGARIAN = "Az önkormányzat kedden úgy döntött, hogy az év végéig bezárja a régi kikötőt, és azt nem nyitja ki többé."
FRENCH = "Le conseil de la ville a voté la fermeture du port, et il ne sera pas ouvert dans les années qui viennent."


def notices(*texts: str, language: str | None = None) -> list[tuple[str, str]]:
    documents = [
        Document(f"seeds/{i}.txt", text, "0" * 64, Metadata(language=language), (), (f"seeds/{i}.txt",))
        for i, text in enumerate(texts)
    ]
    found = describe(documents, [find_blocks(document) for document in documents], Curation())[1]
    return [(notice.where, notice.what.split(":")[0]) for notice in found]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((ENGLISH,), []),
        ((ENGLISH, GERMAN), [("seeds/1.txt", "is not in English (de)")]),
        ((GERMAN, ENGLISH, HUNGARIAN), [("seeds/0.txt", "is, as 1 more, not in English (de, hu)")]),
        ((FRENCH, HUNGARIAN, GERMAN), [("seeds/0.txt", "is, as 2 more, not in English (de, fr, hu)")]),
        ((FRENCH, f"Or {FRENCH}"), [("seeds/0.txt", "is, as 1 more, not in English (fr)")]),
    ],
)
def test_one_notice_names_the_languages(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert notices(*texts) == expected


@pytest.mark.parametrize("language", ["ga", "ms", "en", None])
def test_an_english_text_whose_page_states_another_language_is_english(language: str | None) -> None:
    """Templates are often those of another country."""
    assert notices(" ".join([ENGLISH] * 4), language=language) == []


@pytest.mark.parametrize("language", ["en", "und", "de", "hu", "ja"])
def test_names_and_statements_are_read_in_english_alone(language: str) -> None:
    """An English reading of other languages makes people of nouns and speakers of anybody."""
    article = replace(
        make_article("ANN POOLE: We will close it.\nTOM ROE: When?\nANN POOLE: Today."), language=language
    )
    analyses = {"a": make_analysis(article, [("ANN POOLE", Label.PERSON), ("TOM ROE", Label.PERSON)])}
    names = gather_all([article], analyses, load_gazetteer())
    statements = find_statements([article], analyses, ())
    assert (bool(names), bool(statements)) == ((True, True) if article.in_english else (False, False))
    assert article.in_english is (language in {"en", "und"})
