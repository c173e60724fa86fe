"""Small invented articles for who is meant by what stands for a name, and what polls report."""

from __future__ import annotations

from tests.quotes.patterns import pattern

REPORTS = [
    pattern(
        "what a survey found",
        "A survey of the port found that the lamp was out for a year.",
        ("indirect", "that the lamp was out for a year", ". | survey | ."),
    ),
    pattern(
        "a poll is its maker's, and so is the poll behind it",
        "The Lorn College poll shows that the tower is popular. The new poll found that "
        "the lamp is not.",
        ("indirect", "that the tower is popular", "Lorn College | . | ."),
        ("indirect", "that the lamp is not", "Lorn College | . | ."),
    ),
    pattern(
        "data with a name of their own",
        "According to Census data, the port has ten lamps.",
        ("indirect", "the port has ten lamps", "Census data | . | ."),
    ),
    pattern(
        "the website of a body named before",
        "The Lamp Transport Program opened in May. According to the program's website, "
        "the boats are free.",
        ("indirect", "the boats are free", "Lamp Transport Program | . | ."),
    ),
    pattern(
        "a report goes on behind a modal verb",
        "In town the keepers took calls from listeners who said they had misgivings about"
        " Ada Quill, but could not bear to insult Tomas Reed.",
        (
            "indirect",
            "they had misgivings about Ada Quill, but could not bear to insult Tomas Reed",
            ". | listeners | .",
        ),
    ),
    pattern(
        "a report goes on behind there",
        'The mayor also said that it was too early to tell who did it, and there was "no '
        'evidence" yet that it was an attack.',
        (
            "mixed",
            (
                'that it was too early to tell who did it, and there was "no evidence" yet that '
                "it was an attack"
            ),
            ". | mayor | .",
        ),
    ),
    pattern(
        "a report goes on behind we",
        "The town of Lorn agrees that people like Tomas Reed are heroes, and he said "
        "there was a plan, and we would see it.",
        ("indirect", "that people like Tomas Reed are heroes", ". | town | ."),
        ("indirect", "there was a plan, and we would see it", "Tomas Reed | . | ."),
    ),
    pattern(
        "a clause that goes on with a participle behind an attribution",
        "Though that change was smooth, he said, replacing the lamp would be much harder "
        "and could lead to trouble.",
        ("indirect", "Though that change was smooth", ""),
        ("indirect", "replacing the lamp would be much harder and could lead to trouble", ""),
    ),
    pattern(
        "a verb that the tagger gives no tense",
        "But in recent days, advisers to Mr. Quill say, the mayor has grown tired of the "
        "tone of the talks.",
        ("indirect", "But in recent days", ". | advisers | ."),
        ("indirect", "the mayor has grown tired of the tone of the talks", ". | advisers | ."),
    ),
    pattern(
        "going on to say",
        "\"What's the debate, the old lamp issue again we're bringing that up, is insane,\""
        ' Reed said, going on to say that the country has spent "hundreds of years '
        "fighting against lamps and all that stuff, to have that debate again, young "
        "people do not want to see that. They're way beyond that. They don't want to "
        'think about it."',
        (
            "direct",
            "\"What's the debate, the old lamp issue again we're bringing that up, is insane,\"",
            "Reed | . | .",
        ),
        (
            "mixed",
            (
                'that the country has spent "hundreds of years fighting against lamps and all '
                "that stuff, to have that debate again, young people do not want to see that. "
                "They're way beyond that. They don't want to think about it"
            ),
            "Reed | . | .",
        ),
    ),
    pattern(
        "words behind a colon without a verb of speech",
        'Tomas Reed was content that the lamp he fought for was lit on his watch: "There '
        'is no perfect lamp in this world."',
        ("direct", '"There is no perfect lamp in this world."', "Tomas Reed | . | ."),
    ),
    pattern(
        "a quotation that opens brackets",
        'But those lamps prompted some anger from the keepers ("I want my money back '
        'now," wrote Olin Brask, a keeper in Lorn, on the wall).',
        ("direct", '"I want my money back now,"', "Olin Brask | keeper in Lorn | ."),
    ),
    pattern(
        "a headline with a name and a colon",
        "Ada Quill: The lamp will be lit again.\n\nAda Quill came to Port Lorn on Monday.",
        ("indirect", "The lamp will be lit again", "Ada Quill | . | ."),
    ),
    pattern(
        "a headline with a poll and a colon",
        "New poll: Keepers want the lamp to be lit.\n\nThe keepers came to Port Lorn on Monday.",
        ("indirect", "Keepers want the lamp to be lit", ". | New poll | ."),
    ),
    pattern(
        "a headline with an organisation and a colon",
        "Quay Works: Keepers Were Right About the Tower.\n\n"
        "The lamp was lit on Monday. The keepers came from Quay Works.",
        ("indirect", "Keepers Were Right About the Tower", "Quay Works | . | ."),
    ),
    pattern(
        "two sentences are no headline",
        "Ada Quill: The lamp was out. She came in and said the tower would be closed for a year.",
        ("indirect", "the tower would be closed for a year", "Ada Quill | . | ."),
    ),
]

UNSAID = [
    pattern(
        "a worry is no report",
        "Environmentalists worry that the lamp is breathing new life into the port.",
    ),
    pattern(
        "the title of a hymn before a verb",
        'At the end of the hymn "A Lamp Is Gonna Come," she added the words.',
    ),
    pattern(
        "the title of an episode before a speaker",
        "On the episode “The Steve Lamp Morning Show,” the keeper said the lamp was out.",
        ("indirect", "the lamp was out", ". | keeper | ."),
    ),
    pattern(
        "the title of an anthem before a verb",
        'At the end of the anthem "A Lamp Is Gonna Come," she added some words. On '
        'Tuesday\'s episode of "The Steve Lamplight Morning Show," the keeper said the '
        "lamp was out.",
        ("indirect", "the lamp was out", ". | keeper | ."),
    ),
    pattern(
        "a question of the writer's",
        "Tomas Reed lit the lamp. But has he called for changing any of the rules that help him?",
    ),
    pattern(
        "authority to call a meeting",
        'The rules give the chair of the board authority to call a "special meeting" on the lamp.',
    ),
    pattern(
        "it goes without saying",
        "It goes without saying that the lamp is out.",
    ),
    pattern(
        "a transcript's remark",
        '"Reed: What is wrong with the lamp?"\n\n'
        '"Quill: The lamp is out, and nobody will light it —.\n\n'
        '"(CROSSTALK.)\n\n'
        '"Reed: Who will light it?"\n\n'
        '"Quill: I will light it, and I am Ada Quill.\n\n'
        "Tomas Reed and Ada Quill met at noon.",
        ("direct", "What is wrong with the lamp?", "Tomas Reed | . | ."),
        ("direct", "The lamp is out, and nobody will light it —.", "Ada Quill | . | ."),
        ("direct", "Who will light it?", "Tomas Reed | . | ."),
        ("direct", "I will light it, and I am Ada Quill.", "Ada Quill | . | ."),
    ),
]

MEANT = [
    pattern(
        "whoever is told of by 'who runs' is a person, whom 'she' may mean",
        "“We patched it twice,” said Tomas Lorn, head of walls. Fishers are unhappy. Eilidh "
        "Marwick, who runs two boats from the pier, said the move would cost her a month.\n\n"
        "The paper has asked for the report.\n\n“Nobody asked us,” she said.",
        ("direct", "“We patched it twice,”", "Tomas Lorn | head of walls | ."),
        ("indirect", "the move would cost her a month", "Eilidh Marwick | . | ."),
        ("direct", "“Nobody asked us,”", "Eilidh Marwick | . | ."),
    ),
    pattern(
        "a participle with an object of its own",
        '"She can never be as bold as Mara," Ada Quill said, recalling her own '
        'experience: "I am not sure that the lamp was ever lit before we came to the '
        'tower."',
        ("direct", '"She can never be as bold as Mara,"', "Ada Quill | . | ."),
        (
            "direct",
            '"I am not sure that the lamp was ever lit before we came to the tower."',
            "Ada Quill | . | .",
        ),
    ),
    pattern(
        "what somebody called something is no speaker",
        "Olin Brask came late, sat down, called the harbour a ruin, and went home.",
        ("indirect", "the harbour a ruin", "Olin Brask | . | ."),
    ),
    pattern(
        "a clause of time behind a quotation",
        "The film ends with footage of Tomas Reed saying during the debate last week, "
        '"That makes me clever and rich," when Mara Vell blasted him for not paying.',
        ("direct", '"That makes me clever and rich,"', "Tomas Reed | . | ."),
    ),
    pattern(
        "an aide of the mayor is no mayor",
        "Tomas Reed, one of the mayor's closest aides, met Ada Quill, the mayor of Port "
        "Lorn, and Reed left at once.\n\n"
        "The mayor said the lamp was out.",
        ("indirect", "the lamp was out", "Ada Quill | mayor | Port Lorn"),
    ),
    pattern(
        "the last of several before who",
        "The tower was full. Oona Brask, Mara Vell, Ada Quill and Tomas Reed, who warned "
        "that the lamp was out, were there.",
        ("indirect", "that the lamp was out", "Tomas Reed | . | ."),
    ),
    pattern(
        "a name with an age behind it",
        "One voter, Tobin Marlpotter, 35, showed up in the gear of a keeper. He had met "
        "Oona Brask at a fair and went home with friends who had come with Brask.\n\n"
        '"I met a lot of people there, and I liked all of them," he said.',
        (
            "direct",
            '"I met a lot of people there, and I liked all of them,"',
            "Tobin Marlpotter | . | .",
        ),
    ),
    pattern(
        "a name with initials and a title behind it",
        '"The framing is wrong," Vann R. Quayside II, a writer for The Lamp, said on '
        'Twitter. "Folks have done above and beyond their part already."',
        ("direct", '"The framing is wrong,"', "Vann R. Quayside II | writer | Lamp"),
        (
            "direct",
            '"Folks have done above and beyond their part already."',
            "Vann R. Quayside II | writer | Lamp",
        ),
    ),
    pattern(
        "he behind somebody who acts in a report",
        "Mayor Corvin Reed has called on the port to close the tower. Last week the "
        "council said Olin Brask was a leader of the strike. He denied all of it, telling"
        " the radio he had nothing to do with it.",
        ("indirect", "the port to close the tower", "Corvin Reed | Mayor | ."),
        ("indirect", "Olin Brask was a leader of the strike", ". | council | ."),
        ("indirect", "he had nothing to do with it", "Olin Brask | leader of the strike | ."),
    ),
    pattern(
        "a name apposed to the one who acts",
        "One voter, Tobin Marl, 35, lit a lamp in the tower. Oona Brask lives there with "
        "Olin Vell.\n\n"
        '"I met a lot of people there, and I liked all of them," he said.',
        ("direct", '"I met a lot of people there, and I liked all of them,"', "Tobin Marl | . | ."),
    ),
    pattern(
        "he behind the senator's past",
        "Senator Tomas Reed opened the tower. His adviser, Olin Brask, came too, and "
        "Brask told the crowd to be quiet.\n\n"
        "The senator's past also came into play. In Port Lorn, he told the keepers that "
        "the lamp was out.",
        ("indirect", "to be quiet", "Olin Brask | adviser | ."),
        ("indirect", "that the lamp was out", "Tomas Reed | Senator | ."),
    ),
    pattern(
        "an apposition that who hangs on",
        "Ada Quill, a printer who warned that the lamp was out, left the tower at noon.",
        ("indirect", "that the lamp was out", "Ada Quill | printer | ."),
    ),
    pattern(
        "an adverb behind an apposition",
        "In a talk in the town of Lorn, Marc H. Reed, the chief executive of the Quay "
        "Lamp League, forcefully told a meeting that the lamp was out.",
        ("indirect", "that the lamp was out", "Marc H. Reed | chief executive | Quay Lamp League"),
    ),
    pattern(
        "a quotation that goes on in the next paragraph and is attributed there",
        '"It is a dog whistle to all of us," Ada Quill said Friday. "If the lamp is out, '
        "then we all know what it means.\n\n"
        '"I have been thinking about where we are as a town," added Tomas Reed, the '
        "keeper.",
        ("direct", '"It is a dog whistle to all of us,"', "Ada Quill | . | ."),
        (
            "direct",
            '"If the lamp is out, then we all know what it means.',
            "Tomas Reed | keeper | .",
        ),
        (
            "direct",
            '"I have been thinking about where we are as a town,"',
            "Tomas Reed | keeper | .",
        ),
    ),
    pattern(
        "its president is nobody of the article",
        "The keeper Tomas Reed, a vice president at the bank, spoke at the fair.\n\n"
        "A few months before, its senior vice president boasted that the lamp would be "
        "lit.",
        ("indirect", "that the lamp would be lit", ". | its senior vice president | ."),
    ),
    pattern(
        "the next mayor is not the mayor",
        "Ada Quill, the mayor of Port Lorn, left at noon. The next mayor said the lamp was out.",
        ("indirect", "the lamp was out", ". | next mayor | ."),
    ),
    pattern(
        "the pilot of the boat is no one named",
        "Tomas Reed spoke at the fair. The pilot of the boat said the lamp was out.",
        ("indirect", "the lamp was out", ". | pilot | ."),
    ),
    pattern(
        "an employee of a named company is no one named",
        "Tomas Reed met the keepers at noon. The Quay Works employee said the lamp was out.",
        ("indirect", "the lamp was out", ". | Quay Works employee | Quay Works"),
    ),
    pattern(
        "an employee told of before is no one named",
        "Tomas Reed met an employee of the port. Reed left at noon. The employee said the"
        " lamp was out.",
        ("indirect", "the lamp was out", ". | employee | ."),
    ),
    pattern(
        "a description that stands for a name",
        "Tomas Reed opened the tower on Monday. The bearded senator said the lamp was "
        "out.\n\n"
        "Reed left at noon.",
        ("indirect", "the lamp was out", "Tomas Reed | bearded senator | ."),
    ),
    pattern(
        "a description behind he in one sentence",
        "Tomas Reed opened the tower on Monday. After he left, the bearded senator said "
        "the lamp was out.\n\n"
        "Reed was gone.",
        ("indirect", "the lamp was out", ". | bearded senator | ."),
    ),
    pattern(
        "a description beside the name in one sentence",
        "Tomas Reed opened the tower on Monday. He said Ada Quill was late. The keepers "
        "and the bearded senator met Tomas Reed there.\n\n"
        "Tomas Reed left at noon. The bearded senator said the lamp was out.",
        ("indirect", "Ada Quill was late", "Tomas Reed | . | ."),
        ("indirect", "the lamp was out", ". | bearded senator | ."),
    ),
    pattern(
        "a description of whom little is told",
        "Tomas Reed opened the tower on Monday. The bearded senator said the lamp was "
        "out.\n\n"
        "Ada Quill, Ada Quill, Ada Quill and Mara Vell left at noon. Quill, Quill and "
        "Quill came back.",
        ("indirect", "the lamp was out", ". | bearded senator | ."),
    ),
    pattern(
        "a description that another is called by",
        "Ada Quill, a senator, left. Tomas Reed opened the tower on Monday. The bearded "
        "senator said the lamp was out. Reed left at noon.",
        ("indirect", "the lamp was out", "Ada Quill | senator | ."),
    ),
    pattern(
        "a nominee of the other party",
        "Tomas Reed, the Republican nominee, opened the tower on Monday. The Democratic "
        "nominee said the lamp was out.",
        ("indirect", "the lamp was out", ". | Democratic nominee | ."),
    ),
    pattern(
        "the lawyer of a person",
        "Mara Vell's lawyer Tomas Reed said the lamp was out.",
        ("indirect", "the lamp was out", "Tomas Reed | Mara Vell's lawyer | ."),
    ),
    pattern(
        "they of one spokesperson",
        "A government spokesperson told the paper that the lamp was out.\n\n"
        'They added: "We are urging all keepers to come forward and light it."',
        ("indirect", "that the lamp was out", ". | government spokesperson | ."),
        (
            "direct",
            '"We are urging all keepers to come forward and light it."',
            ". | government spokesperson | .",
        ),
    ),
    pattern(
        "they of a retired keeper",
        "A retired keeper told the paper that the lamp was out.\n\n"
        'They added: "We are urging all keepers to come forward and light it."',
        ("indirect", "that the lamp was out", ". | retired keeper | ."),
        ("direct", '"We are urging all keepers to come forward and light it."', ""),
    ),
    pattern(
        "a fare entitles and does not speak",
        "Starting in May, Blue Lamp Corporation also entitles each keeper to one bag that"
        ' fits in the tower: "Bags must not be larger than the lamp itself."',
        ("direct", '"Bags must not be larger than the lamp itself."', ""),
    ),
]

PATTERNS = [*REPORTS, *UNSAID, *MEANT]
