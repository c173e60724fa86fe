"""Markdown with optional YAML front matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import frontmatter
import yaml

from assistant.corpus.source import FIELDS, Reading, Source
from assistant.errors import CorpusError


class MarkdownLoader:
    """Reads what stands below the front matter; its fields are the article's."""

    def load(self, source: Source) -> Reading:
        """Read a file of Markdown."""
        try:
            fields, text = frontmatter.parse(source.text())
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = f"line {_lines_above(source.raw) + mark.line + 1}" if mark else "its first lines"
            raise CorpusError(
                f"The front matter of {source.name} is not valid YAML at {line}; "
                f"mend it, for example with quotation marks around a value that has a colon."
            ) from error
        return Reading((source.article(text, {name: _field(fields, name) for name in FIELDS}),))


def with_front_matter(text: str, fields: Mapping[str, str | None]) -> str:
    """A file of Markdown that reads back as `text` and `fields`."""
    known = {name: fields[name] for name in FIELDS if fields.get(name)}
    head = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n{text.strip()}\n"


def _lines_above(raw: bytes) -> int:
    """How many empty lines stand above the front matter, which YAML does not count."""
    return raw[: len(raw) - len(raw.lstrip())].count(b"\n")


def _field(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return str(value) if value is not None else None
