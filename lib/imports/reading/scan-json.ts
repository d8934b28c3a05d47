/** Where the records are: objects one after the other, in a list, as the members of an object; lists in a list. */
export interface Container {
  readonly kind: "sequence" | "list" | "members" | "lists";
  /** the names that lead to it, joined by dots; "" for the text's own top */
  readonly path: string;
}

/** One record, still as text. */
export interface JsonPiece {
  readonly line: number;
  readonly text: string;
  /** its name, where records are the members of an object */
  readonly name: string | null;
  /** false when the text ended, or the record grew beyond the limit, before it was closed */
  readonly whole: boolean;
}

const LONGEST = 8_000_000;
/** Nobody hides a list of records deeper than this. */
const DEEPEST = 20;

/** Looks through a JSON text once for the place that holds the most records; null when it holds none. */
export async function findContainer(source: AsyncIterable<string>): Promise<Container | null> {
  const state = begin();
  const counts = new Map<string, { container: Container; count: number }>();
  for await (const text of source) {
    for (const sign of text) {
      const container = !state.inString && opens(sign) ? placeOf(state, sign) : null;
      if (container) {
        const key = `${container.kind} ${container.path}`;
        counts.set(key, { container, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      advance(state, sign);
    }
  }
  return mostOf([...counts.values()]);
}

/** The records of a container as the text streams by, never more than one held. */
export async function* scanJson(
  source: AsyncIterable<string>,
  container: Container,
): AsyncGenerator<JsonPiece> {
  const state = begin();
  let piece: { line: number; name: string | null; depth: number; text: string } | null = null;
  for await (const text of source) {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const sign = text[i] ?? "";
      if (!piece && opens(sign) && !state.inString && isPlace(state, sign, container)) {
        piece = { line: state.line, name: state.key, depth: state.path.length, text: "" };
        from = i;
      }
      advance(state, sign);
      if (!piece) continue;
      const length = piece.text.length + i - from;
      const closed = /[}\]]/.test(sign) && !state.inString && state.path.length === piece.depth;
      if (!closed && length < LONGEST) continue;
      yield {
        line: piece.line,
        name: piece.name,
        text: closed ? piece.text + text.slice(from, i + 1) : "",
        whole: closed,
      };
      if (!closed) return;
      piece = null;
    }
    if (piece) piece.text += text.slice(from);
  }
  if (piece) yield { line: piece.line, name: piece.name, text: piece.text, whole: false };
}

/** Lists that say something about the answer rather than being it. */
const ASIDE =
  /^(included|links|meta|metadata|errors|facets?|facet_groups|fields|columns|schema|pagination|aggregations|filters)$/i;
const LIKELY =
  /^(data|results?|records|items|rows|features|hits|nodes|edges|ideas|proposals|posts|inputs|contributions)$/i;

function mostOf(found: readonly Found[]): Container | null {
  const of = (kind: Container["kind"]) => found.filter(({ container }) => container.kind === kind);
  const sequence = largest(of("sequence"));
  if (sequence && sequence.count > 1) return sequence.container;
  const [list, members] = [best(of("list")), largest(of("members"))];
  if (list && list.count >= (members?.count ?? 0)) return list.container;
  if (list && LIKELY.test(lastOf(list.container))) return list.container;
  if (members && members.count > 1) return members.container;
  const lists = best(of("lists"));
  return (list ?? (lists && lists.count > 1 ? lists : sequence) ?? lists)?.container ?? null;
}

function best(lists: readonly Found[]): Found | null {
  const main = lists.filter(({ container }) => !ASIDE.test(lastOf(container)));
  return (
    largest(main.filter(({ container }) => LIKELY.test(lastOf(container)))) ?? largest(main) ?? largest(lists)
  );
}

function largest(found: readonly Found[]): Found | null {
  return found.reduce<Found | null>((a, b) => (a && a.count >= b.count ? a : b), null);
}

function lastOf({ path }: Container): string {
  return path.split(".").at(-1) ?? "";
}

interface Found {
  readonly container: Container;
  readonly count: number;
}

function opens(sign: string): boolean {
  return sign === "{" || sign === "[";
}

/** Which container an object or a list that starts here belongs to; null inside of another record. */
function placeOf({ path, lists }: State, sign: string): Container | null {
  const parent = path.at(-1);
  if (path.length > DEEPEST) return null;
  if (sign === "[") return parent?.list && lists === 1 ? { kind: "lists", path: namesOf(path) } : null;
  if (!parent) return { kind: "sequence", path: "" };
  if (lists > 1 || (lists === 1 && !parent.list)) return null;
  return { kind: parent.list ? "list" : "members", path: namesOf(path) };
}

function isPlace(state: State, sign: string, wanted: Container): boolean {
  const here = placeOf(state, sign);
  return here !== null && here.kind === wanted.kind && here.path === wanted.path;
}

function namesOf(path: State["path"]): string {
  return path.flatMap(({ name }) => (name === null ? [] : [name])).join(".");
}

function advance(state: State, sign: string): void {
  if (sign === "\n") state.line++;
  if (state.inString) {
    if (state.escaped) state.escaped = false;
    else if (sign === "\\") state.escaped = true;
    else if (sign === '"') state.inString = false;
    else if (state.lists === 0 && state.word.length < 200) state.word += sign;
    return;
  }
  switch (sign) {
    case '"':
      state.inString = true;
      state.word = "";
      break;
    case ":":
      state.key = state.word;
      break;
    case ",":
      state.key = null;
      break;
    case "{":
    case "[":
      state.path.push({ list: sign === "[", name: state.key });
      if (sign === "[") state.lists++;
      state.key = null;
      break;
    case "}":
    case "]":
      if (state.path.pop()?.list) state.lists--;
      state.key = null;
  }
}

function begin(): State {
  return { line: 1, path: [], lists: 0, inString: false, escaped: false, word: "", key: null };
}

interface State {
  line: number;
  readonly path: { list: boolean; name: string | null }[];
  lists: number;
  inString: boolean;
  escaped: boolean;
  word: string;
  key: string | null;
}
