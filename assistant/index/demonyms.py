"""A place -> what its people and things are called, and the other way round: Denmark, Danish."""

from __future__ import annotations

SHORTEST = 4  # letters of a place whose people are called by it and an ending
_ENDINGS = ("n", "an", "ian")

_GROUPS = """
    denmark danish dane/netherlands dutch holland/france french/germany german/spain spanish
    /sweden swedish swede/poland polish/turkey turkish/greece greek/switzerland swiss/ireland irish
    /britain british briton/england english/scotland scottish scot/wales welsh/norway norwegian
    /finland finnish finn/portugal portuguese/china chinese/japan japanese/vietnam vietnamese
    /iraq iraqi/israel israeli/pakistan pakistani/afghanistan afghan/thailand thai
    /philippines filipino/ukraine ukrainian/iceland icelandic/belgium belgian/italy italian
    /canada canadian/mexico mexican/hungary hungarian/peru peruvian/argentina argentine
    /czechia czech/serbia serbian serb/lebanon lebanese/taiwan taiwanese/nepal nepalese nepali
    /malta maltese/texas texan/yemen yemeni/kuwait kuwaiti/qatar qatari/bangladesh bangladeshi
    /kazakhstan kazakh/europe european
"""
INITIALS = {
    "united states": "u.s",
    "united kingdom": "u.k",
    "european union": "e.u",
    "united nations": "u.n",
}
_FORMS = {
    word: group - {word}
    for group in map(frozenset, map(str.split, _GROUPS.split("/")))
    for word in group
}


def other_forms(word: str) -> frozenset[str]:
    """The words that may stand for a lower-case name of a place or people: alaska, alaskan."""
    if word in _FORMS:
        return _FORMS[word]
    if len(word) < SHORTEST:
        return frozenset()
    stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
    longer = {word + ending for ending in _ENDINGS} | {word[:-1] + "ian"}
    return frozenset(one for one in stems | longer if len(one) >= SHORTEST)
