package squadfile_test

import (
	"fmt"

	"github.com/depth-football/depth/squad/squadfile"
)

// A scenario lists moves. Whom an article stands before is nobody in particular.
func ExampleReadScenario() {
	s, err := squadfile.ReadScenario("summer.yaml", []byte(`
scenario: Huijsen in, Konaté kept
club: Liverpool
moves:
  - {sign: Dean Huijsen, from: Real Madrid, fee: 70m, until: 2031-06-30}
  - {renew: Ibrahima Konaté, until: 2030-06-30}
  - {sign: a centre-back, positions: [CB], born: 2003, fee: 40m}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range s.Moves {
		fmt.Printf("line %d: --%s %q\n", m.Line, m.Verb, m)
	}

	_, err = squadfile.ReadScenario("summer.yaml", []byte(`
scenario: Summer
moves:
  - {sell: Joe Gomez, until: 2027}
  - {renew: Ibrahima Konaté}
`))
	fmt.Println(err)
	// Output:
	// line 5: --sign "Dean Huijsen from Real Madrid for 70m until 2031-06-30"
	// line 6: --renew "Ibrahima Konaté until 2030-06-30"
	// line 7: --sign "CB born 2003 for 40m"
	// summer.yaml:5:5: this move does not say until when the new contract runs: write it like {renew: Ibrahima Konaté, until: 2030} [missing-key]
	//     5 |   - {renew: Ibrahima Konaté}
	//       |     ^
}
