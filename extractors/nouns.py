"""Nouns that tell what a name or a description stands for: titles, occupations, bodies, groups, documents.

General English, written down by hand. These are open classes: a word that is missing costs a decision some evidence,
and nothing relies on a list being complete. All lower case, singular unless said otherwise.
"""

from __future__ import annotations

from extractors.inflection import singular
from extractors.vocabulary import words

# Stand before a name and are no part of it, nor a role worth showing.
COURTESIES = words(
    """mr mrs ms miss mx dr sir dame lord lady madame monsieur señor señora herr frau signor signora haji hajji hajjah
    datuk ustaz mullah maulana pandit shri smt"""
)

# Honours and offices that stand after a name.
LETTERS = words("kc qc mp mep msp mbe obe cbe dbe kbe esq jp frs phd md")

# Small words inside the names of people.
PARTICLES = words(
    "de la le van von der den da dos das do du di del della bin ibn al el ben ter ten zu af av y e st"
)

# Ranks and offices that stand before a name, often shortened.
TITLES = words(
    """sen sens rep reps gov lt gen col maj capt cmdr adm sgt cpl pvt det ofc insp supt prof rev fr hon amb atty
    pres sec president vice-president senator representative congressman congresswoman congressperson governor mayor
    minister premier chancellor secretary undersecretary ambassador judge justice speaker leader chairman chairwoman
    chairperson chair chief director commissioner general admiral colonel major captain lieutenant commander sergeant
    corporal private detective officer inspector constable sheriff superintendent marshal professor reverend pastor
    bishop archbishop cardinal pope rabbi imam sheikh ayatollah king queen prince princess duke duchess earl baron
    baroness emperor empress sultan emir tsar councilman councilwoman councilor councillor councilmember alderman
    mp mep msp mla vp svp evp
    cllr coun ald pc dci pcso brig gp cdr ssgt lcpl assemblymember taoiseach tánaiste viscount countess
    assemblyman assemblywoman delegate lawmaker treasurer comptroller attorney solicitor ombudsman whip nominee
    candidate ceo cfo coo cto cio co-ceo founder co-founder cofounder owner co-owner chef coach manager principal dean
    provost rector"""
)

# What people are, besides the titles above.
OCCUPATIONS = words(
    """spokesman spokeswoman spokesperson spokespeople adviser advisor aide strategist consultant analyst economist
    expert researcher scientist scholar fellow lecturer teacher educator student historian sociologist psychologist
    psychiatrist epidemiologist virologist biologist chemist physicist ecologist geologist climatologist
    meteorologist astronomer anthropologist archaeologist philosopher theologian statistician mathematician
    demographer engineer programmer developer designer architect lawyer barrister counsel prosecutor defender
    paralegal journalist reporter editor columnist correspondent anchor host presenter broadcaster commentator
    moderator blogger dispatcher supervisor foreman forewoman scheduler signaller
    author co-author writer novelist poet playwright screenwriter biographer publisher producer
    filmmaker photographer actor actress comedian singer songwriter rapper musician drummer guitarist pianist composer
    conductor artist painter sculptor dancer choreographer model player striker goalkeeper goalie goaltender
    defenseman defender midfielder winger forward center quarterback receiver linebacker pitcher catcher outfielder
    shortstop batter bowler golfer boxer sprinter swimmer cyclist driver jockey skater skier wrestler athlete
    teammate rookie veteran trainer referee umpire scout doctor physician surgeon nurse paramedic midwife pharmacist
    dentist veterinarian therapist counselor clinician oncologist cardiologist pediatrician pathologist coroner
    farmer rancher fisherman miner worker labourer laborer builder carpenter electrician plumber mechanic trucker
    pilot steward sailor soldier marine airman guard guardsman firefighter policeman policewoman trooper cop agent
    investigator negotiator mediator diplomat envoy emissary official bureaucrat regulator inspector administrator
    executive entrepreneur businessman businesswoman investor banker trader broker banker accountant auditor
    shareholder landlord tenant developer realtor salesman saleswoman clerk cashier waiter waitress bartender barista
    cook baker butcher grocer shopkeeper vendor seller buyer customer consumer client patient survivor victim witness
    defendant plaintiff suspect inmate prisoner detainee juror organizer organiser activist advocate campaigner
    volunteer protester demonstrator leader lobbyist fundraiser donor pollster voter resident citizen neighbor
    neighbour villager townsman refugee migrant immigrant settler visitor tourist traveler passenger commuter
    motorist pedestrian parishioner priest monk nun missionary evangelist preacher curator librarian archivist
    conservationist environmentalist naturalist ranger guide instructor tutor head deputy assistant secretary-general
    member co-host co-chair co-chairman co-author co-editor co-director chairman-designate vice-chairman
    frontrunner front-runner contender challenger incumbent rival opponent ally supporter critic dissident rebel
    exile defector whistleblower hacker man woman boy girl teen teenager youth child baby toddler adult pensioner
    retiree mother father mom mum dad parent stepmother stepfather grandmother grandfather son daughter brother
    stepson stepdaughter grandson granddaughter grandparent godmother godfather sister uncle aunt cousin nephew
    niece husband wife spouse partner boyfriend girlfriend fiancé fiancée widow widower twin friend colleague
    classmate roommate boss person source insider onlooker bystander observer tycoon billionaire millionaire mogul
    magnate celebrity star heir heiress strongman dictator warlord jihadist militant terrorist gunman shooter
    attacker assailant bomber killer hunter gatherer nominee premier operative legislator parliamentarian
    backbencher politician statesman stateswoman republican democrat conservative liberal libertarian independent
    socialist communist native newcomer graduate alumnus alumna intern apprentice trustee regent chancellor
    registrar recipient winner laureate champion captain skipper lady gentleman lad
    lass bloke chap granny gran nan grandma grandpa pal mate
    hotelier jogger rower kayaker climber snowboarder welder bricklayer roofer decorator tiler plasterer scaffolder
    docker stevedore crofter sharecropper distiller chocolatier milliner seamstress upholsterer jeweller jeweler
    goldsmith bookseller newsagent greengrocer fishmonger caterer sommelier publican landlady bouncer concierge nanny
    childminder caregiver carer hairdresser beautician masseur cabbie janitor custodian optician chiropractor physio
    vet drover herder lumberjack forester angler roughneck stewardess purser bosun deckhand actuary adjuster
    pawnbroker bookie croupier caddie spinner cornerback fly-half fullback hurdler gymnast biathlete triathlete
    marathoner headmistress bursar pupil freshman sophomore undergraduate postgraduate mum-of-two mum-of-three
    mother-of-two mother-of-three father-of-two father-of-three grandad granddad dog-walker passerby passer-by
    eyewitness shopper flatmate lodger squatter biker farmhand chieftain mullah cleric vicar curate deacon verger
    chorister trucker"""
)

PERSON_NOUNS = TITLES | OCCUPATIONS
_PERSON_ENDINGS = (
    "ist", "eer", "master", "woman", "sman", "tman", "kman", "dman", "lman", "boy", "girl",
    "person", "keeper", "maker", "worker", "holder", "owner", "fighter", "grower",
    "rider", "dealer", "player", "writer", "goer", "taker", "diver", "surfer", "hiker", "runner", "sailor", "operator",
    "guard",
    "leader", "specialist", "teacher", "driver", "planner", "cleaner", "helper", "lover", "hater", "speaker", "scholar",
    "builder", "officer", "manager", "winner", "finalist", "medalist", "veteran", "survivor", "resident",
)  # fmt: skip


# Nouns that say of a person no more than where that is from: "the Swede".
NATIVES = words(
    """swede dane finn pole turk spaniard briton scot serb croat slovene slovak czech german austrian swiss italian
    greek norwegian icelander belgian hungarian romanian bulgarian albanian russian ukrainian belarusian georgian
    american canadian mexican brazilian argentine argentinian chilean colombian peruvian venezuelan cuban jamaican
    australian indian pakistani iranian iraqi israeli syrian egyptian moroccan algerian tunisian libyan nigerian
    ghanaian kenyan ugandan zimbabwean cameroonian ivorian korean japanese filipino indonesian malaysian thai afghan
    basque catalan texan californian londoner parisian mancunian englishman englishwoman frenchman frenchwoman
    irishman irishwoman dutchman dutchwoman welshman welshwoman scotsman scotswoman cornishman"""
)


# Words that end like a person's and are none.
_NO_PERSON = words(
    """list twist mist fist gist wrist checklist shortlist playlist waitlist blacklist wishlist hitlist exist consist
    insist resist persist assist beer deer reindeer career cheer sheer steer veneer jeer safeguard vanguard rearguard
    mudguard ottoman talisman german pacemaker noisemaker placeholder remaster forerunner"""
)


def is_person_noun(word: str) -> bool:
    """Whether a noun, small and singular, is one for a person: by the lists, or by how it ends."""
    return word in PERSON_NOUNS or (word.endswith(_PERSON_ENDINGS) and word not in _NO_PERSON)


# Adjectives and first parts of titles: "former Deputy Prime Minister", "acting assistant attorney general".
TITLE_MODIFIERS = words(
    """former ex acting interim deputy assistant associate vice senior junior chief lead executive managing general
    prime foreign first second third top new longtime long-time veteran retired late current then outgoing incoming
    honorary co principal special national international federal state local regional press communications financial
    operating medical legal technology technical scientific commercial creative"""
)

# What somebody is called by their party: "Republican Ann Roe", "Ann Roe, a Democrat,".
PARTIES = words(
    """republican democrat democratic conservative liberal libertarian labour gop tory independent socialist"""
)

# What a ministry or a secretary is for: "Secretary of State", "Minister for Foreign Affairs".
PORTFOLIOS = words(
    """state defense defence treasury labor labour energy education commerce homeland security health human services
    transportation transport interior agriculture veterans affairs housing urban development war foreign finance
    justice environment culture sport sports trade industry information technology science state education welfare
    fisheries tourism mining planning climate immigration children families water pensions
    elections police staff operations budget management rights policy relations communications counterterrorism"""
)

# The last word of a body's name, or of a description of one.
ORGANIZATION_NOUNS = words(
    """academy administration agency airline airlines airport alliance army assembly association authority bank board
    brigade broadcaster brotherhood bureau business cabinet campaign cathedral center centre chamber chapter charity
    church clinic club coalition college commission committee community company conference confederation congress
    consortium consulate consultancy corporation corps council court courts department directorate district division
    embassy enterprise enterprises exchange facility faculty federation firm fleet force forces forum foundation front
    fund government group guild headquarters hospital house initiative inquiry institute institution interpol
    judiciary jury label laboratory lab league legislature library magazine maker manufacturer mayoralty military
    militia ministry mission mosque movement museum navy network newspaper nonprofit office operator organisation
    organization outlet panel parliament parish partnership party police politburo presidency press project
    publication publisher regime registry regulator republic retailer school secretariat senate service services
    shelter site society squad startup station store studio studios subsidiary summit supplier synod synagogue taskforce
    team temple think-tank thinktank trade-union treasury tribunal trust union unit university watchdog website
    workshop orchestra choir symphony philharmonic ballet opera ensemble conservatory conservatoire observatory aquarium
    zoo gallery hospice nursery brewery cooperative co-operative collective abbey monastery convent diocese archdiocese
    regiment battalion surgery terminals ports docks mills works farms dairies shipping logistics freight
    nations states kingdom emirates productions records entertainment media news times post journal tribune
    herald gazette chronicle observer guardian telegraph mail globe star sun mirror express review radio television tv
    pictures games motors industries systems technologies solutions partners holdings ventures capital associates
    brothers sons insurance pharmaceuticals airways railways lines energy oil gas steel foods brands stores markets
    restaurants hotels resorts bancorp financial securities advisors properties estates realty constructions
    laboratories sciences health hospitals clinics schools colleges democrats republicans resistance response rangers
    guard patrol enforcement prevention defence defense affairs intelligence security customs"""
)
ORGANIZATION_SUFFIXES = words(
    """inc corp co ltd llc llp plc gmbh ag sa nv spa ab oy asa bv pty lp pbc kg sarl biologics pharmaceuticals
    pharma therapeutics biosciences robotics motors holdings industries logistics technologies semiconductors
    aerospace airways railways bancorp capital ventures interactive entertainment software semiconductor media"""
)
# Bodies that answer to a short description: "the agency", "the company".
COMMERCIAL_NOUNS = words(
    """company firm business corporation airline streamer maker manufacturer retailer startup label giant carmaker
    automaker bank lender publisher broadcaster operator supplier studio chain brand conglomerate group start-up
    chipmaker drugmaker newspaper magazine website network outlet"""
)
STATE_NOUNS = words(
    """agency department bureau ministry office authority administration service commission government police
    regulator watchdog force board panel court"""
)
CIVIC_NOUNS = words(
    """group organization organisation charity union nonprofit association coalition alliance institute foundation
    think-tank thinktank movement network campaign committee party league federation society body team club church
    university college school council"""
)

# Plural in sense: a collective speaks as "they".
GROUP_NOUNS = words(
    "family couple crowd crew public band trio duo pair staff jury panel opposition"
)

DOCUMENT_NOUNS = words(
    """report study survey poll review ruling judgment judgement verdict decision opinion order letter memo memorandum
    email e-mail filing lawsuit suit complaint indictment affidavit petition motion brief bill law act statute
    resolution statement release paper article essay editorial column book memoir biography document file record
    transcript tape recording video footage data statistic statistics figure figures census research analysis audit
    inquiry investigation findings results index ranking forecast estimate projection assessment evaluation guideline
    guidelines manual handbook website webpage page post tweet message text advertisement ad leaflet flyer manifesto
    platform plan proposal blueprint budget contract agreement treaty accord declaration communique communiqué
    dossier textbook encyclopedia dictionary note notice advisory bulletin newsletter warrant subpoena testimony
    deposition evidence meta-analysis experiment trial paperwork résumé constitution charter diary account
    resolutions documents records reports"""
)
# Documents that nobody can look up: the article names no issuer.
VAGUE_DOCUMENTS = words("reports polls accounts rumors rumours surveys estimates studies")

# People who are mentioned without being named, in the plural and as sources of news.
VAGUE_PEOPLE = words(
    """officials sources analysts experts people critics observers witnesses insiders aides advisers advisors
    economists scientists diplomats investigators authorities commentators pundits strategists historians scholars
    lawyers eyewitnesses some many others several few most one"""
)

FEMALE_NOUNS = words(
    """mrs ms miss dame lady madame señora frau queen princess duchess baroness empress spokeswoman congresswoman
    chairwoman councilwoman assemblywoman actress businesswoman saleswoman waitress policewoman stateswoman heiress
    woman girl mother mom mum stepmother grandmother daughter sister aunt niece wife girlfriend widow fiancée nun
    stepdaughter granddaughter godmother granny gran nan lass alumna first-lady grandma congresswomen schoolgirl
    sportswoman midwife hostess goddess"""
)
MALE_NOUNS = words(
    """mr sir lord monsieur señor herr king prince duke earl baron emperor sultan emir tsar pope spokesman congressman
    councilman assemblyman businessman salesman waiter policeman statesman heir man boy father dad
    gentleman lad bloke chap stepfather stepson grandson godfather grandfather son brother uncle nephew husband
    boyfriend widower priest monk alumnus fisherman guardsman defenseman linebacker gunman strongman
    schoolboy sportsman grandpa imam cardinal"""
)

# One office under several words: what "the governor" may have been called before.
SAME_OFFICE: dict[str, str] = {
    "cllr": "councilman",
    "coun": "councilman",
    "pc": "constable",
    "dci": "detective",
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "reps": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "congressperson": "representative",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "skipper": "captain",
    "cmdr": "commander",
    "adm": "admiral",
    "sgt": "sergeant",
    "det": "detective",
    "prof": "professor",
    "rev": "reverend",
    "pres": "president",
    "sec": "secretary",
    "supt": "superintendent",
    "amb": "ambassador",
    "atty": "attorney",
    "lawyer": "attorney",
    "premier": "minister",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "cofounder": "founder",
    "co-founder": "founder",
    "co-ceo": "ceo",
    "advisor": "adviser",
    "goaltender": "goalie",
    "goalkeeper": "goalie",
    "councilwoman": "councilman",
    "councilor": "councilman",
    "councillor": "councilman",
    "organisation": "organization",
}

# States and regions: a name that is a place, and may speak for its government.
PLACES = words(
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia
    congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france gambia
    gaza georgia germany ghana greece greenland guatemala guinea haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon liberia libya
    lithuania luxembourg macedonia malawi malaysia mali malta mexico moldova mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia
    somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey uganda ukraine
    uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia america antarctica alabama alaska
    arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
    ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario
    quebec alberta london paris berlin moscow beijing tokyo brussels rome madrid geneva vienna jerusalem tehran kabul
    baghdad damascus cairo delhi manila sydney toronto ottawa chicago boston detroit seattle denver dallas houston
    miami atlanta philadelphia phoenix portland baltimore cleveland cincinnati columbus minneapolis milwaukee
    pittsburgh sacramento hollywood manhattan brooklyn"""
)
# The second word of a place's name.
PLACE_HEADS = words(
    """city county island islands river lake mountain mountains valley bay beach coast street avenue road park square
    province region peninsula desert sea ocean gulf strait bridge airport district town village heights hills springs
    falls york jersey hampshire mexico zealand korea africa carolina dakota virginia arabia lanka angeles francisco
    diego antonio vegas orleans rica salvador leone faso"""
)
# Countries by their letters or by two words, and regions whose names say no more.
COUNTRIES = frozenset(
    [
        "us", "u.s", "usa", "u.s.a", "uk", "u.k", "uae", "drc", "united states", "united kingdom",
        "united arab emirates", "west bank", "gaza strip", "great britain", "european continent",
    ]
)  # fmt: skip
# Adjectives of peoples, faiths and parties, and what their people are called: alone they name nobody.
_DEMONYMS = NATIVES | words(
    """american americans british french german germans dutch danish swiss greek greeks turkish turks thai czech arab
    arabs jewish muslim muslims christian christians hindu catholic catholics republican republicans democratic
    democrat democrats gop labour labor conservative conservatives liberal liberals tory tories marxist islamist
    islamic western eastern northern southern european asian african latino latina hispanic black white israeli
    israelis iraqi pakistani saudi afghan filipino swede swedish dane finn finnish pole polish scot scottish welsh
    irish spanish english norwegian salvadoran peruvian cypriot portuguese filipino panamanian ghanaian lebanese
    burmese congolese senegalese taiwanese maltese catalan basque kurdish kurds tibetan uyghur soviet russians
    texan californian floridian hawaiian alaskan londoner parisian berliner"""
)
# How a place's name becomes that of its people: letters taken off its end, and an ending.
_DEMONYM_ENDINGS = (
    (0, ("n", "an", "ian", "ese", "i", "ish")),
    (1, ("an", "ian", "ish", "ese", "i")),
    (2, ("ish", "ian", "an")),
    (3, ("ish",)),
)
_OF_PLACES = (
    frozenset(
        place[: len(place) - cut] + ending + plural
        for place in PLACES
        if len(place) > 4
        for cut, endings in _DEMONYM_ENDINGS
        for ending in endings
        for plural in ("", "s")
    )
    - PLACES
)


def is_demonym(word: str) -> bool:
    """Whether a word, small, is that of a people, a party or a country, and names nobody."""
    return word in _DEMONYMS or word in COUNTRIES or word in _OF_PLACES


def is_people(word: str) -> bool:
    """Whether a word, small, is a plural of people: "teachers"."""
    return word.endswith("s") and word not in PERSON_NOUNS and singular(word) in PERSON_NOUNS
