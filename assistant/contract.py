"""The JSON that the program promises to others. Keys may be added, never changed or taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.quotes.places import Place
from assistant.quotes.verify import Verdict
from assistant.types import Answer, Evidence, Hit, Quote, Span, Speaker

DECIMALS = 4  # of a score; more would differ between machines


def answer_dict(answer: Answer) -> dict[str, Any]:
    """`assistant ask --json`."""
    refusal = answer.refusal
    return {
        "question": answer.question,
        "interpreted_as": answer.interpreted_as,
        "answered": answer.answered,
        "support": round(answer.support, DECIMALS),
        "reason": refusal.reason if refusal else None,
        "message": refusal.message if refusal else None,
        "statements": [
            {"text": s.text, "about": s.about, "citations": list(s.citations)}
            for s in answer.statements
        ],
        "quotes": [
            {
                "text": q.text,
                "kind": q.quote.kind,
                "speaker": speaker_dict(q.quote.speaker),
                "sure": q.quote.sure,
                "article": q.quote.article_id,
                "start": q.quote.span.start,
                "end": q.quote.span.end,
                "citation": q.citation,
            }
            for q in answer.quotes
        ],
        "citations": [
            {
                "number": c.number,
                "article": c.article_id,
                "title": c.title,
                "publisher": c.publisher,
                "url": c.url,
                "published": c.published,
                "author": c.author,
                "language": c.language,
                "licence": c.licence,
                "start": c.span.start,
                "end": c.span.end,
                "text": c.text,
                "also_in": list(c.also_in),
            }
            for c in answer.citations
        ],
        "nearest": [
            {
                "article": n.article_id,
                "start": n.span.start,
                "end": n.span.end,
                "text": n.text,
                "score": round(n.score, DECIMALS),
            }
            for n in (refusal.nearest if refusal else ())
        ],
        "suggestions": list(answer.suggestions),
        "index": answer.index_id,
    }


def error_dict(question: str, message: str) -> dict[str, Any]:
    """A line of `assistant ask - --json` that could not be taken, and why."""
    answer = Answer(question, None, (), (), (), None, 0.0, "")
    return {**answer_dict(answer), "answered": False, "error": message}


def search_dict(query: str, hits: Sequence[Hit]) -> dict[str, Any]:
    """`assistant search --json`."""
    return {
        "query": query,
        "hits": [
            {
                "article": hit.passage.article_id,
                "start": hit.passage.span.start,
                "end": hit.passage.span.end,
                "text": hit.text,
                "heading": hit.passage.heading,
                "score": round(hit.score, DECIMALS),
                "quotes": [
                    {**_span(q.span, hit), "kind": q.kind, "speaker": speaker_dict(q.speaker)}
                    for q in hit.quotes
                ],
            }
            for hit in hits
        ],
    }


def quotes_dict(name: str, text: str, quotes: Sequence[Quote]) -> dict[str, Any]:
    """`assistant quotes --json`; offsets count in `text`."""
    return {"id": name, "text": text, "quotes": [quote_dict(quote, text) for quote in quotes]}


def quote_dict(quote: Quote, text: str) -> dict[str, Any]:
    """One quote of `assistant quotes`."""
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "kind": quote.kind,
        "sentences": [quote.sentences.start, quote.sentences.end],
        "sure": quote.sure,
        "rule": quote.rule,
        "speaker": speaker_dict(quote.speaker),
        "cue": quote.cue
        and {"start": quote.cue.start, "end": quote.cue.end, "text": quote.cue.of(text)},
        "evidence": _evidence(quote.evidence),
    }


def speaker_dict(speaker: Speaker | None) -> dict[str, str | None] | None:
    """A speaker's three fields, or None for "unattributed"."""
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "title": speaker.title,
        "organisation": speaker.organisation,
    }


def verdict_dict(verdict: Verdict, texts: Mapping[str, str]) -> dict[str, Any]:
    """`assistant verify --json`; `texts` are the articles by id."""
    return {
        "text": verdict.text,
        "speaker": verdict.speaker,
        "verdict": verdict.result,
        "speaker_agrees": verdict.agrees,
        "places": [_place(place, texts[place.article_id]) for place in verdict.places],
        "diff": [{"op": change.op, "text": change.text} for change in verdict.diff],
    }


def _place(place: Place, text: str) -> dict[str, Any]:
    quote = place.quote
    return {
        "article": place.article_id,
        "start": place.whole.start,
        "end": place.whole.end,
        "text": place.whole.of(text),
        "pieces": [[span.start, span.end] for span in place.spans],
        "kind": quote.kind if quote else None,
        "speaker": speaker_dict(quote.speaker) if quote else None,
        "sure": quote.sure if quote else None,
    }


def _evidence(evidence: Evidence) -> dict[str, list[int]]:
    fields = {
        "name": evidence.name,
        "title": evidence.title,
        "organisation": evidence.organisation,
    }
    return {name: [span.start, span.end] for name, span in fields.items() if span is not None}


def _span(span: Span, hit: Hit) -> dict[str, Any]:
    at = hit.passage.span.start
    text = hit.text[max(0, span.start - at) : max(0, span.end - at)]
    return {"start": span.start, "end": span.end, "text": text}
