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
    aaron abdul abdullah abel abraham adam adolfo adrian ahmad ahmed aidan akira alain alan
    albert albrecht alec alejandro alessandro alexander alfred ali alistair allan allen alvin
    amar amir amos andre andreas andrei andrew andy angus anil ansel anthony antoine anton
    antonio archie ari arjun armand armando arne arno arnold arthur arturo arvind asher ashok
    asif augustin aurelien axel baldev barack barry bartholomew basil bastien beau ben benedict
    benjamin benoit bernard bernie bert bertrand bill billy bjorn blake bob bobby bogdan boris
    brad bradley brandon brendan brent brett brian brock bruce bruno bryan bryce bud burt byron
    cal caleb callum calvin carl carlos casper cecil cedric cesar chad charles charlie chester
    chetan chris christian christopher chuck clarence claude clayton clem clement cliff clifford
    clint clive cody colin colton conor corey cormac cornelius craig cristian curt curtis cyril
    cyrus dale damian damon dan daniel danny dante dario darius darrell darren darryl dave david
    dean deepak denis dennis derek derrick desmond devin dexter diego dilip dimitri dirk dmitri
    dmytro dominic dominik don donald doug douglas duane duncan dusan dustin dwayne dwight earl
    ed eddie edgar edmond edmund edouard eduardo edward edwin egon einar eli elias elijah
    elliott elmer elvis emil emile emilio emmanuel emmett enrique enzo ephraim eric erich erik
    ernest ernie ernst erwin esteban ethan etienne eugene evan everett ezra fabian fabio faisal
    farhan faruk felix ferdinand fergus fernand fernando finlay finn flavio floyd francis
    francisco francois frank franklin fred frederick fritz gabriel gaetan gareth garth gary
    gaston gaurav gavin gene geoff geoffrey geoffroy georg george georges gerald gerard gerhard
    germain gerry gilbert giles gilles gino giorgio giovanni giuseppe glen glenn gordie gordon
    graham grant greg gregor gregory guillaume guillermo gunther gus gustav gustavo guy
    guy-andre hakim hal hamid hank hans hari harish harjit harlan harold harry haruki harvey
    harvinder hassan hector heinrich helmut henri henrik henry herbert herman hernan herve hideo
    hiroshi homer horace howard hubert hugh hugo hugues humphrey hussain hussein ian ibrahim
    ignacio igor ilya imran inder isaac isaiah ismail ivan ivor jaap jack jacob jacques jagmeet
    jake jakob jalal james jamie jared jaroslav jason jasper javier jay jean-claude
    jean-francois jean-guy jean-luc jean-marc jean-paul jean-pierre jed jeff jeffrey jens
    jeremiah jeremy jerome jerry jerzy jesse jim jimmie jimmy joachim joao joaquim joaquin jock
    joe joel johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph
    josh joshua juan judd jules julian julien julio jurgen justin kamal kamil kareem karim karl
    kaspar keith ken kenji kenneth kenny kevin khalid kieran kirk klaus kofi konstantin krishna
    kristof kurt kwame kyle lachlan lance larry lars laszlo laurent lawrence lech leif leo leon
    leonard leonardo leopold leroy levi lewis liam linus lionel lloyd lorenzo lorne lothar louis
    luc luca lucas lucien ludwig luigi luis lukas luke lyle maher mahmoud malcolm malik manfred
    manish manny manoj manuel marc marc-andre marcel marcelo marco marcus mariano mario mark
    marlon marshall martial martin marty marvin massimo mateo mathias mathieu matt matthew
    matthias mattias maurice mauricio maurizio max maxime maxwell mehdi mehmet melvin mervyn
    michael michel mick miguel mikael mike mikhail miles milo milos milton mitch mitchel
    mitchell mohamed mohammad mohammed mohan mohsin monty mordecai morley morris mort moses
    muhammad mukesh murray mustafa nabil nathan nathaniel naveen ned neil nelson nestor neville
    niall nicholas nick nicolas nigel nikhil nikola nikolai nikolaus nils noah noel norman
    normand obinna olaf oleg oleksandr oliver olivier omar orville osama oscar osman oswald otis
    otto ovide owain owen pablo padraig paolo pascal patrick paul pavel pawel peder pedro percy
    perry pete peter petr phil philip philippe phillip pierre pierre-luc piers piet pieter piotr
    pradeep prakash quentin rafael rahul rainer raj rajesh rajiv rakesh ralph ramesh rami ramon
    randall randy rashid rasmus raul ravi ray raymond raymundo reg reginald reinhard reinhold
    rejean remi rene rex reza rhys ricardo richard rick rickey ricky ritchie rob robbie robert
    roberto rod roderick rodney rodolfo rodrigo rogelio roger rohan roland rolf rollie romain
    roman romeo ron ronald ronnie rory rosaire roscoe ross roy royce ruben rudi rudolf rudy
    rufus rupert ruslan russ russell ryan saeed sajid salim salman salvador sam samir samson
    samuel sanjay sanjeev santiago satish saul scott sean sebastian selim serge sergei sergey
    sergio seth seymour shamus shane shaun shawn sheldon shinji sid sidney sigmund silas silvio
    simeon simon slobodan solomon soren spencer spiro srinivas stan stanley stefan stefano
    stephane stephen steve steven stewart stig stuart sukhdev sunil suresh sven sylvain tad
    tadeusz takeshi tarek tariq ted terrence terry theodore thierry thomas tim timothy tobias
    toby todd tom tomas tomasz tommy tony torsten travis trevor tristan troy tyler tyrone ulrich
    umar umberto uwe vaclav vadim valentin vasily vernon victor vijay vikram viktor vinay
    vincent vincenzo vito vivek vladimir volodymyr wade waleed walid wallace wally walt walter
    warren wayne wendell werner wes wesley wilbur wilfred wilhelm will william willie winston
    wolfgang xavier yannick yasser yuri yusuf yves yvon zach zachary zack zane zoltan zoran
    """
)
_FEMALE_NAMES = table(
    """
    abigail ada adele adeline adriana adrienne agatha agathe agnes agnieszka aileen aisha alana
    alanna alberta alejandra alexa alexandra alexandria alexandrine alexis alice alicia alina
    aline alison allegra allison alma althea alyssa amal amanda amandine amber amelia amina
    amira amy ana anais anastasia andrea andrée andrée-anne anette angela angelica angelina
    angelique anika aniko anita anja anjali anke ann anna annabel annabelle anne anne-marie
    anneke annette annie annika annmarie anoushka antoinette antonella antonia anya april
    arabella araceli ariana ariane arlene asha ashleigh ashley asma astrid audrey ava ayesha
    aziza barb barbara beata beatrice beatrix beatriz becky belinda bernadette bernadine bernice
    berta bertha beth bethany betsy betty bev beverly bianca birgit birgitta blanche bonnie
    bozena brandi bree brenda brenna briana brianna bridget brigid brigitte britney brittany
    bronwyn brooke callie camila camilla candace candice carina carissa carla carley carly
    carmela carmelita carmen carol carole caroline carolyn carrie caryn cassandra catalina
    catarina catherine cathleen cathy catriona cayla cecilia celeste celia celine chantal
    charlene charlotte charmaine chelsea cheryl chiara chloe chloé christina christine chrystia
    cindy claire clara clarissa claudette claudia claudine clementine colette colleen concepcion
    constance consuelo cora coralie cordelia corinne cornelia courtney cristina crystal cynthia
    dagmar daisy danica daniela danielle danika daphne darlene dawn deanna debbie deborah debra
    deidre deirdre delia delphine denice denise desiree diana diane dianna dianne dina divya
    dolores dominga donatella donna dora doreen doris dorothea dorothy dorothée dulce edith edna
    effie eileen elaina elaine eleanor eleanora elena eleni elfriede eliane elisa elisabeth
    elise eliza elizabeth ella ellen elodie eloise elsa elsie elspeth elvira emilia emilie emily
    emma emmanuelle enid erica erika erin ernestine esme esmeralda esperanza estela estelle
    ester esther ethel etta eugenia eugenie eunice euphemia eva evangeline eve evelyn faith
    fanny farah farida fatima fatma faye felicia fernanda fiona flavia flavie flora florence
    florentina fran frances francesca francine franziska françoise freda freya frida gabi
    gabriela gabrielle gail galina genevieve georgette georgiana georgina geraldine germaine
    gertrude ghislaine gillian gina ginny giovanna gisela gisele giselle giulia gladys glenda
    gloria grace gracie graciela grainne greer greta gretchen gudrun gwen gwendolyn
    gwyneth hana hanna hannah hanne hanneke harriet hattie hazel heather heidi helen helena
    helene helga heloise henrietta henriette hermione hilary hilda hillary holly hope hortense
    huguette hélène ida ilana ilona ilse imogen ines inga inge ingeborg ingrid ioana irena irene
    irina iris irma isabel isabella isabelle isadora isha isobel ivana ivonne ivy jacinda
    jacinta jaclyn jacqueline jana jane janelle janet janette janice janina janine jarmila
    jasmin jasmine jayne jean jeanette jeanne jeannette jeannie jeannine jenifer jenna jennie
    jennifer jenny jeri jess jessica jill jillian jo joan joann joanna joanne jocelyn jodi jody
    joelle johanna johanne jolene jordana josee josefina josephine josette josie josée joy joyce
    juana juanita judit judith judy julia julianna julianne julie juliet julieta juliette june
    justina justine kaitlin kaitlyn kalpana kamala kara karen kari karin karina karine karla
    karolina katarina kate katelyn katerina katharina katharine katherine kathi kathie kathleen
    kathrin kathryn kathy katia katie katja katrina katy katya kavita kayla kaylee keisha kellie
    kelly kendra kerri kimberly kirsten kirstie kirsty kitty krista kristen kristin kristina
    kristy krystal kylie lacey laetitia lana lara larissa latisha latoya laura lauren laurie
    lavinia layla leah leandra leanna leanne leila lena lenore leona leonie leonora leontine
    lesley leslie leticia liana libby lidia liesbeth lilian liliana liliane lillian lily lina
    linda lisa lisette liv livia liz liza lizzie lois lola lorena loretta lori lorie lorna
    lorraine lottie louisa louise luana lucia luciana lucie lucille lucinda lucy ludmila luisa
    luz lydia lynn lyudmila mabel mackenzie madeleine madeline mae magda magdalena maggie maia
    mairead maisie malala malgorzata malin mandy mara marcela marcia margaret margarita margaux
    margery margit margo margot marguerite mari maria maria-elena mariam marian mariana marianne
    maribel maricela marie marie-claude marie-eve marie-france marie-josee marie-louise mariella
    marielle marika marilyn marina marion marisa marisol marissa marita marjolaine marjorie
    marla marlee marlene marsha marta martha martina martine mary maryam maryanne marylou
    mathilda mathilde matilda maude maura maureen mavis maxine maya mayra meera megan meghan
    mehreen melania melanie melinda melisa melissa mercedes meredith meryl mette mia michaela
    michele michelle michiko mila milagros mildred milena milica millicent millie mina mindy
    minerva minnie miranda mireille miriam mirjana mitzi moira mollie molly mona monica monika
    monique muriel myra myriam myrna myrtle nadia nadine nadège naima nancy nandini nanette
    naomi natalia natalie natalya natasha nathalie neha nell nellie nerea nicola nicole
    nicolette nicolle nikki nilima nina nisha noelle noemi nola nomi nora noreen noriko norma
    normande nour odette odile oksana olena olga olive olivia oona ophelia orla ottilie paloma
    pamela paola parveen pascale patricia patrizia patsy patty paula paulette paulina pauline
    payal pearl peggy penelope penny petra petronella philippa philomena phoebe phyllis pia
    pilar polina polly pooja pria priscilla priti priya rachel radha rafaela raina raisa ramona
    rani raquel rashida reba rebecca reena regina reina reine rekha renata renee renée reyhaneh
    rhea rhoda rhonda ricarda rima rina risa rita riva roberta rochelle rocio romana romy rona
    rosa rosalia rosalie rosalind rosalyn rosanna rosanne rose roseanne rosella rosemarie
    rosemary rosetta rosie roxana roxanne ruby rukmini rupa ruta ruth sabine sabrina sadie
    saffron saira sajida sally salma salome samantha samira sandra sandrine sanna saoirse sara
    sarah sarai saskia seema selena selina serena shabnam shaila shalini shana shanice shanna
    shannon sharon shauna shawna shazia sheila shelley shereen sheri sherry sheryl shilpa shirin
    shirley shobha shona shreya sigrid silke silvia simone siobhan siri sita sofia sofie solange
    soledad solveig sonia sonja sonya sophia sophie soraya stacey stacy stefania stefanie stella
    stephania stephanie sue sujata sunita susan susana susanna susannah susanne susie suzana
    suzanne suzette suzy svetlana swati sybil sylvia sylvie tabitha talia tallulah tamar tamara
    tamika tammy tania tansy tanya tara tasha tatiana tatjana tatyana teresa tess tessa thandi
    thea thelma theodora theresa therese tiffany tilda tillie tina tonia tonya tracey tracy
    tricia trina trish trisha trista trudy twyla ulrike uma una ursula urszula usha valentina
    valeria valerie valérie vanda vanessa vanja veena vera verena veronica veronique vesna vicki
    vickie vicky victoria vida vilma vinita viola violet virginia vivian viviana vivienne wanda
    wanita wendy wilhelmina willa wilma winifred xenia yael yasmeen yasmin yasmina yelena
    yesenia yevgenia yoko yolanda yolande ysabel yuko yulia yvette yvonne zadie zahra zainab
    zara zeinab zelda zena zeynep zita zoe zoya zsuzsa zuzana
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
