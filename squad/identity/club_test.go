package identity_test

import (
	"testing"

	"github.com/depth-football/depth/squad/identity"
)

// Which names can be those of one club.
func TestSameClub(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Roma", "AS Roma", true},
		{"Roma", "A.S. Roma", true},
		{"Roma", "Associazione Sportiva Roma", true},
		{"Arsenal", "Arsenal FC", true},
		{"Arsenal", "ARSENAL F.C.", true},
		{"Arsenal", "The Arsenal Football Club", true},
		{"Bournemouth", "AFC Bournemouth", true},
		{"Napoli", "SSC Napoli", true},
		{"Bologna", "Bologna FC 1909", true},
		{"Girona FC", "Girona Fútbol Club S. A. D.", true},
		{"Torino", "Torino Calcio", true},
		{"Milan", "AC Milan", true},
		{"1. FC Köln", "FC Koln", true},
		{"1.FC Nürnberg", "1. FC Nürnberg", true},
		{"Schalke", "FC Schalke 04", true},
		{"Bochum", "VfL Bochum 1848", true},
		{"TSG 1899 Hoffenheim", "TSG Hoffenheim", true},
		{"Brighton & Hove Albion", "Brighton and Hove Albion", true},
		{"Verona Hellas", "Hellas Verona FC", true},
		{"Atlético Madrid", "Atletico de Madrid", true},
		{"Barcelona", "FC Barcelona", true},
		{"Saint-Étienne", "AS Saint Etienne", true},
		{"Antalyaspor", "antalyaspor", true},
		{"FC", "FC", true},
		{"ФК Динамо", "фк динамо", true},
		{"", "", true},

		{"Inter", "Inter Miami", false},
		{"AC Milan", "Inter Milan", false},
		{"Real Madrid", "Real Sociedad", false},
		{"Real Madrid", "Atlético Madrid", false},
		{"Manchester United", "Manchester City", false},
		{"Arsenal", "Arsenal Tula", false},
		{"Sporting CP", "Sporting Gijón", false},
		{"Athletic Club", "Atlético", false},
		{"Athletic Club", "Wigan Athletic", false},
		{"Borussia Dortmund", "Borussia Mönchengladbach", false},
		{"Bayern München", "1860 München", false},
		{"Everton", "Everton de Viña", false},
		{"FC", "AC", false},
		{"FC", "FC Roma", false},
		{"Roma", "", false},

		// Second teams, and those of the young and of women.
		{"Real Madrid", "Real Madrid B", false},
		{"Real Madrid", "Real Madrid Castilla", false},
		{"Arsenal", "Arsenal U21", false},
		{"Arsenal", "Arsenal U-21", false},
		{"Arsenal", "Arsenal 21", false},
		{"Arsenal", "Arsenal 2", false},
		{"Arsenal", "Arsenal Women", false},
		{"Bayern", "Bayern II", false},
		{"Ajax", "Jong Ajax", false},
		{"Bayern II", "FC Bayern II", true},
	} {
		a, b := identity.Club{Name: test.a}, identity.Club{Name: test.b}
		if identity.SameClub(a, b) != test.want || identity.SameClub(b, a) != test.want {
			t.Errorf("%q and %q: not %v", test.a, test.b, test.want)
		}
		if (a.Key() == b.Key()) != test.want {
			t.Errorf("%q has the key %q, %q has %q", test.a, a.Key(), test.b, b.Key())
		}
	}
}

// Clubs of two countries are two, whatever they are called.
func TestSameClubByCountry(t *testing.T) {
	barcelona := identity.Club{Name: "FC Barcelona", Country: "Spain"}
	for other, want := range map[identity.Club]bool{
		{"Barcelona", "Spain"}:       true,
		{"Barcelona", "SPAIN"}:       true,
		{"Barcelona", ""}:            true,
		{"Barcelona SC", "Ecuador"}:  false,
		{"Barcelona SC", "Equatria"}: false,
	} {
		if identity.SameClub(barcelona, other) != want {
			t.Errorf("%v and %v: not %v", barcelona, other, want)
		}
	}
	if !identity.SameClub(identity.Club{Name: "Antalyaspor", Country: "Türkiye"}, identity.Club{Name: "Antalyaspor", Country: "Turkey"}) {
		t.Error("a country with two names is two")
	}
}

// A club that a player is said to go to may be written shorter, or longer.
func TestMayBeSameClub(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Roma", "AS Roma", true},
		{"Newcastle", "Newcastle United", true},
		{"Dortmund", "Borussia Dortmund", true},
		{"Brighton", "Brighton & Hove Albion", true},
		{"Roma", "Romania", false},
		{"Roma", "Lazio", false},
		{"Manchester City", "Manchester United", false},
		{"", "Roma", false},
	} {
		a, b := identity.Club{Name: test.a}, identity.Club{Name: test.b}
		if identity.MayBeSameClub(a, b) != test.want || identity.MayBeSameClub(b, a) != test.want {
			t.Errorf("%q and %q: not %v", test.a, test.b, test.want)
		}
	}
}

// Which names have something in common that squads can do the rest for.
func TestShareName(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Eyüpspor", "Eyüp Spor Kulübü", true},
		{"Newell's Old Boys", "Club Atlético Newell's Old Boys", true},
		{"Central Córdoba SdE", "Club Atlético Central Córdoba", true},
		{"Spurs", "Tottenham", false},
		{"Bayern", "Bayern II", false},
		{"Arsenal Women", "Arsenal", false},
		{"Ajax", "Jong Ajax", false},
		{"", "Roma", false},
	} {
		if identity.ShareName(test.a, test.b) != test.want || identity.ShareName(test.b, test.a) != test.want {
			t.Errorf("%q and %q: not %v", test.a, test.b, test.want)
		}
	}
}
