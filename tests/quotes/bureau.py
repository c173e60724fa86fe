"""Patterns of copy from a newsroom's bureaus: objects in marks, lost clauses, firms and titles.

Invented, and written as in `patterns`.
"""

from __future__ import annotations

from tests.quotes.patterns import VELL, Pattern, pattern

NAMED_IN_MARKS = [
    pattern(
        "described as, from mark to mark",
        "Mara Vell describes the old filters as “beyond useful repair.”",
        ("direct", "“beyond useful repair.”", VELL),
    ),
    pattern(
        "defended as, from mark to mark",
        "Mara Vell defended the choice of lamp as “courageous.”",
        ("direct", "“courageous.”", VELL),
    ),
    pattern(
        "called by the name of a thing",
        "Mara Vell made a record and called it “The Lamp of Lorn.”",
    ),
    pattern(
        "called by one word with a capital",
        "Mara Vell called the keeper “Hopeless.”",
        ("direct", "“Hopeless.”", VELL),
    ),
    pattern(
        "called something in a headline",
        "Mara Vell Calls Reed ‘A Disgrace’ Over Lamp Comments",
        ("mixed", "Reed ‘A Disgrace’ Over Lamp Comments", VELL),
    ),
    pattern(
        "called by the name of a thing inside a sentence",
        "Mara Vell made a record and called it “The Lamp of Lorn” in May.",
    ),
    pattern(
        "what she said was, from mark to mark",
        "Mara Vell came by what she said was “basically a tunnel, dark on both sides.”",
        ("direct", "“basically a tunnel, dark on both sides.”", VELL),
    ),
    pattern(
        "called something partly in marks",
        "Mara Vell called the agreement “an historic step forward” in the long fight against "
        "the tide.",
        (
            "mixed",
            "the agreement “an historic step forward” in the long fight against the tide",
            VELL,
        ),
    ),
    pattern(
        "called on somebody, partly in marks",
        "Mara Vell called on the crew to “light every lamp.”",
        ("mixed", "the crew to “light every lamp", VELL),
    ),
    pattern(
        "described in words that are partly in marks",
        "Mara Vell described the keeper as leading a “small, slow” crew.",
        ("mixed", "the keeper as leading a “small, slow” crew", VELL),
    ),
    pattern(
        "described in words that end in marks",
        "Mara Vell described the keeper as leading a “small crew.”",
        ("mixed", "the keeper as leading a “small crew", VELL),
    ),
]

EXTENTS = [
    pattern(
        "said in an e-mail",
        "A spokesperson for the department said in an e-mail the design of the new plant was 90 "
        "per cent complete.",
        (
            "indirect",
            "the design of the new plant was 90 per cent complete",
            ". | spokesperson | .",
        ),
    ),
    pattern(
        "behind the attribution a pronoun with a helping verb",
        "The lamp was out, Mara Vell said on Monday, and it was lit by nobody.",
        ("indirect", "The lamp was out", VELL),
        ("indirect", "and it was lit by nobody", VELL),
    ),
    pattern(
        "behind the attribution what others have done",
        "The mill is safe, Mara Vell told reporters, and police have closed the road.",
        ("indirect", "The mill is safe", VELL),
    ),
    pattern(
        "behind the attribution what the speaker has done since",
        "The mill is safe, Mara Vell said, and has since resigned.",
        ("indirect", "The mill is safe", VELL),
    ),
    pattern(
        "behind the attribution what the speaker will do",
        "The mill is safe, Mara Vell says, and will leave on Monday.",
        ("indirect", "The mill is safe", VELL),
    ),
    pattern(
        "behind the attribution that no more was said",
        "The road was icy, Mara Vell said, and did not respond to further questions.",
        ("indirect", "The road was icy", VELL),
    ),
    pattern(
        "behind the attribution that no more would be said",
        "The road was icy, Mara Vell said, and would not comment on the crash.",
        ("indirect", "The road was icy", VELL),
    ),
    pattern(
        "behind the attribution what somebody never did",
        "The road was icy, Mara Vell said, and never returned.",
        ("indirect", "The road was icy", VELL),
    ),
    pattern(
        "behind the attribution a helping verb",
        "The lamp had no known defects, the harbour added, and had passed all of its checks.",
        ("indirect", "The lamp had no known defects", ". | harbour | ."),
        ("indirect", "and had passed all of its checks", ". | harbour | ."),
    ),
    pattern(
        "behind the attribution what it is not",
        "That was an explanation, Mara Vell said, and not an excuse.",
        ("indirect", "That was an explanation", VELL),
        ("indirect", "and not an excuse", VELL),
    ),
    pattern(
        "behind the attribution what somebody did",
        "The lamp was out, Mara Vell said, and went home.",
        ("indirect", "The lamp was out", VELL),
    ),
    pattern(
        "behind the attribution what somebody else says",
        "The lamp was out, Mara Vell said, and Tomas Reed denied that it was.",
        ("indirect", "The lamp was out", VELL),
        ("indirect", "that it was", "Tomas Reed | . | ."),
    ),
    pattern(
        "a title that the parser hangs on the place before it",
        "Half of the oil came from one boat in Lorn, chief lamp officer Ada Quill said.",
        (
            "indirect",
            "Half of the oil came from one boat in Lorn",
            "Ada Quill | chief lamp officer | .",
        ),
    ),
    pattern(
        "whether or not",
        "A keeper says he will move children and elders out on Friday, whether or not the harbour "
        "agrees to pay for the planes.",
        (
            "indirect",
            (
                "he will move children and elders out on Friday, whether or not the harbour "
                "agrees to pay for the planes"
            ),
            ". | keeper | .",
        ),
    ),
    pattern(
        "because, behind a comma",
        "Mara Vell said that claim smacked of vanity, because keepers have been at the forefront "
        "of questioning the harbour's decisions.",
        (
            "indirect",
            (
                "that claim smacked of vanity, because keepers have been at the forefront of "
                "questioning the harbour's decisions"
            ),
            VELL,
        ),
    ),
    pattern(
        "and was still waiting",
        "Coun. Ada Quill told the crowd in the lobby that she had asked staff for a draft bylaw "
        "in September and was still waiting.",
        (
            "indirect",
            "that she had asked staff for a draft bylaw in September and was still waiting",
            "Ada Quill | Coun. | .",
        ),
    ),
    pattern(
        "and were now asking",
        "Mara Vell said the two had turned down a million dollars for the house in 2017 and were "
        "now asking less.",
        (
            "indirect",
            (
                "the two had turned down a million dollars for the house in 2017 and were now "
                "asking less"
            ),
            VELL,
        ),
    ),
    pattern(
        "according to somebody, and another's thing",
        "According to Sgt. Ada Quill-Lamb, Petrowsky's cellphone last connected to a tower at "
        "2:12 p.m. on Friday.",
        (
            "indirect",
            "Petrowsky's cellphone last connected to a tower at 2:12 p.m. on Friday",
            "Ada Quill-Lamb | Sgt. | .",
        ),
    ),
    pattern(
        "two clauses with that",
        "Mara Vell flew home to apologize in person after telling a Quay audience that the place "
        "smelled of wet dog and that its arena ought to be condemned.",
        (
            "indirect",
            "that the place smelled of wet dog and that its arena ought to be condemned",
            VELL,
        ),
    ),
    pattern(
        "a clause whose subject the parser hangs elsewhere, from its that",
        "Mara Vell sued the Lorn County Registrar of Lamps last week, saying in a petition that "
        "three of her supporters’ signatures required to qualify for the ballot were incorrectly "
        "discounted due to “minor technical errors.”",
        (
            "mixed",
            (
                "that three of her supporters’ signatures required to qualify for the ballot were "
                "incorrectly discounted due to “minor technical errors"
            ),
            VELL,
        ),
    ),
    pattern(
        "a headline that opens with what somebody says below",
        "'There is no lamp for this': keeper who slept gets four years\n\nThe keeper was tired."
        "\n\n“There is no lamp for this,” Mara Vell said on Monday.",
        ("direct", "'There is no lamp for this'", VELL),
        ("direct", "“There is no lamp for this,”", VELL),
    ),
    pattern(
        "a headline that ends in what somebody says below",
        "Keeper gets four years: ‘There is no lamp for this’\n\nThe keeper was tired.\n\n“There "
        "is no lamp for this,” Mara Vell said on Monday.",
        ("direct", "‘There is no lamp for this’", VELL),
        ("direct", "“There is no lamp for this,”", VELL),
    ),
    pattern(
        "a headline of words that nobody says below",
        "'There was a lamp once': keeper who slept gets four years\n\nThe keeper was tired.\n\n"
        "“There is no lamp for this,” Mara Vell said on Monday.",
        ("direct", "“There is no lamp for this,”", VELL),
    ),
    pattern(
        "a headline of what two people say",
        "'There is no lamp for this': keeper gets four years\n\nThe keeper was tired.\n\n“There is "
        "no lamp for this,” Mara Vell said on Monday.\n\n“There is no lamp for this,” Tomas Reed "
        "said.",
        ("direct", "'There is no lamp for this'", ""),
        ("direct", "“There is no lamp for this,”", VELL),
        ("direct", "“There is no lamp for this,”", "Tomas Reed | . | ."),
    ),
    pattern(
        "a headline with the name of another who is quoted",
        "'There is no lamp for this': keeper Reed gets four years\n\nThe keeper was tired.\n\n"
        "“There is no lamp for this,” Mara Vell said on Monday.\n\n“I slept,” Tomas Reed said.",
        ("direct", "'There is no lamp for this'", ""),
        ("direct", "“There is no lamp for this,”", VELL),
        ("direct", "“I slept,”", "Tomas Reed | keeper | ."),
    ),
    pattern(
        "a headline that names another",
        "'There is no lamp for this': Quill\n\nThe keeper was tired.\n\n“There is no lamp for "
        "this,” Mara Vell said on Monday.",
        ("direct", "'There is no lamp for this'", ""),
        ("direct", "“There is no lamp for this,”", VELL),
    ),
    pattern(
        "asked for something if",
        "Mara Vell asked for a refund if the boat was late.",
    ),
    pattern(
        "as somebody told those that run something",
        "As Mara Vell told the board that runs the mill, the lamp is out.",
        ("indirect", "the lamp is out", VELL),
    ),
    pattern(
        "asked on a day whether",
        "A woman at the back of the arena asked her on Monday if she would be adding the joke to "
        "the live album.",
        ("indirect", "if she would be adding the joke to the live album", ". | woman | ."),
    ),
    pattern(
        "called for somebody to step down",
        "Its president, Perpetua Vandersloot, called for Nwosu-Bell to step down by the end of "
        "term.",
        (
            "indirect",
            "Nwosu-Bell to step down by the end of term",
            "Perpetua Vandersloot | president | .",
        ),
    ),
    pattern(
        "as she told the court",
        "The treasurer wept on the stand Wednesday as Mara Vell told a fraud trial she had trusted "
        "the man with the lamp.",
        ("indirect", "she had trusted the man with the lamp", VELL),
    ),
    pattern(
        "said only that",
        "Pressed for a date, Mara Vell said only that it would be “sooner than people think.”",
        ("mixed", "that it would be “sooner than people think", VELL),
    ),
    pattern(
        "what somebody is wanted to recommend",
        "Mara Vell, a lawyer, wants the judge to recommend that a nurse ride with officers. She "
        "said the cost was small.",
        ("indirect", "the cost was small", "Mara Vell | lawyer | ."),
    ),
]

NAMES = [
    pattern(
        "behind an aside, the name that opens the sentence",
        "Niall Quill, a professor of tides at Lorn Polytechnic who has studied the plant, called "
        "that schedule “fiction to the bone.”",
        (
            "direct",
            "“fiction to the bone.”",
            "Niall Quill | professor of tides | Lorn Polytechnic",
        ),
    ),
    pattern(
        "behind an aside and another's clause, who opens the sentence speaks not",
        "Mayor Tomas Reed, who faces charges, was cleared when the court, by a vote of two to one, "
        "said the search was illegal.",
        ("indirect", "the search was illegal", ". | court | ."),
    ),
    pattern(
        "whoever opens the second paragraph is not who speaks in the first",
        "A neighbour said he heard three shots.\n\nTomas Reed, 44, was found dead.",
        ("indirect", "he heard three shots", ". | neighbour | ."),
    ),
    pattern(
        "he who speaks of the minister is another",
        "Harbour Minister Tomas Vell came to Lorn.\n\n“The lamp is out,” Vell said.\n\nThomas "
        "Reed stopped short of repeating the word. The minister, he said, had been late again.",
        ("direct", "“The lamp is out,”", "Tomas Vell | Harbour Minister | ."),
        ("indirect", "The minister", "Thomas Reed | . | ."),
        ("indirect", "had been late again", "Thomas Reed | . | ."),
    ),
    pattern(
        "an answer below a question is not by whoever asked",
        "Mara Vell asked her on Monday if she would be adding the joke to the live album.\n\n"
        "“No, but I might write one about the boot.”",
        ("indirect", "if she would be adding the joke to the live album", VELL),
        ("direct", "“No, but I might write one about the boot.”", ""),
    ),
    pattern(
        "who replies is not who asked",
        "Ada Quill came with Mara Vell. Vell asked why the lamp was out.\n\n“It was dark,” she "
        "replied.",
        ("indirect", "why the lamp was out", VELL),
        ("direct", "“It was dark,”", "Ada Quill | . | ."),
    ),
    pattern(
        "who says is not who asked somebody named",
        "Mara Vell met Ada Quill. Vell asked Quill why the lamp was out. “It was dark,” she said.",
        ("indirect", "why the lamp was out", VELL),
        ("direct", "“It was dark,”", "Ada Quill | . | ."),
    ),
    pattern(
        "who asks nobody named goes on",
        "Ada Quill came with Mara Vell. Vell asked why the lamp was out. “It was dark,” she said.",
        ("indirect", "why the lamp was out", VELL),
        ("direct", "“It was dark,”", VELL),
    ),
    pattern(
        "what stands below a request is by whoever asked",
        "Mara Vell asked others to light the lamp.\n\n“It is dark, and there is a grandmother "
        "here who is lost.”",
        ("indirect", "to light the lamp", VELL),
        ("direct", "“It is dark, and there is a grandmother here who is lost.”", VELL),
    ),
    pattern(
        "a first name from elsewhere",
        "Raoul Vell met Mara Reed and Ada Quill. He said the lamp was out.",
        ("indirect", "the lamp was out", "Raoul Vell | . | ."),
    ),
]

FIRMS = [
    pattern(
        "the airline, by its name",
        "Skylark Air refused to let her board.\n\nThe keepers had misread a chart. “This is not "
        "the day that we want,” the airline wrote.",
        ("direct", "“This is not the day that we want,”", "Skylark Air | . | ."),
    ),
    pattern(
        "the airline, by a name in one word",
        "Quay Works flew in oil for LornAir. The keeper had logged 2,766 hours, the airline said.",
        ("indirect", "The keeper had logged 2,766 hours", "LornAir | . | ."),
    ),
    pattern(
        "the union, by those it is of",
        "Mara Vell is president of Local 48 of the United Lorn Nurses.\n\nQuay Energy lit a lamp."
        "\n\nThe union is calling on the hospital to close the ward.",
        ("indirect", "the hospital to close the ward", "United Lorn Nurses | . | ."),
    ),
    pattern(
        "the company is what acted behind the keeper whom the parser takes for one",
        "Kwabena Ulrich, a keeper, came.\n\nUlrich wept in the tower and lit a lamp.\n\nQuay "
        "Energy lost a boat.\n\nThe company said it would pay.",
        ("indirect", "it would pay", "Quay Energy | . | ."),
    ),
    pattern(
        "an academy is no union",
        "Marsh Energy lost a boat to Quay Energy and the Lorn Academy of Teachers.\n\nThe union "
        "said it would pay.",
        ("indirect", "it would pay", ". | union | ."),
    ),
    pattern(
        "no firm of somebody, by what stands behind the name",
        "Reed Vell, a 60-person firm, was chosen. “It is late,” the firm wrote.",
        ("direct", "“It is late,”", ". | firm | ."),
    ),
    pattern(
        "the company is none, where what acted last is somebody",
        "Marsh Foods sells bread.\n\nKwabena Ulrich, a keeper, came.\n\nUlrich wept in the "
        "tower and lit a lamp.\n\nThe company said it would pay.",
        ("indirect", "it would pay", ". | company | ."),
    ),
    pattern(
        "a theatre is no airline",
        "Keepers went to the Open Air Theatre and to Reed Rope.\n\nIn a statement, the airline "
        "said it would pay.",
        ("indirect", "it would pay", ". | airline | ."),
    ),
    pattern(
        "an airline that is named later",
        "Keepers went to Reed Rope.\n\nIn a statement, the airline said it would pay.\n\n"
        "Nobody flew with Skylark Air.",
        ("indirect", "it would pay", ". | airline | ."),
    ),
    pattern(
        "the firm, by what stands behind its name",
        "Keepers of Marsh Energy chose Quay Energy, a 60-person firm, in May. “It is late,” the "
        "firm wrote.",
        ("direct", "“It is late,”", "Quay Energy | . | ."),
    ),
    pattern(
        "a town that is described",
        "Keepers of Reed Rope moved to Lorn, a union and mill town.\n\nThe union said the lamp "
        "was out.",
        ("indirect", "the lamp was out", ". | union | ."),
    ),
    pattern(
        "the company is none that acted long before, of two",
        "Marsh Energy lost a boat to Vell Rope.\n\nIt was dark.\n\nIt was late.\n\nNobody came."
        "\n\nNobody left.\n\nThe company said the lamp was out.",
        ("indirect", "the lamp was out", ". | company | ."),
    ),
    pattern(
        "the company is the one that acted, before one by its name",
        "Vell Works sold a lamp to Marsh Holdings Corp. in May.\n\nQuay Energy lit a lamp.\n\nThe "
        "company said it would pay.",
        ("indirect", "it would pay", "Quay Energy | . | ."),
    ),
    pattern(
        "the company, by the end of its name",
        "The strike by members of the Allied Ferry Workers against Marsh Crossing Corp. is the "
        "first in years.\n\nIn a statement, the company said it would pay.",
        ("indirect", "it would pay", "Marsh Crossing Corp. | . | ."),
    ),
    pattern(
        "the company, an airline",
        "Keepers of the Lorn Lamp Museum and of Reed Rope flew with Skylark Air.\n\nIn a "
        "statement, the company said it would pay.",
        ("indirect", "it would pay", "Skylark Air | . | ."),
    ),
    pattern(
        "the bank by the short form of its name, long after the full one",
        "Northumber Bank of Canada made a profit.\n\nIt was dark.\n\nIt was late.\n\nNobody "
        "came.\n\nNobody left.\n\nIt rained.\n\nIt froze.\n\nMarsh Bank of Quay fell."
        "\n\nIt snowed.\n\nNorthumber's shares closed down. In its outlook, the bank said it "
        "expected growth.",
        ("indirect", "it expected growth", "Northumber Bank of Canada | . | ."),
    ),
]

TITLES = [
    pattern(
        "a rank before the name and the force behind it",
        "Sgt. Ada Quill of the Lorn Police Service said the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | Sgt. | Lorn Police Service"),
    ),
    pattern(
        "where somebody teaches",
        "Ferdinand Reed, who teaches planning at Quay Inlet University, said it was late.",
        ("indirect", "it was late", "Ferdinand Reed | . | Quay Inlet University"),
    ),
    pattern(
        "where somebody worked once",
        "Ada Quill, who worked for Quay Energy until May, said it was late.",
        ("indirect", "it was late", "Ada Quill | . | ."),
    ),
    pattern(
        "a title and where its bearer teaches",
        "Mayor Ada Quill, who teaches law at Quay College, said it was late.",
        ("indirect", "it was late", "Ada Quill | Mayor | ."),
    ),
    pattern(
        "the manager of a plant of something",
        "The fish plant's manager, Rory Reed, said nobody had told her.",
        ("indirect", "nobody had told her", "Rory Reed | fish plant's manager | ."),
    ),
    pattern(
        "a father's lawyer",
        "Her father's lawyer, Rory Reed, said nobody had told her.",
        ("indirect", "nobody had told her", "Rory Reed | lawyer | ."),
    ),
    pattern(
        "a day's speaker",
        "Monday's speaker, Rory Reed, said nobody had told her.",
        ("indirect", "nobody had told her", "Rory Reed | speaker | ."),
    ),
    pattern(
        "somebody's manager",
        "Lorn Marsh's manager, Rory Reed, said nobody had told her.",
        ("indirect", "nobody had told her", "Rory Reed | Lorn Marsh's manager | ."),
    ),
    pattern(
        "a major",
        "Their commander, Maj. Kiran Vell, said the lamp was out.",
        ("indirect", "the lamp was out", "Kiran Vell | Maj. | ."),
    ),
    pattern(
        "a reverend",
        "Rev. Alban Reed, whose church is full, said the lamp was out.",
        ("indirect", "the lamp was out", "Alban Reed | Rev. | ."),
    ),
    pattern(
        "its president, where the sentence before is not about the body",
        "A boat left for the Quay Keepers Association. Its president, Perpetua Vell, said the lamp "
        "was out.",
        ("indirect", "the lamp was out", "Perpetua Vell | president | ."),
    ),
    pattern(
        "its president, inside a sentence",
        "Quay Energy left when the museum and its president, Perpetua Vell, said the lamp was out.",
        ("indirect", "the lamp was out", "Perpetua Vell | president | ."),
    ),
    pattern(
        "its captain, of a boat",
        "Quay Energy lost a boat. Its captain, Perpetua Vell, said the lamp was out.",
        ("indirect", "the lamp was out", "Perpetua Vell | captain | ."),
    ),
    pattern(
        "their mother, who is nobody's at the school",
        "Two boys from Lorn School drowned. Their mother, Perpetua Vell, said the lamp was out.",
        ("indirect", "the lamp was out", "Perpetua Vell | mother | ."),
    ),
    pattern(
        "its director, of the body that acts above",
        "The Quay Cosmetology Council said in a statement that the study was old.\n\nIts executive "
        "director, Nils Reed, said the lamp was out.",
        ("indirect", "that the study was old", "Quay Cosmetology Council | . | ."),
        (
            "indirect",
            "the lamp was out",
            "Nils Reed | executive director | Quay Cosmetology Council",
        ),
    ),
    pattern(
        "the association's president",
        "Sales fell, the Quay Realtors' Association said on Monday.\n\nMara Vell, the "
        "association's president, said prices were low.",
        (
            "indirect",
            "prices were low",
            "Mara Vell | association's president | Quay Realtors' Association",
        ),
    ),
    pattern(
        "the company's chairman, before the name",
        "Quay Energy lost a boat.\n\nThe company's chairman Ada Quill said the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | chairman | Quay Energy"),
    ),
    pattern(
        "the company's chairman, where several firms are named and none acts",
        "Keepers of Quay Energy met those of Reed Rope.\n\nThe company's chairman Ada Quill said "
        "the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | chairman | ."),
    ),
    pattern(
        "the festival's director, of the only one, which is named later",
        "The festival's director, Ada Quill, said the lamp was out.\n\nThe Quay Lamp Festival "
        "opens in May.",
        ("indirect", "the lamp was out", "Ada Quill | festival's director | Quay Lamp Festival"),
    ),
    pattern(
        "its president, of the body that wrote to another",
        "The Quay Keepers Association wrote to the Lorn Lamp Museum.\n\nIts president, Perpetua "
        "Vell, said the lamp was out.",
        ("indirect", "the lamp was out", "Perpetua Vell | president | Quay Keepers Association"),
    ),
]

PATTERNS: tuple[Pattern, ...] = (*NAMED_IN_MARKS, *EXTENTS, *NAMES, *FIRMS, *TITLES)
