import { leaveUpdateOutForm, sendUpdateForm } from "@/lib/insight/updates/actions";
import type { UpdatePlan } from "@/lib/insight/updates/queries";
import { dayName } from "@/lib/insight/updates/update-mail";
import type { Page } from "@/lib/request/page";
import { OtherAction } from "../../shell/other-action";

/** It goes by itself; or now, or not at all. */
export function Decide({ page, plan }: { page: Page; plan: UpdatePlan }) {
  const { t, locale } = page;
  const { hand, today, readers } = plan;
  const values = { edition: hand.edition };
  const early = today < hand.from;
  return (
    <>
      {readers > 0 && !early ? (
        <OtherAction
          page={page}
          action={sendUpdateForm}
          values={values}
          label={t("update.send.label")}
          hint={t("update.send.hint", { count: readers })}
        />
      ) : null}
      {early ? (
        <p className="border-t border-line pt-6 text-muted">
          {t("update.send.early", { date: dayName(hand.from, locale) })}
        </p>
      ) : null}
      <OtherAction
        page={page}
        action={leaveUpdateOutForm}
        values={{ ...values, out: hand.leftOut ? "no" : "yes" }}
        label={t(hand.leftOut ? "update.takeIn.label" : "update.leaveOut.label")}
        hint={t(hand.leftOut ? "update.takeIn.hint" : "update.leaveOut.hint")}
      />
    </>
  );
}
