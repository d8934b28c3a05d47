import { appealPath } from "@/lib/discussion/appeal-link";
import type { CommentView } from "@/lib/discussion/view";
import { formatDate, formatRelative } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { reasonWords } from "@/lib/ideas/viewing/reason";
import type { Actor } from "@/lib/people/actor";
import { type Author, organisationOf } from "@/lib/people/author";
import { may } from "@/lib/people/permissions";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { Icon } from "@/lib/ui/icon";
import { CommentText } from "./comment-text";
import { EditForm, WithdrawForm } from "./edit-form";
import { HelpfulButton } from "./helpful-button";
import { Reply } from "./reply";
import { authorName, commentAnchor, isNamed, linkIn, personName, type TalkView } from "./talk-view";

type Props = { comment: CommentView; view: TalkView };

/** One comment: who, when, what, and what one can do with it. */
export function Comment({ comment, view }: Props) {
  if (comment.text === null) return <Stone comment={comment} view={view} />;
  const { t, locale } = view.page;
  const anchor = commentAnchor(comment);
  const closeHref = linkIn(view, {}, anchor);
  if (view.state.edit === comment.id && comment.editable) {
    return (
      <article id={anchor} tabIndex={-1}>
        <EditForm commentId={comment.id} text={comment.text} closeHref={closeHref} />
      </article>
    );
  }
  return (
    <article id={anchor} tabIndex={-1} className="talk-comment grid gap-2">
      <Byline comment={comment} view={view} />
      {comment.waiting ? (
        <p className="flex">
          <Badge kind="warning" icon="clock">
            {t("discussion.waiting")}
          </Badge>
        </p>
      ) : null}
      <CommentText
        text={comment.text}
        lang={comment.locale === locale ? undefined : comment.locale}
        mentions={comment.mentions}
        readOn={t("discussion.readOn")}
      />
      {view.state.withdraw === comment.id && comment.own ? (
        <WithdrawForm
          commentId={comment.id}
          question={t("discussion.withdrawing.question")}
          yes={t("discussion.withdrawing.yes")}
          no={t("discussion.withdrawing.no")}
          closeHref={closeHref}
        />
      ) : null}
      <Tools comment={comment} view={view} />
    </article>
  );
}

function Byline({ comment, view }: Props) {
  const { t, locale, city } = view.page;
  const name = authorName(comment.author, t);
  const age = view.now.getTime() - comment.createdAt.getTime();
  const exact = formatDate(comment.createdAt, locale, city.timeZone, "moment");
  return (
    <div className="flex items-center gap-2.5">
      {isNamed(comment.author) ? <Avatar name={name} size={32} /> : <NoFace />}
      <p className="min-w-0 text-sm leading-snug">
        <span className="font-bold">
          <bdi>{name}</bdi>
        </span>
        {organisationOf(comment.author) ? (
          <span className="text-muted">
            {" "}
            {t("organisations.as.by", { person: personName(comment.author, t) })}
          </span>
        ) : null}
        {comment.author.kind === "member" && comment.author.staff ? (
          <span className="ms-1.5 align-middle">
            <Badge kind="brand">
              {t(comment.author.external ? "roles.part.external_moderator" : "discussion.staff")}
            </Badge>
          </span>
        ) : null}
        {comment.inReplyTo ? (
          <a
            href={`#comment-${comment.inReplyTo.id}`}
            className="ms-1.5 text-muted underline underline-offset-2"
          >
            {inReplyTo(comment.inReplyTo.author, t)}
          </a>
        ) : null}
        <br />
        <time dateTime={comment.createdAt.toISOString()} title={exact} className="text-muted">
          {age < 30 * 86_400_000
            ? formatRelative(comment.createdAt, view.now, locale)
            : formatDate(comment.createdAt, locale, city.timeZone, "short")}
        </time>
        {comment.editedAt ? <span className="text-muted"> · {t("discussion.edited")}</span> : null}
      </p>
    </div>
  );
}

function NoFace() {
  return (
    <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
      <Icon name="user" size={18} />
    </span>
  );
}

function readsOnly(actor: Actor): boolean {
  return actor.kind === "person" && !may(actor, "comments.markHelpful");
}

function inReplyTo(author: Author, t: Translator): string {
  return isNamed(author)
    ? t("discussion.inReplyTo", { name: authorName(author, t) })
    : t("discussion.inReplyToOne");
}

function Tools({ comment, view }: Props) {
  const { t } = view.page;
  const name = authorName(comment.author, t);
  const anchor = commentAnchor(comment);
  return (
    <div className="-ms-2 flex flex-wrap items-center gap-x-1">
      {comment.own || comment.waiting || !view.marks || readsOnly(view.page.actor) ? (
        <Helped comment={comment} view={view} />
      ) : (
        <HelpfulButton comment={comment} view={view} />
      )}
      <div className="order-1 ms-auto">
        <CommentMenu comment={comment} view={view} />
      </div>
      {view.open && view.replies && !comment.waiting ? (
        <Reply
          parentId={comment.id}
          title={t("discussion.replyTo", { name })}
          href={linkIn(view, { reply: comment.id }, anchor)}
          closeHref={linkIn(view, {}, anchor)}
          open={view.state.reply === comment.id}
        />
      ) : null}
    </div>
  );
}

/** One's own shows what others found, without a button; so does everything to who may only read. */
function Helped({ comment, view }: Props) {
  if (comment.helpfulCount === 0) return null;
  return (
    <p className="inline-flex min-h-11 items-center gap-1.5 px-2 text-sm text-muted">
      <Icon name="thumbUp" size={18} />
      {view.page.t("discussion.helpful.count", { count: comment.helpfulCount })}
    </p>
  );
}

function CommentMenu({ comment, view }: Props) {
  const { t } = view.page;
  const anchor = commentAnchor(comment);
  return (
    <Menu icon="more" label={t("discussion.menu")} align="end">
      <MenuLink icon="share" href={linkIn(view, { comment: comment.id }, anchor)}>
        {t("discussion.permalink")}
      </MenuLink>
      {comment.editable ? (
        <MenuLink icon="edit" href={linkIn(view, { edit: comment.id }, anchor)}>
          {t("discussion.edit")}
        </MenuLink>
      ) : null}
      {comment.own ? (
        <MenuLink icon="trash" href={linkIn(view, { withdraw: comment.id }, anchor)}>
          {t("discussion.withdraw")}
        </MenuLink>
      ) : (
        <MenuLink icon="flag" href={`${view.reportPath}?comment=${comment.id}`}>
          {t("discussion.report")}
        </MenuLink>
      )}
    </Menu>
  );
}

function Stone({ comment, view }: Props) {
  const { t, path, city } = view.page;
  const reason = reasonWords(t, comment.removedReason);
  const words =
    comment.stone === "withdrawn"
      ? t("discussion.stones.withdrawn")
      : reason
        ? t("discussion.stones.removed", { reason })
        : t("discussion.stones.removedPlain");
  return (
    <p
      id={commentAnchor(comment)}
      tabIndex={-1}
      className="talk-comment flex items-start gap-2 rounded-control border border-dashed border-line-strong/60 px-3 py-2.5 text-sm text-muted"
    >
      <Icon name={comment.stone === "removed" ? "shield" : "minus"} size={18} className="mt-0.5" />
      <span>
        {words}
        {comment.own && comment.removedAt ? (
          <>
            {" · "}
            <a
              className="link"
              href={path(
                appealPath(city.id, { kind: "comment", subjectId: comment.id, against: comment.removedAt }),
              )}
            >
              {t("moderation.appeal.offer")}
            </a>
          </>
        ) : null}
      </span>
    </p>
  );
}
