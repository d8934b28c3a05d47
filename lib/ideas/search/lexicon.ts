/**
 * The matters that cities are asked about most, in English, French, Dutch, German, Spanish and Arabic:
 * so that "lamp post", "lampadaire" and "farola" meet. A word ending in a hyphen stands for all that begin so.
 * Words that mean something else in another of these languages are left out.
 */
export const lexicon: Record<string, string> = {
  light:
    "light lights lighting lamp- streetlight- lantern- luminaire- eclair- lampadaire- lumiere- reverbere- verlicht- lantaarn- beleucht- laterne- licht lichter farol- alumbr- ilumin- luz luces bombilla- إنار- إضاء- مصباح مصابيح",
  bench:
    "bench- seat seats seating banc bancs assise- bank banken bänke zitbank- zitplaats- sitzbank- sitzgelegenheit- banco bancos asiento- مقعد مقاعد",
  pavement:
    "pavement- sidewalk- footway- kerb- curb- trottoir- stoep- voetpad- gehweg- bürgersteig- gehsteig- bordstein- pflaster- acera- baldosa- adoquin- bordillo- losa losas loseta- رصيف أرصف-",
  roadway:
    "pothole- asphalt- roadway- resurfac- tarmac- chaussée- bitume- enrobé- asfalt- wegdek- fahrbahn- schlagloch- schlaglöcher- calzada- bache baches reasfalt- أسفلت حفر حفرة",
  bicycle:
    "bike- bicycl- cycl- vélo- fiets- rad radweg- fahrrad- radfahr- radspur- bici bicis bicicleta- cicli- ciclo- aparcabici- دراج-",
  crossing:
    "crossing- crosswalk- zebra- oversteek- überweg- querung- fussgängerüberweg- cebra cebras عبور معبر",
  pedestrian: "pedestrian- piéton- voetgang- fußgäng- fussgäng- peaton- peatón- viandante- transeunte- مشاة",
  signal: "signals stoplight- feux tricolore- verkeerslicht- stoplicht- ampel- semafor- semáfor- إشارات",
  bus: "bus buses busse bussen autobus- busstop- halte haltes bushalte- haltestelle- buslinie- parada paradas حافل- باص باصات",
  shelter: "shelter shelters abribus abri bushok- wartehäus- unterstand- marquesina- مظل-",
  parking:
    "parking parked carpark- stationn- parkeer- parkeren parkplatz- parkplätz- parken stellplatz- stellplätz- aparca- estaciona- موقف مواقف",
  car: "car cars vehicle- motorist- voiture- véhicule- automobil- auto autos voertuig- kfz pkw fahrzeug- coche coches vehículo- سيار-",
  traffic:
    "traffic congestion trafic circulation verkeer- verkehr- tráfico tránsito circulación atasco- مرور ازدحام",
  speed:
    "speed- humps bumps radar vitesse- ralentiss- snelheid- drempel- flitspaal- tempo geschwindigkeit- raser- blitzer- velocidad- badén badenes سرع-",
  tree: "tree trees arbre arbres arbuste- haie haies boom bomen struik- baum bäume sträuch- hecke hecken árbol- arbol- arbola- seto setos arbusto- شجر- أشجار",
  green:
    "green lawn- grass garden- flower- pelouse- jardin- jardín- fleur- verdur- gazon- groen- plantsoen- grün- rasen- garten- gärten- blume- wiese- beet beete verde verdes césped ajardin- parterre- حديق- حدائق",
  shade:
    "shade- shading awning- ombre- ombrag- schaduw- zonnedoek- schatten- sonnenschutz- sonnensegel- sombra- toldo- pérgola- ظل ظلال",
  roof: "roof- canopy canopies toit- couverture couvrir auvent- préau- dak daken overkap- overdek- dach dächer überdach- techo- techar techad- sotech- tejad- cubierta- cubrir carpa- سقف",
  playground:
    "playground- swing swings slide slides toboggan- balançoire- jeux speeltuin- speelplek- speelplein- schommel- glijbaan- speeltoestel- spielplatz- spielplätz- schaukel- rutsche- spielgerät- columpio- tobog- tirolina- juegos ألعاب",
  children:
    "child- kid kids toddler- enfant- kinderen kinder- kinderspiel- peuter- niño- niña- infantil- infancia bebé- طفل أطفال",
  elderly:
    "elder- senior- pensioner- aîné- ouderen bejaard- senioren- rentner- anciano- mayores jubilad- مسن مسنين",
  access:
    "accessib- wheelchair- disab- handicap- fauteuil- pmr toegankelijk- rolstoel- mindervalide- barriere- rollstuhl- behinder- accesib- discapac- minusvál- إعاق- معاق-",
  stairs:
    "stair- elevator- escalator- handrail- ramp ramps rampe- escalier- ascenseur- trap trappen helling- leuning- roltrap- treppe- aufzug- fahrstuhl- rolltreppe- escalera- rampa- ascensor- barandilla- درج سلالم مصعد منحدر",
  court:
    "court courts pitch pitches basketball- football- soccer stadium- terrain- stade- basket- foot sportveld- voetbal- trapveld- sportplatz- sportplätz- bolzplatz- fußball- fussball- pista pistas cancha- polideportiv- fútbol- baloncesto- canasta- portería- ملعب ملاعب",
  fitness:
    "fitness- gym gyms workout- calisthen- exercise- gymnas- musculation beweegtoestel- trimm- turnhalle- gimnas- calisten- biosaludable- ejercicio- musculación رياض-",
  pool: "pool pools swim- lido piscine- baignade- zwem- schwimm- freibad- hallenbad- piscina- مسبح سباحة",
  dog: "dog dogs canine chien- canin- hond honden- hund hunde- perro- perrit- pipican- mascota- كلب كلاب",
  cat: "cat cats feline- chats félin- kat katten- katze- gato gatos felin- قطط",
  waste:
    "bin bins trash garbage rubbish litter waste recycl- container- poubelle- déchet- ordure- conteneur- afval- vuilnis- prullenbak- müll- abfall- mülleimer- papierkorb- contenedor- basura- residuo- papelera- recicla- reciclaje قمام- نفايات حاوي-",
  clean:
    "clean- dirt- filth- sweep- propreté- nettoy- balay- schoon- vuil- sauber- reinig- dreck- schmutz- limpi- suci- نظاف- تنظيف",
  toilet:
    "toilet- restroom- lavator- wc urinal- sanitaires urinoir- plaskruis- klo baño- aseos urinario- مرحاض مراحيض",
  library: "librar- bibliothe- bibliothè- médiathèque- bücherei- bibliotec- مكتب-",
  youth: "youth- teen- adolesc- jeune- jeunesse- jeugd- jongeren- tiener- jugend- joven- jóven- juven- شباب",
  school:
    "school- pupil- nurser- école- collège- lycée- crèche- maternelle- scholen leerling- schul- kita kitas kindergarten- colegio- escuela- escolar- instituto- ceip guardería- مدرس- مدارس",
  health:
    "hospital- clinic- doctor- hôpital- médecin- clinique- ziekenhuis- huisarts- krankenhaus- klinik- ambulatori- médic- sanitari- مستشف- طبيب عياد-",
  repair:
    "repair- renew- renovat- improv- refurbish- restor- répar- rénov- amélior- réfection- restaur- herstel- reparat- verbeter- opknap- onderhoud- reparier- sanier- erneuer- verbesser- instandsetz- renovier- arregl- repar- renov- reform- mejor- rehabilit- acondicion- adecua- remodel- moderniz- إصلاح صيان- ترميم تحسين",
  police:
    "police- security surveil- cctv sécurité vidéosurveillance politie- veilig- polizei- sicherheit- überwach- polic- seguridad vigilan- شرط- أمن",
  noise:
    "noise- noisy loud bruit- sonore- nuisance- lawaai- geluid- herrie- lärm- ruido- acústic- insonor- ضوضاء ضجيج",
  fountain: "fountain- fontaine- fontein- drinkwater- brunnen- trinkwasser- fuente- نافور-",
  bridge:
    "bridge- footbridge- overpass- pont ponts passerelle- brug bruggen loopbrug- brücke- puente- pasarela- viaduct- جسر جسور",
  tunnel: "tunnel- underpass- souterrain- onderdoorgang- unterführung- túnel- subterráne- نفق أنفاق",
  heating: "heating boiler- chauffage- verwarming- heizung- calefac- تدفئة",
  cooling:
    "ventilat- climatis- airco ventilation- klimaanlage- acondicionado climatiz- ventilac- تكييف تهوي-",
  charging:
    "charger- charging recharge- laadpaal- laadpalen laadpunt- ladesäule- ladestation- recarga- electrolinera- شحن",
  allotment:
    "allotment- orchard- potager- verger- moestuin- volkstuin- schrebergart- hochbeet- huert- بستان بساتين",
  mural: "graffiti- mural- fresque- muurschilder- wandbild- grafit- pintad- جداري-",
  board:
    "noticeboard- billboard- affichage panneau- prikbord- aanplakbord- aushang- schaukasten- tablón- tablon- cartel- لوح-",
  drain:
    "drain- flood- sewer- puddle- gutter- égout- inondation- flaque- caniveau- riool- riolering wateroverlast abfluss- überschwemm- gully- pfütze- alcantarill- charco- inunda- desagüe- صرف مجاري فيضان",
  pest: "rat rats vermin cockroach- mosquito- pigeon- cafard- moustique- ratten ongediert- muggen duiven ungeziefer- tauben plaga- cucaracha- paloma- فئران حشرات",
  fence:
    "fence- railing- clôture- grille- barrière- hek hekken omheining- zaun zäune valla vallas vallad- verja- cercad- سياج سور",
  rubber: "rubber- caoutchouc- gummi- caucho- مطاط",
  square: "square- plein pleinen parvis platz plätze plaza plazas plazuela- ساح- ميدان",
  street:
    "street- road roads avenue- rue rues boulevard- straat straten straße- strasse- calle calles avenida- avda carretera- شارع شوارع طريق",
  park: "park parks parc parcs parque- منتزه متنزه",
  picnic: "picnic- barbecue- pique- picknick- grillplatz- grillplätz- merendero- barbacoa- شواء",
  tabletennis: "pingpong ping tafeltennis- tischtennis- بينغ",
  skate: "skat- scooter- pumptrack- trottinette- skate- monopatín- patinete- patinaje تزلج",
  theatre: "theat- concert- theater- théâtre- konzert- bühne- teatr- escenario- auditori- butaca- مسرح",
  museum: "museum- musée- exhibition- exposition- tentoonstelling- ausstellung- museo- exposición متحف معرض",
  housing:
    "housing rent rents apartment- logement- loyer- woning- huurwoning- wohnung- wohnraum- miete- vivienda- alquiler- سكن إسكان إيجار",
  air: "pollution- emission- uitstoot- luchtkwaliteit- abgas- schadstoff- contamina- emision- تلوث",
  river:
    "river- canal- rivière- fleuve- berges gracht- kanaal- kade fluss- kanal- ufer- ribera- cauce- río ríos نهر أنهار قناة",
  market:
    "market- supermarket- marché- commerce- magasin- markt- winkel- supermarkt- mercado- comerci- tienda- سوق أسواق متجر",
};
