package importer_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
)

// Whatever the moves are, the files can be read, and a loan or a move to come between two
// clubs that are imported stands in the files of both.
func TestBothClubsTellOfAMove(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 9))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	named := map[string]string{
		"77": "Marshford", "78": "Eastport", "500": "Westhaven", "90": "Marshford U21", "91": "Jong Eastport United", "515": "Without Club",
		"501": "\"q\nz\"", "502": "\x1b[31m", "503": strings.Repeat("é", 150), "504": "", "": "Nowhere", "1e9": "A",
	}
	club := func() string {
		return pick("77", "77", "77", "77", "77", "77", "78", "78", "78", "78", "78", "78",
			"500", "90", "91", "515", "501", "502", "503", "504", "", "1e9")
	}
	fee := func() string { return pick("0", "", "5.0", "-1", "1e30", "NaN", "5000000.000") }
	agreed := 0
	for range 500 {
		var rows []string
		for range 1 + random.IntN(6) {
			from, to := club(), club()
			day := pick("2026-06-30", "2026-07-01", "2026-12-31", "2027-06-30", "2025-09-01", "2026-03-11", "x", "9999-01-01", "2026-02-31")
			player, called := pick("1", "2", "3", "9", "x"), pick("Al Stark", "Bo Wall", "\x1b[31m", "")
			rows = append(rows, strings.Join([]string{player, day, "", from, to, named[from], named[to], fee(), fee(), called}, ","))
		}
		tables := twoClubs()
		tables["transfers.csv"] = rows
		found := readTables(t, tables.sources())
		holdLaw(t, found)
		for i := range found.Clubs {
			agreed += checkOtherSide(t, found, &found.Clubs[i].Squad)
		}
		if t.Failed() {
			t.Fatal(strings.Join(rows, "\n"))
		}
	}
	if agreed < 50 {
		t.Errorf("%d moves between the two clubs", agreed)
	}
}

// checkOtherSide asks of the moves of a club's players whether the other club has them too,
// and counts them.
func checkOtherSide(t *testing.T, found *importer.Import, s *squad.Squad) (agreed int) {
	t.Helper()
	for i := range s.Players {
		p := &s.Players[i]
		if q := playerOf(found, p.Loan.Club, p.ID); p.Loan.Way != squad.NoLoan && isImported(found, p.Loan.Club) {
			if agreed++; q == nil || q.Loan.Club != s.Club || q.Loan.Way == p.Loan.Way || q.Loan.Until != p.Loan.Until || q.Loan.Buy != p.Loan.Buy {
				t.Errorf("%s has %v, and %s %v", s.Club, p.Loan, p.Loan.Club, q)
			}
		}
		if q := playerOf(found, p.Leaves.Club, p.ID); p.Leaves.Club != "" && p.Loan.Buy == squad.NoBuy && isImported(found, p.Leaves.Club) {
			if agreed++; q == nil || q.Joins != (squad.Transfer{On: p.Leaves.On, Club: s.Club, Fee: p.Leaves.Fee}) {
				t.Errorf("%s has %v, and %s %v", s.Club, p.Leaves, p.Leaves.Club, q)
			}
		}
	}
	return agreed
}

func isImported(found *importer.Import, club string) bool {
	for i := range found.Clubs {
		if found.Clubs[i].Squad.Club == club {
			return true
		}
	}
	return false
}

func playerOf(found *importer.Import, club, id string) *squad.Player {
	for i := range found.Clubs {
		s := &found.Clubs[i].Squad
		for j := range s.Players {
			if s.Club == club && s.Players[j].ID == id {
				return &s.Players[j]
			}
		}
	}
	return nil
}
