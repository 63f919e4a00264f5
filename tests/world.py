"""A small made-up world in which every feature of a page occurs, written by hand, without running other stages.

The blocks of an article are lists of sentences in which `[[name|entity]]` is a mention (`|d` after it: a demonym,
`|g`: for its government, `|t`: for its team, `|n`: within a longer name, `|a`: an apposition follows),
`((phrase|topic))` an occurrence of a topic, and `<<words|speaker|cue|direct>>` a statement; HANDLES gives short
names to entities and topics. Nothing here exists.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field, replace

from cuttings.common.text import sentence_anchor, slug
from cuttings.model import (
    Alias,
    Analysis,
    Appearance,
    Article,
    Batch,
    Block,
    Citation,
    Comparison,
    Difference,
    Dispute,
    Entity,
    Event,
    Kind,
    Library,
    Location,
    Mention,
    Metadata,
    Occurrence,
    Office,
    Passage,
    Reading,
    Relation,
    Role,
    Sentence,
    Statement,
    ThingType,
    Tokens,
    Topic,
)

HANDLES = {
    "singer": "people/ana-petrova-singer",
    "ana": "people/ana-petrova",
    "mikkel": "people/mikkel-ostrand",
    "lena": "people/lena-ostrand",
    "imber": "places/port-imber",
    "karvel": "places/karvel",
    "varland": "places/varland",
    "union": "organisations/dockers-union",
    "wire": "organisations/northern-wire",
    "accord": "things/karvel-accord",
    "strikes": "topics/strikes",
    "wages": "topics/wages",
}
LEMMAS = {"accused": "accuse", "added": "add", "said": "say", "told": "tell"}  # of the cues of statements
KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION, "things": Kind.THING}
_MARK = re.compile(r"\[\[|\(\(|<<|(?:\|[^\[\]()<>|]*)*(?:\]\]|\)\)|>>)")


@dataclass
class Draft:
    """An article while it is being built."""

    id: str
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    occurrences: list[tuple[str, Occurrence]] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    appositions: list[tuple[int, int]] = field(default_factory=list)

    def block(self, role: Role, *sentences: str, glue: str = "\n\n") -> None:
        """Add a block of marked-up sentences; `glue` separates it from the one before."""
        self.text += glue if self.text else ""
        start = len(self.text)
        for n, marked in enumerate(sentences):
            self.text += " " if n else ""
            first = len(self.text)
            self._read(marked)
            self._name_speakers(first)
            if role is not Role.BOILERPLATE:
                anchor = sentence_anchor(self.text[first:])
                seen = sum(s.anchor.startswith(anchor) for s in self.sentences)
                anchor += f"-{seen + 1}" if seen else ""
                self.sentences.append(Sentence(first, len(self.text), anchor))
        self.blocks.append(Block(start, len(self.text), role))

    def _read(self, marked: str) -> None:
        open_at: list[int] = []
        place = 0
        for mark in _MARK.finditer(marked):
            self.text += marked[place : mark.start()]
            place = mark.end()
            if mark.group() in ("[[", "((", "<<"):
                open_at.append(len(self.text))
            else:
                self._close(open_at.pop(), mark.group()[1:-2].split("|"), mark.group()[-1])
        self.text += marked[place:]

    def _close(self, start: int, words: list[str], bracket: str) -> None:
        end = len(self.text)
        id = HANDLES.get(words[0], "")
        if bracket == "]":
            kind = KINDS[id.partition("/")[0]]
            flags = words[1] if len(words) > 1 else ""
            mention = Mention(self.id, start, end, self.text[start:], kind, id, *(f in flags for f in "dgnt"))
            self.mentions.append(mention)
            if "a" in flags:
                self.appositions.append((start, end))
        elif bracket == ")":
            self.occurrences.append((id, Occurrence(self.id, start, end)))
        else:
            direct = words[2] == "direct"
            self.statements.append(
                Statement(self.id, start, end, direct, words[1], id or None, None, None, LEMMAS.get(words[1], ""))
            )

    def _name_speakers(self, first: int) -> None:
        """Set the words that name the speakers of statements from `first` on: in their sentence, or else before it."""
        for n, statement in enumerate(self.statements):
            named = [m for m in self.mentions if m.entity == statement.speaker]
            here = [m for m in named if m.start >= first] or named[-1:]
            if statement.start >= first and here:
                spoken = replace(statement, speaker_start=here[0].start, speaker_end=here[0].end)
                self.statements[n] = spoken

    def analysis(self) -> Analysis:
        """The sentences and words; what follows a mention with the flag `a` is in apposition to it."""
        words = list(re.finditer(r"[\w’]+", self.text))
        heads = array("l", range(len(words)))
        dependencies, tags = ["dep"] * len(words), ["X"] * len(words)
        for start, end in self.appositions:
            after = next(n for n, w in enumerate(words) if w.start() >= end)
            stop = next(m.start() for m in re.finditer(r"[,.]", self.text) if m.start() > words[after].start())
            inside = [n for n in range(after, len(words)) if words[n].end() <= stop]
            noun = next((n - 1 for n in inside if words[n].group() in ("of", "for")), inside[-1])
            for n in inside:
                heads[n], dependencies[n], tags[n] = noun, "compound" if n < noun else "prep", "NOUN"
            dependencies[after] = "det" if after < noun else "appos"
            heads[noun], dependencies[noun] = after - 1, "appos"
            if any(s.start == start for s in self.sentences):
                heads[after - 1], dependencies[after - 1] = inside[-1] + 1, "nsubj"
        tokens = Tokens(
            array("l", [w.start() for w in words]),
            array("l", [w.end() for w in words]),
            heads,
            tuple(w.group().lower() for w in words),
            tuple(tags),
            tuple(dependencies),
        )
        return Analysis(tuple(self.sentences), tokens, ())

    def article(self, title: str, source: str, known: Metadata, sources: tuple[str, ...] = ()) -> Article:
        """The finished article; `known` is its metadata."""
        return Article(
            id=self.id,
            source=source,
            sources=sources or (source,),
            text=self.text,
            blocks=tuple(self.blocks),
            title=title,
            outlet=known.outlet,
            published=known.published,
            published_basis=known.published_basis,
            authors=known.authors,
            url=known.url,
            language="en",
            sha256="0" * 64,
        )


def _strike_gazette() -> tuple[Draft, Article]:
    d = Draft("dockers-close-port-imber")
    d.block(Role.BOILERPLATE, "Home | News | Sport | Subscribe")
    d.block(Role.TITLE, "Dockers close [[Port Imber|imber]] in pay dispute", glue="\n")
    d.block(Role.BYLINE, "By Runa Teal")
    d.block(
        Role.CAPTION,
        "Dockers at the north gate of [[Port Imber|imber]] on Monday. Photo: Runa Teal",
        glue="\n",
    )
    d.block(Role.DATELINE, "PORT IMBER, May 4 -")
    d.block(
        Role.BODY,
        (
            "Dockers closed [[Port Imber|imber|a]], the largest harbour of [[Varland|varland]], on "
            "Monday in a ((strike|strikes)) over pay."
        ),
        "The [[Varlandic|varland|d]] harbour minister, [[Ana Petrova|ana]], called the walkout illegal.",
        glue=" ",
    )
    d.block(
        Role.BODY,
        "<<“Nobody may shut a harbour on which two million people depend,”|ana|said|direct>> [[Petrova|ana]] said.",
        "She added that <<the government would go to court on Tuesday|ana|added|reported>>.",
    )
    d.block(
        Role.BODY,
        (
            "[[Mikkel Ostrand|mikkel|a]], head of the [[Dockers’ Union|union]], said <<the "
            "((strike|strikes)) would last until ((wages|wages)) rose|mikkel|said|reported>>."
        ),
        "<<“We are not asking for the moon,”|mikkel|said|direct>> [[Ostrand|mikkel]] said.",
        "[[Petrova|ana]] told reporters <<[[Ostrand|mikkel]] had left the talks|ana|told|reported>>.",
        "The ministry accused the dockers of blocking the gates.",
        "Police arrested 14 people at the north gate, where a lorry had burnt.",
    )
    d.block(Role.BODY, "[[Karvel|karvel|g]] has rejected every ((wage demand|wages)) since 2016.")
    d.block(Role.CREDIT, "Additional reporting by [[Northern Wire|wire]]")
    d.block(Role.BOILERPLATE, "Read more: *Ten* things to do in Karvel\nSign up to our <b>newsletter</b>")
    return d, d.article(
        "Dockers close Port Imber in pay dispute",
        "seeds/gazette-0504.html",
        Metadata(
            outlet="Karvel Gazette",
            published="2019-05-04",
            published_basis="page metadata",
            authors=("Runa Teal",),
            url="https://gazette.example/2019/05/04/dockers?a=1&b=2",
        ),
        sources=("seeds/gazette-0504.html", "seeds/copies/gazette-0504.txt"),
    )


def _strike_wire() -> tuple[Draft, Article]:
    d = Draft("varland-minister-condemns-harbour-walkout")
    d.block(Role.TITLE, "[[Varland|varland]] minister condemns harbour walkout")
    d.block(
        Role.BODY,
        (
            "[[Ana Petrova|ana|a]], the harbour minister of [[Varland|varland]], on Monday condemned a "
            "((walkout|strikes)) at [[Port Imber|imber]]."
        ),
        "The [[Dockers’ Union|union]] denied that its members had blocked the gates.",
        "<<“That is simply untrue,”|lena|said|direct>> said [[Lena Ostrand|lena|a]], a lawyer for the union.",
        "[[Karvel|karvel]] lies 300 km to the south.",
        "Police said that nine people had been arrested.",
    )
    return d, d.article(
        "Varland minister condemns harbour walkout",
        "seeds/wire.jsonl:12",
        Metadata(
            outlet="Northern Wire",
            published="XXXX-05-04",
            published_basis="dateline; the year is not stated",
        ),
    )


def _strike_copy() -> tuple[Draft, Article]:
    d = Draft("minister-condemns-walkout")
    d.block(Role.TITLE, "Minister condemns walkout")
    d.block(
        Role.BODY,
        (
            "[[Ana Petrova|ana|a]], the harbour minister of [[Varland|varland]], on Monday condemned a "
            "((walkout|strikes)) at [[Port Imber|imber]]."
        ),
        "The [[Dockers’ Union|union]] denied that its members had blocked the gates.",
    )
    return d, d.article(
        "Minister condemns walkout",
        "seeds/morning-post.txt",
        Metadata(
            outlet="Morning Post",
            published="2019-05-05",
            published_basis="dateline",
        ),
    )


def _wages() -> tuple[Draft, Article]:
    d = Draft("court-hears-wage-case")
    d.block(Role.TITLE, "Court hears wage case: “1 < 2” & other [claims](x)")
    d.block(
        Role.BODY,
        (
            "1. The [[Karvel|karvel]] court heard the case of the [[Dockers’ Union|union]] on "
            "((wages|wages)) | and *costs*."
        ),
        "Harbour minister [[Petrova|ana]] did not attend; [[Mikkel Ostrand|mikkel]] did.",
        "[[Ostrand|mikkel]] accused <<[[Petrova|ana]] of lying about ((wages|wages))|mikkel|accused|reported>>.",
        "It began when the harbour of [[Port Imber|imber]] was shut in May 2019.",
        "The [[[[Karvel|karvel|n]] Accord|accord|a]], a treaty on ((wages|wages)), is older than the union.",
        (
            "[[Ostrand|mikkel]] said <<the [[[[Karvel|karvel|n]] Accord|accord]] forbids night "
            "shifts|mikkel|said|reported>>."
        ),
        "# Nothing <script>alert('here')</script> is markup, nor is {: .this } or __that__.",
    )
    return d, d.article(
        "Court hears wage case: “1 < 2” & other [claims](x)",
        "seeds/court.txt",
        Metadata(
            outlet="Karvel Gazette",
            published="2020-02",
            published_basis="front matter",
        ),
    )


def _song() -> tuple[Draft, Article]:
    d = Draft("a-voice-from-karvel")
    d.block(Role.TITLE, "A voice from [[Karvel|karvel]]")
    d.block(
        Role.BODY,
        "The singer [[Ana Petrova|singer|a]], a daughter of fishermen, sold out the hall in [[Karvel|karvel]].",
        "[[Petrova|singer]] sang of [[Varland|varland]] and its rain.",
    )
    return d, d.article("A voice from Karvel", "seeds/song.md", Metadata(authors=("Ilse Borg", "Tam Reed")))


def _untold() -> tuple[Draft, Article]:
    d = Draft("untitled")
    d.block(Role.BODY, "It rained.")
    return d, d.article("untitled", "seeds/notes/untitled.txt", Metadata())


def _entities() -> tuple[Entity, ...]:
    strike = "dockers-close-port-imber"
    wire = "varland-minister-condemns-harbour-walkout"
    minister = (Citation(wire, sentence_anchor(LEAD)), Citation(strike, "s-unknown"))
    same = "a surname in an article that gives the full name"
    return (
        Entity(
            "organisations/dockers-union",
            Kind.ORGANISATION,
            "Dockers’ Union",
            (Alias("Dockers’ Union", 4, "its name"),),
            ("an organisation: 4 of 4 mentions read as one",),
        ),
        Entity(
            "organisations/northern-wire",
            Kind.ORGANISATION,
            "Northern Wire",
            (Alias("Northern Wire", 1, "its name"),),
            source=True,
        ),
        Entity(
            "people/ana-petrova",
            Kind.PERSON,
            "Ana Petrova",
            (Alias("Ana Petrova", 3, "its name"), Alias("Petrova", 4, same)),
            ("a person: every mention reads as one", "not the singer: no article names both"),
            qualifier="harbour minister",
            offices=(Office("harbour minister", "2019-05-04", "2020-02", minister),),
        ),
        Entity(
            "people/ana-petrova-singer",
            Kind.PERSON,
            "Ana Petrova",
            (Alias("Ana Petrova", 1, "its name"), Alias("Petrova", 1, same)),
            qualifier="singer",
        ),
        Entity(
            "people/lena-ostrand",
            Kind.PERSON,
            "Lena Ostrand",
            (Alias("Lena Ostrand", 1, "its name"), Alias("Ostrand", 0, same)),
        ),
        Entity(
            "people/mikkel-ostrand",
            Kind.PERSON,
            "Mikkel Ostrand",
            (Alias("Mikkel Ostrand", 2, "its name"), Alias("Ostrand", 3, same), Alias("Ostrand’s", 1, "a | b")),
        ),
        Entity(
            "places/karvel",
            Kind.PLACE,
            "Karvel",
            (Alias("Karvel", 5, "its name"),),
            location=Location("city", 57.21, 24.5, "VX", "https://gazetteer.example/42"),
        ),
        Entity(
            "places/port-imber",
            Kind.PLACE,
            "Port Imber",
            (Alias("Port Imber", 4, "its name"), Alias("Imber", 0, "the editor says so")),
            location=Location("city", None, None, "VX"),
        ),
        Entity(
            "places/varland",
            Kind.PLACE,
            "Varland",
            (Alias("Varland", 5, "its name"), Alias("Varlandic", 1, "its demonym")),
            location=Location("country", 58.0, 25.0, "VX"),
        ),
        Entity(
            "things/karvel-accord",
            Kind.THING,
            "Karvel Accord",
            (Alias("Karvel Accord", 2, "its name"),),
            ("a named thing: its name ends in “Accord”",),
            thing_type=ThingType.LAW,
        ),
    )


NEWEST = (
    "a-voice-from-karvel",
    "court-hears-wage-case",
    "minister-condemns-walkout",
)  # the articles after the recorded batch
LEAD = "Ana Petrova, the harbour minister of Varland, on Monday condemned a walkout at Port Imber."


def _appearances(articles: tuple[Article, ...], mentions: tuple[Mention, ...]) -> tuple[Appearance, ...]:
    out = []
    for article in articles:
        named = [m.entity for m in mentions if m.article == article.id and not m.nested]
        for entity in sorted(set(named)):
            share = named.count(entity) / max(named.count(e) for e in named)
            out.append(Appearance(entity, article.id, named.count(entity), share, share > 0.6))
    return tuple(sorted(out, key=lambda a: (a.article, -a.salience, a.entity)))


def _relations(drafts: list[Draft]) -> tuple[Relation, ...]:
    together: dict[tuple[str, str], list[Citation]] = {}
    for draft in drafts:
        for sentence in draft.sentences:
            here = [m for m in draft.mentions if sentence.start <= m.start < sentence.end and not m.nested]
            named = sorted({m.entity for m in here})
            for n, a in enumerate(named):
                for b in named[n + 1 :]:
                    together.setdefault((a, b), []).append(Citation(draft.id, sentence.anchor))
    return tuple(
        Relation(a, b, float(len(cited)), tuple(sorted({c.article for c in cited})), tuple(cited))
        for (a, b), cited in sorted(together.items())
    )


def _comparison(drafts: list[Draft], event: str) -> Comparison:
    """The comparison of the accounts of the strike."""

    def passage(words: str, strong: str = "") -> Passage:
        for draft in drafts:
            at = draft.text.find(words)
            sentence = next((s for s in draft.sentences if s.start <= at < s.end), None)
            if sentence:
                first = draft.text.find(strong, sentence.start)
                marks = ((first, first + len(strong)),) if strong else ()
                return Passage(draft.id, sentence.start, sentence.end, marks)
        raise ValueError(words)

    return Comparison(
        event,
        lead=passage("Dockers closed"),
        date_basis="named in the opening of each report",
        places=("places/port-imber",),
        shared=((passage("called the walkout illegal"), passage("condemned a walkout")),),
        alone=(passage("where a lorry had burnt"), passage("lies 300 km")),
        differences=(
            Difference(
                "people arrested",
                (
                    Reading("nine", (passage("nine people had been", "nine people had been arrested"),)),
                    Reading("14", (passage("arrested 14", "arrested 14 people"),)),
                ),
            ),
        ),
        disputes=(Dispute(passage("accused the"), passage("denied that its members", "denied")),),
    )


def make_world() -> Library:
    """The library of the made-up world."""
    made = [_strike_gazette(), _strike_wire(), _strike_copy(), _wages(), _song(), _untold()]
    made.sort(key=lambda pair: pair[1].id)
    drafts = [draft for draft, _ in made]
    articles = tuple(article for _, article in made)
    mentions = tuple(sorted((m for d in drafts for m in d.mentions), key=lambda m: (m.article, m.start)))
    found = [pair for d in drafts for pair in d.occurrences]
    topics = tuple(
        Topic(
            f"topics/{slug(name)}",
            name,
            phrases,
            tuple(
                (a.id, 1.0)
                for a in articles
                if any(t == f"topics/{slug(name)}" and o.article == a.id for t, o in found)
            ),
            tuple(o for t, o in found if t == f"topics/{slug(name)}"),
            medtop,
            medtop is None,
            "topics/wages" if name == "strikes" else None,
        )
        for name, phrases, medtop in (
            ("strikes", ("strike", "walkout"), "20000531"),
            ("wages", ("wage demand", "wages"), None),
        )
    )
    event = Event(
        "events/2019-05-04-walkout-at-port-imber",
        "Walkout at Port Imber",
        "2019-05-04",
        ("dockers-close-port-imber", "minister-condemns-walkout", "varland-minister-condemns-harbour-walkout"),
        ("Ana Petrova, Port Imber and Dockers’ Union are named in each", "dated within two days"),
        (("minister-condemns-walkout", "varland-minister-condemns-harbour-walkout"),),
    )
    return Library(
        articles=articles,
        analyses={d.id: d.analysis() for d in drafts},
        entities=_entities(),
        mentions=mentions,
        statements=tuple(sorted((s for d in drafts for s in d.statements), key=lambda s: (s.article, s.start))),
        topics=topics,
        events=(event,),
        comparisons=(_comparison(drafts, event.id),),
        appearances=_appearances(articles, mentions),
        relations=_relations(drafts),
        history=(Batch("0001", frozenset(a.id for a in articles if a.id not in NEWEST)),),
    )
