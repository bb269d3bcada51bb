package importer

import (
	"strings"

	"github.com/depth-football/depth/squad/importer/table"
)

// lastFirst is a country whose first word stands behind a comma: "Korea, South".
var lastFirst = pattern(`(?i) ?([^,|;/]+), ?(south|north|northern|east|equatorial|american|british|u\.s\.|us|dr|d\.r\.|dem\. rep\.|the|` +
	`[\pL' ]+ of(?: the)?) ?([,|;/]|$)`)

// countriesOf are the countries in cells that may have several.
func countriesOf(cells ...string) []string {
	for i, cell := range cells {
		cell = strings.ReplaceAll(cell, table.Apart, "|")
		if strings.Contains(cell, ",") {
			cell = lastFirst().ReplaceAllString(cell, "$2 $1$3")
		}
		cells[i] = cell
	}
	return listOf(cells...)
}
