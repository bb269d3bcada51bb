package table

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// The limits of workbooks beside those of all files.
const (
	// MaxWorkbook is the most bytes of a workbook as it is packed. One of [MaxSize] is
	// about half as large, and a directory of a million empty parts is larger.
	MaxWorkbook = 32 << 20
	// MaxSheets is the most sheets of a workbook.
	MaxSheets = 200
)

// zipBegins is how workbooks begin, and all other archives.
const zipBegins = "PK\x03\x04"

// workbook is an Excel workbook (.xlsx): an archive of parts in XML.
type workbook struct {
	*Reader
	name   string
	parts  map[string]*zip.File // by path, in lower case
	sheets []worksheet
	texts  texts
	styles []numberFormat
	// daysOfEpoch are the days from 30 December 1899 to the day from which its dates
	// are counted.
	daysOfEpoch int
}

// worksheet is a sheet of a workbook.
type worksheet struct {
	name, part string
	hidden     bool
}

// openWorkbook finds the sheets of a workbook, and the day on which it was saved.
func (r *Reader) openWorkbook(d *Document) error {
	if len(d.text) > MaxWorkbook {
		return Errorf(d.Name, "the workbook is too large: %d MiB are the most, packed as it is (cut out the clubs that you need)",
			MaxWorkbook>>20)
	}
	archive, err := zip.NewReader(bytes.NewReader(d.text), int64(len(d.text)))
	if err != nil {
		return Errorf(d.Name, "it is a workbook or another zip archive, and damaged or cut off: %v", err)
	}
	w := &workbook{Reader: r, name: d.Name, parts: make(map[string]*zip.File)}
	for _, f := range archive.File {
		at := partPath(f.Name)
		if w.parts[at] == nil {
			w.parts[at] = f
		}
	}
	if err := w.read(); err != nil {
		return err
	}
	if saved := w.saved(); !saved.IsZero() {
		d.Date = saved
	}
	d.book = w
	return nil
}

// partPath is the path of a part in the form in which paths are compared.
func partPath(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// read reads what there is beside the sheets.
func (w *workbook) read() error {
	main, err := w.relations("")
	if err != nil {
		return err
	}
	at := main.of("officeDocument")
	if w.parts[at] == nil || strings.HasSuffix(at, ".bin") {
		return Errorf(w.name, "this is %s", w.otherArchive())
	}
	related, err := w.relations(at)
	if err != nil {
		return err
	}
	if err := w.readSheets(at, related); err != nil {
		return err
	}
	if len(w.sheets) == 0 {
		return Errorf(w.name, "it has no sheets with cells")
	}
	if len(w.sheets) > MaxSheets {
		return Errorf(w.name, "it has more than %d sheets, the most that are read", MaxSheets)
	}
	if err := w.readTexts(related.of("sharedStrings")); err != nil {
		return err
	}
	return w.readStyles(related.of("styles"))
}

// otherArchive is what an archive is that is no workbook.
func (w *workbook) otherArchive() string {
	switch {
	case w.parts["content.xml"] != nil:
		return "an OpenDocument spreadsheet (.ods): save it as .xlsx or CSV"
	case w.parts["xl/workbook.bin"] != nil:
		return "a binary workbook (.xlsb): save it as .xlsx or CSV"
	case w.parts["index/document.iwa"] != nil:
		return "a Numbers spreadsheet: export it as .xlsx or CSV"
	}
	return "a zip archive without a workbook: unpack it, and name the file in it"
}

// relations are the parts that belong to a part.
type relations []relation

type relation struct{ id, kind, part string }

// of is the part of a kind; "" if there is none.
func (r relations) of(kind string) string {
	for _, relation := range r {
		if relation.kind == kind {
			return relation.part
		}
	}
	return ""
}

// mostRelations is the most relations of a part that are looked at.
const mostRelations = 10_000

func (w *workbook) relations(part string) (found relations, err error) {
	folder, file := path.Split(part)
	at := partPath(folder + "_rels/" + file + ".rels")
	if w.parts[at] == nil {
		return nil, nil
	}
	err = w.each(at, func(e *element) {
		if string(e.name) != "relationship" || len(found) == mostRelations {
			return
		}
		kind, target := e.attribute("type"), e.attribute("target")
		if !strings.HasPrefix(target, "/") {
			target = folder + target
		}
		found = append(found, relation{e.attribute("id"), kind[strings.LastIndexByte(kind, '/')+1:], partPath(target)})
	})
	return found, err
}

func (w *workbook) readSheets(at string, related relations) error {
	return w.each(at, func(e *element) {
		switch string(e.name) {
		case "workbookpr":
			if on := e.attribute("date1904"); on == "1" || on == "true" {
				w.daysOfEpoch = 1462
			}
		case "sheet":
			id := e.attribute("id")
			i := slices.IndexFunc(related, func(r relation) bool { return r.id == id && r.kind == "worksheet" })
			if i < 0 || w.parts[related[i].part] == nil || len(w.sheets) > MaxSheets {
				return // a chart, or a macro of old
			}
			hidden := strings.HasSuffix(strings.ToLower(e.attribute("state")), "hidden")
			w.sheets = append(w.sheets, worksheet{e.attribute("name"), related[i].part, hidden})
		}
	})
}

// sheetNames are the names of some sheets, for people.
func sheetNames(sheets []worksheet) string {
	const most = 10
	var list []string
	for _, s := range sheets[:min(most, len(sheets))] {
		list = append(list, names.Quote(s.name))
	}
	text := strings.Join(list, ", ")
	if more := len(sheets) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}
