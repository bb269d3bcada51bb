package table

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
)

// numberFormat is what the format of a cell says of a number in it.
type numberFormat struct {
	isDate, toMonth, toYear bool   // a date, and how much of it is shown
	before, after           string // money: its currency and unit
}

func (w *workbook) styleOf(style int) numberFormat {
	if style < 0 || style >= len(w.styles) {
		return numberFormat{}
	}
	return w.styles[style]
}

// mostStyles is the most styles that a workbook can have.
const mostStyles = 1 << 16

// readStyles reads how the numbers of the cells are shown; part is "" if nothing says it.
func (w *workbook) readStyles(part string) error {
	if w.parts[part] == nil {
		return nil
	}
	codes := make(map[string]string)
	inCells := false
	return w.each(part, func(e *element) {
		switch string(e.name) {
		case "numfmt":
			if len(codes) < mostStyles {
				codes[e.attribute("numfmtid")] = e.attribute("formatcode")
			}
		case "cellxfs":
			inCells = true
		case "cellstyles", "dxfs", "cellstylexfs":
			inCells = false
		case "xf":
			if inCells && len(w.styles) < mostStyles {
				w.styles = append(w.styles, formatOf(e.attribute("numfmtid"), codes))
			}
		}
	})
}

// formatOf is the format of a number, one of the workbook's own or of those that each
// workbook has.
func formatOf(number string, codes map[string]string) numberFormat {
	if code, ok := codes[number]; ok {
		return parseFormat(code)
	}
	n, err := strconv.Atoi(number)
	switch {
	case err != nil:
		return numberFormat{}
	case n == 17: // Dec-27
		return numberFormat{isDate: true, toMonth: true}
	case n >= 14 && n <= 16, n == 22, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58:
		return numberFormat{isDate: true}
	}
	return numberFormat{}
}

// parseFormat reads the code of a number format, such as dd/mm/yyyy or 0.0"m".
func parseFormat(code string) numberFormat {
	var f numberFormat
	if strings.EqualFold(code, "general") {
		return f
	}
	shown := shownBy(code)
	shows := func(letters string) bool { return strings.ContainsAny(shown.letters.String(), letters) }
	year, month, day, clock := shows("yY"), shows("mM"), shows("dD"), shows("hHsS")
	switch {
	case year && !month && !day:
		f.isDate, f.toYear = true, true
	case year && !day:
		f.isDate, f.toMonth = true, true
	case day, month && !clock:
		f.isDate = true
	default:
		f.before = currencyOf(shown.before.String() + shown.after.String())
		if !shown.divided {
			f.after = unitOf(shown.after.String())
		}
	}
	return f
}

// shown is what the first part of a format's code shows: letters and digits that stand
// for parts of the number, and what stands before and after it as it is.
type shown struct {
	letters, before, after strings.Builder
	isBehind               bool // behind the first digit
	divided                bool // a comma behind the last digit divides by a thousand
}

func shownBy(code string) *shown {
	s := new(shown)
	for i := 0; i < len(code); i++ {
		rest := code[i+1:]
		switch c := code[i]; {
		case c == ';':
			return s
		case c == '"':
			text, _, _ := strings.Cut(rest, `"`)
			s.literal(text)
			i += len(text) + 1
		case c == '[': // a currency, or a colour, a condition, a language
			text, _, _ := strings.Cut(rest, "]")
			if currency, ok := strings.CutPrefix(text, "$"); ok {
				currency, _, _ = strings.Cut(currency, "-")
				s.literal(currency)
			}
			i += len(text) + 1
		case c == '\\' && rest != "":
			s.literal(rest[:1])
			i++
		case c == '_' || c == '*': // the width of a character
			i++
		case c >= 0x80 || c == '$':
			s.literal(code[i : i+1])
		default:
			s.isBehind = s.isBehind || strings.IndexByte("0#?", c) >= 0
			s.divided = s.isBehind && (c == ',' || s.divided && strings.IndexByte("0#?", c) < 0)
			s.letters.WriteByte(c)
		}
	}
	return s
}

func (s *shown) literal(text string) {
	if s.isBehind {
		s.after.WriteString(text)
	} else {
		s.before.WriteString(text)
	}
}

// currencyOf is the sign of a currency in a text; "" if there is none.
func currencyOf(text string) string {
	if i := strings.IndexAny(text, "€£$"); i >= 0 {
		return string([]rune(text[i:])[:1])
	}
	return ""
}

// unitOf is a unit of money in a text: it stands for the zeros that a number lacks.
func unitOf(text string) string {
	unit := strings.Trim(text, " .€£$\u00a0")
	if slices.Contains([]string{"k", "m", "mio", "mln", "mill", "bn", "mrd", "tsd"}, strings.ToLower(unit)) {
		return unit
	}
	return ""
}

// The numbers of days that are read as dates: from March 1900, since Excel takes that
// year for a leap year, to the end of 9999.
const firstSerial, lastSerial = 61, 2_958_465

// show is a number in the way of its format. A date has as much as the format shows: who
// types Dec 2027 into a spreadsheet has the first day of that month in the cell.
func (f numberFormat) show(text string, daysOfEpoch int) string {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	if serial := n + float64(daysOfEpoch); f.isDate && serial >= firstSerial && serial < lastSerial+1 {
		day := squad.NewDate(1899, 12, 30).AddDays(int(serial)).String()
		switch {
		case f.toYear:
			return day[:len("2027")]
		case f.toMonth:
			return day[:len("2027-12")]
		}
		return day
	}
	return f.before + plainNumber(n, text) + f.after
}

// plainNumber is a number without an exponent and without the digits that come of
// writing a decimal fraction in binary.
func plainNumber(n float64, text string) string {
	const digits = 15 // as many as spreadsheets show
	if size := math.Abs(n); math.IsNaN(n) || size >= 1e15 || size != 0 && size < 1e-6 {
		return text
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', digits, 64), 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
