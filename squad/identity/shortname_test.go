package identity_test

import (
	"testing"

	"github.com/depth-football/depth/squad/identity"
)

func TestShortNamesAreWhatPeopleSay(t *testing.T) {
	for name, want := range map[string]string{
		"Getafe Club de Fútbol S.A.D.":              "Getafe",
		"Real Club Celta de Vigo S. A. D.":          "Real Celta Vigo",
		"Real Sociedad de Fútbol S.A.D.":            "Real Sociedad",
		"Verein für Bewegungsspiele Stuttgart 1893": "Stuttgart",
		"Sport-Club Freiburg":                       "Freiburg",
		"1. Fußballclub Heidenheim 1846":            "Heidenheim",
		"Brighton and Hove Albion Football Club":    "Brighton and Hove Albion",
		"Società Sportiva Calcio Napoli":            "Napoli",
		"Paris Saint-Germain Football Club":         "Paris Saint-Germain",
		"Genoa Cricket and Football Club":           "Genoa Cricket",
		"Association de la Jeunesse auxerroise":     "Jeunesse auxerroise",
		"Klub Sportowy Cracovia Spółka Akcyjna":     "Cracovia",
		"Fudbalski Klub Vojvodina":                  "Vojvodina",
		"Lillestrøm Sportsklubb":                    "Lillestrøm",
		"Football Club":                             "Football Club",
		"":                                          "",
	} {
		if got := (identity.Club{Name: name}).ShortName(); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}
