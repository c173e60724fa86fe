"""Which of "he" and "she" a person's name or title goes with, where the words tell."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.quotes.cues import table

_MALE_WORDS = table(
    """
    mr sir lord mister king prince duke baron father dad son brother husband uncle nephew
    grandfather widower man boy gentleman businessman chairman congressman councilman
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
# "André" is "Andre".
_ACCENTS = str.maketrans("áàâäãåçéèêëíîïñóôöõøúùûü", "aaaaaaceeeeiiinooooouuuu")
_MALE_NAMES = table(
    """
    aaron abdi abdirahman abdul abdullah abel abraham adam aditya adnan adolfo adrian adélard ahmad
    ahmed aidan ajay akira alain alan alasdair albert albrecht alec alejandro alessandro
    alexander alexandre alfred ali alistair allan allen alvin amar amir amos anders andre andreas
    andrei andrew andriy andrzej andy angus anil ansel anthony antoine anton antonio archie ari arif
    arjun armand armando arne arno arnold arnulfo arthur arturo arvid arvind asher ashok asif
    augustin aurelien aurèle axel babatunde baldev barack bardish barry bartholomew bashir basil
    bastien beau ben benedict benjamin benoit bernard bernie bert bertrand bikram bilal bill billy
    bjorn blaine blake bob bobby bogdan bohdan boris brad bradley brandon brayden brendan brent
    brett brian brock brody bruce bruno bryan bryce bud burt byron cal caleb callum calvin carl
    carlos carmine casimir casper cecil cedric cesar chad charles charles-antoine charlie cheikh
    chester chetan chinedu chris christian christopher chuck chukwuma ciaran clarence claude clayton
    clem clement cliff clifford clint clive cody colin colm colton connor conor conrad corey cormac
    cornelius craig cristian curt curtis cyril cyrus dale damian damon dan daniel danny dante dario
    darius darrell darren darryl darshan dave david dean declan deepak denis dennis derek derrick
    desmond devin dexter diego dilip dimitri dinesh dirk dmitri dmytro domenico dominic dominik don
    donald doug douglas duane duncan dusan dustin dwayne dwight dylan earl ed eddie edgar edmond
    edmund edouard eduardo edward edwin egon einar eli elias elijah elliott elmer elvis emeka emil
    emile emilio emmanuel emmett enrique enzo eoin ephraim eric erich erik ernest ernie ernst erwin
    esteban ethan etienne eugene evan everett ezekiel ezra fabian fabien fabio fadi faisal farhan
    faruk felix ferdinand fergus fernand fernando finlay finn flavio florent floyd francis
    francisco franco francois frank franklin fred frederick fritz frédéric gabriel gaetan ganesh
    gareth garry garth gary gaston gaurav gavin gene geoff geoffrey geoffroy georg george georges
    gerald gerard gerhard germain gerry ghislain gideon gilbert giles gilles gino giorgio giovanni
    giuseppe glen glenn gopal gord gordie gordon graeme graham grant greg gregor gregory guillaume
    guillermo gunther guojun gurbax gurdeep gus gustav gustavo guy guy-andre hakim hal hamid
    hamish hank hans hari harish harjit harlan harold harry haruki harvey harvinder hassan hector
    heinrich helmut henri henrik henry herbert herman hernan herve hideo hiroshi homer horace howard
    hubert hugh hugo hugues humphrey hussain hussein iain ian ibrahim idris idrissa ignacio igor
    ihor ikechukwu ikenna ilya imran inder iqbal isaac isadore isaiah ismail ivan ivor jaap jacek
    jack jacob jacques jagmeet jake jakob jalal jamal james jamie jared jaroslav jason jasper
    javier jay jean-charles jean-claude jean-francois jean-guy jean-louis jean-luc jean-marc
    jean-michel jean-paul jean-philippe jean-pierre jean-sébastien jean-yves jed jeff jeffrey jens
    jeremiah jeremy jerome jerry jerzy jesse jianguo jim jimmie jimmy joachim joao joaquim joaquin
    jock joe joel johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph
    josh joshua juan judd jules julian julien julio jurgen justin kamal kamil kamran karan kareem
    karim karl kaspar kazuo keith ken kenji kenneth kenny kevin khalid kieran kirk klaus kofi
    konstantin krishna kristof krzysztof kurt kwabena kwame kwasi kwesi kyle lachlan lamar lance
    larry lars laszlo laurent lawrence lech leif leo leon leonard leonardo leopold leroy levi lewis
    liam linus lionel lloyd lorenzo lorne lothar louis louis-philippe luc luca lucas lucien ludwig
    luigi luis lukas luke lyle mahamed maher mahesh mahmoud majid malcolm malik mamadou manfred
    manish manny manoj manuel marc marc-andre marc-antoine marcel marcelo marco marcus marek mariano
    mario mark marlon marshall martial martin marty marvin massimo mateo mathias mathieu mathis matt
    matthew matthias mattias maurice mauricio maurizio max maxime maxwell mehdi mehmet melvin merv
    mervin mervyn michael michel mick miguel mikael mike mikhail miles milo milos milt milton mirko
    mitch mitchel mitchell modou mohamed mohammad mohammed mohamud mohan mohsin monty mordecai
    morley morris mort moses moussa muhammad mukesh murray mustafa mykola médéric nabil nasir nasser
    nathan nathaniel naveen ned neil nelson nestor neville niall nicholas nick nicolas nigel nikhil
    nikola nikolai nikolaus nils nnamdi noah noel norman normand nunzio obinna olaf oleg oleksandr
    oliver olivier oluwaseun omar orville osama oscar osman oswald otis otto ousmane ovide owain
    owen pablo padraig paolo pascal pasquale patrick paul paul-andré paulo pavel pawel peder pedro
    percy perry pete peter petr petro phil philip philippe phillip pierre pierre-luc pierre-paul
    pierre-yves piers piet pieter piotr pradeep prakash quang quentin rafael rahul rainer raj rajan
    rajesh rajiv rakesh ralph ramesh rami ramon randall randy raoul rashid rasmus raul ravi
    ray raymond raymundo raynald reg reginald reinhard reinhold rejean remi rene rex reza rhys
    ricardo richard rick rickey ricky ritchie rob robbie robert roberto rocco roch rod roddie
    roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf rollie romain roman romeo
    ron ronald ronnie rory rosaire roscoe ross roy royce ruben rudi rudolf rudy rufus rupert ruslan
    russ russell ryan réal régis rémy saeed sajid salim salman salvador salvatore sam samir samson
    samuel sanjay sanjeev santiago satish satoshi saul scott seamus sean sebastian segun
    selim serge sergei sergey sergio serhiy seth seymour shamus shane shaun shawn sheldon shinji sid
    sidney sigmund sikander silas silvio simeon simon slobodan sohan solomon soren spencer spiro
    srinivas stan stanislaw stanley stefan stefano stephane stephen steve steven stewart stig stu
    stuart sukhdev sunil suresh sven sylvain sébastien tad tadeusz takashi takeshi taras tarek tariq
    ted tekle terrence terry thabo theodore thibault thierry thomas théo tim timothy tobias toby
    todd tom tomas tomasz tommy tony torsten travis trevor tristan troy tuan tunde tyler tyrone
    tyson ulric ulrich ulysses umar umberto usman uwe vaclav vadim valentin vasily vasyl vaughn vern
    verne vernon victor vijay vikram viktor vinay vince vincent vincenzo vito vivek vladimir
    volodymyr wab wade waleed walid wallace wally walt walter warren wayne wendell wenjie werner wes
    wesley wilbur wilfred wilhelm will william willie winston wojciech wolfgang xavier yannick yasin
    yasser yaw yevhen yousef yuri yuriy yusuf yvan yves yvon zach zachary zack zaid zane zbigniew
    zhiwei ziad zoltan zoran
    """
)
_FEMALE_NAMES = table(
    """
    abena abigail ada adaeze adele adeline adjoa adriana adrienne agatha agathe agnes agnieszka
    aileen aisha akosua akua alana alanna alberta alejandra alexa alexandra alexandria alexandrine
    alexis alice alicia alina aline alison allegra allison alma althea alyssa amal amanda amandine
    amara amber amelia amina aminata amira amy amélie ana anais anastasia andrea andrée andrée-anne
    anette angela angelica angelina angelique anika aniko anita anja anjali anju anke ann anna
    annabel annabelle anne anne-marie anne-sophie anneke anneliese annette annie annika annmarie
    anoushka antoinette antonella antonia antonietta anya aoife april arabella araceli ariana ariane
    arlene asha ashleigh ashley asma astrid audrey aurélie ava awa ayesha aziza barb barbara beata
    beatrice beatrix beatriz becky belinda bernadette bernadine bernice berta bertha beth bethany
    betsy betty bev beverley beverly bianca birgit birgitta blanche bonnie bozena brandi bree brenda
    brenna briana brianna bridget brigid brigitte britney brittany bronwyn brooke bushra callie
    camila camilla candace candice carina carissa carla carley carly carmela carmelita carmen carol
    carol-ann carole caroline carolyn carrie caryn cassandra catalina catarina catherine cathleen
    cathy catriona cayla cecilia celeste celia celine cerys chantal charlene charlotte charmaine
    chelsea cheryl chiamaka chiara chidinma chioma chloe chloé christiane christina christine
    christy chrystia cindy claire clara clarissa claudette claudia claudine clementine colette
    colleen concepcion concetta constance consuelo cora coralie cordelia corinne cornelia courtney
    cristina crystal cynthia cécile dagmar dagny daisy danica daniela danielle danika danièle daphne
    darlene dawn deanna deb debbie deborah debra deepa deidre deirdre delia delphine denice denise
    desiree diana diane dianna dianne dina divya dolores dominga donatella donna dora doreen doris
    dorothea dorothy dorothée dulce edith edna effie efua eileen elaina elaine eleanor eleanora
    elena eleni elfriede eliane elisa elisabeth elise eliza elizabeth ella ellen elodie eloise elsa
    elsie elspeth elvira emilia emilie emily emma emmanuelle enid erica erika erin ernestine esme
    esmeralda esperanza estela estelle ester esther ethel etta eugenia eugenie eunice euphemia eva
    evangeline eve evelyn ewa fabienne faith fanny farah farida fatima fatma fatou fatoumata fatuma
    faye felicia femke fernanda filomena fiona flavia flavie flora florence florentina folake fran
    frances francesca francine franziska françoise freda freya frida frédérique funmi funmilayo gabi
    gabriela gabrielle gail galina geeta genevieve georgette georgiana georgina geraldine germaine
    gertrude ghislaine gillian gina ginette ginny giovanna gisela gisele giselle giulia gladys
    glenda gloria grace gracie graciela grainne grazyna greer greta gretchen gudrun gurleen gwen
    gwendolyn gwyneth halima halina halyna hana hanna hannah hanne hanneke harleen harriet haruko
    hattie hazel heather heidi helen helena helene helga heloise henrietta henriette hermione hilary
    hilda hillary hodan holly hope hortense huguette huong hélène ida ifeoma ifrah ilana ilona ilse
    imogen indira ines inga inge ingeborg ingrid ioana iqra irena irene irina iris irma iryna isabel
    isabella isabelle isadora isha isobel ivana ivonne ivy jacinda jacinta jacinthe jaclyn
    jacqueline jadwiga jana jane janelle janet janette janice janina janine jarmila jasleen jasmin
    jasmine jayne jeanette jeanne jeannette jeannie jeannine jenifer jenna jennie jennifer jenny
    jeri jess jessica jill jillian jo jo-ann jo-anne joan joann joanna joanne jodi jody joelle
    johanna johanne jolene jordana josee josefina josephine josette josie josée joy joyce juana
    juanita judit judith judy julia julianna julianne julie juliet julieta juliette june justina
    justine jyoti kaitlin kaitlyn kalpana kamala kara karen kari karin karina karine karla karolina
    katarina katarzyna kate katelyn katerina katharina katharine katherine kathi kathie kathleen
    kathrin kathryn kathy katia katie katja katrina katrine katy katya kavita kayla kaylee keiko
    keisha kellie kelly kendra kerri khadija kimberly kirsten kirstie kirsty kitty krista kristen
    kristin kristina kristy krystal kylie lacey laetitia lakshmi lana lara larissa latisha latoya
    laura lauren laurie lavinia layla leah leandra leanna leanne leela leila lena lenore leona
    leonie leonora leontine lesley leslie leticia liana libby lidia liesbeth liette lihua lilian
    liliana liliane lillian lily lina linda lindiwe lisa lise lisette liv livia liz liza lizzie lois
    lola lorena loretta lori lorie lorna lorraine lottie louisa louise luana lucia luciana lucie
    lucille lucinda lucy ludmila luisa luz lydia lyne lynn lyudmila lyudmyla léa mabel mackenzie
    madeleine madeline mae magalie magda magdalena maggie maia mairead mairi maisie malala
    malgorzata malin mandy manon mara marcela marcia marg margaret margarita margaux marge margery
    margit margo margot marguerite mari maria maria-elena mariam mariama marian mariana marianne
    maribel maricela marie marie-andrée marie-anne marie-claire marie-claude marie-eve marie-france
    marie-hélène marie-josee marie-louise marie-pier mariella marielle marika marilyn marina marion
    marisa marisol marissa marita marjolaine marjorie marla marlee marlene marsha marta martha
    martina martine mary maryam maryanne marybeth marylou maryse mathilda mathilde matilda maude
    maura maureen mavis maxine maya mayra meena meera megan meghan mehreen mei-ling melania melanie
    melinda melisa melissa mercedes meredith meryl mette mia michaela michele micheline michelle
    michiko mila milagros mildred milena milica millicent millie mina mindy minerva minnie miranda
    mireille miriam mirjana mitzi moira mollie molly mona monica monika monique morag muriel myra
    myriam myrna myrtle nadia nadine nadiya nadège naima nancy nandini nanette naomi nasrin natacha
    natalia natalie nataliya natalya natasha nathalie ndeye neelam neha nell nellie nerea ngozi
    nguyet niamh nicola nicole nicolette nicolle nikki nilima nina nirmala nisha nkechi nneka noelle
    noemi nola nomi nomvula nora noreen noriko norma normande nour noémie obioma odette odile oksana
    olena olga olha olive olivia oluchi oona ophelia orla ottilie ottoline padma paige paloma pamela
    paola parveen pascale patricia patrizia patsy patty paula paule paulette paulina pauline payal
    pearl peggy penelope penny petra petronella philippa philomena phoebe phyllis pia pilar polina
    polly pooja poonam pria priscilla priti priya rachel radha rafaela raina raisa ramona rani rania
    raquel rashida raymonde reba rebecca reena regina reina reine rekha renata renee renée reyhaneh
    rhea rhoda rhonda ricarda rima rina risa rita ritu riva roberta rochelle rocio rolande rollande
    romana romy rona rosa rosalba rosalia rosalie rosalind rosalyn rosanna rosanne rosaria rose
    rose-marie roseanne rosella rosemarie rosemary rosetta rosie roxana roxane roxanne ruby rukhsana
    rukmini rupa ruta ruth réjeanne sabine sabrina sachiko sadie saffron saira sajida sally salma
    salome samantha samira sandra sandrine sangeeta sanna saoirse sara sarah sarai saskia savita
    seema selena selina serena shabana shabnam shaila shalini shana shanice shanna shannon shanti
    sharon shauna shawna shazia sheila shelley shereen sheri sherri sherry sheryl shilpa shirin
    shirley shobha shona shreya sigrid silke silvia simone siobhan siri sita smita sofia sofie
    solange soledad solveig sonia sonja sonya sophia sophie soraya stacey stacy stefania stefanie
    stella stephania stephanie sue sujata sumaya sunita susan susana susanna susannah susanne sushma
    susie suzana suzanne suzette suzie suzy svetlana svitlana swati sybil sylvia sylvie ségolène
    tabitha talia tallulah tamar tamara tamika tammy tamsin tania tansy tanya tara tasha tatiana
    tatjana tatyana teresa terri tess tessa tetiana thandi thandiwe thea thelma theodora theresa
    therese thuy tiffany tigist tilda tillie tina titilayo tonia tonya tracey tracy tricia trina
    trish trisha trista trudy twyla ulrike uma una ursula urszula usha valentina valeria valerie
    valérie vanda vandana vanessa vanja veena velma vera verena verna veronica veronique vesna vicki
    vickie vicky victoria vida vilma vinita viola violaine violet virginia virginie vivian viviana
    viviane vivienne wanda wanita wendy wilhelmina willa wilma winifred winnifred xenia xiaoling
    ximena yael yasmeen yasmin yasmina yelena yesenia yetunde yevgenia yoko yolanda yolande ysabel
    yuko yulia yusra yvette yvonne zadie zahra zainab zara zdenka zeinab zelda zena zeynep zita zoe
    zoya zsuzsa zuzana
    """
)


def by_name(first: str) -> str | None:
    """Give "he" or "she" for a given name that is mostly one of them."""
    first = first.lower()
    for word in (first, first.translate(_ACCENTS)):
        if word in _MALE_NAMES:
            return "he"
        if word in _FEMALE_NAMES:
            return "she"
    return None


def by_words(words: Iterable[str]) -> str | None:
    """Give "he" or "she" for a title or description such as "Mrs." or "chairman"."""
    for word in words:
        plain = word.lower().strip(".")
        if plain in _MALE_WORDS:
            return "he"
        if plain in _FEMALE_WORDS:
            return "she"
    return None
