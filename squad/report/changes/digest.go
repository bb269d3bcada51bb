package changes

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad/report/page"
)

// githubLimit is how long a comment on GitHub can be, in characters. A text with as many
// bytes never has more characters.
const githubLimit = 65536

// digest is Markdown that can leave out its less important rows.
type digest struct {
	limit int
	parts []*part
}

// add adds a text that is never left out.
func (d *digest) add(text string) { d.parts = append(d.parts, &part{before: text}) }

// table adds a table without rows.
func (d *digest) table(rank int, before string, titles []string, after string) *part {
	var head bytes.Buffer
	page.MarkdownTable(&head, titles, nil)
	p := &part{rank: rank, before: before + strings.TrimSuffix(head.String(), "\n"), after: after}
	d.parts = append(d.parts, p)
	return p
}

// bytes is the Markdown, cut to its limit.
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

// part is a text, or a table with a text before and after it.
type part struct {
	rank          int // the rows of a higher rank are left out first
	before, after string
	rows          []string
	left          int // rows that are left out
}

// row adds a row to the table.
func (p *part) row(cells ...string) {
	var row bytes.Buffer
	page.MarkdownRow(&row, cells)
	p.rows = append(p.rows, row.String())
}

// note says how many rows are left out.
func note(left, all int) string {
	return fmt.Sprintf("_%d of %d rows are left out: GitHub takes %d characters. `depth diff` has all of them._\n", left, all, githubLimit)
}
