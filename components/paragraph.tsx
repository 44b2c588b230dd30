import type { ComponentChildren } from 'preact';

interface Props {
  readonly lead?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Running text. */
export function Paragraph({ lead = false, class: extra = '', children }: Props) {
  return <p class={`nl-paragraph ${lead ? 'nl-paragraph--lead ' : ''}${extra}`.trim()}>{children}</p>;
}
