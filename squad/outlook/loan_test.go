package outlook_test

import "testing"

func TestLoansOut(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{
			"over the day before that of the file", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-03-10}",
			"contracted; until 2030-06-30",
		},
		{
			"ends with the day of the file", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-03-11}",
			"returning; loan ends 2026-03-11 Elsewhere; until 2030-06-30",
		},
		{
			"ends the day after", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-03-12}",
			"returning; loan ends 2026-03-12 Elsewhere; until 2030-06-30",
		},
		{
			"ends before the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30}",
			"returning; loan ends 2026-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"ends the day before the first match", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-08-21}",
			"returning; loan ends 2026-08-21 Elsewhere; until 2030-06-30",
		},
		{
			"ends with the first match", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-08-22}",
			"returning later; loan ends 2026-08-22 Elsewhere; until 2030-06-30",
		},
		{
			"ends the day after the first match", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-08-23}",
			"returning later; loan ends 2026-08-23 Elsewhere; until 2030-06-30",
		},
		{
			"ends inside the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-01-31}",
			"returning later; loan ends 2027-01-31 Elsewhere; until 2030-06-30",
		},
		{
			"ends the day before the last match", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-05-29}",
			"returning later; loan ends 2027-05-29 Elsewhere; until 2030-06-30",
		},
		{
			"ends with the last match", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-05-30}",
			"away; on loan 2027-05-30 Elsewhere; until 2030-06-30",
		},
		{
			"runs past the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2028-06-30}",
			"away; on loan 2028-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"without end", "contract: {until: 2030-06-30}, loan: {to: Elsewhere}",
			"returning; loan ends Elsewhere; until 2030-06-30; loan end unknown",
		},
		{
			"without end, with a contract that ends inside the season", "contract: {until: 2026-12-31}, loan: {to: Elsewhere}",
			"returning; loan ends Elsewhere; until 2026-12-31; part season, loan end unknown",
		},
		{
			"back for the final year", "contract: {until: 2027-06-30}, loan: {to: Elsewhere, until: 2026-06-30}",
			"returning; loan ends 2026-06-30 Elsewhere; until 2027-06-30; final year",
		},
		{
			"of a player whose contract is unknown", "loan: {to: Elsewhere, until: 2026-06-30}",
			"returning; loan ends 2026-06-30 Elsewhere; contract unknown",
		},
		{
			"of a player whose contract ends with it", "contract: {until: 2026-06-30}, loan: {to: Elsewhere, until: 2026-06-30}",
			"leaving; contract ends 2026-06-30; until 2026-06-30",
		},
		{
			"with an obligation to buy", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30, buy: obligation}",
			"leaving; obligation to buy 2026-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"with an obligation to buy inside the season",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-01-31, buy: obligation}",
			"away; on loan 2027-01-31 Elsewhere; until 2030-06-30",
		},
		{
			"with an obligation to buy after the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-30, buy: obligation}",
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"with an obligation to buy with the last match",
			"contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-05-30, buy: obligation}",
			"away; on loan 2027-05-30 Elsewhere; until 2030-06-30",
		},
		{
			"with an obligation to buy, nobody knows when", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, buy: obligation}",
			"leaving; obligation to buy Elsewhere; until 2030-06-30",
		},
		{
			"with an obligation to buy that fell due", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-03-11, buy: obligation}",
			"leaving; obligation to buy 2026-03-11 Elsewhere; until 2030-06-30",
		},
		{
			"with an option to buy", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-06-30, buy: option}",
			"returning; loan ends 2026-06-30 Elsewhere; until 2030-06-30; option",
		},
		{
			"with an option to buy inside the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-01-31, buy: option}",
			"returning later; loan ends 2027-01-31 Elsewhere; until 2030-06-30; option",
		},
		{
			"with an option to buy after the season", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-30, buy: option}",
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
		},
		{
			"with an option to buy that was not taken", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2026-03-10, buy: option}",
			"contracted; until 2030-06-30",
		},
	})
}

func TestLoansIn(t *testing.T) {
	run(t, "2026-03-11", next, []fate{
		{"ends before the season", "loan: {from: Elsewhere, until: 2026-06-30}", "leaving; loan ends 2026-06-30 Elsewhere"},
		{"ends the day before the first match", "loan: {from: Elsewhere, until: 2026-08-21}", "leaving; loan ends 2026-08-21 Elsewhere"},
		{
			"ends with the first match", "loan: {from: Elsewhere, until: 2026-08-22}",
			"contracted; loan ends 2026-08-22 Elsewhere; until 2026-08-22; part season",
		},
		{
			"ends inside the season", "loan: {from: Elsewhere, until: 2027-01-31}",
			"contracted; loan ends 2027-01-31 Elsewhere; until 2027-01-31; part season",
		},
		{
			"ends the day before the last match", "loan: {from: Elsewhere, until: 2027-05-29}",
			"contracted; loan ends 2027-05-29 Elsewhere; until 2027-05-29; part season",
		},
		{"ends with the last match", "loan: {from: Elsewhere, until: 2027-05-30}", "contracted; until 2027-05-30; final year"},
		{"ends with the season", "loan: {from: Elsewhere, until: 2027-06-30}", "contracted; until 2027-06-30; final year"},
		{"ends after the season", "loan: {from: Elsewhere, until: 2027-07-01}", "contracted; until 2027-07-01"},
		{"without end", "loan: {from: Elsewhere}", "contracted; loan end unknown"},
		{
			"with an option to buy", "loan: {from: Elsewhere, until: 2026-06-30, buy: option}",
			"leaving; loan ends 2026-06-30 Elsewhere",
		},
		{
			"with an obligation to buy", "loan: {from: Elsewhere, until: 2026-06-30, buy: obligation}, contract: {until: 2031-06-30}",
			"contracted; obligation to buy 2026-06-30 Elsewhere; until 2031-06-30",
		},
		{
			"with an obligation to buy, to nobody knows when", "loan: {from: Elsewhere, until: 2026-06-30, buy: obligation}",
			"contracted; obligation to buy 2026-06-30 Elsewhere",
		},
		{
			"with an obligation to buy, and the contract that it follows",
			"loan: {from: Elsewhere, until: 2026-06-30, buy: obligation}, contract: {until: 2026-06-30}",
			"contracted; obligation to buy 2026-06-30 Elsewhere",
		},
		{
			"without end, with an obligation to buy", "loan: {from: Elsewhere, buy: obligation}, contract: {until: 2031-06-30}",
			"contracted; obligation to buy Elsewhere; until 2031-06-30",
		},
		{
			"with an obligation to buy inside the season",
			"loan: {from: Elsewhere, until: 2027-01-31, buy: obligation}, contract: {until: 2027-06-30}",
			"contracted; obligation to buy 2027-01-31 Elsewhere; until 2027-06-30; final year",
		},
		{
			"with an obligation to buy that fell due", "loan: {from: Elsewhere, until: 2026-03-11, buy: obligation}, contract: {until: 2031-06-30}",
			"contracted; obligation to buy 2026-03-11 Elsewhere; until 2031-06-30",
		},
		{
			"with an obligation to buy with the season", "loan: {from: Elsewhere, until: 2027-06-30, buy: obligation}",
			"contracted; until 2027-06-30",
		},
		{
			"with an obligation to buy with the last match", "loan: {from: Elsewhere, until: 2027-05-30, buy: obligation}",
			"contracted; until 2027-05-30",
		},
		{
			"with an option to buy with the season", "loan: {from: Elsewhere, until: 2027-06-30, buy: option}",
			"contracted; until 2027-06-30; final year",
		},
	})
}
