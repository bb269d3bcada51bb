package identity_test

import (
	"testing"

	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/internal/expect"
)

func TestCountryName(t *testing.T) {
	for name, want := range map[string]string{
		"ENG": "England", "esp": "Spain", "GER": "Germany", "de": "Germany", "Deutschland": "Germany",
		"Turkey": "Türkiye", "Korea, South": "South Korea", "Korea Republic": "South Korea", "China PR": "China",
		"Czech Republic": "Czechia", "Republic of Ireland": "Ireland", "holland": "Netherlands",
		"Kenya": "Kenya", "": "",
	} {
		expect.Equal(t, name, identity.CountryName(name), want)
	}
	expect.Equal(t, "one country", identity.SameCountry("USA", "United States"), true)
	expect.Equal(t, "one of the two not known", identity.SameCountry("", "Spain"), true)
	expect.Equal(t, "two countries", identity.SameCountry("Northern Ireland", "Ireland"), false)
}
