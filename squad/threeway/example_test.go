package threeway_test

import (
	"fmt"

	"github.com/depth-football/depth/squad/threeway"
)

func ExampleMerge() {
	const base = `club: United
as_of: 2026-03-11
players:
  - name: Old Captain
    role: key
    contract: {until: 2027-06-30}   # club site
`
	const ours = `club: United
as_of: 2026-03-18
players:
  - name: Old Captain
    role: starter
    contract: {until: 2029-06-30}   # club site
`
	const theirs = `club: United
as_of: 2026-03-20
players:
  - name: Old Captain
    role: key
    contract: {until: 2028-06-30}   # press
`
	merged, err := threeway.Merge([]byte(base), []byte(ours), []byte(theirs), threeway.Options{
		File: "united.yaml", Ours: "HEAD", Theirs: "press",
	})
	if err != nil {
		fmt.Println(err) // git can still merge the lines
		return
	}
	fmt.Print(string(merged.Text))
	for _, c := range merged.Conflicts {
		fmt.Println(c)
	}
	// Output:
	// club: United
	// as_of: 2026-03-20
	// players:
	//   - name: Old Captain
	//     role: starter
	// <<<<<<< HEAD
	//     contract: {until: 2029-06-30}   # club site
	// =======
	//     contract: {until: 2028-06-30}   # press
	// >>>>>>> press
	// Old Captain: contract.until was 2027-06-30, is 2029-06-30 in ours and 2028-06-30 in theirs
}
