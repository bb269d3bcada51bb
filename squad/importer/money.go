package importer

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

var (
	amountParts = pattern(`^([0-9][0-9.,' ]*)\s*(\pL*)\.?$`)
	amountRange = pattern(`^(.+?)(?:\s*[-–—]\s*| to )(.+)$`)

	currencySigns = []struct{ sign, code string }{ // one that has another in it comes first
		{"r$", "BRL"}, {"€", "EUR"}, {"£", "GBP"}, {"$", "USD"}, {"₺", "TRY"}, {"zł", "PLN"},
	}
	currencyWords = map[string]string{
		"eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "usd": "USD", "chf": "CHF", "try": "TRY", "tl": "TRY",
		"pln": "PLN", "brl": "BRL", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "czk": "CZK", "mxn": "MXN",
	}
	units = map[string]float64{
		"k": 1e3, "000": 1e3, "000s": 1e3, "th": 1e3, "tsd": 1e3, "tys": 1e3, "bin": 1e3, "mila": 1e3, "dzd": 1e3,
		"thousand": 1e3, "thousands": 1e3,
		"m": 1e6, "mi": 1e6, "mio": 1e6, "mil": 1e6, "mill": 1e6, "mln": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6,
		"millionen": 1e6, "millones": 1e6, "milioni": 1e6, "milhões": 1e6, "milyon": 1e6, "milionów": 1e6,
		"b": 1e9, "bn": 1e9, "mrd": 1e9,
	}
)

// scale is how a column writes its amounts of money.
type scale struct {
	unit     float64 // of an amount that has none of its own; 0: unknown
	currency string  // of one that names none; "": unknown
	// mil is what the word mil means: a million in Turkish and in English, a thousand in
	// Spanish and Portuguese; 0: a million.
	mil float64
}

// A column that has the word mil means a thousand by it if it has another word for a
// million, or more of them than anybody costs.
var (
	aThousand = pattern(`(?i)\d\s*mil\b`)
	aMillion  = pattern(`(?i)\d\s*(?:mill|mi|m)\b|(?:^|\D)[2-9]\d\d\s*mil\b`)
)

// scaleOf is the scale of a column, by what its heading says and what stands in it.
func scaleOf(heading string, cells []string) scale {
	_, s := moneyHeading(heading)
	isMil := func(cell string) bool { return aThousand().MatchString(cell) }
	isMore := func(cell string) bool { return aMillion().MatchString(cell) }
	if slices.ContainsFunc(cells, isMil) && slices.ContainsFunc(cells, isMore) {
		s.mil = 1e3
	}
	return s
}

// amount reads an amount of money in any of the forms that sources have, and its
// currency if it names one. Of a range it is the middle. What is not for sale, and a
// value of nothing, is an unknown amount.
func (s scale) amount(text string) (value squad.Money, currency string, err error) {
	plain, currency := withoutCurrency(strings.ToLower(text))
	isMarked := currency != ""
	if !isMarked {
		currency = s.currency
	}
	if isNothing(plain) || strings.Contains(plain, "sale") {
		return squad.Money{}, currency, nil
	}
	if crowns, is := strings.CutSuffix(plain, "kr"); is {
		if !slices.Contains([]string{"SEK", "NOK", "DKK", "ISK"}, currency) {
			return squad.Money{}, "", fmt.Errorf("%s is in the crowns of one of several countries (a heading can say of which: Value (SEK))",
				names.Quote(text))
		}
		plain = strings.TrimSpace(crowns)
	}
	low, high := plain, plain
	if m := amountRange().FindStringSubmatch(plain); m != nil {
		low, high = m[1], m[2]
	}
	a, errA := s.figure(low)
	b, errB := s.figure(high)
	if errA != nil || errB != nil {
		return squad.Money{}, currency, notMoney(text)
	}
	if a.unit == 0 {
		a.unit = b.unit // 10-15m
	}
	if b.unit == 0 {
		a.unit, b.unit = max(a.unit, s.unit), s.unit
	}
	if b.unit == 0 && a.unit == 0 && (a.lacksUnit(isMarked) || b.lacksUnit(isMarked)) {
		return squad.Money{}, currency, fmt.Errorf("%s %w", names.Quote(text), errNoUnit)
	}
	middle := (a.amount() + b.amount()) / 2
	if middle > 1e12 {
		return squad.Money{}, currency, notMoney(text)
	}
	if middle == 0 {
		return squad.Money{}, currency, nil
	}
	const slip = 1e-3 // of what binary fractions do to 2.01 million
	return squad.MoneyOf(int64(middle + slip)), currency, nil
}

var errNoUnit = errors.New("has no unit such as m or k (a heading can have it: Value (€m))")

func notMoney(text string) error {
	return fmt.Errorf("%s is not an amount of money", names.Quote(text))
}

// withoutCurrency is an amount in small letters without its currency.
func withoutCurrency(text string) (plain, currency string) {
	for _, c := range currencySigns {
		if strings.Contains(text, c.sign) {
			currency = c.code
			text = strings.ReplaceAll(text, c.sign, "")
		}
	}
	text = strings.TrimSpace(text)
	words := strings.Fields(text)
	if len(words) > 1 {
		for _, at := range []int{0, len(words) - 1} {
			if code, ok := currencyWords[words[at]]; ok {
				return strings.Join(slices.Delete(words, at, at+1), " "), code
			}
		}
	}
	for word, code := range currencyWords {
		if bare, is := strings.CutPrefix(text, word); is && bare != "" && isDigit(bare[0]) {
			return bare, code
		}
		if bare, is := strings.CutSuffix(text, word); is && bare != "" && isDigit(bare[len(bare)-1]) {
			return bare, code
		}
	}
	return text, currency
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// sum is a number as it is written, and the unit behind it; 0: it has none.
type sum struct {
	digits string
	unit   float64
}

func (s scale) figure(text string) (sum, error) {
	m := amountParts().FindStringSubmatch(strings.TrimPrefix(strings.TrimSpace(text), "+"))
	if m == nil {
		return sum{}, strconv.ErrSyntax
	}
	unit, ok := units[m[2]]
	switch {
	case m[2] == "":
	case !ok:
		return sum{}, strconv.ErrSyntax
	case m[2] == "mil" && s.mil > 0:
		unit = s.mil
	}
	n := sum{m[1], unit}
	if _, err := n.parse(); err != nil {
		return sum{}, err
	}
	return n, nil
}

func (n sum) parse() (float64, error) {
	return strconv.ParseFloat(decimal(n.digits, n.unit <= 1e3), 64)
}

func (n sum) amount() float64 {
	f, _ := n.parse() // it has been parsed before
	return f * max(n.unit, 1)
}

// lacksUnit reports whether a number without a unit cannot be meant as it stands: 4.5, or
// 12 without a sign that it is money at all.
func (n sum) lacksUnit(isMarked bool) bool {
	const least = 1000
	f, _ := n.parse()
	return f > 0 && f < least && (!isMarked || f != float64(int64(f)))
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
	isThousand := whole && len(rest) == 3 && !strings.HasPrefix(text, "0")
	if !hasOther && (strings.Count(text, sign) > 1 || isThousand) {
		return strings.ReplaceAll(text, sign, "")
	}
	return strings.NewReplacer(".", "", ",", "").Replace(text[:point]) + "." + rest
}
