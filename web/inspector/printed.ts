/** "gần 1,82 triệu con" as its figure and what it counts; a value in words is all figure. */
export function figureAndUnit(printed: string): { readonly figure: string; readonly unit: string } {
  const [, figure = printed, unit = ''] = /^(.*\d%?)(.*)$/.exec(printed) ?? [];
  return { figure, unit };
}
