/** Whom the demo names as ready to be signed in as; their addresses can belong to nobody. */
export type DemoAccount = {
  email: string;
  role:
    | "superadmin"
    | "moderator"
    | "project_moderator"
    | "external_moderator"
    | "department_head"
    | "policy_maker"
    | "citizen"
    | "operator";
  /** The city's slug; null on the platform itself. */
  city: string | null;
};

export const operatorEmail = "operator@cityloop.example";

export const demoAccounts: DemoAccount[] = [
  { email: "clara@lindenau.example", role: "superadmin", city: "lindenau" },
  { email: "jonas@lindenau.example", role: "moderator", city: "lindenau" },
  { email: "hanna@lindenau.example", role: "project_moderator", city: "lindenau" },
  { email: "ivana@lindenau.example", role: "external_moderator", city: "lindenau" },
  { email: "birgit@lindenau.example", role: "department_head", city: "lindenau" },
  { email: "vera@lindenau.example", role: "policy_maker", city: "lindenau" },
  { email: "mia@lindenau.example", role: "citizen", city: "lindenau" },
  { email: "amelie@montclair.example", role: "superadmin", city: "montclair" },
  { email: "thomas@montclair.example", role: "moderator", city: "montclair" },
  { email: "louise@montclair.example", role: "policy_maker", city: "montclair" },
  { email: "lucas@montclair.example", role: "citizen", city: "montclair" },
  { email: operatorEmail, role: "operator", city: null },
];
