import type { Member } from "@/lib/organisations/membership/queries";
import type { Page } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";

/** Those who agreed to be named here. */
export function Members({ page: { t, path }, members }: { page: Page; members: Member[] }) {
  if (members.length === 0) return null;
  return (
    <section aria-labelledby="members" className="grid gap-3">
      <h2 id="members" className="text-xl font-bold">
        {t("organisations.members.named")}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {members.map(({ id, name, speaks }) => (
          <li key={id}>
            <a href={path(`/people/${id}`)} className="inline-flex min-h-11 items-center gap-2.5">
              <Avatar name={name} size={36} />
              <span className="leading-tight">
                <bdi className="font-semibold underline underline-offset-2">{name}</bdi>
                {speaks ? (
                  <span className="block text-sm text-muted">{t("organisations.members.speaks")}</span>
                ) : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
