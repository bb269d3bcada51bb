package changes

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// githubLimit is how long a comment on GitHub can be, in characters. A text with as many
// bytes never has more characters.
const githubLimit = 65536

// digest is Markdown that can leave out its less important rows.
type digest struct {
	limit  int
	groups []*group
	rows   []*digestRow
}

// group is what is told together, such as all of a club. It is left out with its last row.
type group struct {
	name    string // of the club, "" if it is not about one
	heading string
	parts   []*part
}

// part is a text, or a table with a text before and after it. A text alone is never left
// out.
type part struct {
	before, after string
	rows          []*digestRow
}

// digestRow is a row of a table.
type digestRow struct {
	text   string
	kind   string // what it is, for the note about rows that are left out
	rank   int    // how important it is: rows of a lower rank stay longer, but see shares
	order  []int  // how important it is in its rank
	number int    // how many changes it is, 0 for one
	kept   bool
}

// add adds a text that is never left out.
func (d *digest) add(text string) {
	d.groups = append(d.groups, &group{parts: []*part{{before: text}}})
}

// group adds a group.
func (d *digest) group(name, heading string) *group {
	g := &group{name: name, heading: heading}
	d.groups = append(d.groups, g)
	return g
}

// table adds a table without rows to a group.
func (g *group) table(before string, titles []string, after string) *part {
	var head bytes.Buffer
	page.MarkdownTable(&head, titles, nil)
	p := &part{before: before + strings.TrimSuffix(head.String(), "\n"), after: after}
	g.parts = append(g.parts, p)
	return p
}

// row adds a row to a table.
func (d *digest) row(p *part, kind string, rank int, order []int, cells ...string) *digestRow {
	var text bytes.Buffer
	page.MarkdownRow(&text, cells)
	r := &digestRow{text: text.String(), kind: kind, rank: rank, order: order}
	p.rows, d.rows = append(p.rows, r), append(d.rows, r)
	return r
}

// bytes is the Markdown, cut to its limit: the least important rows of all groups go first.
func (d *digest) bytes() []byte {
	byImportance := d.byImportance()
	keep := func(n int) []byte {
		for i, r := range byImportance {
			r.kept = i < n
		}
		return d.text()
	}
	all := keep(len(byImportance))
	if len(all) <= d.limit {
		return all
	}
	enough, tooMany := 0, len(byImportance)
	for enough+1 < tooMany {
		if n := (enough + tooMany) / 2; len(keep(n)) <= d.limit {
			enough = n
		} else {
			tooMany = n
		}
	}
	return keep(enough)
}

// byImportance are the rows, the most important first.
func (d *digest) byImportance() []*digestRow {
	rows := slices.Clone(d.rows)
	slices.SortStableFunc(rows, func(a, b *digestRow) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), slices.Compare(a.order, b.order))
	})
	var used [len(shares)]int
	place := make(map[*digestRow]int, len(rows)) // of those of the ranks that share the room
	for _, r := range rows {
		if r.rank < len(shares) {
			used[r.rank] += len(r.text)
			place[r] = used[r.rank] / shares[r.rank]
		}
	}
	slices.SortStableFunc(rows, func(a, b *digestRow) int {
		return cmp.Or(cmp.Compare(max(a.rank, len(shares)-1), max(b.rank, len(shares)-1)), cmp.Compare(place[a], place[b]))
	})
	return rows
}

// text is the Markdown with the rows that are kept.
func (d *digest) text() []byte {
	var b bytes.Buffer
	var missing []string
	left := 0
	for _, g := range d.groups {
		out := g.leftOut()
		left += len(out)
		switch {
		case len(out) > 0 && !g.hasKept() && g.name != "":
			missing = append(missing, g.name)
			continue
		case len(out) > 0 && !g.hasKept():
			b.WriteString(g.heading + note(out))
			continue
		}
		b.WriteString(g.heading)
		for _, p := range g.parts {
			p.write(&b)
		}
		if len(out) > 0 {
			b.WriteString(note(out))
		}
	}
	if left > 0 {
		fmt.Fprintf(&b, "_%d of %d rows are left out: GitHub takes %d characters. `depth diff` has all of them._\n",
			left, len(d.rows), githubLimit)
	}
	if len(missing) > 0 {
		fmt.Fprintf(&b, "\n_Left out altogether are the changes of %s._\n", page.Escaped(wording.And(upToNames(missing))))
	}
	return b.Bytes()
}

// upToNames are names, or as many as fit into a tenth of a comment and the number of the
// others.
func upToNames(names []string) []string {
	size := 0
	for i, name := range names {
		if size += len(name) + len(", "); size > githubLimit/10 {
			return append(slices.Clone(names[:i]), wording.Count(len(names)-i, "other club"))
		}
	}
	return names
}

// leftOut are the rows of a group that are left out.
func (g *group) leftOut() []*digestRow {
	var out []*digestRow
	for _, p := range g.parts {
		for _, r := range p.rows {
			if !r.kept {
				out = append(out, r)
			}
		}
	}
	return out
}

func (g *group) hasKept() bool {
	return slices.ContainsFunc(g.parts, func(p *part) bool { return p.hasKept() })
}

func (p *part) hasKept() bool {
	return slices.ContainsFunc(p.rows, func(r *digestRow) bool { return r.kept })
}

// write writes the rows that are kept. A table without any is left out.
func (p *part) write(b *bytes.Buffer) {
	if len(p.rows) > 0 && !p.hasKept() {
		return
	}
	b.WriteString(p.before)
	for _, r := range p.rows {
		if r.kept {
			b.WriteString(r.text)
		}
	}
	b.WriteString(p.after)
}

// note says what a group leaves out: each kind with its number, the most frequent first.
func note(rows []*digestRow) string {
	const most = 4 // kinds that are named
	counts := make(map[string]int)
	var kinds []string
	for _, r := range rows {
		if counts[r.kind] == 0 {
			kinds = append(kinds, r.kind)
		}
		counts[r.kind] += max(1, r.number)
	}
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	others := 0
	for i, kind := range kinds {
		kinds[i] = fmt.Sprintf("%d × %s", counts[kind], kind)
		if i >= most {
			others += counts[kind]
		}
	}
	if others > 0 {
		kinds = append(kinds[:most], wording.Count(others, "other"))
	}
	return "_Left out: " + page.Escaped(wording.And(kinds)) + "._\n\n"
}
