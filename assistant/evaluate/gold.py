"""Gold files -> cases: `*.gold.jsonl` and `*.gold.yaml`, one schema, faults named by line."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from assistant.evaluate.cases import WITHIN, Case, Fault, GoldError
from assistant.types import Reason

SUFFIXES = (".gold.jsonl", ".gold.yaml", ".gold.yml")
REASONS = get_args(Reason)
LONGEST_ID = 60  # characters, so that a line of the terminal holds it
MOST_WITHIN = 50  # passages; as many as are looked at

ONE_TEXT = ("question", "speaker", "title", "organisation", "article", "why")
TEXTS = {
    "passage": "passages",
    "quote": "quotes",
    "answer": "answer",
    "not": "never",
    "after": "after",
    "tags": "tags",
}
KEYS = ("passage", "within", "quote", "answer", "not", "refuse", "after", "tags", "draft")
KNOWN = (*ONE_TEXT, *KEYS)
EXAMPLE = '{"question": "How many hives are there?", "answer": "40 hives"}'


@dataclass(frozen=True, slots=True)
class Row:
    """A case as written: its keys and values, and the line of each key."""

    line: int
    fields: dict[str, Any]
    lines: dict[str, int]


def is_gold(path: Path) -> bool:
    """Whether a file is named as a gold file."""
    return path.name.endswith(SUFFIXES)


def read_gold(path: Path, shown: str | None = None) -> tuple[Case, ...]:
    """The cases of a gold file, in order.

    Args:
        path: YAML, by its ending, or else JSON lines.
        shown: The name that messages and reports give the file; its path if not given.

    Raises:
        GoldError: With every fault of the file.
    """
    shown = shown or path.as_posix()
    faults: list[Fault] = []

    def fault(line: int, message: str) -> None:
        faults.append(Fault(shown, line, message))

    text = _decoded(path, fault)
    yaml_file = path.suffix in {".yaml", ".yml"}
    rows = list((_yaml_rows if yaml_file else _json_rows)(text, fault)) if not faults else []
    if not rows and not faults:
        example = f"- {EXAMPLE}" if yaml_file else EXAMPLE
        fault(1, f"the file has no cases; write at least one, such as {example}")
    drafts = [case for row in rows if (case := _case(row, shown, fault)) is not None]
    if faults:
        raise GoldError(tuple(sorted(faults, key=lambda each: each.line)))
    return tuple(_numbered(drafts))


Say = Callable[[int, str], None]


def _decoded(path: Path, fault: Say) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        fault(1, f"the file cannot be read ({error.strerror}); check its name")
        return ""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fault(line, "the file is not UTF-8 from here on; save it as UTF-8")
        return ""


def _json_rows(text: str, fault: Say) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            pairs = json.loads(line, object_pairs_hook=_Pairs)
        except json.JSONDecodeError as error:
            reason = f"{error.msg} at column {error.colno}"
            fault(number, f"not valid JSON ({reason}); write one case a line, such as {EXAMPLE}")
            continue
        if not isinstance(pairs, _Pairs):
            fault(number, f"not a JSON object; write one case a line, such as {EXAMPLE}")
            continue
        _no_twice([(key, number) for key, _ in pairs], fault)
        fields = {key: _plain(value) for key, value in pairs}
        yield Row(number, fields, dict.fromkeys(fields, number))


class _Pairs(list[tuple[str, Any]]):
    """The keys and values of a JSON object, those written twice included."""


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, _Pairs) else value


def _yaml_rows(text: str, fault: Say) -> Iterator[Row]:
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            fault(
                root.start_mark.line + 1,
                'not a list of cases; begin each case with "- question: ..."',
            )
            return
        for node in root.value:
            yield from _yaml_row(loader, node, fault)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        fault(
            mark.line + 1 if mark else 1,
            f"not valid YAML ({problem}); put a text that holds a colon, #, ? or "
            f"quotation marks between single quotes",
        )
    finally:
        loader.dispose()


def _yaml_row(loader: yaml.SafeLoader, node: yaml.Node, fault: Say) -> Iterator[Row]:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        fault(line, 'not a case; write "- question: ..." with what is expected below it')
        return
    fields: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        fields[key] = loader.construct_object(value_node, deep=True)
        lines.setdefault(key, key_node.start_mark.line + 1)
    _no_twice([(str(k.value), k.start_mark.line + 1) for k, _ in node.value], fault)
    yield Row(line, fields, lines)


def _no_twice(keys: list[tuple[str, int]], fault: Say) -> None:
    seen = Counter(key for key, _ in keys)
    for key, line in keys:
        if seen[key] > 1:
            how = "once, with a list of texts" if key in TEXTS else "once"
            fault(line, f'"{key}" is written twice; write it {how}')
            return


def _case(row: Row, shown: str, fault: Say) -> Case | None:
    """A case out of a row, its id not yet unlike the others; None with a fault told."""
    good = True

    def wrong(key: str, message: str) -> None:
        nonlocal good
        good = False
        fault(row.lines.get(key, row.line), message)

    for key in row.fields:
        if key not in KNOWN:
            wrong(key, _unknown(key))
    values = _texts(row, wrong) | _others(row, wrong)
    if "question" not in values and "question" not in row.fields:
        wrong("question", 'a case without a question; add "question"')
    if not good:
        return None
    case = Case(id=_slug(values["question"]), path=shown, line=row.line, **values)
    for key, message in _contradictions(case, row):
        wrong(key, message)
    return case if good else None


Wrong = Callable[[str, str], None]


def _texts(row: Row, wrong: Wrong) -> dict[str, Any]:
    """The fields that are text."""
    values: dict[str, Any] = {}
    for key in ONE_TEXT:
        if key in row.fields:
            if _is_text(row.fields[key]):
                values[key] = row.fields[key].strip()
            else:
                wrong(
                    key, f'"{key}" is {_what(row.fields[key])}; write one text in quotation marks'
                )
    for key, name in TEXTS.items():
        if key in row.fields:
            given = row.fields[key]
            given = given if isinstance(given, list) else [given]
            if given and all(map(_is_text, given)):
                values[name] = tuple(text.strip() for text in given)
            else:
                bad = next((text for text in given if not _is_text(text)), given)
                wrong(key, f'"{key}" is {_what(bad)}; write a text in quotation marks or a list')
    for tag in values.get("tags", ()):
        if not re.fullmatch(r"[A-Za-z][\w-]*", tag):
            wrong("tags", f"the tag {tag!r} is not one word; write letters, digits, - and _")
    return values


def _others(row: Row, wrong: Wrong) -> dict[str, Any]:
    """The fields that are not text."""
    values: dict[str, Any] = {}
    within = row.fields.get("within", WITHIN)
    if isinstance(within, bool) or not isinstance(within, int) or not 0 < within <= MOST_WITHIN:
        wrong("within", f'"within" is {within!r}; write a whole number from 1 to {MOST_WITHIN}')
    else:
        values["within"] = within
    if "refuse" in row.fields:
        refuse = row.fields["refuse"]
        if isinstance(refuse, bool) or refuse in REASONS:
            values["refuse"] = refuse
        else:
            wrong("refuse", f'"refuse" is {refuse!r}; write true, false or {_either(REASONS)}')
    draft = row.fields.get("draft", False)
    if isinstance(draft, bool):
        values["draft"] = draft
    else:
        wrong("draft", f'"draft" is {draft!r}; write true or false')
    return values


def _contradictions(case: Case, row: Row) -> Iterator[tuple[str, str]]:
    """What cannot hold of a case at once, by key."""
    if not case.asks and not case.passages:
        keys = _either(("passage", "quote", "answer", "not", "refuse"))
        yield "question", f"nothing is expected of this question; add {keys}"
    if case.refuse:
        for key in ("quote", "speaker", "answer"):
            if key in row.fields:
                yield key, f'"{key}" cannot be shown when the question is refused; take one away'
    yield from _loose_ends(case, row)
    for never in case.never:
        if any(never.casefold() in text.casefold() for text in (*case.answer, *case.quotes)):
            yield "not", f'"not" forbids {never!r}, which is also expected; take one away'


def _loose_ends(case: Case, row: Row) -> Iterator[tuple[str, str]]:
    """What says something of another key that is not there."""
    for key in ("title", "organisation"):
        if key in row.fields and case.speaker is None:
            yield key, f'"{key}" is a speaker\'s; add "speaker"'
    if "within" in row.fields and not case.passages:
        yield "within", '"within" says how early a passage has to come; add "passage"'
    if case.article is not None and not (case.texts or case.speaker):
        yield "article", '"article" says where a text stands; add "passage" or "quote"'


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _what(value: object) -> str:
    if value is None or value in ("", []) or (isinstance(value, str) and not value.strip()):
        return "empty"
    return f"{json.dumps(value, default=str, ensure_ascii=False)}, which is no text"


def _unknown(key: str) -> str:
    close = difflib.get_close_matches(key, KNOWN, n=1)
    hint = f'write "{close[0]}"' if close else f"known are {', '.join(KNOWN)}"
    return f'there is no key "{key}"; {hint}'


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _slug(question: str) -> str:
    words = "-".join(re.findall(r"\w+", question.replace("’", "").replace("'", "").lower()))
    if len(words) <= LONGEST_ID:
        return words or "case"
    return words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]


def _numbered(cases: list[Case]) -> Iterator[Case]:
    """The cases with ids made unlike, by a number, in the order of the file."""
    from dataclasses import replace

    taken: set[str] = set()
    for case in cases:
        name, number = case.id, 2
        while name in taken:
            name, number = f"{case.id}-{number}", number + 1
        taken.add(name)
        yield replace(case, id=name)
