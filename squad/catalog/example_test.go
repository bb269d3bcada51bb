package catalog_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"github.com/depth-football/depth/squad/catalog"
)

func ExampleCatalog_Find() {
	mine := fstest.MapFS{
		"squads/real-madrid.yaml": {Data: []byte("club: Real Madrid\nas_of: 2026-08-01\nplayers: []\n")},
	}
	shipped := fstest.MapFS{
		"squads/liverpool.yaml":   {Data: []byte("club: Liverpool\naliases: [lfc]\nas_of: 2026-03-11\nplayers: []\n")},
		"squads/real-madrid.yaml": {Data: []byte("club: Real Madrid\nas_of: 2026-03-11\nplayers: []\n")},
	}
	c := catalog.New(catalog.Folder{Name: "mine", FS: mine}, catalog.Folder{Name: "shipped", FS: shipped})
	for _, name := range []string{"Real Madrid", "LFC", "liver"} {
		e, err := c.Find(name)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s is %s\n", name, e.Path)
	}
	_, err := c.Find("liverpol")
	fmt.Println(err)
	// Output:
	// Real Madrid is mine/squads/real-madrid.yaml
	// LFC is shipped/squads/liverpool.yaml
	// liver is shipped/squads/liverpool.yaml
	// no squad "liverpol": did you mean "Liverpool"? (depth list shows all)
}
