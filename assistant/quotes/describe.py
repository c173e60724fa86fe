"""A name in a parse -> the title and organisation written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.quotes.cues import (
    HONORIFICS,
    JOINS_ORGANISATION,
    RELATIONS,
    SPEECH,
    TITLES,
    base_form,
    table,
)
from assistant.quotes.grammar import DASHES, FINITE, SUBJECTS, is_noun, is_proper

REACH_BEFORE = 8  # tokens of "the minister of fisheries and oceans" before a name
LONGEST_NAME = 5  # words
LONGEST_DESCRIPTION = 24  # tokens after a name that may still be its title and organisation
_LINKING = frozenset({"of", "and", "&", "for", "the", "-", "’s", "'s", "on", "in"})
_STOPS = table(""", ; . : " ( ) -- – — who whom whose which that when where while after before since
    because if during until amid despite although though""")
_BEFORE_KERNEL = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH", "POS"})
_UNTITLED = frozenset({"", "NORP"})
_PARENTS = frozenset({"father", "mother"})  # "father of six"
_OF_STATE = frozenset({"secretary", "undersecretary", "minister"})  # of what is no organisation
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ing", "ance", "ence", "ship", "hood")
_RUNS_FOR = frozenset({"nominee", "candidate", "contender"})
_BETWEEN_NAMES = frozenset({",", "(", ")", "-", "–", "and", "&"})
REACH_SEVERAL = 20  # tokens of names between a title of several people and one of them
# Verbs whose object is what somebody belongs to: "who heads the Quay Museum".
_HEADS = table(
    "heads headed leads led runs ran directs directed chairs chaired founded co-founded owns owned "
    "manages managed oversees edits conducts"
)
_ARTICLES = frozenset({"the", "a", "an", "then", "now"})

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Description:
    """Token ranges of a title and an organisation.

    `known` where the title's kernel is tabled; `plural` where the title is that of several, so that
    its last "s" is not one person's: "senators Quill and Reed".
    """

    title: Range | None = None
    organisation: Range | None = None
    known: bool = False
    plural: bool = False


def described(doc: Any, start: int, end: int) -> Description:
    """The title and the organisation beside the name at `start:end`, as far as there are any."""
    found = [
        Description(title, organisation, title is not None and _is_known(doc, title))
        for title, organisation in (
            _after(doc, start, end),
            _before(doc, start),
            _before_comma(doc, start),
            _office_held(doc, end),
            (None, _joined(doc, end) or _headed(doc, end)),
        )
        if title is not None or organisation is not None
    ]
    several = _of_several(doc, start)
    if several is not None:
        found.append(Description(several, known=True, plural=True))
    found.sort(key=lambda one: (not one.known, one.title is None))
    return found[0] if found else Description()


def _is_known(doc: Any, title: Range) -> bool:
    return any(
        is_title(token.text) and token.lower_ not in _PARENTS for token in doc[title[0] : title[1]]
    )


def is_title(word: str) -> bool:
    """Whether a word is the kernel of a title, such as "director"."""
    return word.lower().strip(".") in TITLES


def is_abstract(word: str) -> bool:
    """Whether a noun's ending makes it an act, a quality or a state, which nobody is."""
    return word.lower().removesuffix("s").endswith(_ABSTRACT)


def plural_ending(token: Any) -> str:
    """What makes a title that of several: "s", or the "s." of "Sens."."""
    return "s." if token.text.endswith(".") else "s"


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address, such as "Mrs."."""
    return word.lower().strip(".") in HONORIFICS


def _after(doc: Any, start: int, end: int) -> tuple[Range | None, Range | None]:
    """From `Name, title at Organisation`."""
    if end >= len(doc) or doc[end].text != ",":
        return None, None
    first = _first_behind(doc, end + 1)
    last = first
    limit = first + LONGEST_DESCRIPTION
    while last < min(len(doc), limit) and not _stops(doc[last]):
        last += 1
    said = doc[first].text.lower() in _ARTICLES if first < last else False
    while first < last and (doc[first].lower_ in _ARTICLES or doc[first].tag_ == "PRP$"):
        first += 1
    at = next((i for i in range(first, last) if _is_kernel(doc, i, last)), None)
    if at is None and said:
        at = _apposition(doc, (start, end), (first, last))
    if at is None or _is_no_title(doc, first, at, last):
        return None, None
    last = _title_end(doc, at, last, is_cut=last == limit)
    for join in range(at + 1, last):
        if not _joins(doc, join):
            continue
        organisation = _proper(doc, join + 1, last)
        if organisation is not None and not _is_of_person(doc, *organisation):
            return (first, join), organisation
    return (first, last), None


def _title_end(doc: Any, kernel: int, last: int, *, is_cut: bool) -> int:
    """Where a title ends that may go on to a token; with `is_cut`, that is in mid phrase."""
    if is_cut and last < len(doc) and not _stops(doc[last]):
        # Too long to be told whole: what comes before its first preposition.
        last = next((i for i in range(kernel + 1, last) if doc[i].tag_ == "IN"), last)
    last = next((i for i in range(kernel + 1, last) if _ends_title(doc, i)), last)
    while last > kernel + 1 and doc[last - 1].tag_ in {"CC", "IN", "TO", "JJ", "DT"}:
        last -= 1
    return last


def _ends_title(doc: Any, i: int) -> bool:
    """Whether a word behind a kernel is no part of the title: "hacker known as", "chair and is"."""
    if doc[i].tag_ == "CC" and i + 1 < len(doc):
        return bool(doc[i + 1].tag_ in FINITE)
    adverb = doc[i].tag_ == "RB" and doc[i].lower_ != "ago" and not _is_bound(doc, i)
    return adverb or doc[i].lower_ in {
        "known",
        "named",
        "called",
        "dubbed",
    }


def _joins(doc: Any, i: int) -> bool:
    """Whether a preposition leads from a title to an organisation, and is not inside a name."""
    before = doc[i - 1]
    if doc[i].lower_ not in JOINS_ORGANISATION or before.lower_ in _OF_STATE:
        return False
    inside = is_proper(before) and before.text[0].isupper() and not is_title(before.text)
    place = doc[i].lower_ == "from" and doc[i + 1 : i + 2] and doc[i + 1].ent_type_ == "GPE"
    return not inside and not place


def _is_of_person(doc: Any, start: int, end: int) -> bool:
    """Whether a run of capitals names somebody's office: "Councillor Ada Quill"."""
    if is_title(doc[start].text):
        return True
    if any(token.ent_type_ == "PERSON" for token in doc[start + 1 : end]):
        return True
    if doc[start].ent_type_ == "ORG":
        return False
    return any(is_title(token.text) for token in doc[start : end - 1])


def _first_behind(doc: Any, first: int) -> int:
    """Where a title can start behind a name and a comma."""
    if first + 1 < len(doc) and doc[first].tag_ == "CD" and doc[first + 1].text == ",":
        return first + 2  # "Ada Quill, 41, a printer"
    if first + 1 < len(doc) and doc[first].lower_ == "who":
        return _office(doc, first + 1)
    return first


def _is_kernel(doc: Any, i: int, last: int) -> bool:
    """Whether a word is what a title turns on, and not "President Quill's" of another's."""
    return is_title(doc[i].text) and not _names_another(doc, i + 1, last)


def _apposition(doc: Any, name: Range, inner: Range) -> int | None:
    """The kernel of "a homemaker" behind a name: its apposition, as the parser sees it."""
    for i in range(*inner):
        token = doc[i]
        if token.dep_ == "appos" and name[0] <= token.head.i < name[1]:
            plain = token.tag_ in {"NN", "NNP"} and token.text[0].islower()
            plain = plain and token.lower_ not in RELATIONS
            return i if plain and token.ent_type_ in _UNTITLED else None
    return None


def _is_no_title(doc: Any, first: int, kernel: int, last: int) -> bool:
    """Whether the words behind a name are a clause or the next of a list."""
    if doc[first].tag_ in {"CC", "VBG", "VBN", "RB", "IN"} and not _is_bound(doc, first):
        return True
    if any(token.tag_ == "IN" and token.lower_ != "of" for token in doc[first:kernel]):
        return True
    behind = next((i for i in range(kernel, last) if doc[i].tag_ == "IN"), last)
    if any(token.ent_type_ == "PERSON" for token in doc[kernel + 1 : behind]):
        return True  # the next of a list: "Ada Quill, chief lamp officer Tomas Reed and"
    if any(token.tag_ in {"VBD", "VBZ", "MD"} for token in doc[first:kernel]):
        return True
    return any(
        child.dep_ == "nsubj" and first <= child.i
        for token in doc[first:last]
        if token.tag_ in FINITE
        for child in token.head.lefts
    )


def _is_bound(doc: Any, i: int) -> bool:
    """Whether a word is the first of "prize-winning" or "co-owner"."""
    return i + 1 < len(doc) and doc[i + 1].tag_ == "HYPH"


def _office(doc: Any, at: int) -> int:
    """Where the title starts in "who is the mayor" and "who served as mayor"."""
    if doc[at].lower_ in {"is", "was"}:
        return at + 1
    serves = doc[at].lower_ in {"serves", "served", "works", "worked"}
    if serves and at + 1 < len(doc) and doc[at + 1].lower_ == "as":
        return at + 2
    return at - 1


def _office_held(doc: Any, end: int) -> tuple[Range | None, Range | None]:
    """From `Name is the director of Organisation`."""
    if end + 1 >= len(doc) or doc[end].lower_ not in {"is", "was"}:
        return None, None
    first = last = end + 1
    while last < min(len(doc), first + LONGEST_DESCRIPTION) and not _stops(doc[last]):
        last += 1
    while first < last and doc[first].text.lower() in _ARTICLES:
        first += 1
    kernel = next((c for c in doc[end].children if c.dep_ == "attr"), None)
    if kernel is None or not first <= kernel.i < last or not is_title(kernel.text):
        return None, None
    if any(token.tag_ not in _BEFORE_KERNEL for token in doc[first : kernel.i]):
        return None, None
    last = _title_end(doc, kernel.i, last, is_cut=False)
    for join in range(kernel.i + 1, last):
        if _joins(doc, join):
            organisation = _proper(doc, join + 1, last)
            if organisation is not None:
                return (first, join), organisation
    return (first, last), None


def _joined(doc: Any, end: int) -> Range | None:
    """From `Name of Organisation`."""
    if end + 1 >= len(doc) or doc[end].lower_ not in JOINS_ORGANISATION:
        return None
    organisation = _proper(doc, end + 1, min(len(doc), end + LONGEST_DESCRIPTION))
    if organisation is None or doc[organisation[0]].ent_type_ not in {"ORG", "PERSON"}:
        return None
    if doc[end].lower_ in {"at", "for"}:  # "met Ada Quill at the Port Lorn Museum"
        behind = doc[organisation[1] : organisation[1] + 1].text
        return organisation if behind == "," or base_form(behind) in SPEECH else None
    return organisation


def _is_told_of(doc: Any, start: int, end: int) -> bool:
    """Whether what the parser takes for a person is what a person is "of", and then described."""
    behind = doc[end : end + 2]
    return (
        start > 1
        and doc[start - 1].lower_ == "of"
        and doc[start - 2].ent_type_ == "PERSON"
        and len(behind) > 1
        and behind[0].text == ","
        and behind[1].lower_ in {"a", "an", "the", "which", "part", "one"}
    )


def _before_comma(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `the company's director, Name` and `the minister of fisheries, Name`."""
    head = start - 2
    if head < 0 or doc[start - 1].text != ",":
        return None, None
    end = head + 1
    if doc[head].dep_ in {"pobj", "attr", "dobj"} and _is_subject(doc, start):
        return None, None  # "nominated for president, Ada Quill has"
    if not is_title(doc[head].text):
        above = next((t.head for t in doc[start : start + LONGEST_NAME] if t.dep_ == "appos"), None)
        at = None if above is None else _title_above(above, head)
        if at is None:
            return None, None
        head = at
    first = head
    while first > 0 and _is_prenominal(doc, first - 1):
        first -= 1
    first = _opening(doc, first, head)
    organisation = _owner(doc, first)
    if organisation is None and end > head + 1 and doc[head + 1].lower_ in JOINS_ORGANISATION:
        held = _proper(doc, head + 2, end)
        if held is not None:
            return (first, head + 1), held
    return (first, end), organisation


def _is_subject(doc: Any, start: int) -> bool:
    """Whether the name that starts at a token is the subject of a verb."""
    at = start
    while at + 1 < len(doc) and doc[at].dep_ == "compound" and doc[at].head.i > at:
        at += 1
    return doc[at].dep_ in SUBJECTS


def _title_above(above: Any, last: int) -> int | None:
    """The kernel of "director of Organisation", to which or to whose end a name is apposed."""
    if not is_title(above.text) and above.dep_ == "pobj" and above.i == last:
        above = above.head.head
    return above.i if is_title(above.text) and last - REACH_BEFORE < above.i < last else None


def _owner(doc: Any, first: int) -> Range | None:
    """The organisation of "the company's director": what stands before 's."""
    if first < 1 or doc[first - 1].text not in {"'s", "’s", "’", "'"}:
        return None
    begin = first - 1
    while begin > 0 and doc[begin - 1].ent_type_ == "ORG" and doc[begin - 1].lower_ != "the":
        begin -= 1
    return (begin, first - 1) if begin < first - 1 else None


def _names_another(doc: Any, first: int, last: int) -> bool:
    """Whether what follows a title is the next person of a list: "…, director Ada Quill"."""
    if first >= last or not doc[first].text[0].isupper():
        return False
    if doc[first].ent_type_ == "PERSON":
        return True
    return is_proper(doc[first]) and not is_title(doc[first].text) and not doc[first].ent_type_


def _headed(doc: Any, end: int) -> Range | None:
    """From `Name, who heads Organisation`."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ != "who":
        return None
    if doc[end + 2].lower_ not in _HEADS:
        return None
    organisation = _proper(doc, end + 3, min(len(doc), end + LONGEST_DESCRIPTION))
    if organisation is None or _is_of_person(doc, *organisation):
        return None
    return organisation


def _of_several(doc: Any, start: int) -> Range | None:
    """From `titles Name and Name`, for each of the names."""
    at = start - 1
    while at >= 0 and start - at < REACH_SEVERAL and _is_between_names(doc[at]):
        at -= 1
    if at < 0 or not _is_plural_title(doc[at]) or doc[at + 1].lower_ in {"and", "&"}:
        return None
    named = at > 0 and doc[at].text[0].isupper() and is_proper(doc[at - 1])
    if named and doc[at - 1].ent_type_ not in {"NORP", "GPE"}:
        return None  # "Quay Partners, Ada Quill of Lorn Works"
    # "Names of directors, Ada Quill said": only an apposition may stand behind a comma.
    if doc[at + 1].text == "," and doc[start].dep_ not in {"appos", "compound", "conj"}:
        return None
    if doc[at + 1].text == "," and doc[start].dep_ == "compound" and not _is_apposed(doc[start]):
        return None
    first = at
    while first > 0 and _is_prenominal(doc, first - 1) and doc[first - 1].tag_ != "CD":
        first -= 1
    return _opening(doc, first, at), at + 1


def _is_apposed(name: Any) -> bool:
    return name.head.dep_ in {"appos", "conj"}


def _is_between_names(token: Any) -> bool:
    return token.text in _BETWEEN_NAMES or (is_proper(token) and not _is_plural_title(token))


def _is_plural_title(token: Any) -> bool:
    """Whether a word is the title of several: "candidates", "Sens."."""
    plain = token.lower_.strip(".")
    return plain.endswith("s") and not is_title(plain) and is_title(plain[:-1])


def _before(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `Title Name`, `Organisation title Name` and `Organisation's title Name`."""
    if start == 0:
        return None, None
    first = start
    while first > 0 and _is_prenominal(doc, first - 1):
        first -= 1
    organisation = _owner(doc, first)
    if first == start:
        return None, organisation
    last = doc[start - 1]
    of = next((i for i in range(first + 1, start - 1) if doc[i].lower_ in {"of", "for"}), None)
    kernel = last if of is None else doc[of - 1]
    if not is_title(kernel.text) and not _is_plain_title(kernel, start):
        return None, organisation
    if (
        first > 1
        and doc[first - 1].lower_ in {"most", "of"}
        and _end_of_name(doc, start) == start + 1
    ):
        return None, None  # "the kind of candidate Quill will be", "the most able keeper Reed has"
    first = _opening(doc, first, start - 1)
    for i in range(first, start - 1):
        if doc[i].ent_type_ == "ORG":
            end = i
            while end < start - 1 and doc[end].ent_type_ == "ORG":
                end += 1
            if end < start and not is_title(doc[i].text):
                return (end, start), (i, end)
    return (first, start), organisation


def _end_of_name(doc: Any, start: int) -> int:
    """Where a run of proper nouns ends."""
    end = start
    while end < len(doc) and is_proper(doc[end]):
        end += 1
    return end


def _opening(doc: Any, first: int, last: int) -> int:
    """Where the words of a title start, without a hyphen that is left over."""
    while first < last and (
        not doc[first].text[0].isalnum()
        or doc[first].tag_ in {"CC", "IN"}
        or (doc[first].lower_ == "fellow" and is_title(doc[first + 1].text))
    ):
        first += 1
    return first


def _is_prenominal(doc: Any, i: int) -> bool:
    """Whether a word can be part of a title before a name."""
    token, following = doc[i], doc[i + 1]
    if token.text in DASHES | {"-"} and i > 0 and doc[i - 1].whitespace_:
        return False  # "PORT LORN - Keeper Ada Quill"
    if token.tag_ in {"NN", "NNP", "NNPS", "JJ", "HYPH"}:
        return True
    if token.tag_ in {"CD", "RB", "VBG", "VBN", "NNS"}:  # "prize-winning", "data analyst"
        bound = following.tag_ == "HYPH" or doc[max(0, i - 1)].tag_ == "HYPH"
        goes_on = is_noun(following) or following.lower_ in {"and", "&"}
        return bound or (token.tag_ == "NNS" and goes_on)
    return i > 0 and _links_titles(doc, i)


def _links_titles(doc: Any, i: int) -> bool:
    """Whether a small word, or a title that the parser takes for a verb, is part of a title."""
    token, before = doc[i], doc[i - 1]
    if before.text == '"':  # `"…," screenwriter Ada Quill wrote`, a verb for the parser
        return is_title(token.text)
    if token.lower_ in {"and", "&"}:  # "actress and activist", "systems and services officer"
        return is_title(before.text) or (before.tag_ == doc[i + 1].tag_ == "NNS")
    if token.lower_ == "for":
        return before.lower_ in _RUNS_FOR
    return token.lower_ == "of" and is_title(before.text)  # "secretary of state Ada Quill"


def _is_plain_title(token: Any, name: int) -> bool:
    """Whether a common noun before a name says what somebody is: "conservationist Ada Quill"."""
    small = token.text[0].islower() and token.tag_ in {"NN", "NNP"}
    bound = token.dep_ in {"compound", "nmod", "amod"} and token.head.i >= name
    bound = bound or token.dep_ == "appos"  # of the quotation before it
    bound = bound or (token.dep_ == "conj" and is_title(token.head.text))
    if is_abstract(token.text) or token.lower_ in RELATIONS:
        return False
    return small and bound and token.ent_type_ in _UNTITLED


def _stops(token: Any) -> bool:
    if token.text in _STOPS:
        return True
    return bool(token.tag_ in {"VBD", "VBZ", "VBP"} and base_form(token.text) in SPEECH)


def _proper(doc: Any, first: int, last: int) -> Range | None:
    """A run of capitalised words, small linking words inside it allowed."""
    while first < last and doc[first].text.lower() == "the":
        first += 1
    end = first
    for i in range(first, last):
        if doc[i].text[0].isupper() or doc[i].text[0].isdigit():
            end = i + 1
        elif doc[i].text.lower() not in _LINKING:
            break
    while end > first and _is_loose(doc, end - 1):
        end -= 1
    placed = end > first and doc[end - 1].ent_type_ in {"NORP", "GPE", "LOC"}
    if placed and end < last and is_noun(doc[end]):
        return None  # "director for Asian affairs"
    if end == first or is_honorific(doc[first].text):
        return None
    # The parser takes "Quay Bakery" for somebody; but nobody is director "at" a person.
    if doc[first].ent_type_ == "PERSON" and doc[first - 1].lower_ != "at":
        return (first, end) if _is_told_of(doc, first, end) else None
    if any(token.tag_ == "POS" and token.i == first + 1 for token in doc[first:end]):
        return None if doc[first].ent_type_ == "PERSON" or end == first + 2 else (first, end)
    return first, end


def _is_loose(doc: Any, i: int) -> bool:
    """Whether the last word of a run is a number that belongs to what follows: "Quay's 2008"."""
    return bool(doc[i].text[0].isdigit()) and i + 1 < len(doc) and is_noun(doc[i + 1])
