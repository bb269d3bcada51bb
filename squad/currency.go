package squad

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// CurrencySigns are the signs that may stand for a currency in place of its code.
func CurrencySigns() []string {
	return []string{"€", "£", "$", "¥", "₩", "₹", "₺", "₽", "₴", "₪", "₦"}
}

// commonCurrencies are the codes that a misspelt one is compared with.
var commonCurrencies = []string{"EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "TRY", "BRL", "MXN", "JPY", "CNY", "SAR"}

// ParseCurrency reads the currency in which a club counts: a code of three letters,
// which it returns in capitals, or a sign such as €.
func ParseCurrency(text string) (string, error) {
	if slices.Contains(CurrencySigns(), text) || isCurrencyCode(text) {
		return strings.ToUpper(text), nil
	}
	if near := names.Nearest(text, commonCurrencies); near != "" {
		return "", &names.UnknownError{What: "currency", Name: text, Near: near}
	}
	return "", fmt.Errorf("%s is not a currency: write its code of three letters, like EUR, or one of %s", names.Quote(text), strings.Join(CurrencySigns(), " "))
}

func isCurrencyCode(text string) bool {
	return len(text) == 3 && !strings.ContainsFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') })
}
