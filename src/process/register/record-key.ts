import { fold } from '#core/vi/fold.ts';
import type { RegisterDefinition } from './definition.ts';
import { fieldText } from './field-text.ts';
import type { Values } from './record.ts';

/**
 * By what an import finds the record it means: the values of the register's key, letters and marks aside. Null
 * where the register has no key, or one of its fields is not filled: then nothing is found, and nothing guessed.
 */
export function recordKey({ key }: RegisterDefinition, values: Values): string | null {
  const parts: string[] = [];
  for (const field of key) {
    const value = values.get(field);
    const text = value && value.kind !== 'absent' ? fieldText(value) : null;
    if (typeof text !== 'string' || text.trim() === '') return null;
    parts.push(fold(text.normalize('NFC').trim().replace(/\s+/g, ' ')));
  }
  return parts.length === 0 ? null : JSON.stringify(parts);
}
