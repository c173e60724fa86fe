"""Feeds and agency news: an article an item, and what is no feed is left alone."""

import json
from html import escape
from pathlib import Path

import pytest

from assistant.corpus.loaders import listing, read_source
from assistant.corpus.source import LONGEST_PART, Reading, Source
from assistant.errors import CorpusError
from tests.corpus import feeds, files
from tests.corpus.stories import story

WORDS = "The ferry did not leave at noon on Monday because of thick fog on the lake."
OTHER_XML = "<?xml version='1.0'?><urlset><url><loc>https://example.org/</loc></url></urlset>"


def _read(raw: bytes | str, ending: str = ".rss") -> Reading:
    content = raw.encode() if isinstance(raw, str) else raw
    return read_source(Source("it", f"it{ending}", content), ending)


def _rss(items: str, about: str = "") -> str:
    return f"<rss version='2.0'><channel><title>Port</title>{about}{items}</channel></rss>"


def _item(inner: str, words: str = WORDS) -> str:
    return f"<item>{inner}<description>{escape(words)}</description></item>"


@pytest.mark.parametrize(
    "feed", [feeds.rss, feeds.rss_1, feeds.atom, feeds.message], ids=lambda feed: feed.__name__
)
def test_an_item_is_an_article(feed: object) -> None:
    """With what it says of itself; the day is that of where it was written."""
    stories = [story(1), story(2)]
    found = _read(feed(stories), ".xml")
    assert found.failures == ()
    for one, article in zip(stories, found.articles, strict=True):
        assert (article.title, article.author) == (one.title, one.author)
        assert (article.publisher, article.published) == (feeds.PUBLISHER, one.published)
        assert article.language == "en"
        assert all(text in article.text for text in one.texts)


def test_addresses_and_licences() -> None:
    """The item's own before the feed's; an id that is no address is none."""
    about = "<copyright>© Port</copyright>"
    named = "<guid>tag:1</guid><link>https://example.org/fog</link>"
    own = "<guid isPermaLink='false'>7</guid><rights xmlns='http://purl.org/dc/elements/1.1/'>"
    first, second = _read(_rss(_item(named) + _item(f"{own}CC0</rights>"), about)).articles
    assert (first.url, first.licence) == ("https://example.org/fog", "© Port")
    assert (second.url, second.licence) == (None, "CC0")


def test_agency_news() -> None:
    """One article a file, without captions and the lines of the desk."""
    one = story(3)
    for raw in (feeds.nitf(one), feeds.newsml(one)):
        (article,) = _read(raw, ".xml").articles
        assert (article.id, article.title, article.author) == ("it", one.title, one.author)
        assert (article.publisher, article.published) == (feeds.PUBLISHER, one.published)
        assert article.licence in {f"© 2020 {feeds.PUBLISHER}", f"© {feeds.PUBLISHER}"}
        assert "picture" not in article.text
        assert "desk" not in article.text


def test_ids_do_not_depend_on_what_else_the_feed_has() -> None:
    """When a feed goes on, items keep their ids and hashes."""
    a, b, new = (_item(f"<guid>{name}</guid>") for name in ("a", "b", "new"))
    late = _item("<guid>b</guid>", f"{WORDS} It was late.")
    before = {one.id: one.sha256 for one in _read(_rss(a + b)).articles}
    after = {one.id: one.sha256 for one in _read(_rss(new + late + a)).articles}
    assert list(before) == ["it/a", "it/b"]
    assert list(after) == ["it/new", "it/b", "it/a"]
    assert before["it/a"] == after["it/a"]
    assert before["it/b"] != after["it/b"]


def test_a_long_id_is_cut() -> None:
    """Two addresses that begin alike stay apart."""
    stem = f"https://example.org/{'fog-' * 30}"
    found = _read(_rss(_item(f"<guid>{stem}1</guid>") + _item(f"<guid>{stem}2</guid>"))).articles
    assert len({a.id for a in found}) == 2
    assert all(a.id.startswith("it/example.org-fog-") for a in found)
    assert all(len(a.id) == len("it/") + LONGEST_PART + 9 for a in found)


def test_an_id_given_twice() -> None:
    """The first is read, the other told."""
    found = _read(_rss(_item("<guid>a</guid>") + _item("<guid>a</guid>", f"{WORDS} Late.")))
    assert [a.text for a in found.articles] == [f"{WORDS}\n"]
    assert found.failures == (
        "The feed it.rss has a second item 'it/a', the 2. of all; only the first is read.",
    )


def test_a_teaser_is_read_and_a_title_alone_is_told() -> None:
    """The longer of teaser and content is the text."""
    bare = "<item><title>Fog</title><link>https://example.org/1</link></item>"
    found = _read(_rss(bare + _item("<title>Lamps</title>", "Lamps went out.") + bare))
    assert [(a.title, a.text) for a in found.articles] == [("Lamps", "Lamps went out.\n")]
    assert found.failures == ("The feed it.rss has 2 items without text; add the page itself.",)
    with pytest.raises(CorpusError, match=r"The feed it\.rss has 1 item without text"):
        _read(_rss(bare))


@pytest.mark.parametrize(
    ("inner", "author"),
    [
        ("<author>bo@example.org (Bo Tarn)</author>", "Bo Tarn"),
        ("<author>bo@example.org</author>", None),
        ("", None),
    ],
)
def test_who_wrote_an_item_of_rss(inner: str, author: str | None) -> None:
    """A name, not an address; who edits the feed did not write it."""
    about = "<managingEditor>cy@example.org (Cy Marsh)</managingEditor>"
    (article,) = _read(_rss(_item(inner), about)).articles
    assert article.author == author


def test_who_wrote_an_entry_of_atom() -> None:
    """All of its authors, or else those of the feed; a story taken over names its publisher."""
    entry = f"<entry><id>{{}}</id><title>T</title>{{}}<content>{WORDS}</content></entry>"
    both = "<author><name>Ada Quill</name></author><author><name>Bo Tarn</name></author>"
    entries = [
        entry.format("a", both),
        entry.format("b", "<source><title>The Other Post</title></source>"),
    ]
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Port</title>"
        f"<author><name>Cy Marsh</name></author>{''.join(entries)}</feed>"
    )
    first, second = _read(feed, ".atom").articles
    assert (first.author, first.publisher) == ("Ada Quill, Bo Tarn", "Port")
    assert (second.author, second.publisher) == ("Cy Marsh", "The Other Post")


def test_the_language_of_an_item() -> None:
    """Its words tell it before the feed does, whose own is often its template's."""
    german = "Die Fähre legte am Montag um zwölf Uhr nicht ab, weil dichter Nebel auf dem See lag. "
    about = "<language>en-us</language>"
    items = _item("", german * 2) + _item("", "Nebel.") + _item("", WORDS * 2)
    assert [a.language for a in _read(_rss(items, about)).articles] == ["de", "en-us", "en"]


def test_html_of_items() -> None:
    """Two breaks part paragraphs, one does not; entities that XML does not know are read."""
    content = "One<br>two &amp; three.<br><br>Four <i>five<br>six</i>."
    (article,) = _read(
        _rss(
            f"<item><title>A &nbsp; b & c</title>"
            f"<description>{escape(content)}</description></item>"
        )
    ).articles
    assert article.text == "One two & three.\n\nFour five six.\n"
    assert article.title == "A b & c"


def test_what_hangs_on_an_item_is_left_out_and_no_sentence() -> None:
    """Captions and links to share it go; where a sentence would go with them, links stay."""
    one = story(7)
    (article,) = _read(feeds.rss([one])).articles
    assert all(text in article.text for text in one.texts)
    left = ("as it is seen", "Two keepers", "Opens in", "Ferries stop")
    assert [words for words in left if words in article.text] == []
    linked = "<p><a href='#'>The lamps of Fennside went out.</a></p>"
    share = "<ul><li><a href='#'>Share it on X</a></li></ul>"
    words = "".join(f"<p>{text}</p>" for text in one.texts)
    kept = _read(_rss(_item("", f"{words}{linked}{share}"))).articles[0].text
    assert "The lamps of Fennside went out." in kept


def test_characters_that_no_html_has() -> None:
    """They are left out, in feeds, pages and JSON; a remark alone is no text."""
    page = "".join(f"<p>{words}</p>" for words in story(1).texts) + f"<p>&#xFFFE;{WORDS}&#1;</p>"
    for raw, ending in ((_rss(_item("", page)), ".rss"), (f"<html><body>{page}", ".html")):
        text = _read(raw, ending).articles[0].text
        assert [part for part in text.split("\n\n") if WORDS in part] == [f"{WORDS}\n"]
    content = f"<p>\x01{WORDS}\ufffe</p>"
    (article,) = _read(json.dumps({"content_html": content}), ".json").articles
    assert article.text == f"{WORDS}\n"
    assert _read(_rss(_item("", f"\x02{WORDS}"))).articles[0].text == f"{WORDS}\n"
    with pytest.raises(CorpusError, match="1 item without text"):
        _read(_rss(_item("", "<!-- fog -->")))


@pytest.mark.parametrize("ending", [".txt", ".xml", ".html", ".rss", ".atom"])
def test_a_feed_by_its_content(ending: str) -> None:
    """Whatever it is called, and in UTF-16."""
    raw = _rss(_item("<title>Fog</title>"))
    assert _read(raw, ending).articles[0].title == "Fog"
    wide = f"<?xml version='1.0' encoding='utf-16'?>{raw}".encode("utf-16")
    assert _read(wide, ending).articles[0].title == "Fog"


@pytest.mark.parametrize("encoding", ["gb2312", "shift_jis", "iso-8859-1"])
def test_a_feed_in_an_older_encoding(encoding: str) -> None:
    """As it says itself."""
    words = "Café" if encoding.startswith("iso") else "山"
    raw = f"<?xml version='1.0' encoding='{encoding}'?>{_rss(_item('', f'{words} {WORDS}'))}"
    assert _read(raw.encode(encoding), ".xml").articles[0].text == f"{words} {WORDS}\n"


def test_a_feed_cut_short() -> None:
    """It is refused, so that what the index has of it stays."""
    with pytest.raises(CorpusError, match=r"The feed it\.rss is cut short; fetch it anew\."):
        _read(_rss(_item(""))[:-20])


def test_a_feed_whose_encoding_is_none() -> None:
    """It is refused in a sentence."""
    raw = _rss(_item("")).encode()
    with pytest.raises(CorpusError, match=r"The feed it\.rss is damaged; fetch it anew\."):
        _read(b"<?xml version='1.0' encoding='u\xfftf'?>" + raw)


def test_news_that_is_broken() -> None:
    """The line is named."""
    with pytest.raises(CorpusError, match=r"it\.xml is not well-formed XML at line \d+; fetch"):
        _read(feeds.nitf(story(1))[:-20], ".xml")


def _bomb(root: str) -> str:
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a0 "fog">{names}]>'
        f"<{root}><channel><item><title>&a9;</title></item></channel></{root}>"
    )


@pytest.mark.parametrize(("root", "ending"), [("rss", ".rss"), ("rss", ".xml"), ("nitf", ".xml")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_bomb_of_entities(root: str, ending: str, encoding: str) -> None:
    """It is refused in one sentence, before anything is put in the place of one."""
    raw = _bomb(root).replace("?>", f' encoding="{encoding}"?>', 1).encode(encoding)
    with pytest.raises(CorpusError) as caught:
        _read(raw, ending)
    assert str(caught.value) == (
        f"The file it{ending} declares entities of its own, with which a small file can fill the "
        f"memory; it is not opened."
    )


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    """An entity that names another file is refused, one that only is spoken of is not."""
    (tmp_path / "secret.txt").write_text("secret")
    outside = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    for above in ("", "<!-- <rss > -->", "<?xml-stylesheet <rss ?>"):
        with pytest.raises(CorpusError, match="declares entities"):
            _read(above + outside + _rss(_item("", "&a;")))
    spoken = _rss(f"<item><description><![CDATA[{WORDS} <!ENTITY a>]]></description></item>")
    assert WORDS in _read(spoken).articles[0].text


def test_other_xml_is_not_read(tmp_path: Path) -> None:
    """It is counted among the others; with an empty file it may be that a feed is on its way."""
    (tmp_path / "map.xml").write_text(OTHER_XML)
    (tmp_path / "broken.xml").write_text("<a")
    (tmp_path / "empty.xml").write_text("")
    (tmp_path / "feed.xml").write_text(_rss(_item("")))
    found = listing(tmp_path)
    assert [path.name for path in found.files] == ["empty.xml", "feed.xml"]
    assert found.says_of_others() == "2 files are of kinds that are not read: .xml."
    with pytest.raises(CorpusError, match=r"it\.xml is neither a feed nor NewsML-G2 or NITF"):
        _read(OTHER_XML, ".xml")
    packed = files.packed({"a/map.xml": OTHER_XML.encode(), "feed.xml": _rss(_item("")).encode()})
    inside = _read(packed, ".zip")
    assert [a.id for a in inside.articles] == ["it/feed/00001"]
    assert inside.failures == ()


def test_what_is_called_a_feed_and_is_none() -> None:
    """It says what to do."""
    with pytest.raises(CorpusError, match=r"it\.rss is not an RSS or Atom feed; give it the"):
        _read(OTHER_XML)


def test_an_item_of_a_message_without_text() -> None:
    """It is told, the others are read."""
    raw = feeds.message([story(1), story(2)])
    start = raw.index(b"<inlineXML>")
    end = raw.index(b"</inlineXML>", start)
    found = _read(raw[:start] + b"<inlineXML>" + raw[end:], ".xml")
    assert [a.title for a in found.articles] == [story(2).title]
    assert found.failures == ("The item 'urn-example-0' of it.xml has no text; it is not read.",)
