"""Pages as ten more kinds of news site build them.

They were written after the rules, and measured before any rule was changed for them;
docs/formats.md has both figures.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from tests.corpus.stories import Story

SITE = "Example Tribune"
PROMOTED = [
    "Why the old mill may never turn again",
    "Five harbours worth a detour this summer",
    "Who pays for the new reservoir?",
    "The tram that nobody asked for",
]
CAPTION = "Crowds wait for the first crossing of the morning at the pier in Port Invented"
CREDIT = "Nan Shutter / Placeholder Images"
COMMENTS = [
    "Typical. They said the same thing about the library and look where that got us all.",
    "My grandfather helped to build it and he would be turning in his grave if he saw this.",
    "Has anyone actually read the report before shouting about it? It is all on page nine.",
]
COOKIES = (
    "We and our 214 partners store and access information on your device to personalise content "
    "and ads, and to learn how readers use this site. You can change your mind at any time."
)
LETTER = "The Morning Tide: the five stories you need, in your inbox before breakfast."
BIO = (
    "Hal Stint writes about transport and the sea. He joined the Tribune in 2014 from the Lake "
    "Example Echo and lives in Fennside with two dogs."
)


def _head(story: Story, extra: str = "", tag: str = "html lang='en-GB'") -> str:
    return (
        f"<!DOCTYPE html><{tag}><head><meta charset='utf-8'><title>{escape(story.title)} – {SITE}"
        f"</title>{extra}<style>.x{{color:red}}</style><script>var a = 1;</script></head>"
    )


def _meta(story: Story) -> str:
    return (
        f"<meta property='og:type' content='article'><meta property='og:title' content="
        f"'{escape(story.title)}'><meta property='og:site_name' content='{SITE}'>"
        f"<meta name='author' content='{story.author}'><meta property='article:published_time' "
        f"content='{story.published}T06:30:00+01:00'>"
    )


def _linked(story: Story) -> str:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": SITE},
            {
                "@type": ["NewsArticle"],
                "headline": story.title,
                "datePublished": f"{story.published}T06:30:00+01:00",
                "author": [{"@type": "Person", "name": story.author}],
                "publisher": {"@type": "NewsMediaOrganization", "name": SITE},
            },
        ],
    }
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def _paragraphs(
    story: Story,
    between: Callable[[int], str] = lambda _i: "",
    paragraph: str = "<p>{}</p>",
    heading: str = "<h2>{}</h2>",
) -> str:
    parts = []
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(heading.format(story.headings[i]))
        parts.append(paragraph.format(escape(text, quote=False)) + between(i))
    return "\n".join(parts)


def _list(titles: list[str]) -> str:
    return "".join(
        f"<li><a href='/a/{n}'>{escape(title)}</a></li>" for n, title in enumerate(titles)
    )


_TOP = (
    "<div class='masthead'><a href='/'>Example Tribune</a> <a href='/login'>Sign in</a> "
    "<a href='/subscribe'>Subscribe</a></div><ul class='topnav'><li><a href='/uk'>UK</a></li>"
    "<li><a href='/world'>World</a></li><li><a href='/money'>Money</a></li></ul>"
)
_BOTTOM = (
    "<div class='site-footer'><p>Example Tribune is part of Placeholder Media Group plc.</p><ul>"
    "<li><a href='/about'>About us</a></li><li><a href='/ads'>Advertise</a></li></ul></div>"
)


def live(story: Story) -> str:
    """A live blog: every paragraph an entry with time, author and buttons to share."""
    entries = "".join(
        f"<article class='live-entry' id='e{i}'><header><time datetime='{story.published}T1{i % 10}"
        f":05:00Z'>1{i % 10}:05 BST</time><span class='who'>{story.author}</span></header>"
        + (f"<h2>{story.headings[i]}</h2>" if i in story.headings else "")
        + f"<p>{escape(text, quote=False)}</p><div class='entry-share'><button>Share</button>"
        f"<a href='#e{i}'>Copy link</a></div></article>"
        for i, text in enumerate(story.texts)
    )
    return (
        f"{_head(story, _linked(story))}<body>{_TOP}<main class='liveblog'><h1>"
        f"{escape(story.title)}</h1><p class='live-status'>Live feed – this page updates by itself"
        f"</p><section class='feed'>{entries}</section></main>{_BOTTOM}</body></html>"
    )


def odd_captions(story: Story) -> str:
    """Pictures in the middle of the text, their captions in spans and divs of no telling name."""

    def picture(i: int) -> str:
        if i % 4 != 1:
            return ""
        return (
            f"<div class='mol-img-group'><img src='{i}.jpg' alt=''><div><p class='imageCaption'>"
            f"{CAPTION}</p><span class='c7'>{CREDIT}</span></div></div>"
        )

    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<div id='js-article-text'><h1>"
        f"{escape(story.title)}</h1><p class='author-section'>By <a href='/hs'>{story.author}</a>"
        f"</p><div itemprop='articleBody'>{_paragraphs(story, picture)}</div></div>{_BOTTOM}</body>"
        f"</html>"
    )


def boxes(story: Story) -> str:
    """Related stories in a box between the paragraphs, three times, and once as bare links."""

    def box(i: int) -> str:
        if i in {2, 7}:
            return (
                f"<div class='inline-box'><p><strong>More on this story</strong></p><ul>"
                f"{_list(PROMOTED[:3])}</ul></div>"
            )
        if i == 4:
            return f"<p><strong>Read also: </strong><a href='/a/9'>{PROMOTED[3]}</a></p>"
        return ""

    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<article class='story'><h1>{escape(story.title)}"
        f"</h1><div class='story-content'>{_paragraphs(story, box)}</div></article>{_BOTTOM}</body>"
        f"</html>"
    )


def letter(story: Story) -> str:
    """A form for a newsletter after the third paragraph, with its thanks and its small print."""
    form = (
        f"<div class='module m-signup'><h3>Sign up to The Morning Tide</h3><p>{LETTER}</p><form>"
        f"<label>Enter your email address</label><input type='email'><button>Sign me up</button>"
        f"<p>By entering your address you agree to our terms and that we may write to you about "
        f"offers.</p></form><p>Thank you! Please check your inbox to confirm.</p></div>"
    )
    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<main><h1>{escape(story.title)}</h1><div class="
        f"'text'>{_paragraphs(story, lambda i: form if i == 3 else '')}</div></main>{_BOTTOM}"
        f"</body></html>"
    )


def consent(story: Story) -> str:
    """A consent dialogue before everything else, and the story in a div of its own kind."""
    dialogue = (
        f"<div role='dialog' class='qc-cmp2'><h2>We value your privacy</h2><p>{COOKIES}</p>"
        f"<button>More options</button><button>Agree</button></div>"
    )
    body = _paragraphs(story, paragraph="<div class='par'>{}</div>")
    return (
        f"{_head(story, _linked(story))}<body>{dialogue}{_TOP}<div class='page'><h1>"
        f"{escape(story.title)}</h1><div class='paragraphs'>{body}</div></div>{_BOTTOM}</body>"
        f"</html>"
    )


def thread(story: Story) -> str:
    """Readers' comments under the story in the same kind of element as the story itself."""
    said = "".join(
        f"<div class='post-item'><b>reader{n}</b> <i>2 hours ago</i><p>{text}</p>"
        f"<a href='#'>Reply</a> <a href='#'>Report</a></div>"
        for n, text in enumerate(COMMENTS)
    )
    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<div class='post'><h1>{escape(story.title)}</h1>"
        f"{_paragraphs(story)}</div><div id='disqus_thread' class='discussion'><h3>Join the "
        f"conversation (3)</h3>{said}</div>{_BOTTOM}</body></html>"
    )


def amp(story: Story) -> str:
    """The page for phones: amp elements, a sidebar, a credit under the picture."""

    def advert(i: int) -> str:
        return "<amp-ad width=300 height=250 type='x'><div>Ad</div></amp-ad>" if i % 3 == 2 else ""

    return (
        f"{_head(story, _linked(story), 'html amp lang=en')}<body><amp-sidebar id='s'><ul>"
        f"{_list(PROMOTED)}</ul></amp-sidebar><header class='amp-bar'>{SITE}</header><main>"
        f"<div class='amp-article'><h1>{escape(story.title)}</h1><p class='meta'>{story.author} | "
        f"{story.published}</p><amp-img src='x' layout='responsive'></amp-img><p class='credit'>"
        f"Image: {CREDIT}</p>{_paragraphs(story, advert)}</div></main><amp-consent><div>{COOKIES}"
        f"</div></amp-consent></body></html>"
    )


def paywall(story: Story) -> str:
    """An offer to subscribe in the middle, the rest of the story hidden behind it but there."""
    wall = (
        "<div class='piano-offer'><p>You have read your last free article this month.</p><p>"
        "Subscribe for £1 a week to keep reading the journalism that matters to you.</p>"
        "<a href='/subscribe'>See all offers</a> <a href='/login'>Already a subscriber?</a></div>"
    )
    return (
        f"{_head(story, _meta(story) + _linked(story))}<body>{_TOP}<article><h1>"
        f"{escape(story.title)}</h1><div class='article__content premium'>"
        f"{_paragraphs(story, lambda i: wall if i == 2 else '')}</div></article>{_BOTTOM}</body>"
        f"</html>"
    )


def topics(story: Story) -> str:
    """Topics, share counts and most-read lists at the end of the story's own element."""
    tags = "".join(
        f"<a href='/t/{n}'>{t}</a> " for n, t in enumerate(("Ferries", "Council", "Sea"))
    )
    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<article><h1>{escape(story.title)}</h1>"
        f"<div class='standfirst'>What we know so far about the row over the crossing.</div>"
        f"{_paragraphs(story)}<div class='topic-list'>Topics {tags}</div><p class='shares'>1.2k "
        f"shares</p><h4>Most read in Local</h4><ol>{_list(PROMOTED)}</ol></article>{_BOTTOM}</body>"
        f"</html>"
    )


def signed(story: Story) -> str:
    """The author's life, a correction policy and a call for tips, as paragraphs like the others."""
    return (
        f"{_head(story, _meta(story))}<body>{_TOP}<div class='container'><div class='row'><h1>"
        f"{escape(story.title)}</h1><div class='byline-block'><img src='hs.jpg'><span>By "
        f"{story.author}</span> <span>Transport correspondent</span></div>{_paragraphs(story)}"
        f"<p class='bio'><em>{BIO}</em></p><p><em>Do you have a story for us? Email "
        f"newsdesk@example.org or call our newsroom.</em></p><p><small>This article was amended "
        f"on 3 May to correct a name.</small></p></div></div>{_BOTTOM}</body></html>"
    )


_MAKERS: list[Callable[[Story], str]] = [live, odd_captions, boxes, letter, consent]
_MAKERS += [thread, amp, paywall, topics, signed]
OTHER_SITES = {make.__name__: make for make in _MAKERS}
