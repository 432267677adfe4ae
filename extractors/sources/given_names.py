"""Given names that tell a woman from a man, of many languages; none that both bear.

Written by hand from common knowledge, as weak evidence: what an article says itself ("he", "Mrs.", "her husband")
outweighs it. Left out are names like Andrea, Jean, Kim, Robin and Sasha.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.vocabulary import words

WOMENS_NAMES = words(
    """abigail ada adele agnes agnieszka aisha alejandra alexandra alice alicia alina alison amanda amelia amina amy
    ana anastasia angela angelica anita ann anna anne annette annie antonella antonia anya aoife ariana astrid
    aubrey audrey aurora ava ayesha barbara beata beatrice beatriz becky belinda bella bernadette beth bethany
    bettina betty bianca bonnie brenda bridget brigitte britta brittany camila candace cara carla carlotta carmen
    carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia chantal charlotte
    chiara chloe chloé christina christine ciara claire clara clarissa claudia colette colleen constance cora
    corinne cornelia cristina cynthia daisy daniela danielle daphne dawn deborah deirdre delia denise despina diana
    diane dolores donna dora doris dorothy edith eileen ekaterina elaine eleanor eleftheria elena eleni elisa
    elisabeth elise eliza elizabeth ella ellen elsa emilia emily emma erica erika erin esmeralda esperanza estelle
    esther ethel eugenia eva eve evelyn ewa faith fatima fatoumata felicity fiona flora florence frances francesca
    françoise frida gabriela gail gemma genevieve georgina geraldine gertrude gina ginny giovanna giulia gladys
    gloria grace greta gretchen guadalupe gudrun gwen hannah harriet hazel heather heidi helen helena helga
    henrietta hilda holly hope hélène ida ildikó imogen inga ingeborg ingrid inès inés ioanna irene irina iris
    isabel isabella isobel ivana jacqueline jane janet janice janine jasmine jeanette jennifer jenny jessica jill
    joan joanna joanne jocelyn johanna josephine joyce juanita judith judy julia juliana julie juliet justine
    kalliope karen karin karolina kate katerina katharine katherine kathleen kathryn kathy katie katja kayla keiko
    khadija kirsten kirsty klara kristen kristin kristina laila lara larissa latoya laura lauren leah leila lena
    leonora letitia lidia lillian lily linda lisa liz lois lorena lorna lorraine louisa louise lucia lucinda lucy
    lucía ludmila ludmilla lydia lynn madeleine magdalena maggie malgorzata mandy marcela margaret margarita maria
    mariam mariana marianne marie mariella marina marissa marjorie marlene marta martha mary maría matilda maureen
    megan melanie melinda melissa mercedes meredith michelle mildred milena mindy miranda miriam moira molly mona
    monica monika muriel myra mónica nadia nadine nancy naomi natalia natalie natalya natasha nicole nina nora
    noreen nuala octavia oksana olga olivia olympia ophelia paloma pamela patricia paula pauline penelope petra
    philippa phoebe phyllis pilar polly priscilla priya prudence rachel ramona raquel rebecca regina renata rita
    roberta rosa rosalie rosalind rosario rose rosemary rosie roxanne ruth sabina sabrina sadie sally samantha
    sandra sara sarah saskia selena selma serena sheila shirley shreya sienna silvia sinead siobhan siobhán sofia
    sofía sonia sonja sophia sophie stacey stella stephanie sue susan susanna susannah suzanne svetlana sylvia
    tabitha tamara tanya tara tatiana tatyana teresa tessa thelma theresa tiffany tina trudy uma ursula valentina
    valerie vanessa vera veronica victoria viola violet virginia vivienne wanda wendy wilhelmina wilhelmine winifred
    yekaterina yolanda yvette yvonne zainab zara zoe zofia zoë zsuzsa zuzana ángela"""
)

MENS_NAMES = words(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan alastair albert alberto aldo alejandro aleksandr
    alessandro alexander alexei alfonso alfred ali allan allen alvin amadou amir anders andreas andrei andrew
    andrzej andré andrés angus anil anthony anton antonio antti antónio archie arjun armando arnold arthur arturo
    ashok asif attila barack barnaby barry bartosz basil ben benedict benjamin bernard bernardo bernie bill billy
    björn bob boris bradley brandon brendan brent brett brian bruce bruno bryan byron caleb callum calvin carl carlo
    carlos cecil cedric cesar charles charlie chester chris christian christoph christopher ciaran clarence claude
    clayton clifford clive clyde colin connor conrad cornelius craig curtis cyril damien damon dan daniel darren
    darryl dave david dean declan demetrius denis dennis derek deshawn desmond diego dieter dimitri dimitris dirk
    dmitri dmitry dominic donald donnie doug douglas duncan dustin dwayne dwight dylan ed eddie edgar edmund eduardo
    edward edwin eli elias elliott elton emil emmanuel emmett enrique enzo erik ernest ernesto esteban ethan eugene
    fabio felipe felix ferdinand fergus fernando filip florian floyd francesco francisco frank franklin franz
    françois fred freddie frederick friedrich gabriel gareth garrett gary gavin geoff geoffrey george gerald gerard
    gerd gerhard gianni gilbert giorgio giorgos giovanni giuseppe glen glenn gordon gottfried graeme graham grant
    greg gregory grigory guido guillermo gunnar gustav gustavo günter hamza hans harald harold harry hartmut hassan
    heath hector heinrich heinz helmut henri henrik henry herbert herman hiroshi horace horst howard hubert hugh
    hugo humphrey hussein ian ibrahim ignacio igor imran isaac ismail ivan ivor jack jacob jacques jake jakob james
    jared jason javier jeff jeffrey jeremy jermaine jerome jerry jesús jim jimmy joaquín jock joe joel johan johann
    john johnny jon jonathan jorge josef joseph josh joshua josé joão juan juha jules julian julio julius justin
    jürgen kari karl keir keith kenji kenneth kenny kevin klaus konrad konstantin kostas kurt kwame kyle lachlan
    lamar lance lars laurence lawrence leif len leo leon leonard leroy lester lewis liam lloyd lorenzo lothar lou
    louis luca lucas lucien ludwig luigi luis luiz lukas luke luther magnus mahesh mahmoud malcolm manfred manuel
    marc marcel marcelo marco marcus mario mark martin martín marvin mateo mathieu matt matteo matthew matthias
    matti maurice mauricio max maximilian mehmet melvin michael michał miguel mike mikhail mikko miles milton
    miroslav mitchell mohamed mohammad mohammed mordechai moses muhammad mustafa nathan nathaniel ned neil nelson
    nicholas nick nicolas nigel nikolai nikolay nikos noah norman octavio olaf oleg oliver olivier omar oscar oskar
    osman oswald otto owen pablo paddy panagiotis paolo pascal patrick paul pavel pedro percy pete peter phil philip
    philippe phillip pierre piotr quentin rafael rainer rajesh rajiv ralph ramesh ramiro ramón randall randy raphael
    rashid ravi raymond raúl reginald reinhard renato rex ricardo richard rick ricky rob robert roberto rodney
    rodrigo roger roland rolf roman ron ronald ronnie roscoe ross roy rubén rudolf rufus rupert russell ryan
    salvatore samuel sanjay santiago scott sean sebastian sebastián serge sergei sergey sergio seth seán shane
    siegfried simon solomon spencer spyros stanislav stanley stavros stefan stefano stephen steve steven stewart
    stuart sunil suresh sven tariq ted terence terrell terrence theo theodore thierry thomas tim timo timothy todd
    tom tomasz tommy tomás tony trevor tristan tyler tyrone ulrich uwe vangelis vasily victor vijay viktor vincent
    vincenzo vito vladimir volker walter warren wayne wendell werner wilfred wilhelm willem william winston wolfgang
    xavier yannick yannis yasser yevgeny yosef yuri yusuf zachary zoltan zoran étienne"""
)


def gender_of(name: Sequence[str]) -> int:
    """What a name tells, given as words in small letters: 1 a woman, -1 a man, 0 neither, as a surname alone does."""
    given = name[0] if len(name) > 1 else ""
    return (given in WOMENS_NAMES) - (given in MENS_NAMES)
