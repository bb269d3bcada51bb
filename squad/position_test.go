package squad_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

const codes = "GK RB RWB CB LB LWB DM CM AM RM LM RW LW ST"

func set(codes string) (s squad.PositionSet) {
	for code := range strings.FieldsSeq(codes) {
		s |= squad.SetOf(expect.Must(squad.ParsePosition(code)))
	}
	return s
}

func TestParsePosition(t *testing.T) {
	for _, test := range []struct{ want, texts string }{
		{"GK", "GK gk goalkeeper Goalkeeper GOALKEEPER keeper"},
		{"RB", "RB right-back right_back Right\u00a0Back"},
		{"RWB", "RWB rwb right_wing-back right-wingback"},
		{"CB", "CB Cb centre-back center-back CENTER_BACK central_defender"},
		{"LB", "LB left-back"},
		{"LWB", "LWB left-wing-back left_wingback"},
		{"DM", "DM defensive-midfielder defensive_midfield holding-midfielder"},
		{"CM", "CM central_midfielder central-midfield"},
		{"AM", "AM attacking_midfielder attacking-midfield"},
		{"RM", "RM right-midfielder right_midfield"},
		{"LM", "LM left-midfielder left_midfield"},
		{"RW", "RW right-winger right_wing"},
		{"LW", "LW left-winger left_wing"},
		{"ST", "ST st striker centre-forward center_forward"},
	} {
		for text := range strings.SplitSeq(test.texts, " ") {
			p, err := squad.ParsePosition(text)
			expect.Error(t, text, err, "")
			expect.Equal(t, text, p.String(), test.want)
			for _, again := range []string{p.String(), p.Name(), strings.ReplaceAll(p.Name(), "-", " ")} {
				expect.Equal(t, again, expect.Must(squad.ParsePosition(again)), p)
			}
			expect.Equal(t, "MarshalText", string(expect.Must(p.MarshalText())), test.want)
		}
	}
	for text, want := range map[string]string{
		"":            `unknown position "": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"-":           `unknown position "-": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"SW":          `unknown position "SW": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"goalkeper":   `unknown position "goalkeper": did you mean "goalkeeper"?`,
		"centrebacks": `unknown position "centrebacks": did you mean "centre-back"?`,
		"no position": `unknown position "no position": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		// Other letters are not folded away.
		"centré-back": `unknown position "centré-back": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"ＣＢ":          `unknown position "ＣＢ": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"\x1b[2J":     `unknown position "\x1b[2J": use one of ` + strings.ReplaceAll(codes, " ", ", "),
	} {
		p, err := squad.ParsePosition(text)
		expect.Error(t, text, err, want)
		expect.Equal(t, text, p, squad.NoPosition)
	}
}

func TestPositionLists(t *testing.T) {
	all := slices.Collect(squad.AllPositions())
	expect.Equal(t, "AllPositions", fmt.Sprint(all), "["+codes+"]")
	for range squad.AllPositions() {
		break // a sequence must bear being left
	}
	var lines []string
	for _, p := range all {
		lines = append(lines, p.Line().String())
	}
	expect.Equal(t, "lines", strings.Join(lines, " "),
		"Goal Defence Defence Defence Defence Defence Midfield Midfield Midfield Midfield Midfield Attack Attack Attack")
	for _, p := range []squad.Position{squad.NoPosition, squad.ST + 1, 255} {
		expect.Equal(t, "String of none", p.String(), "-")
		expect.Equal(t, "Name of none", p.Name(), "no position")
	}
}

// The position next door is mutual, and so are neighbours: who plays it can cover here too.
func TestNextDoorAndNeighbours(t *testing.T) {
	for code, want := range map[string]struct{ next, near string }{
		"GK": {"-", ""}, "CB": {"-", ""}, "ST": {"-", ""},
		"RB": {"RWB", "RWB"}, "RWB": {"RB", "RB"}, "LB": {"LWB", "LWB"}, "LWB": {"LB", "LB"},
		"RM": {"RW", "RW"}, "RW": {"RM", "RM"}, "LM": {"LW", "LW"}, "LW": {"LM", "LM"},
		"DM": {"CM", "CM"}, "CM": {"DM", "DM AM"}, "AM": {"-", "CM"},
	} {
		p := expect.Must(squad.ParsePosition(code))
		expect.Equal(t, "next door to "+code, p.NextDoor().String(), want.next)
		expect.Equal(t, "neighbours of "+code, p.Neighbours().Join(" "), want.near)
	}
	for p := range squad.AllPositions() {
		for q := range squad.AllPositions() {
			expect.Equal(t, fmt.Sprint(p, " and ", q, " next door"), p.NextDoor() == q, q.NextDoor() == p)
			expect.Equal(t, fmt.Sprint(p, " and ", q, " alone on a flank"), p.AloneOnFlank() == q, q.AloneOnFlank() == p)
			expect.Equal(t, fmt.Sprint(p, " and ", q, " neighbours"), p.Neighbours().Has(q), q.Neighbours().Has(p))
		}
	}
	expect.Equal(t, "next door to none", squad.NoPosition.NextDoor(), squad.NoPosition)
	expect.Equal(t, "neighbours of none", squad.NoPosition.Neighbours(), 0)
}

func TestPositionSet(t *testing.T) {
	s := squad.SetOf(squad.ST, squad.GK, squad.CB, squad.GK)
	expect.Equal(t, "Len", s.Len(), 3)
	expect.Equal(t, "List", fmt.Sprint(s.List()), "[GK CB ST]")
	expect.Equal(t, "Has CB", s.Has(squad.CB), true)
	expect.Equal(t, "Has RB", s.Has(squad.RB), false)
	expect.Equal(t, "empty", squad.PositionSet(0).Len()+len(squad.PositionSet(0).List()), 0)
	expect.Equal(t, "all", set(codes).Len(), 14)
	expect.Equal(t, "First", s.First(), squad.GK)
	expect.Equal(t, "First of none", squad.PositionSet(0).First(), squad.NoPosition)
	expect.Equal(t, "Join", s.Join("+"), "GK+CB+ST")
	expect.Equal(t, "Join of none", squad.PositionSet(0).Join("+"), "")
	for p := range s.All() {
		expect.Equal(t, "first of all", p, squad.GK)
		break
	}
}
