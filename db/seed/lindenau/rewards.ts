import type { DemoReward } from "@/db/seed/model";

export const partner = "Lindenau City Museum";

export const rewards: DemoReward[] = [
  {
    title: {
      en: "A ticket for the City Museum",
      de: "Eine Karte für das Stadtmuseum",
      ar: "تذكرة لمتحف المدينة",
    },
    text: {
      en: "One visit for one person, the special exhibition included.\n\nTuesday to Sunday, 10:00 to 18:00, Wharf Lane 4. Show the voucher at the till.",
      de: "Ein Besuch für eine Person, die Sonderausstellung inbegriffen.\n\nDienstag bis Sonntag, 10 bis 18 Uhr, Wharf Lane 4. Zeigen Sie den Gutschein an der Kasse.",
      ar: "زيارة واحدة لشخص واحد، ومعها المعرض الخاص.\n\nمن الثلاثاء إلى الأحد، من 10:00 إلى 18:00، Wharf Lane 4. أظهر القسيمة عند الصندوق.",
    },
    price: 40,
    stock: 60,
    atPartner: true,
  },
  {
    title: {
      en: "Coffee with the mayor",
      de: "Ein Kaffee mit der Bürgermeisterin",
      ar: "قهوة مع رئيسة البلدية",
    },
    text: {
      en: "Half an hour at her table, with five others. Bring the question that you always wanted to ask.\n\nOn the first Friday of each month at 16:00 in the Town Hall café. Show the voucher at the door.",
      de: "Eine halbe Stunde an ihrem Tisch, mit fünf anderen. Bringen Sie die Frage mit, die Sie schon immer stellen wollten.\n\nAm ersten Freitag im Monat um 16 Uhr im Café des Rathauses. Zeigen Sie den Gutschein an der Tür.",
      ar: "نصف ساعة إلى طاولتها مع خمسة آخرين. أحضر السؤال الذي طالما أردت طرحه.\n\nفي أول جمعة من كل شهر عند الساعة 16:00 في مقهى دار البلدية. أظهر القسيمة عند الباب.",
    },
    price: 150,
    stock: 6,
  },
  {
    title: {
      en: "A tree with your name",
      de: "Ein Baum mit Ihrem Namen",
      ar: "شجرة تحمل اسمك",
    },
    text: {
      en: "For those whose arguments helped others: a young lime by the river, with a small sign that you word yourself.\n\nPlanted each November. Show the voucher at the Parks counter in the Town Hall and choose the place.",
      de: "Für alle, deren Argumente anderen geholfen haben: eine junge Linde am Fluss, mit einem kleinen Schild in Ihren Worten.\n\nGepflanzt wird jeden November. Zeigen Sie den Gutschein am Schalter der Parks im Rathaus und wählen Sie den Platz.",
      ar: "لمن أفادت حججه الآخرين: شجرة زيزفون صغيرة قرب النهر مع لوحة صغيرة تكتب كلماتها بنفسك.\n\nتُزرع كل شهر تشرين الثاني. أظهر القسيمة عند شباك الحدائق في دار البلدية واختر المكان.",
    },
    badge: { key: "helpful", level: 1 },
    stock: 12,
  },
];
