import type { Locale } from "@/lib/base/locales";

/**
 * Words that no dictionary's stop list has and that still say nothing of what somebody is after: asking, agreeing and
 * judging, how many and how often, and what every contribution to a city is about. In each form that people write.
 */
export const fillerWords: Record<Locale, string> = {
  en: `
    able about above across actually again ago agree agreed almost alone along already although always another
    any anybody anyone anything around away back bad badly become becomes best better big bit both bring but call
    came can cannot certainly city come comes coming could couldn day days definitely did didn different do does
    doesn doing don done down each easily eight either else enough especially etc even ever every everybody
    everyone everything everywhere example few find first five four from full fully further gave get gets getting
    give given gives go goes going gone good got great had happen happens hardly has hello help her here hi his
    hope how however hundred idea ideas if important instead into it its just keep keeps kind know last later
    least less let like little ll long look looks lot lots love made main make makes making many may maybe me
    mean might mind month months most much must my near nearly needed needs never new next nice nine no nobody
    none nor nothing now number of off often oh old once one ones only other others otherwise ought ourselves out
    over own part people perhaps person point possible possibly pretty probably proposal propose proposed put
    puts quite rather really reason recently right said same saw say says second see seem seems seen seven
    several shall she side simply since six small so some somebody somehow someone something sometimes somewhere
    soon stand stands still such suggest suggestion support sure take taken takes ten than thank thanks that
    thing things think third this those though thought three through thus time times today together told too took
    toward towards town tried try turn twice two under unfortunately until up upon us use used useful uses using
    usually various ve very want wanted wants was wasn way ways week weeks well went were what whatever when
    whenever whether while who whole whose why wish with within without won work worse worst would wouldn year
    years yes yet you your yours`,
  fr: `
    abord accord actuellement afin aient ailleurs ainsi ait ajouter aller alors an année années ans après assez
    au aucun aucune aujourd auparavant aura aurait auront aussi autant autour autre autres avait avant avoir
    beaucoup besoin bien bientôt bon bonjour bonne bonnes bons bref ça car cela celle celles celui cent certain
    certaine certaines certains chaque cher chez chose choses cinq clairement combien concernant contre côté
    davantage déjà delà demande demander depuis dernier dernière derrière dessous dessus deux devenir devient
    devoir devra devraient devrait devront dire dit dix doit doivent donc donner dont effet également encore
    enfin ensuite entre espère est etc être évidemment exemple façon faire fait faites falloir fasse fassent
    faudrait faut fois font général grâce grand grande grandes grands gros habitants heure heures hier hui huit
    ici idée idées important importante intéressant jamais jour jours jusqu jusque là laisser leurs lieu loin
    longtemps lors lorsque lui madame maintenant mal malgré manière manque meilleur meilleure merci met mettez
    mettre mieux milieu moins mois moment monde monsieur neuf nombre nombreuses nombreux non nouveau nouveaux
    nouvelle nouvelles nulle oui outre parce parfois parler part particulier partie partir partout pas passe
    passer pendant pense penser permet permettrait permettre personne personnes petit petite petites petits peu
    peut peuvent plupart plusieurs plutôt point possibilité possible pourquoi pourra pourraient pourrait pourront
    pouvoir premier première prendre près presque prévoir prévu problème propose proposer proposition
    propositions puis puisque puisse puissent quand quant quatre quel quelle quelles quelque quelques quels quoi
    quoique rapport rend rendre reste rester rien sait sans sauf selon semaine semble semblerait sept sera
    seraient serait serez serons seront seul seule seulement seuls si simple simplement six soient soit sorte
    souhait souhaite souhaiter sous soutien soutiens souvent suffit suis suite super surtout tant tard tel telle
    tellement temps tenir tôt toujours tous tout toute toutefois toutes très trois trop trouve trouvent trouver
    truc unique uniquement utile utiliser vais venir vers veulent veut veux viens vient ville voici voilà voir
    voire vois voit votre voudrais voudrait vouloir vraiment vu`,
  nl: `
    aan aangezien achter af al aldus alle alleen allemaal alles als altijd ander andere anderen anders andersom
    beetje behalve beide beiden belangrijk ben bent beste beter bevindt bijna bijv bijvoorbeeld bijzonder binnen
    blijft blijven boven bovendien buiten daar daarbij daardoor daarna daarom daarvan daarvoor dag dagen dat deel
    denk denken derde dichtbij dingen direct doe doen doet dus echt echter één eens eerder eerst eerste eigen
    eigenlijk elk elke en enige enkele enorm enz er erg ergens etc even extra ga gaan gaat gaf gedaan geeft geen
    gegeven gehad geldt gemaakt gemeente genoeg geval geven geweest gewoon goed goede graag groot grote groter
    had hadden half hallo hebt heel helaas helemaal help helpen hen hetzelfde hier hierbij hierdoor hoe hoeveel
    hoewel hoop huidige idee ideeën ieder iedere iedereen iemand iets ik ikzelf in indien inmiddels inwoners is
    ja jaar jammer jaren je jij juist jullie klein kleine kleiner kom komen komt kon konden kreeg krijgen krijgt
    kun kunnen kwam laat laatste lang langer langs laten later leuk leuke liever ligt lijkt maak maakt maanden
    mag maken makkelijk manier me meestal meeste mensen mij mijn minder minste misschien moeten mogelijk
    mogelijkheid mogen momenteel mooi mooie morgen na naast namelijk natuurlijk nauwelijks nergens niemand niets
    nieuw nieuwe niks nodig nog nogal nooit nou nu nut nuttig och of ofwel omdat ondanks onder ongeveer onlangs
    ook oud oude overal pas passen per plaats plaatsen plan plek plekken precies prima probleem punt redelijk
    reden richting rond rondom samen slecht slechts snel soms soort staan staat stad stap steeds steun stuk
    stukje tegen ten ter terug terwijl tijd tijdens toch toe toen tot totaal tussen twee tweede uiteraard uw vaak
    vaker vallen valt van vanaf vandaag vanuit veel vele verder verschillende via vier vijf vind vinden vindt vol
    voldoende volgende volgens volledig vooraf vooral voordat voorstel voorstellen vorige vraag vragen vrij waar
    waarbij waardoor waarin waarom waarop waarschijnlijk wanneer want waren was wat week weer weinig welke werd
    werden wie wij wil willen wilt worden wordt wou zal ze zeer zeg zeggen zegt zeker zelf zelfs zes zet zetten
    zeven zich zien ziet zij zijde zin zo zoals zodat zonder zou zouden zoveel zowel zulke zullen zult`,
  de: `
    aber ach acht ähnlich alle allem allen aller allerdings alles allgemein als also alt alte alten ander andere
    anderen anderer anderes anders anfang angebracht anstatt auch aufgrund außer außerdem außerhalb bald
    baldmöglichst beide beiden beim bereits besonders besser beste besten bestimmt bis bisher bitte bleiben
    bleibt brauchen braucht bringen bringt bzw ca circa dabei dadurch dafür dagegen daher dahin damals damit
    danach daneben dank danke dann daran darauf daraus darf darin darüber darum darunter davon davor dazu dein
    denen denke denn dennoch deren derzeit deshalb dessen desto deutlich diejenigen dies diese diesem diesen
    dieser dieses direkt doch dort dran drei dritte dumm durch dürfen dürfte eben ebenfalls ebenso eher eigene
    eigenen eigentlich einfach einig einige einigen einiges einmal einzig einzige ende endlich entfernt entlang
    entsprechend entweder erst erste ersten erster etc etwa etwas euch euer eventuell fall falls fast finde
    finden findet führt fünf gab ganz ganze ganzen gar geben gegeben gegen gegenüber gehen gehört geht gemacht
    genau genug gerade gern gerne gesagt getan gewesen gewiss gibt gleich gleiche gleichzeitig groß große großen
    großer größer grund gut gute guten guter gutes habe haben hallo hat hatte hätte hatten hätten heißt her heute
    hier hierbei hierfür hilft hin hinter hoch hoffe idee ideen ihm ihn ihnen ihr ihre ihrem ihren ihrer immer
    indem infolge innerhalb insbesondere insgesamt irgendwie irgendwo ist ja jahr jahre jahren je jede jedem
    jeden jeder jedes jedoch jemand jetzt kam kaum kein keine keinem keinen keiner klar klein kleine kleinen
    kleiner komme kommen kommt komplett können könnte könnten lang lange lassen lässt leben leider letzte letzten
    letztes liegt los mach machen macht mag mal manche manchmal mangels mann mehrere mein meine meinen meiner
    meines meinung meist meistens menge mensch menschen mich mindestens mir mitten möchte möchten möglich
    möglichkeit möglichst momentan monat monate muss müssen müsste müssten nächste nächsten nahe nämlich
    natürlich neben nehmen nein neu neue neuen neuer neues neun nichts nie niemals niemand nimmt nirgends nötig
    notwendig nun nutzen oben oberhalb obwohl oft öfter ohne paar person problem prüfen rein richtig richtung
    rund sache sachen sagen sagt schade scheint schlage schlägt schlecht schlechter schon schön schöne schreiben
    sechs sehen seht seid seien sein seine seinem seinen seiner seit seite seitens selber selbst sicher
    sicherlich sieben siehe sieht sinn sinnvoll so sobald sodass sofort sogar solange solch solche solchen soll
    sollen sollten somit sondern sonst soweit sowie sowieso sowohl stadt statt stätte stehen steht stelle stellen
    stets stimmt stück super tag tage tagen tatsächlich teil teile teils teilweise toll total trotz trotzdem tun
    tut über überall überhaupt übrigens um unbedingt und ungefähr uns unser unsere unserem unseren unserer unten
    unter unterhalb unterstütze unterstützen unterstützung usw vermutlich viel viele vielen vieler vieles
    vielleicht vier voll völlig vom vor voran vorhanden vorher vorn vorne vorschlag vorschläge vorschlagen
    während wäre wären warum was wegen weil weit weiter weitere weiteren weiterhin welche welchem welchen welcher
    welches wem wen wenig wenige weniger wenigstens wer weshalb wessen wieder wieso will wir wirklich wo woche
    wochen wodurch woher wohin wohl wollen wollte womit worden worüber wünsche wünschen wünschenswert wünscht
    wurde würde wurden würden zehn zeit ziemlich zu zudem zuerst zukunft zum zumindest zur zurück zurzeit
    zusammen zusätzlich zuvor zwar zwei zweite zweiten zwischen zwölf`,
  es: `
    abajo acabar acuerdo adelante además ahí ahora algo alguien algún alguna algunas alguno algunos allá allí
    alrededor ante anterior antes año años apenas apoyar apoyo apoyos aproximadamente aquel aquella aquellos aquí
    arriba asi así aún aunque ayer ayuda ayudar bajo bastante bien buen buena buenas bueno buenos cada casi caso
    cerca cien cierta cierto ciertos cinco ciudad ciudadano ciudadanos claro cómo completamente conmigo considero
    contigo contra cosa cosas crear creer creo cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto
    cuarto cuatro cuenta cuyo dado dan dar debajo debe deben debería deberían decir deja dejan dejar dejen del
    delante demás demasiado dentro desgraciadamente después detrás día días dice dicen dicha dicho dichos diez
    diferentes donde dos doy durante ejemplo ella ellas ellos embargo encima encuentra enfrente entonces entre
    era eran eres esa esas ese eso esos espero estaba estaban estamos estar estaría estas esté estén esto estos
    estoy etc etcétera evitar excepto falta fin final forma fue fuera fueron general gente gracias gran grande
    grandes ha haber había hablar habría hace hacen hacer hacerlo hacia haciendo hago han hasta haya hecho hemos
    hola hora horas hoy idea ideas igual importante incluso ir jamás junto juntos justo lado largo lejos les
    llega llegar lleva llevar luego lugar lugares mal mala malo mandar manera mañana más máximo mayor mayores
    mayoría me medio mejor mejora mejorar mejores menor menos mes meses mi mientras mil mínimo mis misma mismas
    mismo mismos modo momento mucha muchas mucho muchos nada nadie necesaria necesario necesidad necesita
    necesitamos ni ningún ninguna ninguno nombre nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo
    nuevos nunca ocho ojalá os otra otras otro otros país parece parecen parte pasa pasado pasan pasar pase pedir
    pensar peor pequeña pequeño perdón persona personas pese pide pido poca pocas poco pocos podemos poder podía
    podían podría podrían pone ponen poner pongan ponte porque posibilidad posible posiblemente precisamente
    primer primera primero problema problemas pronto propia propio propone proponemos proponer propongo propuesta
    propuestas próximo pueda puedan puede pueden puedo pues punto qué queda quedan quien quién quienes quiera
    quiere quieren quiero quizá quizás realidad realizar realmente recientemente resto sabe sabemos saber salir
    salvo sé sea sean seguir según segunda segundo seis señor señores sería serían si sí sido siempre siendo
    siete siga sigue siguiente siguientes simplemente sino sitio sitios sobretodo sola solamente solo sólo soy
    suficiente sugiero supongo suyo tal tales también tampoco tan tanta tantas tanto tantos tarde tema ten
    tendría tendrían tenemos tener tengan tengo tenía tercer tercero tiempo tiene tienen tipo toda todas todavía
    total totalmente trata través tres última últimas último últimos única únicamente único usted ustedes
    utilizar va vale vamos van varias varios veces vecinos ven venir veo ver verdad vez viene vienen visto vive
    vivimos vivir vivo volver voy vuestra vuestro`,
  ar: `
    آخر آخرون أحد أحيانا أحيانًا أخرى أخيرا أخيرًا إذ إذا أربع أربعة أرجو أريد أشكر أشكركم أصبح إضافة أعتقد أغلب
    أفضل اقتراح اقتراحات أقترح أقل أكثر ألا إلا الآن الأخرى الأفكار الأمر الأول الأيام البعض التي الجديد الجديدة
    الجميع الحالي الحقيقة الحل الذين السابق السلام السنة السنوات الشكر الشيء العام العديد الفكرة الكثير الكل
    اللذين المدينة المزيد المشكلة المقترح المكان الممكن المواطن المواطنين الناس الوقت اليوم أمام أمر أن إن إنّ
    أنا أنت أنتم أنه إنه أنها إنها أو أول أولا أولًا أولى أي أيام أيضا أيضًا أين بالتأكيد بالطبع بالفعل بالنسبة
    بإمكان بأن بجانب بحيث بخصوص بد بدل بدلا بدلًا بدون بسبب بشكل بضع بعض بعضنا بكثير بل بلا بلدية بما بنا به بها
    بهذا بهذه تتم تجعل تحت ترك تكون تلك تم تماما تمامًا ثالث ثان ثاني ثانية ثلاث ثلاثة ثمة جانب جد جدا جدًا جديد
    جديدة جعل جميع جميعا جميعًا جيد جيدة حاجة حال حالة حاليا حاليًا حد حسب حقا حقًا حول حيث حين حينما خاص خاصة
    خلال خمس خمسة دائما دائمًا دعم دون ذلك رأي رأيي ربما رغم زال سنة سنوات سواء سوف سيكون شخص شخصيا شكرا شكرًا
    شيء شيئا شيئًا صغير صغيرة ضد ضرورة ضروري ضمن طريقة طويل طويلة عام عاما عامًا عبر عدا عدة عدد عدم عشر عشرة
    علما علمًا علي عليك علينا عليه عليها عليهم عندما عندنا غالبا غالبًا غيرها فإن فقط فكرة فلا فوق فيما فيه فيها
    قام قبل قد قريب قريبا قريبًا قليل قليلا قليلًا كافة كان كانت كبير كبيرة كثير كثيرا كثيرًا كثيرة كذلك كلما
    كلنا كلها كم كما كنا كون كونها كيف لأن لأننا لأنه لأنها لدى لدينا لديهم لذا لذلك لقد لك لكل لكم لكن لكنه لكي
    للأسف لنا له لها لهذا لهم لو ليس ليست ما مئة ماذا مازال متى مثل مثلا مثلًا مجرد مختلف مختلفة مدينة مدينتنا
    مرات مرة مزيد مشكلة مع معا معًا معظم مكان ممكن منا مناسب مناسبة منذ منه منها مهم مهمة موجود موجودة نأمل نتمنى
    نحتاج نحو نرجو نريد نعم نفس نفسه نفسها نقترح نكون نوع هؤلاء هل هم هنا هي وأن وإن وجود وحتى وذلك وفي وقت وقد
    وكان وكذلك وكل ولا ولكن وليس وما ومن وهذا وهذه وهم وهناك وهو وهي يا يتم يجب يحتاج يريد يعني يكن يكون يمكن
    يمكننا ينبغي يوجد يوم`,
};
