export const report = {
  loading: 'Đang dựng báo cáo…',
  summary: 'số có nguồn',
  unbound: 'số chưa gắn với số liệu',
  missing: 'chỗ thiếu số liệu',
  questions: 'câu hỏi đang mở',
  pick: 'Bấm vào một con số để xem nó từ đâu ra.',
  keys: 'số sau / số trước',
  note: 'Chú thích',
  back: 'Trở lại',
  notes: 'Chú thích',
  outline: 'Đề cương',
  none: 'Chưa có đề cương báo cáo nào trong bộ cấu hình.',
} as const;
