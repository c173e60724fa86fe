"""A question in a sentence's words but for one is not answered by the sentence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer.evidence import candidates
from assistant.answer.exchanged import led_by_what_is_meant
from assistant.answer.question import understand
from assistant.index.cache import load_or_rebuild
from assistant.index.embed import Embedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from tests.answer.over import over

YARD = """The rope yard of Port Example

In spring the yard raised its rates for tarred cable in Port Example. The rates for plain cable \
fell by half in autumn.

The USL paid for the new shed. The league directly pays the riggers of Lúno.

In 1921 Quill & Sons bought the steam winch in Lorn. In the 1960s the yard sold its wooden masts. \
The Tarn Museum keeps the first capstan.

The old winch is not fit for wet cable. The loft does not store tar, but it stores oakum until \
May. The Vell Club signed the winter truce. The Marsh Club refused.
"""
HARBOUR = """Boats and boards of Lorn

Tom Reed and his wife Ada Quill opened the bakery at the quay. Bo Vell lent Nora Marsh the money \
for the second oven.

Otto Hale runs the smallest loft in Lorn. Mara Tarn has the largest.

The new shed does not store tar. It stores oakum and hemp. The swing bridge will not open before \
3 May. No boat sails faster than the Tern.

Nora Marsh sold 1500 boards and 30 canoes at the yard. The yard was busy in 2012.

In 1990 Reed bought the mill at Dunlin, and his mother still owned the kiln at Dunlin.

The Dunlin Club signed the summer pact. Lee Vell declined to comment on the weather.
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An index over the one article."""
    with over(YARD, tmp_path_factory.mktemp("yard"), minilm) as opened:
        yield opened


@pytest.fixture(scope="module")
def harbour_news(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An index over the other article."""
    with over(HARBOUR, tmp_path_factory.mktemp("boats"), minilm) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Who is the husband of Ada Quill?", True),
        ("Who borrowed the money for the second oven?", True),
        ("Who runs the largest loft in Lorn?", True),  # told right behind the smallest
        ("What does the new shed store?", True),  # told right behind what it does not
        ("When will the swing bridge open?", True),
        ("Which boat sails fastest?", True),
        ("How many boards did Nora Marsh sell at the yard in 2012?", True),  # 1500 is no year
        ("Who owned the mill at Dunlin in 1990?", True),
        ("Who did not sign the summer pact?", False),  # to decline to comment is to sign nothing
    ],
)
def test_what_is_no_contrary(question: str, *, answered: bool, harbour_news: Assistant) -> None:
    """Converses, what is set right in the next sentence, numbers, and what lasts."""
    assert harbour_news.ask(question).answered is answered


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Who raised the rates for tarred cable in spring?", True),
        ("Who lowered the rates for tarred cable in spring?", False),
        ("Who paid for the new shed?", True),
        ("Who paid for the old shed?", False),
        ("Whom does the league directly pay?", True),
        ("Whom does the league indirectly pay?", False),
        ("Who raised the rates for tarred cable in Example in spring?", True),
        ("Who raised the rates for tarred cable in Dunlin in spring?", False),
        ("Which riggers does the league pay in Luno?", True),  # without its accent
        ("Which shed did the United Sail League pay for?", True),  # by its initials
        ("Are the rates for tarred cable lower in spring?", True),  # as much answered by "raised"
        ("What did Quill & Sons buy in Lorn in 1921?", True),
        ("What did Quill & Sons buy in Lorn in 1924?", False),
        ("What did the yard sell in the 1960s?", True),
        ("What did the yard sell in the 1950s?", False),
        ("What did the Tarn Museum keep?", True),
        ("Which cable is the old winch not fit for?", True),
        ("Which cable is the old winch fit for?", False),  # it tells only what it is not fit for
        ("What does the loft store until May?", True),
        ("Who did not sign the winter truce?", True),  # told right behind it
        ("Who did not buy the steam winch in Lorn?", False),
        ("What does the loft not store?", True),
        ("What do the two sheds have in common?", False),
    ],
)
def test_exchanged(question: str, answered: bool, yard: Assistant) -> None:
    """The opposite of a word, or a name that the article does not have."""
    assert yard.ask(question).answered is answered


def test_what_has_the_name_leads(tmp_path: Path, minilm: Embedder) -> None:
    """Not far below a sentence with the same words on another name; far below, it does not."""
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    mills = "About 90% of the power at Port Vell is made by steam engines."
    piers = "At Port Lorn 40% of the power comes about so."
    (settings.corpus / "mills.txt").write_text(f"Steam in the mills\n\n{mills}\n", "utf-8")
    (settings.corpus / "piers.txt").write_text(
        f"Winds at the piers\n\nSteam engines came late. {piers}\n", "utf-8"
    )
    votes = "At Port Lorn 12% of the votes were lost."
    (settings.corpus / "votes.txt").write_text(f"The count of May\n\n{votes}\n", "utf-8")
    build(settings, embedder=minilm)
    library = Library.open(settings.index)
    search = Search(library, load_or_rebuild(settings.index, library, minilm.dim), minilm)
    question = understand("What share of the power at Port Lorn is made by steam engines?")
    vector = search.vector(question.text)
    found = {c.text: c for c in candidates(question, search.retrieve("power", vector, 5), search)}
    for score, lead in ((0.6, piers), (0.2, mills)):
        scored = [replace(found[mills], score=1.0), replace(found[piers], score=score)]
        assert led_by_what_is_meant(question, scored, search)[0].text == lead
    where = understand("Where at Port Lorn is the power made by steam engines?")
    for asked, other in ((where, piers), (question, votes)):  # no figure, or one of something else
        scored = [replace(found[mills], score=1.0), replace(found[other], score=0.6)]
        assert led_by_what_is_meant(asked, scored, search)[0].text == mills
    library.close()
