"""Articles worked through in processes are those worked through one by one, in their order."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

from assistant.index.bert import BertEmbedder
from assistant.index.embed import Embedder, HashingEmbedder
from assistant.types import Article
from assistant.workers import Tools, Worked, _begin, _mine, _way, work, work_all
from tests.corpus.stories import story

EMBEDDER = HashingEmbedder()
TOOLS = Tools(EMBEDDER, EMBEDDER.embed_passages(["Where is the ferry?"]))
ITEMS = [Article(str(n), story(n).title, "\n\n".join(story(n).texts)) for n in range(5)]


def _shown(made: Worked | str) -> object:
    if isinstance(made, str):
        return made
    return (made.article, made.blocks, made.quotes, made.passages, made.sketch, made.near)


def test_processes_change_nothing() -> None:
    """Two processes, one, and none give the same; what is no article keeps its place."""
    items = [ITEMS[0], "a", *ITEMS[1:], "b"]
    alone = [item if isinstance(item, str) else work(item, TOOLS) for item in items]
    for workers in (2, 1, None):
        made = list(work_all(items, TOOLS, workers))
        assert list(map(_shown, made)) == list(map(_shown, alone))
        for one, other in zip(made, alone, strict=True):
            if isinstance(one, Worked):
                assert one.vectors.tobytes() == other.vectors.tobytes()


def test_a_thread_does_not_copy_its_process(minilm: Embedder) -> None:
    """Where others may hold locks the processes are started anew, and the same comes of it."""
    tools = Tools(minilm, TOOLS.stock[:, :1].repeat(minilm.dim, axis=1))
    with ThreadPoolExecutor(1) as threads:
        ways = threads.submit(_way).result()
        made = threads.submit(lambda: list(work_all(ITEMS, tools, 2))).result()
    assert (_way(), ways) == ("fork", "forkserver")
    alone = [work(item, tools) for item in ITEMS]
    assert list(map(_shown, made)) == list(map(_shown, alone))


def test_only_a_few_articles_are_read_ahead() -> None:
    """The first is given back before the last is asked for."""
    asked = []

    def articles() -> object:
        for n in range(200):
            asked.append(n)
            yield Article(str(n), "t", f"The ferry number {n} is late.")

    made = work_all(articles(), TOOLS, 2)
    assert next(made).article.id == "0"
    assert len(asked) < 20
    assert [one.article.id for one in made] == [str(n) for n in range(1, 200)]


def test_a_process_of_many_embeds_on_one_thread(minilm: Embedder) -> None:
    """The processes fill the cores already; what is asked for here keeps its own."""
    assert isinstance(minilm, BertEmbedder)
    before = minilm.threads
    with ProcessPoolExecutor(1, get_context("fork"), _begin, (Tools(minilm, TOOLS.stock),)) as pool:
        assert pool.submit(_threads).result() == 1
    assert minilm.threads == before


def _threads() -> int:
    embedder = _mine[0].embedder
    assert isinstance(embedder, BertEmbedder)
    return embedder.threads


def test_nothing_to_do() -> None:
    """No process is started."""
    assert list(work_all([], TOOLS)) == []
