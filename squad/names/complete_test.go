package names_test

import (
	"testing"

	"github.com/depth-football/depth/squad/names"
)

func TestComplete(t *testing.T) {
	for _, test := range []struct {
		name, typed, want string
		isPart            bool
	}{
		{"Ibrahima Konaté", "", "Ibrahima Konaté", false},
		{"Ibrahima Konaté", "Ib", "Ibrahima Konaté", false},
		{"Ibrahima Konaté", "ibrahima ", "ibrahima Konaté", false},
		{"Ibrahima Konaté", "konat", "konaté", true},
		{"Ibrahima Konaté", "KONATE", "KONATE", true},
		{"Ibrahima Konaté", "onat", "", false},
		{"Ibrahima Konaté", "Ibrahima  K", "Ibrahima  Konaté", false},
		{"Ibrahima Konaté", "Konaté from", "", false},
		{"Virgil van Dijk", "van d", "van dijk", true},
		{"Son Heung-min", "heung m", "heung min", true},
		{"Son Heung-min", "min", "min", true},
		{"Ødegaard", "ode", "odegaard", false},
		{"Großkreutz", "gross", "grosskreutz", false},
		{"José", "jose\u0301", "jose\u0301", false},
		{"", "a", "", false},
	} {
		got, isPart, ok := names.Complete(test.name, test.typed)
		if got != test.want || isPart != test.isPart || ok != (test.want != "") {
			t.Errorf("%q of %q: %q, %t, %t; want %q, %t", test.typed, test.name, got, isPart, ok, test.want, test.isPart)
		}
		if ok && !names.HasWords(test.name, got) {
			t.Errorf("%q does not mean %q", got, test.name)
		}
	}
}
