package names_test

import (
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
)

func TestFind(t *testing.T) {
	known := []string{"Joe Gomez", "Diogo Gomes", "Joe Allen", "Ibrahima Konaté", "Konaté"}
	for _, test := range []struct {
		name string
		want int
		err  string
	}{
		{"joe gomez", 0, ""},
		{"diogo", 1, ""},
		{"KONATE", 4, ""}, // called so, though another one has the word too
		{"ibrahima", 3, ""},
		{"joe", -1, `"joe" is not one player: did you mean "Joe Gomez" or "Joe Allen"?`},
		{"alen", -1, `unknown player "alen": did you mean "Joe Allen"?`},
		{"zebra", -1, `unknown player "zebra": use one of Joe Gomez, Diogo Gomes, Joe Allen, Ibrahima Konaté, Konaté`},
		{"", -1, `unknown player "": use one of Joe Gomez, Diogo Gomes, Joe Allen, Ibrahima Konaté, Konaté`},
	} {
		got, err := names.Find("player", test.name, known)
		expect.Equal(t, test.name, got, test.want)
		expect.Error(t, test.name, err, test.err)
	}
	_, err := names.Find("club", "a", []string{"A 1", "A 2", "A 3", "A 4", "A 5", "A 6"})
	expect.Error(t, "many", err, `"a" is not one club: did you mean "A 1" or "A 2" or "A 3" or "A 4" or "A 5" or …?`)
	_, err = names.Find("club", "b", make([]string, 11))
	expect.Error(t, "unknown of many", err, `unknown club "b"`)
}
