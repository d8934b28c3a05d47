import type { Trouble } from "@/lib/base/errors";
import type { Locale } from "@/lib/base/locales";

type Words = Record<Trouble | "title" | "later" | "sent" | "again", string>;

/** What the page says that stands in for all others; it is made without the catalogues. */
export const standInWords: Record<Locale, Words> = {
  en: {
    title: "This page cannot be shown right now",
    away: "Our database does not answer. Nobody’s ideas, comments or supports are lost: they are back as soon as it answers again, usually within a minute.",
    busy: "So much is going on that we could not answer in time. Nothing is lost.",
    full: "We have no room left to keep anything new. What is there can still be read.",
    readOnly: "Right now everything can be read, but nothing can be changed.",
    later: "Please try again in a moment.",
    sent: "What you typed is not lost: reload this page to send it once more, or go back to find it in the form. However often you send it, it counts once.",
    again: "Try again",
  },
  fr: {
    title: "Cette page ne peut pas s’afficher pour l’instant",
    away: "Notre base de données ne répond pas. Aucune idée, aucun commentaire, aucun soutien n’est perdu : tout revient dès qu’elle répond, en général dans la minute.",
    busy: "Il se passe tant de choses que nous n’avons pas pu répondre à temps. Rien n’est perdu.",
    full: "Nous n’avons plus de place pour garder du nouveau. Ce qui est là reste lisible.",
    readOnly: "Pour l’instant, tout peut être lu, mais rien ne peut être modifié.",
    later: "Réessayez dans un instant.",
    sent: "Ce que vous avez écrit n’est pas perdu : rechargez cette page pour l’envoyer encore une fois, ou revenez en arrière pour le retrouver dans le formulaire. Même envoyé plusieurs fois, il compte une fois.",
    again: "Réessayer",
  },
  nl: {
    title: "Deze pagina kan nu niet worden getoond",
    away: "Onze database antwoordt niet. Geen idee, reactie of steun gaat verloren: alles is er weer zodra ze antwoordt, meestal binnen een minuut.",
    busy: "Er gebeurt zoveel dat we niet op tijd konden antwoorden. Er is niets verloren.",
    full: "We hebben geen plaats meer om iets nieuws te bewaren. Wat er staat, kan je nog lezen.",
    readOnly: "Op dit moment kan alles gelezen worden, maar niets gewijzigd.",
    later: "Probeer het zo meteen nog eens.",
    sent: "Wat je typte is niet verloren: herlaad deze pagina om het nog eens te versturen, of ga terug om het in het formulier terug te vinden. Hoe vaak je het ook verstuurt, het telt één keer.",
    again: "Opnieuw proberen",
  },
  de: {
    title: "Diese Seite lässt sich gerade nicht anzeigen",
    away: "Unsere Datenbank antwortet nicht. Keine Idee, kein Kommentar und keine Stimme geht verloren: Alles ist wieder da, sobald sie antwortet, meist binnen einer Minute.",
    busy: "Es ist so viel los, dass wir nicht rechtzeitig antworten konnten. Nichts ist verloren.",
    full: "Wir haben keinen Platz mehr, um Neues aufzubewahren. Was da ist, lässt sich weiterhin lesen.",
    readOnly: "Im Moment lässt sich alles lesen, aber nichts ändern.",
    later: "Bitte versuchen Sie es gleich noch einmal.",
    sent: "Was Sie geschrieben haben, ist nicht verloren: Laden Sie diese Seite neu, um es noch einmal zu senden, oder gehen Sie zurück, dann steht es im Formular. Wie oft Sie es auch senden, es zählt einmal.",
    again: "Noch einmal versuchen",
  },
  es: {
    title: "Esta página no se puede mostrar ahora mismo",
    away: "Nuestra base de datos no responde. No se pierde ninguna idea, ningún comentario ni ningún apoyo: vuelven en cuanto responda, normalmente en un minuto.",
    busy: "Hay tanta actividad que no hemos podido responder a tiempo. No se ha perdido nada.",
    full: "No nos queda sitio para guardar nada nuevo. Lo que hay se puede seguir leyendo.",
    readOnly: "Ahora mismo se puede leer todo, pero no se puede cambiar nada.",
    later: "Inténtelo de nuevo en un momento.",
    sent: "Lo que ha escrito no se ha perdido: recargue esta página para enviarlo otra vez, o vuelva atrás y lo encontrará en el formulario. Por muchas veces que lo envíe, cuenta una sola vez.",
    again: "Intentarlo de nuevo",
  },
  ar: {
    title: "لا يمكن عرض هذه الصفحة الآن",
    away: "قاعدة بياناتنا لا تجيب. لا تضيع أي فكرة ولا تعليق ولا دعم: يعود كل شيء فور أن تجيب، خلال دقيقة عادةً.",
    busy: "الضغط كبير جدًا فلم نتمكن من الإجابة في الوقت المناسب. لم يضِع شيء.",
    full: "لم يبقَ لدينا مكان لحفظ شيء جديد. ما هو موجود ما زال مقروءًا.",
    readOnly: "يمكن الآن قراءة كل شيء، ولا يمكن تغيير أي شيء.",
    later: "حاول من جديد بعد لحظة.",
    sent: "ما كتبته لم يضِع: أعد تحميل هذه الصفحة لإرساله مرة أخرى، أو ارجع إلى الوراء لتجده في النموذج. مهما تكرر إرساله فإنه يُحتسب مرة واحدة.",
    again: "حاول من جديد",
  },
};
