package outlook_test

import (
	"bytes"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

// The players of Liverpool who were out in March 2026 without a date, by the records, worked
// out apart: 81 days with a fracture (49 days, 140), 62 with a knee (28, 123), 28 with an
// ankle (20, 89).
func TestShippedInjuries(t *testing.T) {
	read := func(name string) []byte { return expect.Must(data.Files.ReadFile(name)) }
	s := expect.Must(squadfile.Parse("liverpool.yaml", read("squads/liverpool.yaml")))
	layoffs := expect.Must(squadfile.ReadLayoffs("injuries.yaml", bytes.NewReader(read("injuries.yaml"))))
	o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: layoffs})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]string{
		"Alexander Isak": {"2026-04-21", "2026-08-15"},
		"Conor Bradley":  {"2026-04-26", "2026-10-07"},
		"Wataru Endo":    {"2026-04-07", "2026-07-18"},
	} {
		for i := range s.Players {
			if p := &s.Players[i]; p.Name == name {
				c := o.Condition(p)
				day := s.AsOf
				first := func(fit func() bool) string {
					for !fit() {
						day = day.AddDays(1)
					}
					return day.String()
				}
				likely := first(func() bool { likely, _ := c.FitOn(day); return likely == outlook.Fit })
				surely := first(func() bool { _, surely := c.FitOn(day); return surely })
				expect.Equal(t, name, [2]string{likely, surely}, want)
			}
		}
	}
}
