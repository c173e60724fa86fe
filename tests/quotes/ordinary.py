"""Small invented articles of ordinary news: courts, matches, councils, shops and storms."""

from __future__ import annotations

from tests.quotes.patterns import pattern

CLAUSES = [
    pattern(
        "one mark inside another before the attribution",
        "The “lamp out” movement is about “people telling keepers, 'this is not "
        "what we want,'” Mara Vell said.",
        (
            "mixed",
            "The “lamp out” movement is about “people telling keepers, 'this is not what we want,'",
            "Mara Vell | . | .",
        ),
    ),
    pattern(
        "others are reported behind a dash",
        "While some keepers say Mr. Marsh would row faster if he had the odd "
        "biscuit - an old favorite - others say he has never been quicker.",
        (
            "indirect",
            "Mr. Marsh would row faster if he had the odd biscuit",
            ". | some keepers | .",
        ),
        ("indirect", "he has never been quicker", ". | old favorite - others | ."),
    ),
    pattern(
        "what is asked for goes on in a list, up to another promise",
        "Mara Vell pledged to mend the lamp, light the tower and she, once again, "
        "pledged a “brighter harbour” to all.",
        ("indirect", "to mend the lamp, light the tower", "Mara Vell | . | ."),
        ("mixed", "a “brighter harbour", "Mara Vell | . | ."),
    ),
    pattern(
        "what is asked for goes on in a list",
        "Some keepers are urging the mayor to play by the rules, pay the printers "
        "on Tuesday and build trust in Lorn.",
        (
            "indirect",
            "to play by the rules, pay the printers on Tuesday and build trust in Lorn",
            ". | Some keepers | .",
        ),
    ),
    pattern(
        "a clause that leads ends before the main clause, with words in marks",
        "Hours after LORNCO ruled 6 to 3 on July 1 that keepers have “absolute "
        "freedom” for “actions within their conclusive authority” and “at least "
        "presumptive freedom” for all “lamp acts,” Vell threatened to “douse,” "
        "“flood,” and “sink” six of the boats with “intent to impede, intimidate, "
        "and interfere” with the town’s lamp-lighting authority.",
        (
            "mixed",
            (
                "that keepers have “absolute freedom” for “actions within their "
                "conclusive authority” and “at least presumptive freedom” for all "
                "“lamp acts"
            ),
            "LORNCO | . | .",
        ),
        (
            "mixed",
            (
                "to “douse,” “flood,” and “sink” six of the boats with “intent to "
                "impede, intimidate, and interfere” with the town’s lamp-lighting "
                "authority"
            ),
            "Vell | . | .",
        ),
    ),
    pattern(
        "a court hears",
        "Court heard that Mara Vell began writing cheques to herself within weeks "
        "of being hired in 2014 and that she spent most of the money on lamps.",
        (
            "indirect",
            (
                "that Mara Vell began writing cheques to herself within weeks of being "
                "hired in 2014 and that she spent most of the money on lamps"
            ),
            "",
        ),
    ),
    pattern(
        "an inquest hears, at the end",
        "A man who died in a harbour cell was checked only twice in nine hours, an "
        "inquest heard on Tuesday.",
        ("indirect", "A man who died in a harbour cell was checked only twice in nine hours", ""),
    ),
    pattern(
        "what is joined to a clause is no object of a verb in it",
        "The trial showed that Mara Vell began writing letters to herself within "
        "weeks of being hired in 2014 and that she kept them.",
    ),
    pattern(
        "a participle behind 'but' is that of who acts there",
        "The defence argued the harbour's lack of lamps should count, but Ada "
        "Quill rejected that, writing that “an unlit lamp is not an invitation.”",
        ("indirect", "the harbour's lack of lamps should count", ""),
        ("mixed", "that “an unlit lamp is not an invitation", "Ada Quill | . | ."),
    ),
    pattern(
        "who is asked says nothing yet",
        "Asked what keepers should do, she had a simple answer: “Listen to the chief.”",
        ("direct", "“Listen to the chief.”", ""),
    ),
    pattern(
        "what an officer described as",
        "The harbour has lost a third of its boats this year amid what chief "
        "harbour officer Tomas Reed described in July as “a brutal stretch for "
        "wooden boats.”",
        (
            "direct",
            "“a brutal stretch for wooden boats.”",
            "Tomas Reed | chief harbour officer | .",
        ),
    ),
    pattern(
        "what a body describes as",
        "The lamps make up what Quay Works describes as “one of the most important "
        "towers in the north.”",
        ("direct", "“one of the most important towers in the north.”", ". | Quay Works | ."),
    ),
    pattern(
        "a relative clause behind 'tells'",
        "The book tells the story of a keeper who becomes afraid of the sea.",
    ),
    pattern(
        "except to say",
        "Oona Brask's lawyer, Simone Reed, declined to comment except to say her "
        "client “is very sorry about the lamp.”",
        (
            "mixed",
            "her client “is very sorry about the lamp",
            "Simone Reed | Oona Brask's lawyer | .",
        ),
    ),
    pattern(
        "a participle behind what was decided",
        "Harbour Minister Peter Vell is defending his decision to close six old "
        "towers, insisting no keeper will have to walk more than an hour for oil.",
        (
            "indirect",
            "no keeper will have to walk more than an hour for oil",
            "Peter Vell | Harbour Minister | .",
        ),
    ),
    pattern(
        "behind a study others are reported",
        "A lamp may slow the boats in a storm, according to a small northern trial "
        "published Monday, but keepers cautioned that much larger studies are "
        "needed.",
        ("indirect", "A lamp may slow the boats in a storm", ". | small northern trial | ."),
        ("indirect", "that much larger studies are needed", ". | keepers | ."),
    ),
    pattern(
        "what is not given is not said",
        "Minister Yves Vell said help is coming but would not give a date.",
        ("indirect", "help is coming", "Yves Vell | Minister | ."),
    ),
    pattern(
        "a hyphen between who was told and what",
        "Dr. Gordon Vell, the keeper who mended the lamp, told the five-member "
        "board that Quill died of a head injury that likely occurred before the "
        "storm.",
        (
            "indirect",
            "that Quill died of a head injury that likely occurred before the storm",
            "Gordon Vell | keeper | .",
        ),
    ),
    pattern(
        "who, she says",
        "Mara Vell credits the oil, which comes from a mill down the valley run by "
        "two brothers who, she says, haven't spoken to each other since 1998.",
        ("indirect", "haven't spoken to each other since 1998", "Mara Vell | . | ."),
    ),
    pattern(
        "a subject that the parser takes for an object",
        "Rask, a keeper in the closing days of the storm, has preached calm, "
        "claiming he above all others has the strength to bring together a port "
        "that has been badly split.",
        (
            "indirect",
            (
                "he above all others has the strength to bring together a port that "
                "has been badly split"
            ),
            "Rask | . | .",
        ),
    ),
    pattern(
        "what stands behind a comma is no object",
        "The town's 9,000 harbour lamps are inspected only when someone complains, "
        "a custom that the report calls “a lottery for the boats.”",
        ("direct", "“a lottery for the boats.”", ". | report | ."),
    ),
]

NAMES = [
    pattern(
        "a title of two words",
        "The road was closed for two days.\n\nFire Chief Mara Vell said the bridge "
        "was unsafe.\n\n“It is bad,” Vell said.",
        ("indirect", "the bridge was unsafe", "Mara Vell | Fire Chief | ."),
        ("direct", "“It is bad,”", "Mara Vell | Fire Chief | ."),
    ),
    pattern(
        "a title of two letters behind a party",
        "The road was closed.\n\nLiberal MP Dolores Marsh said the bridge was unsafe.",
        ("indirect", "the bridge was unsafe", "Dolores Marsh | Liberal MP | ."),
    ),
    pattern(
        "a rank with its stop",
        "“It was a shoebox,” said Staff Sgt. Mara Vell on Tuesday. “An old one.”",
        ("direct", "“It was a shoebox,”", "Mara Vell | Staff Sgt. | ."),
        ("direct", "“An old one.”", "Mara Vell | Staff Sgt. | ."),
    ),
    pattern(
        "two ranks with their stops",
        "Det. Const. Mara Vell of the Lorn Regional Police said the file took 14 months.",
        (
            "indirect",
            "the file took 14 months",
            "Mara Vell | Det. Const. | Lorn Regional Police",
        ),
    ),
    pattern(
        "a title before Dr.",
        "The clinic is shut, said medical health officer Dr. Mara Vell on Tuesday.",
        ("indirect", "The clinic is shut", "Mara Vell | medical health officer | ."),
    ),
    pattern(
        "a rank in short and at length, councillor",
        "Coun. Mara Vell opened the door. Oona Brask stood by.\n\n“It is late,” "
        "the councillor said.",
        ("direct", "“It is late,”", "Mara Vell | Coun. | ."),
    ),
    pattern(
        "a rank in short and at length, constable",
        "Const. Mara Vell opened the door. Oona Brask stood by.\n\n“It is late,” "
        "the constable said.",
        ("direct", "“It is late,”", "Mara Vell | Const. | ."),
    ),
    pattern(
        "an apposition the parser hung elsewhere",
        "In a conference call with reporters on Nov. 3, Col. Oona Reed, a harbour "
        "spokesman in Port Lorn, said, ''I mean, a raid is a raid. There is no way "
        "around that. So, yeah, more keepers will come.''",
        (
            "direct",
            (
                "''I mean, a raid is a raid. There is no way around that. So, yeah, "
                "more keepers will come.''"
            ),
            "Oona Reed | harbour spokesman in Port Lorn | .",
        ),
    ),
    pattern(
        "somebody told of for the first time",
        "Tomas Reed sells lamps.\n\nA lamp tester said the lamps stumbled. But he "
        "added that they were bright.",
        ("indirect", "the lamps stumbled", ". | lamp tester | ."),
        ("indirect", "that they were bright", ". | lamp tester | ."),
    ),
    pattern(
        "somebody told of for the first time, with 'who'",
        "Tomas Reed sells lamps.\n\nOne mourner, who asked not to be named, said "
        "the service was short. But he added that it was kind.",
        ("indirect", "the service was short", ". | One mourner | ."),
        ("indirect", "that it was kind", ". | One mourner | ."),
    ),
    pattern(
        "who asks is not who answers",
        "Tomas Reed ran for mayor of Lorn.\n\nA voter asked if the lamp would be "
        "lit.\n\n“What a great idea,” he said.",
        ("indirect", "if the lamp would be lit", ". | voter | ."),
        ("direct", "“What a great idea,”", "Tomas Reed | . | ."),
    ),
    pattern(
        "who was told is not who told",
        "Oona Brask left the tower on Friday.\n\nA firefighter told her that her "
        "chimney is still standing.\n\n“So that's something,” she said.",
        ("indirect", "that her chimney is still standing", ". | firefighter | ."),
        ("direct", "“So that's something,”", "Oona Brask | . | ."),
    ),
    pattern(
        "the teenager is who acted last",
        "Head coach Tomas Reed admitted he could barely watch.\n\n“I had my head "
        "in my coat,” he said.\n\nKeeper Oona Brask was less impressed with "
        "herself.\n\n“The second goal was mine,” the teenager said.",
        ("indirect", "he could barely watch", "Tomas Reed | Head coach | ."),
        ("direct", "“I had my head in my coat,”", "Tomas Reed | Head coach | ."),
        ("direct", "“The second goal was mine,”", "Oona Brask | Keeper | ."),
    ),
    pattern(
        "the 19-year-old",
        "Oona Brask was late on Monday.\n\n“The second goal was mine,” the 19-year-old said.",
        ("direct", "“The second goal was mine,”", "Oona Brask | . | ."),
    ),
    pattern(
        "a statement read: whoever made it",
        "Ada Quill said in a victim impact statement that two keepers had to be "
        "let go.\n\n“We had to choose which boats to turn away,” it read.",
        ("indirect", "that two keepers had to be let go", "Ada Quill | . | ."),
        ("direct", "“We had to choose which boats to turn away,”", "Ada Quill | . | ."),
    ),
    pattern(
        "a first name between commas",
        "Tomas Reed owns the shop.\n\nReed's wife, Pria, said neighbours have been "
        "dropping off soup all morning.",
        ("indirect", "neighbours have been dropping off soup all morning", "Pria | . | ."),
    ),
    pattern(
        "her son is no she",
        "Mara Vell keeps the lamp. Vell's son, Oly, is nine.\n\n“He wants to know "
        "if he still has homework,” she said.",
        ("direct", "“He wants to know if he still has homework,”", "Mara Vell | . | ."),
    ),
    pattern(
        "mother of two is no title",
        "Mother of two Katyusha Leclair said she read the letter three times.",
        ("indirect", "she read the letter three times", "Katyusha Leclair | . | ."),
    ),
    pattern(
        "a board the parser cut",
        "The Anders Bay District School Board told families that it can't find teachers.",
        ("indirect", "that it can't find teachers", "Anders Bay District School Board | . | ."),
    ),
    pattern(
        "a union joined",
        "The Ferry and Marine Workers' Union said talks with Lorn broke down over wages.",
        (
            "indirect",
            "talks with Lorn broke down over wages",
            "Ferry and Marine Workers' Union | . | .",
        ),
    ),
    pattern(
        "a first name that does not tell, and two sentences that do",
        "Noor Quell shot the film in her mother's kitchen. Quell wrote it after "
        "she lost her job.\n\nThe neighbour is not who he says he is.\n\n“I made a "
        "film about soup,” she says.",
        ("direct", "“I made a film about soup,”", "Noor Quell | . | ."),
    ),
    pattern(
        "a firm by its first word",
        "Quell Foods Ltd. reported a rise in profit on Wednesday.\n\nOona Brask "
        "keeps count.\n\nQuell also said it will open 30 shops.",
        ("indirect", "it will open 30 shops", "Quell Foods Ltd. | . | ."),
    ),
    pattern(
        "a firm that the parser takes for a person",
        "Marlowe Foods Ltd. reported a rise in profit on Wednesday.\n\nShares of "
        "Marlowe fell. Marlowe also said it will open 30 shops.",
        ("indirect", "it will open 30 shops", "Marlowe Foods Ltd. | . | ."),
    ),
    pattern(
        "a firm named beside its words",
        "Dunmore Lamps Inc. reported a rise in profit on Wednesday.\n\n“It is good,” Dunmore said.",
        ("direct", "“It is good,”", "Dunmore Lamps Inc. | . | ."),
    ),
    pattern(
        "a blurb is its maker's",
        "The film holds letters “kept from boyhood until the death of his friend,” "
        "reads the Quay Energy blurb.\n\n“It draws the portrait of a keeper,” it "
        "continues.",
        ("direct", "“kept from boyhood until the death of his friend,”", "Quay Energy | . | ."),
        ("direct", "“It draws the portrait of a keeper,”", "Quay Energy | . | ."),
    ),
]

PATTERNS = [*CLAUSES, *NAMES]
