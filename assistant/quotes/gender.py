"""Which of "he" and "she" a person's name or title goes with, where the words tell."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.quotes.cues import table

_MALE_WORDS = table(
    """
    mr sir lord mister king prince duke baron father dad son brother husband uncle nephew
    grandfather widower man boy gentleman actor businessman chairman congressman councilman
    alderman fireman policeman salesman spokesman statesman sportsman assemblyman cameraman
    fisherman craftsman doorman foreman frontman anchorman ombudsman priest friar monk rabbi
    waiter host hero
    """
)
_FEMALE_WORDS = table(
    """
    mrs ms miss dame lady madam queen princess duchess baroness mother mom mum daughter sister
    wife aunt niece grandmother widow woman girl actress businesswoman chairwoman congresswoman
    councilwoman alderwoman firewoman policewoman saleswoman spokeswoman stateswoman
    sportswoman assemblywoman anchorwoman nun midwife waitress hostess heroine
    """
)
_MALE_NAMES = table(
    """
    aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alexander alfred ali
    allan allen alvin amir andre andreas andrew andy angus anthony antonio arjun arnold arthur
    arturo asif barack barry ben benjamin bernard bernie bert bill billy blake bob bobby brad
    bradley brandon brendan brent brett brian bruce bryan byron calvin carl carlos cedric cesar
    chad charles charlie chris christian christopher chuck clarence claude clayton clifford clint
    clive colin conor corey craig curtis cyril dale damian damon dan daniel danny darren darryl
    dave david dean dennis derek derrick diego dimitri dmitri dominic don donald doug douglas
    duncan dustin dwayne dwight earl ed eddie edgar eduardo edward edwin eli elijah elliott
    emmanuel enrique eric erik ernest ethan eugene evan felix fernando floyd francis francisco
    francois frank franklin fred frederick gabriel gareth garth gary gavin gene geoff geoffrey
    george gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo
    gus guy hamid hans harold harry harvey hassan hector henri henry herbert herman horace howard
    hubert hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake james jamie
    jared jason javier jay jean-claude jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel
    john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karim karl
    keith ken kenneth kevin khalid kirk klaus kurt kyle lance larry lars lawrence leo leon
    leonard leonardo leroy lewis liam lloyd lorenzo louis lucas luis luke malcolm manuel marc
    marco marcus mario mark marshall martin marty marvin mathieu matt matthew maurice max
    maxwell melvin michael michel miguel mike milton mitch mitchell mohamed mohammad mohammed
    morris moses muhammad murray mustafa nathan nathaniel ned neil nelson niall nicholas nick
    nicolas nigel nikhil noah noel norman oliver omar oscar otto owen pablo patrick paul pedro
    percy perry pete peter phil philip philippe phillip pierre quentin rafael raj rajesh ralph
    ramon randall randy raul ravi ray raymond reginald rene ricardo richard rick ricky rob robert
    roberto rod rodney rodrigo roger roland roman ron ronald ross roy russ russell ryan salman
    salvador sam samir samuel sanjay scott sean sebastian sergei sergio seth shane shaun shawn
    sidney simon spencer stan stanley stefan stephen steve steven stewart stuart sunil ted
    terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor troy tyler
    vernon victor vikram vincent vladimir wade wallace walter warren wayne wesley wilfred will
    william willie yusuf zachary
    """
)
_FEMALE_NAMES = table(
    """
    abigail ada adele adriana agatha agnes aisha alejandra alexandra alexis alice alicia alison
    allison amanda amber amelia amina amy ana andrea angela angelina anita ann anna anne annette
    annie antonia april ariana ashley astrid audrey barbara beatrice becky belinda bernadette
    bernice beth bethany betsy betty beverly bianca bonnie brenda bridget brooke camilla candace
    carla carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste
    charlene charlotte chelsea cheryl chloe christina christine chrystia cindy claire clara
    clarissa claudia colleen constance cora courtney cristina crystal cynthia daisy daniela
    danielle daphne dawn deborah debbie debra delia denise diana diane dolores donna dora doreen
    doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen
    elsa elsie emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicia fiona
    flora florence frances francesca freya frida gabriela gail geraldine gina ginny gladys glenda
    gloria grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena
    henrietta hilary hillary holly hope ida imogen ingrid irene iris isabel isabella ivy
    jacqueline jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill
    jo joan joanna joanne jocelyn jody josephine joy joyce juanita judith judy julia julianne
    julie juliet june kamala kara karen karin karla kate katharine katherine kathleen kathryn
    kathy katie katrina kayla keisha kelly kendra kimberly kirsten kirsty kristen kristin
    kristina krystal lana latoya laura lauren laurie leah leila lena leslie leticia lillian lily
    linda lisa lois loretta lorraine louise lucia lucille lucinda lucy lydia lynn mabel mackenzie
    madeleine madeline maggie malala mandy marcia margaret maria marianne marie marilyn marina
    marion marjorie marlene marsha martha mary matilda maureen mavis maxine megan meghan melanie
    melinda melissa mercedes meredith mia michaela michele michelle mildred mindy miranda miriam
    moira molly mona monica monique myra nadia nancy naomi natalie natasha nell nellie nicola
    nicole nina nora norma olga olive olivia pamela patricia patsy patty paula pauline pearl
    peggy penelope penny petra philippa phoebe phyllis polly priscilla priya rachel ramona
    rebecca regina renata rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth
    sabrina sadie sally samantha sandra sara sarah saskia selina serena shannon sharon sheila
    shelley sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stella stephanie
    sue susan susanna susanne suzanne svetlana sylvia tamara tammy tania tanya tara teresa
    theresa tina tracey tracy trudy ursula valerie vanessa vera veronica victoria viola violet
    virginia vivian wanda wendy wilma winifred yasmin yolanda yvette yvonne zara zoe
    """
)


def by_name(first: str) -> str | None:
    """Give "he" or "she" for a given name that is mostly one of them."""
    first = first.lower()
    if first in _MALE_NAMES:
        return "he"
    return "she" if first in _FEMALE_NAMES else None


def by_words(words: Iterable[str]) -> str | None:
    """Give "he" or "she" for a title or description such as "Mrs." or "chairman"."""
    for word in words:
        plain = word.lower().strip(".")
        if plain in _MALE_WORDS:
            return "he"
        if plain in _FEMALE_WORDS:
            return "she"
    return None
