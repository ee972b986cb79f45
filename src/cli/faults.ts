import { inLanguage, type Language } from '#core/label.ts';
import type { FileFault } from './ports.ts';

/** One fault a line: file:line:column: message. */
export function faultText(fault: FileFault, language: Language): string {
  const at = `${fault.file}:${fault.line}:${fault.column}`;
  const wanted = fault.accepted ? ` ${inLanguage(fault.accepted, language)}` : '';
  return `${at}: ${inLanguage(fault.message, language)}${wanted}`;
}
