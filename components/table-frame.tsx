import type { ComponentChildren } from 'preact';

interface Props {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** Id of a text that says more of it. */
  readonly describedBy?: string;
  readonly columns: readonly string[];
  /** Rows. */
  readonly children: ComponentChildren;
}

/** A table that may scroll sideways in its own frame, so that the page never does. */
export function TableFrame({ labelledBy, describedBy, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y: what scrolls has to be reachable by keyboard, and is no section of its own
    <div class="helder-table-frame" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table
        class="utrecht-table utrecht-table--html-table helder-table"
        aria-labelledby={labelledBy}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
