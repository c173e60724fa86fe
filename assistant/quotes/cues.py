"""The words that report speech, in small tables."""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs that report what somebody said, with a clause or a quotation. Base forms.
SPEECH = _table(
    """
    accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure
    blast boast call caution charge cite claim clarify comment complain concede conclude
    confess confirm contend counter cry declare decry demand denounce deny describe disclose
    echo elaborate emphasize emphasise estimate exclaim explain forecast guess highlight hint
    imply inform insist joke lament maintain mention muse note object observe opine plead
    pledge point predict proclaim promise propose quip quote reason recall recommend recount
    reflect reiterate relate remark remember remind repeat reply report request respond retort
    reveal say shout speculate state stress suggest swear tell testify tweet underline
    underscore urge vow warn whisper wonder write
    """
)
# Of these, the ones that also take a plain object clause without speech too often to be trusted
# with reported speech that has no quotation marks.
NOT_INDIRECT = _table(
    """
    call charge cite cry describe forecast guess highlight imply mention object point quote
    recall relate remember remind request ask wonder
    """
)
_IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "swore": "swear",
    "sworn": "swear",
    "forecast": "forecast",
    "thought": "think",
    "pled": "plead",
    "says": "say",
}
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("d", ""))
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "you"})
SOURCE_WITHOUT_NAME = _table(
    """
    spokesperson spokesman spokeswoman representative official officials source sources aide
    """
)
TITLES = _table(
    """
    actor adviser advisor ambassador analyst architect assistant attorney author banker board
    ceo cfo chair chairman chairwoman chairperson chancellor chief cio coach commander
    commissioner congressman congresswoman coordinator correspondent councillor councilman
    counsel cto curator dean deputy designer developer director economist editor engineer
    executive expert fellow founder co-founder general governor head historian investigator
    journalist judge justice lawyer leader lecturer lieutenant manager mayor member minister
    officer owner partner physician pilot player premier president principal producer
    professor prosecutor psychologist rep representative reporter researcher scholar scientist
    secretary sen senator sergeant sheriff speaker specialist spokesman spokesperson
    spokeswoman strategist superintendent surgeon teacher treasurer vice captain keeper
    beekeeper consultant colonel detective doctor
    """
)
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "rev", "mx"})
JOINS_ORGANISATION = frozenset({"at", "of", "for", "with", "from"})


def base_form(word: str) -> str:
    """The table's form of a verb, by its ending; words that are no verbs come back as they are."""
    word = word.lower()
    if word in SPEECH:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, other in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("es", "e"),
        ("s", ""),
        ("d", ""),
    ):
        if word.endswith(ending) and word.removesuffix(ending) + other in SPEECH:
            return word.removesuffix(ending) + other
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem == word:
            continue
        for candidate in (stem, stem + "e", stem[:-1]):
            if candidate in SPEECH:
                return candidate
    return word
