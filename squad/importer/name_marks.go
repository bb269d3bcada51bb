package importer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Marks are what people write beside a name: a star, who is captain, a footnote, a loan.
const (
	markSigns  = `[*†‡§¶^°•#©®™★☆⭐¹²³⁴-⁹]{1,5}`
	markWords  = `\pL\d?|\d{1,2}|[Vv]\.?[Cc]\.?|[Cc]\.|` + markedAs + `|` + markLoans
	markedAs   = `(?i:gk|hg|capt?\.?|captain|vice|vice[ -]captain|kapitän|kapitan|capitán|capitaine|capitano|capitão|kaptan|aanvoerder)`
	markLoans  = `(?i:(?:on )?(?:loan|trial)|(?:on )?loan(?:ed)? (?:from|to|at) [^()\[\]]+|loanee|inj\.?|injured|suspended|youth|academy|u\d\d)`
	markBefore = `^(` + markSigns + `|[(\[]\s*(?:\pL|[Vv]\.?[Cc]\.?|` + markedAs + `)\s*[)\]])\s*(.+)$`
)

var (
	markedBehind = pattern(`^(.*?)\s*(` + markSigns + `|[(\[]\s*(?:` + markWords + `)\s*[)\]])$`)
	markedBefore = pattern(markBefore)
)

// lentMark is a mark that names the other club of a loan.
var lentMark = pattern(`(?i)^[(\[]\s*(?:on )?loan(?:ed)? (from|to|at) ([^()\[\]]+?)\s*[)\]]$`)

// readMarks reads of what is marked beside a name who lends the player, or has them on loan.
func readMarks(e *entry, marks []string) {
	for _, mark := range marks {
		m := lentMark().FindStringSubmatch(mark)
		switch {
		case m == nil || e.Loan.Way != squad.NoLoan:
		case strings.EqualFold(m[1], "from"): // and the contract is the loan's
			e.Loan, e.Contract.Until = squad.Loan{Way: squad.LoanIn, Club: m[2], Until: e.Contract.Until}, squad.Date{}
		default:
			e.Loan = squad.Loan{Way: squad.LoanOut, Club: m[2]}
		}
	}
}

// unmarked is a name without the marks beside it, and those.
func unmarked(name string) (bare string, marks []string) {
	const most = 5
	for range most {
		if isLetterAt(utf8.DecodeRuneInString(name)) && isLetterAt(utf8.DecodeLastRuneInString(name)) {
			break // most names
		}
		if m := markedBehind().FindStringSubmatch(name); m != nil {
			name, marks = m[1], append(marks, m[2])
		} else if m := markedBefore().FindStringSubmatch(name); m != nil {
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
	const most = 8
	count, all := 0, []string(nil)
	for _, row := range s.rows {
		_, marks := unmarked(s.cell(row, key))
		marks = slices.DeleteFunc(marks, lentMark().MatchString)
		if len(marks) > 0 {
			count++
		}
		for _, mark := range marks {
			if len(all) <= most && !slices.Contains(all, mark) {
				all = append(all, mark)
			}
		}
	}
	if count == 0 {
		return
	}
	more := ""
	if len(all) > most {
		all, more = all[:most], ", …"
	}
	for i, mark := range all {
		all[i] = names.Quote(mark)
	}
	r.problem(s.file, 0, "what is marked beside names is not read: %s%s (names that have a mark: %d)", strings.Join(all, ", "), more, count)
}
