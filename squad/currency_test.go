package squad_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestParseCurrency(t *testing.T) {
	for text, want := range map[string]string{"EUR": "EUR", "eur": "EUR", "Gbp": "GBP", "XAF": "XAF", "€": "€", "$": "$", "₩": "₩"} {
		currency, err := squad.ParseCurrency(text)
		expect.Error(t, text, err, "")
		expect.Equal(t, text, currency, want)
	}
	const advice = ` is not a currency: write its code of three letters, like EUR, or one of € £ $ ¥ ₩ ₹ ₺ ₽ ₴ ₪ ₦`
	for text, want := range map[string]string{
		"":           `""` + advice,
		"E":          `"E"` + advice,
		"US$":        `unknown currency "US$": did you mean "USD"?`,
		"Euro":       `unknown currency "Euro": did you mean "EUR"?`,
		"pounds":     `"pounds"` + advice,
		"€m":         `"€m"` + advice,
		"€€":         `"€€"` + advice,
		"€é":         `"€é"` + advice,
		"123":        `"123"` + advice,
		"ÉUR":        `unknown currency "ÉUR": did you mean "EUR"?`,
		" EUR":       `unknown currency " EUR": did you mean "EUR"?`,
		"<b>":        `"<b>"` + advice,
		"|x|":        `"|x|"` + advice,
		"<img src=>": `"<img src=>"` + advice,
	} {
		currency, err := squad.ParseCurrency(text)
		expect.Error(t, text, err, want)
		expect.Equal(t, text, currency, "")
	}
}

func TestCurrencyOfAFile(t *testing.T) {
	const head, rest = "club: Ashby\nas_of: 2026-03-11\ncurrency: ", "\nplayers: []\n"
	_, err := squadfile.Parse("f", []byte(head+`"![x](https://example.org/x.png) @nobody"`+rest))
	expect.Error(t, "Parse", err, "f:3:11: \"![x](https://example.org/x.png) @nobody\" is not a currency: "+
		"write its code of three letters, like EUR, or one of € £ $ ¥ ₩ ₹ ₺ ₽ ₴ ₪ ₦ [invalid-currency]\n"+
		"    3 | currency: \"![x](https://example.org/x.png) @nobody\"\n      |           "+
		"^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^")
	formatted, err := squadfile.Format("f", []byte(head+"'eur'"+rest))
	expect.Error(t, "Format", err, "")
	expect.Equal(t, "Format", string(formatted), head+"EUR\n"+rest)
}
