"""Stories as items of feeds, and as agencies send them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from email.utils import format_datetime
from html import escape

from tests.corpus.stories import Story

PUBLISHER = "The Sample Courier"


_FIGURE = (
    "<figure class='wp-block-image'><img src='q.jpg'/><figcaption>The quay of Fennside as it is "
    "seen from the north on a clear day.</figcaption></figure>"
)
_CAPTION = (
    "<div class='wp-caption'><img src='k.jpg'/><p class='wp-caption-text'>Two keepers stand "
    "beside the lamps that they mended in spring.</p></div>"
)
_SHARE = (
    "<h3>Share this:</h3><ul><li><a href='#'>Click to share on X (Opens in new window)</a></li>"
    "</ul><h3>Like this:</h3><p>Like Loading...</p><h3>Related</h3><ul><li><a href='#'>Ferries "
    "stop in fog</a></li></ul><p><a href='#'>Continue reading</a></p>"
)


def rss(stories: Sequence[Story]) -> bytes:
    """RSS 2.0 as weblogs write it: a teaser, the whole as escaped HTML, a line of their own."""
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one)}</link>"
        f"<guid isPermaLink='false'>{_address(one)}?p={n}</guid>"
        f"<dc:creator><![CDATA[{one.author}]]></dc:creator><pubDate>{_day(one)}</pubDate>"
        f"<category>Harbour</category><description>{escape(one.texts[0][:80])} [&#8230;]"
        f"</description><content:encoded><![CDATA[{_pictured(one)}{_SHARE}<p>The post <a href='#'>"
        f"{escape(one.title)}</a> appeared first on <a href='/'>{PUBLISHER}</a>.</p>]]>"
        "</content:encoded></item>"
        for n, one in enumerate(stories)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{PUBLISHER}</title>
<link>https://example.org/</link><language>en-GB</language>{items}</channel></rss>""".encode()


def rss_1(stories: Sequence[Story]) -> bytes:
    """RSS 1.0, an RDF document, with the whole in the description."""
    items = "".join(
        f"<item rdf:about='{_address(one)}'><title>{escape(one.title)}</title>"
        f"<link>{_address(one)}</link><description>{escape(_html(one))}</description>"
        f"<dc:creator>{one.author}</dc:creator><dc:date>{one.published}T23:30:00-05:00</dc:date>"
        "</item>"
        for one in stories
    )
    return f"""<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/">
<title>{PUBLISHER}</title></channel>{items}</rdf:RDF>""".encode()


def atom(stories: Sequence[Story]) -> bytes:
    """Atom, every second entry in XHTML and the others in escaped HTML."""
    entries = "".join(
        f"<entry><id>tag:example.org,2020:{n}</id><title type='html'>{escape(escape(one.title))}"
        f"</title><link href='{_address(one)}'/><author><name>{one.author}</name></author>"
        f"<published>{one.published}T23:30:00-05:00</published>"
        f"<updated>2031-01-01T00:00:00Z</updated>{_content(one, n)}</entry>"
        for n, one in enumerate(stories)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>{PUBLISHER}</title><id>https://example.org/</id>{entries}</feed>""".encode()


def _content(one: Story, number: int) -> str:
    if number % 2:
        inner = f"<div xmlns='http://www.w3.org/1999/xhtml'>{_html(one)}</div>"
        return f"<content type='xhtml'>{inner}</content>"
    return f"<content type='html'>{escape(_html(one))}</content>"


def nitf(one: Story) -> bytes:
    """NITF, with a picture between its paragraphs."""
    picture = "<media><media-caption>A picture of the quay.</media-caption></media>"
    words = _html(one).replace("h2>", "hl2>").replace("</p>", f"</p>{picture}", 1)
    return f"""<?xml version="1.0"?><nitf><head><docdata>
<date.issue norm="{one.published.replace("-", "")}T093000Z"/>
<doc.copyright holder="{PUBLISHER}" year="2020"/></docdata></head><body><body.head><hedline>
<hl1>{escape(one.title)}</hl1></hedline><byline>By <person>{one.author}</person></byline>
<distributor>{PUBLISHER}</distributor></body.head><body.content>{words}</body.content>
<body.end><tagline>Mail the desk.</tagline></body.end></body></nitf>""".encode()


def newsml(one: Story) -> bytes:
    """A news item of NewsML-G2 with XHTML in it."""
    return _item(one, "").replace(b"<newsItem", b"<?xml version='1.0'?><newsItem", 1)


def message(stories: Sequence[Story]) -> bytes:
    """A message of NewsML-G2 that holds several items."""
    items = b"".join(_item(one, f"urn:example:{n}") for n, one in enumerate(stories))
    space = b'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    return b"<newsMessage %b><header/><itemSet>%b</itemSet></newsMessage>" % (space, items)


def _item(one: Story, guid: str) -> bytes:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"
 guid="{guid or _address(one)}"><rightsInfo><copyrightNotice>© {PUBLISHER}</copyrightNotice>
</rightsInfo><itemMeta><provider literal="SC"><name>{PUBLISHER}</name></provider>
<versionCreated>2031-01-01T00:00:00Z</versionCreated></itemMeta><contentMeta>
<contentCreated>{one.published}T23:30:00-05:00</contentCreated><by>By {one.author}</by>
<headline>{escape(one.title)}</headline><language tag="en"/></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>-</title></head><body>{_html(one)}</body>
</html></inlineXML></contentSet></newsItem>""".encode()


def _html(one: Story) -> str:
    parts = []
    for i, text in enumerate(one.texts):
        if i in one.headings:
            parts.append(f"<h2>{escape(one.headings[i])}</h2>")
        parts.append(f"<p>{escape(text)}</p>")
    return "".join(parts)


def _pictured(one: Story) -> str:
    first, rest = _html(one).split("</p>", 1)
    return f"{first}</p>{_FIGURE}{rest.replace('</p>', f'</p>{_CAPTION}', 1)}"


def _address(one: Story) -> str:
    return f"https://example.org/{'-'.join(one.title.lower().split())}"


def _day(one: Story) -> str:
    noon = dt.datetime.fromisoformat(f"{one.published}T23:30:00-05:00")
    return format_datetime(noon)
