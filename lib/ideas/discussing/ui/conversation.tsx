import type { RootView } from "@/lib/discussion/view";
import { Icon } from "@/lib/ui/icon";
import { Comment } from "./comment";
import { commentAnchor, linkIn, type TalkView } from "./talk-view";

/** A first comment and its replies, in one row however deep they hang. */
export function Conversation({ root, view }: { root: RootView; view: TalkView }) {
  const { t } = view.page;
  const { earlierReplies: earlier, replies } = root;
  return (
    <>
      <Comment comment={root} view={view} />
      {replies.length + earlier > 0 ? (
        <div
          className={`grid gap-4 ${replies.length > 0 ? "mt-3 border-s-2 border-line ps-4 sm:ms-4 sm:ps-5" : ""}`}
        >
          {earlier > 0 ? (
            <a
              href={linkIn(view, { comment: root.id }, commentAnchor(root))}
              className="-ms-2 inline-flex min-h-11 items-center gap-1.5 justify-self-start rounded-control px-2 text-sm font-semibold text-brand-text hover:bg-brand-soft"
            >
              <Icon
                name={replies.length > 0 ? "chevron" : "comment"}
                size={18}
                className={replies.length > 0 ? "rotate-180" : ""}
              />
              {t(replies.length > 0 ? "discussion.earlierReplies" : "discussion.replies", { count: earlier })}
            </a>
          ) : null}
          {replies.map((reply) => (
            <Comment key={reply.id} comment={reply} view={view} />
          ))}
        </div>
      ) : null}
    </>
  );
}
