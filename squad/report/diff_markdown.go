package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// githubLimit is how long a comment on GitHub can be, in characters. A text of so
// many bytes is never longer.
const githubLimit = 65536

// DiffMarkdown writes what changed between squad files as one posts it on a pull
// request: the needs in sight, the changes to be opened. What GitHub would not take
// is left out from the end, the needs last, and a note says so.
func DiffMarkdown(w io.Writer, c *diff.Comparison) error {
	d := &digest{limit: githubLimit}
	d.add(diffHeading(c))
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

func diffHeading(c *diff.Comparison) string {
	lines := diffTitle(c)
	return fmt.Sprintf("## %s\n\n%s%s\n\n", page.Escaped(lines[0]), page.Escaped(strings.Join(lines[1:], " · ")), page.Escaped(currencies(c)))
}

// club adds what changed at one club. The heading goes with what is left out last.
func (d *digest) club(c *diff.Changes, heading string, events []row) {
	switch i := c.Impact; {
	case i == nil:
		d.parts = append(d.parts, &part{rank: 1, before: heading, rows: []string{""}})
	case len(i.Effects) == 0:
		d.parts = append(d.parts, &part{rank: 1, before: heading, rows: []string{fmt.Sprintf("Needs of %s: no difference.\n\n", i.Season)}})
	default:
		d.effects(0, heading+fmt.Sprintf("**Needs of %s**\n\n", i.Season), i.Season, i.Effects, "\n")
	}
	d.events(1, wording.Count(len(events), "change"), events)
	d.events(2, "What time alone has done", passedRows(c))
	if i := c.Impact; i != nil {
		d.effects(2, folded("What time alone does to the needs"), i.Season, i.Passing, "\n</details>\n\n")
	}
}

func (d *digest) events(rank int, summary string, events []row) {
	if len(events) == 0 {
		return
	}
	t := d.table(rank, folded(summary), []string{"", "Who and how"}, "\n</details>\n\n")
	for _, e := range events {
		t.row(e.kind, e.text)
	}
}

func folded(summary string) string { return "<details><summary>" + summary + "</summary>\n\n" }

func (d *digest) effects(rank int, before string, season squad.Season, effects []diff.Effect, after string) {
	if len(effects) == 0 {
		return
	}
	t := d.table(rank, before, []string{"Position", "Effect"}, after)
	for i := range effects {
		t.row(wording.Positions(effects[i].Positions), strings.Join(effectText(&effects[i], season), "\n"))
	}
}

// digest is Markdown of which the less important rows can be left out.
type digest struct {
	limit int
	parts []*part
}

// part is a text, or a table with a text before and after it.
type part struct {
	rank          int // of several the higher ones are left out first
	before, after string
	rows          []string
	left          int // rows that are left out
}

func (d *digest) add(text string) { d.parts = append(d.parts, &part{before: text}) }

func (d *digest) table(rank int, before string, titles []string, after string) *part {
	var head bytes.Buffer
	page.MarkdownTable(&head, titles, nil)
	p := &part{rank: rank, before: before + strings.TrimSuffix(head.String(), "\n"), after: after}
	d.parts = append(d.parts, p)
	return p
}

func (p *part) row(cells ...string) {
	var row bytes.Buffer
	page.MarkdownRow(&row, cells)
	p.rows = append(p.rows, row.String())
}

// bytes is the Markdown within its limit.
func (d *digest) bytes() []byte {
	size, room := d.size(), d.limit
	if size > d.limit {
		room -= len(note(1e9, 1e9))
	}
	for rank := 2; rank >= 0; rank-- {
		for i := len(d.parts) - 1; i >= 0; i-- {
			p := d.parts[i]
			for p.rank == rank && len(p.rows) > 0 && size > room {
				last := len(p.rows) - 1
				size -= len(p.rows[last])
				p.rows, p.left = p.rows[:last], p.left+1
				if last == 0 {
					size -= len(p.before) + len(p.after)
				}
			}
		}
	}
	var b bytes.Buffer
	left, all := 0, 0
	for _, p := range d.parts {
		left, all = left+p.left, all+p.left+len(p.rows)
		if p.left > 0 && len(p.rows) == 0 {
			continue
		}
		b.WriteString(p.before + strings.Join(p.rows, "") + p.after)
	}
	if left > 0 {
		b.WriteString(note(left, all))
	}
	return b.Bytes()
}

func (d *digest) size() int {
	n := 0
	for _, p := range d.parts {
		n += len(p.before) + len(p.after)
		for _, r := range p.rows {
			n += len(r)
		}
	}
	return n
}

func note(left, all int) string {
	return fmt.Sprintf("_%d of %d rows are left out: GitHub takes %d characters. `depth diff` has all of them._\n", left, all, githubLimit)
}
