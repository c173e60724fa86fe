"""What became of a text that was checked, for a person: in the terminal and in the window."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant import contract
from assistant.chat.card import check_card, file_message, read_cards
from assistant.chat.markup import Html, element, joined
from assistant.chat.origin import origin
from assistant.chat.parts import bare, of_whom, speaker_line
from assistant.chat.render import speaker_html
from assistant.quotes.places import Place
from assistant.quotes.verify import Result, Shelf, Verdict, verify
from assistant.quotes.wording import Change
from assistant.types import Article

NAMES: Mapping[Result, str] = {
    "verbatim": "Verbatim",
    "altered": "Altered",
    "wrong-speaker": "Wrong speaker",
    "stitched": "Stitched together",
    "not-found": "Not found",
}
SHOWN = {"missing": ("[-", "-]"), "added": ("{+", "+}"), "same": ("", "")}  # as GNU wdiff has it
CHANGES = {"missing": "ins", "added": "del", "same": "span"}  # what mends the text
CONTEXT = 160  # characters shown on either side of a place


def message(verdict: Verdict) -> str:
    """The verdict in a sentence, after what of the text was checked where that is not all."""
    return f"{_checked(verdict)}{_says(verdict)}"


def _checked(verdict: Verdict) -> str:
    part = verdict.pasted
    if part is None:
        return ""
    which = "quotation" if part.among == 1 else f"longest of the {part.among} quotations"
    said = f", as said by {verdict.speaker}" if verdict.speaker else ""
    return f"Only the {which} in the text was checked{said}. "


def _says(verdict: Verdict) -> str:
    first = verdict.places[0] if verdict.places else None
    if verdict.result == "verbatim" and first is not None:
        return _verbatim(first, outside=verdict.outside)
    if verdict.result == "wrong-speaker" and first is not None:
        return _wrong(verdict, first)
    if verdict.result == "stitched":
        return "Each piece stands in the articles, but not together: they were joined."
    if verdict.result == "altered":
        wrong = f" Nor are they given to {verdict.speaker}." if verdict.agrees is False else ""
        return f"Not word for word: this is the nearest wording that the articles hold.{wrong}"
    return "Nothing like it stands in the articles. That they lack it does not prove it false."


def check_text(verdict: Verdict, articles: Mapping[str, Article]) -> str:
    """For the terminal: the verdict, the wording with who said it, the difference, the place."""
    lines = [f"{NAMES[verdict.result]}. {message(verdict)}"]
    for place in verdict.places:
        article = articles[place.article_id]
        lines += ["", *_place_lines(place, article)]
    if verdict.diff:
        shown = " ".join(change.text.join(SHOWN[change.op]) for change in verdict.diff)
        lines.insert(2, f"Difference: {shown}")
    return "\n".join(lines)


def check_html(verdict: Verdict, articles: Mapping[str, Article]) -> Html:
    """For the window."""
    inside = [
        element("p", element("strong", NAMES[verdict.result]), class_="result-name"),
        element("p", message(verdict)),
    ]
    if verdict.diff:
        inside.append(_diff_html(verdict.diff))
    places = [element("li", _place_html(p, articles[p.article_id])) for p in verdict.places]
    if places:
        inside.append(element("ol" if verdict.result == "stitched" else "ul", *places))
    return element(
        "section", *inside, class_=f"verdict {verdict.result}", role="status", aria_label="Verdict"
    )


def _verbatim(place: Place, *, outside: bool) -> str:
    quote = place.quote
    if quote is None and outside:
        return "Word for word in the article, but only part of it is in quotation marks there."
    if quote is None:
        return "Word for word in the article, as its own text: it is nobody's quote there."
    if outside:
        return "Word for word in the article, but only the words shown are quoted there."
    if quote.kind == "direct":
        return "Word for word in the article."
    if quote.kind == "mixed":
        return "Word for word in the article, which puts only part of it in quotation marks."
    return "Word for word in the article, which reports it without quotation marks."


def _wrong(verdict: Verdict, place: Place) -> str:
    if place.quote is None:
        return f"The words are the article's own; it does not give them to {verdict.speaker}."
    if place.quote.speaker is None:
        return f"The words are real, but the article does not give them to {verdict.speaker}."
    return f"The words are real, but they are given to {speaker_line(place.quote.speaker)}."


def _words(place: Place, article: Article) -> str:
    """The exact words, a gap where the article interrupts them."""
    pieces = [span.of(article.text) for span in place.spans]
    if place.quote is not None and place.quote.kind == "direct":
        return " … ".join(f"“{bare(piece)}”" for piece in pieces)
    return " … ".join(pieces)


def _who(place: Place) -> str:
    quote = place.quote
    if quote is None:
        return "the article's own words"
    if quote.kind == "direct":
        return speaker_line(quote.speaker)
    return of_whom(quote.kind, quote.speaker)


def _place_lines(place: Place, article: Article) -> list[str]:
    fields = ", ".join(filter(None, [*origin(article), article.url]))
    at = f"characters {place.whole.start}-{place.whole.end} of {article.id}"
    return [
        f"{' '.join(_words(place, article).split())} — {_who(place)}",
        f"  {article.title}{f' ({fields})' if fields else ''}, {at}",
    ]


def _diff_html(diff: Sequence[Change]) -> Html:
    """The difference in colours, and in words for who does not see them."""
    spoken = {"missing": "left out: ", "added": "put in: ", "same": ""}
    parts: list[str] = []
    for change in diff:
        hidden = element("span", spoken[change.op], class_="aside") if spoken[change.op] else ""
        parts += [element(CHANGES[change.op], hidden, change.text), " "]
    legend = element(
        "p",
        element("ins", "in the article, left out here"),
        " ",
        element("del", "not in the article"),
        class_="legend",
        aria_hidden="true",
    )
    return joined(element("p", *parts, class_="diff"), legend)


def _place_html(place: Place, article: Article) -> Html:
    """The words between those before and after them, and who is given for them."""
    whole, text = place.whole, article.text
    before = text[max(0, whole.start - CONTEXT) : whole.start].rpartition("\n\n")[2]
    after = text[whole.end : whole.end + CONTEXT].partition("\n\n")[0]
    ends = [*(span.start for span in place.spans[1:]), whole.end]
    pieces = [
        part
        for span, following in zip(place.spans, ends, strict=True)
        for part in (element("mark", span.of(text)), text[span.end : following])
    ]
    fields = " · ".join([article.title, *origin(article)])
    known = place.quote is not None and place.quote.speaker is not None
    return element(
        "div",
        element("p", f"…{before}", *pieces, f"{after}…", class_="said-words"),
        element("p", "— ", speaker_html(_who(place), known=known), class_="said-by"),
        element(
            "p",
            element("span", fields, class_="origin"),
            element(
                "button",
                "Show in source",
                type="button",
                class_="tool",
                data_place=f"{whole.start} {whole.end}",
                data_article=article.id,
            ),
            class_="foot",
        ),
        class_="entry",
    )


class Report:
    """Verdicts for the command line, as text or JSON."""

    def __init__(self, shelf: Shelf, *, as_json: bool) -> None:
        """Check against `shelf`."""
        self._shelf = shelf
        self._as_json = as_json
        self._articles = {article.id: article for article in shelf.articles()}

    def text(self, text: str, speaker: str | None) -> str:
        """What became of one text."""
        if self._as_json:
            return json.dumps(self.row(text, speaker), ensure_ascii=False)
        return check_text(verify(text, self._shelf, speaker), self._articles)

    def row(self, text: str, speaker: str | None) -> dict[str, Any]:
        """What became of one text, as JSON values."""
        return self._row(verify(text, self._shelf, speaker))

    def cards(self, path: Path) -> str:
        """What became of the cards in a file, one after another."""
        checked = [check_card(card, self._shelf) for card in read_cards(path)]
        if not self._as_json:
            return "\n\n".join(
                f"{file_message(one)}\n{check_text(one.verdict, self._articles)}" for one in checked
            )
        rows = [
            {"file": one.file, "in_place": one.in_place, **self._row(one.verdict)}
            for one in checked
        ]
        return json.dumps(rows[0] if len(rows) == 1 else rows, ensure_ascii=False)

    def declined(self, text: str, error: str) -> str:
        """A line that could not be taken."""
        return json.dumps({"text": text, "error": error}) if self._as_json else error

    def _row(self, verdict: Verdict) -> dict[str, Any]:
        texts = {name: article.text for name, article in self._articles.items()}
        checked = verdict.pasted.words if verdict.pasted else verdict.text
        return {
            **contract.verdict_dict(verdict, texts),
            "checked": checked,
            "message": message(verdict),
        }
