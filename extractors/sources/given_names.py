"""Given names that tell a woman from a man, of many languages; none that both bear.

Written by hand from common knowledge, as weak evidence: what an article says itself ("he", "Mrs.", "her husband")
outweighs it. Left out are names like Andrea, Jean, Kim, Robin and Sasha.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.vocabulary import words

WOMENS_NAMES = words(
    """aaliyah abby abena abigail ada adaeze adele adriana adwoa agnes agneta agnieszka aiko ailsa aisha akiko akosua
    alejandra alexa alexandra alice alicia alina alison alla allison alma alyssa amaka amal amanda amber amelia amina
    amy ana ananya anastasia angela angelica anita anjali ann anna anne anneke anneli annemarie annette annie annika
    annmarie antoinette antonella antonia anya aoibhe aoibheann aoife aparna april araceli ariana arlene asma astrid
    aubrey audrey aurora ava ayesha ayumi ayşe aziza barbara beata beatrice beatriz becky belinda bella bernadette
    beth bethany bettina betty beverly bianca birgit blanca bonnie bozena brenda bridget brigitte brit britta
    brittany brittney brooke bríd camila candace candice caoimhe cara carla carlotta carmen carol carolina caroline
    carolyn carrie cassandra catalina catherine cathy catriona cecilia celeste celia chantal charlene charlotte
    chelsea cheryl chiamaka chiara chidinma chinwe chloe chloé christie christina christine christy ciara cindy
    claire clara clarissa claudia clodagh colette colleen connie constance consuelo cora corinne cornelia cristina
    crystal cynthia daisy dalia daniela danielle danuta daphne darlene dawn debbie deborah debra deepa deepika
    deirdre delia denise despina diana diane dina divya dolores donna dora doris dorota dorothy edith efua eileen
    eilidh ekaterina elaine eleanor eleftheria elena eleni eliana elif elin elisa elisabeth elise eliza elizabeth
    ella ellen ellie elsa elspeth emilia emilie emily emine emma erica erika erin ernestine esmeralda esperanza
    estelle esther ethel eugenia eunice eva eve evelyn ewa faith farah farida fatima fatma fatoumata felicia felicity
    femke fiona flora florence folake frances francesca francine françoise freya frida frøydis funmilayo gabriela
    gail galina gayatri geeta gemma genevieve georgia georgina geraldine gertrude ghada gillian gina ginger ginny
    giovanna giulia gladys gloria grace greta gretchen gráinne guadalupe gudrun gunilla gwen gwendolyn gülay hailey
    hala halina hanan hannah hanne hanneke harriet haruka hatice hattie hazel heather heidi helen helena helga
    henrietta hilary hilda hillary hiroko hollie holly hope huda hélène ida ifeoma ilana ildikó ilona ilse imelda
    imogen indira inga ingeborg inger ingibjörg ingrid inès inés ioanna iona irena irene irina iris isabel isabella
    isla isobel ivana ivanka ivy jacqueline jacquelyn jadwiga jamila jana jane janelle janet janette janice janine
    jasmine jaya jeanette jeannette jeannie jenna jennifer jenny jessica jill joan joann joanna joanne jocelyn jodi
    jodie joellen johanna jolanta jolene josephine josie joyce juanita judith judy julia juliana julie juliet justine
    justyna jyoti kajsa kalliope kamila kara karen karima karin karla karolin karolina katalin katarzyna kate
    katerina katharine katherine kathleen kathryn kathy katie katja kavita kavya kayla kayleigh kazuko keiko kelli
    kellyanne kendra khadija khadijah kimberly kirsten kirstie kirsty klara krista kristen kristin kristina krisztina
    krystal krystyna kumiko kyra laila lakshmi lamia lana lara larisa larissa lata latifa latoya laura lauren leah
    leanne leeann leela leila lena leonora lesley leticia letitia leyla libby lidia lila lillian lily linda lisa
    lisbeth liz ljubica lois lorena loretta lorna lorraine lorrie lotte louisa louise lubna lucia lucinda lucy lucía
    ludmila ludmilla luz lydia lynda lynette lynn lynne lyudmila mabel madeleine madhuri mae maeve magdalena maggie
    maha maisie maj malgorzata malin malini manal mandy mara marcela marcia margaret margarita margie margo margot
    marguerite maria mariah mariam mariana marianne maribel marie marieke mariella marija marijke mariko marilyn
    marina marisa marisol marissa marjorie marlene marta martha mary maryam maryann maryanne marybeth maryellen
    maryjane marylou marysol maría matilda maureen maxine maya mayumi meena meera megan melania melanie melinda
    melissa melody mercedes meredith meryem mhairi mia michelle michiko mildred milena milica millicent mimi mindy
    minnie miranda miriam mirjana misaki missy moira mollie molly mona monica monika monique montserrat morag muriel
    myra myrtle märta mónica nabila nadezhda nadia nadine naima nancy nandini nanette naoko naomi natalia natalie
    natalya natasha nataša natsumi nawal neha nell nellie ngozi niamh nichole nicole nikki nina nirmala nisha njeri
    nkechi nneka noelle noemi nomsa nora noreen noriko norma nuala octavia odette oksana olga olivia oluchi olympia
    ophelia oprah orla orlaith padma paloma pamela patricia patsy patti patty paula paulette pauline pearl peggy
    penelope pernilla petra philippa phoebe phyllis pilar polina polly pooja portia priscilla priya priyanka prudence
    rachel radha radmila ragnhild raisa ramona rana rania raquel rasha rashmi rebecca reena regina rekha renata rhea
    rhoda rhonda rima rita roberta robyn rochelle rocío rosa rosalie rosalind rosalyn rosario rose roseanne rosemarie
    rosemary rosie rowena roxanne ruby ruth ruthann róisín sabina sabrina sachiko sadia sadie safiya sally salma
    samantha samia samira sandra sangeeta sanne sara sarah sarita saskia sawsan sayuri seema selena selma serena
    shalini sharon shauna shawna sheela sheila shelley sheri sherri sherry shireen shirley shobha shreya sienna signe
    sigrid sigríður silvia simone sinead sinéad siobhan siobhán siri smita sneha sofia sofía soledad solveig sonia
    sonja sophia sophie soraya sorcha stacey staci stella stephanie sudha sue sujata sumaya sunita susan susanna
    susannah sushma suzanne svetlana svitlana swati sybil sylvia tabatha tabitha tamara tammy tania tanya tara tasha
    tatiana tatyana teresa tessa tetiana tetyana thandiwe thelma theodora theresa tiffany tina tomoko tonya tove
    tracey tricia trina trisha trudy tuula ulla uma ursula usha valentina valerie vandana vanessa vera veronica vesna
    vicki vicky victoria vidya viktoria viola violet violeta virginia vivian vivienne wafa wanda wanjiku wendy
    wilhelmina wilhelmine wilma winifred ximena xiomara xóchitl yana yasmin yasmina yekaterina yelena yetunde yoko
    yolanda yoshiko yuko yulia yumi yvette yvonne zadie zahra zainab zanele zara zehra zeinab zelda zoe zofia zoë
    zsuzsa zuzana zuzanna ángela"""
)

MENS_NAMES = words(
    """aaron abdul abdullah abraham adam aditya adrian ahmad ahmed ahmet aidan akira alan alastair albert alberto
    aldo alec alejandro aleksander aleksandr aleksi alessandro alexander alexandre alexei alfonso alfred ali alistair
    allan allen alonso alphonse alvin amadou amir amos anand anders andre andreas andrei andrew andrzej andré andrés
    andy angus anil ansel antero anthony antoine anton antonio antti antónio archibald archie ari arjun arlo armand
    armando arnold arthur artur arturo arvind ashok asif attila august augustus axel babatunde barack barnaby barry
    bart barton bartosz bashar basil beau ben benedict benito benjamin benny benoit bernard bernardo bernie bert
    bertrand bilal bill billy bjarne björn blaine blake bob boris boyd bradley brady bram brandon brendan brennan
    brent brett brian brock bruce bruno bryan bud burak burt byron cal caleb callum calvin carl carlo carlos cecil
    cedric cem cesar chad charles charlie chester chidi chinedu chris christian christoph christopher chuck
    chukwuemeka ciaran clarence clark claude claudio clayton clement clifford clint clive clyde cole colin connor
    conor conrad cornelius craig cristiano curt curtis cyril cyrus daisuke damian damien damon dan daniel dante
    darius darrell darren darryl dave david davide dean declan demetrius denis dennis denny derek derrick deshawn
    desmond devendra didier diego dieter dietmar dimitri dimitris dinesh dino dion dirk dmitri dmitry domenico
    dominic don donald donnie donovan dorian doug douglas dudley duncan dustin dwayne dwight dylan earl ed eddie
    edgar edmond edmund edouard eduardo edward edwin eero efraim einar eli elias elijah elliott elmer elton elvis
    emanuel emeka emil emile emilio emmanuel emmett emre enoch enrique enzo eoin erich erik erlend ernest ernesto
    erwin esa esteban ethan eugen eugene everett ezra fabian fabio fabrice faisal farid fatih felipe felix femi
    ferdinand fergus fernando filip finn florian floyd forrest francesco francisco frank franklin franz françois fred
    freddie frederick friedrich fritz gabe gabriel ganesh gareth garrett gary gaston gavin geert geoff geoffrey
    george gerald gerard gerardo gerd gerhard gerry gianni gilbert giles gino giorgio giorgos giovanni girish gisli
    giulio giuseppe glen glenn gordon gottfried graeme graham grant greg gregor gregory griffin grigory guido
    guillermo gunnar gus gustav gustavo günter haakon hal hallgrímur halvor hamza hank hans harald harish harlan
    harold harrison harry hartmut haruto harvey hasan hashim hassan heath hector heikki heinrich heinz helmut henri
    henrik henry herbert herman hideki hiroki hiroshi homer horace horst hosni howard hubert hugh hugo humphrey
    hussain hussein iain ian ibrahim idris ifeanyi ignacio igor ike ilkka ilya imran ingmar ingvar irfan irving irwin
    isaac isaiah isidore ismail ivan ivo ivor jacek jack jacob jacques jagdish jake jakob jalen jamal james janne
    janusz jared jari jarmo jarrod jason jasper javier jay jeb jed jeff jeffrey jens jeremiah jeremy jermaine jeroen
    jerome jerry jesús jim jimmy jiří joachim joaquín jock joe joel joey johan johann johannes john johnny jon jonas
    jonathan jonny jordi jorge joris josef joseph josh joshua josiah josé joão juan juergen juha jukka jules julian
    julio julius justin jürgen kaito kaleb kamal kareem kari karim karl kaspar kazuo keegan keenan keir keith kelechi
    kelvin kemal ken kenji kenneth kenny kent kenta kevin khaled khalid kimmo kirk kjell klaus knut kofi konrad
    konstantin kostas kristian krzysztof kunal kurt kwabena kwame kwasi kyle lachlan lalit lamar lamine lance lars
    lasse laszlo laurence laurent lauri lawrence leander leif len lennart lenny leo leon leonard leonardo leopold
    leroy lester levi lewis liam lionel llewellyn lloyd lonnie lorcan lorenzo lothar lou louis lowell luca lucas
    luciano lucien ludwig luigi luis luiz lukas luke luther lyle lyndon mack magnus mahesh mahmoud makoto maksim
    malcolm malik manfred manish manoj manuel marc marcel marcelo marcin marco marcus marek mariano mario mark marlon
    marshall martin marty martín marvin mateo mathew mathias mathieu mats matt matteo matthew matthias matti maurice
    mauricio maurizio max maxim maximilian maxwell mehmet melvin mervyn micah michael michał mick miguel mikael mike
    mikhail mikko milan miles milo milos milton miroslav mitch mitchell mohamed mohammad mohammed mohan mohd monty
    mordechai morris mort morten moses moshe muhammad mukesh murat murray mustafa myron nate nathan nathaniel naveed
    ned neil nelson niall nicholas nick nicolas niels nigel nikhil nikolai nikolay nikos nils noah nolan norbert norm
    norman obinna octavio oddvar olaf olav ole oleg oleksandr oliver olivier oluwaseun omar orhan orlando orson
    orville osama oscar oskar osman osvaldo oswald otis otto owen pablo paddy panagiotis paolo pascal patrick paul
    paulo pavel pawel pedro pekka per percy perry pertti pete peter petr petros petter phil philip philippe phillip
    pierce pierre piers pieter piotr pradeep prakash pranav prescott preston qasim quentin rafael rahul rainer rajan
    rajesh rajiv rakesh ralph ramesh ramiro ramón rand randall randolph randy raphael rashid rasmus ravi ray raymond
    raúl recep reece reggie reginald reinhard renato reuben rex reza rhys ricardo rich richard rick ricky rishi roald
    rob robbie robert roberto rocco roddy roderick rodney rodolfo rodrigo roger rohan rohit roland rolando rolf
    romain roman romeo ron ronald ronan ronnie roosevelt roscoe ross roy royce ruben rubén rudolf rufus rune rupert
    russ russell rusty rutger ryan saad sachin salvatore samir samuel sandeep sanjay santiago satish satoshi saul
    scott sean sebastian sebastián selim seppo serge sergei sergey sergio serkan seth seun seymour seán shane shawn
    sheldon sherman shinji sid siegfried sigurd silvio simeon simon sindre sizwe solomon sonny spencer spyros
    srinivas stan stanislav stanley stavros stefan stefano stein stephan stephane stephen sterling steve steven
    stewart stig stu stuart sunil suresh sven sverre syed sylvester tadeusz takashi takeshi tapio tarek tariq tayfun
    tayyip ted tendai terence terrell terrence thabo thaddeus themba theo theodore thibault thierry thomas tibor tim
    timmy timo timothy tito tobias toby todd tom tomas tomasz tommy tomás tony tor torbjørn torsten travis trent
    trevor tristan trond troy truman tunde tunji tyler tyrell tyrone uche ulf ulrich umar usman uwe vaclav vance
    vangelis varun vasily vaughn vern vernon vic victor vijay vikram viktor ville vince vincent vincenzo vinod virgil
    vitaly vito vivek vlad vladimir volker wade waleed wally walt walter warren wayne wendell werner wes wesley
    wilbur wilfred wilhelm will willem william willie winston wolfgang woodrow xavier yair yann yannick yannis
    yaroslav yasin yasser yaw yevgeny yitzhak yoav yosef yoshi yuri yusuf yuval zac zachary zack zakir zane zbigniew
    zdeněk zeke zoltan zoran étienne"""
)


def gender_of(name: Sequence[str]) -> int:
    """What a name tells, given as words in small letters: 1 a woman, -1 a man, 0 neither, as a surname alone does."""
    given = name[0] if len(name) > 1 else ""
    return (given in WOMENS_NAMES) - (given in MENS_NAMES)
