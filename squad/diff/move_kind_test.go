package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// told are the moves between clubs with their kinds, and what else happened to the clubs.
func told(c *diff.Comparison) string {
	var list []string
	for _, m := range c.Moves {
		clubs := m.From.Club() + " → " + m.To.Club()
		if m.LentTo != nil {
			clubs += " → " + m.LentTo.Club()
		}
		list = append(list, clubs+": "+m.Kind().String())
	}
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			if e.Move == nil && e.Kind != diff.AsOfChanged && e.Kind != diff.SquadAdded && e.Kind != diff.SquadRemoved {
				text := club.Club() + ": " + e.Kind.String()
				for _, o := range e.Owners {
					text += ", " + o.Club.Club() + " still has them"
				}
				list = append(list, text)
			}
		}
	}
	return strings.Join(list, "; ")
}

// at is the file of a club on a day, with Adam in it if anything is said of them.
func at(t *testing.T, club, day, says string) diff.File {
	t.Helper()
	var players []string
	if says != "" {
		players = append(players, adam+", "+says)
	}
	players = append(players, "name: Anybody of "+club+", born: 2000-02-02", "name: Somebody of "+club+", born: 2000-03-03")
	return diff.File{Path: club, Squad: parsedAs(t, fmt.Sprintf("club: %s\nas_of: %s\n", club, day), players...)}
}

// What a move between two or three clubs is.
func TestKindsOfMoves(t *testing.T) {
	const (
		none    = "-" // no file
		nobody  = ""
		ours    = "contract: {until: 2030-06-30}"
		over    = "contract: {until: 2026-06-30}"
		short   = "contract: {until: 2027-06-30}"
		longer  = "contract: {until: 2031-06-30}"
		lent    = ours + ", loan: {to: United, until: 2027-06-30}"
		onLoan  = "loan: {from: Rovers, until: 2027-06-30}"
		wasLent = ours + ", loan: {to: United, until: 2026-06-30}"
		wasHere = "loan: {from: Rovers, until: 2026-06-30}"
		atCity  = ours + ", loan: {to: City, until: 2027-06-30}"
		inCity  = "loan: {from: Rovers, until: 2027-06-30}"
	)
	type sides [2]string // what a file says of Adam, before and after
	for _, test := range []struct {
		name                 string
		rovers, united, city sides
		want                 string
	}{
		{
			"for a fee",
			sides{ours, nobody},
			sides{nobody, longer + ", joins: {on: 2026-07-01, fee: 9m}"},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"for nothing",
			sides{ours, nobody},
			sides{nobody, longer + ", joins: {on: 2026-07-01, fee: 0}"},
			sides{},
			"Rovers → United: free transfer",
		},
		{
			"for nothing, as the seller says",
			sides{ours + ", leaves: {on: 2026-07-01, fee: 0, to: United}", nobody},
			sides{nobody, longer},
			sides{},
			"Rovers → United: free transfer",
		},
		{
			"after the contract",
			sides{over, nobody},
			sides{nobody, longer + ", joins: {on: 2026-07-01}"},
			sides{},
			"Rovers → United: free transfer",
		},
		{
			"before the contract's end",
			sides{over, nobody},
			sides{nobody, longer + ", joins: {on: 2026-06-20}"},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"a contract that is over",
			sides{over, nobody},
			sides{nobody, longer},
			sides{},
			"Rovers → United: transfer, contract was over",
		},
		{
			"a contract that is over, and a fee",
			sides{over + ", leaves: {on: 2026-06-30, fee: 9m, to: United}", nobody},
			sides{nobody, longer},
			sides{},
			"Rovers → United: transfer",
		},
		{"a longer contract", sides{ours, nobody}, sides{nobody, longer}, sides{}, "Rovers → United: transfer"},
		{"the same contract", sides{ours, nobody}, sides{nobody, ours}, sides{}, "Rovers → United: transfer"},
		{"a contract that ends earlier", sides{ours, nobody}, sides{nobody, short}, sides{}, "Rovers → United: on loan?"},
		{
			"a month earlier",
			sides{ours, nobody},
			sides{nobody, "contract: {until: 2030-05-31}"},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"of that year",
			sides{"contract: {until: 2030}", nobody},
			sides{nobody, "contract: {until: 2030-01-31}"},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"earlier, and the file has a transfer",
			sides{ours, nobody},
			sides{nobody, short + ", joins: {on: 2026-07-01}"},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"earlier than what may have been a loan",
			sides{"contract: {until: 2030-06-30, maybe: loan}", nobody},
			sides{nobody, short},
			sides{},
			"Rovers → United: transfer",
		},
		{
			"of which the file says that it may be a loan",
			sides{ours, nobody},
			sides{nobody, "contract: {until: 2030-06-30, maybe: loan}"},
			sides{},
			"Rovers → United: on loan?",
		},
		{"lent", sides{ours, lent}, sides{nobody, onLoan}, sides{}, "Rovers → United: loaned"},
		{"lent, by one file", sides{ours, nobody}, sides{nobody, onLoan}, sides{}, "Rovers → United: loaned"},
		{
			"agreed",
			sides{ours, ours + ", leaves: {on: 2027-07-01, to: United}"},
			sides{nobody, longer + ", joins: {on: 2027-07-01, from: Rovers}"},
			sides{},
			"Rovers → United: transfer agreed",
		},
		{
			"agreed on other terms",
			sides{ours + ", leaves: {on: 2027-07-01, to: United}", ours + ", leaves: {on: 2027-07-01, to: United, fee: 9m}"},
			sides{longer + ", joins: {on: 2027-07-01, from: Rovers}", longer + ", joins: {on: 2027-07-01, from: Rovers, fee: 9m}"},
			sides{},
			"Rovers → United: transfer changed",
		},

		{
			"arrived as agreed, for nothing",
			sides{ours + ", leaves: {on: 2026-07-01, to: United}", nobody},
			sides{longer + ", joins: {on: 2026-07-01, from: Rovers, fee: 0}", longer},
			sides{},
			"Rovers → United: free transfer",
		},

		{
			"arrived as agreed, from another club",
			sides{ours, nobody},
			sides{longer + ", joins: {on: 2026-07-01, from: Ajax}", longer},
			sides{},
			"Rovers: left; United: arrived",
		},

		// What becomes of a loan, one line for all clubs.
		{"made permanent", sides{lent, nobody}, sides{onLoan, longer}, sides{}, "Rovers → United: loan made permanent"},
		{
			"made permanent, by one file",
			sides{lent, nobody},
			sides{nobody, longer},
			sides{},
			"Rovers → United: loan made permanent",
		},
		{"bought after its end", sides{wasLent, nobody}, sides{wasHere, longer}, sides{}, "Rovers → United: bought after a loan"},
		{
			"bought after its end, by one file",
			sides{wasLent, nobody},
			sides{nobody, longer},
			sides{},
			"Rovers → United: bought after a loan",
		},
		{"extended", sides{wasLent, lent}, sides{wasHere, onLoan}, sides{}, "Rovers → United: loan extended"},
		{
			"on other terms",
			sides{lent, ours + ", loan: {to: United, until: 2027-06-30, buy: option}"},
			sides{onLoan, "loan: {from: Rovers, until: 2027-06-30, buy: option}"},
			sides{},
			"Rovers → United: loan changed",
		},
		{"extended, by one file", sides{lent, lent}, sides{wasHere, onLoan}, sides{}, "United: loan extended"},
		{"recalled", sides{lent, ours}, sides{onLoan, nobody}, sides{}, "United → Rovers: recalled"},
		{"back", sides{wasLent, ours}, sides{wasHere, nobody}, sides{}, "United → Rovers: back from loan"},
		{"recalled, by one file", sides{lent, lent}, sides{onLoan, nobody}, sides{}, "United: called back"},
		{
			"recalled and lent on",
			sides{lent, atCity},
			sides{onLoan, nobody},
			sides{nobody, inCity},
			"United → Rovers → City: recalled and lent on",
		},
		{
			"back and lent on",
			sides{wasLent, atCity},
			sides{wasHere, nobody},
			sides{nobody, inCity},
			"United → Rovers → City: back and lent again",
		},
		{
			"recalled and lent on, without the first file",
			sides{lent, atCity},
			sides{none, none},
			sides{nobody, inCity},
			"Rovers → City: recalled and lent on",
		},
		{
			"recalled and lent on, without the last file",
			sides{lent, atCity},
			sides{onLoan, nobody},
			sides{none, none},
			"United → Rovers: recalled and lent on",
		},
		{
			"recalled and lent on, without the lender's file",
			sides{none, none},
			sides{onLoan, nobody},
			sides{nobody, inCity},
			"United → City: recalled and lent on",
		},
		{
			"bought and lent on",
			sides{nobody, atCity},
			sides{ours, nobody},
			sides{nobody, inCity},
			"United → Rovers → City: transfer, lent on",
		},

		// The next club's file knows of no loan, and the lender's is not there or does not tell.
		{
			"recalled, and perhaps lent on",
			sides{none, none},
			sides{onLoan, nobody},
			sides{nobody, short},
			"United → City: lent on?",
		},
		{
			"recalled, and for longer than the loan",
			sides{nobody, nobody},
			sides{onLoan, nobody},
			sides{nobody, longer},
			"United → City: moved after a loan",
		},
		{
			"back, and for less than the contract",
			sides{none, none},
			sides{wasHere + ", " + ours, nobody},
			sides{nobody, short},
			"United → City: lent on?",
		},
		{
			"back, and for longer",
			sides{none, none},
			sides{wasHere, nobody},
			sides{nobody, longer},
			"United → City: moved after a loan",
		},
		{
			"recalled, and sold by a lender who has a file",
			sides{lent, nobody},
			sides{onLoan, nobody},
			sides{nobody, longer},
			"Rovers → City: transfer; United: called back",
		},
		{
			"recalled, and from a club that is named",
			sides{none, none},
			sides{onLoan, nobody},
			sides{nobody, longer + ", joins: {on: 2026-07-01, from: Ajax}"},
			"United: called back; City: signed",
		},

		// A club of which a file is missing: what the others say decides.
		{"back from a club without a file", sides{nobody, ours}, sides{wasHere, none}, sides{}, "United → Rovers: back from loan"},
		{"recalled from a club without a file", sides{nobody, ours}, sides{onLoan, none}, sides{}, "United → Rovers: recalled"},
		{
			"to another club than the lender",
			sides{nobody, nobody},
			sides{onLoan, none},
			sides{nobody, ours},
			"United → City: moved after a loan",
		},
		{
			"from another club",
			sides{ours, none},
			sides{nobody, longer + ", joins: {on: 2026-07-01, from: Ajax}"},
			sides{},
			"United: signed",
		},
		{
			"free from a club without a file",
			sides{over, none},
			sides{nobody, longer},
			sides{},
			"Rovers → United: transfer, contract was over",
		},

		// The other file still has the player.
		{"still in the seller's file", sides{ours, ours}, sides{nobody, longer}, sides{}, "United: joined, Rovers still has them"},
		{
			"still in the seller's file, which is named",
			sides{ours, ours},
			sides{nobody, longer + ", joins: {on: 2026-07-01, from: Rovers}"},
			sides{},
			"United: signed, Rovers still has them",
		},
		{
			"still in the lender's file",
			sides{ours, ours},
			sides{nobody, onLoan},
			sides{},
			"United: loaned in, Rovers still has them",
		},
		{
			"another seller is named",
			sides{ours, ours},
			sides{nobody, longer + ", joins: {on: 2026-07-01, from: Ajax}"},
			sides{},
			"United: signed",
		},
		{"the lender's file has the loan", sides{lent, lent}, sides{nobody, onLoan}, sides{}, "United: loaned in"},
	} {
		var files [2][]diff.File
		for i, day := range [...]string{"2026-03-01", "2026-09-01"} {
			for _, club := range [...]struct{ name, says string }{
				{"Rovers", test.rovers[i]}, {"United", test.united[i]}, {"City", test.city[i]},
			} {
				if club.says != none {
					files[i] = append(files[i], at(t, club.name, day, club.says))
				}
			}
		}
		if got := told(diff.CompareAll(files[0], files[1], splitYear)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// What a move tells of the player besides is all that the two clubs' files do not agree
// about, except what is with a club.
func TestMovesTellWhatElseChanged(t *testing.T) {
	const was = "positions: [CB], role: key, value: 9m, id: a, contract: {until: 2030}"
	for _, test := range []struct{ is, want string }{
		{was, ""},
		{"positions: [CB], role: key, value: 9m, id: a, contract: {until: 2031, release_clause: 9m}, joins: {on: 2026-07-01}", ""},
		{"positions: [CB, RB], role: rotation, value: 12m, id: a, contract: {until: 2031}", "positions role value"},
		{"positions: [CB], also: [RB], nationality: [Wales], value: 9m, role: key, id: a", "nationality also"},
		{"positions: [CB], role: key, id: a, injury_prone: true", "value injury_prone"},
	} {
		c := diff.CompareAll(
			[]diff.File{at(t, "Rovers", "2026-03-01", was), at(t, "United", "2026-03-01", "")},
			[]diff.File{at(t, "Rovers", "2026-09-01", ""), at(t, "United", "2026-09-01", test.is)}, splitYear)
		if len(c.Moves) != 1 {
			t.Fatalf("%s: %d moves", test.is, len(c.Moves))
		}
		var got []string
		for f := range c.Moves[0].Facts().All() {
			got = append(got, f.String())
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %v, want %s", test.is, got, test.want)
		}
	}
}

// More players than anybody would compare in pairs are still recognised, by what they have
// in common with another.
func TestManyWhoChangeTheirNames(t *testing.T) {
	const many = 400
	spelt := func(how string) *squad.Squad {
		var players []string
		for i := range many {
			first := string([]rune{'A' + rune(i%26), 'a' + rune(i/26)})
			players = append(players, fmt.Sprintf("name: %s %cerber, born: %d-%02d-%02d",
				fmt.Sprintf(how, first), 'A'+rune(i%17), 1985+i%20, 1+i%12, 1+i%28))
		}
		return parsedAs(t, "club: Rovers\nas_of: 2026-03-01\n", players...)
	}
	c := diff.Compare(spelt("%sbert"), spelt("%.1s."), &squad.Competition{})
	if got := strings.Count(happened(c), "renamed"); got != many {
		t.Errorf("%d of %d were recognised: %.200s", got, many, happened(c))
	}
}
