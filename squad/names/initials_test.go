package names_test

import (
	"testing"

	"github.com/depth-football/depth/squad/names"
)

func TestInitials(t *testing.T) {
	for _, test := range []struct{ name, initials, surname string }{
		{"Jan Paul van Hecke", "J. P.", "van Hecke"},
		{"Virgil van Dijk", "V.", "van Dijk"},
		{"Alexis Mac Allister", "A.", "Mac Allister"},
		{"Giorgian de Arrascaeta", "G.", "de Arrascaeta"},
		{"Sidny Lopes Cabral", "S.", "Lopes Cabral"},
		{"José María de la Cruz", "J. M.", "de la Cruz"},
		{"Pedro porro", "P.", "porro"},
		{"de Roon", "d.", "Roon"},
		{"Éderson", "", "Éderson"},
		{"İsmail Yüksek", "İ.", "Yüksek"},
		{"", "", ""},
	} {
		if initials, surname := names.Initials(test.name); initials != test.initials || surname != test.surname {
			t.Errorf("%s: %q %q, want %q %q", test.name, initials, surname, test.initials, test.surname)
		}
	}
}
