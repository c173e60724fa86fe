"""Mails: the body as text, the subject as title, the sender as author."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from assistant.corpus.formats.markup import paragraphs
from assistant.corpus.source import Reading, Source
from assistant.errors import CorpusError

_SIGNATURE = re.compile(r"\n-- \n.*\Z", re.DOTALL)


class MailLoader:
    """Reads the plain part of a mail, or else its HTML; attachments are not read."""

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
    part = message.get_body(("plain", "html"))
    if part is None:
        raise CorpusError(f"The mail {source.name} has no text; take it away.")
    try:
        words = str(part.get_content())
    except (LookupError, UnicodeError) as error:
        raise CorpusError(
            f"The mail {source.name} is in an encoding that nobody knows; save its text as .txt."
        ) from error
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_subtype() == "html":
        from lxml import html

        source.needs_text(words)
        return "\n\n".join(paragraphs(html.document_fromstring(words))) + "\n"
    return _SIGNATURE.sub("\n", words)


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except ValueError:
        return None
