import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  readonly look?: 'primary' | 'secondary' | 'subtle';
  readonly negative?: boolean;
  /** Inline SVG before the words. */
  readonly icon?: string;
  /** Says it in full to readers aloud; must begin with the words shown. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that does something here. What goes somewhere is a link. */
export function Button({ look = 'secondary', negative = false, icon, label, onClick, children }: Props) {
  const classes = `nl-button nl-button--${look}${negative ? ' nl-button--negative' : ''}`;
  return (
    <button
      type="button"
      class={classes}
      onClick={onClick}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {icon !== undefined && (
        <span class="nl-button__icon-start">
          <Icon svg={icon} />
        </span>
      )}
      <span class="nl-button__label">{children}</span>
    </button>
  );
}

interface LinkProps {
  readonly href: string;
  readonly look?: 'primary' | 'secondary' | 'subtle';
  readonly icon?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/** A link that looks like a button. */
export function ButtonLink({ href, look = 'secondary', icon, onClick, children }: LinkProps) {
  return (
    <a
      href={href}
      class={`nl-button nl-button--${look} helder-button-link`}
      {...(onClick !== undefined && { onClick })}
    >
      {icon !== undefined && (
        <span class="nl-button__icon-start">
          <Icon svg={icon} />
        </span>
      )}
      <span class="nl-button__label">{children}</span>
    </a>
  );
}
