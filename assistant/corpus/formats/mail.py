"""Mails: the body as text, the subject as title, the sender as author."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from assistant.corpus.formats.markup import paragraphs, storable
from assistant.corpus.scripts import word_count
from assistant.corpus.source import Reading, Source
from assistant.errors import CorpusError

FULLER = 3  # times the words of the plain part, which then only says that there is HTML

_HIDDEN = ".//*[contains(translate(@style, ' ', ''), 'display:none')]"
_SIGNATURE = re.compile(r"\n-- \n.*\Z", re.DOTALL)


class MailLoader:
    """Reads the plain part of a mail, or its HTML where that has more; no attachments."""

    def load(self, source: Source) -> Reading:
        """Read an .eml file."""
        message = email.message_from_bytes(source.raw, policy=email.policy.default)
        if not message.keys():
            source.needs_text(source.raw.decode("utf-8", "replace"))
            raise CorpusError(f"The file {source.name} is not a mail; it has no headers.")
        try:
            fields = _fields(message)
        except (AttributeError, IndexError, ValueError) as error:  # the library's own, of headers
            raise CorpusError(
                f"The mail {source.name} has broken headers; save its text as .txt."
            ) from error
        return Reading((source.article(_body(source, message), fields),))


def _fields(message: EmailMessage) -> dict[str, str | None]:
    name, address = parseaddr(str(message.get("From", "")))
    return {
        "title": str(message.get("Subject", "")),
        "author": name or address,
        "publisher": str(message.get("List-Id", "")) or None,
        "published": _date(message),
    }


def _body(source: Source, message: EmailMessage) -> str:
    """The plain part, or the HTML where there is no other or that is a stub."""
    parts = [part for kind in ("plain", "html") if (part := message.get_body((kind,))) is not None]
    if not parts:
        raise CorpusError(f"The mail {source.name} has no text; take it away.")
    texts: list[str] = []
    for part in parts:
        try:
            texts.append(_text(part))
        except (LookupError, UnicodeError) as error:
            if part is parts[-1] and not texts:
                raise CorpusError(
                    f"The mail {source.name} is in an encoding that nobody knows; "
                    f"save its text as .txt."
                ) from error
    plain, rich = texts[0], texts[-1]
    return rich if word_count(rich) > FULLER * word_count(plain) else plain


def _text(part: Any) -> str:
    """The words of a part; of HTML those that are shown."""
    words = str(part.get_content()).replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_subtype() != "html":
        return _SIGNATURE.sub("\n", words)
    from lxml import etree, html

    try:
        raw = storable(words).encode("utf-8")
        page = html.document_fromstring(raw, html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # empty, or a remark and nothing else
        return ""
    for hidden in page.xpath(_HIDDEN):
        hidden.drop_tree()
    return "\n\n".join(paragraphs(page)) + "\n"


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except ValueError:
        return None
