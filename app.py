"""Open the chat window: python app.py."""

import sys

from assistant.errors import AssistantError
from assistant.settings import Settings

if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit("assistant: app.py takes no options; `assistant --help` tells where they go.")
    from assistant.chat.start import launch

    try:
        launch(Settings.read())
    except AssistantError as error:
        sys.exit(f"assistant: {error}")
