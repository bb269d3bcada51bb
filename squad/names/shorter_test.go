package names

import (
	"slices"
	"strings"
	"testing"
)

// Names grow shorter as people shorten them, and never to what another of the squad is
// called too.
func TestShorter(t *testing.T) {
	for _, tt := range []struct {
		name, others, want string
	}{
		{"Virgil van Dijk", "", "Virgil van Dijk|van Dijk"},
		{"Alexis Mac Allister", "", "Alexis Mac Allister|Mac Allister"},
		{"Jan Paul van Hecke", "", "Jan Paul van Hecke|van Hecke"},
		{"José María de la Cruz", "", "José María de la Cruz|de la Cruz"},
		{"Micky van de Ven", "", "Micky van de Ven|van de Ven"},
		{"Trent Alexander-Arnold", "", "Trent Alexander-Arnold|Alexander-Arnold"},
		{"Per Kristian Bråtveit", "", "Per Kristian Bråtveit|Kristian Bråtveit|Bråtveit"},
		{"Vinícius Júnior", "", "Vinícius Júnior|Vinícius Jr|Vinícius"},
		{"Vinícius Júnior", "Vinícius Souza", "Vinícius Júnior|Vinícius Jr"},
		{"Wellington Souza Júnior", "", "Wellington Souza Júnior|Wellington Souza Jr|Souza"},
		{"Son Heung-min", "", "Son Heung-min|Son"},
		{"Kim Min-jae", "Kim Seung-gyu", "Kim Min-jae|Kim M.-j."},
		{"Heung-min Son", "", "Heung-min Son|Son"},
		{"Jean-Philippe Mateta", "Ana Mateta", "Jean-Philippe Mateta|J.-P. Mateta"},
		{"Kaoru Mitoma", "", "Kaoru Mitoma|Mitoma"},
		{"João Pedro", "", "João Pedro|J. Pedro"},
		{"Gabriel Jesus", "", "Gabriel Jesus|G. Jesus"},
		{"Fran García", "Gonzalo García", "Fran García|F. García"},
		{"Fran García", "Fede Garcia", "Fran García"},
		{"Gonzalo García", "Fran García López", "Gonzalo García|G. García"},
		{"Rodrygo", "", "Rodrygo"},
		{"محمد صلاح", "", "محمد صلاح"},
		{"", "", ""},
	} {
		squad := append(strings.Split(tt.others, "|"), tt.name)
		if got := strings.Join(Shorter(tt.name, squad, true), "|"); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Where people are not called by the family's name, none is cut down to it.
func TestShorterByFirstName(t *testing.T) {
	if got := strings.Join(Shorter("Alisson Becker", nil, false), "|"); got != "Alisson Becker|A. Becker" {
		t.Error(got)
	}
	if !HasInitial("A. Becker") || HasInitial("Alisson Becker") || HasInitial("Pelé.") {
		t.Error("initials")
	}
}

// The first form is the name itself, no two are the same, and nothing panics.
func FuzzShorter(f *testing.F) {
	f.Add("Virgil van Dijk", "Daley van Dijk")
	f.Add("- -a", "")
	f.Fuzz(func(t *testing.T, name, other string) {
		forms := Shorter(name, []string{name, other}, len(other)%2 == 0)
		if forms[0] != name {
			t.Errorf("%q begins with %q", name, forms[0])
		}
		if slices.Sort(forms); len(slices.Compact(forms)) != len(forms) {
			t.Errorf("%q: %q", name, forms)
		}
	})
}
