import type { ComponentChildren } from 'preact';

interface Props {
  readonly level: 1 | 2 | 3 | 4;
  /** How large it looks, when that differs from its place in the outline. */
  readonly look?: 1 | 2 | 3 | 4;
  readonly id?: string;
  readonly class?: string;
  readonly focusable?: boolean;
  readonly children: ComponentChildren;
}

/** A heading of the outline. */
export function Heading({ level, look = level, id, class: extra = '', focusable = false, children }: Props) {
  const Tag = `h${level}` as const;
  return (
    <Tag
      class={`nl-heading nl-heading--level-${look} ${extra}`.trim()}
      {...(id !== undefined && { id })}
      {...(focusable && { tabIndex: -1 })}
    >
      {children}
    </Tag>
  );
}
