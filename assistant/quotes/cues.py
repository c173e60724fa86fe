"""The words that report speech, in small tables of base forms."""

from __future__ import annotations

from functools import cache


def table(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


# Verbs that report what somebody said, with a clause or a quotation.
SPEECH = table(
    """
    accuse acknowledge add admit advise advocate affirm agree allege announce answer appeal
    argue ask assert assure attest beg bemoan blame blast boast brag call caution chant charge
    chide claim clarify command comment complain concede conclude confess confide confirm
    contend continue counsel counter cry declare decry demand denounce deny deride describe
    disclose dismiss divulge echo elaborate emphasise emphasize encourage estimate exclaim
    exhort explain forecast gripe guess highlight hint implore imply indicate inform insist
    instruct interject invite jeer joke lament maintain marvel mention muse note object observe
    opine order plead pledge point posit post predict press proclaim promise pronounce propose
    protest question quip quote rail read reason reassure recall recommend recount reflect
    reiterate relate remark remember remind repeat reply report request respond retort reveal
    rule say scoff share shout sing slam sniff speculate state stress suggest swear tell testify
    theorize threaten tweet underline underscore urge vent volunteer vow warn whisper wonder
    worry write yell
    """
)
# Of these, the ones that take a clause without a quotation too often for something else.
NOT_INDIRECT = table(
    """
    advocate answer appeal blame blast call chant charge chide command continue cry decry
    denounce deride describe dismiss echo encourage exclaim forecast guess highlight implore
    interject invite jeer mention object point post press quote rail read reason relate request
    rule share sing slam sniff threaten vent volunteer whisper worry
    """
)
# Of these, the ones whose clause is speech all the same where it begins with "that".
WITH_THAT = table("answer mention post relate rule share")
# What is no speaker though it "suggests" or "indicates" something.
EVIDENCE = table(
    """
    analysis data disclosure evidence fact figure finding history move number odds remark
    research result sign statistic trend
    """
)
HINTS = table("attest confirm hint imply indicate reveal suggest testify")
# With these a study or poll tells what its makers learnt: "the survey found that".
FINDINGS = table("find show")
# "the jury heard that": what witnesses said there.
HEARINGS = table("court hearing inquest inquiry jury trial tribunal")
STUDIES = table(
    """
    analysis audit average census data figures inquiry investigation poll polling polls records
    report reports research review studies study survey surveys
    """
)
# Of what has a name of its own: "Quay Works policy", "Census data".
NAMED_PAPERS = table("census data figures filings policy records")
# What has a title in marks behind it: "on the podcast “Here’s the Lamp”".
WORKS = table(
    """
    album anthem article book column documentary episode essay film hymn memoir movie novel op-ed
    play podcast poem program programme project report series show song track
    """
)
# With these the writer sums up what was reported: ", a move that would cost the port".
RESUMPTIVE = table(
    """
    accusation allegation approach argument assertion charge claim comparison concern contention
    decision idea indication move nod notion phrase plan point position prediction prospect
    recommendation reference reminder rule sign stance step suggestion swipe theme view
    """
)
# "a way of saying": nobody says it.
MANNERS = table("act equivalent form manner version way")
# What has a colon and its owner's words behind it, such as somebody's advice.
TOLD_BY_COLON = table("advice answer argument conclusion message reaction reply response verdict")
# "urged residents to stay": the request is what was said; it starts with who is asked.
REQUESTS = table(
    """
    advise ask beg call caution command counsel demand encourage exhort implore instruct invite
    order plead press recommend remind request tell urge warn
    """
)
# "promised to stay": the speaker's own undertaking.
UNDERTAKINGS = table("pledge promise propose swear threaten vow claim")
# "suggested lighting the lamp", "denied having seen it": what was done, in a word of its own.
DEEDS = table("acknowledge admit advise deny propose recall recommend suggest")
# "begged for somebody to come"
ENTREATIES = table("appeal ask beg call plead press")
# "called it a mistake", "described the plan as reckless"
CHARACTERISATIONS = table(
    "call describe label dub characterise characterize brand denounce decry dismiss"
)
# "praised its “quiet courage”": speech only by the marks in their object.
JUDGEMENTS = table(
    """
    applaud attack bash berate blame blast chide cite commend condemn credit criticise criticize
    defend deride discuss endorse fault frame hail herald lambast lambaste laud liken mock paint
    portray praise question rebuke ridicule rip salute scold slam thank tout welcome
    """
)
# "spoke of “deep sorrow”": the same, and too plain to end a report that stands before them.
TOPICAL = table("compare refer speak talk")
# Verbs after which an infinitive of a reporting verb still tells of speech that took place.
ASPECTS = table("try go continue seem appear use begin start proceed tend hasten take rise step")
# "led critics to say": whoever was led to speak spoke.
CAUSES = table("drive lead prompt push spur")
# Of a poll's figures: "had the support of 6% of voters in the survey".
POLLS = table("poll survey")
# "his claim that …"
SPEECH_NOUNS = table(
    """
    accusation acknowledgement acknowledgment admission allegation announcement argument
    assertion assessment assurance claim comment complaint conclusion contention declaration
    explanation insistence observation pledge prediction promise proposal recommendation remark
    statement suggestion testimony vow warning
    """
)
# "expressed concern that …"
VOICING = table("express reiterate voice raise")
# "in her view"
OPINIONS = table("account estimation judgement judgment opinion telling view words")
# "said in a statement", "released a report saying": documents speak for those who made them.
DOCUMENTS = table(
    """
    advisory announcement blog blurb brief bulletin caption column e-mail email filing interview
    lawsuit letter memo message news note post release report speech statement study survey text
    tweet video
    """
)
_IRREGULAR = {
    "said": "say",
    "told": "tell",
    "spoke": "speak",
    "spoken": "speak",
    "referred": "refer",
    "referring": "refer",
    "wrote": "write",
    "written": "write",
    "swore": "swear",
    "sworn": "swear",
    "forecast": "forecast",
    "pled": "plead",
    "says": "say",
    "went": "go",
    "gone": "go",
    "goes": "go",
    "began": "begin",
    "took": "take",
    "rose": "rise",
    "read": "read",
    "found": "find",
    "heard": "hear",
    "shown": "show",
    "led": "lead",
    "drove": "drive",
}
FIRST_OR_SECOND = frozenset({"i", "we", "you", "us", "me"})
PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
SOURCE_WITHOUT_NAME = table(
    """
    spokesperson spokesman spokeswoman spokespeople representative official officials source
    sources aide aides
    """
)
TITLES = table(
    """
    activist actor actress actuary adjudicator administrator admiral adviser advisor advocate
    agent agronomist aide ald alderman alderwoman alumna alumnus ambassador analyst anchor
    anesthesiologist animator anthropologist appraiser apprentice arbiter arbitrator
    archaeologist archbishop architect archivist artist assemblyman assemblywoman assistant
    associate astronomer athlete attache attendant attorney attorney-general auctioneer auditor
    author bailiff baker banker barrister bartender bassist beekeeper bencher biathlete
    billionaire biochemist bioethicist biographer biologist biostatistician bishop blogger
    bobsledder bookkeeper bookseller botanist boxer brewer brigadier broadcaster broker builder
    businessman businesswoman busker butler bystander cabinetmaker caddie campaigner candidate
    capt captain cardinal cardiologist caretaker carpenter cartoonist cashier caterer ceo cfo
    chair chairman chairperson chairwoman chancellor chaperone chaplain chauffeur chef chemist
    chief chiropractor choirmaster choreographer cinematographer cio clergyman clergywoman
    clerk climatologist clinician co-author co-captain co-chair co-chairman co-director
    co-founder co-host co-leader co-organiser co-organizer co-owner coach cobbler cofounder col
    colleague colonel columnist comedian comedienne commander commander-in-chief commissioner
    commodore commuter composer comptroller conductor confidant congressman congresswoman
    conservationist conservator const constable consul consultant contractor coordinator
    copywriter coroner corporal correspondent cosmologist coun councillor councilman
    councilmember councilor councilwoman counsel counsellor counselor courier cpl criminologist
    critic crofter cst cto curator curler cyclist dancer deacon dean decathlete defenceman
    defenseman delegate demographer dentist deputy dermatologist designer det detainee
    detective developer dietitian diplomat director dispatcher doctor doula dressmaker driver
    drover drummer duchess ecologist economist editor editor-in-chief educator elder
    electrician emperor employee engineer ensign entomologist entrepreneur envoy epidemiologist
    epigrapher essayist ethicist evangelist executive expert farmer father fellow feminist
    filmmaker firefighter fisherman florist folklorist forecaster forward founder freshman
    front-runner frontrunner fundraiser gamer gen general geneticist geochemist geographer
    geologist geophysicist gerontologist glaciologist goalie goalkeeper goaltender golfer gov
    governor governor-general graduate grandmaster grocer grower guitarist gymnast gynecologist
    hacker hairdresser head herder hiker historian homemaker homeowner horticulturist host
    hotelier hurdler hydrogeologist hydrographer hydrologist illustrator imam immunologist
    impressionist industrialist influencer innkeeper insp inspector instructor intern
    investigator investor jeweler jeweller jockey journalist judge justice keeper landlady
    landlord lawmaker lawyer leader lecturer legislator librarian librettist lieutenant
    lifeguard limnologist linebacker lineman linesman linguist lobbyist logger lt lyricist
    machinist magician magistrate magnate maj manager marshal master mathematician mayor
    mayor-elect mechanic mediator member memoirist mep meteorologist microbiologist microbrewer
    midfielder midwife millionaire millwright miner minister mla mna mogul monk mother motorist
    mp mpp msgr muralist musician naturalist naturopath negotiator neighbor neighbour
    neurobiologist neurologist neuroscientist neurosurgeon nominee novelist nun nurse
    nutritionist obstetrician oceanographer ofc officer official ombudsman oncologist operator
    optician optometrist organiser organizer ornithologist orthodontist outfielder owner
    paediatrician paleoanthropologist paleontologist paralegal paramedic partner passenger
    pastor pathologist patient pediatrician pensioner perfumer pharmacist philosopher
    photographer physician physicist physiotherapist pianist pilot pitcher planner plasterer
    player playwright plumber podcaster podiatrist poet policyholder politician pollster pope
    postdoc postmaster premier president president-elect priest primatologist princess
    principal printer printmaker producer professor programmer prosecutor provost psychiatrist
    psychologist psychotherapist pte publisher puppeteer quarterback rabbi radiologist rancher
    ranger rapper realtor receptionist recruiter reeve referee registrar rep reporter
    representative researcher resident restaurateur retiree rev reverend rider roboticist roofer
    rower runner-up sailor salesman scholar scientist screenwriter scriptwriter sculptor
    seamstress secretary seismologist selectman sen senator sergeant sgt shareholder sheriff
    shopkeeper shopper shortstop showrunner singer skier skipper snowboarder sociologist
    solicitor soloist sommelier songwriter sophomore soprano speaker specialist spectator
    spokesman spokespeople spokesperson spokeswoman sprinter staffer stagehand statistician
    stockbroker strategist streamer striker student stuntman stylist subcontractor
    superintendent supermodel supervisor supt surfer surgeon surveyor survivor swimmer
    tattooist teacher technician technologist tenant theologian therapist toxicologist trader
    trainee trainer trapper treasurer trooper trucker trustee tutor tycoon typist umpire
    undergraduate undersecretary undertaker underwriter unionist usher valedictorian veteran
    veterinarian vicar vice videographer vintner violinist virologist viticulturist vocalist
    volcanologist volunteer waiter waitress warden webmaster welder whip whistleblower
    winemaker winger witness woodworker worker wrestler writer youtuber zookeeper zoologist
    """
)
# What somebody is to another, which is no title.
RELATIONS = table(
    """
    ally alternative aunt boyfriend bride brother buddy cousin dad daughter enemy ex fan father
    fellow fiance foe friend girlfriend grandfather grandmother groom hero husband man mate mom
    mother mum name neighbour neighbor nephew niece opponent partner peer people predecessor
    relative rival self sibling sister son spouse successor team tenant uncle victim widow wife
    woman
    """
)
HONORIFICS = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "rev", "mx", "lord", "lady"),
        *(
            "gov",
            "sen",
            "rep",
            "gen",
            "col",
            "lt",
            "maj",
            "capt",
            "sgt",
            "cpl",
            "adm",
            "hon",
            "cmdr",
        ),
        *("supt", "insp", "const", "det", "pres", "messrs"),
    }
)
JOINS_ORGANISATION = frozenset({"at", "of", "for", "with", "from"})
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("d", ""))
_KNOWN = (
    SPEECH
    | FINDINGS
    | VOICING
    | REQUESTS
    | UNDERTAKINGS
    | CHARACTERISATIONS
    | JUDGEMENTS
    | ASPECTS
    | CAUSES
    | TOPICAL
)


@cache
def noun_form(word: str) -> str:
    """A noun of the tables without its plural ending."""
    return word[:-1] if word.endswith("s") and word[:-1] in SPEECH_NOUNS | DOCUMENTS else word


@cache
def base_form(word: str) -> str:
    """The table's form of a verb, by its ending; words that are no verbs come back as they are."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _KNOWN:
        return word
    for ending, other in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) + other in _KNOWN:
            return word.removesuffix(ending) + other
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem == word:
            continue
        for candidate in (stem, stem + "e", stem[:-1]):
            if candidate in _KNOWN:
                return candidate
    return word
