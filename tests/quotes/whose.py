"""Small invented articles for whose words an organisation, a document or a description gives."""

from __future__ import annotations

from tests.quotes.patterns import pattern

NAMES = [
    pattern(
        "a line whose verb is small is no headline, so that its name is one",
        'Oona Brask opened the museum of tides on Monday.\n\n"The tide tables are '
        'wrong," Jeffrey Marsh of the Quay Institute for Northern Harbour Studies '
        "wrote in December.",
        (
            "direct",
            '"The tide tables are wrong,"',
            "Jeffrey Marsh | . | Quay Institute for Northern Harbour Studies",
        ),
    ),
    pattern(
        "a surname that the tagger takes for a verb",
        "Ada Hasten runs the lamp. She has kept it for years.\n\nHasten this week also "
        "said the lamp would be lit.",
        ("indirect", "the lamp would be lit", "Ada Hasten | . | ."),
    ),
    pattern(
        "a full name that the parser does not take for one behind one that it does",
        'Oona Reed, who keeps the lamp, opened the tower.\n\n"The tower is shut," said '
        "Carmel Vell, a keeper.\n\nIn a Quay Street Journal essay last week, Oona Reed "
        'acknowledged the dark. "The lamp is out," she wrote.',
        ("direct", '"The tower is shut,"', "Carmel Vell | keeper | ."),
        ("direct", '"The lamp is out,"', "Oona Reed | . | ."),
    ),
    pattern(
        "a side before a name",
        '"The tide tables are wrong," said Harbour ranking Democrat Elijah Marsh (D-Md.).',
        ("direct", '"The tide tables are wrong,"', "Elijah Marsh | . | ."),
    ),
    pattern(
        "an apostrophe in a name",
        "The port was full when keeper Arin D’Marsh spoke of the tower.\n\nD’Marsh "
        "told the keepers that the lamp was out.",
        ("indirect", "that the lamp was out", "Arin D’Marsh | keeper | ."),
    ),
    pattern(
        "a place before a side is no name",
        "Republicans said the lamp was out.\n\nThree in ten Port Lorn Republicans who "
        "saw it called themselves keepers.",
        ("indirect", "the lamp was out", ". | Republicans | ."),
    ),
    pattern(
        "a place that the parser takes for somebody once",
        "Tomas Reed came to Burma from the coast. He got a house and a job at the "
        "tower, and Burma became his home. Lately, he said, he has mended the lamp. "
        "They came to Burma. She lives in Burma. The boats come from Burma. In Burma "
        "it is dark.",
        ("indirect", "he has mended the lamp", "Tomas Reed | . | ."),
    ),
]

BODIES = [
    pattern(
        "it is what spoke in the paragraph above",
        "The Harbour Board said the lamp was out.\n\nIt added that the tower was shut.",
        ("indirect", "the lamp was out", "Harbour Board | . | ."),
        ("indirect", "that the tower was shut", "Harbour Board | . | ."),
    ),
    pattern(
        "it is the letter that has just spoken, not who acted",
        "The Harbour Board met on Monday. A letter from Quay Energy said the lamp "
        "was out. It added that the tower was shut.",
        ("indirect", "the lamp was out", "Quay Energy | . | ."),
        ("indirect", "that the tower was shut", "Quay Energy | . | ."),
    ),
    pattern(
        "it is nobody who spoke long before",
        "The Harbour Board said the lamp was out.\n\nThe boats were late.\n\nIt added "
        "that the tower was shut.",
        ("indirect", "the lamp was out", "Harbour Board | . | ."),
        ("indirect", "that the tower was shut", ""),
    ),
    pattern(
        "it is no group of people",
        "The Harbour Board denied any part in it. But in May, researchers said the "
        "lamp was out. Even so, it declared that the tower was shut.",
        ("indirect", "the lamp was out", ". | researchers | ."),
        ("indirect", "that the tower was shut", "Harbour Board | . | ."),
    ),
    pattern(
        "somebody's campaign",
        "Tomas Reed runs for mayor. Reed’s campaign acknowledged that the lamp was out.",
        ("indirect", "that the lamp was out", "Reed’s campaign | . | ."),
    ),
    pattern(
        "somebody's campaign as it is called elsewhere",
        "Tomas Reed runs for mayor. Reed’s campaign opened in May. The Reed campaign "
        "met on Monday.\n\nReed’s campaign acknowledged that the lamp was out.",
        ("indirect", "that the lamp was out", "Reed campaign | . | ."),
    ),
    pattern(
        "his campaign",
        "Tomas Reed runs for mayor. The Reed campaign opened on Monday.\n\nReed was "
        "late, his campaign said.",
        ("indirect", "Reed was late", "Reed campaign | . | ."),
    ),
    pattern(
        "the campaign",
        "Tomas Reed runs for mayor. Reed’s campaign opened on Monday.\n\nThe campaign "
        "said that the lamp was out.",
        ("indirect", "that the lamp was out", "Reed’s campaign | . | ."),
    ),
    pattern(
        "no team of a day",
        "The Monday team met in May.\n\nThe team said the lamp was out.",
        ("indirect", "the lamp was out", ". | team | ."),
    ),
    pattern(
        "no form of address in the name of a campaign",
        "Mrs. Reed runs for mayor. Mrs. Reed’s campaign said that the lamp was out.",
        ("indirect", "that the lamp was out", "Reed’s campaign | . | ."),
    ),
    pattern(
        "no title in the name of an office",
        "Mayor Tomas Reed was late. Mayor Tomas Reed’s office said that the lamp was out.",
        ("indirect", "that the lamp was out", "Tomas Reed’s office | . | ."),
    ),
    pattern(
        "a campaign is no group in general",
        "The Quay Trust closed the tower in May. Ada Quill was there when the Reed "
        "campaign opened. The group said that the lamp was out.",
        ("indirect", "that the lamp was out", "Quay Trust | . | ."),
    ),
    pattern(
        "the last word of a paper's name",
        "The Quay Evening Lamp has a new editor. The paper was bought in May.\n\nThe "
        "Lamp reported on Monday that the tower was shut.",
        ("indirect", "that the tower was shut", "Quay Evening Lamp | . | ."),
    ),
    pattern(
        "no bracket in the name of an organisation",
        "The Lorn Department of Transportation (Lornways) said the lamp was out.",
        ("indirect", "the lamp was out", "Lorn Department of Transportation | . | ."),
    ),
    pattern(
        "a capital article in the middle of a sentence",
        "Reed was late. As The Lantern recently noted, the tower was shut for good.",
        ("indirect", "the tower was shut for good", "The Lantern | . | ."),
    ),
    pattern(
        "police without an article",
        "The Port Lorn Police Department closed the tower.\n\nThe lamp was stolen at "
        "night, police said.",
        ("indirect", "The lamp was stolen at night", "Port Lorn Police Department | . | ."),
    ),
]

WRITTEN = [
    pattern(
        "who made a readout",
        "The tower was shut, according to a Quay Energy readout.",
        ("indirect", "The tower was shut", "Quay Energy | . | ."),
    ),
    pattern(
        "who has a website",
        "It would be hard to keep the lamp lit, as the Harbour Foundation website notes.",
        (
            "indirect",
            "It would be hard to keep the lamp lit",
            "Harbour Foundation | . | .",
        ),
    ),
    pattern(
        "who made a study",
        "A study by the Harbour Foundation found that the tower was shut.",
        ("indirect", "that the tower was shut", "Harbour Foundation | . | ."),
    ),
    pattern(
        "who a poll is from",
        "A poll from Quay College released on Monday found that most keepers were late.",
        ("indirect", "that most keepers were late", "Quay College | . | ."),
    ),
    pattern(
        "who issued a report",
        "A report issued in May by the Harbour Foundation noted that the lamp was out.",
        ("indirect", "that the lamp was out", "Harbour Foundation | . | ."),
    ),
    pattern(
        "where a study appeared",
        "A 2014 study that appeared in the Harbour Journal found that the lamp was out.",
        ("indirect", "that the lamp was out", "Harbour Journal | . | ."),
    ),
    pattern(
        "on whose website a document stands",
        "A document on the Reed campaign’s website states that the lamp was out.",
        ("indirect", "that the lamp was out", "Reed campaign | . | ."),
    ),
    pattern(
        "who only read letters did not write them",
        "Other letters sifted by Quay Energy suggest that the lamp was out.",
        ("indirect", "that the lamp was out", ". | Other letters | Quay Energy"),
    ),
    pattern(
        "who wrote a book",
        "A book by Ada Quill said the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | . | ."),
    ),
    pattern(
        "the article that was told of before",
        'The keepers had a Quay News article on the wall.\n\n"The lamp is out," the article read.',
        ("direct", '"The lamp is out,"', "Quay News | . | ."),
    ),
    pattern(
        "the report that has just spoken",
        'A report by the Harbour Foundation said the lamp was out. "The tower is '
        'shut," the report concluded.',
        ("indirect", "the lamp was out", "Harbour Foundation | . | ."),
        ("direct", '"The tower is shut,"', "Harbour Foundation | . | ."),
    ),
    pattern(
        "another report",
        "A report by the Harbour Foundation said the lamp was out.\n\nA report by Quay "
        "College said the tower was shut.",
        ("indirect", "the lamp was out", "Harbour Foundation | . | ."),
        ("indirect", "the tower was shut", "Quay College | . | ."),
    ),
    pattern(
        "another poll is nobody's",
        "A Quay News poll found that the lamp was out.\n\nA poll shows that the tower was shut.",
        ("indirect", "that the lamp was out", "Quay News | . | ."),
        ("indirect", "that the tower was shut", ". | poll | ."),
    ),
    pattern(
        "a survey with a name of its own",
        "The Quay Community Survey began in May.\n\nThe survey asks whether the lamp was out.",
        ("indirect", "whether the lamp was out", "Quay Community Survey | . | ."),
    ),
    pattern(
        "an article of a paper in short form",
        "The Quay Evening Lamp has a new editor. The paper was bought in May.\n\nA "
        "Lamp article says that the tower was shut.",
        ("indirect", "that the tower was shut", "Quay Evening Lamp | . | ."),
    ),
    pattern(
        "two papers are not one",
        "The race was lost, with Quay News and Lorn News calling it a shame for the keepers.",
        ("indirect", "it a shame for the keepers", ". | Quay News and Lorn News | ."),
    ),
    pattern(
        "what an analysis reveals",
        "But a new analysis released by the Harbour Foundation reveals just how late "
        "the boats were.",
        ("indirect", "just how late the boats were", "Harbour Foundation | . | ."),
    ),
    pattern(
        "what data reveal is nobody's",
        "The data reveals that the lamp was out.",
    ),
]

STANDING = [
    pattern(
        "a side with a place stands for who acted",
        "Tomas Reed opened the tower on Monday.\n\nThe Lorn Republican said the lamp was out.",
        ("indirect", "the lamp was out", "Tomas Reed | . | ."),
    ),
    pattern(
        "the nominee, whom nobody calls so",
        "Every party needs a nominee. Tomas Reed opened the tower on Monday. The GOP "
        "nominee said the lamp was out.",
        ("indirect", "the lamp was out", "Tomas Reed | . | ."),
    ),
    pattern(
        "no nominee of whom little is told",
        "Ada Quill kept the lamp. Quill was there in May, and Quill will be there in "
        "June. Quill is old, and Quill is tall.\n\nTomas Reed opened the tower on "
        "Monday. The nominee said the lamp was out.",
        ("indirect", "the lamp was out", ". | nominee | ."),
    ),
    pattern(
        "a mother of two",
        "Ada Quill opened the tower on Monday. She said the stairs were steep. Asked "
        'again, the 40-year-old mother of two replied, "The lamp is out."',
        ("indirect", "the stairs were steep", "Ada Quill | . | ."),
        ("direct", '"The lamp is out."', "Ada Quill | . | ."),
    ),
    pattern(
        "a printer who came before is another",
        "A printer came in May. Ada Quill opened the tower on Monday. The bearded "
        "printer said the lamp was out.",
        ("indirect", "the lamp was out", ". | bearded printer | ."),
    ),
    pattern(
        "a title that ends like a plural",
        "Ada Quill is an actress in Port Lorn. She came in May.\n\nThe actress said "
        "the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | actress in Port Lorn | ."),
    ),
    pattern(
        "he is who speaks, not who acts in what is said",
        "Frank Marsh, a painter of harbours, said Mr. Vell and the keepers had "
        "forgotten the lamp. The tower is tall and cold, he said.\n\nDavid Vell came "
        "in May, and Mr. Vell left in June.",
        (
            "indirect",
            "Mr. Vell and the keepers had forgotten the lamp",
            "Frank Marsh | painter of harbours | .",
        ),
        ("indirect", "The tower is tall and cold", "Frank Marsh | painter of harbours | ."),
    ),
    pattern(
        "he is who acts since another spoke",
        '"The lamp is out," Alan Reed said.\n\nPatrick Marsh, a keeper of the tower '
        "who came in May, has made it his first care. The boats were late.\n\nHe said "
        "the tower was shut.",
        ("direct", '"The lamp is out,"', "Alan Reed | . | ."),
        ("indirect", "the tower was shut", "Patrick Marsh | keeper of the tower | ."),
    ),
]

EXTENTS = [
    pattern(
        "a subject that the parser takes for an object",
        "Mara Vell has said old boats and ferries - wide, narrow, fast and slow - "
        "would pass by the lamp.",
        (
            "indirect",
            "old boats and ferries - wide, narrow, fast and slow - would pass by the lamp",
            "Mara Vell | . | .",
        ),
    ),
    pattern(
        "a clause that leads to a quotation by a colon",
        'Mara Vell said she had one rule for the keepers: "Light the lamp before it is dark."',
        (
            "mixed",
            'she had one rule for the keepers: "Light the lamp before it is dark',
            "Mara Vell | . | .",
        ),
    ),
    pattern(
        "a clause with a report in it that leads to a quotation by a colon",
        'Mara Vell said she still hears what her mother told her: "Light the lamp '
        'before it is dark."',
        (
            "mixed",
            'she still hears what her mother told her: "Light the lamp before it is dark',
            "Mara Vell | . | .",
        ),
    ),
    pattern(
        "a quotation behind a colon with a speaker of its own",
        'Mara Vell said the lamp was out: "Light it," Tomas Reed said.',
        ("indirect", "the lamp was out", "Mara Vell | . | ."),
        ("direct", '"Light it,"', "Tomas Reed | . | ."),
    ),
]

PATTERNS = [*NAMES, *BODIES, *WRITTEN, *STANDING, *EXTENTS]
