"""A folder of files of every format, each around stories that are known word by word."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from pathlib import Path

from assistant.corpus.clean import blocks
from assistant.corpus.loaders import article_files, reading
from assistant.types import Article
from tests.corpus import feeds, files
from tests.corpus.heldout import HELD_OUT, stated
from tests.corpus.othersites import OTHER_SITES
from tests.corpus.papers import PAPERS
from tests.corpus.sites import SITES
from tests.corpus.stories import Story, story
from tests.corpus.thirdsites import STATED, THIRD_SITES


@dataclass(frozen=True)
class Made:
    """A file and the stories in it, in order; `fields` are those that the file states."""

    name: str
    raw: bytes
    stories: tuple[Story, ...]
    fields: tuple[str, ...] = ("title", "author", "published")


def made_files() -> list[Made]:
    """Fifty-one files."""
    made = []
    for n, (name, page) in enumerate(SITES.items()):
        known = () if name == "old_table" else ("title", "author", "published")
        made += [
            Made(f"{name}-{k}.html", page(story(n * 2 + k)).encode(), (story(n * 2 + k),), known)
            for k in range(2)
        ]
    for n, (name, paper) in enumerate(PAPERS.items(), start=30):
        made += [
            Made(f"{name}-{k}.pdf", paper(story(n * 2 + k)), (story(n * 2 + k),), _SIGNED)
            for k in range(2)
        ]
    for n in range(80, 83):
        one = story(n)
        made.append(Made(f"plain-{n}.txt", _plain(one).encode(), (one,), ("title",)))
        made.append(Made(f"marked-{n}.md", _marked(one).encode(), (one,)))
        made.append(Made(f"word-{n}.docx", _word(one), (one,), _SIGNED))
        made.append(Made(f"record-{n}.json", json.dumps(_row(one)).encode(), (one,)))
        made.append(Made(f"mail-{n}.eml", _mail(one), (one,)))
    several = tuple(story(n) for n in range(90, 95))
    lines = "\n".join(json.dumps({"id": str(n), **_row(one)}) for n, one in enumerate(several))
    made.append(Made("feed.jsonl", lines.encode(), several))
    made.append(Made("book.epub", files.chapters(several), several, ()))
    for n, (name, feed) in enumerate(_FEEDS.items()):
        three = tuple(story(110 + 3 * n + k) for k in range(3))
        made.append(Made(name, feed(three), three))
    made.append(Made("agency.nitf", feeds.nitf(story(122)), (story(122),)))
    made.append(Made("item.newsml", feeds.newsml(story(123)), (story(123),)))
    for n in range(2):
        pair = (story(100 + 2 * n), story(101 + 2 * n))
        made.append(Made(f"pack-{n}.zip", _zip(pair), pair, ("title",)))
    return made


def other_pages() -> list[Made]:
    """Twenty web pages of ten more kinds of site."""
    return [
        Made(f"{name}-{k}.html", page(story(n)).encode(), (story(n),))
        for i, (name, page) in enumerate(OTHER_SITES.items())
        for k in range(2)
        for n in [200 + 2 * i + k]
    ]


def third_pages() -> list[Made]:
    """Twenty web pages, each of another shape."""
    return [
        Made(f"{name}.html", page(story(n)).encode(), (story(n),), STATED[name])
        for n, (name, page) in enumerate(THIRD_SITES.items(), start=400)
    ]


def held_out_pages() -> list[Made]:
    """Ten web pages for which no rule was changed."""
    return [
        Made(f"{name}.html", page(story(n)).encode(), (story(n),), stated(name))
        for n, (name, page) in enumerate(HELD_OUT.items(), start=600)
    ]


_SIGNED = ("title", "author")
_FEEDS = {
    "weblog.rss": feeds.rss,
    "weblog.xml": feeds.rss_1,
    "entries.atom": feeds.atom,
    "message.xml": feeds.message,
}


@dataclass(frozen=True)
class Score:
    """How well a file came through.

    `found` of `sentences` sentences are in the running text, in order; `extra` of its `characters`
    are not the story's.
    """

    sentences: int
    found: int
    extra: int
    characters: int
    wrong_fields: tuple[str, ...]


def score(made: Made, articles: tuple[Article, ...]) -> Score:
    """Compare the articles that were read with what was made."""
    found = extra = characters = 0
    wrong: list[str] = []
    for one, article in zip(made.stories, articles, strict=True):
        body = " ".join(
            " ".join(block.span.of(article.text).split())
            for block in blocks(article.text, article.title)
            if block.role == "body"
        )
        rest, at = body, 0
        for sentence in one.sentences:
            place = body.find(sentence, at)
            if place >= 0:
                found += 1
                at = place + len(sentence)
                rest = rest.replace(sentence, "", 1)
        characters += len(body)
        extra += len("".join(rest.split()))
        wrong += [f for f in made.fields if getattr(article, f) != getattr(one, f)]
    sentences = sum(len(one.sentences) for one in made.stories)
    return Score(sentences, found, extra, characters, tuple(wrong))


def scores(folder: Path, chosen: Sequence[Made] | None = None) -> dict[str, list[Score]]:
    """Write every file into `folder` and read it back; the scores by ending."""
    made = {one.name: one for one in chosen or made_files()}
    for one in made.values():
        (folder / one.name).write_bytes(one.raw)
    found: dict[str, list[Score]] = {}
    for path in article_files(folder):
        result = score(made[path.name], reading(path, folder).articles)
        found.setdefault(path.suffix, []).append(result)
    return found


def table(found: dict[str, list[Score]]) -> str:
    """The scores as Markdown."""
    head = "| format | files | sentences | recall | furniture | wrong fields |"
    rows = [head, "|---|---|---|---|---|---|"]
    for ending, each in sorted(found.items()):
        total = Counter(
            sentences=sum(s.sentences for s in each),
            found=sum(s.found for s in each),
            extra=sum(s.extra for s in each),
            characters=sum(s.characters for s in each),
            wrong=sum(len(s.wrong_fields) for s in each),
        )
        rows.append(
            f"| {ending} | {len(each)} | {total['sentences']} | "
            f"{total['found'] / total['sentences']:.3f} | "
            f"{total['extra'] / total['characters']:.2%} | {total['wrong']} |"
        )
    return "\n".join(rows)


def _plain(one: Story) -> str:
    return f"{one.title}\n\n" + "\n\n".join(_with_headings(one, "")) + "\n"


def _marked(one: Story) -> str:
    head = f"title: {json.dumps(one.title)}\nauthor: {one.author}\npublished: {one.published}\n"
    return f"---\n{head}---\n\n" + "\n\n".join(_with_headings(one, "## ")) + "\n"


def _with_headings(one: Story, mark: str) -> list[str]:
    parts = []
    for i, text in enumerate(one.texts):
        if i in one.headings:
            parts.append(mark + one.headings[i])
        parts.append(text)
    return parts


def _word(one: Story) -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.author = one.author
    document.sections[0].header.paragraphs[0].text = "The Sample Review"
    document.add_heading(one.title, 0)
    for i, text in enumerate(one.texts):
        if i in one.headings:
            document.add_heading(one.headings[i], 1)
        paragraph = document.add_paragraph()
        for word in text.split(" "):
            paragraph.add_run(f"{word} ").italic = word == "said"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _row(one: Story) -> dict[str, object]:
    return {
        "headline": one.title,
        "articleBody": "".join(f"<p>{escape(text)}</p>" for text in one.texts),
        "author": {"@type": "Person", "name": one.author},
        "datePublished": one.published,
    }


def _mail(one: Story) -> bytes:
    message = EmailMessage()
    message["Subject"] = one.title
    message["From"] = f"{one.author} <news@example.org>"
    message["Date"] = _mail_date(one.published)
    message.set_content("\n\n".join(one.texts) + "\n\n-- \nThe Sample Courier\nUnsubscribe here\n")
    return message.as_bytes()


def _mail_date(published: str) -> str:
    import datetime as dt
    from email.utils import format_datetime

    day = dt.datetime.fromisoformat(published).replace(tzinfo=dt.UTC)
    return format_datetime(day)


def _zip(pair: tuple[Story, Story]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a/first.txt", _plain(pair[0]))
        made.writestr("b/second.html", next(iter(SITES.values()))(pair[1]))
    return file.getvalue()


def main() -> None:
    """Print the table of docs/formats.md."""
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(table(scores(Path(folder))) + "\n")
    more = {
        "Ten more kinds of site": other_pages(),
        "Twenty more shapes of page": third_pages(),
        "Ten for which no rule was changed": held_out_pages(),
    }
    for what, made in more.items():
        with tempfile.TemporaryDirectory() as folder:
            sys.stdout.write(f"\n{what}:\n{table(scores(Path(folder), made))}\n")


if __name__ == "__main__":
    main()
