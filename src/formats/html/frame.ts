import type { Frame } from '#report/report.ts';
import {
  ADDRESSED_TO,
  dateLine,
  linesOf,
  listed,
  MOTTO,
  NATION,
  numberLine,
  RECIPIENTS,
  signatureLines,
  signerName,
} from '../form.ts';
import { escaped, inlines } from './inlines.ts';

/** Agency and number on the left, national title, motto, place and date on the right. */
export function head(frame: Frame): string {
  const { over, name } = frame.issuer;
  const lines = linesOf(name);
  const issuer = [
    ...(over === null ? [] : linesOf(over).map((text) => line(escaped(text)))),
    ...lines.map((text, index) => line(bold(text), index === lines.length - 1 ? 'ruled' : '')),
  ];
  return [
    '<header class="frame head">',
    `<div>${issuer.join('')}</div>`,
    `<div>${line(bold(NATION))}${line(bold(MOTTO), 'motto ruled')}</div>`,
    line(escaped(numberLine(frame)), 'number'),
    line(`<i>${escaped(dateLine(frame))}</i>`, 'date'),
    '</header>',
  ].join('\n');
}

/** Type and title over a rule. */
export const title = (frame: Frame): string =>
  `<h1><span>${escaped(frame.typeName)}</span> <span class="ruled"><span>${inlines(frame.title)}</span></span></h1>`;

/** Kính gửi: one on the line itself, several as a list under it. */
export function addressed({ addressees }: Frame): readonly string[] {
  const [only, ...more] = addressees;
  if (only === undefined) return [];
  const lines =
    more.length === 0 ? [`${ADDRESSED_TO} ${only}`] : [ADDRESSED_TO, ...listed(addressees)];
  return [`<div class="addressed">${lines.map((text) => line(escaped(text))).join('')}</div>`];
}

/** Nơi nhận on the left, who signs on the right. */
export function foot(frame: Frame): string {
  const recipients = listed(frame.recipients).map((text) => line(escaped(text)));
  const signature = signatureLines(frame).map((text) => line(bold(text)));
  const name = signerName(frame);
  if (name !== '') signature.push(line(bold(name), 'signer'));
  const room = name === '' ? 'signature' : 'signature signed';
  return [
    '<footer class="frame foot">',
    `<div class="recipients">${line(`<b><i>${escaped(RECIPIENTS)}</i></b>`)}${recipients.join('')}</div>`,
    `<div class="${room}">${signature.join('')}</div>`,
    '</footer>',
  ].join('\n');
}

const line = (html: string, className = ''): string =>
  className === '' ? `<p>${html}</p>` : `<p class="${className}">${html}</p>`;

const bold = (text: string): string => `<b>${escaped(text)}</b>`;
