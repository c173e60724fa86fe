"""Checking a quote card: is it still the same file, are the words there, and whose are they?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.chat.cite import CARD_FORMAT, CARD_VERSION
from assistant.errors import CorpusError
from assistant.quotes.verify import Shelf, Verdict, verify
from assistant.types import Span

File = Literal["same", "changed", "missing"]


@dataclass(frozen=True, slots=True)
class CardVerdict:
    """What became of a card.

    `file` says whether the article's file is the one the card was made from; `in_place` whether the
    words stand at the card's own offsets in that file.
    """

    card: Mapping[str, Any]
    file: File
    in_place: bool
    verdict: Verdict


def read_cards(path: Path) -> tuple[Mapping[str, Any], ...]:
    """The cards in a file: one, or a list of them.

    Raises:
        CorpusError: The file cannot be read, or is no card of ours.
    """
    try:
        read = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise CorpusError(
            f"The file {path} cannot be read ({error.strerror}); check its name."
        ) from error
    except ValueError as error:
        raise CorpusError(
            f"The file {path} is not JSON; give one saved as a quote card."
        ) from error
    cards = read if isinstance(read, list) else [read]
    if not cards or not all(map(_is_card, cards)):
        raise CorpusError(f"The file {path} is no quote card; save one in the Cite tab.")
    return tuple(cards)


def check_card(card: Mapping[str, Any], shelf: Shelf) -> CardVerdict:
    """Hold a card against the articles."""
    speaker = card["speaker"]["name"] if card["speaker"] else None
    verdict = verify(card["text"], shelf, speaker)
    named = card["article"]
    articles = {article.id: article for article in shelf.articles()}
    same = [a for a in articles.values() if a.sha256 == named["sha256"]]
    if not same:
        return CardVerdict(
            card, "changed" if named["id"] in articles else "missing", False, verdict
        )
    span = Span(card["start"], max(card["start"], card["end"]))
    in_place = any(span.of(article.text) == card["text"] for article in same)
    return CardVerdict(card, "same", in_place, verdict)


def file_message(checked: CardVerdict) -> str:
    """What is to be said of the card's file."""
    name = checked.card["article"]["id"]
    if checked.file == "missing":
        return f"The article {name} is not in the library; every other article was looked through."
    if checked.file == "changed":
        return f"The file of {name} is not the one that the card was made from."
    where = "at the card's place" if checked.in_place else "not at the card's place"
    return f"The file is the one that the card was made from; the words stand {where} in it."


def _is_card(card: object) -> bool:
    if not isinstance(card, dict) or card.get("format") != CARD_FORMAT:
        return False
    article, speaker = card.get("article"), card.get("speaker")
    return (
        card.get("version") == CARD_VERSION
        and isinstance(card.get("text"), str)
        and all(type(card.get(key)) is int and card[key] >= 0 for key in ("start", "end"))
        and isinstance(article, dict)
        and all(isinstance(article.get(key), str) for key in ("id", "sha256"))
        and (speaker is None or (isinstance(speaker, dict) and "name" in speaker))
    )
