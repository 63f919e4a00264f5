"""The language of an article is identified, unless it is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from cuttings.metadata.language import contradicting_language, guess_language

REPORTS: Mapping[str, str] = yaml.safe_load((Path(__file__).parent / "data" / "languages.yml").read_text("utf8"))
ENGLISH = REPORTS["en"]


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_is_in_its_own_language(language: str) -> None:
    assert guess_language(REPORTS[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge of the town is to be rebuilt, and it will be open in two years.", "en"),
        ("Die Brücke der Stadt wird wieder aufgebaut und ist in zwei Jahren für alle offen.", "de"),
        ("Le pont de la ville est reconstruit et il sera ouvert dans deux ans pour les habitants.", "fr"),
        ("Warum die Stadt zu blöd für eine Brücke ist", "de"),
        ("Міст у місті відбудують.", "uk"),
        ("町の橋は二年後にまた開かれる。", "ja"),
    ],
)
def test_one_sentence_is_enough(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_plain_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading it takes longer than all else that a short article costs."""
    monkeypatch.setattr("cuttings.metadata.language._identifier", None)
    assert guess_language(ENGLISH) == "en"
    assert guess_language("The bridge of Port Vale will close on Monday, said Ada Fenn, the mayor of Norvik.") == "en"


@pytest.mark.parametrize("language", [language for language in REPORTS if language != "en"])
def test_a_few_english_words_make_no_difference(language: str) -> None:
    assert guess_language(f"Posted by admin. {REPORTS[language]} Read more: the best of the week") == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "OK",
        "Larkin Mills",
        "Net 12.4 mln vs 11.9 mln Revs 83.2 mln vs 74.5 mln Avg shrs 3,600,000 vs 2,850,000",
        "Qtly div 17-1/2 cts vs 17-1/2 cts prior Pay June 5 Record May 22",
        "MONTHS LAST DIFFERENCE Jul/May 3-1/4 over 3-1/2 over Dec/Jul 12-3/4 over",
        "RIO DE JANEIRO DOCKERS STRIKE",
        "BANCA DEL LAVORO DI MILANO LAUNCHES BOND",
        "VIEILLE MONTAGNE SAYS CONDITIONS UNFAVOURABLE",
        "Groupement des Ouvrages de Batiment will issue notes for the Travaux Publics, the bank said on Tuesday.",
        "The Hamrin Mountains (Arabic: جبل حمرين, Kurdish: Çiyayê Hemrîn) are a small ridge in the north-east of it.",
        "Ann Poole (Arden Mills), Juan de la Cruz (San Telmo), Ludwig van der Holm (Norvik), Zofia Nowak (Oxley)",
        ENGLISH,
        ENGLISH * 30,
        f"{ENGLISH} {REPORTS['fr']} {ENGLISH}",
    ],
)
def test_an_uncertain_language_is_english(text: str) -> None:
    """Since no names are found in an article with a wrong language."""
    assert guess_language(text) == "en"
    assert guess_language(text.upper()) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Søren Kværnås, Paweł Żółwik, Þórunn Eiðsdóttir and İlker Ağa met on Monday. Đorđe Ćirić came late.", "en"),
        ("Søren Kværnås og Þórunn Eiðsdóttir mødtes i byen og sagde, at det var slut.", "da"),
        ("Alles wartet auf die neue Brücke: The Bridge at Night", "de"),
    ],
)
def test_a_short_report_full_of_foreign_names_is_english(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_an_uncertain_language_is_that_of_the_caller() -> None:
    assert guess_language("12", "und") == "und"
    assert guess_language(REPORTS["sv"], "und") == "sv"


def test_a_text_in_another_language_contradicts_the_stated_one() -> None:
    german = "Der Hafen und die Stadt sind in dem Land, das nicht mit den anderen auf der Insel ist, und die See. " * 3
    assert contradicting_language("en", german) == "de"
    assert contradicting_language("de", german) is None
    assert (
        contradicting_language(
            "en", "The harbour and the town are on the island, and it is not the only one of them. " * 3
        )
        is None
    )
    assert contradicting_language("en", "Der Hafen.") is None  # too few words
    assert contradicting_language("xx", german) is None  # an unknown language
