package table_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/internal/importtest"
)

// wholeTable wants all columns of the first row that begins with name.
var wholeTable = table.Wanted{
	Columns: func(heading []string) (kept []int, lacks string) {
		for i := range heading {
			kept = append(kept, i)
		}
		if len(heading) == 0 || heading[0] != "name" {
			lacks = "name"
		}
		return kept, lacks
	},
	Missing: all.Missing,
}

// readBook is what is read of a workbook: its rows, with bars between the cells, after
// what was told.
func readBook(book []byte, sheet string) string {
	var told strings.Builder
	files := &table.Reader{Tell: func(p table.Problem) { fmt.Fprintln(&told, p) }, Sheet: sheet}
	d, err := files.Open(table.Source{Name: "in", Reader: bytes.NewReader(book)})
	if err != nil {
		return err.Error()
	}
	got, err := files.Table(d, wholeTable)
	if err != nil {
		return told.String() + err.Error()
	}
	for _, row := range got.Rows {
		fmt.Fprint(&told, row.Number)
		for i := range got.Columns {
			fmt.Fprint(&told, "|", row.Cell(i))
		}
		told.WriteByte('\n')
	}
	return told.String()
}

// styles are number formats, each of which is the style of its number, counted from 1.
func styles(formats ...string) string {
	var codes, cells strings.Builder
	for i, format := range formats {
		if strings.Trim(format, "0123456789") == "" {
			fmt.Fprintf(&cells, `<xf numFmtId="%s"/>`, format)
			continue
		}
		fmt.Fprintf(&codes, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, strings.ReplaceAll(format, `"`, "&quot;"))
		fmt.Fprintf(&cells, `<xf numFmtId="%d"/>`, 164+i)
	}
	return `<styleSheet ` + mainSpace + `><numFmts>` + codes.String() + `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>` +
		cells.String() + `</cellXfs><cellStyles><xf numFmtId="14"/></cellStyles></styleSheet>`
}

// mainSpace is the namespace of workbooks, and that of what they refer to.
const mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const nameRow = `<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>fact</t></is></c></row>`

// A cell is read as a spreadsheet program would write it to CSV, but for dates: these are
// as exact as they are shown.
func TestWorkbookCells(t *testing.T) {
	tests := []struct{ cell, format, want string }{
		{`<c r="B2" t="s"><v>1</v></c>`, "", "Ødegaard"},
		{`<c r="B2" t="s"><v>2</v></c>`, "", "Kim Min-jae"},
		{`<c r="B2" t="s"><v>3</v></c>`, "", "one two"},
		{`<c t="s"><v>1</v></c>`, "", "Ødegaard"},
		{`<c r="B2" t="inlineStr"><is><r><t>Ø</t></r><r><t>degaard</t></r></is></c>`, "", "Ødegaard"},
		{`<c r="B2" t="str"><f>A1&amp;"x"</f><v>a &lt;c&gt;</v></c>`, "", "a <c>"},
		{`<c r="B2" t="inlineStr"><is><t>a_x0041_b</t></is></c>`, "", "aAb"},
		{`<c r="B2" t="b"><v>1</v></c>`, "", "TRUE"},
		{`<c r="B2" t="b"><v>0</v></c>`, "", "FALSE"},
		{`<c r="B2" t="d"><v>2027-06-30T00:00:00</v></c>`, "", "2027-06-30T00:00:00"},
		{`<c r="B2" t="e"><v>#N/A</v></c>`, "", ""},
		{`<c r="B2" t="s"/>`, "", ""},
		{`<c r="B2"><v>46568</v></c>`, "", "46568"},
		{`<c r="B2"><v>2000094715</v></c>`, "0", "2000094715"},
		{`<c r="B2"><v>1.25E+8</v></c>`, "General", "125000000"},
		{`<c r="B2"><v>0.30000000000000004</v></c>`, "0.00", "0.3"},
		{`<c r="B2"><v>46568</v></c>`, "14", "2027-06-30"},
		{`<c r="B2"><v>46568.75</v></c>`, "22", "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, "27", "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, "dd/mm/yyyy;@", "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, `[$-409]d\-mmm\-yy`, "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, `yyyy"年"m"月"d"日"`, "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, "d-mmm", "2027-06-30"},
		{`<c r="B2"><v>46568</v></c>`, "yyyy-mm-dd hh:mm:ss", "2027-06-30"},
		{`<c r="B2"><v>46722</v></c>`, "17", "2027-12"},
		{`<c r="B2"><v>46722</v></c>`, "mmm yyyy", "2027-12"},
		{`<c r="B2"><v>46722</v></c>`, "yyyy", "2027"},
		{`<c r="B2"><v>0.5</v></c>`, "h:mm", "0.5"},
		{`<c r="B2"><v>46568.5</v></c>`, "[h]:mm:ss", "46568.5"},
		{`<c r="B2"><v>46568</v></c>`, `[Red]0_);\(0\)`, "46568"},
		{`<c r="B2"><v>46568</v></c>`, `0" days"`, "46568"},
		{`<c r="B2"><v>4500000</v></c>`, `#,##0\ "€"`, "€4500000"},
		{`<c r="B2"><v>4500000</v></c>`, `[$£-809]#,##0`, "£4500000"},
		{`<c r="B2"><v>4500000</v></c>`, `$#,##0.0,,"m"`, "$4500000"},
		{`<c r="B2"><v>4.5</v></c>`, `€0.0"m"`, "€4.5m"},
		{`<c r="B2"><v>183</v></c>`, `0" cm"`, "183"},
		{`<c r="B2"><v>99999999</v></c>`, "14", "99999999"},
		{`<c r="B2"><v>0</v></c>`, "14", "0"},
		{`<c r="B2"><v>-1.5</v></c>`, "14", "-1.5"},
		{`<c r="B2"><v>46568.9999</v></c>`, "22", "2027-06-30"},
		{`<c r="B2" t="str"><v>soon</v></c>`, "14", "soon"},
		{`<c r="B2" s="7"><v>46568</v></c>`, "14", "46568"},
	}
	for _, test := range tests {
		cell := test.cell
		if test.format != "" && !strings.Contains(cell, " s=") {
			cell = strings.Replace(cell, "<c ", `<c s="1" `, 1)
		}
		rows := nameRow + `<row r="3"><c r="A3" t="inlineStr"><is><t>A</t></is></c>` + strings.Replace(cell, "B2", "B3", 1) + `</row>`
		parts := map[string]string{
			"xl/sharedStrings.xml": `<sst ` + mainSpace + `><si><t>x</t></si><si><t>Ødegaard</t></si><si><t>Kim </t><rPh sb="0"><t>gim</t></rPh><r><t>Min-jae</t></r></si>` +
				`<si><t xml:space="preserve">one` + "\n" + `two</t></si></sst>`,
			"xl/styles.xml": styles(test.format),
		}
		want := "3|A|" + test.want + "\n"
		if test.want == "one two" { // the last line of a cell counts
			want = "3|A|two\n"
		}
		if got := readBook(importtest.Workbook([]importtest.SheetName{{Name: "S", XML: rows}}, parts), ""); got != want {
			t.Errorf("%s as %q: got %q, want %q", test.cell, test.format, got, want)
		}
	}
}

// What a spreadsheet counts from 1904 is later.
func TestWorkbookOf1904(t *testing.T) {
	rows := nameRow + `<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" s="1"><v>45106</v></c></row>`
	book := importtest.Workbook([]importtest.SheetName{{Name: "S", XML: rows}}, map[string]string{
		"xl/styles.xml": styles("14"),
		"xl/workbook.xml": `<workbook ` + mainSpace + `><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="r1"/>` +
			`<sheet name="Chart" sheetId="2" r:id="r9"/></sheets></workbook>`,
	})
	if got := readBook(book, ""); got != "2|A|2027-06-30\n" {
		t.Errorf("got %q", got)
	}
}

// Rows may begin anywhere and end early; beside the table there may be notes.
func TestWorkbookRows(t *testing.T) {
	book := importtest.Workbook([]importtest.SheetName{{Name: "S", XML: importtest.Rows([][]string{
		{"", "My squad"}, {}, {"name", "born", "pos"}, {"A", "2001", "", "", "captain"}, {}, {"B"}, {"name", "born", "pos"}, {"C", "", "CB"},
	})}}, nil)
	if got, want := readBook(book, ""), "4|A|2001|\n6|B||\n8|C||CB\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Errors of formulas are no facts, and told.
func TestWorkbookErrors(t *testing.T) {
	rows := nameRow + `<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" t="e"><v>#REF!</v></c></row>`
	want := "in: cells that hold an error of a formula are read as empty: 1 (\"#REF!\" in row 2 first)\n2|A|\n"
	if got := readBook(importtest.Workbook([]importtest.SheetName{{Name: "S", XML: rows}}, nil), ""); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWorkbookSheets(t *testing.T) {
	squad := func(name string) string { return importtest.Rows([][]string{{"name"}, {name}}) }
	notes, empty := importtest.Rows([][]string{{"notes"}, {"x"}}), importtest.Rows([][]string{{"name"}})
	sheets := []importtest.SheetName{
		{Name: "Notes", XML: notes},
		{Name: "Empty", XML: empty},
		{Name: "First team", XML: squad("A")},
		{Name: "U21", XML: squad("B")},
		{Name: "Zweite", XML: squad("C")},
	}
	tests := []struct {
		name, sheet string
		sheets      []importtest.SheetName
		want        string
	}{
		{"the only one", "", sheets[2:3], "2|A\n"},
		{"the first with players", "", sheets[:3], "2|A\n"},
		{
			"several", "", sheets,
			`in: several of its sheets look like the one that is wanted: "First team" is read, not "U21", "Zweite" (--sheet says otherwise)` +
				"\n2|A\n",
		},
		{"one by name", "u21", sheets, "2|B\n"},
		{"one without players", "Empty", sheets, "in: there is nothing under its heading"},
		{
			"unknown", "U2l", sheets,
			`in: there is no sheet "U2l" in it, but "Notes", "Empty", "First team", "U21", "Zweite": did you mean "U21"?`,
		},
		{
			"none", "", sheets[:2],
			`in: none of its sheets "Notes", "Empty" has a heading with rows under it: "Notes" is read` + "\nnotes lacks name",
		},
	}
	for _, test := range tests {
		if got := readBook(importtest.Workbook(test.sheets, nil), test.sheet); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
	hidden := importtest.Workbook(sheets[2:4], map[string]string{
		"xl/workbook.xml": `<workbook ` + mainSpace + `><sheets><sheet name="Old" state="hidden" r:id="r1"/><sheet name="U21" r:id="r2"/></sheets></workbook>`,
	})
	if got := readBook(hidden, ""); got != "2|B\n" {
		t.Errorf("a hidden sheet: got %q", got)
	}
	if got := readBook(hidden, "Old"); got != "2|A\n" {
		t.Errorf("a hidden sheet by name: got %q", got)
	}
}

// The day on which a workbook was saved is that of the document.
func TestWorkbookDay(t *testing.T) {
	files := &table.Reader{}
	book := importtest.Workbook([]importtest.SheetName{{Name: "S", XML: nameRow}}, map[string]string{
		"docProps/core.xml": `<c:coreProperties xmlns:c="c" xmlns:d="d"><d:created>2025-01-01T10:00:00Z</d:created><d:modified>2026-03-11T10:00:00Z</d:modified></c:coreProperties>`,
	})
	d, err := files.Open(table.Source{Name: "in", Reader: bytes.NewReader(book)})
	if err != nil || d.Date.String() != "2026-03-11" {
		t.Errorf("got %v, %v", d, err)
	}
}

// hostileWorkbook is one that must be refused, or read as if nothing were wrong.
type hostileWorkbook struct {
	name string
	book []byte
	want string // part of the error, or of what is read
}

func (w hostileWorkbook) check(t *testing.T) {
	t.Helper()
	if got := readBook(w.book, ""); !strings.Contains(got, w.want) {
		t.Errorf("%s: got %.300q, want %q", w.name, got, w.want)
	}
}

// book is a workbook of one sheet.
func book(rows string, parts map[string]string) []byte {
	return importtest.Workbook([]importtest.SheetName{{Name: "S", XML: rows}}, parts)
}

// Broken and hostile workbooks are refused in a sentence, or read.
func TestHostileWorkbooks(t *testing.T) {
	for _, test := range []hostileWorkbook{
		{"cut off", book(nameRow, nil)[:300], "in: it is a workbook or another zip archive, and damaged or cut off: zip: not a valid zip file"},
		{"a text beyond those there are", book(`<row><c t="s"><v>7</v></c></row>`, nil), "in: there is no table in it"},
		{
			"a text before them", book(`<row><c t="s"><v>-1</v></c></row>`, map[string]string{"xl/sharedStrings.xml": "<sst " + mainSpace + "><si><t>a</t></si></sst>"}),
			"in: there is no table in it",
		},
		{
			"a great number of texts", book(nameRow, map[string]string{"xl/sharedStrings.xml": `<sst ` + mainSpace + ` count="99999999999999" uniqueCount="-1"></sst>`}),
			"in: there is nothing under its heading",
		},
		{"a great column", book(nameRow+`<row r="2"><c r="XFD2"><v>1</v></c></row>`, nil), "in: row 2 has 16384 columns: 1000 are the most"},
		{"no column", book(`<row><c r="ZZZZZZZZ1"><v>1</v></c></row>`, nil), "(the column number must be greater than or equal to 1"},
		{"a cell of digits", book(`<row><c r="11"><v>1</v></c></row>`, nil), `(cannot convert cell "11" to coordinates`},
		{"a great row", book(nameRow+`<row r="1048577"/>`, nil), `row "1048577" follows row 1`},
		{"the last row", book(nameRow+`<row r="1048576"><c t="str"><v>A</v></c></row>`, nil), "1048576|A|\n"},
		{"rows that go back", book(nameRow+`<row r="2"/><row r="2"/>`, nil), `row "2" follows row 2`},
		{"a long cell", book(nameRow+`<row><c t="str"><v>`+strings.Repeat("a", 40<<10)+`</v></c></row>`, nil), "in: a cell of row 2 is longer than 32 KiB"},
		{
			"a long row", book(nameRow+`<row>`+strings.Repeat(`<c t="str"><v>`+strings.Repeat("a", 30<<10)+`</v></c>`, 40)+`</row>`, nil),
			"in: row 2 is longer than 1024 KiB",
		},
		{"a long token", book(nameRow+`<row><c t="str"><v>`+strings.Repeat("a", 2<<20)+`</v></c></row>`, nil), "it has a cell or a tag longer than 64 KiB, behind row 1"},
		{
			"escapes that take long to undo", book(nameRow+`<row><c t="inlineStr"><is><t>`+strings.Repeat("_x0041_", 201)+`</t></is></c></row>`, nil),
			"it has a cell with more than 200 escaped characters, behind row 1",
		},
		{
			"a great many relations", book(nameRow, map[string]string{
				"xl/_rels/workbook.xml.rels": "<Relationships>" + strings.Repeat("<Relationship/>", 10_000),
			}),
			"in: it has too many cells, texts or styles, up to its part xl/_rels/workbook.xml.rels",
		},
		{"a deep part", book(nameRow+strings.Repeat("<a>", 101), nil), "more than 100 tags within each other"},
		{
			"a long text", book(nameRow, map[string]string{"xl/sharedStrings.xml": "<sst " + mainSpace + "><si><t>" + strings.Repeat("a", 2<<20)}),
			"it has a cell or a tag longer than 64 KiB, behind row 0",
		},
		{"a sheet cut off", book(`</sheetData><sheetData>`+nameRow+`<row r="2"><c r="A2`, nil), "(xl/worksheets/sheet1.xml: XML syntax error on line 1: "},
		{
			"a sheet without an end", book("", map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + nameRow}),
			"(xl/worksheets/sheet1.xml: XML syntax error on line 1: unexpected EOF): open it in a spreadsheet program and save it again",
		},
		{"entities", book(nameRow+`<row><c t="str"><v>A &lt; &lol;</v></c></row>`, nil), "(xl/worksheets/sheet1.xml: XML syntax error on line 1: invalid character entity &lol;)"},
		{"no sheets", importtest.Workbook(nil, nil), "in: it has no sheets with cells"},
		{"too many sheets", importtest.Workbook(make([]importtest.SheetName, 201), nil), "in: it has more than 200 sheets, the most that are read"},
		{"sheets that are not there", book("", map[string]string{"xl/_rels/workbook.xml.rels": ""}), "in: it has no sheets with cells"},
		{"a zip archive", book("", map[string]string{"_rels/.rels": ""}), "in: this is a zip archive without a workbook: unpack it, and name the file in it"},
		{
			"an .ods", book("", map[string]string{"_rels/.rels": "", "content.xml": "<x/>"}),
			"in: this is an OpenDocument spreadsheet (.ods): save it as .xlsx or CSV",
		},
		{
			"an .xlsb", book("", map[string]string{"_rels/.rels": "", "xl/workbook.bin": "x"}),
			"in: this is a binary workbook (.xlsb): save it as .xlsx or CSV",
		},
		{"an .xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "in: this is an old Excel file (.xls): save it as .xlsx or CSV"},
		{
			"a password", []byte("\xd0\xcf\x11\xe0\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"),
			"in: this workbook has a password: open it in a spreadsheet program and save it without one",
		},
		{"paths that lead out", book(nameRow+`<row><c t="str"><v>A</v></c></row>`, map[string]string{"../../etc/passwd": "x"}), "2|A|\n"},
	} {
		test.check(t)
	}
}

// Workbooks of a few kilobytes that are very large when they are unpacked.
func TestHugeWorkbooks(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	for _, test := range []hostileWorkbook{
		{
			"a great many cells", book(nameRow+`<row>`+strings.Repeat("<c/>", 2<<20)+`</row>`, nil),
			"row 2 is longer than 4 MiB",
		},
		{
			"a bomb", book(nameRow, map[string]string{"xl/sharedStrings.xml": "<sst " + mainSpace + ">" + strings.Repeat("<si><t>"+strings.Repeat("a", 30<<10)+"</t></si>", 4400)}),
			"in: the file is too large: more than 128 MiB when it is unpacked",
		},
		{
			"large styles", book(nameRow, map[string]string{"xl/styles.xml": "<x>" + strings.Repeat("<xf/>", 1<<20)}),
			"in: it has too many cells, texts or styles, up to its part xl/styles.xml (cut",
		},
		{
			"a great many texts", book(nameRow, map[string]string{"xl/sharedStrings.xml": "<sst " + mainSpace + ">" + strings.Repeat("<si/>", 5_000_001)}),
			"in: it has too many cells, texts or styles, up to its part xl/sharedStrings.xml (cut",
		},
		{"a long tag", book(nameRow+`<row><c `+strings.Repeat(` a=""`, 1<<20)+`/></row>`, nil), "it has a cell or a tag longer than 64 KiB, behind row 1"},
		{
			"a cell of many runs", book(nameRow+`<row><c t="inlineStr"><is>`+strings.Repeat("<r/><c/>", 1<<20)+`</is></c></row>`, nil),
			"it has a cell or a tag longer than 64 KiB, behind row 1",
		},
	} {
		test.check(t)
	}
}

// Whatever the parts of a workbook are, it is refused or read.
func FuzzWorkbook(f *testing.F) {
	f.Add(nameRow+`<row r="3"><c s="1"><v>46568</v></c><c t="s"><v>0</v></c></row>`, `<sst `+mainSpace+`><si><t>a</t></si></sst>`, styles(`[$€-2]0.0,,"m";[Red]d`, "14"))
	f.Fuzz(func(t *testing.T, rows, texts, styles string) {
		readBook(importtest.Workbook([]importtest.SheetName{{Name: "S", XML: rows}, {Name: "T", XML: nameRow}}, map[string]string{
			"xl/sharedStrings.xml": texts, "xl/styles.xml": styles,
		}), "")
	})
}
