"""Changes are noticed when they have come to rest."""

import threading
import time
from pathlib import Path

from assistant.corpus.watch import changes, state


def test_state_sees_every_change(tmp_path: Path) -> None:
    """A new file, other content, another time; not hidden files."""
    seen = [state(tmp_path)]
    (tmp_path / ".hidden").write_text("a")
    assert state(tmp_path) == seen[0]
    path = tmp_path / "sub" / "bees.txt"
    path.parent.mkdir()
    for words in ("a", "bb"):
        path.write_text(words)
        seen.append(state(tmp_path))
    path.unlink()
    seen.append(state(tmp_path))
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]


def test_one_signal_for_many_files(tmp_path: Path) -> None:
    """Files that come one after the other are one change."""

    def copy() -> None:
        for n in range(5):
            (tmp_path / f"{n}.txt").write_text("x")
            time.sleep(0.02)

    signals = changes(tmp_path, state(tmp_path), interval=0.1)
    thread = threading.Timer(0.05, copy)
    thread.start()
    next(signals)
    thread.join()
    assert len(list(tmp_path.iterdir())) == 5


def test_a_change_before_the_first_look(tmp_path: Path) -> None:
    """What came while the folder was being read is not lost."""
    known = state(tmp_path)
    (tmp_path / "late.txt").write_text("x")
    signals = changes(tmp_path, known, interval=0.01)
    assert next(signals) is None
