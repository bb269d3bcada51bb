package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// column is a fact that a format reads, and the headings under which it stands.
type column struct {
	key      string
	headings string // as people see them, separated by commas
	// looks reports whether a cell can be such a fact at all, since headings are not
	// unique: Nat is a nationality here and natural fitness there.
	looks func(string) bool
	inner bool // of one program only: nobody gives it another heading
}

// isMoney reports whether amounts of money stand in a column.
func (c *column) isMoney() bool { return c.key == "value" || c.key == "release" }

func isWord(text string) bool { return !isNumber(text) }

// row is a row of a table.
type row = table.Row

// sheet is a table of which the columns are known.
type sheet struct {
	file   string
	at     map[string]int    // where a row has a fact; the others are not there
	titles map[string]string // the headings of the facts, as the file has them
	rows   []row
	isJSON bool
}

// sheet reads a document as a table. The heading is the first row that has the facts that
// are required.
func (r *importRun) sheet(d *document, required ...string) (*sheet, error) {
	t, err := r.files.Table(d.Document, table.Wanted{
		Columns: func(heading []string) (kept []int, lacks string) {
			found := r.candidates(heading)
			for _, key := range required {
				if len(found[key]) == 0 {
					return nil, key
				}
			}
			for _, at := range found {
				kept = append(kept, at...)
			}
			return kept, ""
		},
		Missing: func(first []string, lacks string) error { return r.missing(d.Name, lacks, first) },
	})
	if err != nil {
		return nil, err
	}
	r.headings = append(r.headings, t.Heading...)
	r.uneven += t.Uneven
	found := r.candidates(t.Heading)
	for key := range found {
		r.columns[key] = true
	}
	return r.choose(t, found), nil
}

// cell is what a row says of a fact; "" if nothing.
func (s *sheet) cell(r row, key string) string {
	return strings.ReplaceAll(s.list(r, key), table.Apart, " ")
}

// list is a cell in which what stands wide apart ([table.Apart]) is several things.
func (s *sheet) list(r row, key string) string {
	i, ok := s.at[key]
	if !ok {
		return ""
	}
	cell := r.Cell(i)
	if isNothing(cell) && !(key == "name" && isWordOfNothing(cell)) {
		return ""
	}
	return cell
}

// column is what stands in a column, without what is unknown.
func (s *sheet) column(key string) []string {
	if !s.has(key) {
		return nil
	}
	var cells []string
	for _, row := range s.rows {
		if cell := s.cell(row, key); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// has reports whether the table has a column for a fact.
func (s *sheet) has(key string) bool {
	_, ok := s.at[key]
	return ok
}

// checkOptions reports whether the user names columns that the format has.
func (r *importRun) checkOptions() error {
	known := r.format.Keys()
	for _, key := range slices.Sorted(maps.Keys(r.options.Columns)) {
		if !slices.Contains(known, key) {
			return &names.UnknownError{What: "column", Name: key, Known: known, Near: names.Nearest(key, known)}
		}
	}
	return nil
}

// checkColumns reports whether the files have the columns that the user names.
func (r *importRun) checkColumns(documents []*document) error {
	for _, key := range slices.Sorted(maps.Keys(r.options.Columns)) {
		if wanted := r.options.Columns[key]; !r.columns[key] {
			return table.Errorf(documents[0].Name, "there is no column %s%s", names.Quote(wanted), nearTo(wanted, r.headings))
		}
	}
	return nil
}

// candidates are the columns of a heading under which each fact may stand.
func (r *importRun) candidates(heading []string) map[string][]int {
	folded, bare, money := make([]string, len(heading)), make([]string, len(heading)), make([]string, len(heading))
	for i, h := range heading {
		folded[i], bare[i], money[i] = headingOf(h), bareHeading(h, false), bareHeading(h, true)
	}
	found := make(map[string][]int)
	for _, c := range r.format.columns {
		if wanted, ok := r.options.Columns[c.key]; ok {
			i := slices.IndexFunc(heading, func(h string) bool { return table.Clean(h) == table.Clean(wanted) })
			if i < 0 {
				i = slices.Index(folded, headingOf(wanted))
			}
			if i >= 0 {
				found[c.key] = []int{i}
			}
			continue
		}
		bare := bare
		if c.isMoney() {
			bare = money
		}
		for _, spellings := range [][]string{folded, bare} {
			for spelling := range strings.SplitSeq(c.headings, ",") {
				spelling = headingOf(spelling)
				for i, h := range spellings {
					if h == spelling && h != "" && !slices.Contains(found[c.key], i) {
						found[c.key] = append(found[c.key], i)
					}
				}
			}
		}
	}
	return found
}

// bareHeading is a heading without what it says of the cells under it: a unit and a
// currency, or in brackets how dates are written: "DOB (dd/mm/yyyy)".
func bareHeading(heading string, isMoney bool) string {
	if isMoney {
		bare, _ := moneyHeading(heading)
		return headingOf(bare)
	}
	if m := headingHint().FindStringSubmatch(heading); m != nil {
		return headingOf(m[1])
	}
	return ""
}

// headingHint is a heading with something in brackets that is no fact of its own.
var headingHint = pattern(`(?i)^(.+?)\s*[(\[]\s*(age|alter|âge|edad|età|idade|yaş|wiek|until|ends?|expires|` +
	`[dmyjta]{1,4}([/.-][dmyjta]{1,4}){1,2})\s*[)\]]$`)

// choose settles which of several columns is meant for a fact: the first one in
// the order of the spellings, unless what stands in it does not look like it.
func (r *importRun) choose(t *table.Table, candidates map[string][]int) *sheet {
	s := &sheet{file: t.File, at: make(map[string]int), titles: make(map[string]string), rows: t.Rows, isJSON: t.IsJSON}
	for _, c := range r.format.columns {
		for _, i := range candidates[c.key] {
			at := slices.Index(t.Columns, i)
			if _, told := r.options.Columns[c.key]; told || c.looks == nil || mostLook(t.Rows, at, c.looks) {
				s.at[c.key], s.titles[c.key] = at, t.Heading[i]
				break
			}
		}
	}
	return s
}

// mostLook reports whether at least half of what stands in a column looks right.
func mostLook(rows []row, at int, looks func(string) bool) bool {
	good, all := 0, 0
	for _, r := range rows {
		if cell := r.Cell(at); !isNothing(cell) {
			all++
			if looks(cell) {
				good++
			}
		}
	}
	return good*2 >= all
}

// missing is the error that a table has no column for what it must have.
func (r *importRun) missing(file, key string, heading []string) error {
	if wanted, ok := r.options.Columns[key]; ok {
		return table.Errorf(file, "there is no column %s%s", names.Quote(wanted), nearTo(wanted, heading))
	}
	i := slices.IndexFunc(r.format.columns, func(c column) bool { return c.key == key })
	known := strings.SplitN(r.format.columns[i].headings, ", ", 5)
	return table.Errorf(file,
		"there is no column for the %s of the players: its first row has %s, and one of %s is needed (or --column %s=\"…\")",
		key, shownHeadings(heading), strings.Join(known[:min(4, len(known))], ", "), key)
}

// nearTo says which heading was probably meant by a name, else what headings there are.
func nearTo(name string, headings []string) string {
	switch near := names.Nearest(name, headings); {
	case near != "":
		return fmt.Sprintf(": did you mean %s?", names.Quote(near))
	case len(headings) > 0:
		return ": there are " + shownHeadings(headings)
	}
	return ""
}

// shownHeadings are the headings of a table, as many as anybody reads.
func shownHeadings(headings []string) string {
	const most = 12
	shown := make([]string, min(len(headings), most))
	for i := range shown {
		shown[i] = names.Quote(headings[i])
	}
	list := strings.Join(shown, ", ")
	if more := len(headings) - most; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
}
