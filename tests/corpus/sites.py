"""Pages as ten kinds of news site build them, around a story."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.corpus.stories import Story

SITE = "The Sample Courier"
RELATED = [
    "Ten ways to cook with honey at home",
    "Council to vote on the new tram line",
    "In pictures: the harbour at dawn",
]
NEWSLETTER = "Sign up for our daily newsletter and never miss a story."
COOKIES = "We use cookies to improve your experience. Accept all cookies or manage your choices."
CAPTION = "The harbour on a calm day. Photograph: Fay Lens/Sample Pictures"
COMMENT = "I have lived here for forty years and have never seen anything like it, honestly!"
BIO = "Gil Pym is the Courier's reporter for the coast and has covered ferries since 2011."


def _head(story: Story, extra: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(story.title)} | {SITE}</title>{extra}</head>"
    )


def _og(story: Story) -> str:
    return (
        f'<meta property="og:title" content="{escape(story.title)}">'
        f'<meta property="og:site_name" content="{SITE}">'
        f'<meta name="author" content="{story.author}">'
        f'<meta property="article:published_time" content="{story.published}T08:00:00Z">'
        f'<link rel="canonical" href="https://example.org/news/story">'
    )


def _body(story: Story, between: Callable[[int], str] = lambda _i: "", tag: str = "p") -> str:
    parts = []
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(f"<h2>{story.headings[i]}</h2>")
        parts.append(f"<{tag}>{escape(text, quote=False)}</{tag}>{between(i)}")
    return "\n".join(parts)


def _links(name: str) -> str:
    items = "".join(f'<li><a href="/{i}">{escape(text)}</a></li>' for i, text in enumerate(RELATED))
    return f'<div class="{name}"><h3>Related stories</h3><ul>{items}</ul></div>'


_MENU = (
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li>"
    "<li><a href='/sport'>Sport</a></li><li><a href='/opinion'>Opinion</a></li></ul></nav>"
)
_FOOT = (
    f"<footer><p>© 2024 {SITE}. All rights reserved.</p><p>Terms · Privacy · Contact</p></footer>"
)


def broadsheet(story: Story) -> str:
    """Article element, figure with caption, related links at the end."""
    return (
        f"{_head(story, _og(story))}<body><header>{_MENU}</header><main><article>"
        f"<h1>{escape(story.title)}</h1><p class='byline'>By {story.author}</p>"
        f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>"
        f"{_body(story)}</article>{_links('related')}</main>{_FOOT}</body></html>"
    )


def tabloid(story: Story) -> str:
    """Links, a newsletter box and a pull quote between the paragraphs."""
    extra = {
        1: f"<p><a href='/x'>READ MORE: {RELATED[0]}</a></p>",
        3: f"<div class='newsletter-signup'><p>{NEWSLETTER}</p></div>",
        5: f"<blockquote class='pullquote'>{escape(story.longest_quote)}</blockquote>",
    }
    return (
        f"{_head(story, _og(story))}<body>{_MENU}<div class='cookie-banner'><p>{COOKIES}</p></div>"
        f"<div id='content'><h1>{escape(story.title)}</h1><div class='share-buttons'>Share Pin"
        f"</div><div class='article-body'>{_body(story, lambda i: extra.get(i, ''))}</div></div>"
        f"<section class='comments'><h3>Comments</h3><p>{COMMENT}</p></section>{_FOOT}"
        f"</body></html>"
    )


def magazine(story: Story) -> str:
    """A deck, drop caps, an author's note at the end."""
    return (
        f"{_head(story, _og(story))}<body>{_MENU}<article><header><h1>{escape(story.title)}</h1>"
        f"<p class='author'>{story.author}</p><time datetime='{story.published}'></time></header>"
        f"<div class='body'>{_body(story)}</div><footer class='author-bio'><p>{BIO}</p></footer>"
        f"</article><aside>{_links('more')}</aside>{_FOOT}</body></html>"
    )


def blog(story: Story) -> str:
    """Tags and categories below, a sidebar beside."""
    return (
        f"{_head(story, _og(story))}<body class='single-post'><div id='sidebar' class='sidebar'>"
        f"{_links('widget')}<p>{NEWSLETTER}</p></div><div class='post'><h1 class='entry-title'>"
        f"{escape(story.title)}</h1><div class='entry-content'>{_body(story)}</div>"
        f"<div class='post-tags'>Tags: <a href='/t/a'>ferry</a>, <a href='/t/b'>harbour</a></div>"
        f"</div>{_FOOT}</body></html>"
    )


def broadcaster(story: Story) -> str:
    """Many small blocks, each its own div with a generated class."""
    blocks = "".join(
        (f"<div class='c-{i}a'><h2>{story.headings[i]}</h2></div>" if i in story.headings else "")
        + f"<div data-component='text-block' class='s{i}x'><p>{escape(text, quote=False)}</p></div>"
        for i, text in enumerate(story.texts)
    )
    return (
        f"{_head(story, _og(story))}<body><div id='root'>{_MENU}<main id='main-content'><article>"
        f"<header><h1 id='main-heading'>{escape(story.title)}</h1></header>"
        f"<div data-component='image-block'><figure><img src='x'><figcaption>{CAPTION}</figcaption>"
        f"</figure></div>{blocks}<section data-component='links-block'>{_links('rel')}</section>"
        f"</article></main></div>{_FOOT}</body></html>"
    )


def agency(story: Story) -> str:
    """Plain paragraphs under a dateline, nothing around them but a rule."""
    return (
        f"{_head(story, _og(story))}<body><h1>{escape(story.title)}</h1><hr>{_body(story)}<hr>"
        f"<p>© 2024 {SITE}</p></body></html>"
    )


def old_table(story: Story) -> str:
    """A page of tables with line breaks for paragraphs."""
    text = "<br><br>\n".join(
        (f"<b>{story.headings[i]}</b><br><br>\n" if i in story.headings else "")
        + escape(text, quote=False)
        for i, text in enumerate(story.texts)
    )
    return (
        f"{_head(story)}<body><table width='100%'><tr><td width='150'><a href='/'>Home</a><br>"
        f"<a href='/news'>News</a><br><a href='/sport'>Sport</a></td><td><h1>{escape(story.title)}"
        f"</h1><font size='2'>{text}</font></td></tr></table></body></html>"
    )


def linked_data(story: Story) -> str:
    """What the page is stands in JSON-LD, the text in sections."""
    import json

    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.published}T08:00:00Z",
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": SITE},
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return (
        f"{_head(story, script)}<body>{_MENU}<main><article><h1>{escape(story.title)}</h1>"
        f"<section name='articleBody'>{_body(story)}</section>"
        f"<div class='promo'><p>{NEWSLETTER}</p></div></article></main>{_FOOT}</body></html>"
    )


def trade(story: Story) -> str:
    """A call to act after every fourth paragraph, and a form at the end."""

    def call(i: int) -> str:
        promo = f"<aside class='ad'><p>Advertisement</p><a href='/ad'>{RELATED[1]}</a></aside>"
        return promo if i % 4 == 3 else ""

    return (
        f"{_head(story, _og(story))}<body>{_MENU}<div class='wrapper'><div class='col-8'>"
        f"<h1>{escape(story.title)}</h1><div itemprop='articleBody'>{_body(story, call)}</div>"
        f"</div>"
        f"<div class='col-4'>{_links('popular')}<form><label>E-mail</label><input></form></div>"
        f"</div>{_FOOT}</body></html>"
    )


def local(story: Story) -> str:
    """Paragraphs with inline links and markup, a gallery, and a subscription wall's remains."""

    def marked(text: str) -> str:
        words = escape(text, quote=False)
        return words.replace("said that", "<em>said</em> <a href='/s'>that</a>", 1)

    body = "\n".join(
        (f"<h3>{story.headings[i]}</h3>" if i in story.headings else "") + f"<p>{marked(text)}</p>"
        for i, text in enumerate(story.texts)
    )
    return (
        f"{_head(story, _og(story))}<body>{_MENU}<div class='story'><h1>{escape(story.title)}</h1>"
        f"<ul class='gallery'><li><img src='1'><span class='caption'>{CAPTION}</span></li></ul>"
        f"{body}<div class='paywall hidden'><p>Subscribe to read on for only £1 a month.</p></div>"
        f"</div>{_links('trending')}{_FOOT}</body></html>"
    )


_MAKERS: list[Callable[[Story], str]] = [broadsheet, tabloid, magazine, blog, broadcaster]
_MAKERS += [agency, old_table, linked_data, trade, local]
SITES = {make.__name__: make for make in _MAKERS}
