package outlook_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// oneOf is the outlook of a squad of one centre-back on a day.
func oneOf(t *testing.T, p squad.Player, on string) *outlook.Player {
	t.Helper()
	p.Name, p.Born, p.Positions = "One", day("2000-01-01"), []squad.Position{squad.CB}
	s := &squad.Squad{Club: "Club", AsOf: day("2026-03-11"), Players: []squad.Player{p}}
	o, err := outlook.New(s, outlook.Options{Season: squad.SeasonOn(day(on), squad.SplitYear), Competition: splitLeague, On: day(on)})
	if err != nil {
		t.Fatal(err)
	}
	return o.At(0)
}

// What the file leaves open makes a range of one player, none or one; what it says until
// when does not, however little else it says.
func TestThereOrNot(t *testing.T) {
	const (
		played = "2026-03-11" // in the season of the file
		next   = "2026-08-22"
		later  = "2027-08-15"
	)
	bound := squad.Contract{Until: day("2031-06-30")}
	for _, test := range []struct {
		name   string
		player squad.Player
		days   map[string]presence
		doubts string // on the opening day of the next season
	}{
		{
			"contract unknown",
			squad.Player{},
			map[string]presence{played: here, "2026-06-30": here, "2026-07-01": open, next: open, later: open},
			"contract unknown",
		},
		{
			"agreed arrival, contract unknown",
			squad.Player{Joins: squad.Transfer{On: day("2026-07-01")}},
			map[string]presence{played: gone, "2026-07-01": here, next: here, "2027-06-30": here, "2027-07-01": open, later: open},
			"",
		},
		{
			"agreed arrival after the last match, contract unknown",
			squad.Player{Joins: squad.Transfer{On: day("2026-06-01")}},
			map[string]presence{"2026-05-31": gone, "2026-06-01": here, next: here, later: open},
			"",
		},
		{
			"agreed arrival in a year, contract unknown",
			squad.Player{Joins: squad.Transfer{On: day("2026")}},
			map[string]presence{"2026-06-29": gone, "2026-06-30": here, next: here, later: open},
			"",
		},
		{
			"came long ago, contract unknown",
			squad.Player{Joins: squad.Transfer{On: day("2024-07-01")}},
			map[string]presence{played: here, next: open, later: open},
			"contract unknown",
		},
		{
			"agreed departure, contract unknown",
			squad.Player{Leaves: squad.Transfer{On: day("2026-07-01")}},
			map[string]presence{played: here, "2026-06-30": here, "2026-07-01": gone, next: gone, later: gone},
			"",
		},
		{
			"agreed to come after a loan with an obligation, contract unknown",
			squad.Player{
				Loan:  squad.Loan{Way: squad.LoanIn, Until: day("2025-06-30"), Buy: squad.BuyObligation},
				Joins: squad.Transfer{On: day("2026-07-01")},
			},
			map[string]presence{played: gone, next: here, later: open},
			"",
		},
		{
			"club option without a contract's end",
			squad.Player{Contract: squad.Contract{Option: day("2028-06-30")}},
			map[string]presence{played: here, next: open, later: open},
			"contract unknown",
		},

		{
			"loan in without end",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn}},
			map[string]presence{played: here, "2026-06-30": here, next: open, later: open},
			"loan end unknown",
		},
		{
			"agreed loan in without end",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn}, Joins: squad.Transfer{On: day("2026-07-01")}},
			map[string]presence{played: gone, next: here, later: open},
			"",
		},
		{
			"loan in without end, with an option",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn, Buy: squad.BuyOption}},
			map[string]presence{played: here, next: open},
			"loan end unknown",
		},
		{
			"loan in without end, with an obligation",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn, Buy: squad.BuyObligation}},
			map[string]presence{played: here, next: here, "2027-06-30": here, later: open},
			"",
		},
		{
			"loan in without end, with an obligation, contract known",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn, Buy: squad.BuyObligation}, Contract: bound},
			map[string]presence{played: here, next: here, later: here},
			"",
		},
		{
			"loan in with an obligation, contract unknown",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn, Until: day("2026-06-30"), Buy: squad.BuyObligation}},
			map[string]presence{played: here, next: here, later: open},
			"",
		},
		{
			"loan in with a condition",
			squad.Player{
				Loan:     squad.Loan{Way: squad.LoanIn, Until: day("2026-06-30"), Buy: squad.BuyObligation, Condition: "10 appearances"},
				Contract: bound,
			},
			map[string]presence{played: here, "2026-06-30": here, "2026-07-01": open, next: open, later: open},
			"condition open",
		},
		{
			"loan in with a condition, in the season",
			squad.Player{
				Loan: squad.Loan{Way: squad.LoanIn, Until: day("2026-12-31"), Buy: squad.BuyObligation, Condition: "10 appearances"},
			},
			map[string]presence{next: here, "2026-12-31": here, "2027-01-01": open},
			"part season",
		},
		{
			"loan in with a condition, without end",
			squad.Player{Loan: squad.Loan{Way: squad.LoanIn, Buy: squad.BuyObligation, Condition: "10 appearances"}, Contract: bound},
			map[string]presence{played: here, next: open, later: open},
			"loan end unknown",
		},

		{
			"loan out without end",
			squad.Player{Loan: squad.Loan{Way: squad.LoanOut}, Contract: bound},
			map[string]presence{played: gone, "2026-06-30": gone, "2026-07-01": open, next: open, later: open},
			"loan end unknown",
		},
		{
			"loan out without end, with an obligation",
			squad.Player{Loan: squad.Loan{Way: squad.LoanOut, Buy: squad.BuyObligation}, Contract: bound},
			map[string]presence{played: gone, next: gone, later: gone},
			"",
		},
		{
			"loan out with a condition",
			squad.Player{
				Loan:     squad.Loan{Way: squad.LoanOut, Until: day("2026-06-30"), Buy: squad.BuyObligation, Condition: "10 appearances"},
				Contract: bound,
			},
			map[string]presence{played: gone, "2026-06-30": gone, "2026-07-01": open, next: open, later: open},
			"condition open",
		},
		{
			"loan out with a condition, without end",
			squad.Player{Loan: squad.Loan{Way: squad.LoanOut, Buy: squad.BuyObligation, Condition: "10 appearances"}, Contract: bound},
			map[string]presence{played: gone, next: open},
			"loan end unknown",
		},
		{
			"loan out with an option",
			squad.Player{Loan: squad.Loan{Way: squad.LoanOut, Until: day("2026-06-30"), Buy: squad.BuyOption}, Contract: bound},
			map[string]presence{played: gone, next: here, later: here},
			"option",
		},

		{
			"an extension",
			squad.Player{Contract: squad.Contract{
				Until: day("2026-06-30"), Extension: squad.Extension{Until: day("2027-06-30"), If: "promotion"},
			}},
			map[string]presence{played: here, "2026-06-30": here, "2026-07-01": open, next: open, "2027-06-30": open, "2027-07-01": gone},
			"condition open, final year",
		},
		{
			"an extension that the club's option makes needless",
			squad.Player{Contract: squad.Contract{
				Until: day("2026-06-30"), Option: day("2027-06-30"), Extension: squad.Extension{Until: day("2028-06-30"), If: "25 matches"},
			}},
			map[string]presence{next: here, "2027-06-30": here, "2027-07-01": open},
			"option, final year",
		},
		{
			"an extension in the season",
			squad.Player{Contract: squad.Contract{
				Until: day("2026-12-31"), Extension: squad.Extension{Until: day("2028-06-30"), If: "25 matches"},
			}},
			map[string]presence{next: here, "2026-12-31": here, "2027-01-01": open},
			"part season",
		},
		{
			"an extension that does not reach the day",
			squad.Player{Contract: squad.Contract{
				Until: day("2026-06-30"), Extension: squad.Extension{Until: day("2026-07-31"), If: "promotion"},
			}},
			map[string]presence{"2026-07-31": open, "2026-08-01": gone, next: gone},
			"",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			for on, want := range test.days {
				p := oneOf(t, test.player, on)
				got := gone
				switch {
				case p == nil || !p.Counts():
				case p.Doubts.Unknown() != 0:
					got = open
				default:
					got = here
				}
				if got != want {
					t.Errorf("on %s %s, want %s (%s)", on, got, want, told(p))
				}
				if got == open && (p.Sure() || !p.Fit()) {
					t.Errorf("on %s sure %t, fit %t: want one who is fit, if there, and not sure", on, p.Sure(), p.Fit())
				}
			}
			if got := doubtsOf(oneOf(t, test.player, next)); got != test.doubts {
				t.Errorf("doubts on %s: %q, want %q", next, got, test.doubts)
			}
		})
	}
}

// A condition is told whoever it takes away or brings back, and the way they go.
func TestConditionsAreTold(t *testing.T) {
	bound := squad.Contract{Until: day("2031-06-30")}
	condition := func(way squad.LoanWay, until string) squad.Loan {
		return squad.Loan{Way: way, Club: "Eastmere", Until: day(until), Buy: squad.BuyObligation, Condition: "10 appearances"}
	}
	for _, test := range []struct {
		name   string
		player squad.Player
		want   string
	}{
		{
			"out",
			squad.Player{Loan: condition(squad.LoanOut, "2026-06-30"), Contract: bound},
			"returning; loan ends 2026-06-30 Eastmere; until 2031-06-30; condition open",
		},
		{
			"out until January",
			squad.Player{Loan: condition(squad.LoanOut, "2027-01-31"), Contract: bound},
			"returning later; loan ends 2027-01-31 Eastmere; until 2031-06-30; condition open",
		},
		{
			"out for the season",
			squad.Player{Loan: condition(squad.LoanOut, "2027-06-30"), Contract: bound},
			"away; on loan 2027-06-30 Eastmere; until 2031-06-30",
		},
		{
			"in",
			squad.Player{Loan: condition(squad.LoanIn, "2026-06-30"), Contract: bound},
			"contracted; obligation to buy 2026-06-30 Eastmere; until 2031-06-30; condition open",
		},
		{
			"in until January",
			squad.Player{Loan: condition(squad.LoanIn, "2027-01-31"), Contract: bound},
			"contracted; loan ends 2027-01-31 Eastmere; until 2027-01-31; part season",
		},
		{
			"in for the season",
			squad.Player{Loan: condition(squad.LoanIn, "2027-06-30"), Contract: bound},
			"contracted; until 2027-06-30; final year",
		},
		{
			"extension of a contract that ends during a loan",
			squad.Player{
				Contract: squad.Contract{Until: day("2026-12-31"), Extension: squad.Extension{Until: day("2028-06-30"), If: "promotion"}},
				Loan:     squad.Loan{Way: squad.LoanOut, Club: "Eastmere", Until: day("2027-01-31")},
			},
			"returning later; loan ends 2027-01-31 Eastmere; until 2026-12-31; part season",
		},
		{
			"extension",
			squad.Player{Contract: squad.Contract{Until: day("2026-06-30"), Extension: squad.Extension{Until: day("2028-06-30"), If: "promotion"}}},
			"contracted; until 2028-06-30; condition open",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := told(oneOf(t, test.player, "2026-08-22")); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// A condition that is open leaves open whether a player is there, in the season itself.
func TestAnOpenConditionIsUnknown(t *testing.T) {
	s := outlook.Doubts(0).With(outlook.Conditional)
	if s.Unknown() != s || s.AboutSeason() != s || s.Known() != 0 {
		t.Errorf("unknown %v, about the season %v, known %v", s.Unknown().List(), s.AboutSeason().List(), s.Known().List())
	}
	if got := outlook.Conditional.String(); !strings.Contains(got, "condition") {
		t.Errorf("%q does not say that it is a condition", got)
	}
}
