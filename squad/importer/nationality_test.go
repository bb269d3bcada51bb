package importer

import (
	"strings"
	"testing"
)

func TestCountriesOf(t *testing.T) {
	for cell, want := range map[string]string{
		"France":                            "France",
		"France, Benin":                     "France|Benin",
		"France|Benin":                      "France|Benin",
		"France / Benin; Togo":              "France|Benin|Togo",
		"France\u00a0Guinea-Bissau":         "France|Guinea-Bissau", // as package table writes wide gaps
		"Korea, South":                      "South Korea",
		"KOREA,SOUTH":                       "SOUTH KOREA",
		"Japan, Korea, South":               "Japan|South Korea",
		"Korea, South, Japan":               "South Korea|Japan",
		"Korea, South|Japan":                "South Korea|Japan",
		"Korea, North; Ireland, Northern":   "North Korea|Northern Ireland",
		"Ireland, Republic of":              "Republic of Ireland",
		"Congo, Democratic Republic of the": "Democratic Republic of the Congo",
		"Gambia, The":                       "The Gambia",
		"England, South Africa":             "England|South Africa",
		"-":                                 "",
		"":                                  "",
	} {
		if got := strings.Join(countriesOf(cell), "|"); got != want {
			t.Errorf("%s: got %s, want %s", cell, got, want)
		}
	}
}
