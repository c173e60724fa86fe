"""Ten more shapes of page for which no rule was ever changed: what they measure is a forecast."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from tests.corpus.stories import Story

PAPER = "Fennside Evening Post"


def _told(story: Story, paragraph: str, heading: str, between: dict[int, str]) -> str:
    parts = []
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(heading.format(escape(story.headings[i])))
        parts.append(paragraph.format(escape(text, quote=False)) + between.get(i, ""))
    return "".join(parts)


def _page(story: Story, body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(story.title)} | "
        f"{PAPER}</title>{head}</head><body>{body}</body></html>"
    )


def _ld(story: Story) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": story.title,
        "author": {"@type": "Person", "name": story.author},
        "datePublished": story.published,
    }
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


_TOP = (
    "<header class=site><a href=/>Fennside Evening Post</a><ul><li><a href=/n>News</a><li>"
    "<a href=/s>Sport</a><li><a href=/w>What's on</a><li><a href=/d>Death notices</a></ul></header>"
)
_BOTTOM = (
    "<footer><p>Registered office: 1 Quay Street, Fennside.</p><a href=/c>Contact the newsroom</a>"
    "</footer>"
)


def regional(story: Story) -> str:
    """A regional paper: alerts, a video's title, a poll and an app to fetch, between paragraphs."""
    between = {
        1: "<p><b>Get the latest from across the county straight to your phone by joining our "
        "channel <a href=/w>here</a>.</b></p>",
        3: "<div class=poll><h3>Was the council right?</h3><p>3000+ VOTES SO FAR</p><button>Yes"
        "</button><button>No</button></div>",
        5: "<p><strong>WATCH: Drone pictures show the pier at dawn</strong></p>",
    }
    end = (
        "<p>Want to read more stories like this? Download our free app for iPhone and Android.</p>"
    )
    body = _told(story, "<p>{}</p>", "<h3>{}</h3>", between)
    return _page(
        story,
        f"{_TOP}<main><h1>{escape(story.title)}</h1><div class=article-body>{body}{end}</div>"
        f"</main>{_BOTTOM}",
        _ld(story),
    )


def magazine(story: Story) -> str:
    """A magazine: a kicker, a line on the author, an ornament, who illustrated and who checked."""
    body = _told(story, "<p class=text>{}</p>", "<h2 class=rubric>{}</h2>", {6: "<p>• • •</p>"})
    return _page(
        story,
        f"{_TOP}<div class=story><span class=kicker>Letter from the coast</span><h1>"
        f"{escape(story.title)}</h1><p class=dek>A town waits for its boat</p><p>By <a rel=author>"
        f"{story.author}</a></p><p>Illustrations by Lou Fenn</p>{body}<p><i>This article appears "
        f"in the June issue, with the headline “Low Water.”</i></p></div>{_BOTTOM}",
        _ld(story),
    )


def broadcaster(story: Story) -> str:
    """A broadcaster: a player above, a picture's words in a paragraph, links of old stories."""
    links = (
        "<ul class=links><li><a href=/1>Ferry row: how it began</a></li><li><a href=/2>Mayor: 'We "
        "were not told'</a></li></ul>"
    )
    between = {2: links, 4: "<p class=caption>The pier on Friday morning</p>"}
    body = _told(story, "<p>{}</p>", "<h2>{}</h2>", between)
    return _page(
        story,
        f"{_TOP}<main><article><h1>{escape(story.title)}</h1><div class=player>This content is not "
        f"available in your location.</div><b>{story.author}</b> in Fennside{body}<p>Follow our "
        f"coast team on all the usual channels, or send your story ideas to the newsdesk.</p>"
        f"</article></main>{_BOTTOM}",
        _ld(story),
    )


def trade(story: Story) -> str:
    """A trade paper: sponsors' words, an event to book, a white paper to download."""
    between = {
        2: "<aside class=sponsor><p>Sponsored by Sample Hydraulics: find out how our seals last "
        "longer.</p></aside>",
        5: "<div class=event><h4>Join us at Ports 2024</h4><p>Two days, sixty speakers. Early bird "
        "tickets end on Friday.</p><a href=/e>Book now</a></div>",
    }
    body = _told(story, "<p>{}</p>", "<h3>{}</h3>", between)
    return _page(
        story,
        f"{_TOP}<article><h1>{escape(story.title)}</h1>{body}<h4>Download our white paper</h4><p>"
        f"Ten ways to cut the cost of dredging.</p></article>{_BOTTOM}",
        _ld(story),
    )


def release(story: Story) -> str:
    """A press release: ends, about the sender, whom to call."""
    body = _told(story, "<p>{}</p>", "<p><b>{}</b></p>", {})
    return _page(
        story,
        f"<div class=pr><p>FOR IMMEDIATE RELEASE</p><h1>{escape(story.title)}</h1>{body}<p>- ENDS -"
        f"</p><p><b>Media contact</b></p><p>Press office, Example Ferries: 01234 567890</p></div>",
    )


def academic(story: Story) -> str:
    """A university's news: reference of the paper, funding, how to republish."""
    body = _told(story, "<p>{}</p>", "<h2>{}</h2>", {})
    return _page(
        story,
        f"{_TOP}<main><article><h1>{escape(story.title)}</h1><p class=date>{story.published}</p>"
        f"{body}<h3>More information:</h3><p>Ada Quill et al, On ferries, Sample Journal (2024). "
        f"DOI: 10.0000/example</p><h3>Republish this article</h3><p>Our articles may be shared for "
        f"free under a Creative Commons licence.</p></article></main>{_BOTTOM}",
        _ld(story),
    )


def flat(story: Story) -> str:
    """Bare text in one div, parted by double breaks, with a banner's words between."""
    text = "<br><br>".join(escape(text, quote=False) for text in story.texts)
    return _page(
        story,
        f"<center><a href=/>Home</a> | <a href=/a>Archive</a></center><h2>{escape(story.title)}"
        f"</h2><div>{text}</div><center>Best viewed with a wide screen</center>",
    )


def deep(story: Story) -> str:
    """Nine divs deep, each paragraph in a section of its own with buttons below it."""
    body = _told(
        story,
        "<section><div><div><p>{}</p><div><button>Highlight</button><span>12 responses</span></div>"
        "</div></div></section>",
        "<section><h1 class=s>{}</h1></section>",
        {},
    )
    return _page(
        story,
        f"{'<div>' * 9}<article><h1>{escape(story.title)}</h1><div><a>{story.author}</a><button>"
        f"Follow</button> · 7 min read</div>{body}<div>Written by {story.author}</div><div>1.4K "
        f"followers</div></article>{'</div>' * 9}",
        _ld(story),
    )


def interview(story: Story) -> str:
    """Questions in bold between the answers; the whole in a definition list."""
    parts = "".join(
        (f"<dt><b>{escape(story.headings[i])}</b></dt>" if i in story.headings else "")
        + f"<dd>{escape(text, quote=False)}</dd>"
        for i, text in enumerate(story.texts)
    )
    return _page(
        story,
        f"{_TOP}<main><h1>{escape(story.title)}</h1><dl>{parts}</dl><p>This conversation has been "
        f"edited for length and clarity.</p></main>{_BOTTOM}",
        _ld(story),
    )


def tabloid(story: Story) -> str:
    """One sentence a paragraph, capitals between, a shop's box and a call for readers' pictures."""
    parts = []
    for i, sentence in enumerate(story.sentences):
        parts.append(f"<p>{escape(sentence, quote=False)}</p>")
        if i == 4:
            parts.append("<p><strong>FERRY FURY</strong></p>")
        if i == 8:
            parts.append(
                "<div class=shop><p>SHOPPING – CONTAINS AFFILIATED CONTENT</p><p>Waterproof boots"
                "</p><p>£39.99</p><a href=/b>SHOP</a></div>"
            )
    parts.append("<p>Were you on the pier? Send your pictures to pics@post.example.</p>")
    return _page(
        story,
        f"{_TOP}<main><h1>{escape(story.title)}</h1>{''.join(parts)}</main>{_BOTTOM}",
        _ld(story),
    )


_MAKERS: list[Callable[[Story], str]] = [regional, magazine, broadcaster, trade, release]
_MAKERS += [academic, flat, deep, interview, tabloid]
HELD_OUT = {make.__name__: make for make in _MAKERS}
_SAYS_LITTLE = {"release", "flat"}  # nothing of author and date


def stated(name: str) -> tuple[str, ...]:
    """The fields that a page states."""
    return ("title",) if name in _SAYS_LITTLE else ("title", "author", "published")
