import type { PropertyValue } from '../../../commit/patch.ts';

/** The properties that were told: those that have a value. */
export function toldOf(properties: { readonly [name: string]: PropertyValue | undefined }): {
  [name: string]: PropertyValue;
} {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [name: string]: PropertyValue };
}
