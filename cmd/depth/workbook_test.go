package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"os"
	"strings"
)

// workbook is a program for scripts that makes a workbook of CSV files, each a sheet of
// its name: workbook squad.xlsx First.csv U21.csv.
func workbook() {
	if err := writeWorkbook(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

func writeWorkbook(to string, files []string) error {
	const (
		office    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
		relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	)
	parts := map[string]string{
		"_rels/.rels": relations + `<Relationship Id="r" Type="` + office + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	}
	var sheets, related strings.Builder
	for i, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		r := csv.NewReader(bytes.NewReader(src))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil {
			return err
		}
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="r%d"/>`, strings.TrimSuffix(file, ".csv"), i+1, i+1)
		fmt.Fprintf(&related, `<Relationship Id="r%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, i+1, office, i+1)
		parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = sheetXML(rows)
	}
	parts["xl/workbook.xml"] = `<workbook xmlns="` + mainSpace + `" xmlns:r="` + strings.TrimSuffix(office, "/") + `"><sheets>` +
		sheets.String() + "</sheets></workbook>"
	parts["xl/_rels/workbook.xml.rels"] = relations + related.String() + "</Relationships>"
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for name, part := range parts {
		w, err := z.Create(name)
		if err != nil {
			return err
		}
		if _, err := w.Write([]byte(part)); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(to, packed.Bytes(), 0o666)
}

func sheetXML(rows [][]string) string {
	var text strings.Builder
	text.WriteString(`<worksheet xmlns="` + mainSpace + `"><sheetData>`)
	for i, cells := range rows {
		fmt.Fprintf(&text, `<row r="%d">`, i+1)
		for j, cell := range cells {
			fmt.Fprintf(&text, `<c r="%c%d" t="inlineStr"><is><t>`, 'A'+j, i+1)
			_ = xml.EscapeText(&text, []byte(cell)) // a builder does not fail
			text.WriteString("</t></is></c>")
		}
		text.WriteString("</row>")
	}
	text.WriteString("</sheetData></worksheet>")
	return text.String()
}
