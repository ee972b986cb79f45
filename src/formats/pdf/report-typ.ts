/**
 * The look of the report in Typst, one program for every report: the words come to it as data (`printed.ts`)
 * and are set by `text`, never read as mark-up. Lengths follow Nghị định 30/2020/NĐ-CP, Annex I, and the
 * Word file beside it.
 */
export const REPORT_TYP = `
#let report = json(bytes(sys.inputs.report))
// Numbers of notes that stood on another page than their mark when this was set before.
#let torn = json(bytes(sys.inputs.torn))

// A line is as high as its letters; what Word calls single spacing is 15 hundredths of that more.
#let single = 0.15em
// Word's 1.08 of single spacing, and six points between paragraphs.
#let leading = 0.24em
#let between = 6pt + leading
#let first-line = 12.7mm

#set document(title: report.title, author: report.author, date: none)
#set page(
  paper: "a4",
  margin: (top: 20mm, right: 15mm, bottom: 20mm, left: 30mm),
  header-ascent: 4.5mm,
  header: context {
    let page = counter(page).get().first()
    if page > 1 { align(center, text(size: 14pt, str(page))) }
  },
)
#set text(
  font: "Tinos", fallback: false, lang: "vi", region: "VN", size: 14pt,
  top-edge: 0.8em, bottom-edge: -0.2em, ligatures: false, hyphenate: false, overhang: false,
)
#set par(justify: true, leading: leading, spacing: between, first-line-indent: 0pt)
#set block(spacing: between)
#set super(typographic: false, size: 0.6em, baseline: -0.45em)
#set footnote.entry(separator: { line(length: 50mm, stroke: 0.5pt); v(1pt) }, clearance: 10pt, gap: 2pt, indent: 0pt)
#show footnote.entry: set text(size: 10pt)
#show footnote.entry: set par(leading: single, spacing: single)

#let piece(one) = {
  if type(one) == str { text(one) }
  else if "whole" in one { box(baseline: 0.2em, text(one.whole)) }
  else { one.letters.map(text).join(h(0.001pt)) }
}
#let words(pieces) = pieces.map(piece).join()

#let marked(one, body) = {
  if one.mark == "italic" { text(style: "italic", body) }
  else if one.mark == "bold" { text(weight: "bold", body) }
  else if one.mark == "missing" { highlight(fill: rgb("#ffff00"), extent: 1pt, body) }
  else { body }
}

#let run(one, note) = if "note" in one { note(one) } else { marked(one, words(one.words)) }

// In a note a mark can only point.
#let pointer(one) = super(str(one.note))

#let note-mark(one) = {
  let number = (..) => str(one.note)
  let place = label("note-" + str(one.note))
  if one.place == "again" { footnote(numbering: number, place) }
  else {
    let body = report.notes.at(str(one.note), default: ())
    let entry = [#metadata(one.note)<entry>] + text(" ") + body.map(one => run(one, pointer)).join()
    [#footnote(numbering: number, entry)#place]
  }
}

#let runs(content) = content.map(one => run(one, note-mark)).join()

// A bookmark is named by a heading's own words; what is printed, with the marks of its notes, is handed along.
#let unmarked(content) = content.map(one => run(one, one => none)).join()
#show heading: it => block(sticky: true, spacing: between, {
  set text(size: 14pt, weight: "bold", style: if it.level == 5 { "italic" } else { "normal" })
  set par(justify: false)
  h(first-line)
  it.supplement
})

// Where two lines are kept together, the typesetter may leave the note of the first on the page before: it is
// set again with such a paragraph's lines let loose.
#let is-torn(content) = content.any(one => "note" in one and one.note in torn)
#let body(one) = {
  set text(costs: (widow: 0%, orphan: 0%)) if is-torn(one.content)
  if one.kind == "heading" { heading(level: one.depth, supplement: runs(one.content), unmarked(one.content)) }
  else { par(first-line-indent: (amount: first-line, all: true), runs(one.content)) }
}

#let lines(content, size, ..letters) = for one in content { block(spacing: single, text(size: size, ..letters, words(one))) }
#let rule(length) = block(above: 3pt, below: 4pt, line(length: length, stroke: 0.75pt))
#let width(one, size) = measure(text(size: size, weight: "bold", words(one))).width

// Agency and number on the left; national title, motto, place and date on the right.
#let head = context {
  set align(center)
  set par(justify: false, leading: single, spacing: single)
  let head = report.head
  let left = 177.75pt
  grid(
    columns: (left, 290pt),
    row-gutter: 10pt,
    {
      lines(head.over, 13pt)
      lines(head.issuer, 13pt, weight: "bold")
      rule(0.4 * calc.min(left, width(head.issuer.last(), 13pt)))
    },
    {
      lines((head.nation,), 13pt, weight: "bold")
      lines((head.motto,), 14pt, weight: "bold")
      rule(width(head.motto, 14pt))
    },
    lines((head.number,), 13pt),
    lines((head.date,), 14pt, style: "italic"),
  )
}

// Type and title over a rule; a long title breaks into lines of about one length.
#let title = layout(room => {
  set align(center)
  set par(justify: false, leading: single)
  set text(weight: "bold")
  let length = measure(text(weight: "bold", unmarked(report.head.title))).width
  let count = calc.max(1, calc.ceil(length / room.width))
  let side = if count == 1 { room.width } else { calc.min(room.width, length / count * 1.1) }
  block(below: single, words(report.head.type))
  block(width: side, spacing: single, runs(report.head.title))
  rule(0.4 * calc.min(length, side))
})

#let addressed = {
  set par(justify: false, leading: single)
  let to = report.head.addressed
  if to.len() == 1 { block(above: 16pt, width: 100%, align(center, words(to.first()))) }
  else {
    for (index, one) in to.enumerate() {
      block(above: if index == 0 { 16pt } else { single }, below: single, inset: (left: if index == 0 { 30mm } else { 50mm }), words(one))
    }
  }
}

// Nơi nhận on the left, who signs on the right with room for a hand and a seal.
#let foot = {
  set par(justify: false, leading: single, spacing: single)
  block(above: 18pt, breakable: false, width: 100%, grid(
    columns: (1fr, 1fr),
    {
      lines((report.foot.label,), 12pt, weight: "bold", style: "italic")
      lines(report.foot.recipients, 11pt)
    },
    align(center, {
      lines(report.foot.signature, 14pt, weight: "bold")
      if report.foot.name.len() == 0 { v(35mm + 1.15em) } else {
        v(35mm)
        lines(report.foot.name, 14pt, weight: "bold")
      }
    }),
  ))
}

#head
#v(22pt, weak: true)
#title
#addressed
#v(16pt, weak: true)
#body((kind: "paragraph", content: report.intro))
#for one in report.blocks.slice(0, -1) { body(one) }
// The signature never stands on a page of its own.
#let last = report.blocks.last()
#if is-torn(last.content) { pagebreak() }
#block(sticky: true, width: 100%, body(last))
#foot
#context {
  let page(element) = element.location().page()
  let strays = query(<entry>).filter(entry => page(entry) != page(query(label("note-" + str(entry.value))).first()))
  [#metadata(strays.map(entry => entry.value))<torn>]
}
`;
