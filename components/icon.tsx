interface Props {
  /** The source of an SVG file out of this package or @tabler/icons, inlined at build: `import x from '….svg?raw'`. */
  readonly svg: string;
}

/** A decorative picture; the words beside it say what it means. */
export function Icon({ svg }: Props) {
  // Markup out of a file of the build, never out of data: the only place that sets any.
  return <span class="helder-icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
