package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// The files are of 10 August 2026; the usual layoffs know no absence.
func TestAbsences(t *testing.T) {
	for _, test := range []struct{ name, facts, on, want string }{
		{"before it", "absences: [{why: international, since: 2027-01-02, until: 2027-02-06}]", "2027-01-01", "fit"},
		{
			"in it", "absences: [{why: international, since: 2027-01-02, until: 2027-02-06}]", "2027-01-10",
			"international, back 2027-02-06, unfit",
		},
		{"on the day of the return", "absences: [{why: international, since: 2027-01-02, until: 2027-02-06}]", "2027-02-06", "fit"},
		{
			"in the month of the return", "absences: [{why: suspension, since: 2026-08-01, until: 2026-09}]", "2026-09-01",
			"suspension, back 2026-09, open",
		},
		{"without an end", "absences: [{why: leave, since: 2026-03-01}]", "2027-06-30", "leave, back unknown, open"},
		{
			"without an end, on the day of the file", "absences: [{why: leave, since: 2026-03-01}]", "2026-08-10",
			"leave, back unknown, unfit",
		},
		{"without a first day", "absences: [{why: other, until: 2026-08-20}]", "", "other, back 2026-08-20, unfit"},
		{"over", "absences: [{why: suspension, since: 2026-01-01, until: 2026-08-10}]", "2026-08-10", "fit"},
		{
			"the one that goes on for longest", "absences: [{why: suspension, until: 2026-09-01}, {why: leave}, {why: other, until: 2026-10-01}]", "",
			"leave, back unknown, unfit",
		},
		{
			"besides an injury", "injuries: [{what: knee, since: 2026-08-01, until: 2026-08-20}], absences: [{why: leave}]", "",
			"knee, back 2026-08-20, leave, back unknown, unfit",
		},
		{"listed as an injury", "injuries: [{what: Rotsperre, since: 2026-08-01}]", "", "suspension, back unknown, open"},
		{"listed as an injury, to come", "injuries: [{what: Asian Cup, since: 2027-01-02, until: 2027-02-06}]", "2027-01-01", "fit"},
		{
			"an injury with a national team", "injuries: [{what: knee (with the national team), since: 2026-08-05}]", "",
			"knee (with the national team), back 2026-10-04, unfit",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			terms := outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: layoffs}
			if test.on != "" {
				terms.On = day(test.on)
			}
			p := centreBack(t, "2026-08-10", "contract: {until: 2030-06-30}, injury_prone: false, "+test.facts, terms)
			if got := health(p); got != test.want {
				t.Errorf("{%s}\ngot  %s\nwant %s", test.facts, got, test.want)
			}
			if p.Doubts.Has(outlook.Absent) != (p.Fitness.Absence != nil) || p.Doubts.Has(outlook.Injured) != (p.Fitness.Out != nil) {
				t.Errorf("%s, but doubts [%s]", test.want, doubtsOf(p))
			}
		})
	}
}

// Absences make nobody injury-prone, wherever the file lists them.
func TestAbsencesAreNoInjuries(t *testing.T) {
	for _, facts := range []string{
		"absences: [{why: suspension, since: 2024-09-01, until: 2025-06-01}]",
		"injuries: [{what: suspension, since: 2024-09-01, until: 2025-06-01}]",
		"injuries: [{what: parental leave, since: 2024-09-01, over: true}, " +
			"{what: Asian Cup, since: 2025-01-01, until: 2025-02-01}, {what: red card, since: 2025-05-01, until: 2025-06-01}]",
	} {
		p := centreBack(t, "2026-03-11", "contract: {until: 2030-06-30}, "+facts,
			outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: layoffs})
		if p.Doubts != 0 {
			t.Errorf("{%s}: doubts [%s]", facts, doubtsOf(p))
		}
	}
}
