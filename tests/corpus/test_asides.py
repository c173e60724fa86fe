"""Whole sentences that are not the story's: the page speaks to its reader, or of its author."""

import pytest

from assistant.corpus.asides import speaks_to_reader
from assistant.corpus.clean import blocks
from assistant.quotes.extract import find_quotes

STORY = [
    "The ferry of Port Invented was repaired in March, and most of those who use it were glad.",
    "It will sail again on Monday, as the captain told the council in an e-mail dated 3 May.",
]
TO_READER = [
    "The Morning Tide: five stories, in your inbox before breakfast.",
    "Sign up to get our newsletter every morning.",
    "Thank you! Please check your inbox to confirm.",
    "We and our 214 partners store and access information on your device to personalise ads.",
    "You have read your last free article this month.",
    "This article was amended on 3 May to correct a name.",
    "This story has been updated with the answer of the council.",
    "This article was amended on 3 May. An earlier version said that the ferry sails on Sunday.",
    "We and our partners store and/or access information on a device, such as cookies.",
    "If you saw the ferry sink, e-mail newsdesk@example.org.",
    "Already a subscriber? Log in here.",
    "Do you have a story for us? Email newsdesk@example.org or call our newsroom.",
    "The Standard may earn a commission from purchases made through links on this page.",
    "If you buy through our site, we may earn an affiliate commission.",
    "This article is for information only and does not constitute financial advice.",
    "A version of this article appears in print on May 8, 2024, Section B, Page 3.",
    "This piece first appeared on Sample Insights.",
    "Try a month for nothing and cancel whenever you like.",
    "Start your trial now and cancel at any time.",
    "Subscribe today for unlimited digital access and cancel anytime.",
    "When you use our links we can get a commission.",
    "To view this video please enable JavaScript.",
    "We place cookies to remember your visit.",
    "Complete digital access to the Standard. Cancel any time during your trial.",
    "Il vous reste 48.2% de cet article à lire. La suite est réservée aux abonnés.",
    "Cet article est réservé à nos abonnés.",
    "Dieser Artikel ist nur für Abonnenten.",
    "Diesen Artikel weiterlesen mit dem Abo.",
    "Sie haben bereits ein Abo? Hier anmelden.",
    "The post Lamps out in Fennside appeared first on The Sample Courier.",
    "© 2031 Port Media, Inc. All rights reserved. It may not be sent on in any form at all.",
    "All rights reserved. Port Media, 3 Quay Road, Fennside, and its licensors and partners.",
    "This material may not be published, broadcast, rewritten or redistributed in any way.",
    "Have you been affected by the fog? Tell us your story.",
    "Do you have a photograph of lamps near you? Share it with us here.",
    "Were you on the ferry? Please get in touch with our newsroom.",
    "Tell us what the fog has cost you by using the form below.",
    "Follow Hal Stint on X for more on ferries.",
]
OF_AUTHOR = [
    "Hal Stint has been a transport reporter since 2014.",
    "Hal Stint joined the Tribune in 2014 as its transport correspondent.",
    "Hal Stint is the transport reporter of the Example Tribune.",
    "Hal Stint writes about the sea. He joined the Tribune in 2014.",
    "Hal Stint covers transport for the Example Tribune.",
    "Hal Stint has reported on ferries since 2014.",
]
NOT_ASIDES = [
    "Residents on trial tickets can cancel any time, and forty of them did.",
    "Il vous reste une heure de marche, et la suite est réservée aux marcheurs.",
    "Dieser Artikel der Satzung gilt seit März, und der Abonnent zahlt nichts.",
    "“Sign up to our newsletter,” said Ada Quill, head beekeeper at Sample Apiaries.",
    "The council said in an email that the article was wrong.",
    "Readers of the report were asked to contact the council before the vote was taken.",
    "Ada Quill is the head beekeeper at Sample Apiaries and has forty hives.",
    "Residents should contact the board at lamps@example.org, said Ada Quill, its director.",
    "Residents should contact the board at lamps@example.org before Friday.",
    "Contact the board at lamps@example.org, Ada Quill told those whose lamps had failed.",
    "This report was published in March by the harbour board and found that forty lamps failed.",
    "We were shown the information on a device that failed in the fog.",
    "The company has more free articles than its rivals and fewer readers.",
    "Ada Quill was already a member of the board when the lamps failed.",
    "Some forty residents subscribe to the ferry each month.",
    "Half of the residents have signed up, but few sign up for alerts by night.",
    "Ada Quill reports on a sharp rise in broken lamps along the quay.",
    "Ada Quill covers the lamps with cloth when the fog comes.",
    "Ada Quill has covered forty lamps.",
    "Ada Quill is a writer and beekeeper, according to the council.",
    "Brokers earn a commission on each ferry that is sold.",
    "The firm may cancel any order for lamps that comes too late.",
    "The new contract lets those who travel every day cancel at any time.",
    "This report is not the first in which the council gives advice on lamps.",
    "Brokers tell us that they earn a commission on each lamp.",
    "This article of the treaty appears to forbid the sale of ferries.",
    "As brokers we can get a commission of three percent on a boat that is sold by autumn.",
    "Captains may earn a commission where the road links the quay to the town.",
    "Get to the pier early and cancel any time you had set aside for lunch.",
    "On Sunday we brought cookies to the keepers of the lamps.",
    "We store the cookies in a tin below the lamps.",
    "The brass lamp was a gift from the island to our town.",
    "A donation of forty pounds from the islanders built our lighthouse.",
    "Your donation built our lighthouse, the keeper wrote on a board beside its door.",
    "Our reporting on the fog was read by half of the readers in Fennside.",
    "The will left all rights reserved for the heirs of the keeper to the town.",
    "All rights reserved to the keepers were sold with the lighthouse in 1820.",
    "The post of keeper was the first that the harbour board gave up.",
    "Have you ever seen a ferry turn in the fog? It takes an hour, and it is a fine sight.",
    "Do you know the quay? We did not, and it took us an hour to find the ferry.",
    "Tell us, the children ask, how the lamps were lit before there was a town.",
    "Follow the keepers on the path to the lamps and you will see the ferry.",
    "Hal Stint joined the ferry as its cook in 2014.",
    "This material may not be the best for ropes, but it is cheap.",
    "Donate blood before the winter, as the hospital asks of all who live here.",
]
APPEAL = [
    "Before you go, we have a small favour to ask.",
    "More people than ever are reading the Standard, but advertising no longer pays for it.",
    "For as little as £1 you can support us, and it only takes a minute. Thank you.",
]


def _roles(paragraphs: list[str]) -> list[str]:
    return [block.role for block in blocks("\n\n".join(paragraphs))]


@pytest.mark.parametrize("words", TO_READER)
def test_the_page_speaks_to_its_reader(words: str) -> None:
    """Anywhere in the article."""
    assert _roles([STORY[0], words, STORY[1]]) == ["body", "furniture", "body"]


@pytest.mark.parametrize("words", OF_AUTHOR)
def test_the_author_is_told_of_at_the_end(words: str) -> None:
    """And only there: in the middle it may be somebody whom the story is about."""
    assert _roles([*STORY, words, TO_READER[-1]]) == ["body", "body", "furniture", "furniture"]
    assert _roles([STORY[0], words, STORY[1]]) == ["body", "body", "body"]


@pytest.mark.parametrize("words", NOT_ASIDES)
def test_what_only_sounds_so(words: str) -> None:
    """It stays in the running text, also as the last paragraph."""
    assert _roles([*STORY, words]) == ["body", "body", "body"]


def test_nothing_else_in_the_text() -> None:
    """A text of asides alone is read as it is."""
    assert _roles(TO_READER[-2:]) == ["body", "body"]


def test_the_quote_beside_an_address_is_searched() -> None:
    """What is said beside an address is found as that person's words."""
    asked = "Residents should contact the board at lamps@example.org before Friday"
    text = f"{STORY[0]}\n\n{asked}, said Ada Quill, director of the Harbour Board.\n\n{STORY[1]}"
    said = {(q.speaker and q.speaker.name, q.span.of(text)) for q in find_quotes(text)}
    assert ("Ada Quill", asked) in said


def test_a_long_paragraph_is_none() -> None:
    """However few its words: the time that the patterns take is bounded."""
    link = "https://example.org/" + 70 * "tips-for-"
    assert not speaks_to_reader(f"Do you have a story? See {link}")
    assert speaks_to_reader("Do you have a story? See https://example.org/tips")


def test_an_appeal_for_money_at_the_end() -> None:
    """With the paragraphs between that would be nothing by themselves."""
    assert _roles([*STORY, *APPEAL]) == ["body"] * 2 + ["furniture"] * 3


@pytest.mark.parametrize(
    "words",
    [
        "Support our journalism.",
        "Please donate.",
        "The sea is wide. Please support our independent reporting from £2 a month.",
    ],
)
def test_a_plain_appeal(words: str) -> None:
    """It is one alone, and takes nothing with it but thanks."""
    after = "The lamps on the quay were lit at six."
    assert _roles([*STORY, words, "Thank you."]) == ["body"] * 2 + ["furniture"] * 2
    assert _roles([*STORY, words, after]) == ["body"] * 2 + ["furniture", "body"]


def test_two_that_ask_have_the_story_between_them() -> None:
    """Neither is an appeal, nor what follows."""
    asks = "Your donation keeps our pier open."
    assert _roles([STORY[0], asks, STORY[1], asks.replace("pier", "quay")]) == ["body"] * 4


def test_an_ordinary_gift_does_not_take_the_end_with_it() -> None:
    """The story goes on below it."""
    gift = "The brass lamp was a gift from the island to our town."
    end = [f"The {lamp} lamp was lit at six in the evening." for lamp in ("red", "blue", "last")]
    assert _roles([*STORY, gift, *end]) == ["body"] * 6


def test_a_country_is_not_the_reader() -> None:
    """The last paragraph may tell of the US."""
    last = ["Most of the captains support US plans.", "The fair was a contribution to US trade."]
    assert _roles([*STORY, *last]) == ["body"] * 4


def test_an_appeal_that_the_story_goes_on_after() -> None:
    """Somebody is quoted below it: all of it is the story's."""
    quoted = "“Support our journalism,” said Ada Quill."
    assert _roles([*STORY, *APPEAL, quoted]) == ["body"] * 6
