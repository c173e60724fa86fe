"""A question that names what an article is all about -> the same without that name.

Every sentence of an article on Ada Quill is near to "Ada Quill", and the first ones, which
introduce her, the nearest. What else is asked tells them apart.
"""

from __future__ import annotations

import re

from assistant.answer.bearing import OFTEN
from assistant.answer.question import Question
from assistant.index.words import content_words
from assistant.types import Article


def without_subject(question: Question, article: Article) -> str | None:
    """The question without the names that the article has throughout.

    None where it has no such name, or asks for nothing besides.
    """
    rest = question.text
    for name in question.names:
        if article.text.count(name.split()[-1]) >= OFTEN:
            rest = re.sub(rf"{re.escape(name)}(?:['’]s)?", "", rest)
    rest = " ".join(rest.split())
    return rest if rest != question.text and content_words(rest) else None
