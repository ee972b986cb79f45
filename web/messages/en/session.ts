import type { session as vi } from '../vi/session.ts';
import type { Words } from '../words.ts';

export const session: Words<typeof vi> = {
  title: 'Sign in',
  about: 'Socio-economic figures and reports',
  ended: 'Your session has ended',
  endedHint: 'Sign in again to go on. The open page and what you were typing are still there.',
  login: 'Login',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  enter: 'Sign in',
  forgotten: 'Forgotten the password? An administrator can give you one for a single use.',
  codeTitle: 'Second factor',
  code: 'Six-digit code',
  codeHint: 'Open the authenticator on your phone and type the code for Tổng Hợp.',
  recovery: 'Recovery code',
  recoveryHint: 'Each code you put away when starting the second factor works once.',
  useRecovery: 'Use a recovery code',
  useAuthenticator: 'Use the authenticator',
  confirm: 'Confirm',
  back: 'Sign in with another login',
  sample: 'Try it in the role of',
  sampleHint: 'Sample figures, no password needed.',
  mustChoose: 'Choose a password of your own',
  mustChooseHint: 'You came in with a password of one use. Choose another, then go on.',
  oneTimePassword: 'Password of one use',
  next: 'New password',
  nextHint:
    'At least 10 characters. A sentence you remember is better than characters hard to type; no name or login.',
  again: 'The new password again',
  fill: 'Fill this in.',
  different: 'The two are not the same.',
  choose: 'Change the password',
  signOut: 'Sign out',
  account: 'Account',
  noRole: 'No role given yet',
  noRoleHint:
    'The account is open but sees no figures yet. Ask an administrator for a role, then open this page again.',
  signOn: (name: string) => `Sign in by ${name}`,
  signOnBeside: 'It opens in another tab; once you are in, come back to this one and go on.',
  signOnUnknown: (name: string, subject: string) =>
    `You came in at ${name}, but no account here is linked to you. Send this to an administrator: ${subject}`,
  signOnSaid: {
    'sign-on.unreachable': (name: string) =>
      `${name} does not answer. Try again in a few minutes, or sign in with your password.`,
    'sign-on.refused': (name: string) => `${name} did not let you in, or you turned back.`,
    'sign-on.mismatch': (name: string) =>
      `The answer of ${name} does not belong to this question, or came too late. Begin again with the button below.`,
  },
};
