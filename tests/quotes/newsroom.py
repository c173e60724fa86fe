"""Small invented news stories: ranks, double surnames, short names of bodies, small extents."""

from __future__ import annotations

from tests.quotes.patterns import pattern

NAMES = [
    pattern(
        "a first name that tells without its accent",
        "Éric Marsh praised Oona Quill.\n\n“The lamp is out,” she said.",
        ("direct", "“The lamp is out,”", "Oona Quill | . | ."),
    ),
    pattern(
        "the end of a surname with a hyphen looks like a verb",
        "Mayor Wei El-Sayed said the lamp was out.",
        ("indirect", "the lamp was out", "Wei El-Sayed | Mayor | ."),
    ),
    pattern(
        "a surname that the parser leaves out behind a title and a first name",
        "Labour Minister Halyna D’Souza said the lamp was out.",
        ("indirect", "the lamp was out", "Halyna D’Souza | Labour Minister | ."),
    ),
    pattern(
        "a double first name before a double surname",
        "Jean-Guy Two-Axe, a keeper of the tower, said the lamp was out.",
        ("indirect", "the lamp was out", "Jean-Guy Two-Axe | keeper of the tower | ."),
    ),
    pattern(
        "half of a surname with a hyphen that the parser leaves out",
        "“It was dark,” said Manon Deschênes-Roy, a keeper.\n\nDeschênes-Roy acknowledged that "
        "northern lamps had been slow.",
        ("direct", "“It was dark,”", "Manon Deschênes-Roy | keeper | ."),
        ("indirect", "that northern lamps had been slow", "Manon Deschênes-Roy | keeper | ."),
    ),
    pattern(
        "a surname that ends the names of bodies, behind a title",
        "Staff Sgt. Vasyl Park came to the tower.\n\nPark told the council the lamp was out.",
        ("indirect", "the lamp was out", "Vasyl Park | Staff Sgt. | ."),
    ),
    pattern(
        "a surname that ends the names of bodies, beside a verb",
        "Ginger Law said the lamp was out.",
        ("indirect", "the lamp was out", "Ginger Law | . | ."),
    ),
    pattern(
        "a surname that ends the names of bodies, of a holder",
        "The keepers met on Monday. Their president, Blaine Day, called for Olly Marsh to go.\n\n"
        "“The lamp is out,” Day said.",
        ("indirect", "Olly Marsh to go", "Blaine Day | president | ."),
        ("direct", "“The lamp is out,”", "Blaine Day | president | ."),
    ),
    pattern(
        "a surname that ends the names of bodies, behind a double first name",
        "Pierre-Luc Church, who lives across the street, lit a candle on Monday. He said the lamp "
        "was out.",
        ("indirect", "the lamp was out", "Pierre-Luc Church | . | ."),
    ),
    pattern(
        "whoever a sentence brings up is who she is behind it",
        "Oona Brask said the tide was late.\n\nOne of the keepers was Charmaine Voss, 52, who "
        "came in October. She said the lamp made her ill.",
        ("indirect", "the tide was late", "Oona Brask | . | ."),
        ("indirect", "the lamp made her ill", "Charmaine Voss | . | ."),
    ),
    pattern(
        "a province in short is nobody",
        "Bernadette Vell, 61, a cashier in Lorn, Ont., keeps lamps. Ont. has many. “It was out,” "
        "she said.",
        ("direct", "“It was out,”", "Bernadette Vell | cashier in Lorn | ."),
    ),
    pattern(
        "a first name that the parser leaves out behind a title",
        "“Your lamp is telling you things,” chief executive Anneliese Vellaran told an audience "
        "of keepers in a former button factory.",
        (
            "direct",
            "“Your lamp is telling you things,”",
            "Anneliese Vellaran | chief executive | .",
        ),
    ),
    pattern(
        "a number is no organisation",
        "Tobias Vell, who owns the 312-seat Rialta, said he ran a show off a lamp.",
        ("indirect", "he ran a show off a lamp", "Tobias Vell | . | ."),
    ),
    pattern(
        "an adjective with a capital is no organisation",
        "Cassius Vell, a professor of Indigenous law at Okanagan Quay University, said the lamp "
        "was out.",
        (
            "indirect",
            "the lamp was out",
            "Cassius Vell | professor of Indigenous law | Okanagan Quay University",
        ),
    ),
    pattern(
        "an actor may be a woman",
        "Olly Marsh wrote the play.\n\nKestrel Vell, an actor, lit the lamp. “It was dark,” she "
        "said.",
        ("direct", "“It was dark,”", "Kestrel Vell | actor | ."),
    ),
    pattern(
        "his is of the one who acts, beside a woman",
        "Kestrel Brask gave Oona Marsh his lamp. Brask showed Marsh his papers.\n\nBrask thanked "
        "Marsh. She said the lamp was out.",
        ("indirect", "the lamp was out", "Oona Marsh | . | ."),
    ),
    pattern(
        "a judge who opens a story is the one named below",
        "The lamp “bled quietly, month after month,” a judge said Monday.\n\nThe keeper wept "
        "while Justice Ada Quill read her decision.",
        (
            "mixed",
            "The lamp “bled quietly, month after month",
            "Ada Quill | Justice | .",
        ),
    ),
    pattern(
        "a director of something else below is not the one who opens a story",
        "A director at Quay Energy said the lamp was out.\n\nAda Quill, director of Marsh Rope, "
        "said the tide was late.",
        ("indirect", "the lamp was out", ". | director | Quay Energy"),
        ("indirect", "the tide was late", "Ada Quill | director | Marsh Rope"),
    ),
    pattern(
        "nor is a lawyer, of whom there are many",
        "A lawyer said the lamp was out.\n\nAda Quill, a lawyer for the riggers, said the tide "
        "was late.",
        ("indirect", "the lamp was out", ". | lawyer | ."),
        ("indirect", "the tide was late", "Ada Quill | lawyer for the riggers | ."),
    ),
    pattern(
        "nor a judge of another town",
        "A judge in Lorn said the lamp was out.\n\nJudge Ada Quill said the tide was late.",
        ("indirect", "the lamp was out", ". | judge | Lorn"),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "nor one of a court that the source names",
        "A Lorn judge said the lamp was out.\n\nJudge Ada Quill said the tide was late.",
        ("indirect", "the lamp was out", ". | Lorn judge | Lorn"),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "nor where judges are told of",
        "A judge said the lamp was out.\n\nJudge Ada Quill said the tide was late. The judges "
        "left.",
        ("indirect", "the lamp was out", ". | judge | ."),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "nor where two bear the title",
        "A judge said the lamp was out.\n\nJudge Ada Quill said the tide was late. Judge Tom Reed "
        "left.",
        ("indirect", "the lamp was out", ". | judge | ."),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "a justice of the peace is no judge",
        "Ada Quill, a justice of the peace, visited Vell on Monday.\n\nThe judge said the law was "
        "bad.",
        ("indirect", "the law was bad", ". | judge | ."),
    ),
    pattern(
        "nor who was a judge before",
        "A judge said the lamp was out.\n\nFormer judge Ada Quill, who was not in court, said "
        "the tide was late.",
        ("indirect", "the lamp was out", ". | judge | ."),
        ("indirect", "the tide was late", "Ada Quill | Former judge | ."),
    ),
    pattern(
        "nor one of two judges",
        "A judge said the lamp was out.\n\nJudge Ada Quill said the tide was late.\n\nShe and "
        "another judge left.",
        ("indirect", "the lamp was out", ". | judge | ."),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "nor who is told of in the third paragraph",
        "The lamp was out.\n\nIt was dark.\n\nA judge said the lamp was out.\n\nJudge Ada "
        "Quill said the tide was late.",
        ("indirect", "the lamp was out", ". | judge | ."),
        ("indirect", "the tide was late", "Ada Quill | Judge | ."),
    ),
    pattern(
        "a minister of justice is no judge",
        "Justice Minister Ada Quill visited Vell on Monday.\n\nThe judge said the law was bad.",
        ("indirect", "the law was bad", ". | judge | ."),
    ),
    pattern(
        "a firm that hired a chief is nobody",
        "Dunlin Cable hired a new chief in May. She said the lamp was out.",
        ("indirect", "the lamp was out", ""),
    ),
    pattern(
        "a justice is the judge",
        "Justice Ada Quill read her decision.\n\nThe judge said she accepted that the lamp was "
        "out.",
        ("indirect", "she accepted that the lamp was out", "Ada Quill | Justice | ."),
    ),
    pattern(
        "a park is nobody",
        "Tomas Reed came to the town on Monday.\n\nStanley Park lay in the dark.\n\n"
        "“It was a sight,” he said.",
        ("direct", "“It was a sight,”", "Tomas Reed | . | ."),
    ),
    pattern(
        "a small particle in a surname that the parser takes for a firm's",
        "Elif de Souza, 52, worked in the tower for a year. She said the lamp was out.",
        ("indirect", "the lamp was out", "Elif de Souza | . | ."),
    ),
    pattern(
        "a particle that the parser leaves out of the name",
        "Staff Sgt. Réjean Da Silva of the Lorn Police Service told reporters it was too early "
        "to say.\n\nDa Silva said the lamp was out.",
        (
            "indirect",
            "it was too early to say",
            "Réjean Da Silva | Staff Sgt. | Lorn Police Service",
        ),
        ("indirect", "the lamp was out", "Réjean Da Silva | Staff Sgt. | Lorn Police Service"),
    ),
    pattern(
        "a surname with a hyphen that the parser takes for two people",
        "“It was dark,” said Cindy Fraser-Roy, a keeper.\n\nFraser-Roy said two lamps were made "
        "for the tower.",
        ("direct", "“It was dark,”", "Cindy Fraser-Roy | keeper | ."),
        ("indirect", "two lamps were made for the tower", "Cindy Fraser-Roy | keeper | ."),
    ),
    pattern(
        "an acronym before a rank is no part of the name",
        "RCMP Cpl. Devon Marsh said the lamp was out.",
        ("indirect", "the lamp was out", "Devon Marsh | RCMP Cpl. | ."),
    ),
    pattern(
        "a surname with a hyphen, where the parser sees no name",
        "Coun. Dolores Ng-Quill, who lives by the tower, said the lamp was out.",
        ("indirect", "the lamp was out", "Dolores Ng-Quill | Coun. | ."),
    ),
    pattern(
        "a surname with a hyphen that stands alone",
        "Harbour Minister Ambrose Reed-Marsh came in May. Wilfred Reed left.\n\n"
        "Reed-Marsh acknowledged that the lamp was old. He told Quay News it would be lit.",
        ("indirect", "that the lamp was old", "Ambrose Reed-Marsh | Harbour Minister | ."),
        ("indirect", "it would be lit", "Ambrose Reed-Marsh | Harbour Minister | ."),
    ),
    pattern(
        "a first name that the parser takes for a people",
        "Outside the tower, Marguerite Oyelaran declined to discuss the lamp but said the "
        "family was confident.",
        ("indirect", "the family was confident", "Marguerite Oyelaran | . | ."),
    ),
    pattern(
        "a surname with a hyphen that the parser leaves out of the name",
        "Staff Sgt. Torvald Ikenna-Marsh of the Lorn Police Service told reporters it was "
        "too early to say.",
        (
            "indirect",
            "it was too early to say",
            "Torvald Ikenna-Marsh | Staff Sgt. | Lorn Police Service",
        ),
    ),
    pattern(
        "his lawyer between commas, whom the parser takes for a firm",
        "His lawyer, Jaspreet Marsh, suggested in court that the lamps were paid for.",
        ("indirect", "that the lamps were paid for", "Jaspreet Marsh | lawyer | ."),
    ),
    pattern(
        "she is not who only called while somebody spoke",
        "Chief Dora Lampwright said she wept when her lawyer called.\n\n"
        '"I thought of the lamp," she said.',
        ("indirect", "she wept when her lawyer called", "Dora Lampwright | Chief | ."),
        ("direct", '"I thought of the lamp,"', "Dora Lampwright | Chief | ."),
    ),
    pattern(
        "an auditor general is not whoever spoke",
        "Senator Paul Reed said it was late.\n\nAccording to a report by the auditor "
        "general, the tower is unsafe.",
        ("indirect", "it was late", "Paul Reed | Senator | ."),
        ("indirect", "the tower is unsafe", ". | report | ."),
    ),
    pattern(
        "what reads is a board, where nobody wrote anything",
        '"That is the lamp," said Jo-Anne Marsh.\n\nThe keepers painted a board. It reads, '
        '"We love the lamp."',
        ("direct", '"That is the lamp,"', "Jo-Anne Marsh | . | ."),
        ("direct", '"We love the lamp."', ""),
    ),
]

BODIES = [
    pattern(
        "of two bodies with one first word the one that adds only what it is",
        "Vellacott University has a lamp. The Vellacott Faculty Association wants it lit.\n\n"
        "In a statement, Vellacott said it would light the lamp.",
        ("indirect", "it would light the lamp", "Vellacott University | . | ."),
    ),
    pattern(
        "a company by its whole name, given before the short one",
        "Tarrant Mobility sells lamps in Lorn.\n\nIn a statement, Tarrant said the lamps are good.",
        ("indirect", "the lamps are good", "Tarrant Mobility | . | ."),
    ),
    pattern(
        "the festival whose name ends so",
        "The Quay International Film Festival opened in May.\n\nAttendance reached 41,200, "
        "according to the festival.",
        ("indirect", "Attendance reached 41,200", "Quay International Film Festival | . | ."),
    ),
    pattern(
        "the chamber of a chamber of commerce",
        "The Port Vell Chamber of Commerce met in May. The chamber said the lamp was out.",
        ("indirect", "the lamp was out", "Port Vell Chamber of Commerce | . | ."),
    ),
    pattern(
        "a clinic is no company",
        "Quay Holdings will close the tower. The Vell Legal Clinic helped the tenants.\n\n"
        "The company said it would pay for the lamp.",
        ("indirect", "it would pay for the lamp", "Quay Holdings | . | ."),
    ),
    pattern(
        "police are the force that the article names, in small letters too",
        "Lorn-Quay police found a lamp on Monday.\n\nThe lamp was lit by a keeper. Police said it "
        "was stolen.",
        ("indirect", "it was stolen", "Lorn-Quay police | . | ."),
    ),
    pattern(
        "police are the one force that is called so, beside another",
        "The RCMP found a lamp. Vell Police looked on.\n\nThe keeper slept there.\n\nPolice said "
        "the lamp was stolen.",
        ("indirect", "the lamp was stolen", "Vell Police | . | ."),
    ),
    pattern(
        "a title is no company",
        "The MLA read a part of the report. The company said it would pay for the lamp.",
        ("indirect", "it would pay for the lamp", ". | company | ."),
    ),
    pattern(
        "a firm named behind what it is",
        "The proponent, Quay Gas Partners, said it was disappointed.",
        ("indirect", "it was disappointed", "Quay Gas Partners | . | ."),
    ),
]

EXTENTS = [
    pattern(
        "a clause that ends behind the attribution in its middle",
        "Her father taught Ada Quill the trade in a flooded tower, she said, with buckets full of "
        "cement for lamps.",
        (
            "indirect",
            "Her father taught Ada Quill the trade in a flooded tower",
            "Ada Quill | . | .",
        ),
        ("indirect", "with buckets full of cement for lamps", "Ada Quill | . | ."),
    ),
    pattern(
        "a list of what somebody had done, which the parser cuts off",
        "Olly Marsh argued his client had no criminal record, had sold the lamp and had already "
        "repaid $92,000.",
        (
            "indirect",
            "his client had no criminal record, had sold the lamp and had already repaid $92,000",
            "Olly Marsh | . | .",
        ),
    ),
    pattern(
        "what somebody answered",
        "Mara Vell answered that she had checked every lamp.",
        ("indirect", "that she had checked every lamp", "Mara Vell | . | ."),
    ),
    pattern(
        "a name before what it is that the tagger takes for no noun",
        "Grace Otieno came second. Oona Vell overtook her.\n\n"
        "Otieno, the winner of the last race, said the sea was cold.",
        ("indirect", "the sea was cold", "Grace Otieno | . | ."),
    ),
    pattern(
        "noted between commas, a participle for the tagger",
        "Tom Ickes said boats are rarely late.\n\nStill, Ickes noted, governments rarely "
        "come out ahead either.",
        ("indirect", "boats are rarely late", "Tom Ickes | . | ."),
        ("indirect", "governments rarely come out ahead either", "Tom Ickes | . | ."),
    ),
    pattern(
        "a call for what is to be done",
        "Mara Vell called for rules in towers to be brought into line with those for boats.",
        (
            "indirect",
            "rules in towers to be brought into line with those for boats",
            "Mara Vell | . | .",
        ),
    ),
    pattern(
        "who asks not to be named says nothing",
        "A keeper who asked not to be named left in May.",
    ),
    pattern(
        "a clause does not end in but",
        "Parks superintendent Ada Marsh says she's open to the idea but worries it would "
        "keep boats out of the bay.",
        ("indirect", "she's open to the idea", "Ada Marsh | Parks superintendent | ."),
    ),
]

PATTERNS = [*NAMES, *BODIES, *EXTENTS]
