"""What made-up articles are about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.topics import find_topics
from tests.making import make_analysis, make_article
from tests.topics.making import names_of, topics_of

CASES = {
    "Sanctions": "New sanctions agreed\nMinisters agreed on economic sanctions and an arms embargo on Thursday.",
    "Ceasefire": "Truce holds\nA ceasefire held for the third day, and both armies kept to the cease-fire line.",
    "Coffee": "COFFEE PRICES RISE\nCoffee exporters sold robusta at higher prices after frost hit the coffee crop.",
    "Earthquakes": "Quake shakes islands\nAn earthquake of magnitude 5.1 shook the islands; no damage was reported.",
    "Company earnings": "HARBOUR LIGHT CO 4TH QTR NET\nShr 11 cts vs nine cts. Net 1.1 mln vs 900,000.",
    "Mergers and acquisitions": "Two mills merge\nThe merger creates one firm. The takeover bid was made in May.",
    "Courts and trials": "Jury finds clerk guilty\nThe jury gave its verdict after a trial of two weeks.",
    "Tennis": "Seventh title\nShe won her first grand slam title in straight sets in the tennis final.",
    "Rugby": "Prop back in squad\nThe scrum-half and the prop train for the Six Nations. Both line-outs went well.",
    "Football": "Hosts draw\nA goalless draw in the Uefa Cup pleased the boss; the right-back hit the post twice.",
    "Athletics": "Record in sight\nShe ran the 1500m and the steeplechase at the world indoor championships.",
    "Cannabis": "Sale of marijuana begins\nMarijuana is sold in shops from Monday; a dispensary opened at ten.",
    "Government shutdowns": "No vote, no pay\nThe government shutdown went on. A stopgap spending bill failed.",
    "Border security": "Wall is begun\nThe border wall and other border security will cost two million a mile.",
    "Espionage and intelligence": "Agency kept lists\nThe surveillance program of the agency kept phone records.",
    "International relations": "Candidate on the world\nHer foreign policy was the matter of a foreign policy speech.",
    "Epidemics and infectious diseases": "Virus kills nine\nThe virus infected 40, all with fever; nine died of it.",
    "Strikes and labour disputes": "Union strike\nThe union and its union members began a strike over pay.",
    "Drug trafficking": "Haul of cocaine\nCocaine and heroin were seized in a cargo of cocaine.",
    "Motor industry": "Car plant\nThe car that the plant makes is its last car and vehicle.",
    "Social media": "Facebook grows\nFacebook has a million users more, and its users post more on Facebook.",
    "Elections": "Voters go to the polls\nThe general election began at eight, and polling stations close at ten.",
}


@pytest.mark.parametrize("name", CASES)
def test_an_article_is_filed_under_what_it_is_about(name: str) -> None:
    assert name in names_of(topics_of([CASES[name]]))


EPIDEMICS, STRIKES = "Epidemics and infectious diseases", "Strikes and labour disputes"
PHONES, FORECASTS, NETWORKS = "Mobile phones and consumer electronics", "Earnings forecasts", "Social media"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Runner wins\nShe took the gold medal, her second gold medal of the games.", "Gold"),
        ("Wedding in the village\nThe couple, who met at a coffee shop, married on Sunday.", "Coffee"),
        ("Choir tours\nThe choir sang in nine towns. One singer said a war film was on.", "War and armed conflict"),
        ("Hunters leave\nThey shot big game in the game reserve, and sold the game trophies at home.", "Sport"),
        ("Panel sits\nThe chairman of the panel was asked to step down. The chairman said no.", "Company executives"),
        (
            "Funds for candidates\nHer bid for Senate control ends in a Senate takeover, they hope.",
            "Mergers and acquisitions",
        ),
        ("Team wins\nThe prop hopes for a grand slam, the first in years, and the scrum was good.", "Tennis"),
        ("Bookshop opens\nThe owner said the prime minister bought a novel.", "Interest rates"),
        ("Virus in e-mail\nThe virus has infected mail, and a virus like it infects files.", EPIDEMICS),
        ("Phones infected\nA virus infects handsets. Infected phones infect others, and the virus spreads.", EPIDEMICS),
        ("Union backs Lee\nThe union endorsed Ann Lee; its union members, 50 workers, did too.", STRIKES),
        ("Donors give\nMost donors of the candidate, fund raisers said, are small donors.", "Charity"),
        ("Singer and cocaine\nThe singer denied that cocaine was his. Cocaine is no drug for him.", "Drug trafficking"),
        ("Cars damaged\nVandals broke the windows of a car and of a vehicle. Another car was saved.", "Motor industry"),
        ("Filmed by phone\nThe phone of a neighbour had a camera, and the cellphone film was shown.", PHONES),
        ("New aircraft\nThe aircraft has room for 300 passengers; pilots praised the plane, a jet.", "Air crashes"),
        ("Fuel tax frozen\nMotorists and drivers were glad. A motorist drives a car on the road.", "Road accidents"),
        ("Actor gets award\nThe actor and the actress were glad. Actors and a singer, stars all, came.", "Celebrities"),
        ("Game goes on\nThe sequel has better scenes than the sequel before it, and a character more.", "Film"),
        ("Play ends\nThe show, with a star cast, ends in May. The host of the show was sad.", "Television"),
        (
            "Lee attacks plan\nOn Twitter, Lee said no in a tweet to his followers. On Facebook he said no too.",
            NETWORKS,
        ),
        ("Lee resigns\nLee paid her with taxpayer money; taxpayers were not told of taxpayer funds.", "Taxation"),
        ("Asbestos payout\nThe asbestos claims end a row over asbestos.", "Pollution"),
        ("Console out in May\nThe games console has 15 games, one game for eight players; a game is new.", "Sport"),
        ("Mill sees profits jump\nAnalysts said that earnings rose; the profit of the quarter was high.", FORECASTS),
    ],
)
def test_a_stray_word_is_no_topic(text: str, wrong: str) -> None:
    assert wrong not in names_of(topics_of([text]))


def test_a_topic_holds_its_articles_best_first_and_the_places_of_its_phrases() -> None:
    texts = [
        "Ministers meet\nAfter lunch they spoke of a ceasefire. A ceasefire is near, they said. A truce would do.",
        "Ceasefire signed\nThe ceasefire was signed. The truce ends the fighting, and a cease-fire line is drawn.",
    ]
    topic = next(topic for topic in topics_of(texts) if topic.id == "topics/ceasefire")
    assert [article for article, _ in topic.articles] == ["a1", "a0"]
    assert all(0 < value <= 1 for _, value in topic.articles)
    written = {texts[int(o.article[1:])][o.start : o.end].lower() for o in topic.occurrences}
    assert {"ceasefire", "truce", "cease-fire"} <= written
    assert topic.phrases[0] == "ceasefire" and not topic.discovered


def test_a_topic_leads_to_a_broader_one_that_has_a_page() -> None:
    texts = ["Wheat harvest\nThe wheat harvest was good, and wheat exports and barley and grain exports rose."]
    by_id = {topic.id: topic for topic in topics_of(texts)}
    assert by_id["topics/wheat"].broader == "topics/grain"
    assert all(topic.broader in {None, *by_id} for topic in by_id.values())


def test_in_a_large_collection_one_article_makes_no_topic() -> None:
    empty = [make_article("Nothing here.", f"b{i}") for i in range(200)]
    article = make_article(
        "Coffee prices\nCoffee prices and the coffee crop, robusta and arabica.", title="Coffee prices"
    )
    for others, expected in (([], True), (empty, False)):
        articles = [article, *others]
        topics = find_topics(articles, {a.id: make_analysis(a) for a in articles}, ())
        assert ("topics/coffee" in {topic.id for topic in topics}) is expected


def test_nothing_gives_no_topics() -> None:
    assert find_topics((), {}, ()) == ()
    assert topics_of([""]) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(alphabet=st.sampled_from("ab .-'\n\u2019\u0130ceasefire coffee talks "), max_size=300), max_size=4)
)
def test_any_text_gives_sound_topics_whatever_the_order(texts: list[str]) -> None:
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    analyses = {article.id: make_analysis(article) for article in articles}
    topics = find_topics(articles, analyses, ())
    assert topics == find_topics(articles[::-1], analyses, ())
    assert [topic.id for topic in topics] == sorted({topic.id for topic in topics})
    for topic in topics:
        assert topic.articles and topic.occurrences and topic.phrases
        assert {o.article for o in topic.occurrences} == {article for article, _ in topic.articles}


def test_a_topic_and_its_only_part_with_the_same_articles_are_one() -> None:
    text = "The annexation of Borduria\nBorduria's annexation was illegal. Nobody accepts the annexation of Borduria."
    found = names_of(topics_of([text], {"Borduria": "places/borduria"}))
    assert "Annexation of Borduria" in found and "Annexation of territory" not in found


FILLER = "The mayor walked along the river and spoke with some of the people who live there. " * 36


@pytest.mark.parametrize(
    ("topic", "aside"),
    [
        ("Sport", "It is a long game, she said, like the basketball of her youth: her coach loved basketball."),
        ("Books and literature", "His memoir will come, he said, and after the memoir a novel, or a book of poetry."),
        ("Courts and trials", "The hearing in the council felt like a trial, with a jury and a prosecutor of its own."),
        ("Fires", "A blaze of light, he said: the flames, the smoke, the firefighters, the fire of a whole summer."),
    ],
)
def test_an_aside_in_a_long_article_is_no_topic_of_it(topic: str, aside: str) -> None:
    assert topic in names_of(topics_of([f"A day by the river\n\n{aside}"]))
    assert topic not in names_of(topics_of([f"A day by the river\n\n{FILLER}{aside} {FILLER}"]))


def test_a_long_article_is_about_what_it_uses_many_different_words_for() -> None:
    down = "The quarterback threw an interception; then a cornerback fell at fourth down, and no touchdown came."
    more = "In the end zone the lineman of the national football league lost his helmet."
    last = "The running back had seen the touchdown, said the quarterback."
    for told, about in (
        (down, False),
        (f"{down} {more} {last}", False),
        (f"{down} {FILLER}{more} {FILLER}{last}", True),
    ):
        topics = topics_of([f"A day by the river\n\n{FILLER * 2}{told} {FILLER * 2}"])
        assert ("American football" in names_of(topics)) is about


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Mayor sorry for words\nThe mayor called it locker room talk. Voters were not amused by the talk.", "Sport"),
        ("Race tied\nThe race tied on the day of the debate, said a poll of voters in the town.", "Sport"),
        ("Vote raises stakes\nThe vote raised the stakes for all. The stakes are clear.", "Stakes and shareholders"),
        ("School raises money\nParents held a charity golf tournament for the new library and sold cakes.", "Golf"),
        ("Bakery opens\nA bakery opened in Norvik on Monday.\nShare on Facebook\nShare on Twitter", "Social media"),
        ("Bridge painted\nThe bridge is green now.\nFacebook Twitter Email\nFollow us on Twitter", "Social media"),
        (
            "Shop may sell\nThe town voted for medical marijuana, and a marijuana dispensary opens soon.",
            "Drug trafficking",
        ),
        ("Prince to attend\nThe prince will remember victims of the Holocaust at a service of survivors.", "Judaism"),
        ("Clerk wins case\nAn employment tribunal upheld her appeal against the firm.", "Supreme court rulings"),
        ("Berg to leave\nThe minister tweeted that she would leave. She tweeted it twice.", "Social media"),
        (
            "Berg asked of taxes\nAt a town hall on Monday the senator was asked of taxes. The mayor was there.",
            "Local government",
        ),
        (
            "Fifth Amendment keeps Lund silent\nA congressman asked him of the boat, and he cited the Fifth Amendment.",
            "Legislation and parliament",
        ),
        (
            "Party backs nominee\nThe Supreme Court nominee met the party, which wants his Supreme Court nomination.",
            "Supreme court rulings",
        ),
        (
            "Vote on Lund\nThe Supreme Court will have nine justices if they send the judge to the Supreme Court.",
            "Supreme court rulings",
        ),
        (
            "Pick for the Supreme Court\nThe Supreme Court waits for the judge; a vote on the Supreme Court is near.",
            "Courts and trials",
        ),
        (
            "Court for Lund\nHe sat on a district court, then on the court of appeals, and led the court.",
            "Lawsuits",
        ),
        (
            "A console for all\nThe video game is for the Xbox and the PlayStation. Players like the game.",
            "Sport",
        ),
    ],
)
def test_an_idiom_or_an_aside_is_no_topic(text: str, wrong: str) -> None:
    assert wrong not in names_of(topics_of([text]))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Golfers tie\nThe golfer made a birdie and led the golf tournament; her caddie wept.", "Golf"),
        (
            "Marijuana found\nPolice seized marijuana from a drug gang; its smugglers had hidden the marijuana.",
            "Drug trafficking",
        ),
        ("Rabbi honoured\nThe rabbi opened the synagogue, where the Jewish community met.", "Judaism"),
        ("Tweet costs job\nA tweet on Twitter went viral, and followers of the blogger shared it.", "Social media"),
        ("Mill sued\nThe owner took the mill to court and sued for damages in a district court.", "Lawsuits"),
        ("Justices rule\nThe supreme court upheld the ruling, and the chief justice read it.", "Supreme court rulings"),
    ],
)
def test_what_an_article_is_full_of_stays_its_topic(text: str, right: str) -> None:
    assert right in names_of(topics_of([text]))
