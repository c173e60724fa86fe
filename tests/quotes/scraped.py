"""Small invented stories as web pages give them: marks of typewriters, credits, posts, leads on."""

from __future__ import annotations

from tests.quotes.patterns import pattern

QUILL = "Ada Quill | keeper | ."
_LAMP = (
    "Lamps go dark\n\nThe lamps of the town went dark on Tuesday, and nobody knows why.\n\n"
    "“We have no oil left,” keeper Ada Quill told the council. “The harbour will be dark "
    "for a month.”\n\n"
)
_SAID = (
    ("direct", "“We have no oil left,”", QUILL),
    ("direct", "“The harbour will be dark for a month.”", QUILL),
)

MARKS = [
    pattern(
        "two grave accents open and two apostrophes close",
        "``The lamp is out,'' keeper Ada Quill said. ``It will be lit.''",
        ("direct", "``The lamp is out,''", QUILL),
        ("direct", "``It will be lit.''", QUILL),
    ),
    pattern(
        "a paragraph in two apostrophes is speech, no title",
        "Keeper Ada Quill came to the tower on Monday.\n\n''The lamp is out and nobody has come.''",
        ("direct", "''The lamp is out and nobody has come.''", "Ada Quill | Keeper | ."),
    ),
    pattern(
        "a quotation in two apostrophes that opens again",
        "''The lamp is out,'' keeper Ada Quill said. ''It will be lit.\n\n"
        "''It will be lit in May, ''as ever'', if there is oil.''",
        ("direct", "''The lamp is out,''", QUILL),
        ("direct", "''It will be lit.", QUILL),
        ("direct", "''It will be lit in May, ''as ever'', if there is oil.''", QUILL),
    ),
    pattern(
        "no space between a comma and a mark",
        '"If the lamp is out," keeper Ada Quill said,"you ought to be sure whose lamp it is."',
        ("direct", '"If the lamp is out,"', QUILL),
        ("direct", '"you ought to be sure whose lamp it is."', QUILL),
    ),
    pattern(
        "a name over two lines of a text that is wrapped for width",
        "The town has a lamp that went dark on Tuesday, said Renata\n"
        "Bilodeau-Sung, a keeper. She came to the council of the port,\n"
        "where she told the members that it would be lit again in the\n"
        "spring.",
        (
            "indirect",
            "The town has a lamp that went dark on Tuesday",
            "Renata\nBilodeau-Sung | keeper | .",
        ),
        (
            "indirect",
            "that it would be lit again in the\nspring",
            "Renata\nBilodeau-Sung | keeper | .",
        ),
    ),
    pattern(
        "two spaces behind a rank",
        "Coun.  Priyanka Marsh said the lamp was out.",
        ("indirect", "the lamp was out", "Priyanka Marsh | Coun. | ."),
    ),
]

PAGES = [
    pattern(
        "he is not who took the picture",
        "The lamps of the town went dark on Tuesday, and nobody knows why.\n\n"
        "Keeper Tomas Quill told the council of the port on Tuesday that the lamp was out. "
        '(Olly Marsh/Quay News)\n\n"Ask me tomorrow," he said.',
        ("indirect", "that the lamp was out", "Tomas Quill | Keeper | ."),
        ("direct", '"Ask me tomorrow,"', "Tomas Quill | Keeper | ."),
    ),
    pattern(
        "a caption between a quotation and its next paragraph is nobody's",
        f"{_LAMP}Olly Marsh says the boats that bring oil to the harbour wait at the quay of "
        "the town. (Submitted by Tomas Reed)\n\n“There is no ship that would come.”",
        *_SAID,
        ("direct", "“There is no ship that would come.”", QUILL),
    ),
    pattern(
        "a caption has the name of somebody called by the surname",
        f"{_LAMP}Olly Marsh, a keeper, waits at the quay of the town for the boats that bring "
        "oil. (Submitted by Tomas Reed)\n\nMarsh said the lamp was out.",
        *_SAID,
        ("indirect", "the lamp was out", "Olly Marsh | keeper | ."),
    ),
    pattern(
        "a credit glued to a quotation",
        f"{_LAMP}(Tomas Reed/Quay News)“There is no ship that would come.”",
        *_SAID,
        ("direct", "“There is no ship that would come.”", QUILL),
    ),
    pattern(
        "a credit without brackets before a quotation",
        f"{_LAMP}Tomas Reed/Quay News “There is no ship that would come.”",
        *_SAID,
        ("direct", "“There is no ship that would come.”", QUILL),
    ),
    pattern(
        "a credit without brackets behind a caption",
        f"{_LAMP}Olly Marsh says the boats that bring oil to the harbour wait at the quay of "
        "the town for the lamps. THE QUAY PRESS/Tomas Reed",
        *_SAID,
    ),
    pattern(
        "a sentence with what somebody said is no caption",
        "On Tuesday the keeper Ada Quill told the council of the port that the lamp was out. "
        "(Tomas Reed/Quay News)",
        ("indirect", "that the lamp was out", QUILL),
    ),
    pattern(
        "what leads to another story behind a sentence",
        f"{_LAMP}The oil comes to the town by ship in May, if it comes. READ MORE: Olly Marsh "
        "says the lamps will stay dark",
        *_SAID,
    ),
    pattern(
        "what leads to a film",
        f"{_LAMP}WATCH: Olly Marsh says the lamps of the town will stay dark until spring.",
        *_SAID,
    ),
    pattern(
        "what stands where the page is broken",
        f"{_LAMP}Story continues below advertisement “There is no ship that would come.”",
        *_SAID,
        ("direct", "“There is no ship that would come.”", QUILL),
    ),
]

POSTS = [
    pattern(
        "a post with the name of its author",
        f"{_LAMP}The lamp is lit again. We thank you. pic.twitter.com/a8dfj3 — Ada Quill "
        "(@adaquill) January 3, 2019\n\n“There is no ship that would come.”",
        *_SAID,
        ("direct", "The lamp is lit again. We thank you.", QUILL),
        ("direct", "“There is no ship that would come.”", QUILL),
    ),
    pattern(
        "a post signed below by somebody named nowhere else",
        f"{_LAMP}The lamp is lit again. We thank you. https://t.co/a8dfj3\n\n"
        "— Olly Marsh (@omarsh) January 3, 2019",
        *_SAID,
        ("direct", "The lamp is lit again. We thank you.", "Olly Marsh | . | ."),
    ),
    pattern(
        "a post with a handle that spells a name",
        f"{_LAMP}The lamp is lit again. We thank you. —@AdaQuill",
        *_SAID,
        ("direct", "The lamp is lit again. We thank you.", QUILL),
    ),
    pattern(
        "a post in the markup of a page",
        f'{_LAMP}<tweet id="1">The lamp is lit again. — Ada Quill (@adaquill) January 3, 2019'
        "</tweet>",
        *_SAID,
        ("direct", "The lamp is lit again.", QUILL),
    ),
    pattern(
        "a post that gives somebody else's words",
        f"{_LAMP}“The lamp is lit.” Ada Quill with a warning: pic.twitter.com/a8dfj3 — "
        "Quay Lamps (@quaylamps) January 3, 2019",
        *_SAID,
        ("direct", "“The lamp is lit.”", QUILL),
    ),
    pattern(
        "words printed once more with the name below",
        f"{_LAMP}“The harbour will be dark for a month.”\n\nAda Quill, keeper of the lamps\n\n"
        "The oil comes by ship in May.",
        *_SAID,
        ("direct", "“The harbour will be dark for a month.”", QUILL),
    ),
    pattern(
        "words printed once more without a name",
        f"{_LAMP}“The harbour will be dark for a month.”\n\nThe oil comes by ship in May.",
        *_SAID,
    ),
    pattern(
        "words printed once more with the name behind a dash leave the first in their place",
        "“We have no oil left,” keeper Ada Quill told the council.\n\n"
        "“The harbour will be dark for a month.” - Ada Quill\n\n"
        "“The harbour will be dark for a month.”\n\nThe oil comes by ship in May.",
        ("direct", "“We have no oil left,”", QUILL),
        ("direct", "“The harbour will be dark for a month.”", QUILL),
        ("direct", "“The harbour will be dark for a month.”", QUILL),
    ),
]

PATTERNS = [*MARKS, *PAGES, *POSTS]
