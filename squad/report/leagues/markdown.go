package leagues

import (
	"bytes"
	"fmt"
	"io"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Markdown writes clubs held against each other as GitHub reads it.
func Markdown(w io.Writer, l *league.League, v View) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", page.Escaped(title(l)), page.Escaped(terms(l)))
	for _, part := range v.Parts {
		switch {
		case part == Market:
			markdownMarket(&b, l, v)
		case len(l.Clubs) == 0:
		case part == Clubs:
			markdownClubs(&b, l, v)
		case part == Fits:
			markdownFits(&b, l, v)
		}
	}
	if hint := fitsHint(l, v); hint != "" {
		fmt.Fprintf(&b, "%s.\n\n", hint)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func markdownClubs(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprint(b, "### Clubs, the worst needs first\n\n")
	clubs, more := first(l.Clubs, v.Clubs)
	at := marked(clubs, l.Only)
	titles := []string{"Club", "Sign", byNext(l)}
	for _, p := range at {
		titles = append(titles, p.String())
	}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		name := clubName(c, " (", ")")
		if nobody := bare(c); nobody != "" {
			name += "\n" + nobody
		}
		rows[i] = []string{name, c.Signings().String(), c.ByNext().String()}
		for _, p := range at {
			rows[i] = append(rows[i], cellMark(c, p))
		}
	}
	page.MarkdownTable(b, titles, rows)
	if more > 0 {
		fmt.Fprintf(b, "And %s.\n\n", wording.Count(more, "more club"))
	}
}

func markdownMarket(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprint(b, "### Market: who is wanted, and whose contract ends\n\n")
	page.MarkdownTable(b, []string{"Position", "Wanted", byNext(l), "Clubs", "Free", "Who is free"}, marketLines(l, v))
	fmt.Fprintf(b, "%s\n\n", usefulness(l))
}

func markdownFits(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprint(b, "### Fits: who would lift a need and not be missed\n\n")
	clubs, more := first(l.Clubs, v.Clubs)
	var rows [][]string
	for _, c := range clubs {
		for i := range c.Needs {
			n := &c.Needs[i]
			if len(n.Fits) > 0 {
				rows = append(rows, []string{
					clubName(c, " (", ")"), n.Positions.Join(", "), n.Urgency.String(), n.Signings.String(),
					signable(n, v.Players, "\n"),
				})
			}
		}
	}
	page.MarkdownTable(b, []string{"Club", "Need", "Urgency", "Sign", "Could sign"}, rows)
	if none := needsWithoutFit(clubs); none != "" {
		fmt.Fprintf(b, "%s.\n\n", none)
	}
	if more > 0 {
		fmt.Fprintf(b, "And %s.\n\n", wording.Count(more, "more club"))
	}
}
