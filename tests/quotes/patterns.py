"""One small invented article for each pattern of speech in the news, with the quotes it holds.

Every person, place and organisation is made up. A quote is written as its kind, its exact words
and its speaker: `Name | title | organisation`, a dot for what the article does not give, and
nothing at all for speech that nobody is named for.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern's name, an article that shows it, and its quotes."""

    name: str
    text: str
    quotes: tuple[tuple[str, str, str], ...]


QUILL = "Ada Quill | chief hydrographer | Port Lorn"
BRASK = "Oona Brask | keeper | ."
REED = "Tomas Reed | . | ."
VELL = "Mara Vell | . | ."


def pattern(name: str, text: str, *quotes: tuple[str, str, str]) -> Pattern:
    """A row of the table."""
    return Pattern(name, text, quotes)


DIRECT = [
    pattern(
        "an office at a house that the parser takes for a person",
        '"The tide tables are wrong," said Olly Marsh, head baker at Quay Bakery.',
        ("direct", '"The tide tables are wrong,"', "Olly Marsh | head baker | Quay Bakery"),
    ),
    pattern(
        "a headline in capitals lends its verb to no name",
        "Port Keepers Rip Tomas Reed Over Broken Tide Tables\n\nThe harbour was quiet on Monday, "
        "and Tomas Reed was blamed for it by everybody.\n\n"
        '"The tide tables are wrong," Reed said.',
        ("direct", '"The tide tables are wrong,"', REED),
    ),
    pattern(
        "a headline in capitals whose verb stands behind a surname",
        "Quill Says Northern Harbour Museum Will Open\n\nThe museum opens next month, and "
        'Ms. Quill was there early.\n\n"The tide tables are wrong," Ms. Quill said.',
        ("direct", '"The tide tables are wrong,"', "Quill | . | ."),
    ),
    pattern(
        "said after, inverted",
        '"The tide tables are wrong," said Ada Quill, chief hydrographer at Port Lorn.',
        ("direct", '"The tide tables are wrong,"', QUILL),
    ),
    pattern(
        "said after, not inverted",
        '"The tide tables are wrong," Mara Vell said on Tuesday.',
        ("direct", '"The tide tables are wrong,"', VELL),
    ),
    pattern(
        "said before, comma",
        'Mara Vell said, "The tide tables are wrong."',
        ("direct", '"The tide tables are wrong."', VELL),
    ),
    pattern(
        "lead-in colon with a verb of speech",
        'Mara Vell told the meeting: "The tide tables are wrong."',
        ("direct", '"The tide tables are wrong."', VELL),
    ),
    pattern(
        "lead-in colon with any verb",
        'Mara Vell shook her head: "The tide tables are wrong again."',
        ("direct", '"The tide tables are wrong again."', VELL),
    ),
    pattern(
        "name and colon",
        "Both keepers were asked about the lamp, and both were angry.\n\n"
        'Mara Vell: "The lamp failed twice, and nobody came."',
        ("direct", '"The lamp failed twice, and nobody came."', VELL),
    ),
    pattern(
        "split by the attribution",
        '"The lamp failed," Mara Vell said, "and nobody came."',
        ("direct", '"The lamp failed,"', VELL),
        ("direct", '"and nobody came."', VELL),
    ),
    pattern(
        "goes on after the attribution",
        '"The lamp failed," Mara Vell said. "Nobody came until noon."',
        ("direct", '"The lamp failed,"', VELL),
        ("direct", '"Nobody came until noon."', VELL),
    ),
    pattern(
        "opens again in the next paragraph",
        'Mara Vell said: "The lamp failed in the night.\n\n'
        '"Nobody came until noon, and then it was too late."',
        ("direct", '"The lamp failed in the night.', VELL),
        ("direct", '"Nobody came until noon, and then it was too late."', VELL),
    ),
    pattern(
        "floats in a paragraph of its own",
        "Mara Vell said the lamp had failed twice.\n\n"
        '"Nobody came until noon, and then it was too late."',
        ("indirect", "the lamp had failed twice", VELL),
        ("direct", '"Nobody came until noon, and then it was too late."', VELL),
    ),
    pattern(
        "floats after somebody who acted",
        "Mara Vell climbed the tower every evening for ten years.\n\n"
        '"Nobody came to help me in all that time."',
        ("direct", '"Nobody came to help me in all that time."', VELL),
    ),
    pattern(
        "floats behind the sentence of somebody who acted",
        'The lamp was out for a week. Mara Vell was furious. "Nobody came until noon on Sunday."',
        ("direct", '"Nobody came until noon on Sunday."', VELL),
    ),
    pattern(
        "floats behind what somebody did as she",
        'Mara Vell said the lamp had failed.\n\nShe sighs.\n\n"Nobody came until noon on Sunday."',
        ("indirect", "the lamp had failed", VELL),
        ("direct", '"Nobody came until noon on Sunday."', VELL),
    ),
    pattern(
        "a run goes to whoever speaks at its end, not to the one it names",
        "The keepers met on Monday, and Tomas Reed was late.\n\n"
        '"Reed never came before noon in all these years."\n\n'
        '"He never lit the lamp at all," Mara Vell said.',
        ("direct", '"Reed never came before noon in all these years."', VELL),
        ("direct", '"He never lit the lamp at all,"', VELL),
    ),
    pattern(
        "a run between two speakers stays with the first, whom its end does not contradict",
        'Mara Vell said the lamp had failed.\n\n"Nobody came until noon."\n\n'
        '"We had to row out."\n\n"I was on time," Tomas Reed said.',
        ("indirect", "the lamp had failed", VELL),
        ("direct", '"Nobody came until noon."', VELL),
        ("direct", '"We had to row out."', VELL),
        ("direct", '"I was on time,"', REED),
    ),
    pattern(
        "a new name between two quotations of a run",
        'Mara Vell said the lamp had failed.\n\n"Nobody came until noon."\n\n'
        'Tomas Reed shook his head.\n\n"I was on time, as I always am."',
        ("indirect", "the lamp had failed", VELL),
        ("direct", '"Nobody came until noon."', VELL),
        ("direct", '"I was on time, as I always am."', REED),
    ),
    pattern(
        "a run that two may have spoken is nobody's",
        "Mara Vell said the lamp had failed. Tomas Reed shook his head.\n\n"
        '"Nobody came until noon on Sunday."',
        ("indirect", "the lamp had failed", VELL),
        ("direct", '"Nobody came until noon on Sunday."', ""),
    ),
    pattern(
        "two people ask and answer in turn",
        '"Was the lamp lit?" asked Mara Vell.\n\n"It was not," Tomas Reed replied.\n\n'
        '"And the oil?"\n\n"Gone."',
        ("direct", '"Was the lamp lit?"', VELL),
        ("direct", '"It was not,"', REED),
        ("direct", '"And the oil?"', VELL),
        ("direct", '"Gone."', REED),
    ),
    pattern(
        "goes on from what an organisation did",
        'The lamp was out. The Quay Energy Corporation agreed. "Nobody came until noon."',
        ("direct", '"Nobody came until noon."', "Quay Energy Corporation | . | ."),
    ),
    pattern(
        "somebody speaks right behind it",
        'The lamp was out for a week. "Nobody came until noon." "It was late," Mara Vell said.',
        ("direct", '"Nobody came until noon."', VELL),
        ("direct", '"It was late,"', VELL),
    ),
    pattern(
        "somebody else acts between",
        '"The lamp failed," Mara Vell said. Tomas Reed nodded at these words. "It failed again."',
        ("direct", '"The lamp failed,"', VELL),
        ("direct", '"It failed again."', ""),
    ),
    pattern(
        "hardly anybody speaks of themselves by name",
        '"The lamp failed twice," Mara Vell said.\n\n"Vell never came to help us."',
        ("direct", '"The lamp failed twice,"', VELL),
        ("direct", '"Vell never came to help us."', ""),
    ),
    pattern(
        "signed below",
        "The lamp was out for a week, and the keepers wrote to us.\n\n"
        '"The lamp failed twice this winter."\n\n- Oona Brask\n\nNobody had seen it coming.',
        ("direct", '"The lamp failed twice this winter."', "Oona Brask | . | ."),
    ),
    pattern(
        "one signed letter after another",
        "The keepers wrote to us. Mara Vell sent the first letter.\n\n"
        '"The lamp failed twice this winter." ― Oona Brask\n\n'
        '"It never failed in all my years." ― Tomas Reed',
        ("direct", '"The lamp failed twice this winter."', "Oona Brask | . | ."),
        ("direct", '"It never failed in all my years."', REED),
    ),
    pattern(
        "goes on from a report without words of its own",
        'The lamp was out for a week. Mara Vell agreed. "Nobody came until noon on Sunday."',
        ("direct", '"Nobody came until noon on Sunday."', VELL),
    ),
    pattern(
        "signed after a dash",
        'The lamp was out for a week.\n\n"The lamp failed twice this winter." — Oona Brask, keeper',
        ("direct", '"The lamp failed twice this winter."', BRASK),
    ),
    pattern(
        "curly marks",
        "“The tide tables are wrong,” said Mara Vell.",
        ("direct", "“The tide tables are wrong,”", VELL),
    ),
    pattern(
        "guillemets",
        "«The tide tables are wrong,» said Mara Vell.",
        ("direct", "«The tide tables are wrong,»", VELL),
    ),
    pattern(
        "a curly mark closed by a straight one",
        '“The tide tables are wrong," said Mara Vell. "We print new ones in May."',
        ("direct", '“The tide tables are wrong,"', VELL),
        ("direct", '"We print new ones in May."', VELL),
    ),
    pattern(
        "doubled apostrophes for marks",
        "''The tide tables are wrong,'' said Mara Vell.",
        ("direct", "''The tide tables are wrong,''", VELL),
    ),
    pattern(
        "a quotation inside another",
        "\"They told me 'come back tomorrow' and shut the door,\" Mara Vell said.",
        ("direct", "\"They told me 'come back tomorrow' and shut the door,\"", VELL),
    ),
    pattern(
        "apostrophes and feet and inches",
        "The lamp is 4'6\" tall and it's the keepers' pride. \"It's ours,\" said Mara Vell.",
        ("direct", '"It\'s ours,"', VELL),
    ),
    pattern(
        "an odd mark costs only its own paragraph",
        'The lamp " was mended in May.\n\n"It failed again in June," said Mara Vell.',
        ("direct", '"It failed again in June,"', VELL),
    ),
    pattern(
        "a name glued to the mark",
        '"The tide tables are wrong,"Mara Vell said.',
        ("direct", '"The tide tables are wrong,"', VELL),
    ),
    pattern(
        "small words right after the verb",
        'Asked about the lamp, Mara Vell said "not again."',
        ("direct", '"not again."', VELL),
    ),
    pattern(
        "two speakers in one paragraph",
        '"The lamp failed," said Mara Vell. "It never failed," said Tomas Reed.',
        ("direct", '"The lamp failed,"', VELL),
        ("direct", '"It never failed,"', REED),
    ),
    pattern(
        "tweeted",
        'The lamp went out at nine. "All boats stay in port tonight," Mara Vell tweeted.',
        ("direct", '"All boats stay in port tonight,"', VELL),
    ),
    pattern(
        "question and answer",
        '"Was the lamp lit?" asked Mara Vell. "It was not," Tomas Reed replied.',
        ("direct", '"Was the lamp lit?"', VELL),
        ("direct", '"It was not,"', REED),
    ),
    pattern(
        "a verb of no table, behind",
        '"The lamp failed twice," laughed Mara Vell.',
        ("direct", '"The lamp failed twice,"', VELL),
    ),
    pattern(
        "a verb of no table, with its subject first",
        'Mara Vell lit the lamp. "It burns at last!" she enthused.',
        ("direct", '"It burns at last!"', VELL),
    ),
    pattern(
        "a verb of no table, before",
        'Mara Vell thanked the crew and then boomed, "Today the lamp burns again."',
        ("direct", '"Today the lamp burns again."', VELL),
    ),
    pattern(
        "adding, before another quotation",
        'Mara Vell lit the lamp. "It failed at nine," she said, adding, "Nobody came to help."',
        ("direct", '"It failed at nine,"', VELL),
        ("direct", '"Nobody came to help."', VELL),
    ),
    pattern(
        "goes on small after a long attribution",
        '"I was there," Mara Vell wrote in a letter to The Lantern explaining why she left, '
        '"but most keepers agree that it is over."',
        ("direct", '"I was there,"', VELL),
        ("indirect", "why she left", VELL),
        ("direct", '"but most keepers agree that it is over."', VELL),
    ),
    pattern(
        "a quotation ends inside another",
        'Mara Vell lit the lamp. "It failed," she said. "They told me \'come back tomorrow.\'"',
        ("direct", '"It failed,"', VELL),
        ("direct", "\"They told me 'come back tomorrow.'\"", VELL),
    ),
    pattern(
        "never closed before the next one opens",
        'Mara Vell spoke: "The lamp failed at nine. "Nobody came until noon." The rain went on.',
        ("direct", '"The lamp failed at nine.', VELL),
        ("direct", '"Nobody came until noon."', VELL),
    ),
    pattern(
        "single marks, among apostrophes",
        "The keepers' boat was late. ‘It’s the council’s fault,’ said Mara Vell.",
        ("direct", "‘It’s the council’s fault,’", VELL),
    ),
    pattern(
        "behind a full stop that no sentence ends with",
        '"Book early," said Mara Vell of Lampboats.com. "The boats are full by noon."',
        ("direct", '"Book early,"', "Mara Vell | . | Lampboats.com"),
        ("direct", '"The boats are full by noon."', "Mara Vell | . | Lampboats.com"),
    ),
    pattern(
        "short, in a paragraph of its own after another",
        'Mara Vell said: "The lamp is ours."\n\n"It always was."',
        ("direct", '"The lamp is ours."', VELL),
        ("direct", '"It always was."', VELL),
    ),
    pattern(
        "statement in the paragraph below a colon",
        "Tomas Reed was told of it. Mara Vell sent this letter to the council:\n\n"
        '"I want to thank everybody who kept the lamp alive."',
        ("direct", '"I want to thank everybody who kept the lamp alive."', VELL),
    ),
    pattern(
        "interview, by names",
        "Mara Vell met Tomas Reed in the tower on Monday.\n\n"
        "REED: Did you paint the tower?\n\n"
        "VELL: I did, and my mother painted it before me.\n\n"
        "REED: And the lamp?",
        ("direct", "Did you paint the tower?", REED),
        ("direct", "I did, and my mother painted it before me.", VELL),
        ("direct", "And the lamp?", REED),
    ),
    pattern(
        "interview, by letters",
        "The Lantern met the keeper in the tower on Monday.\n\n"
        "Q: Did you paint the tower?\n\nA: I did, and my mother before me.\n\nQ: And the lamp?",
        ("direct", "I did, and my mother before me.", ""),
    ),
    pattern(
        "part of a clause that goes on behind the attribution",
        'Whenever wind meets the mast, these ropes provide a "most dangerously weak path," '
        'Mara Vell said, "hence breaking first."',
        (
            "mixed",
            'Whenever wind meets the mast, these ropes provide a "most dangerously weak path',
            VELL,
        ),
        ("direct", '"hence breaking first."', VELL),
    ),
    pattern(
        "a note with a quotation is no turn",
        "Mara Vell and Tomas Reed met in the tower.\n\nREED: Did you paint it?\n\n"
        "VELL: I did, and my mother before me.\n\n"
        'Note: "The lamp is the best of them," said Mara Vell.\n\nREED: And the lamp?',
        ("direct", "Did you paint it?", REED),
        ("direct", "I did, and my mother before me.", VELL),
        ("direct", '"The lamp is the best of them,"', VELL),
        ("direct", "And the lamp?", REED),
    ),
    pattern(
        "as somebody put it",
        'As Mara Vell put it, "The lamp is a gift to every boat in the bay."',
        ("direct", '"The lamp is a gift to every boat in the bay."', VELL),
    ),
    pattern(
        "short first paragraph of a quotation over two",
        "Mara Vell lit the lamp.\n\n“It failed.\n\n“The third time it worked,” she said.",
        ("direct", "“It failed.", VELL),
        ("direct", "“The third time it worked,”", VELL),
    ),
    pattern(
        "interview in bold, and its answers by letters",
        "The Lantern met Mara Vell in the tower.\n\n"
        "**Q:** Did you paint the tower?\n\n**A:** I did, and my mother before me.\n\n"
        "**Q:** And the lamp?",
        ("direct", "I did, and my mother before me.", VELL),
    ),
]

INDIRECT = [
    pattern(
        "clause with that",
        "Mara Vell said that the tide tables were wrong.",
        ("indirect", "that the tide tables were wrong", VELL),
    ),
    pattern(
        "clause without that",
        "Mara Vell said the tide tables were wrong.",
        ("indirect", "the tide tables were wrong", VELL),
    ),
    pattern(
        "clause before its verb",
        "The tide tables were wrong, Mara Vell said.",
        ("indirect", "The tide tables were wrong", VELL),
    ),
    pattern(
        "clause before an inverted verb",
        "The tide tables were wrong, said Ada Quill, chief hydrographer at Port Lorn.",
        ("indirect", "The tide tables were wrong", QUILL),
    ),
    pattern(
        "clause around its verb",
        "The tide tables, Mara Vell said, will cost the harbour a fortune.",
        ("indirect", "The tide tables", VELL),
        ("indirect", "will cost the harbour a fortune", VELL),
    ),
    pattern(
        "told somebody on a day",
        "Mara Vell told reporters in the capital on Friday that the lamp was out.",
        ("indirect", "that the lamp was out", VELL),
    ),
    pattern(
        "according to, before",
        "According to Mara Vell, the harbour is silting up.",
        ("indirect", "the harbour is silting up", VELL),
    ),
    pattern(
        "according to, after",
        "The harbour is silting up faster than ever, according to Mara Vell.",
        ("indirect", "The harbour is silting up faster than ever", VELL),
    ),
    pattern(
        "according to, between",
        "The old harbour, according to Mara Vell, is silting up.",
        ("indirect", "The old harbour", VELL),
        ("indirect", "is silting up", VELL),
    ),
    pattern(
        "in somebody's view",
        "In Mara Vell's view, the council has forgotten the lighthouse.",
        ("indirect", "the council has forgotten the lighthouse", VELL),
    ),
    pattern(
        "as somebody noted",
        "As Mara Vell noted, the council has forgotten the lighthouse.",
        ("indirect", "the council has forgotten the lighthouse", VELL),
    ),
    pattern(
        "urged somebody to",
        "Mara Vell urged sailors to stay in port until morning.",
        ("indirect", "to stay in port until morning", VELL),
    ),
    pattern(
        "told somebody to",
        "Mara Vell told the sailors to stay in port until morning.",
        ("indirect", "to stay in port until morning", VELL),
    ),
    pattern(
        "promised to",
        "Mara Vell promised to print new tables before the spring.",
        ("indirect", "to print new tables before the spring", VELL),
    ),
    pattern(
        "called for",
        "Mara Vell called for a new lamp in the tower.",
        ("indirect", "a new lamp in the tower", VELL),
    ),
    pattern(
        "accused of",
        "Mara Vell accused the council of forgetting the lighthouse.",
        ("indirect", "the council of forgetting the lighthouse", VELL),
    ),
    pattern(
        "described as",
        "Mara Vell described the lamp as a danger to every boat.",
        ("indirect", "the lamp as a danger to every boat", VELL),
    ),
    pattern(
        "a noun of speech",
        "Nobody believed Mara Vell's claim that the lamp had been lit.",
        ("indirect", "that the lamp had been lit", VELL),
    ),
    pattern(
        "saying, behind another verb",
        "Mara Vell left the meeting early, saying the lamp could not wait.",
        ("indirect", "the lamp could not wait", VELL),
    ),
    pattern(
        "one report behind another",
        "Mara Vell said the lamp had failed, adding that nobody came to mend it.",
        ("indirect", "the lamp had failed", VELL),
        ("indirect", "that nobody came to mend it", VELL),
    ),
    pattern(
        "clause whose subject is long",
        "Mara Vell said that most of the money raised would go to the lamp.",
        ("indirect", "that most of the money raised would go to the lamp", VELL),
    ),
    pattern(
        "clause that goes on with a pronoun",
        "Mara Vell said the lamp had failed, but she would mend it in May.",
        ("indirect", "the lamp had failed, but she would mend it in May", VELL),
    ),
    pattern(
        "clause hung on another word by the parser",
        "Mara Vell told harbour leaders during a visit to the island on Friday "
        "that the lamp was out.",
        ("indirect", "that the lamp was out", VELL),
    ),
    pattern(
        "one report joined to another",
        "Mara Vell said the keepers were tired and suggested that they sleep.",
        ("indirect", "the keepers were tired", VELL),
        ("indirect", "that they sleep", VELL),
    ),
    pattern(
        "a sentence that lacks its end before the attribution",
        "It was, Mara Vell said, one of the worst nights of her life.",
        ("indirect", "It was", VELL),
        ("indirect", "one of the worst nights of her life", VELL),
    ),
    pattern(
        "adding, behind a clause about others",
        "Even the keepers said Mara Vell will have to choose whose side she is on, "
        "adding that the lamp cannot wait.",
        (
            "indirect",
            "Mara Vell will have to choose whose side she is on",
            ". | keepers | .",
        ),
        ("indirect", "that the lamp cannot wait", ". | keepers | ."),
    ),
    pattern(
        "two clauses with that",
        "Mara Vell said that the lamp had failed and that nobody came to mend it.",
        ("indirect", "that the lamp had failed and that nobody came to mend it", VELL),
    ),
    pattern(
        "released a statement saying",
        "Mara Vell released a statement saying the lamp would be mended in May.",
        ("indirect", "the lamp would be mended in May", VELL),
    ),
    pattern(
        "pointed out",
        "Mara Vell pointed out that the lamp was rusty.",
        ("indirect", "that the lamp was rusty", VELL),
    ),
    pattern(
        "made it clear",
        "Mara Vell made it clear she would not leave the tower.",
        ("indirect", "she would not leave the tower", VELL),
    ),
    pattern(
        "expressed concern",
        "Mara Vell expressed concern that the lamp would fail again.",
        ("indirect", "that the lamp would fail again", VELL),
    ),
    pattern(
        "a promise to",
        "Nobody believed Mara Vell's promise to mend the lamp in May.",
        ("indirect", "to mend the lamp in May", VELL),
    ),
    pattern(
        "has said, shortened",
        "While she's said she'll stay all winter, Mara Vell must decide.",
        ("indirect", "she'll stay all winter", ""),
    ),
    pattern(
        "a day before the clause",
        "Mara Vell said in an interview Tuesday the council should mend the lamp.",
        ("indirect", "the council should mend the lamp", VELL),
    ),
    pattern(
        "per somebody",
        "Per Mara Vell, the lamp is also subject to a tax.",
        ("indirect", "the lamp is also subject to a tax", VELL),
    ),
]

MIXED = [
    pattern(
        "words in marks within a clause",
        'Mara Vell said the lamp was "a danger to every boat" in the bay.',
        ("mixed", 'the lamp was "a danger to every boat" in the bay', VELL),
    ),
    pattern(
        "clause that ends in marks",
        'Mara Vell said that the lamp was "a danger to every boat."',
        ("mixed", 'that the lamp was "a danger to every boat', VELL),
    ),
    pattern(
        "clause that starts outside its marks, before the verb",
        'The council "has forgotten the lighthouse," Mara Vell said.',
        ("mixed", 'The council "has forgotten the lighthouse', VELL),
    ),
    pattern(
        "clause that is unfinished before the marks",
        'Mara Vell said that in the present weather, "I would rather stay in port than drown."',
        (
            "mixed",
            'that in the present weather, "I would rather stay in port than drown',
            VELL,
        ),
    ),
    pattern(
        "called it, in marks",
        'Mara Vell called the new lamp "hopeless."',
        ("direct", '"hopeless."', VELL),
    ),
    pattern(
        "praised, in marks",
        'Mara Vell praised the "quiet courage" of the crew.',
        ("mixed", 'the "quiet courage" of the crew', VELL),
    ),
    pattern(
        "words before the marks that are part of what is said",
        'Based on the letters of that night, "Nobody can trust the council," Mara Vell said.',
        (
            "mixed",
            'Based on the letters of that night, "Nobody can trust the council',
            VELL,
        ),
    ),
    pattern(
        "a clause before the marks that is not said",
        'Mara Vell shook her head, "Nobody can trust the council," she said.',
        ("direct", '"Nobody can trust the council,"', VELL),
    ),
    pattern(
        "two pairs of single marks",
        "Mara Vell called the 'lamp tax' a mistake. The town spent the money on roads. "
        "A second one, the 'glass tax,' she said, was worse.",
        ("mixed", "the 'lamp tax' a mistake", VELL),
        ("mixed", "A second one, the 'glass tax", VELL),
        ("indirect", "was worse", VELL),
    ),
    pattern(
        "clipped words are no marks",
        "'Twas a hard winter, said Mara Vell. The boys' lamps went out, she added.",
        ("indirect", "'Twas a hard winter", VELL),
        ("indirect", "The boys' lamps went out", VELL),
    ),
]

NOT_SPEECH = [
    pattern(
        "title of a broadcast",
        'Mara Vell told the radio\'s "Good Evening Harbour." It was a long talk.',
    ),
    pattern(
        "title right behind told",
        'Mara Vell told "Boats and Friends" about her childhood by the sea.',
    ),
    pattern("scare quote", 'The "safe" harbour lost three boats in the storm of last winter.'),
    pattern("title of a work", 'Her novel "The Long Tide of Summer" won a prize in the capital.'),
    pattern("nickname", 'Robert "Bobby Two Boats" Stane opened a cafe by the quay.'),
    pattern("motto", 'The words "Ever Seaward We Go" are carved above the door of the hall.'),
    pattern(
        "scare quote behind a verb of speech",
        'Four in ten keepers reported "some or heavy" damage to their boats.',
    ),
    pattern("denied speech", "Mara Vell did not say whether the lamp would be mended."),
    pattern("supposed speech", "Mara Vell might say that the lamp should be mended."),
    pattern("wish", "Mara Vell hopes that the lamp will be mended."),
    pattern("plan of speech", "Mara Vell plans to say that the lamp is broken."),
    pattern("question to nobody", "Will the lamp be mended before the winter?"),
    pattern("thing that threatens", "The storm threatened to sink every boat in the harbour."),
    pattern("per unit", "The lamp costs nine crowns per keeper and night in the winter."),
    pattern(
        "recipe with labels",
        "Oil: two cups of it.\n\nTime: one hour at least.\n\nNote: keep it cold.",
    ),
    pattern(
        "fact box with names for labels",
        "Mara Vell and Tomas Reed keep the two lamps of the bay.\n\n"
        "Mara Vell: born in the tower, keeper of the north lamp.\n\n"
        "Tomas Reed: born in town, keeper of the south lamp.\n\n"
        "Mara Vell: winner of the silver oar.",
    ),
    pattern(
        "price list",
        "Price: four crowns a night.\n\nWeight: is it heavy?\n\nPrice: nine crowns in winter.",
    ),
    pattern("words in marks that were never said", 'Mara Vell never said "it is easy" to anybody.'),
    pattern(
        "said by nobody", "Nobody said that the lamp would be mended. No one told the keepers."
    ),
]

SPEAKERS = [
    pattern(
        "a rank behind which the parser ends the sentence",
        '"It rose," said Quay spokesman Army Capt. Jeff Vell, who was asked about the need for a '
        "lamp.",
        ("direct", '"It rose,"', "Jeff Vell | spokesman Army Capt. | Quay"),
    ),
    pattern(
        "a title too long to be told whole",
        "Mara Vell, an adviser to the keepers and a former long-serving director of the Institute "
        "for the Tides and Lamps and Boats of Port Lorn, said the lamp had failed.",
        ("indirect", "the lamp had failed", "Mara Vell | adviser | ."),
    ),
    pattern(
        "a headline gives no title that is not in the tables",
        'Lighthouse glare Tomas Reed\n\nTomas Reed met the crew on Sunday. "It rose," he said.',
        ("direct", '"It rose,"', REED),
    ),
    pattern(
        "a fellow senator is a senator",
        'The crew met fellow Sen. Mara Vell. "It rose," said Vell.',
        ("direct", '"It rose,"', "Mara Vell | Sen. | ."),
    ),
    pattern(
        "a name that the parser takes for a people's",
        '"It rose twice," Rosette Pambalian, a Quay spokeswoman, said in an email.',
        ("direct", '"It rose twice,"', "Rosette Pambalian | Quay spokeswoman | ."),
    ),
    pattern(
        "a name that the parser does not know, with her support behind it",
        'Velka Brask threw her support behind the crew on Sunday. "It rose," she said.',
        ("direct", '"It rose,"', "Velka Brask | . | ."),
    ),
    pattern(
        "a first name that the tagger takes for an adverb",
        'Merrily Harrowgate threw her support behind Tomas Reed on Sunday. "It rose," she said.',
        ("direct", '"It rose,"', "Merrily Harrowgate | . | ."),
    ),
    pattern(
        "of an organisation that the parser takes for somebody",
        "Tomas Reed of Civic Tidewater, part of a large coalition, said the lamp had failed.",
        ("indirect", "the lamp had failed", "Tomas Reed | . | Civic Tidewater"),
    ),
    pattern(
        "director for somebody",
        "Mara Vell, former director for Councillor Ada Quill, said the lamp had failed.",
        (
            "indirect",
            "the lamp had failed",
            "Mara Vell | former director for Councillor Ada Quill | .",
        ),
    ),
    pattern(
        "known as something",
        "Tomas Reed, the hacker known as Lantern, said the lamp had failed.",
        ("indirect", "the lamp had failed", "Tomas Reed | hacker | ."),
    ),
    pattern(
        "a year is no part of an organisation",
        "Mara Vell, architect of Quay 2008 campaign, said the lamp had failed.",
        ("indirect", "the lamp had failed", "Mara Vell | architect | Quay"),
    ),
    pattern(
        "an act before a name is no title",
        'Lighthouse maintenance Tomas Reed has done. "It rose," said Reed.',
        ("direct", '"It rose,"', REED),
    ),
    pattern(
        "said the woman, who",
        'A cashier was shaken. "One boat left," said the woman, who like many in the town did not '
        "want to be named.",
        ("direct", '"One boat left,"', ". | woman | ."),
    ),
    pattern(
        "a town's department",
        "The lamp failed, according to SF’s Department of Lamps. The department said that it rose.",
        ("indirect", "The lamp failed", "Department of Lamps | . | ."),
        ("indirect", "that it rose", "Department of Lamps | . | ."),
    ),
    pattern(
        "the only county",
        "The crew met at the Vell County Lamp Registry in Vell County on Sunday. The Vell County "
        "Lamp Registry burned. The county attorneys said the lamp had failed.",
        ("indirect", "the lamp had failed", "Vell County | county attorneys | ."),
    ),
    pattern(
        "a father of six is first of all a clerk",
        'Tomas Reed, a father of six, met the crew. "It rose," said Reed, the grocery clerk.',
        ("direct", '"It rose,"', "Tomas Reed | grocery clerk | ."),
    ),
    pattern(
        "nominee for governor",
        'The nominee for governor Tomas Reed met the crew. "It rose," said Reed.',
        ("direct", '"It rose,"', "Tomas Reed | nominee for governor | ."),
    ),
    pattern(
        "a website speaks for its owner",
        "Mara Vell met the crew. Vell's website said the lamp had failed.",
        ("indirect", "the lamp had failed", VELL),
    ),
    pattern(
        "nominated for president, somebody has done something",
        "In her pursuit of the nomination for president, Mara Vell has met the crew. "
        '"It rose," said Vell.',
        ("direct", '"It rose,"', VELL),
    ),
    pattern(
        "what kind of candidate somebody will become",
        "The crew met Mara Vell. The question is what kind of candidate Vell will become. "
        '"It rose," said Vell.',
        ("direct", '"It rose,"', VELL),
    ),
    pattern(
        "somebody met at a place is not of it",
        'The crew met Mara Vell at the Quay Convention Center on Sunday. "It rose," said Vell.',
        ("direct", '"It rose,"', VELL),
    ),
    pattern(
        "others and somebody",
        'The crew met journalists and Mr. Reed. "It rose," said Tomas Reed.',
        ("direct", '"It rose,"', REED),
    ),
    pattern(
        "director for something of a country is no director of it",
        'Mara Vell, senior director for Asian affairs, met the crew. "It rose," said Vell.',
        ("direct", '"It rose,"', "Mara Vell | senior director for Asian affairs | ."),
    ),
    pattern(
        "a secretary of state",
        'Mara Vell, Ohio secretary of State, met the crew. "It rose," said Vell.',
        ("direct", '"It rose,"', "Mara Vell | Ohio secretary of State | ."),
    ),
    pattern(
        "integrating information somebody has",
        'The crew works on integrating information Tomas Reed collected. "It rose," said Reed.',
        ("direct", '"It rose,"', REED),
    ),
    pattern(
        "a title behind a dateline",
        'PORT LORN - Keeper Oona Brask met the crew. "It rose," said Brask.',
        ("direct", '"It rose,"', "Oona Brask | Keeper | ."),
    ),
    pattern(
        "somebody of a broadcaster's",
        'Quay Radio’s Tomas Reed met the crew. "It rose," said Reed.',
        ("direct", '"It rose,"', "Tomas Reed | . | Quay Radio"),
    ),
    pattern(
        "made a point of saying",
        "Mara Vell met the crew. She made a point of saying that the lamp had failed.",
        ("indirect", "that the lamp had failed", VELL),
    ),
    pattern(
        "officials of an organisation speak for it",
        "The lamp at Quay Energy Corporation failed. Quay Energy Corporation officials said that "
        "nobody was hurt.",
        ("indirect", "that nobody was hurt", "Quay Energy Corporation | officials | ."),
    ),
    pattern(
        "some officials of an organisation do not",
        "The lamp at Quay Energy Corporation failed. Several Quay Energy Corporation officials "
        "said that nobody was hurt.",
        (
            "indirect",
            "that nobody was hurt",
            ". | Several Quay Energy Corporation officials | Quay Energy Corporation",
        ),
    ),
    pattern(
        "leaders of what is named before, or only in somebody's words",
        '"The Port Lorn School District knew," said Mara Vell.\n\n'
        "District leaders said that nobody was hurt.",
        ("direct", '"The Port Lorn School District knew,"', VELL),
        ("indirect", "that nobody was hurt", "Port Lorn School District | District leaders | ."),
    ),
    pattern(
        "a spokesperson is a person without a name, of what is named elsewhere",
        "The Port Lorn School District met on Sunday.\n\n"
        "A spokesperson for the district said that nobody was hurt.",
        (
            "indirect",
            "that nobody was hurt",
            ". | spokesperson | Port Lorn School District",
        ),
    ),
    pattern(
        "the spokesperson just quoted is not another one",
        "Tomas Reed is a spokesperson for the port. A Quay Energy Corporation spokesperson said "
        "that nobody was hurt. The spokesperson said that the lamp was new.",
        (
            "indirect",
            "that nobody was hurt",
            ". | Quay Energy Corporation spokesperson | Quay Energy Corporation",
        ),
        (
            "indirect",
            "that the lamp was new",
            ". | Quay Energy Corporation spokesperson | Quay Energy Corporation",
        ),
    ),
    pattern(
        "which of several lawyers is told apart",
        "Tomas Reed, a lawyer, met the crew. The lawyer representing the port said that nobody "
        "was hurt.",
        ("indirect", "that nobody was hurt", ". | lawyer | ."),
    ),
    pattern(
        "the director is not just anybody who acted",
        "Tomas Reed lit the lamp on Sunday. The director said that nobody was hurt.",
        ("indirect", "that nobody was hurt", ". | director | ."),
    ),
    pattern(
        "another's spokesman",
        "Tomas Reed, a spokesman for Quay Energy Company, left. Mara Vell's spokesman said that "
        "nobody was hurt.",
        ("indirect", "that nobody was hurt", ". | Mara Vell's spokesman | ."),
    ),
    pattern(
        "a senator in short",
        "The crew met Sen. Mara Vell. The senator said that nobody was hurt.",
        ("indirect", "that nobody was hurt", "Mara Vell | Sen. | ."),
    ),
    pattern(
        "firings say nothing",
        "The crew met Mara Vell. The firings suggested that the lamp had failed.",
        ("indirect", "that the lamp had failed", ""),
    ),
    pattern(
        "a share of somebody",
        "The crew met on Sunday. Half of the keepers said that nobody was hurt.",
        ("indirect", "that nobody was hurt", ". | Half of the keepers | ."),
    ),
    pattern(
        "the article is part of a name with a capital in mid sentence",
        "The lamp failed, according to The Sentinel Project.",
        ("indirect", "The lamp failed", "The Sentinel Project | . | ."),
    ),
    pattern(
        "a title of several before their names",
        'Councillors Ada Quill (Port Lorn) and Oona Brask met. "It rose," said Brask.',
        ("direct", '"It rose,"', "Oona Brask | Councillor | ."),
    ),
    pattern(
        "two titles before a name",
        'The crowd met the writer and activist Mara Vell. "It rose," said Vell.',
        ("direct", '"It rose,"', "Mara Vell | writer and activist | ."),
    ),
    pattern(
        "heads an organisation",
        '"It rose," said Mara Vell, who heads the Institute of Tides in the old town.',
        ("direct", '"It rose,"', "Mara Vell | . | Institute of Tides"),
    ),
    pattern(
        "runs for an organisation",
        '"It was wet," said Mara Vell, who runs for Brask Athletics Club.',
        ("direct", '"It was wet,"', "Mara Vell | . | ."),
    ),
    pattern(
        "the next of a list is no title",
        "Superintendent Mara Vell, chief lamp officer Tomas Reed, and others met. "
        '"It rose," said Vell. "It fell," said Reed.',
        ("direct", '"It rose,"', "Mara Vell | Superintendent | ."),
        ("direct", '"It fell,"', "Tomas Reed | chief lamp officer | ."),
    ),
    pattern(
        "somebody of an organisation is apposed to its name",
        "Her former business partner at Quay Electric Company, Tomas Reed, agreed. "
        '"It rose," he said.',
        ("direct", '"It rose,"', "Tomas Reed | former business partner | Quay Electric Company"),
    ),
    pattern(
        "what somebody was is no title where it is a clause",
        'Mara Vell, who was estranged from her father, met the crew. "It rose," she said.',
        ("direct", '"It rose,"', VELL),
    ),
    pattern(
        "a father in a title is nobody's he",
        "Mara Vell, vice president of sales at her father's mill, met the crew. "
        '"It rose," she said.',
        ("direct", '"It rose,"', "Mara Vell | vice president of sales at her father's mill | ."),
    ),
    pattern(
        "a first name that is a trade",
        'The crew met the former keeper Baker Quill. "It rose," said Quill.',
        ("direct", '"It rose,"', "Baker Quill | former keeper | ."),
    ),
    pattern(
        "a trade before a name",
        'The crew met the baker Ada Quill. "It rose," said Quill.',
        ("direct", '"It rose,"', "Ada Quill | baker | ."),
    ),
    pattern(
        "a title behind a quotation that reads like a verb",
        '"It rose twice last night," screenwriter Tomas Reed wrote in a letter.',
        ("direct", '"It rose twice last night,"', "Tomas Reed | screenwriter | ."),
    ),
    pattern(
        "somebody of a place, behind a quotation",
        '"It rose twice last night," former keeper Tomas Reed of Port Lorn said on Sunday.',
        ("direct", '"It rose twice last night,"', "Tomas Reed | former keeper | ."),
    ),
    pattern(
        "a retired somebody, inverted",
        '"It rose twice last night," said retired surgeon Tomas Reed, asked about the tide.',
        ("direct", '"It rose twice last night,"', "Tomas Reed | surgeon | ."),
    ),
    pattern(
        "a document speaks for its author",
        "Mara Vell met the crew. Vell's letter said the lamp had failed twice.",
        ("indirect", "the lamp had failed twice", VELL),
    ),
    pattern(
        "two names before a colon are nobody's alone",
        'THE TIDE ROSE - Mara Vell and Tomas Reed: "The lamp failed in the night, and again."',
        ("direct", '"The lamp failed in the night, and again."', ""),
    ),
    pattern(
        "said by a name alone above",
        'Mara Vell met the crew.\n\nContinued Vell:\n\n"The lamp failed in the night, and again."',
        ("direct", '"The lamp failed in the night, and again."', VELL),
    ),
    pattern(
        "surname only, full name before",
        'Mara Vell lit the lamp.\n\n"It failed at nine," Vell said.',
        ("direct", '"It failed at nine,"', VELL),
    ),
    pattern(
        "surname only, full name later",
        '"It failed at nine," Vell said.\n\nMara Vell has kept the lamp for ten years.',
        ("direct", '"It failed at nine,"', VELL),
    ),
    pattern(
        "title before the name, and from an earlier mention",
        'Harbour master Tomas Reed lit the lamp.\n\n"It failed at nine," Reed said.',
        ("direct", '"It failed at nine,"', "Tomas Reed | Harbour master | ."),
    ),
    pattern(
        "honorific",
        'Tomas Reed lit the lamp.\n\n"It failed at nine," Mr. Reed said.',
        ("direct", '"It failed at nine,"', REED),
    ),
    pattern(
        "pronoun",
        'Mara Vell lit the lamp. "It failed at nine," she said.',
        ("direct", '"It failed at nine,"', VELL),
    ),
    pattern(
        "pronoun with two people, told apart by their names",
        'Thomas Reed met Susan Vell at the tower. "It failed at nine," she said.',
        ("direct", '"It failed at nine,"', "Susan Vell | . | ."),
    ),
    pattern(
        "pronoun with two people, told apart by who acts",
        "Thomas Reed climbed the tower. The stairs were built by Peter Vell. "
        '"They are far too steep," he said.',
        ("direct", '"They are far too steep,"', "Thomas Reed | . | ."),
    ),
    pattern(
        "two of one surname, told apart by honorifics",
        "Susan Vell and Peter Vell keep the lamp.\n\n"
        '"It failed at nine," Mr. Vell said.\n\n"It failed at ten," Ms. Vell said.',
        ("direct", '"It failed at nine,"', "Peter Vell | . | ."),
        ("direct", '"It failed at ten,"', "Susan Vell | . | ."),
    ),
    pattern(
        "pronoun that leans on a pronoun",
        "Peter Vell built the stairs.\n\nHe was proud of them. "
        "The tower was painted by Thomas Reed. The stairs were steep. "
        '"I built them alone," he said.',
        ("direct", '"I built them alone,"', "Peter Vell | . | ."),
    ),
    pattern(
        "a name that no parser knows",
        'Oona Brask lit the lamp.\n\n"It failed at nine," Brask said.',
        ("direct", '"It failed at nine,"', "Oona Brask | . | ."),
    ),
    pattern(
        "initials for a first name",
        'TJ Krill keeps the lamp. "It failed at nine," Krill said.',
        ("direct", '"It failed at nine,"', "TJ Krill | . | ."),
    ),
    pattern(
        "a surname that is a word",
        "Tom Jolly lit the lamp.\n\nJolly said it failed at nine.",
        ("indirect", "it failed at nine", "Tom Jolly | . | ."),
    ),
    pattern(
        "the next of a list is no title",
        'Kyla Jonson, director Preston Tomas and others came. "It is wet," Jonson said.',
        ("direct", '"It is wet,"', "Kyla Jonson | . | ."),
    ),
    pattern(
        "definite description",
        "Harbour commissioner Mara Vell lit the lamp. The commissioner said the glass was cracked.",
        ("indirect", "the glass was cracked", "Mara Vell | Harbour commissioner | ."),
    ),
    pattern(
        "description of who acted just before",
        "Mara Vell lit the lamp. The retired teacher said the glass was cracked.",
        ("indirect", "the glass was cracked", VELL),
    ),
    pattern(
        "pronoun for somebody without a name",
        "Mara Vell lit the lamp. A woman on the quay said it was too late. "
        '"Nobody could see the rocks," she said.',
        ("indirect", "it was too late", ". | woman | ."),
        ("direct", '"Nobody could see the rocks,"', ". | woman | ."),
    ),
    pattern(
        "spokesperson without a name",
        "A spokesperson for Lorn Marine Ltd said the lamp would be mended.",
        ("indirect", "the lamp would be mended", ". | spokesperson | Lorn Marine Ltd"),
    ),
    pattern(
        "an organisation",
        "Lorn Marine Ltd said the lamp would be mended.",
        ("indirect", "the lamp would be mended", "Lorn Marine Ltd | . | ."),
    ),
    pattern(
        "a group without names",
        "Residents said the lamp had been dark for weeks.",
        ("indirect", "the lamp had been dark for weeks", ". | Residents | ."),
    ),
    pattern(
        "appositive between name and verb",
        '"It failed at nine," Mara Vell, who has kept the lamp for ten years, said.',
        ("direct", '"It failed at nine,"', VELL),
    ),
    pattern(
        "relative clause",
        "The tower belongs to Mara Vell, who said the lamp had failed at nine.",
        ("indirect", "the lamp had failed at nine", VELL),
    ),
    pattern(
        "title and organisation behind the name",
        'Tomas Reed, harbour engineer at Lorn Marine, lit the lamp. "It works," Reed said.',
        ("direct", '"It works,"', "Tomas Reed | harbour engineer | Lorn Marine"),
    ),
    pattern(
        "title before the name and a comma",
        "The harbour's chief engineer, Tomas Reed, said the lamp was old.",
        ("indirect", "the lamp was old", "Tomas Reed | harbour's chief engineer | ."),
    ),
    pattern(
        "age before the title",
        '"It is wet," said Tomas Reed, 41, a fisherman from the island.',
        ("direct", '"It is wet,"', "Tomas Reed | fisherman from the island | ."),
    ),
    pattern(
        "title in a relative clause",
        '"It is wet," said Tomas Reed, who served as mayor of Lorn until spring.',
        ("direct", '"It is wet,"', "Tomas Reed | mayor | Lorn"),
    ),
    pattern(
        "a clause behind a name is no title",
        'For Tomas Reed, the old engineer is a hero. "It is wet," Reed said.',
        ("direct", '"It is wet,"', REED),
    ),
    pattern(
        "organisation right behind the name",
        'Tomas Reed of Lorn Marine Ltd lit the lamp. "It is wet," Reed said.',
        ("direct", '"It is wet,"', "Tomas Reed | . | Lorn Marine Ltd"),
    ),
    pattern(
        "name followed by a paragraph break",
        'The lamp was lit by Mara Vell\n\n"It failed at nine," Vell said.',
        ("direct", '"It failed at nine,"', VELL),
    ),
    pattern(
        "nobody to be she",
        '"It failed at nine," she said.',
        ("direct", '"It failed at nine,"', ""),
    ),
    pattern(
        "what stands behind an attribution is not said",
        '"The lamp failed," said Mara Vell, who lives by the sea.',
        ("direct", '"The lamp failed,"', VELL),
    ),
    pattern(
        "a spokeswoman for a person is not that person",
        "Mara Vell lit the lamp. A spokeswoman for Mara Vell said the glass was cracked.",
        ("indirect", "the glass was cracked", ". | spokeswoman | ."),
    ),
    pattern(
        "two who speak as one",
        "Mara Vell and Tomas Reed said the lamp had failed.",
        ("indirect", "the lamp had failed", ". | Mara Vell and Tomas Reed | ."),
    ),
    pattern(
        "name between commas before an adverb",
        "Many of the crew were angry, and the harbour's engineer, Tomas Reed, bluntly said "
        "the lamp was old.",
        ("indirect", "the lamp was old", "Tomas Reed | harbour's engineer | ."),
    ),
    pattern(
        "verb before a name that opens the sentence",
        'Tomas Reed lit the lamp.\n\nSaid Reed, "It failed at nine and nobody came."',
        ("direct", '"It failed at nine and nobody came."', REED),
    ),
    pattern(
        "part of a long surname",
        'Maria Brask Tallow lit the lamp.\n\n"It failed at nine," Ms. Brask Tallow said.',
        ("direct", '"It failed at nine,"', "Maria Brask Tallow | . | ."),
    ),
    pattern(
        "surname with another apostrophe",
        'Sean O’Vell lit the lamp.\n\n"It failed at nine," O\'Vell said.',
        ("direct", '"It failed at nine,"', "Sean O’Vell | . | ."),
    ),
    pattern(
        "two of one surname, told apart by who was just named in full",
        "Susan Vell keeps the north lamp.\n\nShe is old.\n\nThe sea is cold.\n\n"
        "It was a long winter.\n\nPeter Vell keeps the south lamp.\n\n"
        '"It failed at nine," Vell said.',
        ("direct", '"It failed at nine,"', "Peter Vell | . | ."),
    ),
    pattern(
        "title of no table before a name",
        '"It failed at nine," lampwright Mara Vell said.',
        ("direct", '"It failed at nine,"', "Mara Vell | lampwright | ."),
    ),
    pattern(
        "title of no table behind a name",
        'Mara Vell, a lampwright with Lorn Marine Ltd, lit the lamp. "It failed," Vell said.',
        ("direct", '"It failed,"', "Mara Vell | lampwright | Lorn Marine Ltd"),
    ),
    pattern(
        "title with of before the name and a comma",
        "The minister of lamps, Mara Vell, said the tower was old.",
        ("indirect", "the tower was old", "Mara Vell | minister of lamps | ."),
    ),
    pattern(
        "title by is",
        'Mara Vell is the executive director of Lorn Marine. "It failed," Vell said.',
        ("direct", '"It failed,"', "Mara Vell | executive director | Lorn Marine"),
    ),
    pattern(
        "another's title is not hers",
        '"It failed," said Mara Vell, President Reed\'s first lamp director.',
        ("direct", '"It failed,"', "Mara Vell | President Reed's first lamp director | ."),
    ),
    pattern(
        "relation is no title",
        'Mara Vell met her husband Tomas Reed. "It failed," Reed said.',
        ("direct", '"It failed,"', REED),
    ),
    pattern(
        "any title ever given leads to the name",
        "Lamp director Mara Vell lit the lamp. The council thanked Mara Vell, a sculptor.\n\n"
        "The sculptor said the glass was cracked.",
        ("indirect", "the glass was cracked", "Mara Vell | Lamp director | ."),
    ),
    pattern(
        "the company",
        "Lorn Marine Ltd runs the lamp. The company said the glass was cracked.",
        ("indirect", "the glass was cracked", "Lorn Marine Ltd | . | ."),
    ),
    pattern(
        "it, of an organisation",
        "Lorn Marine Ltd said the lamp was old. It said the glass was cracked.",
        ("indirect", "the lamp was old", "Lorn Marine Ltd | . | ."),
        ("indirect", "the glass was cracked", "Lorn Marine Ltd | . | ."),
    ),
    pattern(
        "acronym",
        "The Royal Lamp Board met on Monday.\n\nThe RLB said the glass was cracked.",
        ("indirect", "the glass was cracked", "Royal Lamp Board | . | ."),
    ),
    pattern(
        "police of a town",
        "It was late, and Lorn police said the tower was closed.",
        ("indirect", "the tower was closed", "Lorn police | . | ."),
    ),
    pattern(
        "a company's director and a comma",
        "Lorn Marine Ltd's chief engineer, Tomas Reed, said the lamp was old.",
        ("indirect", "the lamp was old", "Tomas Reed | chief engineer | Lorn Marine Ltd"),
    ),
    pattern(
        "statement of somebody without a name below a colon",
        "Asked for comment, a spokesperson for the mayor sent the following letter:\n\n"
        '"The lamp is ours and it always was."',
        ("direct", '"The lamp is ours and it always was."', ". | spokesperson | ."),
    ),
    pattern(
        "a clause behind an attribution is not said",
        '"Really," Mara Vell added when the council expressed shock at it.',
        ("direct", '"Really,"', VELL),
    ),
    pattern(
        "a share is nobody",
        "The keepers were asked in May, with 56% saying the lamp was too dim.",
        ("indirect", "the lamp was too dim", ""),
    ),
    pattern(
        "two who speak as one, in a letter",
        "Mara Vell and Tomas Reed said in a joint letter the lamp had failed.",
        ("indirect", "the lamp had failed", ". | Mara Vell and Tomas Reed | ."),
    ),
    pattern(
        "the company that is named only in a title",
        "Mara Vell, head of lamps at Lorn Marine Ltd, came late. "
        '"We regret the delay," the company said.',
        ("direct", '"We regret the delay,"', "Lorn Marine Ltd | . | ."),
    ),
]

LAYOUT = [
    pattern(
        "a pull quote repeats the body",
        "Keepers of the bay\n\nThe lamp has been dark for a week and nobody has come.\n\n"
        "The tide tables are wrong and nobody in the harbour seems to care\nMara VellKeeper\n\n"
        '"The tide tables are wrong and nobody in the harbour seems to care," Mara Vell said.',
        (
            "direct",
            '"The tide tables are wrong and nobody in the harbour seems to care,"',
            VELL,
        ),
    ),
    pattern(
        "a heading between paragraphs",
        'Mara Vell lit the lamp on Monday.\n\nA dark night\n\n"It failed at nine," Vell said.',
        ("direct", '"It failed at nine,"', VELL),
    ),
]

PATTERNS = [*DIRECT, *INDIRECT, *MIXED, *NOT_SPEECH, *SPEAKERS, *LAYOUT]

CLAUSES = [
    pattern(
        "attribution at the end of a clause hung elsewhere by the parser",
        "As the keepers slept in the tower, a boat from Lorn was wrecked on the rocks below, "
        "Mara Vell said.",
        (
            "indirect",
            "As the keepers slept in the tower, a boat from Lorn was wrecked on the rocks below",
            VELL,
        ),
    ),
    pattern(
        "no attribution of what a verb says of itself",
        "The seven keepers have lived here for years, and though they speak little, "
        "their smiles said a lot.",
    ),
    pattern(
        "subject before the attribution and verb behind it",
        "The lamp, Mara Vell said, made every boat turn back.",
        ("indirect", "The lamp", VELL),
        ("indirect", "made every boat turn back", VELL),
    ),
    pattern(
        "past tense taken for a participle",
        "The harbour front-runner predicted in March that if the lamp failed, nobody would come.",
        (
            "indirect",
            "that if the lamp failed, nobody would come",
            ". | harbour front-runner | .",
        ),
    ),
    pattern(
        "past tense taken for a participle that has a subject",
        "If Mara Vell is talking, the keeper’s days on the rock are over. The harbour board "
        "front-runner predicted in March that if Vell ran and lost, he wouldn’t be able to run "
        "for the board again.",
        (
            "indirect",
            "that if Vell ran and lost, he wouldn’t be able to run for the board again",
            ". | harbour board front-runner | .",
        ),
    ),
    pattern(
        "a promise joined to an infinitive",
        "Mara Vell tried here last week to calm the keepers and promised to mend the lamp.",
        ("indirect", "to mend the lamp", VELL),
    ),
    pattern(
        "that right behind its verb",
        '"The lamp is old," Mara Vell said, noting that at one point earlier in the year it had '
        "failed for nine nights.",
        ("direct", '"The lamp is old,"', VELL),
        ("indirect", "that at one point earlier in the year it had failed for nine nights", VELL),
    ),
    pattern(
        "questioned whether",
        "Mara Vell questioned whether the lamp was safe.",
        ("indirect", "whether the lamp was safe", VELL),
    ),
    pattern(
        "who is accused, and of what",
        "Mara Vell accused the board of waste and delay.",
        ("indirect", "the board of waste and delay", VELL),
    ),
    pattern(
        "a not before the infinitive",
        "Mara Vell reminded them of the storm and told them not to sail in the dark.",
        ("indirect", "not to sail in the dark", VELL),
    ),
    pattern(
        "what somebody else does behind but",
        "Mara Vell said the lamp was broken, but he gave her a new one.",
        ("indirect", "the lamp was broken", VELL),
    ),
    pattern(
        "a stop in brackets does not end the clause",
        "Mara Vell said they met the keepers of the board (Lorn, Ont.) on the night that the lamp "
        "failed.",
        (
            "indirect",
            "they met the keepers of the board (Lorn, Ont.) on the night that the lamp failed",
            VELL,
        ),
    ),
    pattern(
        "the week of the telling",
        "Mara Vell told the keepers this week the lamp would be mended.",
        ("indirect", "the lamp would be mended", VELL),
    ),
    pattern(
        "the writer's comment behind the last words in marks",
        'Mara Vell said the lamp was held by "the glass alone," a phrase of her mother\'s.',
        ("mixed", 'the lamp was held by "the glass alone', VELL),
    ),
    pattern(
        "when somebody called it something",
        "Mara Vell called the lamp “a danger to every boat” after she saw it in June.",
        ("direct", "“a danger to every boat”", VELL),
    ),
    pattern(
        "words in marks joined to words in marks",
        "Mara Vell called it “hopeless” and “a danger to the port.”",
        ("direct", "“hopeless”", VELL),
        ("direct", "“a danger to the port.”", VELL),
    ),
    pattern(
        "what somebody boasted of",
        "Mara Vell boasted of her plan to spend “whatever it takes” on the lamp.",
        ("mixed", "her plan to spend “whatever it takes” on the lamp", VELL),
    ),
    pattern(
        "words between the verb and the quotation",
        "Mara Vell said on the other hand, “the lamp is only one of our troubles here.”",
        ("direct", "“the lamp is only one of our troubles here.”", VELL),
    ),
    pattern(
        "shot back",
        "Mara Vell shot back, “The lamp is a gift to every boat.”",
        ("direct", "“The lamp is a gift to every boat.”", VELL),
    ),
    pattern(
        "partly in marks, as somebody put it",
        "The lamp is a “gift to every boat,” as Mara Vell put it.",
        ("mixed", "The lamp is a “gift to every boat", VELL),
    ),
    pattern(
        "a closing mark for an opening one",
        "”The lamp is a gift to every boat,” Mara Vell said.",
        ("direct", "”The lamp is a gift to every boat,”", VELL),
    ),
    pattern(
        "set apart below its lead-in, without marks",
        "Mara Vell wrote in a letter to the board:\n\n"
        "The lamp was never lit that winter. Nobody came to help us.\n\nThen she left.",
        ("direct", "The lamp was never lit that winter. Nobody came to help us.", VELL),
    ),
    pattern(
        "set apart in two paragraphs with the mark of Markdown",
        "Mara Vell wrote:\n\n> The lamp was never lit that winter. Nobody came.\n\n"
        "> Nobody came in the spring, not once.\n\nThen she left.",
        ("direct", "The lamp was never lit that winter. Nobody came.", VELL),
        ("direct", "Nobody came in the spring, not once.", VELL),
    ),
    pattern(
        "interview whose answers have no label",
        "The Lantern met Mara Vell in the tower.\n\nQ. Did you paint the tower?\n\n"
        "I did, and my mother before me.\n\nQ. And the lamp?\n\nThat was my father, long ago.\n\n"
        "Q. Who keeps it now?\n\nNobody keeps it now, and nobody will.\n\nMore in June.",
        ("direct", "I did, and my mother before me.", VELL),
        ("direct", "That was my father, long ago.", VELL),
        ("direct", "Nobody keeps it now, and nobody will.", VELL),
    ),
    pattern(
        "subject, attribution with its occasion, and verb",
        "Voting, Mara Vell said in an interview, gives “a little bit of your strength back.”",
        ("indirect", "Voting", VELL),
        ("mixed", "gives “a little bit of your strength back", VELL),
    ),
    pattern(
        "whom somebody told at the end of a clause",
        "Ada Quill remains committed to the work, her friend, Mara Vell, told The Harbour Post.",
        ("indirect", "Ada Quill remains committed to the work", VELL),
    ),
    pattern(
        "no space before the mark",
        "Mara Vell said,“Look, the lamp is old and nobody cares for it.”",
        ("direct", "“Look, the lamp is old and nobody cares for it.”", VELL),
    ),
    pattern(
        "an inner quotation at the end",
        "“It was cruel in its ‘insensitivity,'” Mara Vell noted.",
        ("direct", "“It was cruel in its ‘insensitivity,'”", VELL),
    ),
    pattern(
        "an opening mark for a closing one",
        "“The lamp may bring new trouble for her here,“ said Mara Vell. “It is old.”",
        ("direct", "“The lamp may bring new trouble for her here,“", VELL),
        ("direct", "“It is old.”", VELL),
    ),
    pattern(
        "a verb right before the quotation and another one behind it",
        'In a letter, Mara Vell said: "The lamp was never lit," adding that its price was fair.',
        ("direct", '"The lamp was never lit,"', VELL),
        ("indirect", "that its price was fair", VELL),
    ),
    pattern(
        "when asked",
        "Mara Vell said, “We’ll see,” when asked whether Tomas Reed would come.",
        ("direct", "“We’ll see,”", VELL),
    ),
    pattern(
        "a sentence that goes on behind an exclamation",
        'Reed was greeted with chants of "Lamps!" at a fair in Lorn last month, according to '
        "Mara Vell.",
        (
            "mixed",
            'Reed was greeted with chants of "Lamps!" at a fair in Lorn last month',
            VELL,
        ),
    ),
    pattern(
        "hard spaces and wide ones",
        "Reed “is tapping into something deep in the port,”\xa0Mara Vell,  a keeper, told the "
        "Harbour Post.",
        ("mixed", "Reed “is tapping into something deep in the port", "Mara Vell | keeper | ."),
    ),
    pattern(
        "a byname in marks before the verb",
        "Mara Vell, “Lampie,” stated that the lamp was old.",
        ("indirect", "that the lamp was old", VELL),
    ),
    pattern(
        "no inches, but a word that ends in x or is by",
        '"I found six," Mara Vell said. "It was whoever walked by." She lit the lamp. "It needs '
        'no fix." She left. "We were down by 12."',
        ("direct", '"I found six,"', VELL),
        ("direct", '"It was whoever walked by."', VELL),
        ("direct", '"It needs no fix."', VELL),
        ("direct", '"We were down by 12."', VELL),
    ),
    pattern(
        "inches inside a quotation",
        'Mara Vell said: "The lamp must not exceed 22" x 14" x 9" with its wheels." It is old.',
        ("direct", '"The lamp must not exceed 22" x 14" x 9" with its wheels."', VELL),
    ),
    pattern(
        "a name in capitals that looks like a verb",
        'The tower will open. New songs from "Where Do We Go From Here?" ASKING ALEXANDRIA has '
        "shared the list.",
    ),
    pattern(
        "an invitation is no report",
        "Mara Vell came. Instead of looking back, let’s acknowledge that we’re keeping the lamp.",
    ),
    pattern(
        "a way of saying something",
        "Some days, “air travel” feels like a shorter way of saying “a plot to leave me broke.”",
    ),
    pattern(
        "evidence suggests, and nobody says it",
        "The data suggest that the lamp is old. Mara Vell left.",
    ),
    pattern(
        "shared with somebody that",
        "Mara Vell shared with the court that her client was in the tower.",
        ("indirect", "that her client was in the tower", VELL),
    ),
    pattern(
        "the title of a broadcast behind the verb",
        "“Being a keeper, that’s my job,” Mara Vell said in May on the podcast “Here’s the Lamp.”",
        ("direct", "“Being a keeper, that’s my job,”", VELL),
    ),
    pattern(
        "the author of a book whose title is in marks",
        "“I work too hard,” said Mara Vell, a co-author of ''Those Guys Have All the Lamps.''",
        ("direct", "“I work too hard,”", "Mara Vell | co-author | ."),
    ),
    pattern(
        "called somebody by telephone",
        "Mara Vell called the deputy keeper, Ada Quill, and left.",
    ),
    pattern(
        "in somebody's words",
        "The lamp is, in Mara Vell’s words, “a menace to every boat.”",
        ("indirect", "The lamp is", VELL),
        ("direct", "“a menace to every boat.”", VELL),
    ),
    pattern(
        "somebody's advice before a colon",
        "Mara Vell came late. Her advice: “Stay at home.”",
        ("direct", "“Stay at home.”", VELL),
    ),
    pattern(
        "said of something, before its quotation and another verb",
        'On Monday Mara Vell said of the lamp, "I don\'t like it," adding that it was bad.',
        ("direct", '"I don\'t like it,"', VELL),
        ("indirect", "that it was bad", VELL),
    ),
    pattern(
        "the sentence goes on in marks behind the attribution",
        "The plan was a mistake, Mara Vell said, “but we will live with it.”",
        ("indirect", "The plan was a mistake", VELL),
        ("direct", "“but we will live with it.”", VELL),
    ),
    pattern(
        "what somebody did before speaking is not said",
        "Dashing into the tower, Mara Vell said, “we will all leave.”",
        ("direct", "“we will all leave.”", VELL),
    ),
    pattern(
        "called for two words",
        "Mara Vell called for his dismissal. Ada Quill left.",
        ("indirect", "his dismissal", VELL),
    ),
    pattern(
        "referred to something as something",
        "Mara Vell referred to the lamp as “a candle in the wind” in a harbour post.",
        ("mixed", "the lamp as “a candle in the wind", VELL),
    ),
    pattern(
        "compared with something in marks",
        "Mara Vell compared the lamp to “a candle in the wind.”",
        ("mixed", "the lamp to “a candle in the wind", VELL),
    ),
    pattern(
        "spoke without marks",
        "Mara Vell spoke of the lamp in the tower and talked about boats.",
    ),
    pattern(
        "the writer's comment in apposition",
        "Mara Vell said the board would close the tower, a move that would cost the port dearly.",
        ("indirect", "the board would close the tower", VELL),
    ),
    pattern(
        "rather than reporting",
        "Mara Vell asked why the board had blamed the storm rather than calling it neglect.",
        ("indirect", "why the board had blamed the storm rather than calling it neglect", VELL),
    ),
    pattern(
        "initials at the end of a clause",
        "Mara Vell said the lamp was made in the U.S., where lamps are good.",
        ("indirect", "the lamp was made in the U.S., where lamps are good", VELL),
    ),
    pattern(
        "a king is somebody",
        "The king said that the lamp was out again.",
        ("indirect", "that the lamp was out again", ". | king | ."),
    ),
    pattern(
        "initials at the very end",
        "Mara Vell said on Monday that the lamp was made in the U.S. She left.",
        ("indirect", "that the lamp was made in the U.S.", VELL),
    ),
]

PATTERNS += CLAUSES

RUN_TOGETHER = [
    pattern(
        "a headline with its attribution before the first sentence",
        "Big boats flock to Quay Bank in stormy era, CEO says Quay Bank CEO Tomas Reed announced "
        "this week that the bank has seen a 40% increase in boats over the past year.",
        ("indirect", "Big boats flock to Quay Bank in stormy era", ". | CEO | ."),
        (
            "indirect",
            "that the bank has seen a 40% increase in boats over the past year",
            "Tomas Reed | CEO | Quay Bank",
        ),
    ),
    pattern(
        "a dateline, and one nameless source in capitals and small",
        "LORN, Wash. (LNA/LNB) – An old lamp was found by Mara Vell, officers say.\n\n"
        "Officers say the lamp was dark.",
        ("indirect", "An old lamp was found by Mara Vell", ". | officers | ."),
        ("indirect", "the lamp was dark", ". | officers | ."),
    ),
    pattern(
        "turns with labels in one paragraph",
        "Mara Vell led the hearing in Lorn. She asked Tomas Reed, the keeper, about the lamp. "
        "Vell: Did they ever light the lamp? Reed: They did not. Vell: Did the harbour pay for it?",
        ("direct", "Did they ever light the lamp?", VELL),
        ("direct", "They did not.", "Tomas Reed | keeper | ."),
        ("direct", "Did the harbour pay for it?", VELL),
    ),
    pattern(
        "an acronym spelt out in brackets",
        "The Alliance to Reclaim Our Harbours (AROH) met on Monday in Lorn.\n\n"
        "AROH argues that the lamp must be lit.",
        ("indirect", "that the lamp must be lit", "Alliance to Reclaim Our Harbours | . | ."),
    ),
    pattern(
        "a form of address that contradicts the only full name",
        "First lady Susan Brask spoke in Lorn on Monday.\n\nMr. Brask said the lamp had failed.",
        ("indirect", "the lamp had failed", "Brask | . | ."),
    ),
    pattern(
        "a title before the surname of the first lady",
        "First lady Susan Brask spoke in Lorn on Monday.\n\n"
        "President Brask said the lamp had failed.",
        ("indirect", "the lamp had failed", "Brask | President | ."),
    ),
    pattern(
        "signed behind a bar without a space",
        'Readers wrote about the lamp.\n\n"The lamp failed twice, and nobody came."― Carla Quill',
        ("direct", '"The lamp failed twice, and nobody came."', "Carla Quill | . | ."),
    ),
]

PATTERNS += RUN_TOGETHER

REPORTS = [
    pattern(
        "who somebody is, behind the last word of what is said",
        "Mara Vell said she had praised Tomas Reed, who was named keeper in May.",
        ("indirect", "she had praised Tomas Reed", VELL),
    ),
    pattern(
        "what somebody was, behind the last word of what is said",
        "Mara Vell said she would never work with Tomas Reed, a former keeper of the lamp.",
        ("indirect", "she would never work with Tomas Reed", VELL),
    ),
    pattern(
        "and declined to say more",
        "Mara Vell acknowledged that the lamp had been out for a week but declined to give the "
        "cause.",
        ("indirect", "that the lamp had been out for a week", VELL),
    ),
    pattern(
        "and did not suggest more",
        "Mara Vell said that the lamp had been out for a week but did not suggest it was "
        "anybody's fault.",
        ("indirect", "that the lamp had been out for a week", VELL),
    ),
    pattern(
        "two participles with an adverb between are one clause",
        "Mara Vell said she was disturbed by the keeper condoning and apparently encouraging "
        "theft.",
        (
            "indirect",
            "she was disturbed by the keeper condoning and apparently encouraging theft",
            VELL,
        ),
    ),
    pattern(
        "another report behind an adverb",
        "Mara Vell said the lamp had failed twice and later told the board to buy another.",
        ("indirect", "the lamp had failed twice", VELL),
        ("indirect", "to buy another", VELL),
    ),
    pattern(
        "goes on in the present tense behind but",
        "Mara Vell concluded that the idea is nice, but sometimes the weather takes over.",
        ("indirect", "that the idea is nice, but sometimes the weather takes over", VELL),
    ),
    pattern(
        "the reason it is not, cut off by the parser",
        "Mara Vell said he would be doing so not because of the storm.",
        ("indirect", "he would be doing so not because of the storm", VELL),
    ),
    pattern(
        "the day before a clause partly in marks",
        'The company said in an emailed statement Friday it "takes safety seriously" and "is '
        'cooperating fully."',
        (
            "mixed",
            'it "takes safety seriously" and "is cooperating fully',
            ". | company | .",
        ),
    ),
    pattern(
        "would only say",
        "Asked about the lamp, Mara Vell would only say that it was out.",
        ("indirect", "that it was out", VELL),
    ),
    pattern(
        "many argue",
        "That attitude, many argue, could put out the lamp for good.",
        ("indirect", "That attitude", ""),
        ("indirect", "could put out the lamp for good", ""),
    ),
    pattern(
        "somebody to whom something was done, telling of it",
        "Mara Vell was profiled in several papers, telling the Port Times she wanted to light "
        "the lamp.",
        ("indirect", "she wanted to light the lamp", VELL),
    ),
    pattern(
        "an invitation",
        "Mara Vell sent out an email on Tuesday inviting the keepers to light the lamp.",
        ("indirect", "to light the lamp", VELL),
    ),
    pattern(
        "described as somehow so",
        'Mara Vell described the keepers as largely "very peaceful."',
        ("direct", '"very peaceful."', VELL),
    ),
    pattern(
        "blamed on somebody in marks",
        'Mara Vell blamed the fire on a "disturbed person" from the harbour.',
        ("mixed", 'the fire on a "disturbed person" from the harbour', VELL),
    ),
    pattern(
        "begged for others to act",
        "Mara Vell begged for the keepers to bring back her two lamps.",
        ("indirect", "the keepers to bring back her two lamps", VELL),
    ),
    pattern(
        "anybody with something is asked to act",
        "Police are asking anyone with information to call the station.",
        ("indirect", "anyone with information to call the station", ". | Police | ."),
    ),
    pattern(
        "a deed suggested",
        "Mara Vell suggested raising the lamp before the winter.",
        ("indirect", "raising the lamp before the winter", VELL),
    ),
    pattern(
        "a deed admitted",
        "Mara Vell admitted having put out the lamp.",
        ("indirect", "having put out the lamp", VELL),
    ),
    pattern(
        "tried to explain, with a relative pronoun for the parser",
        "Mara Vell, 46, tried to explain to police officers that she was sleeping in the tower.",
        ("indirect", "that she was sleeping in the tower", VELL),
    ),
    pattern(
        "what was written at some time, with a relative pronoun for the parser",
        'Mara Vell tweeted in the early morning hours that Reed was "disgusting" and "a con" and '
        "encouraged sailors to light her lamp.",
        ("mixed", 'that Reed was "disgusting" and "a con', VELL),
    ),
    pattern(
        "split by an attribution that tells when and where",
        "These keepers, Mara Vell explained earlier in the board hearing, were well paid for it.",
        ("indirect", "These keepers", VELL),
        ("indirect", "were well paid for it", VELL),
    ),
    pattern(
        "a ruling",
        "The judge ruled that the lamp must be lit again by Monday.",
        ("indirect", "that the lamp must be lit again by Monday", ". | judge | ."),
    ),
    pattern(
        "whoever was led to speak",
        "The timing led critics to say that the board was hiding the lamp.",
        ("indirect", "that the board was hiding the lamp", ". | critics | ."),
    ),
    pattern(
        "states, which the parser takes for a noun",
        "The harbour’s safe drinking water policy states that any lamp showing oil at above 5 "
        "parts per billion must be taken down.",
        (
            "indirect",
            "that any lamp showing oil at above 5 parts per billion must be taken down",
            ". | harbour’s safe drinking water policy | .",
        ),
    ),
    pattern(
        "figures before a poll",
        "The point advantage was wider than a 1 point lead Reed held over the former keeper in the "
        "June Harbour Research Center poll.",
        (
            "indirect",
            "The point advantage was wider than a 1 point lead Reed held over the former keeper",
            "Harbour Research Center | . | .",
        ),
    ),
    pattern(
        "figures behind a poll",
        "In a Quay News poll, 28 percent of voters said the lamp was too dim.",
        ("indirect", "28 percent of voters said the lamp was too dim", "Quay News | . | ."),
    ),
    pattern(
        "the survey is the poll told of before",
        "A Quay News poll found that the lamp was too dim.\n\n"
        "Reed had the support of 6% of voters in the survey.",
        ("indirect", "that the lamp was too dim", "Quay News | . | ."),
        ("indirect", "Reed had the support of 6% of voters", "Quay News | . | ."),
    ),
    pattern(
        "also called, behind a passive, tells of a name",
        "Many boats called lampers are kept in a matrix, which is then surrounded by weak walls, "
        'coincidentally also called "tide lines."',
    ),
    pattern(
        "what is worth noting is the writer's own",
        "It is worth noting that the lamp has failed before.",
    ),
    pattern(
        "in a poll without shares or points nobody says anything",
        "Reed was third among the 12 keepers in the latest poll.",
    ),
    pattern(
        "in a poll without numbers nobody says anything",
        "Reed made his point among the keepers in the latest poll.",
    ),
    pattern(
        "a sentence that ends in marks goes on from the speech before",
        '"The lamp is dead," Mara Vell said. Unless more keepers row out, "it\'s very difficult to '
        'see how it is lit again."',
        ("direct", '"The lamp is dead,"', VELL),
        (
            "mixed",
            "Unless more keepers row out, \"it's very difficult to see how it is lit again",
            VELL,
        ),
    ),
    pattern(
        "a sentence that opens in marks goes on from the speech before",
        '"The lamp is dead," Mara Vell said. "There have been doubters, but most of the keepers '
        'are in support" of the boat.',
        ("direct", '"The lamp is dead,"', VELL),
        (
            "mixed",
            '"There have been doubters, but most of the keepers are in support" of the boat',
            VELL,
        ),
    ),
    pattern(
        "a title behind speech does not go on from it",
        '"The lamp is dead," Mara Vell said. The new album is "Where Do We Go From Here."',
        ("direct", '"The lamp is dead,"', VELL),
    ),
    pattern(
        "a title that opens a sentence behind speech does not go on from it",
        '"The lamp is dead," Mara Vell said. "The Long Night of the Lamp at Sea" album is out.',
        ("direct", '"The lamp is dead,"', VELL),
    ),
    pattern(
        "a title in small letters behind speech does not go on from it",
        '"The lamp is dead," Mara Vell said. The new album is "Where all of us go from here."',
        ("direct", '"The lamp is dead,"', VELL),
    ),
    pattern(
        "a sentence with a report of its own does not go on from the speech before",
        '"The lamp is dead," Mara Vell said. Reed, who had added nothing, was "just a kind of '
        'tinkerer around the edges."',
        ("direct", '"The lamp is dead,"', VELL),
    ),
    pattern(
        "in her view without a comma is no attribution",
        "Mara Vell came late. The lamp was dealt with well in her view.",
    ),
    pattern(
        "a few words in marks behind speech do not go on from it",
        '"The lamp is dead," Mara Vell said. The harbour was "full of boats."',
        ("direct", '"The lamp is dead,"', VELL),
    ),
    pattern(
        "somebody's spokesman behind the verb",
        "Tomas Reed came late.\n\n"
        '"The lamp is out and nobody cares," said Reed spokesman Olly Marsh.',
        ("direct", '"The lamp is out and nobody cares,"', "Olly Marsh | spokesman | Reed"),
    ),
    pattern(
        "one of somebody's supporters behind the verb",
        'Tomas Reed came late.\n\n"The lamp is out and nobody cares," wrote a Reed supporter.',
        ("direct", '"The lamp is out and nobody cares,"', ". | Reed supporter | ."),
    ),
    pattern(
        "whoever asked, not who was asked",
        "Tomas Reed was asked by the moderator Olly Marsh whether the lamp would last.",
        ("indirect", "whether the lamp would last", "Olly Marsh | . | ."),
    ),
    pattern(
        "quoted by a paper as saying",
        "Tomas Reed was quoted by the Quay Times as saying that the lamp was out.",
        ("indirect", "that the lamp was out", REED),
    ),
]

PATTERNS += REPORTS
