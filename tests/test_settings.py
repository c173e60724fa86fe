"""Settings come from the environment and the command line, and typos are errors."""

from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.settings import Settings, shipped_corpus


def test_defaults_in_a_folder_with_a_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The corpus and index of the current folder."""
    (tmp_path / "corpus").mkdir()
    monkeypatch.chdir(tmp_path)
    assert Settings.read({}) == Settings(Path("corpus"), Path("index"))


def test_outside_a_checkout_the_shipped_articles_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index goes to the user's data folder, not into a folder that happens to be current."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    settings = Settings.read({})
    assert settings.corpus == shipped_corpus()
    assert settings.index == tmp_path / "data" / "article-assistant" / "index"
    assert Settings.read({"ASSISTANT_INDEX": "mine"}).index == Path("mine")


def test_given_wins_over_environment_over_default() -> None:
    """And Gradio's own port variable counts below ours."""
    env = {"ASSISTANT_CORPUS": "a", "GRADIO_SERVER_PORT": "8001", "OTHER": "x"}
    settings = Settings.read(env, corpus=Path("b"), index=None)
    assert (settings.corpus, settings.port) == (Path("b"), 8001)
    assert Settings.read({**env, "ASSISTANT_PORT": "8002"}).port == 8002


@pytest.mark.parametrize(
    ("env", "message"),
    [
        ({"ASSISTANT_CORPSE": "x"}, "did you mean ASSISTANT_CORPUS?"),
        ({"ASSISTANT_ZZZZZZZ": "x"}, "known are ASSISTANT_CORPUS, ASSISTANT_INDEX"),
        ({"ASSISTANT_PORT": "many"}, "The port is 'many'"),
        ({"ASSISTANT_PORT": "65536"}, "from 1 to 65535"),
        ({"ASSISTANT_VERBOSE": "perhaps"}, "give 1 or 0"),
    ],
)
def test_unknown_and_invalid_values_are_errors(env: dict[str, str], message: str) -> None:
    """Each message says what to write instead."""
    with pytest.raises(SettingsError) as caught:
        Settings.read(env)
    assert message in str(caught.value)
