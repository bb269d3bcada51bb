package picture_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/squadfile"
)

func Example() {
	s, err := squadfile.Parse("eastwick.yaml", []byte("club: Eastwick\nas_of: 2026-07-10\nformation: 4-4-2\nplayers: []\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	made, err := plan.Planner{}.Plan(s, plan.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	pitch := picture.Pitch(made, picture.Wide)
	var file bytes.Buffer
	if err := pitch.WriteSVG(&file); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pitch.Title)
	fmt.Println(strings.Count(file.String(), ">nobody<"), "empty places")
	// Output:
	// Eastwick 2026/27 on the pitch, 4-4-2, on 15 Aug 2026
	// 22 empty places
}
