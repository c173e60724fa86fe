"""Running text, headings and furniture are told apart by general signs."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from assistant.corpus.clean import blocks
from tests.corpus.made import texts, visible

PAGE = """Beekeepers weigh a hard winter

Hives on Mount Sample went into the snow early. Read on to find out how they fared.

Hives in the snow Ada Quill

The hives came through the winter well, and few bees were lost on the mountain this year. \
Keepers had wrapped each of them in straw before the snow came in the last week of October.

“We have never seen so few losses in a winter as long as this one,” Ada Quill, head beekeeper at \
Sample Apiaries, said. The valley fared worse.

We have never seen so few losses in a winter as long as this one.

Ada QuillHead beekeeper, Sample Apiaries

What comes next

The honey will be taken in August, later than last year. Buyers have been told to wait.

Related stories

Ferries stop in fog

Ten ways to cook with honey at home
"""


def _roles(text: str, title: str = "") -> dict[str, str]:
    return {block.span.of(text): block.role for block in blocks(text, title)}


def _body(text: str, title: str = "") -> list[str]:
    return [block.span.of(text) for block in blocks(text, title) if block.role == "body"]


@settings(deadline=None, max_examples=50)
@given(texts)
def test_blocks_cover_the_text_in_order(text: str) -> None:
    """Every visible character is in exactly one block, and some of it is running text."""
    found = blocks(text)
    assert visible("".join(block.span.of(text) for block in found)) == visible(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert any(block.role != "furniture" for block in found)


def test_a_page_with_everything_on_it() -> None:
    """Title, deck, caption, pull quote, its name, and the links at the end are furniture."""
    roles = _roles(PAGE)
    assert roles["What comes next"] == "heading"
    assert roles["Ada QuillHead beekeeper, Sample Apiaries"] == "furniture"
    assert [text[:12] for text, role in roles.items() if role == "body"] == [
        "The hives ca",
        "“We have nev",
        "The honey wi",
    ]
    assert roles["Related stories"] == roles["Ferries stop in fog"] == "furniture"


def test_a_pull_quote_above_its_sentence() -> None:
    """The words are kept where they run, wherever the copy stands."""
    quote = "We have never seen so few losses in a winter as long as this one."
    text = f"{quote}\n\nThe hives are well. “{quote}” Ada Quill said so on the mountain.\n"
    assert _body(text) == [text.splitlines()[2]]


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    """The first of two equal paragraphs stays."""
    text = "The hives on the mountain came through the winter well.\n\nThe bees slept.\n\n"
    both = text + "The hives on the mountain came through the winter well.\n"
    assert [block.role for block in blocks(both)] == ["body", "body", "furniture"]


def test_a_short_sentence_said_twice_is_no_pull_quote() -> None:
    """Too few words to prove anything."""
    text = "“We sail.”\n\nThe captain waved to all.\n\n“We sail.”\n"
    assert len(_body(text)) == 3


def test_the_title_is_not_running_text() -> None:
    """Whether it is given or only the first line."""
    text = "The Ferry Stops.\n\nThe ferry stopped in fog on Monday. Nobody was hurt.\n"
    assert _body(text, "The ferry stops") == [text.splitlines()[2]]
    assert len(_body(text)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Read more: ten ways to cook with honey",
        "Subscribe to our newsletter",
        "Photo: Bo Tarn",
        "© 2020 Sample News",
        "Advertisement",
        "Anzeige",
        "Lire aussi | La guerre des ruches",
        "**Publicité**",
        "[Ferries stop](https://example.org/fog) | [Bees](https://example.org/bees)",
        "* * *",
        "———",
    ],
)
def test_furniture_between_paragraphs(line: str) -> None:
    """A line of the page, not of the article."""
    text = f"The bees slept all winter long.\n\n{line}\n\nThey woke in March.\n"
    assert _body(text) == ["The bees slept all winter long.", "They woke in March."]


@pytest.mark.parametrize(
    "line",
    [
        "Read the label before you open the hive, she said.",
        "“Never in fog”",
        "- 40,000 bees in each hive",
        "Sources close to the club have said that it will be sold before the winter is over.",
    ],
)
def test_running_text_that_looks_like_furniture(line: str) -> None:
    """Quotations, list items and sentences stay."""
    text = f"The bees slept all winter long.\n\n{line}\n\nThey woke in March.\n"
    assert line in _body(text)


@pytest.mark.parametrize("line", ["## The winter", "The winter", "What is a hive?"])
def test_headings(line: str) -> None:
    """Marked up, or a line without a stop above running text, or a short question."""
    text = f"The bees slept all winter long.\n\n{line}\n\nThey woke in March.\n"
    assert _roles(text)[line] == "heading"


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken for width are joined, lines broken for sense are not."""
    text = (
        "The hives on the mountain came through the long winter\n"
        "well, and the keepers, who had wrapped them, were glad\n"
        "of it. The valley did worse.\n"
        "Ferries did not sail at all in the fog of that January.\n"
    )
    assert [len(block.span.of(text).splitlines()) for block in blocks(text)] == [3, 1]


def test_a_text_of_labels_is_still_readable() -> None:
    """Where nothing looks like running text, all but the headings is taken for it."""
    text = "# Bees\n\nForty hives\n\nOne keeper\n"
    assert [block.role for block in blocks(text)] == ["heading", "body", "body"]


def test_nothing_gives_nothing() -> None:
    """An empty text has no blocks."""
    assert blocks(" \n\n ") == ()


def test_other_stories_amid_the_text() -> None:
    """Under "Related" a title and a line on each; the story goes on after the last."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    end = "The honey will be taken in August, later than last year."
    text = (
        f"# Hives\n\n{lead}\n\n### Editor’s picks\n\n#### A diary found\n\nIt covers forty winters."
        f"\n\n#### A lake at last?\n\nSwimmers want it.\n\n{end}\n\n## What is next\n\nBuyers wait."
    )
    assert _body(text) == [lead, end, "Buyers wait."]


def test_the_choice_of_an_editor_is_the_articles() -> None:
    """A review tells of what it chose in a sentence each."""
    lead = "We burned nine lamps for a week, and two of them are worth their price."
    items = [f"### {name}\n\nIt burns all night." for name in ("Lamp Pale", "Lamp Bright")]
    text = f"# Lamps\n\n{lead}\n\n## Editor’s choice\n\n" + "\n\n".join(items)
    assert _body(text) == [lead, "It burns all night.", "It burns all night."]


def test_notes_at_the_end() -> None:
    """The list under "References" is furniture, another list is the article's."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    text = f"# Hives\n\n{lead}\n\n- Straw helps.\n\n## References\n\n- Quill, A. (2011). Hives."
    assert _body(text) == [lead, "- Straw helps."]


@pytest.mark.parametrize(
    "item",
    [
        "Sample Council, minutes of March, p. 3.",
        "Tarn, B. and Quill, A. (2011). Lamps. Sample Press.",
        "“Ferry stops”, Example Tribune, 3 May 2011.",
        "[The lamps of Fennside](https://example.org/lamps)",
        "Lamps and ferries: https://example.org/lamps",
    ],
)
def test_what_cites(item: str) -> None:
    """Below two such headings at the end, and nowhere else."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    notes = f"## Notes\n\n- {item}\n\n## External links\n\n- Marsh, C. (2012). Fog. Sample Press.\n"
    assert _body(f"# Hives\n\n{lead}\n\n{notes}") == [lead]
    assert len(_body(f"# Hives\n\n{notes}\n\n{lead}")) > 1


@pytest.mark.parametrize(
    "item",
    [
        "Ask three former colleagues before you name them.",
        "Name no more than three people, and tell them of it",
        "Since 2011 most firms have asked for two.",
    ],
)
@pytest.mark.parametrize("heading", ["References", "Notes"])
def test_advice_under_a_heading_like_notes(heading: str, item: str) -> None:
    """It is the article's, at the end as well."""
    lead = "Those who look for work should write to the firm, and they should do so early."
    assert _body(f"# Work\n\n{lead}\n\n## {heading}\n\n- {item}") == [lead, f"- {item}"]


@pytest.mark.parametrize("heading", ["Popular", "Related", "Most read", "Editor’s picks"])
def test_a_section_is_no_other_story(heading: str) -> None:
    """Its own title stays a heading and its sentence running text."""
    lead = "The town has four halls, and in each of them something is played on Sunday."
    text = f"# Halls\n\n{lead}\n\n## {heading}\n\n### Jazz\n\nJazz is played in two halls."
    assert _body(text) == [lead, "Jazz is played in two halls."]
    assert _roles(text)["### Jazz"] == "heading"


def test_titles_of_other_stories() -> None:
    """Links and short lines without a full stop below "Related" are none of the story's."""
    lead = "The town has four halls, and in each of them something is played on Sunday."
    cards = "### Ferries stop\n\n- Fog on the lake\n\n### [Lamps out](https://example.org/l)"
    roles = _roles(f"# Halls\n\n{lead}\n\n## Related\n\n{cards}\n\n## Next\n\nA hall opens.")
    assert [words for words, role in roles.items() if role == "body"] == [lead, "A hall opens."]
    assert roles["## Related"] == roles["### Ferries stop"] == "furniture"


@pytest.mark.parametrize(
    "words",
    [
        "(Reporting by Ada Quill and Bo Tarn; Editing by Cy Marsh.)",
        "Reporting by Ada Quill in Fennside; Additional reporting by Bo Tarn; Writing by Cy Marsh",
        "Image caption, A model of the plan is on show at the town hall until the month ends.",
        "Our Standards: The Placeholder Wire Principles.",
    ],
)
def test_who_made_the_page(words: str) -> None:
    """Signing off and captions that say what they are, however long."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    assert _body(f"{lead}\n\n{words}\n\nBuyers have been told to wait.") == [
        lead,
        "Buyers have been told to wait.",
    ]


def test_names_above_the_text_are_no_heading() -> None:
    """Where headings are marked."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    roles = _roles(f"# Hives\n\nAda Quill\n\nCoast reporter\n\n{lead}\n\n## Next\n\nBuyers wait.")
    assert roles["Coast reporter"] == "furniture"
    assert roles["## Next"] == "heading"


@pytest.mark.parametrize("heading", ["Related work", "More in common", "Popular hives"])
def test_a_heading_that_only_begins_like_other_stories(heading: str) -> None:
    """What stands below it is the story's."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    text = f"# Hives\n\n{lead}\n\n## {heading}\n\n### Straw\n\nIt is cheap."
    assert _body(text) == [lead, "It is cheap."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Imkerin sagte: „Wir haben nie so wenig verloren.“",
        "Der Imker hält es für richtig: »Die Stöcke sind besser, als alle dachten.«",
        "L’apicultrice a répondu : « Le toit menace de tomber. »",
        "养蜂人说：“我们从来没有损失这么少。”",
        "蜂蜜将在八月采收。",
        "「損失は少なかった。」",
        "The wall of the apiary was built in 1847.[3]",
        "It was mended in 1998.[4][5]",
        "The bees came back in March.¹",
        "**“Nobody asked us,” said Ada Quill.**",
        "*Nobody had asked the keepers.*",
    ],
)
def test_a_short_sentence_ends_in_many_ways(sentence: str) -> None:
    """By the marks of other languages, with the marks of notes, or set off as a whole."""
    around = "The hives came through the winter well, and few bees were lost on the mountain."
    text = f"Hives\n\n{around}\n\n{sentence}\n\n{around.replace('few', 'no')}\n"
    assert sentence in _body(text)


def test_a_bold_question_is_a_heading() -> None:
    """Unlike a bold sentence."""
    text = f"Hives\n\n{'The bees came back. ' * 3}\n\n**Why?**\n\n{'They were hungry. ' * 3}\n"
    assert _roles(text)["**Why?**"] == "heading"


def _interview(asked: list[str]) -> str:
    told = (
        "Ada Quill keeps bees.",
        "All but two came back.",
        "They ate it.",
        "Wrap them in straw.",
    )
    return "\n\n".join(
        ["# Hives", told[0], *(w for pair in zip(asked, told[1:], strict=False) for w in pair)]
    )


@pytest.mark.parametrize("form", ["{}", "**{}**", "### {}", "## **{}**"])
def test_questions_of_an_interview(form: str) -> None:
    """Three or more are its text, however they are marked; fewer are headings."""
    asked = [form.format(words) for words in ("How was it?", "Why?", "What will you do now?")]
    assert {words.lstrip("# ") for words in asked} <= set(_body(_interview(asked)))
    roles = _roles(_interview(asked[:2]))
    assert [roles[words] for words in asked[:2]] == ["heading", "heading"]


def test_chinese_has_headings_and_running_text() -> None:
    """A line without a full stop is short by its characters, having no spaces."""
    long = "养蜂人在山上的雪到来以前用稻草把每一个蜂箱都包了起来然后他们等了整整一个冬天"
    text = f"蜂箱\n\n蜂箱平安过冬。\n\n接下来\n\n蜂蜜将在八月采收。\n\n{long}\n\n买家要等。\n"
    roles = _roles(text)
    assert roles["蜂箱"] == "furniture"
    assert roles["接下来"] == "heading"
    assert roles[long] == roles["蜂箱平安过冬。"] == roles["蜂蜜将在八月采收。"] == "body"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("[Related: Why the hives of Fennside were wrapped in straw]", "furniture"),
        (
            "READ MORE: Why the hives of Fennside, which are the oldest, were not wrapped",
            "furniture",
        ),
        ("Figure 1: The hives in May, with the keepers who had wrapped them.", "furniture"),
        ("Table 2. Hives by year", "furniture"),
        ("2019 | 40", "furniture"),
        ("*Hives in May*", "furniture"),
        ("Sponsored content you may like", "furniture"),
        ("SKIP ADVERTISEMENT", "furniture"),
        ("[The keepers had wrapped each hive in straw.]", "body"),
        ("Read more of it than you should, and you will think that bees can sing.", "body"),
        ("Figure 1 shows the hives in May, with the keepers who had wrapped them.", "body"),
        ("Related questions were left to the next meeting of the keepers.", "body"),
        ("Picture windows were broken by the storm in half of the houses.", "body"),
        ("Read more about the hives here.", "furniture"),
        ("Source: the keepers of Fennside.", "furniture"),
        ("Hives in May", "heading"),
    ],
)
def test_lines_that_give_themselves_away(words: str, role: str) -> None:
    """Links to other stories, captions and rows of tables; sentences that begin like them stay."""
    lead = "The hives came through the winter well, and few bees were lost on the mountain."
    assert _roles(f"{lead}\n\n{words}\n\nBuyers have been told to wait.")[words] == role
