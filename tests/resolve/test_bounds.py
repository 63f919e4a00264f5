"""Where a name begins and ends, rule by rule."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer, Toponym, load_gazetteer
from cuttings.model import Label, Name, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds import name_boundaries as boundaries
from cuttings.resolve.detect.bounds.acronym_boundaries import end_before_model, end_with_acronym, start_with_acronym
from cuttings.resolve.detect.bounds.nouns_before_names import start_behind_leader, start_behind_noun
from cuttings.resolve.detect.bounds.organisation_tails import with_company_form, with_tail
from cuttings.resolve.detect.bounds.person_boundaries import end_of_word, person_bounds
from cuttings.resolve.detect.bounds.title_boundaries import end_before_portfolio, end_before_titles, is_portfolio
from cuttings.resolve.detect.conjoined_names import split_conjoined
from cuttings.resolve.detect.known_mentions import find_known
from cuttings.resolve.names.tokens import words
from tests.making import make_article, make_gazetteer

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def between(marked: str) -> tuple[str, int, int]:
    """A text whose name stands between square brackets, without them, and the span of the name."""
    before, name, after = (part for half in marked.split("[") for part in half.split("]"))
    return before + name + after, len(before), len(before) + len(name)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("National League (NL", ["National League", "NL"]),
        ("UN and NATO", ["UN", "NATO"]),
        ("Larkin and NATO", ["Larkin", "NATO"]),
        ("Larkin and Roe", ["Larkin and Roe"]),
        ("Freedonia-Sylvania", ["Freedonia", "Sylvania"]),
        ("Freedonia-NATO", ["Freedonia", "NATO"]),
        ("Freedonia-Larkin", ["Freedonia-Larkin"]),
        ("Larkin - Roe", ["Larkin", "Roe"]),
        ("Larkin \u2013 Roe", ["Larkin", "Roe"]),
        ("Larkin \u2014 Roe", ["Larkin", "Roe"]),
        ("Larkin / Roe", ["Larkin", "Roe"]),
        ("Larkin | Roe", ["Larkin", "Roe"]),
        ("Larkin [Roe", ["Larkin", "Roe"]),
        ("Larkin<Roe", ["Larkin", "Roe"]),
        ("Larkin @roe", ["Larkin", "roe"]),
        ("Larkin   Roe", ["Larkin", "Roe"]),
        ("Larkin  Roe", ["Larkin  Roe"]),
        ("Larkin\n   Roe", ["Larkin\n   Roe"]),
        ("Larkin\n\nRoe", ["Larkin", "Roe"]),
        ("Larkin 1998", ["Larkin", "1998"]),
        ("Larkin 199", ["Larkin 199"]),
        ("Larkin: Roe", ["Larkin", "Roe"]),
        ("Larkin; Roe", ["Larkin", "Roe"]),
        ("Larkin:Roe", ["Larkin:Roe"]),
        ("Larkin, Roe", ["Larkin", "Roe"]),
        ("Larkin, Inc", ["Larkin, Inc"]),
        ("Larkin, Ltd", ["Larkin, Ltd"]),
        ("Larkin, LLC", ["Larkin, LLC"]),
        ("Larkin, Co", ["Larkin, Co"]),
        ("Larkin, Colin", ["Larkin", "Colin"]),
        ("Larkin (Far East) Ltd", ["Larkin (Far East) Ltd"]),
        ("Zorv (Far East) Roe", ["Zorv", "Far East) Roe"]),
        ("Anthony (Big Bee) Roe", ["Anthony (Big Bee) Roe"]),
        *((f"Larkin (Far East) {form}", [f"Larkin (Far East) {form}"]) for form in ("Inc", "Plc", "PLC", "Corp", "Co")),
        *((f"Larkin (Far East) {form}", [f"Larkin (Far East) {form}"]) for form in ("AG", "SA", "NV", "Pty", "LTD")),
        ("Larkin (Far East) INC", ["Larkin (Far East) INC"]),
        ("Larkin (F) Ltd", ["Larkin", "F) Ltd"]),
        (" and NATO", ["NATO"]),
        ("Washington Post-LBC News", ["Washington Post", "LBC News"]),
        ("Larkin Post-LBC News", ["Larkin Post-LBC News"]),
        ("Washington Post-Lark News", ["Washington Post-Lark News"]),
        ("Larkin @larkin", ["Larkin", "larkin"]),
        ("Larkin @ Roe", ["Larkin @ Roe"]),
    ],
)
def test_names_that_were_read_as_one_are_divided(name: str, parts: list[str]) -> None:
    text = f"The {name} met."
    found = list(boundaries.split_glued(text, Name(4, 4 + len(name), PER), GAZETTEER))
    assert [text[n.start : n.end] for n in found] == parts
    known = {"Freedonia": LOC, "Sylvania": LOC, "NATO": ORG} if "-" in name and " " not in name else {}
    known |= {"Washington Post": ORG, "LBC News": ORG}
    assert [n.label for n in found] == [known.get(part, PER) if len(parts) > 1 else PER for part in parts]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[the Larkin]", "Larkin"),
        ("[The  Larkin]", "Larkin"),
        ("[a Larkin]", "Larkin"),
        ("[an Larkin]", "Larkin"),
        ('["Larkin"]', "Larkin"),
        ("[(Larkin),]", "Larkin"),
        ("[Larkin's]", "Larkin"),
        ("[Larkin\u2019s]", "Larkin"),
        ("[LARKIN'S]", "LARKIN"),
        ("[LARKIN\u2019S]", "LARKIN"),
        ("[Larkin.]", "Larkin"),
        ("[Inc.]", "Inc."),
        ("[Larki.]", "Larki"),
        ("[J. Larkin.]", "J. Larkin."),
        ("[Monday Larkin]", "Larkin"),
        ("[Larkin Monday]", "Larkin"),
        ("[On Ann Larkin]", "Ann Larkin"),
        ("[On]", "On"),
        ("[Ann On]", "Ann On"),
        ("[the On Ann Larkin's Monday,]", "Ann Larkin"),
        ("[No Tae Woo]", "No Tae Woo"),
        ("[No Larkin Woo]", "Larkin Woo"),
        ("[No Tae]", "Tae"),
        ("[So Li Peng]", "Li Peng"),
        ("[ \t]", ""),
    ],
)
def test_what_is_no_part_of_a_name_at_its_ends_goes(marked: str, expected: str) -> None:
    text, start, end = between(marked)
    start, end = boundaries.trim(text, start, end)
    assert text[start:end] == expected


def test_a_capital_behind_a_comma_is_an_initial() -> None:
    text = "M Lund, A Larkin. A Larkin"
    assert boundaries.trim(text, 8, 16, person=True) == (8, 16)
    assert boundaries.trim(text, 8, 16) == (10, 16)
    assert boundaries.trim(text, 18, 26, person=True) == (20, 26)


def test_an_organisation_may_keep_its_possessive() -> None:
    assert boundaries.trim("McDonald's", 0, 10, organisation=True) == (0, 10)
    assert boundaries.trim("McDonald's", 0, 10) == (0, 8)
    assert boundaries.trim("Larkin's", 0, 8, organisation=True) == (0, 6)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[pro-peace Larkin party]", "Larkin"),
        ("[old Larkin Mills new]", "Larkin Mills"),
        ("[al-Masri]", "al-Masri"),
        ("[iPhone]", "iPhone"),
        ("[internetX]", ""),
        ("[3com Larkin]", "3com Larkin"),
        ("[Larkin of Mills]", "Larkin of Mills"),
        ("[old party]", ""),
        ("[U.S].", "U.S."),
        ("[Larkin U.S]. rose", "Larkin U.S."),
        ("[Larkin.]", "Larkin."),
        ("[Larkin,]", "Larkin"),
    ],
)
def test_small_words_at_the_ends_of_a_name_go(marked: str, expected: str) -> None:
    text, start, end = between(marked)
    start, end = boundaries.trim_small_words(text, start, end)
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("said [Norvik Rep]. Ann Lee", "Norvik"),
        ("said [Norvik Rep]. and Ann Lee", "Norvik Rep"),
        ("said [Norvik Roe]. Ann Lee", "Norvik Roe"),
        ("| [Getty Larkin] left", "Larkin"),
        ("J. Paul [Getty Larkin] left", "Getty Larkin"),
        ("said [Sylvanian Zorv] of it", "Zorv"),
        ("playing Macduff to [Peter Marsh’ Macbeth] in Oxley", "Peter Marsh’ Macbeth"),
        ("playing Macduff to [Peter Hames' Macbeth] in Oxley", "Peter Hames"),
        ("they saw [Peter Marsh's Lear] in Oxley", "Peter Marsh"),
        ("they saw [Peter Marsh’s Grey Tide] in Oxley", "Peter Marsh"),
        ("they saw [Sandholm Wave's Ann Lee] in Oxley", "Sandholm Wave's Ann Lee"),
    ],
)
def test_a_name_without_the_title_of_the_next_and_without_a_credit(marked: str, name: str) -> None:
    text, start, end = between(marked)
    start, end = person_bounds(text, start, end, GAZETTEER)
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("marked", "name"), [("[Roman Larkin] left", "Roman Larkin"), ("[Danish Larkin] left", "Larkin")]
)
def test_the_word_for_a_towns_people_may_be_a_given_name(marked: str, name: str) -> None:
    text, start, end = between(marked)
    start, end = person_bounds(text, start, end, load_gazetteer())
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Miss [Freedonia Ann Lee] sang", "Ann Lee"),
        ("Mr. [Olympia Zorv Lee] sang", "Zorv Lee"),
        ("Miss [Universe] sang", ""),
        ("Miss [Freedonia World Zorv Lee] sang", "Zorv Lee"),
        ("Miss [Freedonia World] sang", ""),
        ("Miss [Freedonia Lee] sang", "Freedonia Lee"),
        ("Aunt [Freedonia Ann Lee] sang", "Freedonia Ann Lee"),
        ("anti-[Lee] marches", "Lee"),
        ("[Olympia Lee] sang", "Olympia Lee"),
    ],
)
def test_the_contest_that_somebody_won_is_no_name(marked: str, name: str) -> None:
    text, start, end = between(marked)
    start, end = person_bounds(text, start, end, GAZETTEER)
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Irungu wa Kang']ethe said", "Irungu wa Kang'ethe"),
        ("[Irungu wa Kang]’ethe said", "Irungu wa Kang’ethe"),
        ("[Ann Lee]'s house", "Ann Lee"),
        ("[Ann Lee]'ll come", "Ann Lee"),
        ("[Ann Lee] 'ethe", "Ann Lee"),
        ("[Ann O']Larkin", "Ann O'"),
        ("[Kim Ji]-won said", "Kim Ji-won"),
        ("[Regina Yip Suk]-man said", "Regina Yip Suk-man"),
        ("[Kim]-led talks", "Kim"),
        ("[Ann Lee]-backed talks", "Ann Lee"),
        ("[Kim Ji]-won-led talks", "Kim Ji"),
        ("[Ann Lee]", "Ann Lee"),
    ],
)
def test_an_apostrophe_or_a_hyphen_does_not_divide_a_name(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start : end_of_word(text, start, end)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FREEDONIA Mary Smith", "Mary Smith"),
        ("FREEDONIA MARY SMITH", "FREEDONIA MARY SMITH"),
        ("Freedonia Mary Smith", "Freedonia Mary Smith"),
        ("LARKIN Mary Smith", "LARKIN Mary Smith"),
        ("FREEDONIA", "FREEDONIA"),
    ],
)
def test_a_dateline_before_a_name_goes(text: str, name: str) -> None:
    assert text[boundaries.start_after_dateline(text, 0, len(text), GAZETTEER) :] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Ann Lee", "Ann Lee"),
        ("Freedonian Ann Lee", "Ann Lee"),
        ("Freedonian Minister Ann Lee", "Ann Lee"),
        ("Minister", "Minister"),
        ("QB Ann Lee", "Ann Lee"),
        ("QB ANN LEE", "QB ANN LEE"),
        ("Alhaji Sanu Bichor", "Sanu Bichor"),
        ("Ibu Sumiyat", "Sumiyat"),
        ("Dato' Sri Ganes a/l Muthus", "Ganes a/l Muthus"),
        ("Tan Sri Azmir Rahm", "Azmir Rahm"),
        ("Tan Sri", "Tan Sri"),
        ("Hajj Mahmud Darwik", "Mahmud Darwik"),
        ("MLA Ann Lee", "Ann Lee"),
        ("Moses ole Sankar", "Moses ole Sankar"),
        ("M. Larkin", "M. Larkin"),
        ("Ann Lee 43", "Ann Lee"),
        ("Ann Lee CEO", "Ann Lee"),
        ("Ann Bishop", "Ann Bishop"),
        ("Ann Lee AP", "Ann Lee"),
        ("ANN LEE AP", "ANN LEE AP"),
        ("Lee AP", "Lee AP"),
        ("Podcaster Ann Lee", "Ann Lee"),
        ("Podcaster Zorv Lee", "Podcaster Zorv Lee"),
        ("Mason Ann Lee", "Mason Ann Lee"),
        ("Getty Ann Lee", "Ann Lee"),
        ("Larkin CTO Ann Lee", "Ann Lee"),
        ("Larkin Mills CEO Ann Poole Lee", "Ann Poole Lee"),
        ("Larkin CTO Ann", "Larkin CTO Ann"),
        ("Larkin cto Ann Lee", "Ann Lee"),
        ("Ann Lee of Leeds", "Ann Lee"),
        ("Ann of Lee Larkin", "Lee Larkin"),
        ("Ann van der Lee", "Ann van der Lee"),
        ("Ann of Leeds", "Ann"),
        ('Sal "the Fish" Marino', 'Sal "the Fish" Marino'),
        ("", ""),
    ],
)
def test_the_name_of_a_person_without_what_they_are(text: str, name: str) -> None:
    start, end = person_bounds(text, 0, len(text), GAZETTEER)
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Freedonia's Foreign Ministry", "Foreign Ministry"),
        ("Marlow's Foreign Ministry", "Foreign Ministry"),
        ("Larkin's Foreign Ministry", "Larkin's Foreign Ministry"),
        ("Larkin's Inc", "Larkin's Inc"),
        ("Marlow's Inc", "Marlow's Inc"),
        ("Larkin's own Guild", "Guild"),
        ("Larkin University's Guild", "Guild"),
        ("Department of Mines's Guild", "Guild"),
        ("NATO's Guild", "Guild"),
        ("Children's Guild", "Children's Guild"),
        ("Marsh County Sheriff's Office", "Marsh County Sheriff's Office"),
        ("St. Freedonia's School", "St. Freedonia's School"),
        ("Zenda-based Larkin Mills", "Larkin Mills"),
        ("Zenda, Larkin-based Mills", "Zenda, Larkin-based Mills"),
        ("Zenda-like Larkin Mills", "Zenda-like Larkin Mills"),
        ("Port Authority Chairman", "Port Authority"),
        ("Larkin University Campus", "Larkin University"),
        ("Larkin Campus", "Larkin Campus"),
        ("Government of Freedonia", "Government"),
        ("Government of the Freedonia", "Government"),
        ("Government of Larkin", "Government of Larkin"),
        ("Guild of Freedonia", "Guild of Freedonia"),
        ("National Bank of Freedonia", "National Bank of Freedonia"),
    ],
)
def test_the_name_of_an_organisation_without_its_owner(text: str, name: str) -> None:
    start, end = boundaries.organisation_bounds(text, 0, len(text), {"marlow"}, GAZETTEER)
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("text", "population", "name"),
    [
        ("Ruri's Chicken", 3_000, "Ruri's Chicken"),
        ("Ruri's Chicken", 300_000, "Chicken"),
        ("Ruri's Council", 3_000, "Council"),
        ("Ruri's Old Guild", 3_000, "Old Guild"),
    ],
)
def test_a_small_place_owns_bodies_and_not_what_a_firm_is_called(text: str, population: int, name: str) -> None:
    town = Toponym("Ruri", "Ruri", "city", 0.0, 0.0, "FR", population)
    start, end = boundaries.organisation_bounds(text, 0, len(text), (), Gazetteer(names={"ruri": (town,)}))
    assert text[start:end] == name


@pytest.mark.parametrize(
    "ending",
    ["based", "born", "backed", "led", "owned", "run", "held", "controlled", "trained", "listed", "style", "dominated"],
)
def test_a_compound_adjective_before_a_name_goes(ending: str) -> None:
    text = f"Zenda-{ending} Larkin Mills"
    assert boundaries.organisation_bounds(text, 0, len(text), (), GAZETTEER)[0] == len(f"Zenda-{ending} ")


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Internal] Revenue Service said", "Internal Revenue Service"),
        ("[Internal] Old Revenue Service said", "Internal Old Revenue Service"),
        ("[Internal] Very Old Revenue Service said", "Internal"),
        ("[Internal] Revenue Service's head", "Internal Revenue Service"),
        ("[Internal], Revenue Service", "Internal"),
        ("[Internal] Revenue, Service", "Internal"),
        ("[Internal] revenue Service", "Internal"),
        ("[INTERNAL] Revenue Service", "INTERNAL"),
        ("[Internal Inc] Revenue Service", "Internal Inc"),
        ("[Internal's] Revenue Service", "Internal's"),
        ("[Internal] Revenue\n\nService", "Internal"),
        ("[Lark House] Press Secretary", "Lark House"),
        ("[Lark House] Press wrote", "Lark House Press"),
        ("[Larkin] Mills Chair", "Larkin"),
        (
            "[Old Court for the Southern District] of New Norvik said",
            "Old Court for the Southern District of New Norvik",
        ),
        ("[Old Court for the Southern District] of course", "Old Court for the Southern District"),
        ("[The Southern District] of Norvik", "The Southern District"),
        ("[House Norvik] committee sat", "House Norvik committee"),
        ("[House Norvik] subcommittee", "House Norvik subcommittee"),
        ("[House Norvik] committees", "House Norvik"),
        ("[Norvik] committee sat", "Norvik"),
        ("[Norvik Society] committee sat", "Norvik Society"),
        ("[Norvik-led] Society sat", "Norvik-led"),
        ("told the [Norvik] Star so", "Norvik Star"),
        ("told the [Norvik] Star Ann Lee", "Norvik"),
        ("told a [Norvik] Star so", "Norvik"),
        ("by Ann Lee/[Getty] Images", "Getty Images"),
        ("[Norvik-Arden] Society sat", "Norvik-Arden Society"),
        ("[Centre on Harbours] and Mining Policy said", "Centre on Harbours and Mining Policy"),
        ("[Institute for Peace] & Security, she", "Institute for Peace & Security"),
        ("[Board of Wool] and Planning Chair Ann Lee", "Board of Wool"),
        ("[Centre on Harbours] and Norvik said", "Centre on Harbours"),
        ("[Harbour Centre] and Mining Policy said", "Harbour Centre"),
    ],
)
def test_the_noun_of_an_organisation_behind_its_name_is_part_of_it(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start : with_tail(text, start, end)] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("It rained. [Security firm Larkin] said so.", "Larkin"),
        ("It rained.\n[Security research firm Larkin] said so.", "Larkin"),
        ("[Security firm iLarkin] said so.", "iLarkin"),
        ("It was [Security firm Larkin] again.", "Security firm Larkin"),
        ("It rained. [Larkin university Press] said so.", "Larkin university Press"),
        ("It rained. [Security firm] Larkin", "Security firm"),
        ("the super [PAC Larkin Rising] said", "Larkin Rising"),
        ("the [PAC Larkin Rising] said", "PAC Larkin Rising"),
        ("the [Republican House Mines Committee] met", "House Mines Committee"),
        ("the [Republican Mines Committee] met", "Republican Mines Committee"),
        ("the [Democratic Congress] met", "Congress"),
        ("the [GOP-controlled Senate] met", "Senate"),
        ("the [GOP Mines Committee] met", "Mines Committee"),
        ("the [Republican House of Representatives] met", "House of Representatives"),
        ("the [Democratic Congress Hall] met", "Democratic Congress Hall"),
        ("the [Larkin Congress] met", "Larkin Congress"),
        ("the pro-[Larkin Harbour Fund] paid. Larkin left.", "Harbour Fund"),
        ("the anti-[Larkin Rising PAC] paid. Larkin's men left.", "Rising PAC"),
        ("the pro-[Larkin Harbour Fund] paid. Larkin Mills left.", "Larkin Harbour Fund"),
        ("the pro-[Larkin Harbour Dawn] paid. Larkin left.", "Larkin Harbour Dawn"),
        ("the pro-[World Trade Organization] side. World peace.", "World Trade Organization"),
        ("the [Larkin Harbour Fund] paid. Larkin left.", "Larkin Harbour Fund"),
    ],
)
def test_a_noun_before_the_name_of_an_organisation_goes(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start_behind_noun(text, start, end) : end] == name


@pytest.mark.parametrize(
    ("name", "read", "left"),
    [
        ("MEN SUE HARBOUR FUND", {"harbour fund"}, "HARBOUR FUND"),
        ("Men Sue Harbour Fund", {"harbour fund"}, "Men Sue Harbour Fund"),
        ("MEN SUE HARBOUR FUND", {"fund"}, "MEN SUE HARBOUR FUND"),
    ],
)
def test_the_words_of_a_heading_are_no_part_of_a_name(name: str, read: set[str], left: str) -> None:
    assert name[start_behind_noun(name, 0, len(name), read) :] == left


@pytest.mark.parametrize(
    ("name", "read", "left"),
    [
        ("Larkin White House", {"ann larkin"}, "White House"),
        ("Larkin Supreme Court", {"ann larkin"}, "Supreme Court"),
        ("Ann Larkin White House", {"ann larkin"}, "White House"),
        ("Larkin White House", {"larkin"}, "White House"),
        ("Larkin Justice Department", {"larkin"}, "Justice Department"),
        ("Larkin Justice Department", {"roe"}, "Larkin Justice Department"),
        ("Larkin Supreme Court", {"larkin"}, "Larkin Supreme Court"),
        ("Freedonia Justice Department", {"freedonia"}, "Freedonia Justice Department"),
        ("Larkin Mills", {"ann larkin"}, "Larkin Mills"),
        ("Larkin Court", {"ann larkin"}, "Larkin Court"),
        ("Larkin Football Union", {"ann larkin"}, "Larkin Football Union"),
        ("Freedonia Supreme Court", {"ann freedonia"}, "Freedonia Supreme Court"),
        ("Larkin Freedonia Supreme Court", {"ann larkin"}, "Larkin Freedonia Supreme Court"),
        ("CNN Supreme Court", {"supreme court"}, "Supreme Court"),
        ("CNN Larkin County Council", {"larkin county council"}, "Larkin County Council"),
        ("CNN Larkin County Council", {"larkin county"}, "CNN Larkin County Council"),
        ("CNN Larkin Blues", {"larkin blues"}, "CNN Larkin Blues"),  # no noun tells that it is another body
        ("CNN Council", {"council"}, "CNN Council"),
        ("Larkin Supreme Court", {"supreme court"}, "Larkin Supreme Court"),
    ],
)
def test_who_leads_a_body_is_no_part_of_its_name(name: str, read: set[str], left: str) -> None:
    assert name[start_behind_leader(name, 0, len(name), read, GAZETTEER) :] == left


@pytest.mark.parametrize(
    ("behind", "form"),
    [
        (" and Co said", " and Co"),
        (" & Co Inc said", " & Co Inc"),
        (" and Company said", " and Company"),
        (" and Cos said", " and Cos"),
        (" and Sons said", " and Sons"),
        (" and Bros said", " and Bros"),
        (" and Brothers Ltd said", " and Brothers Ltd"),
        (" and Co Incorporated", " and Co Incorporated"),
        (" and Co Limited", " and Co Limited"),
        (" and Co Plc", " and Co Plc"),
        (" and Co PLC", " and Co PLC"),
        (" and Co Corp", " and Co Corp"),
        (" and Co AG", " and Co AG"),
        (" and Co SA", " and Co SA"),
        (" and Co NV", " and Co NV"),
        (" and Co Pty Ltd", " and Co Pty Ltd"),
        (" and Co Lark", " and Co"),
        (" and Colin", ""),
        (" or Co", ""),
    ],
)
def test_the_form_of_a_company_is_part_of_its_name(behind: str, form: str) -> None:
    text = f"Larkin{behind}"
    assert text[6 : with_company_form(text, 6)] == form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Port Authority Chairman", "Port Authority"),
        ("Port Authority Vice Chairman", "Port Authority Vice"),
        ("Court of Justice", "Court of Justice"),
        ("Friends for Prison Justice", "Friends for Prison Justice"),
        ("Friends for Prison Chairman", "Friends for Prison"),
        ("Office of the Inspector General", "Office of the Inspector General"),
        ("Guild of the", "Guild"),
        ("Chairman", ""),
        ("Larkin Mills.", "Larkin Mills."),
    ],
)
def test_titles_behind_the_name_of_an_organisation_go(text: str, name: str) -> None:
    assert text[: end_before_titles(text, 0, len(text))] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Lark House Press] Secretary", "Lark House"),
        ("[Lark House Foreign Trade] Minister", "Lark House"),
        ("[Lark House Press] secretary", "Lark House Press"),
        ("[Lark House Press], Secretary", "Lark House Press"),
        ("[Lark House Press] President", "Lark House Press"),
        ("[Lark House Press]", "Lark House Press"),
        ("[Press] Secretary", "Press"),
        ("[Lark House] Minister", "Lark House"),
    ],
)
def test_what_an_office_is_for_is_no_part_of_the_name(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start : end_before_portfolio(text, start, end)] == name


def test_a_portfolio_stands_before_its_office() -> None:
    line = words("Press Secretary Press wrote Lark Secretary Press")
    assert [is_portfolio(line, i) for i in range(len(line))] == [True, False, False, False, False, False, False]


def divided(name: str, *others: str, label: Label = ORG) -> list[tuple[str, Label]]:
    """What becomes of `name` in an article that names `others` too."""
    candidates = [
        Candidate("a", 100 * n, 100 * n + len(t), t, label, "recogniser") for n, t in enumerate((name, *others))
    ]
    found = split_conjoined(candidates, GAZETTEER)
    assert all(c.end - c.start == len(c.text) for c in found)
    return [(c.text, c.label) for c in found if c.start < 100]


@pytest.mark.parametrize(
    ("name", "others", "parts"),
    [
        ("Larkin Mills and Arden", ["Larkin Mills", "Arden"], ["Larkin Mills", "Arden"]),
        ("Larkin Mills and Arden", ["Larkin Mills Inc", "Arden Corp"], ["Larkin Mills", "Arden"]),
        ("Larkin Mills and Arden", ["Arden"], ["Larkin Mills and Arden"]),
        ("Larkin Mills and Arden", [], ["Larkin Mills and Arden"]),
        ("Larkin Mills and Arden", ["Larkin Mills", "Arden", "Larkin Mills and Arden"], ["Larkin Mills and Arden"]),
        ("Larkin-Arden", ["Larkin", "Arden"], ["Larkin", "Arden"]),
        ("Larkin-Arden", ["Larkin"], ["Larkin-Arden"]),
        ("Larkin and General Motors", ["Larkin"], ["Larkin", "General Motors"]),
        ("UN and General Motors", [], ["UN and General Motors"]),
        ("Arden and Arden", ["Arden"], ["Arden and Arden"]),
        ("Larkin Ltd of Freedonia", [], ["Larkin Ltd", "Freedonia"]),
        ("Larkin Ltd of Zenda", [], ["Larkin Ltd of Zenda"]),
        ("Larkin Guild of Freedonia", [], ["Larkin Guild of Freedonia"]),
        ("Ltd of Freedonia", [], ["Ltd of Freedonia"]),
        ("Larkin Corp of Freedonia", [], ["Larkin Corp of Freedonia"]),
        ("Larkin Corp of Freedonia", ["Larkin"], ["Larkin Corp", "Freedonia"]),
    ],
)
def test_two_names_read_as_one(name: str, others: list[str], parts: list[str]) -> None:
    assert [text for text, _ in divided(name, *others)] == parts
    assert [text for text, _ in divided(name, *others, label=PER)] == [name]
    assert all((text == "Freedonia") is (label is LOC) for text, label in divided(name, *others))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The World Bank met.", ["World Bank"]),
        ("The UN's envoy", ["UN"]),
        ("The UN Security Council met", ["UN Security Council"]),
        ("The UN met the World Bank", ["UN", "World Bank"]),
        ("WHO IS THE MAN OF THE YEAR", []),
        ("WHO IS IT", ["WHO"]),
        ("WORLD BANK", ["WORLD BANK"]),
        ("REUTERS IS THE MAN OF IT", []),
        ("IT IS\nWORLD HEALTH ORGANISATION\nAND SO", ["WORLD HEALTH ORGANISATION"]),
        ("The Larkin met", []),
        ("They told McDonald’s so", ["McDonald’s"]),
        ("The People's Liberation Army's men", ["People's Liberation Army"]),
        ("The People Liberation Army", []),
        ("They told The Hill so", ["The Hill"]),
        ("They told the Hill so", []),
        ("The Hill said so", []),
        ("They told The Hill Society", []),
        ("They told The Times so", []),
    ],
)
def test_known_organisations_are_found_by_their_names(text: str, found: list[str]) -> None:
    candidates = list(find_known(make_article(text)))
    assert [c.text for c in candidates] == found
    assert all(text[c.start : c.end] == c.text and c.label is ORG and not c.headline for c in candidates)
    titled = make_article(text, title=text)
    assert titled.blocks[0].role is Role.TITLE or "\n" in text
    assert all(c.headline for c in find_known(titled)) or "\n" in text


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Guard-e-Larkin] Norvik (GLN) met", "Guard-e-Larkin Norvik"),
        ("[Guard for Peace] in Norvik (GPN) met", "Guard for Peace in Norvik"),
        ("[Guard Larkin] Norvik (GLX) met", "Guard Larkin"),
        ("[Guard Larkin] Norvik (GL) met", "Guard Larkin"),
    ],
)
def test_a_name_ends_where_the_letters_behind_it_say(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start : end_with_acronym(text, start, end)] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Larkin Army F]-16 jets", "Larkin Army"),
        ("[Larkin KC]-46 jets", "Larkin"),
        ("[Larkin Army F] 16 jets", "Larkin Army F"),
        ("[Larkin Army Falcon]-16 jets", "Larkin Army Falcon"),
        ("[F]-16 jets", "F"),
    ],
)
def test_a_name_ends_before_the_letters_of_a_model(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start : end_before_model(text, start, end)] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("of the Tailors and [General Guild] (TGG)", "Tailors and General Guild"),
        ("The Official [UK Charts Guild] (OCG)", "Official UK Charts Guild"),
        ("The Tailors of Old [Town Guild] (OTG)", "Old Town Guild"),  # of several beginnings the nearest
        ("of the Tailors and [General Guild] (GG)", "General Guild"),
        ("of the Tailors, the [General Guild] (TGG)", "General Guild"),
        ("of the Tailors and [General Guild] (XGG)", "General Guild"),
        ("of the Tailors and [General Guild], TGG", "General Guild"),
        ("Told Great [Gilders Guild] (GGL)", "Gilders Guild"),
    ],
)
def test_a_name_begins_where_the_letters_behind_it_say(marked: str, name: str) -> None:
    text, start, end = between(marked)
    assert text[start_with_acronym(text, start, end) : end] == name
