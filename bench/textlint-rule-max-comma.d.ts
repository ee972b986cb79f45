declare module 'textlint-rule-max-comma' {
  import type { TextlintRuleModule } from '@textlint/kernel';

  const rule: { readonly default: TextlintRuleModule };
  // biome-ignore lint/style/noDefaultExport: the module is what it is
  export default rule;
}
