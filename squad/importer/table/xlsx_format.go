package table

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// noFormat is a format that no workbook has: a number is shown as it is.
const noFormat = 1 << 30

// showPlainly puts formats of ours in the place of those of a workbook. They mark dates for
// [dateOf], and show the currency and unit of an amount; all else is shown as it is.
func showPlainly(book *excelize.File) error {
	styles := book.Styles
	if styles.CellXfs == nil {
		return nil
	}
	codes := map[int]string{17: "mmm-yy"}
	const day = "d-mmm-yy"
	for n := range 59 { // what all workbooks have, in the languages of East Asia too
		if n >= 14 && n <= 16 || n == 22 || n >= 27 && n <= 31 || n == 36 || n >= 50 && n <= 54 || n >= 57 {
			codes[n] = day
		}
	}
	if styles.NumFmts != nil {
		for _, f := range styles.NumFmts.NumFmt {
			codes[f.NumFmtID] = cmp.Or(f.FormatCode16, f.FormatCode)
		}
		styles.NumFmts.NumFmt = nil
	}
	none, ours := noFormat, map[string]*int{}
	ours[""] = &none
	plain := make(map[int]*int)
	for i := range styles.CellXfs.Xf {
		number := styles.CellXfs.Xf[i].NumFmtID
		if number == nil {
			number = new(int)
		}
		if plain[*number] == nil {
			code := plainFormat(codes[*number])
			if ours[code] == nil {
				at, err := book.NewStyle(&excelize.Style{CustomNumFmt: &code})
				if err != nil {
					return err
				}
				ours[code] = styles.CellXfs.Xf[at].NumFmtID
			}
			plain[*number] = ours[code]
		}
		styles.CellXfs.Xf[i].NumFmtID = plain[*number]
	}
	return nil
}

// A number that is a date is shown behind a mark, which tells how much of the date the
// workbook shows: who types Dec 2027 has the first day of that month in the cell. The
// library writes dates too, in ten times the time.
const (
	mark        = "\ue000"
	plainDay    = `"` + mark + `d"0.#####`
	plainMonth  = `"` + mark + `m"0.#####`
	plainYear   = `"` + mark + `y"0.#####`
	plainNumber = "0.###############"
)

var layouts = map[byte]string{'d': time.DateOnly, 'm': "2006-01", 'y': "2006"}

// dateOf is the date in a cell that is marked as one; other cells are as they are. From
// March 1900 on, since Excel takes that year for a leap year, to the end of 9999.
func dateOf(cell string, is1904 bool) string {
	const first, last = 61, 2_958_465
	before, marked, isDate := strings.Cut(cell, mark)
	if !isDate || marked == "" {
		return cell
	}
	number := before + marked[1:] // before it stands a minus
	serial, err := strconv.ParseFloat(number, 64)
	if err != nil || serial < first || serial >= last+1 {
		return number
	}
	day, err := excelize.ExcelDateToTime(math.Floor(serial), is1904)
	if err != nil {
		return number
	}
	return day.Format(layouts[marked[0]])
}

// plainFormat is our format in the place of a workbook's; "" shows numbers as they are.
func plainFormat(code string) string {
	parser := nfp.NumberFormatParser()
	sections := parser.Parse(code)
	if len(sections) == 0 {
		return ""
	}
	var letters, before, after strings.Builder
	beside, isDivided := &before, false
	for _, token := range sections[0].Items {
		switch token.TType {
		case nfp.TokenTypeDateTimes, nfp.TokenTypeElapsedDateTimes:
			letters.WriteString(strings.ToLower(token.TValue))
		case nfp.TokenTypeLiteral:
			beside.WriteString(token.TValue)
		case nfp.TokenTypeCurrencyLanguage:
			for _, part := range token.Parts {
				if part.Token.TType == nfp.TokenSubTypeCurrencyString {
					beside.WriteString(part.Token.TValue)
				}
			}
		case nfp.TokenTypeZeroPlaceHolder, nfp.TokenTypeHashPlaceHolder, nfp.TokenTypeDigitalPlaceHolder:
			beside, isDivided = &after, false
		case nfp.TokenTypeThousandsSeparator: // behind the last digit it divides by a thousand
			isDivided = true
		}
	}
	shows := func(any string) bool { return strings.ContainsAny(letters.String(), any) }
	switch year, month := shows("y"), shows("m"); {
	case shows("d"), !year && month && !shows("hs"):
		return plainDay
	case year && month:
		return plainMonth
	case year:
		return plainYear
	}
	currency, unit := currencyOf(before.String()+after.String()), ""
	if !isDivided {
		unit = unitOf(after.String())
	}
	if currency+unit == "" {
		return ""
	}
	return `"` + currency + `"` + plainNumber + `"` + unit + `"`
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
