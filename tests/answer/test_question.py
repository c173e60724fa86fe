"""What a question asks for, read from its words alone."""

import pytest

from assistant.answer.demands import demands
from assistant.answer.kinds import Wants, has_shape
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("How long does an apprenticeship take?", "duration"),
        ("How many years did the shed stand?", "duration"),
        ("How much does a sail cost?", "money"),
        ("What salary does a rigger get?", "money"),
        ("What percentage of makers work in winter?", "share"),
        ("When was the school founded?", "date"),
        ("In which year did it burn?", "date"),
        ("How many lofts are there?", "count"),
        ("How much hemp is there?", "number"),
        ("What do both trades need?", "shared"),
        ("What does Quill think of hiring one person to do both trades?", "any"),
        ("What does Quill want?", "advice"),
        ("what is the union asking for", "advice"),
        ("What did Quill want to build?", "any"),
        ("What worries Quill about hemp?", "warning"),
        ("what is quill afraid of?", "warning"),
        ("What downside has hemp?", "fault"),
        ("What did the plans of the loft lack?", "fault"),
        ("How much is a berth fee?", "money"),
        ("What was the entry fee?", "money"),
        ("How much prize money did Quill get?", "money"),
        ("how should riggers be paid", "any"),
        ("how much are riggers paid", "money"),
        ("Who sews the canvas?", "person"),
        ("Which expert praises geometry?", "person"),
        ("What does a rope maker do when it rains?", "any"),
        ("Why is hemp used?", "reason"),
        ("Is sewing a sail harder than it looks?", "difficulty"),
        ("Is hemp used?", "any"),
        ("How much is a jib?", "money"),
        ("What does the loft charge for a jib?", "money"),
        ("What did the charge hand say?", "any"),
        ("What was Reed charged for?", "any"),
        ("How big was the crowd at the prize giving?", "number"),
        ("How much has the loft raised so far?", "money"),
        ("How big was the grant of the council?", "money"),
        ("How much is the hemp of June?", "number"),
        ("What percentage of the wages is paid in hemp?", "share"),
        ("What reason did the loft give for the delay?", "reason"),
        ("What does Ada Quill complain about?", "fault"),
        ("What is a jib?", "definition"),
        ("What is Ada Quill like?", "any"),
    ],
)
def test_kind_that_is_wanted(text: str, wants: str) -> None:
    """The kind of thing that a found sentence has to contain."""
    assert understand(text).wants == wants


@pytest.mark.parametrize(
    ("wants", "text", "held"),
    [
        ("duration", "It closed for three weeks.", True),
        ("advice", "She wants a longer pier.", True),
        ("advice", "She has a longer pier.", False),
        ("warning", "He fears for the pier.", True),
        ("fault", "The drawback is the price.", True),
        ("duration", "It has three doors.", False),
        ("money", "A sail costs $900.", True),
        ("money", "A sail costs a lot.", False),
        ("money", "A knot costs two pence.", True),
        ("money", "A ticket cost a penny.", True),
        ("money", "Admission to the shed is free.", True),
        ("money", "The keeper is free on Sundays.", False),
        ("money", "It takes a pound of tar.", False),
        ("money", "He keeps a guinea pig.", False),
        ("money", "The doctor paid nothing.", True),
        ("duration", "The pier is 92 metres long.", True),
        ("duration", "He ran five miles.", False),
        ("duration", "The pier is 92 metres away.", False),
        ("date", "It was built in 911, by hand.", True),
        ("date", "It fell by 120 and rose.", False),
        ("date", "It was built in 911 steps.", False),
        ("share", "62% had work.", True),
        ("share", "62 had work.", False),
        ("date", "It burned in 1931.", True),
        ("number", "Two dozen lofts.", True),
        ("number", "Many lofts.", False),
        ("duration", "It has stood since 1931.", True),
        ("reason", "It burned because of the tar.", True),
        ("reason", "It burned at night.", False),
        ("difficulty", "It is easier than it looks.", True),
        ("difficulty", "It takes two.", False),
        ("any", "", True),
        ("money", "A sail costs Rs 900.", True),
        ("money", "A sail costs EUR 90.", True),
        ("money", "A sail costs 90 EUR.", True),
        ("money", "Rs is short for rigging store 9.", False),
        ("count", "The 54-year-old sews.", False),
        ("count", "It costs $900.", False),
        ("count", "They hung 54 sails.", True),
    ],
)
def test_shape(wants: Wants, text: str, held: bool) -> None:
    """Whether a sentence contains the kind of thing that is wanted."""
    assert has_shape(wants, text) is held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What does Ada Quill say?", ("Ada Quill",)),
        ("Does Northwind Rope's shed close?", ("Northwind Rope",)),
        ("Should I sew?", ()),
        ("How far did the rope shrink? Numbers only.", ()),
        ("Does it shrink? Ada Quill says so.", ("Quill",)),
        ("Who wrote a Quill-era label?", ()),
        ("Rope makers work where?", ()),
        ("What Does The Rope Maker Make From Hemp?", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    """Capitals name somebody, but not at the start nor where every word has one."""
    assert understand(text).names == names


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("What is the difference between a rope and a sail?", ("rope", "sail")),
        ("Compare ropes with sails.", ("ropes", "sails")),
        ("rope maker vs. sail maker", ("rope maker", "sail maker")),
        ("How do ropes differ from sails?", ("ropes", "sails")),
        ("How do ropes differ from sails, according to Quill?", ("ropes", "sails")),
        ("How does old rope compare with rope sold to Quill?", None),
        ("Do ropes and sails last?", None),
    ],
)  # fmt: skip
def test_sides(text: str, sides: tuple[str, str] | None) -> None:
    """The two things that a question sets against each other."""
    assert understand(text).sides == sides


@pytest.mark.parametrize(
    "text",
    [
        "hi",
        "Hello there!",
        "thanks",
        "Thank you very much.",
        "Good morning",
        "Great, thanks!",
        "Nice",
        "thanks, great",
    ],
)
def test_greetings(text: str) -> None:
    """Polite words are not searched for."""
    assert understand(text).is_greeting


@pytest.mark.parametrize(
    "text", ["Hi, what is hemp?", "Thanks to whom?", "Is it great?", "Great ropes?"]
)
def test_questions_that_are_no_greetings(text: str) -> None:
    """A greeting before a question does not swallow it."""
    assert not understand(text).is_greeting


@pytest.mark.parametrize(
    "text", ["Who is quoted here?", "List the experts", "Which people are quoted in this article?"]
)
def test_asking_for_everybody(text: str) -> None:
    """The index knows who is quoted."""
    assert understand(text).lists_speakers


def test_asking_what_it_is_about() -> None:
    """The index knows its articles."""
    assert understand("What is this article about?").is_about_articles
    assert understand("What can I ask you here?").is_about_articles
    assert understand("what can you do?").is_about_articles
    assert not understand("What is the article's author about to do?").is_about_articles
    assert not understand("What can I do to learn rope making for free?").is_about_articles


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Three ropes broke.", True),
        ("They sold 1,200 sails.", True),
        ("Some 62% of them broke.", False),
        ("There was no difference between the two trades.", False),
        ("One or the other was hired.", False),
    ],
)
def test_a_count_is_no_share_and_no_pointing(text: str, counted: bool) -> None:
    """How many is answered by neither "62%" nor "the two"."""
    assert has_shape("count", text) is counted


def test_two_names_joined_by_and_are_two() -> None:
    """Either may be unknown by itself."""
    assert understand("What do Ada Quill and Bo Tarn say?").names == ("Ada Quill", "Bo Tarn")


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("What do new sails go for?", "money"),
        ("What would a mast cost?", "money"),
        ("How much money do the makers want?", "money"),
        ("How much did the loft spend on canvas?", "money"),
        ("When does the harbour school start?", "date"),
        ("When do you splice a rope?", "any"),
        ("When does the film of the pier hit the cinemas?", "date"),
        ("How many dollars do the makers want?", "money"),
        ("What has bail been set at for Reed?", "money"),
        ("What was the reward?", "money"),
        ("What should a loft do that can only pay for one?", "any"),
        ("What is the last date for a claim?", "date"),
        ("In which years did the rope break?", "date"),
        ("Number of people who sew?", "count"),
        ("What is missing in the shed?", "fault"),
        ("What problems did Quill see in the shed?", "fault"),
        ("What's the trouble with hemp?", "fault"),
        ("What weaknesses has hemp?", "fault"),
        ("How do riggers and tarrers differ in background?", "origin"),
        ("What did Quill find lacking in the shed?", "fault"),
        ("What do both riggers and tarrers share?", "shared"),
        ("Do both riggers and tarrers need rope?", "any"),
        ("How badly did the ads for riggers drop?", "number"),
        ("What is rent control?", "definition"),
        ("How many minutes does the tide last?", "duration"),
    ],
)
def test_money_and_dates(text: str, wants: str) -> None:
    """Asked for in other words than "how much" and "when did"."""
    assert understand(text).wants == wants


@pytest.mark.parametrize(
    ("wants", "text", "holds"),
    [
        ("count", "The shed was built in 1871.", False),
        ("count", "The 2024 sails are red.", False),
        ("count", "Some 2000 sails were sewn.", True),
        ("count", "A 48-year-old rigger lives at 377 East Rope Street.", False),
        ("count", "It opened on September 19 at 9 p.m., or on 20 September.", False),
        ("count", "It is the 25th shed.", False),
        ("count", "On 3 boats in September 12 sails tore.", True),
        ("number", "It is one of the old sheds.", False),
        ("number", "Only one shed is left.", True),
        ("number", "Two sheds are left.", True),
        ("duration", "A 76-year-old rigger climbed.", False),
        ("duration", "It took a rigger 76 years.", True),
        ("money", "The pier cost 3 million dollars.", True),
        ("money", "They paid millions of euros.", True),
        ("money", "They paid in 3 days.", False),
        ("money", "A rigger starts at 31,000 crowns.", True),
        ("money", "A rigger has 3 crowned sails.", False),
        ("fault", "The sails were unusable.", True),
        ("fault", "The tables are useful.", False),
    ],
)
def test_shapes(wants: Wants, text: str, holds: bool) -> None:
    """A year is no count, "one of" no number, and an age no length of time."""
    assert has_shape(wants, text) is holds


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (
            "Do people still mix up the trades, and who says so?",
            "Do people still mix up the trades",
        ),
        ("Were they always two? Whose opinion is that?", "Were they always two"),
        ("Which tools does a rigger need and who named them?", "Which tools does a rigger need"),
        ("What was missing, as the rigger of Lorn puts it?", "What was missing?"),
        ("Is sewing hard, in Quill's experience?", "Is sewing hard?"),
        ("In Ada Quill's view, is sewing hard?", "is sewing hard?"),
        ("What is told in Quill's book?", "What is told in Quill's book?"),
        ("Who said that the rope broke?", "Who said that the rope broke?"),
        ("Says who?", "Says who?"),
        ("And who said so?", "And who said so?"),
    ],
)
def test_an_end_that_asks_who_says_so_is_no_part_of_the_question(text: str, main: str) -> None:
    """Nor one that tells whose words are asked for; alone it is a question of its own."""
    assert understand(text).main == main


def test_such_an_end_hides_neither_sides_nor_meaning(search: Search) -> None:
    """What is contrasted or to be defined is read from what stands before it."""
    asked = understand("How do rope makers and sail makers differ, and who says so?")
    assert asked.sides == ("rope makers", "sail makers")
    asked = understand("What is a sail, and who says so?")
    assert asked.wants == "definition"
    (test,) = demands(asked, search)
    assert test(["A sail is a curved surface cut from flat cloth."])
    assert not test(["A stove is a warm place."])


def test_a_day_is_asked_by_when_alone() -> None:
    """Not when something is done."""
    assert understand("when is the final?").wants == "date"
    assert understand("when is the sail needed?").wants == "any"


def test_how_far_somebody_got_is_no_number() -> None:
    """As how far it is to somewhere is."""
    assert understand("how far is it to the pier?").wants == "number"
    assert understand("how far did the fleet get?").wants == "any"


def test_what_sets_apart_and_what_is_being_told() -> None:
    """A contrast, and words."""
    assert understand("what sets the two trades apart?").contrasts
    assert understand("what is Quill telling us?").asks_saying
