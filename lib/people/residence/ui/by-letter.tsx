import { formatDate } from "@/lib/i18n/format";
import { fieldsOf } from "@/lib/people/residence/fields";
import {
  askForLetterForm,
  redeemLetterForm,
  withdrawLetterForm,
} from "@/lib/people/residence/letters/actions";
import type { OwnLetter } from "@/lib/people/residence/letters/queries";
import { askedForLetters } from "@/lib/people/residence/marks";
import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { ListField } from "./list-field";

type Props = { page: Page; letter: OwnLetter | null; next: string; code: string };

/** Asking for a letter; then, once it was printed, the code in it. */
export function ByLetter({ page, letter, next, code }: Props) {
  const { t } = page;
  return (
    <FormPart title={t("residence.letter.title")} hint={t("residence.letter.text")}>
      {letter ? (
        <Awaited page={page} letter={letter} next={next} code={code} />
      ) : (
        <Ask page={page} next={next} />
      )}
    </FormPart>
  );
}

function Ask({ page, next }: Pick<Props, "page" | "next">) {
  const { t, actor, city, settings } = page;
  const asked = askedForLetters(fieldsOf(settings.residenceFields));
  const name = actor.kind === "person" && actor.named ? `${actor.firstName} ${actor.lastName}` : "";
  return (
    <ActionForm action={askForLetterForm} labels={formLabels(t)} formKey={page.formKey()} id="letter">
      <HiddenField name="next" value={next} />
      <TextField name="name" label={t("residence.letter.name")} defaultValue={name} autoComplete="name" />
      <TextField name="street" label={t("residence.field.street")} autoComplete="address-line1" />
      <TextField
        name="postcode"
        label={t("residence.field.postcode")}
        autoComplete="postal-code"
        width="medium"
      />
      <TextField
        name="place"
        label={t("residence.letter.place")}
        defaultValue={city.name}
        autoComplete="address-level2"
      />
      {asked.map((field) => (
        <ListField
          key={field}
          t={t}
          field={field}
          hint={t("residence.letter.asOnPapers")}
          value={actor.kind === "person" && field !== "birthDate" ? actor[field] : undefined}
        />
      ))}
      <div>
        <SubmitButton variant="secondary">{t("residence.letter.ask")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Awaited({ page, letter, next, code }: Props & { letter: OwnLetter }) {
  const { t, locale, city } = page;
  const day = (moment: Date) => formatDate(moment, locale, city.timeZone);
  const { askedAt, printedAt, expiresAt } = letter;
  return (
    <>
      <p>
        {printedAt
          ? t("residence.letter.sent", { date: day(printedAt), until: day(expiresAt) })
          : t("residence.letter.asked", { date: day(askedAt) })}
      </p>
      {printedAt ? (
        <ActionForm action={redeemLetterForm} labels={formLabels(t)} formKey={null} id="code">
          <HiddenField name="next" value={next} />
          <TextField
            name="code"
            label={t("residence.letter.code")}
            hint={t("residence.letter.codeHint")}
            defaultValue={code}
            autoComplete="one-time-code"
            width="medium"
            dir="ltr"
          />
          <div>
            <SubmitButton>{t("residence.letter.enter")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <ActionForm action={withdrawLetterForm} labels={formLabels(t)} formKey={page.formKey()} id="withdraw">
        <HiddenField name="next" value={next} />
        <div>
          <SubmitButton variant="quiet">{t("residence.letter.withdraw")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
