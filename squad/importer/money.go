package importer

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

var (
	amountParts = pattern(`^([0-9][0-9.,' ]*)\s*(\pL*)\.?$`)
	currencies  = map[string]string{"€": "EUR", "£": "GBP", "$": "USD", "eur": "EUR", "gbp": "GBP", "usd": "USD"}
	units       = map[string]float64{
		"": 1, "k": 1e3, "th": 1e3, "tsd": 1e3,
		"m": 1e6, "mio": 1e6, "mil": 1e6, "mill": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6,
		"b": 1e9, "bn": 1e9, "mrd": 1e9,
	}
)

// amount reads an amount of money in any of the forms that sources have, and its
// currency if it names one. Of a range it is the middle. What is not for sale, and a
// value of nothing, is an unknown amount.
func amount(text string) (value squad.Money, currency string, err error) {
	plain := strings.ToLower(text)
	for sign, name := range currencies {
		if strings.Contains(plain, sign) {
			currency = name
			plain = strings.ReplaceAll(plain, sign, "")
		}
	}
	plain = strings.TrimSpace(plain)
	if isNothing(plain) || strings.Contains(plain, "sale") {
		return squad.Money{}, currency, nil
	}
	low, high, isRange := strings.Cut(plain, " - ")
	if !isRange {
		high = low
	}
	a, errA := plainAmount(low)
	b, errB := plainAmount(high)
	if errA != nil || errB != nil || (a+b)/2 > 1e12 {
		return squad.Money{}, currency, fmt.Errorf("%s is not an amount of money", names.Quote(text))
	}
	if a+b == 0 {
		return squad.Money{}, currency, nil
	}
	return squad.MoneyOf(int64((a + b) / 2)), currency, nil
}

func plainAmount(text string) (float64, error) {
	m := amountParts().FindStringSubmatch(strings.TrimPrefix(strings.TrimSpace(text), "+"))
	if m == nil {
		return 0, strconv.ErrSyntax
	}
	unit, ok := units[m[2]]
	if !ok {
		return 0, strconv.ErrSyntax
	}
	n, err := strconv.ParseFloat(decimal(m[1], unit == 1), 64)
	return n * unit, err
}

// decimal is a number with a point before its fraction and nothing between its
// thousands. The last of two kinds of signs is the point; one kind alone separates
// thousands if three digits follow each, unless a unit such as m follows.
func decimal(text string, whole bool) string {
	text = strings.NewReplacer(" ", "", "'", "").Replace(text)
	text = strings.TrimRight(text, ".,")
	point := strings.LastIndexAny(text, ".,")
	if point < 0 {
		return text
	}
	sign := text[point : point+1]
	rest := text[point+1:]
	hasOther := strings.Trim(text, "0123456789"+sign) != ""
	if !hasOther && (strings.Count(text, sign) > 1 || whole && len(rest) == 3) {
		return strings.ReplaceAll(text, sign, "")
	}
	return strings.NewReplacer(".", "", ",", "").Replace(text[:point]) + "." + rest
}
