"""What a visitor thinks of an answer, kept as a gold question that can be run as a test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, Literal, get_args

from assistant.errors import AssistantError, SettingsError
from assistant.types import Answer

Judgement = Literal["right", "wrong-answer", "wrong-person", "wrong-place"]

FILE = "feedback.gold.jsonl"
TAG = "feedback"
WHY: Final[dict[Judgement, str]] = {
    "right": "a visitor found this right",
    "wrong-answer": "a visitor found this to be no answer to the question",
    "wrong-person": "a visitor found the wrong person named: write the right one as speaker",
    "wrong-place": "a visitor found the wrong place cited: write the right words as passage",
}


def feedback_file() -> Path:
    """Where the cases of this computer's user are kept."""
    from platformdirs import user_data_path

    return user_data_path("article-assistant") / FILE


def judgement(word: str) -> Judgement:
    """One of ours.

    Raises:
        AssistantError: It is none.
    """
    for known in get_args(Judgement):
        if word == known:
            judged: Judgement = known
            return judged
    raise AssistantError(f"{word!r} is no judgement; choose one of the buttons.")


def case(answer: Answer, judged: Judgement) -> dict[str, Any]:
    """A gold question: what must be shown again, or must not be shown again.

    Where only a person knows what is right, it is a draft: it is run once somebody has written
    that in.
    """
    row: dict[str, Any] = {"question": answer.interpreted_as or answer.question}
    places = [citation.text for citation in answer.citations]
    if judged == "right":
        row |= _right(answer, places)
    elif judged == "wrong-person" and answer.quotes:
        row |= {"quote": [quote.text for quote in answer.quotes], "draft": True}
    else:
        row |= {"not": places} if places else {"refuse": False}
        row |= {"draft": True} if judged != "wrong-answer" else {}
    return row | {"tags": [TAG, judged], "why": WHY[judged]}


def write(answer: Answer, judged: Judgement, path: Path) -> None:
    """Add the case to the end of a file.

    Raises:
        SettingsError: The file cannot be written.
    """
    line = json.dumps(case(answer, judged), ensure_ascii=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    except OSError as error:
        raise SettingsError(
            f"The file {path} cannot be written ({error.strerror}); check its permissions."
        ) from error


def _right(answer: Answer, places: list[str]) -> dict[str, Any]:
    if answer.refusal is not None:
        return {"refuse": answer.refusal.reason}
    names = {quote.quote.speaker.name for quote in answer.quotes if quote.quote.speaker}
    row: dict[str, Any] = {"answer": places}
    if answer.quotes and len(names) == 1 and None not in names:
        row |= {"quote": [quote.text for quote in answer.quotes], "speaker": names.pop()}
    return row
