"""What became of the quotes of an article that changed."""

from assistant.corpus.drift import Drift, drift
from assistant.types import Quote, Span, Speaker

ADA, BO = Speaker("Ada Quill"), Speaker("Bo Tarn")


def _version(*said: tuple[str, Speaker | None]) -> tuple[str, list[Quote]]:
    """A text of quotes, one after the other."""
    text, quotes = "", []
    for words, speaker in said:
        span = Span(len(text), len(text) + len(words))
        quotes.append(Quote("bees", span, span, "direct", speaker))
        text += words + "\n"
    return text, quotes


def test_nothing_changed() -> None:
    """Marks, case and new quotes are no news."""
    before = _version(("“We never sail in fog,”", ADA))
    after = _version(("“Bees sleep.”", BO), ('"We never sail in Fog."', ADA))
    assert drift(before, after) == ()


def test_changed_gone_and_given_away() -> None:
    """In the order of the old text."""
    before = _version(
        ("“We lost forty hives in that winter.”", ADA),
        ("“Never.”", BO),
        ("“We sail at noon.”", ADA),
    )
    after = _version(("“We sail at noon.”", BO), ("“We lost fifty hives in that winter.”", ADA))
    assert drift(before, after) == (
        Drift("bees", "changed", "“We lost forty hives in that winter.”",
              "“We lost fifty hives in that winter.”", "Ada Quill", "Ada Quill"),
        Drift("bees", "gone", "“Never.”", None, "Bo Tarn", None),
        Drift("bees", "given to someone else", "“We sail at noon.”", "“We sail at noon.”",
              "Ada Quill", "Bo Tarn"),
    )  # fmt: skip


def test_words_that_two_people_said() -> None:
    """Each keeps their own."""
    both = _version(("“Never.”", ADA), ("“Never.”", BO))
    turned = _version(("“Never.”", BO), ("“Never.”", ADA))
    assert drift(both, turned) == ()
    assert [d.change for d in drift(both, _version(("“Never.”", BO)))] == ["gone"]
