"""XML is read: the formats of news agencies, saved feeds and XHTML; what is broken or dangerous is refused."""

from __future__ import annotations

import pytest

from cuttings.model import Metadata
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.xml_files.xml_articles import read_xml

FIRST = "The quarry will shut within a year, said Orla Venning of Sølvik."
SECOND = "“Nobody asked us,” she said."
TEXT = f"Quarry to shut\n\nSØLVIK (VNA) - {FIRST}\n\n{SECOND}"
GIVEN = Metadata("Quarry to shut", "Vale News Agency", "2023-05-04", "news item", ("Agnes Pell",), None, "en")

NITF = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf xml:lang="en-GB"><head><title>QUARRY-1</title>
<docdata><date.issue norm="20230504T070000Z"/><date.release norm="20230509T070000Z"/>
<doc.copyright year="2023" holder="The Holder"/></docdata>
<pubdata name="Vale News Agency" date.publication="20230505"/></head>
<body><body.head><hedline><hl1>Quarry to shut</hl1><hl2>Jobs go</hl2></hedline>
<byline>By <person>Agnes Pell</person><byttl>Staff Writer</byttl></byline>
<dateline><location>SØLVIK (VNA)</location>, <story.date>May 4</story.date></dateline></body.head>
<body.content><block><p>The quarry will shut <em>within</em> a year,
said <person>Orla Venning</person> of S&oslash;lvik.</p>
<media media-type="image"><media-caption>Orla Venning, last year.</media-caption></media>
<p>&ldquo;Nobody asked us,&rdquo; she said.</p></block></body.content>
<body.end><tagline>Write to the desk.</tagline></body.end></body></nitf>"""

NITF_ROOT = NITF[NITF.index("<nitf") :]
_META = """<itemMeta><itemClass qcode="ninat:text"/><provider qcode="vna:1"><name>Vale News Agency</name></provider>
<versionCreated>2023-05-06T09:00:00Z</versionCreated><firstCreated>2023-05-04T07:00:00Z</firstCreated>
<pubStatus qcode="stat:%s"/></itemMeta>
<contentMeta><contentCreated>2023-05-03</contentCreated><by>By Agnes Pell</by><dateline>SØLVIK (VNA) -</dateline>
<language tag="en"/><headline>Quarry to shut</headline></contentMeta>"""
_XHTML = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>'


def newsml(
    status: str = "usable", content: str = f'<inlineXML contenttype="application/xhtml+xml">{_XHTML}</inlineXML>'
) -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">{_META % status}'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


PLAIN = f'<inlineData contenttype="text/plain">\n{FIRST}\n\n{SECOND}\n</inlineData>'
OLD_NEWSML = f"""<NewsML><NewsEnvelope><DateAndTime>20230510T000000Z</DateAndTime></NewsEnvelope>
<NewsItem><NewsManagement><FirstCreated>20230504T070000+0000</FirstCreated>
<ThisRevisionCreated>20230506T070000+0000</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Quarry to shut</HeadLine><ByLine>By Agnes Pell</ByLine>
<DateLine>SØLVIK (VNA)</DateLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Vale News Agency"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent><p>{FIRST}</p><p>{SECOND}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def outcomes(xml: str | bytes) -> list[Parsed | Refusal]:
    """The outcome of each record of an XML file."""
    return [record.outcome for record in read_xml(xml if isinstance(xml, bytes) else xml.encode(), "a.xml")]


@pytest.mark.parametrize(
    "xml",
    [
        NITF,
        NITF.replace('encoding="utf-8"', 'encoding="iso-8859-1"').encode("latin-1"),
        newsml(),
        newsml(content=PLAIN),
        newsml(content=f'<inlineXML contenttype="application/nitf+xml">{NITF_ROOT}</inlineXML>'),
        f"<newsMessage><itemSet>{newsml()}</itemSet></newsMessage>",
        OLD_NEWSML,
    ],
)
def test_items_of_agencies_are_read(xml: str | bytes) -> None:
    """Captions and notes at the end are no text of the article; the first publication counts."""
    (found,) = outcomes(xml)
    assert isinstance(found, Parsed)
    assert found.text == TEXT
    assert (found.given, found.notices) == (GIVEN, ())


def test_a_dateline_that_the_text_begins_with_is_not_repeated() -> None:
    (found,) = outcomes(NITF.replace("<p>The quarry", "<p>SØLVIK (VNA) - The quarry", 1))
    assert isinstance(found, Parsed)
    assert found.text == TEXT


def test_items_that_must_not_be_used_or_have_no_text_are_told() -> None:
    picture = newsml(content='<remoteContent href="a.jpg"/>')
    first, second, third = outcomes(f"<newsMessage>{picture}{newsml('canceled')}{newsml()}</newsMessage>")
    assert isinstance(first, Refusal)
    assert "not to be used ('stat:canceled')" in first.what
    assert isinstance(second, Parsed)
    assert isinstance(third, Refusal)
    assert "1 of 3 news items have no text" in third.what


RSS = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vale News Agency</title><link>https://vale.example/</link><image><title>Logo</title></image>
<item><title>Quarry to shut</title><link>https://vale.example/quarry</link>
<dc:creator><![CDATA[Agnes Pell]]></dc:creator><pubDate>Thu, 04 May 2023 07:00:00 +0000</pubDate>
<description>A summary.</description>
<content:encoded><![CDATA[<p>{FIRST}</p>
<p>&#8220;Nobody asked us,&#8221; she said.</p>
<p>The post <a href="x">Quarry to shut</a> appeared first on <a href="y">Vale</a>.</p>]]>
</content:encoded></item><item><title>Ferry late</title>
<description>The ferry was late &amp;hellip;</description></item>
<item><title>Ferry on time</title><description>The ferry was on time. Nobody had said why.</description></item>
<item><title>Ferry later</title>
<content:encoded>&lt;p&gt;The ferry was later. Read more&lt;/p&gt;</content:encoded></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale News Agency</title>
<updated>2024-01-01T00:00:00Z</updated>
<entry><title>Quarry to shut</title><link rel="self" href="https://vale.example/1.atom"/>
<link href="https://vale.example/quarry"/>
<author><name>Agnes Pell</name><email>a@vale.example</email></author><published>2023-05-04T07:00:00Z</published>
<updated>2023-05-09T07:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content></entry>
<entry><title>Ferry</title><summary>The ferry was late.</summary></entry></feed>"""
MORE = "&lt;p&gt;The council met again. &lt;/p&gt;" * 40
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vale News Agency</title></channel>
<item><title>Quarry to shut</title><link>https://vale.example/quarry</link><dc:creator>Agnes Pell</dc:creator>
<dc:date>2023-05-04</dc:date><description>{FIRST}&lt;p&gt;{SECOND}&lt;/p&gt;{MORE}</description></item></rdf:RDF>"""


@pytest.mark.parametrize("xml", [RSS, ATOM, RDF])
def test_entries_of_feeds_with_their_whole_texts_are_read(xml: str) -> None:
    found, *others = outcomes(xml)
    assert isinstance(found, Parsed)
    assert found.text.startswith(f"{FIRST}\n\n{SECOND}")
    assert "appeared first" not in found.text
    assert found.given == Metadata(
        "Quarry to shut", "Vale News Agency", "2023-05-04", "feed entry", ("Agnes Pell",), "https://vale.example/quarry"
    )
    for other in others:
        assert isinstance(other, Refusal)
        assert "entries of the feed have a summary only" in other.what


def test_xhtml_is_read_as_a_page() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{_XHTML}'
    (found,) = outcomes(page)
    assert isinstance(found, Parsed)
    assert FIRST in found.text
    assert read_html(page.encode()).text == found.text


BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><nitf><body><p>&b;</p></body></nitf>'
THIEF = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><p>&a;</p></body></nitf>'


@pytest.mark.parametrize(
    ("xml", "says"),
    [
        (BOMB, "declares entities"),
        (THIEF, "declares entities"),
        ("<nitf><body><p>The quarry", "not well-formed XML (line 1"),
        ("The quarry will shut.", "not well-formed"),
        ("<list><name>A</name></list>", "outermost element is 'list'"),
        ('<?xml version="1.0" encoding="nope"?><nitf/>', "encoding"),
        ("<nitf><body/></nitf>", "1 of 1 news items have no text"),
        ("<a>" * 200_000 + "</a>" * 200_000, "'a' is not read"),
        (b"\xff\xfe\x00", "not well-formed"),
    ],
)
def test_what_is_no_article_is_refused(xml: str | bytes, says: str) -> None:
    try:
        (found,) = outcomes(xml)
    except Refusal as refusal:
        found = refusal
    assert isinstance(found, Refusal)
    assert says in found.what
    assert found.mend
