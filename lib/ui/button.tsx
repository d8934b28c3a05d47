import type { ReactNode } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type Look = { variant?: ButtonVariant; size?: "normal" | "small"; full?: boolean };

type ButtonProps = Look & {
  children: ReactNode;
  icon?: IconName;
  type?: "button" | "submit";
  name?: string;
  value?: string;
  "aria-label"?: string;
  "aria-expanded"?: boolean;
  "aria-pressed"?: boolean;
};

export function Button({ children, icon, variant, size, full, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, size, full })} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & {
  href: string;
  children: ReactNode;
  icon?: IconName;
  "aria-label"?: string;
  rel?: string;
  download?: boolean | string;
};

export function ButtonLink({ children, icon, variant, size, full, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ variant, size, full })} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

export function buttonClass({ variant = "secondary", size = "normal", full = false }: Look): string {
  return `button button-${variant} ${size === "small" ? "button-small" : ""} ${full ? "w-full" : ""}`.trim();
}
