package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

const handMade = `# Kept by Ann.

club: Marshford
aliases: [the marsh]   # as fans say
country: England
as_of: 2026-03-11
formation: 3-5-2
cover: {GK: 2}
currency: EUR

expect:
  - {season: 2026, position: CB, sure: 1}   # the board's wish

players:
  # Goalkeepers
  - name: Al Stark
    born: 1990-05-01   # passport
    positions: [GK]
    role: key
    contract: {until: 2026-06-30, option: 2027-06-30}   # club site

  # Defenders
  - name: Ben Ames
    id: tm-2
    born: 1997
    nationality: [England, Wales]
    positions: [CB, RB]
    also: [LB]
    contract: {until: 2027-06-30, option: {until: 2028-06-30, holder: player}, release_clause: 9m}
    value: 5m
    injury_prone: true
    injuries:
      - {what: hamstring, since: 2025-12-29, until: 2026-02-09}
    # wants to stay
  - name: Cal Lent
    positions: [LB]
    contract: {until: 2028-06-30}
    loan: {from: Eastport, until: 2026-12-31, buy: option}   # with an option
  # back in summer
  - name: Dan Away
    positions: [CM]
    contract: {until: 2027-06-30}
    loan: {to: Westhaven, until: 2027-06-30}
  # depth:ignore contract-unknown  told us
  - name: Ed Gone
    id: tm-5
    positions: [CM]
  - name: Hal Hand
    positions: [CM]
    contract: {until: 2027-06-30}
  - name: Finn Next
    positions: [ST]
    contract: {until: 2030-06-30}
    joins: {on: 2027-01-01, from: Nordhafen 04}
`

// A merge brings in what the source knows and keeps what people have added, to the
// last comment.
func TestMerge(t *testing.T) {
	club := importtest.Club(t, "csv", `name,id,born,position,contract,value,nationality,role
Al Stark,tm-1,1990-05-01,GK,2028,€1m,Scotland,fringe
Ben Ames,tm-2,1997-02-03,"RB, LB",2027-06-30,€7m,England,
Gus New,tm-7,2004-04-04,CB,2031-06-30,€12m,Wales,
Cal Lent,tm-3,2001-01-01,LB,2026-12-31,€3m,,
`)
	got, err := merge.Import(club, "marshford.yaml", []byte(handMade))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"# Kept by Ann.\n", "# Kept by Ann.\n# Imported by depth from csv: in.csv, of 2026-08-01\n",
		"as_of: 2026-03-11", "as_of: 2026-08-01",
		"  - name: Al Stark\n    born: 1990-05-01   # passport\n", "  - name: Al Stark\n    id: tm-1\n    born: 1990-05-01   # passport\n    nationality: [Scotland]\n",
		"{until: 2026-06-30, option: 2027-06-30}   # club site\n", "{until: 2028}   # club site\n    value: 1m\n",
		"born: 1997\n", "born: 1997-02-03\n",
		"value: 5m", "value: 7m",
		"    # wants to stay\n", "    # wants to stay\n  - name: Gus New\n    id: tm-7\n    born: 2004-04-04\n    nationality: [Wales]\n    positions: [CB]\n    contract: {until: 2031-06-30}\n    value: 12m\n",
		"  - name: Cal Lent\n", "  - name: Cal Lent\n    id: tm-3\n    born: 2001-01-01\n",
		"# with an option\n", "# with an option\n    value: 3m\n",
		"  # depth:ignore contract-unknown  told us\n  - name: Ed Gone\n    id: tm-5\n    positions: [CM]\n", "",
	).Replace(handMade)
	if string(got.Source) != want {
		t.Errorf("got\n%s\nwant\n%s", got.Source, want)
	}
	changes := strings.Join(got.Changes, "\n")
	if want := `Al Stark: the option to 2027-06-30 is taken out, since the contract now runs until 2028
Gus New is new
Dan Away is kept: on loan to Westhaven
Ed Gone is taken out: no longer in the source
Hal Hand is kept, though not in the source: take the player out if they have gone
Finn Next is kept: joins on 2027-01-01`; changes != want {
		t.Errorf("got changes\n%s\nwant\n%s", changes, want)
	}
	again, err := merge.Import(club, "marshford.yaml", got.Source)
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Source) != string(got.Source) {
		t.Errorf("a second time it becomes\n%s", again.Source)
	}
}

// What a source that tells loans says of them is taken over; what another one says
// is the end of the loan, not that of a contract.
func TestMergeLoans(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11

players:
  - name: Al Stark
    positions: [GK]
    contract: {until: 2028-06-30}
    loan: {from: Eastport, until: 2026, buy: obligation}   # loan
`
	tests := []struct{ name, table, loan, contract, change string }{
		{"not told", "name,contract\nAl Stark,2026-12-31\n", "loan: {from: Eastport, until: 2026-12-31, buy: obligation}   # loan", "{until: 2028-06-30}", ""},
		{"the same", "name,contract,on loan from\nAl Stark,2027-06-30,EASTPORT\n", "loan: {from: Eastport, until: 2027-06-30, buy: obligation}   # loan", "{until: 2028-06-30}", ""},
		{"another club", "name,contract,on loan from\nAl Stark,2027-06-30,Westhaven\n", "loan: {from: Westhaven, until: 2027-06-30}   # loan", "{until: 2028-06-30}", ""},
		{"over", "name,contract,on loan from\nAl Stark,2029-06-30,\n", "", "{until: 2029-06-30}", "Al Stark: in the source the club's own player, no longer on loan from Eastport"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "marshford.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			text := string(got.Source)
			if !strings.Contains(text, test.contract+"\n") || strings.Contains(text, "loan: ") != (test.loan != "") || !strings.Contains(text, test.loan) {
				t.Errorf("got\n%s\nwant %s and %s", text, test.contract, test.loan)
			}
			if changes := strings.Join(got.Changes, "\n"); changes != test.change {
				t.Errorf("got changes %q, want %q", changes, test.change)
			}
		})
	}
}

// Players are the same by id within one source, and by name and birth date else. What is
// a guess is told.
func TestMergeFindsPlayers(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11

players:
  - name: Jim Hall
    id: ea-1
    born: 2000-01-01
    positions: [CB]
    role: starter
    contract: {until: 2027}
`
	tests := []struct {
		name, table string
		same        bool
		guess       string
	}{
		{"spelt anew", "name,id\nJames Hall,ea-1\n", true, ""},
		{"a namesake of the same source", "name,id\nJim Hall,ea-2\n", false, ""},
		{"another source", "name,id\nJim Hall,tm-9\n", true, ""},
		{"the same number of another kind", "name,id\nJim Hall,1\n", true, ""},
		{"another source, born a year later", "name,id,born\nJim Hall,tm-9,2001-01-01\n", true, "Jim Hall is taken for Jim Hall, a guess: name, birth date corrected"},
		{"another source, born a week later", "name,id,born\nJim Hall,tm-9,2000-01-08\n", true, "Jim Hall is taken for Jim Hall, a guess: name, birth date corrected"},
		{"another source, born ten years later", "name,id,born\nJim Hall,tm-9,2010-01-01\n", false, ""},
		{"a part of the name, born in another month", "name,id,born\nJames Jim Hall,tm-9,2000-10-01\n", true, "James Jim Hall is taken for Jim Hall, a guess: words of the name, birth date corrected"},
		{"a part of the name", "name,id,born\nJames Jim Hall,tm-9,2000-01-01\n", true, ""},
		{"a part of the name, born in that year", "name,id,born\nJames Jim Hall,tm-9,2000\n", false, ""},
		{"short for the first name", "name,id,born\nJames Hall,tm-9,2000-01-01\nTim Fall,tm-8,2000-01-01\n", true, "James Hall is taken for Jim Hall, a guess: birth date, similar name"},
		{"short for the first name, and a twin", "name,id,born\nJames Hall,tm-9,2000-01-01\nTim Hall,tm-8,2000-01-01\n", false, ""},
		{"a twin", "name,id,born\nTim Hall,tm-8,2000-01-01\n", false, ""},
		{"an initial", "name,id,born\nJ. Hall,tm-9,2000-01-01\n", true, "J. Hall is taken for Jim Hall, a guess: birth date, similar name"},
		{"another spelling", "name,id,born\nJim Haller,tm-9,2000-01-01\n", true, "Jim Haller is taken for Jim Hall, a guess: birth date, similar name"},
		{"the surname, born on another day", "name,id,born\nJames Hall,tm-9,2000-01-02\n", false, ""},
		{"the surname, of the same source", "name,id,born\nJames Hall,ea-9,2000-01-01\n", false, ""},
		{"born on that day", "name,id,born\nBo Wallace,tm-9,2000-01-01\n", false, ""},
		{"no id", "name,born\nJIM HALL,2000\n", true, ""},
		{"another name", "name\nTim Hall\n", false, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "marshford.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			changes := strings.Join(got.Changes, "\n")
			if same := !strings.Contains(changes, "Jim Hall is kept") && !strings.Contains(changes, "Jim Hall is taken out"); same != test.same {
				t.Errorf("the same: %v\n%s", same, got.Source)
			}
			if guess := strings.Join(slices.DeleteFunc(slices.Clone(got.Changes), func(change string) bool { return !strings.Contains(change, "a guess") }), "\n"); guess != test.guess {
				t.Errorf("told %q, want %q", guess, test.guess)
			}
		})
	}
}

// Twins stay two, whichever of them comes first and however they are spelt.
func TestMergeTwins(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11
players:
  - {name: Marcel Hall, id: ea-1, born: 2000-01-01, positions: [CB], contract: {until: 2027}}
  - {name: Marcus Hall, id: ea-2, born: 2000-01-01, positions: [ST], contract: {until: 2028}}
`
	for table, want := range map[string]string{
		"name,id,born\nMarcus Hall,tm-8,2000-01-01\nMarcel Hall,tm-9,2000-01-01\n": "",
		"name,id,born\nMarcel Hall,tm-9,2000-01-01\nM. Hall,tm-8,2000-01-01\n":     "M. Hall is taken for Marcus Hall, a guess: birth date, similar name",
	} {
		got, err := merge.Import(importtest.Club(t, "csv", table), "f.yaml", []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		if text := string(got.Source); strings.Join(got.Changes, "\n") != want || strings.Count(text, "- name: ") != 2 {
			t.Errorf("changes %q\n%s", got.Changes, got.Source)
		}
	}
}

// What the import of one source has written about players whom another one does not
// have still holds, and check has nothing to say of the file, as before.
func TestMergeKeepsImportNotesOfOthers(t *testing.T) {
	const file = `# Imported by depth from transfermarkt: in.csv, of 2026-03-11

club: Marshford
as_of: 2026-03-11

players:
  - name: Al Stark
    id: tm-1
    positions: [GK]
    contract: {until: 2026-12-31}   # or a loan's end: the source does not tell
  # depth:ignore contract-unknown  as imported
  - name: Ben Ames
    id: tm-2
    positions: [CB]
  - name: Cal Lent
    id: tm-3
    positions: [ST]
    contract: {until: 2027-06-30}   # or a loan's end: the source does not tell
  # depth:ignore contract-unknown  as imported
  - name: Ed Gone
    id: tm-5
    positions: [CM]
  - name: Jo Due
    id: tm-6
    positions: [CM]
    contract: {until: 2028-06-30}
    joins: {on: 2026-07-01, from: Eastport}
  - name: Hal Over
    id: tm-7
    positions: [CM]
    contract: {until: 2026-06-30}   # or a loan's end: the source does not tell
`
	got, err := merge.Import(importtest.Club(t, "csv", "name,id,contract\nAl Stark,ea-1,2026\nBen Ames,ea-2,2027\nCal Lent,ea-3,2029\n"), "f.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"from transfermarkt: in.csv, of 2026-03-11", "from csv: in.csv, of 2026-08-01",
		"as_of: 2026-03-11", "as_of: 2026-08-01",
		"  # depth:ignore contract-unknown  as imported\n  - name: Ben Ames\n    id: tm-2\n    positions: [CB]\n", "  - name: Ben Ames\n    id: tm-2\n    positions: [CB]\n    contract: {until: 2027}\n",
		"2027-06-30}   # or a loan's end: the source does not tell", "2029}",
		"  - name: Jo Due", "  # depth:ignore joined-already  as imported\n  - name: Jo Due",
		"  - name: Hal Over", "  # depth:ignore expired-contract-as-of  as imported\n  - name: Hal Over",
	).Replace(file)
	if string(got.Source) != want {
		t.Errorf("got\n%s\nwant\n%s", got.Source, want)
	}
	if left := importtest.Complaints("f.yaml", got.Source); len(left) > 0 {
		t.Error(left)
	}
	if want := "Hal Over is kept, though not in the source, and the contract ended on 2026-06-30: take the player out if they have gone"; !slices.Contains(got.Changes, want) {
		t.Errorf("changes %q, want %s among them", got.Changes, want)
	}
}

// Amounts in another currency than the file's, or in one that nobody names, stay out.
func TestMergeCurrencies(t *testing.T) {
	const file = "club: Marshford\nas_of: 2026-03-11\ncurrency: GBP\nplayers:\n  - {name: A, contract: {until: 2027}, value: 5m}\n"
	tests := []struct{ name, table, change string }{
		{"the same", "name,value,release clause,contract\nA,£7m,£9m,2027\nB,£1m,£2m,2027\n", ""},
		{"another", "name,value,release clause,contract\nA,€7m,€9m,2027\nB,€1m,€2m,2027\n", "no value is taken over: they are in GBP in the file, in EUR in the source"},
		{"not named", "name,value,release clause,contract\nA,7m,9m,2027\nB,1m,2m,2027\n", "no value is taken over: they are in GBP in the file, and the source names no currency"},
		{"none", "name,contract\nA,2027\nB,2027\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			amounts := strings.Count(string(got.Source), "value: ") + strings.Count(string(got.Source), "release_clause: ")
			want, changes := 1, "B is new"
			if test.name == "the same" {
				want = 4
			}
			if test.change != "" {
				changes = test.change + "\n" + changes
			}
			if amounts != want || strings.Join(got.Changes, "\n") != changes {
				t.Errorf("%d amounts, want %d; changes %q, want %q\n%s", amounts, want, got.Changes, changes, got.Source)
			}
		})
	}
}

// A contract that a person vouches for is not shortened, and none is without a word.
func TestMergeShortens(t *testing.T) {
	tests := []struct{ name, contract, until, want, change string }{
		{"a person's", "{until: 2029-06-30}   # told us", "2027-06-30", "{until: 2029-06-30}   # told us", "A: contract kept to 2029-06-30 (the source says 2027-06-30)"},
		{"nobody's", "{until: 2029-06-30}", "2027-06-30", "{until: 2027-06-30}", "A: contract shortened from 2029-06-30 to 2027-06-30"},
		{"an import's", "{until: 2029-06-30}   # or a loan's end: the source does not tell", "2027-06-30", "{until: 2027-06-30}", "A: contract shortened from 2029-06-30 to 2027-06-30"},
		{"a person's guess", "{until: 2029}   # told us", "2027-06-30", "{until: 2027-06-30}   # told us", "A: contract shortened from 2029 to 2027-06-30"},
		{"a day of that year", "{until: 2027}   # told us", "2027-06-30", "{until: 2027-06-30}   # told us", ""},
		{"longer", "{until: 2027-06-30}   # told us", "2029", "{until: 2029}   # told us", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := "club: Marshford\nas_of: 2026-03-11\n\nplayers:\n  - name: A\n    contract: " + test.contract + "\n"
			got, err := merge.Import(importtest.Club(t, "csv", "name,contract\nA,"+test.until+"\n"), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got.Source), "contract: "+test.want+"\n") || strings.Join(got.Changes, "\n") != test.change {
				t.Errorf("got changes %q and\n%s\nwant %q and %s", got.Changes, got.Source, test.change, test.want)
			}
		})
	}
}

// A source that has a name in full as well is searched by both.
func TestMergeFindsFullNames(t *testing.T) {
	club := importtest.Club(t, "eafc", "short_name,long_name,dob,club_name\nZé Jr.,José Paixão de Oliveira Junior,2000-07-12,Marshford\n")
	got, err := merge.Import(club, "f.yaml", []byte("club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: José Júnior, born: 2000-07-12, role: key}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Changes) > 0 || strings.Count(string(got.Source), "- name: ") != 1 {
		t.Errorf("changes %q\n%s", got.Changes, got.Source)
	}
}

// A file with errors, or of a later day, is left alone.
func TestMergeRefused(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"a later day", "club: Marshford\nas_of: 2026-08-02\nplayers: []\n", "f.yaml is of 2026-08-02, the import of 2026-08-01: an older state is not merged into a newer one (--overwrite replaces the file)"},
		{"errors", "club: Marshford\nas_of: 2026-08-01\nplayers:\n  - {name: A, postions: [GK]}\n", `unknown key "postions"`},
		{"another club", "club: Marshford\nas_of: 2026-08-01\nplayers: [{name: B}, {name: C}, {name: D}, {name: E}, {name: F}]\n", `f.yaml: none of its 5 players is one of those of "Marshford": is it another club of that name?`},
		{"something else", "on: push\n", "this is not a squad file"},
		{"not YAML", "\t", "f.yaml"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := merge.Import(importtest.Club(t, "csv", "name\nA\n"), "f.yaml", []byte(test.file))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

// Files in other forms than the canonical one are merged with as well.
func TestMergeOtherForms(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"nobody there", "club: Marshford\nas_of: 2026-03-11\nplayers: []   # none yet\n", "players:   # none yet\n  # depth:ignore contract-unknown  as imported\n  - name: A\n    positions: [GK]\n"},
		{"in brackets", "{club: Marshford, as_of: 2026-03-11, players: [{name: A, also: [CB], positions: [ST], contract: {until: 2027}}]}", "  - name: A\n    positions: [ST, GK]\n    also: [CB]\n    contract: {until: 2027}\n"},
		{"comments inside", "club: Marshford\nas_of: 2026-03-11\nplayers:\n- name: A\n  positions:\n  # once\n  - ST   # a striker\n  - CB\n  contract: {until: 2027}\n", "  - name: A\n    # once\n    # a striker\n    positions: [ST, CB, GK]\n    contract: {until: 2027}\n"},
		{"more positions", "club: Marshford\nas_of: 2026-03-11\nplayers:\n- {name: A, positions: [CB, GK], contract: {until: 2027}}\n", "    positions: [CB, GK]\n    contract: {until: 2027}\n"},
		{"also becomes home", "club: Marshford\nas_of: 2026-03-11\nplayers:\n- {name: A, positions: [CB], also: [GK], contract: {until: 2027}}\n", "  - name: A\n    positions: [CB, GK]\n    contract: {until: 2027}\n"},
		{"apostrophes", "club: Marshford\nas_of: 2026-03-11\nplayers:\n- name: A\n  positions: [ST]   # the '90s\n  contract: {until: 2027}   # don't\n", "    positions: [ST, GK]   # the '90s\n    contract: {until: 2027}   # don't\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", "name,position\nA,GK\n"), "f.yaml", []byte(test.file))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got.Source), test.want) {
				t.Errorf("got\n%s\nwant\n%s", got.Source, test.want)
			}
		})
	}
}

// A source is brought in whole the first time, wherever the file has its positions.
func TestMergePositions(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"positions: [ST]", "positions: [ST, GK]\n    also: [CB, RB]\n"},
		{"positions: [CB], also: [GK]", "positions: [CB, GK]\n    also: [RB]\n"},
		{"positions: [GK, RB], also: [LB]", "positions: [GK, RB]\n    also: [LB]\n"},
		{"also: [LB]", "positions: [GK]\n    also: [LB]\n"},
	} {
		file := "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: A, contract: {until: 2027}, " + test.file + "}\n"
		for range 2 {
			got, err := merge.Import(importtest.Club(t, "csv", "name,position\nA,\"GK, CB, RB\"\n"), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			if file = string(got.Source); !strings.Contains(file, test.want) {
				t.Errorf("%s: got\n%s\nwant %s", test.file, file, test.want)
			}
		}
	}
}

// What an import has written, it leaves as it is when it comes again.
func TestMergeIntoItself(t *testing.T) {
	for _, club := range importtest.Clubs(t) {
		src, err := club.YAML()
		if err != nil {
			t.Fatal(err)
		}
		got, err := merge.Import(&club, club.Path, src)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.Source) != string(src) || len(got.Changes) > 0 {
			t.Errorf("%s, with changes %q, becomes\n%s\nof\n%s", club.Path, got.Changes, got.Source, src)
		}
	}
}
