/** The look of the exported page: the report as it prints. */
export const HTML_STYLE = [
  'body{margin:0;background:#fff;color:#000;font:14pt/1.35 "Times New Roman",Tinos,serif}',
  'article{max-width:165mm;margin:0 auto;padding:20mm 15mm}',
  'p,h2,h3,h4,h5,h6{margin:6pt 0 0;text-align:justify;text-indent:12.7mm;font-size:14pt}',
  'h6{font-style:italic}',
  '.head{display:grid;grid-template-columns:2fr 3fr;margin-bottom:12pt}',
  'footer.head{grid-template-columns:1fr 1fr;margin-top:18pt}',
  '.head p,.title p{text-align:center;text-indent:0;margin:0;font-size:13pt}',
  '.title p{font-size:14pt}',
  'hr{width:40%;border:0;border-top:1px solid #000;margin:2pt auto 6pt}',
  '.blank{display:inline-block;min-width:2.5em}',
  '.recipients{font-size:11pt}.recipients ul{list-style:"- ";margin:0;padding-left:1em}',
  '.notes{margin-top:18pt;border-top:1px solid #000;font-size:10pt}',
  'data{white-space:normal}sup{line-height:0}a{color:inherit;text-decoration:none}',
  '@media print{article{padding:0}}',
].join('');
