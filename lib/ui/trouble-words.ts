import type { Locale } from "@/lib/base/locales";

type Words = { title: string; text: string; reference: string; again: string; home: string };

/** What an error says in the browser. The catalogues stay on the server, so these few sentences stand here. */
export const troubleWords: Record<Locale, Words> = {
  en: {
    title: "Something went wrong on our side",
    text: "This page could not be shown. What you sent before is kept. Please try again in a moment.",
    reference: "If it happens again, tell us this number:",
    again: "Try again",
    home: "To the start page",
  },
  fr: {
    title: "Quelque chose n’a pas marché chez nous",
    text: "Cette page n’a pas pu s’afficher. Ce que vous aviez envoyé est gardé. Réessayez dans un instant.",
    reference: "Si cela se reproduit, donnez-nous ce numéro :",
    again: "Réessayer",
    home: "Vers l’accueil",
  },
  nl: {
    title: "Er ging bij ons iets mis",
    text: "Deze pagina kon niet worden getoond. Wat je al had verstuurd, is bewaard. Probeer het zo meteen nog eens.",
    reference: "Gebeurt het weer? Geef ons dan dit nummer door:",
    again: "Opnieuw proberen",
    home: "Naar de startpagina",
  },
  de: {
    title: "Bei uns ist etwas schiefgegangen",
    text: "Diese Seite ließ sich nicht anzeigen. Was Sie schon gesendet hatten, ist gespeichert. Bitte versuchen Sie es gleich noch einmal.",
    reference: "Wenn es wieder passiert, nennen Sie uns diese Nummer:",
    again: "Noch einmal versuchen",
    home: "Zur Startseite",
  },
  es: {
    title: "Algo ha fallado por nuestra parte",
    text: "No se ha podido mostrar esta página. Lo que ya había enviado está guardado. Inténtelo de nuevo en un momento.",
    reference: "Si vuelve a ocurrir, díganos este número:",
    again: "Intentarlo de nuevo",
    home: "A la página de inicio",
  },
  ar: {
    title: "حدث خطأ عندنا",
    text: "تعذّر عرض هذه الصفحة. ما أرسلته من قبل محفوظ. حاول من جديد بعد لحظة.",
    reference: "إن تكرر فأخبرنا بهذا الرقم:",
    again: "حاول من جديد",
    home: "إلى صفحة البداية",
  },
};
