import { fold } from "@/lib/imports/fold";
import type { CommentKey, IdeaKey } from "@/lib/imports/mapping/keys";

// Headers as cities write them, the surest first: en fr nl de es ar, Catalan, Galician, Italian, Portuguese, Icelandic.
const ID =
  "id|identifier|uuid|guid|identificador|identifiant|kennung|proposal id|idea id|post id|input id|contribution id|case id|ref|reference|referencia|referentie|code|codigo|nr|no|n|num|number|numero|nummer|external id|المعرف|الرقم|رقم|audkenni|objectid|object id|fid|ogc fid|volgnummer|laufende nummer|lfd nr";
const TEXT =
  "text|texto|texte|tekst|texti|body|description|descriptif|descriptif du projet|descripcion|descripcio|descrizione|testo|descricao|beschreibung|begrundung|beschrijving|omschrijving|lysing|content|contenido|contenu|inhalt|inhoud|details|detalle|toelichting|erlauterung|message|mensaje|nachricht|bericht|proposal text|full text|comment text|النص|نص|الوصف|وصف|المحتوى|long description|uitleg|comment|comments|comentario|comentarios|commentaire|kommentar|opmerking|reactie|تعليق|summary|resumen|resume|samenvatting|zusammenfassung";
const DATE =
  "date|datum|fecha|data|dagsetning|dato|created at|created|created on|creation date|date created|published at|published|publication date|published on|submitted at|submitted|submission date|fecha creacion|fecha de creacion|fecha publicacion|fecha alta|creado|date de creation|date creation|date de publication|date de depot|cree le|publie le|aangemaakt|aangemaakt op|gepubliceerd|ingediend op|ingezonden op|ingezonden|datum inzending|datum ingediend|erstellt|erstellt am|erstellungsdatum|eingangsdatum|einreichungsdatum|eingereicht|eingereicht am|veroffentlicht|angelegt|timestamp|datetime|date time|posted at|posted|التاريخ|تاريخ|تاريخ النشر|تاريخ الانشاء|inserted at|updated at";
const TIME = "time|hora|heure|uhrzeit|zeit|tijd|tijdstip|klukkan|time of day|الوقت|الساعة";

export const ideaHeaders: Readonly<Record<Exclude<IdeaKey, "author">, readonly string[]>> = lists({
  id: ID,
  title:
    "title|titel|titre|intitule|libelle|titulo|titol|titolo|titill|fyrirsogn|heading|headline|kop|naam|name|nombre|nom|nome|heiti|nafn|subject|betreff|asunto|sujet|onderwerp|objet|idea title|proposal title|العنوان|عنوان|الاسم|proposal|propuesta|idea|idee|vorschlag|voorstel|proposition|projet|project|titulo propuesta",
  text: TEXT,
  date: DATE,
  time: TIME,
  topic:
    "topic|topics|category|categories|categoria|categorias|categorie|kategorie|kategorien|theme|themes|thema|themen|thematique|thematiques|tema|temas|tematica|flokkur|malaflokkur|category name|tags|tag|etiqueta|etiquetas|rubrik|rubriek|sector|type|tipo|art|soort|الموضوع|موضوع|الفئة|فئة|التصنيف",
  neighbourhood:
    "neighbourhood|neighborhood|zone|zona|barrio|barri|bairro|distrito|district|districte|quartier|quartiere|arrondissement|wijk|buurt|wijknaam|buurtnaam|stadtteil|ortsteil|bezirk|stadtbezirk|viertel|hverfi|ward|borough|area|scope|ambito|stadsdeel|deelgemeente|municipio|circoscrizione|freguesia|secteur|geozone|district name|الحي|حي|المنطقة|منطقة|ناحية",
  address:
    "address|adresse|adres|direccion|adreca|indirizzo|ubicacion|location|lieu|localisation|locatie|plek|plaats|strasse|street|calle|rue|straat|standort|ort|adresse postale|stadsetning|heimilisfang|العنوان البريدي|عنوان الموقع|الموقع|المكان|lugar|emplacement|place name",
  lat: "lat|latitude|latitud|latitudine|breite|breitengrad|geografische breite|breedtegraad|breiddargrada|lat wgs84|y wgs84|y|coord y|خط العرض|location lat|location latitude|geo lat",
  lng: "lng|lon|long|longitude|longitud|longitudine|lange|laenge|laengengrad|langengrad|geografische lange|lengtegraad|lengdargrada|lon wgs84|x wgs84|x|coord x|خط الطول|location lng|location lon|location longitude|geo lng|geo lon",
  place:
    "coordinates|coordenadas|coordonnees|koordinaten|coordinaten|coordinate|coords|latlng|latlon|lat lng|lat lon|geo point 2d|geopoint|geo point|geolocation|geolocalizacion|geolocalisation|geometry|geom|wkt|the geom|point|position|gps|geoposition|الاحداثيات|location",
  supports:
    "supports|support|supporters|num supports|support count|supports count|votes|vote|num votes|nb votes|votes count|vote count|likes count|upvotes count|upvote count|sostenitori|voti|votos|voix|stimmen|anzahl stimmen|stemmen|likes|like count|apoyos|num apoyos|numero de apoyos|soutiens|nombre de soutiens|steun|unterstutzer|unterstutzungen|endorsements|upvotes|points|positive votes|cached votes up|total votes|atkvaedi|studningur|الاصوات|اصوات|الدعم|التاييد|score",
  status:
    "status|state|estado|stato|etat|statut|stand|stada|toestand|fase|phase|proposal state|bearbeitungsstand|estat|الحالة|حالة|الوضع",
  url: "url|link|permalink|enlace|lien|href|web|website|webseite|uri|source url|original url|الرابط|رابط",
});

export const commentHeaders: Readonly<Record<Exclude<CommentKey, "author">, readonly string[]>> = lists({
  id: `comment id|${ID}`,
  idea: "root commentable id|root commentable url|idea|idea id|ideaid|proposal id|proposalid|proposal|propuesta|propuesta id|id propuesta|idproposal|post id|commentable id|idee|idee id|vorschlag|vorschlag id|voorstel|voorstel id|proposition|proposition id|projet id|project id|topic id|thread id|article id|input id|contribution id|المقترح|الفكرة|رقم الفكرة|hugmynd",
  parent:
    "parent|parent id|parentid|reply to|in reply to|reply to id|in reply to id|ancestor|ancestor id|respuesta a|id padre|padre|reponse a|parent comment|parent comment id|antwoord op|antwort auf|elternkommentar|svar vid|رد على|الاصل|ancestry",
  on: "commentable type|root commentable type|subject type|target type|resource type|tipo de comentable|type|tipo|typ|soort",
  text: TEXT,
  date: DATE,
  time: TIME,
  stance:
    "stance|alignment|position|argument|side|pro contra|procon|pro con|sentiment|postura|posicion|a favor|haltung|standpunt|standpunkt|opinion|avis|الموقف|attitude|for against|value",
});

function lists<Key extends string>(words: Record<Key, string>): Record<Key, readonly string[]> {
  const folded = Object.entries<string>(words).map(([key, list]) => [
    key,
    [...new Set(list.split("|").map(fold))],
  ]);
  return Object.fromEntries(folded) as Record<Key, readonly string[]>;
}
