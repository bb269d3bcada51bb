package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

func TestCoarseDates(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{"contract to a month", "contract: {until: 2026-06}", "leaving; contract ends 2026-06-30; until 2026-06-30"},
		{
			"contract to a month of the season", "contract: {until: 2027-02}",
			"contracted; contract ends 2027-02-28; until 2027-02-28; part season",
		},
		{"contract to a year is to its June", "contract: {until: 2026}", "leaving; contract ends 2026-06-30; until 2026-06-30"},
		{"contract to the year of the season's end", "contract: {until: 2027}", "contracted; until 2027-06-30; final year"},
		{"option to a year", "contract: {until: 2026, option: 2027}", "contracted; until 2027-06-30; option, final year"},
		{
			"loan out to a month", "contract: {until: 2030}, loan: {to: Elsewhere, until: 2026-06}",
			"returning; loan ends 2026-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"loan out to a year", "contract: {until: 2030}, loan: {to: Elsewhere, until: 2027}",
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
		},
		{"loan in to a year", "loan: {from: Elsewhere, until: 2026}", "leaving; loan ends 2026-06-30 Elsewhere"},
		{
			"arrival in a month is on its last day", "contract: {until: 2030}, joins: {on: 2026-08, from: Rennes}",
			"arriving later; agreed transfer 2026-08-31 Rennes; until 2030-06-30",
		},
		{
			"arrival in a year is in its June", "contract: {until: 2030}, joins: {on: 2026, from: Rennes}",
			"arriving; agreed transfer 2026-06-30 Rennes; until 2030-06-30",
		},
		{
			"departure in a month is on its last day", "contract: {until: 2030}, leaves: {on: 2026-07, to: Real Madrid}",
			"leaving; agreed transfer 2026-07-31 Real Madrid; until 2030-06-30",
		},
		{
			"departure in a year is in its June", "contract: {until: 2030}, leaves: {on: 2026, to: Real Madrid}",
			"leaving; agreed transfer 2026-06-30 Real Madrid; until 2030-06-30",
		},
	})
}

// The second league plays from 4 April to 8 November 2026, and a year ends with
// December.
func TestCoarseDatesInACalendarYear(t *testing.T) {
	run(t, "2025-12-11", outlook.Options{Season: squad.Season{Year: 2026}, Competition: yearLeague}, []fate{
		{"contract to the year before", "contract: {until: 2025}", "leaving; contract ends 2025-12-31; until 2025-12-31"},
		{"contract to a month before the first match", "contract: {until: 2026-03}", "leaving; contract ends 2026-03-31; until 2026-03-31"},
		{
			"contract to a month of the season", "contract: {until: 2026-06}",
			"contracted; contract ends 2026-06-30; until 2026-06-30; part season",
		},
		{"contract to a month after the last match", "contract: {until: 2026-11}", "contracted; until 2026-11-30; final year"},
		{"contract to the year of the season", "contract: {until: 2026}", "contracted; until 2026-12-31; final year"},
		{"contract to the year after", "contract: {until: 2027}", "contracted; until 2027-12-31"},
		{"option to a year", "contract: {until: 2025, option: 2026}", "contracted; until 2026-12-31; option, final year"},
		{
			"loan out to the year before", "contract: {until: 2030}, loan: {to: Elsewhere, until: 2025}",
			"returning; loan ends 2025-12-31 Elsewhere; until 2030-12-31",
		},
		{
			"loan out to a month of the season", "contract: {until: 2030}, loan: {to: Elsewhere, until: 2026-06}",
			"returning later; loan ends 2026-06-30 Elsewhere; until 2030-12-31",
		},
		{
			"loan out to the year of the season", "contract: {until: 2030}, loan: {to: Elsewhere, until: 2026}",
			"away; on loan 2026-12-31 Elsewhere; until 2030-12-31",
		},
		{
			"loan in to a month of the season", "loan: {from: Elsewhere, until: 2026-06}",
			"contracted; loan ends 2026-06-30 Elsewhere; until 2026-06-30; part season",
		},
		{"loan in to the year before", "loan: {from: Elsewhere, until: 2025}", "leaving; loan ends 2025-12-31 Elsewhere"},
		{
			"arrival in a month of the season", "contract: {until: 2030}, joins: {on: 2026-06, from: Rennes}",
			"arriving later; agreed transfer 2026-06-30 Rennes; until 2030-12-31",
		},
		{"arrival in a year is at its end", "contract: {until: 2030}, joins: {on: 2026, from: Rennes}", "not there"},
		{
			"departure in a month of the season", "contract: {until: 2030}, leaves: {on: 2026-06, to: Real Madrid}",
			"contracted; agreed transfer 2026-06-30 Real Madrid; until 2030-12-31; part season",
		},
		{
			"departure in a year is at its end", "contract: {until: 2030}, leaves: {on: 2026, to: Real Madrid}",
			"contracted; until 2030-12-31; final year",
		},
	})
}
