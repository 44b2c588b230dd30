import { useId } from 'preact/hooks';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A line to search with. */
export function TextField({ label, value, onInput }: TextProps) {
  const id = useId();
  return (
    <div class="helder-field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={id}
        type="search"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly hint?: string;
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few. */
export function Select<Value extends string>({ label, value, options, hint, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="helder-field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="helder-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        class="utrecht-select utrecht-select--html-select"
        id={id}
        value={value}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            {...(option.lang !== undefined && { lang: option.lang })}
          >
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off. */
export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <div class="helder-field helder-field--checkbox">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        id={id}
        type="checkbox"
        checked={checked}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p class="helder-field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
