package importtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/internal/expect"
)

// SheetName is the sheet of a workbook, with what is in it.
type SheetName struct{ Name, XML string }

// Workbook is an Excel workbook of some sheets. Parts, by path, are added to it or take
// the place of those that every workbook has.
func Workbook(sheets []SheetName, parts map[string]string) []byte {
	const (
		main    = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
		related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	)
	var list, targets strings.Builder
	all := map[string]string{
		"_rels/.rels": relationships(`<Relationship Id="r1" Type="` + related + `/officeDocument" Target="xl/workbook.xml"/>`),
	}
	for i, s := range sheets {
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="r%d"/>`, escaped(s.Name), i+1, i+1)
		fmt.Fprintf(&targets, `<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, related, i+1)
		all[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = `<worksheet ` + main + `><sheetData>` + s.XML + `</sheetData></worksheet>`
	}
	for _, kind := range []string{"sharedStrings", "styles"} {
		if parts["xl/"+kind+".xml"] != "" {
			fmt.Fprintf(&targets, `<Relationship Id="%s" Type="%s/%s" Target="/xl/%s.xml"/>`, kind, related, kind, kind)
		}
	}
	all["xl/workbook.xml"] = `<workbook ` + main + ` xmlns:r="` + related + `"><sheets>` + list.String() + `</sheets></workbook>`
	all["xl/_rels/workbook.xml.rels"] = relationships(targets.String())
	maps.Copy(all, parts)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		expect.Must(expect.Must(z.Create(name)).Write([]byte(all[name])))
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return packed.Bytes()
}

func relationships(list string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
}

// Rows are rows of a sheet as text; what is empty is left out, as programs do.
func Rows(rows [][]string) string {
	var text strings.Builder
	for i, cells := range rows {
		fmt.Fprintf(&text, `<row r="%d">`, i+1)
		for j, cell := range cells {
			if cell != "" {
				fmt.Fprintf(&text, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+j, i+1, escaped(cell))
			}
		}
		text.WriteString("</row>")
	}
	return text.String()
}

func escaped(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic(err)
	}
	return b.String()
}
