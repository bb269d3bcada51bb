package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// The same file says other things of other seasons.
func TestSeasonsOneAfterTheOther(t *testing.T) {
	for _, test := range []struct {
		name, facts string
		seasons     [4]string // the one under way, 2025/26, and the three after it
	}{
		{"contract to 2026", "contract: {until: 2026-06-30}", [4]string{
			"contracted; until 2026-06-30; final year",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		}},
		{"contract to 2028", "contract: {until: 2028-06-30}", [4]string{
			"contracted; until 2028-06-30",
			"contracted; until 2028-06-30",
			"contracted; until 2028-06-30; final year",
			"leaving; contract ends 2028-06-30; until 2028-06-30",
		}},
		{"club option to 2028", "contract: {until: 2027-06-30, option: 2028-06-30}", [4]string{
			"contracted; until 2027-06-30",
			"contracted; until 2027-06-30",
			"contracted; until 2028-06-30; option, final year",
			"leaving; contract ends 2028-06-30; until 2028-06-30",
		}},
		{"contract unknown", "", [4]string{
			"contracted",
			"contracted; contract unknown",
			"contracted; contract unknown",
			"contracted; contract unknown",
		}},
		{"loan out to 2027", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-30}", [4]string{
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
			"returning; loan ends 2027-06-30 Elsewhere; until 2030-06-30",
			"returning; loan ends 2027-06-30 Elsewhere; until 2030-06-30",
		}},
		{"sale with the end of a loan in 2026", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06, buy: obligation}", [4]string{
			"away; on loan 2026-06-30 Elsewhere; until 2030-06-30",
			"leaving; obligation to buy 2026-06-30 Elsewhere; until 2030-06-30",
			"leaving; obligation to buy 2026-06-30 Elsewhere; until 2030-06-30",
			"leaving; obligation to buy 2026-06-30 Elsewhere; until 2030-06-30",
		}},
		{"loan in to 2027", "loan: {from: Elsewhere, until: 2027-06-30}", [4]string{
			"contracted; until 2027-06-30",
			"contracted; until 2027-06-30; final year",
			"leaving; loan ends 2027-06-30 Elsewhere",
			"leaving; loan ends 2027-06-30 Elsewhere",
		}},
		{"arrival in 2027", "contract: {until: 2031-06-30}, joins: {on: 2027-07-01, from: Rennes}", [4]string{
			"not there",
			"not there",
			"arriving; agreed transfer 2027-07-01 Rennes; until 2031-06-30",
			"arriving; agreed transfer 2027-07-01 Rennes; until 2031-06-30",
		}},
		{"departure in 2027", "contract: {until: 2031-06-30}, leaves: {on: 2027-06-30, to: Real Madrid}", [4]string{
			"contracted; until 2031-06-30",
			"contracted; until 2031-06-30; final year",
			"leaving; agreed transfer 2027-06-30 Real Madrid; until 2031-06-30",
			"leaving; agreed transfer 2027-06-30 Real Madrid; until 2031-06-30",
		}},
	} {
		for i, want := range test.seasons {
			season := squad.Season{Year: 2025 + i}
			t.Run(test.name+", "+season.String(), func(t *testing.T) {
				if got := told(centreBack(t, "2026-03-11", test.facts, outlook.Options{Season: season, Competition: splitLeague})); got != want {
					t.Errorf("{%s}\ngot  %s\nwant %s", test.facts, got, want)
				}
			})
		}
	}
}

// Every answer is computed from the day of the file: in October a player who
// came in September has long been here, and one who went then is no longer.
func TestSeasonUnderWay(t *testing.T) {
	run(t, "2026-10-01", next, []fate{
		{"came in September", "contract: {until: 2030-06-30}, joins: {on: 2026-09-01, from: Rennes}", "contracted; until 2030-06-30"},
		{"came back in September", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-09-01}", "contracted; until 2030-06-30"},
		{
			"comes in January", "contract: {until: 2030-06-30}, joins: {on: 2027-01-01, from: Rennes}",
			"arriving later; agreed transfer 2027-01-01 Rennes; until 2030-06-30",
		},
		{
			"comes back in January", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-01-01}",
			"returning later; loan ends 2027-01-01 Elsewhere; until 2030-06-30",
		},

		{
			"went in September", "contract: {until: 2030-06-30}, leaves: {on: 2026-09-01, to: Real Madrid}",
			"leaving; agreed transfer 2026-09-01 Real Madrid; until 2030-06-30",
		},
		{
			"goes on the day of the file", "contract: {until: 2030-06-30}, leaves: {on: 2026-10-01, to: Real Madrid}",
			"leaving; agreed transfer 2026-10-01 Real Madrid; until 2030-06-30",
		},
		{
			"goes the day after", "contract: {until: 2030-06-30}, leaves: {on: 2026-10-02, to: Real Madrid}",
			"contracted; agreed transfer 2026-10-02 Real Madrid; until 2030-06-30; part season",
		},
		{
			"contract ended the day before", "contract: {until: 2026-09-30}",
			"leaving; contract ends 2026-09-30; until 2026-09-30",
		},
		{
			"contract ends with the day of the file", "contract: {until: 2026-10-01}",
			"contracted; contract ends 2026-10-01; until 2026-10-01; part season",
		},
		{
			"loan in ended the day before", "loan: {from: Elsewhere, until: 2026-09-30}",
			"leaving; loan ends 2026-09-30 Elsewhere",
		},
		{
			"loan in ends with the day of the file", "loan: {from: Elsewhere, until: 2026-10-01}",
			"contracted; loan ends 2026-10-01 Elsewhere; until 2026-10-01; part season",
		},
		{
			"bought in September", "loan: {from: Elsewhere, until: 2026-09-01, buy: obligation}, contract: {until: 2030-06-30}",
			"contracted; obligation to buy 2026-09-01 Elsewhere; until 2030-06-30",
		},
	})
}

// After the last match, and before the season's last day.
func TestSeasonPlayed(t *testing.T) {
	run(t, "2027-06-10", next, []fate{
		{"contract ended", "contract: {until: 2027-06-09}", "leaving; contract ends 2027-06-09; until 2027-06-09"},
		{"contract ends with the season", "contract: {until: 2027-06-30}", "contracted; until 2027-06-30; final year"},
		{"loan in ended", "loan: {from: Elsewhere, until: 2027-06-09}", "leaving; loan ends 2027-06-09 Elsewhere"},
		{
			"loan out ended the day before, with an option to buy",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-09, buy: option}",
			"contracted; until 2030-06-30",
		},
		{
			"sold the day before", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-09, buy: obligation}",
			"leaving; obligation to buy 2027-06-09 Elsewhere; until 2030-06-30",
		},
		{
			"sold with the day of the file", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-10, buy: obligation}",
			"away; on loan 2027-06-10 Elsewhere; until 2030-06-30",
		},
		{
			"sold the day after", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-11, buy: obligation}",
			"away; on loan 2027-06-11 Elsewhere; until 2030-06-30",
		},
		{
			"bought after the last match", "loan: {from: Elsewhere, until: 2027-05-31, buy: obligation}, contract: {until: 2030-06-30}",
			"contracted; obligation to buy 2027-05-31 Elsewhere; until 2030-06-30",
		},
	})
}
