package importer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// Marks are what people write beside a name: a star, who is captain, a footnote.
var (
	markBehind = pattern(`^(.*?)\s*([*†‡§¶^°•#©®™★☆⭐¹²³⁴-⁹]+|[(\[]\s*(?:\pL\d?|\d{1,2}|[Vv]\.?[Cc]\.?|[Cc]\.|` + captains + `)\s*[)\]])$`)
	markBefore = pattern(`^([*†‡§¶•★☆⭐]+|[(\[]\s*(?:\pL|[Vv]\.?[Cc]\.?|` + captains + `)\s*[)\]])\s*(.+)$`)
)

const captains = `(?i:gk|hg|capt?\.?|captain|vice|vice[ -]captain|kapitän|kapitan|capitán|capitaine|capitano|capitão|kaptan|aanvoerder)`

// unmarked is a name without the marks beside it, and those.
func unmarked(name string) (bare string, marks []string) {
	const most = 5
	for range most {
		if isLetterAt(utf8.DecodeRuneInString(name)) && isLetterAt(utf8.DecodeLastRuneInString(name)) {
			break // most names
		}
		if m := markBehind().FindStringSubmatch(name); m != nil {
			name, marks = m[1], append(marks, m[2])
		} else if m := markBefore().FindStringSubmatch(name); m != nil {
			name, marks = m[2], append(marks, m[1])
		} else {
			break
		}
	}
	return strings.TrimSpace(name), marks
}

func isLetterAt(c rune, _ int) bool { return unicode.IsLetter(c) }

// tellMarks tells which marks the names of a table have had.
func (r *importRun) tellMarks(s *sheet, key string) {
	count, all := 0, []string(nil)
	for _, row := range s.rows {
		_, marks := unmarked(s.cell(row, key))
		if len(marks) > 0 {
			count++
		}
		for _, mark := range marks {
			if !slices.Contains(all, mark) {
				all = append(all, mark)
			}
		}
	}
	if count == 0 {
		return
	}
	const most = 8
	more := ""
	if len(all) > most {
		all, more = all[:most], ", …"
	}
	for i, mark := range all {
		all[i] = names.Quote(mark)
	}
	r.problem(s.file, 0, "what is marked beside names is not read: %s%s (names that have a mark: %d)", strings.Join(all, ", "), more, count)
}
