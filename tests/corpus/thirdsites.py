"""Pages in twenty more shapes of site, written before any of the program was run on them.

docs/formats.md has the figures before and after rules were changed for them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from tests.corpus.stories import Story

SITE = "The Madeup Standard"
ADDRESS = "https://standard.example/2024/05/story-1234"
CARDS = [
    (
        "Lighthouse keeper's diary found under floorboards",
        "The notebooks cover forty winters and one scandal that the town would rather forget.",
    ),
    (
        "Should the old quarry become a lake?",
        "Swimmers want it, anglers want it, and the owner wants four million for it.",
    ),
    ("A day with the snow crew", "They rise at three and are thanked by nobody."),
]
CAPTIONS = [
    "The slipway at low tide, seen from the customs house",
    "Volunteers carry sandbags past the covered market on Saturday.",
    "Inside the engine room, where little has changed since the sixties",
    "A model of the plan is on show at the town hall until the end of the month.",
]
APPEAL = [
    "Before you go, we have a small favour to ask.",
    "More people than ever are reading the Standard, but advertising no longer pays for it.",
    "If everyone who reads our reporting helped to pay for it, our future would be far safer.",
    "For as little as £1 you can support us, and it only takes a minute. Thank you.",
]


def _p(story: Story, between: Callable[[int], str] | None = None, one: str = "<p>{}</p>") -> str:
    return _with(story, one, "<h2>{}</h2>", between)


def _with(story: Story, one: str, heading: str, between: Callable[[int], str] | None = None) -> str:
    parts = []
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(heading.format(escape(story.headings[i])))
        parts.append(one.format(escape(text, quote=False)))
        if between is not None:
            parts.append(between(i))
    return "\n".join(parts)


def _at(**places: str) -> Callable[[int], str]:
    """What stands after some paragraphs: `_at(p2=…)` after the third."""
    return lambda i: places.get(f"p{i}", "")


def _page(story: Story, head: str, body: str, title: str | None = None) -> str:
    title = f"{story.title} · {SITE}" if title is None else title
    return (
        f"<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n"
        f"<title>{escape(title)}</title>\n<meta name='viewport' content='width=device-width'>\n"
        f"{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _ld(story: Story, **more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.published}T05:01:12.000Z",
        "dateModified": f"{story.published}T09:44:00.000Z",
        "author": [{"@type": "Person", "name": story.author, "url": "https://standard.example/p"}],
        "publisher": {"@type": "Organization", "name": SITE},
        "mainEntityOfPage": ADDRESS,
        **more,
    }
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def _tags(story: Story) -> str:
    return (
        f"<meta property='og:title' content=\"{escape(story.title)}\">"
        f"<meta property='og:site_name' content='{SITE}'>"
        f"<meta property='og:type' content='article'>"
        f"<meta name='author' content='{story.author}'>"
        f"<meta property='article:published_time' content='{story.published}T05:01:12Z'>"
        f"<link rel='canonical' href='{ADDRESS}'>"
    )


_MENU = (
    "<div id='hdr'><a href='#main'>Skip to content</a><div><button>Menu</button><a href='/'>"
    "The Madeup Standard</a><span>Tuesday 7 May</span></div><nav aria-label='Primary'>"
    "<a href='/news'>News</a><a href='/sport'>Sport</a><a href='/culture'>Culture</a>"
    "<a href='/jobs'>Jobs</a></nav></div>"
)
_END = (
    "<footer><div>Company number 01234567</div><ul><li><a href='/t'>Terms</a></li><li>"
    "<a href='/p'>Privacy notice</a></li><li><a href='/c'>Cookie settings</a></li></ul>"
    "<p>Copyright 2024 Placeholder Publishing Ltd</p></footer>"
)


def _cards(name: str = "card", title: str = "You may also like") -> str:
    cards = "".join(
        f"<div class='{name}'><a href='/{n}'><img src='{n}.jpg' alt=''></a><h4><a href='/{n}'>"
        f"{head}</a></h4><p>{words}</p></div>"
        for n, (head, words) in enumerate(CARDS)
    )
    return f"<div class='{name}-list'><h3>{title}</h3>{cards}</div>"


def block_components(story: Story) -> str:
    """No paragraph elements: text and pictures are components of divs within divs."""
    text = (
        "<div data-component='text-block' class='ssrcss-1a'><div class='ssrcss-2b'><div>{}</div>"
        "</div></div>"
    )
    head = "<div data-component='subheadline-block'><h2>{}</h2></div>"

    def picture(i: int) -> str:
        if i % 5 != 1:
            return ""
        return (
            f"<div data-component='image-block' class='ssrcss-9'><div><span><img src='{i}.webp'>"
            f"</span><span role='text'><span>Image source, </span>PLACEHOLDER PICTURES</span></div>"
            f"<div data-component='caption-block'><span>Image caption, </span>"
            f"{CAPTIONS[i % 4]}</div></div>"
        )

    return _page(
        story,
        _ld(story),
        f"{_MENU}<div id='main'><div class='ssrcss-0'><h1>{escape(story.title)}</h1><div "
        f"data-component='byline-block'><div>{story.author}</div><div>Coast reporter</div></div>"
        f"{_with(story, text, head, picture)}</div></div>{_END}",
    )


def listicle(story: Story) -> str:
    """Numbered headings with a picture, a caption and a button to buy below each."""
    parts = []
    for i, text in enumerate(story.texts):
        if i % 3 == 0:
            number = i // 3 + 1
            parts.append(
                f"<h2><span class='num'>{number}.</span> The {('pier', 'mill', 'quay')[i % 2]}</h2>"
                f"<figure><img src='{i}.jpg'><figcaption>{CAPTIONS[number % 4]} "
                f"<span class='credit'>(Image credit: Nan Shutter)</span></figcaption></figure>"
            )
        parts.append(f"<p>{escape(text, quote=False)}</p>")
        if i % 3 == 2:
            parts.append("<p><a class='btn' href='/buy'>Check price at Sample Stores</a></p>")
    return _page(
        story,
        _tags(story),
        f"{_MENU}<main id='main'><h1>{escape(story.title)}</h1><p class='affiliate'>When you buy "
        f"through links on our site, we may earn an affiliate commission. Here's how it works.</p>"
        f"<div id='article-body'>{''.join(parts)}</div></main>{_END}",
    )


def gallery(story: Story) -> str:
    """A gallery of slides with captions that are whole sentences, before and amid the story."""

    def slides(first: int) -> str:
        each = "".join(
            f"<li class='slide'><img data-src='{n}.jpg'><div class='slide-count'>{n + 1} / 4</div>"
            f"<div class='slide-caption'>{CAPTIONS[n]}</div><div class='slide-by'>Fay Lens / "
            f"Sample Pictures</div></li>"
            for n in range(first, first + 2)
        )
        return (
            f"<div class='gallery-widget'><ul>{each}</ul><button>Previous</button>"
            f"<button>Next</button></div>"
        )

    return _page(
        story,
        _ld(story),
        f"{_MENU}<article id='main'><h1>{escape(story.title)}</h1>{slides(0)}<div class='copy'>"
        f"{_p(story, _at(p4=slides(2)))}</div></article>{_END}",
    )


def live_list(story: Story) -> str:
    """A live page: key points above, each update an item of an ordered list, a button below."""
    items = "".join(
        f"<li class='lx-stream__post'><div class='lx-time'>{9 + i // 4}:{i % 4}5</div>"
        + (f"<h3>{story.headings[i]}</h3>" if i in story.headings else "")
        + f"<div class='lx-body'><p>{escape(text, quote=False)}</p></div><div>Share post</div></li>"
        for i, text in enumerate(story.texts)
    )
    return _page(
        story,
        _ld(story, **{"@type": "LiveBlogPosting"}),
        f"{_MENU}<div id='main'><h1>{escape(story.title)}</h1><div class='lx-summary'><h2>Summary"
        f"</h2><ul><li>The vote is put off again</li><li>Crossings stay at two an hour</li></ul>"
        f"</div><h2>Live Reporting</h2><p>Edited by Gil Pym</p><ol class='lx-stream'>{items}</ol>"
        f"<button>Load more updates</button></div>{_END}",
    )


def wire_many_names(story: Story) -> str:
    """Three names over a wire story with a place line, and who reported and edited it below."""
    first, *rest = story.texts
    named = f"<p class='byline'>By {story.author}, Hal Stint and Nan Shutter</p>"
    body = "".join(f"<p>{escape(text, quote=False)}</p>" for text in rest)
    head = _tags(story).replace(
        f"<meta name='author' content='{story.author}'>",
        f"<meta name='author' content='{story.author}, Hal Stint and Nan Shutter'>",
    )
    return _page(
        story,
        head,
        f"{_MENU}<main id='main'><h1>{escape(story.title)}</h1>{named}<p class='date'>May 7, 2024"
        f" 6:01 AM GMT+1 Updated 2 hours ago</p><ul class='sizes'><li>Aa</li><li>Share</li></ul>"
        f"<div class='article-body__content'><p>PORT INVENTED, May 7 (Wire) - "
        f"{escape(first, quote=False)}</p>{body}<p class='signoff'>Reporting by Hal Stint in Lake "
        f"Example and Nan Shutter in Fennside; Editing by Gil Pym</p><p>Our Standards: The "
        f"Placeholder Wire Principles.</p></div></main>{_END}",
    )


def print_view(story: Story) -> str:
    """The page for the printer: paragraphs parted by line breaks, address above and below."""
    parts = []
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(f"<b>{story.headings[i]}</b><br><br>")
        parts.append(f"{escape(text, quote=False)}<br><br>")
    return _page(
        story,
        "",
        f"<table width=600><tr><td><img src=logo.gif></td><td align=right><a href='javascript:"
        f"window.print()'>Print this page</a> | <a href='{ADDRESS}'>Close</a></td></tr></table>"
        f"<font size=5><b>{escape(story.title)}</b></font><br>By {story.author}<br>"
        f"{story.published}<hr>{''.join(parts)}<hr>Find this article at: {ADDRESS}<br>"
        f"Copyright The Madeup Standard. All rights reserved.",
        story.title,
    )


def amp_news(story: Story) -> str:
    """AMP with buttons to share, an embedded list of other stories and an analytics element."""
    between = _at(
        p1="<amp-embed type='x' height=200><div placeholder>Loading</div></amp-embed>",
        p3=f"<amp-list src='/r'><div role='list'>{_cards('amp-card', 'Trending now')}</div>"
        f"</amp-list>",
    )
    page = _page(
        story,
        _ld(story),
        f"<amp-sidebar id='sb' layout='nodisplay'><a href='/'>Home</a></amp-sidebar><article>"
        f"<header><h1>{escape(story.title)}</h1><div class='by'>{story.author} &bull; "
        f"{story.published}</div><amp-social-share type='email'></amp-social-share></header>"
        f"<amp-carousel height=300><figure><amp-img src='a.jpg'></amp-img><figcaption>"
        f"{CAPTIONS[0]}</figcaption></figure></amp-carousel>{_p(story, between)}</article>"
        f"<amp-analytics><script type='application/json'>{{\"a\": 1}}</script></amp-analytics>"
        f"{_END}",
    )
    return page.replace("<html lang='en'>", "<html ⚡ lang='en'>")


def locked(story: Story) -> str:
    """Three paragraphs to be seen and a wall; the whole story only in the page's own JSON-LD."""
    seen = "".join(f"<p>{escape(text, quote=False)}</p>" for text in story.texts[:3])
    return _page(
        story,
        _tags(story)
        + _ld(story, articleBody="\n\n".join(story.texts), isAccessibleForFree="False"),
        f"{_MENU}<article id='main'><h1>{escape(story.title)}</h1><div class='preview'>{seen}"
        f"</div><div class='wall'><h2>To read the rest, take out a subscription</h2><p>Try a month "
        f"for nothing and cancel whenever you like.</p><a href='/s'>See your options</a></div>"
        f"</article>{_END}",
    )


def data_table(story: Story) -> str:
    """A table of figures amid the story, with a caption, a source and a button to download it."""
    rows = "".join(
        f"<tr><td>{place}</td><td>{n * 137:,}</td><td>{n * 151:,}</td></tr>"
        for n, place in enumerate(("Fennside", "Mount Sample", "Port Invented"), start=3)
    )
    table = (
        f"<div class='table-wrap'><h4>Crossings by year</h4><table><thead><tr><th>Town</th><th>2019"
        f"</th><th>2023</th></tr></thead><tbody>{rows}</tbody></table><p class='src'>Source: "
        f"Placeholder Council · <a href='/d.csv'>Get the data</a> · Created with Samplewrapper</p>"
        f"</div>"
    )
    return _page(
        story,
        _ld(story),
        f"{_MENU}<main id='main'><article><h1>{escape(story.title)}</h1><div class='b'>"
        f"{_p(story, _at(p3=table))}</div></article></main>{_END}",
    )


def fact_box(story: Story) -> str:
    """A box of short facts in an aside, a pull quote, and a map's own small print."""
    box = (
        "<aside class='factbox'><h3>At a glance</h3><ul><li>Opened: 1911</li><li>Length: 340 m"
        "</li><li>Owner: Placeholder Council</li></ul></aside>"
    )
    said = escape(story.longest_quote)
    pull = f"<aside><blockquote>{said}</blockquote><cite>A reader</cite></aside>"
    chart = "<div class='map'><div>Map data © Sample Maps</div><div>Zoom in</div></div>"
    return _page(
        story,
        _tags(story),
        f"{_MENU}<main id='main'><h1>{escape(story.title)}</h1><div class='rich-text'>"
        f"{_p(story, _at(p1=box, p3=pull, p6=chart))}</div></main>{_END}",
    )


def footnotes(story: Story) -> str:
    """Sections within sections; notes as raised numbers in the text and as a list at its end."""
    parts = "".join(
        f"<section><header></header><div class='inner'><p>{escape(text, quote=False)}"
        f"<sup><a href='#n{i}'>{i + 1}</a></sup></p></div></section>"
        for i, text in enumerate(story.texts)
    )
    notes = "".join(
        f"<li id='n{i}'>Placeholder Council, minutes of {2000 + i}, p. {i + 3}. <a href='#r{i}'>↩"
        f"</a></li>"
        for i in range(len(story.texts))
    )
    return _page(
        story,
        _ld(story),
        f"{_MENU}<article id='main'><header><h1>{escape(story.title)}</h1></header>{parts}"
        f"<section class='footnotes'><h2>Notes</h2><ol>{notes}</ol></section></article>{_END}",
    )


def embeds(story: Story) -> str:
    """A player that speaks, an embedded post, and a button to listen above it all."""
    player = (
        "<div class='video-js'><p class='vjs-no-js'>To view this video please enable JavaScript, "
        "and consider upgrading to a web browser that supports HTML5 video</p><div>Video Player is "
        "loading.</div><div>This is a modal window.</div><div>Beginning of dialog window. Escape "
        "will cancel and close the window.</div></div>"
    )
    post = (
        "<blockquote class='sample-post'><p>Queue is out past the chip shop again. Bring a book "
        "and a flask 😅 #pier</p>&mdash; Ferry Watch (@ferrywatch) <a href='/x'>May 6, 2024</a>"
        "</blockquote><script async src='w.js'></script>"
    )
    return _page(
        story,
        _tags(story),
        f"{_MENU}<article id='main'><h1>{escape(story.title)}</h1><div class='listen'>Listen to "
        f"this article · 6:12 min</div><div class='content'>{_p(story, _at(p0=player, p4=post))}"
        f"</div></article>{_END}",
    )


def cards_amid(story: Story) -> str:
    """Other stories, each with its opening sentence, amid the story and below it."""
    return _page(
        story,
        _ld(story),
        f"{_MENU}<main id='main'><article><h1>{escape(story.title)}</h1><div class='wysiwyg'>"
        f"{_p(story, _at(p2=_cards('teaser', 'Editor’s picks')))}</div></article>"
        f"{_cards('promo', 'More from News')}</main>{_END}",
    )


def nested_comments(story: Story) -> str:
    """Comments as articles of their own with answers within, longer than the story's paragraphs."""
    words = (
        "I moved here nine years ago and every spring it is the same thing with this council. They "
        "promise, they measure, they put up a fence, and then you never hear of it again. My "
        "neighbour wrote to them twice. She got a form back both times and nobody ever rang her."
    )
    said = "".join(
        f"<article class='comment'><header><b>tarn_{n}</b><time>3 hours ago</time></header><p>"
        f"{words}</p><div class='replies'><article class='comment'><p>Same here, and we are on the "
        f"other side of the bay. It is just how they are.</p><button>Recommend ({n})</button>"
        f"</article></div></article>"
        for n in range(6)
    )
    return _page(
        story,
        _tags(story),
        f"{_MENU}<main id='main'><article class='main-story'><h1>{escape(story.title)}</h1>"
        f"{_p(story)}</article><section id='comments' aria-label='Comments'><h2>12 comments</h2>"
        f"<p>Comments are moderated before they appear.</p>{said}</section></main>{_END}",
    )


def appeal(story: Story) -> str:
    """An appeal for money of several paragraphs at the end of the story's own element."""
    asks = "".join(f"<p>{words}</p>" for words in APPEAL)
    return _page(
        story,
        _ld(story),
        f"{_MENU}<main id='main'><h1>{escape(story.title)}</h1><p class='standfirst'>Campaigners "
        f"say that the town was never asked</p><div class='article-body'>{_p(story)}"
        f"<div class='contributions'>{asks}<button>Support the Standard</button></div></div></main>"
        f"{_END}",
    )


def small_print(story: Story) -> str:
    """Notes of the house in paragraphs like the others: commission, advice, corrections, rights."""
    notes = [
        "This article is for information only and does not constitute financial advice.",
        "The Standard may earn a commission from purchases made through links on this page.",
        "We want to get things right. To report an error, write to corrections@standard.example.",
        "A version of this article appears in print on May 8, 2024, Section B, Page 3.",
    ]
    after = "".join(f"<p>{note}</p>" for note in notes)
    return _page(
        story,
        _tags(story),
        f"{_MENU}<main id='main'><h1>{escape(story.title)}</h1><section name='articleBody'>"
        f"{_p(story)}{after}</section></main>{_END}",
    )


def encyclopaedia(story: Story) -> str:
    """A page of a wiki: contents, links to edit, a box of facts, references."""
    body = _with(
        story,
        "<p>{}</p>",
        "<div class='mw-heading'><h2>{}</h2><span class='mw-editsection'>[<a href='/e'>edit</a>]"
        "</span></div>",
    )
    contents = "".join(f"<li><a href='#s'>{n} {h}</a></li>" for n, h in story.headings.items())
    box = (
        "<table class='infobox'><caption>The crossing</caption><tr><th>Opened</th><td>3 May 1911"
        "</td></tr><tr><th>Carries</th><td>Passengers, bicycles</td></tr></table>"
    )
    return _page(
        story,
        "",
        f"<h1 id='firstHeading'>{escape(story.title)}</h1><div id='siteSub'>From Sampledia, the "
        f"free encyclopaedia</div><div id='mw-content-text'>{box}<div class='toc'><h2>Contents</h2>"
        f"<ul>{contents}</ul></div>{body}<h2>References</h2><ol class='references'><li>Quill, A. "
        f"(2011). Crossings. Sample Press.</li></ol></div><div id='catlinks'>Categories: Ferries | "
        f"Piers</div><div id='footer'>This page was last edited on 7 May 2024, at 06:01.</div>",
        f"{story.title} - Sampledia",
    )


def weblog(story: Story) -> str:
    """A weblog: buttons to share, likes, posts before and after, tags and a form to reply."""
    after = (
        "<div class='sharedaddy'><h3>Share this:</h3><ul><li>Click to share on Samplebook (Opens "
        "in new window)</li><li>Click to print (Opens in new window)</li></ul></div><div>"
        "<h3>Like this:</h3><span>Like</span> <span>Loading...</span></div>"
    )
    return _page(
        story,
        f"<meta property='article:published_time' content='{story.published}T05:01:12+00:00'>",
        f"<div id='page'><div id='primary'><div class='post hentry'><h1 class='entry-title'>"
        f"{escape(story.title)}</h1><div class='entry-meta'>Posted on <time>{story.published}"
        f"</time> by <a rel='author' href='/a'>{story.author}</a></div><div class='entry-content'>"
        f"{_p(story)}{after}</div><div class='entry-footer'>Posted in News | Tagged ferry, pier | "
        f"4 Comments</div></div><div class='nav'><a>← Older post</a> <a>Newer post →</a></div>"
        f"<div id='respond'><h3>Leave a Reply</h3><p>Your email address will not be published. "
        f"Required fields are marked *</p></div></div><div id='secondary'><h3>Recent Posts</h3><ul>"
        f"<li>{CARDS[0][0]}</li><li>{CARDS[1][0]}</li></ul></div></div>",
    )


def word_soup(story: Story) -> str:
    """Spans within paragraphs, hard spaces, soft hyphens, empty paragraphs and a large initial."""
    parts = []
    for i, text in enumerate(story.texts):
        words = escape(text, quote=False)
        if i in story.headings:
            parts.append(f"<p><strong><span>{story.headings[i]}</span></strong></p>")
        if i == 0:
            words = f"<span class='dropcap'>{words[0]}</span>{words[1:]}"
        words = words.replace("although", "al&shy;though").replace(" and ", "&nbsp;and ")
        parts.append(f"<p style='margin:0'><span style='font-size:11pt'>{words}</span></p>")
        parts.append("<p>&nbsp;</p>")
    return _page(
        story,
        _tags(story),
        f"{_MENU}<div id='main'><h1>{escape(story.title)}</h1><div class='fr-view'>"
        f"{''.join(parts)}</div></div>{_END}",
    )


def unfolding(story: Story) -> str:
    """The story in parts that unfold, each under a summary, amid a scrolling picture's labels."""
    parts = ["<div class='scrolly'><svg><text>0 m</text><text>340 m</text></svg></div>"]
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(f"</details><details open><summary>{story.headings[i]}</summary>")
        parts.append(f"<div class='step'><p>{escape(text, quote=False)}</p></div>")
    body = f"<details open><summary>What happened</summary>{''.join(parts)}</details>"
    return _page(
        story,
        _ld(story),
        f"{_MENU}<main id='main'><div class='hero'><h1>{escape(story.title)}</h1><span>Scroll down "
        f"to begin</span></div>{body}<div class='credits'>Design by Ida Holm. Development by Lou "
        f"Fenn.</div></main>{_END}",
    )


_MAKERS: list[Callable[[Story], str]] = [
    block_components,
    listicle,
    gallery,
    live_list,
    wire_many_names,
    print_view,
    amp_news,
    locked,
    data_table,
    fact_box,
    footnotes,
    embeds,
    cards_amid,
    nested_comments,
    appeal,
    small_print,
    encyclopaedia,
    weblog,
    word_soup,
    unfolding,
]
THIRD_SITES = {make.__name__: make for make in _MAKERS}
_ALL = ("title", "author", "published")
# The fields that a page states in a way that leaves no doubt.
STATED = {
    **dict.fromkeys(THIRD_SITES, _ALL),
    "wire_many_names": ("title", "published"),
    "print_view": ("title",),
    "encyclopaedia": ("title",),
}
