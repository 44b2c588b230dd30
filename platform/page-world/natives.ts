/**
 * What the page's world offered before any code of the page ran. Nothing in this room may look up a method at the time
 * of use: the page may have put its own in its place, and would see Helder or break it. Lists and tables are objects
 * without a prototype for the same reason.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

// biome-ignore lint/suspicious/noExplicitAny: natives of every shape pass through here
export type Native = (this: any, ...args: any[]) => any;

/** A method as a function of `this`. */
export function free<Result>(native: Native): (self: unknown, ...args: unknown[]) => Result {
  return (self, ...args) => apply(native, self, args) as Result;
}

/** The getter of an accessor as a function of `this`; gives undefined where the browser has no such accessor. */
export function reader<Value>(owner: object | undefined, name: string): (self: unknown) => Value | undefined {
  const get = owner && getOwnPropertyDescriptor(owner, name)?.get;
  return get === undefined ? () => undefined : (self) => apply(get, self, []) as Value;
}

export const indexOf = free<number>(String.prototype.indexOf);
export const slice = free<string>(String.prototype.slice);
export const codeAt = free<number>(String.prototype.charCodeAt);
export const weakGet = free<unknown>(WeakMap.prototype.get);
export const weakSet = free<unknown>(WeakMap.prototype.set);
export const later = free<number>(setTimeout);
export const now = free<number>(performance.now);
export const clock = performance;
export const NativeURL = URL;
export const hostOf = reader<string>(URL.prototype, 'host');
export const baseAddress = reader<string>(globalThis.Node?.prototype, 'baseURI');
export const hasInstance = free<boolean>(Function.prototype[Symbol.hasInstance]);

/** A table without a prototype. */
export function table<Value>(): Record<string, Value | undefined> {
  return { __proto__: null } as never;
}

/** Whether a value is of a native class; a page may have replaced the name, so the class is handed in. */
export function isA(value: unknown, nativeClass: unknown): boolean {
  return nativeClass !== undefined && hasInstance(nativeClass, value);
}
