"""Everything the program raises on purpose.

AssistantError
├── CorpusError        a file or folder of articles cannot be read
├── QuestionError      a question cannot be taken
├── SettingsError      an option or ASSISTANT_ variable is unknown or not valid
├── ModelUnavailable   the embedding model or the language pipeline cannot be loaded
├── IndexMissing       there is no index yet
├── IndexStale         the index was made by another model, settings or format
├── IndexBusy          another build holds the index
└── GroundingError     something to be shown is not a slice of its article

Each message is one sentence: what happened and what to do.
"""

from __future__ import annotations


class AssistantError(Exception):
    """Base of all; the command line prints the message and exits with 1."""


class CorpusError(AssistantError):
    """A file or folder of articles cannot be read."""


class QuestionError(AssistantError):
    """A question cannot be taken, for example because it is far too long."""


class SettingsError(AssistantError):
    """An option or an ASSISTANT_ environment variable is unknown or has no valid value."""


class ModelUnavailable(AssistantError):  # noqa: N818 - states, not mishaps, name themselves
    """The embedding model or the language pipeline cannot be loaded."""


class IndexMissing(AssistantError):  # noqa: N818 - as above
    """There is no index where one was looked for."""


class IndexStale(AssistantError):  # noqa: N818 - as above
    """The index was built by another model, other settings or another format."""


class IndexBusy(AssistantError):  # noqa: N818 - as above
    """Another process is building this index."""


class GroundingError(AssistantError):
    """Something about to be shown is not a slice of the article it cites: a fault of ours."""
