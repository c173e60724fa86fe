"""English words that say nothing of a question's subject."""

from __future__ import annotations

from assistant.index.words import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


# Words that a question is put with rather than words it is about: that an article does not have
# "factors", "impact" or "ways" does not mean that it cannot answer.
FRAMING = _stems(
    """
    specific specifically way might may manner factor impact affect influence contribute
    contribution regard regarding concern aspect element role various several certain particular
    particularly among within due lead led like compare comparison relate relation relative
    typical typically usual usually general generally current currently recent recently
    significant significantly major main key important importance kind type sort example describe
    description involve include known well-known make made much many one two first view reason
    cause circumstance detail information purpose happen occur result play use call name named
    term part number amount thing people person change develop development effect enhance improve
    help provide consider approach different difference new time exact exactly actual actually
    respect overall upcoming prior following feature featuring surround based set become became
    get got give gave given go went take took taken come came put see seen find found face show
    shown reveal create process step wrong right good bad best better worse want need talk point
    done
    """
)

# Words that anybody asks anything with. They weigh in a search, but that an article lacks
# "everybody", "nowadays" or "mostly" says nothing of what it is about.
EVERYDAY = _stems(
    """
    everything everybody everyone somebody someone something anybody anyone anything nobody nothing
    none else another lot lots plenty bit couple enough extra few several three four five six seven
    eight nine ten dozen hundred thousand always ever never often sometimes seldom mostly mainly
    nearly almost hardly quite rather really truly simply just even still yet already soon later
    ago today nowadays now then once twice again away back together apart without within inside
    outside beside besides beyond behind across along around near far ahead onto toward towards per
    via despite except unless although though whether while instead directly originally eventually
    finally possibly probably maybe perhaps basically obviously definitely folk folks guy guys
    person man woman kid stuff sort ok okay fine sure well nice great big small little large huge
    tiny long short quick slow fast easy hard whole full empty real own same similar unlike such
    try tried run ran keep kept hold held leave left let bring brought buy turn start begin began
    begun stop end finish move fit fill cover pick choose chose chosen decide care mind mix split
    join cut add put set hit pull push pass catch caught throw drop fall fell fallen raise lift
    carry stand stood sit lie lay stay remain remaining wait watch look seem feel felt hear heard
    speak spoke spoken tell told ask answer write wrote written read learn know knew known
    understand believe guess reckon hope wish love prefer expect assume suppose imagine depend rely
    deal handle manage allow mean meant matter count please sorry dear i'm i've i'd i'll it's that's
    there's what's who's how's where's you're you've they're we're shouldn't wouldn't couldn't
    percentage percent proportion handy worth cheap expensive free ready able likely clear
    opinion idea instance case fact question problem issue trouble chance day week month year hour
    minute morning night
    """
)

# Words for what is so as a rule. A sentence that has one is no nearer to what is asked.
QUALIFYING = _stems("usually typically generally normally commonly mostly mainly ordinarily")


def is_everyday(word: str) -> bool:
    """Whether a lower-case word puts a question or is one of those that anything is said with."""
    return stem(word) in EVERYDAY or is_framing(word)


def is_framing(word: str) -> bool:
    """Whether a lower-case word only puts a question."""
    return stem(word) in FRAMING


def is_qualifying(word: str) -> bool:
    """Whether a lower-case word only says that something is so as a rule."""
    return stem(word) in QUALIFYING
