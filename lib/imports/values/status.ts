import { fold } from "@/lib/imports/fold";

export const importStatuses = [
  "proposed",
  "under_review",
  "accepted",
  "under_way",
  "done",
  "declined",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Words of cities and platforms for the six statuses, in the six languages and Icelandic, folded. */
const WORDS: Readonly<Record<ImportStatus, string>> = {
  proposed:
    "proposed|new|not answered|unanswered|no answer|sin respuesta|sans reponse|onbeantwoord|unbeantwortet|open|opened|published|publish|active|submitted|pending|idea|live|voting|received|not evaluated|propuesta|propuesto|nueva|nuevo|abierta|abierto|publicada|publicado|activa|activo|recibida|presentada|en votacion|pendiente|propose|proposee|nouveau|nouvelle|ouvert|ouverte|publie|publiee|deposee|recue|en attente|voorgesteld|nieuw|geopend|gepubliceerd|actief|ingediend|ontvangen|vorgeschlagen|neu|offen|veroffentlicht|aktiv|eingereicht|eingegangen|i vinnslu ekki hafin|opid|مقترح|جديد|مفتوح|منشور|قيد الانتظار",
  under_review:
    "under review|in review|evaluating|evaluation|reviewing|in evaluation|being assessed|assessment|under consideration|considered|validating|in assessment|being reviewed|en cours d etude|en cours d instruction|en estudio tecnico|en valoracion|under discussion|investigating|feasibility|en estudio|en revision|en evaluacion|en tramite|estudiandose|valoracion|en analisis|a l etude|en cours d examen|en examen|a l examen|en cours d analyse|analyse|in behandeling|in onderzoek|wordt onderzocht|onderzoek|in beoordeling|in overweging|in prufung|in bearbeitung|wird gepruft|gepruft|prufung|in beratung|i skodun|i vinnslu|قيد المراجعة|قيد الدراسة",
  accepted:
    "accepted|approved|selected|planned|adopted|feasible|valid|validated|winner|won|funded|viable|aceptada|aceptado|ammessa|ammesso|accettata|aprobada|aprobado|seleccionada|seleccionado|admitida|ganadora|factible|planificada|acceptee|accepte|approuvee|approuve|validee|valide|retenue|retenu|laureate|laureat|recevable|aanvaard|aangenomen|goedgekeurd|geaccepteerd|geselecteerd|gepland|haalbaar|angenommen|genehmigt|zugestimmt|ausgewahlt|geplant|umsetzbar|samthykkt|مقبول|مقبولة|موافق عليه|معتمد",
  under_way:
    "under way|underway|in progress|started|ongoing|in implementation|implementing|executing|in execution|doing|construction|en marcha|en curso|en ejecucion|en progreso|iniciada|ejecutandose|en cours|en cours de realisation|en realisation|lancee|demarree|en chantier|in uitvoering|bezig|gestart|wordt uitgevoerd|in ontwikkeling|in umsetzung|wird umgesetzt|begonnen|lauft|im bau|i framkvaemd|قيد التنفيذ|جار التنفيذ|جاري التنفيذ",
  done: "done|completed|complete|implemented|realised|realized|finished|delivered|executed|resolved|successful|hecha|hecho|realizada|realizado|completada|completado|ejecutada|ejecutado|finalizada|finalizado|terminada|terminado|implementada|cumplida|realisee|realise|terminee|termine|achevee|acheve|faite|fait|concretisee|gerealiseerd|uitgevoerd|klaar|afgerond|voltooid|gedaan|umgesetzt|erledigt|abgeschlossen|fertig|realisiert|lokid|framkvaemt|منجز|منجزة|مكتمل|تم|تم التنفيذ",
  declined:
    "declined|rejected|refused|not accepted|not selected|infeasible|not feasible|unfeasible|invalid|inadmissible|denied|failed|rechazada|rechazado|non ammessa|non ammesso|respinta|denegada|denegado|no aceptada|no seleccionada|no aprobada|inviable|no viable|no factible|desestimada|desestimado|inadmitida|no admitida|refusee|refuse|rejetee|rejete|non retenue|non retenu|irrecevable|non recevable|non realisable|afgewezen|geweigerd|verworpen|niet aanvaard|niet haalbaar|onhaalbaar|geweigerde|abgelehnt|nicht umsetzbar|nicht angenommen|verworfen|zuruckgewiesen|hafnad|مرفوض|مرفوضة",
};

const known = new Map(
  importStatuses.flatMap((status) =>
    WORDS[status].split("|").map((word): [string, ImportStatus] => [fold(word), status]),
  ),
);

/** Which of the six a city's word means, "Rejected - too dear" included; null for a word that nobody told us. */
export function readStatus(
  cell: string,
  own: ReadonlyMap<string, ImportStatus> = new Map(),
): ImportStatus | null {
  for (const part of [cell, cell.split(/\s[-–—]\s|[(:,;/]/, 1)[0] ?? ""]) {
    const status = own.get(fold(part)) ?? known.get(fold(part));
    if (status) return status;
  }
  return null;
}
