package names_test

import (
	"fmt"

	"github.com/depth-football/depth/squad/names"
)

func Example() {
	fmt.Println(names.Fold("Konaté") == names.Fold("KONATE"))
	fmt.Println(names.Nearest("liverpol", []string{"Leeds", "Liverpool"}))
	fmt.Println(names.WordsOf("V. van Dijk").Likeness(names.WordsOf("Virgil van Dijk")) > 0)
	fmt.Println(names.Printable("a name\x1b[2J"))
	// Output:
	// true
	// Liverpool
	// true
	// a name\x1b[2J
}
