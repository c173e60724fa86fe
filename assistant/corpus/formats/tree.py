"""Bytes -> XML elements: nothing is fetched, and entities that a file makes up are refused."""

from __future__ import annotations

import contextlib
from typing import Any

from assistant.errors import CorpusError

LOOKED_AT = 65_536  # bytes in which the first element of a file is looked for


def root_of(raw: bytes) -> Any:
    """The first element of a file, without what is in it; None where it is not XML."""
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    with contextlib.suppress(etree.XMLSyntaxError):  # what is wrong may stand behind it
        parser.feed(raw[:LOOKED_AT].lstrip())
    return next((element for _, element in parser.read_events()), None)


class _Declared(Exception):  # noqa: N818 - no error: it ends the reading of a prolog
    """An entity is declared."""


class _Begun(Exception):  # noqa: N818 - as above
    """The first element begins; no entity can be declared any more."""


def refuse_entities(raw: bytes, name: str) -> None:
    """Refuse a file that declares entities, with which a small one can fill the memory.

    Raises:
        CorpusError: It declares one before its first element.
    """
    from xml.parsers import expat

    def declared(*_: object) -> None:
        raise _Declared

    def begun(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = begun
    try:
        parser.Parse(raw.lstrip(), True)
    except _Declared as error:
        raise CorpusError(
            f"The file {name} declares entities of its own, with which a small file can fill "
            f"the memory; it is not opened."
        ) from error
    except (_Begun, expat.ExpatError, LookupError, ValueError):
        return  # the last two are of encodings that expat does not know


def parsed(raw: bytes, name: str) -> Any:
    """The first element of a file, with all that is in it.

    Raises:
        CorpusError: It is not well-formed, or declares entities.
    """
    from lxml import etree

    refuse_entities(raw, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(raw.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise CorpusError(
            f"The file {name} is not well-formed XML at line {error.lineno}; fetch it anew."
        ) from error
