"""English forms that no rule leads back to their word: "sold", "written", "children".

Of words that tell what is spoken of: what anything is said with ("made", "went", "kept") tells more
of a question as it stands.
"""

from __future__ import annotations

# Each line: the word, and then its forms. What is another word as well ("bit", "wound", "lives") is
# left out.
_FORMS = """
bend bent
bite bitten
blow blew blown
break broke broken
breed bred
build built
burn burnt
buy bought
catch caught
child children
choose chose chosen
cling clung
creep crept
dig dug
dream dreamt
drink drank drunk
drive drove driven
fall fell fallen
fight fought
flee fled
fly flew flown
foot feet
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
grow grew grown
hang hung
hide hid hidden
kneel knelt
leap leapt
learn learnt
lend lent
lose lost
man men
mouse mice
pay paid
ride rode ridden
ring rang rung
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
slide slid
speed sped
spend spent
spin spun
steal stole stolen
stick stuck
sting stung
strike struck stricken
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
teach taught
tear tore torn
throw threw thrown
tooth teeth
wake woke woken
wear wore worn
weave wove woven
weep wept
wife wives
win won
withdraw withdrew withdrawn
woman women
write wrote written
"""

FORMS: dict[str, tuple[str, ...]] = {
    word: tuple(forms) for word, *forms in map(str.split, _FORMS.strip().splitlines())
}
BASE: dict[str, str] = {form: word for word, forms in FORMS.items() for form in forms}
