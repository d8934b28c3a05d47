type Task = () => Promise<void>;

/** Next bundles its own copy of this file; both must mean the same list. */
const key = Symbol.for("cityloop.beforeEnd");
const shared = globalThis as { [key]?: Task[] };
shared[key] ??= [];
const tasks = shared[key];

/** What this process still does once it was asked to end and has answered everybody. */
export function beforeEnd(task: Task): void {
  tasks.push(task);
}

export async function endTasks(): Promise<void> {
  await Promise.allSettled(tasks.splice(0).map((task) => task()));
}
