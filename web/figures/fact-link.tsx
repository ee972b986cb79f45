import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toDesk } from '../address.ts';

/** A number is a door: it opens the inspector over whatever page one is on. */
export const FactLink = ({
  fact,
  children,
}: {
  readonly fact: string;
  readonly children: ReactNode;
}) => (
  <Link
    to="."
    search={(before) => ({ ...before, ...toDesk(before), fact })}
    className="door"
    resetScroll={false}
  >
    {children}
  </Link>
);
