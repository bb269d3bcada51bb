package deal_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/squadfile"
)

// clubs are the squads of a test.
type clubs []*squad.Squad

func (c clubs) Club(name string) (*squad.Squad, error) {
	for _, s := range c {
		if strings.EqualFold(s.Club, name) {
			return s, nil
		}
	}
	return nil, nil
}

func (c clubs) With(string) ([]*squad.Squad, error) { return c, nil }

func (c clubs) Near(string) string { return "" }

func (c clubs) League(*squad.Squad) (*squad.Competition, error) { return &squad.Competition{}, nil }

func parse(t testing.TB, src string) *squad.Squad {
	t.Helper()
	s, err := squadfile.Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func two(t testing.TB) clubs {
	return clubs{parse(t, `
club: Alpha
as_of: 2026-03-11
players:
  - {name: Ada Beck, born: 2000-01-01, positions: [CB], contract: {until: 2027-06-30, option: 2028-06-30}, value: 20m}
  - {name: Bo Carl, born: 2001-02-02, positions: [RB], contract: {until: 2029-06-30}, loan: {to: Gamma, until: 2027-01-31}}
  - {name: Cy Dorn, born: 2002-03-03, positions: [ST], role: reserve, contract: {until: 2028-06-30}}
  - {name: Di Ebel, born: 1999-04-04, positions: [LB], loan: {from: Beta, until: 2026-06-30, buy: option}}
  - {name: Ed Falk, born: 1998-05-05, positions: [GK], contract: {until: 2030-06-30}, leaves: {on: 2026-07-01, to: Delta}}
  - {name: Flo Gans, born: 1997-06-06, positions: [CM], contract: {until: 2030-06-30}, injuries: [{what: knee, since: 2026-01-01}]}
  - {name: Kai Lund, born: 1996-01-01, positions: [RW], contract: {until: 2026-06-30}}
  - {name: Lou Mann, born: 1997-01-01, positions: [LW], contract: {until: 2026-06-30, option: {until: 2027-06-30, holder: player}}}
  - {name: Max Noll, born: 1998-01-01, positions: [AM], contract: {until: 2029}, joins: {on: 2026-07, from: Omega}}
  - {name: Ned Otto, born: 1999-01-01, positions: [DM], loan: {from: Omega, until: 2026-06-30}}
  - {name: Oli Paul, born: 2000-01-01, positions: [DM], contract: {until: 2029}, injuries: [{what: knee, since: 2026-05, until: 2026-09}]}
  - {name: Pip Quin, born: 2000-01-01, positions: [DM], contract: {until: 2029}, loan: {to: Gamma, until: 2026-06-30, buy: obligation}}
  - {name: Ray Sims, born: 2000-01-01, positions: [DM], contract: {until: 2027, maybe: loan}}
  - {name: Jo Becker, born: 2000-01-01, positions: [DM], contract: {until: 2029}}
`), parse(t, `
club: Beta
as_of: 2026-03-11
players:
  - {name: Gil Horn, born: 1996-07-07, positions: [CB], role: key, contract: {until: 2029-06-30}, value: 50m}
  - {name: Ian Jung, born: 1995-08-08, positions: [CB], contract: {until: 2026-06-30}}
  - {name: Di Ebel, born: 1999-04-04, positions: [LB], contract: {until: 2029-06-30}, loan: {to: Alpha, until: 2026-06-30, buy: option}}
  - {name: Jo Beck, born: 2003-09-09, positions: [CM], role: fringe, contract: {until: 2029-06-30}}
`)}
}

var summer = deal.When{Day: squad.NewDate(2026, 7, 1), End: squad.NewDate(2027, 6, 30)}

func said(t testing.TB, verb move.Verb, text string) move.Move {
	t.Helper()
	m, err := move.Parse(verb, text)
	if err != nil {
		t.Fatalf("%s %q: %v", verb, text, err)
	}
	return m
}

// A player who is signed is with one club or the other on every day.
func TestSign(t *testing.T) {
	known := two(t)
	o, err := deal.Try(known[0], known, summer, said(t, move.Sign, "horn for 70m until 2031"))
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Clubs) != 2 || o.Clubs[1].After.Club != "Beta" {
		t.Fatalf("clubs %v, want Alpha and Beta", o.Clubs)
	}
	alpha, beta := o.Clubs[0], o.Clubs[1]
	sold := beta.After.Players[0]
	if want := (squad.Transfer{On: summer.Day, Club: "Alpha", Fee: squad.MoneyOf(70e6)}); sold.Leaves != want {
		t.Errorf("leaves %v, want %v", sold.Leaves, want)
	}
	bought := alpha.After.Players[len(alpha.After.Players)-1]
	if want := (squad.Transfer{On: summer.Day, Club: "Beta", Fee: squad.MoneyOf(70e6)}); bought.Name != "Gil Horn" || bought.Joins != want {
		t.Errorf("%s joins %v, want %v", bought.Name, bought.Joins, want)
	}
	if bought.Contract.Until != squad.YearDate(2031) || bought.Role != squad.Key || !bought.Leaves.IsZero() {
		t.Errorf("bought %+v", bought)
	}
	if alpha.Out.Sum != 70e6 || beta.In.Sum != 70e6 || alpha.In.Known+beta.Out.Known != 0 {
		t.Errorf("fees %+v %+v", alpha, beta)
	}
	if len(known[0].Players) != 14 || !known[1].Players[0].Leaves.IsZero() {
		t.Error("the squads that were passed are changed")
	}
}

func TestMovesAndTheirErrors(t *testing.T) {
	for _, tt := range []struct {
		verb move.Verb
		text string
		want string // of the error, or of what the player is like then
	}{
		{move.Sign, "horn", ""},
		{move.Sign, "Jo Beck from Beta on 2026-08-01", ""},
		{move.Sign, "CB 23 for 40m", ""},
		{move.Sign, "Kim Lang (CB,RB 25) from Omega for free until 2030", ""},
		{move.Sign, "horn until 2026-06", "ends before"},
		{move.Sign, "horn on 2026-03-01", "say a later day"},
		{move.Sign, "nobody", "no known club has a player"},
		{move.Sign, "Horn From Beta FOR 5m", `write the words between in small letters, like "Horn from Beta for 5m"`},
		{move.Sign, "CB 99", `99 is no age of a player: write one of 1 to 59, like "CB 23"`},
		{move.Sign, "CB 0 for 5m", "0 is no age of a player"},
		{move.Sign, "nobody from Omega", "no squad of"},
		{move.Sign, "nobody from Beta", "player of Beta"},
		{move.LoanIn, "Kai Lund from Beta for free", `"for" is not said of this`},
		{move.Sign, "Cy Dorn from Beta for 5m", `player of Beta "Cy Dorn"`}, // who is with the club itself
		{move.Release, "Gil Horn on 2026-08-01", `unknown player of Alpha "Gil Horn": Gil Horn is with Beta, so say "Gil Horn of Beta on 2026-08-01"`},
		{move.Sign, "Ada Beck", "is with Alpha already"},
		{move.Sign, "Di Ebel from Beta", "on loan from Beta: --take-option"},
		{move.Sign, "Ned Otto", ""}, // from the club that has lent them
		{move.Sign, "Ned Otto from Omega for 5m until 2030", ""},
		{move.Sign, "Ned Otto from Beta", "player of Beta"},
		{move.Sign, "Ned Otto until 2026", "is no longer than the loan of Ned Otto, which runs to 30 Jun 2026"},
		{move.Sign, "Ned Otto on 2026-07-02", "goes back to Omega after 30 Jun 2026: buy them by 1 Jul 2026"},
		{move.Sign, "Ned Otto on 2026-03-01", "say a later day"},
		{move.Sign, "Ned Otto on 2026-07-01", ""},
		{move.LoanIn, "Ned Otto from Omega", "on loan from Omega without an option to buy: --sign \"Ned Otto from Omega\" buys them"},
		{move.Sign, "Jo Beck", ""}, // the other club's, by their whole name
		{move.Sign, "Falk", "until they leave on 1 Jul 2026"},
		{move.Sign, "Max Noll", "joins Alpha on 31 Jul 2026 already"},
		{move.Sign, "Bo Carl", "a player of Alpha already, on loan to Gamma"},
		{move.Sign, "Ian Jung", ""}, // free by then
		{move.Sign, "Ian Jung for 5m", "free on 1 Jul 2026, and nobody has to pay"},
		{move.Sign, "Ian Jung for 5m on 2026-06-30", ""},
		{move.Sign, "Kim Lang (CB) from Heart of Midlothian", "in a name in quotation marks"},
		{move.Sell, "Ada Beck to Queen of the South", "put this in quotation marks"},
		{move.Sign, "Gil Horn (CB 23) for 5m", `the squad of Beta has Gil Horn: say "Gil Horn from Beta"`},
		{move.Sign, "Gil Horn (CB 23) from Beta", "the squad of Beta has Gil Horn"},
		{move.Sign, "Gil Horn (CB 23) from Omega", ""}, // another one
		{move.Sign, "Ada Beck (CB 23)", "is with Alpha already"},
		{move.Sell, "Lund to Beta for 5m", "free on 1 Jul 2026"},
		{move.Sell, "Lund", "free on 1 Jul 2026"},
		{move.Sell, "Lou Mann to Beta for 5m", ""},
		{move.Release, "Lund", "free on 1 Jul 2026"},
		{move.Sell, "Ada Beck to Beta for 12m", ""},
		{move.Sell, "Ada Beck to Omega", ""},
		{move.Sell, "Ada Beck to Alpha", "is with Alpha already"},
		{move.Sell, "Bo Carl to Beta", "on loan to Gamma until 31 Jan 2027: say a later day, like on 2027-02-01"},
		{move.Sell, "Bo Carl to Beta on 2027-02-01", ""},
		{move.Sell, "ebel to Gamma", "on loan: only Beta can let them go"},
		{move.Sell, "falk to Gamma", "leaves for Delta on 1 Jul 2026 already"},
		{move.Sell, "horn of Beta to Gamma for 5m", ""},
		{move.Renew, "Ada Beck until 2030", ""},
		{move.Renew, "Ada Beck until 2027", "runs to 30 Jun 2027 already"},
		{move.Renew, "Ada Beck", "until when"},
		{move.Renew, "ebel until 2030", "their contract is with Beta"},
		{move.Renew, "falk until 2031", "leaves for Delta"},
		{move.Release, "Ada Beck", ""},
		{move.Release, "Ada Beck for 5m", `"for" is not said of this`},
		{move.LoanOut, "Ada Beck to Gamma until 2027", ""},
		{move.LoanOut, "Ada Beck to Gamma until 2029", `--renew "Ada Beck until 2029-06-30" comes first`},
		{move.LoanOut, "Ada Beck to Gamma until 2027 on 2027-01-05", ""},
		{move.LoanIn, "Horn from Beta until 2030", `--renew "Gil Horn of Beta until 2030-06-30" comes first`},
		{move.LoanOut, "Ada Beck", "to whom"},
		{move.LoanOut, "dorn to Beta", ""},
		{move.LoanIn, "horn from Beta with option", ""},
		{move.LoanIn, "ST 21", "from where"},
		{move.LoanIn, "ST 21 from Omega until 2027", ""},
		{move.LoanIn, "horn from Beta with onion", "use one of option, obligation"},
		{move.LoanIn, "horn from Beta with option with obligation", `"with" is said twice`},
		{move.TakeOption, "Ned Otto", `Alpha have no option to buy Ned Otto: --sign "Ned Otto from Omega" buys them if Omega agree`},
		{move.TakeOption, "Ada Beck", ""},
		{move.TakeOption, "gans", "has no option"},
		{move.TakeOption, "Lou Mann", `not the club's alone to take (player): --renew "Lou Mann until 2027-06-30"`},
		{move.Renew, "Lou Mann until 2027", ""},
		{move.Renew, "Quin until 2031", "on loan to Gamma, which must buy them"},
		{move.Sell, "Quin to Beta", "on loan to Gamma, which must buy them"},
		{move.TakeOption, "ebel until 2030", ""},
		{move.Promote, "dorn", ""},
		{move.Injure, "Ada Beck until 2026-12", ""},
		{move.Injure, "Ada Beck with knee", ""},
		{move.Injure, "Ada Beck", "neither until when nor with what"},
		{move.Injure, "Ada Beck until 2026-01", "is over by"},
		{move.Recover, "gans", ""},
		{move.Recover, "Ada Beck", "is not injured"},
		{move.Recover, "Oli Paul", "is not injured"}, // yet
		{move.Recover, "nobody", "player of Alpha"},
		{move.Sell, "", "which player"},
		{move.Sell, "Ada Beck to", `nothing follows "to"`},
		{move.Sell, "CB 23 to Beta", "can only come"},
	} {
		known := two(t)
		m, err := move.Parse(tt.verb, tt.text)
		if err == nil {
			_, err = deal.Try(known[0], known, summer, m)
		}
		switch {
		case tt.want == "" && err != nil:
			t.Errorf("%s %q: %v", tt.verb, tt.text, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s %q: %v, want %q in it", tt.verb, tt.text, err, tt.want)
		}
	}
}

// Of two files of one club the one counts that the club's name means, and a club that was
// only looked at has no part in the moves.
func TestSecondFileOfAClub(t *testing.T) {
	known := two(t)
	other := parse(t, "club: Beta FC\nas_of: 2026-03-11\nplayers:\n  - {name: Nobody Here, positions: [GK], contract: {until: 2027}}\n"+
		"  - {name: Gil Horn, born: 1996-07-07, positions: [CB], contract: {until: 2029-06-30}}\n")
	known = append(known, other)
	o, err := deal.Try(known[0], known, summer, said(t, move.Sign, "horn"))
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Clubs) != 2 || o.Clubs[1].Before != known[1] || o.Moves[0].Who != "Gil Horn" {
		t.Errorf("%d clubs, %s signed", len(o.Clubs), o.Moves[0].Who)
	}
}

// A coarse day ends on another day in another calendar, and the player is to be with one
// club on each.
func TestLoanToAnotherCalendarEndsOnOneDay(t *testing.T) {
	c := clubs{
		parse(t, `
club: Winter
as_of: 2026-03-11
competitions: [la-liga]
players: [{name: Ada Beck, positions: [CB], contract: {until: 2030}}]
`), parse(t, `
club: Sommer
as_of: 2026-03-11
competitions: [brasileirao]
players: [{name: Gil Horn, positions: [CB], contract: {until: 2030}}]
`),
	}
	known := inLeagues{c, catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})}
	o, err := deal.Try(c[0], known, summer,
		said(t, move.LoanOut, "Ada Beck to Sommer until 2027"), said(t, move.LoanIn, "Horn from Sommer until 2027"))
	if err != nil {
		t.Fatal(err)
	}
	for _, club := range o.Clubs {
		for i := range club.After.Players {
			if p := &club.After.Players[i]; p.Loan.Until != squad.NewDate(2027, 6, 30) {
				t.Errorf("%s: the loan of %s ends on %s", club.After.Club, p.Name, p.Loan.Until.Words())
			}
		}
	}
}

// Amounts are those of the club that is asked about. Nobody knows what they are in another
// currency.
func TestTwoCurrencies(t *testing.T) {
	known := two(t)
	known[0].Currency, known[1].Currency = "GBP", "EUR"
	o, err := deal.Try(known[0], known, summer, said(t, move.Sign, "horn for £70m"), said(t, move.Sell, "Ada Beck to Beta for 10m"))
	if err != nil {
		t.Fatal(err)
	}
	alpha, beta := o.Clubs[0], o.Clubs[1]
	bought, sold := alpha.After.Players[len(alpha.After.Players)-1], beta.After.Players[0]
	if bought.Joins.Fee != squad.MoneyOf(70e6) || bought.Value != (squad.Money{}) || sold.Leaves.Fee != (squad.Money{}) {
		t.Errorf("bought for %s, worth %s; sold for %s", bought.Joins.Fee, bought.Value, sold.Leaves.Fee)
	}
	if came := beta.After.Players[len(beta.After.Players)-1]; came.Joins.Fee != (squad.Money{}) || came.Value != (squad.Money{}) {
		t.Errorf("came for %s, worth %s", came.Joins.Fee, came.Value)
	}
	if alpha.Out.Sum != 70e6 || beta.In.Sum != 70e6 || alpha.In.Sum != 10e6 {
		t.Errorf("fees %+v %+v", alpha, beta)
	}
	_, err = deal.Try(known[0], known, summer, said(t, move.Sign, "horn for €70m"))
	if err == nil || !strings.Contains(err.Error(), "count in GBP, not in €") {
		t.Errorf("%v", err)
	}
}

// An injury until a year lasts to its end, whatever the calendar of the league.
func TestInjuryUntilAYear(t *testing.T) {
	known := two(t)
	known[0].AsOf = squad.NewDate(2026, 11, 7)
	if _, err := deal.Try(known[0], known, summer, said(t, move.Injure, "Ada Beck until 2026")); err != nil {
		t.Error(err)
	}
}

// A loan has no fee that could be unknown, and of a purchase it is.
func TestFees(t *testing.T) {
	known := two(t)
	o, err := deal.Try(known[0], known, summer, said(t, move.LoanIn, "horn from Beta"))
	if err != nil || o.Clubs[0].Out.Unknown+o.Clubs[1].In.Unknown != 0 {
		t.Errorf("%+v %v", o.Clubs, err)
	}
	o, err = deal.Try(known[0], known, summer, said(t, move.TakeOption, "ebel"))
	if err != nil || o.Clubs[0].Out.Unknown != 1 || o.Clubs[1].In.Unknown != 1 {
		t.Errorf("%+v %v", o.Clubs, err)
	}
}

// Nobody is paid for a player whose contract is over, and whose it is of one who may be on loan is
// not known.
func TestFeeOfWhoIsFree(t *testing.T) {
	for _, tt := range []struct {
		contract, text string
		fee            squad.Money
		err            string
	}{
		{"until: 2026-06-30", "Kai", squad.MoneyOf(0), ""},
		{"until: 2026-06-30", "Kai on 2026-06-30", squad.Money{}, ""},
		{"until: 2027-06-30", "Kai", squad.Money{}, ""},
		{"until: 2026-06-30, option: 2027-06-30", "Kai", squad.Money{}, ""},
		{"until: 2026-06-30, maybe: loan", "Kai", squad.Money{}, ""},
		{"until: 2026-06-30, maybe: loan", "Kai for 5m", squad.Money{}, "or is a loan until then from a club that is not known: say"},
	} {
		c := clubs{
			parse(t, "club: Alpha\nas_of: 2026-03-11\nplayers: [{name: Ada Beck, positions: [GK], contract: {until: 2029}}]\n"),
			parse(t, "club: Beta\nas_of: 2026-03-11\nplayers: [{name: Kai Roth, positions: [DM], contract: {"+tt.contract+"}}]\n"),
		}
		o, err := deal.Try(c[0], c, summer, said(t, move.Sign, tt.text))
		switch {
		case tt.err != "":
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("%s, %s: %v, want %s", tt.contract, tt.text, err, tt.err)
			}
		case err != nil:
			t.Errorf("%s, %s: %v", tt.contract, tt.text, err)
		default:
			if got := o.Clubs[0].After.Players[1].Joins.Fee; got != tt.fee {
				t.Errorf("%s, %s: fee %v, want %v", tt.contract, tt.text, got, tt.fee)
			}
		}
	}
}

// What is renewed is a contract, though the file leaves open whether it was a loan.
func TestRenewedIsNoLoan(t *testing.T) {
	known := two(t)
	o, err := deal.Try(known[0], known, summer, said(t, move.Renew, "Sims until 2031"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range o.Clubs[0].After.Players {
		if p := &o.Clubs[0].After.Players[i]; p.Name == "Ray Sims" && p.Contract != (squad.Contract{Until: squad.YearDate(2031)}) {
			t.Errorf("contract %+v", p.Contract)
		}
	}
}

// A player on loan without an option who is bought stays, and the club that lent them does
// not get them back.
func TestBuyAfterLoan(t *testing.T) {
	c := clubs{
		parse(t, "club: Alpha\nas_of: 2026-03-11\nplayers: [{name: Ned Otto, born: 1999-01-01, positions: [DM], loan: {from: Beta, until: 2026-06-30}}]\n"),
		parse(t, "club: Beta\nas_of: 2026-03-11\nplayers: [{name: Ned Otto, born: 1999-01-01, positions: [DM], contract: {until: 2029}, "+
			"loan: {to: Alpha, until: 2026-06-30}}]\n"),
	}
	known := inLeagues{c, catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})}
	for _, text := range []string{"Ned Otto for 5m until 2030", "Otto from Beta for 5m until 2030 on 2026-07-01"} {
		o, err := deal.Try(c[0], known, summer, said(t, move.Sign, text))
		if err != nil {
			t.Fatal(err)
		}
		alpha, beta := o.Clubs[0], o.Clubs[1]
		for day, want := range map[squad.Date]int{squad.NewDate(2026, 6, 30): 1, squad.NewDate(2026, 8, 15): 1, squad.NewDate(2029, 8, 15): 1, squad.NewDate(2030, 8, 15): 0} {
			if got := presentAt(t, known, alpha.After, "Ned Otto", day); got != want {
				t.Errorf("%s: on %s with Alpha %d times", text, day, got)
			}
			if got := presentAt(t, known, beta.After, "Ned Otto", day); got != 0 {
				t.Errorf("%s: on %s with Beta", text, day)
			}
		}
		if alpha.Out.Sum != 5e6 || beta.In.Sum != 5e6 || o.Moves[0].With != "Beta" {
			t.Errorf("%s: fees %+v, %+v, from %s", text, alpha.Out, beta.In, o.Moves[0].With)
		}
	}
	if _, err := deal.Try(c[0], known, summer, said(t, move.Sign, "Otto"), said(t, move.Sign, "Otto")); err == nil {
		t.Error("bought twice")
	}
}

// The club that has lent a player can say the same: they are sold to the one that has them.
func TestSellAfterLoan(t *testing.T) {
	c := clubs{
		parse(t, "club: Beta\nas_of: 2026-03-11\nplayers: [{name: Ned Otto, born: 1999-01-01, positions: [DM], contract: {until: 2029}, "+
			"loan: {to: Alpha, until: 2027-01-31}}]\n"),
		parse(t, "club: Alpha\nas_of: 2026-03-11\nplayers: [{name: Ned Otto, born: 1999-01-01, positions: [DM], "+
			"loan: {from: Beta, until: 2027-01-31}}]\n"),
	}
	sold, err := deal.Try(c[0], c, summer, said(t, move.Sell, "Otto to Alpha for 5m until 2030"))
	if err != nil {
		t.Fatal(err)
	}
	bought, err := deal.Try(c[1], c, summer, said(t, move.Sign, "Otto from Beta for 5m until 2030"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := state(sold), state(bought); got != want {
		t.Errorf("sold as\n%s, and bought as\n%s", got, want)
	}
	if m := sold.Moves[0]; m.Club != "Beta" || m.With != "Alpha" {
		t.Errorf("sold by %s to %s", m.Club, m.With)
	}
	for text, want := range map[string]string{
		"Otto to Alpha": "on loan to Alpha, which must buy them", // once more
		"Otto to Gamma": "on loan to Alpha, which must buy them",
	} {
		_, err := deal.Try(c[0], c, summer, said(t, move.Sell, "Otto to Alpha"), said(t, move.Sell, text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	_, err = deal.Try(c[0], c, summer, said(t, move.LoanOut, "Otto to Alpha until 2028 on 2027-02-01"))
	if err == nil || !strings.Contains(err.Error(), `--sign "Ned Otto from Beta to Alpha" buys them`) {
		t.Errorf("lent on: %v", err)
	}
}
