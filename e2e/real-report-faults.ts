/** What is wrong in a text: short quotations of the places, each as it is printed, and what an auditor holds against them. */
export type ReportFault = {
  readonly kind:
    | 'sum'
    | 'share'
    | 'number'
    | 'points'
    | 'times'
    | 'names'
    | 'bound'
    | 'same-fact'
    | 'verdict'
    | 'form';
  readonly at: readonly string[];
  readonly says: string;
};

/*
 * The broken and doubtful places of Lai Châu province's report on the nine months of 2024, found by reading it with a
 * calculator and not with the checker. Plans, growth and dates were recomputed wherever two of three figures are
 * printed; those that hold are not listed.
 */
export const REPORT_FAULTS: readonly ReportFault[] = [
  {
    kind: 'sum',
    at: ['3.270.928', '2.472.293', '676.878'],
    says: 'given 2.472.293 and not yet given 676.878 make 3.149.171 million đồng, not 3.270.928',
  },
  {
    kind: 'sum',
    at: ['1.053 thiết chế', 'thôn bản, tổ dân phố 947'],
    says: '01 + 07 + 97 + 947 = 1.052 cultural institutions, not 1.053',
  },
  {
    kind: 'share',
    at: ['chiếm 55,9% tổng dư nợ'],
    says: '9.342 of the 21.326 billion đồng of the body is 43,8 %; the base was that of the commercial banks',
  },
  { kind: 'number', at: ['95.112/10.6517'], says: '10.6517 is no number; 106.517 was meant' },
  {
    kind: 'points',
    at: ['tăng 15,5% so cùng kỳ'],
    says: 'a rate of 86 % up by 15,5 %: points or percent',
  },
  {
    kind: 'points',
    at: ['tăng 2,6% so cùng kỳ'],
    says: 'a rate of 92,2 % up by 2,6 %: points or percent',
  },
  {
    kind: 'points',
    at: ['tăng 1,4% so cùng kỳ'],
    says: 'a rate of 78,25 % up by 1,4 %: points or percent',
  },
  {
    kind: 'points',
    at: ['đạt 54,6%, tăng 8%'],
    says: 'a rate of 54,6 % up by 8 %: points or percent; its neighbours in the note say points',
  },
  { kind: 'times', at: ['tăng 1,5 lần'], says: 'once and a half as much, or two and a half times' },
  { kind: 'times', at: ['tăng 25,8 lần'], says: '25,8 or 26,8 times as much cement' },
  { kind: 'times', at: ['vượt 1,9 lần'], says: '1,9 or 2,9 times the plan' },
  {
    kind: 'names',
    at: ['03 Hội thảo khoa học'],
    says: 'three workshops are announced, two titles are quoted',
  },
  {
    kind: 'bound',
    at: ['33,9 triệu lượt người'],
    says: '33,9 million turns at one contest in a province of 495.519 people; thousand was meant',
  },
  {
    kind: 'bound',
    at: ['491 phụ nữ', 'đạt 51,3%'],
    says: '491 as 51,3 % is of 957 women with child, where 5.600 gave birth and were 93,2 %',
  },
  {
    kind: 'same-fact',
    at: ['36 vụ cháy rừng'],
    says: '36 forest fires in the body, 42 in the note on the same 216 cases',
  },
  {
    kind: 'same-fact',
    at: ['08 Báo cáo kết quả thăm dò', '06 Báo cáo kết quả thăm dò'],
    says: 'reports on mineral exploration before the council: 08 in one note, 06 in the next',
  },
  {
    kind: 'same-fact',
    at: ['06 Đề án thăm dò', '03 Hội đồng'],
    says: 'exploration schemes before the council: 06 in one note, 03 in the next',
  },
  {
    kind: 'verdict',
    at: ['tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng'],
    says: 'listed among what fell, where its figure rose by 8 %',
  },
  {
    kind: 'form',
    at: ['Công nghiệp chế tạo 09; DN'],
    says: 'a mark between the figure and its unit',
  },
  { kind: 'form', at: ['(5);'], says: 'the fifth of six tasks has a label and no words' },
  {
    kind: 'form',
    at: ['số đơn đã giải quyết, đã giải quyết'],
    says: 'words of two versions left side by side before 396/498',
  },
  { kind: 'form', at: ['Phần thứ II'], says: 'a second part without a first' },
  { kind: 'form', at: ['28/04/2024'], says: 'April is padded, and no other month above 2 is' },
  { kind: 'form', at: ['e) Công tác dân tộc'], says: 'đ) is passed over' },
];
