package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html/charset"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// The limits of workbooks beside those of all files.
const (
	// MaxWorkbook is the most bytes of a workbook as it is packed. One of [MaxSize] is
	// about half as large.
	MaxWorkbook = 32 << 20
	// MaxSheets is the most sheets of a workbook.
	MaxSheets = 200

	mostParts, mostRelations = 10_000, 10_000
	// mostInMemory is the most bytes of a sheet, or of the texts that cells share, that
	// stay in memory: larger ones are unpacked into a temporary file.
	mostInMemory = 4 << 20
	// The most tags of a part that is read as a whole, and of a workbook: those of two million
	// cells. The library takes some 15 seconds for them.
	mostTags, mostOfAll = 500_000, 5_000_000
	// mostDeep is the most tags within each other.
	mostDeep = 100
	// mostOfCell is the most bytes of a cell, and of each tag and text, as they are written.
	mostOfCell = 2 * MaxCell
	// mostEscapes is the most characters of a cell that are written as _x000D_.
	mostEscapes = 200
)

// zipBegins is how workbooks begin, and all other archives.
const zipBegins = "PK\x03\x04"

// checkWorkbook reads a workbook without keeping anything, before a library does that
// would keep whatever there is: it takes what is cut off or damaged for the end, and has
// no limits within a part.
func (r *Reader) checkWorkbook(d *Document) error {
	if len(d.text) > MaxWorkbook {
		return Errorf(d.Name, "the workbook is too large: %d MiB are the most, packed as it is (cut out the clubs that you need)",
			MaxWorkbook>>20)
	}
	archive, err := zip.NewReader(bytes.NewReader(d.text), int64(len(d.text)))
	if err != nil {
		return Errorf(d.Name, "it is a workbook or another zip archive, and damaged or cut off: %v", err)
	}
	if what := otherArchive(archive); what != "" {
		return Errorf(d.Name, "this is %s", what)
	}
	if len(archive.File) > mostParts {
		return Errorf(d.Name, "it has more than %d parts, the most that are read", mostParts)
	}
	left := mostOfAll
	for _, f := range archive.File {
		err := r.checkPart(f, &left)
		switch {
		case errors.Is(err, errTooLarge):
			return r.tooLarge(d.Name)
		case errors.Is(err, errMuch):
			return Errorf(d.Name, "it has too many cells, texts or styles, up to its part %s (cut out the clubs that you need)",
				names.Printable(f.Name))
		case errors.Is(err, errManySheets):
			return Errorf(d.Name, "it has more than %d sheets, the most that are read", MaxSheets)
		case err != nil:
			return damagedBook(d.Name, fmt.Errorf("%s: %w", names.Printable(f.Name), err))
		}
		if strings.EqualFold(f.Name, "docProps/core.xml") {
			d.saved(f)
		}
	}
	d.isBook = true
	return nil
}

// otherArchive is what an archive is that is no workbook; "" if it may be one.
func otherArchive(archive *zip.Reader) string {
	for _, f := range archive.File {
		switch strings.ToLower(path.Clean(f.Name)) {
		case "content.xml":
			return "an OpenDocument spreadsheet (.ods): save it as .xlsx or CSV"
		case "xl/workbook.bin":
			return "a binary workbook (.xlsb): save it as .xlsx or CSV"
		case "index/document.iwa":
			return "a Numbers spreadsheet: export it as .xlsx or CSV"
		}
	}
	return ""
}

var (
	errTooLarge   = errors.New("too large")
	errMuch       = errors.New("more than is read")
	errManySheets = errors.New("too many sheets")
)

// unpacking counts what is unpacked.
type unpacking struct {
	io.Reader
	r *Reader
}

func (u unpacking) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	if u.r.bytes += n; u.r.bytes > MaxSize {
		return n, errTooLarge
	}
	return n, err
}

// checkPart reads a part of a workbook to its end.
func (r *Reader) checkPart(f *zip.File, left *int) error {
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	unpacked := unpacking{in, r}
	isXML, err := checkXML(unpacked, left)
	name := strings.ToLower(f.Name)
	if err != nil && (isXML || strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")) {
		return err
	}
	_, err = io.Copy(io.Discard, unpacked)
	return err
}

// checkXML reports whether a part is XML, and what is wrong with it; left are the tags that
// may come yet.
func checkXML(in io.Reader, left *int) (isXML bool, err error) {
	portion := &portions{Reader: in}
	d := xml.NewDecoder(portion)
	d.CharsetReader = charset.NewReaderLabel
	most, tags, deep, sheets, escapes := mostTags, 0, 0, 0, 0
	row, rowBegin := 0, int64(0)
	cellDeep, cellBegin := 0, int64(0)
	for {
		portion.left = mostOfCell
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return tags > 0, nil
		}
		if err != nil && !errors.Is(err, errLongRow) {
			return tags > 0, err
		}
		at := d.InputOffset()
		switch e := token.(type) {
		case xml.StartElement:
			tags++
			*left--
			deep++
			switch name := e.Name.Local; {
			case tags == 1 && (name == "worksheet" || name == "sst"):
				most = mostOfAll
			case tags == 1 && name == "Relationships":
				most = mostRelations
			case name == "sheet":
				sheets++
			case name == "row":
				if row, err = rowNumber(e, row); err != nil {
					return true, err
				}
				rowBegin = at
			case (name == "c" || name == "si") && cellDeep == 0:
				cellDeep, cellBegin, escapes = deep, at, 0
			}
		case xml.CharData:
			escapes += bytes.Count(e, []byte("_x"))
		case xml.EndElement:
			if deep == cellDeep {
				cellDeep = 0
			}
			deep--
		}
		switch {
		case err != nil, cellDeep > 0 && at-cellBegin > mostOfCell:
			return true, fmt.Errorf("it has a cell or a tag longer than %d KiB, behind row %d", mostOfCell>>10, max(row-1, 0))
		case row > 0 && at-rowBegin > 4*MaxRow:
			return true, fmt.Errorf("row %d is longer than %d MiB", row, 4*MaxRow>>20)
		case cellDeep > 0 && escapes > mostEscapes:
			return true, fmt.Errorf("it has a cell with more than %d escaped characters, behind row %d", mostEscapes, max(row-1, 0))
		case tags > most || *left < 0:
			return true, errMuch
		case deep > mostDeep:
			return true, fmt.Errorf("it has more than %d tags within each other", mostDeep)
		case sheets > MaxSheets:
			return true, errManySheets
		}
	}
}

// rowNumber is the number of a row, which must follow the one before it: of others the
// library would make one row.
func rowNumber(e xml.StartElement, last int) (int, error) {
	for _, a := range e.Attr {
		if a.Name.Local == "r" {
			number, err := strconv.Atoi(a.Value)
			if err != nil || number <= last || number > excelize.TotalRows {
				return 0, fmt.Errorf("row %s follows row %d", names.Quote(a.Value), last)
			}
			return number, nil
		}
	}
	if last == excelize.TotalRows {
		return 0, errMuch
	}
	return last + 1, nil
}

// saved takes the day on which a workbook says that it was saved for that of the document.
func (d *Document) saved(core *zip.File) {
	in, err := core.Open()
	if err != nil {
		return
	}
	defer in.Close()
	var said struct {
		Modified string `xml:"modified"`
	}
	if err := xml.NewDecoder(io.LimitReader(in, MaxRow)).Decode(&said); err != nil {
		return // it is no loss
	}
	day, _, _ := strings.Cut(said.Modified, "T")
	if day, err := squad.ParseDate(day); err == nil && day.Exact() {
		d.Date = day
	}
}
