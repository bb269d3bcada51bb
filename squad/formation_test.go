package squad_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func TestNamedFormations(t *testing.T) {
	names := squad.FormationNames()
	expect.Equal(t, "names", strings.Join(names, " "),
		"3-1-4-2 3-4-1-2 3-4-2-1 3-4-3 3-5-2 4-1-2-1-2 4-1-4-1 4-2-2-2 4-2-3-1 4-2-4 4-3-1-2 4-3-2-1 4-3-3 4-4-1-1 4-4-2 4-5-1 5-2-3 5-3-2 5-4-1")
	for _, name := range names {
		f := expect.Must(squad.ParseFormation(name))
		total, defence := 0, 0
		for p := range squad.AllPositions() {
			total += f.Starts(p)
			if p.Line() == squad.Defence {
				defence += f.Starts(p)
			}
			expect.Equal(t, name+" has "+p.String(), f.Positions().Has(p), f.Starts(p) > 0)
			if right, ok := strings.CutPrefix(p.String(), "R"); ok {
				expect.Equal(t, name+" is alike on both sides at "+right, f.Starts(p), f.Starts(expect.Must(squad.ParsePosition("L"+right))))
			}
		}
		expect.Equal(t, "spots of "+name, total, 11)
		expect.Equal(t, "goalkeepers of "+name, f.Starts(squad.GK), 1)
		expect.Equal(t, "String", f.String(), name)
		expect.Equal(t, "zero", f.IsZero(), false)
		// the name's first number counts the defence; wing-backs of a back three stand in its midfield
		if first := int(name[0] - '0'); first == 3 {
			defence -= f.Starts(squad.RWB) + f.Starts(squad.LWB)
		}
		expect.Equal(t, "defence of "+name, defence, int(name[0]-'0'))
	}
	expect.Equal(t, "zero", squad.Formation{}.IsZero(), true)
	expect.Equal(t, "spots of 4-2-3-1", fmt.Sprint(expect.Must(squad.ParseFormation("4-2-3-1")).Positions().List()),
		"[GK RB CB LB DM AM RW LW ST]")
}

// Each formation with a name comes once, the usual ones first.
func TestFormationsByHabit(t *testing.T) {
	var names []string
	for f := range squad.Formations() {
		names = append(names, f.String())
	}
	expect.Equal(t, "first", strings.Join(names[:3], " "), "4-2-3-1 4-3-3 4-4-2")
	slices.Sort(names)
	expect.Equal(t, "all", strings.Join(names, " "), strings.Join(squad.FormationNames(), " "))
	for range squad.Formations() {
		break // a sequence must bear being left
	}
}

func TestParseFormation(t *testing.T) {
	for text, want := range map[string]string{
		"GK=1,CB=3,RM=1,CM=3,LM=1,ST=2":                "GK=1,CB=3,CM=3,RM=1,LM=1,ST=2",
		" striker = 2, GK=1 ,centre-back=4, CM = 4 ":   "GK=1,CB=4,CM=4,ST=2",
		"GK=1,CB=10,ST=0":                              "GK=1,CB=10",
		"GK=1,RB=1,CB=2,LB=1,DM=1,CM=2,RW=1,LW=1,ST=1": "GK=1,RB=1,CB=2,LB=1,DM=1,CM=2,RW=1,LW=1,ST=1",
	} {
		f, err := squad.ParseFormation(text)
		expect.Error(t, text, err, "")
		expect.Equal(t, text, f.String(), want)
		expect.Equal(t, "read again", expect.Must(squad.ParseFormation(f.String())), f)
		expect.Equal(t, "MarshalText", string(expect.Must(f.MarshalText())), want)
	}
	all := strings.Join(squad.FormationNames(), ", ")
	for text, want := range map[string]string{
		"":                        `unknown formation "": use one of ` + all,
		"4-3-2":                   `unknown formation "4-3-2": use one of ` + all,
		"442":                     `unknown formation "442": did you mean "4-4-2"?`,
		"4 – 2 – 3 – 1":           `unknown formation "4 – 2 – 3 – 1": did you mean "4-2-3-1"?`,
		"4033":                    `unknown formation "4033": use one of ` + all, // all digits count
		"4-3-3-9":                 `unknown formation "4-3-3-9": use one of ` + all,
		"diamond":                 `unknown formation "diamond": use one of ` + all,
		"GK=1,CB=9":               "a formation has eleven spots, this one has 10",
		"GK=1,CB=11":              "a formation has eleven spots, this one has 12",
		"CB=11":                   "a formation has one goalkeeper, this one has 0",
		"GK=11":                   "a formation has one goalkeeper, this one has 11",
		"GK=1,CB=-1,ST=11":        "a formation cannot have -1 at CB",
		"GK=257":                  "a formation cannot have 257 at GK",
		"GK=1,CB=x":               `"x" is not a number for CB: write it like CB=2`,
		"GK=1,CB":                 `"CB" is not a number for a position: write it like CB=2`,
		"GK=1,":                   `"" is not a number for a position: write it like CB=2`,
		"GK=1,SW=10":              `unknown position "SW": use one of ` + strings.ReplaceAll(codes, " ", ", "),
		"GK=1,CB=5,center back=5": "CB is given twice",
	} {
		f, err := squad.ParseFormation(text)
		expect.Error(t, text, err, want)
		expect.Equal(t, "zero", f.IsZero(), true)
	}
}

func TestCover(t *testing.T) {
	of := func(c squad.Cover) string {
		return fmt.Sprint(c.Of(squad.GK), c.Of(squad.CB), c.Of(squad.ST))
	}
	expect.Equal(t, "unless the file says otherwise", of(squad.Cover{}), "2 2 2")
	for text, want := range map[string]string{
		"1": "1 1 1", "4": "4 4 4", "GK=2": "2 2 2", "CB=3": "2 3 2", "goalkeeper=4, ST=1": "4 2 1",
	} {
		c, err := squad.ParseCover(text)
		expect.Error(t, text, err, "")
		expect.Equal(t, text, of(c), want)
	}
	for text, want := range map[string]string{
		"0":    "cover of 0 is not possible: it is the number of players wanted for each spot, 1 to 4",
		"5":    "cover of 5 is not possible: it is the number of players wanted for each spot, 1 to 4",
		"-1":   "cover of -1 is not possible: it is the number of players wanted for each spot, 1 to 4",
		"CB=0": "cover of 0 is not possible: it is the number of players wanted for each spot, 1 to 4",
		"":     `"" is not a number for a position: write it like CB=2`,
		"two":  `"two" is not a number for a position: write it like CB=2`,
		"XX=2": `unknown position "XX": use one of ` + strings.ReplaceAll(codes, " ", ", "),
	} {
		c, err := squad.ParseCover(text)
		expect.Error(t, text, err, want)
		expect.Equal(t, text, c, squad.Cover{})
	}
}
