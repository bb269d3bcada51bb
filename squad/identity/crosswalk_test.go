package identity_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/identity"
)

const register = "\ufeffkey_wikidata,type,name,key_transfermarkt,key_transfermarkt_manager,key_sofifa,key_fmref\r\n" +
	"Q1,player,Adam Alpha,11,,21,31\r\n" +
	"Q2,player,\"Beta, Ben\",12,,22.0,\r\n" +
	"Q3,coach,Carl,,99,23,\r\n" +
	"Q4,player,Dan,14,,24,\r\n" +
	"Q5,player,Dan again,15,,24,\r\n" +
	"Q6,player,cut off,16\r\n"

// The ids of one person are found in other sources, but none that two rows have.
func TestCrosswalk(t *testing.T) {
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	if _, err := zip.Write([]byte(register)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	for form, src := range map[string]string{"plain": register, "packed": packed.String()} {
		c, err := identity.ReadCrosswalk(strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		for _, test := range []struct{ source, id, want string }{
			{"ea", "tm-11", "ea-21"},
			{"tm", "ea-21", "tm-11"},
			{"fm", "ea-21", "fm-31"},
			{"tm", "fm-31", "tm-11"},
			{"tm", "ea-22", "tm-12"},
			{"fm", "tm-12", ""},
			{"tm", "ea-23", ""}, // a coach
			{"tm", "ea-24", ""}, // of two rows
			{"ea", "tm-14", ""},
			{"ea", "tm-15", ""},
			{"ea", "tm-16", ""},
			{"ea", "11", ""},
			{"ea", "", ""},
		} {
			if got := c.In(test.source, test.id); got != test.want {
				t.Errorf("%s: %s in %s is %q, want %q", form, test.id, test.source, got, test.want)
			}
		}
	}
	if got := (*identity.Crosswalk)(nil).In("tm", "ea-1"); got != "" {
		t.Errorf("got %q of no table", got)
	}
}

// What is no crosswalk is refused.
func TestNoCrosswalk(t *testing.T) {
	for src, want := range map[string]string{
		"":                       "it has no two columns of ids that are known",
		"key_transfermarkt\n1\n": "it has no two columns of ids that are known",
		"\x1f\x8b":               "unexpected EOF",
		"key_transfermarkt,key_sofifa\n" + strings.Repeat("x", 2<<20): "it has a line of more than 1024 KiB",
	} {
		if _, err := identity.ReadCrosswalk(strings.NewReader(src)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: error %v, want %s", src, err, want)
		}
	}
}
