import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** One accent: it means "you can act here". Ten steps around #0b5cad. */
const accent: MantineColorsTuple = [
  '#eaf2fb',
  '#d5e4f4',
  '#b9d2ec',
  '#8fb6de',
  '#5f95cb',
  '#2f6fae',
  '#0b5cad',
  '#0a5199',
  '#084583',
  '#06376a',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
});
