package deal

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
)

// amount is an amount of a club as another club counts: itself in one currency, and not
// known in two, since nobody here knows what one is worth in the other.
func (c *Club) amount(to *Club, m squad.Money) squad.Money { return amount(c.Before, to.Before, m) }

func amount(from, to *squad.Squad, m squad.Money) squad.Money {
	if isOneCurrency(from.Currency, to.Currency) {
		return m
	}
	return squad.Money{}
}

// counts is why a club does not count in a currency.
func (c *Club) counts(currency string) error {
	if own := c.Before.Currency; !isOneCurrency(own, currency) {
		return fmt.Errorf("%s count in %s, not in %s: say it in %[2]s", c.After.Club, own, currency)
	}
	return nil
}

// signs are the currencies that a sign may stand for.
var signs = map[string]string{
	"€": "EUR", "£": "GBP", "$": "USD AUD CAD MXN ARS CLP COP", "¥": "JPY CNY", "₩": "KRW", "₹": "INR", "₺": "TRY", "₽": "RUB", "₴": "UAH",
	"₪": "ILS", "₦": "NGN",
}

// isOneCurrency reports whether two currencies may be one: they are the same, as code or as
// sign, or one of them is not known.
func isOneCurrency(a, b string) bool {
	return a == "" || b == "" || a == b || strings.Contains(signs[a], b) || strings.Contains(signs[b], a)
}
