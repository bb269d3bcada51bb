package clubs_test

import (
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/clubs"
	"github.com/depth-football/depth/squad/report/page"
)

// A squad that no reader has seen can have any name. No form prints it as it is, and
// JSON has it all the same.
func TestNamesThatNoReaderHasSeen(t *testing.T) {
	const name = "\x1b[31m::error::\u009b1m\u202e\U000e0041\x7f ##[x]"
	list := []clubs.Club{{Key: name, Name: name, Country: name, File: name}}
	colour := regexp.MustCompile("\x1b\\[(0|1|2|33|36|1;31|1;32)m")
	for form, write := range map[string]func(io.Writer) error{
		"table":    func(w io.Writer) error { return clubs.Table(w, list, page.Style{}) },
		"coloured": func(w io.Writer) error { return clubs.Table(w, list, page.Style{Color: true}) },
		"markdown": func(w io.Writer) error { return clubs.Markdown(w, list) },
		"csv":      func(w io.Writer) error { return clubs.CSV(w, list) },
		"json":     func(w io.Writer) error { return clubs.JSON(w, list) },
	} {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Error(form, err)
		}
		text := b.String()
		if form == "coloured" {
			text = colour.ReplaceAllString(text, "")
		}
		if names.PrintableLines(text) != text {
			t.Errorf("%s: %q", form, text)
		}
		if form != "json" {
			continue
		}
		type club struct{ Key, Club, Country, File string }
		var doc struct{ Clubs []club }
		if err := json.Unmarshal([]byte(text), &doc); err != nil {
			t.Error(err)
		}
		if len(doc.Clubs) != 1 || doc.Clubs[0] != (club{name, name, name, name}) {
			t.Errorf("decoded as %q", doc.Clubs)
		}
	}
}
