package squad_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func namesOf(players []squad.Player) string {
	var list []string
	for _, p := range players {
		list = append(list, p.Name)
	}
	return strings.Join(list, ", ")
}

func TestWithout(t *testing.T) {
	s := &squad.Squad{Club: "A", Players: []squad.Player{
		{Name: "Joe Gomez"}, {Name: "Joe"}, {Name: "Ibrahima Konaté"}, {Name: "Diogo Gomes"},
	}}
	for _, test := range []struct{ without, left, gone, err string }{
		{"", "Joe Gomez, Joe, Ibrahima Konaté, Diogo Gomes", "", ""},
		{"Joe Gomez", "Joe, Ibrahima Konaté, Diogo Gomes", "Joe Gomez", ""},
		{"joe", "Joe Gomez, Ibrahima Konaté, Diogo Gomes", "Joe", ""}, // in full goes before in part
		{"KONATE", "Joe Gomez, Joe, Diogo Gomes", "Ibrahima Konaté", ""},
		{"diogo,gomez,diogo-gomes", "Joe, Ibrahima Konaté", "Joe Gomez, Diogo Gomes", ""}, // in the squad's order, each once
		{"joe,gomez,kona,diogo", "", "Joe Gomez, Joe, Ibrahima Konaté, Diogo Gomes", ""},
		{"Gom", "", "", `"Gom" is not one player of A: did you mean Joe Gomez or Diogo Gomes?`},
		{"Joe,Konata", "", "", `unknown player of A "Konata": did you mean "Ibrahima Konaté"?`},
		{"Diego Gomes", "", "", `unknown player of A "Diego Gomes": did you mean "Diogo Gomes"?`},
		{"Salah", "", "", `unknown player of A "Salah"`},
		{" ", "", "", `unknown player of A " "`},
		{"\x1b[2J", "", "", `unknown player of A "\x1b[2J"`},
	} {
		var list []string
		if test.without != "" {
			list = strings.Split(test.without, ",")
		}
		left, gone, err := s.Without(list...)
		expect.Error(t, "without "+test.without, err, test.err)
		if err != nil {
			expect.Equal(t, "squad beside an error", left == nil && gone == nil, true)
			continue
		}
		expect.Equal(t, "left without "+test.without, namesOf(left.Players), test.left)
		expect.Equal(t, "gone without "+test.without, namesOf(gone), test.gone)
		expect.Equal(t, "club", left.Club, "A")
	}
	expect.Equal(t, "the squad itself", namesOf(s.Players), "Joe Gomez, Joe, Ibrahima Konaté, Diogo Gomes")
}

// Two players of one name are told apart by their birth dates.
func TestWithoutNamesakes(t *testing.T) {
	s := &squad.Squad{Club: "A", Players: []squad.Player{{Name: "X", Born: date("2000")}, {Name: "X", Born: date("2001-02-03")}}}
	_, _, err := s.Without("X")
	expect.Error(t, "without X", err, `A has 2 players of the name "X": add a birth date, like "X 2000"`)
	for name, want := range map[string]string{"X 2000": "2000", "x 2001-02-03": "2001-02-03"} {
		left, gone, err := s.Without(name)
		expect.Error(t, "without "+name, err, "")
		if err == nil {
			expect.Equal(t, name, len(left.Players) == 1 && len(gone) == 1 && gone[0].Born == date(want), true)
		}
	}
}
