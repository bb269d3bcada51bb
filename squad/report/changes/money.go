package changes

import (
	"fmt"

	"github.com/depth-football/depth/squad"
)

// amount is an amount of money with its currency, which a file may not name.
func amount(m squad.Money, currency string) string {
	units, known := m.Amount()
	switch {
	case !known, units == 0:
		return m.String()
	case currency == "":
		return m.String() + " (currency not said)"
	}
	return m.String() + " " + currency
}

// amountChange is how an amount has changed. Amounts of two currencies are not compared.
func amountChange(was, is squad.Money, before, after string) string {
	_, wasKnown := was.Amount()
	_, isKnown := is.Amount()
	switch {
	case wasKnown && isKnown && before != after:
		return fmt.Sprintf("%s (was %s)", amount(is, after), amount(was, before))
	case wasKnown && isKnown:
		return changed(was.String(), amount(is, after))
	}
	return changed(amount(was, before), amount(is, after))
}
