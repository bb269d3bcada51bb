package deal_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
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

func move(t testing.TB, verb deal.Verb, text string) deal.Move {
	t.Helper()
	m, err := deal.Parse(verb, text)
	if err != nil {
		t.Fatalf("%s %q: %v", verb, text, err)
	}
	return m
}

// A player who is signed is with one club or the other on every day.
func TestSign(t *testing.T) {
	known := two(t)
	o, err := deal.Try(known[0], known, summer, move(t, deal.Sign, "horn for 70m until 2031"))
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
	if len(known[0].Players) != 6 || !known[1].Players[0].Leaves.IsZero() {
		t.Error("the squads that were passed are changed")
	}
}

func TestMovesAndTheirErrors(t *testing.T) {
	for _, tt := range []struct {
		verb deal.Verb
		text string
		want string // of the error, or of what the player is like then
	}{
		{deal.Sign, "horn", ""},
		{deal.Sign, "Jo Beck from Beta on 2026-08-01", ""},
		{deal.Sign, "CB 23 for 40m", ""},
		{deal.Sign, "Kim Lang (CB,RB 25) from Omega for free until 2030", ""},
		{deal.Sign, "horn until 2026-06", "ends before"},
		{deal.Sign, "horn on 2026-03-01", "say a later day"},
		{deal.Sign, "nobody", "no known club has a player"},
		{deal.Sign, "nobody from Omega", "no squad of"},
		{deal.Sign, "nobody from Beta", "player of Beta"},
		{deal.Sign, "Ada Beck", "is with Alpha already"},
		{deal.Sign, "Di Ebel from Beta", "on loan from Beta: --take-option"},
		{deal.Sell, "beck to Beta for 12m", ""},
		{deal.Sell, "beck to Omega", ""},
		{deal.Sell, "beck to Alpha", "is with Alpha already"},
		{deal.Sell, "carl to Beta", "on loan to Gamma until 31 Jan 2027: say a later day, like on 2027-02-01"},
		{deal.Sell, "carl to Beta on 2027-02-01", ""},
		{deal.Sell, "ebel to Gamma", "on loan: only Beta can let them go"},
		{deal.Sell, "falk to Gamma", "leaves for Delta on 1 Jul 2026 already"},
		{deal.Sell, "horn of Beta to Gamma for 5m", ""},
		{deal.Renew, "beck until 2030", ""},
		{deal.Renew, "beck until 2027", "runs to 30 Jun 2027 already"},
		{deal.Renew, "beck", "until when"},
		{deal.Renew, "ebel until 2030", "their contract is with Beta"},
		{deal.Renew, "falk until 2031", "leaves for Delta"},
		{deal.Release, "beck", ""},
		{deal.Release, "beck for 5m", `"for" is not said of this`},
		{deal.LoanOut, "beck to Gamma until 2027", ""},
		{deal.LoanOut, "beck to Gamma until 2029", "comes first"},
		{deal.LoanOut, "beck", "to whom"},
		{deal.LoanOut, "dorn to Beta", ""},
		{deal.LoanIn, "horn from Beta with option", ""},
		{deal.LoanIn, "ST 21", "from where"},
		{deal.LoanIn, "ST 21 from Omega until 2027", ""},
		{deal.LoanIn, "horn from Beta with onion", "use one of option, obligation"},
		{deal.TakeOption, "beck", ""},
		{deal.TakeOption, "gans", "has no option"},
		{deal.TakeOption, "ebel until 2030", ""},
		{deal.Promote, "dorn", ""},
		{deal.Injure, "beck until 2026-12", ""},
		{deal.Injure, "beck with knee", ""},
		{deal.Injure, "beck", "neither until when nor with what"},
		{deal.Injure, "beck until 2026-01", "is over by"},
		{deal.Recover, "gans", ""},
		{deal.Recover, "beck", "is not injured"},
		{deal.Recover, "nobody", "player of Alpha"},
		{deal.Sell, "", "which player"},
		{deal.Sell, "beck to", `nothing follows "to"`},
		{deal.Sell, "CB 23 to Beta", "can only come"},
	} {
		known := two(t)
		m, err := deal.Parse(tt.verb, tt.text)
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
	o, err := deal.Try(known[0], known, summer, move(t, deal.Sign, "horn"))
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Clubs) != 2 || o.Clubs[1].Before != known[1] || o.Moves[0].Who != "Gil Horn" {
		t.Errorf("%d clubs, %s signed", len(o.Clubs), o.Moves[0].Who)
	}
}
