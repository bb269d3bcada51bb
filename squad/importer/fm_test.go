package importer_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/internal/importtest"
)

// fileOf is a club's file of an import, after what was told: "" if it has none.
func fileOf(t *testing.T, text, club string) string {
	t.Helper()
	all := imported(t, "fm", importtest.Sheet(text), importtest.Options(club))
	told, _, _ := strings.Cut(all, "-- ")
	_, file, _ := strings.Cut(all, "\nclub: "+club+"\n")
	file, _, _ = strings.Cut(file, "-- ")
	return told + file
}

// Who is lent, which way and until when, by what the view has.
func TestLoansOfFootballManager(t *testing.T) {
	const three = "Ann Own,GK,Northport,,30/6/2027\nJo Own,GK,Northport,,30/6/2027\nKit Own,GK,Northport,,30/6/2027\n"
	tests := []struct{ name, text, club, want, never string }{
		{
			"lent to another club", "Name,Position,Club,On Loan From,Expires\n" + three + "Bob Lent,GK,Ironbridge,Northport,30/6/2028\n",
			"Northport", "contract: {until: 2028-06-30}\n    loan: {to: Ironbridge}\n", "Ironbridge,",
		},
		{
			"the same as the borrower has them", "Name,Position,Club,On Loan From,Expires\n" + three + "Bob Lent,GK,Ironbridge,Northport,30/6/2028\n",
			"Ironbridge", "players of other clubs than Ironbridge are left out: 3\n", "2028",
		},
		{
			"until a day", "Name,Position,Club,On Loan From,Expires,Loan Expires\n" +
				"Ann Own,GK,Northport,,30/6/2027,\nBob Lent,GK,Ironbridge,Northport,30/6/2028,31/5/2026\n",
			"Northport", "contract: {until: 2028-06-30}\n    loan: {to: Ironbridge, until: 2026-05-31}\n", "",
		},
		{
			"in until a day", "Name,Position,Club,On Loan From,Expires,Loan Expires\n" +
				"Ann Own,GK,Northport,,30/6/2027,\nBob Lent,GK,Northport,Ironbridge,30/6/2028,31/5/2026\n",
			"Northport", "loan: {from: Ironbridge, until: 2026-05-31}\n", "2028",
		},
		{
			"in, until the end of the contract", "Name,Position,Club,On Loan From,Expires\n" + three + "Bob Lent,GK,Northport,Ironbridge,30/6/2026\n",
			"Northport", "loan: {from: Ironbridge, until: 2026-06-30}\n", "contract: {until: 2026",
		},
		{
			"by their own club, to nobody knows whom", "Name,Position,Club,On Loan From,Expires\n" + three + "Bob Lent,GK,Northport,Northport,30/6/2028\n",
			"Northport", "contract: {until: 2028-06-30}\n    loan: {to: unknown club}\n", "",
		},
		{
			"by the club that the view has as theirs", "Name,Position,Club,On Loan From,Loan Expires\n" +
				strings.ReplaceAll(three, "30/6/2027", "") + "Bob Lent,GK,Ironbridge,Ironbridge,30/6/2026\n",
			"Northport", "loan: {from: Ironbridge, until: 2026-06-30}\n", "unknown club",
		},
		{
			"all of them, asked for by the lender", "Name,Position,Club,On Loan From\nAnn Lent,GK,Ironbridge,Northport\n",
			"Northport", "loan: {to: Ironbridge}\n", "from:",
		},
		{
			"by the club that the user names", "Name,Position,On Loan From,Expires\nAnn Own,GK,,30/6/2027\nBob Lent,GK,Northport,30/6/2028\n",
			"Northport", "row 3: Bob Lent is lent, but the view does not say to whom (add the column Club to it)\n", "from:",
		},
		{
			"to the club that the user names", "Name,Position,On Loan From,Expires\nAnn Own,GK,,30/6/2027\nBob Lent,GK,Ironbridge,30/6/2028\n",
			"Northport", "loan: {from: Ironbridge, until: 2028-06-30}\n", "unknown club",
		},
		{
			"an offer for loan is none", "Name,Position,Club,Loan Status,On Loan From,Expires\n" +
				"Ann Own,GK,Northport,Not set,,30/6/2027\nBob Lent,GK,Ironbridge,Unavailable,Northport,30/6/2028\n",
			"Northport", "loan: {to: Ironbridge}\n", "",
		},
		{
			"an editor's loan out", "Name,Position,Club,LoanStatus,Expires\n" +
				"Ann Own,GK,,Own,30/6/2027\nBob Lent,GK,Ironbridge,LoanedOut,30/6/2028\n",
			"Northport", "contract: {until: 2028-06-30}\n    loan: {to: Ironbridge}\n", "",
		},
		{
			"marked, with another club", "Name,Position,Club,Inf,Expires\nAnn Own,GK,Northport,,30/6/2027\nJo Own,GK,Northport,Loa,30/6/2027\n" +
				"Bob Lent,GK,Ironbridge,Loa,30/6/2028\n",
			"Northport", "contract: {until: 2028-06-30}\n    loan: {to: Ironbridge}\n", "Bob Lent has the mark",
		},
		{
			"marked, in a list of players of many clubs", "Name,Position,Club,Inf,Expires\nAnn Own,GK,Northport,,30/6/2027\n" +
				"Jo Own,GK,Northport,,30/6/2027\nIda Far,GK,Corby,,30/6/2027\nBob Lent,GK,Northport,Loa,30/6/2028\n",
			"Northport", "row 5: Bob Lent has the mark Loa and is taken for listed for loan (if it means on loan, add the column On Loan From)\n",
			"loan: {",
		},
		{
			"marked, and not lent by anybody", "Name,Position,Club,On Loan From,Inf,Expires\n" + strings.ReplaceAll(three, ",30/6", ",Loa,30/6"),
			"Northport", "name: Ann Own", "mark",
		},
		{
			"out on loan as they play", "Name,Position,Agreed Playing Time\nAnn Own,GK,Squad Player\nBob Lent,GK,Out On Loan\n",
			"Northport", "loan: {to: unknown club}\n", "",
		},
		{
			"without a club", "Name,Position,Club\nAnn Own,GK,Northport\nBob Free,GK,-\n",
			"Northport", "row 3: Bob Free has no club and is left out\nin.csv: rows that became no player: 1 of 2\n", "name: Bob",
		},
		{
			"of leagues that differ", "Name,Position,Division\nAnn Own,GK,Premier League\nBob Lent,GK,Serie A\n",
			"Northport", "name: Ann Own\n    positions: [GK]\n  - name: Bob Lent\n", "competitions",
		},
	}
	for _, test := range tests {
		got := fileOf(t, test.text, test.club)
		want := strings.Contains(got, test.want)
		if !want || test.never != "" && strings.Contains(got, test.never) {
			t.Errorf("%s: got\n%s\nwant %q, and not %q", test.name, got, test.want, test.never)
		}
		lawful(t, "fm", test.text, importtest.Options(test.club))
	}
}

// The day of an export is one on which everybody is as old as it says.
func TestDayOfAges(t *testing.T) {
	tests := []struct{ name, file, text, asOf, want string }{
		{
			"three rows", "in.csv", "Name,Position,DoB\nA,GK,12/3/2000 (26 years old)\nB,GK,4/4/2001 (24 years old)\nC,GK,25/12/2002 (23 years old)\n", "2026-04-03",
			"in.csv: its day is worked out from 3 birth dates and ages: between 12 Mar 2026 and 3 Apr 2026, of which the last is taken (--as-of says otherwise)\n",
		},
		{
			"one day", "in.csv", "Name,Position,DoB,Age\nA,GK,13/3/2000,26\nB,GK,14/3/2001,24\n", "2026-03-13",
			"in.csv: its day is worked out from 2 birth dates and ages: 13 Mar 2026 (--as-of says otherwise)\n",
		},
		{
			"born on 29 February", "in.csv", "Name,Position,DoB\nA,GK,29/2/2004 (22 years old)\nB,GK,1/3/2001 (24 years old)\n", "2026-02-28",
			"in.csv: its day is worked out from 2 birth dates and ages: 28 Feb 2026 (--as-of says otherwise)\n",
		},
		{
			"rows that contradict each other", "in.csv", "Name,Position,DoB\nA,GK,13/3/2000 (26 years old)\nB,GK,13/3/2001 (24 years old)\n", "2026-08-01",
			"in.csv: its birth dates and ages contradict each other (rows 2 and 3), so that they do not tell of which day it is\n" +
				"in.csv: it does not say of which day it is: 2026-08-01 is taken, when it was changed (--as-of says otherwise)\n",
		},
		{
			"a day in the name that fits", "squad 2026-03-20.csv", "Name,Position,DoB\nA,GK,12/3/2000 (26 years old)\nB,GK,4/4/2001 (24 years old)\n",
			"2026-03-20", "",
		},
		{
			"a day in the name that does not", "squad 2026-08-20.csv", "Name,Position,DoB\nA,GK,12/3/2000 (26 years old)\nB,GK,4/4/2001 (24 years old)\n",
			"2026-04-03", "squad 2026-08-20.csv: its day is worked out from 2 birth dates and ages: " +
				"between 12 Mar 2026 and 3 Apr 2026, of which the last is taken (--as-of says otherwise)\n",
		},
		{
			"ages alone", "in.csv", "Name,Position,Age\nA,GK,26\n", "2026-08-01",
			"in.csv: it does not say of which day it is: 2026-08-01 is taken, when it was changed (--as-of says otherwise)\n",
		},
		{
			"contracts that begin later", "in.csv", "Name,Position,Begins\nA,GK,1/7/2028\nB,GK,1/7/2025\n", "",
			"error: in.csv: 1 of 2 contracts begin after 2026-08-01, the day on which the file was changed: say of which day it is, like --as-of 2026-03-11\n",
		},
	}
	for _, test := range tests {
		source := importer.Source{Name: test.file, Reader: strings.NewReader(test.text), Date: expect.Must(squad.ParseDate("2026-08-01"))}
		got := imported(t, "fm", []importer.Source{source}, importer.Options{Club: "Northport"})
		told, file, _ := strings.Cut(got, "-- ")
		if told != test.want || test.asOf != "" && !strings.Contains(file, "\nas_of: "+test.asOf+"\n") {
			t.Errorf("%s: got\n%s\nwant %sof %s", test.name, got, test.want, test.asOf)
		}
	}
}

// How long somebody is out, as far as a view has it; the file is of 11 March 2026.
func TestInjuriesOfFootballManager(t *testing.T) {
	tests := []struct{ heading, cells, want string }{
		{"Inf,Injury,Time Out", "Inj,A broken leg,3 weeks", "{what: broken leg, until: 2026-04-01}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,11 days - 3 weeks", "{what: broken leg, until: 2026-04-01, not_before: 2026-03-22}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,2-3 Weeks", "{what: broken leg, until: 2026-04-01, not_before: 2026-03-25}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,3 - 3 weeks", "{what: broken leg, until: 2026-04-01}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,out for 2 to 3 weeks", "{what: broken leg, until: 2026-04-01, not_before: 2026-03-25}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,about 3 weeks", "{what: broken leg, until: 2026-04-01}"},
		{"Inf,Injury,Time Out", "Inj,A broken leg,a while", "{what: broken leg}"},
		{"Inf,Injury,Injured Since,Time Out", "Inj,Flu,1/3/2026,1 day", "{what: Flu, since: 2026-03-01, until: 2026-03-12}"},
		{"Inf,Injury,Injured Since,Expected Return", "Inj,Flu,1/3/2026,20/3/2026", "{what: Flu, since: 2026-03-01, until: 2026-03-20}"},
		{"Inf,Injury,Injured Since,Expected Return", "Inj,Flu,1/3/2026,20/2/2026", "{what: Flu, since: 2026-03-01}"},
		{"Inf,Injury,Injured Since", "Inj,Flu,1/4/2026", "{what: Flu}"},
		{"Inf,Is Injured", ",True", "{what: unknown injury}"},
		{"Inf,Is Injured", ",False", ""},
		{"Inf,Injury", "Int,Flu", ""},
	}
	for _, test := range tests {
		text := "Name,Position," + test.heading + "\nA,GK," + test.cells + "\n"
		_, got, _ := strings.Cut(fileOf(t, text, "Northport"), "injuries:\n      - ")
		if got != test.want && got != test.want+"\n" {
			t.Errorf("%s: %s: got %q, want %q", test.heading, test.cells, got, test.want)
		}
		lawful(t, "fm", text, importtest.Options("Northport"))
	}
}
