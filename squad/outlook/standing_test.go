package outlook_test

import (
	"encoding/json"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// fate is what becomes of a player by the dates of the file.
type fate struct{ name, facts, want string }

func run(t *testing.T, asOf string, terms outlook.Options, tests []fate) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := told(centreBack(t, asOf, test.facts, terms)); got != test.want {
				t.Errorf("{%s}\ngot  %s\nwant %s", test.facts, got, test.want)
			}
		})
	}
}

// next is the season 2026/27 of the first league: from 1 July 2026, with the
// first match on 22 August and the last on 30 May, to 30 June 2027. The files
// are of 11 March 2026 unless a test says otherwise.
var next = outlook.Options{Season: squad.Season{Year: 2026}, Competition: splitLeague}

func TestContracts(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{"unknown", "", "contracted; contract unknown"},
		{"ended before the day of the file", "contract: {until: 2026-01-31}", "leaving; contract ends 2026-01-31; until 2026-01-31"},
		{"ends before the season", "contract: {until: 2026-06-30}", "leaving; contract ends 2026-06-30; until 2026-06-30"},
		{"ends before the first match", "contract: {until: 2026-08-21}", "leaving; contract ends 2026-08-21; until 2026-08-21"},
		{"ends with the first match", "contract: {until: 2026-08-22}", "contracted; contract ends 2026-08-22; until 2026-08-22; part season"},
		{"ends inside the season", "contract: {until: 2026-12-31}", "contracted; contract ends 2026-12-31; until 2026-12-31; part season"},
		{"ends before the last match", "contract: {until: 2027-05-29}", "contracted; contract ends 2027-05-29; until 2027-05-29; part season"},
		{"ends with the last match", "contract: {until: 2027-05-30}", "contracted; until 2027-05-30; final year"},
		{"ends with the season", "contract: {until: 2027-06-30}", "contracted; until 2027-06-30; final year"},
		{"ends after the season", "contract: {until: 2027-07-01}", "contracted; until 2027-07-01"},
		{"ends years later", "contract: {until: 2031-06-30}", "contracted; until 2031-06-30"},
	})
}

func TestContractOptions(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{
			"the club's keeps them for the season", "contract: {until: 2026-06-30, option: 2027-06-30}",
			"contracted; until 2027-06-30; option, final year",
		},
		{
			"the club's keeps them for years", "contract: {until: 2026-06-30, option: 2028-06-30}",
			"contracted; until 2028-06-30; option",
		},
		{
			"the club's, written out", "contract: {until: 2026-06-30, option: {until: 2028-06-30, holder: club}}",
			"contracted; until 2028-06-30; option",
		},
		{
			"the club's keeps them for part of the season", "contract: {until: 2026-06-30, option: 2026-12-31}",
			"contracted; contract ends 2026-12-31; until 2026-12-31; option, part season",
		},
		{
			"the club's does not reach the season", "contract: {until: 2026-05-31, option: 2026-06-30}",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		},
		{
			"the club's keeps them beyond the middle of the season", "contract: {until: 2026-12-31, option: 2027-12-31}",
			"contracted; until 2027-12-31; option",
		},
		{
			"the club's can still extend a contract that ends with the season", "contract: {until: 2027-06-30, option: 2028-06-30}",
			"contracted; until 2027-06-30",
		},
		{
			"the club's can still extend a contract that ends with the last match", "contract: {until: 2027-05-30, option: 2028-06-30}",
			"contracted; until 2027-05-30",
		},
		{
			"the club's is not needed yet", "contract: {until: 2028-06-30, option: 2029-06-30}",
			"contracted; until 2028-06-30",
		},
		{
			"the player's does not keep them", "contract: {until: 2026-06-30, option: {until: 2027-06-30, holder: player}}",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		},
		{
			"a mutual one does not keep them", "contract: {until: 2026-06-30, option: {until: 2027-06-30, holder: mutual}}",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		},
		{
			"the player's does not keep them beyond the middle of the season",
			"contract: {until: 2026-12-31, option: {until: 2027-12-31, holder: player}}",
			"contracted; contract ends 2026-12-31; until 2026-12-31; part season",
		},
		{
			"the player's does not make it more than the final year", "contract: {until: 2027-06-30, option: {until: 2028-06-30, holder: player}}",
			"contracted; until 2027-06-30; final year",
		},
	})
}

func TestAgreedArrivals(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{"long here", "contract: {until: 2031-06-30}, joins: {on: 2026-01-15, from: Rennes}", "contracted; until 2031-06-30"},
		{"on the day of the file", "contract: {until: 2031-06-30}, joins: {on: 2026-03-11, from: Rennes}", "contracted; until 2031-06-30"},
		{
			"the day after", "contract: {until: 2031-06-30}, joins: {on: 2026-03-12, from: Rennes}",
			"arriving; agreed transfer 2026-03-12 Rennes; until 2031-06-30",
		},
		{
			"before the season", "contract: {until: 2031-06-30}, joins: {on: 2026-07-01, from: Rennes, fee: 69m}",
			"arriving; agreed transfer 2026-07-01 Rennes; until 2031-06-30",
		},
		{
			"from no club", "contract: {until: 2031-06-30}, joins: {on: 2026-07-01}",
			"arriving; agreed transfer 2026-07-01; until 2031-06-30",
		},
		{
			"with a contract unknown", "joins: {on: 2026-07-01, from: Rennes}",
			"arriving; agreed transfer 2026-07-01 Rennes",
		},
		{
			"on the opening day", "contract: {until: 2031-06-30}, joins: {on: 2026-08-22, from: Rennes}",
			"arriving; agreed transfer 2026-08-22 Rennes; until 2031-06-30",
		},
		{
			"the day after the first match", "contract: {until: 2031-06-30}, joins: {on: 2026-08-23, from: Rennes}",
			"arriving later; agreed transfer 2026-08-23 Rennes; until 2031-06-30",
		},
		{
			"the day before the last match", "contract: {until: 2031-06-30}, joins: {on: 2027-05-29, from: Rennes}",
			"arriving later; agreed transfer 2027-05-29 Rennes; until 2031-06-30",
		},
		{"with the last match", "contract: {until: 2031-06-30}, joins: {on: 2027-05-30, from: Rennes}", "not there"},
		{"after the season", "contract: {until: 2031-06-30}, joins: {on: 2027-07-01, from: Rennes}", "not there"},
		{
			"on loan", "loan: {from: Rennes, until: 2027-06-30}, joins: {on: 2026-07-01, from: Rennes}",
			"arriving; agreed transfer 2026-07-01 Rennes; until 2027-06-30; final year",
		},
		{
			"and lent out until January",
			"contract: {until: 2031-06-30}, joins: {on: 2026-07-01, from: Rennes}, loan: {to: Lens, until: 2027-01-31}",
			"returning later; loan ends 2027-01-31 Lens; until 2031-06-30",
		},
		{
			"with the last day of a loan",
			"contract: {until: 2031-06-30}, joins: {on: 2026-12-31, from: Rennes}, loan: {to: Lens, until: 2026-12-31}",
			"returning later; loan ends 2026-12-31 Lens; until 2031-06-30",
		},
		{
			"and lent out all season", "contract: {until: 2031-06-30}, joins: {on: 2026-07-01, from: Rennes}, loan: {to: Lens, until: 2027-06-30}",
			"away; on loan 2027-06-30 Lens; until 2031-06-30",
		},
	})
}

func TestAgreedDepartures(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{
			"before the season", "contract: {until: 2030-06-30}, leaves: {on: 2026-07-01, to: Real Madrid, fee: 70m}",
			"leaving; agreed transfer 2026-07-01 Real Madrid; until 2030-06-30",
		},
		{
			"to no club", "contract: {until: 2030-06-30}, leaves: {on: 2026-07-01}",
			"leaving; agreed transfer 2026-07-01; until 2030-06-30",
		},
		{
			"on the opening day", "contract: {until: 2030-06-30}, leaves: {on: 2026-08-22, to: Real Madrid}",
			"leaving; agreed transfer 2026-08-22 Real Madrid; until 2030-06-30",
		},
		{
			"the day after the first match", "contract: {until: 2030-06-30}, leaves: {on: 2026-08-23, to: Real Madrid}",
			"contracted; agreed transfer 2026-08-23 Real Madrid; until 2030-06-30; part season",
		},
		{
			"the day before the last match", "contract: {until: 2030-06-30}, leaves: {on: 2027-05-29, to: Real Madrid}",
			"contracted; agreed transfer 2027-05-29 Real Madrid; until 2030-06-30; part season",
		},
		{
			"with the last match", "contract: {until: 2030-06-30}, leaves: {on: 2027-05-30, to: Real Madrid}",
			"contracted; until 2030-06-30; final year",
		},
		{
			"with the season", "contract: {until: 2030-06-30}, leaves: {on: 2027-06-30, to: Real Madrid}",
			"contracted; until 2030-06-30; final year",
		},
		{
			"after the season", "contract: {until: 2030-06-30}, leaves: {on: 2027-07-01, to: Real Madrid}",
			"contracted; until 2030-06-30",
		},
		{
			"of a player whose contract is over the day before", "contract: {until: 2026-06-30}, leaves: {on: 2026-07-01, to: Real Madrid}",
			"leaving; agreed transfer 2026-07-01 Real Madrid; until 2026-06-30",
		},
		{
			"inside the season, of a player whose contract was over before it",
			"contract: {until: 2026-06-30}, leaves: {on: 2027-01-01, to: Real Madrid}",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		},
		{
			"inside the season, of a player whose contract ends the day before",
			"contract: {until: 2026-12-31}, leaves: {on: 2027-01-01, to: Real Madrid}",
			"contracted; agreed transfer 2027-01-01 Real Madrid; until 2026-12-31; part season",
		},
		{
			"of a player on loan elsewhere",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30}, leaves: {on: 2026-07-01, to: Real Madrid}",
			"leaving; agreed transfer 2026-07-01 Real Madrid; until 2030-06-30",
		},
		{
			"inside the season, of a player who is back from a loan by then",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30}, leaves: {on: 2027-01-15, to: Real Madrid}",
			"returning; loan ends 2026-06-30 Elsewhere; until 2030-06-30; part season",
		},
		{
			"of a player on loan from elsewhere", "loan: {from: Elsewhere, until: 2028-06-30}, leaves: {on: 2026-08-01, to: Elsewhere}",
			"leaving; agreed transfer 2026-08-01 Elsewhere; until 2028-06-30",
		},
	})
}

// How a player goes during the season is told besides how they came.
func TestExit(t *testing.T) {
	for _, test := range []struct{ name, facts, want string }{
		{"contracted beyond the season", "contract: {until: 2030-06-30}", ""},
		{"contract ends with the season", "contract: {until: 2027-06-30}", ""},
		{"contract ends before the season", "contract: {until: 2026-06-30}", ""},
		{"contract ends inside the season", "contract: {until: 2026-12-31}", "contract ends 2026-12-31"},
		{"loan in ends inside the season", "loan: {from: Elsewhere, until: 2027-01-31}", "loan ends 2027-01-31 Elsewhere"},
		{
			"departs inside the season", "contract: {until: 2030-06-30}, leaves: {on: 2027-01-15, to: Real Madrid}",
			"agreed transfer 2027-01-15 Real Madrid",
		},
		{"departs with the season", "contract: {until: 2030-06-30}, leaves: {on: 2027-06-30, to: Real Madrid}", ""},
		{
			"back from a loan, then departs",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30}, leaves: {on: 2027-01-15, to: Real Madrid}",
			"agreed transfer 2027-01-15 Real Madrid",
		},
		{"arrives, and the contract ends", "contract: {until: 2027-01-31}, joins: {on: 2026-07-01, from: Rennes}", "contract ends 2027-01-31"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := centreBack(t, "2026-03-11", test.facts, next)
			got := p.Exit.Cause.String()
			if !p.Exit.Date.IsZero() {
				got += " " + p.Exit.Date.String()
			}
			if p.Exit.Club != "" {
				got += " " + p.Exit.Club
			}
			if got != test.want {
				t.Errorf("{%s}\ngot  %q\nwant %q", test.facts, got, test.want)
			}
		})
	}
}

// Who would go before they come is not there at all.
func TestWhoGoesBeforeTheyCome(t *testing.T) {
	for _, test := range []struct {
		name, facts string
		cause       outlook.Cause
		date        string
	}{
		{
			"the contract ends during the loan", "contract: {until: 2026-12-31}, loan: {to: Elsewhere, until: 2027-01-31}",
			outlook.ContractEnds, "2026-12-31",
		},
		{
			"the contract ends with the loan", "contract: {until: 2026-12-31}, loan: {to: Elsewhere, until: 2026-12-31}",
			outlook.ContractEnds, "2026-12-31",
		},
		{
			"sold during the loan", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-01-31}, leaves: {on: 2027-01-15}",
			outlook.AgreedTransfer, "2027-01-15",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := centreBack(t, "2026-03-11", test.facts, next)
			if p.Standing != outlook.Leaving || p.Cause != test.cause || p.Date != day(test.date) {
				t.Errorf("{%s}\ngot  %s\nwant leaving; %s %s", test.facts, told(p), test.cause, test.date)
			}
			if p.Counts() || p.Fit() || p.Sure() {
				t.Errorf("counts %t, fit %t, sure %t, want none of them", p.Counts(), p.Fit(), p.Sure())
			}
		})
	}
	// One day is enough to come for.
	got := told(centreBack(t, "2026-03-11", "contract: {until: 2027-01-01}, loan: {to: Elsewhere, until: 2026-12-31}", next))
	if want := "returning later; loan ends 2026-12-31 Elsewhere; until 2027-01-01; part season"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestStandingsAndCausesAreWords(t *testing.T) {
	got, err := json.Marshal(map[string]any{
		"standings": []outlook.Standing{outlook.Contracted, outlook.Arriving, outlook.Returning, outlook.Leaving, outlook.Away},
		"causes": []outlook.Cause{
			outlook.NoCause, outlook.ContractEnds, outlook.AgreedTransfer, outlook.LoanEnds,
			outlook.PurchaseBinding, outlook.LoanRunsOn, outlook.OwnPurchaseBound,
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"causes":["","contract ends","agreed transfer","loan ends","obligation to buy","on loan","obligation to buy"],` +
		`"standings":["contracted","arriving","returning","leaving","away"]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
