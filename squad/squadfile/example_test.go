package squadfile_test

import (
	"errors"
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

func ExampleParse() {
	s, err := squadfile.Parse("liverpool.yaml", []byte(`
club: Liverpool
as_of: 2026-03-11
formation: 4-2-3-1
players:
  - name: Virgil van Dijk
    born: 1991-07-08
    positions: [CB]
    role: key
    contract: {until: 2027-06-30}
`))
	if err != nil {
		log.Fatal(err)
	}
	p := s.Players[0]
	fmt.Println(s.Club, s.Formation, s.AsOf.Words())
	fmt.Println(p.Name, squad.AgeOn(s.AsOf, p.Born), p.Positions, p.Role)
	fmt.Println("under contract until", p.Contract.Until.Words())
	fmt.Println("worth", p.Value)
	// Output:
	// Liverpool 4-2-3-1 11 Mar 2026
	// Virgil van Dijk 34 [CB] key
	// under contract until 30 Jun 2027
	// worth unknown
}

// Every problem of a file is told at once, with what was probably meant.
func ExampleDiagnostics() {
	_, err := squadfile.Parse("liverpool.yaml", []byte(`club: Liverpool
as_of: 2026-03-11
players:
  - name: Virgil van Dijk
    postions: [CB]
    contract: {until: 2027-06-31}
`))
	fmt.Println(err)

	var problems squadfile.Diagnostics
	if errors.As(err, &problems) {
		fmt.Println(len(problems), "problems, the first in line", problems[0].Line)
	}
	// Output:
	// liverpool.yaml:5:5: unknown key "postions": did you mean "positions"? (in a player) [unknown-key]
	//     5 |     postions: [CB]
	//       |     ^^^^^^^^
	// liverpool.yaml:6:23: there is no day 2027-06-31 [invalid-date]
	//     6 |     contract: {until: 2027-06-31}
	//       |                       ^^^^^^^^^^
	// 2 problems, the first in line 5
}

func ExampleEdit() {
	e, err := squadfile.Edit("leeds.yaml", []byte(`club: Leeds   # of Yorkshire
as_of: 2026-03-11
players:
- {name: "Joe Bloggs", contract: {until: '2027-06-30'}}   # a starter
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := e.Players[0].Set("contract.until", "2029-06-30"); err != nil {
		fmt.Println(err)
		return
	}
	if _, err := e.Add(&squad.Player{Name: "Al Stark", Positions: []squad.Position{squad.GK}}); err != nil {
		fmt.Println(err)
		return
	}
	text, err := e.Bytes()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(text))
	// Output:
	// club: Leeds   # of Yorkshire
	// as_of: 2026-03-11
	// players:
	// - {name: "Joe Bloggs", contract: {until: '2029-06-30'}}   # a starter
	// - name: Al Stark
	//   positions: [GK]
}
