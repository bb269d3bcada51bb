package changes

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Markdown writes what changed between squad files as a comment on a pull request. The
// needs are in sight, and the changes are folded. If the comment would be too long for
// GitHub, it leaves out rows from the end, those of the needs last, and a note says so.
func Markdown(w io.Writer, c *diff.Comparison) error {
	d := &digest{limit: githubLimit}
	d.add(heading(c))
	changes := c.Changed()
	if len(changes) == 0 {
		d.add("No difference.\n\n")
	}
	if len(c.Moves) > 0 {
		moves := d.table(0, "**Between these clubs**\n\n", []string{"From and to", "", "Who and how"}, "\n")
		for _, t := range moveRows(c.Moves) {
			moves.row(t.club, t.kind, t.text)
		}
	}
	day := commonDay(c)
	for _, club := range changes {
		heading := ""
		if len(c.Clubs) != 1 {
			heading = "### " + page.Escaped(club.Club()) + "\n\n"
		}
		d.club(club, heading, eventRows(club, day))
	}
	_, err := w.Write(d.bytes())
	return err
}

func heading(c *diff.Comparison) string {
	lines := title(c)
	return fmt.Sprintf("## %s\n\n%s\n\n", page.Escaped(lines[0]), page.Escaped(strings.Join(lines[1:], " · ")))
}

// club adds the changes of one club. The heading is in the part that is left out last.
func (d *digest) club(c *diff.Changes, heading string, events []row) {
	switch i := c.Impact; {
	case i == nil:
		d.parts = append(d.parts, &part{rank: 1, before: heading, rows: []string{""}})
	case len(i.Effects) == 0:
		d.parts = append(d.parts, &part{rank: 1, before: heading, rows: []string{fmt.Sprintf("Needs of %s: no difference.\n\n", i.Season)}})
	default:
		d.effects(0, heading+fmt.Sprintf("**Needs of %s**\n\n", i.Season), i.Next, i.Effects, "\n")
	}
	d.events(1, wording.Count(len(events), "change"), events)
	d.events(2, "What time alone has done", passedRows(c))
	if i := c.Impact; i != nil {
		d.effects(2, folded("What time alone does to the needs"), i.Next, i.Passing, "\n</details>\n\n")
	}
}

// events adds a folded table of events.
func (d *digest) events(rank int, summary string, events []row) {
	if len(events) == 0 {
		return
	}
	t := d.table(rank, folded(summary), []string{"", "Who and how"}, "\n</details>\n\n")
	for _, e := range events {
		t.row(e.kind, e.text)
	}
}

// folded begins a part that the reader opens.
func folded(summary string) string { return "<details><summary>" + summary + "</summary>\n\n" }

// effects adds a table of effects.
func (d *digest) effects(rank int, before string, next squad.Season, effects []diff.Effect, after string) {
	if len(effects) == 0 {
		return
	}
	t := d.table(rank, before, []string{"Position", "Effect"}, after)
	for i := range effects {
		t.row(wording.Positions(effects[i].Positions), strings.Join(effectText(&effects[i], next), "\n"))
	}
}
