import { useMantineColorScheme } from '@mantine/core';
import { useReader } from '../language.tsx';

/** Language and ground can be chosen before one is in. */
export function DoorFoot() {
  const { messages, switchLanguage } = useReader();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <p className="door-foot">
      <button type="button" className="linklike" onClick={switchLanguage}>
        {messages.shell.language}
      </button>
      <button type="button" className="linklike" onClick={toggleColorScheme}>
        {messages.shell.theme}
      </button>
    </p>
  );
}
