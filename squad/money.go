package squad

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Money is an amount in whole units of the squad file's currency. The zero
// value is an amount that is not known.
type Money struct {
	amount int64
	known  bool
}

// MoneyOf is a known amount, which may be nothing: a free transfer.
func MoneyOf(amount int64) Money { return Money{amount, true} }

// Amount is the amount in whole units, and whether it is known.
func (m Money) Amount() (units int64, known bool) { return m.amount, m.known }

// ParseMoney reads 70m, 4.5m, 850k, 1250000 or 0.
func ParseMoney(text string) (Money, error) {
	number, unit := text, 1.0
	switch {
	case strings.HasSuffix(text, "m"):
		number, unit = strings.TrimSuffix(text, "m"), 1e6
	case strings.HasSuffix(text, "k"):
		number, unit = strings.TrimSuffix(text, "k"), 1e3
	}
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || strings.Trim(number, "0123456789.") != "" || n*unit > 1e12 || unit == 1 && strings.Contains(number, ".") {
		if whole, part, ok := strings.Cut(text, ","); ok && len(strings.TrimRight(part, "mk")) < 3 { // three digits may be thousands
			if m, err := ParseMoney(whole + "." + part); err == nil {
				return Money{}, fmt.Errorf("%s is not an amount of money: did you mean %s?", names.Quote(text), m)
			}
		}
		return Money{}, fmt.Errorf("%s is not an amount of money: write 70m, 850k or 1250000", names.Quote(text))
	}
	return MoneyOf(int64(math.Round(n * unit))), nil
}

// String is the shortest way to write the amount: "70m", "850k", "1250001";
// "unknown" for the zero value.
func (m Money) String() string {
	switch {
	case !m.known:
		return "unknown"
	case m.amount >= 1e6 && m.amount%1e4 == 0:
		return strconv.FormatFloat(float64(m.amount)/1e6, 'f', -1, 64) + "m"
	case m.amount >= 1e3 && m.amount%1e3 == 0:
		return strconv.FormatInt(m.amount/1e3, 10) + "k"
	}
	return strconv.FormatInt(m.amount, 10)
}

// MarshalJSON writes the amount in whole units, an unknown one as null.
func (m Money) MarshalJSON() ([]byte, error) {
	if !m.known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, m.amount, 10), nil
}
